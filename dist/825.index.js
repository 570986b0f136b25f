export const id = 825;
export const ids = [825];
export const modules = {

/***/ 8825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfig: () => (/* binding */ parseConfig)
});

// UNUSED EXPORTS: REFUSED_IN_FILE, RULE_LEVELS, SECTIONS, optionsInFile

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/finding.js
var finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(1097);
// EXTERNAL MODULE: ./lib/config/glob.js
var glob = __webpack_require__(5886);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
;// CONCATENATED MODULE: ./lib/config/yaml.js


/** Aliases are looked up one by one, and a settings file has little use for them. */
const MAX_ALIASES = 100;
/** Deeper nesting ends the process in the YAML library, which is recursive; our deepest setting is five levels down. */
const MAX_OPEN_BRACKETS = 100;
const MAX_MARKERS = 20;
const MAX_INDENT = 200;
/** What a message quotes of the file. */
const MAX_QUOTED_CHARS = 60;
/** A YAML document whose every part knows its line. All methods that take a value throw UsageError as `file:line: …`. */
class YamlFile {
    #path;
    #lines = new dist/* LineCounter */.HN();
    #document;
    /**
     * @param path as messages show it
     * @throws UsageError when the text is no YAML 1.2, has custom tags, or more aliases than anyone needs
     */
    constructor(text, path) {
        this.#path = path;
        const deep = tooDeepAt(text);
        if (deep !== null)
            throw this.#error(deep, 'is nested too deeply');
        this.#document = this.#parse(text);
        const [fault] = [...this.#document.errors, ...this.#document.warnings];
        if (fault !== undefined) {
            const what = fault.code === 'MULTIPLE_DOCS' ? 'holds more than one document' : firstLine(fault.message);
            throw this.#error(this.#lines.linePos(fault.pos[0]).line, `is not valid YAML: ${what}`);
        }
        this.#boundAliases();
    }
    /** The document's root; null when the file holds nothing. */
    root() {
        const { contents } = this.#document;
        if (contents === null || ((0,dist/* isScalar */.jn)(contents) && contents.value === null))
            return null;
        return this.#valueOf(contents, 1);
    }
    fault(line, message) {
        return this.#error(line, message);
    }
    /** The entries of a mapping, in order; `what` names it in the message when it is none. */
    entries(value, what) {
        const { node, line } = value;
        if (!(0,dist/* isMap */.jh)(node))
            throw this.#error(line, `${what} has to be a mapping of names to values`);
        const seen = new Set();
        return node.items.map((pair) => {
            const key = this.#valueOf(pair.key, line);
            if (!(0,dist/* isScalar */.jn)(key.node) || typeof key.node.value !== 'string') {
                throw this.#error(key.line, `${what}: a name has to be text`);
            }
            const name = key.node.value;
            if (seen.has(name))
                throw this.#error(key.line, `${what}: ${quoted(name)} is there twice`);
            seen.add(name);
            return { key: name, line: key.line, value: this.#valueOf(pair.value, key.line) };
        });
    }
    /** The items of a list. */
    items({ node, line }, what) {
        if (!(0,dist/* isSeq */.oP)(node))
            throw this.#error(line, `${what} has to be a list`);
        return node.items.map((item) => this.#valueOf(item, line));
    }
    /** Text that says something. */
    text({ node, line }, what) {
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
        if (typeof value === 'string' && value.trim() !== '')
            return value;
        if (typeof value === 'string' || value === null)
            throw this.#error(line, `${what} is empty`);
        const isPlain = typeof value === 'number' || typeof value === 'boolean';
        const hint = isPlain ? `; put ${quoted(String(value))} in quotes` : '';
        throw this.#error(line, `${what} has to be text${hint}`);
    }
    /** A number, a truth value or text, as it is written. */
    scalar({ node, line }, what) {
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : undefined;
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            return value;
        throw this.#error(line, `${what} has to be a single value`);
    }
    isList({ node }) {
        return (0,dist/* isSeq */.oP)(node);
    }
    isMapping({ node }) {
        return (0,dist/* isMap */.jh)(node);
    }
    #parse(text) {
        try {
            // Names are checked for being unique in `entries`: the library compares each with each.
            const options = { lineCounter: this.#lines, prettyErrors: false, uniqueKeys: false, version: '1.2' };
            return (0,dist/* parseDocument */.Tp)(text, options);
        }
        catch (error) {
            if (error instanceof RangeError)
                throw this.#error(1, 'is nested too deeply');
            throw error;
        }
    }
    #boundAliases() {
        let aliases = 0;
        try {
            (0,dist/* visit */.YR)(this.#document, {
                Alias: () => {
                    aliases += 1;
                    return aliases > MAX_ALIASES ? dist/* visit */.YR.BREAK : undefined;
                },
            });
        }
        catch (error) {
            if (error instanceof RangeError)
                throw this.#error(1, 'is nested too deeply');
            throw error;
        }
        if (aliases > MAX_ALIASES)
            throw this.#error(1, `has more than ${MAX_ALIASES} aliases`);
    }
    #valueOf(node, fallbackLine) {
        // What the parser puts into collections is nodes and nothing else; the document is made of them alone.
        const written = (node ?? null);
        const offset = written?.range?.[0];
        const line = offset === undefined ? fallbackLine : this.#lines.linePos(offset).line;
        const meant = (0,dist/* isAlias */.Vj)(written) ? (written.resolve(this.#document) ?? null) : written;
        if ((0,dist/* isAlias */.Vj)(written) && meant === null)
            throw this.#error(line, `nothing is called *${written.source}`);
        return { node: meant, line };
    }
    #error(line, message) {
        return new usage_error/* UsageError */.e(`${this.#path}:${line}: ${message}`);
    }
}
/** Text of the file inside a message, in quotes and not too long. */
function quoted(text) {
    return `"${text.length > MAX_QUOTED_CHARS ? `${text.slice(0, MAX_QUOTED_CHARS)}…` : text}"`;
}
/**
 * The first line at which the nesting may be out of hand: by brackets that stay open, by markers in a row (`- - -`), or by
 * indentation. Brackets within texts count, too, as only the parser could tell; so many are in no settings file.
 */
function tooDeepAt(text) {
    let open = 0;
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
        for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
            open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
            if (open > MAX_OPEN_BRACKETS)
                return index + 1;
        }
        const markers = line.match(/(?<=^|[\s[{,])[-?:](?=\s|$)/g)?.length ?? 0;
        if (markers > MAX_MARKERS || line.search(/\S|$/) > MAX_INDENT)
            return index + 1;
    }
    return null;
}
function firstLine(message) {
    return (message.split('\n')[0] ?? message).slice(0, 200);
}

;// CONCATENATED MODULE: ./lib/config/config-file.js






/** Patterns are compared with every finding; a file with more is refused. A baseline has no such bound. */
const MAX_SUPPRESSIONS = 1000;
/** What the config file may say of a rule: another level, or that nobody wants to hear of it. */
const RULE_LEVELS = ['off', ...finding/* LEVELS */.A_];
/**
 * Options that widen the tool's reach, replace its work, or say where it writes. The file comes with the pull request, so a stranger may have
 * written it: these are taken from the action's inputs or the command line alone.
 */
const REFUSED_IN_FILE = new Set([
    'public-cidrs',
    'resolver',
    'trusted-roots',
    'edge-replay',
    'github-token',
    'config',
    'merge',
    'report',
    'sarif',
    'html',
    'output',
    'baseline-write',
]);
/** Options that name files to read: from the config file they may not lead out of the workspace. */
const PATH_OPTIONS = new Set([
    'files',
    'terraform-var-files',
    'cloudformation-parameter-files',
    'edge-events',
    'baseline',
]);
/** Settings of the file that are not options. */
const SECTIONS = ['rules', 'suppressions', 'terraform'];
/** The options that the file may set, of all there are. */
function optionsInFile(options = lib_options/* OPTIONS */.lw) {
    return options.filter(({ name, commandLineOnly }) => commandLineOnly !== true && !REFUSED_IN_FILE.has(name));
}
/**
 * Reads a config file, every part checked.
 * @param path as messages show it
 * @param ruleIds the rules that exist
 * @throws UsageError as `file:line: …` for the first thing in it that cannot be used
 */
function parseConfig(text, path, ruleIds, options = lib_options/* OPTIONS */.lw) {
    return new ConfigReader(new YamlFile(text, path), path, ruleIds, options).read();
}
class ConfigReader {
    #file;
    #path;
    #ruleIds;
    #options;
    constructor(file, path, ruleIds, options) {
        this.#file = file;
        this.#path = path;
        this.#ruleIds = ruleIds;
        this.#options = options;
    }
    read() {
        const root = this.#file.root();
        const entries = root === null ? [] : this.#file.entries(root, 'the file');
        const section = (name) => entries.find(({ key }) => key === name)?.value ?? null;
        const [rules, suppressions, terraform] = SECTIONS.map(section);
        const settings = entries.filter(({ key }) => !isSection(key));
        return {
            path: this.#path,
            raw: Object.fromEntries(settings.map((entry) => [entry.key, this.#option(entry)])),
            levels: rules ? this.#levels(rules) : new Map(),
            suppressions: suppressions ? this.#suppressions(suppressions) : [],
            terraform: terraform ? this.#terraform(terraform) : [],
        };
    }
    // -------------------------------------------------------------------------------------------------------- options
    #option({ key, line, value }) {
        const definition = this.#definition(key, line);
        const { type } = definition;
        switch (type.kind) {
            case 'lines':
                return this.#lines(value, key);
            case 'text':
                return [this.#contained(this.#file.text(value, key), key, value.line)];
            case 'choice':
                return [this.#choice(value, key, type.choices)];
            case 'flag':
                return [this.#flag(value, key)];
            case 'number':
                return [this.#number(value, key, type)];
        }
    }
    #definition(key, line) {
        const definition = this.#options.find(({ name }) => name === key);
        if (REFUSED_IN_FILE.has(key)) {
            const why = 'the file comes with the pull request, so this is taken from the action or the command line alone';
            throw this.#file.fault(line, `${key} cannot be set here: ${why}`);
        }
        if (definition?.commandLineOnly === true) {
            throw this.#file.fault(line, `${key} is for the command line alone`);
        }
        if (definition === undefined) {
            const names = [...SECTIONS, ...optionsInFile(this.#options).map(({ name }) => name)];
            throw this.#file.fault(line, `no option is called ${quoted(key)}${(0,nearest/* suggestion */.h)(key, names)}`);
        }
        return definition;
    }
    /** A list of texts, or one text with line breaks, as the action's inputs have it. */
    #lines(value, what) {
        const items = this.#file.isList(value) ? this.#file.items(value, what) : [value];
        return items.flatMap((item) => {
            const lines = this.#file
                .text(item, what)
                .split(/\r?\n/)
                .map((text) => text.trim());
            return lines.filter((text) => text !== '').map((text) => this.#contained(text, what, item.line));
        });
    }
    #choice(value, what, choices) {
        const word = this.#file.scalar(value, what);
        if (typeof word === 'string' && choices.includes(word))
            return word;
        throw this.#file.fault(value.line, `${what}: ${quoted(String(word))} is not one of ${choices.join(', ')}`);
    }
    #flag(value, what) {
        const word = this.#file.scalar(value, what);
        if (typeof word === 'boolean')
            return String(word);
        throw this.#file.fault(value.line, `${what}: ${quoted(String(word))} is neither true nor false`);
    }
    #number(value, what, { min, max }) {
        const number = this.#file.scalar(value, what);
        if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max)
            return String(number);
        const range = `a whole number from ${min} to ${max}`;
        throw this.#file.fault(value.line, `${what}: ${quoted(String(number))} is not ${range}`);
    }
    /** @throws UsageError for a path out of the workspace, where the option is one that names files */
    #contained(path, what, line) {
        if (!PATH_OPTIONS.has(what) || isInWorkspace(path.replace(/^!/, '')))
            return path;
        const advice = 'give it to the action or on the command line instead';
        throw this.#file.fault(line, `${what}: ${quoted(path)} leads out of the workspace; ${advice}`);
    }
    // ---------------------------------------------------------------------------------------------------------- rules
    #levels(section) {
        return new Map(this.#file.entries(section, 'rules').map(({ key, line, value }) => {
            this.#knownRule(key, line);
            const written = this.#file.scalar(value, `rules: ${key}`);
            // YAML 1.1 reads a bare `off` as false, and people who know it write false.
            const level = RULE_LEVELS.find((one) => one === (written === false ? 'off' : written));
            if (level !== undefined)
                return [key, level];
            const choices = RULE_LEVELS.join(', ');
            throw this.#file.fault(value.line, `rules: ${key}: ${quoted(String(written))} is not one of ${choices}`);
        }));
    }
    #knownRule(rule, line) {
        if (this.#ruleIds.includes(rule))
            return;
        throw this.#file.fault(line, `no rule is called ${quoted(rule)}${(0,nearest/* suggestion */.h)(rule, this.#ruleIds)}`);
    }
    // --------------------------------------------------------------------------------------------------- suppressions
    #suppressions(section) {
        const items = this.#file.items(section, 'suppressions');
        const [beyond] = items.slice(MAX_SUPPRESSIONS);
        if (beyond !== undefined) {
            const advice = 'a baseline takes any number';
            throw this.#file.fault(beyond.line, `more than ${MAX_SUPPRESSIONS} suppressions; ${advice}`);
        }
        return items.map((item) => this.#suppression(item));
    }
    #suppression(item) {
        const fields = this.#fields(item, 'suppression', ['rule', 'key', 'reason', 'expires']);
        const textOf = (name) => {
            const value = fields.get(name);
            return value === undefined ? null : this.#file.text(value, `suppression: ${name}`).trim();
        };
        const [rule, key, reason, expires] = [textOf('rule'), textOf('key'), textOf('reason'), textOf('expires')];
        const lineOf = (name) => fields.get(name)?.line ?? item.line;
        if (reason === null)
            throw this.#file.fault(item.line, 'suppression: a reason has to be given');
        if (rule === null && key === null) {
            throw this.#file.fault(item.line, 'suppression: a rule, or the key of an origin, has to be given');
        }
        if (rule !== null)
            this.#knownRule(rule, lineOf('rule'));
        if (key !== null && key.length > glob/* MAX_GLOB_CHARS */.C) {
            throw this.#file.fault(lineOf('key'), `suppression: the key is longer than ${glob/* MAX_GLOB_CHARS */.C} characters`);
        }
        if (expires !== null && !isDay(expires)) {
            const example = 'a day such as 2026-12-31';
            throw this.#file.fault(lineOf('expires'), `suppression: expires: ${quoted(expires)} is not ${example}`);
        }
        return { rule, key, reason, expires, line: item.line };
    }
    // ------------------------------------------------------------------------------------------------------ terraform
    #terraform(section) {
        return this.#file.items(section, 'terraform').map((item) => {
            const fields = this.#fields(item, 'terraform', ['root', 'vars', 'var-files', 'workspace']);
            const value = (name) => fields.get(name) ?? null;
            const [root, vars, varFiles, workspace] = [value('root'), value('vars'), value('var-files'), value('workspace')];
            if (root === null)
                throw this.#file.fault(item.line, 'terraform: the root has to be given');
            return {
                root: this.#inside(this.#file.text(root, 'terraform: root'), 'terraform: root', root.line),
                vars: vars === null ? [] : this.#vars(vars),
                varFiles: varFiles === null ? [] : this.#varFiles(varFiles),
                workspace: workspace === null ? null : this.#file.text(workspace, 'terraform: workspace'),
                line: item.line,
            };
        });
    }
    /** `name=value` in a list, or a mapping of names to values. */
    #vars(value) {
        if (this.#file.isMapping(value)) {
            return this.#file
                .entries(value, 'terraform: vars')
                .map((entry) => `${entry.key}=${String(this.#file.scalar(entry.value, `terraform: vars: ${quoted(entry.key)}`))}`);
        }
        return this.#file.items(value, 'terraform: vars').map((item) => {
            const written = this.#file.text(item, 'terraform: vars');
            if (/^[^=\s]+=/.test(written))
                return written;
            throw this.#file.fault(item.line, `terraform: vars: ${quoted(written)} is not name=value`);
        });
    }
    #varFiles(value) {
        const what = 'terraform: var-files';
        const items = this.#file.isList(value) ? this.#file.items(value, what) : [value];
        return items.map((item) => this.#inside(this.#file.text(item, what), what, item.line));
    }
    #inside(path, what, line) {
        if (isInWorkspace(path))
            return path;
        throw this.#file.fault(line, `${what}: ${quoted(path)} leads out of the workspace`);
    }
    #fields(item, what, known) {
        return new Map(this.#file.entries(item, what).map(({ key, line, value }) => {
            if (!known.includes(key)) {
                throw this.#file.fault(line, `${what}: there is no ${quoted(key)} here${(0,nearest/* suggestion */.h)(key, known)}`);
            }
            return [key, value];
        }));
    }
}
function isSection(key) {
    return SECTIONS.some((name) => name === key);
}
function isInWorkspace(path) {
    const way = (0,external_node_path_.normalize)(path.replaceAll('\\', '/'));
    return !(0,external_node_path_.isAbsolute)(path) && !external_node_path_.win32.isAbsolute(path) && way !== '..' && !way.startsWith('../');
}
/** A day that is in the calendar, as ISO 8601 writes it. */
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}


/***/ })

};
