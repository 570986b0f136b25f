export const id = 927;
export const ids = [927];
export const modules = {

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export MAX_DEPTH */
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);

/** Arrays and objects inside each other; AWS's own output has nine. The parser recurses, so deeper text would exhaust the stack. */
const MAX_DEPTH = 200;
/** Reads strict JSON (RFC 8259) with the line of every value. Never throws: the first fault comes back with its line. */
function parseJson(text) {
    const lines = lineStarts(text);
    const at = (offset, message) => ({ fault: { line: lineOf(lines, offset), message } });
    const extent = extentOf(text);
    if ('tooDeepAt' in extent)
        return at(extent.tooDeepAt, `nested more than ${MAX_DEPTH} levels deep`);
    const errors = [];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text.slice(0, extent.end), errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors.toSorted((a, b) => a.offset - b.offset)[0];
    if (first !== undefined)
        return at(first.offset, faultOf(first));
    return root === undefined ? at(0, 'is empty') : { root: convert(root, lines) };
}
/** `PropertyNameExpected` as `property name expected`. */
function faultOf({ error }) {
    const words = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error)
        .replace(/(?!^)([A-Z])/g, ' $1')
        .toLowerCase();
    return `not valid JSON: ${words}`;
}
/**
 * How much of the text to parse: all of it, unless a comment comes (then up to its first two characters, where the parser
 * finds the fault; brackets beyond it cannot be counted reliably), or it nests too deep.
 */
function extentOf(text) {
    let depth = 0;
    let inString = false;
    for (let offset = 0; offset < text.length; offset++) {
        const character = text[offset];
        if (character === '"')
            inString = !inString;
        else if (inString) {
            if (character === '\\')
                offset += 1;
            // The parser, too, ends an unclosed string where its line ends.
            else if (character === '\n' || character === '\r')
                inString = false;
        }
        else if (character === '/')
            return { end: offset + 2 };
        else if (character === '[' || character === '{') {
            depth += 1;
            if (depth > MAX_DEPTH)
                return { tooDeepAt: offset };
        }
        else if (character === ']' || character === '}')
            depth -= 1;
    }
    return { end: text.length };
}
function convert(node, lines) {
    const startLine = lineOf(lines, node.offset);
    const endLine = lineOf(lines, node.offset + Math.max(node.length - 1, 0));
    return { value: valueOf(node, lines), startLine, endLine };
}
function valueOf(node, lines) {
    const children = node.children ?? [];
    switch (node.type) {
        case 'object':
            return { type: 'object', members: new Map(children.flatMap((child) => memberOf(child, lines))) };
        case 'array':
            return { type: 'array', items: children.map((child) => convert(child, lines)) };
        default:
            return scalar(node.value);
    }
}
function memberOf({ children }, lines) {
    const [name, value] = children ?? [];
    return name === undefined || value === undefined ? [] : [[String(name.value), convert(value, lines)]];
}
function scalar(value) {
    switch (typeof value) {
        case 'string':
            return { type: 'string', text: value };
        case 'number':
            return { type: 'number', number: value };
        case 'boolean':
            return { type: 'boolean', boolean: value };
        default:
            return { type: 'null' };
    }
}
// ---------------------------------------------------------------------------------------------------------- lines
function lineStarts(text) {
    const starts = [0];
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
        starts.push(end + 1);
    return starts;
}
/** The line, counted from 1, in which an offset lies: the last one that starts at or before it. */
function lineOf(starts, offset) {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return low + 1;
}
/** A node's place as the model has it. */
function locationOf(file, { startLine, endLine }) {
    return { file, startLine, endLine };
}


/***/ }),

/***/ 3270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ definedPolicy),
/* harmony export */   z: () => (/* binding */ readBehavior)
/* harmony export */ });
/* harmony import */ var _cloudfront_managed_policies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8279);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5940);
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2979);
/* harmony import */ var _settings_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5732);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3063);





const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'];
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'];
/** `default_cache_behavior` or `ordered_cache_behavior`. */
function readBehavior(view, isDefault) {
    return {
        pathPattern: isDefault ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .known */ .eO)('*', view.location) : (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(view, 'path_pattern'),
        isDefault,
        targetOriginId: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(view, 'target_origin_id'),
        viewerProtocolPolicy: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .choiceOf */ .FH)(view, 'viewer_protocol_policy', VIEWER_POLICIES, null),
        cachePolicy: readPolicy(view, CACHE_POLICY),
        originRequestPolicy: readPolicy(view, REQUEST_POLICY),
        forwardedHeaders: readForwardedHeaders(view),
        edgeFunctions: [
            ...readFunctions(view, 'lambda', 'lambda_function_association', 'lambda_arn', 'lambda_function_arn'),
            ...readFunctions(view, 'function', 'function_association', 'function_arn', 'function_arn'),
        ],
        grpc: readGrpc(view),
        location: view.location,
    };
}
const CACHE_POLICY = {
    argument: 'cache_policy_id',
    type: 'aws_cloudfront_cache_policy',
    managed: _cloudfront_managed_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .managedCachePolicy */ .WV,
    headersParent: (policy) => policy.block('parameters_in_cache_key_and_forwarded_to_origin'),
};
const REQUEST_POLICY = {
    argument: 'origin_request_policy_id',
    type: 'aws_cloudfront_origin_request_policy',
    managed: _cloudfront_managed_policies_js__WEBPACK_IMPORTED_MODULE_0__/* .managedOriginRequestPolicy */ .PC,
    headersParent: (policy) => policy,
};
function readPolicy(view, kind) {
    const datum = view.read(kind.argument);
    if (datum === null || (datum.type === 'string' && datum.value === ''))
        return { type: 'none' };
    const location = view.locate(kind.argument, datum);
    const resource = resourceOf(view, datum, kind);
    if (resource !== null)
        return policyOf((0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .viewOf */ .d)(resource), kind, resource.declared.node.labels.at(-1)?.text);
    return { type: 'id', id: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textValue */ .v8)(withManagedIds(view, datum, kind), location) };
}
/** The policy that a datum is the id of, where the same code defines it. */
function resourceOf(view, datum, { type }) {
    const reference = datum.type === 'unresolved' && datum.branches.length === 0 && datum.pieces.length === 0 ? datum.reference : null;
    if (reference === null || reference.type !== type || reference.attribute !== 'id')
        return null;
    const found = view.module.context.referred.get(reference.address) ?? null;
    return found === null || isData(found) ? null : found;
}
function isData({ declared }) {
    return declared.node.type === 'data';
}
/** Look-ups of AWS's own policies by name as their ids, which are the same in every account. */
function withManagedIds(view, datum, kind) {
    if (datum.type !== 'unresolved')
        return datum;
    if (datum.branches.length > 0) {
        return { ...datum, branches: datum.branches.map((branch) => withManagedIds(view, branch, kind)) };
    }
    return managedIdOf(view, datum, kind) ?? datum;
}
function managedIdOf(view, { reference, pieces, at }, { type, managed }) {
    if (reference === null || reference.type !== type || reference.attribute !== 'id' || pieces.length > 0)
        return null;
    const found = view.module.context.referred.get(reference.address);
    if (found === undefined || !isData(found))
        return null;
    return byName((0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .viewOf */ .d)(found).read('name') ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .nothing */ .s6)(), managed, at);
}
function byName(name, managed, at) {
    if (name.type === 'unresolved' && name.branches.length > 0) {
        const ids = name.branches.map((branch) => byName(branch, managed, at));
        const found = ids.filter((id) => id !== null);
        return found.length === ids.length ? { ...name, pieces: [], branches: found, at } : null;
    }
    const policy = name.type === 'string' && name.value.toLowerCase().startsWith('managed-') ? managed(name.value) : null;
    return policy === null ? null : (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(policy.id, at);
}
/** A policy by the block that defines it, whatever its id. */
function definedPolicy(view, kind, name) {
    return policyOf(view, kind === 'cache' ? CACHE_POLICY : REQUEST_POLICY, name);
}
function policyOf(view, kind, fallback = kind.type) {
    const name = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(view.read('name') ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .nothing */ .s6)());
    return {
        type: 'defined',
        name: name.type === 'string' ? name.value : fallback,
        headers: readHeaderSelection(kind.headersParent(view)),
        location: view.location,
    };
}
function readHeaderSelection(parent) {
    const config = parent?.block('headers_config') ?? null;
    if (config === null) {
        const nothingGiven = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('not-given', 'headers_config');
        return { behavior: nothingGiven, names: nothingGiven };
    }
    if (config.maybe) {
        const open = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('conditional', 'headers_config', { location: config.location });
        return { behavior: open, names: open };
    }
    const headers = config.block('headers');
    const none = (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .byDefault */ .Ri)([]);
    return {
        behavior: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .choiceOf */ .FH)(config, 'header_behavior', HEADER_BEHAVIORS, null),
        names: headers === null ? none : (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(headers, 'items', none),
    };
}
function readForwardedHeaders(view) {
    const values = view.block('forwarded_values');
    if (values === null)
        return null;
    if (values.maybe)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('conditional', 'forwarded_values', { location: values.location });
    return (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(values, 'headers', (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .byDefault */ .Ri)([]));
}
function readFunctions(view, type, block, argument, multitenantArgument) {
    return view.blocks(block).map((association) => ({
        type,
        eventType: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(association, 'event_type'),
        arn: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(association, association.read(argument) === null ? multitenantArgument : argument),
        includeBody: (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .booleanOf */ .SF)(association, 'include_body', false),
        definition: null,
        location: association.location,
    }));
}
function readGrpc(view) {
    const config = view.block('grpc_config');
    if (config === null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .byDefault */ .Ri)(false);
    if (config.maybe)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)('conditional', 'grpc_config', { location: config.location });
    return (0,_settings_of_js__WEBPACK_IMPORTED_MODULE_2__/* .booleanOf */ .SF)(config, 'enabled', false);
}


/***/ }),

/***/ 2979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ viewOf),
/* harmony export */   h: () => (/* binding */ WrittenBlock)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2380);
/* harmony import */ var _module_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6003);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3063);
var _a;




/** Blocks that one dynamic block is followed to; a distribution can have some hundred origins. */
const MAX_DYNAMIC_BLOCKS = 500;
/** The block of a resource that an expression has referred to, with the plan's values where there is a plan. */
function viewOf({ module, declared, names, address }) {
    const { node, file } = declared;
    const written = new WrittenBlock(module, node.body, module.scope(file, names), node.range, false);
    return module.context.planning.overlay(written, address);
}
/** A block with the meaning of its names: one that is written, or one of those that a dynamic block stands for. */
class WrittenBlock {
    module;
    maybe;
    location;
    #body;
    #scope;
    constructor(module, body, scope, range, maybe) {
        this.module = module;
        this.#body = body;
        this.#scope = scope;
        this.maybe = maybe;
        this.location = this.place((0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(range, scope.file));
    }
    read(name) {
        const written = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(this.#body, name);
        const datum = written === null ? null : (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(written.expression, this.#scope);
        return datum === null || datum.type === 'null' ? null : datum;
    }
    written(name) {
        return this.read(name);
    }
    locate(name, datum) {
        const written = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(this.#body, name);
        const own = written === null ? this.location : (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(written.range, this.#scope.file);
        const at = datum?.at ?? null;
        const isOutside = at !== null && (node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(at.file) !== node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(own.file) || /\.tfvars(?:\.json)?$/.test(at.file));
        return this.place(isOutside && at.file !== '' ? at : own);
    }
    /** A place in the user's own code: for fetched modules, that of the call. */
    place(location) {
        const { anchor } = this.module;
        return anchor !== null && location.file.includes('.terraform/') ? anchor : location;
    }
    blocks(type) {
        const found = this.#body.blocks.filter((block) => isOfType(block, type));
        const dynamic = found.some((block) => block.type === 'dynamic');
        const sorted = dynamic ? found.toSorted((a, b) => a.range.start - b.range.start) : found;
        return sorted.flatMap((block) => block.type === 'dynamic'
            ? this.#dynamic(block)
            : [new _a(this.module, block.body, this.#scope, block.range, false)]);
    }
    block(type) {
        return this.blocks(type)[0] ?? null;
    }
    /** Source: https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
    #dynamic(block) {
        const content = block.body.blocks.find(({ type }) => type === 'content');
        const forEach = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(block.body, 'for_each');
        if (content === undefined || forEach === null)
            return [];
        const iterator = iteratorOf(block);
        const rounds = roundsOf((0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(forEach.expression, this.#scope));
        if (rounds.length > MAX_DYNAMIC_BLOCKS) {
            const message = `a dynamic block stands for ${rounds.length} blocks; the first ${MAX_DYNAMIC_BLOCKS} were read`;
            this.module.context.problem(this.place((0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(block.range, this.#scope.file)), message);
        }
        return rounds.slice(0, MAX_DYNAMIC_BLOCKS).map(({ key, value, maybe }) => {
            const names = [
                [
                    iterator,
                    (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .mapping */ .pq)([
                        ['key', key],
                        ['value', value],
                    ]),
                ],
            ];
            return new _a(this.module, content.body, (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .withNames */ .B1)(this.#scope, names), block.range, maybe);
        });
    }
}
_a = WrittenBlock;
function isOfType(block, type) {
    return block.type === type || (block.type === 'dynamic' && block.labels[0]?.text === type);
}
function iteratorOf(block) {
    const named = (0,_module_source_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(block.body, 'iterator')?.expression;
    if (named?.kind === 'variable')
        return named.name;
    if (named?.kind === 'literal' && typeof named.value === 'string')
        return named.value;
    return block.labels[0]?.text ?? 'each';
}
/** The rounds of a dynamic block: of a collection that cannot be known, one for all, or those of each branch. */
function roundsOf(collection) {
    const elements = (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_1__/* .elementsOf */ .ZE)(collection);
    if (Array.isArray(elements))
        return elements.map(([key, value]) => ({ key, value, maybe: false }));
    if (elements.failed)
        return [];
    if (elements.branches.length > 0) {
        const rounds = elements.branches.flatMap(roundsOf).map((round) => ({ ...round, maybe: true }));
        return [...new Map(rounds.map((round) => [(0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(round.value), round])).values()];
    }
    const expression = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(collection);
    const open = (part) => (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .unresolved */ .II)((0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .firstUnresolved */ .oE)(collection)?.reason ?? 'for-each', `${expression}[*]${part}`, {
        reference: elements.reference,
    });
    return [{ key: open('.key'), value: elements.element ?? open(''), maybe: true }];
}


/***/ }),

/***/ 2162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ kindOfReference),
/* harmony export */   o: () => (/* binding */ computedAttribute)
/* harmony export */ });
const REGION = { hole: 'region' };
const SUFFIX = { literal: '.amazonaws.com' };
function hole(name) {
    return { hole: name };
}
function literal(text) {
    return { literal: text };
}
function only(kind) {
    return { kind, pieces: null };
}
function form(kind, ...pieces) {
    return { kind, pieces: () => pieces };
}
const INVOKE_URL = form('api-gateway', literal('https://'), hole('api id'), literal('.execute-api.'), REGION, literal('.amazonaws.com/'), hole('stage'));
const LOAD_BALANCER = { dns_name: only('load-balancer') };
/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html; the character before the Region varies. */
const WEBSITE = {
    kind: 's3-website',
    pieces: (bucket) => [...bucket, literal('.s3-website'), hole('region'), SUFFIX],
};
const BUCKET = {
    bucket_regional_domain_name: { kind: 's3', pieces: (bucket) => [...bucket, literal('.s3.'), REGION, SUFFIX] },
    // The part of the name behind `s3.` depends on the partition.
    bucket_domain_name: { kind: 's3', pieces: (bucket) => [...bucket, literal('.s3.'), hole('DNS suffix')] },
    website_endpoint: WEBSITE,
};
/**
 * Attributes that only AWS can give, by the type of the resource. Source: the "Attribute Reference" of each resource at
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs, and the forms of the names in `cloudfront/endpoints.ts`.
 */
const COMPUTED = {
    aws_alb: LOAD_BALANCER,
    aws_lb: LOAD_BALANCER,
    aws_elb: LOAD_BALANCER,
    aws_s3_bucket: BUCKET,
    aws_s3_bucket_website_configuration: { website_endpoint: WEBSITE },
    aws_api_gateway_deployment: { invoke_url: INVOKE_URL },
    aws_api_gateway_stage: { invoke_url: INVOKE_URL },
    aws_apigatewayv2_stage: { invoke_url: INVOKE_URL },
    aws_apigatewayv2_api: {
        api_endpoint: form('api-gateway', literal('https://'), hole('api id'), literal('.execute-api.'), REGION, SUFFIX),
    },
    aws_api_gateway_domain_name: {
        cloudfront_domain_name: only('cloudfront'),
        regional_domain_name: form('api-gateway', literal('d-'), hole('id'), literal('.execute-api.'), REGION, SUFFIX),
    },
    aws_lambda_function_url: {
        function_url: form('function-url', literal('https://'), hole('url id'), literal('.lambda-url.'), REGION, literal('.on.aws/')),
    },
    aws_instance: { public_dns: only('ec2'), private_dns: only('ec2') },
    aws_spot_instance_request: { public_dns: only('ec2'), private_dns: only('ec2') },
    aws_eip: { public_dns: only('ec2'), private_dns: only('ec2') },
    aws_apprunner_service: {
        service_url: form('app-runner', hole('id'), literal('.'), REGION, literal('.awsapprunner.com')),
    },
    aws_amplify_app: { default_domain: form('amplify', hole('id'), literal('.amplifyapp.com')) },
    aws_cloudfront_distribution: { domain_name: form('cloudfront', hole('id'), literal('.cloudfront.net')) },
    aws_media_store_container: {
        endpoint: form('media', literal('https://'), hole('id'), literal('.data.mediastore.'), REGION, SUFFIX),
    },
};
/** What is known of a computed attribute; null when nothing is. Data sources have the same attributes as resources. */
function computedAttribute(type, attribute) {
    return COMPUTED[type]?.[attribute] ?? null;
}
/** Host names that are configured as such, wherever they lead. */
const CUSTOM_NAMES = {
    aws_acm_certificate: ['domain_name'],
    aws_route53_record: ['name', 'fqdn'],
    aws_route53_zone: ['name'],
    aws_globalaccelerator_accelerator: ['dns_name', 'dual_stack_dns_name'],
    aws_elastic_beanstalk_environment: ['cname', 'endpoint_url'],
};
/** What stands behind a name that is taken from an attribute, by the type of the resource; null when the type does not tell. */
function kindOfReference(type, attribute) {
    if (type === null || attribute === null)
        return null;
    const computed = computedAttribute(type, attribute);
    if (computed !== null)
        return computed.kind;
    if (type === 'aws_apigatewayv2_domain_name' && attribute.endsWith('target_domain_name'))
        return 'api-gateway';
    return CUSTOM_NAMES[type]?.includes(attribute) === true ? 'custom' : null;
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vh: () => (/* binding */ DISTRIBUTION_TYPES),
  xF: () => (/* binding */ readDistribution),
  cz: () => (/* binding */ readDistributions)
});

// UNUSED EXPORTS: emptyAsNull

// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/behaviors.js
var behaviors = __webpack_require__(3270);
// EXTERNAL MODULE: ./lib/sources/terraform/blocks.js
var blocks = __webpack_require__(2979);
// EXTERNAL MODULE: ./lib/sources/terraform/computed.js
var computed = __webpack_require__(2162);
// EXTERNAL MODULE: ./lib/sources/terraform/settings-of.js
var settings_of = __webpack_require__(5732);
;// CONCATENATED MODULE: ./lib/sources/terraform/connections.js




const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'];
/**
 * How CloudFront connects, by the blocks in an origin. Without any of them the provider configures S3. Source:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudfront/distribution.go (expandOrigin)
 */
function readConnection(view, domainName) {
    const vpc = view.block('vpc_origin_config');
    const custom = view.block('custom_origin_config');
    const s3 = view.block('s3_origin_config');
    const candidates = [vpc, custom, s3].filter((block) => block !== null);
    if (candidates.filter(({ maybe }) => !maybe).length > 1) {
        view.module.context.problem(view.location, 'an origin has one of vpc_origin_config, custom_origin_config and s3_origin_config, not several');
    }
    const chosen = candidates.find(({ maybe }) => !maybe) ?? likeliest(custom, s3, domainName) ?? vpc;
    if (chosen !== null && chosen === vpc)
        return readVpc(chosen);
    if (chosen !== null && chosen === custom)
        return readCustom(chosen, view);
    return readS3(s3);
}
/** Of two blocks that conditions decide about, the one that fits what the name refers to. */
function likeliest(custom, s3, domainName) {
    if (custom === null || s3 === null)
        return custom ?? s3;
    const reference = domainName?.type === 'unresolved' ? domainName.reference : null;
    return (0,computed/* kindOfReference */.L)(reference?.type ?? null, reference?.attribute ?? null) === 's3' ? s3 : custom;
}
function timeouts(view) {
    return {
        readTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_read_timeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_keepalive_timeout', (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default)),
    };
}
function readVpc(view) {
    return { type: 'vpc', vpcOriginId: (0,settings_of/* textOf */.b6)(view, 'vpc_origin_id'), ...timeouts(view) };
}
function readCustom(view, origin) {
    return {
        type: 'custom',
        httpPort: (0,settings_of/* numberOf */.rl)(view, 'http_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: (0,settings_of/* numberOf */.rl)(view, 'https_port', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: (0,settings_of/* choiceOf */.FH)(view, 'origin_protocol_policy', PROTOCOL_POLICIES, null),
        // AWS documents no default.
        sslProtocols: (0,settings_of/* textsOf */.CB)(view, 'origin_ssl_protocols', (0,model_value/* unknown */.L5)('not-given', 'origin_ssl_protocols')),
        ...timeouts(view),
        ipAddressType: (0,settings_of/* choiceOf */.FH)(view, 'ip_address_type', IP_ADDRESS_TYPES, (0,model_value/* byDefault */.Ri)('ipv4')),
        clientCertificate: clientCertificateOf(view.block('origin_mtls_config') ?? origin.block('origin_mtls_config')),
    };
}
function clientCertificateOf(config) {
    if (config === null)
        return (0,model_value/* byDefault */.Ri)(false);
    return config.maybe
        ? (0,model_value/* unknown */.L5)('conditional', 'origin_mtls_config', { location: config.location })
        : (0,model_value/* known */.eO)(true, config.location);
}
function readS3(view) {
    const readTimeout = (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default);
    if (view === null)
        return { type: 's3', accessIdentity: (0,model_value/* byDefault */.Ri)(null), readTimeoutSeconds: readTimeout };
    const identity = (0,settings_of/* textOf */.b6)(view, 'origin_access_identity', (0,model_value/* byDefault */.Ri)(null));
    return {
        type: 's3',
        accessIdentity: identity.known && identity.value === '' ? (0,model_value/* known */.eO)(null, identity.location) : identity,
        readTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'origin_read_timeout', readTimeout),
    };
}

// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/sources/terraform/kinds.js



/**
 * What stands behind an origin: by its configuration, by the form of its name as far as that is known, then by the type of the resource
 * that the name comes from. Names of variables and resources are no evidence.
 */
function kindOfOrigin(type, written, domainName) {
    if (type !== 'custom' || domainName.known || written === null)
        return (0,endpoints/* originKindOf */.kn)(type, domainName);
    return kindOfDatum(written);
}
function kindOfDatum(datum) {
    if (datum.type === 'string')
        return (0,endpoints/* originKindOf */.kn)('custom', { ...NAMED, value: datum.value });
    if (datum.type !== 'unresolved')
        return 'unknown';
    if (datum.branches.length > 0) {
        const kinds = new Set(datum.branches.map((branch) => kindOfDatum(branch)));
        const [kind = 'unknown'] = kinds;
        return kinds.size === 1 ? kind : 'unknown';
    }
    const byForm = (0,endpoints/* originKindOf */.kn)('custom', (0,model_value/* unknown */.L5)('unsupported', datum.expression, { pattern: datum.pieces }));
    if (byForm !== 'unknown')
        return byForm;
    const last = datum.pieces.at(-1);
    // With text behind the attribute it is another name than the attribute's own.
    const isOwnName = last === undefined || 'hole' in last || last.literal === '.amazonaws.com';
    const { reference } = datum;
    return (isOwnName ? (0,computed/* kindOfReference */.L)(reference?.type ?? null, reference?.attribute ?? null) : null) ?? 'unknown';
}
const NAMED = { known: true, written: true, location: null };

// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var repetition = __webpack_require__(8098);
;// CONCATENATED MODULE: ./lib/sources/terraform/distributions.js








const DISTRIBUTION_TYPES = [
    'aws_cloudfront_distribution',
    'aws_cloudfront_multitenant_distribution',
];
/** Distributions of one root. */
const MAX_DISTRIBUTIONS = 1_000;
/** Every distribution of a module and of the modules that it calls, each instance by itself. */
function readDistributions(module) {
    const found = [];
    collect(module, found);
    return found;
}
function collect(module, found) {
    for (const [address, declared] of module.source.resources) {
        const [type = ''] = address.split('.');
        if (!DISTRIBUTION_TYPES.includes(type))
            continue;
        const full = module.address(address);
        for (const instance of module.repetitionOf(declared, full).instances) {
            if (found.length >= MAX_DISTRIBUTIONS)
                return tooMany(module);
            const { node, file } = declared;
            const view = new blocks/* WrittenBlock */.h(module, node.body, module.scope(file, instance.names), node.range, instance.maybe);
            const distribution = readDistribution(view, type, (0,repetition/* withKey */.iC)(full, instance.key));
            if (distribution.origins.length > 0)
                found.push(distribution);
        }
    }
    for (const [name, call] of module.source.calls) {
        for (const { key } of module.repetitionOf(call, module.address(`module.${name}`)).instances) {
            const child = module.context.child(module, name, key);
            if (child !== null)
                collect(child, found);
        }
    }
}
function tooMany(module) {
    module.context.problem(null, `more than ${MAX_DISTRIBUTIONS} distributions; the others were left out`);
}
/**
 * One instance of a resource of one of the two types.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
 */
function readDistribution(view, type, address) {
    const isMultitenant = type === 'aws_cloudfront_multitenant_distribution';
    const own = (0,model_value/* unknown */.L5)('resource-attribute', `${address}.domain_name`, {
        reference: { address, type, attribute: 'domain_name' },
        location: view.location,
    });
    const origins = view.blocks('origin');
    if (origins.length === 0)
        view.module.context.problem(view.location, `${address} has no origin`);
    return {
        address,
        language: 'terraform',
        file: view.location.file,
        domainName: own,
        aliases: isMultitenant ? [(0,model_value/* unknown */.L5)('parameter', 'the domains of the tenants')] : readAliases(view),
        enabled: (0,settings_of/* booleanOf */.SF)(view, 'enabled', true),
        lifecycle: 'kept',
        conditional: view.maybe,
        origins: origins.map((origin) => readOrigin(origin, address)),
        originGroups: view.blocks('origin_group').map(readOriginGroup),
        behaviors: [
            ...view.blocks('default_cache_behavior').map((behavior) => (0,behaviors/* readBehavior */.z)(behavior, true)),
            ...['ordered_cache_behavior', 'cache_behavior']
                .flatMap((name) => view.blocks(name))
                .map((behavior) => (0,behaviors/* readBehavior */.z)(behavior, false)),
        ],
        errorPages: view.blocks('custom_error_response').map(readErrorPage),
        location: view.location,
    };
}
function readAliases(view) {
    const aliases = view.read('aliases');
    if (aliases === null)
        return [];
    const location = view.locate('aliases', aliases);
    if (aliases.type === 'sequence') {
        // A list around a list is how lists were passed before Terraform 0.12.
        const items = aliases.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
        return items.map((item) => (0,settings_of/* textValue */.v8)(item, location));
    }
    return [(0,settings_of/* textValue */.v8)(aliases, location)];
}
function readOrigin(view, address) {
    const id = idOf(view);
    const written = view.read('domain_name');
    const domainName = (0,settings_of/* textOf */.b6)(view, 'domain_name');
    const connection = readConnection(view, written);
    return {
        key: `${view.location.file}:${address}:${id.known ? id.value : id.expression}`,
        id,
        kind: kindOfOrigin(connection.type, written, domainName),
        domainName,
        path: (0,settings_of/* textOf */.b6)(view, 'origin_path', (0,model_value/* byDefault */.Ri)('')),
        connection,
        connectionAttempts: (0,settings_of/* numberOf */.rl)(view, 'connection_attempts', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_ATTEMPTS */.W6.default)),
        connectionTimeoutSeconds: (0,settings_of/* numberOf */.rl)(view, 'connection_timeout', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_TIMEOUT_SECONDS */.LA.default)),
        responseCompletionTimeoutSeconds: readCompletionTimeout(view),
        customHeaders: view.blocks('custom_header').map(readCustomHeader),
        accessControl: emptyAsNull((0,settings_of/* textOf */.b6)(view, 'origin_access_control_id', (0,model_value/* byDefault */.Ri)(null))),
        accessControlDefinition: null,
        backend: (0,model_value/* byDefault */.Ri)(null),
        location: view.location,
    };
}
/** The multi-tenant resource calls it `id`. */
function idOf(view) {
    return view.read('origin_id') === null && view.read('id') !== null ? (0,settings_of/* textOf */.b6)(view, 'id') : (0,settings_of/* textOf */.b6)(view, 'origin_id');
}
/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(view) {
    const value = (0,settings_of/* numberOf */.rl)(view, 'response_completion_timeout', (0,model_value/* byDefault */.Ri)(null));
    return value.known && value.value === 0 ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function emptyAsNull(value) {
    return value.known && value.value === '' ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function readCustomHeader(view) {
    const prefix = view.read('name') === null && view.read('header_name') !== null ? 'header_' : '';
    return { name: (0,settings_of/* textOf */.b6)(view, `${prefix}name`), secretValue: (0,settings_of/* secretOf */.OM)(view, `${prefix}value`) };
}
function readOriginGroup(view) {
    const criteria = view.block('failover_criteria');
    return {
        id: idOf(view),
        memberIds: view.blocks('member').map((member) => (0,settings_of/* textOf */.b6)(member, 'origin_id')),
        failoverStatusCodes: criteria === null ? (0,settings_of/* missing */.LO)(view, 'failover_criteria') : (0,settings_of/* numbersOf */.cZ)(criteria, 'status_codes'),
        location: view.location,
    };
}
function readErrorPage(view) {
    return {
        errorCode: (0,settings_of/* numberOf */.rl)(view, 'error_code', (0,model_value/* unknown */.L5)('not-given', 'error_code')),
        cachingMinTtlSeconds: (0,settings_of/* numberOf */.rl)(view, 'error_caching_min_ttl', (0,model_value/* byDefault */.Ri)(null)),
        responseCode: (0,settings_of/* numberOf */.rl)(view, 'response_code', (0,model_value/* byDefault */.Ri)(null)),
        responsePagePath: emptyAsNull((0,settings_of/* textOf */.b6)(view, 'response_page_path', (0,model_value/* byDefault */.Ri)(null))),
        location: view.location,
    };
}


/***/ }),

/***/ 2380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pg: () => (/* binding */ Effort),
  ZE: () => (/* binding */ elementsOf),
  _3: () => (/* binding */ evaluate),
  B1: () => (/* binding */ withNames)
});

// UNUSED EXPORTS: MAX_DEPTH, MAX_STEPS

// EXTERNAL MODULE: ./lib/sources/terraform/texts.js
var terraform_texts = __webpack_require__(7081);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var terraform_values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/call.js


/** A function that needs all of its arguments; with any of them open, so is the result. */
function whenKnown(run) {
    return (args, call) => (args.every(terraform_values/* isWhollyKnown */.nH) ? run(args, call) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call));
}
/** Arguments as strings; null when one of them has no string form, or is null. */
function texts(args) {
    const converted = args.map(terraform_values/* toText */.fE);
    const usable = converted.flatMap((one) => one.type === 'null' || (one.type === 'unresolved' && one.failed) ? [] : [one]);
    return usable.length === args.length ? usable : null;
}
/** A known string; null for anything else. */
function knownText(datum) {
    const converted = datum === undefined ? null : (0,terraform_values/* toText */.fE)(datum);
    return converted?.type === 'string' ? converted.value : null;
}
/** A known number; null for anything else. */
function knownNumber(datum) {
    const converted = datum === undefined ? null : (0,terraform_values/* toQuantity */.nD)(datum);
    return converted?.type === 'number' ? converted.value : null;
}
/** A collection whose length is known, maps as their values; null for anything else. */
function asSequence(datum) {
    if (datum?.type === 'sequence')
        return datum;
    if (datum?.type !== 'mapping')
        return null;
    return { type: 'sequence', set: false, items: [...datum.entries.values()], at: datum.at };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/collections.js



/** What an argument of a wrong kind, or one that is not known, gives. */
function otherwise(args, call) {
    const open = args.some((arg) => arg.type === 'unresolved');
    if (!open)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const result = (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const [element = null] = args.flatMap((arg) => arg.type === 'unresolved' && arg.element !== null ? [arg.element] : []);
    return { ...result, element };
}
/** A function of one list whose length has to be known; its elements need not be. */
function ofList(step) {
    return (args, call) => {
        const list = asSequence(args[0]);
        return list === null ? otherwise(args, call) : step(list.items, call);
    };
}
function concat(args, call) {
    const lists = args.map(asSequence);
    const items = [];
    for (const list of lists) {
        if (list === null)
            return otherwise(args, call);
        items.push(...list.items);
    }
    return (0,terraform_values/* sequence */.K2)(items, call.at);
}
/** Nested lists as one; a nested list of unknown length leaves the whole one so. */
function flatten(args, call) {
    const list = asSequence(args[0]);
    if (list === null)
        return otherwise(args, call);
    const items = [];
    const pending = [...list.items].toReversed();
    for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
        if (item.type === 'unresolved' && (item.element !== null || item.branches.some(isCollection))) {
            return otherwise([item], call);
        }
        if (item.type === 'sequence')
            pending.push(...item.items.toReversed());
        else
            items.push(item);
        if (items.length + pending.length > terraform_values/* MAX_ELEMENTS */.DU)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    }
    return (0,terraform_values/* sequence */.K2)(items, call.at);
}
function isCollection(datum) {
    return datum.type === 'sequence' || datum.type === 'mapping';
}
function merge(args, call) {
    const maps = [];
    for (const arg of args) {
        if (arg.type === 'mapping')
            maps.push(arg);
        else if (arg.type !== 'null')
            return mergeOpen(args, call);
    }
    return (0,terraform_values/* mapping */.pq)(maps.flatMap((map) => [...map.entries]), call.at);
}
/** Of a merge with an open part, the members that later, known parts decide are known. */
function mergeOpen(args, call) {
    const result = otherwise(args, call);
    if (result.type !== 'unresolved' || result.failed)
        return result;
    const member = (key) => {
        for (const arg of args.toReversed()) {
            if (arg.type === 'mapping') {
                const found = arg.entries.get(key);
                if (found !== undefined)
                    return found;
            }
            else if (arg.type === 'unresolved')
                break;
        }
        return (0,terraform_values/* memberOf */.C5)({ ...result, member: null }, key);
    };
    return { ...result, member };
}
function lookup(args, call) {
    const [map, key, fallback] = args;
    const name = knownText(key);
    if (map === undefined || key === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (name === null)
        return oneOfMembers(map, fallback, key, call);
    if (map.type === 'mapping')
        return map.entries.get(name) ?? fallback ?? (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return map.type === 'unresolved' ? { ...(0,terraform_values/* memberOf */.C5)(map, name), at: call.at } : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** A member of a known map by an unknown key is one of its members. */
function oneOfMembers(map, fallback, key, call) {
    const reason = key.type === 'unresolved' ? key.reason : 'unsupported';
    if (key.type !== 'unresolved' || key.failed)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const members = asSequence(map)?.items ?? [];
    const choices = fallback === undefined ? members : [...members, fallback];
    if (choices.length === 0)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([map, key], call);
    const chosen = (0,terraform_values/* oneOf */.yL)(choices, { reason, expression: call.expression, at: call.at });
    // Unlike a conditional, an index may also hit nothing; what all members agree on is still what it gives.
    return chosen;
}
function collections_element([list, index], call) {
    const sequenceOf = asSequence(list);
    const position = knownNumber(index);
    if (sequenceOf === null || position === null) {
        if (list?.type === 'unresolved' && list.element !== null)
            return { ...list.element, at: call.at };
        if (sequenceOf !== null && index?.type === 'unresolved')
            return oneOfMembers(sequenceOf, undefined, index, call);
        return otherwise([list ?? (0,terraform_values/* nothing */.s6)(), index ?? (0,terraform_values/* nothing */.s6)()], call);
    }
    const { items } = sequenceOf;
    const wrapped = ((position % items.length) + items.length) % items.length;
    return items[wrapped] ?? (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The first argument that is neither null nor an empty string; an error without one. */
function coalesce(args, call) {
    const open = [];
    for (const arg of args) {
        if (arg.type === 'null' || (arg.type === 'string' && arg.value === ''))
            continue;
        if (arg.type !== 'unresolved')
            return open.length === 0 ? arg : maybe([...open, arg], call);
        // A text with a literal part is not empty.
        if (arg.pieces.length > 0)
            return open.length === 0 ? arg : maybe([...open, arg], call);
        open.push(arg);
    }
    return open.length === 0 ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : maybe(open, call);
}
/** One of several; a single unresolved one among them leaves anything possible. */
function maybe(choices, call) {
    const [first] = choices;
    if (choices.length === 1 && first !== undefined)
        return first;
    const reason = first?.type === 'unresolved' ? first.reason : 'conditional';
    return (0,terraform_values/* oneOf */.yL)(choices, { reason, expression: call.expression, at: call.at });
}
function coalesceList(args, call) {
    for (const arg of args) {
        const list = asSequence(arg);
        if (list === null)
            return otherwise(args, call);
        if (list.items.length > 0)
            return arg;
    }
    return (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The only element, or null for an empty list; of a list of unknown length, its element may be that. */
function one(args, call) {
    const [list] = args;
    if (list?.type === 'unresolved' && list.element !== null) {
        if (list.element.type === 'unresolved')
            return { ...list.element, at: call.at };
        return (0,terraform_values/* oneOf */.yL)([list.element, (0,terraform_values/* nothing */.s6)()], { reason: 'conditional', expression: call.expression, at: call.at });
    }
    const sequenceOf = asSequence(list);
    if (sequenceOf === null)
        return otherwise(args, call);
    if (sequenceOf.items.length > 1)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return sequenceOf.items[0] ?? (0,terraform_values/* nothing */.s6)(call.at);
}
function contains(args, call) {
    const [list, wanted] = args;
    const sequenceOf = asSequence(list);
    if (sequenceOf === null || wanted === undefined)
        return otherwise(args, call);
    const answers = sequenceOf.items.map((item) => (0,terraform_values/* equals */.aI)(item, wanted));
    if (answers.includes(true))
        return (0,terraform_values/* truth */.Im)(true, call.at);
    return answers.includes(null) ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* truth */.Im)(false, call.at);
}
function compact(items, call) {
    const kept = items.filter((item) => item.type !== 'null' && !(item.type === 'string' && item.value === ''));
    const isOpen = kept.some((item) => item.type === 'unresolved' && item.pieces.length === 0);
    if (!isOpen)
        return (0,terraform_values/* sequence */.K2)(kept, call.at);
    const [element = null] = kept;
    return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(kept, call), element: kept.length === 1 ? element : null };
}
function distinct(items, call) {
    return (0,terraform_values/* sequence */.K2)([...new Map(items.map((item) => [(0,terraform_values/* describe */.q0)(item), item])).values()], call.at);
}
function toMapOf(args, call) {
    const [keys, values] = args.map(asSequence);
    if (keys === null || values === null || keys === undefined || values === undefined)
        return otherwise(args, call);
    const names = keys.items.map(knownText);
    if (names.includes(null))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(keys.items, call);
    if (names.length !== values.items.length)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return (0,terraform_values/* mapping */.pq)(names.map((name, index) => [name ?? '', values.items[index] ?? (0,terraform_values/* nothing */.s6)()]), call.at);
}
function keys(args, call) {
    const [map] = args;
    if (map?.type !== 'mapping')
        return otherwise(args, call);
    return (0,terraform_values/* sequence */.K2)([...map.entries.keys()].map((key) => (0,terraform_values/* text */.Qq)(key, map.at)), call.at);
}
function values(args, call) {
    const [map] = args;
    if (map?.type !== 'mapping')
        return otherwise(args, call);
    return (0,terraform_values/* sequence */.K2)([...map.entries.values()], call.at);
}
function collections_length(args, call) {
    const [value] = args;
    if (value?.type === 'string')
        return (0,terraform_values/* quantity */.au)(Array.from(value.value).length, call.at);
    const list = asSequence(value);
    if (list === null)
        return unresolvedOrFailure(args, call);
    return (0,terraform_values/* quantity */.au)(list.items.length, call.at);
}
function unresolvedOrFailure(args, call) {
    return args.some((arg) => arg.type === 'unresolved') ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
function range(args, call) {
    const numbers = args.map(knownNumber);
    if (numbers.includes(null))
        return unresolvedOrFailure(args, call);
    const [first = 0, second, third] = numbers.map(Number);
    const [start, end] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (end < start ? -1 : 1);
    const count = step === 0 ? 0 : Math.max(0, Math.ceil((end - start) / step));
    if (count > terraform_values/* MAX_ELEMENTS */.DU)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* sequence */.K2)(Array.from({ length: count }, (_, index) => (0,terraform_values/* quantity */.au)(start + index * step)), call.at);
}
function slice(args, call) {
    const list = asSequence(args[0]);
    const [start, end] = [knownNumber(args[1]), knownNumber(args[2])];
    if (list === null || start === null || end === null)
        return unresolvedOrFailure(args, call);
    if (start < 0 || end > list.items.length || start > end)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    return (0,terraform_values/* sequence */.K2)(list.items.slice(start, end), call.at);
}
function sort(items, call) {
    const converted = items.map(terraform_values/* toText */.fE);
    if (!converted.every(terraform_values/* isWhollyKnown */.nH))
        return (0,terraform_values/* sequence */.K2)(converted, call.at);
    return (0,terraform_values/* sequence */.K2)(converted.toSorted((a, b) => (0,terraform_values/* compareText */.n6)(a.type === 'string' ? a.value : '', b.type === 'string' ? b.value : '')), call.at);
}
function chunklist(args, call) {
    const list = asSequence(args[0]);
    const size = knownNumber(args[1]);
    if (list === null || size === null || size < 1)
        return unresolvedOrFailure(args, call);
    const chunks = Array.from({ length: Math.ceil(list.items.length / size) }, (_, index) => (0,terraform_values/* sequence */.K2)(list.items.slice(index * size, (index + 1) * size)));
    return (0,terraform_values/* sequence */.K2)(chunks, call.at);
}
function setproduct(args, call) {
    let rows = [[]];
    for (const arg of args) {
        const list = asSequence(arg);
        if (list === null)
            return otherwise(args, call);
        if (rows.length * list.items.length > terraform_values/* MAX_ELEMENTS */.DU)
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
        rows = rows.flatMap((row) => list.items.map((item) => [...row, item]));
    }
    return (0,terraform_values/* sequence */.K2)(rows.map((row) => (0,terraform_values/* sequence */.K2)(row)), call.at);
}
/** Set operations, over elements that are known. */
function ofSets(keep) {
    return whenKnown((args, call) => {
        const lists = args.map(asSequence);
        if (lists.includes(null))
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        const sets = lists.map((list) => new Set((list?.items ?? []).map(terraform_values/* describe */.q0)));
        const all = lists.flatMap((list) => list?.items ?? []);
        return (0,terraform_values/* setOf */.s4)(all.filter((item) => keep(sets, (0,terraform_values/* describe */.q0)(item))), call.at);
    });
}
function truthOf(combine) {
    return ofList((items, call) => {
        const decided = combine === 'any';
        if (items.some((item) => item.type === 'bool' && item.value === decided))
            return (0,terraform_values/* truth */.Im)(decided, call.at);
        return items.every(terraform_values/* isWhollyKnown */.nH) ? (0,terraform_values/* truth */.Im)(!decided, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(items, call);
    });
}
function sum(items, call) {
    const numbers = items.map(terraform_values/* toQuantity */.nD);
    if (!numbers.every(terraform_values/* isWhollyKnown */.nH))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(numbers, call);
    return (0,terraform_values/* quantity */.au)(numbers.reduce((total, number) => total + (number.type === 'number' ? number.value : 0), 0), call.at);
}
/** A list by its keys the other way round: members become keys. */
function transpose(args, call) {
    const [map] = args;
    if (map?.type !== 'mapping' || !(0,terraform_values/* isWhollyKnown */.nH)(map))
        return unresolvedOrFailure(args, call);
    const turned = new Map();
    for (const [key, value] of map.entries) {
        for (const item of asSequence(value)?.items ?? []) {
            const name = knownText(item) ?? '';
            turned.set(name, [...(turned.get(name) ?? []), (0,terraform_values/* text */.Qq)(key)]);
        }
    }
    return (0,terraform_values/* mapping */.pq)([...turned].map(([key, items]) => [key, (0,terraform_values/* sequence */.K2)(items)]), call.at);
}
/** The place of an element. */
function index(args, call) {
    const [list, wanted] = args;
    const items = asSequence(list)?.items;
    if (items === undefined || wanted === undefined)
        return otherwise(args, call);
    const answers = items.map((item) => (0,terraform_values/* equals */.aI)(item, wanted));
    const found = answers.indexOf(true);
    if (answers.slice(0, found === -1 ? undefined : found).includes(null))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    return found === -1 ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* quantity */.au)(found, call.at);
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Collection Functions"). */
const COLLECTION_FUNCTIONS = {
    alltrue: truthOf('all'),
    anytrue: truthOf('any'),
    chunklist,
    coalesce,
    coalescelist: coalesceList,
    compact: ofList(compact),
    concat,
    contains,
    distinct: ofList(distinct),
    element: collections_element,
    flatten,
    index,
    keys,
    length: collections_length,
    list: (args, call) => (0,terraform_values/* sequence */.K2)(args, call.at),
    lookup,
    matchkeys: whenKnown((_args, call) => (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call)),
    merge,
    one,
    range,
    reverse: ofList((items, call) => (0,terraform_values/* sequence */.K2)(items.toReversed(), call.at)),
    setintersection: ofSets((sets, key) => sets.every((set) => set.has(key))),
    setproduct,
    setsubtract: ofSets(([first, second], key) => first?.has(key) === true && second?.has(key) !== true),
    setunion: ofSets(() => true),
    slice,
    sort: ofList(sort),
    sum: ofList(sum),
    transpose,
    values,
    zipmap: toMapOf,
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
;// CONCATENATED MODULE: ./lib/sources/terraform/functions/files.js





/** Characters of YAML that is decoded; parsing takes many times as much memory. */
const MAX_YAML = 512 * 1024;
/** Values in what is encoded; one value can be contained many times over. */
const MAX_ENCODED = 50_000;
/** References that a YAML text may make to its anchors, against texts that unfold to millions of values. */
const MAX_ALIASES = 100;
function readFile(args, call) {
    const path = knownText(args[0]);
    if (path === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const content = call.world.readText(path);
    if ('text' in content)
        return (0,terraform_values/* text */.Qq)(content.text, call.at);
    return content.fault === 'missing'
        ? (0,terraform_values/* failure */.V2)(call.expression, call.at)
        : (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
}
function fileExists(args, call) {
    const path = knownText(args[0]);
    if (path === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const content = call.world.readText(path);
    if ('fault' in content && content.fault === 'forbidden')
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* truth */.Im)('text' in content, call.at);
}
function templateFile(args, call) {
    const [path, variables] = args;
    const content = path === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : readFile([path], call);
    if (content.type !== 'string')
        return content;
    if (variables?.type !== 'mapping')
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    return call.world.template(content.value, variables.entries, call);
}
// ------------------------------------------------------------------------------------------------------------- encodings
function decodeJson(args, call) {
    const source = knownText(args[0]);
    if (source === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const parsed = (0,json/* parseJson */.qF)(source);
    return 'root' in parsed ? fromJson(parsed.root, call.at) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** JSON as data, all at one place. */
function fromJson({ value }, at) {
    switch (value.type) {
        case 'string':
            return (0,terraform_values/* text */.Qq)(value.text, at);
        case 'number':
            return (0,terraform_values/* quantity */.au)(value.number, at);
        case 'boolean':
            return (0,terraform_values/* truth */.Im)(value.boolean, at);
        case 'null':
            return (0,terraform_values/* nothing */.s6)(at);
        case 'array':
            return (0,terraform_values/* sequence */.K2)(value.items.map((item) => fromJson(item, at)), at);
        case 'object':
            return (0,terraform_values/* mapping */.pq)([...value.members].map(([key, member]) => [key, fromJson(member, at)]), at);
    }
}
function decodeYaml(args, call) {
    const source = knownText(args[0]);
    if (source === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    if (source.length > MAX_YAML)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    const document = (0,dist/* parseDocument */.Tp)(source, { uniqueKeys: false, merge: true, logLevel: 'silent' });
    if (document.errors.length > 0)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    try {
        return fromPlain(document.toJS({ maxAliasCount: MAX_ALIASES }), call, 0);
    }
    catch {
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    }
}
function fromPlain(value, call, depth) {
    const { at } = call;
    if (depth > 100)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    if (value === null || value === undefined)
        return (0,terraform_values/* nothing */.s6)(at);
    if (typeof value === 'string')
        return (0,terraform_values/* text */.Qq)(value, at);
    if (typeof value === 'number')
        return (0,terraform_values/* quantity */.au)(value, at);
    if (typeof value === 'boolean')
        return (0,terraform_values/* truth */.Im)(value, at);
    if (Array.isArray(value)) {
        return (0,terraform_values/* sequence */.K2)(value.map((item) => fromPlain(item, call, depth + 1)), at);
    }
    if (typeof value !== 'object')
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* mapping */.pq)(Object.entries(value).map(([key, member]) => [key, fromPlain(member, call, depth + 1)]), at);
}
function encodeJson(args, call) {
    const [value] = args;
    if (value === undefined || !(0,terraform_values/* isWhollyKnown */.nH)(value))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    if ((0,terraform_values/* sizeOf */.$d)(value) > MAX_ENCODED)
        return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, call);
    return (0,terraform_values/* text */.Qq)(JSON.stringify(plain(value)), call.at);
}
function plain(datum) {
    switch (datum.type) {
        case 'sequence':
            return datum.items.map(plain);
        case 'mapping':
            return Object.fromEntries([...datum.entries].map(([key, value]) => [key, plain(value)]));
        case 'null':
            return null;
        case 'unresolved':
            return (0,terraform_values/* describe */.q0)(datum);
        default:
            return datum.value;
    }
}
// ----------------------------------------------------------------------------------------------------------------- paths
function ofPath(step) {
    return (args, call) => {
        const path = knownText(args[0]);
        return path === null ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* text */.Qq)(step(path), call.at);
    };
}
function opaque(_args, call) {
    return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, { at: call.at });
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Filesystem" and "Encoding Functions"). */
const FILE_FUNCTIONS = {
    abspath: opaque,
    basename: ofPath((path) => path.replace(/\/+$/, '').split('/').at(-1) ?? ''),
    dirname: ofPath((path) => path.split('/').slice(0, -1).join('/') || '.'),
    file: readFile,
    fileexists: fileExists,
    fileset: opaque,
    jsondecode: decodeJson,
    jsonencode: encodeJson,
    pathexpand: ofPath((path) => path),
    templatefile: templateFile,
    templatestring: opaque,
    yamldecode: whenKnown(decodeYaml),
    yamlencode: opaque,
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/format.js



const VERB = /%(?<flags>[-+ 0#]*)(?<width>\d{0,3})(?:\.(?<precision>\d{0,3}))?(?:\[(?<index>\d{1,3})\])?(?<verb>[%vsqdbxXofegt])/g;
/** `format(spec, …)` with the verbs that names are made with; others give an unresolved result. */
function format(args, call) {
    const [spec, ...values] = args;
    const template = knownText(spec);
    if (template === null)
        return spec === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const parts = [];
    let end = 0;
    let next = 0;
    for (const match of template.matchAll(VERB)) {
        const { flags = '', width = '', precision, index, verb = '' } = match.groups ?? {};
        parts.push((0,terraform_values/* text */.Qq)(template.slice(end, match.index)));
        end = match.index + match[0].length;
        if (verb === '%') {
            parts.push((0,terraform_values/* text */.Qq)('%'));
            continue;
        }
        if (index !== undefined)
            next = Number(index) - 1;
        const value = values[next++];
        if (value === undefined)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        parts.push(formatted(value, { flags, width: Number(width), precision: precision ?? null, verb }, call));
    }
    const rest = template.slice(end);
    if (rest.includes('%'))
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: 'unsupported' };
    return (0,terraform_texts/* joinTexts */.B5)([...parts, (0,terraform_values/* text */.Qq)(rest)], call);
}
function formatted(value, { flags, width, precision, verb }, call) {
    const plain = flags === '' && width === 0 && precision === null;
    if (value.type === 'null')
        return (0,terraform_texts/* unresolvedFrom */.yJ)([], { ...call, expression: (0,terraform_values/* describe */.q0)(value) });
    if ((verb === 's' || verb === 'v') && plain) {
        const isScalar = value.type !== 'sequence' && value.type !== 'mapping';
        return isScalar ? (0,terraform_values/* toText */.fE)(value) : (0,terraform_texts/* unresolvedFrom */.yJ)([value], call);
    }
    const converted = 'dbxXofe g'.includes(verb) ? (0,terraform_values/* toQuantity */.nD)(value) : (0,terraform_values/* toText */.fE)(value);
    if (converted.type !== 'number' && converted.type !== 'string')
        return (0,terraform_texts/* unresolvedFrom */.yJ)([value], call);
    const written = convert(converted.value, verb, precision);
    if (written === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([], call);
    const fill = flags.includes('0') && !flags.includes('-') ? '0' : ' ';
    return (0,terraform_values/* text */.Qq)(flags.includes('-') ? written.padEnd(width) : written.padStart(width, fill));
}
function convert(value, verb, precision) {
    if (typeof value === 'string')
        return verb === 'q' ? JSON.stringify(value) : 'sv'.includes(verb) ? value : null;
    if (!'dfxXob'.includes(verb) || (verb !== 'f' && !Number.isInteger(value)))
        return null;
    switch (verb) {
        case 'd':
            return String(value);
        case 'f':
            return value.toFixed(Math.min(Number(precision ?? 6), 20));
        case 'x':
            return value.toString(16);
        case 'X':
            return value.toString(16).toUpperCase();
        case 'o':
            return value.toString(8);
        default:
            return value.toString(2);
    }
}
/** `formatlist(spec, …)`: lists element by element, everything else for each of them. */
function formatList(args, call) {
    const [spec, ...values] = args;
    if (spec === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (values.some((value) => value.type === 'unresolved' && value.pieces.length === 0))
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const lengths = new Set(values.flatMap((value) => (value.type === 'sequence' ? [value.items.length] : [])));
    const [length = 1] = lengths;
    if (lengths.size > 1)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const rows = Array.from({ length }, (_, row) => [
        spec,
        ...values.map((value) => (value.type === 'sequence' ? (value.items[row] ?? (0,terraform_values/* failure */.V2)(call.expression)) : value)),
    ]);
    return (0,terraform_values/* sequence */.K2)(rows.map((row) => format(row, { ...call, expression: `format(${row.map(terraform_values/* describe */.q0).join(', ')})` })), call.at);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/patterns.js



/** Characters of a pattern; those that take a host name out of a URL have some forty. */
const MAX_PATTERN = 300;
/** Steps that a pattern may take in the worst case. A backtracking engine does some 10^8 a second. */
const MAX_STEPS = 2e7;
/**
 * Reads a pattern of Go's RE2 as one that JavaScript can run in bounded time; null for what it cannot. RE2 has no lookaround and no
 * back-references (https://github.com/google/re2/wiki/Syntax); a repeated group that repeats or chooses inside is refused, because a
 * backtracking engine takes exponential time on it.
 */
function safePattern(pattern) {
    if (pattern.length > MAX_PATTERN)
        return null;
    const insensitive = pattern.startsWith('(?i)');
    const source = (insensitive ? pattern.slice(4) : pattern)
        .replaceAll('(?P<', '(?<')
        .replace(/^\\A/, '^')
        .replace(/\\z$/, '$');
    if (/\\[1-9kAzZQECpP]|\(\?(?!:|<[a-zA-Z])|\[\[:|\[:/.test(source))
        return null;
    const repeats = countRepeats(source);
    if (repeats === null)
        return null;
    try {
        new RegExp(source);
    }
    catch {
        return null;
    }
    // Each unbounded repeat can end anywhere, and the search can start anywhere.
    return { source, flags: insensitive ? 'i' : '', worstSteps: (characters) => (characters + 1) ** (repeats + 1) };
}
/** How many repeats without a small bound there are; null when one repeats a group that repeats or chooses. */
function countRepeats(source) {
    const groups = [];
    let repeats = 0;
    let closed = null;
    for (let index = 0; index < source.length; index++) {
        const character = source.charAt(index);
        const quantifier = /^(?:[*+?]|\{\d*,?\d*\})/.exec(source.slice(index, index + 12))?.[0];
        if (character === '\\')
            index += 1;
        else if (character === '[') {
            const end = classEnd(source, index);
            if (end === null)
                return null;
            index = end;
        }
        else if (character === '(') {
            groups.push({ complex: false });
            if (source.startsWith('(?:', index))
                index += 2;
            else if (source.startsWith('(?<', index))
                index = source.indexOf('>', index);
        }
        else if (character === ')') {
            closed = groups.pop() ?? null;
            const outer = groups.at(-1);
            if (outer !== undefined && closed?.complex === true)
                outer.complex = true;
            continue;
        }
        else if (character === '|') {
            const group = groups.at(-1);
            if (group !== undefined)
                group.complex = true;
        }
        else if (quantifier !== undefined && index > 0) {
            if (quantifier !== '?') {
                if (closed?.complex === true)
                    return null;
                repeats += 1;
            }
            for (const group of groups)
                group.complex = true;
            index += quantifier.length - 1;
            if (source[index + 1] === '?')
                index += 1;
        }
        closed = null;
    }
    return repeats;
}
/** Where a character class ends; null when it does not. */
function classEnd(source, start) {
    let index = start + 1;
    if (source[index] === '^')
        index += 1;
    if (source[index] === ']')
        index += 1;
    for (; index < source.length; index++) {
        if (source[index] === '\\')
            index += 1;
        else if (source[index] === ']')
            return index;
    }
    return null;
}
/** Runs a pattern over a string that may have holes; a result that has lost them all is not to be trusted. */
function run(pattern, args, subject, call, flags, runner) {
    const converted = texts([subject]);
    if (converted === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    let isTooLong = false;
    const result = (0,terraform_texts/* throughHoles */.p6)(converted, call, ([filled = '']) => {
        isTooLong ||= pattern.worstSteps(filled.length) > MAX_STEPS;
        return isTooLong ? null : runner(new RegExp(pattern.source, pattern.flags + flags), filled);
    }, converted.some((one) => one.type === 'unresolved'));
    return isTooLong ? { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: 'unsupported' } : result;
}
/** `replace(string, substring, replacement)`; a substring in slashes is a pattern. */
function replaceAll(args, call) {
    const [subject, search, replacement] = args;
    const [wanted, by] = [knownText(search), knownText(replacement)];
    if (subject === undefined || search === undefined || replacement === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (wanted === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const body = /^\/(.*)\/$/s.exec(wanted)?.[1];
    if (body === undefined || body === '') {
        const converted = texts([subject, replacement]);
        if (converted === null)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        return (0,terraform_texts/* throughHoles */.p6)(converted, call, ([filled = '', other = '']) => {
            const parts = filled.split(wanted);
            return parts.length * other.length > terraform_values/* MAX_TEXT */.lG ? null : parts.join(other);
        }, false);
    }
    const pattern = safePattern(body);
    if (by === null || pattern === null)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: reasonOf(pattern, args, call) };
    return run(pattern, args, subject, call, 'g', (compiled, filled) => filled.replace(compiled, (...match) => expand(by, match)));
}
function reasonOf(pattern, args, call) {
    return pattern === null ? 'unsupported' : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call).reason;
}
/** Go's `$1`, `${1}` and `$name` (https://pkg.go.dev/regexp#Regexp.Expand); what does not exist is empty. */
function expand(template, match) {
    const last = match.at(-1);
    const named = new Map(typeof last === 'object' && last !== null ? Object.entries(last) : []);
    const end = match.findIndex((one, index) => index > 0 && typeof one === 'number');
    const groups = match.slice(0, end);
    return template.replaceAll(/\$(?:\$|\{(\w+)\}|(\w+))/g, (whole, braced, bare) => {
        const name = braced ?? bare;
        if (name === undefined)
            return whole === '$$' ? '$' : whole;
        const value = /^\d+$/.test(name) ? groups[Number(name)] : named.get(name);
        return typeof value === 'string' ? value : '';
    });
}
/** `regex(pattern, string)`: the match, or the list or map of its groups; an error where nothing matches. */
function regexFunction(args, call) {
    const [wanted, subject] = args;
    const source = knownText(wanted);
    if (wanted === undefined || subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const pattern = source === null ? null : safePattern(source);
    if (pattern === null)
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
            reason: source === null ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call).reason : 'unsupported',
        };
    const names = [...pattern.source.matchAll(/\(\?<(\w+)>/g)].map((match) => match[1] ?? '');
    const result = run(pattern, args, subject, call, '', (compiled, filled) => matchOf(compiled.exec(filled)));
    if (names.length === 0 || result.type !== 'sequence')
        return result;
    return (0,terraform_values/* mapping */.pq)(names.map((name, index) => [name, result.items[index] ?? (0,terraform_values/* nothing */.s6)()]), call.at);
}
function matchOf(match) {
    if (match === null)
        return null;
    return match.length === 1 ? match[0] : match.slice(1).map((group) => group ?? '');
}
/** `regexall(pattern, string)`: all matches, of a known string only. */
function regexAll(args, call) {
    const [source, subject] = [knownText(args[0]), knownText(args[1])];
    const pattern = source === null ? null : safePattern(source);
    if (pattern === null || subject === null)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), failed: false };
    if (pattern.worstSteps(subject.length) > MAX_STEPS)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([], call);
    const matches = [...subject.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map(matchOf);
    return (0,terraform_values/* sequence */.K2)(matches.map((match) => typeof match === 'string'
        ? (0,terraform_values/* text */.Qq)(match, call.at)
        : (0,terraform_values/* sequence */.K2)((match ?? []).map((group) => (0,terraform_values/* text */.Qq)(group)), call.at)), call.at);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/text.js





/** A function of strings that looks at their literal parts only. */
function ofTexts(count, step) {
    return (args, call) => {
        const converted = args.length === count ? texts(args) : null;
        if (converted === null)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        return (0,terraform_texts/* throughHoles */.p6)(converted, call, (filled) => step(...filled), false);
    };
}
/** A function whose result any character of a hole would change. */
function ofWholeText(step) {
    return ([argument], call) => {
        const value = knownText(argument);
        if (value !== null)
            return (0,terraform_values/* text */.Qq)(step(value), call.at);
        return argument?.type === 'unresolved' ? (0,terraform_texts/* unresolvedFrom */.yJ)([argument], call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
    };
}
function stripped(value, characters) {
    const cut = new Set(characters);
    let start = 0;
    let end = value.length;
    while (start < end && cut.has(value.charAt(start)))
        start += 1;
    while (end > start && cut.has(value.charAt(end - 1)))
        end -= 1;
    return value.slice(start, end);
}
function split(args, call) {
    const [separator, subject] = args;
    const between = knownText(separator);
    const whole = subject === undefined ? null : texts([subject]);
    if (whole === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (between === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const [value] = whole;
    // Nothing at all is known about the text: neither is the number of its parts, except that the first one is there.
    if (value?.type === 'unresolved' && value.pieces.length === 0)
        return (0,terraform_texts/* unresolvedFrom */.yJ)([value], call);
    return (0,terraform_texts/* throughHoles */.p6)(whole, call, ([filled = '']) => (filled === '' ? [''] : filled.split(between)), false);
}
/** Lists are joined with what is known of their elements; of a list of unknown length the element stands for it. */
function join(args, call) {
    const [separator, ...lists] = args;
    if (separator === undefined || lists.length === 0)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const [only] = lists;
    if (only?.type === 'unresolved' && only.element !== null && lists.length === 1)
        return ofElement(only.element, call);
    const sequences = lists.map(asSequence);
    const items = [];
    for (const sequence of sequences) {
        if (sequence === null)
            return unresolvedOrFailed(lists, call);
        items.push(...sequence.items);
    }
    return (0,terraform_texts/* joinTexts */.B5)(items.flatMap((item, index) => (index === 0 ? [item] : [separator, item])), call);
}
/** None or one of a kind, joined: the element, which only the deployment can tell to be there. */
function ofElement(element, call) {
    if (element.type !== 'unresolved')
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([], call), reason: 'conditional' };
    return { ...element, at: call.at };
}
function unresolvedOrFailed(args, call) {
    return args.some((arg) => arg.type === 'unresolved') ? (0,terraform_texts/* unresolvedFrom */.yJ)(args, call) : (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
/** The part of a string inside its literal beginning; what reaches into a hole is unresolved. */
function substr(args, call) {
    const subject = args[0] === undefined ? null : texts([args[0]]);
    const [offset, length] = [knownNumber(args[1]), knownNumber(args[2])];
    if (subject === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (offset === null || length === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const [value] = subject;
    const [first] = value === undefined ? [] : (0,terraform_values/* piecesOf */.Xe)(value);
    const beginning = first !== undefined && 'literal' in first ? first.literal : '';
    if (value?.type === 'string') {
        const start = offset < 0 ? Math.max(value.value.length + offset, 0) : offset;
        return (0,terraform_values/* text */.Qq)(value.value.slice(start, length < 0 ? undefined : start + length), call.at);
    }
    const isInside = offset >= 0 && length >= 0 && offset + length <= beginning.length;
    return isInside ? (0,terraform_values/* text */.Qq)(beginning.slice(offset, offset + length), call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
}
/** Whether a string begins (or ends) so; unknown as soon as a hole decides. */
function edge(which) {
    return (args, call) => {
        const converted = texts(args);
        const wanted = knownText(args[1]);
        const [subject] = converted ?? [];
        if (converted === null || subject === undefined)
            return (0,terraform_values/* failure */.V2)(call.expression, call.at);
        if (wanted === null)
            return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
        const outer = (0,terraform_values/* piecesOf */.Xe)(subject).at(which === 'start' ? 0 : -1);
        const literal = outer !== undefined && 'literal' in outer ? outer.literal : '';
        const found = which === 'start' ? literal.startsWith(wanted) : literal.endsWith(wanted);
        if (found || subject.type === 'string')
            return (0,terraform_values/* truth */.Im)(found, call.at);
        const common = Math.min(literal.length, wanted.length);
        const differs = which === 'start'
            ? literal.slice(0, common) !== wanted.slice(0, common)
            : literal.slice(literal.length - common) !== wanted.slice(wanted.length - common);
        return differs ? (0,terraform_values/* truth */.Im)(false, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    };
}
function containsText(args, call) {
    const converted = texts(args);
    const wanted = knownText(args[1]);
    const [subject] = converted ?? [];
    if (converted === null || subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    if (wanted === null)
        return (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
    const found = (0,terraform_values/* piecesOf */.Xe)(subject).some((piece) => 'literal' in piece && piece.literal.includes(wanted));
    return found || subject.type === 'string' ? (0,terraform_values/* truth */.Im)(found || wanted === '', call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)(args, call);
}
/** Lower case of the literal parts; what is in a hole goes by the expression of the whole. */
function lower(args, call) {
    const [subject] = args.length === 1 ? (texts(args) ?? []) : [];
    if (subject === undefined)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const pieces = (0,terraform_values/* piecesOf */.Xe)(subject).map((piece) => 'literal' in piece ? { literal: piece.literal.toLowerCase() } : piece);
    return (0,terraform_texts/* fromPieces */.qb)(pieces, [subject], call);
}
/** Terraform's string functions. Source: https://developer.hashicorp.com/terraform/language/functions ("String Functions"). */
const TEXT_FUNCTIONS = {
    chomp: ofTexts(1, (value = '') => value.replace(/[\r\n]+$/, '')),
    endswith: edge('end'),
    format: format,
    formatlist: formatList,
    indent: ofTexts(2, (count = '', value = '') => value.replaceAll('\n', `\n${' '.repeat(Math.min(Number(count), 100))}`)),
    join,
    lower,
    regex: regexFunction,
    regexall: regexAll,
    replace: replaceAll,
    split,
    startswith: edge('start'),
    strcontains: containsText,
    strrev: ofWholeText((value) => Array.from(value).toReversed().join('')),
    substr,
    title: ofWholeText((value) => value.replaceAll(/(^|\s)(\S)/g, (match) => match.toUpperCase())),
    trim: ofTexts(2, (value = '', characters = '') => stripped(value, characters)),
    trimprefix: ofTexts(2, (value = '', prefix = '') => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
    trimspace: ofTexts(1, (value = '') => value.trim()),
    trimsuffix: ofTexts(2, (value = '', suffix = '') => suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value),
    upper: ofWholeText((value) => value.toUpperCase()),
    urlencode: ofWholeText((value) => encodeURIComponent(value).replaceAll('%20', '+')),
    base64encode: ofWholeText((value) => Buffer.from(value, 'utf8').toString('base64')),
    base64decode: ofWholeText((value) => Buffer.from(value, 'base64').toString('utf8')),
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/types.js



/** The first argument that evaluates without an error. */
function tryFirst(args, call) {
    return args.find((arg) => (0,terraform_values/* firstUnresolved */.oE)(arg)?.failed !== true) ?? (0,terraform_values/* failure */.V2)(call.expression, call.at);
}
function can([argument], call) {
    const open = argument === undefined ? null : (0,terraform_values/* firstUnresolved */.oE)(argument);
    if (open === null)
        return (0,terraform_values/* truth */.Im)(true, call.at);
    return open.failed ? (0,terraform_values/* truth */.Im)(false, call.at) : (0,terraform_texts/* unresolvedFrom */.yJ)([open], call);
}
function toList(args, call) {
    const [value] = args;
    if (value?.type === 'null')
        return (0,terraform_values/* nothing */.s6)(call.at);
    if (value?.type === 'unresolved')
        return value;
    const list = value?.type === 'sequence' ? value : null;
    return list === null ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* sequence */.K2)(list.items, call.at);
}
function toSet(args, call) {
    const [value] = args;
    if (value?.type === 'null')
        return (0,terraform_values/* nothing */.s6)(call.at);
    if (value?.type === 'unresolved')
        return value;
    const list = value?.type === 'sequence' ? asSequence(value) : null;
    if (list === null)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    // Elements of mixed types become strings, as everywhere in Terraform.
    const isMixed = new Set(list.items.map(({ type }) => type)).size > 1;
    const items = isMixed && list.items.every((item) => (0,terraform_values/* toText */.fE)(item).type === 'string') ? list.items.map(terraform_values/* toText */.fE) : list.items;
    return (0,terraform_values/* setOf */.s4)(items, call.at);
}
function ofNumbers(step) {
    return whenKnown((args, call) => {
        const numbers = args.map(knownNumber);
        return numbers.includes(null) || numbers.length === 0
            ? (0,terraform_values/* failure */.V2)(call.expression, call.at)
            : (0,terraform_values/* quantity */.au)(step(...numbers.map(Number)), call.at);
    });
}
function parseInteger(args, call) {
    const [digits, base] = [knownText(args[0]), knownNumber(args[1])];
    if (digits === null || base === null || base < 2 || base > 36)
        return (0,terraform_values/* failure */.V2)(call.expression, call.at);
    const value = Number.parseInt(digits, base);
    return Number.isNaN(value) ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* quantity */.au)(value, call.at);
}
/** Source: https://developer.hashicorp.com/terraform/language/functions ("Type Conversion" and "Numeric Functions"). */
const TYPE_FUNCTIONS = {
    abs: ofNumbers((value = 0) => Math.abs(value)),
    can,
    ceil: ofNumbers((value = 0) => Math.ceil(value)),
    ephemeralasnull: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
    floor: ofNumbers((value = 0) => Math.floor(value)),
    issensitive: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
    map: (_args, call) => (0,terraform_values/* failure */.V2)(call.expression, call.at),
    max: ofNumbers((...values) => values.reduce((a, b) => Math.max(a, b), -Infinity)),
    min: ofNumbers((...values) => values.reduce((a, b) => Math.min(a, b), Infinity)),
    nonsensitive: ([value], call) => value ?? (0,terraform_values/* failure */.V2)(call.expression, call.at),
    parseint: whenKnown(parseInteger),
    pow: ofNumbers((base = 0, exponent = 0) => base ** exponent),
    sensitive: ([value], call) => value ?? (0,terraform_values/* failure */.V2)(call.expression, call.at),
    signum: ofNumbers((value = 0) => Math.sign(value)),
    tobool: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toTruth */.Vm)(value)),
    tolist: toList,
    tomap: ([value], call) => value?.type === 'mapping' || value?.type === 'unresolved' || value?.type === 'null'
        ? value
        : (0,terraform_values/* failure */.V2)(call.expression, call.at),
    tonumber: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toQuantity */.nD)(value)),
    toset: toSet,
    tostring: ([value], call) => (value === undefined ? (0,terraform_values/* failure */.V2)(call.expression, call.at) : (0,terraform_values/* toText */.fE)(value)),
    try: tryFirst,
    type: (args, call) => (0,terraform_texts/* unresolvedFrom */.yJ)(args, call),
};

;// CONCATENATED MODULE: ./lib/sources/terraform/functions/index.js






const FUNCTIONS = new Map([TEXT_FUNCTIONS, COLLECTION_FUNCTIONS, TYPE_FUNCTIONS, FILE_FUNCTIONS].flatMap((table) => Object.entries(table)));
/** The functions that look at what went wrong in their arguments; an error in any other's arguments is its own. */
const CATCHING = new Set(['try', 'can']);
/**
 * Calls a function of Terraform's. What it does not know, or cannot tell from open arguments, is unresolved; it never throws.
 */
function callFunction(name, args, at, world) {
    const plainName = name.startsWith('core::') ? name.slice('core::'.length) : name;
    const run = FUNCTIONS.get(plainName);
    // Most calls are never told of, and their arguments can be long.
    const call = {
        get expression() {
            return `${plainName}(${args.map(terraform_values/* describe */.q0).join(', ')})`;
        },
        at,
        world,
    };
    if (run === undefined)
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)(args, call), reason: functions_reasonOf(args) };
    if (!CATCHING.has(plainName)) {
        const failed = args.find((arg) => arg.type === 'unresolved' && arg.failed);
        if (failed !== undefined)
            return failed;
    }
    return (0,terraform_texts/* eachCombination */.HQ)(args, call, (chosen) => {
        try {
            return run(chosen, call);
        }
        catch {
            // A result beyond what the engine can hold, such as a string of half a gigabyte.
            return (0,terraform_values/* unresolved */.II)('unsupported', call.expression, { at });
        }
    });
}
/** A function that is not known leaves anything possible, whatever its arguments refer to. */
function functions_reasonOf(args) {
    return args.map(terraform_values/* firstUnresolved */.oE).find((one) => one !== null)?.reason ?? 'unsupported';
}

// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/operators.js


/** What two numbers, or strings that can be read as such, give. */
function arithmetic(operator, left, right, about) {
    const [a, b] = [(0,terraform_values/* toQuantity */.nD)(left), (0,terraform_values/* toQuantity */.nD)(right)];
    if (a.type === 'null' || b.type === 'null')
        return (0,terraform_values/* failure */.V2)(about.expression, about.at);
    if (a.type === 'unresolved' || b.type === 'unresolved')
        return (0,terraform_texts/* unresolvedFrom */.yJ)([a, b], about);
    const result = compute(operator, a.value, b.value);
    if (typeof result === 'boolean')
        return (0,terraform_values/* truth */.Im)(result, about.at);
    return Number.isFinite(result) ? (0,terraform_values/* quantity */.au)(result, about.at) : (0,terraform_values/* failure */.V2)(about.expression, about.at);
}
function compute(operator, a, b) {
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return a / b;
        case '%':
            return a % b;
        case '<':
            return a < b;
        case '<=':
            return a <= b;
        case '>':
            return a > b;
        case '>=':
            return a >= b;
    }
}

;// CONCATENATED MODULE: ./lib/sources/terraform/evaluator.js






/** Nodes that one root module may take; a large one takes some ten thousand. */
const evaluator_MAX_STEPS = 500_000;
/** Expressions inside each other, across locals and modules. The evaluator recurses, so more would exhaust the stack. */
const MAX_DEPTH = 300;
/** What is left of the work that one root module may cause. */
class Effort {
    #steps = 0;
    #depth = 0;
    /** Whether it has been used up: what was read until then is all there is. */
    get exhausted() {
        return this.#steps > evaluator_MAX_STEPS;
    }
    /** Does one step of the work, unless there has been too much of it or it lies too deep. */
    spend(step, refused) {
        this.#steps += 1;
        if (this.exhausted || this.#depth >= MAX_DEPTH)
            return refused();
        this.#depth += 1;
        try {
            return step();
        }
        finally {
            this.#depth -= 1;
        }
    }
    /** Accounts for work that is not an expression of its own. */
    charge(steps) {
        this.#steps += steps;
    }
}
/** A scope with further names. */
function withNames(scope, names) {
    return { ...scope, names: new Map([...scope.names, ...names]) };
}
/** What an expression comes to in its scope. Never throws, and ends: what takes too long is unresolved. */
function evaluate(expression, scope) {
    const at = placeOf(expression.range, scope);
    return scope.effort.spend(() => {
        const datum = evaluateNode(expression, scope, at);
        return datum.at === null ? (0,terraform_values/* moved */.aW)(datum, at) : datum;
    }, () => (0,terraform_values/* unresolved */.II)('unsupported', 'an expression that takes too long to evaluate', { at }));
}
function placeOf(range, { file }) {
    return (0,module_source/* locate */.x5)(range, file);
}
function evaluateNode(node, scope, at) {
    switch (node.kind) {
        case 'literal':
            return literal(node.value, at);
        case 'template':
            return template(node, scope, at);
        case 'tuple':
            return (0,terraform_values/* sequence */.K2)(node.items.map((item) => evaluate(item, scope)), at);
        case 'object':
            return object(node, scope, at);
        case 'call':
            return call(node, scope, at);
        case 'variable':
            return scope.names.get(node.name) ?? scope.lookUp(node.name);
        case 'get-attr':
            return (0,terraform_values/* memberOf */.C5)(evaluate(node.object, scope), node.name);
        case 'index':
            return evaluator_index(evaluate(node.object, scope), evaluate(node.key, scope), at);
        case 'splat':
            return splat(node, scope, at);
        case 'splat-item':
            return scope.item ?? (0,terraform_values/* failure */.V2)('[*]', at);
        case 'conditional':
            return conditional(node, scope, at);
        case 'unary':
            return unary(node.operator, evaluate(node.operand, scope), at);
        case 'binary':
            return binary(node, scope, at);
        case 'for':
            return forExpression(node, scope, at);
        case 'parenthesized':
            return evaluate(node.expression, scope);
    }
}
function literal(value, at) {
    if (value === null)
        return (0,terraform_values/* nothing */.s6)(at);
    if (typeof value === 'string')
        return (0,terraform_values/* text */.Qq)(value, at);
    return typeof value === 'number' ? (0,terraform_values/* quantity */.au)(value, at) : (0,terraform_values/* truth */.Im)(value, at);
}
// -------------------------------------------------------------------------------------------------------------- templates
function template({ parts }, scope, at) {
    const [only] = parts;
    if (only?.kind === 'interpolation' && parts.length === 1)
        return evaluate(only.expression, scope);
    return joinParts(parts, scope, at);
}
function joinParts(parts, scope, at) {
    const data = parts.map((part) => templatePart(part, scope, at));
    const shown = data.map((datum) => (datum.type === 'string' ? datum.value : `\${${(0,terraform_values/* describe */.q0)(datum)}}`));
    return (0,terraform_texts/* joinTexts */.B5)(data, { expression: `"${shown.join('')}"`, at });
}
function templatePart(part, scope, at) {
    switch (part.kind) {
        case 'text':
            return (0,terraform_values/* text */.Qq)(part.text, at);
        case 'interpolation': {
            const datum = (0,terraform_values/* toText */.fE)(evaluate(part.expression, scope));
            return datum.type === 'null' ? (0,terraform_values/* failure */.V2)('null in a template', at) : datum;
        }
        case 'template-if': {
            const condition = (0,terraform_values/* toTruth */.Vm)(evaluate(part.condition, scope));
            const branch = (taken) => joinParts(taken ? part.whenTrue : (part.whenFalse ?? []), scope, at);
            if (condition.type === 'bool')
                return branch(condition.value);
            if (condition.type === 'null')
                return (0,terraform_values/* failure */.V2)('null in a condition', at);
            return (0,terraform_values/* oneOf */.yL)([branch(true), branch(false)], conditionalAbout(condition, 'a template', at));
        }
        case 'template-for': {
            const rounds = elementsOf(evaluate(part.collection, scope));
            if (!Array.isArray(rounds))
                return (0,terraform_texts/* unresolvedFrom */.yJ)([rounds], { expression: `for ${(0,terraform_values/* describe */.q0)(rounds)}`, at });
            const texts = rounds.map(([key, value]) => joinParts(part.body, withNames(scope, namesOf(part, key, value)), at));
            return (0,terraform_texts/* joinTexts */.B5)(texts, { expression: `"${texts.map(terraform_values/* describe */.q0).join('')}"`, at });
        }
    }
}
function namesOf({ keyVariable, valueVariable }, key, value) {
    return keyVariable === null
        ? [[valueVariable, value]]
        : [
            [keyVariable, key],
            [valueVariable, value],
        ];
}
/** The pairs of key and value of a collection; what is unresolved about it when they cannot be known. */
function elementsOf(collection) {
    switch (collection.type) {
        case 'sequence':
            return collection.items.map((item, position) => [collection.set ? item : (0,terraform_values/* quantity */.au)(position, item.at), item]);
        case 'mapping':
            return [...collection.entries].map(([key, value]) => [(0,terraform_values/* text */.Qq)(key, value.at), value]);
        case 'unresolved':
            return collection;
        default:
            return (0,terraform_values/* failure */.V2)(`the elements of ${(0,terraform_values/* describe */.q0)(collection)}`, collection.at);
    }
}
// ------------------------------------------------------------------------------------------------- collections and calls
function object({ items }, scope, at) {
    const entries = [];
    for (const item of items) {
        const key = (0,terraform_values/* toText */.fE)(evaluate(item.key, scope));
        const value = evaluate(item.value, scope);
        if (key.type === 'unresolved') {
            return {
                ...(0,terraform_texts/* unresolvedFrom */.yJ)([key], { expression: `{ (${(0,terraform_values/* describe */.q0)(key)}) = ${(0,terraform_values/* describe */.q0)(value)} }`, at }),
                element: value,
            };
        }
        if (key.type === 'null')
            return (0,terraform_values/* failure */.V2)('{ (null) = … }', at);
        entries.push([key.value, value]);
    }
    return (0,terraform_values/* mapping */.pq)(entries, at);
}
function call({ name, args, expandFinal }, scope, at) {
    const data = args.map((arg) => evaluate(arg, scope));
    if (!expandFinal)
        return callFunction(name, data, at, scope.world);
    const last = data.pop() ?? (0,terraform_values/* nothing */.s6)(at);
    const spread = elementsOf(last);
    if (!Array.isArray(spread))
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([last], { expression: `${name}(${(0,terraform_values/* describe */.q0)(last)}...)`, at }), element: spread.element };
    return callFunction(name, [...data, ...spread.map(([, value]) => value)], at, scope.world);
}
function evaluator_index(collection, key, at) {
    const name = (0,terraform_values/* toText */.fE)(key);
    if (name.type === 'string')
        return (0,terraform_values/* memberOf */.C5)(collection, name.value);
    const expression = `${(0,terraform_values/* describe */.q0)(collection)}[${(0,terraform_values/* describe */.q0)(key)}]`;
    if (name.type === 'null')
        return (0,terraform_values/* failure */.V2)(expression, at);
    if (collection.type !== 'unresolved')
        return oneOfMembers(collection, undefined, name, { expression, at });
    if (collection.element !== null && collection.branches.length === 0)
        return collection.element;
    return (0,terraform_texts/* unresolvedFrom */.yJ)([collection, name], { expression, at });
}
/**
 * Source: https://developer.hashicorp.com/terraform/language/expressions/splat; anything that is no list counts as a list of one, null
 * as an empty one.
 */
function splat({ object: subject, each }, scope, at) {
    const collection = evaluate(subject, scope);
    const one = (item) => evaluate(each, { ...scope, item });
    return (0,terraform_values/* onBranches */.KK)(collection, (datum) => {
        if (datum.type === 'null')
            return (0,terraform_values/* sequence */.K2)([], at);
        if (datum.type === 'sequence')
            return (0,terraform_values/* sequence */.K2)(datum.items.map(one), at);
        if (datum.type !== 'unresolved' || isSingle(datum))
            return (0,terraform_values/* sequence */.K2)([one(datum)], at);
        const element = one(datum.element ?? (0,terraform_texts/* unresolvedFrom */.yJ)([datum], { expression: `${(0,terraform_values/* describe */.q0)(datum)}[*]`, at }));
        return { ...(0,terraform_texts/* unresolvedFrom */.yJ)([element, datum], { expression: `[${(0,terraform_values/* describe */.q0)(element)}…]`, at }), element };
    }, `${(0,terraform_values/* describe */.q0)(collection)}[*]`);
}
/** A resource without count or for_each: not a list, although little of it is known. */
function isSingle(datum) {
    return datum.member !== null && datum.element === null;
}
function forExpression(node, scope, at) {
    const collection = evaluate(node.collection, scope);
    if (collection.type !== 'unresolved')
        return forOver(node, collection, scope, at);
    return (0,terraform_values/* onBranches */.KK)(collection, (datum) => forOver(node, datum, scope, at), `for ${(0,terraform_values/* describe */.q0)(collection)}`);
}
function forOver(node, collection, scope, at) {
    const elements = elementsOf(collection);
    const round = (key, value) => {
        const inner = withNames(scope, namesOf(node, key, value));
        const kept = node.condition === null ? (0,terraform_values/* truth */.Im)(true) : (0,terraform_values/* toTruth */.Vm)(evaluate(node.condition, inner));
        if (kept.type === 'bool' && !kept.value)
            return { key: null, value, kept };
        return { key: node.key === null ? null : evaluate(node.key, inner), value: evaluate(node.value, inner), kept };
    };
    const expression = () => `for ${(0,terraform_values/* describe */.q0)(collection)}`;
    if (!Array.isArray(elements)) {
        if (elements.failed)
            return elements;
        const about = { expression: `${(0,terraform_values/* describe */.q0)(elements)}[*]`, at };
        const { value } = round((0,terraform_texts/* unresolvedFrom */.yJ)([elements], about), elements.element ?? (0,terraform_texts/* unresolvedFrom */.yJ)([elements], about));
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)([elements], { expression: `[${expression()} : ${(0,terraform_values/* describe */.q0)(value)}]`, at }),
            element: value,
        };
    }
    scope.effort.charge(elements.length);
    const rounds = elements
        .map(([key, value]) => round(key, value))
        .filter(({ kept }) => kept.type !== 'bool' || kept.value);
    const open = rounds.find(({ kept }) => kept.type !== 'bool');
    if (open !== undefined) {
        const element = rounds.length === 1 ? open.value : null;
        return {
            ...(0,terraform_texts/* unresolvedFrom */.yJ)([open.kept, open.value], { expression: `[${expression()} if ${(0,terraform_values/* describe */.q0)(open.kept)}]`, at }),
            element,
        };
    }
    return node.key === null
        ? (0,terraform_values/* sequence */.K2)(rounds.map(({ value }) => value), at)
        : gathered(node, rounds, at);
}
/** The object of a `for` with keys. */
function gathered({ group }, rounds, at) {
    const entries = new Map();
    for (const { key, value } of rounds) {
        const name = key === null ? (0,terraform_values/* nothing */.s6)() : (0,terraform_values/* toText */.fE)(key);
        if (name.type !== 'string') {
            return {
                ...(0,terraform_texts/* unresolvedFrom */.yJ)([name], { expression: `{ ${(0,terraform_values/* describe */.q0)(name)} => ${(0,terraform_values/* describe */.q0)(value)} }`, at }),
                element: value,
            };
        }
        const before = entries.get(name.value) ?? [];
        if (before.length > 0 && !group)
            return (0,terraform_values/* failure */.V2)(`two values for ${(0,terraform_values/* describe */.q0)(name)}`, at);
        before.push(value);
        entries.set(name.value, before);
    }
    return (0,terraform_values/* mapping */.pq)([...entries].map(([key, values]) => [key, group ? (0,terraform_values/* sequence */.K2)(values, at) : (values[0] ?? (0,terraform_values/* nothing */.s6)(at))]), at);
}
// -------------------------------------------------------------------------------------------------------------- operators
function conditional({ condition, whenTrue, whenFalse }, scope, at) {
    const decided = (0,terraform_values/* toTruth */.Vm)(evaluate(condition, scope));
    if (decided.type === 'bool')
        return evaluate(decided.value ? whenTrue : whenFalse, scope);
    if (decided.type === 'null')
        return (0,terraform_values/* failure */.V2)('null in a condition', at);
    if (decided.failed)
        return decided;
    const branches = [evaluate(whenTrue, scope), evaluate(whenFalse, scope)];
    const expression = `${(0,terraform_values/* describe */.q0)(decided)} ? ${branches.map(terraform_values/* describe */.q0).join(' : ')}`;
    return (0,terraform_values/* oneOf */.yL)(branches, conditionalAbout(decided, expression, at));
}
function conditionalAbout(condition, expression, at) {
    return { reason: 'conditional', expression: expression === '' ? condition.expression : expression, at };
}
function unary(operator, operand, at) {
    const expression = `${operator}${(0,terraform_values/* describe */.q0)(operand)}`;
    return (0,terraform_values/* onBranches */.KK)(operand, (datum) => {
        const converted = operator === '!' ? (0,terraform_values/* toTruth */.Vm)(datum) : (0,terraform_values/* toQuantity */.nD)(datum);
        if (converted.type === 'bool')
            return (0,terraform_values/* truth */.Im)(!converted.value, at);
        if (converted.type === 'number')
            return (0,terraform_values/* quantity */.au)(-converted.value, at);
        return converted.type === 'null' ? (0,terraform_values/* failure */.V2)(expression, at) : (0,terraform_texts/* unresolvedFrom */.yJ)([converted], { expression, at });
    }, expression);
}
function binary(node, scope, at) {
    const left = evaluate(node.left, scope);
    const { operator } = node;
    if (operator === '&&' || operator === '||')
        return logical(operator, left, node.right, scope, at);
    const right = evaluate(node.right, scope);
    const expression = `${(0,terraform_values/* describe */.q0)(left)} ${operator} ${(0,terraform_values/* describe */.q0)(right)}`;
    const failed = [left, right].find((side) => side.type === 'unresolved' && side.failed);
    if (failed !== undefined)
        return failed;
    if (operator === '==' || operator === '!=') {
        const answer = (0,terraform_values/* equals */.aI)(left, right);
        return answer === null
            ? (0,terraform_texts/* unresolvedFrom */.yJ)([left, right], { expression, at })
            : (0,terraform_values/* truth */.Im)(answer === (operator === '=='), at);
    }
    return (0,terraform_values/* onBranches */.KK)(left, (a) => (0,terraform_values/* onBranches */.KK)(right, (b) => arithmetic(operator, a, b, { expression, at }), expression), expression);
}
/** One side may decide; HCL evaluates both, but an open one does not matter then. */
function logical(operator, left, other, scope, at) {
    const decisive = operator === '||';
    const first = (0,terraform_values/* toTruth */.Vm)(left);
    if (first.type === 'bool' && first.value === decisive)
        return (0,terraform_values/* truth */.Im)(decisive, at);
    const second = (0,terraform_values/* toTruth */.Vm)(evaluate(other, scope));
    if (second.type === 'bool' && second.value === decisive)
        return (0,terraform_values/* truth */.Im)(decisive, at);
    if (first.type === 'bool' && second.type === 'bool')
        return (0,terraform_values/* truth */.Im)(!decisive, at);
    const expression = `${(0,terraform_values/* describe */.q0)(first)} ${operator} ${(0,terraform_values/* describe */.q0)(second)}`;
    if (first.type === 'null' || second.type === 'null')
        return (0,terraform_values/* failure */.V2)(expression, at);
    return (0,terraform_texts/* unresolvedFrom */.yJ)([first, second], { expression, at });
}


/***/ }),

/***/ 5633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ indexLines)
/* harmony export */ });
/**
 * The tree of HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md), as `parse` returns it.
 *
 * Nothing is evaluated here: names are not looked up, constants are not folded. Only what the syntax itself settles is done:
 * escapes are decoded, a `<<-` heredoc has lost its indentation, `~` markers have trimmed their neighbours.
 */
/** Looks at the source once, so that every line is then found in logarithmic time. Lines end with LF, as editors count them. */
function indexLines(source) {
    const starts = [0];
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
        starts.push(at + 1);
    return { lineOf: (offset) => countUpTo(starts, offset) };
}
/** How many of the ascending numbers are not above the limit. */
function countUpTo(ascending, limit) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ascending[middle] ?? 0) <= limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 8826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qg: () => (/* binding */ parse),
  YK: () => (/* binding */ parseExpression),
  QC: () => (/* binding */ parseTemplate)
});

// UNUSED EXPORTS: indexLines

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/for-variables.js
/** `k, v in` or `v in`, as it stands in expressions and in templates. */
function readForVariables(scanner) {
    const first = scanner.expectIdentifier('the name of a variable behind "for"');
    const second = scanner.takeIf(',') ? scanner.expectIdentifier('the name of a second variable') : null;
    if (!scanner.isWord('in'))
        scanner.fail('"in" behind the variables of a "for"');
    scanner.take();
    return second === null ? { keyVariable: null, valueVariable: first } : { keyVariable: first, valueVariable: second };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/scanner.js
/** A file is broken: thrown where the parser finds it, and turned into data by `parse`. It leaves this folder never. */
class SyntaxFault extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Punctuation, longest first among those that begin alike. */
const PUNCTUATION = new Map([
    ['{', ['{']],
    ['}', ['}']],
    ['~', ['~}']],
    ['[', ['[']],
    [']', [']']],
    ['(', ['(']],
    [')', [')']],
    ['.', ['...', '.']],
    [',', [',']],
    [':', ['::', ':']],
    ['?', ['?']],
    ['=', ['==', '=>', '=']],
    ['!', ['!=', '!']],
    ['<', ['<=', '<']],
    ['>', ['>=', '>']],
    ['&', ['&&']],
    ['|', ['||']],
    ['+', ['+']],
    ['-', ['-']],
    ['*', ['*']],
    ['/', ['/']],
    ['%', ['%']],
]);
/**
 * Unicode's identifiers (UAX 31), to which HCL adds `_` at the start and `-` behind it (spec, "Identifiers"), without the two
 * joiners that later versions of Unicode allow and HashiCorp's tables do not.
 */
const UNICODE_IDENTIFIER = String.raw `[\p{ID_Start}_](?:(?![\u200c\u200d])[\p{ID_Continue}-])*`;
const IDENTIFIER = new RegExp(UNICODE_IDENTIFIER, 'uy');
const HEREDOC = new RegExp(`<<-?${UNICODE_IDENTIFIER}\\r?\\n`, 'uy');
const ASCII_IDENTIFIER = /[A-Za-z_][A-Za-z0-9_-]*/y;
const BYTE_ORDER_MARK = 0xfeff;
/**
 * Cuts the source into tokens, one ahead and only when asked, because what a character means depends on where the parser is:
 * inside round and square brackets the end of a line means nothing, and inside a template the scanner is not asked at all.
 */
class Scanner {
    source;
    /** Where the next token is looked for: behind the last one taken. */
    #offset;
    #newlinesCount = true;
    /** The token ahead, or null when it has not been looked at yet. */
    #kind = null;
    #start = 0;
    #end = 0;
    constructor(source) {
        this.source = source;
        this.#offset = source.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    }
    /** The kind of the token ahead. */
    get kind() {
        return this.#kind ?? this.#look();
    }
    get range() {
        if (this.#kind === null)
            this.#look();
        return { start: this.#start, end: this.#end };
    }
    /** Where the token ahead starts. */
    get start() {
        if (this.#kind === null)
            this.#look();
        return this.#start;
    }
    /** The token ahead as it is written. */
    get text() {
        if (this.#kind === null)
            this.#look();
        return this.source.slice(this.#start, this.#end);
    }
    /** Where the last token taken ended. */
    get lastEnd() {
        return this.#offset;
    }
    /** Steps behind the token ahead. */
    take() {
        if (this.#kind === null)
            this.#look();
        this.#offset = this.#end;
        this.#kind = null;
    }
    /** Takes the token ahead if it is of that kind. */
    takeIf(kind) {
        if (this.kind !== kind)
            return false;
        this.take();
        return true;
    }
    /** Takes the token ahead, which must be of that kind; `expected` says what should stand there. */
    expect(kind, expected) {
        if (!this.takeIf(kind))
            this.fail(expected);
    }
    /** Takes an identifier and gives its name. */
    expectIdentifier(expected) {
        if (this.kind !== 'identifier')
            this.fail(expected);
        const name = this.text;
        this.take();
        return name;
    }
    /** Whether the token ahead is that word. */
    isWord(word) {
        return this.kind === 'identifier' && this.#end - this.#start === word.length && this.text === word;
    }
    /** Continues behind something that was read without tokens. */
    jump(offset) {
        this.#offset = offset;
        this.#kind = null;
    }
    /** Whether the end of a line is a token from here on. Gives what was in force, to be put back. */
    setNewlines(count) {
        const before = this.#newlinesCount;
        this.#newlinesCount = count;
        if (before !== count)
            this.#kind = null;
        return before;
    }
    /** Reports that something else was expected where the token ahead stands. */
    fail(expected) {
        throw new SyntaxFault(this.start, `expected ${expected}, found ${this.#describe()}`);
    }
    /** Reports that something opened at `opener` was not closed where it had to be. */
    failUnclosed(closing, opener) {
        const line = this.source.slice(0, opener).split('\n').length;
        this.fail(`${closing} to close what was opened in line ${line}`);
    }
    #look() {
        this.#start = this.#skipBlank(this.#offset);
        const kind = this.#scan(this.#start);
        this.#kind = kind;
        return kind;
    }
    /** The first offset that is not a blank, a comment or, where they do not count, the end of a line. */
    #skipBlank(from) {
        const source = this.source;
        for (let at = from;; at++) {
            const code = source.charCodeAt(at);
            if (code === 0x20 || code === 0x09)
                continue;
            if (code === 0x0a && !this.#newlinesCount)
                continue;
            if (code === 0x0d && !this.#newlinesCount && source.charCodeAt(at + 1) === 0x0a)
                continue;
            const end = code === 0x23 || code === 0x2f ? this.#commentEnd(at) : at;
            if (end === at)
                return at;
            at = end - 1;
        }
    }
    /** Where the comment at this offset ends: before the end of its line or behind its closing mark; the offset itself if none is there. */
    #commentEnd(at) {
        if (this.source.startsWith('/*', at)) {
            const close = this.source.indexOf('*/', at + 2);
            if (close < 0)
                throw new SyntaxFault(at, 'expected "*/" to close this comment, found the end of the file');
            return close + 2;
        }
        if (this.source[at] === '/' && this.source[at + 1] !== '/')
            return at;
        const newline = this.source.indexOf('\n', at);
        if (newline < 0)
            return this.source.length;
        return this.source[newline - 1] === '\r' ? newline - 1 : newline;
    }
    #scan(at) {
        const code = this.source.charCodeAt(at);
        if (Number.isNaN(code))
            return this.#found('end', at);
        if (isAsciiIdentifierStart(code) || code > 0x7f)
            return this.#scanIdentifier(at);
        if (code >= 0x30 && code <= 0x39)
            return this.#found('number', this.#numberEnd(at));
        if (code === 0x22)
            return this.#found('quote', at + 1);
        if (code === 0x0a)
            return this.#found('newline', at + 1);
        if (code === 0x0d && this.source.charCodeAt(at + 1) === 0x0a)
            return this.#found('newline', at + 2);
        return this.#scanPunctuation(at);
    }
    #found(kind, end) {
        this.#end = end;
        return kind;
    }
    #scanIdentifier(at) {
        ASCII_IDENTIFIER.lastIndex = at;
        if (ASCII_IDENTIFIER.test(this.source) && !(this.source.charCodeAt(ASCII_IDENTIFIER.lastIndex) > 0x7f)) {
            return this.#found('identifier', ASCII_IDENTIFIER.lastIndex);
        }
        IDENTIFIER.lastIndex = at;
        return IDENTIFIER.test(this.source)
            ? this.#found('identifier', IDENTIFIER.lastIndex)
            : this.#found('invalid', at + 1);
    }
    /** Digits, points and exponents in any order, ending with a digit, as HashiCorp's scanner takes them; whether it is a number shows later. */
    #numberEnd(from) {
        const source = this.source;
        let end = from + 1;
        for (let at = end;; at++) {
            const code = source.charCodeAt(at);
            if (code === 0x2e)
                continue;
            if ((code | 0x20) === 0x65)
                at += isSign(source.charCodeAt(at + 1)) ? 2 : 1;
            const digit = source.charCodeAt(at);
            if (!(digit >= 0x30 && digit <= 0x39))
                return end;
            end = at + 1;
        }
    }
    #scanPunctuation(at) {
        HEREDOC.lastIndex = at;
        if (this.source.startsWith('<<', at) && HEREDOC.test(this.source)) {
            return this.#found('heredoc', HEREDOC.lastIndex);
        }
        for (const mark of PUNCTUATION.get(this.source.charAt(at)) ?? []) {
            if (mark.length === 1 || this.source.startsWith(mark, at))
                return this.#found(mark, at + mark.length);
        }
        return this.#found('invalid', at + 1);
    }
    #describe() {
        if (this.source.startsWith('<<<<<<<', this.start))
            return 'the mark of a merge conflict';
        if (this.kind === 'end')
            return 'the end of the file';
        if (this.kind === 'newline')
            return 'the end of the line';
        if (this.kind === 'heredoc')
            return 'a heredoc';
        const character = String.fromCodePoint(this.source.codePointAt(this.start) ?? 0);
        if (this.kind !== 'invalid')
            return `"${this.text.slice(0, LONGEST_QUOTATION)}"`;
        return /^[\x21-\x7e]$/.test(character) ? `"${character}"` : `the character ${codePointName(character)}`;
    }
}
/** A word quoted in a message is cut at so many characters. */
const LONGEST_QUOTATION = 40;
function isAsciiIdentifierStart(code) {
    const letter = code | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || code === 0x5f;
}
function isSign(code) {
    return code === 0x2b || code === 0x2d;
}
function codePointName(character) {
    return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/text.js

/** White space as `~` and `<<-` see it: Unicode's property of that name, which JavaScript's `\s` does not quite match. */
const BLANK = '[\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const BLANK_START = new RegExp(`^${BLANK}+`);
const IS_BLANK = new RegExp(`^${BLANK}$`);
const SIMPLE_ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
const HIGHEST_CODE_POINT = 0x10ffff;
/** The character that the backslash at this offset stands for, and where the escape ends. */
function decodeEscape(source, at) {
    const selector = source.charAt(at + 1);
    const simple = SIMPLE_ESCAPES.get(selector);
    if (simple !== undefined)
        return { text: simple, end: at + 2 };
    if (selector !== 'u' && selector !== 'U') {
        throw new SyntaxFault(at, 'expected one of n, r, t, ", \\, u and U behind a backslash');
    }
    const length = selector === 'u' ? 4 : 8;
    const end = at + 2 + length;
    const digits = source.slice(at + 2, end);
    if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) {
        throw new SyntaxFault(at, `expected ${length} hexadecimal digits behind "\\${selector}"`);
    }
    const codePoint = Number.parseInt(digits, 16);
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (isSurrogate || codePoint > HIGHEST_CODE_POINT) {
        throw new SyntaxFault(at, `expected a Unicode character behind "\\${selector}", found U+${digits}`);
    }
    return { text: String.fromCodePoint(codePoint), end };
}
function trimStart(text) {
    return text.replace(BLANK_START, '');
}
function trimEnd(text) {
    let end = text.length;
    while (end > 0 && IS_BLANK.test(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}
/**
 * Takes the indentation that all lines of a `<<-` heredoc share away from each of them (spec, "Templates", flush heredocs). Lines
 * of nothing but white space neither count nor lose any. Lines behind a `~}` count neither: their start has been trimmed away
 * with the end of the line before.
 */
function outdent(pieces) {
    const starts = pieces
        .filter((_piece, index) => index === 0 || endsLine(pieces[index - 1]))
        .filter((piece) => !isBlankLine(piece));
    const shared = starts.reduce((least, piece) => Math.min(least, indentation(piece)), Number.POSITIVE_INFINITY);
    for (const piece of starts) {
        if (isText(piece))
            piece.text = piece.text.slice(shared);
    }
}
function isText(piece) {
    return piece !== undefined && 'text' in piece;
}
function endsLine(piece) {
    return isText(piece) && piece.text.endsWith('\n');
}
function isBlankLine(piece) {
    return endsLine(piece) && indentation(piece) === (isText(piece) ? piece.text.length : 0);
}
/** How many blanks a piece starts with; a sequence with none. */
function indentation(piece) {
    return isText(piece) ? (BLANK_START.exec(piece.text)?.[0].length ?? 0) : 0;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/templates.js



const ORDINARY_QUOTED = /[^"\\$%\r\n]*/y;
const ORDINARY_UNQUOTED = /[^$%\r\n]*/y;
const NOT_ASCII = /[^\0-\x7f]/;
const HEREDOC_OPENER = /<<(-?)(.*?)\r?\n/uy;
/** Reads a quoted string; the scanner has its opening quote ahead. */
function readQuoted(reader) {
    const { scanner } = reader;
    const { start } = scanner;
    scanner.take();
    const pieces = new TemplateReader(reader);
    pieces.readQuotedUntilClosed(start);
    return pieces.finish({ start, end: scanner.lastEnd }, false);
}
/** Reads a heredoc up to its end marker, but not the end of the marker's line; the scanner has its opener ahead. */
function readHeredoc(reader) {
    const { scanner } = reader;
    const { start } = scanner;
    HEREDOC_OPENER.lastIndex = start;
    const [, flush = '', marker = ''] = HEREDOC_OPENER.exec(scanner.source) ?? [];
    scanner.take();
    const pieces = new TemplateReader(reader);
    pieces.readLinesUntil(marker, start);
    if (flush !== '')
        outdent(pieces.list);
    return pieces.finish({ start, end: scanner.lastEnd }, true);
}
/** Reads the whole source as a template without quotes: a file for `templatefile`, a string in a JSON configuration. */
function readBare(reader) {
    const { scanner } = reader;
    const start = scanner.lastEnd;
    const pieces = new TemplateReader(reader);
    let at = start;
    while (at < scanner.source.length)
        at = pieces.readLine(at);
    return pieces.finish({ start, end: scanner.source.length }, false);
}
/** Reads a quoted string in which no sequence may stand, as blocks have for labels. */
function readPlainQuoted(reader) {
    const { start } = reader.scanner;
    const string = readQuoted(reader);
    if (string.kind === 'literal')
        return String(string.value);
    throw new SyntaxFault(start, 'expected a label without template sequences (a literal "${" is written "$${")');
}
class TemplateReader {
    list = [];
    #reader;
    #source;
    /** The directives that are open here, innermost last. */
    #open = [];
    /** Whether a `~}` has just come, which trims the text behind it. */
    #trimNext = false;
    constructor(reader) {
        this.#reader = reader;
        this.#source = reader.scanner.source;
    }
    /** From behind the opening quote to behind the closing one. */
    readQuotedUntilClosed(opener) {
        const source = this.#source;
        let at = this.#reader.scanner.lastEnd;
        while (source[at] !== '"') {
            at = this.#readText(at, ORDINARY_QUOTED);
            if (isSequence(source, at))
                at = this.#readSequence(at);
            else if (at >= source.length)
                this.#failUnclosed(at, 'a closing quote', opener);
            else if (source[at] !== '"')
                throw new SyntaxFault(at, 'expected a closing quote, found the end of the line');
        }
        this.#reader.scanner.jump(at + 1);
    }
    /** Lines up to one that holds the marker alone, blanks aside. That line must have an end: so HashiCorp's scanner wants it. */
    readLinesUntil(marker, opener) {
        const source = this.#source;
        let at = this.#reader.scanner.lastEnd;
        for (;;) {
            const newline = source.indexOf('\n', at);
            if (newline < 0)
                this.#failUnclosed(source.length, `a line with only "${marker}"`, opener);
            if (source.slice(at, newline).trim() === marker) {
                this.#reader.scanner.jump(source.indexOf(marker, at) + marker.length);
                return;
            }
            at = this.readLine(at);
            if (at >= source.length)
                this.#failUnclosed(at, `a line with only "${marker}"`, opener);
        }
    }
    /** From an offset to behind the end of its line, sequences included, which may have ends of lines of their own. */
    readLine(from) {
        const source = this.#source;
        let at = from;
        while (at < source.length) {
            const start = at;
            at = this.#readText(start, ORDINARY_UNQUOTED);
            if (at > start && source[at - 1] === '\n')
                return at;
            if (isSequence(source, at))
                at = this.#readSequence(at);
        }
        return at;
    }
    /** The tree, once everything has been read. */
    finish(range, heredoc) {
        const open = this.#open.at(-1);
        if (open !== undefined) {
            throw new SyntaxFault(range.end, `expected "%{ end${open === 'for' ? 'for' : 'if'} }" before the end of the template`);
        }
        const parts = partsOf(this.list);
        const [only, ...others] = parts;
        if (only === undefined)
            return { kind: 'literal', value: '', range };
        if (only.kind === 'text' && others.length === 0)
            return { kind: 'literal', value: only.text, range };
        const isLone = only.kind === 'interpolation' && others.length === 0;
        return { kind: 'template', parts: isLone ? withTrimmedText(only, this.list) : parts, heredoc, range };
    }
    #failUnclosed(at, expected, opener) {
        this.#reader.scanner.jump(at);
        return this.#reader.scanner.failUnclosed(expected, opener);
    }
    /**
     * Text from an offset to the next sequence, quote (if that is not ordinary) or end of the line. Outside quotes the end of the line
     * belongs to it.
     */
    #readText(start, ordinary) {
        const source = this.#source;
        const quoted = ordinary === ORDINARY_QUOTED;
        let text = '';
        let at = start;
        for (;;) {
            ordinary.lastIndex = at;
            ordinary.test(source);
            text += source.slice(at, ordinary.lastIndex);
            at = ordinary.lastIndex;
            const character = source[at];
            if (character === '\\') {
                const escape = decodeEscape(source, at);
                text += escape.text;
                at = escape.end;
            }
            else if ((character === '$' || character === '%') && source[at + 1] !== '{') {
                const isEscape = source[at + 1] === character && source[at + 2] === '{';
                text += isEscape ? `${character}{` : character;
                at += isEscape ? 3 : 1;
            }
            else
                break;
        }
        if (!quoted && at < source.length && !isSequence(source, at)) {
            const end = endOfLine(source, at);
            text += source.slice(at, end);
            at = end;
        }
        if (at > start)
            this.#addText(text, { start, end: at });
        return at;
    }
    #addText(text, range) {
        const normalized = NOT_ASCII.test(text) ? text.normalize('NFC') : text;
        this.list.push({ kind: 'text', text: this.#trimNext ? trimStart(normalized) : normalized, range });
        this.#trimNext = false;
    }
    /** A `${…}` or `%{…}`; returns the offset behind it. */
    #readSequence(start) {
        const { scanner } = this.#reader;
        const trims = this.#source[start + 2] === '~';
        const previous = this.list.at(-1);
        if (trims && previous?.kind === 'text')
            previous.text = trimEnd(previous.text);
        scanner.jump(start + (trims ? 3 : 2));
        const newlines = scanner.setNewlines(false);
        const piece = this.#source[start] === '$' ? this.#readInterpolation() : this.#readDirective();
        if (scanner.kind === 'end')
            scanner.failUnclosed('"}"', start);
        this.#trimNext = scanner.takeIf('~}');
        if (!this.#trimNext)
            scanner.expect('}', '"}" at the end of a template sequence');
        scanner.setNewlines(newlines);
        const end = scanner.lastEnd;
        scanner.jump(end);
        this.list.push({ ...piece, range: { start, end } });
        return end;
    }
    #readInterpolation() {
        return { kind: 'interpolation', expression: this.#reader.read(), range: NOWHERE };
    }
    #readDirective() {
        const { scanner } = this.#reader;
        const offset = scanner.start;
        const word = scanner.expectIdentifier('"if", "else", "endif", "for" or "endfor"');
        const range = NOWHERE;
        if (word === 'if')
            return this.#opened({ kind: 'if', condition: this.#reader.read(), range });
        if (word === 'for') {
            const variables = readForVariables(scanner);
            return this.#opened({ kind: 'for', ...variables, collection: this.#reader.read(), range });
        }
        if (word === 'else' || word === 'endif' || word === 'endfor') {
            this.#close(word, offset);
            return { kind: word, range };
        }
        throw new SyntaxFault(offset, `expected "if", "else", "endif", "for" or "endfor", found "${word}"`);
    }
    #opened(directive) {
        this.#reader.descend();
        this.#open.push(directive.kind);
        return directive;
    }
    /** Ends what the word ends, if that is open here. */
    #close(word, offset) {
        const open = this.#open.at(-1);
        const fits = (word === 'else' && open === 'if') ||
            (word === 'endif' && (open === 'if' || open === 'else')) ||
            (word === 'endfor' && open === 'for');
        if (!fits) {
            const inside = open === undefined ? 'outside of any directive' : `inside "%{ ${open} }"`;
            throw new SyntaxFault(offset, `the directive "${word}" has no place ${inside}`);
        }
        this.#open.pop();
        if (word === 'else')
            this.#open.push('else');
        else
            this.#reader.ascend();
    }
}
/** Stands in a piece until the end of its sequence is known. */
const NOWHERE = { start: 0, end: 0 };
/** A lone interpolation; an empty text beside it if text was there and has been trimmed away, since that makes it a string. */
function withTrimmedText(interpolation, pieces) {
    if (pieces.length === 1)
        return [interpolation];
    const { start, end } = interpolation.range;
    const isBefore = pieces[0]?.kind === 'text';
    const offset = isBefore ? start : end;
    const text = { kind: 'text', text: '', range: { start: offset, end: offset } };
    return isBefore ? [text, interpolation] : [interpolation, text];
}
function isSequence(source, at) {
    return (source[at] === '$' || source[at] === '%') && source[at + 1] === '{';
}
/** Behind the LF or CR LF at an offset. */
function endOfLine(source, at) {
    if (source[at] === '\n')
        return at + 1;
    if (source[at + 1] === '\n')
        return at + 2;
    throw new SyntaxFault(at, 'expected a line feed behind the carriage return');
}
/** Makes a tree of pieces whose directives are known to be balanced. */
function partsOf(pieces) {
    return new PartsBuilder(pieces).upTo([]);
}
class PartsBuilder {
    #pieces;
    #next = 0;
    constructor(pieces) {
        this.#pieces = pieces;
    }
    /** The parts up to one of these directives, which stays ahead, or to the end. */
    upTo(ends) {
        const parts = [];
        for (let piece = this.#pieces[this.#next]; piece !== undefined; piece = this.#pieces[this.#next]) {
            if (ends.some((end) => end === piece?.kind))
                break;
            this.#next += 1;
            if (piece.kind === 'text')
                addText(parts, piece);
            else if (piece.kind === 'interpolation')
                parts.push(piece);
            else if (piece.kind === 'if')
                parts.push(this.#if(piece));
            else if (piece.kind === 'for')
                parts.push(this.#for(piece));
        }
        return parts;
    }
    #if({ condition, range }) {
        const whenTrue = this.upTo(['else', 'endif']);
        const hasElse = this.#pieces[this.#next]?.kind === 'else';
        if (hasElse)
            this.#next += 1;
        const whenFalse = hasElse ? this.upTo(['endif']) : null;
        return { kind: 'template-if', condition, whenTrue, whenFalse, range: this.#throughEnd(range) };
    }
    #for(directive) {
        const { keyVariable, valueVariable, collection } = directive;
        const body = this.upTo(['endfor']);
        const range = this.#throughEnd(directive.range);
        return { kind: 'template-for', keyVariable, valueVariable, collection, body, range };
    }
    /** From the opening directive through the closing one, which is ahead. */
    #throughEnd({ start, end }) {
        const closing = this.#pieces[this.#next];
        this.#next += 1;
        return { start, end: closing?.range.end ?? end };
    }
}
/** Appends text, joining it with text before it. */
function addText(parts, { text, range }) {
    if (text === '')
        return;
    const last = parts.at(-1);
    if (last?.kind !== 'text')
        parts.push({ kind: 'text', text, range });
    else
        parts[parts.length - 1] = {
            kind: 'text',
            text: last.text + text,
            range: { start: last.range.start, end: range.end },
        };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/expressions.js



/**
 * How deep expressions nest: the parser recurses, so deeper text would exhaust the stack. Written code stays below 30; the longest
 * chains of `a ? b : c ? d : …`, which nest too, have some dozens.
 */
const MAX_NESTING = 250;
/** How high the tree of one expression grows. Operators and attributes in a row (`a + b + c`) add to it without nesting. */
const MAX_HEIGHT = 1000;
/** How tightly operators bind (spec, "Operations"); all of them group to the left. */
const PRECEDENCE = new Map([
    ['||', 1],
    ['&&', 2],
    ['==', 3],
    ['!=', 3],
    ['<', 4],
    ['<=', 4],
    ['>', 4],
    ['>=', 4],
    ['+', 5],
    ['-', 5],
    ['*', 6],
    ['/', 6],
    ['%', 6],
]);
const LOOSEST = 1;
const KEYWORD_VALUES = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
]);
/** Reads expressions from where the scanner stands. One reader serves a whole file. */
class ExpressionReader {
    scanner;
    /** How high the tallest tree is that was read since someone set this to 0. */
    height = 0;
    #nesting = 0;
    constructor(scanner) {
        this.scanner = scanner;
    }
    /** An expression of any kind. */
    read() {
        this.descend();
        const outerHeight = this.height;
        this.height = 0;
        const expression = this.#readConditional();
        this.height = Math.max(outerHeight, this.height);
        this.ascend();
        return expression;
    }
    /** Puts one more node over what was read since `height` was 0. */
    rise() {
        this.height += 1;
        if (this.height > MAX_HEIGHT) {
            throw new SyntaxFault(this.scanner.lastEnd, `an expression has more than ${MAX_HEIGHT} levels`);
        }
    }
    /** Goes one level deeper, as long as `ascend` has not been called for it. */
    descend() {
        this.#nesting += 1;
        if (this.#nesting > MAX_NESTING) {
            throw new SyntaxFault(this.scanner.start, `expressions are nested more than ${MAX_NESTING} levels deep`);
        }
    }
    ascend() {
        this.#nesting -= 1;
    }
    #from(start) {
        return { start, end: this.scanner.lastEnd };
    }
    #readConditional() {
        const condition = this.#readBinary(LOOSEST);
        if (!this.scanner.takeIf('?'))
            return condition;
        const whenTrue = this.read();
        this.scanner.expect(':', '":" and the other value of the condition');
        const whenFalse = this.read();
        this.rise();
        const range = { start: condition.range.start, end: whenFalse.range.end };
        return { kind: 'conditional', condition, whenTrue, whenFalse, range };
    }
    /** Operands joined by operators that bind at least that tightly. */
    #readBinary(loosest) {
        const outerHeight = this.height;
        this.height = 0;
        let left = this.#readOperand();
        for (;;) {
            const operator = this.scanner.kind;
            const precedence = PRECEDENCE.get(operator);
            if (precedence === undefined || precedence < loosest || !isBinaryOperator(operator))
                break;
            this.scanner.take();
            left = binary(operator, left, this.#readBinary(precedence + 1));
            this.rise();
        }
        this.height = Math.max(outerHeight, this.height);
        return left;
    }
    #readOperand() {
        const { kind, start } = this.scanner;
        if (kind !== '-' && kind !== '!')
            return this.#readTraversal();
        this.descend();
        this.scanner.take();
        const operand = this.#readOperand();
        this.ascend();
        this.rise();
        return { kind: 'unary', operator: kind, operand, range: this.#from(start) };
    }
    /** A term and the attributes, indexes and splats behind it. */
    #readTraversal() {
        const outerHeight = this.height;
        this.height = 0;
        const term = this.#readTerm();
        this.rise();
        const expression = this.#readSteps(term);
        this.height = Math.max(outerHeight, this.height);
        return expression;
    }
    #readSteps(root) {
        let object = root;
        for (;;) {
            const { kind } = this.scanner;
            if (kind === '.')
                object = this.#readDotStep(object);
            else if (kind === '[')
                object = this.#readBracketStep(object);
            else
                return object;
            this.rise();
        }
    }
    #readDotStep(object) {
        const marker = this.scanner.start;
        this.scanner.take();
        if (!this.scanner.takeIf('*'))
            return this.#readNameOrLegacyIndex(object);
        let each = splatItem(this.#from(marker));
        while (this.scanner.takeIf('.')) {
            if (this.scanner.kind === '*')
                this.scanner.fail('the name of an attribute (a ".*" cannot follow another one)');
            each = this.#readNameOrLegacyIndex(each);
            this.rise();
        }
        return splat('attr', object, each, this.#from(object.range.start));
    }
    #readNameOrLegacyIndex(object) {
        const { kind, range: nameRange, text } = this.scanner;
        if (kind === 'number') {
            if (text.includes('.') || Number.isNaN(Number(text)))
                this.scanner.fail('one index (write further ones in brackets)');
            this.scanner.take();
            const key = { kind: 'literal', value: Number(text), range: nameRange };
            return { kind: 'index', object, key, range: this.#from(object.range.start) };
        }
        const name = this.scanner.expectIdentifier('the name of an attribute');
        return { kind: 'get-attr', object, name, nameRange, range: this.#from(object.range.start) };
    }
    #readBracketStep(object) {
        const marker = this.scanner.start;
        this.scanner.take();
        if (this.scanner.takeIf('*')) {
            this.scanner.expect(']', '"]" right behind the "*" of a splat');
            const each = this.#readEach(splatItem(this.#from(marker)));
            return splat('full', object, each, this.#from(object.range.start));
        }
        const newlines = this.scanner.setNewlines(false);
        const key = this.read();
        this.#close(']', '"]" behind an index', marker);
        this.scanner.setNewlines(newlines);
        return { kind: 'index', object, key, range: this.#from(object.range.start) };
    }
    /** What follows a full splat, which may be further splats. */
    #readEach(item) {
        this.descend();
        const each = this.#readSteps(item);
        this.ascend();
        return each;
    }
    /** Takes a closing bracket; if the file ends before it, says where it was opened. */
    #close(closing, expected, opener) {
        if (this.scanner.kind === 'end')
            this.scanner.failUnclosed(`"${closing}"`, opener);
        this.scanner.expect(closing, expected);
    }
    #readTerm() {
        const { kind, start } = this.scanner;
        if (kind === 'identifier')
            return this.#readNamed(start);
        if (kind === 'number')
            return this.#readNumber(start);
        if (kind === 'quote')
            return readQuoted(this);
        if (kind === 'heredoc')
            return readHeredoc(this);
        if (kind === '[')
            return this.#readTuple(start);
        if (kind === '{')
            return this.#readObject(start);
        if (kind === '(')
            return this.#readParenthesized(start);
        return this.scanner.fail('an expression');
    }
    #readNumber(start) {
        const value = Number(this.scanner.text);
        if (Number.isNaN(value))
            this.scanner.fail('a number');
        this.scanner.take();
        return { kind: 'literal', value, range: this.#from(start) };
    }
    #readParenthesized(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        const expression = this.read();
        this.#close(')', '")" behind an expression', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'parenthesized', expression, range: this.#from(start) };
    }
    /** A call, one of the words `true`, `false` and `null`, or a name. */
    #readNamed(start) {
        const word = this.scanner.text;
        this.scanner.take();
        const { kind } = this.scanner;
        if (kind === '(' || kind === '::')
            return this.#readCall(start, word);
        const value = KEYWORD_VALUES.get(word);
        const range = this.#from(start);
        return value === undefined ? { kind: 'variable', name: word, range } : { kind: 'literal', value, range };
    }
    #readCall(start, firstWord) {
        let name = firstWord;
        while (this.scanner.takeIf('::')) {
            name += `::${this.scanner.expectIdentifier('the name of a function behind "::"')}`;
        }
        const opener = this.scanner.start;
        this.scanner.expect('(', '"(" behind the name of a function');
        const newlines = this.scanner.setNewlines(false);
        const args = [];
        let expandFinal = false;
        while (this.scanner.kind !== ')') {
            args.push(this.read());
            expandFinal = this.scanner.takeIf('...');
            if (expandFinal || !this.scanner.takeIf(','))
                break;
        }
        this.#close(')', expandFinal ? '")" right behind "..."' : '"," or ")" behind an argument', opener);
        this.scanner.setNewlines(newlines);
        return { kind: 'call', name, args, expandFinal, range: this.#from(start) };
    }
    #readTuple(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        if (this.scanner.isWord('for'))
            return this.#readFor(start, ']', newlines);
        const items = [];
        while (this.scanner.kind !== ']') {
            items.push(this.read());
            if (!this.scanner.takeIf(','))
                break;
        }
        this.#close(']', '"," or "]" behind an element', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'tuple', items, range: this.#from(start) };
    }
    /** Inside braces the ends of lines count again, but not between the brace and a `for`. */
    #readObject(start) {
        this.scanner.take();
        const newlines = this.scanner.setNewlines(false);
        if (this.scanner.isWord('for'))
            return this.#readFor(start, '}', newlines);
        this.scanner.setNewlines(true);
        const items = [];
        for (;;) {
            while (this.scanner.takeIf('newline'))
                ;
            if (this.scanner.kind === '}')
                break;
            if (this.scanner.kind === 'end')
                this.scanner.failUnclosed('"}"', start);
            items.push(this.#readItem());
            if (!this.scanner.takeIf(',') && !this.scanner.takeIf('newline'))
                break;
        }
        this.#close('}', '",", a new line or "}" behind an item', start);
        this.scanner.setNewlines(newlines);
        return { kind: 'object', items, range: this.#from(start) };
    }
    #readItem() {
        const written = this.read();
        const bareKey = bareWord(written);
        if (!this.scanner.takeIf('='))
            this.scanner.expect(':', '"=" or ":" behind the key of an item');
        const value = this.read();
        const range = { start: written.range.start, end: value.range.end };
        return { key: bareKey ?? written, bareKey: bareKey !== null, value, range };
    }
    /** A `for` from that word on; the bracket before it has been taken. */
    #readFor(start, closing, newlines) {
        this.scanner.take();
        const variables = readForVariables(this.scanner);
        const collection = this.read();
        this.scanner.expect(':', '":" behind the collection of a "for"');
        const body = this.#readForBody(closing, collection);
        this.#close(closing, `"if" or "${closing}" at the end of a "for"`, start);
        this.scanner.setNewlines(newlines);
        return { kind: 'for', ...variables, ...body, range: this.#from(start) };
    }
    #readForBody(closing, collection) {
        const first = this.read();
        const isObject = closing === '}';
        if (!isObject && this.scanner.kind === '=>')
            this.scanner.fail('no "=>" (a "for" in square brackets has no keys)');
        if (isObject)
            this.scanner.expect('=>', '"=>" and a value (a "for" in braces has keys)');
        const second = isObject ? this.read() : first;
        const group = isObject && this.scanner.takeIf('...');
        const condition = this.#readForCondition();
        return { collection, key: isObject ? first : null, value: second, condition, group };
    }
    #readForCondition() {
        if (!this.scanner.isWord('if'))
            return null;
        this.scanner.take();
        return this.read();
    }
}
/** The key as a string if it is a bare word, which `true` and `null` are too here, else null. */
function bareWord(key) {
    if (key.kind === 'variable')
        return { kind: 'literal', value: key.name, range: key.range };
    if (key.kind !== 'literal' || (typeof key.value !== 'boolean' && key.value !== null))
        return null;
    return { kind: 'literal', value: String(key.value), range: key.range };
}
function isBinaryOperator(kind) {
    return PRECEDENCE.has(kind);
}
function binary(operator, left, right) {
    return { kind: 'binary', operator, left, right, range: { start: left.range.start, end: right.range.end } };
}
function splatItem(range) {
    return { kind: 'splat-item', range };
}
function splat(style, object, each, range) {
    return { kind: 'splat', style, object, each, range };
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/bodies.js



/** How deep blocks stand inside each other. Terraform's own have five levels. */
const MAX_BLOCK_DEPTH = 100;
/** Reads arguments and blocks from where the scanner stands. */
class BodyReader {
    #scanner;
    #expressions;
    #depth = 0;
    constructor(scanner) {
        this.#scanner = scanner;
        this.#expressions = new ExpressionReader(scanner);
    }
    /** Reads up to the end of the file into the given lists, which hold what was whole if a fault is thrown. */
    readFile(items) {
        this.#readItems('end', items);
    }
    /** Items up to a closing brace or the end of the file, which stays ahead. */
    #readItems(until, { attributes, blocks }) {
        const names = new Set();
        for (;;) {
            while (this.#scanner.takeIf('newline'))
                ;
            const { kind, start } = this.#scanner;
            if (kind === until || kind === 'end')
                return;
            if (kind !== 'identifier')
                this.#scanner.fail('an argument, a block or the end of the body');
            const item = this.#readItem();
            if (item.kind === 'block')
                blocks.push(item);
            else if (names.has(item.name))
                throw new SyntaxFault(start, `the argument "${item.name}" is set twice`);
            else
                attributes.push(item);
            if (item.kind === 'attribute')
                names.add(item.name);
            this.#endLine(item.kind === 'block' ? 'a block' : 'an argument');
        }
    }
    #endLine(item) {
        if (this.#scanner.kind !== 'end')
            this.#scanner.expect('newline', `a new line behind ${item}`);
    }
    #readItem() {
        const nameRange = this.#scanner.range;
        const name = this.#scanner.text;
        this.#scanner.take();
        return this.#scanner.kind === '=' ? this.#readValue(name, nameRange) : this.#readBlock(name, nameRange);
    }
    /** An argument from its equals sign on. */
    #readValue(name, nameRange) {
        this.#scanner.expect('=', `"=" behind the argument "${name}"`);
        this.#expressions.height = 0;
        const expression = this.#expressions.read();
        return { kind: 'attribute', name, nameRange, expression, range: this.#from(nameRange.start) };
    }
    /** A block from its labels on. */
    #readBlock(type, typeRange) {
        const labels = this.#readLabels();
        const headerRange = this.#from(typeRange.start);
        const opener = this.#scanner.start;
        this.#scanner.expect('{', labels.length === 0 ? '"=" for an argument or "{" for a block' : 'a label or "{"');
        this.#depth += 1;
        if (this.#depth > MAX_BLOCK_DEPTH) {
            throw new SyntaxFault(opener, `blocks are nested more than ${MAX_BLOCK_DEPTH} levels deep`);
        }
        const items = { attributes: [], blocks: [] };
        if (this.#scanner.kind === 'newline')
            this.#readItems('}', items);
        else if (this.#scanner.kind !== '}')
            items.attributes.push(this.#readOnlyArgument());
        if (this.#scanner.kind === 'end')
            this.#scanner.failUnclosed('"}"', opener);
        this.#scanner.expect('}', '"}" in the same line (a block in one line has no more than one argument)');
        this.#depth -= 1;
        const body = { ...items, range: this.#from(opener) };
        return { kind: 'block', type, typeRange, labels, headerRange, body, range: this.#from(typeRange.start) };
    }
    #readLabels() {
        const labels = [];
        for (;;) {
            const { kind, range, text } = this.#scanner;
            if (kind === 'quote') {
                const label = readPlainQuoted(this.#expressions);
                labels.push({ text: label, quoted: true, range: this.#from(range.start) });
            }
            else if (kind === 'identifier') {
                this.#scanner.take();
                labels.push({ text, quoted: false, range });
            }
            else
                return labels;
        }
    }
    /** The argument of a block that stands in one line. */
    #readOnlyArgument() {
        const nameRange = this.#scanner.range;
        const name = this.#scanner.expectIdentifier('an argument, "}" or a new line behind "{"');
        return this.#readValue(name, nameRange);
    }
    #from(start) {
        return { start, end: this.#scanner.lastEnd };
    }
}

;// CONCATENATED MODULE: ./lib/sources/terraform/hcl/index.js





/**
 * Parses a file in HCL's native syntax (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): `.tf`, `.tofu`, `.tfvars`. A
 * byte order mark and CR LF are accepted. Never throws; takes time in proportion to the text.
 */
function parse(source) {
    const items = { attributes: [], blocks: [] };
    const errors = faultsOf(source, () => {
        new BodyReader(new Scanner(source)).readFile(items);
    });
    const range = { start: 0, end: source.length };
    return { file: { range, body: { ...items, range } }, errors };
}
/** Parses a single expression, as `-var` has for everything but strings. Ends of lines count only inside braces. */
function parseExpression(source) {
    return only(source, (scanner) => {
        scanner.setNewlines(false);
        const expression = new ExpressionReader(scanner).read();
        scanner.expect('end', 'the end of the expression');
        return expression;
    });
}
/** Parses a template without quotes around it: a file for `templatefile`, a string in `.tf.json`. No backslash is special in it. */
function parseTemplate(source) {
    return only(source, (scanner) => readBare(new ExpressionReader(scanner)));
}
function only(source, read) {
    let expression = null;
    const errors = faultsOf(source, () => {
        expression = read(new Scanner(source));
    });
    return { expression, errors };
}
/** The fault that reading ends with, if any. */
function faultsOf(source, read) {
    const binary = source.indexOf('\0');
    if (binary >= 0)
        return [{ offset: binary, message: 'expected text in UTF-8, found a NUL character' }];
    try {
        read();
        return [];
    }
    catch (fault) {
        if (fault instanceof SyntaxFault)
            return [{ offset: fault.offset, message: fault.message }];
        throw fault;
    }
}


/***/ }),

/***/ 9527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y2: () => (/* binding */ parseJsonBody),
/* harmony export */   dw: () => (/* binding */ parseJsonObject),
/* harmony export */   kW: () => (/* binding */ templateOf)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var _distribution_config_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6014);
/* harmony import */ var _hcl_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8826);



/** Labels that the blocks of Terraform's language carry; blocks inside them carry none, `dynamic` excepted. */
const LABELS = {
    resource: 2,
    data: 2,
    ephemeral: 2,
    variable: 1,
    output: 1,
    module: 1,
    provider: 1,
    locals: 0,
    terraform: 0,
};
/**
 * Reads Terraform's JSON syntax as the same tree that native syntax gives; in strings there may be templates. Source:
 * https://developer.hashicorp.com/terraform/language/syntax/json
 */
function parseJsonBody(text) {
    const empty = { range: { start: 0, end: text.length }, attributes: [], blocks: [] };
    const checked = (0,_distribution_config_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if ('fault' in checked)
        return {
            body: empty,
            errors: [{ offset: offsetOfLine(text, checked.fault.line), message: checked.fault.message }],
        };
    const errors = [];
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text, errors);
    if (root?.type !== 'object')
        return { body: empty, errors: [{ offset: 0, message: 'is not a JSON object' }] };
    const blocks = membersOf(root).flatMap(({ name, value }) => topBlocks(name, value));
    return { body: { ...empty, blocks }, errors: [] };
}
/** Reads a file of variables in JSON: one object, whose strings are no templates. */
function parseJsonObject(text) {
    const { body, errors } = parseJsonBody(text);
    const root = errors.length === 0 ? (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text) : undefined;
    if (root === undefined)
        return { body, errors };
    return { body: bodyOf(root, plainExpressionOf), errors };
}
function plainExpressionOf(node) {
    const range = rangeOf(node);
    if (node.type === 'array')
        return { kind: 'tuple', range, items: (node.children ?? []).map(plainExpressionOf) };
    if (node.type === 'object') {
        const items = membersOf(node).map(({ name, range: place, value }) => ({
            range: place,
            key: { kind: 'literal', range: place, value: name },
            bareKey: false,
            value: plainExpressionOf(value),
        }));
        return { kind: 'object', range, items };
    }
    return node.type === 'string' ? { kind: 'literal', range, value: String(node.value) } : expressionOf(node);
}
function offsetOfLine(text, line) {
    let offset = 0;
    for (let count = 1; count < line; count++)
        offset = text.indexOf('\n', offset) + 1;
    return offset;
}
function membersOf(node) {
    return (node.children ?? []).flatMap((property) => {
        const [key, value] = property.children ?? [];
        return key === undefined || value === undefined
            ? []
            : [{ name: String(key.value), range: rangeOf(property), value }];
    });
}
function rangeOf({ offset, length }) {
    return { start: offset, end: offset + length };
}
function topBlocks(type, value) {
    const labels = LABELS[type];
    return labels === undefined ? [] : labelled(type, [], labels, value, rangeOf(value));
}
function labelled(type, labels, missing, value, range) {
    if (value.type === 'array')
        return (value.children ?? []).flatMap((child) => labelled(type, labels, missing, child, rangeOf(child)));
    if (value.type !== 'object')
        return [];
    if (missing > 0) {
        return membersOf(value).flatMap((member) => labelled(type, [...labels, member.name], missing - 1, member.value, member.range));
    }
    return [blockOf(type, labels, value, range)];
}
function blockOf(type, labels, value, range) {
    const named = labels.map((text) => ({ range, text, quoted: true }));
    return { kind: 'block', type, typeRange: range, labels: named, headerRange: range, range, body: bodyOf(value) };
}
/**
 * The members of an object as arguments, and those that may be blocks as blocks as well: JSON does not tell the two apart, whoever
 * reads a body asks for the one that it expects.
 */
function bodyOf(node, read = expressionOf) {
    const members = membersOf(node).filter(({ name }) => name !== '//');
    const attributes = members.map(({ name, range, value }) => ({
        kind: 'attribute',
        name,
        nameRange: range,
        range,
        expression: read(value),
    }));
    return { range: rangeOf(node), attributes, blocks: members.flatMap(nestedBlocks) };
}
function nestedBlocks({ name, range, value }) {
    if (name === 'dynamic')
        return labelled('dynamic', [], 1, value, range);
    if (value.type === 'object')
        return [blockOf(name, [], value, range)];
    if (value.type !== 'array')
        return [];
    const objects = (value.children ?? []).filter((child) => child.type === 'object');
    return objects.map((child) => blockOf(name, [], child, rangeOf(child)));
}
function expressionOf(node) {
    const range = rangeOf(node);
    switch (node.type) {
        case 'array':
            return { kind: 'tuple', range, items: (node.children ?? []).map(expressionOf) };
        case 'object':
            return { kind: 'object', range, items: membersOf(node).map(itemOf) };
        case 'string':
            return templateOf(String(node.value), range);
        default: {
            const value = node.value;
            return { kind: 'literal', range, value: typeof value === 'number' || typeof value === 'boolean' ? value : null };
        }
    }
}
function itemOf({ name, range, value }) {
    return { range, key: templateOf(name, range), bareKey: false, value: expressionOf(value) };
}
/**
 * Reads text as a template, all of it at one place: strings of the JSON syntax, and the files that `templatefile` reads. A text with
 * faults is unreadable: an expression that nothing knows.
 */
function templateOf(text, range) {
    if (!text.includes('${') && !text.includes('%{'))
        return { kind: 'literal', range, value: text };
    const { expression } = (0,_hcl_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(text);
    return expression === null
        ? { kind: 'variable', range, name: 'an unreadable template' }
        : relocate(expression, range);
}
/** The same tree with every node at one place. */
function relocate(tree, range) {
    const seen = JSON.stringify(tree, (key, value) => (key.toLowerCase().endsWith('range') ? range : value));
    return JSON.parse(seen); // The same tree but for the ranges, which keep their type.
}


/***/ }),

/***/ 6003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ moduleFromText),
/* harmony export */   bH: () => (/* binding */ readModule),
/* harmony export */   w4: () => (/* binding */ attributeOf),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* unused harmony export isConfigurationFile */
/* harmony import */ var _hcl_ast_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5633);
/* harmony import */ var _hcl_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8826);
/* harmony import */ var _json_syntax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9527);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6568);




/** Files of one directory; a module has a dozen. */
const MAX_FILES = 2_000;
/** The place of a node in the user's checkout. */
function locate(range, { path, lines }) {
    return {
        file: path,
        startLine: lines.lineOf(range.start),
        endLine: lines.lineOf(Math.max(range.start, range.end - 1)),
    };
}
/** Whether the name of a file says that it is configuration of Terraform's or OpenTofu's. */
function isConfigurationFile(path) {
    return /\.(?:tf|tofu)(?:\.json)?$/.test(path) && !/(?:^|\/)\.[^/]*$/.test(path);
}
/**
 * Reads the configuration in a directory; null when there is none. `.tofu` files take the place of `.tf` files of the same name
 * (https://opentofu.org/docs/language/files/), and files named `…override` come last and change what the others declare
 * (https://developer.hashicorp.com/terraform/language/files/override).
 */
function readModule(directory, workspace) {
    const names = filesOf(workspace.list(directory) ?? []);
    if (names.length === 0)
        return null;
    const collected = new Collected();
    for (const name of names.slice(0, MAX_FILES)) {
        const path = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveIn */ .QH)(directory, name) ?? name;
        const content = workspace.read(path);
        if ('text' in content)
            collected.add(path, content.text, isOverride(name));
        else
            collected.problems.push({ file: path, line: null, message: content.message });
    }
    return sourceOf(directory, collected);
}
function sourceOf(directory, collected) {
    const { variables, locals, outputs, calls, resources, problems } = collected;
    return { directory, variables, locals, outputs, calls, resources, problems };
}
/** A module of one text. */
function moduleFromText(directory, path, text) {
    const collected = new Collected();
    collected.add(path, text, false);
    return sourceOf(directory, collected);
}
function filesOf(names) {
    const all = new Set(names);
    const used = names.filter(isConfigurationFile).filter((name) => {
        const shadow = name.replace(/\.tf(\.json)?$/, '.tofu$1');
        return shadow === name || !all.has(shadow);
    });
    return [...used.filter((name) => !isOverride(name)), ...used.filter(isOverride)];
}
function isOverride(name) {
    return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}
/** Gathers the blocks of one directory's files. */
class Collected {
    variables = new Map();
    locals = new Map();
    outputs = new Map();
    calls = new Map();
    resources = new Map();
    problems = [];
    add(path, text, override) {
        const file = { path, lines: (0,_hcl_ast_js__WEBPACK_IMPORTED_MODULE_3__/* .indexLines */ .u)(text) };
        const { body, errors } = path.endsWith('.json') ? (0,_json_syntax_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJsonBody */ .Y2)(text) : parseNative(text);
        const [error] = errors;
        if (error !== undefined) {
            const more = errors.length > 1 ? ` (and ${errors.length - 1} more faults in this file)` : '';
            this.problems.push({ file: path, line: file.lines.lineOf(error.offset), message: `${error.message}${more}` });
        }
        for (const block of body.blocks)
            this.#addBlock({ node: block, file }, override);
    }
    #addBlock(sited, override) {
        const { node, file } = sited;
        const [first, second] = node.labels.map(({ text }) => text);
        if (node.type === 'locals') {
            for (const attribute of node.body.attributes)
                this.#declare(this.locals, 'local', attribute.name, { node: attribute, file }, override);
        }
        else if (first === undefined)
            return;
        else if (node.type === 'variable')
            this.#declareBlock(this.variables, 'var', first, sited, override);
        else if (node.type === 'output')
            this.#declareBlock(this.outputs, 'output', first, sited, override);
        else if (node.type === 'module')
            this.#declareBlock(this.calls, 'module', first, sited, override);
        else if (second === undefined)
            return;
        else if (node.type === 'resource')
            this.#declareBlock(this.resources, '', `${first}.${second}`, sited, override);
        else if (node.type === 'data')
            this.#declareBlock(this.resources, '', `data.${first}.${second}`, sited, override);
    }
    #declareBlock(map, kind, name, sited, override) {
        const before = map.get(name);
        if (before !== undefined && override)
            map.set(name, overridden(before, sited));
        else
            this.#declare(map, kind, name, sited, override);
    }
    /** Of two declarations the first one counts, and the second one is a problem. */
    #declare(map, kind, name, sited, override) {
        const before = map.get(name);
        if (before === undefined || override) {
            map.set(name, sited);
            return;
        }
        const { startLine } = locate(sited.node.range, sited.file);
        const first = locate(before.node.range, before.file);
        const message = `${kind === '' ? '' : `${kind}.`}${name} is declared a second time; the first is at ${first.file}:${first.startLine}`;
        this.problems.push({ file: sited.file.path, line: startLine, message });
    }
}
function parseNative(text) {
    const { file, errors } = (0,_hcl_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
    return { body: file.body, errors };
}
/** Arguments and blocks of the second in place of those of the same name in the first, at the first's place. */
function overridden(before, after) {
    const names = new Set(after.node.body.attributes.map(({ name }) => name));
    const types = new Set(after.node.body.blocks.map(({ type }) => type));
    const body = {
        ...before.node.body,
        attributes: [...before.node.body.attributes.filter(({ name }) => !names.has(name)), ...after.node.body.attributes],
        blocks: [...before.node.body.blocks.filter(({ type }) => !types.has(type)), ...after.node.body.blocks],
    };
    return { node: { ...before.node, body }, file: before.file };
}
/** An argument of a block; null when it is not there. */
function attributeOf(body, name) {
    return body.attributes.find((attribute) => attribute.name === name) ?? null;
}


/***/ }),

/***/ 9626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yb: () => (/* binding */ ModuleLibrary),
  bL: () => (/* binding */ Root)
});

// UNUSED EXPORTS: isLocalSource, sourceOf

// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/adapters.js

const POLICIES = `
locals {
  behaviors = concat([var.default_cache_behavior], [for b in var.ordered_cache_behavior : b])
  caches    = compact([for b in local.behaviors : try(b.cache_policy_name, null)])
  requests  = compact([for b in local.behaviors : try(b.origin_request_policy_name, null)])
}
data "aws_cloudfront_cache_policy" "named" {
  for_each = toset(local.caches)
  name     = each.value
}
data "aws_cloudfront_origin_request_policy" "named" {
  for_each = toset(local.requests)
  name     = each.value
}
`;
const BEHAVIOR = `
      target_origin_id         = b.value.target_origin_id
      viewer_protocol_policy   = try(b.value.viewer_protocol_policy, "https-only")
      cache_policy_id          = try(coalesce(b.value.cache_policy_id), data.aws_cloudfront_cache_policy.named[b.value.cache_policy_name].id, null)
      origin_request_policy_id = try(coalesce(b.value.origin_request_policy_id), data.aws_cloudfront_origin_request_policy.named[b.value.origin_request_policy_name].id, null)
      dynamic "forwarded_values" {
        for_each = try(b.value.use_forwarded_values, try(coalesce(b.value.cache_policy_id, b.value.cache_policy_name), null) == null) ? [b.value] : []
        content {
          headers = try(forwarded_values.value.forwarded_values.headers, forwarded_values.value.headers, [])
        }
      }
      dynamic "lambda_function_association" {
        for_each = try(b.value.lambda_function_association, {})
        content {
          event_type = try(lambda_function_association.value.event_type, lambda_function_association.key)
          lambda_arn = lambda_function_association.value.lambda_arn
        }
      }
      dynamic "function_association" {
        for_each = try(b.value.function_association, {})
        content {
          event_type   = try(function_association.value.event_type, function_association.key)
          function_arn = try(function_association.value.function_arn, null)
        }
      }
`;
const CUSTOM = `
          http_port                = try(custom_origin_config.value.http_port, 80)
          https_port               = try(custom_origin_config.value.https_port, 443)
          origin_protocol_policy   = try(custom_origin_config.value.origin_protocol_policy, "https-only")
          origin_ssl_protocols     = try(custom_origin_config.value.origin_ssl_protocols, ["TLSv1.2"])
          origin_keepalive_timeout = try(custom_origin_config.value.origin_keepalive_timeout, null)
          origin_read_timeout      = try(custom_origin_config.value.origin_read_timeout, null)
`;
/** https://registry.terraform.io/modules/terraform-aws-modules/cloudfront/aws */
const COMMUNITY = `
variable "create" { default = true }
variable "create_distribution" { default = true }
variable "enabled" { default = true }
variable "aliases" { default = [] }
variable "origin" { default = {} }
variable "origin_group" { default = {} }
variable "default_cache_behavior" { default = {} }
variable "ordered_cache_behavior" { default = [] }
variable "custom_error_response" { default = [] }
${POLICIES}
resource "aws_cloudfront_distribution" "this" {
  count   = var.create && var.create_distribution ? 1 : 0
  enabled = var.enabled
  aliases = var.aliases
  dynamic "origin" {
    for_each = var.origin
    content {
      origin_id                = try(coalesce(origin.value.origin_id), origin.key)
      domain_name              = origin.value.domain_name
      origin_path              = try(origin.value.origin_path, "")
      connection_attempts      = try(origin.value.connection_attempts, null)
      connection_timeout       = try(origin.value.connection_timeout, null)
      origin_access_control_id = try(origin.value.origin_access_control_id, origin.value.origin_access_control, origin.value.origin_access_control_key, null)
      dynamic "custom_origin_config" {
        for_each = try(flatten([coalesce(origin.value.custom_origin_config)]), [])
        content {${CUSTOM}}
      }
      dynamic "vpc_origin_config" {
        for_each = try(flatten([coalesce(origin.value.vpc_origin_config)]), [])
        content {
          vpc_origin_id = try(vpc_origin_config.value.vpc_origin_id, vpc_origin_config.value.vpc_origin, vpc_origin_config.value.vpc_origin_key, null)
        }
      }
      dynamic "custom_header" {
        for_each = try(origin.value.custom_header, [])
        content {
          name  = try(custom_header.value.name, custom_header.key)
          value = try(custom_header.value.value, custom_header.value)
        }
      }
    }
  }
  dynamic "origin_group" {
    for_each = var.origin_group
    content {
      origin_id = try(origin_group.value.origin_id, origin_group.key)
      failover_criteria {
        status_codes = try(origin_group.value.failover_status_codes, origin_group.value.failover_criteria.status_codes)
      }
      dynamic "member" {
        for_each = try([for m in origin_group.value.member : m.origin_id], [origin_group.value.primary_member_origin_id, origin_group.value.secondary_member_origin_id])
        content {
          origin_id = member.value
        }
      }
    }
  }
  dynamic "default_cache_behavior" {
    for_each = [var.default_cache_behavior]
    iterator = b
    content {${BEHAVIOR}}
  }
  dynamic "ordered_cache_behavior" {
    for_each = var.ordered_cache_behavior
    iterator = b
    content {
      path_pattern = b.value.path_pattern
      ${BEHAVIOR}
    }
  }
  dynamic "custom_error_response" {
    for_each = try(flatten([var.custom_error_response]), [])
    content {
      error_code            = custom_error_response.value.error_code
      response_code         = try(custom_error_response.value.response_code, null)
      response_page_path    = try(custom_error_response.value.response_page_path, null)
      error_caching_min_ttl = try(custom_error_response.value.error_caching_min_ttl, null)
    }
  }
}
`;
const ADAPTERS = [
    {
        source: /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?terraform-aws-modules\/cloudfront\/aws$|github\.com[/:]terraform-aws-modules\/terraform-aws-cloudfront(?:\.git)?(?:\?|$)/,
        name: 'terraform-aws-modules-cloudfront',
        text: COMMUNITY,
    },
];
const adapted = new Map();
/** Stands in for a well-known module that is not in the checkout; null for any other. */
function adapterFor(source) {
    const adapter = ADAPTERS.find((one) => one.source.test(source));
    if (adapter === undefined)
        return null;
    const known = adapted.get(adapter.name);
    if (known !== undefined)
        return known;
    // The place is one of fetched code, so that everything is told of the call.
    const directory = `.terraform/adapters/${adapter.name}`;
    const made = (0,module_source/* moduleFromText */.Mc)(directory, `${directory}/main.tf`, adapter.text);
    adapted.set(adapter.name, made);
    return made;
}

// EXTERNAL MODULE: ./lib/sources/terraform/evaluator.js + 9 modules
var evaluator = __webpack_require__(2380);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/sources/terraform/computed.js
var terraform_computed = __webpack_require__(2162);
// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var terraform_repetition = __webpack_require__(8098);
// EXTERNAL MODULE: ./lib/sources/terraform/texts.js
var texts = __webpack_require__(7081);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var terraform_values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform/types.js

/** Types inside each other; the deepest variables have some six. */
const MAX_DEPTH = 50;
/**
 * Converts a value to a variable's type: strings to numbers and back, lists to sets, and for objects the defaults of `optional()`
 * attributes. Source: https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 * @param constant evaluates the default of an optional attribute
 */
function convertTo(datum, type, constant, depth = 0) {
    if (depth > MAX_DEPTH || datum.type === 'null')
        return datum;
    if (datum.type === 'unresolved' && datum.branches.length > 0) {
        return { ...datum, branches: datum.branches.map((branch) => convertTo(branch, type, constant, depth + 1)) };
    }
    if (type.kind === 'parenthesized')
        return convertTo(datum, type.expression, constant, depth + 1);
    if (type.kind === 'variable')
        return convertPrimitive(datum, type.name);
    return type.kind === 'call' ? convertCollection(datum, type, constant, depth) : datum;
}
function convertPrimitive(datum, name) {
    switch (name) {
        case 'string':
            return (0,terraform_values/* toText */.fE)(datum);
        case 'number':
            return (0,terraform_values/* toQuantity */.nD)(datum);
        case 'bool':
            return (0,terraform_values/* toTruth */.Vm)(datum);
        default:
            return datum;
    }
}
function convertCollection(datum, { name, args }, constant, depth) {
    const [inner] = args;
    if (inner === undefined)
        return datum;
    const converted = (item) => convertTo(item, inner, constant, depth + 1);
    switch (name) {
        case 'list':
        case 'set': {
            if (datum.type === 'unresolved')
                return datum.element === null ? datum : { ...datum, element: converted(datum.element) };
            if (datum.type !== 'sequence')
                return (0,terraform_values/* failure */.V2)(`${name}(…)`, datum.at);
            const items = datum.items.map(converted);
            return name === 'set' ? (0,terraform_values/* setOf */.s4)(items, datum.at) : (0,terraform_values/* sequence */.K2)(items, datum.at);
        }
        case 'map':
            if (datum.type !== 'mapping')
                return datum.type === 'unresolved' ? datum : (0,terraform_values/* failure */.V2)('map(…)', datum.at);
            return (0,terraform_values/* mapping */.pq)([...datum.entries].map(([key, value]) => [key, converted(value)]), datum.at);
        case 'object':
            return convertObject(datum, inner, constant, depth);
        default:
            return datum;
    }
}
/** Attributes that the type does not have are dropped, as Terraform does. */
function convertObject(datum, type, constant, depth) {
    if (type.kind !== 'object' || (datum.type !== 'mapping' && datum.type !== 'unresolved'))
        return datum;
    const types = new Map(type.items.flatMap(({ key, value }) => (key.kind === 'literal' ? [[String(key.value), value]] : [])));
    if (datum.type === 'unresolved') {
        if (datum.member === null)
            return datum;
        const member = (name) => {
            const own = types.get(name);
            return own === undefined ? (0,terraform_values/* memberOf */.C5)(datum, name) : attribute((0,terraform_values/* memberOf */.C5)(datum, name), own, constant, depth);
        };
        return { ...datum, member };
    }
    return (0,terraform_values/* mapping */.pq)([...types].map(([name, own]) => [name, attribute(datum.entries.get(name) ?? null, own, constant, depth)]), datum.at);
}
/** An attribute of an object; null stands for one that is not given. */
function attribute(given, type, constant, depth) {
    const isOptional = type.kind === 'call' && type.name === 'optional';
    if (!isOptional)
        return given === null ? (0,terraform_values/* failure */.V2)('a missing attribute') : convertTo(given, type, constant, depth + 1);
    const [inner, fallback] = type.args;
    const isGiven = given !== null && given.type !== 'null';
    const value = isGiven ? given : fallback === undefined ? (0,terraform_values/* nothing */.s6)(given?.at ?? null) : constant(fallback);
    return inner === undefined ? value : convertTo(value, inner, constant, depth + 1);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/instance.js








/** Instances that one `count` or `for_each` is followed to. */
const MAX_INSTANCES = 100;
/** A module as it is called once: what its names come to. */
class ModuleInstance {
    /** `module.cdn["a"]`; empty for the root. */
    path;
    source;
    /** The place of the outermost call outside of which the code is not the user's own; null when it is. */
    anchor;
    context;
    #argument;
    #data = new Map();
    #pending = new Set();
    constructor(path, source, anchor, context, argument) {
        this.path = path;
        this.source = source;
        this.anchor = anchor;
        this.context = context;
        this.#argument = argument;
    }
    /** The scope of expressions in one of the module's files. */
    scope(file, names = []) {
        const { world, effort } = this.context;
        return { file, names: new Map(names), item: null, lookUp: (name) => this.#lookUp(name), world, effort };
    }
    /** An address in this module, as Terraform writes it. */
    address(local) {
        return this.path === '' ? local : `${this.path}.${local}`;
    }
    /** What an output is. */
    output(name) {
        const declared = this.source.outputs.get(name);
        const expression = `${this.path}.${name}`;
        if (declared === undefined) {
            const reference = { address: this.path, type: null, attribute: name };
            return this.anchor === null ? (0,terraform_values/* failure */.V2)(expression) : (0,terraform_values/* unresolved */.II)('module-output', expression, { reference });
        }
        return this.#once(`output.${name}`, declared.node.range, declared.file, () => {
            const value = (0,module_source/* attributeOf */.w4)(declared.node.body, 'value');
            return value === null ? (0,terraform_values/* failure */.V2)(expression) : (0,evaluator/* evaluate */._3)(value.expression, this.scope(declared.file));
        });
    }
    #lookUp(name) {
        switch (name) {
            case 'var':
                return namespace('var', (key) => this.#variable(key));
            case 'local':
                return namespace('local', (key) => this.#local(key));
            case 'module':
                return namespace('module', (key) => this.#call(key));
            case 'path':
                return namespace('path', (key) => this.#path(key));
            case 'data':
                return namespace('data', (type) => namespace(`data.${type}`, (key) => this.#resource(`data.${type}.${key}`, type)));
            case 'terraform':
            case 'tofu':
                return namespace(name, (key) => key === 'workspace' ? this.context.workspaceName : (0,terraform_values/* unresolved */.II)('unsupported', `terraform.${key}`));
            case 'each':
            case 'count':
            case 'self':
                return (0,terraform_values/* unresolved */.II)('for-each', name);
            default:
                return namespace(name, (key) => this.#resource(`${name}.${key}`, name));
        }
    }
    /** Works something out once; what refers to itself is an error. */
    #once(name, range, file, step) {
        const known = this.#data.get(name);
        if (known !== undefined)
            return known;
        if (this.#pending.has(name)) {
            this.context.problem((0,module_source/* locate */.x5)(range, file), `${this.address(name)} refers to itself`);
            return (0,terraform_values/* failure */.V2)(`${this.address(name)}, which refers to itself`);
        }
        this.#pending.add(name);
        const datum = step();
        this.#pending.delete(name);
        this.#data.set(name, datum);
        return datum;
    }
    // --------------------------------------------------------------------------------------------- variables and locals
    #variable(name) {
        const declared = this.source.variables.get(name);
        const expression = this.address(`var.${name}`);
        if (declared === undefined)
            return this.#argument(name) ?? (0,terraform_values/* unresolved */.II)('variable', expression);
        return this.#once(`var.${name}`, declared.node.range, declared.file, () => this.#variableValue(name, declared, expression));
    }
    #variableValue(name, { node, file }, expression) {
        const scope = this.scope(file);
        const [type, fallback, nullable] = ['type', 'default', 'nullable'].map((key) => (0,module_source/* attributeOf */.w4)(node.body, key)?.expression);
        const isNullable = !(nullable?.kind === 'literal' && nullable.value === false);
        const given = this.#argument(name);
        const usesDefault = given === null || (given.type === 'null' && !isNullable && fallback !== undefined);
        const value = !usesDefault ? given : fallback === undefined ? null : (0,evaluator/* evaluate */._3)(fallback, scope);
        if (value === null)
            return (0,terraform_values/* unresolved */.II)('variable', expression);
        const converted = type === undefined ? value : convertTo(value, unwrapped(type), (constant) => (0,evaluator/* evaluate */._3)(constant, scope));
        if (converted.type === 'unresolved' && converted.failed && value.type !== 'unresolved') {
            this.context.problem(value.at ?? (0,module_source/* locate */.x5)(node.range, file), `the value of ${this.address(`var.${name}`)} does not fit its type`);
        }
        return converted;
    }
    #local(name) {
        const declared = this.source.locals.get(name);
        if (declared === undefined)
            return (0,terraform_values/* unresolved */.II)('unsupported', this.address(`local.${name}`));
        return this.#once(`local.${name}`, declared.node.range, declared.file, () => (0,evaluator/* evaluate */._3)(declared.node.expression, this.scope(declared.file)));
    }
    #path(key) {
        switch (key) {
            case 'root':
                return (0,terraform_values/* text */.Qq)('.');
            case 'module':
                return (0,terraform_values/* text */.Qq)(external_node_path_.posix.relative(`/${this.context.rootDirectory}`, `/${this.source.directory}`) || '.');
            default:
                return (0,terraform_values/* unresolved */.II)('unsupported', `path.${key}`);
        }
    }
    // ------------------------------------------------------------------------------------------------ resources and calls
    #resource(address, type) {
        const declared = this.source.resources.get(address);
        const full = this.address(address);
        if (declared === undefined) {
            const reference = { address: full, type, attribute: null };
            const reason = reasonOf(address, type);
            return (0,terraform_values/* unresolved */.II)(reason, full, { reference, member: (key) => attributeDatum(reference, reason, key, null) });
        }
        const repetition = this.repetitionOf(declared, full);
        return (0,terraform_repetition/* repeated */.ZD)(repetition, full, (key, names) => this.#resourceInstance(declared, address, type, key, names));
    }
    #resourceInstance(declared, address, type, key, names) {
        const full = (0,terraform_repetition/* withKey */.iC)(this.address(address), key);
        const reference = { address: full, type, attribute: null };
        const isData = address.startsWith('data.');
        this.context.referred.set(full, { address: full, module: this, declared, names });
        const member = (attribute) => this.#once(`${(0,terraform_repetition/* withKey */.iC)(address, key)}.${attribute}`, declared.node.range, declared.file, () => {
            const configured = this.#configured(declared, attribute, names, isData);
            if (configured !== null && configured.type !== 'null')
                return configured;
            const bucket = (0,terraform_computed/* computedAttribute */.o)(type, attribute)?.pieces === null ? null : this.#bucketOf(declared, full, names);
            return attributeDatum(reference, reasonOf(address, type), attribute, bucket);
        });
        return (0,terraform_values/* unresolved */.II)(isData ? 'data-source' : 'resource-ref', full, { reference, member });
    }
    /** An argument as it is written; what AWS answers may differ for some arguments of data sources. */
    #configured({ node, file }, attribute, names, isData) {
        if (META_ARGUMENTS.has(attribute))
            return null;
        const written = (0,module_source/* attributeOf */.w4)(node.body, attribute);
        if (written === null)
            return null;
        const value = (0,evaluator/* evaluate */._3)(written.expression, (0,evaluator/* withNames */.B1)(this.scope(file), names));
        const isZone = isData && attribute === 'name' && value.type === 'string';
        return isZone ? (0,terraform_values/* text */.Qq)(value.value.replace(/\.$/, ''), value.at) : value;
    }
    #bucketOf(declared, address, names) {
        const bucket = this.#configured(declared, 'bucket', names, false);
        const name = bucket === null ? null : (0,terraform_values/* toText */.fE)(bucket);
        const isOpaque = name === null || name.type === 'null' || (name.type === 'unresolved' && name.pieces.length === 0);
        return isOpaque ? [{ hole: `${address}.bucket` }] : (0,terraform_values/* piecesOf */.Xe)(name);
    }
    #call(name) {
        const declared = this.source.calls.get(name);
        const full = this.address(`module.${name}`);
        if (declared === undefined)
            return (0,terraform_values/* unresolved */.II)('module-output', full);
        const repetition = this.repetitionOf(declared, full);
        return (0,terraform_repetition/* repeated */.ZD)(repetition, full, (key) => {
            const path = (0,terraform_repetition/* withKey */.iC)(full, key);
            const reference = { address: path, type: null, attribute: null };
            const child = (output) => {
                const instance = this.context.child(this, name, key);
                if (instance !== null)
                    return instance.output(output);
                return (0,terraform_values/* unresolved */.II)('module-output', `${path}.${output}`, { reference: { ...reference, attribute: output } });
            };
            return (0,terraform_values/* unresolved */.II)('module-output', path, { reference, member: child });
        });
    }
    /** The instances of a block by its `count` or `for_each`; where those cannot be known, by the plan. */
    repetitionOf(declared, address) {
        const written = this.#writtenRepetition(declared, address);
        const keys = written.shape === 'open' ? this.context.planning.keysOf(address) : null;
        return keys === null ? written : (0,terraform_repetition/* plannedRepetition */.SF)(written, keys);
    }
    #writtenRepetition({ node, file }, address) {
        const [count, forEach] = ['count', 'for_each'].map((name) => (0,module_source/* attributeOf */.w4)(node.body, name));
        if (count !== undefined && count !== null) {
            const value = (0,terraform_values/* toQuantity */.nD)((0,evaluator/* evaluate */._3)(count.expression, this.scope(file)));
            if (value.type === 'number')
                return this.#counted(value.value, address, (0,module_source/* locate */.x5)(count.range, file));
            return (0,terraform_repetition/* openRepetition */.g6)(value, 'count');
        }
        if (forEach === undefined || forEach === null)
            return terraform_repetition/* SINGLE */.zt;
        const collection = (0,evaluator/* evaluate */._3)(forEach.expression, this.scope(file));
        const elements = (0,evaluator/* elementsOf */.ZE)(collection);
        if (!Array.isArray(elements))
            return (0,terraform_repetition/* openRepetition */.g6)(collection, 'each');
        const isWritten = elements.every(([key]) => (0,terraform_values/* toText */.fE)(key).type === 'string');
        if (!isWritten)
            return (0,terraform_repetition/* openRepetition */.g6)((0,terraform_values/* unresolved */.II)((0,terraform_values/* firstUnresolved */.oE)(collection)?.reason ?? 'for-each', (0,terraform_values/* describe */.q0)(collection)), 'each');
        const kept = this.#bounded(elements, address, (0,module_source/* locate */.x5)(forEach.range, file));
        const instances = kept.map(([key, value]) => {
            const name = (0,terraform_values/* toText */.fE)(key);
            const written = name.type === 'string' ? name.value : '';
            return { key: written, names: [['each', (0,terraform_repetition/* eachOf */.pQ)((0,terraform_values/* text */.Qq)(written, key.at), value)]], maybe: false };
        });
        return { instances, shape: 'map' };
    }
    #counted(count, address, location) {
        const kept = this.#bounded(Array.from({ length: Math.min(count, MAX_INSTANCES + 1) }), address, location, count);
        const instances = kept.map((_, position) => ({
            key: position,
            names: [['count', (0,terraform_repetition/* countOf */.pq)((0,terraform_values/* quantity */.au)(position))]],
            maybe: false,
        }));
        return { instances, shape: 'list' };
    }
    #bounded(all, address, location, count = all.length) {
        if (count <= MAX_INSTANCES)
            return all;
        this.context.problem(location, `${address} has ${count} instances; the first ${MAX_INSTANCES} of them were read`);
        return all.slice(0, MAX_INSTANCES);
    }
}
const META_ARGUMENTS = new Set(['count', 'for_each', 'provider', 'depends_on', 'lifecycle']);
/** A name whose members are worked out when somebody asks. */
function namespace(expression, member) {
    return (0,terraform_values/* unresolved */.II)('unsupported', expression, { member });
}
function reasonOf(address, type) {
    if (!address.startsWith('data.'))
        return 'resource-attribute';
    return type === 'terraform_remote_state' ? 'remote-state' : 'data-source';
}
/** An attribute that only the provider can give, with what is known of its form. */
function attributeDatum(reference, reason, attribute, bucket) {
    const expression = `${reference.address}.${attribute}`;
    const computed = reference.type === null ? null : (0,terraform_computed/* computedAttribute */.o)(reference.type, attribute);
    const pieces = computed?.pieces?.(bucket ?? [{ hole: `${reference.address}.bucket` }]) ?? [];
    const own = (0,texts/* mergeLiterals */.Zl)(pieces).map((piece) => 'hole' in piece
        ? { hole: piece.hole.startsWith(reference.address) ? piece.hole : `${reference.address} ${piece.hole}` }
        : piece);
    return (0,terraform_values/* unresolved */.II)(reason, expression, { reference: { ...reference, attribute }, pieces: own });
}
/** Type constraints are also written in quotes, as before Terraform 0.12: `type = "string"`. */
function unwrapped(type) {
    if (type.kind !== 'literal' || typeof type.value !== 'string')
        return type;
    return { kind: 'variable', name: type.value, range: type.range };
}

// EXTERNAL MODULE: ./lib/sources/terraform/json-syntax.js
var json_syntax = __webpack_require__(9527);
;// CONCATENATED MODULE: ./lib/sources/terraform/planning.js
/** Code that is read for itself. */
const NO_PLAN = {
    variables: new Map(),
    keysOf: () => null,
    overlay: (written) => written,
    tellsValues: false,
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/ast.js
var ast = __webpack_require__(5633);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/index.js + 6 modules
var hcl = __webpack_require__(8826);
// EXTERNAL MODULE: ./lib/sources/terraform/workspace.js
var terraform_workspace = __webpack_require__(6568);
;// CONCATENATED MODULE: ./lib/sources/terraform/variables.js










const NO_SETTINGS = { vars: [], varFiles: [], workspace: '' };
/**
 * The values of a root module's variables, later ones over earlier ones: `terraform.tfvars`, `terraform.tfvars.json`,
 * `*.auto.tfvars` and `*.auto.tfvars.json` by name, then the files and values given. Source:
 * https://developer.hashicorp.com/terraform/language/values/variables ("Variable Definition Precedence")
 * @param baseScope for constants: values may not refer to anything
 * @throws UsageError for a given file that cannot be read and for a value that is not `name=value`
 */
function readVariables(source, workspace, workspaceRoot, settings, baseScope) {
    const constant = (expression, file) => (0,evaluator/* evaluate */._3)(expression, baseScope(file));
    const values = new Map();
    const problems = [];
    for (const path of automaticFiles(source.directory, workspace)) {
        const content = workspace.read(path);
        if ('text' in content)
            readFileInto(values, problems, path, content.text, constant);
        else
            problems.push({ file: path, line: null, message: content.message });
    }
    for (const path of settings.varFiles)
        readFileInto(values, problems, path, readGiven(workspaceRoot, path), constant);
    for (const entry of settings.vars) {
        const [name, datum] = readAssignment(entry, source, constant);
        values.set(name, datum);
    }
    return { values, problems };
}
function automaticFiles(directory, workspace) {
    const names = workspace.list(directory) ?? [];
    const fixed = ['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name));
    const automatic = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name));
    return [...fixed, ...automatic].map((name) => (0,terraform_workspace/* resolveIn */.QH)(directory, name) ?? name);
}
function readGiven(workspaceRoot, path) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(workspaceRoot, path), 'utf8');
    }
    catch {
        throw new usage_error/* UsageError */.e(`${path}: this file of Terraform variables cannot be read`);
    }
}
function readFileInto(values, problems, path, content, constant) {
    const file = { path, lines: (0,ast/* indexLines */.u)(content) };
    const { body, errors } = path.endsWith('.json') ? (0,json_syntax/* parseJsonObject */.dw)(content) : parseNative(content);
    const [error] = errors;
    if (error !== undefined)
        problems.push({ file: path, line: file.lines.lineOf(error.offset), message: error.message });
    for (const { name, expression } of body.attributes)
        values.set(name, constant(expression, file));
}
function parseNative(content) {
    const { file, errors } = (0,hcl/* parse */.qg)(content.replace(/^\uFEFF/, ''));
    return { body: file.body, errors };
}
/** Values of variables of simple types are taken as they are, others are read as expressions. */
function readAssignment(entry, source, constant) {
    const [, name, value] = /^\s*([\w-]+)\s*=(.*)$/s.exec(entry) ?? [];
    if (name === undefined || value === undefined)
        throw new usage_error/* UsageError */.e(`${entry.split('=')[0]}: a Terraform variable is given as name=value`);
    const declared = source.variables.get(name);
    const type = declared === undefined ? null : ((0,module_source/* attributeOf */.w4)(declared.node.body, 'type')?.expression ?? null);
    const isSimple = type === null || type.kind === 'literal' || (type.kind === 'variable' && type.name !== 'any');
    if (isSimple)
        return [name, (0,terraform_values/* text */.Qq)(value)];
    const { expression } = (0,hcl/* parseExpression */.YK)(value);
    if (expression === null)
        throw new usage_error/* UsageError */.e(`the value of the Terraform variable ${name} cannot be read`);
    return [name, (0,terraform_values/* moved */.aW)(constant(expression, { path: '', lines: (0,ast/* indexLines */.u)(value) }), null)];
}
/** Stands for the name of the workspace where nobody gave it. */
function workspaceNameOf({ workspace }) {
    return workspace === '' ? (0,terraform_values/* unresolved */.II)('workspace', 'terraform.workspace') : (0,terraform_values/* text */.Qq)(workspace);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/modules.js











/** Modules inside each other; Terraform has no limit, and code has four or five. */
const MAX_MODULE_DEPTH = 12;
/** Module instances of one root. */
const MAX_MODULE_INSTANCES = 1_000;
/** Reads and remembers the modules of a checkout. */
class ModuleLibrary {
    workspace;
    #modules = new Map();
    constructor(workspace) {
        this.workspace = workspace;
    }
    /** What the files of a directory declare; null when there are none. */
    module(directory) {
        const known = this.#modules.get(directory);
        if (known !== undefined)
            return known;
        const made = (0,module_source/* readModule */.bH)(directory, this.workspace);
        this.#modules.set(directory, made);
        return made;
    }
}
/** Reads the source of a module call, which has to be literal. */
function sourceOf(call) {
    const expression = (0,module_source/* attributeOf */.w4)(call.body, 'source')?.expression;
    return expression?.kind === 'literal' && typeof expression.value === 'string' ? expression.value : null;
}
function isLocalSource(source) {
    return /^\.\.?(?:\/|$)/.test(source);
}
/** A root module with everything that it calls, ready to be evaluated. */
class Root {
    module;
    effort = new evaluator/* Effort */.Pg();
    #library;
    #problems = new Map();
    #children = new Map();
    #fetched;
    #directory;
    /** By path: the directories of a module and of everything that it is called from. */
    #ancestry = new Map();
    /** @throws UsageError for settings that cannot be used */
    constructor(source, library, workspaceRoot, settings, planning = NO_PLAN) {
        this.#library = library;
        this.#directory = source.directory;
        this.#fetched = fetchedModules(source.directory, library.workspace);
        const context = {
            workspaceName: workspaceNameOf(settings),
            rootDirectory: source.directory,
            effort: this.effort,
            world: this.#world(),
            referred: new Map(),
            planning,
            problem: (location, message) => this.problem(location, message),
            child: (parent, name, key) => this.child(parent, name, key),
        };
        const { values, problems } = readVariables(source, library.workspace, workspaceRoot, settings, (file) => this.#constantScope(file));
        const variable = (name) => {
            const [written = null, planned = null] = [values.get(name), planning.variables.get(name)];
            // The same value keeps the place where somebody wrote it.
            return planned === null || (written !== null && (0,terraform_values/* equals */.aI)(written, planned) === true) ? written : planned;
        };
        this.module = new ModuleInstance('', source, null, context, variable);
        for (const one of [...source.problems, ...problems])
            this.#add(one);
    }
    problems() {
        const own = [...this.#problems.values()];
        if (!this.effort.exhausted)
            return own;
        const message = 'takes too long to evaluate; what was not reached is treated as not known';
        return [...own, { file: this.#directory === '' ? '.' : this.#directory, line: null, message }];
    }
    problem(location, message) {
        this.#add({ file: location?.file ?? (this.#directory || '.'), line: location?.startLine ?? null, message });
    }
    #add(problem) {
        const key = `${problem.file}:${problem.line}:${problem.message}`;
        if (!this.#problems.has(key))
            this.#problems.set(key, problem);
    }
    /** Constants are evaluated where nothing has a name. */
    #constantScope(file) {
        const lookUp = (name) => (0,terraform_values/* failure */.V2)(name);
        return { file, names: new Map(), item: null, lookUp, world: this.#world(), effort: this.effort };
    }
    #world() {
        return {
            readText: (path) => {
                const inside = (0,terraform_workspace/* resolveIn */.QH)(this.#directory, path);
                return inside === null ? { fault: 'forbidden' } : this.#library.workspace.read(inside);
            },
            template: (source, variables, about) => {
                const range = { start: 0, end: 0 };
                const file = { path: about.at?.file ?? '', lines: { lineOf: () => about.at?.startLine ?? 1 } };
                return (0,evaluator/* evaluate */._3)((0,json_syntax/* templateOf */.kW)(source, range), { ...this.#constantScope(file), names: variables });
            },
        };
    }
    /** Where the code of a module call is. */
    target(parent, name, call) {
        const source = sourceOf(call.node);
        if (source === null)
            return null;
        if (isLocalSource(source)) {
            const directory = (0,terraform_workspace/* resolveIn */.QH)(parent.source.directory, source);
            return directory === null ? { type: 'outside', source } : { type: 'local', directory };
        }
        const directory = this.#fetched.get(manifestKey(parent.path, name));
        return directory === undefined ? { type: 'remote', source } : { type: 'fetched', directory };
    }
    /** One instance of a module call; null, with a problem, when its code cannot be read. */
    child(parent, name, key) {
        const path = (0,terraform_repetition/* withKey */.iC)(parent.address(`module.${name}`), key);
        const known = this.#children.get(path);
        if (known !== undefined)
            return known;
        const made = this.#makeChild(parent, name, key, path);
        this.#children.set(path, made);
        return made;
    }
    #makeChild(parent, name, key, path) {
        const call = parent.source.calls.get(name);
        if (call === undefined)
            return null;
        const location = (0,module_source/* locate */.x5)(call.node.headerRange, call.file);
        const target = this.target(parent, name, call);
        if (target === null)
            return this.#unread(location, `module.${name} has no literal source and cannot be read`);
        const source = this.#codeOf(parent, name, target, location, path);
        if (source === null)
            return null;
        for (const problem of source.problems)
            this.#add(problem);
        const { instances } = parent.repetitionOf(call, parent.address(`module.${name}`));
        const names = instances.find((instance) => instance.key === key)?.names ?? [];
        const argument = (variable) => {
            const written = (0,module_source/* attributeOf */.w4)(call.node.body, variable);
            return written === null ? null : (0,evaluator/* evaluate */._3)(written.expression, parent.scope(call.file, names));
        };
        const isOwn = target.type === 'local';
        const anchor = parent.anchor ?? (isOwn ? null : (0,module_source/* locate */.x5)(call.node.range, call.file));
        return new ModuleInstance(path, source, anchor, parent.context, argument);
    }
    /** What the directory of a module declares, or what is known of a public one; null, with a problem, when it cannot be read. */
    #codeOf(parent, name, target, location, path) {
        const ancestry = this.#ancestry.get(parent.path) ?? [this.#directory];
        if (target.type === 'outside') {
            const message = `module.${name}: its source ${shown(target.source)} leads out of the workspace and is not read`;
            return this.#unread(location, message);
        }
        if (target.type === 'remote') {
            const message = `module.${name} cannot be read: its source ${shown(target.source)} is not in the workspace (run terraform init first, or check a plan)`;
            const adapter = adapterFor(target.source);
            if (adapter !== null || parent.context.planning.tellsValues)
                return adapter;
            return this.#unread(location, message);
        }
        if (ancestry.includes(target.directory))
            return this.#unread(location, `module.${name} leads back to the module that calls it`);
        if (ancestry.length > MAX_MODULE_DEPTH)
            return this.#unread(location, `module.${name} is nested more than ${MAX_MODULE_DEPTH} modules deep`);
        if (this.#children.size > MAX_MODULE_INSTANCES)
            return this.#unread(location, `more than ${MAX_MODULE_INSTANCES} module instances; module.${name} was left out`);
        this.#ancestry.set(path, [...ancestry, target.directory]);
        const source = this.#library.module(target.directory);
        return source ?? this.#unread(location, `module.${name}: there is no configuration in ${shown(target.directory)}`);
    }
    #unread(location, message) {
        this.problem(location, message);
        return null;
    }
}
/** Sources can carry credentials; what is before the host is not shown. */
function shown(source) {
    return source.replaceAll(/\/\/[^/@]*@/g, '//').slice(0, 200);
}
/** `module.a["x"].module.b` as `a.b`, which is how the list of fetched modules names it. */
function manifestKey(parentPath, name) {
    const parents = parentPath
        .replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
        .split('.')
        .filter((part) => part !== 'module' && part !== '');
    return [...parents, name].join('.');
}
/** What `terraform init` has fetched into the checkout, by the names of the calls. */
function fetchedModules(directory, workspace) {
    const path = (0,terraform_workspace/* resolveIn */.QH)(directory, '.terraform/modules/modules.json');
    const content = path === null ? null : workspace.read(path);
    if (content === null || !('text' in content))
        return new Map();
    const parsed = (0,json/* parseJson */.qF)(content.text);
    const list = 'root' in parsed && parsed.root.value.type === 'object' ? parsed.root.value.members.get('Modules') : undefined;
    const entries = list?.value.type === 'array' ? list.value.items : [];
    return new Map(entries.flatMap(({ value }) => {
        const [key, dir] = value.type === 'object' ? ['Key', 'Dir'].map((name) => value.members.get(name)?.value) : [];
        if (key?.type !== 'string' || dir?.type !== 'string' || key.text === '')
            return [];
        const inside = (0,terraform_workspace/* resolveIn */.QH)(directory, dir.text);
        return inside === null ? [] : [[key.text, inside]];
    }));
}


/***/ }),

/***/ 8098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SF: () => (/* binding */ plannedRepetition),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   g6: () => (/* binding */ openRepetition),
/* harmony export */   iC: () => (/* binding */ withKey),
/* harmony export */   pQ: () => (/* binding */ eachOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   zt: () => (/* binding */ SINGLE)
/* harmony export */ });
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2380);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3063);


const SINGLE = { instances: [{ key: null, names: [], maybe: false }], shape: 'single' };
/** A number of instances that cannot be known: one stands for all. Branches that agree on none are none. */
function openRepetition(value, kind) {
    const element = value.type === 'unresolved' ? value.element : null;
    const about = value.type === 'unresolved' ? value : null;
    const open = (name) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .unresolved */ .II)(about?.reason ?? 'for-each', `${(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(value)}[*].${name}`, { reference: about?.reference ?? null });
    const names = kind === 'count'
        ? [['count', countOf(open('index'))]]
        : [['each', eachOf(open('key'), element ?? firstOfBranches(value) ?? open('value'))]];
    const isNone = about !== null && about.branches.length > 0 && about.branches.every(isNothing);
    return { instances: isNone ? [] : [{ key: null, names, maybe: true }], shape: 'open' };
}
/** The instances that a plan tells, where the code leaves them open. */
function plannedRepetition({ instances }, keys) {
    const open = instances[0]?.names ?? [];
    const isCounted = keys.some((key) => typeof key === 'number');
    return {
        instances: keys.map((key) => ({ key, names: open.map((name) => withPlannedKey(name, key)), maybe: false })),
        shape: keys.includes(null) ? 'single' : isCounted ? 'list' : 'map',
    };
}
/** `each` or `count` of one instance: its key is known, and its value what the code tells of any. */
function withPlannedKey([name, datum], key) {
    if (typeof key === 'number')
        return [name, countOf((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .quantity */ .au)(key))];
    return key === null ? [name, datum] : [name, eachOf((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(key), (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(datum, 'value'))];
}
function isNothing(datum) {
    return ((datum.type === 'number' && datum.value === 0) ||
        (datum.type === 'sequence' && datum.items.length === 0) ||
        (datum.type === 'mapping' && datum.entries.size === 0));
}
/** The element of the only branch that has just one. */
function firstOfBranches(value) {
    if (value.type !== 'unresolved')
        return null;
    const elements = value.branches.map(_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .elementsOf */ .ZE).flatMap((found) => (Array.isArray(found) ? found : []));
    const [only] = elements;
    return elements.length === 1 && only !== undefined ? only[1] : null;
}
function eachOf(key, value) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)([
        ['key', key],
        ['value', value],
    ]);
}
function countOf(index) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)([['index', index]]);
}
/** The instances of a block as Terraform shows them: one, a list, or a map. */
function repeated({ instances, shape }, address, instance) {
    const data = instances.map(({ key, names }) => [key, instance(key, new Map(names))]);
    const [first] = data;
    switch (shape) {
        case 'list':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .sequence */ .K2)(data.map(([, datum]) => datum));
        case 'map':
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .mapping */ .pq)(data.map(([key, datum]) => [String(key), datum]));
        case 'single':
            return first?.[1] ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(address);
        case 'open': {
            if (first === undefined)
                return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(address);
            const [, element] = first;
            // Without an index it is taken as one of them: configurations from before Terraform 0.12 are written so.
            return element.type === 'unresolved'
                ? { ...element, element, member: (key) => (isIndex(key, element) ? element : (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .memberOf */ .C5)(element, key)) }
                : element;
        }
    }
}
function isIndex(key, element) {
    return /^\d+$/.test(key) || element.member === null;
}
function withKey(address, key) {
    if (key === null)
        return address;
    return `${address}[${typeof key === 'number' ? key : JSON.stringify(key)}]`;
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findRoots),
/* harmony export */   j: () => (/* binding */ directoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6568);


/** A resource of one of the two types, as native and JSON syntax write them. */
const DISTRIBUTION = /aws_cloudfront_(?:multitenant_)?distribution"/;
/** The source of a module call; reading the whole file would cost a hundred times as much. */
const SOURCE = /(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]{1,500})"/g;
/** Modules from elsewhere that are about CloudFront by their own name. */
const ABOUT_CLOUDFRONT = /cloudfront|cdn/i;
/**
 * The root modules among the directories of some files: those that no other of them calls, and whose code, with the modules that it
 * calls, declares a distribution or asks a module from elsewhere for one. A module that nobody calls stands for itself. Source: what
 * Terraform calls the root module, https://developer.hashicorp.com/terraform/language/modules#the-root-module
 * @param files configuration files, relative to the workspace
 */
function findRoots(files, workspace) {
    const directories = new Map();
    for (const file of files) {
        const paths = directories.get(directoryOf(file)) ?? [];
        paths.push(file);
        directories.set(directoryOf(file), paths);
    }
    const glances = new Map();
    for (const [directory, paths] of directories)
        glances.set(directory, glanceAt(directory, paths, workspace));
    const called = new Set([...glances].flatMap(([directory, { calls }]) => calls.filter((one) => one !== directory)));
    const roots = [...directories.keys()].filter((directory) => !called.has(directory));
    const uncalled = roots.filter((directory) => reaches(directory, glances, workspace));
    return [...uncalled, ...onlyInCircles(glances, uncalled, called, workspace)].toSorted();
}
/** Modules that declare a distribution and are called only by each other: one root for them, so that they are not lost. */
function onlyInCircles(glances, roots, called, workspace) {
    const reached = new Set(roots.flatMap((root) => reachedFrom(root, glances, workspace)));
    const fromElsewhere = new Set([...glances.keys()].filter((one) => !called.has(one)).flatMap((one) => reachedFrom(one, glances, workspace)));
    const found = [];
    for (const [directory, { declares }] of glances) {
        if (!declares || reached.has(directory) || fromElsewhere.has(directory))
            continue;
        found.push(directory);
        for (const one of reachedFrom(directory, glances, workspace))
            reached.add(one);
    }
    return found;
}
function directoryOf(path) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return directory === '.' ? '' : directory;
}
function glanceAt(directory, paths, workspace) {
    let declares = false;
    const calls = [];
    for (const path of paths) {
        const content = workspace.read(path);
        if (!('text' in content))
            continue;
        declares ||= DISTRIBUTION.test(content.text);
        if (!content.text.includes('source'))
            continue;
        for (const [, source = ''] of content.text.matchAll(SOURCE)) {
            const target = /^\.\.?(?:\/|$)/.test(source) ? (0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveIn */ .QH)(directory, source) : null;
            if (target !== null)
                calls.push(target);
            else if (!source.startsWith('.'))
                declares ||= ABOUT_CLOUDFRONT.test(source);
        }
    }
    return { declares, calls };
}
function reaches(directory, glances, workspace) {
    return reachedFrom(directory, glances, workspace).some((one) => glances.get(one)?.declares === true);
}
/** A directory and all that it calls; those that were not among the files are looked at now. */
function reachedFrom(directory, glances, workspace) {
    const reached = new Set([directory]);
    for (const one of reached) {
        const glance = glances.get(one) ?? glanceAt(one, filesIn(one, workspace), workspace);
        glances.set(one, glance);
        for (const call of glance.calls)
            reached.add(call);
    }
    return [...reached];
}
function filesIn(directory, workspace) {
    const names = (workspace.list(directory) ?? []).filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name));
    return names.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name));
}


/***/ }),

/***/ 5732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FH: () => (/* binding */ choiceOf),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   OM: () => (/* binding */ secretOf),
/* harmony export */   SF: () => (/* binding */ booleanOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   rl: () => (/* binding */ numberOf),
/* harmony export */   v8: () => (/* binding */ textValue)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);


function textOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent ?? missing(view, name);
    return textValue(datum, view.locate(name, datum));
}
/** A string as a value of the model. */
function textValue(datum, location) {
    const placed = placeholderOf(datum, location);
    return placed ?? toValue(datum, location, (one) => ((0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(one).type === 'string' ? stringOf(one) : null));
}
function stringOf(datum) {
    const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(datum);
    return converted.type === 'string' ? converted.value : null;
}
const PLACEHOLDER = /\{\{([^{}]{1,256})\}\}/;
/**
 * `{{name}}`, whose value each tenant of a multi-tenant distribution gives; null for ordinary text. Source:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
function placeholderOf(datum, location) {
    if (datum.type !== 'string' || !datum.value.includes('{{'))
        return null;
    const parts = datum.value.split(PLACEHOLDER);
    if (parts.length === 1)
        return null;
    const pattern = parts.flatMap((part, index) => {
        if (index % 2 === 1)
            return [{ hole: part.trim() }];
        return part === '' ? [] : [{ literal: part }];
    });
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('parameter', datum.value, { pattern, location });
}
function numberOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent;
    return toValue(datum, view.locate(name, datum), (one) => {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toQuantity */ .nD)(one);
        return converted.type === 'number' ? converted.value : null;
    });
}
function booleanOf(view, name, absent) {
    const datum = view.read(name);
    if (datum === null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .byDefault */ .Ri)(absent);
    return toValue(datum, view.locate(name, datum), (one) => {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toTruth */ .Vm)(one);
        return converted.type === 'bool' ? converted.value : null;
    });
}
/** One of the values that AWS knows; anything else is unknown, with a problem. */
function choiceOf(view, name, legal, absent) {
    const datum = view.read(name);
    if (datum === null)
        return absent ?? missing(view, name);
    const location = view.locate(name, datum);
    const value = toValue(datum, location, (one) => legal.find((choice) => choice === stringOf(one)) ?? null);
    if (!value.known && datum.type === 'string')
        view.module.context.problem(location, `${name} has to be one of ${legal.join(', ')}`);
    return value;
}
/** A list of strings; unknown as soon as one of them is. */
function textsOf(view, name, absent) {
    const datum = view.read(name);
    return datum === null ? absent : toValue(datum, view.locate(name, datum), stringsOf);
}
function stringsOf(datum) {
    if (datum.type !== 'sequence')
        return null;
    // A list around a list is how lists were passed before Terraform 0.12.
    const items = datum.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
    const texts = items.map(stringOf).filter((one) => one !== null);
    return texts.length === items.length ? texts : null;
}
/** A list of numbers. */
function numbersOf(view, name) {
    const datum = view.read(name);
    if (datum === null)
        return missing(view, name);
    return toValue(datum, view.locate(name, datum), (one) => {
        if (one.type !== 'sequence')
            return null;
        const numbers = one.items.map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toQuantity */ .nD).flatMap((item) => (item.type === 'number' ? [item.value] : []));
        return numbers.length === one.items.length ? numbers : null;
    });
}
/** A secret: nothing of it is part of an expression or a pattern. */
function secretOf(view, name) {
    const value = textOf(view, name);
    return value.known ? value : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(value.reason, name, { location: value.location });
}
/** A value that is known when `read` can tell it, else what is known of it. */
function toValue(datum, location, read) {
    const value = read(datum);
    if (value !== null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(value, location);
    const open = openPartOf(datum);
    if (open === null)
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(datum.type === 'null' ? 'null' : 'unsupported', expressionOf(datum), { location });
    const { reason, expression, reference, pieces } = open;
    const alternatives = open.branches.map(read).filter((one) => one !== null);
    const isComplete = open === datum && alternatives.length === open.branches.length;
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(reason, expression, {
        reference,
        pattern: pieces,
        alternatives: isComplete ? alternatives : [],
        location,
    });
}
/** What leaves a datum open: itself, or the first open one of its elements. */
function openPartOf(datum) {
    if (datum.type === 'unresolved')
        return datum;
    if (datum.type !== 'sequence')
        return null;
    for (const item of datum.items) {
        const open = openPartOf(item);
        if (open !== null)
            return open;
    }
    return null;
}
function expressionOf(datum) {
    return datum.type === 'sequence' || datum.type === 'mapping'
        ? `a ${datum.type === 'mapping' ? 'map' : 'list'}`
        : 'a value of another type';
}
function missing(view, name) {
    view.module.context.problem(view.location, `${name} is missing`);
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('not-given', name, { location: view.location });
}


/***/ }),

/***/ 7081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   HQ: () => (/* binding */ eachCombination),
/* harmony export */   Zl: () => (/* binding */ mergeLiterals),
/* harmony export */   p6: () => (/* binding */ throughHoles),
/* harmony export */   qb: () => (/* binding */ fromPieces),
/* harmony export */   yJ: () => (/* binding */ unresolvedFrom)
/* harmony export */ });
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3063);

/** Puts strings together, as a template does: known if all are, else literal text with holes. */
function joinTexts(parts, about) {
    return eachCombination(parts, about, (chosen) => joinChosen(chosen, about));
}
function joinChosen(parts, about) {
    const texts = [];
    for (const part of parts) {
        const converted = (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .toText */ .fE)(part);
        if (converted.type === 'null')
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(about.expression, about.at);
        if (converted.type === 'unresolved' && converted.failed)
            return { ...converted, at: about.at };
        texts.push(converted);
    }
    return fromPieces(texts.flatMap(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .Xe), texts, about);
}
/** A string of pieces; what is unknown about it is what is unknown about `sources`. */
function fromPieces(pieces, sources, about) {
    const merged = mergeLiterals(pieces);
    const length = merged.reduce((sum, piece) => sum + ('literal' in piece ? piece.literal.length : 0), 0);
    if (length > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_TEXT */ .lG || merged.length > MAX_PIECES)
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .unresolved */ .II)('unsupported', about.expression, about);
    const literal = merged.map((piece) => ('literal' in piece ? piece.literal : null));
    if (!literal.includes(null))
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(literal.join(''), about.at);
    return unresolvedFrom(sources, about, merged);
}
/** Literal parts and holes of one string. */
const MAX_PIECES = 500;
/** An unresolved result of unresolved arguments: their reason and what they refer to. */
function unresolvedFrom(sources, about, pieces = []) {
    const open = sources.map(_values_js__WEBPACK_IMPORTED_MODULE_0__/* .firstUnresolved */ .oE).filter((one) => one !== null);
    const [first] = open;
    const { reference = null } = open.find((one) => one.reference !== null) ?? {};
    const failed = open.some((one) => one.failed);
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .unresolved */ .II)(first?.reason ?? 'unsupported', about.expression, { reference, pieces, failed, at: about.at });
}
/** The same pieces without empty ones and with neighbouring literals in one. */
function mergeLiterals(pieces) {
    const merged = [];
    for (const piece of pieces) {
        const last = merged.at(-1);
        if ('literal' in piece && piece.literal === '')
            continue;
        if (last !== undefined && 'literal' in last && 'literal' in piece) {
            merged[merged.length - 1] = { literal: last.literal + piece.literal };
        }
        else
            merged.push(piece);
    }
    return merged;
}
/**
 * Does something for every combination of what open conditions leave, and gathers the results. With too many combinations it is
 * done once, for arguments without branches.
 */
function eachCombination(args, about, step) {
    const open = args.find((arg) => arg.type === 'unresolved' && arg.branches.length > 0);
    if (open === undefined || open.type !== 'unresolved')
        return step(args);
    const combinations = combine(args);
    if (combinations === null)
        return step(args.map(withoutBranches));
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(combinations.map((chosen) => step(chosen)), { reason: open.reason, expression: about.expression, at: about.at });
}
function withoutBranches(datum) {
    return datum.type === 'unresolved' ? { ...datum, branches: [] } : datum;
}
/** All combinations; null when there are too many. */
function combine(args) {
    let combinations = [[]];
    for (const arg of args) {
        const choices = arg.type === 'unresolved' && arg.branches.length > 0 ? arg.branches : [arg];
        if (combinations.length * choices.length > _values_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_BRANCHES */ .Mu)
            return null;
        combinations = combinations.flatMap((chosen) => choices.map((choice) => [...chosen, choice]));
    }
    return combinations;
}
/** Two different fillings per hole, so that a result which depends on what stands in a hole is seen to do so. */
const FILLINGS = [
    { fill: (index) => `qx${index}jz0`, pattern: /qx(\d+)jz0/g },
    { fill: (index) => `kzw${index}vvy8qk`, pattern: /kzw(\d+)vvy8qk/g },
];
/**
 * Runs a step over strings that are known in parts, on the assumption that holes contain nothing the step looks for: `split("/",
 * …)` of a host name with holes. A result that depends on what is in a hole is unresolved.
 * @param strict whether a result without any hole is taken as unresolved as well, because the step may look into holes
 */
function throughHoles(args, about, step, strict) {
    const holes = [];
    const parts = args.map((arg) => (0,_values_js__WEBPACK_IMPORTED_MODULE_0__/* .piecesOf */ .Xe)(arg).map((piece) => ('literal' in piece ? piece.literal : holes.push(piece.hole) - 1)));
    const [first, second] = FILLINGS.map(({ fill, pattern }) => {
        const texts = parts.map((pieces) => pieces.map((piece) => (typeof piece === 'number' ? fill(piece) : piece)).join(''));
        return emptied(step(texts), pattern, holes);
    });
    const isSame = JSON.stringify(first) === JSON.stringify(second);
    if (first === undefined || first === null || !isSame) {
        return { ...unresolvedFrom(args, about), failed: holes.length === 0 };
    }
    if (!first.isList)
        return strict && !hasHole(first.texts) ? unresolvedFrom(args, about) : one(first.texts[0]);
    if (strict && !hasHole(first.texts))
        return unresolvedFrom(args, about);
    const items = first.texts.map((pieces, index) => one(pieces, `[${index}]`));
    return { type: 'sequence', set: false, items, at: about.at };
    function one(pieces = [], suffix = '') {
        return fromPieces(pieces, args, { ...about, expression: about.expression + suffix });
    }
}
function emptied(result, pattern, holes) {
    if (result === null)
        return null;
    const texts = typeof result === 'string' ? [result] : result;
    return { isList: typeof result !== 'string', texts: texts.map((one) => toPieces(one, pattern, holes)) };
}
/** Splitting at a pattern with a group gives text and the group in turn. */
function toPieces(filled, pattern, holes) {
    return filled.split(pattern).flatMap((part, index) => {
        if (index % 2 === 1)
            return [{ hole: holes[Number(part)] ?? part }];
        return part === '' ? [] : [{ literal: part }];
    });
}
function hasHole(texts) {
    return texts.some((pieces) => pieces.some((piece) => 'hole' in piece));
}


/***/ }),

/***/ 3063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   DU: () => (/* binding */ MAX_ELEMENTS),
/* harmony export */   II: () => (/* binding */ unresolved),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   K2: () => (/* binding */ sequence),
/* harmony export */   KK: () => (/* binding */ onBranches),
/* harmony export */   Mu: () => (/* binding */ MAX_BRANCHES),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   Vm: () => (/* binding */ toTruth),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   aI: () => (/* binding */ equals),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   au: () => (/* binding */ quantity),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   lG: () => (/* binding */ MAX_TEXT),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   nD: () => (/* binding */ toQuantity),
/* harmony export */   nH: () => (/* binding */ isWhollyKnown),
/* harmony export */   oE: () => (/* binding */ firstUnresolved),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   s4: () => (/* binding */ setOf),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export shorten */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** Values that one conditional may leave; with more, anything is possible. */
const MAX_BRANCHES = 8;
/** Elements of one list or map. More than a distribution can have of anything; what a `range()` or `count` can ask for is not. */
const MAX_ELEMENTS = 10_000;
/** Characters of one string; a page that `file()` reads fits in. */
const MAX_TEXT = 1024 * 1024;
/** Characters of an expression in a message. */
const MAX_EXPRESSION = 300;
function text(value, at = null) {
    if (value.length > MAX_TEXT)
        return unresolved('unsupported', 'a very long text', { at });
    return { type: 'string', value, at };
}
function quantity(value, at = null) {
    return Number.isFinite(value) ? { type: 'number', value, at } : failure('a number without bounds', at);
}
function truth(value, at = null) {
    return { type: 'bool', value, at };
}
function nothing(at = null) {
    return { type: 'null', at };
}
function sequence(items, at = null) {
    if (items.length > MAX_ELEMENTS)
        return unresolved('unsupported', `a list of ${items.length} elements`, { at });
    return { type: 'sequence', set: false, items, at };
}
/** A set: equal elements once, in Terraform's order where they are known. */
function setOf(items, at = null) {
    if (items.length > MAX_ELEMENTS)
        return unresolved('unsupported', `a set of ${items.length} elements`, { at });
    const distinct = [...new Map(items.map((item) => [describe(item), item])).values()];
    return { type: 'sequence', set: true, items: distinct.toSorted(bySetOrder), at };
}
function bySetOrder(a, b) {
    if (a.type === 'number' && b.type === 'number')
        return a.value - b.value;
    return compareText(a.type === 'string' ? a.value : describe(a), b.type === 'string' ? b.value : describe(b));
}
/** Terraform orders strings by their Unicode code points, as comparing UTF-16 does but for rare characters. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function mapping(entries, at = null) {
    const sorted = new Map([...new Map(entries)].toSorted(([a], [b]) => compareText(a, b)));
    if (sorted.size > MAX_ELEMENTS)
        return unresolved('unsupported', `a map of ${sorted.size} elements`, { at });
    return { type: 'mapping', entries: sorted, at };
}
/** A value that cannot be known. A pattern without any literal text says nothing and is dropped. */
function unresolved(reason, expression, detail = {}) {
    const { pieces = [] } = detail;
    return {
        type: 'unresolved',
        reason,
        expression: shorten(expression),
        reference: null,
        branches: [],
        element: null,
        member: null,
        failed: false,
        at: null,
        ...detail,
        pieces: pieces.some((piece) => 'literal' in piece && piece.literal !== '') ? pieces : [],
    };
}
/** What Terraform itself would refuse to evaluate. */
function failure(expression, at = null) {
    return unresolved('unsupported', expression, { failed: true, at });
}
/** Long expressions are cut, with a mark of the rest so that different ones stay different. */
function shorten(expression) {
    if (expression.length <= MAX_EXPRESSION)
        return expression;
    const mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(expression).digest('hex').slice(0, 16);
    return `${expression.slice(0, MAX_EXPRESSION - 20)}… #${mark}`;
}
const summaries = new WeakMap();
function summaryOf(datum) {
    const known = summaries.get(datum);
    if (known !== undefined)
        return known;
    const made = summarize(datum);
    summaries.set(datum, made);
    return made;
}
function summarize(datum) {
    switch (datum.type) {
        case 'sequence': {
            const items = datum.items.map(summaryOf);
            return combined(items, `[${items.map(({ description }) => description).join(', ')}]`);
        }
        case 'mapping': {
            const members = [...datum.entries].map(([key, value]) => [key, summaryOf(value)]);
            const shown = members.map(([key, { description }]) => `${JSON.stringify(key)} = ${description}`);
            return combined(members.map(([, summary]) => summary), `{ ${shown.join(', ')} }`);
        }
        default:
            return {
                description: shorten(describeScalar(datum)),
                firstUnresolved: datum.type === 'unresolved' ? datum : null,
                size: 1,
            };
    }
}
function combined(parts, description) {
    return {
        description: shorten(description),
        firstUnresolved: parts.find((part) => part.firstUnresolved !== null)?.firstUnresolved ?? null,
        size: parts.reduce((sum, { size }) => sum + size, 1),
    };
}
function describeScalar(datum) {
    switch (datum.type) {
        case 'string':
            return JSON.stringify(datum.value);
        case 'null':
            return 'null';
        case 'unresolved':
            return datum.expression;
        default:
            return String(datum.value);
    }
}
/** A datum as an expression, which tells different data apart. */
function describe(datum) {
    return summaryOf(datum).description;
}
/** Whether a datum and everything in it is known. */
function isWhollyKnown(datum) {
    return summaryOf(datum).firstUnresolved === null;
}
/** The first unresolved datum in a datum; null when all of it is known. */
function firstUnresolved(datum) {
    return summaryOf(datum).firstUnresolved;
}
/** How many data a datum contains, itself included. */
function sizeOf(datum) {
    return summaryOf(datum).size;
}
/** The same datum, written at another place. */
function moved(datum, at) {
    return { ...datum, at };
}
/** The parts of a string; a hole for a string of which nothing is known. */
function piecesOf(datum) {
    if (datum.type === 'string')
        return datum.value === '' ? [] : [{ literal: datum.value }];
    return datum.pieces.length > 0 ? datum.pieces : [{ hole: datum.expression }];
}
/**
 * One of several data, by a condition that cannot be known. The same on every branch is that; with too many branches, or one
 * that is itself open, the branches are kept for what they have in common.
 */
function oneOf(choices, about) {
    const flat = choices.flatMap((choice) => choice.type === 'unresolved' && choice.branches.length > 0 ? choice.branches : [choice]);
    const distinct = [...new Map(flat.map((choice) => [describe(choice), choice])).values()];
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1)
        return only;
    const branches = distinct.length <= MAX_BRANCHES ? distinct : [];
    const references = distinct.map((choice) => (choice.type === 'unresolved' ? choice.reference : null));
    const [reference = null] = references.filter((one) => one !== null);
    return unresolved(about.reason, about.expression, { branches, reference, at: about.at });
}
/** Applies a step to a datum, on each branch where a condition is open. */
function onBranches(datum, step, expression) {
    if (datum.type !== 'unresolved' || datum.branches.length === 0)
        return step(datum);
    return oneOf(datum.branches.map(step), { reason: datum.reason, expression, at: datum.at });
}
// -------------------------------------------------------------------------------------------------- conversions
/**
 * Terraform's automatic conversion to a string. Source: https://developer.hashicorp.com/terraform/language/expressions/types
 * ("Type Conversion").
 */
function toText(datum) {
    switch (datum.type) {
        case 'string':
        case 'null':
            return datum;
        case 'number':
        case 'bool':
            return { type: 'string', value: String(datum.value), at: datum.at };
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toText) };
        default:
            return failure(`tostring(${describe(datum)})`, datum.at);
    }
}
/** Conversion to a number: `"80"` is 80. */
function toQuantity(datum) {
    switch (datum.type) {
        case 'number':
        case 'null':
            return datum;
        case 'string': {
            const value = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(datum.value) ? Number(datum.value) : NaN;
            return Number.isFinite(value)
                ? { type: 'number', value, at: datum.at }
                : failure(`tonumber(${describe(datum)})`, datum.at);
        }
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toQuantity) };
        default:
            return failure(`tonumber(${describe(datum)})`, datum.at);
    }
}
/** Conversion to a boolean: of strings, `true`, `false`, `1` and `0` have one. */
function toTruth(datum) {
    switch (datum.type) {
        case 'bool':
        case 'null':
            return datum;
        case 'string': {
            const value = { true: true, '1': true, false: false, '0': false }[datum.value];
            return value === undefined ? failure(`tobool(${describe(datum)})`, datum.at) : truth(value, datum.at);
        }
        case 'unresolved':
            return datum.branches.length === 0 ? datum : { ...datum, branches: datum.branches.map(toTruth) };
        default:
            return failure(`tobool(${describe(datum)})`, datum.at);
    }
}
// ------------------------------------------------------------------------------------------------------ members
/** An attribute, or an element by its number or key. */
function memberOf(datum, key) {
    const expression = `${describe(datum)}${/^\d+$/.test(key) ? `[${key}]` : /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
    switch (datum.type) {
        case 'sequence': {
            const item = datum.set || !/^\d+$/.test(key) ? undefined : datum.items[Number(key)];
            return item ?? failure(expression, datum.at);
        }
        case 'mapping':
            return datum.entries.get(key) ?? failure(expression, datum.at);
        case 'unresolved':
            return memberOfUnresolved(datum, key, expression);
        default:
            return failure(expression, datum.at);
    }
}
function memberOfUnresolved(datum, key, expression) {
    if (datum.failed)
        return datum;
    if (datum.branches.length > 0)
        return onBranches(datum, (branch) => memberOf(branch, key), expression);
    if (datum.member !== null)
        return datum.member(key);
    if (datum.element !== null && /^\d+$/.test(key))
        return datum.element;
    const { reason, reference, at } = datum;
    const attribute = reference === null ? null : [reference.attribute, key].filter((part) => part !== null).join('.');
    return unresolved(reason, expression, { reference: reference === null ? null : { ...reference, attribute }, at });
}
/** Whether two data are equal; null when that cannot be known. */
function equals(a, b) {
    if (a.type === 'unresolved' || b.type === 'unresolved')
        return equalsUnresolved(a, b);
    if (isWhollyKnown(a) && isWhollyKnown(b))
        return a.type === b.type && describe(a) === describe(b);
    if (sizeOf(a) + sizeOf(b) > MAX_ELEMENTS)
        return null;
    if (a.type === 'sequence' && b.type === 'sequence') {
        if (a.items.length !== b.items.length)
            return false;
        return all(a.items.map((item, index) => equals(item, b.items[index] ?? nothing())));
    }
    if (a.type === 'mapping' && b.type === 'mapping') {
        if (a.entries.size !== b.entries.size)
            return false;
        return all([...a.entries].map(([key, value]) => {
            const other = b.entries.get(key);
            return other === undefined ? false : equals(value, other);
        }));
    }
    if (a.type === 'null' || b.type === 'null')
        return a.type === b.type;
    return a.type === b.type && 'value' in a && 'value' in b && a.value === b.value;
}
/** A text with a known beginning or end differs from one that begins or ends otherwise. */
function equalsUnresolved(a, b) {
    if (a.type === 'unresolved' && b.type === 'unresolved')
        return null;
    const [open, other] = a.type === 'unresolved' ? [a, b] : [b, a];
    if (open.type !== 'unresolved')
        return null;
    if (open.branches.length > 0) {
        const answers = open.branches.map((branch) => equals(branch, other));
        return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
    }
    if (other.type !== 'string')
        return null;
    const [first, last] = [open.pieces.at(0), open.pieces.at(-1)];
    const startsAlike = first === undefined || !('literal' in first) || other.value.startsWith(first.literal);
    const endsAlike = last === undefined || !('literal' in last) || other.value.endsWith(last.literal);
    return startsAlike && endsAlike ? null : false;
}
function all(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(null) ? null : true;
}


/***/ }),

/***/ 6568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ resolveIn),
/* harmony export */   aR: () => (/* binding */ Workspace)
/* harmony export */ });
/* unused harmony export MAX_SOURCE_BYTES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes of one file of configuration; hand-written ones have some thousand. */
const MAX_SOURCE_BYTES = 5 * 1024 * 1024;
/**
 * The files that configuration may consist of and refer to: those under the workspace, wherever links lead. Paths are relative to it,
 * with forward slashes; the workspace itself is the empty path.
 */
class Workspace {
    #root;
    #realRoot;
    #texts = new Map();
    /** @param root an existing directory */
    constructor(root) {
        this.#root = root;
        this.#realRoot = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root);
    }
    /** The text of a file. A byte order mark is dropped. */
    read(path) {
        const known = this.#texts.get(path);
        if (known !== undefined)
            return known;
        const content = this.#read(path);
        this.#texts.set(path, content);
        return content;
    }
    #read(path) {
        const real = this.#real(path);
        if (typeof real !== 'string')
            return real;
        try {
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real);
            if (!found.isFile())
                return { fault: 'missing', message: 'is not a file' };
            if (found.size > MAX_SOURCE_BYTES)
                return { fault: 'forbidden', message: `is larger than ${MAX_SOURCE_BYTES / 2 ** 20} MB` };
            return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(real)) };
        }
        catch (error) {
            const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
            const isEncoding = code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
            return { fault: 'forbidden', message: isEncoding ? 'is not UTF-8 text' : 'cannot be read' };
        }
    }
    /** The place of a path with every link followed, if that is in the workspace. */
    #real(path) {
        let real;
        try {
            real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#root, path));
        }
        catch {
            return { fault: 'missing', message: 'does not exist' };
        }
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(this.#realRoot, real);
        const isOutside = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
        return isOutside ? { fault: 'forbidden', message: 'lies outside the workspace' } : real;
    }
    /** Names of the directories in a directory, links left out, sorted; none where it cannot be read. */
    directories(directory) {
        const real = this.#real(directory);
        if (typeof real !== 'string')
            return [];
        try {
            const entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true });
            return entries
                .filter((entry) => entry.isDirectory())
                .map(({ name }) => name)
                .toSorted();
        }
        catch {
            return [];
        }
    }
    /** Names of the files in a directory, sorted; null when there is no such directory in the workspace. */
    list(directory) {
        const real = this.#real(directory);
        if (typeof real !== 'string')
            return null;
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(real, { withFileTypes: true })
                .filter((entry) => entry.isFile() || entry.isSymbolicLink())
                .map(({ name }) => name)
                .toSorted();
        }
        catch {
            return null;
        }
    }
}
/** A path relative to a directory, both relative to the workspace; null when it leads out of it. */
function resolveIn(directory, path) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path))
        return null;
    const joined = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(directory === '' ? '.' : directory, path));
    const trimmed = joined.replace(/\/$/, '');
    const clean = trimmed === '.' ? '' : trimmed;
    return clean === '..' || clean.startsWith('../') ? null : clean;
}


/***/ })

};
