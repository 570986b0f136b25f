export const id = 870;
export const ids = [870];
export const modules = {

/***/ 2870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  as: () => (/* binding */ DISTRIBUTION_TYPE),
  A7: () => (/* binding */ mapOf),
  Tp: () => (/* binding */ parseDocument),
  KU: () => (/* binding */ resourceOf),
  kW: () => (/* binding */ templateOf),
  bU: () => (/* binding */ templatesIn),
  QP: () => (/* binding */ typeOf)
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
        const startLine = (0,dist/* isScalar */.jn)(node) && !isBlock(node) ? own : (keyLine ?? own);
        const endLine = Math.max(startLine, this.#lines.linePos(end).line);
        // The text of a block begins on the line after its `|` or `>`.
        return isBlock(node) ? { value, startLine, endLine, textLine: own + 1 } : { value, startLine, endLine };
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
            ...(isBlock(node) ? { textLine: startLine + 1 } : {}),
        };
        return { type: 'object', members: new Map([[name, short === 'GetAtt' ? splitAttribute(plain) : plain]]) };
    }
}
function isBlock(node) {
    return (0,dist/* isScalar */.jn)(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
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
        return { fault: { line, message: distribution_config_json/* CONFLICT */.p9 } };
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
function templatesIn(file, roots, isPart = false) {
    return roots.flatMap((root) => {
        if (hasTypes(mapOf(root, 'Resources')))
            return [{ ...templateOf(file, root), isPart }];
        const resources = looseResources(root);
        return resources === null ? [] : [{ ...templateOf(file, root), resources, isPart: true }];
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
        isPart: false,
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
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7142);
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
    /** Text that something else has yet to put in, such as a tenant of a multi-tenant distribution; null for ordinary text. */
    #placeholder(node, text) {
        const pattern = (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_2__/* .placeholdersIn */ .Q)(text);
        if (pattern === null)
            return null;
        return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)('parameter', text, { pattern, location: this.place(node) });
    }
    #quantity(list) {
        const node = member(list, 'Quantity');
        return node === null ? 0 : Number(scalarText(node) ?? Number.NaN);
    }
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


/***/ })

};
