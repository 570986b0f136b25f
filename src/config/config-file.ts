import { isAbsolute, normalize, win32 } from 'node:path';

import { LEVELS, type Level } from '../model/finding.js';
import { OPTIONS, type OptionDefinition, type RawOptions } from '../options.js';
import { MAX_GLOB_CHARS } from './glob.js';
import { suggestion } from './nearest.js';
import { YamlFile, quoted, type Entry, type YamlValue } from './yaml.js';

/** Patterns are compared with every finding; a file with more is refused. A baseline has no such bound. */
const MAX_SUPPRESSIONS = 1000;

/** What the config file may say of a rule: another level, or that nobody wants to hear of it. */
export const RULE_LEVELS = ['off', ...LEVELS] as const;
export type RuleLevel = 'off' | Level;

/** By rule id. */
export type RuleLevels = ReadonlyMap<string, RuleLevel>;

/** One entry of `suppressions`. An absent rule or key stands for all; at least one of them is there. */
export interface Suppression {
  readonly rule: string | null;
  /** The key of an origin, or a glob over keys. */
  readonly key: string | null;
  readonly reason: string;
  /** The last day (ISO 8601, UTC) on which it holds; null: for good. */
  readonly expires: string | null;
  readonly line: number;
}

/** One entry of `terraform`: a root module with its own values. */
export interface TerraformRoot {
  /** Directory, relative to the workspace. */
  readonly root: string;
  /** `name=value`, as on Terraform's command line. */
  readonly vars: readonly string[];
  readonly varFiles: readonly string[];
  readonly workspace: string | null;
  readonly line: number;
}

export interface ConfigFile {
  /** As messages show it. */
  readonly path: string;
  /** The options it sets, as if somebody had written them on the command line. */
  readonly raw: RawOptions;
  readonly levels: RuleLevels;
  readonly suppressions: readonly Suppression[];
  readonly terraform: readonly TerraformRoot[];
}

/**
 * Options that widen the tool's reach, replace its work, or say where it writes. The file comes with the pull request, so a stranger may have
 * written it: these are taken from the action's inputs or the command line alone.
 */
export const REFUSED_IN_FILE: ReadonlySet<string> = new Set([
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
const PATH_OPTIONS: ReadonlySet<string> = new Set([
  'files',
  'terraform-var-files',
  'cloudformation-parameter-files',
  'edge-events',
  'baseline',
]);

/** Settings of the file that are not options. */
export const SECTIONS = ['rules', 'suppressions', 'terraform'] as const;

/** The options that the file may set, of all there are. */
export function optionsInFile(options: readonly OptionDefinition[] = OPTIONS): readonly OptionDefinition[] {
  return options.filter(({ name, commandLineOnly }) => commandLineOnly !== true && !REFUSED_IN_FILE.has(name));
}

/**
 * Reads a config file, every part checked.
 * @param path as messages show it
 * @param ruleIds the rules that exist
 * @throws UsageError as `file:line: …` for the first thing in it that cannot be used
 */
export function parseConfig(
  text: string,
  path: string,
  ruleIds: readonly string[],
  options: readonly OptionDefinition[] = OPTIONS,
): ConfigFile {
  return new ConfigReader(new YamlFile(text, path), path, ruleIds, options).read();
}

class ConfigReader {
  readonly #file: YamlFile;
  readonly #path: string;
  readonly #ruleIds: readonly string[];
  readonly #options: readonly OptionDefinition[];

  constructor(file: YamlFile, path: string, ruleIds: readonly string[], options: readonly OptionDefinition[]) {
    this.#file = file;
    this.#path = path;
    this.#ruleIds = ruleIds;
    this.#options = options;
  }

  read(): ConfigFile {
    const root = this.#file.root();
    const entries = root === null ? [] : this.#file.entries(root, 'the file');
    const section = (name: string): YamlValue | null => entries.find(({ key }) => key === name)?.value ?? null;
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

  #option({ key, line, value }: Entry): readonly string[] {
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

  #definition(key: string, line: number): OptionDefinition {
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
      throw this.#file.fault(line, `no option is called ${quoted(key)}${suggestion(key, names)}`);
    }
    return definition;
  }

  /** A list of texts, or one text with line breaks, as the action's inputs have it. */
  #lines(value: YamlValue, what: string): readonly string[] {
    const items = this.#file.isList(value) ? this.#file.items(value, what) : [value];
    return items.flatMap((item) => {
      const lines = this.#file
        .text(item, what)
        .split(/\r?\n/)
        .map((text) => text.trim());
      return lines.filter((text) => text !== '').map((text) => this.#contained(text, what, item.line));
    });
  }

  #choice(value: YamlValue, what: string, choices: readonly string[]): string {
    const word = this.#file.scalar(value, what);
    if (typeof word === 'string' && choices.includes(word)) return word;
    throw this.#file.fault(value.line, `${what}: ${quoted(String(word))} is not one of ${choices.join(', ')}`);
  }

  #flag(value: YamlValue, what: string): string {
    const word = this.#file.scalar(value, what);
    if (typeof word === 'boolean') return String(word);
    throw this.#file.fault(value.line, `${what}: ${quoted(String(word))} is neither true nor false`);
  }

  #number(value: YamlValue, what: string, { min, max }: { readonly min: number; readonly max: number }): string {
    const number = this.#file.scalar(value, what);
    if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return String(number);
    const range = `a whole number from ${min} to ${max}`;
    throw this.#file.fault(value.line, `${what}: ${quoted(String(number))} is not ${range}`);
  }

  /** @throws UsageError for a path out of the workspace, where the option is one that names files */
  #contained(path: string, what: string, line: number): string {
    if (!PATH_OPTIONS.has(what) || isInWorkspace(path.replace(/^!/, ''))) return path;
    const advice = 'give it to the action or on the command line instead';
    throw this.#file.fault(line, `${what}: ${quoted(path)} leads out of the workspace; ${advice}`);
  }

  // ---------------------------------------------------------------------------------------------------------- rules

  #levels(section: YamlValue): RuleLevels {
    return new Map(
      this.#file.entries(section, 'rules').map(({ key, line, value }) => {
        this.#knownRule(key, line);
        const written = this.#file.scalar(value, `rules: ${key}`);
        // YAML 1.1 reads a bare `off` as false, and people who know it write false.
        const level = RULE_LEVELS.find((one) => one === (written === false ? 'off' : written));
        if (level !== undefined) return [key, level] as const;
        const choices = RULE_LEVELS.join(', ');
        throw this.#file.fault(value.line, `rules: ${key}: ${quoted(String(written))} is not one of ${choices}`);
      }),
    );
  }

  #knownRule(rule: string, line: number): void {
    if (this.#ruleIds.includes(rule)) return;
    throw this.#file.fault(line, `no rule is called ${quoted(rule)}${suggestion(rule, this.#ruleIds)}`);
  }

  // --------------------------------------------------------------------------------------------------- suppressions

  #suppressions(section: YamlValue): readonly Suppression[] {
    const items = this.#file.items(section, 'suppressions');
    const [beyond] = items.slice(MAX_SUPPRESSIONS);
    if (beyond !== undefined) {
      const advice = 'a baseline takes any number';
      throw this.#file.fault(beyond.line, `more than ${MAX_SUPPRESSIONS} suppressions; ${advice}`);
    }
    return items.map((item) => this.#suppression(item));
  }

  #suppression(item: YamlValue): Suppression {
    const fields = this.#fields(item, 'suppression', ['rule', 'key', 'reason', 'expires']);
    const textOf = (name: string): string | null => {
      const value = fields.get(name);
      return value === undefined ? null : this.#file.text(value, `suppression: ${name}`).trim();
    };
    const [rule, key, reason, expires] = [textOf('rule'), textOf('key'), textOf('reason'), textOf('expires')];
    const lineOf = (name: string): number => fields.get(name)?.line ?? item.line;
    if (reason === null) throw this.#file.fault(item.line, 'suppression: a reason has to be given');
    if (rule === null && key === null) {
      throw this.#file.fault(item.line, 'suppression: a rule, or the key of an origin, has to be given');
    }
    if (rule !== null) this.#knownRule(rule, lineOf('rule'));
    if (key !== null && key.length > MAX_GLOB_CHARS) {
      throw this.#file.fault(lineOf('key'), `suppression: the key is longer than ${MAX_GLOB_CHARS} characters`);
    }
    if (expires !== null && !isDay(expires)) {
      const example = 'a day such as 2026-12-31';
      throw this.#file.fault(lineOf('expires'), `suppression: expires: ${quoted(expires)} is not ${example}`);
    }
    return { rule, key, reason, expires, line: item.line };
  }

  // ------------------------------------------------------------------------------------------------------ terraform

  #terraform(section: YamlValue): readonly TerraformRoot[] {
    return this.#file.items(section, 'terraform').map((item) => {
      const fields = this.#fields(item, 'terraform', ['root', 'vars', 'var-files', 'workspace']);
      const value = (name: string): YamlValue | null => fields.get(name) ?? null;
      const [root, vars, varFiles, workspace] = [value('root'), value('vars'), value('var-files'), value('workspace')];
      if (root === null) throw this.#file.fault(item.line, 'terraform: the root has to be given');
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
  #vars(value: YamlValue): readonly string[] {
    if (this.#file.isMapping(value)) {
      return this.#file
        .entries(value, 'terraform: vars')
        .map(
          (entry) => `${entry.key}=${String(this.#file.scalar(entry.value, `terraform: vars: ${quoted(entry.key)}`))}`,
        );
    }
    return this.#file.items(value, 'terraform: vars').map((item) => {
      const written = this.#file.text(item, 'terraform: vars');
      if (/^[^=\s]+=/.test(written)) return written;
      throw this.#file.fault(item.line, `terraform: vars: ${quoted(written)} is not name=value`);
    });
  }

  #varFiles(value: YamlValue): readonly string[] {
    const what = 'terraform: var-files';
    const items = this.#file.isList(value) ? this.#file.items(value, what) : [value];
    return items.map((item) => this.#inside(this.#file.text(item, what), what, item.line));
  }

  #inside(path: string, what: string, line: number): string {
    if (isInWorkspace(path)) return path;
    throw this.#file.fault(line, `${what}: ${quoted(path)} leads out of the workspace`);
  }

  #fields(item: YamlValue, what: string, known: readonly string[]): ReadonlyMap<string, YamlValue> {
    return new Map(
      this.#file.entries(item, what).map(({ key, line, value }) => {
        if (!known.includes(key)) {
          throw this.#file.fault(line, `${what}: there is no ${quoted(key)} here${suggestion(key, known)}`);
        }
        return [key, value] as const;
      }),
    );
  }
}

function isSection(key: string): boolean {
  return SECTIONS.some((name) => name === key);
}

function isInWorkspace(path: string): boolean {
  const way = normalize(path.replaceAll('\\', '/'));
  return !isAbsolute(path) && !win32.isAbsolute(path) && way !== '..' && !way.startsWith('../');
}

/** A day that is in the calendar, as ISO 8601 writes it. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
