export const id = 214;
export const ids = [214];
export const modules = {

/***/ 714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LT: () => (/* binding */ codeAt),
  zA: () => (/* binding */ codeFromDirectory),
  _h: () => (/* binding */ codeFromFile),
  x3: () => (/* binding */ codeFromText),
  bt: () => (/* reexport */ codeWorkspace),
  Rp: () => (/* binding */ handlerFirst),
  Nn: () => (/* binding */ noCode)
});

// UNUSED EXPORTS: codeFromArchive, readZip

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/sources/code/bounds.js
/** Bytes of a package that is opened. Lambda@Edge takes no larger ones (quotas page: "compressed size of a Lambda function"). */
const MAX_PACKAGE_BYTES = 50 * 1024 * 1024;
/** Source files of one package that are kept. */
const MAX_FILES = 200;
/** Bytes of one source file; what hands write has some kilobytes, what a bundler makes a few hundred. */
const MAX_FILE_BYTES = 1024 * 1024;
/** Bytes of all source files of one package together. */
const MAX_TOTAL_BYTES = 4 * 1024 * 1024;
const SOURCE = /\.(?:[cm]?[jt]s|json|py)$/i;
const SKIPPED = new Set(['node_modules', '__pycache__', 'site-packages']);
/** Whether a file of a package is the author's own code, by its path: other people's packages are not read. */
function isOwnSource(path) {
    const parts = path.split('/');
    return SOURCE.test(path) && !parts.some((part) => SKIPPED.has(part) || part === '' || part === '.' || part === '..');
}
/** Whether a directory is worth entering. */
function isOwnDirectory(name) {
    return !SKIPPED.has(name) && !name.startsWith('.');
}
/** Orders paths so that what lies near the top comes first: there a handler is found however large the package is. */
function byDepth(a, b) {
    const difference = a.split('/').length - b.split('/').length;
    if (difference !== 0)
        return difference;
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/sources/code/zip.js


/** An archive that is not what it says. Never leaves this file. */
class Fault extends Error {
}
/**
 * Reads the source files of a ZIP archive, those of other people's packages (`node_modules`) left out, the ones near the top first.
 * In memory and bounded: nothing is written, and no entry is inflated beyond its bound. Never throws. Source: APPNOTE.TXT,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12 central directory, 4.3.16 its end, 4.3.7 local headers)
 * @param bytes a whole archive
 */
function readZip(bytes) {
    if (bytes.length > MAX_PACKAGE_BYTES)
        return { fault: `is larger than ${MAX_PACKAGE_BYTES / 2 ** 20} MB` };
    try {
        return read(bytes);
    }
    catch (error) {
        return { fault: error instanceof Fault ? error.message : 'is not a ZIP archive that can be read' };
    }
}
function read(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const wanted = entriesOf(view).filter(({ name }) => isOwnSource(name));
    const distinct = [...new Map(wanted.map((entry) => [entry.name, entry])).values()];
    const sorted = distinct.toSorted((a, b) => byDepth(a.name, b.name));
    const files = [];
    let total = 0;
    for (const entry of sorted) {
        if (files.length >= MAX_FILES || entry.size > MAX_FILE_BYTES || total + entry.size > MAX_TOTAL_BYTES)
            continue;
        const text = textOf(contentOf(entry, view));
        if (text === null)
            continue;
        total += entry.size;
        files.push({ name: entry.name, text });
    }
    return { files, truncated: files.length < sorted.length };
}
const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
function entriesOf(view) {
    const end = endOf(view);
    const count = view.getUint16(end + 10, true);
    const start = view.getUint32(end + 16, true);
    if (count === 0xffff || start === 0xffffffff)
        throw new Fault('is a ZIP64 archive, which is not read');
    const entries = [];
    let at = start;
    for (let index = 0; index < count; index++) {
        if (view.getUint32(at, true) !== CENTRAL)
            throw new Fault('has a damaged directory');
        const nameLength = view.getUint16(at + 28, true);
        entries.push({
            name: nameAt(view, at + CENTRAL_BYTES, nameLength),
            method: view.getUint16(at + 10, true),
            encrypted: (view.getUint16(at + 8, true) & 1) === 1,
            packedSize: view.getUint32(at + 20, true),
            size: view.getUint32(at + 24, true),
            offset: view.getUint32(at + 42, true),
        });
        at += CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
}
/** Where the end record of the central directory starts: near the end, before a comment. */
function endOf(view) {
    const last = view.byteLength - END_BYTES;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
        if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
            return at;
    }
    throw new Fault('is not a ZIP archive');
}
function nameAt(view, at, length) {
    const name = new TextDecoder().decode(slice(view, at, length));
    return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
function slice(view, at, length) {
    if (at + length > view.byteLength)
        throw new Fault('is cut off');
    return new Uint8Array(view.buffer, view.byteOffset + at, length);
}
/** The bytes of an entry; null for what is encrypted or packed in another way. */
function contentOf({ offset, method, encrypted, packedSize, size }, view) {
    if (encrypted)
        return null;
    if (view.getUint32(offset, true) !== LOCAL)
        throw new Fault('has a damaged entry');
    const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = slice(view, start, packedSize);
    if (method === 0)
        return packed.length <= MAX_FILE_BYTES ? packed : null;
    if (method !== 8)
        return null;
    // An empty bound is not allowed, and one byte more than announced shows that the size is wrong.
    const content = (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: size + 1 });
    if (content.length !== size)
        throw new Fault('has an entry of another size than it says');
    return content;
}
/** Bytes as UTF-8; null when they are not. A byte order mark is dropped. */
function textOf(bytes) {
    if (bytes === null)
        return null;
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/sources/code/workspace.js


/** @param root an existing directory */
function codeWorkspace(root) {
    return {
        kindOf: (path) => kindOf(root, path),
        readBytes: (path, maxBytes) => readBytes(root, path, maxBytes),
        entries: (directory) => workspace_entriesOf(root, directory),
    };
}
function kindOf(root, path) {
    const real = realPlace(root, path);
    if (real === null)
        return null;
    try {
        const found = (0,external_node_fs_.statSync)(real);
        if (found.isFile())
            return 'file';
        return found.isDirectory() ? 'directory' : null;
    }
    catch {
        return null;
    }
}
function readBytes(root, path, maxBytes) {
    const real = realPlace(root, path);
    if (real === null || kindOf(root, path) !== 'file')
        return { fault: 'is not in the workspace' };
    try {
        if ((0,external_node_fs_.statSync)(real).size > maxBytes)
            return { fault: `is larger than ${maxBytes / 2 ** 20} MB` };
        return { bytes: (0,external_node_fs_.readFileSync)(real) };
    }
    catch {
        return { fault: 'cannot be read' };
    }
}
function workspace_entriesOf(root, directory) {
    const real = realPlace(root, directory);
    if (real === null)
        return [];
    try {
        return (0,external_node_fs_.readdirSync)(real, { withFileTypes: true })
            .filter((entry) => entry.isFile() || entry.isDirectory())
            .map((entry) => ({ name: entry.name, isDirectory: entry.isDirectory() }))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch {
        return [];
    }
}
/** The place of a path with every link followed, if that is in the workspace. */
function realPlace(root, path) {
    if ((0,external_node_path_.isAbsolute)(path) || path.includes('\0'))
        return null;
    try {
        const realRoot = (0,external_node_fs_.realpathSync)(root);
        const real = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, path));
        const way = (0,external_node_path_.relative)(realRoot, real);
        return way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way) ? null : real;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/sources/code/index.js





/** Directories of one package that are entered. */
const MAX_DIRECTORIES = 200;
/** Code that is not there, with the reason for people. */
function noCode(reason) {
    return { status: 'unknown', reason };
}
/**
 * The code of a function that a path leads to: a ZIP archive, a source file, or a directory with the package's files.
 * @param path relative to the workspace, with forward slashes; the workspace itself is the empty path
 * @param handler `index.handler`, whose file is to come first; null when it is not known
 */
function codeAt(workspace, path, handler) {
    switch (workspace.kindOf(path)) {
        case 'directory':
            return codeFromDirectory(workspace, path, handler);
        case 'file':
            return /\.(?:zip|jar)$/i.test(path)
                ? codeFromArchive(workspace, path, handler)
                : codeFromFile(workspace, path, external_node_path_.posix.basename(path));
        case null:
            return noCode(`${path} is not in the workspace`);
    }
}
/** The source files of a ZIP archive of the workspace. */
function codeFromArchive(workspace, path, handler) {
    const content = workspace.readBytes(path, MAX_PACKAGE_BYTES);
    if ('fault' in content)
        return noCode(`${path} ${content.fault}`);
    const read = readZip(content.bytes);
    if ('fault' in read)
        return noCode(`${path} ${read.fault}`);
    if (read.files.length === 0)
        return noCode(`${path} has no source file that can be read`);
    const files = read.files.map(({ name, text }) => ({ name, text, location: null }));
    return { status: 'found', files: handlerFirst(files, handler), packageBytes: content.bytes.length };
}
/**
 * One source file of the workspace.
 * @param name its name in the package
 */
function codeFromFile(workspace, path, name) {
    const file = readSource(workspace, path, name);
    if ('fault' in file)
        return noCode(`${path} ${file.fault}`);
    return { status: 'found', files: [file], packageBytes: null };
}
/** The source files under a directory of the workspace, that with the handler first; `node_modules` is left out. */
function codeFromDirectory(workspace, directory, handler) {
    const files = sourcesIn(workspace, directory);
    if (files.length === 0)
        return noCode(`${directory === '' ? '.' : directory} has no source file that can be read`);
    return { status: 'found', files: handlerFirst(files, handler), packageBytes: null };
}
/**
 * Code that stands in a template or configuration itself.
 * @param name its name in the package
 * @param location where the text stands; its first line is that of the text
 */
function codeFromText(name, text, location) {
    return { status: 'found', files: [{ name, text, location }], packageBytes: Buffer.byteLength(text) };
}
function sourcesIn(workspace, directory) {
    const files = [];
    let total = 0;
    for (const name of pathsIn(workspace, directory).toSorted(byDepth)) {
        if (files.length >= MAX_FILES)
            break;
        const file = readSource(workspace, external_node_path_.posix.join(directory, name), name);
        if ('fault' in file || total + file.text.length > MAX_TOTAL_BYTES)
            continue;
        total += file.text.length;
        files.push(file);
    }
    return files;
}
/** Paths of source files, level by level. */
function pathsIn(workspace, directory) {
    const found = [];
    const pending = [''];
    for (let entered = 0; entered < pending.length && entered < MAX_DIRECTORIES; entered++) {
        const inner = pending[entered] ?? '';
        for (const { name, isDirectory } of workspace.entries(external_node_path_.posix.join(directory, inner))) {
            const path = inner === '' ? name : `${inner}/${name}`;
            if (isDirectory && isOwnDirectory(name))
                pending.push(path);
            else if (!isDirectory && isOwnSource(path))
                found.push(path);
        }
    }
    return found;
}
function readSource(workspace, path, name) {
    const content = workspace.readBytes(path, MAX_FILE_BYTES);
    if ('fault' in content)
        return content;
    const text = textOf(content.bytes);
    if (text === null)
        return { fault: 'is not UTF-8 text' };
    return { name, text, location: { file: path, startLine: 1, endLine: linesOf(text) } };
}
/** How many lines a text has, a last one without an end included. */
function linesOf(text) {
    const lines = text.split('\n').length;
    return Math.max(1, text.endsWith('\n') ? lines - 1 : lines);
}
/**
 * The file with the handler before all others. Source: https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html and
 * …/python-handler.html: the path of the file without its ending, a dot, the name of the function; Python also joins
 * directories with dots.
 */
function handlerFirst(files, handler) {
    const module = handler === null ? null : /^(?:\.\/)?(.+)\.[^.]+$/.exec(handler)?.[1];
    if (module === null || module === undefined)
        return files;
    const names = new Set([module, module.replaceAll('.', '/')]);
    const isHandler = ({ name }) => names.has(name.replace(/\.(?:[cm]?[jt]s|py)$/i, ''));
    return [...files.filter(isHandler), ...files.filter((file) => !isHandler(file))];
}


/***/ }),

/***/ 3015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ idHoleOf),
/* harmony export */   b: () => (/* binding */ allOf)
/* harmony export */ });
/** What stands for a hole while text is matched; no text of a policy has it. */
const HOLE = '\0';
/** Everything before the id; partition and account may be holes. Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html */
const BEFORE_ID = /^arn:(?:aws[a-z-]*|\0):cloudfront::(?:\d{12}|\0):distribution\/$/;
/** The name of the hole that is the id in the ARN of a distribution; null for everything else. */
function idHoleOf(pieces) {
    const last = pieces.at(-1);
    if (last === undefined || !('hole' in last))
        return null;
    const before = pieces.slice(0, -1).map((piece) => ('literal' in piece ? piece.literal : HOLE));
    return BEFORE_ID.test(before.join('')) ? last.hole : null;
}
/** What all choices of a value are, each once; empty as soon as one of them is not known. */
function allOf(choices) {
    const found = choices.filter((one) => one !== null);
    return found.length === choices.length ? [...new Set(found)] : [];
}


/***/ }),

/***/ 6014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hD: () => (/* binding */ locationOf),
/* harmony export */   p9: () => (/* binding */ CONFLICT),
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
        return at(first.offset, isConflict(text, first.offset) ? CONFLICT : faultOf(first));
    return root === undefined ? at(0, 'is empty') : { root: convert(root, lines) };
}
const CONFLICT = 'holds an unresolved merge conflict';
/** Whether a fault is where git has put a mark of a conflict. */
function isConflict(text, offset) {
    const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    return /^(?:<{7}|={7}|>{7})/.test(text.slice(start, start + 8));
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

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeholdersIn)
/* harmony export */ });
/**
 * What stands in a file for text that something puts in before AWS sees it: `{{name}}` (tenants of CloudFront, Jinja), `${NAME}`,
 * `$NAME` and `$(NAME)` (shells, envsubst), `<name>` and `<%= name %>` (samples, ERB), `#{name}`, `%NAME%`, `@NAME@` and `__NAME__`
 * (release tools). None of them can be part of a host name, but for the last, which nobody would choose.
 * `$default` is a name of API Gateway's, `$LATEST` one of Lambda's.
 */
const PLACEHOLDER = /\{\{([^{}]{1,256})\}\}|\$\{([^{}]{1,256})\}|\$\(([^()]{1,256})\)|\$(?!(?:default|LATEST)\b)([A-Za-z_]\w{0,127})|<([^<>]{1,256})>|#\{([^{}]{1,256})\}|%{1,2}([A-Z][A-Z_]{1,127})%{1,2}|@{1,2}([A-Za-z]\w{0,127})@{1,2}|__([A-Z][A-Z0-9]{0,31}(?:_[A-Z0-9]{1,31}){0,7})__/g;
/**
 * Text as literal pieces and holes; null when there is no placeholder in it.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
function placeholdersIn(text, isText = () => false) {
    const pieces = [];
    let rest = 0;
    for (const match of text.matchAll(PLACEHOLDER)) {
        const name = (match.slice(1).find((group) => group !== undefined) ?? '').trim();
        if (isText(name, match[0]))
            continue;
        if (match.index > rest)
            pieces.push({ literal: text.slice(rest, match.index) });
        pieces.push({ hole: name });
        rest = match.index + match[0].length;
    }
    if (pieces.length === 0)
        return null;
    return rest < text.length ? [...pieces, { literal: text.slice(rest) }] : pieces;
}


/***/ })

};
