import { posix } from 'node:path';

import type { CodeFile } from '../../model/edge-function.js';
import { callUnknown } from './calls.js';
import { evaluate, functionValue } from './expressions.js';
import type { FunctionDeclaration, Program, Statement } from './nodes.js';
import { copyInto, newObject, readMember, writeMember } from './objects.js';
import type { Parse } from './parse.js';
import { variableOf, type Run } from './run.js';
import { execute, hoist } from './statements.js';
import { ANY, literal, native, type Scope, type Val } from './values.js';

/** Files of one function that are evaluated. */
const MAX_MODULES = 40;
const EXTENSIONS = ['', '.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '/index.js', '/index.mjs', '/index.ts'];

/** Characters of them. */
const MAX_CHARACTERS = 3_000_000;

/** A file after its own code has run. */
export interface Module {
  readonly scope: Scope;
  /** The object `module`, whose `exports` it may have replaced. */
  readonly holder: Val;
}

/** The files of one function, evaluated when something asks for them. */
export class Modules {
  readonly #files: readonly CodeFile[];
  readonly #parse: Parse;
  readonly #modules = new Map<number, Module>();
  #left = MAX_CHARACTERS;

  constructor(files: readonly CodeFile[], parse: Parse) {
    this.#files = files;
    this.#parse = parse;
  }

  /** What `require` or `import` of a name gives; unknown for what is not among the files. */
  load(run: Run, name: string, fromFile: number): Val {
    if (name === 'cloudfront' && run.judging.kind === 'function') return native('cloudfront');
    const index = this.#find(name, fromFile);
    if (index === null || (this.#modules.size >= MAX_MODULES && !this.#modules.has(index))) return ANY;
    const module = this.run(run, index);
    return module === null ? ANY : readMember(run, module.holder, literal('exports'));
  }

  #find(name: string, fromFile: number): number | null {
    const from = this.#files[fromFile];
    if (from === undefined || !/^\.{1,2}(?:\/|$)/.test(name)) return null;
    const wanted = posix.join(posix.dirname(from.name), name);
    const bare = wanted.replace(/\.[mc]?js$/, '');
    const names = [...EXTENSIONS.map((end) => wanted + end), ...EXTENSIONS.map((end) => bare + end)];
    const index = this.#files.findIndex((file) => names.includes(posix.normalize(file.name)));
    return index === -1 ? null : index;
  }

  /** Evaluates a file, once; null when it cannot be parsed. */
  run(run: Run, index: number): Module | null {
    const before = this.#modules.get(index);
    if (before !== undefined) return before;
    const file = this.#files[index];
    this.#left -= file?.text.length ?? 0;
    if (this.#left < 0) run.gaps.add('the package is too large to be followed whole');
    const parsed = file === undefined || this.#left < 0 ? null : this.#parse(file);
    if (parsed?.status !== 'parsed') {
      if (parsed !== null) run.gaps.add(parsed.reason);
      return null;
    }
    const exports = newObject(run);
    const holder = newObject(run);
    writeMember(run, holder, literal('exports'), exports, null);
    const scope: Scope = { names: new Map(), parent: null, isFunction: true };
    const module: Module = { scope, holder };
    this.#modules.set(index, module);
    run.declare(scope, 'module', holder);
    run.declare(scope, 'exports', exports);
    this.#evaluate(run, parsed.program, index, module, exports);
    return module;
  }

  #evaluate(run: Run, { body }: Program, index: number, { scope }: Module, exports: Val): void {
    const outer = run.file;
    run.file = index;
    try {
      for (const statement of body) {
        if (statement.type === 'ImportDeclaration') this.#import(run, statement, index, scope);
      }
      hoist(run, body, scope);
      for (const statement of body) {
        if (run.store.dead) run.store.resume();
        execute(run, statement, scope);
        this.#export(run, statement, index, scope, exports);
      }
    } finally {
      run.file = outer;
      exportNames(run, body, scope, exports);
    }
  }

  #import(run: Run, node: Extract<Statement, { type: 'ImportDeclaration' }>, index: number, scope: Scope): void {
    const exports = this.load(run, node.source.value, index);
    for (const specifier of node.specifiers) {
      const whole = specifier.type === 'ImportNamespaceSpecifier' || exports.kind === 'native';
      const name =
        specifier.type !== 'ImportSpecifier'
          ? 'default'
          : specifier.imported.type === 'Identifier'
            ? specifier.imported.name
            : specifier.imported.value;
      run.declare(scope, specifier.local.name, whole ? exports : readMember(run, exports, literal(name)));
    }
  }

  #export(run: Run, node: Statement, index: number, scope: Scope, exports: Val): void {
    if (node.type === 'ExportAllDeclaration') {
      copyInto(run, exports, this.load(run, node.source.value, index), null);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const { declaration } = node;
      const val =
        declaration.type === 'FunctionDeclaration'
          ? functionOf(run, declaration, scope)
          : declaration.type === 'ClassDeclaration' || declaration.type === 'TSDeclareFunction'
            ? callUnknown(run, [])
            : evaluate(run, declaration, scope);
      writeMember(run, exports, literal('default'), val, null);
    } else if (node.type === 'ExportNamedDeclaration' && node.source) {
      const from = this.load(run, node.source.value, index);
      for (const specifier of node.specifiers) {
        if (specifier.type !== 'ExportSpecifier') continue;
        const val = readMember(run, from, literal(specifier.local.name));
        writeMember(run, exports, literal(exportedName(specifier)), val, null);
      }
    }
  }
}

function functionOf(run: Run, node: FunctionDeclaration, scope: Scope): Val {
  const ref = node.id ? variableOf(scope, node.id.name) : null;
  const cell = ref === null ? null : run.store.read(ref);
  return cell?.type === 'variable' ? cell.val : functionValue(run, node, scope);
}

type ExportSpecifier = Extract<
  Extract<Statement, { type: 'ExportNamedDeclaration' }>['specifiers'][number],
  { type: 'ExportSpecifier' }
>;

function exportedName({ exported }: ExportSpecifier): string {
  return exported.type === 'Identifier' ? exported.name : exported.value;
}

/** What a module exports by the names of its variables, with the values that they have in the end. */
function exportNames(run: Run, body: readonly Statement[], scope: Scope, exports: Val): void {
  const put = (name: string, local: string): void => {
    const ref = variableOf(scope, local);
    const cell = ref === null ? null : run.store.read(ref);
    if (cell?.type === 'variable') writeMember(run, exports, literal(name), cell.val, null);
  };
  for (const node of body) {
    if (node.type !== 'ExportNamedDeclaration' || node.source) continue;
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ExportSpecifier') put(exportedName(specifier), specifier.local.name);
    }
    const { declaration } = node;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) put(declaration.id.name, declaration.id.name);
    if (declaration?.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) if (id.type === 'Identifier') put(id.name, id.name);
    }
  }
}
