export const id = 593;
export const ids = [593];
export const modules = {

/***/ 593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/config/baseline.js
var config_baseline = __webpack_require__(8547);
// EXTERNAL MODULE: ./lib/failure.js
var failure = __webpack_require__(1957);
// EXTERNAL MODULE: ./lib/files.js
var files = __webpack_require__(5428);
// EXTERNAL MODULE: ./lib/options.js
var options = __webpack_require__(1097);
;// CONCATENATED MODULE: ./lib/help.js

const COLUMNS = 100;
const INDENT = 30;
/** The text of `--help`, made from the table of options. */
function helpText() {
    return [
        'origin-preflight [options] [file-or-glob ...]',
        'origin-preflight merge [options] report.json ...',
        '',
        'Tells before the deploy whether CloudFront will get an answer from its origins, and if not, why.',
        '',
        ...options/* OPTIONS */.lw.map(describe),
        '',
        'Exit status: 0 nothing at or above fail-on, 1 something is, 2 the tool could not do its work.',
        '',
    ].join('\n');
}
function describe(option) {
    const name = `  --${option.name}${help_valueOf(option)}`;
    const [first = '', ...rest] = wrap(`${option.description}${defaultOf(option)}`, COLUMNS - INDENT);
    const start = name.length < INDENT ? [name.padEnd(INDENT) + first] : [name, ' '.repeat(INDENT) + first];
    return [...start, ...rest.map((line) => ' '.repeat(INDENT) + line)].join('\n');
}
function help_valueOf({ type }) {
    switch (type.kind) {
        case 'flag':
            return '';
        case 'lines':
            return ' VALUE …';
        case 'number':
            return ' N';
        case 'text':
            return ` ${type.placeholder}`;
        case 'choice':
            return ` ${type.choices[0]}|…`;
    }
}
/** `(default: …)`, or nothing for a flag and for options without one. */
function defaultOf({ type, default: value, defaultMeaning }) {
    const text = value === '' ? (defaultMeaning ?? '') : value;
    return text === '' || type.kind === 'flag' ? '' : ` (default: ${text})`;
}
function wrap(text, width) {
    return text.split(' ').reduce((lines, word) => {
        const last = lines.at(-1);
        return last === undefined || last.length + word.length >= width
            ? [...lines, word]
            : [...lines.slice(0, -1), `${last} ${word}`];
    }, []);
}

// EXTERNAL MODULE: ./lib/home.js
var home = __webpack_require__(2180);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/preflight.js + 26 modules
var preflight = __webpack_require__(2505);
// EXTERNAL MODULE: ./lib/progress.js
var progress = __webpack_require__(1288);
// EXTERNAL MODULE: ./lib/reports/index.js + 23 modules
var reports = __webpack_require__(9362);
// EXTERNAL MODULE: ./lib/rules/index.js + 143 modules
var rules = __webpack_require__(4539);
// EXTERNAL MODULE: ./lib/run.js + 1 modules
var run = __webpack_require__(886);
;// CONCATENATED MODULE: ./lib/cli.js















/**
 * The command line. Prints the report to standard output, progress and diagnostics to standard error, and sets the exit
 * status: 0 nothing at or above `fail-on`, 1 something is, 2 the work could not be done.
 * @param args arguments without node and the script
 */
async function commandLine(args) {
    try {
        process.exitCode = await answer(readArguments(args));
    }
    catch (error) {
        process.stderr.write(`origin-preflight: ${(0,failure/* describeFailure */.I)(error)}\n`);
        process.exitCode = 2;
    }
}
/** Does what the arguments ask for; returns the exit status. */
async function answer(raw) {
    if ((0,options/* flagOf */.iP)(raw, 'help'))
        return print(helpText());
    if ((0,options/* flagOf */.iP)(raw, 'version'))
        return print(`${await version()}\n`);
    if ((0,options/* flagOf */.iP)(raw, 'list-rules'))
        return print(ruleList());
    const rule = (0,options/* textOf */.b6)(raw, 'explain');
    if (rule !== null)
        return print(await pageOf(rule));
    return (0,options/* flagOf */.iP)(raw, 'demo') ? demonstrate(raw) : check(raw);
}
/**
 * Reads the arguments by the table of options; bare arguments are files. Flags may have a value, `--static=false`, as the
 * inputs of the action have.
 * @throws UsageError for an option that does not exist or lacks its value.
 */
function readArguments(args) {
    const end = args.includes('--') ? args.indexOf('--') : args.length;
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({
            args: args.filter((arg, index) => index >= end || flagWithValue(arg) === null),
            allowPositionals: true,
            options: Object.fromEntries(options/* OPTIONS */.lw.map(({ name, type }) => [
                name,
                { type: type.kind === 'flag' ? 'boolean' : 'string', multiple: true },
            ])),
        });
        const given = Object.entries(values).map(([name, list]) => [name, (list ?? []).map(String)]);
        const raw = Object.fromEntries(given);
        const flags = args
            .slice(0, end)
            .map(flagWithValue)
            .filter((flag) => flag !== null);
        const withValue = Object.fromEntries(flags.map(([name, value]) => [name, [value]]));
        return withPositionals({ ...raw, ...withValue }, positionals);
    }
    catch (error) {
        if (error instanceof usage_error/* UsageError */.e)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        throw new usage_error/* UsageError */.e(`${reason.split('. ')[0] ?? reason}. See --help for all options.`);
    }
}
/** Bare arguments are files; after the word `merge` they are reports to join, as with the option of that name. */
function withPositionals(raw, positionals) {
    const [first, ...reports] = positionals;
    if (first !== 'merge')
        return { ...raw, files: [...(raw['files'] ?? []), ...positionals] };
    if (reports.length === 0)
        throw new usage_error/* UsageError */.e('merge: name the reports to join: origin-preflight merge a.json b.json');
    return { ...raw, merge: [...(raw['merge'] ?? []), ...reports] };
}
/** `--static=false` as its name and value; null for anything else. */
function flagWithValue(arg) {
    const [, name = '', value = ''] = /^--([a-z-]+)=(.*)$/s.exec(arg) ?? [];
    return options/* OPTIONS */.lw.some((option) => option.name === name && option.type.kind === 'flag') ? [name, value] : null;
}
/** One run with a report: returns the exit status. The demo's workspace is this project, and it has no config file. */
async function check(given, demoWorkspace = null) {
    const render = reports/* FORMATS */.hR[(0,options/* choiceOf */.FH)(given, 'format', options/* FORMAT_NAMES */.BU)];
    const { report, raw, rendering, complete } = await (0,run/* run */.e)(given, {
        workspace: demoWorkspace ?? process.cwd(),
        output: process.cwd(),
        progress: (0,progress/* progressOn */.z)(process.stderr),
        configurable: demoWorkspace === null,
    });
    const baseline = (0,options/* textOf */.b6)(raw, 'baseline-write');
    if (baseline !== null)
        await (0,files/* writeWhole */.f)((0,external_node_path_.resolve)(baseline), (0,config_baseline/* baselineOf */.Bv)(report));
    const output = (0,options/* textOf */.b6)(raw, 'output');
    const rendered = render(report, { ...rendering, color: output === null && wantsColor() });
    if (output === null)
        await print(rendered);
    else
        await (0,files/* writeWhole */.f)((0,external_node_path_.resolve)(output), rendered);
    if ((0,preflight/* isBlocked */.lT)(report))
        return 1;
    return complete ? 0 : 2;
}
/** Colour on a terminal only, and never against NO_COLOR (https://no-color.org). */
function wantsColor() {
    return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb';
}
/** Starts the built-in origins, checks them as a real run would, and says how to go on. */
async function demonstrate(raw) {
    const { EXAMPLE, startDemo } = await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 2340));
    const demo = await startDemo();
    try {
        const demoOptions = {
            ...raw,
            files: [EXAMPLE],
            origins: [],
            'terraform-vars': demo.variables,
            resolver: demo.resolvers,
            'trusted-roots': [demo.trustedRoots],
            'public-cidrs': demo.publicCidrs,
            timeout: raw['timeout'] ?? ['2'],
        };
        const status = await check(demoOptions, home/* HOME */.y);
        process.stderr.write([
            '',
            `These were the built-in origins of ${EXAMPLE}. Try your own:`,
            '  node dist/cli.js infra/',
            '  node dist/cli.js --origins https://origin.example.com --viewer-hosts www.example.com',
            '  aws cloudfront get-distribution-config --id E1234567890ABC > distribution.json && node dist/cli.js distribution.json',
            '',
        ].join('\n'));
        return status;
    }
    finally {
        await demo.close();
    }
}
function ruleList() {
    const width = Math.max(...rules/* RULES */.y.map(({ id }) => id.length));
    return rules/* RULES */.y.map(({ id, level, title }) => `${id.padEnd(width)}  ${level.padEnd(7)}  ${title}\n`).join('');
}
/** The rule's page, which lies in docs/rules beside dist. */
async function pageOf(rule) {
    if (!rules/* RULES */.y.some(({ id }) => id === rule)) {
        throw new usage_error/* UsageError */.e(`explain: no rule is called "${rule}". See --list-rules for all of them.`);
    }
    return (0,promises_.readFile)((0,external_node_path_.join)(home/* HOME */.y, 'docs', 'rules', `${rule}.md`), 'utf8');
}
async function version() {
    const manifest = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(home/* HOME */.y, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : 'unknown';
}
/** Resolves to exit status 0 once the text has left the process, so that a pipe gets all of it. */
function print(text) {
    return new Promise((done, fail) => {
        process.stdout.write(text, (error) => (error === null || error === undefined ? done(0) : fail(error)));
    });
}


/***/ }),

/***/ 2180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ HOME)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);


/** The directory that holds dist/, docs/ and schemas/ (or src/ beside them, when run from source). */
const HOME = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), '..');


/***/ })

};
