export const id = 126;
export const ids = [126];
export const modules = {

/***/ 5126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReader: () => (/* binding */ createReader)
});

// EXTERNAL MODULE: ./lib/sources/code/index.js + 3 modules
var sources_code = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/sources/distribution-config/fields.js
var distribution_config_fields = __webpack_require__(8529);
// EXTERNAL MODULE: ./lib/sources/cloudformation/template.js + 1 modules
var cloudformation_template = __webpack_require__(2870);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/cdk.js


const STACK = 'aws:cloudformation:stack';
const ASSEMBLY = 'cdk:cloud-assembly';
const MAX_ASSEMBLIES = 100;
/** What a manifest of `cdk synth` lists, with the assemblies in it; null for any other document. */
function assemblyOf(file, root, files) {
    const found = [];
    const manifests = [];
    const seen = new Set([file]);
    const waiting = [{ file, root }];
    if (!isManifest(root))
        return null;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        for (const artifact of (0,cloudformation_template/* mapOf */.A7)(next.root, 'artifacts').values()) {
            const type = textAt(artifact, 'type');
            const properties = (0,distribution_config_fields/* member */.Dc)(artifact, 'properties');
            const name = properties === null ? null : textAt(properties, type === STACK ? 'templateFile' : 'directoryName');
            if (name === null || (type !== STACK && type !== ASSEMBLY))
                continue;
            const path = files.resolve(next.file, type === STACK ? name : `${name}/manifest.json`);
            if (path === null || seen.has(path))
                continue;
            seen.add(path);
            if (type === STACK)
                found.push(path);
            else if (manifests.length < MAX_ASSEMBLIES) {
                manifests.push(path);
                waiting.push(...documentsOf(path, files).map((one) => ({ file: path, root: one })));
            }
        }
    }
    return { templates: found, manifests };
}
function isManifest(root) {
    return [...(0,cloudformation_template/* mapOf */.A7)(root, 'artifacts').values()].some((artifact) => {
        const type = textAt(artifact, 'type');
        return type === STACK || type === ASSEMBLY;
    });
}
/** Whether a template is one that `cdk synth` wrote: there is a manifest beside it. */
function isSynthesized(file, files) {
    return manifestsBeside(file, files).length > 0;
}
/** The templates of all stacks in the assembly that a template belongs to. */
function templatesBeside(file, files) {
    return manifestsBeside(file, files)
        .flatMap((manifest) => [...(0,cloudformation_template/* mapOf */.A7)(manifest, 'artifacts').values()])
        .flatMap((artifact) => {
        const properties = textAt(artifact, 'type') === STACK ? (0,distribution_config_fields/* member */.Dc)(artifact, 'properties') : null;
        const name = properties === null ? null : textAt(properties, 'templateFile');
        return (name === null ? null : files.resolve(file, name)) ?? [];
    })
        .slice(0, MAX_ASSEMBLIES);
}
function manifestsBeside(file, files) {
    const path = files.resolve(file, 'manifest.json');
    return path === null ? [] : documentsOf(path, files).filter(isManifest);
}
function documentsOf(path, files) {
    const text = files.read(path);
    const document = 'text' in text ? (0,cloudformation_template/* parseDocument */.Tp)(text.text) : null;
    return document !== null && 'roots' in document ? document.roots : [];
}
/** Knows the constructs of the resources of a template, from the manifest beside it and the metadata in it. */
function constructsOf(file, files) {
    const entries = new Map();
    for (const manifest of manifestsBeside(file, files)) {
        for (const [path, list] of metadataOf(file, manifest, files)) {
            for (const id of logicalIdsOf(list))
                entries.set(id, [...(entries.get(id) ?? []), { path, list }]);
        }
    }
    return (logicalId, resource) => {
        const own = (0,cloudformation_template/* mapOf */.A7)(resource, 'Metadata').get('aws:cdk:path');
        const path = own === undefined ? null : (0,distribution_config_fields/* scalarText */.ws)(own);
        const candidates = entries.get(logicalId) ?? [];
        // A nested stack can use an id of its parent's again.
        const entry = candidates.find((one) => one.path === `/${path}`) ?? (candidates.length === 1 ? candidates[0] : undefined);
        if (entry !== undefined)
            return { path: plainPath(entry.path), location: sourceOf(entry.list, files) };
        return path === null ? null : { path: plainPath(path), location: null };
    };
}
/** `/Stack/Site/Resource` is construct `Stack/Site`. */
function plainPath(path) {
    return path.replace(/^\//, '').replace(/\/Resource$/, '');
}
/** The metadata of the artifacts of a manifest: in it, or in a file of its own since schema 55 or so. */
function metadataOf(file, manifest, files) {
    return [...(0,cloudformation_template/* mapOf */.A7)(manifest, 'artifacts').values()].flatMap((artifact) => {
        const properties = (0,distribution_config_fields/* member */.Dc)(artifact, 'properties');
        const name = textAt(artifact, 'additionalMetadataFile') ??
            (properties === null ? null : textAt(properties, 'additionalMetadataFile'));
        const path = name === null ? null : files.resolve(file, name);
        const more = path === null ? [] : documentsOf(path, files);
        return [
            (0,cloudformation_template/* mapOf */.A7)(artifact, 'metadata'),
            ...more.map(({ value }) => (value.type === 'object' ? value.members : new Map())),
        ].flatMap((metadata) => [...metadata]);
    });
}
function itemsOf({ value }) {
    return value.type === 'array' ? value.items : [];
}
function logicalIdsOf(list) {
    return itemsOf(list).flatMap((entry) => textAt(entry, 'type') === 'aws:cdk:logicalId' ? (textAt(entry, 'data') ?? []) : []);
}
function textAt(node, name) {
    const found = (0,distribution_config_fields/* member */.Dc)(node, name);
    return found?.value.type === 'string' ? found.value.text : null;
}
/** The first frame of the traces that is the application's own. */
function sourceOf(list, files) {
    for (const entry of itemsOf(list)) {
        const type = textAt(entry, 'type');
        if (type !== 'aws:cdk:logicalId' && type !== 'aws:cdk:creationStack')
            continue;
        const frames = ['trace', 'data'].flatMap((name) => {
            const found = (0,distribution_config_fields/* member */.Dc)(entry, name);
            return found === null ? [] : [...itemsOf(found), ...(type === 'aws:cdk:creationStack' ? [found] : [])];
        });
        for (const frame of frames.flatMap((one) => (0,distribution_config_fields/* scalarText */.ws)(one)?.split('\n') ?? [])) {
            const location = frameLocation(frame, files);
            if (location !== null)
                return location;
        }
    }
    return null;
}
/** Frames of libraries, of node, and of what runs applications in other languages. */
const FOREIGN = /node_modules|\bnode:|@jsii\/|jsii[-/](?:kernel|runtime)|^\s*\.\.\.|(?:^|[\s(])internal\//;
/** `new Site (/home/me/app/lib/site.ts:7:2)`: paths are those of the machine that ran the application. */
function frameLocation(frame, files) {
    if (FOREIGN.test(frame))
        return null;
    const match = /(?:^|[\s(])((?:file:\/\/)?(?:[A-Za-z]:)?[^\s():][^():]*):(\d{1,7})(?::\d+)?\)?\s*$/.exec(frame);
    const line = Number(match?.[2]);
    const path = match?.[1]
        ?.replace(/^file:\/\//, '')
        .split(/[\\/]/)
        .filter((part) => part !== '') ?? [];
    for (let start = 0; start < path.length; start++) {
        const file = files.resolve('.', path.slice(start).join('/'));
        if (file === null || !files.isFile(file))
            continue;
        const text = files.read(file);
        const lines = 'text' in text ? text.text.split('\n').length : 0;
        return line >= 1 && line <= lines ? { file, startLine: line, endLine: line } : null;
    }
    return null;
}
/** The Region of the stack of a template, as its environment says; null when that is left to the deployment. */
function regionOfStack(file, files) {
    for (const artifact of manifestsBeside(file, files).flatMap((manifest) => [
        ...(0,cloudformation_template/* mapOf */.A7)(manifest, 'artifacts').values(),
    ])) {
        const properties = textAt(artifact, 'type') === STACK ? (0,distribution_config_fields/* member */.Dc)(artifact, 'properties') : null;
        const name = properties === null ? null : textAt(properties, 'templateFile');
        if (name === null || files.resolve(file, name) !== file)
            continue;
        const region = /^aws:\/\/[^/]+\/([a-z0-9-]+)$/.exec(textAt(artifact, 'environment') ?? '')?.[1];
        return region === undefined || region === 'unknown-region' ? null : region;
    }
    return null;
}
/** The path of an asset relative to its template, by the hash in its key; null when the assembly does not tell. */
function assetPath(file, key, files) {
    const hash = /\b([0-9a-f]{64})\b/.exec(key)?.[1];
    if (hash === undefined)
        return null;
    for (const name of new Set([assetsOf(file), ...assetManifests(file, files)])) {
        const path = files.resolve(file, name);
        const [assets] = path === null ? [] : documentsOf(path, files);
        const asset = assets === undefined ? undefined : (0,cloudformation_template/* mapOf */.A7)(assets, 'files').get(hash);
        const source = asset === undefined ? null : (0,distribution_config_fields/* member */.Dc)(asset, 'source');
        const found = source === null ? null : textAt(source, 'path');
        if (found !== null)
            return found;
    }
    return null;
}
/** Nested stacks have their assets in the list of the stack that nests them. */
function assetManifests(file, files) {
    return manifestsBeside(file, files)
        .flatMap((manifest) => [...(0,cloudformation_template/* mapOf */.A7)(manifest, 'artifacts').values()])
        .flatMap((artifact) => {
        const properties = textAt(artifact, 'type') === 'cdk:asset-manifest' ? (0,distribution_config_fields/* member */.Dc)(artifact, 'properties') : null;
        return properties === null ? [] : (textAt(properties, 'file') ?? []);
    })
        .slice(0, MAX_ASSEMBLIES);
}
/** The file of a nested stack's template, by the hash that is in its address in a bucket; null when it is not at hand. */
function nestedAsset(file, address, files) {
    return /\b[0-9a-f]{64}\.json/.test(address) ? assetPath(file, address, files) : null;
}
/** `Main.template.json` and `Main.nested.template.json` have their assets in `Main.assets.json`. */
function assetsOf(file) {
    return `${(file.split('/').pop() ?? '').replace(/(?:\.nested)?\.template\.json$/, '')}.assets.json`;
}

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
// EXTERNAL MODULE: ./lib/sources/placeholders.js
var placeholders = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/partial.js
/** Text beyond this, as repeated joins make it, is not followed. A distribution's names have at most 253 characters. */
const MAX_TEXT = 65_536;
const MAX_ITEMS = 10_000;
const ABSENT = { type: 'absent' };
function holeOf(hole, reason, reference = null, content = 'any') {
    return { hole: hole.length > 200 ? `${hole.slice(0, 199)}…` : hole, reason, reference, content };
}
function unknownResult(hole) {
    return { type: 'unknown', hole };
}
function literal(text) {
    return textOf([{ literal: text }]);
}
/** A string of parts: neighbors are merged, dynamic references become holes. */
function textOf(parts) {
    const merged = merge(parts);
    const length = merged.reduce((sum, part) => sum + ('literal' in part ? part.literal.length : 1), 0);
    if (length > MAX_TEXT || merged.length > MAX_ITEMS)
        return unknownResult(holeOf('a long text', 'unsupported'));
    return { type: 'text', parts: withoutDynamicReferences(merged) };
}
function merge(parts) {
    const merged = [];
    let text = '';
    const flush = () => {
        if (text !== '')
            merged.push({ literal: text });
        text = '';
    };
    for (const part of parts) {
        if ('literal' in part)
            text += part.literal;
        else {
            flush();
            merged.push(part);
        }
    }
    flush();
    return merged;
}
const DYNAMIC = '{{resolve:';
/**
 * `{{resolve:ssm:name}}`: CloudFormation puts the value in when it deploys. The name can have holes of its own. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function withoutDynamicReferences(parts) {
    if (!parts.some((part) => 'literal' in part && part.literal.includes(DYNAMIC)))
        return parts;
    const result = [];
    let reference = null;
    for (const part of parts) {
        if (!('literal' in part)) {
            if (reference === null)
                result.push(part);
            else
                reference += `\${${part.hole}}`;
            continue;
        }
        let rest = part.literal;
        while (rest !== '') {
            if (reference === null) {
                const start = rest.indexOf(DYNAMIC);
                if (start === -1) {
                    result.push({ literal: rest });
                    break;
                }
                if (start > 0)
                    result.push({ literal: rest.slice(0, start) });
                rest = rest.slice(start);
                reference = '';
            }
            const end = rest.indexOf('}}');
            if (end === -1) {
                reference += rest;
                break;
            }
            result.push(holeOf(reference + rest.slice(0, end + 2), 'dynamic-reference'));
            reference = null;
            rest = rest.slice(end + 2);
        }
    }
    // Not closed: part of a reference that is still being put together.
    if (reference !== null)
        return parts;
    return merge(result);
}
/** The whole text if no part of it is unknown. */
function literalOf(result) {
    if (result.type !== 'text')
        return null;
    let text = '';
    for (const part of result.parts) {
        if (!('literal' in part))
            return null;
        text += part.literal;
    }
    return text;
}
/** A result as parts of a string; a list or a map has none. */
function partsOf(result) {
    switch (result.type) {
        case 'text':
            return result.parts;
        case 'unknown':
            return [result.hole];
        default:
            return null;
    }
}
function holesOf(result) {
    switch (result.type) {
        case 'text':
            return result.parts.flatMap((part) => ('literal' in part ? [] : [part]));
        case 'unknown':
            return [result.hole];
        case 'list':
            return result.items.flatMap(holesOf);
        case 'map':
            return [...result.members.values()].flatMap(holesOf);
        case 'absent':
            return [];
    }
}
/** The model's form: literal text and names of holes. */
function piecesOf(parts) {
    return parts.map((part) => ('literal' in part ? part : { hole: part.hole }));
}
/** A text in the way Fn::Sub writes it. */
function written(parts) {
    return parts.map((part) => ('literal' in part ? part.literal : `\${${part.hole}}`)).join('');
}
/** What stays of the unknown parts of `results` when a function makes something of them that cannot be told. */
function unknownOf(name, results) {
    const hole = leadingHole(results.flatMap(holesOf));
    return unknownResult(holeOf(name, hole?.reason ?? 'unsupported', hole?.reference ?? null));
}
/** The hole that best says why a value is unknown: a resource before a parameter, and both before a Region. */
function leadingHole(holes) {
    return holes.find(({ reason }) => reason !== 'pseudo') ?? holes[0];
}
// ---------------------------------------------------------------------------------------------------------- functions
/** Fn::Join over strings known in parts. */
function join(delimiter, items) {
    const parts = [];
    let first = true;
    for (const item of items) {
        if (item.type === 'absent')
            continue;
        const more = partsOf(item);
        if (more === null)
            return unknownOf('Fn::Join', items);
        if (!first)
            parts.push({ literal: delimiter });
        first = false;
        parts.push(...more);
        if (parts.length > 2 * MAX_ITEMS)
            return unknownOf('Fn::Join', items);
    }
    return textOf(parts);
}
/**
 * Fn::Split over a string known in parts. Holes are taken not to contain the delimiter where the pieces between them show the
 * form of the text; a piece without any hole behind one that could contain the delimiter may be another piece altogether, and
 * so is unknown. Without the delimiter in the known text nothing can be said at all.
 */
function split(delimiter, source) {
    const parts = partsOf(source);
    if (parts === null || delimiter === '')
        return unknownOf('Fn::Split', [source]);
    const holes = holesOf(source);
    const isKnown = holes.every((hole) => excludes(hole, delimiter));
    const occurs = parts.some((part) => 'literal' in part && part.literal.includes(delimiter));
    if (!isKnown && !occurs)
        return unknownOf(`Fn::Split "${delimiter}"`, [source]);
    const pieces = [[]];
    for (const part of parts) {
        const [head = '', ...tail] = 'literal' in part ? part.literal.split(delimiter) : [];
        if (pieces.length + tail.length > MAX_ITEMS)
            return unknownOf('Fn::Split', [source]);
        pieces.at(-1)?.push('literal' in part ? { literal: head } : part);
        for (const text of tail)
            pieces.push([{ literal: text }]);
    }
    let shifted = false;
    const items = pieces.map((piece) => {
        const open = piece.some((part) => !('literal' in part) && !excludes(part, delimiter));
        const isLiteral = piece.every((part) => 'literal' in part);
        const item = shifted && isLiteral ? unknownOf(`Fn::Split "${delimiter}"`, [source]) : textOf(piece);
        shifted ||= open;
        return item;
    });
    return { type: 'list', items, open: shifted };
}
function excludes({ content }, delimiter) {
    if (content === 'any')
        return false;
    return /[/:]/.test(delimiter) || (content === 'label' && delimiter.includes('.'));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/world.js
const world_NO_ASSUMPTIONS = new Map();
/** Worlds that one setting is looked at in; a choice beyond that stays unknown. */
const MAX_WORLDS = 16;
/** Values tried for one parameter. */
const MAX_OPTIONS = 12;
/** Steps of one evaluation: an intrinsic, a list's item or a hole of a text each. */
const MAX_STEPS = 20_000;
/** Steps of all evaluations of one file and what it nests. */
const MAX_TOTAL_STEPS = 5_000_000;
/** How much may still be evaluated. */
class Budget {
    #left = MAX_TOTAL_STEPS;
    take() {
        this.#left -= 1;
        return this.#left > 0;
    }
    /** Whether there was more to evaluate than was allowed. */
    isSpent() {
        return this.#left <= 0;
    }
}
/** One evaluation in one world. The first choice that the world leaves open is remembered. */
class Run {
    world;
    #budget;
    #isLast;
    #active = new Set();
    #steps = 0;
    #open = null;
    constructor(world, budget, isLast) {
        this.world = world;
        this.#budget = budget;
        this.#isLast = isLast;
    }
    openChoice() {
        return this.#open;
    }
    /** False when there have been too many steps. */
    step() {
        this.#steps += 1;
        return this.#steps <= MAX_STEPS && this.#budget.take();
    }
    /** What the world says of a choice; null when it stays unknown. */
    choose(choice) {
        const chosen = this.world.get(choice.key);
        if (chosen !== undefined)
            return chosen;
        const [first] = choice.options;
        if (first === undefined || this.#isLast)
            return null;
        this.#open ??= choice;
        return first.value;
    }
    /** Evaluates what a name stands for; `looped` where that name is being evaluated already. */
    within(key, evaluate, looped) {
        if (this.#active.has(key))
            return looped();
        this.#active.add(key);
        try {
            return evaluate();
        }
        finally {
            this.#active.delete(key);
        }
    }
}
/** Evaluates in every world that the choices on the way lead to. At least one outcome, at most `MAX_WORLDS`. */
function explore(world, budget, evaluate) {
    const outcomes = [];
    const waiting = [world];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const run = new Run(next, budget, false);
        const value = evaluate(run);
        const open = run.openChoice();
        if (open === null)
            outcomes.push({ value, world: next });
        else if (outcomes.length + waiting.length + open.options.length > MAX_WORLDS) {
            outcomes.push({ value: evaluate(new Run(next, budget, true)), world: next });
        }
        else {
            const from = next;
            waiting.push(...open.options.toReversed().map((option) => assume(from, open.key, option)));
        }
    }
    return outcomes;
}
function assume(world, key, { value, implied }) {
    return new Map([...implied, ...world, [key, value]]);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/mappings.js


function isFinding(found) {
    return typeof found === 'object';
}
/**
 * Looks up Fn::FindInMap's three keys. A key that is a parameter or the Region as a whole has to be one of the mapping's where
 * there is no default, so each of those is tried.
 */
function lookUpMapping(keys, mustExist, context) {
    const [map, first, second] = keys;
    const name = map === undefined ? null : literalOf(map);
    const mapping = name === null ? undefined : context.scope.template.mappings.get(name);
    if (mapping?.value.type !== 'object' || first === undefined || second === undefined)
        return 'unknown';
    const { members } = mapping.value;
    const isWhole = ![...members.keys()].some((key) => key.startsWith('Fn::'));
    const key = literalOf(first) ?? (mustExist && isWhole ? chosenKey(first, members, context) : null);
    if (key === null)
        return 'unknown';
    const row = members.get(key);
    if (row === undefined)
        return isWhole ? 'missing' : 'unknown';
    if (row.value.type !== 'object')
        return 'unknown';
    const column = literalOf(second) ?? (mustExist ? chosenKey(second, row.value.members, context) : null);
    if (column === null)
        return 'unknown';
    const node = row.value.members.get(column);
    return node === undefined ? 'missing' : { node };
}
function chosenKey(key, members, { run }) {
    const [part, ...others] = partsOf(key) ?? [];
    if (part === undefined || others.length > 0 || 'literal' in part)
        return null;
    if (part.reason !== 'pseudo' && part.reason !== 'parameter')
        return null;
    if (members.size > MAX_OPTIONS)
        return null;
    const options = [...members.keys()].map((value) => ({ value, implied: world_NO_ASSUMPTIONS }));
    return run.choose({ key: `value:${part.hole}`, options });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/attributes.js

/** Types whose Ref gives a property that is written in the template. */
const REF_PROPERTY = {
    'AWS::S3::Bucket': 'BucketName',
    'AWS::Route53::RecordSet': 'Name',
    'AWS::ApiGateway::DomainName': 'DomainName',
    'AWS::ApiGatewayV2::DomainName': 'DomainName',
    'AWS::ApiGateway::Stage': 'StageName',
    'AWS::ApiGatewayV2::Stage': 'StageName',
    'AWS::SSM::Parameter': 'Name',
};
/** Types whose Ref gives an id of letters, digits and hyphens. */
const REF_LABEL = new Set([
    'AWS::ApiGateway::RestApi',
    'AWS::ApiGateway::Deployment',
    'AWS::ApiGateway::Stage',
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Stage',
    'AWS::Serverless::Api',
    'AWS::Serverless::HttpApi',
]);
/**
 * What `Ref` gives for a resource: a property written one hop away, else a hole. Source: "Return values" of each type in
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
function refOf(target, { property }) {
    const name = REF_PROPERTY[target.type];
    const configured = name === undefined ? null : property(name);
    if (configured === null || configured.type !== 'text')
        return textOf([refHole(target)]);
    return target.type === 'AWS::Route53::RecordSet' ? withoutFinalDot(configured.parts) : configured;
}
/** Names of records are the same with and without a dot at the end, and origins are named after records that have one. */
function withoutFinalDot(parts) {
    const last = parts.at(-1);
    const isDot = last !== undefined && 'literal' in last && last.literal.endsWith('.');
    return textOf(isDot ? [...parts.slice(0, -1), { literal: last.literal.slice(0, -1) }] : parts);
}
function refHole({ address, type }) {
    const content = REF_LABEL.has(type) ? 'label' : type === 'AWS::S3::Bucket' ? 'name' : 'any';
    return holeOf(address, 'resource-ref', { address, type: typeOrNull(type), attribute: null }, content);
}
function typeOrNull(type) {
    return type === '' ? null : type;
}
/** The form of a name that AWS makes: `{id}` for what it chooses, `{region}`, `{suffix}`. */
function attributes_form(pattern) {
    return (id, surroundings) => formParts(pattern, id, surroundings);
}
function formParts(pattern, id, { region, suffix }) {
    return pattern.split(/(\{[a-z]+\})/).flatMap((piece) => {
        if (piece === '{id}')
            return [id];
        if (piece === '{region}')
            return region.type === 'text' ? region.parts : [holeOf('AWS::Region', 'pseudo', null, 'label')];
        if (piece === '{suffix}')
            return [{ literal: suffix }];
        return piece === '' ? [] : [{ literal: piece }];
    });
}
/** The name of a load balancer tells whether it is internal, and which family it is of. */
const loadBalancerName = (id, surroundings) => {
    const type = writtenOf(surroundings, 'Type', 'application');
    if (type === 'network')
        return formParts('{id}.elb.{region}.{suffix}', id, surroundings);
    if (type !== 'application')
        return null;
    const scheme = writtenOf(surroundings, 'Scheme', 'internet-facing');
    const prefix = scheme === 'internal' ? 'internal-' : '';
    return formParts(`${prefix}{id}.{region}.elb.{suffix}`, id, surroundings);
};
/** A written property; null where only a deployment tells it. */
function writtenOf({ property }, name, absent) {
    const value = property(name);
    return value.type === 'absent' ? absent : literalOf(value);
}
const API_DOMAIN = attributes_form('d-{id}.execute-api.{region}.{suffix}');
/**
 * Attributes whose form AWS documents. What AWS chooses stays a hole, so none of them ever becomes a name as a whole. Sources
 * as for `refOf`, and those of `cloudfront/endpoints`.
 */
const FORMS = {
    'AWS::S3::Bucket DomainName': attributes_form('{id}.s3.{suffix}'),
    'AWS::S3::Bucket DualStackDomainName': attributes_form('{id}.s3.dualstack.{region}.{suffix}'),
    'AWS::S3::Bucket RegionalDomainName': attributes_form('{id}.s3.{region}.{suffix}'),
    'AWS::S3::Bucket WebsiteURL': attributes_form('http://{id}.s3-website-{region}.{suffix}'),
    'AWS::ElasticLoadBalancingV2::LoadBalancer DNSName': loadBalancerName,
    'AWS::ElasticLoadBalancing::LoadBalancer DNSName': (id, surroundings) => formParts(`${writtenOf(surroundings, 'Scheme', '') === 'internal' ? 'internal-' : ''}{id}.{region}.elb.{suffix}`, id, surroundings),
    'AWS::Lambda::Url FunctionUrl': attributes_form('https://{id}.lambda-url.{region}.on.aws/'),
    'AWS::ApiGatewayV2::Api ApiEndpoint': attributes_form('https://{id}.execute-api.{region}.{suffix}'),
    'AWS::Serverless::HttpApi ApiEndpoint': attributes_form('https://{id}.execute-api.{region}.{suffix}'),
    'AWS::ApiGateway::DomainName RegionalDomainName': API_DOMAIN,
    'AWS::ApiGatewayV2::DomainName RegionalDomainName': API_DOMAIN,
    'AWS::ApiGateway::DomainName DistributionDomainName': attributes_form('{id}.cloudfront.net'),
    'AWS::CloudFront::Distribution DomainName': attributes_form('{id}.cloudfront.net'),
    'AWS::AppRunner::Service ServiceUrl': attributes_form('{id}.{region}.awsapprunner.com'),
    'AWS::Amplify::App DefaultDomain': attributes_form('{id}.amplifyapp.com'),
};
/** Attributes that give a property as it is written. */
const CONFIGURED = {
    'AWS::SSM::Parameter Value': 'Value',
    'AWS::Route53::HostedZone Name': 'Name',
    // What SAM makes of `${Api.Stage}`.
    'AWS::Serverless::Api Stage': 'StageName',
    'AWS::Serverless::HttpApi Stage': 'StageName',
};
/** Attributes that are ids of letters, digits and hyphens. */
const LABELS = new Set([
    'AWS::ApiGateway::RestApi RestApiId',
    'AWS::ApiGatewayV2::Api ApiId',
    'AWS::Lambda::Url UrlId',
]);
/** What `Fn::GetAtt` gives for a resource: a hole, with the literal text around it where AWS documents the form. */
function attributeOf(target, attribute, surroundings) {
    const key = `${target.type} ${attribute}`;
    const reference = { address: target.address, type: typeOrNull(target.type), attribute };
    const configured = CONFIGURED[key];
    const value = configured === undefined ? null : surroundings.property(configured);
    if (value?.type === 'text')
        return value;
    const former = FORMS[key];
    const content = LABELS.has(key)
        ? 'label'
        : former === undefined
            ? 'any'
            : target.type === 'AWS::S3::Bucket'
                ? 'name'
                : 'label';
    const hole = holeOf(former === undefined ? `${target.address}.${attribute}` : target.address, 'resource-attribute', reference, content);
    return textOf(former?.(hole, surroundings) ?? [hole]);
}
/** `amazonaws.com.cn` and `aws-cn` in the Regions of China, `aws-us-gov` in those of GovCloud; elsewhere the usual ones. */
function partitionOf(region) {
    if (region?.startsWith('cn-') === true)
        return { partition: 'aws-cn', suffix: 'amazonaws.com.cn' };
    return { partition: region?.startsWith('us-gov-') === true ? 'aws-us-gov' : 'aws', suffix: 'amazonaws.com' };
}
function regionResult(region) {
    return region === null ? textOf([holeOf('AWS::Region', 'pseudo', null, 'label')]) : literal(region);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/references.js







const NESTING_TYPES = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']);
/** Whether resources of a type stand for templates of their own. */
function isNesting(type) {
    return NESTING_TYPES.has(type);
}
/** What `Ref` gives: a pseudo parameter, a parameter, or what stands for a resource. */
function refResult(name, context) {
    const looped = () => unknownResult(holeOf(name, 'unsupported'));
    const refer = () => {
        if (name.startsWith('AWS::'))
            return pseudo(name, context);
        const parameter = context.scope.template.parameters.get(name);
        return parameter === undefined ? ofResource(name, context) : parameterResult(name, parameter, context);
    };
    return context.run.within(`${context.scope.prefix}ref:${name}`, refer, looped);
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
function pseudo(name, context) {
    if (name === 'AWS::NoValue')
        return ABSENT;
    const { given } = context.scope;
    const assumed = context.run.world.get(`value:${name}`) ?? given.get(name);
    if (assumed !== undefined)
        return literal(assumed);
    const { partition, suffix } = partitionOf(regionOf(context));
    if (name === 'AWS::Partition')
        return literal(partition);
    if (name === 'AWS::URLSuffix')
        return literal(suffix);
    const content = name === 'AWS::Region' || name === 'AWS::AccountId' || name === 'AWS::StackName' ? 'label' : 'any';
    return textOf([holeOf(name, 'pseudo', null, content)]);
}
function regionOf({ scope, run }) {
    return run.world.get('value:AWS::Region') ?? scope.given.get('AWS::Region') ?? null;
}
function parameterResult(name, node, context) {
    const { scope, run } = context;
    const type = (0,distribution_config_fields/* scalarText */.ws)((0,distribution_config_fields/* member */.Dc)(node, 'Type') ?? node) ?? 'String';
    const isList = /^(?:CommaDelimitedList|List<.*>)$/.test(type);
    const assumed = run.world.get(valueKey(scope, name));
    if (assumed !== undefined)
        return asParameter(assumed, isList);
    const passed = scope.parent?.passed.get(name);
    const reference = { address: `${scope.prefix}${name}`, type: null, attribute: null };
    if (type.startsWith('AWS::SSM::Parameter::Value')) {
        return unknownResult(holeOf(`${scope.prefix}${name}`, 'dynamic-reference', reference));
    }
    if (passed !== undefined && scope.parent !== null) {
        const value = evaluate(passed, { ...context, scope: scope.parent.scope });
        const text = literalOf(value);
        if (text !== null)
            return asParameter(text, isList);
        if (value.type !== 'absent')
            return value;
    }
    const given = scope.parent === null ? scope.given.get(name) : undefined;
    const fallback = (0,distribution_config_fields/* member */.Dc)(node, 'Default');
    const value = given ?? (fallback === null ? null : defaultText(fallback, context));
    if (value !== null)
        return asParameter(value, isList);
    const chosen = isList ? null : run.choose({ key: valueKey(scope, name), options: allowedValues(node) });
    if (chosen !== null)
        return literal(chosen);
    return unknownResult(holeOf(`${scope.prefix}${name}`, 'parameter', reference));
}
/** A default is a literal; only the tools that write templates put anything else there. */
function defaultText(node, context) {
    return literalOf(evaluate(node, context));
}
function asParameter(text, isList) {
    if (!isList)
        return literal(text);
    const items = text === '' ? [] : text.split(',').slice(0, 1000);
    return { type: 'list', items: items.map((item) => literal(item.trim())), open: false };
}
function allowedValues(node) {
    const list = (0,distribution_config_fields/* member */.Dc)(node, 'AllowedValues');
    const items = list?.value.type === 'array' ? list.value.items : [];
    const values = items.flatMap((item) => (0,distribution_config_fields/* scalarText */.ws)(item) ?? []);
    if (values.length === 0 || values.length !== items.length || values.length > MAX_OPTIONS)
        return [];
    return values.map((value) => ({ value, implied: world_NO_ASSUMPTIONS }));
}
// ----------------------------------------------------------------------------------------------------------- resources
/** Resources by name; SAM adds `Api.Stage` and the like, which stand for parts of the one before the dot. */
function ofResource(name, context) {
    const target = targetOf(name, context.scope);
    const dot = name.indexOf('.');
    if (target.type === '' && dot > 0) {
        const [owner, part] = [name.slice(0, dot), name.slice(dot + 1)];
        const stage = part === 'Stage' ? surroundingsOf(owner, context).property('StageName') : ABSENT;
        if (stage.type === 'text')
            return stage;
        const reference = { address: `${context.scope.prefix}${name}`, type: null, attribute: null };
        return textOf([holeOf(`${context.scope.prefix}${name}`, 'resource-ref', reference)]);
    }
    return refOf(target, surroundingsOf(name, context));
}
/** What an attribute of a resource, or an output of a nested stack, gives. */
function attributeResult(name, attribute, context) {
    const { scope, run } = context;
    const looped = () => unknownResult(holeOf(`${name}.${attribute}`, 'unsupported'));
    return run.within(`${scope.prefix}attribute:${name}.${attribute}`, () => {
        const target = targetOf(name, scope);
        if (isNesting(target.type) && attribute.startsWith('Outputs.')) {
            return outputOf(name, attribute.slice('Outputs.'.length), target, context);
        }
        return attributeOf(target, attribute, surroundingsOf(name, context));
    }, looped);
}
function outputOf(name, output, target, context) {
    const nested = context.scope.nested(name);
    const node = nested?.template.outputs.get(output);
    const value = node === undefined ? null : (0,distribution_config_fields/* member */.Dc)(node, 'Value');
    if (nested !== null && value !== null) {
        const result = evaluate(value, { ...context, scope: nested });
        if (result.type !== 'absent')
            return result;
    }
    const attribute = `Outputs.${output}`;
    const reference = { address: target.address, type: target.type, attribute };
    return unknownResult(holeOf(`${target.address}.${attribute}`, 'module-output', reference));
}
function targetOf(name, scope) {
    const type = (0,cloudformation_template/* resourceOf */.KU)(scope.template, name)?.type ?? scope.implicitType(name) ?? '';
    return { address: `${scope.prefix}${name}`, type };
}
function surroundingsOf(name, context) {
    const region = regionOf(context);
    const resource = context.scope.template.resources.get(name);
    const properties = resource === undefined ? new Map() : (0,cloudformation_template/* mapOf */.A7)(resource, 'Properties');
    return {
        region: regionResult(region),
        suffix: partitionOf(region).suffix,
        property: (property) => {
            const node = properties.get(property);
            return node === undefined ? ABSENT : evaluate(node, context);
        },
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/intrinsics.js




/** Evaluations inside each other: deeper than any template CloudFormation takes, and far from the end of the stack. */
const MAX_EVALUATION_DEPTH = 250;
function contextOf(scope, run) {
    return { scope, run, depth: 0 };
}
/** The name and argument of an intrinsic function; null for anything else. */
function intrinsicOf({ value }) {
    if (value.type !== 'object' || value.members.size !== 1)
        return null;
    const [[name, argument] = ['', null]] = value.members;
    return argument !== null && (name === 'Ref' || name.startsWith('Fn::')) ? { name, argument } : null;
}
/**
 * Evaluates an expression as far as the file and what was given with it go. Ends on every input and never throws; what cannot
 * be told is a hole, and no hole ever becomes literal text.
 */
function evaluate(node, context) {
    if (context.depth > MAX_EVALUATION_DEPTH || !context.run.step()) {
        return unknownResult(holeOf('an expression of too many steps', 'unsupported'));
    }
    const inner = { ...context, depth: context.depth + 1 };
    const { value } = node;
    switch (value.type) {
        case 'string':
            return expanded(value.text, inner);
        case 'number':
            return literal(String(value.number));
        case 'boolean':
            return literal(String(value.boolean));
        case 'null':
            return ABSENT;
        case 'array':
            return listOf(value.items, inner);
        case 'object': {
            const call = intrinsicOf(node);
            return call === null ? mapResult(value.members, inner) : applied(call.name, call.argument, inner);
        }
    }
}
/** Text; with the Serverless Framework it can hold variables, and can stand for something else altogether. */
function expanded(text, context) {
    const expansion = context.scope.expand(text);
    if (expansion === null)
        return literal(text);
    if ('result' in expansion)
        return expansion.result;
    const evaluated = () => evaluate(expansion.node, context);
    const looped = () => unknownResult(holeOf(text, 'unsupported'));
    return context.run.within(`${context.scope.prefix}text:${text}`, evaluated, looped);
}
function listOf(items, context) {
    const results = [];
    for (const item of items) {
        if (results.length >= MAX_ITEMS)
            return unknownResult(holeOf('a long list', 'unsupported'));
        const result = evaluate(item, context);
        if (result.type !== 'absent')
            results.push(result);
    }
    return { type: 'list', items: results, open: false };
}
function mapResult(members, context) {
    const results = new Map();
    for (const [name, member] of members) {
        if (name.startsWith('Fn::'))
            return unknownResult(holeOf(name, 'unsupported'));
        const result = evaluate(member, context);
        if (result.type !== 'absent')
            results.set(name, result);
    }
    return { type: 'map', members: results };
}
/** What cannot be told about any node, by name. */
function unsupported(name) {
    return unknownResult(holeOf(name, 'unsupported'));
}
function applied(name, argument, context) {
    switch (name) {
        case 'Ref':
            return argument.value.type === 'string' ? refResult(argument.value.text, context) : unsupported('Ref');
        case 'Fn::GetAtt':
            return getAtt(argument, context);
        case 'Fn::Sub':
            return sub(argument, context);
        case 'Fn::Join':
            return joined(argument, context);
        case 'Fn::Select':
            return intrinsics_select(argument, context);
        case 'Fn::Split':
            return splitted(argument, context);
        case 'Fn::If':
            return conditional(argument, context);
        case 'Fn::FindInMap':
            return findInMap(argument, context);
        case 'Fn::ImportValue':
            return imported(argument, context);
        case 'Fn::Base64':
            return base64(evaluate(argument, context));
        case 'Fn::Length':
            return intrinsics_length(evaluate(argument, context));
        case 'Fn::Equals':
        case 'Fn::And':
        case 'Fn::Or':
        case 'Fn::Not':
            return truthResult(name, evaluateCondition({ name, argument }, context));
        case 'Fn::GetAZs':
            return unknownResult(holeOf('Fn::GetAZs', 'pseudo'));
        case 'Fn::ToJsonString':
        case 'Fn::Cidr':
            return unknownOf(name, [evaluate(argument, context)]);
        default:
            // Transforms, macros, loops, and functions that are not CloudFormation's.
            return unsupported(name);
    }
}
function truthResult(name, truth) {
    return truth === 'unknown' ? unknownResult(holeOf(name, 'conditional')) : literal(String(truth === 'yes'));
}
// ---------------------------------------------------------------------------------------------------------- functions
function getAtt({ value }, context) {
    if (value.type === 'string') {
        const dot = value.text.indexOf('.');
        if (dot <= 0)
            return unsupported('Fn::GetAtt');
        return attributeResult(value.text.slice(0, dot), value.text.slice(dot + 1), context);
    }
    const [resource, ...rest] = value.type === 'array' ? value.items : [];
    if (resource === undefined || rest.length === 0)
        return unsupported('Fn::GetAtt');
    const names = [resource, ...rest].map((part) => literalOf(evaluate(part, context)));
    const [name, ...attributes] = names;
    if (name === undefined || name === null || attributes.includes(null)) {
        return unknownResult(holeOf(`Fn::GetAtt ${name ?? ''}`.trim(), 'resource-attribute'));
    }
    return attributeResult(name, attributes.join('.'), context);
}
/** `${Name}`, `${Name.Attribute}`, and `${!Literal}`, which becomes `${Literal}`. */
const SUBSTITUTION = /\$\{([^{}]*)\}/;
function sub({ value }, context) {
    const [first, map] = value.type === 'array' ? value.items : [];
    const template = value.type === 'string' ? value.text : first?.value.type === 'string' ? first.value.text : null;
    if (template === null)
        return unsupported('Fn::Sub');
    const variables = map?.value.type === 'object' ? map.value.members : new Map();
    const source = partsOf(expanded(template, context)) ?? [{ literal: template }];
    const parts = source.flatMap((part) => 'literal' in part ? substituted(part.literal, variables, context) : [part]);
    return textOf(parts);
}
function substituted(text, variables, context) {
    const parts = [];
    for (const [index, piece] of text.split(SUBSTITUTION).entries()) {
        if (index % 2 === 0)
            parts.push({ literal: piece });
        else if (piece.startsWith('!'))
            parts.push({ literal: `\${${piece.slice(1)}}` });
        else if (!context.run.step())
            parts.push(holeOf(piece, 'unsupported'));
        else
            parts.push(...substitution(piece.trim(), variables, context));
    }
    return parts;
}
function substitution(name, variables, context) {
    const variable = variables.get(name);
    const value = variable === undefined ? named(name, context) : evaluate(variable, context);
    return partsOf(value) ?? [holeOf(name, 'unsupported')];
}
function named(name, context) {
    const dot = name.indexOf('.');
    return dot === -1 ? refResult(name, context) : attributeResult(name.slice(0, dot), name.slice(dot + 1), context);
}
function joined({ value }, context) {
    const [delimiterNode, listNode] = value.type === 'array' ? value.items : [];
    if (delimiterNode === undefined || listNode === undefined)
        return unsupported('Fn::Join');
    const delimiter = literalOf(evaluate(delimiterNode, context));
    const list = evaluate(listNode, context);
    if (delimiter === null || list.type !== 'list' || list.open)
        return unknownOf('Fn::Join', [list]);
    return join(delimiter, list.items);
}
function intrinsics_select({ value }, context) {
    const [indexNode, listNode] = value.type === 'array' ? value.items : [];
    if (indexNode === undefined || listNode === undefined)
        return unsupported('Fn::Select');
    const index = literalOf(evaluate(indexNode, context));
    const list = evaluate(listNode, context);
    const name = index === null ? 'Fn::Select' : `Fn::Select ${index}`;
    if (index === null || !/^\d{1,5}$/.test(index) || list.type !== 'list')
        return unknownOf(name, [list]);
    return list.items[Number(index)] ?? unknownOf(name, [list]);
}
function splitted({ value }, context) {
    const [delimiterNode, sourceNode] = value.type === 'array' ? value.items : [];
    if (delimiterNode === undefined || sourceNode === undefined)
        return unsupported('Fn::Split');
    const source = evaluate(sourceNode, context);
    const delimiter = literalOf(evaluate(delimiterNode, context));
    return delimiter === null ? unknownOf('Fn::Split', [source]) : split(delimiter, source);
}
/** The branch that a condition leads to; both are looked at, in worlds of their own, where only a deployment tells. */
function conditional({ value }, context) {
    const [condition, yes, no] = value.type === 'array' ? value.items : [];
    if (condition === undefined || yes === undefined)
        return unsupported('Fn::If');
    const truth = condition.value.type === 'string'
        ? evaluateCondition({ name: 'Condition', argument: condition }, context)
        : evaluateCondition(intrinsicOf(condition) ?? { name: '', argument: condition }, context);
    if (truth === 'unknown')
        return unknownResult(holeOf(`Fn::If ${conditionName(condition)}`.trim(), 'conditional'));
    const branch = truth === 'yes' ? yes : no;
    return branch === undefined ? ABSENT : evaluate(branch, context);
}
function conditionName({ value }) {
    return value.type === 'string' ? value.text : '';
}
function findInMap({ value }, context) {
    const [map, first, second, options] = value.type === 'array' ? value.items : [];
    if (map === undefined || first === undefined || second === undefined)
        return unsupported('Fn::FindInMap');
    const fallback = options?.value.type === 'object' ? options.value.members.get('DefaultValue') : undefined;
    const keys = [map, first, second].map((node) => evaluate(node, context));
    const found = lookUpMapping(keys, fallback === undefined, context);
    if (isFinding(found))
        return evaluate(found.node, context);
    if (found === 'missing' && fallback !== undefined)
        return evaluate(fallback, context);
    return unknownOf('Fn::FindInMap', keys);
}
function imported(argument, context) {
    const parts = partsOf(evaluate(argument, context)) ?? [];
    const name = parts.map((part) => ('literal' in part ? part.literal : `\${${part.hole}}`)).join('');
    const exported = holesOf(textOf(parts)).length === 0 ? context.scope.exported(name) : null;
    const reference = { address: name, type: null, attribute: null };
    const unread = textOf([holeOf(`Fn::ImportValue ${name}`.trim(), 'import-value', reference)]);
    if (exported === null)
        return unread;
    const evaluated = () => evaluate(exported.node, { ...context, scope: exported.scope });
    return context.run.within(`export:${name}`, evaluated, () => unread);
}
function base64(value) {
    const text = literalOf(value);
    return text === null ? unknownOf('Fn::Base64', [value]) : literal(Buffer.from(text, 'utf8').toString('base64'));
}
function intrinsics_length(value) {
    return value.type === 'list' && !value.open ? literal(String(value.items.length)) : unknownOf('Fn::Length', [value]);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/conditions.js


/** Evaluates a condition function, or a condition by its name, which becomes a choice where nothing decides it. */
function evaluateCondition({ name, argument }, context) {
    if (context.depth > MAX_CONDITION_DEPTH || !context.run.step())
        return 'unknown';
    const inner = { ...context, depth: context.depth + 1 };
    switch (name) {
        case 'Condition':
            return argument.value.type === 'string' ? namedCondition(argument.value.text, inner) : 'unknown';
        case 'Fn::Equals':
            return equals(argument, inner);
        case 'Fn::Not':
            return not(conditions_all(argument, inner)[0] ?? 'unknown');
        case 'Fn::And':
            return every(conditions_all(argument, inner));
        case 'Fn::Or':
            return not(every(conditions_all(argument, inner).map(not)));
        default:
            return 'unknown';
    }
}
const MAX_CONDITION_DEPTH = 200;
/** The key under which worlds keep what they take a condition to be. */
function conditionKey(scope, name) {
    return `condition:${scope.prefix}${name}`;
}
/** The key under which worlds keep what they take a parameter to be. */
function valueKey(scope, name) {
    return `value:${scope.prefix}${name}`;
}
function namedCondition(name, context) {
    const { scope, run } = context;
    const key = conditionKey(scope, name);
    const assumed = run.world.get(key);
    if (assumed !== undefined)
        return assumed === 'true' ? 'yes' : 'no';
    const node = scope.template.conditions.get(name);
    if (node === undefined)
        return 'unknown';
    const truth = run.within(key, () => truthOf(node, context), () => null);
    if (truth === null)
        return 'unknown';
    if (truth !== 'unknown')
        return truth;
    const chosen = run.choose(choiceOf(name, scope, context));
    return chosen === null ? 'unknown' : chosen === 'true' ? 'yes' : 'no';
}
function choiceOf(name, scope, context) {
    const option = (value) => ({
        value: String(value),
        implied: implications(name, value, scope, context),
    });
    return { key: conditionKey(scope, name), options: [option(true), option(false)] };
}
/** What holds besides, when a condition of this name is taken to be true or false. */
function implications(name, value, scope, context) {
    const implied = new Map();
    const waiting = [];
    const assume = (condition, isTrue) => {
        const key = conditionKey(scope, condition);
        const node = scope.template.conditions.get(condition);
        if (implied.has(key) || node === undefined)
            return;
        implied.set(key, String(isTrue));
        waiting.push({ node, value: isTrue });
    };
    assume(name, value);
    for (let next = waiting.pop(); next !== undefined && context.run.step(); next = waiting.pop()) {
        const call = callOf(next.node);
        if (call === null)
            continue;
        const items = call.argument.value.type === 'array' ? call.argument.value.items : [];
        if (call.name === 'Condition') {
            if (call.argument.value.type === 'string')
                assume(call.argument.value.text, next.value);
        }
        else if (call.name === 'Fn::Not') {
            const isTrue = !next.value;
            waiting.push(...items.map((node) => ({ node, value: isTrue })));
        }
        else if ((call.name === 'Fn::And' && next.value) || (call.name === 'Fn::Or' && !next.value)) {
            const isTrue = next.value;
            waiting.push(...items.map((node) => ({ node, value: isTrue })));
        }
        else if (call.name === 'Fn::Equals' && next.value) {
            assumeEqual(items, scope, context, implied);
        }
    }
    return implied;
}
/** `Equals [!Ref Environment, prod]` being true says what the parameter is. */
function assumeEqual(items, scope, context, implied) {
    const [left, right] = items;
    if (left === undefined || right === undefined)
        return;
    for (const [one, other] of [
        [left, right],
        [right, left],
    ]) {
        const call = intrinsicOf(one);
        if (call?.name !== 'Ref' || call.argument.value.type !== 'string')
            continue;
        const value = literalOf(evaluate(other, context));
        if (value !== null)
            implied.set(valueKey(scope, call.argument.value.text), value);
    }
}
function callOf(node) {
    const { value } = node;
    if (value.type !== 'object' || value.members.size !== 1)
        return null;
    const [[name, argument] = ['', null]] = value.members;
    return argument === null ? null : { name, argument };
}
function truthOf(node, context) {
    const call = callOf(node);
    return call === null ? 'unknown' : evaluateCondition(call, context);
}
function conditions_all({ value }, context) {
    return value.type === 'array' ? value.items.map((item) => truthOf(item, context)) : [];
}
function not(truth) {
    return truth === 'unknown' ? truth : truth === 'yes' ? 'no' : 'yes';
}
function every(truths) {
    if (truths.includes('no'))
        return 'no';
    return truths.length === 0 || truths.includes('unknown') ? 'unknown' : 'yes';
}
/** Two unknown values are equal where they are written the same; never surely different. */
function equals({ value }, context) {
    const [left, right] = value.type === 'array' ? value.items : [];
    if (left === undefined || right === undefined)
        return 'unknown';
    const a = evaluate(left, context);
    const b = evaluate(right, context);
    const [knownA, knownB] = [literalOf(a), literalOf(b)];
    if (knownA !== null && knownB !== null)
        return knownA === knownB ? 'yes' : 'no';
    return identical(a, b) ? 'yes' : 'unknown';
}
function identical(a, b) {
    const [left, right] = [partsOf(a), partsOf(b)];
    if (left === null || right === null || a.type !== 'text' || b.type !== 'text')
        return false;
    const holes = [...left, ...right].filter((part) => !('literal' in part));
    return holes.every((part) => 'hole' in part && /^[\w:./]+$/.test(part.hole)) && written(left) === written(right);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/expression.js

/** Expressions are shown in messages; what is longer is cut. */
const MAX_LENGTH = 300;
const MAX_DEPTH = 12;
/** Aliases can make a small file stand for any number of nodes. */
const MAX_NODES = 400;
/**
 * An expression in CloudFormation's short form, on one line: `!GetAtt Balancer.DNSName`. The same expression comes out the same
 * whether it was written in YAML or JSON, short or long, so that two of them can be compared.
 */
function expressionOf(node) {
    const text = shown(node, 0, { left: MAX_NODES }).replace(/\s+/g, ' ');
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
function shown(node, depth, allowance) {
    const { value } = node;
    allowance.left -= 1;
    if (depth > MAX_DEPTH || allowance.left < 0)
        return '…';
    switch (value.type) {
        case 'string':
            return depth === 0 || /^[\w.:/@${}-]+$/.test(value.text) ? value.text : JSON.stringify(value.text);
        case 'number':
            return String(value.number);
        case 'boolean':
            return String(value.boolean);
        case 'null':
            return 'null';
        case 'array':
            return `[${limited(value.items.slice(0, 21).map((item) => shown(item, depth + 1, allowance)))}]`;
        case 'object': {
            const call = intrinsicOf(node);
            if (call !== null)
                return shownCall(call.name, call.argument, depth, allowance);
            return `{${limited([...value.members].slice(0, 21).map(([name, member]) => `${name}: ${shown(member, depth + 1, allowance)}`))}}`;
        }
    }
}
function limited(texts) {
    return texts.length > 20 ? `${texts.slice(0, 20).join(', ')}, …` : texts.join(', ');
}
function shownCall(name, argument, depth, allowance) {
    const short = `!${name.replace(/^Fn::/, '')}`;
    if (name === 'Fn::GetAtt' && argument.value.type === 'array') {
        const items = argument.value.items.map(({ value }) => (value.type === 'string' ? value.text : null));
        if (!items.includes(null))
            return `${short} ${items.join('.')}`;
    }
    if (name === 'Fn::Sub' && argument.value.type === 'string') {
        const whole = /^\$\{([^{}!]+)\}$/.exec(argument.value.text)?.[1];
        if (whole !== undefined)
            return `${whole.includes('.') ? '!GetAtt' : '!Ref'} ${whole}`;
    }
    return `${short} ${shown(argument, depth + 1, allowance)}`;
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/fields.js








/** Elements of one list, alternatives included. */
const MAX_ELEMENTS = 2_000;
/** Collects what could not be read, each thing once. */
class Problems {
    #problems = new Map();
    add(problem) {
        const key = `${problem.file}:${problem.line ?? ''}:${problem.message}`;
        if (this.#problems.size < distribution_config_fields/* MAX_PROBLEMS */.aZ)
            this.#problems.set(key, problem);
    }
    all() {
        return [...this.#problems.values()];
    }
}
/** Reads the properties of resources as values with places, every conditional followed both ways where it is open. */
class Fields {
    scope;
    #problems;
    #locate;
    constructor(scope, problems, locate) {
        this.scope = scope;
        this.#problems = problems;
        this.#locate = locate;
    }
    /** For a name of the template's `Fn::Sub` has been forgotten. */
    #isText = (name) => name.startsWith('AWS::') || isDeclared(this.scope, name.split('.')[0] ?? '');
    problem({ node }, message) {
        const { file, startLine } = this.#locate(node);
        this.#problems.add({ file, line: startLine, message });
    }
    location({ node }) {
        return this.#locate(node);
    }
    // -------------------------------------------------------------------------------------------------------- structure
    /** What a node is in the worlds it leads to; a node that is absent in some is null there. */
    forms({ node, world }) {
        return explore(world, this.scope.budget, (run) => this.#followed(node, run, 0));
    }
    /** Follows Fn::If and variables that stand for structure, down to what is written. */
    #followed(node, run, depth) {
        if (depth > 50)
            return node;
        if (node.value.type === 'null')
            return null;
        if (node.value.type === 'string') {
            const expansion = this.scope.expand(node.value.text);
            return expansion !== null && 'node' in expansion ? this.#followed(expansion.node, run, depth + 1) : node;
        }
        const call = intrinsicOf(node);
        if (call === null)
            return node;
        if (call.name === 'Ref') {
            return call.argument.value.type === 'string' && call.argument.value.text === 'AWS::NoValue' ? null : node;
        }
        if (call.name !== 'Fn::If' || call.argument.value.type !== 'array')
            return node;
        const [condition, yes, no] = call.argument.value.items;
        if (condition === undefined || yes === undefined)
            return node;
        const truth = evaluateCondition({ name: 'Condition', argument: condition }, contextOf(this.scope, run));
        if (truth === 'unknown')
            return node;
        const branch = truth === 'yes' ? yes : no;
        return branch === undefined ? null : this.#followed(branch, run, depth + 1);
    }
    /** A member that is an object, in every form it can take; `null` for the worlds in which there is none. */
    objects(parent, name) {
        const node = memberOf(parent, name);
        if (node === null)
            return [null];
        return this.forms({ node, world: parent.world }).map(({ value, world }) => {
            if (value === null)
                return null;
            if (value.value.type === 'object')
                return { node: value, world };
            this.unsupported({ node: value, world }, name, 'an object');
            return null;
        });
    }
    /** The first form of a member that is an object; null when there is none in any world. */
    object(parent, name) {
        return this.objects(parent, name).find((form) => form !== null) ?? null;
    }
    /** The elements of a list in all its forms, with or without `{Quantity, Items}`; null when they cannot be read. */
    list(parent, name) {
        const node = memberOf(parent, name);
        if (node === null)
            return [];
        const elements = [];
        for (const { value, world } of this.forms({ node, world: parent.world })) {
            if (value === null)
                continue;
            const items = fields_itemsOf(value);
            if (items === null) {
                // A list that CloudFormation computes is no mistake: it only cannot be read here.
                const written = memberOf({ node: value, world }, 'Items') ?? value;
                if (intrinsicOf(written) === null && written.value.type !== 'string')
                    this.unsupported({ node: value, world }, name, 'a list');
                return null;
            }
            for (const item of items) {
                for (const form of this.forms({ node: item, world })) {
                    if (form.value === null || elements.length >= MAX_ELEMENTS)
                        continue;
                    // A variable of the Serverless Framework can stand for a list in a list.
                    const inner = form.value !== item && form.value.value.type === 'array' ? form.value.value.items : [form.value];
                    elements.push(...inner.map((one) => ({ node: one, world: form.world })));
                }
            }
        }
        return elements.slice(0, MAX_ELEMENTS);
    }
    // ----------------------------------------------------------------------------------------------------------- values
    /** What a member comes to in every world; null when it is not written. */
    results(parent, name) {
        const node = memberOf(parent, name);
        return node === null ? null : this.resultsAt({ node, world: parent.world });
    }
    resultsAt(place) {
        return this.outcomesAt(place).map(({ value }) => value);
    }
    /** The same, with what is taken to hold for each of them. */
    outcomesAt({ node, world }) {
        return explore(world, this.scope.budget, (run) => evaluate(node, contextOf(this.scope, run)));
    }
    string(parent, name, absent) {
        return this.#member(parent, name, absent, 'a string', (text) => text);
    }
    /** A string that has to be there. An expression that comes to nothing means a parameter that has yet to be given. */
    required(parent, name) {
        const node = memberOf(parent, name);
        if (node === null)
            return this.missing(parent, name);
        const value = this.string(parent, name, (0,model_value/* unknown */.L5)('not-given', name));
        if (!value.known || value.value !== '' || intrinsicOf(node) === null)
            return value;
        return (0,model_value/* unknown */.L5)('parameter', expressionOf(node), { location: value.location });
    }
    /** A string that may be empty or missing, both of which mean that there is none. */
    optional(parent, name) {
        return this.#member(parent, name, (0,model_value/* byDefault */.Ri)(null), 'a string', (text) => text === '' ? null : text);
    }
    /** A string that may be a secret: no part of it is in an expression. */
    secret(parent, name) {
        const value = this.required(parent, name);
        const [text = null, ...others] = this.results(parent, name)?.map(literalOf) ?? [];
        // One may well have a $ or an @ in it.
        if (!value.known && text !== null && others.length === 0)
            return (0,model_value/* known */.eO)(text, value.location);
        return value.known ? value : (0,model_value/* unknown */.L5)(value.reason, name, { location: value.location });
    }
    number(parent, name, absent) {
        return this.#member(parent, name, absent, 'a number', numberOf);
    }
    optionalNumber(parent, name) {
        return this.#member(parent, name, (0,model_value/* byDefault */.Ri)(null), 'a number', (text) => text === '' ? null : numberOf(text));
    }
    boolean(parent, name, absent) {
        return this.#member(parent, name, absent, 'true or false', booleanOf);
    }
    choice(parent, name, legal, absent) {
        if (absent === null && memberOf(parent, name) === null)
            return this.missing(parent, name);
        const wanted = legal.join(', ').replace(/, ([^,]*)$/, ' or $1');
        return this.#member(parent, name, absent ?? (0,model_value/* unknown */.L5)('not-given', name), wanted, (text) => legal.find((one) => one === text));
    }
    /** A list of strings, also one that a parameter or a function gives as a whole. */
    strings(parent, name) {
        const node = memberOf(parent, name);
        if (node === null)
            return (0,model_value/* known */.eO)([], this.location(parent));
        const lists = this.forms({ node, world: parent.world }).flatMap(({ value, world }) => value === null ? [[]] : this.#stringLists(value, world));
        return this.combined(lists, { node, world: parent.world });
    }
    #stringLists(node, world) {
        const items = fields_itemsOf(node);
        const computed = memberOf({ node, world }, 'Items') ?? node;
        const wanted = items === null ? computed : { ...node, value: { type: 'array', items } };
        return this.resultsAt({ node: wanted, world }).map((result) => {
            const texts = result.type === 'list' && !result.open ? result.items.map((item) => plainText(item, this.#isText)) : null;
            return texts === null || texts.includes(null) ? result : texts.flatMap((text) => text ?? []);
        });
    }
    /** A value at a place of its own, such as an element of a list. */
    textAt(place, name) {
        return this.#value(place, name, null, 'a string', (text) => text);
    }
    numberAt(place, name) {
        return this.#value(place, name, null, 'a number', numberOf);
    }
    missing(parent, name) {
        this.problem(parent, `${name} is missing`);
        return (0,model_value/* unknown */.L5)('not-given', name, { location: this.location(parent) });
    }
    unsupported(place, name, wanted) {
        this.problem(place, `${name} has to be ${wanted}`);
        return (0,model_value/* unknown */.L5)('unsupported', name, { location: this.location(place) });
    }
    #member(parent, name, absent, wanted, convert) {
        const node = memberOf(parent, name);
        return node === null ? absent : this.#value({ node, world: parent.world }, name, absent, wanted, convert);
    }
    #value(place, name, absent, wanted, convert) {
        const results = this.resultsAt(place);
        if (results.every(({ type }) => type === 'absent') && absent !== null)
            return absent;
        let isWrong = false;
        const converted = results.map((result) => {
            if (result.type === 'absent')
                return absent?.known === true ? { plain: absent.value } : result;
            const text = plainText(result, this.#isText);
            if (text === null) {
                isWrong ||= result.type === 'list' || result.type === 'map';
                return result;
            }
            const value = convert(text);
            isWrong ||= value === undefined;
            return value === undefined ? result : { plain: value };
        });
        if (isWrong)
            return this.unsupported(place, name, wanted);
        return this.combined(converted.map((one) => ('plain' in one ? one.plain : one)), place, (one) => !isResult(one));
    }
    /** One value from what it is in every world: known where all agree, else unknown with what it can be. */
    combined(values, place, isPlain = (value) => !isResult(value)) {
        const location = this.location(place);
        const plain = values.filter(isPlain);
        const [first] = plain;
        if (first !== undefined && plain.length === values.length) {
            const distinct = [...new Map(plain.map((value) => [JSON.stringify(value), value])).values()];
            return distinct.length === 1 ? (0,model_value/* known */.eO)(first, location) : this.#alternatives(distinct, place, location);
        }
        return this.#unknown(values.filter(isResult), values.length > 1, place, location);
    }
    #alternatives(alternatives, { node }, location) {
        const expression = expressionOf(node);
        const reason = reasonOfChoice(expression);
        const call = intrinsicOf(node);
        const name = call?.name === 'Ref' && call.argument.value.type === 'string' ? call.argument.value.text : null;
        const reference = name === null ? null : { address: `${this.scope.prefix}${name}`, type: null, attribute: null };
        return (0,model_value/* unknown */.L5)(reason, expression, { alternatives, reference, location });
    }
    #unknown(results, isChoice, { node }, location) {
        const expression = expressionOf(node);
        const [only] = results;
        const texts = new Set(results.map((result) => JSON.stringify(result)));
        const holes = results.flatMap(holesOf);
        if (only === undefined || texts.size > 1 || isChoice) {
            const references = new Map(holes.flatMap(({ reference }) => (reference === null ? [] : [[reference.address, reference]])));
            const [reference = null] = references.size === 1 ? references.values() : [];
            return (0,model_value/* unknown */.L5)('conditional', expression, { reference, location });
        }
        const parts = partsOf(only) ?? [];
        const hole = leadingHole(holes);
        const pattern = patternOf(parts, this.#isText);
        const reason = hole?.reason ?? (pattern.some((piece) => 'hole' in piece) ? 'parameter' : 'unsupported');
        return (0,model_value/* unknown */.L5)(reason, expression, { reference: hole?.reference ?? null, pattern, location });
    }
}
/** Why an expression has several values, each of them known. */
function reasonOfChoice(expression) {
    if (/!If\b/.test(expression))
        return 'conditional';
    return /(?:!Ref |\$\{)(?!AWS::)/.test(expression) ? 'parameter' : 'pseudo';
}
function isResult(value) {
    return typeof value === 'object' && value !== null && 'type' in value;
}
/** The text of a result that has no hole and no placeholder. */
function plainText(result, isText) {
    const text = literalOf(result);
    return text === null || (0,placeholders/* placeholdersIn */.Q)(text, isText) !== null ? null : text;
}
/** Pieces with placeholders as holes. */
function patternOf(parts, isText) {
    if (!parts.some((part) => 'literal' in part))
        return [];
    return piecesOf(parts).flatMap((piece) => 'literal' in piece ? ((0,placeholders/* placeholdersIn */.Q)(piece.literal, isText) ?? [piece]) : [piece]);
}
function isDeclared({ template, implied, implicitType }, name) {
    const { resources, parameters } = template;
    return resources.has(name) || parameters.has(name) || implied.has(name) || implicitType(name) !== null;
}
function numberOf(text) {
    const number = /^\s*-?\d/.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(number) ? number : undefined;
}
/** CloudFormation reads YAML 1.1, in which yes and on are true. */
function booleanOf(text) {
    if (/^(?:true|yes|on)$/i.test(text))
        return true;
    return /^(?:false|no|off)$/i.test(text) ? false : undefined;
}
/** A member as it is written; null when the place is no object, has none of that name, or has null there. */
function memberOf({ node }, name) {
    if (node.value.type !== 'object')
        return null;
    const found = node.value.members.get(name);
    return found === undefined || found.value.type === 'null' ? null : found;
}
function fields_itemsOf({ value }) {
    if (value.type === 'array')
        return value.items;
    if (value.type !== 'object')
        return null;
    const items = value.members.get('Items');
    if (items?.value.type === 'array')
        return items.value.items;
    return value.members.has('Quantity') && items === undefined ? [] : null;
}
function placeOf(node) {
    return { node, world: NO_ASSUMPTIONS };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/behavior.js



const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'];
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'];
/**
 * DefaultCacheBehavior, or an element of CacheBehaviors. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-cachebehavior.html
 */
function readBehavior(fields, place, isDefault, { find, edge }) {
    return {
        pathPattern: isDefault ? (0,model_value/* known */.eO)('*', fields.location(place)) : fields.required(place, 'PathPattern'),
        isDefault,
        targetOriginId: fields.required(place, 'TargetOriginId'),
        viewerProtocolPolicy: fields.choice(place, 'ViewerProtocolPolicy', VIEWER_POLICIES, null),
        allowedMethods: readAllowedMethods(fields, place),
        cachePolicy: readPolicyReference(fields, place, 'CachePolicyId', find),
        originRequestPolicy: readPolicyReference(fields, place, 'OriginRequestPolicyId', find),
        forwardedHeaders: readForwardedHeaders(fields, place),
        edgeFunctions: [
            ...readFunctions(fields, place, 'lambda', 'LambdaFunctionAssociations', 'LambdaFunctionARN', edge),
            ...readFunctions(fields, place, 'function', 'FunctionAssociations', 'FunctionARN', edge),
        ],
        grpc: readGrpc(fields, place),
        location: fields.location(place),
    };
}
/** Stands for a list of behaviors that cannot be read: any origin may be used, in any way. */
function unreadableBehavior() {
    const unread = (0,model_value/* unknown */.L5)('unsupported', 'CacheBehaviors');
    return {
        pathPattern: unread,
        isDefault: false,
        targetOriginId: unread,
        viewerProtocolPolicy: unread,
        allowedMethods: unread,
        cachePolicy: { type: 'id', id: unread },
        originRequestPolicy: { type: 'id', id: unread },
        forwardedHeaders: null,
        edgeFunctions: [],
        grpc: unread,
        location: null,
    };
}
function readAllowedMethods(fields, place) {
    const isWritten = memberOf(place, 'AllowedMethods') !== null;
    return isWritten ? fields.strings(place, 'AllowedMethods') : (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_ALLOWED_METHODS */.sf);
}
/** A policy that the same code declares comes with its headers; an id that may also be missing has the empty one too. */
function readPolicyReference(fields, place, name, find) {
    const id = fields.string(place, name, (0,model_value/* known */.eO)(''));
    if (id.known)
        return id.value === '' ? { type: 'none' } : { type: 'id', id };
    const address = id.pattern.length === 0 && id.reason !== 'conditional' ? id.reference?.address : undefined;
    const resource = address === undefined ? null : find(address);
    const wanted = name === 'CachePolicyId' ? 'AWS::CloudFront::CachePolicy' : 'AWS::CloudFront::OriginRequestPolicy';
    if (address === undefined || resource?.type !== wanted || resource.properties === null)
        return { type: 'id', id };
    return {
        type: 'defined',
        name: address,
        headers: readHeaders(resource.fields, resource.properties, name === 'CachePolicyId'),
        location: resource.fields.location(resource.properties),
    };
}
/**
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-cachepolicy-headersconfig.html
 * and …/aws-properties-cloudfront-originrequestpolicy-headersconfig.html
 */
function readHeaders(fields, properties, isCachePolicy) {
    const outer = fields.object(properties, isCachePolicy ? 'CachePolicyConfig' : 'OriginRequestPolicyConfig');
    const parent = outer === null || !isCachePolicy ? outer : fields.object(outer, 'ParametersInCacheKeyAndForwardedToOrigin');
    const forms = parent === null ? [] : fields.objects(parent, 'HeadersConfig');
    const [config] = forms;
    if (config === undefined || config === null || forms.length > 1) {
        const nothing = (0,model_value/* unknown */.L5)(forms.length > 1 ? 'conditional' : 'not-given', 'HeadersConfig');
        return { behavior: nothing, names: nothing };
    }
    return {
        behavior: fields.choice(config, 'HeaderBehavior', HEADER_BEHAVIORS, null),
        names: fields.strings(config, 'Headers'),
    };
}
function readForwardedHeaders(fields, place) {
    const forms = fields.objects(place, 'ForwardedValues');
    const written = forms.find((form) => form !== null) ?? null;
    if (written === null)
        return null;
    if (forms.length === 1)
        return fields.strings(written, 'Headers');
    const lists = forms.map((form) => (form === null ? (0,model_value/* known */.eO)([]) : fields.strings(form, 'Headers')));
    const values = lists.flatMap((list) => (list.known ? [list.value] : []));
    const location = fields.location(written);
    const distinct = [...new Map(values.map((value) => [value.join('\n').toLowerCase(), value])).values()];
    const [only] = distinct;
    if (values.length < lists.length)
        return (0,model_value/* unknown */.L5)('conditional', 'ForwardedValues', { location });
    if (only !== undefined && distinct.length === 1)
        return (0,model_value/* known */.eO)(only, location);
    return (0,model_value/* unknown */.L5)('conditional', 'ForwardedValues', { alternatives: distinct, location });
}
function readFunctions(fields, place, type, list, arn, edge) {
    return (fields.list(place, list) ?? []).map((association) => ({
        type,
        eventType: fields.required(association, 'EventType'),
        arn: fields.required(association, arn),
        includeBody: fields.boolean(association, 'IncludeBody', (0,model_value/* byDefault */.Ri)(false)),
        definition: edge(fields, association, arn, type),
        location: fields.location(association),
    }));
}
function readGrpc(fields, place) {
    if (memberOf(place, 'GrpcConfig') === null)
        return (0,model_value/* byDefault */.Ri)(false);
    const config = fields.object(place, 'GrpcConfig');
    return config === null ? (0,model_value/* byDefault */.Ri)(false) : fields.boolean(config, 'Enabled', (0,model_value/* byDefault */.Ri)(false));
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-customerrorresponse.html */
function readErrorPage(fields, place) {
    const missing = (0,model_value/* unknown */.L5)('not-given', 'ErrorCode', { location: fields.location(place) });
    return {
        errorCode: fields.number(place, 'ErrorCode', missing),
        cachingMinTtlSeconds: fields.optionalNumber(place, 'ErrorCachingMinTTL'),
        responseCode: fields.optionalNumber(place, 'ResponseCode'),
        responsePagePath: fields.optional(place, 'ResponsePagePath'),
        location: fields.location(place),
    };
}

// EXTERNAL MODULE: ./lib/cloudfront/endpoints.js
var endpoints = __webpack_require__(8946);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/leads.js

/** Ids that come from outside cannot be those of resources that the same templates have yet to make. */
const FROM_ELSEWHERE = new Set([
    'parameter',
    'import-value',
    'dynamic-reference',
    'module-output',
    'env',
    'pseudo',
]);
/** What a result leads to; of several resources in one text the first one. */
function leadOf(result) {
    if (result.type === 'absent')
        return { type: 'none' };
    const parts = partsOf(result);
    if (parts === null)
        return { type: 'open' };
    const holes = parts.filter((part) => !('literal' in part));
    const leading = holes.find(isOfResource);
    if (leading?.reference !== undefined && leading.reference !== null) {
        const { address, type, attribute } = leading.reference;
        return { type: 'resource', address, kind: type ?? '', attribute };
    }
    if (!holes.every(isFromElsewhere))
        return { type: 'open' };
    return { type: 'text', text: written(parts), isWhole: holes.length === 0 };
}
/** Whether two texts are the same where they are written the same: every part that is not known has a name of its own. */
function canBeCompared(parts) {
    return parts.every((part) => 'literal' in part || isOfResource(part) || isFromElsewhere(part));
}
/** A host name in lower case without its final dot; `${…}` stands for what is not known. */
function hostOf(parts) {
    const lower = parts.map((part) => ('literal' in part ? { literal: part.literal.toLowerCase() } : part));
    return written(lower).replace(/\.$/, '');
}
/** The host name that an expression is, where it can be compared with others; null otherwise. */
function comparableHost(result) {
    const parts = partsOf(result);
    return parts === null || parts.length === 0 || !canBeCompared(parts) ? null : hostOf(parts);
}
function isOfResource(hole) {
    const { reason, reference } = hole;
    return (reason === 'resource-ref' || reason === 'resource-attribute') && reference !== null && !isComputed(hole);
}
function isFromElsewhere(hole) {
    return FROM_ELSEWHERE.has(hole.reason) && !isComputed(hole);
}
/** What a function makes of several things that are not known tells of one of them, and can be any of them. */
function isComputed({ hole }) {
    return hole.startsWith('Fn::') && !hole.startsWith('Fn::ImportValue');
}
/** Attributes that are names to connect to; whoever is given one of them can add nothing to the resource. */
const ENDPOINT = /DNSName|DomainName|WebsiteURL|FunctionUrl|Endpoint|HostedZone|DnsName|Ip$/;
/** Resources that can be changed by whoever is given this value. */
function handlesIn(result) {
    const parts = partsOf(result);
    if (parts === null) {
        if (result.type === 'list')
            return result.items.flatMap(handlesIn);
        return result.type === 'map' ? [...result.members.values()].flatMap(handlesIn) : [];
    }
    return parts.flatMap((part) => {
        if ('literal' in part || !isOfResource(part) || part.reference === null)
            return [];
        return ENDPOINT.test(part.reference.attribute ?? '') ? [] : [part.reference.address];
    });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/remembered.js
/** Makes everything once: many origins lead to the same resources. */
function remembered(make) {
    const made = new WeakMap();
    return (inventory, key, world) => {
        const own = made.get(inventory) ?? new Map();
        made.set(inventory, own);
        const id = JSON.stringify([key, ...world]);
        const known = own.get(id) ?? { value: make(inventory, key, world) };
        own.set(id, known);
        return known.value;
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/settings.js




/** The elements of a list that are there for sure; others may follow where a condition decides, or it cannot be read. */
function elementsOf(fields, parent, name) {
    const list = fields.list(parent, name);
    if (list === null)
        return { items: [], mayBeMore: true };
    const items = list.filter(({ node, world }) => world.size === parent.world.size && intrinsicOf(node)?.name !== 'Fn::If');
    return { items, mayBeMore: items.length < list.length };
}
/** The same for a list of objects: what computes one cannot be read. */
function objectsOf(fields, parent, name) {
    const { items, mayBeMore } = elementsOf(fields, parent, name);
    const objects = items.filter(({ node }) => node.value.type === 'object' && !hasFunction(node));
    return { items: objects, mayBeMore: mayBeMore || objects.length < items.length };
}
/** Whether a function or a transform makes an object, or adds to it. */
function hasFunction({ value }) {
    return value.type === 'object' && [...value.members.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
/** Whether something is configured at all; a list that is empty is nothing. */
function presence(fields, parent, name) {
    const node = memberOf(parent, name);
    if (node === null)
        return (0,model_value/* byDefault */.Ri)(false);
    const place = { node, world: parent.world };
    const location = fields.location(place);
    const forms = fields.forms(place).map(({ value }) => value);
    if (forms.some((form) => form !== null && isUnread(fields, form))) {
        return (0,model_value/* unknown */.L5)('conditional', name, { alternatives: [true, false], location });
    }
    const isThere = forms.map((form) => form !== null && !(form.value.type === 'array' && form.value.items.length === 0));
    const [first] = isThere;
    if (first !== undefined && isThere.every((one) => one === first))
        return (0,model_value/* known */.eO)(first, location);
    return (0,model_value/* unknown */.L5)('conditional', name, { alternatives: [true, false], location });
}
/** A condition with too many ways to follow, or a variable of another tool. */
function isUnread(fields, node) {
    if (node.value.type === 'string')
        return fields.scope.expand(node.value.text) !== null;
    return intrinsicOf(node)?.name === 'Fn::If';
}
/** An object in every form it can take: null where there is none, `unread` where something computes it. */
function objectForms(fields, parent, name) {
    const node = memberOf(parent, name);
    if (node === null)
        return [null];
    return fields.forms({ node, world: parent.world }).map(({ value, world }) => {
        if (value === null)
            return null;
        return value.value.type === 'object' && !hasFunction(value) ? { node: value, world } : 'unread';
    });
}
/** An object that is the same in every world: null where there is none, `open` where that depends or cannot be read. */
function onlyObject(fields, parent, name) {
    const [form, ...others] = objectForms(fields, parent, name);
    return form === undefined || form === 'unread' || others.length > 0 ? 'open' : form;
}
/** A string, or a list of strings, as IAM's policies have them; empty when nothing is written. */
function oneOrMany(fields, parent, name) {
    const node = memberOf(parent, name);
    return node === null ? (0,model_value/* known */.eO)([], fields.location(parent)) : manyAt(fields, { node, world: parent.world });
}
/** The same for a value at a place of its own. */
function manyAt(fields, place) {
    const texts = fields.resultsAt(place).map((result) => {
        if (result.type === 'absent')
            return [];
        const literal = literalOf(result);
        if (literal !== null)
            return [literal];
        const items = result.type === 'list' && !result.open ? result.items.map(literalOf) : null;
        return items === null || items.includes(null) ? result : items.flatMap((item) => item ?? []);
    });
    return fields.combined(texts, place, (one) => Array.isArray(one));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/access-controls.js



const ACCESS_CONTROL = 'AWS::CloudFront::OriginAccessControl';
const ORIGIN_TYPES = ['s3', 'mediastore', 'mediapackagev2', 'lambda'];
const SIGNING_BEHAVIORS = ['always', 'never', 'no-override'];
/**
 * The origin access control of an origin, where the same code defines it. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-originaccesscontrol-originaccesscontrolconfig.html
 */
function accessControlOf(inventory, fields, origin) {
    const leads = (fields.results(origin, 'OriginAccessControlId') ?? []).map(leadOf);
    const [lead] = leads;
    if (lead?.type !== 'resource' || leads.some((one) => one.type !== 'resource' || one.address !== lead.address)) {
        return null;
    }
    const control = inventory.find(lead.address, inventory.bounded(origin.world));
    if (control?.type !== ACCESS_CONTROL)
        return null;
    const config = onlyObject(control.fields, control.properties, 'OriginAccessControlConfig');
    const missing = (0,model_value/* unknown */.L5)(config === null ? 'not-given' : 'conditional', 'OriginAccessControlConfig', {
        location: control.location,
    });
    return {
        address: control.address,
        location: control.location,
        originType: config === null || config === 'open'
            ? missing
            : control.fields.choice(config, 'OriginAccessControlOriginType', ORIGIN_TYPES, null),
        signingBehavior: config === null || config === 'open'
            ? missing
            : control.fields.choice(config, 'SigningBehavior', SIGNING_BEHAVIORS, null),
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/existence.js




/** What stands in a template that is deployed by itself, without a condition. */
const EXISTS = { world: world_NO_ASSUMPTIONS, isSure: true };
/**
 * Whether a resource exists where something else holds already, and what holds besides then; null when its condition is known
 * to be false.
 */
function existenceOf(scope, resource, world = world_NO_ASSUMPTIONS) {
    const written = (0,distribution_config_fields/* member */.Dc)(resource, 'Condition');
    const condition = written === null ? null : (0,distribution_config_fields/* scalarText */.ws)(written);
    if (condition === null)
        return { world, isSure: true };
    const outcomes = explore(world, scope.budget, (run) => namedCondition(condition, contextOf(scope, run)));
    const kept = outcomes.filter(({ value }) => value !== 'no');
    const [first] = kept;
    if (first === undefined)
        return null;
    const isSure = kept.length === outcomes.length && kept.every(({ value }) => value === 'yes');
    if (kept.length === 1)
        return { world: first.world, isSure };
    if (kept.length === outcomes.length)
        return { world, isSure };
    const run = new Run(world, scope.budget, true);
    const implied = implications(condition, true, scope, contextOf(scope, run));
    return { world: new Map([...implied, ...world, [conditionKey(scope, condition), 'true']]), isSure };
}
/** The existence of what lies inside of something else: both have to be there. */
function within(outer, scope, resource) {
    const inner = existenceOf(scope, resource, outer.world);
    return inner === null ? null : { world: inner.world, isSure: inner.isSure && outer.isSure };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/nodes.js
/** Nodes that tools add to what is written: they stand at the place of the one that they are made for. */
function objectAt(place, members) {
    return { ...place, value: { type: 'object', members: new Map(members) } };
}
/** A list at the place of another value. */
function listAt(place, items) {
    return { ...place, value: { type: 'array', items } };
}
/** A text at the place of another value. */
function nodes_textAt(place, text) {
    return { ...place, value: { type: 'string', text } };
}
/** A resource of a type. */
function resourceAt(place, type, properties) {
    return objectAt(place, [
        ['Type', nodes_textAt(place, type)],
        ['Properties', objectAt(place, properties)],
    ]);
}
/** An object with one of its members set. */
function withMember(node, name, value) {
    const members = node.value.type === 'object' ? [...node.value.members] : [];
    return objectAt(node, [...members.filter(([other]) => other !== name), [name, value]]);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/openness.js







/** Transforms that add no resources but those that this reader knows of. */
const KNOWN_TRANSFORMS = /^AWS::(?:Serverless-|LanguageExtensions|SecretsManager-|CodeDeployBlueGreen)/;
/** Whether a macro, an included text, a loop, another file or a plugin may add resources of some types to a template. */
function mayAdd({ template }, types) {
    if (template.isPart)
        return true;
    const transform = (0,distribution_config_fields/* member */.Dc)(template.root, 'Transform');
    const transforms = transform === null ? [] : transform.value.type === 'array' ? transform.value.items : [transform];
    if (transforms.some((one) => !KNOWN_TRANSFORMS.test((0,distribution_config_fields/* scalarText */.ws)(one) ?? '')))
        return true;
    return [...template.resources].some(([name, node]) => name.startsWith('Fn::') && (name === 'Fn::Transform' || mentions(node, types, 0)));
}
function mentions({ value }, types, depth) {
    if (depth > 20)
        return true;
    if (value.type === 'string')
        return types.includes(value.text) || /^AWS::.*\$\{/.test(value.text);
    if (value.type === 'array')
        return value.items.some((item) => mentions(item, types, depth + 1));
    return value.type === 'object' && [...value.members.values()].some((one) => mentions(one, types, depth + 1));
}
/** Whether there are nested stacks or modules that cannot be read. */
function hasUnread(scope) {
    return [...scope.template.resources].some(([name, resource]) => {
        const type = (0,cloudformation_template/* typeOf */.QP)(resource) ?? '';
        const isUnread = type.endsWith('::MODULE') || (isNesting(type) && scope.nested(name) === null);
        return isUnread && existenceOf(scope, resource) !== null;
    });
}
/**
 * What is passed to nested stacks that cannot be read and to modules, kept in the parameter store, or exported; in a cloud
 * assembly all stacks that import are at hand.
 */
function reachOf(scopes, isAssembly) {
    const reach = new Set();
    for (const scope of scopes) {
        for (const node of [...givenIn(scope), ...(isAssembly || scope.parent !== null ? [] : exportsOf(scope))]) {
            const outcomes = explore(world_NO_ASSUMPTIONS, scope.budget, (run) => evaluate(node, contextOf(scope, run)));
            for (const { value } of outcomes)
                for (const id of handlesIn(value))
                    reach.add(id);
            // What has a name of its own is passed by that, and comes out as text.
            for (const name of refsIn(node, 0))
                reach.add(`${scope.prefix}${name}`);
        }
    }
    return reach;
}
function givenIn(scope) {
    return [...scope.template.resources].flatMap(([name, resource]) => {
        const type = (0,cloudformation_template/* typeOf */.QP)(resource) ?? '';
        const properties = (0,distribution_config_fields/* member */.Dc)(resource, 'Properties');
        if (properties === null || existenceOf(scope, resource) === null)
            return [];
        if (type.endsWith('::MODULE'))
            return [properties];
        if (type === 'AWS::SSM::Parameter')
            return (0,distribution_config_fields/* member */.Dc)(properties, 'Value') ?? [];
        return isNesting(type) && scope.nested(name) === null ? [...(0,cloudformation_template/* mapOf */.A7)(properties, 'Parameters').values()] : [];
    });
}
function exportsOf({ template }) {
    return [...template.outputs.values()].flatMap((output) => (0,distribution_config_fields/* member */.Dc)(output, 'Export') === null ? [] : ((0,distribution_config_fields/* member */.Dc)(output, 'Value') ?? []));
}
function refsIn(node, depth) {
    const { value } = node;
    if (depth > 20)
        return [];
    if (value.type === 'array')
        return value.items.flatMap((item) => refsIn(item, depth + 1));
    if (value.type !== 'object')
        return [];
    const ref = (0,distribution_config_fields/* member */.Dc)(node, 'Ref');
    if (ref?.value.type === 'string')
        return [ref.value.text];
    return [...value.members.values()].flatMap((one) => refsIn(one, depth + 1));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/sam.js




const FUNCTION = 'AWS::Serverless::Function';
/**
 * The type of a resource that SAM adds to a template: the APIs of events without one of their own, and the URLs of functions.
 * Null for any other name. Source:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
function samType({ isSam, resources }, name) {
    if (!isSam)
        return null;
    if (name === 'ServerlessRestApi')
        return 'AWS::ApiGateway::RestApi';
    if (name === 'ServerlessHttpApi')
        return 'AWS::ApiGatewayV2::Api';
    const owner = name.endsWith('Url') ? resources.get(name.slice(0, -'Url'.length)) : undefined;
    return owner !== undefined && (0,cloudformation_template/* typeOf */.QP)(owner) === FUNCTION ? 'AWS::Lambda::Url' : null;
}
/** The resources that SAM adds to a template, as it would write them; none in a template of another kind. */
function samResources(template) {
    const added = new Map();
    if (!template.isSam)
        return added;
    for (const [name, resource] of template.resources) {
        if ((0,cloudformation_template/* typeOf */.QP)(resource) !== FUNCTION)
            continue;
        const node = withGlobals(template, FUNCTION, resource);
        for (const [id, one] of [...urlOf(name, node), ...apisOf(node)])
            if (!added.has(id))
                added.set(id, one);
    }
    return added;
}
function urlOf(name, node) {
    const properties = (0,distribution_config_fields/* member */.Dc)(node, 'Properties');
    const config = properties === null ? null : (0,distribution_config_fields/* member */.Dc)(properties, 'FunctionUrlConfig');
    if (properties === null || config === null)
        return [];
    const auth = (0,distribution_config_fields/* member */.Dc)(config, 'AuthType');
    const alias = (0,distribution_config_fields/* member */.Dc)(properties, 'AutoPublishAlias');
    const target = objectAt(config, [['Ref', nodes_textAt(config, name)]]);
    const qualifier = alias === null ? [] : [['Qualifier', alias]];
    const url = resourceAt(config, 'AWS::Lambda::Url', [
        ['TargetFunctionArn', target],
        ...(auth === null ? [] : [['AuthType', auth]]),
        ...qualifier,
    ]);
    const condition = (0,distribution_config_fields/* member */.Dc)(node, 'Condition');
    return [[`${name}Url`, condition === null ? url : withMember(url, 'Condition', condition)]];
}
/** Events without an API of their own share one, whose stage is `Prod`. */
function apisOf(node) {
    const properties = (0,distribution_config_fields/* member */.Dc)(node, 'Properties');
    const events = properties === null ? [] : [...(0,cloudformation_template/* mapOf */.A7)(properties, 'Events').values()];
    return events.flatMap((event) => {
        const type = (0,cloudformation_template/* typeOf */.QP)(event);
        const own = (0,distribution_config_fields/* member */.Dc)(event, 'Properties');
        if (own !== null && ((0,distribution_config_fields/* member */.Dc)(own, 'RestApiId') ?? (0,distribution_config_fields/* member */.Dc)(own, 'ApiId')) !== null)
            return [];
        if (type === 'Api') {
            const stage = resourceAt(event, 'AWS::Serverless::Api', [['StageName', nodes_textAt(event, 'Prod')]]);
            return [['ServerlessRestApi', stage]];
        }
        return type === 'HttpApi' ? [['ServerlessHttpApi', resourceAt(event, 'AWS::Serverless::HttpApi', [])]] : [];
    });
}
// ------------------------------------------------------------------------------------------------------------- globals
const SECTIONS = {
    [FUNCTION]: 'Function',
    'AWS::Serverless::Api': 'Api',
    'AWS::Serverless::HttpApi': 'HttpApi',
};
/**
 * A resource with what the template's Globals say of its type: values of its own count, maps are merged, lists added to. Source:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
function withGlobals({ isSam, root }, type, resource) {
    const section = isSam ? SECTIONS[type] : undefined;
    const globals = (0,distribution_config_fields/* member */.Dc)(root, 'Globals');
    const shared = section === undefined || globals === null ? null : (0,distribution_config_fields/* member */.Dc)(globals, section);
    if (shared === null)
        return resource;
    const own = (0,distribution_config_fields/* member */.Dc)(resource, 'Properties');
    return withMember(resource, 'Properties', own === null ? shared : merged(shared, own, 0));
}
const sam_MAX_DEPTH = 20;
function merged(shared, own, depth) {
    if (depth > sam_MAX_DEPTH || intrinsicOf(shared) !== null || intrinsicOf(own) !== null)
        return own;
    const [a, b] = [shared.value, own.value];
    if (a.type === 'array' && b.type === 'array')
        return listAt(own, [...a.items, ...b.items]);
    if (a.type !== 'object' || b.type !== 'object')
        return own;
    const members = new Map(a.members);
    for (const [name, node] of b.members) {
        const other = members.get(name);
        members.set(name, other === undefined ? node : merged(other, node, depth + 1));
    }
    return objectAt(own, [...members]);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/inventory.js









const inventory_MAX_DEPTH = 10;
/** Different worlds in which resources are looked at. */
const inventory_MAX_WORLDS = 50;
/** All resources of a template, of the stacks that it nests, and of the other stacks of its application. */
class Inventory {
    #telling;
    /** What is odd in other resources is no problem of a distribution. */
    #quiet = new Problems();
    #indexes = new Map();
    #worlds = new Set();
    #additions = new Map();
    #found = new Map();
    #byId = new Map();
    #byType = new Map();
    #scopes = [];
    #reach = null;
    constructor(scope, telling) {
        let root = scope;
        while (root.parent !== null)
            root = root.parent.scope;
        this.#telling = telling;
        for (const one of [root, ...root.siblings()])
            this.#collect(one, [], EXISTS);
    }
    #collect(scope, owners, outer) {
        this.#scopes.push(scope);
        const add = (name, node) => {
            const type = (0,cloudformation_template/* typeOf */.QP)(node) ?? '';
            const entry = { id: `${scope.prefix}${name}`, name, type, node, scope, owners };
            this.#byId.set(entry.id, entry);
            addTo(this.#byType, type, entry);
        };
        for (const [name, node] of scope.implied)
            add(name, node);
        for (const [name, node] of scope.template.resources) {
            const type = (0,cloudformation_template/* typeOf */.QP)(node) ?? '';
            add(name, withGlobals(scope.template, type, node));
            if (!isNesting(type) || owners.length >= inventory_MAX_DEPTH)
                continue;
            const existence = within(outer, scope, node);
            const nested = existence === null ? null : scope.nested(name);
            if (existence !== null && nested !== null)
                this.#collect(nested, [...owners, { scope, node }], existence);
        }
    }
    /**
     * What is taken to hold, unless there have been many others already: then nothing is, which leaves more open and says nothing
     * wrong.
     */
    bounded(world) {
        const key = JSON.stringify([...world]);
        if (!this.#worlds.has(key) && this.#worlds.size >= inventory_MAX_WORLDS)
            return world_NO_ASSUMPTIONS;
        this.#worlds.add(key);
        return world;
    }
    /** The resource of an id; null when there is none, or its condition is known to be false. */
    find(id, world) {
        const entry = this.#byId.get(id);
        return entry === undefined ? null : this.#resource(entry, world);
    }
    /** All resources of some types that may exist. */
    all(types, world) {
        const key = JSON.stringify([types, [...world]]);
        const found = this.#found.get(key) ?? this.#list(types, world);
        this.#found.set(key, found);
        return found;
    }
    #list(types, world) {
        return types.flatMap((type) => this.#byType.get(type) ?? []).flatMap((entry) => this.#resource(entry, world) ?? []);
    }
    /** Whether there may be resources of some types that are not in any template at hand. */
    mayHaveMore(types) {
        const key = types.join();
        const found = this.#additions.get(key) ?? this.#scopes.some((scope) => mayAdd(scope, types));
        this.#additions.set(key, found);
        return found;
    }
    /** Whether there are nested stacks or modules whose resources cannot be read. */
    hasUnread() {
        return this.#scopes.some(hasUnread);
    }
    /** Whether code that cannot be read is given a resource, and so may declare others that belong to it. */
    isShared(id) {
        this.#reach ??= reachOf(this.#scopes, this.#telling.language === 'cdk');
        return this.#reach.has(id);
    }
    /** The resources of some types that name another one in a property. */
    relatedTo(id, types, property, world) {
        const index = this.#index(types, property, world);
        const mayBeMore = index.isOpen || index.maybe.has(id) || this.isShared(id) || this.mayHaveMore(types);
        return { items: index.sure.get(id) ?? [], mayBeMore };
    }
    #index(types, property, world) {
        const key = JSON.stringify([types, property, [...world]]);
        const made = this.#indexes.get(key) ?? indexOf(this.all(types, world), property);
        this.#indexes.set(key, made);
        return made;
    }
    #resource(entry, world) {
        let existence = { world, isSure: true };
        for (const { scope, node } of entry.owners) {
            existence = within(existence, scope, node);
            if (existence === null)
                return null;
        }
        existence = within(existence, entry.scope, entry.node);
        if (existence === null)
            return null;
        const { id, type, scope, node, name } = entry;
        const fields = new Fields(scope, this.#quiet, this.#telling.locatorOf(scope, node));
        const place = { node, world: existence.world };
        return {
            id,
            address: this.#telling.addressOf(scope, name, node),
            type,
            scope,
            node,
            fields,
            properties: fields.object(place, 'Properties') ?? { node: objectAt(node, []), world: existence.world },
            location: fields.location(place),
            isSure: existence.isSure,
            isImplied: !scope.template.resources.has(name),
        };
    }
}
function indexOf(resources, property) {
    const sure = new Map();
    const maybe = new Set();
    let isOpen = false;
    for (const resource of resources) {
        const leads = leadsOf(resource, property);
        const ids = new Set(leads.flatMap((lead) => (lead.type === 'resource' ? [lead.address] : [])));
        const [only] = ids;
        isOpen ||= leads.some(({ type }) => type === 'open');
        if (only !== undefined && ids.size === 1 && resource.isSure && leads.every(({ type }) => type === 'resource')) {
            addTo(sure, only, resource);
        }
        else
            for (const id of ids)
                maybe.add(id);
    }
    return { sure, maybe, isOpen };
}
function addTo(lists, key, item) {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [item]);
    else
        list.push(item);
}
/** What a property leads to, in every world; nothing when it is not written. */
function leadsOf({ fields, properties }, property) {
    return (fields.results(properties, property) ?? []).map(leadOf);
}
/** The property of a resource at its place; null when it is not written. */
function propertyAt({ properties }, name) {
    const node = memberOf(properties, name);
    return node === null ? null : { node, world: properties.world };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/apis.js



const REST_API = 'AWS::ApiGateway::RestApi';
const HTTP_API = 'AWS::ApiGatewayV2::Api';
const SAM_REST_API = 'AWS::Serverless::Api';
const SAM_HTTP_API = 'AWS::Serverless::HttpApi';
const API_TYPES = [REST_API, HTTP_API, SAM_REST_API, SAM_HTTP_API];
const REST_STAGES = ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'];
const HTTP_STAGES = ['AWS::ApiGatewayV2::Stage'];
const BASE_PATH_MAPPING = 'AWS::ApiGateway::BasePathMapping';
const API_MAPPING = 'AWS::ApiGatewayV2::ApiMapping';
/**
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html,
 * …/aws-resource-apigatewayv2-api.html, and for SAM
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html and …/sam-resource-httpapi.html
 */
function readApi(inventory, api) {
    const { address, location, fields, properties } = api;
    return {
        type: 'api',
        address,
        location,
        protocol: readProtocol(api),
        endpointType: readEndpointType(api),
        defaultEndpointDisabled: fields.boolean(properties, 'DisableExecuteApiEndpoint', (0,model_value/* byDefault */.Ri)(false)),
        stages: readStages(inventory, api),
        customDomains: readDomains(inventory, api),
    };
}
function isRest({ type }) {
    return type === REST_API || type === SAM_REST_API;
}
function readProtocol(api) {
    if (api.type !== HTTP_API)
        return (0,model_value/* byDefault */.Ri)(isRest(api) ? 'REST' : 'HTTP');
    const { fields, properties } = api;
    // One that is imported from an OpenAPI document names no protocol.
    return fields.choice(properties, 'ProtocolType', ['HTTP', 'WEBSOCKET'], (0,model_value/* byDefault */.Ri)('HTTP'));
}
const ENDPOINT_TYPES = ['REGIONAL', 'EDGE', 'PRIVATE'];
/** REST APIs are edge-optimized unless told otherwise; HTTP and WebSocket APIs are always regional. */
function readEndpointType(api) {
    if (!isRest(api))
        return (0,model_value/* byDefault */.Ri)('REGIONAL');
    const { type, fields, properties } = api;
    const name = 'EndpointConfiguration';
    const node = memberOf(properties, name);
    if (node === null)
        return (0,model_value/* byDefault */.Ri)('EDGE');
    const forms = fields.forms({ node, world: properties.world });
    const [form] = forms;
    if (form === undefined || form.value === null || forms.length > 1)
        return (0,model_value/* unknown */.L5)('conditional', name);
    const place = { node: form.value, world: form.world };
    // SAM also takes the type alone, and calls the member of the object `Type`.
    if (type === SAM_REST_API && form.value.value.type === 'string')
        return endpointTypeOf(fields.textAt(place, name));
    if (memberOf(place, 'Type') !== null)
        return fields.choice(place, 'Type', ENDPOINT_TYPES, (0,model_value/* byDefault */.Ri)('EDGE'));
    const types = elementsOf(fields, place, 'Types');
    const [first, ...others] = types.items;
    if (first === undefined && !types.mayBeMore)
        return (0,model_value/* byDefault */.Ri)('EDGE');
    if (first === undefined || types.mayBeMore || others.length > 0)
        return (0,model_value/* unknown */.L5)('conditional', name);
    return endpointTypeOf(fields.textAt(first, 'Types'));
}
function endpointTypeOf(text) {
    const legal = (value) => ENDPOINT_TYPES.find((one) => one === value.toUpperCase()) ?? null;
    if (!text.known) {
        const alternatives = text.alternatives.flatMap((one) => legal(one) ?? []);
        return (0,model_value/* unknown */.L5)(text.reason, text.expression, {
            reference: text.reference,
            location: text.location,
            alternatives: alternatives.length === text.alternatives.length ? alternatives : [],
        });
    }
    const value = legal(text.value);
    return value === null ? (0,model_value/* unknown */.L5)('unsupported', text.value, { location: text.location }) : (0,model_value/* known */.eO)(value, text.location);
}
// --------------------------------------------------------------------------------------------------------------- stages
function readStages(inventory, api) {
    const { id, properties } = api;
    const declared = isRest(api)
        ? inventory.relatedTo(id, REST_STAGES, 'RestApiId', properties.world)
        : inventory.relatedTo(id, HTTP_STAGES, 'ApiId', properties.world);
    const named = declared.items.filter((stage) => memberOf(stage.properties, 'StageName') !== null);
    const own = ownStages(api);
    return {
        items: [...own, ...named.map((stage) => stage.fields.required(stage.properties, 'StageName'))],
        mayBeMore: declared.mayBeMore,
    };
}
/** SAM makes the stages of its APIs: the one that is named, and for REST APIs one called `Stage` unless OpenApiVersion is set. */
function ownStages({ type, fields, properties }) {
    if (type === SAM_HTTP_API)
        return [fields.string(properties, 'StageName', (0,model_value/* byDefault */.Ri)('$default'))];
    if (type !== SAM_REST_API)
        return [];
    const named = fields.required(properties, 'StageName');
    return memberOf(properties, 'OpenApiVersion') === null ? [named, (0,model_value/* byDefault */.Ri)('Stage')] : [named];
}
// -------------------------------------------------------------------------------------------------------------- domains
function readDomains(inventory, api) {
    const { id, fields, properties } = api;
    const rest = inventory.relatedTo(id, [BASE_PATH_MAPPING], 'RestApiId', properties.world);
    const http = inventory.relatedTo(id, [API_MAPPING], 'ApiId', properties.world);
    const domain = onlyObject(fields, properties, 'Domain');
    const isSam = api.type === SAM_REST_API || api.type === SAM_HTTP_API;
    return {
        items: [
            ...(isSam && domain !== null && domain !== 'open' ? [fields.required(domain, 'DomainName')] : []),
            ...[...rest.items, ...http.items].map((mapping) => mapping.fields.required(mapping.properties, 'DomainName')),
        ],
        mayBeMore: rest.mayBeMore || http.mayBeMore || domain === 'open',
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/api-domains.js





const API_DOMAINS = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];
/** The custom domain of a name in lower case, among those that the templates declare. */
function domainOfName(inventory, name, world) {
    return domainsByName(inventory, '', world).get(name) ?? null;
}
const domainsByName = remembered((inventory, _, world) => {
    const named = inventory.all(API_DOMAINS, world).flatMap((domain) => {
        const [name, ...others] = domain.fields.results(domain.properties, 'DomainName') ?? [];
        const host = name === undefined || others.length > 0 ? null : comparableHost(name);
        return host === null ? [] : [[host, domain]];
    });
    return new Map(named);
});
/** The API that answers for a custom domain name; null when there is not exactly one that can be told. */
function apiOfDomain(inventory, domain) {
    const { world } = domain.properties;
    const names = leadsOf(domain, 'DomainName').flatMap((lead) => (lead.type === 'text' ? [lead.text] : []));
    const isMapped = (mapping) => leadsOf(mapping, 'DomainName').some((lead) => (lead.type === 'resource' && lead.address === domain.id) || (lead.type === 'text' && names.includes(lead.text)));
    const ids = new Set();
    for (const mapping of inventory.all([BASE_PATH_MAPPING, API_MAPPING], world).filter(isMapped)) {
        const property = mapping.type === API_MAPPING ? 'ApiId' : 'RestApiId';
        for (const lead of (mapping.fields.results(mapping.properties, property) ?? []).map(leadOf)) {
            ids.add(lead.type === 'resource' ? lead.address : '');
        }
    }
    const [id] = ids;
    const api = id === undefined || ids.size > 1 ? null : inventory.find(id, world);
    return api !== null && API_TYPES.includes(api.type) ? readApi(inventory, api) : null;
}
/** The API of SAM's that has a custom domain of a name in lower case. */
function samApiOfName(inventory, name, world) {
    const found = samApisByName(inventory, '', world).get(name);
    return found === undefined ? null : readApi(inventory, found);
}
const samApisByName = remembered((inventory, _, world) => {
    const named = inventory.all(API_TYPES, world).flatMap((api) => {
        const domain = onlyObject(api.fields, api.properties, 'Domain');
        const [name, ...others] = domain === null || domain === 'open' ? [] : (api.fields.results(domain, 'DomainName') ?? []);
        const host = name === undefined || others.length > 0 ? null : comparableHost(name);
        return host === null ? [] : [[host, api]];
    });
    return new Map(named);
});

// EXTERNAL MODULE: ./lib/sources/distribution-arns.js
var distribution_arns = __webpack_require__(3015);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/distribution-arns.js



/** Addresses of the distributions of the same templates whose ARN a value is, as `PolicyValue` has them. */
function distributionsAt(inventory, fields, place) {
    return (0,distribution_arns/* allOf */.b)(fields.outcomesAt(place).map(({ value, world }) => distributionOf(inventory, value, world)));
}
/** An ARN that is put together with `Ref` or `Id`; the resource has no attribute that is its ARN. */
function distributionOf(inventory, result, world) {
    const parts = result.type === 'text' ? (partsOf(result) ?? []) : [];
    const id = parts.at(-1);
    if (id === undefined || 'literal' in id || (0,distribution_arns/* idHoleOf */.X)(piecesOf(parts)) === null || !isId(id))
        return null;
    const found = inventory.find(id.reference?.address ?? '', inventory.bounded(world));
    // One that may not be there may be named by an expression that gives another one in its place.
    return found?.type === cloudformation_template/* DISTRIBUTION_TYPE */.as && found.isSure ? found.address : null;
}
function isId({ hole, reference }) {
    if (reference === null)
        return false;
    const { address, attribute } = reference;
    return attribute === null ? hole === address : attribute === 'Id' && hole === `${address}.Id`;
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/policies.js





const EFFECTS = ['Allow', 'Deny'];
const PRINCIPALS = ['AWS', 'Service', 'CanonicalUser', 'Federated'];
/**
 * The statements of a policy document in a property. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
function statementsIn(inventory, fields, parent, name) {
    const documents = fields.objects(parent, name);
    const [document] = documents;
    if (document === undefined || document === null || documents.length > 1)
        return { items: [], mayBeMore: true };
    if (intrinsicOf(document.node) !== null)
        return { items: [], mayBeMore: true };
    const { items, mayBeMore } = statementPlaces(fields, document);
    return { items: items.map((place) => readStatement(inventory, fields, place)), mayBeMore };
}
/** One statement can stand without a list. */
function statementPlaces(fields, document) {
    const written = memberOf(document, 'Statement');
    if (written?.value.type !== 'object' || intrinsicOf(written) !== null)
        return objectsOf(fields, document, 'Statement');
    return { items: [{ node: written, world: document.world }], mayBeMore: false };
}
function readStatement(inventory, fields, place) {
    const excludesPrincipals = memberOf(place, 'NotPrincipal') !== null;
    return {
        effect: fields.choice(place, 'Effect', EFFECTS, null),
        principals: readPrincipals(fields, place, excludesPrincipals ? 'NotPrincipal' : 'Principal'),
        excludesPrincipals,
        actions: memberOf(place, 'NotAction') === null
            ? oneOrMany(fields, place, 'Action')
            : (0,model_value/* unknown */.L5)('unsupported', 'NotAction', { location: fields.location(place) }),
        conditions: readConditions(inventory, fields, place),
        location: fields.location(place),
    };
}
function readPrincipals(fields, statement, name) {
    const node = memberOf(statement, name);
    if (node === null)
        return [];
    const place = { node, world: statement.world };
    const forms = fields.forms(place);
    const [form] = forms;
    if (form === undefined || form.value === null || forms.length > 1)
        return [unreadPrincipal(fields, place, name)];
    const { value } = form.value;
    if (value.type === 'string')
        return principalsOf('AWS', manyAt(fields, { node: form.value, world: form.world }));
    if (value.type !== 'object' || intrinsicOf(form.value) !== null)
        return [unreadPrincipal(fields, place, name)];
    return [...value.members].flatMap(([key, member]) => {
        const type = PRINCIPALS.find((one) => one === key) ?? 'unknown';
        return readIds(fields, { node: member, world: form.world }).flatMap((ids) => principalsOf(type, ids));
    });
}
/** The elements of a list each have a value of their own, so that one that is unknown leaves the others known. */
function readIds(fields, place) {
    const { value } = place.node;
    if (value.type !== 'array')
        return [manyAt(fields, place)];
    return value.items.map((node) => manyAt(fields, { node, world: place.world }));
}
function principalsOf(type, ids) {
    return eachOf(ids).map((id) => ({ type, id }));
}
/** Values of one place by themselves; what is not known is one. */
function eachOf(values) {
    if (values.known)
        return values.value.map((one) => (0,model_value/* known */.eO)(one, values.location));
    const { reason, expression, reference, pattern, location } = values;
    const alternatives = values.alternatives.flatMap((one) => (one.length === 1 ? one : []));
    return [(0,model_value/* unknown */.L5)(reason, expression, { reference, pattern, alternatives, location })];
}
function unreadPrincipal(fields, place, name) {
    return { type: 'unknown', id: (0,model_value/* unknown */.L5)('unsupported', name, { location: fields.location(place) }) };
}
/** Condition: operators with keys with values. What cannot be read is a condition all the same. */
function readConditions(inventory, fields, statement) {
    const node = memberOf(statement, 'Condition');
    if (node === null)
        return [];
    if (node.value.type !== 'object' || intrinsicOf(node) !== null)
        return [unreadCondition('Condition')];
    return [...node.value.members].flatMap(([operator, keys]) => {
        if (keys.value.type !== 'object' || intrinsicOf(keys) !== null)
            return [unreadCondition(operator)];
        return [...keys.value.members].map(([key, values]) => ({
            operator,
            key,
            values: readValues(inventory, fields, { node: values, world: statement.world }),
        }));
    });
}
function unreadCondition(operator) {
    return { operator, key: '', values: { items: [], mayBeMore: true } };
}
/** The elements of a list each by itself, and what stands without a list. */
function readValues(inventory, fields, { node, world }) {
    const nodes = node.value.type === 'array' ? node.value.items : [node];
    const read = nodes.map((one) => {
        const place = { node: one, world };
        const distributions = distributionsAt(inventory, fields, place);
        const texts = manyAt(fields, place);
        // What is not known can also be a list.
        return {
            items: eachOf(texts).map((text) => ({ text, distributions })),
            mayBeMore: !texts.known && distributions.length === 0,
        };
    });
    return { items: read.flatMap(({ items }) => items), mayBeMore: read.some(({ mayBeMore }) => mayBeMore) };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/buckets.js





const BUCKET = 'AWS::S3::Bucket';
const BUCKET_POLICY = 'AWS::S3::BucketPolicy';
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html */
function readBucket(inventory, bucket) {
    const { address, location } = bucket;
    return {
        type: 'bucket',
        address,
        location,
        endpoint: 'rest',
        region: (0,model_value/* unknown */.L5)('pseudo', 'AWS::Region'),
        statements: readStatements(inventory, bucket),
        acl: readAcl(bucket),
        blocksPublicPolicies: readBlock(bucket),
        websiteRedirects: readRedirects(bucket),
    };
}
/** CloudFormation writes `PublicRead` what S3 calls `public-read`. */
function readAcl({ fields, properties }) {
    const acl = fields.optional(properties, 'AccessControl');
    if (acl.known)
        return { ...acl, value: acl.value === null ? null : cannedName(acl.value) };
    return { ...acl, alternatives: acl.alternatives.map((one) => (one === null ? null : cannedName(one))) };
}
function cannedName(acl) {
    return acl.replace(/(?!^)([A-Z])/g, '-$1').toLowerCase();
}
/**
 * New buckets block all public access unless told otherwise; a configuration of one's own blocks what it names. Source:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
function readBlock({ fields, properties }) {
    const name = 'PublicAccessBlockConfiguration';
    const forms = memberOf(properties, name) === null ? [null] : fields.objects(properties, name);
    const blocks = forms.map((form) => {
        if (form === null)
            return (0,model_value/* byDefault */.Ri)(true);
        const settings = ['BlockPublicPolicy', 'RestrictPublicBuckets'].map((one) => fields.boolean(form, one, (0,model_value/* byDefault */.Ri)(false)));
        const blocking = settings.find((one) => one.known && one.value);
        return blocking ?? settings.find((one) => !one.known) ?? (0,model_value/* known */.eO)(false, fields.location(form));
    });
    const [first = (0,model_value/* byDefault */.Ri)(true)] = blocks;
    if (blocks.length === 1)
        return first;
    const values = new Set(blocks.flatMap((one) => (one.known ? [one.value] : one.alternatives)));
    const alternatives = blocks.some((one) => !one.known && one.alternatives.length === 0) ? [] : [...values];
    if (first.known && blocks.every((one) => one.known && one.value === first.value))
        return first;
    return (0,model_value/* unknown */.L5)('conditional', name, { alternatives });
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html */
function readRedirects({ fields, properties }) {
    const websites = fields.objects(properties, 'WebsiteConfiguration').filter((form) => form !== null);
    const redirecting = websites.find((form) => ['RedirectAllRequestsTo', 'RoutingRules'].some((name) => memberOf(form, name) !== null));
    if (redirecting === undefined)
        return (0,model_value/* byDefault */.Ri)(false);
    return websites.length === 1
        ? (0,model_value/* known */.eO)(true, fields.location(redirecting))
        : (0,model_value/* unknown */.L5)('conditional', 'WebsiteConfiguration');
}
// ------------------------------------------------------------------------------------------------------------- policies
function readStatements(inventory, bucket) {
    const names = leadsOf(bucket, 'BucketName');
    const items = [];
    let mayBeMore = inventory.mayHaveMore([BUCKET_POLICY]);
    let hasPolicy = false;
    for (const { policy, leads } of policiesOf(inventory, '', bucket.properties.world)) {
        const belongings = new Set(leads.map((lead) => belonging(lead, bucket.id, names)));
        if (belongings.size === 1 && belongings.has('yes') && policy.isSure) {
            const statements = statementsIn(inventory, policy.fields, policy.properties, 'PolicyDocument');
            items.push(...statements.items);
            mayBeMore ||= statements.mayBeMore;
            hasPolicy = true;
        }
        else
            mayBeMore ||= belongings.has('yes') || belongings.has('maybe');
    }
    // A bucket has one policy: where it is here, it is not somewhere else.
    return { items, mayBeMore: mayBeMore || (!hasPolicy && inventory.isShared(bucket.id)) };
}
const policiesOf = remembered((inventory, _, world) => inventory.all([BUCKET_POLICY], world).map((policy) => ({ policy, leads: leadsOf(policy, 'Bucket') })));
/** Whether a policy's `Bucket` is one of some id: by reference, or by its name as far as that is known. */
function belonging(lead, id, names) {
    if (lead.type === 'resource')
        return lead.address === id ? 'yes' : 'no';
    if (lead.type !== 'text')
        return lead.type === 'none' ? 'no' : 'maybe';
    const texts = names.flatMap((name) => (name.type === 'text' ? [name] : []));
    if (names.length === 0)
        return 'no';
    if (texts.length === 1 && names.length === 1 && texts[0]?.text === lead.text)
        return 'yes';
    const isOther = lead.isWhole && texts.length === names.length && texts.every(({ isWhole }) => isWhole);
    return isOther && texts.every(({ text }) => text !== lead.text) ? 'no' : 'maybe';
}
/** The bucket whose name a host name begins with; null when there is none. */
function bucketOfHost(inventory, host, world) {
    const named = bucketsByName(inventory, '', world);
    for (const { index } of host.matchAll(/\.s3[.-]/g)) {
        const bucket = named.get(host.slice(0, index));
        if (bucket !== undefined)
            return bucket;
    }
    return null;
}
const bucketsByName = remembered((inventory, _, world) => {
    const named = inventory.all([BUCKET], world).flatMap((bucket) => {
        const [lead, ...others] = leadsOf(bucket, 'BucketName');
        return lead?.type === 'text' && others.length === 0 ? [[lead.text, bucket]] : [];
    });
    return new Map(named);
});
/** Whether the names of all buckets are known, so that another name is none of theirs. */
function areAllNamed(inventory, world) {
    return inventory.all([BUCKET], world).every((bucket) => {
        const leads = leadsOf(bucket, 'BucketName');
        return leads.length > 0 && leads.every((lead) => lead.type === 'text' && lead.isWhole);
    });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/certificates.js




const CERTIFICATE = 'AWS::CertificateManager::Certificate';
/** The certificate that a property names by its ARN; null when it names none. */
function certificateAt(inventory, fields, parent, name) {
    const node = memberOf(parent, name);
    if (node === null)
        return null;
    const place = { node, world: parent.world };
    const leads = fields.resultsAt(place).map(leadOf);
    const [lead] = leads;
    const isOne = lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
    const resource = isOne ? inventory.find(lead.address, place.world) : null;
    if (resource?.type === CERTIFICATE)
        return readCertificate(resource);
    const arn = fields.textAt(place, name);
    const address = arn.known ? arn.value : expressionOf(node);
    const names = arn.known
        ? (0,model_value/* unknown */.L5)('not-given', address, { location: arn.location })
        : (0,model_value/* unknown */.L5)(arn.reason, arn.expression, { reference: arn.reference, location: arn.location });
    return { address, location: fields.location(place), names };
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html */
function readCertificate({ address, location, fields, properties }) {
    const name = fields.required(properties, 'DomainName');
    const others = fields.strings(properties, 'SubjectAlternativeNames');
    if (name.known && others.known) {
        return { address, location, names: (0,model_value/* known */.eO)([...new Set([name.value, ...others.value])], name.location) };
    }
    const { reason, expression, reference } = name.known ? (others.known ? (0,model_value/* unknown */.L5)('unsupported', '') : others) : name;
    return { address, location, names: (0,model_value/* unknown */.L5)(reason, expression, { reference, location }) };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/listeners.js




const LISTENER = 'AWS::ElasticLoadBalancingV2::Listener';
const LISTENER_CERTIFICATE = 'AWS::ElasticLoadBalancingV2::ListenerCertificate';
const LISTENER_RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';
/**
 * What a listener without a policy gets through CloudFormation, of either family. Source:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
const DEFAULT_POLICY = 'ELBSecurityPolicy-2016-08';
/** Protocols in which the listener ends TLS. */
const TLS_PROTOCOLS = new Set(['HTTPS', 'TLS', 'SSL']);
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html */
function readListener(inventory, listener) {
    const { address, location, fields, properties } = listener;
    const protocol = upperCase(fields.string(properties, 'Protocol', (0,model_value/* unknown */.L5)('not-given', 'Protocol')));
    return {
        address,
        location,
        port: fields.number(properties, 'Port', (0,model_value/* unknown */.L5)('not-given', 'Port')),
        protocol,
        tls: endsTls(protocol, listener) ? readTls(inventory, listener) : null,
        hostConditions: readHostConditions(inventory, listener),
        defaultAction: readDefaultAction(listener),
    };
}
/** Classic Load Balancers take protocols in any case. */
function upperCase(value) {
    if (value.known)
        return { ...value, value: value.value.toUpperCase() };
    return { ...value, alternatives: value.alternatives.map((one) => one.toUpperCase()) };
}
/** Where the protocol is not known, settings for TLS tell. */
function endsTls(protocol, { properties }) {
    if (protocol.known)
        return TLS_PROTOCOLS.has(protocol.value);
    return memberOf(properties, 'Certificates') !== null || memberOf(properties, 'SslPolicy') !== null;
}
function readTls(inventory, { id, fields, properties }) {
    const own = objectsOf(fields, properties, 'Certificates');
    const added = inventory.relatedTo(id, [LISTENER_CERTIFICATE], 'ListenerArn', properties.world);
    const lists = added.items.map((one) => ({
        fields: one.fields,
        ...objectsOf(one.fields, one.properties, 'Certificates'),
    }));
    const certificates = [{ fields, ...own }, ...lists].flatMap((list) => list.items.flatMap((place) => {
        const certificate = certificateAt(inventory, list.fields, place, 'CertificateArn');
        return certificate === null ? [] : [certificate];
    }));
    const mayBeMore = own.mayBeMore || added.mayBeMore || lists.some((list) => list.mayBeMore);
    return {
        policy: fields.string(properties, 'SslPolicy', (0,model_value/* byDefault */.Ri)(DEFAULT_POLICY)),
        certificates: { items: certificates, mayBeMore },
    };
}
// ---------------------------------------------------------------------------------------------------------------- rules
function readHostConditions(inventory, { id, properties }) {
    const rules = inventory.relatedTo(id, [LISTENER_RULE], 'ListenerArn', properties.world);
    const conditions = rules.items.map((rule) => hostsOf(rule));
    return {
        items: conditions.flatMap(({ items }) => items),
        mayBeMore: rules.mayBeMore || conditions.some(({ mayBeMore }) => mayBeMore),
    };
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listenerrule-rulecondition.html */
function hostsOf({ fields, properties }) {
    const conditions = objectsOf(fields, properties, 'Conditions');
    const lists = conditions.items.flatMap((place) => {
        const field = fields.string(place, 'Field', (0,model_value/* unknown */.L5)('not-given', 'Field'));
        const config = onlyObject(fields, place, 'HostHeaderConfig');
        if (config === 'open')
            return [{ items: [], mayBeMore: true }];
        if (config === null && (!field.known || field.value !== 'host-header')) {
            return field.known ? [] : [{ items: [], mayBeMore: true }];
        }
        return [
            ...(config === null ? [] : [namesIn(fields, config, 'Values'), namesIn(fields, config, 'RegexValues', true)]),
            namesIn(fields, place, 'Values'),
        ];
    });
    return {
        items: lists.flatMap(({ items }) => items),
        mayBeMore: conditions.mayBeMore || lists.some(({ mayBeMore }) => mayBeMore),
    };
}
/** Regular expressions are no patterns with `*` and `?`: what they match is left open. */
function namesIn(fields, parent, name, isRegex = false) {
    const { items, mayBeMore } = elementsOf(fields, parent, name);
    if (isRegex)
        return { items: [], mayBeMore: mayBeMore || items.length > 0 };
    return { items: items.map((place) => fields.textAt(place, name)), mayBeMore };
}
/** The first of the default actions in their order: one that authenticates comes before the one that answers. */
function readDefaultAction({ fields, properties }) {
    const { items, mayBeMore } = objectsOf(fields, properties, 'DefaultActions');
    const actions = items.map((place) => ({
        type: fields.required(place, 'Type'),
        order: fields.number(place, 'Order', (0,model_value/* byDefault */.Ri)(1)),
    }));
    if (mayBeMore || actions.length === 0 || actions.some(({ order }) => !order.known)) {
        return (0,model_value/* unknown */.L5)('unsupported', 'DefaultActions', { location: fields.location(properties) });
    }
    const [first] = actions.toSorted((a, b) => listeners_numberOf(a.order) - listeners_numberOf(b.order));
    const type = first?.type ?? (0,model_value/* unknown */.L5)('not-given', 'Type');
    if (type.known)
        return (0,model_value/* known */.eO)(actionOf(type.value), type.location);
    return (0,model_value/* unknown */.L5)(type.reason, type.expression, {
        alternatives: type.alternatives.map(actionOf),
        location: type.location,
    });
}
function listeners_numberOf(value) {
    return value.known ? value.value : 0;
}
function actionOf(type) {
    if (type === 'forward' || type === 'redirect' || type === 'fixed-response')
        return type;
    return type.startsWith('authenticate') ? 'authenticate' : 'other';
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/security-groups.js




const GROUP = 'AWS::EC2::SecurityGroup';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const PREFIX_LIST = 'AWS::EC2::PrefixList';
/** The security groups that a property lists; without it AWS takes the default group of the VPC, which no template tells. */
function securityGroupsIn(inventory, { fields }, parent, property) {
    if (memberOf(parent, property) === null)
        return { items: [], mayBeMore: true };
    const { items, mayBeMore } = elementsOf(fields, parent, property);
    const groups = items.map((place) => groupAt(inventory, fields, place));
    const found = groups.flatMap((group) => group ?? []);
    return { items: found, mayBeMore: mayBeMore || found.length < groups.length || groups.length === 0 };
}
function groupAt(inventory, fields, place) {
    const leads = fields.resultsAt(place).map(leadOf);
    const [lead] = leads;
    if (lead?.type !== 'resource' || leads.some((one) => one.type !== 'resource' || one.address !== lead.address)) {
        return null;
    }
    const resource = inventory.find(lead.address, place.world);
    return resource?.type === GROUP ? readSecurityGroup(inventory, resource) : null;
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html */
function readSecurityGroup(inventory, group) {
    const { id, address, fields, properties, location } = group;
    const inline = objectsOf(fields, properties, 'SecurityGroupIngress');
    const own = inventory.relatedTo(id, [INGRESS], 'GroupId', properties.world);
    const byName = inventory.relatedTo(id, [INGRESS], 'GroupName', properties.world);
    const rules = [...own.items, ...byName.items];
    return {
        address,
        location,
        ingress: {
            items: [
                ...inline.items.map((place) => readRule(inventory, fields, place)),
                ...rules.map((rule) => readRule(inventory, rule.fields, rule.properties)),
            ],
            mayBeMore: inline.mayBeMore || own.mayBeMore || byName.mayBeMore,
        },
    };
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html */
function readRule(inventory, fields, place) {
    const protocol = fields.required(place, 'IpProtocol');
    const absent = protocol.known && protocol.value === '-1' ? (0,model_value/* byDefault */.Ri)(-1) : (0,model_value/* unknown */.L5)('not-given', 'port');
    return {
        protocol,
        fromPort: fields.number(place, 'FromPort', absent),
        toPort: fields.number(place, 'ToPort', absent),
        peers: readPeers(inventory, fields, place),
        location: fields.location(place),
    };
}
function readPeers(inventory, fields, place) {
    const isWritten = (name) => memberOf(place, name) !== null;
    const cidrs = ['CidrIp', 'CidrIpv6'].filter(isWritten).map((name) => fields.required(place, name));
    const lists = isWritten('SourcePrefixListId') ? listPeers(inventory, fields, place) : [];
    const groups = ['SourceSecurityGroupId', 'SourceSecurityGroupName']
        .filter(isWritten)
        .map((name) => fields.required(place, name));
    return [
        ...cidrs.map((cidr) => ({ type: 'cidr', cidr })),
        ...lists,
        ...groups.map((group) => ({ type: 'security-group', group })),
    ];
}
/** A prefix list by its id; one of the same code stands for the addresses in it. */
function listPeers(inventory, fields, place) {
    const name = 'SourcePrefixListId';
    const byId = { type: 'prefix-list', name: fields.required(place, name) };
    const leads = (fields.results(place, name) ?? []).map(leadOf);
    const [lead] = leads;
    const list = leads.length === 1 && lead?.type === 'resource' ? inventory.find(lead.address, place.world) : null;
    if (list?.type !== PREFIX_LIST)
        return [byId];
    const entries = objectsOf(list.fields, list.properties, 'Entries');
    const cidrs = entries.items.map((entry) => ({
        type: 'cidr',
        cidr: list.fields.required(entry, 'Cidr'),
    }));
    return entries.mayBeMore || cidrs.length === 0 ? [...cidrs, byId] : cidrs;
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/load-balancers.js




const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const FAMILIES = ['application', 'network', 'gateway'];
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html */
function readLoadBalancer(inventory, balancer) {
    const { id, address, location, fields, properties } = balancer;
    const family = fields.choice(properties, 'Type', FAMILIES, (0,model_value/* byDefault */.Ri)('application'));
    const listeners = inventory.relatedTo(id, [LISTENER], 'LoadBalancerArn', properties.world);
    return {
        type: 'load-balancer',
        address,
        location,
        family,
        internal: readInternal(balancer),
        securityGroups: readGroups(inventory, balancer, family),
        listeners: {
            items: listeners.items.map((listener) => readListener(inventory, listener)),
            mayBeMore: listeners.mayBeMore,
        },
    };
}
/** Load balancers face the internet unless told otherwise. */
function readInternal({ fields, properties }) {
    const scheme = fields.string(properties, 'Scheme', (0,model_value/* byDefault */.Ri)('internet-facing'));
    if (scheme.known)
        return { ...scheme, value: scheme.value === 'internal' };
    const alternatives = [...new Set(scheme.alternatives.map((one) => one === 'internal'))];
    const [only] = alternatives;
    if (only !== undefined && alternatives.length === 1)
        return (0,model_value/* known */.eO)(only, scheme.location);
    return (0,model_value/* unknown */.L5)(scheme.reason, scheme.expression, { alternatives, location: scheme.location });
}
/** A Network Load Balancer has the groups it was made with, or none; a Gateway Load Balancer never has any. */
function readGroups(inventory, balancer, family) {
    const { properties } = balancer;
    const isBare = memberOf(properties, 'SecurityGroups') === null;
    if (family.known && (family.value === 'gateway' || (family.value === 'network' && isBare)))
        return null;
    return securityGroupsIn(inventory, balancer, properties, 'SecurityGroups');
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/classic-load-balancers.js







const CLASSIC_LOAD_BALANCER = 'AWS::ElasticLoadBalancing::LoadBalancer';
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html */
function readClassicLoadBalancer(inventory, balancer) {
    const { address, location, fields, properties } = balancer;
    const listeners = objectsOf(fields, properties, 'Listeners');
    return {
        type: 'load-balancer',
        address,
        location,
        family: (0,model_value/* byDefault */.Ri)('classic'),
        internal: readInternal(balancer),
        securityGroups: securityGroupsIn(inventory, balancer, properties, 'SecurityGroups'),
        listeners: {
            items: listeners.items.map((place) => classic_load_balancers_readListener(inventory, balancer, place)),
            mayBeMore: listeners.mayBeMore,
        },
    };
}
function classic_load_balancers_readListener(inventory, balancer, place) {
    const { address, fields } = balancer;
    const protocol = upperCase(fields.required(place, 'Protocol'));
    const isTls = protocol.known && (protocol.value === 'HTTPS' || protocol.value === 'SSL');
    return {
        address,
        location: fields.location(place),
        port: fields.number(place, 'LoadBalancerPort', (0,model_value/* unknown */.L5)('not-given', 'LoadBalancerPort')),
        protocol,
        tls: isTls ? classic_load_balancers_readTls(inventory, balancer, place) : null,
        hostConditions: { items: [], mayBeMore: false },
        defaultAction: (0,model_value/* byDefault */.Ri)('forward'),
    };
}
function classic_load_balancers_readTls(inventory, balancer, place) {
    const certificate = certificateAt(inventory, balancer.fields, place, 'SSLCertificateId');
    return {
        policy: readPolicy(balancer, place),
        certificates: { items: certificate === null ? [] : [certificate], mayBeMore: certificate === null },
    };
}
/**
 * The predefined policy that a policy of the listener refers to; one that lists protocols and ciphers by itself has no name.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html
 */
function readPolicy({ fields, properties }, place) {
    if (memberOf(place, 'PolicyNames') === null)
        return (0,model_value/* byDefault */.Ri)(DEFAULT_POLICY);
    const names = fields.strings(place, 'PolicyNames');
    const policies = objectsOf(fields, properties, 'Policies');
    if (!names.known || policies.mayBeMore)
        return (0,model_value/* unknown */.L5)('unsupported', 'PolicyNames', { location: names.location });
    const negotiating = policies.items.filter((policy) => {
        const name = fields.required(policy, 'PolicyName');
        const type = fields.required(policy, 'PolicyType');
        return name.known && names.value.includes(name.value) && type.known && type.value === 'SSLNegotiationPolicyType';
    });
    const [policy] = negotiating;
    if (policy === undefined)
        return (0,model_value/* byDefault */.Ri)(DEFAULT_POLICY);
    const reference = objectsOf(fields, policy, 'Attributes').items.find((attribute) => {
        const name = fields.required(attribute, 'Name');
        return name.known && name.value === 'Reference-Security-Policy';
    });
    return reference === undefined
        ? (0,model_value/* unknown */.L5)('unsupported', 'PolicyNames', { location: names.location })
        : fields.required(reference, 'Value');
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/functions.js




/** Resources that are Lambda functions. */
const FUNCTION_TYPES = ['AWS::Lambda::Function', 'AWS::Serverless::Function'];
const VERSION = 'AWS::Lambda::Version';
const ALIAS = 'AWS::Lambda::Alias';
const UNQUALIFIED = { type: 'none', name: '' };
/** What an expression leads to; null when it cannot be told. */
function functionLeadOf(inventory, result, world, depth = 0) {
    const lead = leadOf(result);
    if (depth > 3 || lead.type === 'open' || lead.type === 'none')
        return null;
    if (lead.type === 'text')
        return byText(inventory, lead.text, lead.isWhole, world);
    // SAM has `!Ref Function.Version` and `${Function.Version}` for what it publishes.
    const published = /^(.*)\.(Version|Alias)$/.exec(lead.kind === '' ? lead.address : `${lead.address}.${lead.attribute}`);
    const resource = inventory.find(published?.[1] ?? lead.address, world);
    if (resource === null)
        return null;
    if (published !== null && resource.type === 'AWS::Serverless::Function') {
        const type = published[2] === 'Alias' ? 'alias' : 'version';
        return { key: resource.id, resource, qualifier: { type, name: type === 'alias' ? publishedAlias(resource) : '' } };
    }
    if (resource.type === VERSION || resource.type === ALIAS)
        return byQualified(inventory, resource, world, depth);
    if (!FUNCTION_TYPES.some((type) => type === resource.type))
        return null;
    const qualifier = qualifierAfter(partsOf(result) ?? []);
    return qualifier === null ? null : { key: resource.id, resource, qualifier };
}
function publishedAlias({ fields, properties }) {
    const [name] = fields.results(properties, 'AutoPublishAlias') ?? [];
    return name === undefined ? '' : functions_writtenOf(name);
}
function functions_writtenOf(result) {
    return written(partsOf(result) ?? []);
}
/** `!Ref Version` and `!Ref Alias` are ARNs with a qualifier. */
function byQualified(inventory, resource, world, depth) {
    const [name, ...others] = resource.fields.results(resource.properties, 'FunctionName') ?? [];
    const target = name === undefined || others.length > 0 ? null : functionLeadOf(inventory, name, world, depth + 1);
    if (target === null)
        return null;
    if (resource.type === VERSION)
        return { ...target, qualifier: { type: 'version', name: resource.id } };
    const [alias] = resource.fields.results(resource.properties, 'Name') ?? [];
    return { ...target, qualifier: { type: 'alias', name: alias === undefined ? '' : functions_writtenOf(alias) } };
}
/** The qualifier behind the function in `${Function.Arn}:7`; null when it cannot be told. */
function qualifierAfter(parts) {
    const at = parts.findIndex((part) => !('literal' in part) && part.reference !== null);
    const rest = parts.slice(at + 1);
    const [separator, value, ...more] = rest;
    if (separator === undefined)
        return UNQUALIFIED;
    if (!('literal' in separator) || !separator.literal.startsWith(':') || more.length > 0)
        return null;
    if (value === undefined)
        return qualifierOf(separator.literal.slice(1));
    if (separator.literal !== ':' || 'literal' in value)
        return null;
    const isVersion = value.reference?.type === VERSION || value.reference?.attribute === 'Version';
    return isVersion ? { type: 'version', name: value.reference?.address ?? '' } : null;
}
function qualifierOf(text) {
    if (text === '')
        return UNQUALIFIED;
    if (text === '$LATEST')
        return { type: 'latest', name: text };
    return { type: /^\d+$/.test(text) ? 'version' : 'alias', name: text };
}
/** `name`, `name:qualifier`, `arn:aws:lambda:us-east-1:123456789012:function:name:qualifier`. */
const FUNCTION_NAME = /^(?:arn:[^:]*:lambda:[^:]*:[^:]*:function:|[^:]*:function:)?([^:]+)(?::([^:]*))?$/;
function byText(inventory, text, isWhole, world) {
    const match = FUNCTION_NAME.exec(text);
    if (match === null)
        return isWhole ? { key: `name:${text}`, resource: null, qualifier: UNQUALIFIED } : null;
    const [, name = '', qualifier = ''] = match;
    const { byName, areKnown } = functionNames(inventory, '', world);
    const found = byName.get(name);
    if (found !== undefined)
        return { key: found.id, resource: found, qualifier: qualifierOf(qualifier) };
    // A name that is not known may be that of a function whose name is not known either, or is.
    return areKnown && (isWhole || byName.size === 0)
        ? { key: `name:${name}`, resource: null, qualifier: qualifierOf(qualifier) }
        : null;
}
const functionNames = remembered((inventory, _, world) => {
    const byName = new Map();
    let areKnown = true;
    for (const resource of inventory.all(FUNCTION_TYPES, world)) {
        const leads = leadsOf(resource, 'FunctionName');
        const [lead] = leads;
        if (lead?.type === 'text' && leads.length === 1)
            byName.set(lead.text, resource);
        areKnown &&= leads.every((one) => one.type === 'text' && one.isWhole) && leads.length <= 1;
    }
    return { byName, areKnown };
});

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/function-urls.js





const FUNCTION_URL = 'AWS::Lambda::Url';
const PERMISSION = 'AWS::Lambda::Permission';
const AUTH_TYPES = ['AWS_IAM', 'NONE'];
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html */
function readFunctionUrl(inventory, url) {
    const { address, location, fields, properties } = url;
    const authType = fields.choice(properties, 'AuthType', AUTH_TYPES, null);
    const { items, mayBeMore } = readPermissions(inventory, url);
    // What makes a public URL out of a function's own settings also adds the permissions that it takes.
    const isAdded = url.isImplied && !(authType.known && authType.value === 'AWS_IAM');
    return { type: 'function-url', address, location, authType, permissions: { items, mayBeMore: mayBeMore || isAdded } };
}
/** The permissions of the function that the URL is of; those of other versions and aliases of it do not count. */
function readPermissions(inventory, url) {
    const target = function_urls_targetOf(inventory, url);
    if (target === null)
        return { items: [], mayBeMore: true };
    const items = [];
    let mayBeMore = target.resource === null || inventory.isShared(target.key) || inventory.mayHaveMore([PERMISSION]);
    for (const { permission, leads } of permissionsOf(inventory, '', url.properties.world)) {
        const belongs = leads.map((lead) => (lead === null ? null : isSame(lead, target)));
        if (permission.isSure && belongs.length > 0 && belongs.every((one) => one === true))
            items.push(readPermission(inventory, permission));
        else
            mayBeMore ||= belongs.some((one) => one !== false);
    }
    return { items, mayBeMore };
}
const permissionsOf = remembered((inventory, _, world) => inventory
    .all([PERMISSION], world)
    .map((permission) => ({ permission, leads: leadsIn(inventory, permission, 'FunctionName') })));
function isSame(a, b) {
    return a.key === b.key && a.qualifier.type === b.qualifier.type && a.qualifier.name === b.qualifier.name;
}
function leadsIn(inventory, { fields, properties }, name) {
    return (fields.results(properties, name) ?? []).map((result) => functionLeadOf(inventory, result, properties.world));
}
/** The function of a URL, with the alias that the URL names beside it. */
function function_urls_targetOf(inventory, url) {
    const [target, ...others] = leadsIn(inventory, url, 'TargetFunctionArn');
    if (target === undefined || target === null || others.length > 0)
        return null;
    const qualifiers = url.fields.results(url.properties, 'Qualifier');
    if (qualifiers === null)
        return target;
    const [only, ...more] = qualifiers;
    const name = only === undefined || more.length > 0 ? null : literalOf(only);
    const qualifier = name === null ? null : { type: 'alias', name };
    return qualifier === null ? null : { ...target, qualifier };
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html */
function readPermission(inventory, permission) {
    const { address, location, fields, properties } = permission;
    const source = propertyAt(permission, 'SourceArn');
    return {
        address,
        location,
        action: fields.required(properties, 'Action'),
        principal: fields.required(properties, 'Principal'),
        sourceArn: fields.optional(properties, 'SourceArn'),
        sourceDistributions: source === null ? [] : distributionsAt(inventory, fields, source),
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/instances.js



const INSTANCE = 'AWS::EC2::Instance';
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html */
function readInstance(inventory, instance) {
    const { address, location } = instance;
    return { type: 'instance', address, location, securityGroups: instances_readGroups(inventory, instance) };
}
/** The groups of the instance, or of the network interfaces that it is made with. */
function instances_readGroups(inventory, instance) {
    const { fields, properties } = instance;
    if (memberOf(properties, 'NetworkInterfaces') === null) {
        return securityGroupsIn(inventory, instance, properties, 'SecurityGroupIds');
    }
    const interfaces = objectsOf(fields, properties, 'NetworkInterfaces');
    const groups = interfaces.items.map((place) => securityGroupsIn(inventory, instance, place, 'GroupSet'));
    return {
        items: groups.flatMap(({ items }) => items),
        mayBeMore: interfaces.mayBeMore || groups.length === 0 || groups.some(({ mayBeMore }) => mayBeMore),
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/records.js




const RECORD_SET = 'AWS::Route53::RecordSet';
const RECORD_SET_GROUP = 'AWS::Route53::RecordSetGroup';
const TYPES = new Set(['A', 'AAAA', 'CNAME']);
/** The records of a host name that lead somewhere. */
function recordsOf(inventory, host, world) {
    return recordsByHost(inventory, '', world).get(host) ?? [];
}
const recordsByHost = remembered((inventory, _, world) => {
    const found = new Map();
    for (const record of recordsIn(inventory, world)) {
        if (record.host !== null)
            found.set(record.host, [...(found.get(record.host) ?? []), record]);
    }
    return found;
});
/** Records alone and in groups. */
function recordsIn(inventory, world) {
    const alone = inventory.all([RECORD_SET], world).map((resource) => recordOf(resource, resource.properties));
    const grouped = inventory.all([RECORD_SET_GROUP], world).flatMap((group) => {
        const { items } = objectsOf(group.fields, group.properties, 'RecordSets');
        return items.map((place) => recordOf(group, place));
    });
    return [...alone, ...grouped].flatMap((record) => {
        const type = record.fields.required(record.place, 'Type');
        if (!type.known)
            return [{ ...record, isSure: false }];
        return TYPES.has(type.value.toUpperCase()) ? [record] : [];
    });
}
function recordOf({ isSure, fields }, place) {
    const [name, ...others] = fields.results(place, 'Name') ?? [];
    return { isSure, fields, place, host: name === undefined || others.length > 0 ? null : comparableHost(name) };
}
/** Where a record leads: its alias target, or the name or address that it holds; null when it cannot be told. */
function records_targetOf({ fields, place }) {
    const alias = onlyObject(fields, place, 'AliasTarget');
    if (alias === 'open')
        return null;
    if (alias !== null)
        return outcomesOf(fields, alias, 'DNSName');
    if (memberOf(place, 'ResourceRecords') === null)
        return null;
    const { items, mayBeMore } = elementsOf(fields, place, 'ResourceRecords');
    const [only, ...others] = items;
    return only === undefined || others.length > 0 || mayBeMore ? null : fields.outcomesAt(only);
}
function outcomesOf(fields, parent, name) {
    const node = memberOf(parent, name);
    return node === null ? null : fields.outcomesAt({ node, world: parent.world });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/vpc-origins.js







const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';
const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-vpcorigin-vpcoriginendpointconfig.html */
function readVpcOrigin(inventory, origin) {
    const { address, location, fields, properties } = origin;
    const config = onlyObject(fields, properties, 'VpcOriginEndpointConfig');
    if (config === null || config === 'open')
        return null;
    return {
        type: 'vpc-origin',
        address,
        location,
        httpPort: fields.number(config, 'HTTPPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: fields.number(config, 'HTTPSPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: fields.choice(config, 'OriginProtocolPolicy', PROTOCOL_POLICIES, (0,model_value/* byDefault */.Ri)('match-viewer')),
        sslProtocols: memberOf(config, 'OriginSSLProtocols') === null
            ? (0,model_value/* unknown */.L5)('not-given', 'OriginSSLProtocols') // AWS documents no default.
            : fields.strings(config, 'OriginSSLProtocols'),
        target: readTarget(inventory, fields, config),
    };
}
function readTarget(inventory, fields, config) {
    const arn = fields.required(config, 'Arn');
    const leads = (fields.results(config, 'Arn') ?? []).map(leadOf);
    const [lead] = leads;
    const isOne = lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
    const resource = isOne ? inventory.find(lead.address, config.world) : null;
    if (resource?.type === LOAD_BALANCER)
        return (0,model_value/* known */.eO)(readLoadBalancer(inventory, resource), arn.location);
    if (resource?.type === INSTANCE)
        return (0,model_value/* known */.eO)(readInstance(inventory, resource), arn.location);
    if (arn.known)
        return (0,model_value/* known */.eO)(null, arn.location);
    return (0,model_value/* unknown */.L5)(arn.reason, arn.expression, { reference: arn.reference, location: arn.location });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/backends/index.js

















/** A finder for the origins that share an inventory. */
function backendFinder(inventory) {
    return {
        behind: (fields, origin, nameOfDomain, type) => {
            if (type !== 'vpc')
                return behindName(inventory, fields, memberPlace(origin, nameOfDomain));
            const config = fields.object(origin, 'VpcOriginConfig');
            return behindVpcOrigin(inventory, fields, config === null ? null : memberPlace(config, 'VpcOriginId'));
        },
        accessControl: (fields, origin) => accessControlOf(inventory, fields, origin),
    };
}
function memberPlace(parent, name) {
    const node = memberOf(parent, name);
    return node === null ? null : { node, world: parent.world };
}
/** Records that lead to records. */
const MAX_HOPS = 5;
function behindName(inventory, fields, place) {
    if (place === null)
        return (0,model_value/* unknown */.L5)('not-given', 'DomainName');
    const found = fields.outcomesAt(place).map(({ value, world }) => leadTo(inventory, value, world, MAX_HOPS));
    return backends_valueOf(found, fields, place);
}
function behindVpcOrigin(inventory, fields, place) {
    if (place === null)
        return (0,model_value/* unknown */.L5)('not-given', 'VpcOriginId');
    const found = fields.outcomesAt(place).map(({ value, world }) => {
        const lead = leadOf(value);
        if (lead.type === 'text')
            return lead.isWhole ? [null] : null;
        const origin = lead.type === 'resource' ? readAny(inventory, lead.address, inventory.bounded(world)) : null;
        return origin?.type === 'vpc-origin' ? [origin] : null;
    });
    return backends_valueOf(found, fields, place);
}
function backends_valueOf(found, fields, place) {
    const location = fields.location(place);
    const all = together(found);
    const [first] = all ?? [];
    if (all?.length === 1 && first !== undefined)
        return (0,model_value/* known */.eO)(first, location);
    const text = fields.textAt(place, 'DomainName');
    if (text.known)
        return (0,model_value/* unknown */.L5)('unsupported', text.value, { location });
    const { reason, expression, reference } = text;
    if (all === null)
        return (0,model_value/* unknown */.L5)(reason, expression, { reference, location });
    return (0,model_value/* unknown */.L5)('conditional', expressionOf(place.node), { alternatives: all, location });
}
/** Each thing once; null when there is anything in it. */
function together(found) {
    const all = new Map();
    for (const one of found) {
        if (one === null)
            return null;
        for (const backend of one)
            all.set(JSON.stringify(backend), backend);
    }
    return [...all.values()];
}
// ---------------------------------------------------------------------------------------------------------------- names
function leadTo(inventory, result, given, hops) {
    const world = inventory.bounded(given);
    const lead = leadOf(result);
    const parts = partsOf(result);
    if (parts === null || lead.type === 'none')
        return null;
    const host = hostOf(parts);
    const direct = lead.type === 'resource' ? behindResource(inventory, lead.address, lead.attribute ?? '', host, world) : null;
    if (direct !== null)
        return [direct];
    // Two texts that cannot be told may look the same, and be different names.
    if (!canBeCompared(parts))
        return null;
    const named = byName(inventory, host, world);
    if (named !== null)
        return [named];
    const recorded = byRecord(inventory, host, world, hops);
    if (recorded !== 'none')
        return recorded;
    return literalOf(result) !== null && isElsewhere(inventory, host, world) ? [null] : null;
}
/** What a resource is behind one of its attributes, which has to be one that is the name to connect to. */
function behindResource(inventory, id, attribute, host, world) {
    const type = inventory.find(id, world)?.type ?? '';
    if (type === LOAD_BALANCER || type === CLASSIC_LOAD_BALANCER) {
        return attribute === 'DNSName' ? readAny(inventory, id, world) : null;
    }
    if (type === FUNCTION_URL)
        return host.includes('.lambda-url.') ? readAny(inventory, id, world) : null;
    if (type === INSTANCE) {
        return /^(?:Public|Private)(?:DnsName|Ip)$/.test(attribute) ? readAny(inventory, id, world) : null;
    }
    if (type === BUCKET)
        return /\.s3[.-]/.test(host) ? bucketAt(inventory, id, host, world) : null;
    if (API_TYPES.includes(type))
        return host.includes('.execute-api.') ? readAny(inventory, id, world) : null;
    return API_DOMAINS.includes(type) && attribute !== '' ? readAny(inventory, id, world) : null;
}
/** A resource of any type that can stand behind an origin. */
const readAny = remembered((inventory, id, world) => {
    const resource = inventory.find(id, world);
    if (resource === null)
        return null;
    switch (resource.type) {
        case LOAD_BALANCER:
            return readLoadBalancer(inventory, resource);
        case CLASSIC_LOAD_BALANCER:
            return readClassicLoadBalancer(inventory, resource);
        case FUNCTION_URL:
            return readFunctionUrl(inventory, resource);
        case INSTANCE:
            return readInstance(inventory, resource);
        case BUCKET:
            return readBucket(inventory, resource);
        case VPC_ORIGIN:
            return readVpcOrigin(inventory, resource);
        default:
            return API_TYPES.includes(resource.type) ? readApi(inventory, resource) : apiOfDomain(inventory, resource);
    }
});
function bucketAt(inventory, id, host, world) {
    const bucket = readAny(inventory, id, world);
    return bucket?.type === 'bucket' ? { ...bucket, endpoint: endpointIn(host) } : bucket;
}
function endpointIn(host) {
    return /\.s3-website[.-]/.test(host) ? 'website' : 'rest';
}
/** Names that the templates give themselves: those of buckets and of custom domains. */
function byName(inventory, host, world) {
    const bucket = bucketOfHost(inventory, host, world);
    if (bucket !== null)
        return bucketAt(inventory, bucket.id, host, world);
    const domain = domainOfName(inventory, host, world);
    return domain === null ? samApiOfName(inventory, host, world) : readAny(inventory, domain.id, world);
}
/** What the records of a name lead to; `none` when the templates have no record of it. */
function byRecord(inventory, host, world, hops) {
    const records = recordsOf(inventory, host, world);
    if (records.length === 0)
        return 'none';
    if (hops === 0 || records.some(({ isSure }) => !isSure))
        return null;
    const targets = records.map(records_targetOf);
    const possible = ({ value, world: inner }) => websiteOf(inventory, host, value, inner) ?? leadTo(inventory, value, inner, hops - 1);
    return together(targets.flatMap((outcomes) => (outcomes === null ? [null] : outcomes.map(possible))));
}
/** S3 finds the bucket of a website that an alias leads to by the name of the record. */
function websiteOf(inventory, host, target, world) {
    const endpoint = hostOf(partsOf(target) ?? []);
    if (!/^s3-website[.-]/.test(endpoint))
        return null;
    const website = `${host}.${endpoint}`;
    const bucket = bucketOfHost(inventory, website, world);
    return bucket === null ? null : [bucketAt(inventory, bucket.id, website, world)];
}
/** What a name of one of AWS's services could be, and what any other name could be an alias of. */
const CANDIDATES = {
    'load-balancer': [LOAD_BALANCER, CLASSIC_LOAD_BALANCER],
    'api-gateway': [...API_TYPES, ...API_DOMAINS],
    'function-url': [FUNCTION_URL],
    ec2: [INSTANCE],
    custom: [LOAD_BALANCER, CLASSIC_LOAD_BALANCER, ...API_TYPES, ...API_DOMAINS, INSTANCE],
};
/** Whether a name that no template gives is surely none of the resources in them. */
function isElsewhere(inventory, host, world) {
    if (inventory.hasUnread())
        return false;
    const { kind } = (0,endpoints/* endpointOf */.X5)(host);
    if (kind === 's3' || kind === 's3-website' || host.startsWith('s3-website'))
        return areAllNamed(inventory, world) && !inventory.mayHaveMore([BUCKET]);
    const types = CANDIDATES[kind] ?? [];
    return inventory.all(types, world).length === 0 && !inventory.mayHaveMore(types);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/edge/code.js









/**
 * The code of a Lambda function: in the template, in a directory or archive beside it, or in an asset of the CDK. Sources:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html and
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
function lambdaCode(lambda, wanted, telling) {
    const { fields, properties } = lambda;
    const inline = propertyAt(lambda, 'InlineCode');
    if (inline !== null)
        return inlineCode(fields, inline, fileNameOf(wanted), telling);
    const uri = propertyAt(lambda, 'CodeUri') ?? propertyAt(lambda, 'Code');
    if (uri === null)
        return (0,sources_code/* noCode */.Nn)('the template does not say where the code is');
    const handler = wanted.handler.known ? wanted.handler.value : null;
    const asset = assetOf(lambda, uri, telling);
    if (asset !== null)
        return localCode(lambda, asset, handler, telling);
    const path = pathAt(fields, uri);
    if (path !== null)
        return localCode(lambda, path, handler, telling);
    const name = memberOf(properties, 'CodeUri') === null ? 'Code' : 'CodeUri';
    const [form = null, ...others] = objectForms(fields, properties, name);
    if (others.length > 0)
        return (0,sources_code/* noCode */.Nn)('where the code is depends on a condition');
    const code = form === 'unread' ? null : form;
    const text = code === null ? null : code_memberPlace(code, 'ZipFile');
    if (text !== null)
        return inlineCode(fields, text, fileNameOf(wanted), telling);
    if (code !== null && memberOf(code, 'ImageUri') !== null)
        return (0,sources_code/* noCode */.Nn)('is a container image');
    return (0,sources_code/* noCode */.Nn)('lies in a bucket, where a pipeline puts it');
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html */
function functionCode(resource, telling) {
    const text = propertyAt(resource, 'FunctionCode');
    if (text === null)
        return (0,sources_code/* noCode */.Nn)('the template has no FunctionCode');
    return inlineCode(resource.fields, text, 'index.js', telling);
}
function code_memberPlace(parent, name) {
    const node = memberOf(parent, name);
    return node === null ? null : { node, world: parent.world };
}
// --------------------------------------------------------------------------------------------------------------- inline
/** Inline code is put into a file that is called `index`. */
function fileNameOf({ runtime }) {
    return runtime.known && runtime.value?.startsWith('python') === true ? 'index.py' : 'index.js';
}
function inlineCode(fields, place, name, telling) {
    const [text, ...others] = fields.resultsAt(place).map(literalOf);
    if (text === undefined || text === null || others.length > 0) {
        return (0,sources_code/* noCode */.Nn)('parts of the code are put in by the deployment');
    }
    return (0,sources_code/* codeFromText */.x3)(name, text, locationOfText(fields, place, text, telling));
}
/** Null where the place that is told of is another one than that of the text: the line of a CDK application. */
function locationOfText(fields, place, text, telling) {
    const { file, startLine, endLine } = fields.location(place);
    const isMapped = telling.language === 'cdk' && (file !== fields.scope.template.file || startLine !== place.node.startLine);
    if (isMapped)
        return null;
    const first = textLine(place.node);
    return {
        file,
        startLine: first,
        endLine: Math.max(first, Math.min(endLine, first + text.replace(/\n$/, '').split('\n').length - 1)),
    };
}
/** The line on which the text begins that an expression makes. */
function textLine(node) {
    const call = intrinsicOf(node);
    if (call === null)
        return node.textLine ?? node.startLine;
    const { value } = call.argument;
    const items = value.type === 'array' ? value.items : [];
    if (call.name === 'Fn::Sub')
        return textLine(items[0] ?? call.argument);
    const joined = call.name === 'Fn::Join' && items[1]?.value.type === 'array' ? items[1].value.items[0] : undefined;
    return joined === undefined ? node.startLine : textLine(joined);
}
// ---------------------------------------------------------------------------------------------------------- directories
function pathAt(fields, place) {
    const [text, ...others] = fields.resultsAt(place).map(literalOf);
    return text === undefined || text === null || others.length > 0 || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
        ? null
        : text;
}
function localCode(lambda, path, handler, { files, code }) {
    const found = files.resolve(lambda.scope.template.file, path);
    if (found === null)
        return (0,sources_code/* noCode */.Nn)(`${path} lies outside the workspace`);
    return (0,sources_code/* codeAt */.LT)(code, found === '.' ? '' : found.replace(/\/$/, ''), handler);
}
/** The directory or archive that the CDK makes of an asset: by the metadata of the resource, or by the hash in its key. */
function assetOf({ node, scope, fields }, uri, { language, files }) {
    const path = (0,cloudformation_template/* mapOf */.A7)(node, 'Metadata').get('aws:asset:path');
    if (path !== undefined)
        return (0,distribution_config_fields/* scalarText */.ws)(path);
    const key = language === 'cdk' ? memberOf(uri, 'S3Key') : null;
    const [text] = key === null ? [] : fields.resultsAt({ node: key, world: uri.world }).map(literalOf);
    return text === undefined || text === null ? null : assetPath(scope.template.file, text, files);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/edge/roles.js



const ROLE = 'AWS::IAM::Role';
const SAM_FUNCTION = 'AWS::Serverless::Function';
const NOT_READ = { items: [], mayBeMore: true };
/**
 * The services that the execution role of a function trusts. Without a role SAM makes one, which trusts Lambda alone unless it is
 * told otherwise. Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
function trustedServicesOf(inventory, lambda) {
    const { type, fields, properties } = lambda;
    if (memberOf(properties, 'Role') === null) {
        if (type !== SAM_FUNCTION)
            return NOT_READ;
        const name = 'AssumeRolePolicyDocument';
        if (memberOf(properties, name) === null)
            return { items: ['lambda.amazonaws.com'], mayBeMore: false };
        return servicesIn(statementsIn(inventory, fields, properties, name));
    }
    const leads = leadsOf(lambda, 'Role');
    const [lead] = leads;
    const isOne = lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
    const role = isOne ? inventory.find(lead.address, properties.world) : null;
    if (role?.type !== ROLE)
        return NOT_READ;
    return servicesIn(statementsIn(inventory, role.fields, role.properties, 'AssumeRolePolicyDocument'));
}
function servicesIn({ items, mayBeMore }) {
    const services = new Set();
    let isOpen = mayBeMore;
    for (const { effect, principals, excludesPrincipals } of items) {
        if (effect.known && effect.value === 'Deny')
            continue;
        isOpen ||= !effect.known || excludesPrincipals;
        for (const { type, id } of principals) {
            if (type === 'Service' && id.known)
                services.add(id.value);
            else
                isOpen ||= type === 'unknown' || (type === 'Service' && !id.known) || (id.known && id.value === '*');
        }
    }
    return { items: [...services], mayBeMore: isOpen };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/edge/lambda.js






const [, lambda_SAM_FUNCTION] = FUNCTION_TYPES;
/**
 * What Lambda takes where nothing is written. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
 */
const DEFAULTS = { memoryMb: 128, timeoutSeconds: 3, ephemeralStorageMb: 512, architectures: ['x86_64'] };
/** A Lambda function of CloudFormation, or of SAM, with the version or alias of it that a behavior names. */
function readLambda(inventory, lambda, qualifier, telling) {
    const { type, address, location, fields, properties } = lambda;
    const isSam = type === lambda_SAM_FUNCTION;
    const packageType = fields.choice(properties, 'PackageType', ['Zip', 'Image'], (0,model_value/* byDefault */.Ri)('Zip'));
    const isImage = packageType.known && packageType.value === 'Image';
    const runtime = isImage ? (0,model_value/* byDefault */.Ri)(null) : lambda_textOf(lambda, 'Runtime');
    const handler = isImage ? (0,model_value/* byDefault */.Ri)(null) : lambda_textOf(lambda, 'Handler');
    const storage = onlyObject(fields, properties, 'EphemeralStorage');
    return {
        type: 'lambda',
        address,
        location,
        region: lambda_regionOf(lambda, telling),
        qualifier: (0,model_value/* known */.eO)(qualifier.type),
        packageType,
        runtime,
        handler,
        architectures: memberOf(properties, 'Architectures') === null
            ? (0,model_value/* byDefault */.Ri)(DEFAULTS.architectures)
            : fields.strings(properties, 'Architectures'),
        memoryMb: fields.number(properties, 'MemorySize', (0,model_value/* byDefault */.Ri)(DEFAULTS.memoryMb)),
        timeoutSeconds: fields.number(properties, 'Timeout', (0,model_value/* byDefault */.Ri)(DEFAULTS.timeoutSeconds)),
        ephemeralStorageMb: storage === null
            ? (0,model_value/* byDefault */.Ri)(DEFAULTS.ephemeralStorageMb)
            : storage === 'open'
                ? (0,model_value/* unknown */.L5)('conditional', 'EphemeralStorage')
                : fields.number(storage, 'Size', (0,model_value/* byDefault */.Ri)(DEFAULTS.ephemeralStorageMb)),
        environmentNames: readEnvironment(lambda),
        usesVpc: readVpc(lambda),
        usesLayers: presence(fields, properties, 'Layers'),
        usesDeadLetterQueue: presence(fields, properties, isSam ? 'DeadLetterQueue' : 'DeadLetterConfig'),
        usesCustomerKey: readCustomerKey(lambda),
        traces: isSam ? isActive(propertyText(lambda, properties, 'Tracing')) : readTracing(lambda),
        trustedServices: trustedServicesOf(inventory, lambda),
        code: isImage
            ? { status: 'unknown', reason: 'is a container image' }
            : lambdaCode(lambda, { handler, runtime }, telling),
    };
}
function lambda_textOf({ fields, properties }, name) {
    return fields.string(properties, name, (0,model_value/* unknown */.L5)('not-given', name, { location: fields.location(properties) }));
}
function lambda_regionOf({ scope }, telling) {
    const region = telling.regionOf(scope);
    return region === null ? (0,model_value/* unknown */.L5)('pseudo', 'AWS::Region') : (0,model_value/* byDefault */.Ri)(region);
}
/** The names alone: values are nobody's business. */
function readEnvironment({ fields, properties }) {
    if (memberOf(properties, 'Environment') === null)
        return (0,model_value/* byDefault */.Ri)([]);
    const lists = objectForms(fields, properties, 'Environment').flatMap((environment) => {
        if (environment === 'unread')
            return [null];
        return environment === null ? [[]] : objectForms(fields, environment, 'Variables').map(lambda_namesIn);
    });
    const location = fields.location({
        node: memberOf(properties, 'Environment') ?? properties.node,
        world: properties.world,
    });
    const all = lists.flatMap((list) => (list === null ? [] : [list]));
    const distinct = [...new Map(all.map((list) => [JSON.stringify(list), list])).values()];
    const [only] = distinct;
    if (all.length < lists.length)
        return (0,model_value/* unknown */.L5)('unsupported', 'Environment', { location });
    if (only !== undefined && distinct.length === 1)
        return (0,model_value/* known */.eO)(only, location);
    return (0,model_value/* unknown */.L5)('conditional', 'Environment', { alternatives: distinct, location });
}
/** Null where they cannot be read. */
function lambda_namesIn(variables) {
    if (variables === 'unread')
        return null;
    return variables?.node.value.type === 'object' ? [...variables.node.value.members.keys()] : [];
}
/** A configuration without subnets takes a function out of its VPC. */
function readVpc({ fields, properties }) {
    const uses = presence(fields, properties, 'VpcConfig');
    if (!uses.known || !uses.value)
        return uses;
    const config = onlyObject(fields, properties, 'VpcConfig');
    return config === null || config === 'open'
        ? (0,model_value/* unknown */.L5)('unsupported', 'VpcConfig')
        : presence(fields, config, 'SubnetIds');
}
/** A key for the archive itself; the one for environment variables is another setting. */
function readCustomerKey({ fields, properties }) {
    const [form, ...others] = objectForms(fields, properties, 'Code');
    const isObject = form !== undefined && form !== null && form !== 'unread' && others.length === 0;
    return presence(fields, isObject ? form : properties, 'SourceKMSKeyArn');
}
function readTracing(lambda) {
    const config = onlyObject(lambda.fields, lambda.properties, 'TracingConfig');
    if (config === 'open')
        return (0,model_value/* unknown */.L5)('conditional', 'TracingConfig');
    return config === null ? (0,model_value/* byDefault */.Ri)(false) : isActive(propertyText(lambda, config, 'Mode'));
}
function propertyText({ fields }, parent, name) {
    return fields.string(parent, name, (0,model_value/* byDefault */.Ri)('PassThrough'));
}
function isActive(mode) {
    if (mode.known)
        return { ...mode, value: mode.value === 'Active' };
    const alternatives = [...new Set(mode.alternatives.map((one) => one === 'Active'))];
    return (0,model_value/* unknown */.L5)(mode.reason, mode.expression, { reference: mode.reference, alternatives, location: mode.location });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/edge/index.js








const CLOUDFRONT_FUNCTION = 'AWS::CloudFront::Function';
/** A finder for the distributions that share an inventory; the code of a function is read once. */
function edgeFinder(inventory, telling) {
    const read = remembered((_, key, world) => readFunction(inventory, key, world, telling));
    return (fields, association, name, type) => {
        const results = fields.results(association, name) ?? [];
        const world = inventory.bounded(association.world);
        const [first] = results;
        if (first === undefined)
            return null;
        const keys = new Set(results.map((result) => (type === 'function' ? functionKey(result) : lambdaKey(inventory, result, world))));
        const [key] = keys;
        return key === undefined || key === null || keys.size > 1 ? null : read(inventory, key, world);
    };
}
/** What a definition is kept by: the id of the function, with the qualifier of a Lambda function. */
function keyOf(id, qualifier) {
    return `${qualifier} ${id}`;
}
function readFunction(inventory, key, world, telling) {
    const [kind = '', id = ''] = /^(\w+) ([^]*)$/.exec(key)?.slice(1) ?? [];
    const resource = inventory.find(id, world);
    if (resource === null)
        return null;
    if (kind === 'function') {
        return resource.type === CLOUDFRONT_FUNCTION ? readCloudFrontFunction(resource, telling) : null;
    }
    const type = QUALIFIERS.find((one) => one === kind);
    return type === undefined ? null : readLambda(inventory, resource, { type, name: '' }, telling);
}
const QUALIFIERS = ['none', 'latest', 'version', 'alias'];
function functionKey(result) {
    const lead = leadOf(result);
    return lead.type === 'resource' ? keyOf(lead.address, 'function') : null;
}
function lambdaKey(inventory, result, world) {
    const lead = functionLeadOf(inventory, result, world) ?? throughParameter(inventory, result, world);
    return lead === null || lead.resource === null ? null : keyOf(lead.resource.id, lead.qualifier.type);
}
const READER = 'Custom::CrossRegionStringParameterReader';
const PARAMETER = 'AWS::SSM::Parameter';
/**
 * The CDK puts edge functions into a stack of their own in us-east-1, and hands their versions over in a parameter of the same
 * name on both sides.
 */
function throughParameter(inventory, result, world) {
    const lead = leadOf(result);
    const reader = lead.type === 'resource' ? inventory.find(lead.address, world) : null;
    const name = reader?.type === READER ? nameIn(reader, 'ParameterName') : null;
    if (name === null)
        return null;
    const parameter = inventory.all([PARAMETER], world).find((one) => nameIn(one, 'Name') === name);
    const [value, ...others] = parameter?.fields.results(parameter.properties, 'Value') ?? [];
    return value === undefined || others.length > 0 ? null : functionLeadOf(inventory, value, world);
}
function nameIn(resource, property) {
    const [lead, ...others] = leadsOf(resource, property);
    return lead?.type === 'text' && others.length === 0 ? lead.text : null;
}
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html */
function readCloudFrontFunction(resource, telling) {
    const { address, location, fields, properties } = resource;
    const config = onlyObject(fields, properties, 'FunctionConfig');
    return {
        type: 'function',
        address,
        location,
        runtime: config === null || config === 'open'
            ? (0,model_value/* unknown */.L5)('not-given', 'FunctionConfig', { location })
            : fields.required(config, 'Runtime'),
        publish: fields.boolean(properties, 'AutoPublish', (0,model_value/* byDefault */.Ri)(false)),
        code: functionCode(resource, telling),
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/origin-kind.js




/** What stands behind attributes whose value has no form that would tell. */
const KINDS_BY_TYPE = [
    [/^AWS::ElasticLoadBalancing(?:V2)?::LoadBalancer DNSName$/, 'load-balancer'],
    [/^AWS::EC2::Instance (?:Public|Private)(?:DnsName|Ip)$/, 'ec2'],
    [/^AWS::(?:MediaStore|MediaPackage|MediaPackageV2|MediaTailor)::\w+ /, 'media'],
];
/** The kind that an origin has in every world; `unknown` where they differ. The resource's type tells, or the form of its name. */
function kindOf(type, domainName, results) {
    return domainName.known ? (0,endpoints/* originKindOf */.kn)(type, domainName) : (0,endpoints/* configuredKind */.lX)(type, () => kindInEveryWorld(results));
}
function kindInEveryWorld(results) {
    const kinds = new Set(results.map(kindOfResult));
    const [kind] = kinds;
    return kind !== undefined && kinds.size === 1 ? kind : 'unknown';
}
function kindOfResult(result) {
    const parts = partsOf(result) ?? [];
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
        if ('literal' in first) {
            const pattern = (0,placeholders/* placeholdersIn */.Q)(first.literal);
            const name = pattern === null ? (0,model_value/* known */.eO)(first.literal) : (0,model_value/* unknown */.L5)('parameter', first.literal, { pattern });
            return (0,endpoints/* originKindOf */.kn)('custom', name);
        }
        const { reference } = first;
        const key = `${reference?.type ?? ''} ${reference?.attribute ?? ''}`;
        return KINDS_BY_TYPE.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
    }
    return (0,endpoints/* originKindOf */.kn)('custom', (0,model_value/* unknown */.L5)('unsupported', '', { pattern: piecesOf(parts) }));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/origin.js




const origin_PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'];
const CONFIGS = ['VpcOriginConfig', 'CustomOriginConfig', 'S3OriginConfig'];
/**
 * An element of Origins. One whose kind of configuration depends on a condition that nothing decides comes once in each kind.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origin.html
 */
function readOrigins(fields, place, at) {
    const found = CONFIGS.map((name) => ({ name, forms: fields.objects(place, name) }));
    const written = found.flatMap(({ name, forms }) => {
        const form = forms.find((one) => one !== null);
        return form === undefined || form === null ? [] : [{ name, form, isSure: !forms.includes(null) }];
    });
    if (written.filter(({ isSure }) => isSure).length > 1) {
        fields.problem(place, 'an origin has one of VpcOriginConfig, CustomOriginConfig and S3OriginConfig, not several');
    }
    const [only] = written;
    if (only === undefined)
        return [readOrigin(fields, place, at, null)];
    const variants = written.some(({ isSure }) => isSure) ? [written.find(({ isSure }) => isSure) ?? only] : written;
    if (variants.length === 1)
        return [readOrigin(fields, place, at, variants[0] ?? only)];
    return variants.map((variant) => readOrigin(fields, { ...place, world: variant.form.world }, at, variant));
}
function readOrigin(fields, place, at, config) {
    const id = fields.required(place, 'Id');
    return {
        ...readCommon(fields, place, 'DomainName', at, (kind) => readConnection(fields, place, config, kind)),
        key: origin_keyOf(at, id),
        id,
    };
}
/**
 * The single origin of old templates: `CustomOrigin` or `S3Origin` beside the behaviors, without an id. Every behavior leads
 * to it. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-legacycustomorigin.html
 */
function readLegacyOrigin(fields, config, name, target, at) {
    const place = fields.object(config, name);
    if (place === null)
        return [];
    const connection = () => name === 'S3Origin' ? readS3(fields, place) : readCustom(fields, place, place);
    return [{ ...readCommon(fields, place, 'DNSName', at, connection), key: origin_keyOf(at, target), id: target }];
}
function readCommon(fields, place, nameOfDomain, { backends }, connect) {
    const domainName = fields.required(place, nameOfDomain);
    const results = fields.results(place, nameOfDomain) ?? [];
    const connection = connect(kindOf('custom', domainName, results));
    return {
        kind: kindOf(connection.type, domainName, results),
        domainName,
        path: fields.string(place, 'OriginPath', (0,model_value/* byDefault */.Ri)('')),
        connection,
        connectionAttempts: fields.number(place, 'ConnectionAttempts', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_ATTEMPTS */.W6.default)),
        connectionTimeoutSeconds: fields.number(place, 'ConnectionTimeout', (0,model_value/* byDefault */.Ri)(limits/* CONNECTION_TIMEOUT_SECONDS */.LA.default)),
        responseCompletionTimeoutSeconds: readCompletionTimeout(fields, place),
        customHeaders: readCustomHeaders(fields, place),
        accessControl: fields.optional(place, 'OriginAccessControlId'),
        accessControlDefinition: backends.accessControl(fields, place),
        backend: backends.behind(fields, place, nameOfDomain, connection.type),
        location: fields.location(place),
    };
}
function origin_keyOf({ file, distribution, index }, id) {
    const own = id.known ? id.value : id.reason === 'parameter' ? id.expression : `origin[${index}]`;
    return `${file}:${distribution}:${own}`;
}
/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(fields, place) {
    const value = fields.optionalNumber(place, 'ResponseCompletionTimeout');
    return value.known && value.value === 0 ? (0,model_value/* known */.eO)(null, value.location) : value;
}
function readCustomHeaders(fields, place) {
    return (fields.list(place, 'OriginCustomHeaders') ?? []).map((header) => ({
        name: fields.required(header, 'HeaderName'),
        secretValue: fields.secret(header, 'HeaderValue'),
    }));
}
// --------------------------------------------------------------------------------------------------------- connections
function readConnection(fields, place, config, kind) {
    switch (config?.name) {
        case 'VpcOriginConfig':
            return origin_readVpc(fields, config.form);
        case 'CustomOriginConfig':
            return readCustom(fields, config.form, place);
        case 'S3OriginConfig':
            return readS3(fields, config.form);
        case undefined:
            return readWithoutConfig(fields, place, kind);
    }
}
function origin_readVpc(fields, place) {
    return {
        type: 'vpc',
        vpcOriginId: fields.required(place, 'VpcOriginId'),
        readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: keepalive(fields, place),
    };
}
function keepalive(fields, place) {
    return fields.number(place, 'OriginKeepaliveTimeout', (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default));
}
/**
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-customoriginconfig.html
 */
function readCustom(fields, place, origin) {
    return {
        type: 'custom',
        httpPort: fields.number(place, 'HTTPPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTP_PORT */.vC)),
        httpsPort: fields.number(place, 'HTTPSPort', (0,model_value/* byDefault */.Ri)(limits/* DEFAULT_HTTPS_PORT */._z)),
        protocolPolicy: fields.choice(place, 'OriginProtocolPolicy', origin_PROTOCOL_POLICIES, null),
        sslProtocols: memberOf(place, 'OriginSSLProtocols') === null
            ? (0,model_value/* unknown */.L5)('not-given', 'OriginSSLProtocols') // AWS documents no default.
            : fields.strings(place, 'OriginSSLProtocols'),
        readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
        keepaliveTimeoutSeconds: keepalive(fields, place),
        ipAddressType: fields.choice(place, 'IpAddressType', IP_ADDRESS_TYPES, (0,model_value/* byDefault */.Ri)('ipv4')),
        clientCertificate: readClientCertificate(fields, place, origin),
    };
}
/** The API reference puts OriginMtlsConfig into CustomOriginConfig, a sample of the Developer Guide beside it. */
function readClientCertificate(fields, place, origin) {
    for (const parent of [place, origin]) {
        const config = fields.object(parent, 'OriginMtlsConfig');
        if (config === null)
            continue;
        const isSure = !fields.objects(parent, 'OriginMtlsConfig').includes(null);
        const location = fields.location(config);
        if (!isSure)
            return (0,model_value/* unknown */.L5)('conditional', 'OriginMtlsConfig', { alternatives: [true, false], location });
        if (memberOf(config, 'ClientCertificateArn') !== null)
            return (0,model_value/* known */.eO)(true, location);
    }
    return (0,model_value/* byDefault */.Ri)(false);
}
function readS3(fields, place) {
    return {
        type: 's3',
        accessIdentity: fields.optional(place, 'OriginAccessIdentity'),
        readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default)),
    };
}
/** Without any of the three: a bucket's name can only mean S3; of anything else the protocol stays unknown. */
function readWithoutConfig(fields, place, kind) {
    if (kind === 's3') {
        return { type: 's3', accessIdentity: (0,model_value/* byDefault */.Ri)(null), readTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default) };
    }
    const isWritten = CONFIGS.some((name) => memberOf(place, name) !== null);
    if (!isWritten)
        fields.problem(place, 'an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig');
    const missing = 'CustomOriginConfig';
    return {
        type: 'custom',
        httpPort: (0,model_value/* unknown */.L5)('not-given', missing),
        httpsPort: (0,model_value/* unknown */.L5)('not-given', missing),
        protocolPolicy: (0,model_value/* unknown */.L5)('not-given', missing),
        sslProtocols: (0,model_value/* unknown */.L5)('not-given', missing),
        readTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* READ_TIMEOUT_SECONDS */.Jt.default),
        keepaliveTimeoutSeconds: (0,model_value/* byDefault */.Ri)(limits/* KEEPALIVE_TIMEOUT_SECONDS */.v6.default),
        ipAddressType: (0,model_value/* unknown */.L5)('not-given', missing),
        clientCertificate: (0,model_value/* unknown */.L5)('not-given', missing),
    };
}
// -------------------------------------------------------------------------------------------------------------- groups
/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origingroup.html */
function readOriginGroup(fields, place) {
    const members = fields.list(place, 'Members');
    const criteria = fields.object(place, 'FailoverCriteria');
    return {
        id: fields.required(place, 'Id'),
        memberIds: members?.map((one) => fields.required(one, 'OriginId')) ?? [(0,model_value/* unknown */.L5)('unsupported', 'Members')],
        failoverStatusCodes: criteria === null ? fields.missing(place, 'FailoverCriteria') : readStatusCodes(fields, criteria),
        location: fields.location(place),
    };
}
/** Stands for a list of origin groups that cannot be read: any of the origins may be in one. */
function unreadableOriginGroup() {
    const unread = (0,model_value/* unknown */.L5)('unsupported', 'OriginGroups');
    return { id: unread, memberIds: [unread], failoverStatusCodes: unread, location: null };
}
function readStatusCodes(fields, criteria) {
    const name = 'StatusCodes';
    const written = fields.strings(criteria, name);
    const location = fields.location(fields.object(criteria, name) ?? criteria);
    if (!written.known)
        return (0,model_value/* unknown */.L5)(written.reason, written.expression, { location });
    const codes = written.value.map(Number);
    return codes.some((code) => !Number.isInteger(code))
        ? (0,model_value/* unknown */.L5)('unsupported', name, { location })
        : (0,model_value/* known */.eO)(codes, location);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/distributions.js












/** Nested stacks inside each other. */
const MAX_NESTING = 10;
/** The distributions of a template and of the stacks that it nests. */
function readDistributions(scope, telling) {
    let known = null;
    const surroundings = () => {
        if (known !== null)
            return known;
        const inventory = new Inventory(scope, telling);
        known = { backends: backendFinder(inventory), edge: edgeFinder(inventory, telling) };
        return known;
    };
    return readScope(scope, { ...telling, surroundings }, EXISTS, 0);
}
function readScope(scope, telling, outer, depth) {
    const found = [];
    for (const [name, resource] of scope.template.resources) {
        const type = (0,cloudformation_template/* typeOf */.QP)(resource) ?? '';
        if (name.startsWith('Fn::'))
            reportLoop(scope, telling, name, resource);
        const existence = within(outer, scope, resource);
        if (existence === null)
            continue;
        if (type === cloudformation_template/* DISTRIBUTION_TYPE */.as)
            found.push(...readResource(scope, telling, name, resource, existence));
        const nested = isNesting(type) && depth < MAX_NESTING ? scope.nested(name) : null;
        if (nested !== null)
            found.push(...readScope(nested, telling, existence, depth + 1));
    }
    return found;
}
function reportLoop(scope, { problems, locatorOf }, name, node) {
    if (!mentionsDistribution(node, 0))
        return;
    const { file, startLine } = locatorOf(scope, null)(node);
    problems.add({ file, line: startLine, message: `${name} makes a distribution, which is not read` });
}
function mentionsDistribution({ value }, depth) {
    if (depth > 20)
        return false;
    if (value.type === 'string')
        return value.text === cloudformation_template/* DISTRIBUTION_TYPE */.as;
    if (value.type === 'array')
        return value.items.some((item) => mentionsDistribution(item, depth + 1));
    return value.type === 'object' && [...value.members.values()].some((one) => mentionsDistribution(one, depth + 1));
}
function readResource(scope, telling, name, resource, { world, isSure }) {
    const fields = new Fields(scope, telling.problems, telling.locatorOf(scope, resource));
    const place = { node: resource, world };
    const properties = fields.object(place, 'Properties');
    const config = properties === null ? null : fields.object(properties, 'DistributionConfig');
    if (config === null) {
        fields.problem(place, 'a distribution needs Properties with DistributionConfig');
        return [];
    }
    const address = telling.addressOf(scope, name, resource);
    return [readDistribution(fields, { address, name, isConditional: !isSure, place, config }, telling)];
}
/**
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
 */
function readDistribution(fields, found, telling) {
    const { address, name, place, config } = found;
    const { scope } = fields;
    const { file } = fields.location(place);
    const isTransformed = config.node.value.type === 'object' && [...config.node.value.members.keys()].some((key) => key.startsWith('Fn::'));
    if (isTransformed) {
        fields.problem(config, 'a transform adds to the configuration of this distribution; what it adds is not read');
    }
    const { backends, edge } = telling.surroundings();
    const behaviors = readBehaviors(fields, config, { find: finderFor(scope, telling), edge });
    const groups = distributions_readGroups(fields, config);
    const origins = readAllOrigins(fields, config, behaviors, {
        file: scope.template.file,
        distribution: address,
        backends,
    });
    return {
        address,
        language: telling.language,
        file,
        domainName: (0,model_value/* unknown */.L5)('resource-attribute', `!GetAtt ${name}.DomainName`, {
            reference: { address: `${scope.prefix}${name}`, type: cloudformation_template/* DISTRIBUTION_TYPE */.as, attribute: 'DomainName' },
        }),
        aliases: readAliases(fields, config),
        enabled: fields.boolean(config, 'Enabled', (0,model_value/* byDefault */.Ri)(true)),
        lifecycle: 'kept',
        conditional: found.isConditional,
        continuousDeployment: readContinuousDeployment(fields, config),
        origins,
        originsAreComplete: !isTransformed && hasAllOrigins(fields, config),
        originGroups: groups,
        behaviors,
        errorPages: (fields.list(config, 'CustomErrorResponses') ?? []).map((page) => readErrorPage(fields, page)),
        calledFrom: null,
        location: fields.location(place),
    };
}
function readContinuousDeployment(fields, config) {
    const staging = fields.boolean(config, 'Staging', (0,model_value/* byDefault */.Ri)(false));
    if (!staging.known || staging.value)
        return staging;
    const policy = fields.optional(config, 'ContinuousDeploymentPolicyId');
    if (policy.known)
        return { ...policy, value: policy.value !== null };
    return (0,model_value/* unknown */.L5)(policy.reason, policy.expression, { location: policy.location });
}
function distributions_readGroups(fields, config) {
    const groups = fields.list(config, 'OriginGroups');
    return groups?.map((group) => readOriginGroup(fields, group)) ?? [unreadableOriginGroup()];
}
function readBehaviors(fields, config, finders) {
    const defaults = fields.objects(config, 'DefaultCacheBehavior').filter((form) => form !== null);
    const others = fields.list(config, 'CacheBehaviors');
    return [
        ...defaults.map((form) => readBehavior(fields, form, true, finders)),
        ...(others?.map((behavior) => readBehavior(fields, behavior, false, finders)) ?? [unreadableBehavior()]),
    ];
}
function readAllOrigins(fields, config, behaviors, common) {
    const at = (index) => ({ ...common, index });
    const written = memberOf(config, 'Origins');
    if (written === null) {
        const target = behaviors.find(({ isDefault }) => isDefault)?.targetOriginId;
        const legacy = ['CustomOrigin', 'S3Origin'].flatMap((name) => readLegacyOrigin(fields, config, name, target ?? (0,model_value/* known */.eO)(name), at(0)));
        if (legacy.length === 0)
            fields.problem(config, 'Origins is missing');
        return legacy;
    }
    const list = fields.list(config, 'Origins');
    if (list === null)
        fields.problem({ ...config, node: written }, 'the list of origins is computed, and cannot be read');
    return (list ?? []).flatMap((place, index) => {
        if (isWrittenOut(place))
            return readOrigins(fields, place, at(index));
        fields.problem(place, 'an origin is computed, and cannot be read');
        return [];
    });
}
/** Whether every origin is written out in a list; the single origin of old templates is none of a list. */
function hasAllOrigins(fields, config) {
    const list = memberOf(config, 'Origins') === null ? null : fields.list(config, 'Origins');
    return list?.every(isWrittenOut) ?? false;
}
function isWrittenOut({ node }) {
    return node.value.type === 'object' && intrinsicOf(node) === null;
}
/** Alternate domain names; one unknown for those that cannot be read, or that each tenant brings along. */
function readAliases(fields, config) {
    const mode = fields.string(config, 'ConnectionMode', (0,model_value/* byDefault */.Ri)('direct'));
    if (!mode.known || mode.value === 'tenant-only')
        return [(0,model_value/* unknown */.L5)('parameter', 'the domains of the tenants')];
    const aliases = fields.list(config, 'Aliases');
    if (aliases !== null)
        return aliases.map((alias) => fields.textAt(alias, 'Aliases'));
    const whole = fields.strings(config, 'Aliases');
    if (whole.known)
        return whole.value.map((alias) => (0,model_value/* known */.eO)(alias, whole.location));
    const { reason, expression, reference, location } = whole;
    return [(0,model_value/* unknown */.L5)(reason, expression, { reference, location })];
}
/** Finds resources by address, from the outermost template down. */
function finderFor(scope, telling) {
    let root = scope;
    while (root.parent !== null)
        root = root.parent.scope;
    return (address) => {
        const path = address.split('/');
        const name = path.pop() ?? '';
        let current = root;
        for (const stack of path)
            current = current?.nested(stack) ?? null;
        const resource = current === null ? null : (0,cloudformation_template/* resourceOf */.KU)(current.template, name);
        if (current === null || resource === null)
            return null;
        const fields = new Fields(current, telling.problems, telling.locatorOf(current, resource.node));
        const place = { node: resource.node, world: world_NO_ASSUMPTIONS };
        return { type: resource.type, properties: fields.object(place, 'Properties'), fields };
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/sources/files.js + 1 modules
var files = __webpack_require__(1822);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/toml.js
const MAX_TOKENS = 200_000;
/**
 * Reads the part of TOML that samconfig.toml is made of: tables, and keys with strings (all four kinds), lists of strings, or
 * bare words. Keys come with their table: `default.deploy.parameters.parameter_overrides`. What it does not know it skips, line
 * by line. Never throws. Source: https://toml.io/en/v1.0.0
 */
function readToml(text) {
    const values = new Map();
    let table = '';
    let rest = text.replace(/\r\n/g, '\n');
    for (let count = 0; rest !== '' && count < MAX_TOKENS; count++) {
        rest = rest.replace(/^\s+/, '');
        const header = /^\[\s*([^\]\n]+?)\s*\]/.exec(rest);
        if (header !== null) {
            table = `${plainKey(header[1] ?? '')}.`;
            rest = rest.slice(header[0].length);
            continue;
        }
        const key = /^((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=[ \t]*/.exec(rest);
        if (key === null) {
            rest = afterLine(rest);
            continue;
        }
        const found = valueAt(rest.slice(key[0].length));
        if (found.value !== null)
            values.set(`${table}${plainKey(key[1] ?? '')}`, found.value);
        rest = found.rest;
    }
    return values;
}
function plainKey(key) {
    return key
        .split('.')
        .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
        .join('.');
}
function afterLine(text) {
    const end = text.indexOf('\n');
    return end === -1 ? '' : text.slice(end + 1);
}
function valueAt(text) {
    if (text.startsWith('['))
        return toml_listAt(text.slice(1));
    const found = stringAt(text);
    return { value: found.value, rest: afterLine(found.rest) };
}
function toml_listAt(text) {
    const items = [];
    let rest = text;
    for (;;) {
        rest = rest.replace(/^(?:[\s,]+|#[^\n]*)+/, '');
        if (rest === '' || rest.startsWith(']'))
            return { value: items, rest: afterLine(rest) };
        const found = stringAt(rest);
        if (found.rest.length === rest.length)
            return { value: null, rest: afterLine(rest) };
        items.push(found.value ?? '');
        rest = found.rest;
    }
}
function stringAt(text) {
    const multiline = /^"""\n?((?:[^\\]|\\[^])*?)"""/.exec(text) ?? /^'''\n?([^]*?)'''/.exec(text);
    if (multiline !== null) {
        const inner = multiline[1] ?? '';
        return { value: text.startsWith('"') ? unescaped(inner) : inner, rest: text.slice(multiline[0].length) };
    }
    const basic = /^"((?:[^"\\\n]|\\.)*)"/.exec(text);
    if (basic !== null)
        return { value: unescaped(basic[1] ?? ''), rest: text.slice(basic[0].length) };
    const raw = /^'([^'\n]*)'/.exec(text);
    if (raw !== null)
        return { value: raw[1] ?? '', rest: text.slice(raw[0].length) };
    const bare = /^[\w.+:-]+/.exec(text);
    return bare === null ? { value: null, rest: text } : { value: bare[0], rest: text.slice(bare[0].length) };
}
const ESCAPES = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
function unescaped(text) {
    return text.replace(/\\(?:u([0-9a-fA-F]{4})|(\n\s*)|(.))/g, (_, code, fold, one) => {
        if (code !== undefined)
            return String.fromCharCode(Number.parseInt(code, 16));
        return fold === undefined ? (ESCAPES[one] ?? one) : '';
    });
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/parameters.js







/**
 * Reads all values that are given for parameters.
 * @throws UsageError naming the line or the file, and what is wrong with it
 */
function readParameters({ parameters, parameterFiles }, workspace) {
    const fromFiles = parameterFiles
        .filter((file) => file.trim() !== '')
        .flatMap((file) => readFile(file.trim(), workspace));
    const lines = parameters.flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const pair = pairOf(line.trim());
        if (pair === null)
            throw new usage_error/* UsageError */.e(`cloudformation-parameters, line ${index + 1}: has to be name=value`);
        return [pair];
    });
    return new Map([...fromFiles, ...lines]);
}
function pairOf(text) {
    const equals = text.indexOf('=');
    return equals <= 0 ? null : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}
/** `samconfig.toml#prod` is environment `prod` of that file. */
function readFile(name, workspace) {
    const [path = name, environment = null] = /^(.*)#([\w-]+)$/.exec(name)?.slice(1) ?? [name];
    const text = parameters_textOf(path, workspace);
    if (/\.toml$/i.test(path))
        return ofToml(path, text, environment);
    const document = (0,cloudformation_template/* parseDocument */.Tp)(text);
    if ('fault' in document) {
        const { line, message } = document.fault;
        throw new usage_error/* UsageError */.e(`${path}${line === null ? '' : `:${line}`}: ${message}`);
    }
    const [root] = document.roots;
    const pairs = root === undefined ? null : ofDocument(path, root, environment);
    if (pairs === null)
        throw new usage_error/* UsageError */.e(`${path}: holds no parameters in any form that CloudFormation's tools take`);
    return pairs;
}
function parameters_textOf(path, workspace) {
    const absolute = (0,external_node_path_.resolve)(workspace, path);
    try {
        if ((0,external_node_fs_.statSync)(absolute).size > files/* MAX_FILE_BYTES */.gZ)
            throw new usage_error/* UsageError */.e(`${path}: is too large for a file of parameters`);
        return new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(absolute));
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            throw error;
        throw new usage_error/* UsageError */.e(error instanceof TypeError ? `${path}: is not UTF-8 text` : `${path}: no such file, or it cannot be read`);
    }
}
// --------------------------------------------------------------------------------------------------------------- forms
/**
 * `[{ParameterKey, ParameterValue}]`, `["K=V"]`, `{"Parameters": …}` with either of those or a map, the deployment file of Git
 * sync, and samconfig.yaml. Sources: https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy.html and
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/git-sync-concepts-terms.html
 */
function ofDocument(path, root, environment) {
    const { value } = root;
    if (value.type === 'array')
        return ofList(value.items);
    if (value.type !== 'object')
        return null;
    const parameters = value.members.get('Parameters') ?? deploymentFile(value.members);
    if (parameters !== undefined)
        return ofDocument(path, withoutFunctions(parameters), environment);
    const sam = ofSamDocument(path, root, environment);
    if (sam !== null)
        return sam;
    const pairs = [...value.members].flatMap(([name, node]) => {
        const text = valueText(node);
        return text === null ? [] : [[name, text]];
    });
    return pairs.length === value.members.size ? pairs : null;
}
function deploymentFile(members) {
    return members.has('template-file-path') ? members.get('parameters') : undefined;
}
/** What a pipeline puts in, such as `{"Fn::GetParam": […]}`, is not known before it runs. */
function withoutFunctions(parameters) {
    if (parameters.value.type !== 'object')
        return parameters;
    const members = [...parameters.value.members].filter(([, { value }]) => {
        return value.type !== 'object' || ![...value.members.keys()].some((key) => key.startsWith('Fn::'));
    });
    return { ...parameters, value: { type: 'object', members: new Map(members) } };
}
/** Lists are written as CloudFormation takes them, separated by commas. */
function valueText(node) {
    if (node.value.type !== 'array')
        return (0,distribution_config_fields/* scalarText */.ws)(node);
    const texts = node.value.items.map(distribution_config_fields/* scalarText */.ws);
    return texts.includes(null) ? null : texts.join(',');
}
function ofList(items) {
    const pairs = [];
    for (const item of items) {
        const { value } = item;
        if (value.type === 'string') {
            const pair = pairOf(value.text);
            if (pair === null)
                return null;
            pairs.push(pair);
            continue;
        }
        const members = value.type === 'object' ? value.members : new Map();
        const key = members.get('ParameterKey');
        const name = key === undefined ? null : (0,distribution_config_fields/* scalarText */.ws)(key);
        if (name === null)
            return null;
        const node = members.get('ParameterValue');
        const text = node === undefined ? null : valueText(node);
        // UsePreviousValue keeps what the stack has, which no file tells.
        if (text !== null)
            pairs.push([name, text]);
    }
    return pairs;
}
/** Settings for the deployment count over those for all commands. */
const COMMANDS = ['deploy', 'global'];
function ofSamDocument(path, root, environment) {
    if (root.value.type !== 'object')
        return null;
    const environments = new Map();
    for (const [name, node] of root.value.members) {
        const settings = COMMANDS.map((command) => childOf(childOf(node, command), 'parameters'));
        if (settings.every((one) => one === undefined))
            continue;
        const overrides = settings.map((one) => childOf(one, 'parameter_overrides')).find((one) => one !== undefined);
        const region = settings.map((one) => childOf(one, 'region')).find((one) => one !== undefined);
        environments.set(name, {
            overrides: overrides === undefined ? null : overridesIn(overrides),
            region: region === undefined ? null : (0,distribution_config_fields/* scalarText */.ws)(region),
        });
    }
    return environments.size === 0 ? null : ofEnvironment(path, environments, environment);
}
/** A text with words, a list of them or of maps, or a map. */
function overridesIn(node) {
    const { value } = node;
    if (value.type === 'object')
        return [...value.members].map(([key, one]) => `${key}=${valueText(one) ?? ''}`);
    if (value.type !== 'array')
        return words((0,distribution_config_fields/* scalarText */.ws)(node) ?? '');
    return value.items.flatMap((item) => (item.value.type === 'object' ? overridesIn(item) : ((0,distribution_config_fields/* scalarText */.ws)(item) ?? [])));
}
function childOf(node, name) {
    return node?.value.type === 'object' ? node.value.members.get(name) : undefined;
}
/** Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
function ofToml(path, text, environment) {
    const values = readToml(text);
    const names = [...values.keys()].flatMap((key) => /^([^.]+)\.(?:deploy|global)\.parameters\./.exec(key)?.[1] ?? []);
    const environments = new Map([...new Set(names)].map((name) => {
        const settingOf = (setting) => COMMANDS.map((command) => values.get(`${name}.${command}.parameters.${setting}`)).find((one) => one !== undefined);
        const overrides = settingOf('parameter_overrides');
        const region = settingOf('region');
        return [
            name,
            {
                overrides: overrides === undefined ? null : typeof overrides === 'string' ? words(overrides) : overrides,
                region: typeof region === 'string' ? region : null,
            },
        ];
    }));
    return ofEnvironment(path, environments, environment);
}
/** The parameters of the environment that is asked for, and its Region. */
function ofEnvironment(path, environments, wanted) {
    const telling = [...environments].filter(([, { overrides }]) => overrides !== null).map(([name]) => name);
    const only = telling.length === 1 ? telling[0] : undefined;
    const name = wanted ?? (telling.includes('default') ? 'default' : (only ?? 'default'));
    const found = environments.get(name);
    if (found === undefined || (found.overrides === null && (found.region === null || telling.length > 0))) {
        const names = telling.join(', ');
        throw new usage_error/* UsageError */.e(`${path}: has no parameter_overrides for environment ${name}${names === '' ? '' : `; say which one counts, as in ${path}#NAME, of ${names}`}`);
    }
    const region = found.region === null ? [] : [['AWS::Region', found.region]];
    const pairs = (found.overrides ?? []).map((override) => {
        const pair = overrideOf(override);
        if (pair === null)
            throw new usage_error/* UsageError */.e(`${path}: parameter_overrides has to be made of Name=Value`);
        return pair;
    });
    return [...region, ...pairs];
}
function overrideOf(text) {
    const long = /^ParameterKey=([^,]+),ParameterValue=([^]*)$/.exec(text.trim());
    const pair = long === null ? pairOf(text) : [long[1] ?? '', long[2] ?? ''];
    return pair === null ? null : [pair[0], pair[1].replace(/^(["'])([^]*)\1$/, '$2')];
}
/** Splits at spaces outside of quotes; the quotes go. */
function words(text) {
    const found = text.match(/(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
    return found.map((word) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double, single) => (double ?? single ?? '').replace(/\\(.)/g, '$1')));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/scopes.js






/** Stacks inside each other, and in all, that one template brings along. */
const scopes_MAX_DEPTH = 10;
const MAX_SCOPES = 200;
/** The scope of a template that is deployed by itself. */
function rootScope(template, settings) {
    const budget = new Budget();
    const count = { left: MAX_SCOPES };
    let others = null;
    let index = null;
    const siblings = () => {
        others ??= settings
            .siblings()
            .filter((path) => path !== template.file)
            .flatMap((path) => templatesAt(path, settings.files).map((one) => scopeOf(one, `${stackName(path)}/`)));
        return others;
    };
    const exported = (name) => {
        index ??= new Map([root, ...siblings()].flatMap(exportedBy));
        return index.get(name) ?? null;
    };
    const scopeOf = (one, prefix) => makeScope(one, prefix, null, budget, { ...settings, siblings, exported }, count);
    const root = scopeOf(template, '');
    return root;
}
function templatesAt(path, files) {
    const text = files.read(path);
    const document = 'text' in text ? (0,cloudformation_template/* parseDocument */.Tp)(text.text) : null;
    return document !== null && 'roots' in document ? (0,cloudformation_template/* templatesIn */.bU)(path, document.roots) : [];
}
function exportedBy(scope) {
    return [...scope.template.outputs.values()].flatMap((output) => {
        const declared = (0,distribution_config_fields/* member */.Dc)(output, 'Export');
        const name = declared === null ? null : (0,distribution_config_fields/* member */.Dc)(declared, 'Name');
        const node = (0,distribution_config_fields/* member */.Dc)(output, 'Value');
        return name?.value.type === 'string' && node !== null ? [[name.value.text, { scope, node }]] : [];
    });
}
function stackName(path) {
    return (path.split('/').pop() ?? '').replace(/\.template\.json$/, '');
}
function makeScope(template, prefix, parent, budget, settings, count) {
    const nested = new Map();
    const implied = settings.implied(template);
    const scope = {
        template,
        implied,
        prefix,
        parent,
        given: settings.given,
        budget,
        implicitType: (name) => {
            const node = implied.get(name);
            return settings.implicitType(template, name) ?? (node === undefined ? null : (0,cloudformation_template/* typeOf */.QP)(node));
        },
        expand: settings.expand,
        exported: settings.exported,
        siblings: settings.siblings,
        nested: (name) => {
            const known = nested.get(name);
            if (known !== undefined)
                return known;
            const made = nest(name);
            nested.set(name, made);
            return made;
        },
    };
    const nest = (name) => {
        const inner = nestedTemplate(scope, name, settings);
        if (inner === null || count.left <= 0)
            return null;
        count.left -= 1;
        return makeScope(inner.template, `${prefix}${name}/`, { scope, passed: inner.passed }, budget, settings, count);
    };
    return scope;
}
function nestedTemplate(scope, name, settings) {
    const resource = (0,cloudformation_template/* resourceOf */.KU)(scope.template, name);
    if (resource === null || !isNesting(resource.type))
        return null;
    const target = localTemplate(resource.node) ?? assetTemplate(scope.template.file, resource.node, settings.files);
    if (target === null)
        return null;
    const { files, problems } = settings;
    const path = files.resolve(scope.template.file, target.text);
    const problem = (message) => {
        problems.add({ file: scope.template.file, line: target.line, message: `nested stack ${name}: ${message}` });
        return null;
    };
    if (path === null)
        return problem('its template lies outside the workspace and was not read');
    const chain = filesAbove(scope);
    if (chain.includes(path))
        return problem(`${path} nests itself`);
    if (chain.length >= scopes_MAX_DEPTH)
        return problem(`nested more than ${scopes_MAX_DEPTH} stacks deep`);
    const text = files.read(path);
    // What `sam build` and `cdk synth` have yet to make is no mistake of the template.
    if ('fault' in text)
        return problem(`${path} ${text.fault}`);
    const document = (0,cloudformation_template/* parseDocument */.Tp)(text.text);
    settings.onNested(path);
    if ('fault' in document) {
        problems.add({ file: path, line: document.fault.line, message: document.fault.message });
        return null;
    }
    const [template] = (0,cloudformation_template/* templatesIn */.bU)(path, document.roots);
    return template === undefined ? null : { template, passed: (0,cloudformation_template/* mapOf */.A7)(propertiesOf(resource.node), 'Parameters') };
}
function propertiesOf(resource) {
    return (0,distribution_config_fields/* member */.Dc)(resource, 'Properties') ?? resource;
}
function filesAbove(scope) {
    const files = [];
    for (let current = scope; current !== null; current = current.parent?.scope ?? null) {
        files.push(current.template.file);
    }
    return files;
}
/** Where a nested stack's template lies beside its own; null when it is somewhere else, such as in a bucket. */
function localTemplate(resource) {
    const asset = (0,cloudformation_template/* mapOf */.A7)(resource, 'Metadata').get('aws:asset:path');
    const properties = propertiesOf(resource);
    const node = asset ?? (0,distribution_config_fields/* member */.Dc)(properties, 'TemplateURL') ?? (0,distribution_config_fields/* member */.Dc)(properties, 'Location');
    const text = node?.value.type === 'string' ? (0,distribution_config_fields/* scalarText */.ws)(node) : null;
    if (node === undefined || node === null || text === null || /^[a-z][a-z0-9+.-]*:/i.test(text) || text.includes('${'))
        return null;
    return { text, line: node.startLine };
}
/** The template that a nested stack of the CDK gets from a bucket, and that lies beside its own before that. */
function assetTemplate(file, resource, files) {
    const node = (0,distribution_config_fields/* member */.Dc)(propertiesOf(resource), 'TemplateURL');
    const text = node === null ? null : nestedAsset(file, expressionOf(node), files);
    return node === null || text === null ? null : { text, line: node.startLine };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/serverless-variables.js



const serverless_variables_MAX_DEPTH = 40;
const serverless_variables_MAX_STEPS = 200_000;
const VARIABLE = /^\$\{(?:(?:self|opt|env|sls|cf|ssm|s3|aws|param|output|git|terraform|vault)(?:\([^(){}]*\))?:|file\(|strToBool\()/;
/**
 * Variables of the Serverless Framework: those of the same configuration, of files in the workspace, and those with a default;
 * all others are unknown. Options and environment can be given as parameters `opt:stage=prod` and `env:NAME=value`. Source:
 * https://www.serverless.com/framework/docs/guides/variables
 */
class ServerlessVariables {
    #file;
    #root;
    #files;
    #given;
    #places = new WeakMap();
    #documents = new Map();
    #active = new Set();
    #steps = 0;
    constructor(file, root, files, given) {
        this.#file = file;
        this.#root = root;
        this.#files = files;
        this.#given = given;
    }
    /** The file of a node that came out of another one. */
    fileOf(node) {
        return this.#places.get(node) ?? null;
    }
    filesRead() {
        return [...this.#documents.keys()];
    }
    /** The Region that the service is deployed to, where its configuration tells. */
    region() {
        const given = this.#given.get('opt:region');
        const provider = (0,distribution_config_fields/* member */.Dc)(this.#root, 'provider');
        const node = provider === null ? null : (0,distribution_config_fields/* member */.Dc)(this.#follow(provider, 0), 'region');
        return given ?? (node === null ? null : this.#text(node, 0));
    }
    /** What a text with variables comes to; null for a text without any. */
    expand(text) {
        return pseudoParameters(text) ?? this.#expand(text, 0);
    }
    /** The node that a variable stands for; the node itself where it is none, or cannot be told. */
    follow(node) {
        return this.#follow(node, 0);
    }
    #follow(node, depth) {
        if (node.value.type !== 'string' || depth > serverless_variables_MAX_DEPTH)
            return node;
        const expansion = this.#expand(node.value.text, depth + 1);
        return expansion !== null && 'node' in expansion ? this.#follow(expansion.node, depth + 1) : node;
    }
    #expand(text, depth) {
        const pieces = text.includes('${') ? serverless_variables_piecesOf(text) : null;
        if (pieces === null)
            return null;
        const [first] = pieces;
        this.#steps += 1;
        if (depth > serverless_variables_MAX_DEPTH || this.#steps > serverless_variables_MAX_STEPS || this.#active.has(text)) {
            return { result: unknownResult(holeOf(text, 'unsupported')) };
        }
        this.#active.add(text);
        try {
            if (pieces.length === 1 && first !== undefined && 'variable' in first) {
                const found = this.#resolve(first.variable, depth + 1);
                return 'node' in found ? found : { result: unknownResult(found.hole) };
            }
            return { result: textOf(pieces.flatMap((piece) => this.#parts(piece, depth + 1))) };
        }
        finally {
            this.#active.delete(text);
        }
    }
    #parts(piece, depth) {
        if ('literal' in piece)
            return [piece];
        const found = this.#resolve(piece.variable, depth);
        if ('hole' in found)
            return [found.hole];
        return this.#partsOf(found.node, depth) ?? [holeOf(piece.variable, 'unsupported')];
    }
    #partsOf(node, depth) {
        const text = (0,distribution_config_fields/* scalarText */.ws)(node);
        if (text === null)
            return null;
        const expansion = node.value.type === 'string' ? this.#expand(text, depth + 1) : null;
        if (expansion === null)
            return [{ literal: text }];
        return 'node' in expansion ? this.#partsOf(expansion.node, depth + 1) : partsOf(expansion.result);
    }
    /** The literal text of a node; null when there is none, or it is not known. */
    #text(node, depth) {
        if (node.value.type !== 'string')
            return (0,distribution_config_fields/* scalarText */.ws)(node);
        const expansion = this.#expand(node.value.text, depth + 1);
        if (expansion === null)
            return node.value.text;
        return 'node' in expansion ? this.#text(expansion.node, depth + 1) : literalOf(expansion.result);
    }
    /** The first of the sources, separated by commas, that has a value; one that only a deployment tells ends the search. */
    #resolve(variable, depth) {
        const inner = this.#expand(variable, depth);
        const text = inner === null ? variable : 'node' in inner ? this.#text(inner.node, depth) : literalOf(inner.result);
        if (text === null)
            return { hole: holeOf(variable, 'env') };
        const sources = sourcesOf(text);
        for (const [index, source] of sources.entries()) {
            const found = this.#source(source, index < sources.length - 1, depth);
            if (found !== null)
                return found;
        }
        return { hole: holeOf(variable, reasonOf(variable)) };
    }
    #source(source, hasFallback, depth) {
        const [, kind = '', rest = ''] = /^(\w+)(?:\([^()]*\))?:(.*)$/s.exec(source) ?? [];
        if (source.startsWith('file('))
            return this.#fileSource(source, depth);
        switch (kind) {
            case 'self':
                return this.#walk(this.#root, rest, depth) ?? serviceDefault(rest);
            case 'opt':
            case 'env': {
                const given = this.#given.get(source);
                return given === undefined ? null : nodeFound(given);
            }
            case 'sls':
                return rest === 'stage' ? this.#stage(depth) : null;
            case 'param': {
                const given = this.#given.get(source);
                return given === undefined ? this.#parameter(rest, depth) : nodeFound(given);
            }
            case 'aws': {
                const region = rest === 'region' ? this.region() : null;
                return region === null ? null : nodeFound(region);
            }
            case '':
                return constantOf(source);
            default:
                // Stacks, stores and plugins: the value is there, and only a deployment has it.
                return hasFallback ? { hole: holeOf(source, reasonOf(source)) } : null;
        }
    }
    #stage(depth) {
        const given = this.#given.get('opt:stage');
        return given === undefined
            ? (this.#walk(this.#root, 'provider.stage', depth) ?? nodeFound('dev'))
            : nodeFound(given);
    }
    /** Source: https://www.serverless.com/framework/docs/guides/parameters */
    #parameter(name, depth) {
        const stage = this.#stage(depth);
        const names = ['node' in stage ? this.#text(stage.node, depth) : null, 'default'].flatMap((one) => one ?? []);
        const paths = names.flatMap((one) => [`stages.${one}.params.${name}`, `params.${one}.${name}`]);
        for (const path of paths) {
            const found = this.#walk(this.#root, path, depth);
            if (found !== null)
                return found;
        }
        return null;
    }
    #walk(start, path, depth) {
        let node = start;
        for (const key of path.split('.').filter((one) => one !== '')) {
            const { value } = this.#follow(node, depth + 1);
            const next = value.type === 'object'
                ? value.members.get(key)
                : value.type === 'array'
                    ? value.items[Number(key)]
                    : undefined;
            if (value.type === 'string' && next === undefined)
                return { hole: holeOf(value.text, 'unsupported') };
            if (next === undefined)
                return null;
            node = next;
        }
        return node.value.type === 'null' ? null : { node };
    }
    /** `file(./config.yml):key.of.it`; scripts are not run. */
    #fileSource(source, depth) {
        const [, target = '', key = ''] = /^file\(([^()]*)\)(?::(.*))?$/s.exec(source) ?? [];
        const path = this.#files.resolve(this.#file, target.trim().replace(/^["']|["']$/g, ''));
        if (path === null || !/\.(?:ya?ml|json)$/i.test(path))
            return { hole: holeOf(source, 'unsupported') };
        const root = this.#document(path);
        return root === null ? null : this.#walk(root, key, depth);
    }
    #document(path) {
        const known = this.#documents.get(path);
        if (known !== undefined)
            return known;
        const text = this.#files.read(path);
        const document = 'text' in text ? (0,cloudformation_template/* parseDocument */.Tp)(text.text) : null;
        const root = document !== null && 'roots' in document ? (document.roots[0] ?? null) : null;
        if (root !== null)
            this.#place(root, path, 0);
        this.#documents.set(path, root);
        return root;
    }
    #place(node, path, depth) {
        if (depth > 250 || this.#places.has(node))
            return;
        this.#places.set(node, path);
        if (node.value.type === 'array')
            for (const item of node.value.items)
                this.#place(item, path, depth + 1);
        if (node.value.type === 'object')
            for (const one of node.value.members.values())
                this.#place(one, path, depth + 1);
    }
}
// --------------------------------------------------------------------------------------------------------------- syntax
/** `#{AWS::Region}`, which a plugin of earlier years takes for what Fn::Sub has as `${AWS::Region}`; null without any. */
function pseudoParameters(text) {
    const substituted = text.includes('#{') ? text.replace(/#\{([\w:.]{1,256})\}/g, '${$1}') : text;
    if (substituted === text)
        return null;
    const line = { startLine: 1, endLine: 1 };
    const argument = { value: { type: 'string', text: substituted }, ...line };
    return { node: { value: { type: 'object', members: new Map([['Fn::Sub', argument]]) }, ...line } };
}
/** Splits at the framework's variables; null when there are none. `${AWS::Region}` and the like are left to Fn::Sub. */
function serverless_variables_piecesOf(text) {
    const pieces = [];
    let rest = 0;
    for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', at + 1)) {
        if (at < rest || !VARIABLE.test(text.slice(at, at + 300)))
            continue;
        const end = closing(text, at + 2);
        if (end === -1)
            break;
        if (at > rest)
            pieces.push({ literal: text.slice(rest, at) });
        pieces.push({ variable: text.slice(at + 2, end) });
        rest = end + 1;
    }
    if (pieces.length === 0)
        return null;
    return rest < text.length ? [...pieces, { literal: text.slice(rest) }] : pieces;
}
function closing(text, from) {
    let depth = 1;
    for (let at = from; at < text.length; at++) {
        if (text.startsWith('${', at))
            depth += 1;
        else if (text[at] === '}') {
            depth -= 1;
            if (depth === 0)
                return at;
        }
    }
    return -1;
}
/** Splits at commas outside of quotes and parentheses. */
function sourcesOf(text) {
    const found = text.match(/(?:[^,"'(]|"[^"]*"|'[^']*'|\([^()]*\)|["'(])+/g) ?? [];
    return found.map((source) => source.trim());
}
function constantOf(source) {
    const quoted = /^(["'])([^]*)\1$/.exec(source);
    if (quoted !== null)
        return nodeFound(quoted[2] ?? '');
    return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(source) ? nodeFound(source) : null;
}
function nodeFound(text) {
    return { node: { value: { type: 'string', text }, startLine: 1, endLine: 1 } };
}
/** Source: https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml */
function serviceDefault(path) {
    if (path === 'provider.stage')
        return nodeFound('dev');
    return path === 'provider.region' ? nodeFound('us-east-1') : null;
}
function reasonOf(variable) {
    if (/^(?:cf|output)\b/.test(variable))
        return 'import-value';
    if (/^(?:ssm|s3|vault)\b/.test(variable))
        return 'dynamic-reference';
    if (/^(?:env|opt|param)\b/.test(variable))
        return variable.startsWith('env') ? 'env' : 'parameter';
    return variable.startsWith('aws') ? 'pseudo' : 'unsupported';
}
function functionsOf(root) {
    const functions = (0,distribution_config_fields/* member */.Dc)(root, 'functions');
    if (functions?.value.type !== 'array')
        return [...(0,cloudformation_template/* mapOf */.A7)(root, 'functions')];
    return functions.value.items.flatMap((item) => (item.value.type === 'object' ? [...item.value.members] : []));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/serverless-functions.js



/** What Lambda@Edge gets where nothing is written on the function itself; the provider's own defaults do not count for it. */
const EDGE_DEFAULTS = { memorySize: '128', timeout: '5' };
const serverless_functions_DEFAULTS = { memorySize: '1024', timeout: '6' };
/**
 * The resources that the framework makes of the functions of a service: the functions with their versions, their execution role,
 * URLs, and the APIs of their events. Sources: https://www.serverless.com/framework/docs/providers/aws/guide/functions, and for
 * defaults and what edge functions go without, what version 3 of the framework packages.
 */
function functionResources(root, variables) {
    const provider = (0,distribution_config_fields/* member */.Dc)(root, 'provider');
    const service = {
        root,
        provider: provider === null ? objectAt(root, []) : variables.follow(provider),
        variables,
    };
    const functions = functionsOf(root).map(([key, node]) => ({ id: normalized(key), node: variables.follow(node) }));
    const added = functions.flatMap((one) => [...lambdaOf(service, one), ...serverless_functions_urlOf(service, one)]);
    const isAtEdge = functions.some((one) => hasEvent(service, one, 'cloudFront'));
    return new Map([...added, executionRole(service, isAtEdge), ...serverless_functions_apisOf(service, functions)]);
}
/** The logical id of the version of a function, but for the hash that the framework adds to it. */
function versionIdOf(key) {
    return `${normalized(key)}LambdaVersion`;
}
/** Logical ids have letters and digits alone. */
function normalized(key) {
    const name = key.replace(/-/g, 'Dash').replace(/_/g, 'Underscore');
    return name.charAt(0).toUpperCase() + name.slice(1);
}
function settingIn(service, parent, name) {
    const found = parent === null ? null : (0,distribution_config_fields/* member */.Dc)(parent, name);
    return found === null ? null : service.variables.follow(found);
}
/** A setting of a function, or of the provider for all functions. */
function sharedSetting(service, node, name) {
    return settingIn(service, node, name) ?? settingIn(service, service.provider, name);
}
function hasEvent(service, { node }, name) {
    const events = settingIn(service, node, 'events');
    const items = events?.value.type === 'array' ? events.value.items : [];
    return items.some((item) => {
        const event = service.variables.follow(item);
        return (0,distribution_config_fields/* member */.Dc)(event, name) !== null || (0,distribution_config_fields/* scalarText */.ws)(event) === name;
    });
}
function lambdaOf(service, one) {
    const { id, node } = one;
    const isAtEdge = hasEvent(service, one, 'cloudFront');
    const image = settingIn(service, node, 'image');
    const members = [
        ['FunctionName', settingIn(service, node, 'name')],
        ['PackageType', image === null ? null : nodes_textAt(image, 'Image')],
        ['Handler', settingIn(service, node, 'handler')],
        ['Runtime', sharedSetting(service, node, 'runtime')],
        ['MemorySize', sizeOf(service, node, 'memorySize', isAtEdge)],
        ['Timeout', sizeOf(service, node, 'timeout', isAtEdge)],
        ['Architectures', architecturesOf(service, node)],
        ['EphemeralStorage', storageOf(service, node)],
        ['Environment', isAtEdge ? null : environmentOf(service, node)],
        ['VpcConfig', isAtEdge ? null : vpcOf(service, node)],
        ['Layers', sharedSetting(service, node, 'layers')],
        ['DeadLetterConfig', deadLettersOf(service, node)],
        ['TracingConfig', tracingOf(service, node)],
        ['Role', roleOf(service, node)],
        ['Code', image === null ? codeOf(service, node) : null],
    ];
    const lambda = resourceAt(node, 'AWS::Lambda::Function', members.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
    const version = resourceAt(node, 'AWS::Lambda::Version', [['FunctionName', refAt(node, `${id}LambdaFunction`)]]);
    return [
        [`${id}LambdaFunction`, lambda],
        [`${id}LambdaVersion`, version],
    ];
}
function sizeOf(service, node, name, isAtEdge) {
    const own = settingIn(service, node, name);
    if (isAtEdge)
        return own ?? nodes_textAt(node, EDGE_DEFAULTS[name]);
    return own ?? settingIn(service, service.provider, name) ?? nodes_textAt(node, serverless_functions_DEFAULTS[name]);
}
function architecturesOf(service, node) {
    const architecture = sharedSetting(service, node, 'architecture');
    return architecture === null ? null : listAt(architecture, [architecture]);
}
function storageOf(service, node) {
    const size = settingIn(service, node, 'ephemeralStorageSize');
    return size === null ? null : objectAt(size, [['Size', size]]);
}
function environmentOf(service, node) {
    const maps = [settingIn(service, service.provider, 'environment'), settingIn(service, node, 'environment')];
    const unread = maps.find((map) => map !== null && map.value.type !== 'object') ?? null;
    if (unread !== null)
        return unread;
    const members = maps.flatMap((map) => (map?.value.type === 'object' ? [...map.value.members] : []));
    return members.length === 0 ? null : objectAt(node, [['Variables', objectAt(node, members)]]);
}
function vpcOf(service, node) {
    const vpc = sharedSetting(service, node, 'vpc');
    const subnets = settingIn(service, vpc, 'subnetIds');
    if (vpc === null || vpc.value.type === 'string')
        return vpc;
    return subnets === null ? null : objectAt(vpc, [['SubnetIds', subnets]]);
}
function deadLettersOf(service, node) {
    const target = settingIn(service, node, 'onError');
    return target === null ? null : objectAt(target, [['TargetArn', target]]);
}
function tracingOf(service, node) {
    const tracing = settingIn(service, node, 'tracing') ??
        settingIn(service, settingIn(service, service.provider, 'tracing'), 'lambda');
    const text = tracing === null ? null : (0,distribution_config_fields/* scalarText */.ws)(tracing);
    if (tracing === null || text === 'false')
        return null;
    return objectAt(tracing, [['Mode', text === 'true' ? nodes_textAt(tracing, 'Active') : tracing]]);
}
/** A role by its ARN, by the name of a resource, or as an expression; without any the framework makes one. */
function roleOf(service, node) {
    const iam = settingIn(service, service.provider, 'iam');
    const shared = settingIn(service, iam, 'role');
    const isRole = shared !== null && (shared.value.type === 'string' || isExpression(shared));
    const role = settingIn(service, node, 'role') ?? (isRole ? shared : settingIn(service, service.provider, 'role'));
    if (role === null)
        return attributeAt(node, 'IamRoleLambdaExecution', 'Arn');
    const text = role.value.type === 'string' ? role.value.text : null;
    return text === null || /^arn:|\$\{/.test(text) ? role : attributeAt(role, text, 'Arn');
}
function executionRole(service, isAtEdge) {
    const place = service.provider;
    const names = ['lambda.amazonaws.com', ...(isAtEdge ? ['edgelambda.amazonaws.com'] : [])];
    const services = listAt(place, names.map((name) => nodes_textAt(place, name)));
    const statement = objectAt(place, [
        ['Effect', nodes_textAt(place, 'Allow')],
        ['Principal', objectAt(place, [['Service', services]])],
        ['Action', nodes_textAt(place, 'sts:AssumeRole')],
    ]);
    const document = objectAt(place, [['Statement', listAt(place, [statement])]]);
    return ['IamRoleLambdaExecution', resourceAt(place, 'AWS::IAM::Role', [['AssumeRolePolicyDocument', document]])];
}
/** An archive that is made elsewhere, or the service's own directory. */
function codeOf(service, node) {
    const artifact = settingIn(service, settingIn(service, node, 'package'), 'artifact');
    return artifact ?? settingIn(service, settingIn(service, service.root, 'package'), 'artifact') ?? nodes_textAt(node, '.');
}
// ------------------------------------------------------------------------------------------------------ URLs and APIs
function serverless_functions_urlOf(service, { id, node }) {
    const url = settingIn(service, node, 'url');
    if (url === null || (0,distribution_config_fields/* scalarText */.ws)(url) === 'false')
        return [];
    const isSigned = (0,distribution_config_fields/* scalarText */.ws)(settingIn(service, url, 'authorizer') ?? url) === 'aws_iam';
    const resource = resourceAt(url, 'AWS::Lambda::Url', [
        ['TargetFunctionArn', attributeAt(url, `${id}LambdaFunction`, 'Arn')],
        ['AuthType', nodes_textAt(url, isSigned ? 'AWS_IAM' : 'NONE')],
    ]);
    return [[`${id}LambdaFunctionUrl`, resource]];
}
function serverless_functions_apisOf(service, functions) {
    const has = (name) => functions.some((one) => hasEvent(service, one, name));
    const rest = has('http') && settingIn(service, settingIn(service, service.provider, 'apiGateway'), 'restApiId') === null;
    const http = has('httpApi') && settingIn(service, settingIn(service, service.provider, 'httpApi'), 'id') === null;
    return [...(rest ? restApi(service) : []), ...(http ? httpApi(service) : [])];
}
function restApi(service) {
    const place = service.provider;
    const type = settingIn(service, place, 'endpointType');
    const types = type === null ? null : listAt(type, [nodes_textAt(type, ((0,distribution_config_fields/* scalarText */.ws)(type) ?? '').toUpperCase())]);
    const api = resourceAt(place, 'AWS::ApiGateway::RestApi', types === null ? [] : [['EndpointConfiguration', objectAt(place, [['Types', types]])]]);
    const stage = resourceAt(place, 'AWS::ApiGateway::Deployment', [
        ['RestApiId', refAt(place, 'ApiGatewayRestApi')],
        // Whoever deploys chooses the stage, whatever the configuration says of it.
        ['StageName', nodes_textAt(place, '${opt:stage}')],
    ]);
    const disabled = settingIn(service, settingIn(service, place, 'apiGateway'), 'disableDefaultEndpoint');
    return [
        ['ApiGatewayRestApi', disabled === null ? api : withProperty(api, 'DisableExecuteApiEndpoint', disabled)],
        ['ApiGatewayDeployment', stage],
    ];
}
function httpApi(service) {
    const place = service.provider;
    const api = resourceAt(place, 'AWS::ApiGatewayV2::Api', [['ProtocolType', nodes_textAt(place, 'HTTP')]]);
    const stage = resourceAt(place, 'AWS::ApiGatewayV2::Stage', [
        ['ApiId', refAt(place, 'HttpApi')],
        ['StageName', nodes_textAt(place, '$default')],
    ]);
    const disabled = settingIn(service, settingIn(service, place, 'httpApi'), 'disableDefaultEndpoint');
    return [
        ['HttpApi', disabled === null ? api : withProperty(api, 'DisableExecuteApiEndpoint', disabled)],
        ['HttpApiStage', stage],
    ];
}
function isExpression({ value }) {
    return value.type === 'object' && [...value.members.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'));
}
function refAt(place, name) {
    return objectAt(place, [['Ref', nodes_textAt(place, name)]]);
}
function attributeAt(place, name, attribute) {
    return objectAt(place, [['Fn::GetAtt', listAt(place, [nodes_textAt(place, name), nodes_textAt(place, attribute)])]]);
}
function withProperty(resource, name, value) {
    const properties = (0,distribution_config_fields/* member */.Dc)(resource, 'Properties') ?? objectAt(resource, []);
    return withMember(resource, 'Properties', withMember(properties, name, value));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/serverless-events.js





/** The managed policy CachingOptimized, which the framework sets where an event names none. */
const DEFAULT_CACHE_POLICY = '658327ea-f89d-4fab-a63d-7e88639e58f6';
/**
 * The distribution that `cloudFront` events of functions make, as a template; null without such events. Sources:
 * https://www.serverless.com/framework/docs/providers/aws/events/cloudfront, and for ids, defaults and the order of behaviors
 * what version 3 of the framework packages.
 */
function distributionOfEvents(root, variables) {
    const events = functionsOf(root).flatMap(([key, one]) => eventsOf(key, variables.follow(one), variables));
    const [first] = events;
    if (first === undefined)
        return null;
    // Of events with the same origin the first one counts.
    const origins = new Map(events.toReversed().map(({ origin, originId }) => [idText(originId), withMember(origin, 'Id', originId)]));
    const behaviors = serverless_events_joined(events.map(behaviorOf)).toSorted((a, b) => Number(hasPattern(a)) - Number(hasPattern(b)));
    const [leading] = behaviors;
    if (leading === undefined)
        return null;
    const preferred = events.find(({ isDefaultOrigin }) => isDefaultOrigin) ?? first;
    const target = preferred.originId;
    const defaults = hasPattern(leading)
        ? withMember(without(leading, ['PathPattern', 'LambdaFunctionAssociations']), 'TargetOriginId', target)
        : leading;
    const config = objectAt(first.node, [
        ['Enabled', { ...first.node, value: { type: 'boolean', boolean: true } }],
        ['Origins', listAt(first.node, [...origins.values()].toReversed())],
        ['DefaultCacheBehavior', defaults],
        ['CacheBehaviors', listAt(first.node, behaviors.filter(hasPattern))],
    ]);
    const resource = objectAt(first.node, [
        ['Type', nodes_textAt(first.node, cloudformation_template/* DISTRIBUTION_TYPE */.as)],
        ['Properties', objectAt(first.node, [['DistributionConfig', config]])],
    ]);
    return objectAt(first.node, [['Resources', objectAt(first.node, [['CloudFrontDistribution', resource]])]]);
}
function eventsOf(key, one, variables) {
    const list = (0,distribution_config_fields/* member */.Dc)(one, 'events');
    const events = list === null ? list : variables.follow(list);
    if (events?.value.type !== 'array')
        return [];
    return events.value.items.flatMap((item) => {
        const node = (0,distribution_config_fields/* member */.Dc)(variables.follow(item), 'cloudFront');
        const event = node === null ? null : variables.follow(node);
        const written = event === null ? null : (0,distribution_config_fields/* member */.Dc)(event, 'origin');
        if (event === null || written === null)
            return [];
        const origin = originOf(variables.follow(written), variables);
        const domain = (0,distribution_config_fields/* member */.Dc)(origin, 'DomainName') ?? written;
        const type = (0,distribution_config_fields/* member */.Dc)(origin, 'S3OriginConfig') === null ? 'custom' : 's3';
        const path = (0,distribution_config_fields/* member */.Dc)(origin, 'OriginPath');
        const flag = (0,distribution_config_fields/* member */.Dc)(event, 'isDefaultOrigin');
        return [
            {
                versionId: versionIdOf(key),
                node: event,
                origin,
                originId: joinAt(written, [nodes_textAt(written, `${type}/`), domain, ...(path === null ? [] : [path])]),
                pathPattern: (0,distribution_config_fields/* member */.Dc)(event, 'pathPattern'),
                isDefaultOrigin: flag !== null && (0,distribution_config_fields/* scalarText */.ws)(flag) === 'true',
            },
        ];
    });
}
/** An origin as CloudFormation has it; a URL says how to connect, and has no port. */
function originOf(node, variables) {
    if (node.value.type !== 'string')
        return node;
    const expansion = variables.expand(node.value.text);
    const known = expansion === null ? node.value.text : null;
    const text = known ?? node.value.text;
    const [, scheme = '', host = '', path = ''] = /^([a-z0-9]+):\/\/([^/]*)(\/[^]*)?$/i.exec(text) ?? [];
    const isS3 = scheme.toLowerCase() === 's3';
    // The framework drops the port with the rest of the address.
    const name = host === '' ? node : nodes_textAt(node, host.replace(/^[^@]*@/, '').replace(/:\d+$/, ''));
    const policy = objectAt(node, [['OriginProtocolPolicy', nodes_textAt(node, 'match-viewer')]]);
    return objectAt(node, [
        ['DomainName', name],
        ...(path.length > 1 ? [['OriginPath', nodes_textAt(node, path)]] : []),
        isS3 ? ['S3OriginConfig', objectAt(node, [])] : ['CustomOriginConfig', policy],
    ]);
}
function behaviorOf({ versionId, node, originId, pathPattern }) {
    const written = (0,distribution_config_fields/* member */.Dc)(node, 'behavior');
    const members = written?.value.type === 'object' ? [...written.value.members] : [];
    const policy = (0,distribution_config_fields/* member */.Dc)(node, 'cachePolicy');
    const id = policy === null ? null : (0,distribution_config_fields/* member */.Dc)(policy, 'id');
    const name = policy === null ? null : (0,distribution_config_fields/* member */.Dc)(policy, 'name');
    const cachePolicy = id ??
        (name === null ? null : objectAt(name, [['Ref', nodes_textAt(name, `CloudFrontCachePolicy${(0,distribution_config_fields/* scalarText */.ws)(name) ?? ''}`)]]));
    const hasOwn = members.some(([key]) => key === 'CachePolicyId');
    const event = (0,distribution_config_fields/* member */.Dc)(node, 'eventType') ?? nodes_textAt(node, '');
    const includeBody = (0,distribution_config_fields/* member */.Dc)(node, 'includeBody');
    const association = objectAt(node, [
        ['EventType', event],
        ['LambdaFunctionARN', objectAt(node, [['Ref', nodes_textAt(node, versionId)]])],
        ...(includeBody === null ? [] : [['IncludeBody', includeBody]]),
    ]);
    return objectAt(written ?? node, [
        ['ViewerProtocolPolicy', nodes_textAt(node, 'allow-all')],
        ['CachePolicyId', nodes_textAt(node, DEFAULT_CACHE_POLICY)],
        ...members,
        ...(cachePolicy === null || hasOwn ? [] : [['CachePolicyId', cachePolicy]]),
        ['TargetOriginId', originId],
        ['LambdaFunctionAssociations', listAt(node, [association])],
        ...(pathPattern === null ? [] : [['PathPattern', pathPattern]]),
    ]);
}
/** Events of the same path and origin make one behavior, which runs the functions of all of them. */
function serverless_events_joined(behaviors) {
    const byPlace = new Map();
    for (const behavior of behaviors) {
        const place = idText(objectAt(behavior, ['PathPattern', 'TargetOriginId'].map((name) => [name, (0,distribution_config_fields/* member */.Dc)(behavior, name) ?? nodes_textAt(behavior, '')])));
        const earlier = byPlace.get(place);
        const lists = [earlier, behavior].map((one) => (one === undefined ? null : (0,distribution_config_fields/* member */.Dc)(one, ASSOCIATIONS)));
        const items = lists.flatMap((list) => (list?.value.type === 'array' ? list.value.items : []));
        byPlace.set(place, earlier === undefined ? behavior : withMember(earlier, ASSOCIATIONS, listAt(behavior, items)));
    }
    return [...byPlace.values()];
}
const ASSOCIATIONS = 'LambdaFunctionAssociations';
function hasPattern(behavior) {
    return (0,distribution_config_fields/* member */.Dc)(behavior, 'PathPattern') !== null;
}
/** Where a value stands makes no difference to it. */
const LINES = new Set(['startLine', 'endLine', 'textLine']);
function idText(id) {
    return JSON.stringify(id.value, (name, value) => {
        if (LINES.has(name))
            return undefined;
        return value instanceof Map ? [...value] : value;
    });
}
// --------------------------------------------------------------------------------------------------------------- making
function joinAt(place, items) {
    return objectAt(place, [['Fn::Join', listAt(place, [nodes_textAt(place, ''), listAt(place, items)])]]);
}
function without(node, names) {
    const members = node.value.type === 'object' ? [...node.value.members] : [];
    return objectAt(node, members.filter(([name]) => !names.includes(name)));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/serverless.js





/** Whether a document is the configuration of a service of the Serverless Framework. */
function isServerlessFramework(root) {
    if ((0,distribution_config_fields/* member */.Dc)(root, 'Resources') !== null || (0,distribution_config_fields/* member */.Dc)(root, 'provider') === null)
        return false;
    return (0,distribution_config_fields/* member */.Dc)(root, 'service') !== null || (0,distribution_config_fields/* member */.Dc)(root, 'functions') !== null;
}
/** The template that a service of the Serverless Framework makes: its own resources, and what its functions' events add. */
function serverlessService(file, root, { files, given, covers }) {
    const variables = new ServerlessVariables(file, root, files, given);
    const sections = sectionsOf((0,distribution_config_fields/* member */.Dc)(root, 'resources'), variables).map((section) => (0,cloudformation_template/* templateOf */.kW)(file, section));
    const events = distributionOfEvents(root, variables);
    const parts = events === null ? sections : [...sections, (0,cloudformation_template/* templateOf */.kW)(file, events)];
    const template = serverless_merged(file, root, parts, variables);
    const region = variables.region();
    const implied = functionResources(root, variables);
    const dialect = {
        expand: (text) => variables.expand(text),
        implied: () => implied,
        implicitType: (_, name) => implicitType(name),
        fileOf: (node) => variables.fileOf(node),
        given: new Map(region === null ? [] : [['AWS::Region', region]]),
    };
    for (const path of variables.filesRead())
        covers.add(path);
    return { template, dialect };
}
/** `resources` is a template, or a list of templates, each of which can be in a file of its own. */
function sectionsOf(node, variables) {
    if (node === null)
        return [];
    const followed = variables.follow(node);
    if (followed.value.type !== 'array')
        return [withSections(followed, variables)];
    return followed.value.items.slice(0, 500).map((item) => withSections(variables.follow(item), variables));
}
/** A section whose `Resources` can be a variable that stands for another file's. */
function withSections(section, variables) {
    if (section.value.type !== 'object')
        return section;
    const members = [...section.value.members].map(([name, node]) => {
        const followed = variables.follow(node);
        if (name !== 'Resources' || followed.value.type !== 'object')
            return [name, followed];
        const resources = [...followed.value.members].map(([id, one]) => [id, variables.follow(one)]);
        return [name, { ...followed, value: { type: 'object', members: new Map(resources) } }];
    });
    return { ...section, value: { type: 'object', members: new Map(members) } };
}
/** Sections refer to each other's resources, so that they count as one template. */
function serverless_merged(file, root, templates, variables) {
    const all = (part) => new Map(templates.flatMap((template) => [...template[part]]));
    const resources = all('resources');
    if (![...resources.values()].some((resource) => (0,cloudformation_template/* typeOf */.QP)(resource) === cloudformation_template/* DISTRIBUTION_TYPE */.as))
        return null;
    return {
        file,
        root,
        resources,
        parameters: all('parameters'),
        conditions: all('conditions'),
        mappings: all('mappings'),
        outputs: all('outputs'),
        isSam: false,
        isPart: hasBucketPlugin(root, variables),
    };
}
/** Names of plugins that look after buckets: they write policies, or make objects public one by one. */
const BUCKET_PLUGIN = /s3|bucket|finch|client|static|site|\bspa\b|single-page|fullstack|lift|next|nuxt|gatsby/i;
/**
 * Whether a plugin may let somebody read a bucket of the service. Source:
 * https://www.serverless.com/framework/docs/guides/plugins
 */
function hasBucketPlugin(root, variables) {
    const written = (0,distribution_config_fields/* member */.Dc)(root, 'plugins');
    if (written === null)
        return false;
    const plugins = variables.follow(written);
    const list = plugins.value.type === 'object' ? (0,distribution_config_fields/* member */.Dc)(plugins, 'modules') : plugins;
    if (list?.value.type !== 'array')
        return true;
    return list.value.items.some((item) => BUCKET_PLUGIN.test((0,distribution_config_fields/* scalarText */.ws)(variables.follow(item)) ?? 's3'));
}
/**
 * Resources that the framework adds. Source:
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources
 */
function implicitType(name) {
    if (name === 'ApiGatewayRestApi')
        return 'AWS::ApiGateway::RestApi';
    if (name === 'HttpApi')
        return 'AWS::ApiGatewayV2::Api';
    return name === 'ServerlessDeploymentBucket' ? 'AWS::S3::Bucket' : null;
}
/** The text of a member, if it is text. */
function textMember(node, name) {
    const found = member(node, name);
    return found === null ? null : scalarText(found);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/workspace.js



/** Other files that one run reads because a template points at them. */
const MAX_OTHER_FILES = 2_000;
/** The files that templates point at. Nothing outside the workspace is read, whatever a path or a link says. */
class WorkspaceFiles {
    #root;
    #realRoot;
    #known = new Map();
    constructor(workspace) {
        this.#root = (0,external_node_path_.resolve)(workspace);
        this.#realRoot = realPathOf(this.#root);
    }
    /**
     * The path, relative to the workspace, of what `target` means when a file at `from` says it; null when that lies outside.
     * @param from path relative to the workspace, with forward slashes
     */
    resolve(from, target) {
        if (target.includes('\0') || (0,external_node_path_.isAbsolute)(target))
            return null;
        const path = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(from), target.split('\\').join('/')));
        return path === '..' || path.startsWith('../') || path.startsWith('/') ? null : path;
    }
    isFile(path) {
        return this.#realFile(path) !== null;
    }
    /** The text of a file, or why there is none. A byte order mark is dropped. */
    read(path) {
        const known = this.#known.get(path);
        if (known !== undefined)
            return known;
        const text = this.#known.size >= MAX_OTHER_FILES ? { fault: 'is one file too many' } : this.#text(path);
        this.#known.set(path, text);
        return text;
    }
    #text(path) {
        const real = this.#realFile(path);
        if (real === null)
            return { fault: 'is no file in the workspace' };
        try {
            if ((0,external_node_fs_.statSync)(real).size > files/* MAX_FILE_BYTES */.gZ)
                return { fault: `is larger than ${files/* MAX_FILE_BYTES */.gZ / (1024 * 1024)} MB` };
            return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(real)) };
        }
        catch (error) {
            return { fault: error instanceof TypeError ? 'is not UTF-8 text' : 'cannot be read' };
        }
    }
    #realFile(path) {
        const real = realPathOf((0,external_node_path_.join)(this.#root, path));
        if (real === null || this.#realRoot === null)
            return null;
        const way = (0,external_node_path_.relative)(this.#realRoot, real);
        if (way === '' || way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way))
            return null;
        try {
            return (0,external_node_fs_.statSync)(real).isFile() ? real : null;
        }
        catch {
            return null;
        }
    }
}
function realPathOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/index.js












/**
 * A reader of CloudFormation and SAM templates, of what `cdk synth` writes, and of the Serverless Framework's configuration.
 * @throws UsageError when the parameters that were given cannot be used
 */
function createReader(workspace, settings) {
    const files = new WorkspaceFiles(workspace);
    const given = readParameters(settings, workspace);
    const code = (0,sources_code/* codeWorkspace */.bt)(workspace);
    return { read: (file) => read(file, { files, code, given }) };
}
function read(file, common) {
    const document = (0,cloudformation_template/* parseDocument */.Tp)(file.text);
    if ('fault' in document) {
        const broken = { file: file.path, ...document.fault };
        return { distributions: [], policies: [], problems: [], broken };
    }
    const problems = new Problems();
    const covers = new Set();
    const job = { ...common, problems, covers };
    const distributions = document.roots.flatMap((root) => readRoot(file, root, job));
    return { distributions, policies: [], problems: problems.all(), broken: null, covers: [...covers] };
}
function readRoot(file, root, job) {
    if (isServerlessFramework(root)) {
        const { template, dialect } = serverlessService(file.path, root, job);
        return template === null ? [] : readTemplate(template, job, 'serverless', dialect);
    }
    const assembly = assemblyOf(file.path, root, job.files);
    if (assembly !== null) {
        for (const path of assembly.manifests)
            job.covers.add(path);
        return assembly.templates.flatMap((path) => readListed(path, job));
    }
    const templates = (0,cloudformation_template/* templatesIn */.bU)(file.path, [root], FOREIGN_VARIABLE.test(file.text));
    return templates.flatMap((template) => readTemplate(template, job, languageOf(template, job)));
}
/** A template that the manifest of a cloud assembly lists. */
function readListed(path, job) {
    const text = job.files.read(path);
    job.covers.add(path);
    if ('fault' in text) {
        job.problems.add({ file: path, line: null, message: text.fault });
        return [];
    }
    const document = (0,cloudformation_template/* parseDocument */.Tp)(text.text);
    if ('fault' in document) {
        job.problems.add({ file: path, ...document.fault });
        return [];
    }
    return (0,cloudformation_template/* templatesIn */.bU)(path, document.roots).flatMap((template) => readTemplate(template, job, 'cdk'));
}
function languageOf(template, { files }) {
    return isSynthesized(template.file, files) ? 'cdk' : 'cloudformation';
}
const PLAIN = {
    expand: foreignVariables,
    implied: samResources,
    implicitType: samType,
    fileOf: () => null,
    given: new Map(),
};
function readTemplate(template, job, language, dialect = PLAIN) {
    const { files, problems, covers } = job;
    const given = new Map([...dialect.given, ...job.given]);
    const { expand, implied, implicitType } = dialect;
    const siblings = () => (language === 'cdk' ? templatesBeside(template.file, files) : []);
    const scope = rootScope(template, {
        files,
        given,
        problems,
        expand,
        implied,
        implicitType,
        siblings,
        onNested: (path) => covers.add(path),
    });
    const distributions = readDistributions(scope, tellingOf(template, language, job, dialect));
    if (scope.budget.isSpent()) {
        problems.add({
            file: template.file,
            line: null,
            message: 'takes too many steps to evaluate; what is left is unknown',
        });
    }
    return distributions;
}
function tellingOf(template, language, { files, code, problems }, { fileOf }) {
    const find = language === 'cdk' ? constructsOf(template.file, files) : () => null;
    const names = new WeakMap();
    const nameOf = (scope, resource) => {
        const known = names.get(scope) ?? new Map([...scope.template.resources].map(([name, node]) => [node, name]));
        names.set(scope, known);
        return known.get(resource) ?? '';
    };
    return {
        language,
        problems,
        files,
        code,
        regionOf: (scope) => {
            let outermost = scope;
            while (outermost.parent !== null)
                outermost = outermost.parent.scope;
            const given = scope.given.get('AWS::Region');
            return given ?? (language === 'cdk' ? regionOfStack(outermost.template.file, files) : null);
        },
        addressOf: (scope, name, resource) => find(name, resource)?.path ?? `${scope.prefix}${name}`,
        locatorOf: (scope, resource) => {
            const mapped = resource === null ? null : (find(nameOf(scope, resource), resource)?.location ?? null);
            return (node) => mapped ?? (0,json/* locationOf */.hD)(fileOf(node) ?? scope.template.file, node);
        },
    };
}
/** Variables of the Serverless Framework, whose sections often lie in files of their own, which look like templates. */
const FOREIGN_VARIABLE = /(\$\{(?:self|opt|env|sls|cf|ssm|s3|aws|param|output|file)[:(][^{}]*\})/;
/** Such a variable in a file that is read by itself is unknown, and no text. */
function foreignVariables(text) {
    if (!text.includes('${') || !FOREIGN_VARIABLE.test(text))
        return null;
    const parts = text.split(FOREIGN_VARIABLE).map((piece, index) => {
        return index % 2 === 1 ? holeOf(piece.slice(2, -1), 'unsupported') : { literal: piece };
    });
    return { result: textOf(parts) };
}


/***/ })

};
