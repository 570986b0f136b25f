export const id = 293;
export const ids = [293];
export const modules = {

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ HOME)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);


/** The directory that holds dist/, docs/ and schemas/ (or src/ beside them, when run from source). */
const HOME = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');


/***/ }),

/***/ 6293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeReports: () => (/* binding */ mergeReports)
});

// UNUSED EXPORTS: joined

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/judge.js + 1 modules
var judge = __webpack_require__(237);
// EXTERNAL MODULE: ./lib/model/report.js
var report = __webpack_require__(1819);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/runner.js
var runner = __webpack_require__(869);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
// EXTERNAL MODULE: ./lib/home.js
var home = __webpack_require__(2180);
// EXTERNAL MODULE: ./lib/read-bounded.js
var read_bounded = __webpack_require__(9127);
;// CONCATENATED MODULE: ./lib/merge/schema.js
/** Foreign words in a message: no longer than one would read. */
const MAX_NAME_CHARS = 60;
/**
 * The first thing in which a value is not what the schema says, as a sentence without a subject; null when all is well.
 * Properties that the schema does not name are let pass: a later version may have added them.
 */
function schemaFault(schema, value) {
    const fault = new Checker(schema).faultOf(schema, value, []);
    return fault === null ? null : `${pathText(fault.path)} ${fault.what}`;
}
class Checker {
    #root;
    constructor(root) {
        this.#root = root;
    }
    faultOf(schema, value, path) {
        const reference = schema['$ref'];
        return ((typeof reference === 'string' ? this.faultOf(this.#referred(reference), value, path) : null) ??
            scalarFault(schema, value, path) ??
            this.#alternativesFault(schema, value, path) ??
            this.#itemsFault(schema, value, path) ??
            this.#propertiesFault(schema, value, path));
    }
    #referred(reference) {
        return reference
            .split('/')
            .slice(1)
            .reduce((place, name) => objectAt(place, name), this.#root);
    }
    /** The fault of the alternative that got furthest: the others were not meant. */
    #alternativesFault(schema, value, path) {
        const alternatives = schema['anyOf'] ?? schema['oneOf'];
        if (!Array.isArray(alternatives))
            return null;
        const faults = alternatives.filter(isObject).map((one) => this.faultOf(one, value, path));
        if (faults.includes(null))
            return null;
        const told = faults.filter((fault) => fault !== null).toSorted((a, b) => b.path.length - a.path.length);
        const [first] = told;
        if (first === undefined)
            return null;
        const clear = told.filter(({ path: other }) => other.length === first.path.length).length === 1;
        return clear ? first : { path, what: 'is of no known form' };
    }
    #itemsFault({ items }, value, path) {
        if (!isObject(items) || !Array.isArray(value))
            return null;
        for (const [index, item] of value.entries()) {
            const fault = this.faultOf(items, item, [...path, index]);
            if (fault !== null)
                return fault;
        }
        return null;
    }
    #propertiesFault(schema, value, path) {
        if (!isObject(value))
            return null;
        const required = schema['required'];
        const missing = Array.isArray(required) ? required.find((name) => !Object.hasOwn(value, String(name))) : undefined;
        if (missing !== undefined)
            return { path, what: `has no ${String(missing)}` };
        const properties = isObject(schema['properties']) ? schema['properties'] : {};
        const others = schema['additionalProperties'];
        for (const [name, part] of Object.entries(value)) {
            const known = Object.hasOwn(properties, name) ? properties[name] : others;
            const fault = isObject(known) ? this.faultOf(known, part, [...path, name]) : null;
            if (fault !== null)
                return fault;
        }
        return null;
    }
}
function scalarFault(schema, value, path) {
    const { type, enum: choices, minimum, maximum, minLength } = schema;
    const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
    if (types.length > 0 && !types.some((one) => isOfType(value, one))) {
        return { path, what: `is not ${types.map((one) => WITH_ARTICLE[one] ?? one).join(' or ')}` };
    }
    if ('const' in schema && value !== schema['const'])
        return { path, what: `is not ${JSON.stringify(schema['const'])}` };
    if (Array.isArray(choices) && !choices.includes(value))
        return { path, what: `is not one of ${choices.join(', ')}` };
    if (typeof value === 'number' && typeof minimum === 'number' && value < minimum) {
        return { path, what: `is less than ${minimum}` };
    }
    if (typeof value === 'number' && typeof maximum === 'number' && value > maximum) {
        return { path, what: `is more than ${maximum}` };
    }
    return typeof value === 'string' && typeof minLength === 'number' && value.length < minLength
        ? { path, what: 'is too short' }
        : null;
}
const WITH_ARTICLE = {
    array: 'a list',
    object: 'an object',
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
};
function isOfType(value, type) {
    if (type === 'null')
        return value === null;
    if (type === 'array')
        return Array.isArray(value);
    if (type === 'object')
        return isObject(value);
    return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
function objectAt(place, name) {
    const part = place[name];
    return isObject(part) ? part : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function pathText(path) {
    const text = path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part.slice(0, MAX_NAME_CHARS)}`))
        .join('');
    return text === '' ? 'it' : text.replace(/^\./, '');
}

;// CONCATENATED MODULE: ./lib/merge/read.js







/** Some ten thousand origins with all that was seen of them. */
const MAX_REPORT_BYTES = 64 * 1024 * 1024;
/** More than all jobs of one matrix, and what a build runner has memory for. */
const MAX_REPORTS = 512;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** A report is some ten levels deep. */
const MAX_DEPTH = 64;
/** The version of the report that this version of the tool writes and reads. */
const SCHEMA_VERSION = 1;
/**
 * Reads the reports that `entries` stand for: paths, directories (all `.json` in them) or globs, relative to the workspace.
 * @throws UsageError for an entry that stands for nothing, and for a file that is no whole report of a known version
 */
async function readReports(workspace, entries) {
    const paths = [...new Set((await Promise.all(entries.map((entry) => expand(workspace, entry)))).flat())].toSorted();
    if (paths.length > MAX_REPORTS)
        throw new usage_error/* UsageError */.e(`merge: ${paths.length} reports; at most ${MAX_REPORTS} are joined`);
    await checkTotal(paths);
    const schema = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(home/* HOME */.y, 'schemas', 'report.schema.json'), 'utf8'));
    const reports = [];
    for (const path of paths)
        reports.push(await readReport(path, shownPath(workspace, path), schemaOf(schema)));
    return reports;
}
async function expand(workspace, entry) {
    const path = (0,external_node_path_.resolve)(workspace, entry);
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found?.isFile() === true)
        return [path];
    const options = { absolute: true, expandDirectories: false, dot: true };
    const inDirectory = found?.isDirectory() === true;
    if (!inDirectory && !(0,dist/* isDynamicPattern */.ey)(entry))
        throw new usage_error/* UsageError */.e(`merge: ${entry}: no such file`);
    const paths = inDirectory
        ? await (0,dist/* glob */.TI)('**/*.json', { ...options, cwd: path })
        : await (0,dist/* glob */.TI)(entry.replaceAll('\\', '/'), { ...options, cwd: workspace });
    if (paths.length === 0)
        throw new usage_error/* UsageError */.e(`merge: ${entry}: no report is there`);
    return paths.map((one) => (0,external_node_path_.resolve)(one));
}
async function checkTotal(paths) {
    const sizes = await Promise.all(paths.map(async (path) => (await (0,promises_.stat)(path).catch(() => null))?.size ?? 0));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total <= MAX_TOTAL_BYTES)
        return;
    throw new usage_error/* UsageError */.e(`merge: the reports are larger than ${MAX_TOTAL_BYTES / (1024 * 1024)} MB together`);
}
function shownPath(workspace, path) {
    const way = (0,external_node_path_.relative)(workspace, path);
    return (way === '' || way.startsWith('..') ? path : way).replaceAll(external_node_path_.sep, '/');
}
async function readReport(path, file, schema) {
    const fault = (what) => new usage_error/* UsageError */.e(`merge: ${file}: ${what}`);
    const content = await (0,read_bounded/* readBounded */.C)(path, MAX_REPORT_BYTES);
    if (content.status === 'missing')
        throw fault('no such file');
    if (content.status === 'unusable')
        throw fault(content.fault);
    const value = parsed(content.text);
    if (value === undefined)
        throw fault('is not JSON');
    const version = versionOf(value);
    if (version === null)
        throw fault('is not a report of this tool: it has no schemaVersion');
    if (version !== SCHEMA_VERSION) {
        throw fault(`has schemaVersion ${version}; this version of the tool reads ${SCHEMA_VERSION}`);
    }
    if (isTooDeep(value))
        throw fault(`is nested more than ${MAX_DEPTH} levels deep`);
    const wrong = [];
    if (!isReport(value, schema, wrong))
        throw fault(`is not a whole report: ${wrong.join('')}`);
    return { file, report: { ...value, shard: value.shard ?? null, distributions: value.distributions ?? [] } };
}
/** Undefined for what is no JSON. The parser's own words quote the text, so they are not passed on. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function versionOf(value) {
    if (typeof value !== 'object' || value === null || !('schemaVersion' in value))
        return null;
    return typeof value.schemaVersion === 'number' ? value.schemaVersion : null;
}
/**
 * The schema says what the type says; a test holds one against the other.
 * @param wrong gets what is wrong with it
 */
function isReport(value, schema, wrong) {
    const fault = schemaFault(schema, value);
    if (fault !== null)
        wrong.push(fault);
    return fault === null;
}
function schemaOf(value) {
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
/** Whether the value is nested deeper than any report. Without recursion: it may be very deep. */
function isTooDeep(value) {
    let level = [value];
    for (let depth = 0; level.length > 0; depth += 1) {
        if (depth > MAX_DEPTH)
            return true;
        level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/merge/index.js






/** A message names so many of a list. */
const MAX_NAMED = 8;
/**
 * Joins the reports of several runs, such as those of the shards of a matrix, into one: the verdict is the worst of all.
 * @param entries files, directories or globs, relative to the workspace
 * @throws UsageError for what is no report, and when there is nothing to join
 */
async function mergeReports(workspace, entries) {
    const merged = joined(await readReports(workspace, entries));
    if (merged.report.origins.length === 0 && merged.complete) {
        throw new usage_error/* UsageError */.e('merge: nothing to check: no report has an origin in it');
    }
    return merged;
}
/** The same of reports that are read already. Pure. */
function joined(files) {
    const { origins, problems: disagreements } = originsOf(files);
    const missing = missingShards(files);
    const problems = [...disagreements, ...missing];
    const told = files.flatMap(({ report }) => report.problems).filter(({ file }) => file !== runner/* RUNNER */.z);
    const whole = (0,judge/* combine */.kg)({
        origins,
        distributions: distinct(files.flatMap(({ report }) => report.distributions), ({ file, address }) => JSON.stringify([file, address])),
        problems: [...distinct(told, problemIdentity), ...(0,runner/* runnerProblems */.P)(origins), ...problems],
        shard: null,
    });
    const complete = missing.length === 0;
    // What nobody looked at is not known to be fine.
    const verdict = complete ? whole.verdict : (0,judge/* worstVerdict */.zP)([whole.verdict, 'inconclusive']);
    return { report: { ...whole, verdict }, problems, complete };
}
function originsOf(files) {
    const said = new Map();
    const problems = [];
    for (const { file, report } of files) {
        for (const [key, origins] of grouped(report.origins.map(judgedAnew), (origin) => origin.key)) {
            const one = { file, origins };
            const other = said.get(key);
            said.set(key, other === undefined ? one : worse(other, one));
            if (other !== undefined && !saySame(other, one))
                problems.push(disagreement(key, other, one));
        }
    }
    return { origins: [...said.values()].flatMap(({ origins }) => origins), problems };
}
function judgedAnew(origin) {
    return { ...origin, verdict: (0,judge/* verdictOf */.Vj)(origin.findings, origin.layers) };
}
/** Two looks at one origin differ in times and addresses; what counts is what was made of them. */
function saySame(a, b) {
    const judged = ({ origins }) => origins.map(({ verdict, layers, findings }) => ({
        verdict,
        layers,
        findings: findings.map(({ rule, level, blocking, suppressed }) => ({ rule, level, blocking, suppressed })),
    }));
    return (0,external_node_util_.isDeepStrictEqual)(judged(a), judged(b));
}
/** The one with the worse verdict, then with more that blocks, then with more findings; the first where that is equal. */
function worse(a, b) {
    const findings = ({ origins }) => origins.flatMap((origin) => origin.findings);
    const rank = (said) => [
        -report/* VERDICTS */.b.indexOf(worstOf(said)),
        findings(said).filter(({ blocking }) => blocking).length,
        findings(said).length,
    ];
    const [ofA, ofB] = [rank(a), rank(b)];
    const decisive = ofA.findIndex((value, index) => value !== ofB[index]);
    return decisive >= 0 && (ofB[decisive] ?? 0) > (ofA[decisive] ?? 0) ? b : a;
}
function worstOf({ origins }) {
    return (0,judge/* worstVerdict */.zP)(origins.map(({ verdict }) => verdict));
}
function disagreement(key, a, b) {
    const words = (said) => `${said.file} says ${worstOf(said)}`;
    const message = `two reports differ about the origin ${key} (${words(a)}, ${words(b)}): the worse one counts`;
    return { file: b.file, line: null, message };
}
function problemIdentity({ file, line, message }) {
    return JSON.stringify([file, line, message]);
}
/** The first of those that are the same. */
function distinct(items, identity) {
    return [...grouped(items, identity).values()].flatMap((same) => same.slice(0, 1));
}
/** What the reports say of themselves tells which are not there. Reports of the whole miss nothing. */
function missingShards(files) {
    const shards = files.filter((file) => file.report.shard !== null);
    const byCount = grouped(shards, ({ report }) => report.shard.count);
    return [...byCount].flatMap(([count, ofCount]) => {
        const there = new Set(ofCount.map(({ report }) => report.shard.index));
        const numbers = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !there.has(index));
        if (numbers.length === 0)
            return [];
        const named = numbers.slice(0, MAX_NAMED).map((index) => `${index}/${count}`);
        const more = numbers.length > named.length ? ` and ${numbers.length - named.length} more` : '';
        const message = `the report of shard ${named.join(', ')}${more} is missing: what it would have checked was not checked`;
        return [{ file: '(merge)', line: null, message }];
    });
}
/** The items by what they have in common, in their order. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group === undefined)
            groups.set(keyOf(item), [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ })

};
