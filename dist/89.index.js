export const id = 89;
export const ids = [89];
export const modules = {

/***/ 1089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReader: () => (/* binding */ createReader)
});

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/sources/terraform/backends/index.js + 17 modules
var backends = __webpack_require__(221);
// EXTERNAL MODULE: ./lib/sources/terraform/behaviors.js + 6 modules
var behaviors = __webpack_require__(5616);
// EXTERNAL MODULE: ./lib/sources/terraform/distribution-types.js
var distribution_types = __webpack_require__(2715);
// EXTERNAL MODULE: ./lib/sources/terraform/distributions.js + 2 modules
var terraform_distributions = __webpack_require__(483);
// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
// EXTERNAL MODULE: ./lib/sources/terraform/modules.js + 6 modules
var modules = __webpack_require__(7955);
// EXTERNAL MODULE: ./lib/sources/terraform/roots.js
var roots = __webpack_require__(940);
// EXTERNAL MODULE: ./lib/sources/terraform/workspace.js
var terraform_workspace = __webpack_require__(6568);
// EXTERNAL MODULE: ./lib/sources/terraform/blocks.js
var blocks = __webpack_require__(2979);
;// CONCATENATED MODULE: ./lib/sources/terraform-plan/address.js
const STEP = /(?:^|\.)module\.([\w-]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?/y;
/**
 * The calls of a module address, `module.a["x"].module.b[0]`; null for what is none. Source:
 * https://developer.hashicorp.com/terraform/cli/state/resource-addressing
 */
function stepsOf(address) {
    const steps = [];
    const pattern = new RegExp(STEP);
    while (pattern.lastIndex < address.length) {
        const [, name, key] = pattern.exec(address) ?? [];
        if (name === undefined)
            return null;
        steps.push({ name, key: keyOf(key) });
    }
    return steps;
}
function keyOf(written) {
    if (written === undefined)
        return null;
    return written.startsWith('"') ? unescaped(written.slice(1, -1)) : Number(written);
}
function unescaped(text) {
    const letters = { n: '\n', r: '\r', t: '\t' };
    const simple = text.replaceAll(/\\(.)/g, (_, character) => letters[character] ?? character);
    return simple.replaceAll('$${', '${').replaceAll('%%{', '%{');
}

// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
;// CONCATENATED MODULE: ./lib/sources/terraform-plan/shape.js
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A member of an object or an element of a list; undefined without one. */
function memberOf(value, key) {
    if (Array.isArray(value))
        return typeof key === 'number' ? value[key] : undefined;
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
/** The elements of a list; none for anything else. */
function itemsOf(value) {
    return Array.isArray(value) ? value : [];
}
/** The members of an object; none for anything else. */
function entriesOf(value) {
    return isObject(value) ? Object.entries(value) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/planned.js


/** A member or element, with its marks. */
function partOf({ value, unknown, sensitive, collateral }, key) {
    return {
        value: memberOf(value, key),
        unknown: unknown === true ? true : memberOf(unknown, key),
        sensitive: sensitive === true ? false : memberOf(sensitive, key),
        collateral: collateral || sensitive === true,
    };
}
/** The elements of a list or set of blocks, or the only one. */
function blocksOf(planned) {
    if (isObject(planned.value))
        return [planned];
    return itemsOf(planned.value).map((_, position) => partOf(planned, position));
}
/** Collections inside each other; a distribution's have five. */
const MAX_DEPTH = 20;
/** What a planned value comes to; unknown and secret parts are unresolved. */
function datumOf(planned, conversion, depth = 0) {
    const { value, unknown } = planned;
    const { at, open } = conversion;
    if (unknown === true)
        return open();
    if (depth > MAX_DEPTH)
        return (0,values/* unresolved */.II)('unsupported', conversion.expression, { at });
    if (Array.isArray(value)) {
        const items = value.map((_, position) => datumOf(partOf(planned, position), conversion, depth + 1));
        return (0,values/* sequence */.K2)(items, at);
    }
    if (isObject(value)) {
        const entries = entriesOf(value).map(([key]) => [key, datumOf(partOf(planned, key), conversion, depth + 1)]);
        return (0,values/* mapping */.pq)(entries, at);
    }
    if (isHidden(planned, conversion))
        return (0,values/* unresolved */.II)('sensitive', conversion.expression, { at });
    switch (typeof value) {
        case 'string':
            return (0,values/* text */.Qq)(value, at);
        case 'number':
            return (0,values/* quantity */.au)(value, at);
        case 'boolean':
            return (0,values/* truth */.Im)(value, at);
        default:
            return (0,values/* nothing */.s6)(at);
    }
}
/** Numbers and switches beside a secret are none: a port, a time, whether something is on. */
function isHidden({ value, sensitive, collateral }, { reveal, isPublic }) {
    if (reveal || value === null || value === undefined)
        return false;
    if (sensitive === true)
        return true;
    return collateral && typeof value === 'string' && !isPublic(value);
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/document.js



const REMEDY = 'write it with terraform show -json plan.out > plan.json (or tofu show -json)';
/**
 * Reads a plan or state in JSON. Sources: https://developer.hashicorp.com/terraform/internals/json-format, and for OpenTofu
 * https://opentofu.org/docs/internals/json-format/
 */
function parsePlan(text) {
    if (isTooDeep(text))
        return { fault: `is nested more than ${document_MAX_DEPTH} levels deep` };
    const root = parsed(text) ?? wrapped(text);
    if (root === undefined) {
        return /^\s*\{"@level"/.test(text)
            ? { fault: `is the log of terraform plan -json, not the plan; ${REMEDY}` }
            : { fault: `is not valid JSON; ${REMEDY}` };
    }
    if (!isObject(root))
        return { fault: `is no plan; ${REMEDY}` };
    const version = textOf(root['format_version']);
    if (version === null) {
        if (memberOf(root, '@level') !== undefined)
            return { fault: `is the log of terraform plan -json; ${REMEDY}` };
        const isState = typeof root['serial'] === 'number';
        return { fault: `${isState ? 'is a raw state file' : 'is no plan: it has no format_version'}; ${REMEDY}` };
    }
    // 0.x does not mark all that is secret.
    if (!/^1(?:\.\d+)*$/.test(version)) {
        const writers = 'which Terraform 1.1 and later and OpenTofu write';
        return { fault: `has format_version ${version.slice(0, 20)}; only 1.x can be read, ${writers}` };
    }
    return { document: documentOf(root) };
}
/** Brackets inside each other. A plan has a dozen, and three for each module around a resource. */
const document_MAX_DEPTH = 1_000;
function isTooDeep(text) {
    let depth = 0;
    for (let offset = 0; offset < text.length; offset++) {
        const code = text.charCodeAt(offset);
        if (code === QUOTE)
            offset = endOfString(text, offset);
        else if (code === BRACKET || code === BRACE)
            depth += 1;
        else if (code === BRACKET + 2 || code === BRACE + 2)
            depth -= 1;
        if (depth > document_MAX_DEPTH)
            return true;
    }
    return false;
}
const QUOTE = '"'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);
/** Where the string that starts at a quote ends: at the next one that is not escaped. */
function endOfString(text, start) {
    for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
        let before = end - 1;
        while (text[before] === '\\')
            before -= 1;
        if ((end - before) % 2 === 1)
            return end;
    }
    return text.length;
}
/** A plan between lines of its own making, as the wrapper of hashicorp/setup-terraform prints it. */
const WRAPPED = /^\{"format_version".*$/m;
function wrapped(text) {
    const line = WRAPPED.exec(text)?.[0] ?? '';
    return isTooDeep(line) ? undefined : parsed(line);
}
/** The message of the parser is not passed on: it quotes the text. */
function parsed(text) {
    try {
        const value = JSON.parse(text);
        return value;
    }
    catch {
        return undefined;
    }
}
function documentOf(root) {
    const configuration = memberOf(root['configuration'], 'root_module');
    const secretVariables = entriesOf(memberOf(configuration, 'variables'))
        .filter(([, declared]) => memberOf(declared, 'sensitive') === true)
        .map(([name]) => name);
    const secret = new Set(secretVariables);
    const given = entriesOf(root['variables']).filter(([name]) => !secret.has(name));
    return {
        resources: new Map(resourcesOf(root).map((resource) => [resource.address, resource])),
        configuration,
        variables: new Map(given.map(([name, variable]) => [name, memberOf(variable, 'value')])),
        secretVariables,
        errored: root['errored'] === true,
    };
}
// ------------------------------------------------------------------------------------------------------------- resources
/** Each instance once: what a change makes of it, else what is planned, else what was there before. */
function resourcesOf(root) {
    const planned = inModules(memberOf(root['planned_values'], 'root_module'));
    const byAddress = new Map(planned.map((resource) => [resource.address, resource]));
    const changes = itemsOf(root['resource_changes']).flatMap((change) => changed(change, byAddress, false));
    const deferred = itemsOf(root['deferred_changes']).flatMap((one) => changed(memberOf(one, 'resource_change'), byAddress, true));
    const state = inModules(memberOf(root['values'], 'root_module'));
    const prior = inModules(memberOf(memberOf(root['prior_state'], 'values'), 'root_module'));
    const moved = new Set(itemsOf(root['resource_changes']).map((change) => memberOf(change, 'previous_address')));
    const others = [...deferred, ...planned, ...state, ...prior].filter(({ address }) => !moved.has(address));
    const all = new Map();
    for (const resource of [...changes, ...others]) {
        if (!all.has(resource.address))
            all.set(resource.address, resource);
    }
    return [...all.values()];
}
/**
 * An entry of `resource_changes`. An object that was replaced and only waits for its destruction is not one of its own; one that
 * Terraform only forgets stays as it is.
 */
function changed(entry, planned, deferred) {
    const change = memberOf(entry, 'change');
    if (!isObject(change) || memberOf(entry, 'deposed') !== undefined)
        return [];
    const actions = itemsOf(change['actions']);
    const destroyed = actions.includes('delete') && !actions.includes('create');
    const after = {
        value: change['after'],
        unknown: change['after_unknown'],
        sensitive: change['after_sensitive'],
        collateral: false,
    };
    const before = {
        value: change['before'],
        unknown: {},
        sensitive: change['before_sensitive'],
        collateral: false,
    };
    // Of a resource that is only forgotten, `planned_values` has an entry without values.
    const listed = planned.get(textOf(memberOf(entry, 'address')) ?? '')?.values ?? before;
    const values = [after, listed, before].find(({ value }) => isObject(value)) ?? after;
    const module = textOf(memberOf(entry, 'module_address')) ?? '';
    return resourceOf(entry, module, values, { destroyed, deferred });
}
/** The resources of a module of a state, and of the modules in it. */
function inModules(root) {
    const found = [];
    const open = [root];
    for (let module = open.pop(); module !== undefined; module = open.pop()) {
        const path = textOf(memberOf(module, 'address')) ?? '';
        for (const entry of itemsOf(memberOf(module, 'resources'))) {
            if (memberOf(entry, 'deposed_key') !== undefined)
                continue;
            const values = {
                value: memberOf(entry, 'values'),
                unknown: {},
                sensitive: memberOf(entry, 'sensitive_values'),
                collateral: false,
            };
            for (const resource of resourceOf(entry, path, values, IN_STATE))
                found.push(resource);
        }
        for (const child of itemsOf(memberOf(module, 'child_modules')).toReversed())
            open.push(child);
    }
    return found;
}
const IN_STATE = { destroyed: false, deferred: false };
function resourceOf(entry, modulePath, values, state) {
    const [address, mode, type, name] = ['address', 'mode', 'type', 'name'].map((key) => textOf(memberOf(entry, key)));
    if (typeof address !== 'string' || typeof type !== 'string' || typeof name !== 'string')
        return [];
    if (mode !== 'managed' && mode !== 'data')
        return [];
    const index = memberOf(entry, 'index');
    const key = typeof index === 'string' || typeof index === 'number' ? index : null;
    // An address that cannot be read leads nowhere.
    const steps = stepsOf(modulePath) ?? [{ name: modulePath, key: null }];
    return [{ address, modulePath, steps, mode, type, name, key, values, ...state }];
}
/** A resource as its own module names it: `aws_lb.site`, `data.aws_region.current`. */
function localAddressOf({ mode, type, name }) {
    return `${mode === 'data' ? 'data.' : ''}${type}.${name}`;
}
/** The values of a resource's arguments. */
function argumentOf({ values }, name) {
    return partOf(values, name);
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/code-of.js



/** Follows the address of a resource through the module calls of the code. */
function codeOf(root, resource) {
    let module = root;
    for (const { name, key } of resource.steps) {
        const call = module.source.calls.get(name);
        if (call === undefined)
            return { module, block: null, location: module.anchor };
        const child = module.context.child(module, name, key);
        const location = module.anchor ?? (0,module_source/* locate */.x5)(call.node.range, call.file);
        if (child === null)
            return { module, block: null, location };
        module = child;
    }
    const local = localAddressOf(resource);
    const declared = module.source.resources.get(local);
    if (declared === undefined)
        return { module, block: null, location: module.anchor };
    const { node, file } = declared;
    const { instances } = module.repetitionOf(declared, module.address(local));
    const names = instances.find(({ key }) => key === resource.key)?.names ?? [];
    const block = new blocks/* WrittenBlock */.h(module, node.body, module.scope(file, names), node.range, false);
    return { module, block, location: block.location };
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/configured-block.js



/**
 * A block as the plan's own copy of the code has it: constants, and what each expression refers to, but neither places nor
 * dynamic blocks (https://github.com/hashicorp/terraform/issues/28346). It serves where the code itself cannot be found.
 */
class ConfiguredBlock {
    module;
    maybe = false;
    location;
    #expressions;
    #modulePath;
    constructor(expressions, module, location, modulePath) {
        this.module = module;
        this.location = location;
        this.#expressions = expressions;
        this.#modulePath = modulePath;
    }
    read(name) {
        const expression = memberOf(this.#expressions, name);
        const constant = memberOf(expression, 'constant_value');
        if (constant !== undefined) {
            const planned = { value: constant, unknown: undefined, sensitive: undefined, collateral: false };
            const open = () => (0,values/* unresolved */.II)('unsupported', name);
            const about = { at: null, open, expression: name, isPublic: () => true, reveal: true };
            const datum = datumOf(planned, about);
            return datum.type === 'null' ? null : datum;
        }
        const references = itemsOf(memberOf(expression, 'references')).filter((one) => typeof one === 'string');
        if (references.length > 0)
            return referring(references, this.#modulePath);
        // An expression that is no constant and refers to nothing calls a function: `{}`.
        return expression === undefined ? null : (0,values/* unresolved */.II)('unsupported', name);
    }
    written(name) {
        return this.read(name);
    }
    locate() {
        return this.location;
    }
    place() {
        return this.location;
    }
    blocks(type) {
        const nested = memberOf(this.#expressions, type);
        const items = isObject(nested) ? [nested] : itemsOf(nested);
        return items.map((item) => new ConfiguredBlock(item, this.module, this.location, this.#modulePath));
    }
    block(type) {
        return this.blocks(type)[0] ?? null;
    }
    mayLack() {
        return true;
    }
}
/** The expressions of a resource in the plan's copy of the code; undefined when it lacks it. */
function expressionsOf(configuration, steps, address) {
    let module = configuration;
    for (const { name } of steps) {
        module = memberOf(memberOf(memberOf(module, 'module_calls'), name), 'module');
    }
    const resources = itemsOf(memberOf(module, 'resources'));
    return memberOf(resources.find((resource) => memberOf(resource, 'address') === address), 'expressions');
}
const REFERENCE = /^(?<data>data\.)?(?<type>[\w-]+)\.(?<name>[\w-]+(?:\[[^\]]*\])?)(?:\.(?<attribute>.+))?$/;
const LOCAL_NAMES = new Set(['local', 'each', 'count', 'path', 'terraform', 'self']);
/** An expression of which only the references are known: with one alone, it is about that. */
function referring(references, modulePath) {
    const whole = references.filter((one) => !references.some((other) => other !== one && isWithin(one, other)));
    const [only] = whole;
    const prefix = modulePath === '' ? '' : `${modulePath}.`;
    const expression = whole.map((one) => `${prefix}${one}`).join(', ');
    const parts = only === undefined || whole.length > 1 ? undefined : REFERENCE.exec(only)?.groups;
    const { data = '', type = '', name = '', attribute = null } = parts ?? {};
    if (type === '' || LOCAL_NAMES.has(type))
        return (0,values/* unresolved */.II)('resource-attribute', expression);
    if (type === 'var')
        return (0,values/* unresolved */.II)('variable', expression);
    const address = `${prefix}${data}${type}.${name}`;
    if (type === 'module')
        return (0,values/* unresolved */.II)('module-output', expression, { reference: { address, type: null, attribute } });
    const reference = { address, type, attribute };
    return (0,values/* unresolved */.II)(data === '' ? 'resource-attribute' : 'data-source', expression, { reference });
}
/** Terraform lists `aws_lb.site` beside `aws_lb.site.dns_name`. */
function isWithin(part, whole) {
    return whole.startsWith(`${part}.`) || whole.startsWith(`${part}[`);
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/disclosure.js


/** Values that AWS gives the choice of. */
const CHOICES = [
    ['', 'http-only', 'https-only', 'match-viewer', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'],
    ['ipv4', 'ipv6', 'dualstack', 'allow-all', 'redirect-to-https'],
    ['viewer-request', 'viewer-response', 'origin-request', 'origin-response'],
].flat();
/** Texts of one plan that are kept for the comparison. */
const MAX_TEXTS = 1_000_000;
/**
 * Tells secrets from what is merely marked beside them: a set with one secret in it, such as the origins with their custom
 * headers, is marked as a whole. What the same plan shows elsewhere without a mark is no secret. State: the texts that it shows.
 */
class Disclosure {
    #document;
    #texts = null;
    constructor(document) {
        this.#document = document;
    }
    shows(value) {
        this.#texts ??= shownIn(this.#document);
        return this.#texts.has(value);
    }
}
function shownIn({ resources, variables, configuration }) {
    const texts = new Set(CHOICES);
    for (const { values } of resources.values())
        addTexts(values, texts);
    for (const value of variables.values())
        addTexts(unmarked(value), texts);
    addConstants(configuration, texts);
    return texts;
}
function unmarked(value) {
    return { value, unknown: undefined, sensitive: undefined, collateral: false };
}
function addTexts(root, texts) {
    const open = [root];
    for (let planned = open.pop(); planned !== undefined && texts.size < MAX_TEXTS; planned = open.pop()) {
        const { value, sensitive } = planned;
        if (sensitive === true)
            continue;
        if (typeof value === 'string')
            addText(value, texts);
        else if (Array.isArray(value))
            for (const key of value.keys())
                open.push(partOf(planned, key));
        else
            for (const [key] of entriesOf(value))
                open.push(partOf(planned, key));
    }
}
/** A text, and of a URL the name of its host, which is what an origin is made of. */
function addText(value, texts) {
    texts.add(value);
    const host = /^https?:\/\/([^/:?#@]+)/.exec(value)?.[1];
    if (host !== undefined)
        texts.add(host);
}
/** What the code itself says in so many words. */
function addConstants(configuration, texts) {
    const open = [configuration];
    for (let node = open.pop(); node !== undefined && texts.size < MAX_TEXTS; node = open.pop()) {
        for (const item of itemsOf(node))
            if (isCollection(item))
                open.push(item);
        for (const [key, value] of entriesOf(node)) {
            if (key === 'constant_value')
                addTexts(unmarked(value), texts);
            else if (isCollection(value))
                open.push(value);
        }
    }
}
function isCollection(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/defaults.js
/**
 * What the provider fills in for arguments that nobody wrote, besides empty texts and lists. Source:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudfront/distribution.go
 */
const PROVIDER_DEFAULTS = {
    connection_attempts: 3,
    connection_timeout: 10,
    origin_read_timeout: 30,
    origin_keepalive_timeout: 5,
    response_completion_timeout: 0,
    response_code: 0,
    include_body: false,
    ip_address_type: 'ipv4',
};
/** Whether a plan has in an argument what the provider fills in where nothing is written. */
function isDefault(name, { value }) {
    if (value === '' || (Array.isArray(value) && value.length === 0))
        return true;
    return Object.hasOwn(PROVIDER_DEFAULTS, name) && PROVIDER_DEFAULTS[name] === value;
}
/** What providers take for an argument that nobody wrote. */
function isNothing(written) {
    if (written === null)
        return true;
    return written.type === 'sequence' ? written.items.length === 0 : written.type === 'string' && written.value === '';
}

// EXTERNAL MODULE: ./lib/sources/terraform/equality.js
var equality = __webpack_require__(3393);
;// CONCATENATED MODULE: ./lib/sources/terraform-plan/likeness.js





/** Blocks inside each other; those of an origin have two. */
const likeness_MAX_DEPTH = 4;
function remembered(view) {
    return {
        maybe: view.maybe,
        written: once((name) => view.written(name)),
        blocks: once((type) => view.blocks(type).map(remembered)),
    };
}
function once(make) {
    const made = new Map();
    return (name) => {
        const found = made.get(name) ?? { value: make(name) };
        made.set(name, found);
        return found.value;
    };
}
/**
 * How well a block of a plan and one of the code go together: what agrees, less what does not, in all their arguments and nested
 * blocks. What an argument comes to at the deployment only agrees with an expression that cannot be known.
 */
function likenessTo(planned, depth = 0) {
    if (depth > likeness_MAX_DEPTH)
        return () => 0;
    const names = new Set([...entriesOf(planned.value), ...entriesOf(planned.unknown)].map(([name]) => name));
    const parts = [...names].map((name) => agreement(name, partOf(planned, name), depth));
    return (view) => parts.reduce((sum, agrees) => sum + agrees(view), 0);
}
function agreement(name, part, depth) {
    if (isBlocks(part))
        return blockAgreement(name, part, depth);
    const isNull = part.value === null || part.value === undefined;
    const absent = isNull || isDefault(name, part) ? 0 : -1;
    return (view) => {
        const written = view.written(name);
        if (part.unknown === true)
            return isNothing(written) ? 0 : written?.type === 'unresolved' ? 1 : -1;
        if (written === null)
            return absent;
        if (isNull)
            return isNothing(written) ? 0 : -1;
        const same = isSame(part.value, written);
        return same === null ? 0 : same ? 1 : -1;
    };
}
function blockAgreement(name, part, depth) {
    const planned = blocksOf(part);
    const [one] = planned;
    const alike = one === undefined || planned.length > 1 ? () => 0 : likenessTo(one, depth + 1);
    return (view) => {
        const written = view.blocks(name);
        const [twin] = written;
        if (written.some(({ maybe }) => maybe))
            return 0;
        if (planned.length !== written.length)
            return -1;
        return twin === undefined ? 0 : alike(twin);
    };
}
/** An empty list may be one of blocks; of an argument, it says no more. */
function isBlocks({ value }) {
    return Array.isArray(value) && value.every(isObject);
}
/** Null where it cannot be told. */
function isSame(planned, written) {
    if (!Array.isArray(planned))
        return isSameScalar(planned, written);
    if (written.type !== 'sequence')
        return null;
    if (written.items.length !== planned.length)
        return false;
    const found = planned.map((item) => written.items.some((datum) => isSameScalar(item, datum) === true));
    return found.every(Boolean) ? true : written.items.every(({ type }) => type === 'string') ? false : null;
}
function isSameScalar(planned, written) {
    const datum = scalar(planned);
    if (datum === null || written.type === 'unresolved')
        return null;
    return (0,equality/* equals */.a)((0,values/* toText */.fE)(written), (0,values/* toText */.fE)(datum));
}
function scalar(value) {
    switch (typeof value) {
        case 'string':
            return (0,values/* text */.Qq)(value);
        case 'number':
            return (0,values/* quantity */.au)(value);
        case 'boolean':
            return (0,values/* truth */.Im)(value);
        default:
            return null;
    }
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/pairing.js




/** What tells the blocks of a type from each other, the most telling first. */
const IDENTITIES = {
    origin: ['origin_id', 'id', 'domain_name'],
    origin_group: ['origin_id', 'id'],
    custom_header: ['name', 'header_name'],
    custom_error_response: ['error_code'],
    lambda_function_association: ['event_type'],
    function_association: ['event_type'],
    ordered_cache_behavior: ['path_pattern', 'target_origin_id'],
    cache_behavior: ['path_pattern', 'target_origin_id'],
    member: ['origin_id'],
};
/** Blocks that a plan has in an order of its own. */
const SETS = new Set([
    'origin',
    'origin_group',
    'custom_header',
    'custom_error_response',
    'lambda_function_association',
    'function_association',
]);
/**
 * Finds for each block of a plan the one that it was written as: by its place in a list, by what identifies it, else the one that
 * is most like it among those that do not contradict it. One that stands for several (a dynamic block over what is not known)
 * can be the twin of many.
 * @param effort what is left of the work that the root module may cause
 * @returns lists in their order; sets, which have none, in that of the code, and then of what identifies them. Null where the code
 *   has no such block.
 */
function paired(planned, written, type, effort) {
    const isSet = SETS.has(type);
    if (planned.length === written.length && (planned.length === 1 || !isSet))
        return planned.map((one, position) => [one, written[position] ?? null]);
    const ordered = isSet ? inFixedOrder(planned, type) : planned;
    const twins = twinsOf(ordered, written, type, effort);
    const pairs = ordered.map((one) => [one, twins.get(one) ?? null]);
    if (!isSet)
        return pairs;
    const places = new Map(written.map((view, place) => [view, place]));
    const placeOf = (view) => (view === null ? written.length : (places.get(view) ?? 0));
    return pairs.toSorted(([, a], [, b]) => placeOf(a) - placeOf(b));
}
/** A set by what identifies its blocks, then by all that is known of them. */
function inFixedOrder(planned, type) {
    const keys = IDENTITIES[type] ?? [];
    const labelled = planned.map((one) => {
        const identities = keys.map((key) => partOf(one, key).value ?? null);
        return { one, label: JSON.stringify([identities, one.value]) };
    });
    return labelled.toSorted((a, b) => (0,values/* compareText */.n6)(a.label, b.label)).map(({ one }) => one);
}
function twinsOf(planned, written, type, effort) {
    const keys = IDENTITIES[type] ?? [];
    const candidates = written.map((view) => {
        const all = remembered(view);
        return { view, data: keys.map((key) => all.written(key)), all };
    });
    const known = planned.map((one) => ({ one, values: keys.map((key) => identityOf(one, key)) }));
    const free = new Set(candidates);
    const twins = new Map();
    const take = (fits) => {
        const open = candidates.filter((candidate) => free.has(candidate) || candidate.view.maybe);
        const pairs = known
            .filter(({ one }) => !twins.has(one))
            .flatMap(({ one, values }) => open.filter((candidate) => fits(candidate, values)).map((candidate) => ({ one, candidate })));
        const ordered = mostAlikeFirst(pairs, effort);
        const isFree = ({ candidate }) => free.has(candidate);
        for (const isOpen of [isFree, ({ candidate }) => candidate.view.maybe]) {
            for (const pair of ordered) {
                if (twins.has(pair.one) || !isOpen(pair))
                    continue;
                twins.set(pair.one, pair.candidate.view);
                free.delete(pair.candidate);
            }
        }
    };
    for (const place of keys.keys()) {
        take(({ data }, values) => {
            const value = values[place] ?? null;
            return value !== null && pairing_isSame(data[place] ?? null, value);
        });
    }
    take(({ data }, values) => data.every((datum, place) => isPossible(datum, values[place] ?? null)));
    return twins;
}
/** Those that go together best, for blocks that what identifies them does not tell apart. */
function mostAlikeFirst(pairs, effort) {
    const blocks = new Set(pairs.map(({ one }) => one));
    const isPlain = blocks.size === pairs.length && new Set(pairs.map(({ candidate }) => candidate)).size === pairs.length;
    effort.charge(isPlain ? 0 : pairs.length);
    if (isPlain || effort.exhausted)
        return pairs;
    const likenesses = new Map([...blocks].map((one) => [one, likenessTo(one)]));
    const weighed = pairs.map((pair) => ({ pair, weight: likenesses.get(pair.one)?.(pair.candidate.all) ?? 0 }));
    return weighed.toSorted((a, b) => b.weight - a.weight).map(({ pair }) => pair);
}
/** The value of an argument that identifies a block; null where it is not known. Secret ones are compared and not kept. */
function identityOf(planned, key) {
    const { value } = partOf(planned, key);
    if (typeof value === 'number')
        return (0,values/* quantity */.au)(value);
    return typeof value === 'string' ? (0,values/* text */.Qq)(value) : null;
}
function pairing_isSame(written, planned) {
    return written !== null && written.type !== 'unresolved' && (0,equality/* equals */.a)((0,values/* toText */.fE)(written), (0,values/* toText */.fE)(planned)) === true;
}
function isPossible(written, planned) {
    return written === null || planned === null || (0,equality/* equals */.a)((0,values/* toText */.fE)(written), (0,values/* toText */.fE)(planned)) !== false;
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/planned-block.js





/** Blocks of one type in one block; a distribution can have some hundred origins. */
const MAX_BLOCKS = 500;
/**
 * A block as a plan has it: the values are the plan's; places, references, and what the plan cannot know come from the code.
 * State: what the code says, which is evaluated once.
 */
class PlannedBlock {
    module;
    maybe;
    location;
    #planned;
    #code;
    #type;
    #disclosure;
    #written = new Map();
    constructor(planned, { module, location, code, type }, disclosure) {
        this.module = module;
        this.location = location;
        this.maybe = planned.unknown === true;
        this.#planned = planned;
        this.#code = code;
        this.#type = type;
        this.#disclosure = disclosure;
    }
    read(name) {
        const planned = partOf(this.#planned, name);
        const written = this.written(name);
        // A plan has every argument of a resource; one that it lacks belongs to another version of the provider, or is unknown.
        if (planned.value === undefined && planned.unknown !== true)
            return written;
        if (written === null && isDefault(name, planned))
            return null;
        if (isNothing(written) && this.#isLeftToProvider(planned))
            return written;
        const known = written === null ? null : new Set(textsIn(written));
        const datum = datumOf(planned, {
            at: written?.at ?? null,
            open: () => openAs(written, name),
            expression: written?.type === 'unresolved' ? written.expression : name,
            isPublic: (value) => known?.has(value) === true || this.#disclosure.shows(value),
            reveal: this.#type === 'custom_header' && /^(?:header_)?value$/.test(name),
        });
        return datum.type === 'null' ? null : datum;
    }
    written(name) {
        const known = this.#written.get(name);
        if (known !== undefined)
            return known;
        const made = this.#code?.written(name) ?? null;
        this.#written.set(name, made);
        return made;
    }
    locate(name) {
        return this.#code === null ? this.location : this.#code.locate(name, this.written(name));
    }
    place(location) {
        return this.#code === null ? this.location : this.#code.place(location);
    }
    blocks(type) {
        const planned = partOf(this.#planned, type);
        const code = this.#code?.blocks(type) ?? [];
        const isOpen = planned.unknown === true;
        // The code has them all; the plan's copy of it lacks those of dynamic blocks.
        if (isOpen && (code.length > 0 || this.#code instanceof blocks/* WrittenBlock */.h))
            return code;
        if (planned.value === undefined && !isOpen)
            return code;
        const items = isOpen ? [planned] : blocksOf(planned);
        if (items.length > MAX_BLOCKS) {
            const message = `the plan has ${items.length} blocks of the type ${type}; the first ${MAX_BLOCKS} were read`;
            this.module.context.problem(this.location, message);
        }
        const { effort } = this.module.context;
        return paired(items.slice(0, MAX_BLOCKS), code, type, effort).map(([item, twin]) => {
            const place = { module: this.module, location: twin?.location ?? this.location, code: twin, type };
            return new PlannedBlock(item, place, this.#disclosure);
        });
    }
    /**
     * Whether an argument without a value is unknown only because the provider will read back what AWS made of its absence, as
     * `headers` of `forwarded_values` in every plan that creates a distribution ("optional" and "computed" in the source named below).
     * An empty list counts as absent there: `headers = []`.
     */
    #isLeftToProvider({ unknown }) {
        return unknown === true && this.#code !== null;
    }
    /** Whether the code has a block for this one alone. */
    get isWrittenOnce() {
        return this.#code !== null && !this.#code.maybe;
    }
    block(type) {
        return this.blocks(type)[0] ?? null;
    }
    mayLack(type) {
        const planned = partOf(this.#planned, type);
        const isTold = planned.value !== undefined && planned.unknown !== true;
        return isTold ? blocksOf(planned).length > MAX_BLOCKS : this.#code?.mayLack(type) === true;
    }
}
/** What is not known before the deployment: the expression for it, or only that it is so. */
function openAs(written, name) {
    const open = written === null ? null : (0,values/* firstUnresolved */.oE)(written);
    if (open !== null && !open.failed)
        return open;
    return (0,values/* unresolved */.II)('resource-attribute', name, { at: written?.at ?? null });
}
function textsIn(datum) {
    switch (datum.type) {
        case 'string':
            return [datum.value];
        case 'sequence':
            return datum.items.flatMap(textsIn);
        case 'mapping':
            return [...datum.entries.values()].flatMap(textsIn);
        case 'unresolved':
            return datum.branches.flatMap(textsIn);
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/keys.js


/**
 * The same distribution with the keys that its code alone gives: suppressions and baselines outlive the change to a plan. The code
 * may leave an id open that the plan knows: `origin_id = aws_s3_bucket.site.id`.
 * @param blocks what its origins were read from, in their order
 */
function withKeysOfCode(distribution, blocks) {
    const ownKey = (origin, position) => {
        const block = blocks[position];
        const expression = idInCode(block);
        return expression === null || block === undefined ? origin.key : (0,terraform_distributions/* keyOf */.TN)(block, distribution.address, expression);
    };
    const origins = distribution.origins.map((origin, position) => ({ ...origin, key: ownKey(origin, position) }));
    return { ...distribution, origins };
}
/** The expression of an id that the code leaves open; null where it tells the id, or one block stands for several origins. */
function idInCode(block) {
    if (!(block instanceof PlannedBlock) || !block.isWrittenOnce)
        return null;
    const written = block.written('origin_id') ?? block.written('id');
    return written?.type === 'unresolved' && !written.failed ? written.expression : null;
}

// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var repetition = __webpack_require__(8098);
;// CONCATENATED MODULE: ./lib/sources/terraform-plan/planning-of.js





/** What a plan tells the evaluation of the code that it was made of. */
function planningOf(document, source, overlay) {
    let keys = null;
    return {
        variables: variablesOf(document, source),
        keysOf: (address) => {
            keys ??= keysOf(document);
            return keys.get(address) ?? null;
        },
        overlay: (written, address) => overlay(written, address),
        tellsValues: true,
    };
}
/** The variables of the root module; of secret ones not even a default counts as known. */
function variablesOf({ variables, secretVariables }, source) {
    const secret = [...source.variables].filter(([, { node }]) => {
        const marked = (0,module_source/* attributeOf */.w4)(node.body, 'sensitive')?.expression;
        return marked?.kind === 'literal' && marked.value === true;
    });
    const hidden = (name) => [name, (0,values/* unresolved */.II)('sensitive', `var.${name}`)];
    return new Map([
        ...[...variables].map(([name, value]) => [name, planning_of_valueOf(name, value)]),
        ...secret.map(([name]) => hidden(name)),
        ...secretVariables.map(hidden),
    ]);
}
function planning_of_valueOf(name, value) {
    const open = () => (0,values/* unresolved */.II)('variable', `var.${name}`);
    const planned = { value, unknown: undefined, sensitive: undefined, collateral: false };
    return datumOf(planned, { at: null, open, expression: `var.${name}`, isPublic: () => true, reveal: false });
}
/** The keys of every resource and module call, by its address without a key. */
function keysOf({ resources }) {
    const found = new Map();
    const add = (address, key) => {
        const keys = found.get(address) ?? new Set();
        found.set(address, keys.add(key));
    };
    for (const resource of resources.values()) {
        if (resource.destroyed)
            continue;
        let path = '';
        for (const step of resource.steps) {
            const call = `${path === '' ? '' : `${path}.`}module.${step.name}`;
            add(call, step.key);
            path = (0,repetition/* withKey */.iC)(call, step.key);
        }
        add(`${path === '' ? '' : `${path}.`}${localAddressOf(resource)}`, resource.key);
    }
    return new Map([...found].map(([address, keys]) => [address, [...keys]]));
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/roots.js




/** Directories that are looked at for the root module of a plan. */
const MAX_DIRECTORIES = 5_000;
/** How much of what the plan has at the top the code has to declare. */
const LEAST_FIT = 0.5;
/**
 * Finds the root module of a plan: the directory of its file, one above it, or else the one in the workspace whose declarations
 * are most like the plan's, because a plan does not name the files that it was made of.
 * @param preferred root modules that somebody has named, which decide between equals
 */
function findRoot(document, file, library, preferred) {
    const names = topNames(document);
    const near = ancestorsOf(file).map((directory) => candidateAt(directory, names, library));
    const own = near.find((candidate) => candidate !== null);
    if (own !== null && own !== undefined)
        return { directory: own.directory, others: [] };
    const found = directoriesIn(library)
        .map((directory) => candidateAt(directory, names, library))
        .filter((candidate) => candidate !== null)
        .toSorted((a, b) => b.fit - a.fit || a.extra - b.extra || (a.directory < b.directory ? -1 : 1));
    const [best] = found;
    if (best === undefined)
        return { directory: null, others: [] };
    const equals = found.filter(({ fit, extra }) => fit === best.fit && extra === best.extra);
    const named = equals.filter(({ directory }) => preferred.includes(directory));
    const [only] = named;
    if (only !== undefined && named.length === 1)
        return { directory: only.directory, others: [] };
    return { directory: best.directory, others: equals.slice(1).map(({ directory }) => directory) };
}
/** Directories from that of a file up to the workspace; none for a file outside of it. */
function ancestorsOf(file) {
    if (file.startsWith('../') || /^(?:[A-Za-z]:|\/)/.test(file))
        return [];
    const found = [(0,roots/* directoryOf */.j)(file)];
    for (let last = found[0]; last !== undefined && last !== ''; last = found.at(-1))
        found.push((0,roots/* directoryOf */.j)(last));
    return found;
}
function topNames({ resources, configuration }) {
    const topOf = (resource) => {
        const [first] = resource.steps;
        return first === undefined ? localAddressOf(resource) : `module.${first.name}`;
    };
    const all = [...resources.values()];
    const configured = [
        ...itemsOf(memberOf(configuration, 'resources')).map((resource) => String(memberOf(resource, 'address'))),
        ...entriesOf(memberOf(configuration, 'module_calls')).map(([name]) => `module.${name}`),
    ];
    const leading = all.filter(({ type, destroyed }) => distribution_types/* DISTRIBUTION_TYPES */.v.includes(type) && !destroyed);
    return {
        all: new Set(configured.length > 0 ? configured : all.filter(({ destroyed }) => !destroyed).map(topOf)),
        leading: new Set(leading.map(topOf)),
    };
}
function candidateAt(directory, { all, leading }, library) {
    const source = library.module(directory);
    if (source === null)
        return null;
    const declared = new Set([...source.resources.keys(), ...[...source.calls.keys()].map((name) => `module.${name}`)]);
    if (leading.size > 0 && ![...leading].some((name) => declared.has(name)))
        return null;
    const matched = [...all].filter((name) => declared.has(name)).length;
    const fit = all.size === 0 ? 0 : matched / all.size;
    return fit < LEAST_FIT ? null : { directory, fit, extra: declared.size - matched };
}
/** The directories of the workspace, breadth first. */
function directoriesIn({ workspace }) {
    const found = [''];
    for (const directory of found) {
        for (const name of workspace.directories(directory)) {
            if (found.length >= MAX_DIRECTORIES)
                return found;
            if (!/^(?:\.|node_modules$)/.test(name))
                found.push(directory === '' ? name : `${directory}/${name}`);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/sources/terraform-plan/index.js

















/** Distributions of one plan. */
const MAX_DISTRIBUTIONS = 1_000;
/** Policies of one plan; an account has some twenty of its own. What names another one names a policy that is not known. */
const MAX_POLICIES = 1_000;
/**
 * Makes a reader of plans and states, as `terraform show -json` and `tofu show -json` write them. Values are those of the plan;
 * lines, references and what the plan cannot know come from the code that it was made of, where that is in the workspace.
 */
function createReader({ workspace, terraform }) {
    const library = new modules/* ModuleLibrary */.Yb(new terraform_workspace/* Workspace */.aR(workspace));
    const read = (file) => {
        const result = parsePlan(file.text);
        if ('fault' in result) {
            const broken = { file: file.path, line: null, message: result.fault };
            return { distributions: [], policies: [], problems: [], broken };
        }
        const found = [...result.document.resources.values()].filter(isDistribution);
        if (found.length === 0)
            return { distributions: [], policies: [], problems: [], broken: null };
        return new PlanReading(file, result.document, library, { workspace, ...terraform }).read(found);
    };
    return { read };
}
function isDistribution({ mode, type }) {
    return mode === 'managed' && distribution_types/* DISTRIBUTION_TYPES */.v.includes(type);
}
/** One plan while it is read, with the code that it belongs to. */
class PlanReading {
    #file;
    #document;
    #root;
    /** Directory of the code; null when there is none. */
    #directory;
    #disclosure;
    #policies;
    #problems = [];
    /** Stands for a place in the plan, which has no lines worth telling. */
    #nowhere;
    constructor(file, document, library, settings) {
        this.#file = file;
        this.#document = document;
        this.#disclosure = new Disclosure(document);
        this.#policies = [...document.resources.values()].filter((one) => policyKind(one) !== null).slice(0, MAX_POLICIES);
        this.#nowhere = { file: file.path, startLine: 1, endLine: 1 };
        const { directory, others } = findRoot(document, file.path, library, settings.roots);
        this.#directory = directory;
        if (others.length > 0) {
            const also = others.slice(0, 3).map(shown).join(', ');
            this.#problem(`fits the root modules ${shown(directory ?? '')} and ${also} alike; the first one was taken. Put the file into its own root module, or list that one under terraform: in the config file`);
        }
        if (document.errored)
            this.#problem('the plan ended with an error; what it lacks is treated as not known');
        const code = directory === null ? null : library.module(directory);
        const source = code ?? (0,module_source/* moduleFromText */.Mc)((0,roots/* directoryOf */.j)(file.path), '', '');
        const planning = planningOf(document, source, (written, address) => this.#overlaid(written, address));
        const values = { vars: [], varFiles: [], workspace: settings.workspaceName };
        this.#root = new modules/* Root */.bL(source, library, settings.workspace, values, planning);
    }
    read(found) {
        if (found.length > MAX_DISTRIBUTIONS)
            this.#problem(`more than ${MAX_DISTRIBUTIONS} distributions; the others were left out`);
        this.#introducePolicies();
        const read = found.slice(0, MAX_DISTRIBUTIONS).map((resource) => ({ resource, ...this.#view(resource) }));
        const drafts = read.map((one) => ({
            ...one,
            draft: (0,terraform_distributions/* readDistribution */.xF)(one.view, one.resource.type, one.resource.address),
        }));
        // What the code says of other resources comes second: should there be too much of it, the distributions themselves are read.
        const site = (0,backends/* siteOf */.zU)(this.#root.module);
        const distributions = drafts.map(({ resource, draft, isPlaced }) => {
            const finished = finish(withKeysOfCode((0,terraform_distributions/* completed */.so)(draft, site), draft.origins), resource);
            return isPlaced ? finished : unplaced(finished);
        });
        const policies = this.#policies.flatMap((resource) => this.#policy(resource));
        const problems = [...this.#problems, ...this.#root.problems().map((problem) => this.#withoutLine(problem))];
        const kept = distributions.filter(({ origins }) => origins.length > 0);
        const coversRoots = this.#directory === null ? [] : [this.#directory];
        return { distributions: kept, policies, problems, broken: null, coversRoots };
    }
    /** A resource with the plan's values, and whether the checkout has a place for it. */
    #view(resource) {
        const { module, block, location } = codeOf(this.#root.module, resource);
        const place = location ?? this.#nowhere;
        const code = block ?? this.#configured(resource, module, place);
        const view = new PlannedBlock(resource.values, { module, location: place, code, type: null }, this.#disclosure);
        return { view, isPlaced: location !== null };
    }
    /** What the plan itself says of the code. */
    #configured(resource, module, location) {
        const { steps, modulePath } = resource;
        const expressions = expressionsOf(this.#document.configuration, steps, localAddressOf(resource));
        return expressions === undefined ? null : new ConfiguredBlock(expressions, module, location, modulePath);
    }
    #overlaid(written, address) {
        const resource = this.#document.resources.get(address);
        if (resource === undefined)
            return written;
        const place = { module: written.module, location: written.location, code: written, type: null };
        return new PlannedBlock(resource.values, place, this.#disclosure);
    }
    // ------------------------------------------------------------------------------------------------------ policies
    /** The policies that the plan has and whose ids it does not know yet: references lead to them. */
    #introducePolicies() {
        const { module } = this.#root;
        for (const resource of this.#policies) {
            if (codeOf(module, resource).block !== null)
                continue;
            const range = { start: 0, end: 0 };
            const labels = [resource.type, resource.name].map((text) => ({ range, text, quoted: true }));
            const body = { range, attributes: [], blocks: [] };
            const type = resource.mode === 'data' ? 'data' : 'resource';
            const node = { kind: 'block', type, typeRange: range, labels, headerRange: range, range, body };
            const file = { path: this.#file.path, lines: { lineOf: () => 1 } };
            const { address } = resource;
            module.context.referred.set(address, { address, module, declared: { node, file }, names: new Map() });
        }
    }
    /** A policy whose id is known, for behaviors that name it by that. */
    #policy(resource) {
        const kind = policyKind(resource);
        const id = argumentOf(resource, 'id').value;
        if (kind === null || typeof id !== 'string' || id === '')
            return [];
        const { view, isPlaced } = this.#view(resource);
        const policy = (0,behaviors/* definedPolicy */.U1)(view, kind, resource.name);
        return [{ kind, id, policy: isPlaced ? policy : unplaced(policy) }];
    }
    // ------------------------------------------------------------------------------------------------------ problems
    #problem(message) {
        this.#problems.push({ file: this.#file.path, line: null, message });
    }
    #withoutLine(problem) {
        const isOwn = problem.file === this.#file.path || this.#directory === null;
        return isOwn ? { ...problem, file: this.#file.path, line: null } : problem;
    }
}
/** A distribution with what the plan says of it as a whole. */
function finish(distribution, resource) {
    const { value, sensitive, collateral } = argumentOf(resource, 'domain_name');
    const isTold = typeof value === 'string' && sensitive !== true && !collateral;
    return {
        ...distribution,
        language: 'terraform-plan',
        domainName: isTold ? (0,model_value/* known */.eO)(value, distribution.domainName.location) : distribution.domainName,
        lifecycle: resource.destroyed ? 'destroyed' : 'kept',
        conditional: resource.deferred,
    };
}
function policyKind({ type }) {
    if (type === 'aws_cloudfront_cache_policy')
        return 'cache';
    return type === 'aws_cloudfront_origin_request_policy' ? 'origin-request' : null;
}
function shown(directory) {
    return directory === '' ? '.' : directory;
}
/** The same without any place: a plan has no lines that anybody could look at. */
function unplaced(tree) {
    const seen = JSON.stringify(tree, (key, value) => (key === 'location' ? null : value));
    return JSON.parse(seen); // The same tree but for the locations, which can be null.
}


/***/ })

};
