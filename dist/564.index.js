export const id = 564;
export const ids = [564];
export const modules = {

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReader: () => (/* binding */ createReader)
});

// EXTERNAL MODULE: ./lib/sources/cloudformation/template.js + 1 modules
var template = __webpack_require__(2870);
// EXTERNAL MODULE: ./lib/sources/terraform/workspace.js
var terraform_workspace = __webpack_require__(6568);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/value.js
var value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/code/index.js + 3 modules
var code = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/sources/terraform/distributions.js + 2 modules
var terraform_distributions = __webpack_require__(483);
// EXTERNAL MODULE: ./lib/sources/terraform/effort.js
var terraform_effort = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/sources/terraform/planning.js
var planning = __webpack_require__(9080);
// EXTERNAL MODULE: ./lib/sources/terraform/instance.js + 2 modules
var instance = __webpack_require__(8146);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var terraform_values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/pulumi/names.js
/**
 * Pulumi's names for what Terraform's provider gives. Pulumi generates its AWS package from that provider: arguments are the same in
 * camelCase, blocks that may repeat are lists with a plural name. Source:
 * https://www.pulumi.com/registry/packages/aws/api-docs/cloudfront/distribution/
 */
/** `originSslProtocols` as `origin_ssl_protocols`. */
function snakeCase(name) {
    return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
/** `dns_name` as `dnsName`. */
function camelCase(name) {
    return name.replaceAll(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
/** The block that a list stands for: `ordered_cache_behaviors` for `ordered_cache_behavior`. */
function singular(name) {
    if (name.endsWith('ies'))
        return `${name.slice(0, -3)}y`;
    return name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}
/** Types that the reader knows something about; names that differ from Terraform's only by their case are not listed twice. */
const TYPES = {
    'aws:acm:Certificate': 'aws_acm_certificate',
    'aws:alb:LoadBalancer': 'aws_lb',
    'aws:amplify:App': 'aws_amplify_app',
    'aws:apigateway:Deployment': 'aws_api_gateway_deployment',
    'aws:apigateway:DomainName': 'aws_api_gateway_domain_name',
    'aws:apigateway:Stage': 'aws_api_gateway_stage',
    'aws:apigatewayv2:Api': 'aws_apigatewayv2_api',
    'aws:apigatewayv2:DomainName': 'aws_apigatewayv2_domain_name',
    'aws:apigatewayv2:Stage': 'aws_apigatewayv2_stage',
    'aws:applicationloadbalancing:LoadBalancer': 'aws_lb',
    'aws:apprunner:Service': 'aws_apprunner_service',
    'aws:cloudfront:CachePolicy': 'aws_cloudfront_cache_policy',
    'aws:cloudfront:Distribution': 'aws_cloudfront_distribution',
    'aws:cloudfront:MultitenantDistribution': 'aws_cloudfront_multitenant_distribution',
    'aws:cloudfront:OriginAccessControl': 'aws_cloudfront_origin_access_control',
    'aws:cloudfront:OriginAccessIdentity': 'aws_cloudfront_origin_access_identity',
    'aws:cloudfront:OriginRequestPolicy': 'aws_cloudfront_origin_request_policy',
    'aws:cloudfront:VpcOrigin': 'aws_cloudfront_vpc_origin',
    'aws:ec2:Eip': 'aws_eip',
    'aws:ec2:Instance': 'aws_instance',
    'aws:ec2:SpotInstanceRequest': 'aws_spot_instance_request',
    'aws:elasticbeanstalk:Environment': 'aws_elastic_beanstalk_environment',
    'aws:elasticloadbalancing:LoadBalancer': 'aws_elb',
    'aws:elasticloadbalancingv2:LoadBalancer': 'aws_lb',
    'aws:elb:LoadBalancer': 'aws_elb',
    'aws:globalaccelerator:Accelerator': 'aws_globalaccelerator_accelerator',
    'aws:lambda:FunctionUrl': 'aws_lambda_function_url',
    'aws:lb:LoadBalancer': 'aws_lb',
    'aws:mediastore:Container': 'aws_media_store_container',
    'aws:route53:Record': 'aws_route53_record',
    'aws:route53:Zone': 'aws_route53_zone',
    'aws:s3:Bucket': 'aws_s3_bucket',
    'aws:s3:BucketV2': 'aws_s3_bucket',
    'aws:s3:BucketWebsiteConfiguration': 'aws_s3_bucket_website_configuration',
    'aws:s3:BucketWebsiteConfigurationV2': 'aws_s3_bucket_website_configuration',
};
/** `aws:cloudfront/distribution:Distribution` as `aws:cloudfront:Distribution`; both forms are written. */
function plainToken(token) {
    return token.replace(/^([^:]*):([^:/]*)\/[^:]*:/, '$1:$2:');
}
/** Terraform's type for a resource's; the token itself for a type that nothing is known about. */
function typeOfToken(token) {
    const plain = plainToken(token);
    return Object.hasOwn(TYPES, plain) ? (TYPES[plain] ?? plain) : plain;
}
/** The type of what a function looks up: `aws:lb:getLoadBalancer` gives an `aws:lb:LoadBalancer`. */
function typeOfFunction(token) {
    return typeOfToken(plainToken(token).replace(/:get(?=[A-Z])/, ':'));
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/evaluation.js










/** Reads the distributions of what was translated, in Pulumi's own names. */
function evaluateProgram(translator, workspace) {
    const { file, resources, locals } = translator;
    const directory = external_node_path_.posix.dirname(file) === '.' ? '' : external_node_path_.posix.dirname(file);
    const problems = new Map();
    const say = (location, message) => {
        const problem = {
            file: location?.file ?? file,
            line: location?.startLine ?? null,
            message: inPulumisNames(message),
        };
        problems.set(JSON.stringify(problem), problem);
    };
    const effort = new terraform_effort/* Effort */.Pg();
    const context = {
        workspaceName: (0,terraform_values/* unresolved */.II)('workspace', 'pulumi.stack'),
        rootDirectory: directory,
        dialect: {
            lookUp: (name) => translator.lookUp(name),
            addressOf: (local) => translator.shownAddress(local),
            attributeOf: camelCase,
        },
        effort,
        code: (0,code/* codeWorkspace */.bt)(workspace.root),
        planning: planning/* NO_PLAN */.m,
        world: worldOf(directory, workspace, effort),
        problem: say,
        referred: new Map(),
        child: () => null,
    };
    const source = {
        directory,
        locals,
        resources,
        variables: new Map(),
        outputs: new Map(),
        calls: new Map(),
        providers: new Map(),
        problems: [],
        // Resources of most types are not known here.
        isStandIn: true,
    };
    const distributions = (0,terraform_distributions/* readDistributions */.cz)(new instance/* ModuleInstance */.kE('', source, null, context, () => null)).map(asPulumis);
    if (effort.exhausted)
        say(null, 'takes too long to evaluate; what was not reached is treated as not known');
    return { distributions, problems: [...translator.problems, ...problems.values()] };
}
function worldOf(directory, workspace, effort) {
    return {
        charge: (steps) => {
            effort.charge(steps);
        },
        readText: (path) => {
            const inside = (0,terraform_workspace/* resolveIn */.QH)(directory, path);
            const content = inside === null ? null : workspace.read(inside);
            if (inside === null || content === null)
                return { fault: 'forbidden' };
            return 'text' in content ? { text: content.text, at: { file: inside, startLine: 1, endLine: 1 } } : content;
        },
        template: (_source, _variables, about) => (0,terraform_values/* unresolved */.II)('unsupported', about.expression, { at: about.at }),
    };
}
/** `origin_protocol_policy is missing` as Pulumi names it. */
function inPulumisNames(message) {
    return message.replaceAll(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g, camelCase);
}
/**
 * What stands behind an origin, and functions at the edge, are not looked for in a program: only a few of the many types are known
 * here, so that what seems to be missing may be there.
 */
function asPulumis(distribution) {
    return {
        ...distribution,
        language: 'pulumi',
        origins: distribution.origins.map((origin) => ({
            ...origin,
            backend: origin.domainName.known
                ? (0,value/* byDefault */.Ri)(null)
                : (0,value/* unknown */.L5)(origin.domainName.reason, origin.domainName.expression, { location: origin.domainName.location }),
        })),
        behaviors: distribution.behaviors.map((behavior) => ({
            ...behavior,
            edgeFunctions: behavior.edgeFunctions.map((association) => ({ ...association, definition: null })),
        })),
    };
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/foreign-program.js


/** Source files of a project that are looked at. */
const MAX_FILES = 100;
const SOURCE_FILE = /\.(?:[cm]?[jt]s|py|go|cs|fs|java|kt|scala)$/;
/** `aws.cloudfront.Distribution(`, `cloudfront.NewDistribution(`, `@pulumi/aws/cloudfront`. */
const DISTRIBUTION = /\bcloudfront\W{1,3}(?:New)?Distribution\b|@pulumi\/aws\/cloudfront\b/i;
/**
 * Says of a project in a programming language that its distributions are not read; null when there seem to be none. Such a program
 * would have to be run, which is never done with code from a pull request.
 * @param root the project file's root
 */
function foreignProgram(file, root, workspace) {
    const runtime = runtimeOf(root);
    if (runtime === null || runtime.name === 'yaml')
        return null;
    const found = sourceFilesOf(file, root, workspace).find((path) => {
        const content = workspace.read(path);
        return 'text' in content && DISTRIBUTION.test(content.text);
    });
    if (found === undefined)
        return null;
    const message = `the distributions of ${found} are not read: it is a program (${runtime.name}); check what pulumi preview --json writes`;
    return { file, line: runtime.line, message };
}
/** `runtime: nodejs` or `runtime: { name: nodejs }`. */
function runtimeOf(root) {
    const node = memberOf(root, 'runtime');
    const name = node === null ? null : node.value.type === 'object' ? memberOf(node, 'name') : node;
    return name?.value.type === 'string' ? { name: name.value.text, line: name.startLine } : null;
}
function sourceFilesOf(file, root, workspace) {
    const main = memberOf(root, 'main')?.value;
    const places = [...(main?.type === 'string' ? [main.text, external_node_path_.posix.dirname(main.text)] : []), '.', 'src'];
    const directory = external_node_path_.posix.dirname(file) === '.' ? '' : external_node_path_.posix.dirname(file);
    const directories = new Set(places.flatMap((place) => (0,terraform_workspace/* resolveIn */.QH)(directory, place) ?? []));
    return [...directories]
        .flatMap((one) => (workspace.list(one) ?? []).map((name) => external_node_path_.posix.join(one, name)))
        .filter((path) => SOURCE_FILE.test(path))
        .slice(0, MAX_FILES);
}
function memberOf({ value }, name) {
    return value.type === 'object' ? (value.members.get(name) ?? null) : null;
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/open-blocks.js

const BEHAVIOR = {
    settings: [
        'path_pattern',
        'target_origin_id',
        'viewer_protocol_policy',
        'allowed_methods',
        'cache_policy_id',
        'origin_request_policy_id',
    ],
    single: ['forwarded_values', 'grpc_config'],
    repeated: ['lambda_function_association', 'function_association'],
};
const HEADERS = { settings: ['header_behavior'], single: ['headers'] };
/** The blocks whose absence means something, so that one that cannot be read must not be taken for absent. */
const SHAPES = {
    origin: {
        settings: [
            'domain_name',
            'origin_id',
            'origin_path',
            'connection_attempts',
            'connection_timeout',
            'response_completion_timeout',
            'origin_access_control_id',
        ],
        single: ['custom_origin_config', 's3_origin_config', 'vpc_origin_config'],
        repeated: ['custom_header'],
    },
    custom_origin_config: {
        settings: [
            'http_port',
            'https_port',
            'origin_protocol_policy',
            'origin_ssl_protocols',
            'origin_read_timeout',
            'origin_keepalive_timeout',
            'ip_address_type',
        ],
        single: ['origin_mtls_config'],
    },
    s3_origin_config: { settings: ['origin_access_identity', 'origin_read_timeout'] },
    vpc_origin_config: { settings: ['vpc_origin_id', 'origin_read_timeout', 'origin_keepalive_timeout'] },
    origin_mtls_config: { settings: ['client_certificate_arn'] },
    custom_header: { settings: ['name', 'value'] },
    origin_group: { settings: ['origin_id'], single: ['failover_criteria'], repeated: ['member'] },
    failover_criteria: { settings: ['status_codes'] },
    member: { settings: ['origin_id'] },
    default_cache_behavior: BEHAVIOR,
    ordered_cache_behavior: BEHAVIOR,
    cache_behavior: BEHAVIOR,
    forwarded_values: { settings: ['headers'] },
    grpc_config: { settings: ['enabled'] },
    lambda_function_association: { settings: ['event_type', 'lambda_arn', 'include_body'] },
    function_association: { settings: ['event_type', 'function_arn'] },
    custom_error_response: { settings: ['error_code', 'error_caching_min_ttl', 'response_code', 'response_page_path'] },
    parameters_in_cache_key_and_forwarded_to_origin: { settings: [], single: ['headers_config'] },
    headers_config: HEADERS,
    headers: { settings: ['items'] },
};
/** Whether a block of this type may stand in a distribution or a policy. */
function hasShape(type) {
    return Object.hasOwn(SHAPES, type);
}
/**
 * The blocks that an expression stands for, as a dynamic block: one for each element of a list, or one for an object. Where the
 * expression cannot be known, neither can the block.
 */
function openBlock(type, collection, isList) {
    const { range } = collection;
    const label = { range, text: type, quoted: true };
    const forEach = isList
        ? collection
        : { kind: 'splat', range, style: 'full', object: collection, each: { kind: 'splat-item', range } };
    const element = getAttribute({ kind: 'variable', range, name: type }, 'value');
    const content = block('content', range, contentOf(type, element));
    return {
        ...block('dynamic', range, { range, attributes: [attribute('for_each', forEach)], blocks: [content] }),
        labels: [label],
    };
}
function contentOf(type, element) {
    const { settings, single = [], repeated = [] } = SHAPES[type] ?? { settings: [] };
    const { range } = element;
    const nothing = { kind: 'literal', range, value: null };
    const none = { kind: 'tuple', range, items: [] };
    return {
        range,
        attributes: settings.map((name) => attribute(name, orElse(getAttribute(element, camelCase(name)), nothing))),
        blocks: [
            ...single.map((name) => openBlock(name, orElse(getAttribute(element, camelCase(name)), nothing), false)),
            ...repeated.map((name) => openBlock(name, orElse(getAttribute(element, `${camelCase(name)}s`), none), true)),
        ],
    };
}
function orElse(expression, other) {
    return { kind: 'call', range: expression.range, name: 'try', args: [expression, other], expandFinal: false };
}
function getAttribute(object, name) {
    return { kind: 'get-attr', range: object.range, object, name, nameRange: object.range };
}
function attribute(name, expression) {
    return { kind: 'attribute', name, nameRange: expression.range, range: expression.range, expression };
}
function block(type, range, body) {
    return { kind: 'block', type, typeRange: range, labels: [], headerRange: range, range, body };
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/functions.js



/** Functions of Pulumi's that are the same as one of Terraform's, with the number of arguments that they take in a list. */
const SAME = {
    join: { name: 'join', arity: 2 },
    split: { name: 'split', arity: 2 },
    tojson: { name: 'jsonencode', arity: null },
    tobase64: { name: 'base64encode', arity: null },
    frombase64: { name: 'base64decode', arity: null },
    readfile: { name: 'file', arity: null },
};
/**
 * Functions of the package `std`, which are named after Terraform's, with the names of their arguments in Terraform's order. Source:
 * https://www.pulumi.com/registry/packages/std/api-docs/
 */
const STANDARD = {
    join: ['separator', 'input'],
    split: ['separator', 'text'],
    replace: ['text', 'search', 'replace'],
    trimprefix: ['input', 'prefix'],
    trimsuffix: ['input', 'suffix'],
    lower: ['input'],
    upper: ['input'],
};
/**
 * The call that an object stands for: `{fn::join: [...]}`; null when it is none. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#built-in-functions
 */
function callOf(members, range, translator) {
    const [only] = members;
    if (only === undefined || members.size !== 1)
        return null;
    const [written, argument] = only;
    if (!/^fn::/i.test(written))
        return null;
    const name = written.slice('fn::'.length);
    const call = { written, argument, range, translator };
    switch (name.toLowerCase()) {
        case 'invoke':
            return invoke(call);
        case 'select':
            return functions_select(call);
        case 'stackreference':
            return functions_open(call, 'remote-state');
        case 'secret':
            return functions_open(call, 'sensitive');
        default:
            if (name.includes(':'))
                return lookedUp(name, argument, call);
            return sameAs(name.toLowerCase(), call) ?? functions_open(call, 'unsupported');
    }
}
/** A call whose result nothing here can tell. The place tells it from others. */
function functions_open({ written, range, translator }, reason) {
    return translator.foreign((0,terraform_values/* unresolved */.II)(reason, `${written} (line ${range.start})`), range);
}
function callTo(name, args, range) {
    return { kind: 'call', range, name, args, expandFinal: false };
}
function sameAs(name, { argument, range, translator }) {
    const same = Object.hasOwn(SAME, name) ? SAME[name] : undefined;
    if (same === undefined)
        return null;
    if (same.arity === null)
        return callTo(same.name, [translator.expression(argument)], range);
    const args = argument.value.type === 'array' ? argument.value.items : [];
    if (args.length !== same.arity)
        return null;
    return callTo(same.name, args.map((one) => translator.expression(one)), range);
}
function functions_select(call) {
    const { argument, range, translator } = call;
    const [index, list] = argument.value.type === 'array' ? argument.value.items : [];
    if (index === undefined || list === undefined)
        return functions_open(call, 'unsupported');
    return { kind: 'index', range, object: translator.expression(list), key: translator.expression(index) };
}
/** `{fn::invoke: {function, arguments, return}}`; older programs write the names with capitals. */
function invocationOf(argument) {
    if (argument.value.type !== 'object')
        return null;
    const members = new Map([...argument.value.members].map(([name, value]) => [name.toLowerCase(), value]));
    const [token, wanted] = ['function', 'return'].map((name) => members.get(name)?.value);
    if (token?.type !== 'string')
        return null;
    return {
        token: token.text,
        args: members.get('arguments') ?? null,
        wanted: wanted?.type === 'string' ? wanted.text : null,
    };
}
function invoke(call) {
    const invocation = invocationOf(call.argument);
    if (invocation === null)
        return functions_open(call, 'unsupported');
    const { token, args, wanted } = invocation;
    const result = lookedUp(token, args, call);
    return wanted === null ? result : resultOf(result, wanted);
}
function resultOf(result, wanted) {
    return wanted.split('.').reduce((object, name) => getAttribute(object, snakeCase(name)), result);
}
/** What a function of a package gives: one of Terraform's functions, or a data source. */
function lookedUp(token, args, call) {
    const { range, translator } = call;
    const plain = plainToken(token);
    const standard = plain.replace(/^std:(?:index:)?/, '');
    if (standard !== plain && Object.hasOwn(STANDARD, standard)) {
        const given = args?.value.type === 'object' ? args.value.members : new Map();
        const values = (STANDARD[standard] ?? []).flatMap((name) => given.get(name) ?? []);
        if (values.length !== STANDARD[standard]?.length)
            return functions_open(call, 'unsupported');
        const inner = callTo(standard, values.map((value) => translator.expression(value)), range);
        const key = { kind: 'literal', range, value: 'result' };
        return { kind: 'object', range, items: [{ range, key, bareKey: true, value: inner }] };
    }
    const type = typeOfFunction(token);
    const name = `line ${range.start}, ${translator.resources.size}`;
    const body = args === null ? { range, attributes: [], blocks: [] } : translator.body(args);
    translator.declare('data', type, name, body, `${plain}() (line ${range.start})`);
    return addressExpression(['data', type, name], range);
}
/** `type.name` as an expression. */
function addressExpression([first = '', ...rest], range) {
    return rest.reduce((object, name) => getAttribute(object, name), {
        kind: 'variable',
        range,
        name: first,
    });
}
/** Whether what a program's variable holds is looked up, so that its parts have Terraform's names. */
function isLookUp(node) {
    const [only] = node.value.type === 'object' && node.value.members.size === 1 ? node.value.members : [];
    if (only === undefined)
        return false;
    const [written, argument] = only;
    if (!/^fn::/i.test(written))
        return false;
    const name = written.slice('fn::'.length);
    if (name.toLowerCase() !== 'invoke')
        return name.includes(':') && !name.startsWith('std:');
    const invocation = invocationOf(argument);
    return invocation !== null && invocation.wanted === null && !invocation.token.startsWith('std:');
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/interpolation.js
/** Steps of one reference; real ones have three or four. */
const MAX_STEPS = 50;
const STEP = /\.?([^.[\]}"]+)|\[(\d{1,9})\]|\[\s*"((?:[^"\\]|\\.)*)"\s*\]/y;
/**
 * Takes a text with references apart; null when one of them cannot be read. `$$` is a dollar sign. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#interpolation
 */
function partsOf(text) {
    const parts = [];
    let literal = '';
    for (let at = 0; at < text.length;) {
        if (text.startsWith('$$', at)) {
            literal += '$';
            at += 2;
        }
        else if (text.startsWith('${', at)) {
            const reference = referenceAt(text, at + 2);
            if (reference === null)
                return null;
            if (literal !== '')
                parts.push({ text: literal });
            literal = '';
            parts.push({ path: reference.path });
            at = reference.end;
        }
        else {
            const next = text.indexOf('$', at + 1);
            literal += text.slice(at, next === -1 ? text.length : next);
            at = next === -1 ? text.length : next;
        }
    }
    return literal === '' && parts.length > 0 ? parts : [...parts, { text: literal }];
}
function referenceAt(text, start) {
    const path = [];
    let at = start;
    while (at < text.length && text[at] !== '}') {
        STEP.lastIndex = at;
        const match = STEP.exec(text);
        if (match === null || path.length >= MAX_STEPS)
            return null;
        const [, name, index, quoted] = match;
        path.push(index === undefined ? (name ?? (quoted ?? '').replaceAll('\\"', '"')).trim() : Number(index));
        at = STEP.lastIndex;
    }
    return at >= text.length || typeof path[0] !== 'string' ? null : { path, end: at + 1 };
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/stacks.js




/** Files of stacks; a project has a handful. */
const MAX_STACKS = 50;
const PROJECT_FILE = /^Pulumi\.(?:ya?ml|json)$/;
const STACK_FILE = /^Pulumi\.(.+)\.(?:ya?ml|json)$/;
/**
 * The project that a program belongs to, with its configuration. Values that differ between the stacks are one of several; secrets
 * are never read. Source: https://www.pulumi.com/docs/iac/concepts/config/
 * @param program the program's file and root
 */
function projectOf(file, program, workspace) {
    const directory = projectDirectory(external_node_path_.posix.dirname(file) === '.' ? '' : external_node_path_.posix.dirname(file), workspace);
    const own = directory === null ? null : firstDocument(directory, PROJECT_FILE, workspace);
    const roots = [...(own === null ? [] : [own]), program];
    const name = roots.map((root) => textOf(root, 'name')).find((one) => one !== null) ?? null;
    const stacks = directory === null ? [] : stacksIn(directory, own ?? program, workspace);
    const declared = new Map(roots.flatMap((root) => declarationsIn(root, name)));
    return { name, config: valuesOf(declared, stacks, name), stacks: stacks.map((stack) => stack.name) };
}
function projectDirectory(start, workspace) {
    for (let directory = start;; directory = external_node_path_.posix.dirname(directory) === '.' ? '' : external_node_path_.posix.dirname(directory)) {
        if (workspace.list(directory)?.some((name) => PROJECT_FILE.test(name)) === true)
            return directory;
        if (directory === '')
            return null;
    }
}
function firstDocument(directory, pattern, workspace) {
    const name = workspace.list(directory)?.find((one) => pattern.test(one));
    return name === undefined ? null : read(external_node_path_.posix.join(directory, name), workspace);
}
const EMPTY = { value: { type: 'null' }, startLine: 1, endLine: 1 };
/** The root of a file; null when it cannot be read. */
function read(path, workspace) {
    const content = workspace.read(path);
    if (!('text' in content))
        return null;
    const document = (0,template/* parseDocument */.Tp)(content.text);
    return 'roots' in document ? (document.roots[0] ?? EMPTY) : null;
}
function stacks_memberOf(node, name) {
    return node.value.type === 'object' ? (node.value.members.get(name) ?? null) : null;
}
function textOf(node, name) {
    const value = stacks_memberOf(node, name)?.value;
    return value?.type === 'string' ? value.text : null;
}
/** `config:` in older projects, `stackConfigDir:` in newer ones, say where the files of the stacks are. */
function stacksIn(directory, project, workspace) {
    const elsewhere = textOf(project, 'stackConfigDir') ?? textOf(project, 'config');
    const place = elsewhere === null ? directory : (0,terraform_workspace/* resolveIn */.QH)(directory, elsewhere);
    if (place === null)
        return [];
    const files = (workspace.list(place) ?? []).filter((name) => STACK_FILE.test(name)).slice(0, MAX_STACKS);
    return files.flatMap((file) => {
        const root = read(external_node_path_.posix.join(place, file), workspace);
        const config = root === null ? null : stacks_memberOf(root, 'config');
        const values = config?.value.type === 'object' ? config.value.members : new Map();
        const name = STACK_FILE.exec(file)?.[1] ?? file;
        return [{ name, values, isOpen: root === null || stacks_memberOf(root, 'environment') !== null }];
    });
}
/** What a project or a program declares: the default, or null without one. */
function declarationsIn(root, project) {
    const config = stacks_memberOf(root, 'config') ?? stacks_memberOf(root, 'configuration');
    if (config?.value.type !== 'object')
        return [];
    return [...config.value.members].map(([key, node]) => {
        const name = withoutProject(key, project);
        const isSchema = node.value.type === 'object' &&
            ['type', 'default', 'value', 'secret', 'description'].some((one) => stacks_memberOf(node, one) !== null);
        if (!isSchema)
            return [name, datumOf(node, name)];
        const secret = stacks_memberOf(node, 'secret')?.value;
        if (secret?.type === 'boolean' && secret.boolean)
            return [name, (0,terraform_values/* unresolved */.II)('sensitive', name)];
        const given = stacks_memberOf(node, 'default') ?? stacks_memberOf(node, 'value');
        return [name, given === null ? null : datumOf(given, name)];
    });
}
function withoutProject(key, project) {
    return project !== null && key.startsWith(`${project}:`) ? key.slice(project.length + 1) : key;
}
function valuesOf(declared, stacks, project) {
    const given = stacks.map(({ values }) => new Map([...values].map(([key, node]) => [withoutProject(key, project), node])));
    const names = new Set([...declared.keys(), ...given.flatMap((values) => [...values.keys()])]);
    return new Map([...names].map((name) => {
        const fallback = declared.get(name) ?? null;
        const values = stacks.map(({ isOpen }, index) => {
            const own = given[index]?.get(name);
            if (own !== undefined)
                return datumOf(own, name);
            return fallback === null || isOpen ? (0,terraform_values/* unresolved */.II)('parameter', name) : fallback;
        });
        if (values.length === 0)
            return [name, fallback ?? (0,terraform_values/* unresolved */.II)('parameter', name)];
        const secret = [...values, ...(fallback === null ? [] : [fallback])].find(isSecret);
        return [name, secret ?? (0,terraform_values/* oneOf */.yL)(values, { reason: 'parameter', expression: name, at: null })];
    }));
}
function isSecret(datum) {
    return datum.type === 'unresolved' && datum.reason === 'sensitive';
}
/** A value as it is written; `{secure: …}` is a secret. What stands in many places (a YAML alias) is read once. */
function datumOf(node, name, seen = new Map()) {
    const known = seen.get(node);
    if (known !== undefined)
        return known;
    const made = newDatum(node, name, seen);
    seen.set(node, made);
    return made;
}
function newDatum({ value }, name, seen) {
    switch (value.type) {
        case 'string':
            return (0,terraform_values/* text */.Qq)(value.text);
        case 'number':
            return (0,terraform_values/* quantity */.au)(value.number);
        case 'boolean':
            return (0,terraform_values/* truth */.Im)(value.boolean);
        case 'null':
            return (0,terraform_values/* nothing */.s6)();
        case 'array':
            return (0,terraform_values/* sequence */.K2)(value.items.map((item, index) => datumOf(item, `${name}[${index}]`, seen)));
        case 'object':
            if (value.members.has('secure'))
                return (0,terraform_values/* unresolved */.II)('sensitive', name);
            return (0,terraform_values/* mapping */.pq)([...value.members].map(([key, item]) => [key, datumOf(item, `${name}.${key}`, seen)]));
    }
}
/** The stack that is deployed: known where there is one. */
function stackName({ stacks }) {
    const about = { reason: 'workspace', expression: 'pulumi.stack', at: null };
    if (stacks.length === 0)
        return (0,terraform_values/* unresolved */.II)(about.reason, about.expression);
    return (0,terraform_values/* oneOf */.yL)(stacks.map((name) => (0,terraform_values/* text */.Qq)(name)), about);
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/translator.js


/** Blocks of one type in one block. A distribution can have some hundred origins. */
const MAX_BLOCKS = 1_000;
/** Blocks inside each other; a distribution has four. Names can lead from one object into another, and back. */
const MAX_DEPTH = 50;
/** Ranges in the trees that are made here count lines: `start` is the first, `end` the one behind the last. */
const LINES = { lineOf: (line) => line };
function rangeOf({ startLine, endLine }) {
    return { start: startLine, end: endLine + 1 };
}
/**
 * Turns Pulumi's resources into blocks of Terraform's, which one reader then understands. State: what was made of every node, so that
 * a node that stands in many places (a YAML alias) is made once; and the declarations.
 */
class Translator {
    resources = new Map();
    locals = new Map();
    problems = [];
    file;
    #syntax;
    #expressions = new WeakMap();
    #bodies = new WeakMap();
    #pending = new Set();
    #foreign = new Map();
    #shown = new Map();
    constructor(file, syntax) {
        this.file = file;
        this.#syntax = syntax(this);
    }
    // ---------------------------------------------------------------------------------------------------- declarations
    /** Declares a resource, or a look-up of one, and returns its address in Terraform's form. */
    declare(kind, type, name, body, shown = name) {
        const labels = [type, name].map((text) => ({ range: body.range, text, quoted: true }));
        const node = { ...block(kind, body.range, body), labels };
        const address = kind === 'data' ? `data.${type}.${name}` : `${type}.${name}`;
        this.resources.set(address, { node, file: { path: this.file, lines: LINES } });
        this.#shown.set(address, shown);
        return address;
    }
    /** Declares a variable of a program, which is one of Terraform's locals. */
    declareLocal(name, expression) {
        this.locals.set(name, { node: attribute(name, expression), file: { path: this.file, lines: LINES } });
        this.#shown.set(`local.${name}`, name);
    }
    /** Shows what an address means by another name. */
    showAs(address, shown) {
        this.#shown.set(writtenAddress(address), shown);
    }
    /** A name for a value that Terraform's language has no words for. */
    foreign(datum, range) {
        const name = `#${this.#foreign.size}`;
        this.#foreign.set(name, datum);
        return { kind: 'variable', range, name };
    }
    lookUp(name) {
        return this.#foreign.get(name) ?? null;
    }
    shownAddress(local) {
        return this.#shown.get(local) ?? local;
    }
    problem(line, message) {
        this.problems.push({ file: this.file, line, message });
    }
    // ------------------------------------------------------------------------------------------------------------ trees
    /** A value as an expression. */
    expression(node) {
        const known = this.#expressions.get(node);
        if (known !== undefined)
            return known;
        const made = this.#expression(node);
        this.#expressions.set(node, made);
        return made;
    }
    #expression(node) {
        const { value } = node;
        const range = rangeOf(node);
        switch (value.type) {
            case 'string':
                return this.#syntax.text(value.text, range) ?? { kind: 'literal', range, value: value.text };
            case 'number':
                return { kind: 'literal', range, value: value.number };
            case 'boolean':
                return { kind: 'literal', range, value: value.boolean };
            case 'null':
                return { kind: 'literal', range, value: null };
            case 'array':
                return { kind: 'tuple', range, items: value.items.map((item) => this.expression(item)) };
            case 'object':
                return this.#syntax.object(value.members, range) ?? this.#object(value.members, range);
        }
    }
    #object(members, range) {
        const items = [...members].map(([name, value]) => {
            const place = rangeOf(value);
            const key = { kind: 'literal', range: place, value: name };
            return { range: place, key, bareKey: false, value: this.expression(value) };
        });
        return { kind: 'object', range, items };
    }
    /** The inputs of a resource, or an object in them, as the body of a block. `headers` is a list in some blocks, and a block in others. */
    body(node) {
        const known = this.#bodies.get(node);
        if (known !== undefined)
            return known;
        if (this.#pending.has(node) || this.#pending.size >= MAX_DEPTH)
            return { range: rangeOf(node), attributes: [], blocks: [] };
        this.#pending.add(node);
        const made = this.#body(node);
        this.#pending.delete(node);
        this.#bodies.set(node, made);
        return made;
    }
    #body(node) {
        const attributes = [];
        const blocks = [];
        for (const [camel, value] of node.value.type === 'object' ? node.value.members : []) {
            const name = snakeCase(camel);
            // What the provider keeps for itself, and names that mean something else in Terraform.
            if (name.startsWith('__') || name === 'count' || name === 'for_each')
                continue;
            const found = this.#blocks(name, value);
            if (found === null || (name === 'headers' && found.some(({ type }) => type === 'dynamic')))
                attributes.push(attribute(name, this.expression(value)));
            blocks.push(...(found ?? []));
        }
        return { range: rangeOf(node), attributes, blocks };
    }
    /** The blocks that a value stands for; null when it is an argument. */
    #blocks(name, node) {
        const followed = this.#syntax.follow(node);
        if (this.#isObject(followed))
            return [block(name, rangeOf(followed), this.body(followed))];
        const one = singular(name);
        if (followed.value.type === 'array') {
            const items = followed.value.items.map((item) => this.#syntax.follow(item));
            if (!items.some((item) => this.#isObject(item)) && !(hasShape(one) && items.length > 0))
                return null;
            if (items.length > MAX_BLOCKS)
                this.problem(node.startLine, `more than ${MAX_BLOCKS} elements of a list; the first ${MAX_BLOCKS} were read`);
            return items.slice(0, MAX_BLOCKS).flatMap((item) => this.#element(one, item));
        }
        const expression = this.expression(followed);
        if (expression.kind === 'literal')
            return null;
        if (hasShape(name))
            return [openBlock(name, expression, false)];
        return hasShape(one) ? [openBlock(one, expression, true)] : null;
    }
    #element(type, item) {
        if (this.#isObject(item))
            return [block(type, rangeOf(item), this.body(item))];
        if (item.value.type === 'null')
            return [];
        const expression = this.expression(item);
        return [openBlock(type, { kind: 'tuple', range: expression.range, items: [expression] }, true)];
    }
    #isObject(node) {
        return node.value.type === 'object' && this.#syntax.object(node.value.members, rangeOf(node)) === null;
    }
}
/** `data.aws_lb.main` of the expression that says so. */
function writtenAddress(expression) {
    if (expression.kind === 'get-attr')
        return `${writtenAddress(expression.object)}.${expression.name}`;
    return expression.kind === 'variable' ? expression.name : '';
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/program.js







/** Variables that stand for each other, followed to what is written. */
const MAX_FOLLOWED = 20;
/** Whether a document is a program: resources by their names. */
function isProgram(root) {
    return ['resources', 'Resources', 'components'].some((name) => membersOf(root, name).size > 0);
}
/**
 * Translates a program, and each component that it defines. Source:
 * https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/
 */
function translateProgram(file, root, workspace) {
    const project = projectOf(file, root, workspace);
    const program = translate(file, root, project, '');
    const components = [...membersOf(root, 'components')].map(([name, component]) => {
        const inputs = [...membersOf(component, 'inputs').keys()].map((input) => [
            input,
            (0,terraform_values/* unresolved */.II)('parameter', `${name}.${input}`),
        ]);
        return translate(file, component, { ...project, config: new Map(inputs) }, `${name}.`);
    });
    return [program, ...components];
}
function membersOf(node, name) {
    const found = node.value.type === 'object' ? node.value.members.get(name)?.value : undefined;
    return found?.type === 'object' ? found.members : new Map();
}
function sectionOf(root, name) {
    const own = membersOf(root, name);
    return own.size > 0 ? own : membersOf(root, name.charAt(0).toUpperCase() + name.slice(1));
}
function translate(file, root, project, prefix) {
    const resources = sectionOf(root, 'resources');
    const variables = sectionOf(root, 'variables');
    const names = { resources, variables, project };
    const translator = new Translator(file, (own) => ({
        text: (text, range) => program_textOf(text, range, names, own),
        object: (members, range) => callOf(members, range, own),
        follow: (node) => followed(node, names, own),
    }));
    for (const [name, node] of variables) {
        const expression = translator.expression(node);
        translator.declareLocal(name, expression);
        if (isLookUp(node))
            translator.showAs(expression, `${prefix}${name}`);
    }
    for (const [name, node] of resources)
        declareResource(name, node, prefix, translator);
    return translator;
}
function declareResource(name, node, prefix, translator) {
    const token = tokenOf(node);
    if (/^aws-native:cloudfront:Distribution$/.test(plainToken(token)))
        translator.problem(node.startLine, `${name}: ${token} is not read; aws:cloudfront:Distribution is`);
    const properties = node.value.type === 'object' ? node.value.members.get('properties') : undefined;
    const { startLine, endLine } = node;
    const empty = { value: { type: 'object', members: new Map() }, startLine, endLine };
    const body = translator.body(properties ?? empty);
    const kind = isExisting(node) ? 'data' : 'resource';
    translator.declare(kind, typeOfToken(token), name, { ...body, range: rangeOf(node) }, `${prefix}${name}`);
}
function tokenOf(node) {
    const { value } = node;
    const type = value.type === 'object' ? (value.members.get('type') ?? value.members.get('Type'))?.value : undefined;
    return type?.type === 'string' ? type.text : '';
}
/** Whether a resource is only looked at, by `get:`, and managed elsewhere. */
function isExisting({ value }) {
    return value.type === 'object' && value.members.has('get');
}
function program_textOf(text, range, names, translator) {
    if (!text.includes('$'))
        return null;
    const parts = partsOf(text);
    if (parts === null)
        return translator.foreign((0,terraform_values/* unresolved */.II)('parse', text), range);
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) {
        return 'text' in only
            ? { kind: 'literal', range, value: only.text }
            : reference(only.path, range, names, translator);
    }
    return {
        kind: 'template',
        range,
        heredoc: false,
        parts: parts.map((part) => 'text' in part
            ? { kind: 'text', range, text: part.text }
            : { kind: 'interpolation', range, expression: reference(part.path, range, names, translator) }),
    };
}
function reference(path, range, names, translator) {
    const [root = '', ...steps] = path;
    const named = meaningOf(String(root), names, translator);
    if (named === null)
        return translator.foreign((0,terraform_values/* unresolved */.II)('unsupported', shownPath(path)), range);
    return steps.reduce((object, step) => {
        if (typeof step === 'string')
            return getAttribute(object, named.isResource ? snakeCase(step) : step);
        return { kind: 'index', range, object, key: { kind: 'literal', range, value: step } };
    }, named.expression(range));
}
function shownPath(path) {
    return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
function meaningOf(name, { resources, variables, project }, translator) {
    const variable = variables.get(name);
    if (variable !== undefined) {
        const expression = (range) => addressExpression(['local', name], range);
        return { expression, isResource: isLookUp(variable), node: variable };
    }
    const resource = resources.get(name);
    if (resource !== undefined)
        return { expression: resourceNamed(name, resource, translator), isResource: true, node: null };
    const own = project.name !== null && name.startsWith(`${project.name}:`) ? name.slice(project.name.length + 1) : name;
    const datum = project.config.get(own) ?? (name === 'pulumi' ? settingsOf(project) : undefined);
    if (datum === undefined)
        return null;
    return { expression: (range) => translator.foreign(datum, range), isResource: false, node: null };
}
function resourceNamed(name, resource, translator) {
    const token = tokenOf(resource);
    if (token === 'pulumi:pulumi:StackReference') {
        const about = { address: name, type: token, attribute: null };
        return (range) => translator.foreign((0,terraform_values/* unresolved */.II)('remote-state', name, { reference: about }), range);
    }
    const address = [typeOfToken(token), name];
    return (range) => addressExpression(isExisting(resource) ? ['data', ...address] : address, range);
}
/** `pulumi.stack` and its like: what the command line knows. */
function settingsOf(project) {
    return (0,terraform_values/* unresolved */.II)('env', 'pulumi', {
        member: (key) => {
            if (key === 'stack')
                return stackName(project);
            if (key === 'project' && project.name !== null)
                return { type: 'string', value: project.name, at: null };
            return (0,terraform_values/* unresolved */.II)('env', `pulumi.${key}`);
        },
    });
}
/** What is written for a reference to nothing but a variable of the program; the node itself for anything else. */
function followed(node, names, translator) {
    let current = node;
    for (let count = 0; count < MAX_FOLLOWED; count++) {
        const path = current.value.type === 'string' && current.value.text.startsWith('${') ? partsOf(current.value.text) : [];
        const [only] = path ?? [];
        if (path?.length !== 1 || only === undefined || !('path' in only))
            return current;
        const [root = '', ...steps] = only.path;
        const start = meaningOf(String(root), names, translator)?.node ?? null;
        const found = steps.reduce((inner, step) => (inner === null ? null : partOf(inner, step)), start);
        if (found === null || found.value.type === 'null')
            return current;
        current = found;
    }
    return node;
}
function partOf({ value }, step) {
    if (value.type === 'array' && typeof step === 'number')
        return value.items[step] ?? null;
    return value.type === 'object' && typeof step === 'string' ? (value.members.get(step) ?? null) : null;
}

// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
;// CONCATENATED MODULE: ./lib/sources/pulumi/state.js







/** Types of which anything is read. */
const state_TYPES = new Set([
    'aws_cloudfront_distribution',
    'aws_cloudfront_multitenant_distribution',
    'aws_cloudfront_cache_policy',
    'aws_cloudfront_origin_request_policy',
]);
/**
 * Translates what `pulumi preview --json` and `pulumi stack export` write; null for other JSON. Sources:
 * https://www.pulumi.com/docs/iac/cli/commands/pulumi_preview/, https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/
 */
function translateState(file, root) {
    const found = resourcesOf(root);
    if (found === null)
        return null;
    const resources = found.filter(({ token }) => state_TYPES.has(typeOfToken(token)));
    const named = withNames(resources);
    const policies = new Map(named.flatMap(({ id, token, name }) => id !== null && typeOfToken(token).endsWith('_policy') ? [[id, [typeOfToken(token), name]]] : []));
    const translator = new Translator(file, (own) => ({
        text: (text, range) => state_textOf(text, range, policies, own),
        object: (members, range) => specialObject(members, range, own),
        follow: (node) => node,
    }));
    for (const { token, name, node, inputs } of named) {
        translator.declare('resource', typeOfToken(token), name, { ...translator.body(inputs), range: rangeOf(node) });
    }
    for (const { token, node } of found) {
        if (plainToken(token) === 'aws-native:cloudfront:Distribution')
            translator.problem(node.startLine, `${token} is not read; aws:cloudfront:Distribution is`);
    }
    const byName = new Map(named.map((resource) => [resource.name, resource]));
    return { translator, complete: (distribution) => completed(distribution, byName.get(distribution.address), file) };
}
function completed(distribution, resource, file) {
    if (resource === undefined)
        return distribution;
    const { domainName, lifecycle } = resource;
    const own = domainName?.value.type === 'string' ? domainName.value.text : '';
    return {
        ...distribution,
        lifecycle,
        domainName: domainName !== null && /^[\w.-]+\.[a-z.]+$/i.test(own)
            ? (0,value/* known */.eO)(own, (0,json/* locationOf */.hD)(file, domainName))
            : distribution.domainName,
    };
}
// ------------------------------------------------------------------------------------------------------------ resources
function resourcesOf(root) {
    const steps = listAt(root, 'steps');
    if (steps !== null)
        return latest(steps.flatMap(planned));
    const deployed = listAt(root, 'deployment', 'resources') ?? listAt(root, 'checkpoint', 'latest', 'resources');
    return deployed === null ? null : latest(deployed.flatMap((node) => stateOf(node, 'kept')));
}
/** Steps that a resource disappears with; those for the old half of a replacement are not among them. */
const REMOVING = new Set(['delete', 'discard']);
const PASSED_OVER = new Set(['delete-replaced', 'discard-replaced', 'remove-pending-replace']);
function planned(step) {
    const op = textAt(step, 'op') ?? '';
    if (PASSED_OVER.has(op))
        return [];
    const isRemoved = REMOVING.has(op);
    const state = isRemoved ? state_memberOf(step, 'oldState') : (state_memberOf(step, 'newState') ?? state_memberOf(step, 'oldState'));
    return state === null ? [] : stateOf(state, isRemoved ? 'destroyed' : 'kept');
}
/** A resource; none for what is managed elsewhere, or is only waiting to be deleted. */
function stateOf(node, lifecycle) {
    const [urn, token] = [textAt(node, 'urn'), textAt(node, 'type')];
    if (urn === null || token === null || isTrue(node, 'external') || isTrue(node, 'delete'))
        return [];
    const outputs = state_memberOf(node, 'outputs');
    const inputs = state_memberOf(node, 'inputs') ?? { ...node, value: { type: 'object', members: new Map() } };
    const domainName = outputs === null ? null : state_memberOf(outputs, 'domainName');
    return [{ urn, token, id: textAt(node, 'id'), node, inputs, domainName, lifecycle }];
}
/** A replacement has several steps, all of the same resource: the last one says what it will be. */
function latest(resources) {
    return [...new Map(resources.map((resource) => [resource.urn, resource])).values()];
}
/**
 * The name in a URN, `urn:pulumi:stack::project::parent$type::name`; with the types of its parents where another resource of the type
 * has the same name. Source: https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
function withNames(resources) {
    const counts = new Map();
    const short = resources.map(({ urn, token }) => {
        const name = urn.split('::').slice(3).join('::');
        const key = `${typeOfToken(token)} ${name}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        return { name, key };
    });
    return resources.map((resource, index) => {
        const { name = resource.urn, key = '' } = short[index] ?? {};
        const isUnique = counts.get(key) === 1 && name !== '';
        return { ...resource, name: isUnique ? name : resource.urn.split('::').slice(2).join('::') };
    });
}
function state_memberOf({ value }, name) {
    const found = value.type === 'object' ? value.members.get(name) : undefined;
    return found === undefined || found.value.type === 'null' ? null : found;
}
function listAt(node, ...names) {
    const found = names.reduce((inner, name) => (inner === null ? null : state_memberOf(inner, name)), node);
    return found?.value.type === 'array' ? found.value.items : null;
}
function textAt(node, name) {
    const value = state_memberOf(node, name)?.value;
    return value?.type === 'string' ? value.text : null;
}
function isTrue(node, name) {
    const value = state_memberOf(node, name)?.value;
    return value?.type === 'boolean' && value.boolean;
}
// --------------------------------------------------------------------------------------------------------------- values
/**
 * What stands in the place of values that only the deployment will tell, by their type. Source:
 * https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go
 */
const UNKNOWN_VALUES = [
    '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
    '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
    '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
    '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
    '030794c1-ac77-496b-92df-f27374a8bd58',
    'e48ece36-62e2-4504-bad9-02848725956a',
    'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
];
/** Marks objects that stand for secrets, assets and archives. Source: sdk/go/common/resource/sig/sig.go in the same place. */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET_SIGNATURE = '1b47061264138c4ac30d75fd1eb44270';
function state_textOf(text, range, policies, translator) {
    if (text === '[secret]')
        return masked(range, translator);
    const policy = policies.get(text);
    if (policy !== undefined)
        return getAttribute(addressExpression(policy, range), 'id');
    if (!UNKNOWN_VALUES.some((value) => text.includes(value)))
        return null;
    const expression = `output<string> (line ${range.start})`;
    const pieces = text
        .split(new RegExp(UNKNOWN_VALUES.join('|')))
        .flatMap((literal, index) => [
        ...(index === 0 ? [] : [{ hole: expression }]),
        ...(literal === '' ? [] : [{ literal }]),
    ]);
    return translator.foreign((0,terraform_values/* unresolved */.II)('resource-attribute', expression, { pieces }), range);
}
function specialObject(members, range, translator) {
    const signature = members.get(SIGNATURE)?.value;
    if (signature === undefined)
        return null;
    if (signature.type === 'string' && signature.text === SECRET_SIGNATURE)
        return masked(range, translator);
    return translator.foreign((0,terraform_values/* unresolved */.II)('unsupported', `an asset (line ${range.start})`), range);
}
function masked(range, translator) {
    return translator.foreign((0,terraform_values/* unresolved */.II)('sensitive', `a secret (line ${range.start})`), range);
}

;// CONCATENATED MODULE: ./lib/sources/pulumi/index.js






/** A reader of Pulumi's YAML programs, and of what `pulumi preview --json` and `pulumi stack export` write. */
function createReader(root) {
    const workspace = new terraform_workspace/* Workspace */.aR(root);
    return { read: (file) => pulumi_read(file, workspace) };
}
const NOTHING = { distributions: [], policies: [], problems: [], broken: null };
function pulumi_read({ path, text }, workspace) {
    const document = (0,template/* parseDocument */.Tp)(text);
    if ('fault' in document)
        return { ...NOTHING, broken: { file: path, ...document.fault } };
    const [root] = document.roots;
    if (root === undefined)
        return NOTHING;
    const state = translateState(path, root);
    if (state !== null) {
        const { distributions, problems } = evaluateProgram(state.translator, workspace);
        return { ...NOTHING, distributions: distributions.map(state.complete), problems };
    }
    if (!isProgram(root)) {
        const unread = foreignProgram(path, root, workspace);
        return unread === null ? NOTHING : { ...NOTHING, problems: [unread] };
    }
    const parts = translateProgram(path, root, workspace).map((one) => evaluateProgram(one, workspace));
    return {
        ...NOTHING,
        distributions: parts.flatMap(({ distributions }) => distributions),
        problems: parts.flatMap(({ problems }) => problems),
    };
}


/***/ })

};
