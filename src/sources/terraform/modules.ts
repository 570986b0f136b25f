import type { Problem } from '../../model/distribution.js';
import type { SourceLocation } from '../../model/location.js';
import { codeWorkspace } from '../code/index.js';
import { parseJson } from '../distribution-config/json.js';
import { adapterFor } from './adapters.js';
import { TERRAFORM } from './dialect.js';
import { isAlike } from './equality.js';
import { Effort } from './effort.js';
import { evaluate, type Scope } from './evaluator.js';
import type { FunctionWorld } from './functions/call.js';
import type { Block } from './hcl/ast.js';
import { ModuleInstance, type RootContext } from './instance.js';
import { templateOf } from './json-syntax.js';
import {
  attributeOf,
  literalOf,
  locate,
  readModule,
  type ModuleSource,
  type Sited,
  type SourceText,
} from './module-source.js';
import { failure, type Datum } from './values.js';
import { NO_PLAN, type Planning } from './planning.js';
import { withKey, type InstanceKey } from './repetition.js';
import { readVariables, workspaceNameOf, type TerraformSettings } from './variables.js';
import { resolveIn, type Workspace } from './workspace.js';

/** Modules inside each other; Terraform has no limit, and code has four or five. */
const MAX_MODULE_DEPTH = 12;
/** Module instances of one root. */
const MAX_MODULE_INSTANCES = 1_000;

/** Reads and remembers the modules of a checkout. */
export class ModuleLibrary {
  readonly workspace: Workspace;
  readonly #modules = new Map<string, ModuleSource | null>();

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** What the files of a directory declare; null when there are none. */
  module(directory: string): ModuleSource | null {
    const known = this.#modules.get(directory);
    if (known !== undefined) return known;
    const made = readModule(directory, this.workspace);
    this.#modules.set(directory, made);
    return made;
  }
}

/** Where the code of a module call is: a directory of the checkout, fetched code, or out of reach. */
export type CallTarget =
  | { readonly type: 'local'; readonly directory: string }
  | { readonly type: 'fetched'; readonly directory: string }
  | { readonly type: 'remote'; readonly source: string }
  | { readonly type: 'outside'; readonly source: string };

/** Reads the source of a module call, which has to be literal. */
export function sourceOf(call: Block): string | null {
  return literalOf(call.body, 'source');
}

export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:\/|$)/.test(source);
}

/** A root module with everything that it calls, ready to be evaluated. */
export class Root {
  readonly module: ModuleInstance;
  readonly effort = new Effort();
  readonly #library: ModuleLibrary;
  readonly #problems = new Map<string, Problem>();
  /** Calls of modules whose code is elsewhere, by their place. */
  readonly #remote = new Map<string, RemoteCall>();
  readonly #children = new Map<string, ModuleInstance | null>();
  readonly #fetched: ReadonlyMap<string, string>;
  readonly #directory: string;
  /** By path: the directories of a module and of everything that it is called from. */
  readonly #ancestry = new Map<string, readonly string[]>();

  /** @throws UsageError for settings that cannot be used */
  constructor(
    source: ModuleSource,
    library: ModuleLibrary,
    workspaceRoot: string,
    settings: TerraformSettings,
    planning: Planning = NO_PLAN,
  ) {
    this.#library = library;
    this.#directory = source.directory;
    this.#fetched = fetchedModules(source.directory, library.workspace);
    const context: RootContext = {
      workspaceName: workspaceNameOf(settings),
      rootDirectory: source.directory,
      dialect: TERRAFORM,
      effort: this.effort,
      world: this.#world(),
      code: codeWorkspace(library.workspace.root),
      referred: new Map(),
      planning,
      problem: (location, message) => this.problem(location, message),
      child: (parent, name, key) => this.child(parent, name, key),
    };
    const { values, problems } = readVariables(source, library.workspace, workspaceRoot, settings, (file) =>
      this.#constantScope(file),
    );
    const variable = (name: string): Datum | null => {
      const [written = null, planned = null] = [values.get(name), planning.variables.get(name)];
      // The same value keeps the place where somebody wrote it.
      return planned === null || (written !== null && isAlike(written, planned) === true) ? written : planned;
    };
    this.module = new ModuleInstance('', source, null, context, variable);
    for (const one of [...source.problems, ...problems]) this.#add(one);
  }

  problems(): readonly Problem[] {
    const own = [...this.#problems.values(), ...remoteProblem([...this.#remote.values()])];
    if (!this.effort.exhausted) return own;
    const message = 'takes too long to evaluate; what was not reached is treated as not known';
    return [...own, { file: this.#directory === '' ? '.' : this.#directory, line: null, message }];
  }

  problem(location: SourceLocation | null, message: string): void {
    this.#add({ file: location?.file ?? (this.#directory || '.'), line: location?.startLine ?? null, message });
  }

  #add(problem: Problem): void {
    const key = `${problem.file}:${problem.line}:${problem.message}`;
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }

  /** Constants are evaluated where nothing has a name. */
  #constantScope(file: SourceText): Scope {
    const lookUp = (name: string): Datum => failure(name);
    return { file, names: new Map(), item: null, lookUp, world: this.#world(), effort: this.effort };
  }

  #world(): FunctionWorld {
    return {
      charge: (steps) => {
        this.effort.charge(steps);
      },
      readText: (path) => {
        const inside = resolveIn(this.#directory, path);
        const content = inside === null ? null : this.#library.workspace.read(inside);
        if (inside === null || content === null) return { fault: 'forbidden' };
        if (!('text' in content)) return content;
        const { text } = content;
        return { text, at: { file: inside, startLine: 1, endLine: text.replace(/\n$/, '').split('\n').length } };
      },
      template: (source, variables, about) => {
        const range = { start: 0, end: 0 };
        const file: SourceText = { path: about.at?.file ?? '', lines: { lineOf: () => about.at?.startLine ?? 1 } };
        return evaluate(templateOf(source, range), { ...this.#constantScope(file), names: variables });
      },
    };
  }

  /** Where the code of a module call is. */
  target(parent: ModuleInstance, name: string, call: Sited<Block>): CallTarget | null {
    const source = sourceOf(call.node);
    if (source === null) return null;
    if (isLocalSource(source)) {
      const directory = resolveIn(parent.source.directory, source);
      return directory === null ? { type: 'outside', source } : { type: 'local', directory };
    }
    const directory = this.#fetched.get(manifestKey(parent.path, name));
    return directory === undefined ? { type: 'remote', source } : { type: 'fetched', directory };
  }

  /** One instance of a module call; null, with a problem, when its code cannot be read. */
  child(parent: ModuleInstance, name: string, key: InstanceKey): ModuleInstance | null {
    const path = withKey(parent.address(`module.${name}`), key);
    const known = this.#children.get(path);
    if (known !== undefined) return known;
    const made = this.#makeChild(parent, name, key, path);
    this.#children.set(path, made);
    return made;
  }

  #makeChild(parent: ModuleInstance, name: string, key: InstanceKey, path: string): ModuleInstance | null {
    const call = parent.source.calls.get(name);
    if (call === undefined) return null;
    const location = locate(call.node.headerRange, call.file);
    const target = this.target(parent, name, call);
    if (target === null) return this.#unread(location, `module.${name} has no literal source and cannot be read`);
    const source = this.#codeOf(parent, name, target, call, path);
    if (source === null) return null;
    for (const problem of source.problems) this.#add(problem);
    const repetition = parent.repetitionOf(call, parent.address(`module.${name}`));
    const names = repetition.instances.find((instance) => instance.key === key)?.names ?? [];
    const argument = (variable: string): Datum | null => {
      const written = attributeOf(call.node.body, variable);
      return written === null ? null : evaluate(written.expression, parent.scope(call.file, names));
    };
    const isOwn = target.type === 'local';
    const anchor = parent.anchor ?? (isOwn ? null : locate(call.node.range, call.file));
    const own = repetition.condition === null ? [] : [repetition.condition];
    const conditions = [...(parent.caller?.conditions ?? []), ...own];
    return new ModuleInstance(path, source, anchor, parent.context, argument, { parent, call, conditions });
  }

  /** What the directory of a module declares, or what is known of a public one; null, with a problem, when it cannot be read. */
  #codeOf(
    parent: ModuleInstance,
    name: string,
    target: CallTarget,
    call: Sited<Block>,
    path: string,
  ): ModuleSource | null {
    const location = locate(call.node.headerRange, call.file);
    const ancestry = this.#ancestry.get(parent.path) ?? [this.#directory];
    if (target.type === 'outside') {
      const message = `module.${name}: its source ${shown(target.source)} leads out of the workspace and is not read`;
      return this.#unread(location, message);
    }
    if (target.type === 'remote') {
      const adapter = adapterFor(target.source, call.node.body);
      if (adapter === null && !parent.context.planning.tellsValues) {
        this.#remote.set(`${location.file}:${location.startLine}`, { name, source: target.source, location });
      }
      return adapter;
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

  #unread(location: SourceLocation, message: string): null {
    this.problem(location, message);
    return null;
  }
}

interface RemoteCall {
  readonly name: string;
  readonly source: string;
  readonly location: SourceLocation;
}

/** Modules that one problem names. */
const MAX_NAMED_MODULES = 5;

/** One problem for all modules that `terraform init` would bring: a root can call dozens. */
function remoteProblem(calls: readonly RemoteCall[]): readonly Problem[] {
  const [first] = calls;
  if (first === undefined) return [];
  const named = calls.slice(0, MAX_NAMED_MODULES).map(({ name, source }) => `module.${name} (${shown(source)})`);
  const more = calls.length > named.length ? ` and ${calls.length - named.length} more` : '';
  const what = calls.length === 1 ? 'its source is' : 'their sources are';
  const message = `${named.join(', ')}${more} cannot be read: ${what} not in the workspace (run terraform init first, or check a plan)`;
  return [{ file: first.location.file, line: first.location.startLine, message }];
}

/** Sources can carry credentials; what is before the host is not shown. */
function shown(source: string): string {
  return source.replaceAll(/\/\/[^/@]*@/g, '//').slice(0, 200);
}

/** `module.a["x"].module.b` as `a.b`, which is how the list of fetched modules names it. */
function manifestKey(parentPath: string, name: string): string {
  const parents = parentPath
    .replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
    .split('.')
    .filter((part) => part !== 'module' && part !== '');
  return [...parents, name].join('.');
}

/** What `terraform init` has fetched into the checkout, by the names of the calls. */
function fetchedModules(directory: string, workspace: Workspace): ReadonlyMap<string, string> {
  const path = resolveIn(directory, '.terraform/modules/modules.json');
  const content = path === null ? null : workspace.read(path);
  if (content === null || !('text' in content)) return new Map();
  const parsed = parseJson(content.text);
  const list =
    'root' in parsed && parsed.root.value.type === 'object' ? parsed.root.value.members.get('Modules') : undefined;
  const entries = list?.value.type === 'array' ? list.value.items : [];
  return new Map(
    entries.flatMap(({ value }): readonly (readonly [string, string])[] => {
      const [key, dir] = value.type === 'object' ? ['Key', 'Dir'].map((name) => value.members.get(name)?.value) : [];
      if (key?.type !== 'string' || dir?.type !== 'string' || key.text === '') return [];
      const inside = resolveIn(directory, dir.text);
      return inside === null ? [] : [[key.text, inside]];
    }),
  );
}
