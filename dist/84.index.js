export const id = 84;
export const ids = [84];
export const modules = {

/***/ 3084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createReader: () => (/* binding */ createReader)
});

// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var distribution_config_json = __webpack_require__(6014);
// EXTERNAL MODULE: ./lib/sources/distribution-config/fields.js
var fields = __webpack_require__(8529);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/yaml.js

/** CloudFormation takes templates of up to 1 MB; beyond four times that the parser would take longer than it is worth. */
const MAX_YAML_BYTES = 4 * 1024 * 1024;
/** Documents read of one file; a template is one. */
const MAX_DOCUMENTS = 50;
/** Nodes made of one file, those that merge keys copy included. */
const MAX_NODES = 500_000;
/** Maps and lists inside each other. */
const MAX_DEPTH = 200;
class LimitError extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
/**
 * Reads YAML 1.2 with the line of every value, one root per document that is not empty. CloudFormation's short tags become
 * their long forms: `!GetAtt a.b` is `{Fn::GetAtt: [a, b]}`. Repeated keys are accepted as CloudFormation does; the last one
 * counts. Never throws: the first fault comes back with its line.
 */
function parseYaml(text) {
    if (text.length > MAX_YAML_BYTES) {
        return { fault: { line: null, message: `is larger than ${MAX_YAML_BYTES / (1024 * 1024)} MB` } };
    }
    const lineCounter = new dist/* LineCounter */.HN();
    try {
        const tokens = [...new dist/* Parser */.iX(lineCounter.addNewLine).parse(text)];
        const deep = tooDeepAt(tokens);
        if (deep !== null) {
            return { fault: { line: lineCounter.linePos(deep).line, message: `nested more than ${MAX_DEPTH} levels deep` } };
        }
        const composer = new dist/* Composer */.Dk({
            uniqueKeys: false,
            merge: true,
            logLevel: 'silent',
            prettyErrors: false,
        });
        const documents = [...composer.compose(tokens)];
        if (documents.length > MAX_DOCUMENTS) {
            return { fault: { line: null, message: `holds more than ${MAX_DOCUMENTS} YAML documents` } };
        }
        const errors = documents.flatMap((document) => document.errors).toSorted((a, b) => a.pos[0] - b.pos[0]);
        const [first] = errors;
        if (first !== undefined) {
            return {
                fault: { line: lineCounter.linePos(placeOf(first, tokens)).line, message: `not valid YAML: ${briefly(first)}` },
            };
        }
        const converter = new Converter(text, lineCounter);
        return {
            roots: documents.flatMap(({ contents }) => (contents === null ? [] : [converter.root(contents)])),
        };
    }
    catch (error) {
        if (error instanceof LimitError)
            return { fault: { line: error.line, message: error.message } };
        return { fault: { line: null, message: 'not valid YAML' } };
    }
}
/** Every token with its depth. The tree is walked with a list of its own, for it can be deeper than the stack. */
function* walk(tokens) {
    const waiting = tokens.map((token) => ({ token, depth: 0 }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        yield next;
        const { token, depth } = next;
        const inner = token.type === 'document'
            ? [token.value]
            : 'items' in token
                ? token.items.flatMap(({ key, value }) => [key, value])
                : [];
        for (const one of inner)
            if (one !== null && one !== undefined)
                waiting.push({ token: one, depth: depth + 1 });
    }
}
/**
 * Where a text nests too deep. The lexer and the parser keep a stack of their own; what composes nodes out of their tokens
 * recurses, and a stack that is exhausted inside a regular expression ends the whole process.
 */
function tooDeepAt(tokens) {
    for (const { token, depth } of walk(tokens))
        if (depth > MAX_DEPTH)
            return token.offset;
    return null;
}
/** A fault's place; that of a quote that is never closed is where it opens, and not where the text ends. */
function placeOf(fault, tokens) {
    const [at] = fault.pos;
    if (!fault.message.startsWith('Missing closing'))
        return at;
    for (const { token } of walk(tokens)) {
        const isQuoted = token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar';
        if (isQuoted && token.offset < at && token.offset + token.source.length >= at)
            return token.offset;
    }
    return at;
}
function briefly({ message }) {
    const [first = ''] = message.split('\n');
    return first.charAt(0).toLowerCase() + first.slice(1, 200);
}
/** Turns the parser's tree into positioned values. Aliases share the value they stand for, so that they cost nothing. */
class Converter {
    #text;
    #lines;
    #anchors = new Map();
    #nodes = 0;
    constructor(text, lines) {
        this.#text = text;
        this.#lines = lines;
    }
    root(node) {
        this.#anchors.clear();
        return this.#convert(node, null, 0);
    }
    #convert(node, keyLine, depth) {
        this.#nodes += 1;
        const line = node === null ? (keyLine ?? 1) : this.#lines.linePos(node.range[0]).line;
        if (this.#nodes > MAX_NODES)
            throw new LimitError(`holds more than ${MAX_NODES} values`, line);
        if (depth > MAX_DEPTH)
            throw new LimitError(`nested more than ${MAX_DEPTH} levels deep`, line);
        if (node === null)
            return { value: { type: 'null' }, startLine: line, endLine: line };
        if ((0,dist/* isAlias */.Vj)(node)) {
            const shared = this.#anchors.get(node.source);
            if (shared === undefined)
                throw new LimitError(`*${node.source.slice(0, 50)} stands for nothing before it`, line);
            return shared;
        }
        const made = this.#located(node, keyLine, this.#tagged(node, this.#valueOf(node, depth)));
        if (node.anchor !== undefined)
            this.#anchors.set(node.anchor, made);
        return made;
    }
    /** A map or list that begins below its key begins, to a reader, where the key stands. */
    #located(node, keyLine, value) {
        const own = this.#lines.linePos(node.range[0]).line;
        let end = Math.max(node.range[0], node.range[1] - 1);
        while (end > node.range[0] && /\s/.test(this.#text[end] ?? ''))
            end -= 1;
        const startLine = (0,dist/* isScalar */.jn)(node) && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED' ? own : (keyLine ?? own);
        return { value, startLine, endLine: Math.max(startLine, this.#lines.linePos(end).line) };
    }
    #valueOf(node, depth) {
        if ((0,dist/* isMap */.jh)(node))
            return { type: 'object', members: this.#members(node.items, depth) };
        if ((0,dist/* isSeq */.oP)(node)) {
            // A list's items are nodes; a pair inside a list (`- ? a : b`) is a map.
            return { type: 'array', items: node.items.map((item) => this.#convert(item, null, depth + 1)) };
        }
        return (0,dist/* isScalar */.jn)(node) ? scalarOf(node.value, node.source) : { type: 'null' };
    }
    #members(pairs, depth) {
        const own = new Map();
        const merged = [];
        for (const { key, value } of pairs) {
            const line = this.#lines.linePos(key.range[0]).line;
            const name = (0,dist/* isScalar */.jn)(key) ? nameOf(key.value, key.source) : '';
            const node = this.#convert(value, line, depth + 1);
            if (name === '<<')
                merged.push(...(node.value.type === 'array' ? node.value.items : [node]));
            else
                own.set(name, node);
        }
        for (const { value } of merged) {
            if (value.type !== 'object')
                continue;
            this.#nodes += value.members.size;
            for (const [name, node] of value.members)
                if (!own.has(name))
                    own.set(name, node);
        }
        return own;
    }
    /** Puts a short tag into its long form. */
    #tagged(node, value) {
        const { tag } = node;
        if (tag === undefined || !/^![A-Za-z]/.test(tag))
            return value;
        const short = tag.slice(1);
        const name = short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
        const startLine = this.#lines.linePos(node.range[0]).line;
        const plain = {
            value: (0,dist/* isScalar */.jn)(node) ? taggedText(node.value, node.source) : value,
            startLine,
            endLine: startLine,
        };
        return { type: 'object', members: new Map([[name, short === 'GetAtt' ? splitAttribute(plain) : plain]]) };
    }
}
function nameOf(value, source) {
    return typeof value === 'string' ? value : (source ?? String(value));
}
/** The argument of a short tag is text, whatever it looks like; where there is none, it is null. */
function taggedText(value, source) {
    if (typeof value === 'string')
        return { type: 'string', text: value };
    return value === null ? { type: 'null' } : { type: 'string', text: source ?? '' };
}
/** Numbers that are not written as they are printed (`080`, `1.10`) stay text, so that nothing is lost when they are joined. */
function scalarOf(value, source) {
    switch (typeof value) {
        case 'string':
            return { type: 'string', text: value };
        case 'number':
            return source === undefined || String(value) === source
                ? { type: 'number', number: value }
                : { type: 'string', text: source };
        case 'boolean':
            return { type: 'boolean', boolean: value };
        default:
            return value === null || value === undefined ? { type: 'null' } : { type: 'string', text: source ?? '' };
    }
}
/** `a.b.c` names attribute `b.c` of `a`. */
function splitAttribute(node) {
    if (node.value.type !== 'string')
        return node;
    const dot = node.value.text.indexOf('.');
    if (dot === -1)
        return node;
    const part = (text) => ({ ...node, value: { type: 'string', text } });
    return {
        ...node,
        value: { type: 'array', items: [part(node.value.text.slice(0, dot)), part(node.value.text.slice(dot + 1))] },
    };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/template.js



const DISTRIBUTION_TYPE = 'AWS::CloudFront::Distribution';
/** Reads YAML or JSON with the line of every value, by the file's content. Never throws. */
function parseDocument(text) {
    // In either language the rest of a conflict can pass for something else.
    const conflict = /^(?:<{7}|>{7}) /m.exec(text);
    if (conflict !== null) {
        const line = text.slice(0, conflict.index).split('\n').length;
        return { fault: { line, message: 'holds an unresolved merge conflict' } };
    }
    return /^\s*[{[]/.test(text) ? parseJsonOrFlow(text) : parseYaml(text);
}
/** Text in braces is JSON; what is not can still be YAML in its flow style, and is if nothing is wrong with it as such. */
function parseJsonOrFlow(text) {
    const json = (0,distribution_config_json/* parseJson */.qF)(text);
    if ('root' in json)
        return { roots: [json.root] };
    const yaml = json.fault.message.startsWith('nested') ? json : parseYaml(text);
    return 'roots' in yaml ? yaml : json;
}
/**
 * The templates among the documents of a file: those with a map of resources that have a type. Tools that put templates together
 * keep parts of them in files of their own, which are such a map without its name, or a resource alone.
 */
function templatesIn(file, roots) {
    return roots.flatMap((root) => {
        if (hasTypes(mapOf(root, 'Resources')))
            return [templateOf(file, root)];
        const resources = looseResources(root);
        return resources === null ? [] : [{ ...templateOf(file, root), resources }];
    });
}
function looseResources(root) {
    if (typeOf(root) === DISTRIBUTION_TYPE)
        return new Map([['Distribution', root]]);
    if (root.value.type !== 'object')
        return null;
    const { members } = root.value;
    return [...members.values()].some((one) => typeOf(one) === DISTRIBUTION_TYPE) ? members : null;
}
function hasTypes(resources) {
    return [...resources.values()].some((resource) => typeOf(resource) !== null);
}
function templateOf(file, root) {
    return {
        file,
        root,
        resources: mapOf(root, 'Resources'),
        parameters: mapOf(root, 'Parameters'),
        conditions: mapOf(root, 'Conditions'),
        mappings: mapOf(root, 'Mappings'),
        outputs: mapOf(root, 'Outputs'),
        isSam: isSam(root),
    };
}
function isSam(root) {
    const transform = (0,fields/* member */.Dc)(root, 'Transform');
    if (transform === null)
        return false;
    const names = transform.value.type === 'array' ? transform.value.items : [transform];
    return names.some((name) => ((0,fields/* scalarText */.ws)(name) ?? '').startsWith('AWS::Serverless-'));
}
/** The members of a map in a map; none where there is no such map. */
function mapOf(parent, name) {
    const node = (0,fields/* member */.Dc)(parent, name);
    return node?.value.type === 'object' ? node.value.members : new Map();
}
/** The type of a resource; null for what is none. */
function typeOf(resource) {
    const type = (0,fields/* member */.Dc)(resource, 'Type');
    return type?.value.type === 'string' ? type.value.text : null;
}
/** The resource of a name, if it has one. */
function resourceOf(template, name) {
    const node = template.resources.get(name);
    if (node === undefined)
        return null;
    return { node, type: typeOf(node) ?? '' };
}

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
        for (const artifact of mapOf(next.root, 'artifacts').values()) {
            const type = textAt(artifact, 'type');
            const properties = (0,fields/* member */.Dc)(artifact, 'properties');
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
    return [...mapOf(root, 'artifacts').values()].some((artifact) => {
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
        .flatMap((manifest) => [...mapOf(manifest, 'artifacts').values()])
        .flatMap((artifact) => {
        const properties = textAt(artifact, 'type') === STACK ? (0,fields/* member */.Dc)(artifact, 'properties') : null;
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
    const document = 'text' in text ? parseDocument(text.text) : null;
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
        const own = mapOf(resource, 'Metadata').get('aws:cdk:path');
        const path = own === undefined ? null : (0,fields/* scalarText */.ws)(own);
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
    return [...mapOf(manifest, 'artifacts').values()].flatMap((artifact) => {
        const properties = (0,fields/* member */.Dc)(artifact, 'properties');
        const name = textAt(artifact, 'additionalMetadataFile') ??
            (properties === null ? null : textAt(properties, 'additionalMetadataFile'));
        const path = name === null ? null : files.resolve(file, name);
        const more = path === null ? [] : documentsOf(path, files);
        return [
            mapOf(artifact, 'metadata'),
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
    const found = (0,fields/* member */.Dc)(node, name);
    return found?.value.type === 'string' ? found.value.text : null;
}
/** The first frame of the traces that is the application's own. */
function sourceOf(list, files) {
    for (const entry of itemsOf(list)) {
        const type = textAt(entry, 'type');
        if (type !== 'aws:cdk:logicalId' && type !== 'aws:cdk:creationStack')
            continue;
        const frames = ['trace', 'data'].flatMap((name) => {
            const found = (0,fields/* member */.Dc)(entry, name);
            return found === null ? [] : [...itemsOf(found), ...(type === 'aws:cdk:creationStack' ? [found] : [])];
        });
        for (const frame of frames.flatMap((one) => (0,fields/* scalarText */.ws)(one)?.split('\n') ?? [])) {
            const location = frameLocation(frame, files);
            if (location !== null)
                return location;
        }
    }
    return null;
}
const FOREIGN = /node_modules|\bnode:|jsii|^\s*\.\.\.|internal\//;
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
/** The file of a nested stack's template, by the hash that is in its address in a bucket; null when it is not at hand. */
function nestedAsset(file, address, files) {
    const hash = /\b([0-9a-f]{64})\.json/.exec(address)?.[1];
    const path = hash === undefined ? null : files.resolve(file, assetsOf(file));
    const [assets] = path === null ? [] : documentsOf(path, files);
    const asset = assets === undefined || hash === undefined ? undefined : mapOf(assets, 'files').get(hash);
    const source = asset === undefined ? null : (0,fields/* member */.Dc)(asset, 'source');
    return source === null ? null : textAt(source, 'path');
}
/** `Main.template.json` and `Main.nested.template.json` have their assets in `Main.assets.json`. */
function assetsOf(file) {
    return `${(file.split('/').pop() ?? '').replace(/(?:\.nested)?\.template\.json$/, '')}.assets.json`;
}

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
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
    if (configured !== null && configured.type === 'text')
        return configured;
    return textOf([refHole(target)]);
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
    const type = (0,fields/* scalarText */.ws)((0,fields/* member */.Dc)(node, 'Type') ?? node) ?? 'String';
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
    const fallback = (0,fields/* member */.Dc)(node, 'Default');
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
    const list = (0,fields/* member */.Dc)(node, 'AllowedValues');
    const items = list?.value.type === 'array' ? list.value.items : [];
    const values = items.flatMap((item) => (0,fields/* scalarText */.ws)(item) ?? []);
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
    const value = node === undefined ? null : (0,fields/* member */.Dc)(node, 'Value');
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
    const type = resourceOf(scope.template, name)?.type ?? scope.implicitType(name) ?? '';
    return { address: `${scope.prefix}${name}`, type };
}
function surroundingsOf(name, context) {
    const region = regionOf(context);
    const resource = context.scope.template.resources.get(name);
    const properties = resource === undefined ? new Map() : mapOf(resource, 'Properties');
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
const expression_MAX_DEPTH = 12;
/** Aliases can make a small file stand for any number of nodes. */
const expression_MAX_NODES = 400;
/**
 * An expression in CloudFormation's short form, on one line: `!GetAtt Balancer.DNSName`. The same expression comes out the same
 * whether it was written in YAML or JSON, short or long, so that two of them can be compared.
 */
function expressionOf(node) {
    const text = shown(node, 0, { left: expression_MAX_NODES }).replace(/\s+/g, ' ');
    return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}
function shown(node, depth, allowance) {
    const { value } = node;
    allowance.left -= 1;
    if (depth > expression_MAX_DEPTH || allowance.left < 0)
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
        if (this.#problems.size < fields/* MAX_PROBLEMS */.aZ)
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
                if (intrinsicOf(value) === null && value.value.type !== 'string')
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
    resultsAt({ node, world }) {
        return explore(world, this.scope.budget, (run) => evaluate(node, contextOf(this.scope, run))).map(({ value }) => value);
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
        const wanted = items === null ? node : { ...node, value: { type: 'array', items } };
        return this.resultsAt({ node: wanted, world }).map((result) => {
            const texts = result.type === 'list' && !result.open ? result.items.map(plainText) : null;
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
            const text = plainText(result);
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
        const hole = leadingHole(holes) ?? tenantParameter(parts);
        const reference = hole?.reference ?? null;
        return (0,model_value/* unknown */.L5)(hole?.reason ?? 'unsupported', expression, { reference, pattern: patternOf(parts), location });
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
/** `{{name}}`, whose value each tenant of a multi-tenant distribution gives. */
const TENANT_PARAMETER = /\{\{([^{}]{1,256})\}\}/;
/** The text of a result without any hole, those for tenants' parameters included. */
function plainText(result) {
    const parts = result.type === 'text' ? result.parts : null;
    if (parts === null)
        return null;
    let text = '';
    for (const part of parts) {
        if (!('literal' in part))
            return null;
        text += part.literal;
    }
    return TENANT_PARAMETER.test(text) ? null : text;
}
/**
 * Pieces with tenants' parameters as holes. Source:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
function patternOf(parts) {
    if (!parts.some((part) => 'literal' in part))
        return [];
    return piecesOf(parts).flatMap((piece) => {
        if (!('literal' in piece))
            return [piece];
        return piece.literal.split(TENANT_PARAMETER).flatMap((text, index) => {
            if (index % 2 === 1)
                return [{ hole: text.trim() }];
            return text === '' ? [] : [{ literal: text }];
        });
    });
}
function tenantParameter(parts) {
    const isThere = parts.some((part) => 'literal' in part && TENANT_PARAMETER.test(part.literal));
    return isThere ? { reason: 'parameter', reference: null } : undefined;
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
function fields_placeOf(node) {
    return { node, world: NO_ASSUMPTIONS };
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/behavior.js


const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'];
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'];
/**
 * DefaultCacheBehavior, or an element of CacheBehaviors. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-cachebehavior.html
 */
function readBehavior(fields, place, isDefault, find) {
    return {
        pathPattern: isDefault ? (0,model_value/* known */.eO)('*', fields.location(place)) : fields.required(place, 'PathPattern'),
        isDefault,
        targetOriginId: fields.required(place, 'TargetOriginId'),
        viewerProtocolPolicy: fields.choice(place, 'ViewerProtocolPolicy', VIEWER_POLICIES, null),
        cachePolicy: readPolicyReference(fields, place, 'CachePolicyId', find),
        originRequestPolicy: readPolicyReference(fields, place, 'OriginRequestPolicyId', find),
        forwardedHeaders: readForwardedHeaders(fields, place),
        edgeFunctions: [
            ...readFunctions(fields, place, 'lambda', 'LambdaFunctionAssociations', 'LambdaFunctionARN'),
            ...readFunctions(fields, place, 'function', 'FunctionAssociations', 'FunctionARN'),
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
        cachePolicy: { type: 'id', id: unread },
        originRequestPolicy: { type: 'id', id: unread },
        forwardedHeaders: null,
        edgeFunctions: [],
        grpc: unread,
        location: null,
    };
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
function readFunctions(fields, place, type, list, arn) {
    return (fields.list(place, list) ?? []).map((association) => ({
        type,
        eventType: fields.required(association, 'EventType'),
        arn: fields.required(association, arn),
        includeBody: fields.boolean(association, 'IncludeBody', (0,model_value/* byDefault */.Ri)(false)),
        definition: null,
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
// EXTERNAL MODULE: ./lib/cloudfront/limits.js
var limits = __webpack_require__(4394);
;// CONCATENATED MODULE: ./lib/sources/cloudformation/origin.js





const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'];
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
        ...readCommon(fields, place, 'DomainName', (kind) => readConnection(fields, place, config, kind)),
        key: keyOf(at, id),
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
    return [{ ...readCommon(fields, place, 'DNSName', connection), key: keyOf(at, target), id: target }];
}
function readCommon(fields, place, nameOfDomain, connect) {
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
        accessControlDefinition: null,
        backend: (0,model_value/* byDefault */.Ri)(null),
        location: fields.location(place),
    };
}
function keyOf({ file, distribution, index }, id) {
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
// --------------------------------------------------------------------------------------------------------------- kinds
/** What stands behind attributes whose value has no form that would tell. */
const KINDS_BY_TYPE = [
    [/^AWS::ElasticLoadBalancing(?:V2)?::LoadBalancer DNSName$/, 'load-balancer'],
    [/^AWS::EC2::Instance (?:Public|Private)(?:DnsName|Ip)$/, 'ec2'],
    [/^AWS::(?:MediaStore|MediaPackage|MediaPackageV2|MediaTailor)::\w+ /, 'media'],
];
/** The kind that an origin has in every world; `unknown` where they differ. The resource's type tells, or the form of its name. */
function kindOf(type, domainName, results) {
    if (type !== 'custom' || domainName.known)
        return (0,endpoints/* originKindOf */.kn)(type, domainName);
    const kinds = new Set(results.map(kindOfResult));
    const [kind] = kinds;
    return kind !== undefined && kinds.size === 1 ? kind : 'unknown';
}
function kindOfResult(result) {
    const parts = partsOf(result) ?? [];
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
        if ('literal' in first)
            return (0,endpoints/* originKindOf */.kn)('custom', (0,model_value/* known */.eO)(first.literal));
        const { reference } = first;
        const key = `${reference?.type ?? ''} ${reference?.attribute ?? ''}`;
        return KINDS_BY_TYPE.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
    }
    return (0,endpoints/* originKindOf */.kn)('custom', (0,model_value/* unknown */.L5)('unsupported', '', { pattern: piecesOf(parts) }));
}
// --------------------------------------------------------------------------------------------------------- connections
function readConnection(fields, place, config, kind) {
    switch (config?.name) {
        case 'VpcOriginConfig':
            return readVpc(fields, config.form);
        case 'CustomOriginConfig':
            return readCustom(fields, config.form, place);
        case 'S3OriginConfig':
            return readS3(fields, config.form);
        case undefined:
            return readWithoutConfig(fields, place, kind);
    }
}
function readVpc(fields, place) {
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
        protocolPolicy: fields.choice(place, 'OriginProtocolPolicy', PROTOCOL_POLICIES, null),
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
    const codes = fields.list(criteria, name)?.map((code) => fields.numberAt(code, name));
    const location = fields.location(fields.object(criteria, name) ?? criteria);
    if (codes === undefined || codes.some((code) => !code.known))
        return (0,model_value/* unknown */.L5)('unsupported', name, { location });
    return (0,model_value/* known */.eO)(codes.flatMap((code) => (code.known ? [code.value] : [])), location);
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/distributions.js










/** Nested stacks inside each other. */
const MAX_NESTING = 10;
/** The distributions of a template and of the stacks that it nests. */
function readDistributions(scope, telling, depth = 0) {
    const found = [];
    for (const [name, resource] of scope.template.resources) {
        const type = typeOf(resource) ?? '';
        if (name.startsWith('Fn::'))
            reportLoop(scope, telling, name, resource);
        if (type === DISTRIBUTION_TYPE)
            found.push(...readResource(scope, telling, name, resource));
        if (!isNesting(type) || depth >= MAX_NESTING || worldOf(scope, resource) === null)
            continue;
        const nested = scope.nested(name);
        if (nested !== null)
            found.push(...readDistributions(nested, telling, depth + 1));
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
        return value.text === DISTRIBUTION_TYPE;
    if (value.type === 'array')
        return value.items.some((item) => mentionsDistribution(item, depth + 1));
    return value.type === 'object' && [...value.members.values()].some((one) => mentionsDistribution(one, depth + 1));
}
/** What holds where a resource exists; null when its condition is known to be false. */
function worldOf(scope, resource) {
    const condition = (0,fields/* scalarText */.ws)((0,fields/* member */.Dc)(resource, 'Condition') ?? resource);
    if (condition === null)
        return world_NO_ASSUMPTIONS;
    const outcomes = explore(world_NO_ASSUMPTIONS, scope.budget, (run) => namedCondition(condition, contextOf(scope, run)));
    const kept = outcomes.filter(({ value }) => value !== 'no');
    const [first] = kept;
    if (first === undefined)
        return null;
    if (kept.length === 1)
        return first.world;
    if (kept.length === outcomes.length)
        return world_NO_ASSUMPTIONS;
    const run = new Run(world_NO_ASSUMPTIONS, scope.budget, true);
    const implied = implications(condition, true, scope, contextOf(scope, run));
    return new Map([...implied, [conditionKey(scope, condition), 'true']]);
}
function readResource(scope, telling, name, resource) {
    const world = worldOf(scope, resource);
    if (world === null)
        return [];
    const fields = new Fields(scope, telling.problems, telling.locatorOf(scope, resource));
    const place = { node: resource, world };
    const properties = fields.object(place, 'Properties');
    const config = properties === null ? null : fields.object(properties, 'DistributionConfig');
    if (config === null) {
        fields.problem(place, 'a distribution needs Properties with DistributionConfig');
        return [];
    }
    const address = telling.addressOf(scope, name, resource);
    return [readDistribution(fields, { address, name, place, config }, telling)];
}
/**
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
 */
function readDistribution(fields, { address, name, place, config }, telling) {
    const { scope } = fields;
    const { file } = fields.location(place);
    if (config.node.value.type === 'object' &&
        [...config.node.value.members.keys()].some((key) => key.startsWith('Fn::'))) {
        fields.problem(config, 'a transform adds to the configuration of this distribution; what it adds is not read');
    }
    const find = finderFor(scope, telling);
    const behaviors = readBehaviors(fields, config, find);
    const groups = readGroups(fields, config);
    const origins = readAllOrigins(fields, config, behaviors, { file: scope.template.file, address });
    return {
        address,
        language: telling.language,
        file,
        domainName: (0,model_value/* unknown */.L5)('resource-attribute', `!GetAtt ${name}.DomainName`, {
            reference: { address: `${scope.prefix}${name}`, type: DISTRIBUTION_TYPE, attribute: 'DomainName' },
        }),
        aliases: readAliases(fields, config),
        enabled: fields.boolean(config, 'Enabled', (0,model_value/* byDefault */.Ri)(true)),
        lifecycle: 'kept',
        conditional: false,
        origins,
        originGroups: groups,
        behaviors,
        errorPages: (fields.list(config, 'CustomErrorResponses') ?? []).map((page) => readErrorPage(fields, page)),
        location: fields.location(place),
    };
}
function readGroups(fields, config) {
    const groups = fields.list(config, 'OriginGroups');
    return groups?.map((group) => readOriginGroup(fields, group)) ?? [unreadableOriginGroup()];
}
function readBehaviors(fields, config, find) {
    const defaults = fields.objects(config, 'DefaultCacheBehavior').filter((form) => form !== null);
    const others = fields.list(config, 'CacheBehaviors');
    return [
        ...defaults.map((form) => readBehavior(fields, form, true, find)),
        ...(others?.map((behavior) => readBehavior(fields, behavior, false, find)) ?? [unreadableBehavior()]),
    ];
}
function readAllOrigins(fields, config, behaviors, { file, address }) {
    const at = (index) => ({
        file,
        distribution: address,
        index,
    });
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
        if (place.node.value.type === 'object' && intrinsicOf(place.node) === null)
            return readOrigins(fields, place, at(index));
        fields.problem(place, 'an origin is computed, and cannot be read');
        return [];
    });
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
        const resource = current === null ? null : resourceOf(current.template, name);
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
        return listAt(text.slice(1));
    const found = stringAt(text);
    return { value: found.value, rest: afterLine(found.rest) };
}
function listAt(text) {
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
    const document = parseDocument(text);
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
 * `[{ParameterKey, ParameterValue}]`, `["K=V"]`, `{"Parameters": …}` with either of those or a map, and samconfig.yaml.
 * Source: https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy.html
 */
function ofDocument(path, root, environment) {
    const { value } = root;
    if (value.type === 'array')
        return ofList(value.items);
    if (value.type !== 'object')
        return null;
    const parameters = value.members.get('Parameters');
    if (parameters !== undefined)
        return ofDocument(path, parameters, environment);
    const sam = ofSamDocument(path, root, environment);
    if (sam !== null)
        return sam;
    const pairs = [...value.members].flatMap(([name, node]) => {
        const text = valueText(node);
        return text === null ? [] : [[name, text]];
    });
    return pairs.length === value.members.size ? pairs : null;
}
/** Lists are written as CloudFormation takes them, separated by commas. */
function valueText(node) {
    if (node.value.type !== 'array')
        return (0,fields/* scalarText */.ws)(node);
    const texts = node.value.items.map(fields/* scalarText */.ws);
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
        const name = key === undefined ? null : (0,fields/* scalarText */.ws)(key);
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
function ofSamDocument(path, root, environment) {
    const environments = new Map();
    if (root.value.type !== 'object')
        return null;
    for (const [name, node] of root.value.members) {
        for (const command of ['deploy', 'global']) {
            const overrides = ['parameters', 'parameter_overrides'].reduce(childOf, childOf(node, command));
            if (overrides === undefined || environments.has(name))
                continue;
            const { value } = overrides;
            if (value.type === 'object')
                environments.set(name, [...value.members].map(([key, one]) => `${key}=${valueText(one) ?? ''}`));
            else
                environments.set(name, value.type === 'array'
                    ? value.items.flatMap((one) => (0,fields/* scalarText */.ws)(one) ?? [])
                    : words((0,fields/* scalarText */.ws)(overrides) ?? ''));
        }
    }
    return environments.size === 0 ? null : ofEnvironment(path, environments, environment);
}
function childOf(node, name) {
    return node?.value.type === 'object' ? node.value.members.get(name) : undefined;
}
/** Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
function ofToml(path, text, environment) {
    const environments = new Map();
    for (const [key, value] of readToml(text)) {
        const name = /^([^.]+)\.(?:deploy|global)\.parameters\.parameter_overrides$/.exec(key)?.[1];
        if (name === undefined || (environments.has(name) && key.includes('.global.')))
            continue;
        environments.set(name, typeof value === 'string' ? words(value) : value);
    }
    return ofEnvironment(path, environments, environment);
}
function ofEnvironment(path, environments, wanted) {
    const [only] = environments.keys();
    const name = wanted ?? (environments.has('default') || environments.size !== 1 ? 'default' : (only ?? 'default'));
    const overrides = environments.get(name);
    if (overrides === undefined) {
        const names = [...environments.keys()].join(', ');
        throw new usage_error/* UsageError */.e(`${path}: has no parameter_overrides for environment ${name}${names === '' ? '' : `; say which one counts, as in ${path}#NAME, of ${names}`}`);
    }
    return overrides.flatMap((override) => {
        const pair = overrideOf(override);
        if (pair === null)
            throw new usage_error/* UsageError */.e(`${path}: parameter_overrides has to be made of Name=Value`);
        return [pair];
    });
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
    let index = null;
    const exported = (name) => {
        index ??= new Map(settings
            .siblings()
            .filter((path) => path !== template.file)
            .flatMap((path) => exportsOf(path, (other) => scopeOf(other, `${stackName(path)}/`))));
        return index.get(name) ?? null;
    };
    const scopeOf = (one, prefix) => makeScope(one, prefix, null, budget, { ...settings, exported }, count);
    const exportsOf = (path, scope) => {
        const text = settings.files.read(path);
        const document = 'text' in text ? parseDocument(text.text) : null;
        const templates = document !== null && 'roots' in document ? templatesIn(path, document.roots) : [];
        return templates.flatMap((one) => exportedBy(scope(one)));
    };
    return scopeOf(template, '');
}
function exportedBy(scope) {
    return [...scope.template.outputs.values()].flatMap((output) => {
        const declared = (0,fields/* member */.Dc)(output, 'Export');
        const name = declared === null ? null : (0,fields/* member */.Dc)(declared, 'Name');
        const node = (0,fields/* member */.Dc)(output, 'Value');
        return name?.value.type === 'string' && node !== null ? [[name.value.text, { scope, node }]] : [];
    });
}
function stackName(path) {
    return (path.split('/').pop() ?? '').replace(/\.template\.json$/, '');
}
function makeScope(template, prefix, parent, budget, settings, count) {
    const nested = new Map();
    const scope = {
        template,
        prefix,
        parent,
        given: settings.given,
        budget,
        implicitType: (name) => settings.implicitType(template, name),
        expand: settings.expand,
        exported: settings.exported,
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
    const resource = resourceOf(scope.template, name);
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
    const document = parseDocument(text.text);
    settings.onNested(path);
    if ('fault' in document) {
        problems.add({ file: path, line: document.fault.line, message: document.fault.message });
        return null;
    }
    const [template] = templatesIn(path, document.roots);
    return template === undefined ? null : { template, passed: mapOf(propertiesOf(resource.node), 'Parameters') };
}
function propertiesOf(resource) {
    return (0,fields/* member */.Dc)(resource, 'Properties') ?? resource;
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
    const asset = mapOf(resource, 'Metadata').get('aws:asset:path');
    const properties = propertiesOf(resource);
    const node = asset ?? (0,fields/* member */.Dc)(properties, 'TemplateURL') ?? (0,fields/* member */.Dc)(properties, 'Location');
    const text = node?.value.type === 'string' ? (0,fields/* scalarText */.ws)(node) : null;
    if (node === undefined || node === null || text === null || /^[a-z][a-z0-9+.-]*:/i.test(text) || text.includes('${'))
        return null;
    return { text, line: node.startLine };
}
/** The template that a nested stack of the CDK gets from a bucket, and that lies beside its own before that. */
function assetTemplate(file, resource, files) {
    const node = (0,fields/* member */.Dc)(propertiesOf(resource), 'TemplateURL');
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
        const provider = (0,fields/* member */.Dc)(this.#root, 'provider');
        const node = provider === null ? null : (0,fields/* member */.Dc)(this.#follow(provider, 0), 'region');
        return given ?? (node === null ? null : this.#text(node, 0));
    }
    /** What a text with variables comes to; null for a text without any. */
    expand(text) {
        return this.#expand(text, 0);
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
        const text = (0,fields/* scalarText */.ws)(node);
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
            return (0,fields/* scalarText */.ws)(node);
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
        const document = 'text' in text ? parseDocument(text.text) : null;
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
    const functions = (0,fields/* member */.Dc)(root, 'functions');
    if (functions?.value.type !== 'array')
        return [...mapOf(root, 'functions')];
    return functions.value.items.flatMap((item) => (item.value.type === 'object' ? [...item.value.members] : []));
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
    const events = functionsOf(root).flatMap(([, one]) => eventsOf(variables.follow(one), variables));
    const [first] = events;
    if (first === undefined)
        return null;
    const origins = new Map(events.map(({ origin, originId }) => [idText(originId), withMember(origin, 'Id', originId)]));
    const behaviors = events.map(behaviorOf).toSorted((a, b) => Number(hasPattern(a)) - Number(hasPattern(b)));
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
        ['Origins', serverless_events_listAt(first.node, [...origins.values()])],
        ['DefaultCacheBehavior', defaults],
        ['CacheBehaviors', serverless_events_listAt(first.node, behaviors.filter(hasPattern))],
    ]);
    const resource = objectAt(first.node, [
        ['Type', serverless_events_textAt(first.node, DISTRIBUTION_TYPE)],
        ['Properties', objectAt(first.node, [['DistributionConfig', config]])],
    ]);
    return objectAt(first.node, [['Resources', objectAt(first.node, [['CloudFrontDistribution', resource]])]]);
}
function eventsOf(one, variables) {
    const list = (0,fields/* member */.Dc)(one, 'events');
    const events = list === null ? list : variables.follow(list);
    if (events?.value.type !== 'array')
        return [];
    return events.value.items.flatMap((item) => {
        const node = (0,fields/* member */.Dc)(variables.follow(item), 'cloudFront');
        const event = node === null ? null : variables.follow(node);
        const written = event === null ? null : (0,fields/* member */.Dc)(event, 'origin');
        if (event === null || written === null)
            return [];
        const origin = originOf(variables.follow(written), variables);
        const domain = (0,fields/* member */.Dc)(origin, 'DomainName') ?? written;
        const type = (0,fields/* member */.Dc)(origin, 'S3OriginConfig') === null ? 'custom' : 's3';
        const path = (0,fields/* member */.Dc)(origin, 'OriginPath');
        const flag = (0,fields/* member */.Dc)(event, 'isDefaultOrigin');
        return [
            {
                node: event,
                origin,
                originId: joinAt(written, [serverless_events_textAt(written, `${type}/`), domain, ...(path === null ? [] : [path])]),
                pathPattern: (0,fields/* member */.Dc)(event, 'pathPattern'),
                isDefaultOrigin: flag !== null && (0,fields/* scalarText */.ws)(flag) === 'true',
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
    const name = host === '' ? node : serverless_events_textAt(node, host.replace(/^[^@]*@/, '').replace(/:\d+$/, ''));
    const policy = objectAt(node, [['OriginProtocolPolicy', serverless_events_textAt(node, 'match-viewer')]]);
    return objectAt(node, [
        ['DomainName', name],
        ...(path.length > 1 ? [['OriginPath', serverless_events_textAt(node, path)]] : []),
        isS3 ? ['S3OriginConfig', objectAt(node, [])] : ['CustomOriginConfig', policy],
    ]);
}
function behaviorOf({ node, originId, pathPattern }) {
    const written = (0,fields/* member */.Dc)(node, 'behavior');
    const members = written?.value.type === 'object' ? [...written.value.members] : [];
    const policy = (0,fields/* member */.Dc)(node, 'cachePolicy');
    const id = policy === null ? null : (0,fields/* member */.Dc)(policy, 'id');
    const name = policy === null ? null : (0,fields/* member */.Dc)(policy, 'name');
    const cachePolicy = id ??
        (name === null ? null : objectAt(name, [['Ref', serverless_events_textAt(name, `CloudFrontCachePolicy${(0,fields/* scalarText */.ws)(name) ?? ''}`)]]));
    const hasOwn = members.some(([key]) => key === 'CachePolicyId');
    const event = (0,fields/* member */.Dc)(node, 'eventType') ?? serverless_events_textAt(node, '');
    const association = objectAt(node, [
        ['EventType', event],
        ['LambdaFunctionARN', objectAt(node, [['Ref', serverless_events_textAt(node, 'LambdaVersion')]])],
    ]);
    return objectAt(written ?? node, [
        ['ViewerProtocolPolicy', serverless_events_textAt(node, 'allow-all')],
        ['CachePolicyId', serverless_events_textAt(node, DEFAULT_CACHE_POLICY)],
        ...members,
        ...(cachePolicy === null || hasOwn ? [] : [['CachePolicyId', cachePolicy]]),
        ['TargetOriginId', originId],
        ['LambdaFunctionAssociations', serverless_events_listAt(node, [association])],
        ...(pathPattern === null ? [] : [['PathPattern', pathPattern]]),
    ]);
}
function hasPattern(behavior) {
    return (0,fields/* member */.Dc)(behavior, 'PathPattern') !== null;
}
function idText(id) {
    return JSON.stringify(id.value, (_, value) => (value instanceof Map ? [...value] : value));
}
// --------------------------------------------------------------------------------------------------------------- making
function objectAt(place, members) {
    return { ...place, value: { type: 'object', members: new Map(members) } };
}
function serverless_events_listAt(place, items) {
    return { ...place, value: { type: 'array', items } };
}
function serverless_events_textAt(place, text) {
    return { ...place, value: { type: 'string', text } };
}
function joinAt(place, items) {
    return objectAt(place, [['Fn::Join', serverless_events_listAt(place, [serverless_events_textAt(place, ''), serverless_events_listAt(place, items)])]]);
}
function withMember(node, name, value) {
    const members = node.value.type === 'object' ? [...node.value.members] : [];
    return objectAt(node, [...members, [name, value]]);
}
function without(node, names) {
    const members = node.value.type === 'object' ? [...node.value.members] : [];
    return objectAt(node, members.filter(([name]) => !names.includes(name)));
}

;// CONCATENATED MODULE: ./lib/sources/cloudformation/serverless.js




/** Whether a document is the configuration of a service of the Serverless Framework. */
function isServerlessFramework(root) {
    if ((0,fields/* member */.Dc)(root, 'Resources') !== null || (0,fields/* member */.Dc)(root, 'provider') === null)
        return false;
    return (0,fields/* member */.Dc)(root, 'service') !== null || (0,fields/* member */.Dc)(root, 'functions') !== null;
}
/** The template that a service of the Serverless Framework makes: its own resources, and what its functions' events add. */
function serverlessService(file, root, { files, given, covers }) {
    const variables = new ServerlessVariables(file, root, files, given);
    const sections = sectionsOf((0,fields/* member */.Dc)(root, 'resources'), variables).map((section) => templateOf(file, section));
    const events = distributionOfEvents(root, variables);
    const template = merged(file, root, events === null ? sections : [...sections, templateOf(file, events)]);
    const region = variables.region();
    const dialect = {
        expand: (text) => variables.expand(text),
        implicitType: (_, name) => implicitType(root, name),
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
function merged(file, root, templates) {
    const all = (part) => new Map(templates.flatMap((template) => [...template[part]]));
    const resources = all('resources');
    if (![...resources.values()].some((resource) => typeOf(resource) === DISTRIBUTION_TYPE))
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
    };
}
/**
 * Resources that the framework adds. Source:
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources
 */
function implicitType(root, name) {
    if (name === 'ApiGatewayRestApi')
        return 'AWS::ApiGateway::RestApi';
    if (name === 'HttpApi')
        return 'AWS::ApiGatewayV2::Api';
    if (name === 'ServerlessDeploymentBucket')
        return 'AWS::S3::Bucket';
    const owner = /^(.+)LambdaFunctionUrl$/.exec(name)?.[1];
    return owner !== undefined && functionNames(root).includes(owner) ? 'AWS::Lambda::Url' : null;
}
function functionNames(root) {
    return [...mapOf(root, 'functions').keys()].map((key) => {
        const name = key.replace(/-/g, 'Dash').replace(/_/g, 'Underscore');
        return name.charAt(0).toUpperCase() + name.slice(1);
    });
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
    return { read: (file) => read(file, files, given) };
}
function read(file, files, given) {
    const document = parseDocument(file.text);
    if ('fault' in document) {
        const broken = { file: file.path, ...document.fault };
        return { distributions: [], policies: [], problems: [], broken };
    }
    const problems = new Problems();
    const covers = new Set();
    const job = { files, given, problems, covers };
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
    return templatesIn(file.path, [root]).flatMap((template) => readTemplate(template, job, languageOf(template, job)));
}
/** A template that the manifest of a cloud assembly lists. */
function readListed(path, job) {
    const text = job.files.read(path);
    job.covers.add(path);
    if ('fault' in text) {
        job.problems.add({ file: path, line: null, message: text.fault });
        return [];
    }
    const document = parseDocument(text.text);
    if ('fault' in document) {
        job.problems.add({ file: path, ...document.fault });
        return [];
    }
    return templatesIn(path, document.roots).flatMap((template) => readTemplate(template, job, 'cdk'));
}
function languageOf(template, { files }) {
    return isSynthesized(template.file, files) ? 'cdk' : 'cloudformation';
}
const PLAIN = { expand: foreignVariables, implicitType: samType, fileOf: () => null, given: new Map() };
function readTemplate(template, job, language, dialect = PLAIN) {
    const { files, problems, covers } = job;
    const given = new Map([...dialect.given, ...job.given]);
    const { expand, implicitType } = dialect;
    const siblings = () => (language === 'cdk' ? templatesBeside(template.file, files) : []);
    const scope = rootScope(template, {
        files,
        given,
        problems,
        expand,
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
function tellingOf(template, language, { files, problems }, { fileOf }) {
    const find = language === 'cdk' ? constructsOf(template.file, files) : () => null;
    const nameOf = (scope, resource) => [...scope.template.resources].find(([, node]) => node === resource)?.[0] ?? '';
    return {
        language,
        problems,
        addressOf: (scope, name, resource) => find(name, resource)?.path ?? `${scope.prefix}${name}`,
        locatorOf: (scope, resource) => {
            const mapped = resource === null ? null : (find(nameOf(scope, resource), resource)?.location ?? null);
            return (node) => mapped ?? (0,distribution_config_json/* locationOf */.hD)(fileOf(node) ?? scope.template.file, node);
        },
    };
}
/**
 * Resources that SAM adds to a template: the APIs of events without one of their own, and the URLs of functions. Source:
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
    return owner !== undefined && typeOf(owner) === 'AWS::Serverless::Function' ? 'AWS::Lambda::Url' : null;
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


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ Fields),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   ws: () => (/* binding */ scalarText)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6014);


/** Problems told of one file; one more says that there are others. */
const MAX_PROBLEMS = 100;
/** Reads the members of AWS's objects as values with places, and collects what is not as AWS has it. */
class Fields {
    #file;
    #problems = [];
    #untold = 0;
    constructor(file) {
        this.#file = file;
    }
    /** What could not be read so far, in the order in which it was met. */
    problems() {
        if (this.#untold === 0)
            return this.#problems;
        return [...this.#problems, { file: this.#file, line: null, message: `${this.#untold} more problems in this file` }];
    }
    problem(node, message) {
        if (this.#problems.length >= MAX_PROBLEMS)
            this.#untold += 1;
        else
            this.#problems.push({ file: this.#file, line: node.startLine, message });
    }
    place(node) {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .locationOf */ .hD)(this.#file, node);
    }
    /** A string; numbers and booleans count as the strings they are written as. */
    string(parent, name, absent) {
        const node = member(parent, name);
        return node === null ? absent : this.text(node, name);
    }
    /** A string that has to be there. */
    required(parent, name) {
        const node = member(parent, name);
        return node === null ? this.missing(parent, name) : this.text(node, name);
    }
    /** A string that may be empty or missing, both of which mean that there is none. */
    optional(parent, name, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent;
        const value = this.text(node, name);
        return value.known && value.value === '' ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(null, value.location) : value;
    }
    /** A string that may be a secret: taken as it is, and never part of an expression or a message. */
    secret(parent, name) {
        const node = member(parent, name);
        if (node === null)
            return this.missing(parent, name);
        const text = scalarText(node);
        return text === null ? this.unsupported(node, name, 'a string') : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text, this.place(node));
    }
    number(parent, name, absent) {
        const node = member(parent, name);
        return node === null ? absent : this.numberAt(node, name);
    }
    numberAt(node, name) {
        const text = scalarText(node);
        const placeholder = text === null ? null : this.#placeholder(node, text);
        if (placeholder !== null)
            return placeholder;
        const number = text === null || !/^\s*-?\d/.test(text) ? Number.NaN : Number(text);
        return Number.isFinite(number) ? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(number, this.place(node)) : this.unsupported(node, name, 'a number');
    }
    boolean(parent, name, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent;
        const text = scalarText(node)?.toLowerCase();
        if (text === 'true' || text === 'false')
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text === 'true', this.place(node));
        return this.unsupported(node, name, 'true or false');
    }
    /** One of the values that AWS knows. */
    choice(parent, name, legal, absent) {
        const node = member(parent, name);
        if (node === null)
            return absent ?? this.missing(parent, name);
        const text = scalarText(node);
        const placeholder = text === null ? null : this.#placeholder(node, text);
        if (placeholder !== null)
            return placeholder;
        const value = legal.find((one) => one === text);
        return value === undefined
            ? this.unsupported(node, name, legal.join(', ').replace(/, ([^,]*)$/, ' or $1'))
            : (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(value, this.place(node));
    }
    /** The elements of a list, with or without AWS's `{Quantity, Items}` around it; null when they cannot be read. */
    list(parent, name) {
        const node = member(parent, name);
        if (node === null)
            return [];
        if (node.value.type === 'array')
            return node.value.items;
        const items = member(node, 'Items');
        if (items?.value.type === 'array')
            return items.value.items;
        if (node.value.type === 'object' && items === null && this.#quantity(node) === 0)
            return [];
        this.unsupported(node, name, 'a list (Quantity and Items)');
        return null;
    }
    /** A list of strings. */
    strings(parent, name) {
        const node = member(parent, name);
        const items = this.list(parent, name);
        const location = this.place(node ?? parent);
        if (items === null)
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('unsupported', name, { location });
        const values = items.map((item) => this.text(item, name));
        const unread = values.find((value) => !value.known);
        if (unread !== undefined && !unread.known)
            return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(unread.reason, unread.expression, { location });
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(values.flatMap((value) => (value.known ? [value.value] : [])), location);
    }
    text(node, name) {
        const text = scalarText(node);
        if (text === null)
            return this.unsupported(node, name, 'a string');
        return this.#placeholder(node, text) ?? (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(text, this.place(node));
    }
    missing(parent, name) {
        this.problem(parent, `${name} is missing`);
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('not-given', name, { location: this.place(parent) });
    }
    unsupported(node, name, wanted) {
        this.problem(node, `${name} has to be ${wanted}`);
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('unsupported', name, { location: this.place(node) });
    }
    /** `{{name}}`, whose value each tenant of a multi-tenant distribution gives; null for ordinary text. */
    #placeholder(node, text) {
        const pattern = piecesOf(text);
        if (pattern === null)
            return null;
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('parameter', text, { pattern, location: this.place(node) });
    }
    #quantity(list) {
        const node = member(list, 'Quantity');
        return node === null ? 0 : Number(scalarText(node) ?? Number.NaN);
    }
}
const PLACEHOLDER = /\{\{([^{}]{1,256})\}\}/;
/**
 * Splits text at `{{name}}` placeholders; null when there are none. Source:
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
function piecesOf(text) {
    const parts = text.split(PLACEHOLDER);
    if (parts.length === 1)
        return null;
    return parts.flatMap((part, index) => {
        if (index % 2 === 1)
            return [{ hole: part.trim() }];
        return part === '' ? [] : [{ literal: part }];
    });
}
/** A member of an object; null when the node is none, has none of that name, or has null there. */
function member(node, name) {
    if (node.value.type !== 'object')
        return null;
    const found = node.value.members.get(name);
    return found === undefined || found.value.type === 'null' ? null : found;
}
/** A string, number or boolean as text; null for anything else. */
function scalarText({ value }) {
    switch (value.type) {
        case 'string':
            return value.text;
        case 'number':
            return String(value.number);
        case 'boolean':
            return String(value.boolean);
        default:
            return null;
    }
}


/***/ }),

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


/***/ })

};
