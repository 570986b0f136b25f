import { posix } from 'node:path';

import type { SourceLocation } from '../../model/location.js';
import type { Piece, Reference } from '../../model/value.js';
import type { CodeWorkspace } from '../code/index.js';
import { formOfAttribute, nothingWritten, type WrittenPieces } from './computed.js';
import type { Dialect } from './dialect.js';
import type { Effort } from './effort.js';
import { elementsOf, evaluate, withNames, type Scope } from './evaluator.js';
import type { FunctionWorld } from './functions/call.js';
import type { Block, Expression } from './hcl/ast.js';
import { attributeOf, literalOf, locate, type ModuleSource, type Sited } from './module-source.js';
import { publicOutput } from './public-outputs.js';
import {
  countOf,
  eachOf,
  openRepetition,
  plannedRepetition,
  repeated,
  SINGLE,
  withKey,
  type InstanceKey,
  type Repetition,
} from './repetition.js';
import type { Planning } from './planning.js';
import { convertTo } from './types.js';
import {
  describe,
  failure,
  firstUnresolved,
  hidden,
  piecesOf,
  quantity,
  text,
  toQuantity,
  toText,
  unresolved,
  type Datum,
  type Unresolved,
} from './values.js';

/** Instances that one `count` or `for_each` is followed to. */
export const MAX_INSTANCES = 100;
/** The same where a plan tells how many there are. */
const MAX_PLANNED_INSTANCES = 1_000;

/** What all modules of one root share. */
export interface RootContext {
  readonly workspaceName: Datum;
  readonly rootDirectory: string;
  readonly dialect: Dialect;
  readonly effort: Effort;
  readonly world: FunctionWorld;
  /** Where the code of functions is read from. */
  readonly code: CodeWorkspace;
  /** Says something once; the same words about the same place are not repeated. */
  readonly problem: (location: SourceLocation | null, message: string) => void;
  /** Resources that an expression has referred to, by address. */
  readonly referred: Map<string, ReferredResource>;
  /** What a plan of the root says. */
  readonly planning: Planning;
  /** The instances of a module call; null when its code cannot be read. */
  readonly child: (parent: ModuleInstance, name: string, key: InstanceKey) => ModuleInstance | null;
}

/** A resource or data source with the module that it stands in. */
export interface ReferredResource {
  /** With the path of the module and the key of the instance. */
  readonly address: string;
  readonly module: ModuleInstance;
  readonly declared: Sited<Block>;
  readonly names: Scope['names'];
}

/** The call that made an instance of a module. */
export interface Caller {
  readonly parent: ModuleInstance;
  readonly call: Sited<Block>;
  /** Expressions that cannot be known and decide whether the instance exists, those of the calls around it included. */
  readonly conditions: readonly string[];
}

/** Where the root calls a module, or the one that calls it; null for the root itself. */
export function rootCallOf(module: ModuleInstance): SourceLocation | null {
  let outermost: Caller | null = null;
  for (let { caller } = module; caller !== null; { caller } = caller.parent) outermost = caller;
  return outermost === null ? null : locate(outermost.call.node.headerRange, outermost.call.file);
}

/** A module as it is called once: what its names come to. */
export class ModuleInstance {
  /** `module.cdn["a"]`; empty for the root. */
  readonly path: string;
  readonly source: ModuleSource;
  /** The place of the outermost call outside of which the code is not the user's own; null when it is. */
  readonly anchor: SourceLocation | null;
  readonly context: RootContext;
  /** Null for the root. */
  readonly caller: Caller | null;
  readonly #argument: (name: string) => Datum | null;
  readonly #data = new Map<string, Datum>();
  readonly #pending = new Set<string>();

  constructor(
    path: string,
    source: ModuleSource,
    anchor: SourceLocation | null,
    context: RootContext,
    argument: (name: string) => Datum | null,
    caller: Caller | null = null,
  ) {
    this.path = path;
    this.source = source;
    this.anchor = anchor;
    this.context = context;
    this.caller = caller;
    this.#argument = argument;
  }

  /** The scope of expressions in one of the module's files. */
  scope(file: Sited<unknown>['file'], names: Iterable<readonly [string, Datum]> = []): Scope {
    const { world, effort } = this.context;
    return { file, names: new Map(names), item: null, lookUp: (name) => this.#lookUp(name), world, effort };
  }

  /** An address in this module, as its language writes it. */
  address(local: string): string {
    const written = this.context.dialect.addressOf(local);
    return this.path === '' ? written : `${this.path}.${written}`;
  }

  /** What an output is. */
  output(name: string): Datum {
    const declared = this.source.outputs.get(name);
    const expression = `${this.path}.${name}`;
    if (declared === undefined) {
      const reference: Reference = { address: this.path, type: null, attribute: name };
      return this.anchor === null ? failure(expression) : unresolved('module-output', expression, { reference });
    }
    return this.#once(`output.${name}`, declared.node.range, declared.file, () => {
      const value = attributeOf(declared.node.body, 'value');
      if (value === null) return failure(expression);
      const datum = evaluate(value.expression, this.scope(declared.file));
      return isMarked(declared.node) ? hidden(datum, expression) : datum;
    });
  }

  #lookUp(name: string): Datum {
    switch (name) {
      case 'var':
        return namespace('var', (key) => this.#variable(key));
      case 'local':
        return namespace('local', (key) => this.#local(key));
      case 'module':
        return namespace('module', (key) => this.#call(key));
      case 'path':
        return namespace('path', (key) => this.#path(key));
      case 'data':
        return namespace('data', (type) =>
          namespace(`data.${type}`, (key) => this.#resource(`data.${type}.${key}`, type)),
        );
      case 'resource':
        // The long form of what is written without it otherwise.
        return namespace('resource', (type) => namespace(type, (key) => this.#resource(`${type}.${key}`, type)));
      case 'terraform':
      case 'tofu':
        return namespace(name, (key) =>
          key === 'workspace' ? this.context.workspaceName : unresolved('unsupported', `terraform.${key}`),
        );
      case 'each':
      case 'count':
      case 'self':
        return unresolved('for-each', name);
      default:
        return this.context.dialect.lookUp(name) ?? namespace(name, (key) => this.#resource(`${name}.${key}`, name));
    }
  }

  /** Works something out once; what refers to itself is an error. */
  #once(name: string, range: Block['range'], file: Sited<unknown>['file'], step: () => Datum): Datum {
    const known = this.#data.get(name);
    if (known !== undefined) return known;
    if (this.#pending.has(name)) {
      this.context.problem(locate(range, file), `${this.address(name)} refers to itself`);
      return failure(`${this.address(name)}, which refers to itself`);
    }
    this.#pending.add(name);
    const datum = step();
    this.#pending.delete(name);
    this.#data.set(name, datum);
    return datum;
  }

  // --------------------------------------------------------------------------------------------- variables and locals

  #variable(name: string): Datum {
    const declared = this.source.variables.get(name);
    const expression = this.address(`var.${name}`);
    if (declared === undefined) return this.#argument(name) ?? unresolved('variable', expression);
    return this.#once(`var.${name}`, declared.node.range, declared.file, () =>
      this.#variableValue(name, declared, expression),
    );
  }

  #variableValue(name: string, { node, file }: Sited<Block>, expression: string): Datum {
    const scope = this.scope(file);
    const [type, fallback, nullable] = ['type', 'default', 'nullable'].map(
      (key) => attributeOf(node.body, key)?.expression,
    );
    const isNullable = !(nullable?.kind === 'literal' && nullable.value === false);
    const given = this.#argument(name);
    const usesDefault = given === null || (given.type === 'null' && !isNullable && fallback !== undefined);
    const value = !usesDefault ? given : fallback === undefined ? null : evaluate(fallback, scope);
    if (value === null) return unresolved('variable', expression);
    const converted =
      type === undefined ? value : convertTo(value, unwrapped(type), (constant) => evaluate(constant, scope));
    if (converted.type === 'unresolved' && converted.failed && value.type !== 'unresolved') {
      this.context.problem(
        value.at ?? locate(node.range, file),
        `the value of ${this.address(`var.${name}`)} does not fit its type`,
      );
    }
    return isMarked(node) ? hidden(converted, expression) : converted;
  }

  #local(name: string): Datum {
    const declared = this.source.locals.get(name);
    if (declared === undefined) return unresolved('unsupported', this.address(`local.${name}`));
    return this.#once(`local.${name}`, declared.node.range, declared.file, () =>
      evaluate(declared.node.expression, this.scope(declared.file)),
    );
  }

  #path(key: string): Datum {
    switch (key) {
      case 'root':
        return text('.');
      case 'module':
        return text(posix.relative(`/${this.context.rootDirectory}`, `/${this.source.directory}`) || '.');
      default:
        return unresolved('unsupported', `path.${key}`);
    }
  }

  // ------------------------------------------------------------------------------------------------ resources and calls

  #resource(address: string, type: string): Datum {
    const declared = this.source.resources.get(address);
    const full = this.address(address);
    if (declared === undefined) {
      const reference: Reference = { address: full, type, attribute: null };
      const reason = reasonOf(address, type);
      return unresolved(reason, full, { reference, member: (key) => this.#attribute(reference, reason, key) });
    }
    const repetition = this.repetitionOf(declared, full);
    return repeated(repetition, full, (key, names) => this.#resourceInstance(declared, address, type, key, names));
  }

  #resourceInstance(
    declared: Sited<Block>,
    address: string,
    type: string,
    key: InstanceKey,
    names: Scope['names'],
  ): Datum {
    const full = withKey(this.address(address), key);
    const reference: Reference = { address: full, type, attribute: null };
    const isData = address.startsWith('data.');
    this.context.referred.set(full, { address: full, module: this, declared, names });
    const member = (attribute: string): Datum =>
      this.#once(`${withKey(address, key)}.${attribute}`, declared.node.range, declared.file, () => {
        const configured = this.#configured(declared, attribute, names, isData);
        if (configured !== null && configured.type !== 'null') return configured;
        const written: WrittenPieces = (argument, absent) => this.#piecesOf(declared, full, names, argument, absent);
        return this.#attribute(reference, reasonOf(address, type), attribute, written);
      });
    return unresolved(isData ? 'data-source' : 'resource-ref', full, { reference, member });
  }

  /** An argument as it is written; what AWS answers may differ for some arguments of data sources. */
  #configured({ node, file }: Sited<Block>, attribute: string, names: Scope['names'], isData: boolean): Datum | null {
    if (META_ARGUMENTS.has(attribute)) return null;
    const written = attributeOf(node.body, attribute);
    if (written === null) return null;
    const value = evaluate(written.expression, withNames(this.scope(file), names));
    const isZone = isData && attribute === 'name' && value.type === 'string';
    return isZone ? text(value.value.replace(/\.$/, ''), value.at) : value;
  }

  /** An attribute that only the provider can give, with what is known of its form. */
  #attribute(
    reference: Reference,
    reason: Unresolved['reason'],
    attribute: string,
    written: WrittenPieces = nothingWritten(reference.address),
  ): Datum {
    const expression = `${reference.address}.${this.context.dialect.attributeOf(attribute)}`;
    const computed = { ...reference, attribute };
    return unresolved(reason, expression, { reference: computed, pieces: formOfAttribute(computed, written) });
  }

  /** An argument as text with holes: one hole where nothing of it is known. */
  #piecesOf(
    declared: Sited<Block>,
    address: string,
    names: Scope['names'],
    argument: string,
    absent: readonly Piece[] = [{ hole: `${address}.${argument}` }],
  ): readonly Piece[] {
    const configured = this.#configured(declared, argument, names, false);
    const written = configured === null ? null : toText(configured);
    if (written === null || written.type === 'null') return absent;
    const isOpaque = written.type === 'unresolved' && written.pieces.length === 0;
    return isOpaque ? [{ hole: `${address}.${argument}` }] : piecesOf(written);
  }

  #call(name: string): Datum {
    const declared = this.source.calls.get(name);
    const full = this.address(`module.${name}`);
    if (declared === undefined) return unresolved('module-output', full);
    const repetition = this.repetitionOf(declared, full);
    return repeated(repetition, full, (key) => {
      const path = withKey(full, key);
      const reference: Reference = { address: path, type: null, attribute: null };
      const source = literalOf(declared.node.body, 'source') ?? '';
      const child = (output: string): Datum => {
        const instance = this.context.child(this, name, key);
        if (instance !== null) return instance.output(output);
        const known = publicOutput(source, path, output);
        if (known !== null)
          return unresolved('module-output', `${path}.${output}`, {
            reference: known,
            pieces: formOfAttribute(known, nothingWritten(known.address)),
          });
        return unresolved('module-output', `${path}.${output}`, { reference: { ...reference, attribute: output } });
      };
      return unresolved('module-output', path, { reference, member: child });
    });
  }

  /**
   * The instances of a block by its `count` or `for_each`; where those cannot be known, by the plan.
   * @param isTold whether it is a problem that there are more than are followed
   */
  repetitionOf(declared: Sited<Block>, address: string, isTold = true): Repetition {
    const written = this.#writtenRepetition(declared, isTold ? address : null);
    const keys = written.shape === 'open' ? this.context.planning.keysOf(address) : null;
    return keys === null ? written : plannedRepetition(written, keys);
  }

  /** @param address null when nothing is to be told */
  #writtenRepetition({ node, file }: Sited<Block>, address: string | null): Repetition {
    const [count, forEach] = ['count', 'for_each'].map((name) => attributeOf(node.body, name));
    if (count !== undefined && count !== null) {
      const value = toQuantity(evaluate(count.expression, this.scope(file)));
      if (value.type === 'number') return this.#counted(value.value, address, locate(count.range, file));
      return openRepetition(value, 'count');
    }
    if (forEach === undefined || forEach === null) return SINGLE;
    const collection = evaluate(forEach.expression, this.scope(file));
    const elements = elementsOf(collection);
    if (!Array.isArray(elements)) return openRepetition(collection, 'each');
    const isWritten = elements.every(([key]) => toText(key).type === 'string');
    if (!isWritten)
      return openRepetition(
        unresolved(firstUnresolved(collection)?.reason ?? 'for-each', describe(collection)),
        'each',
      );
    const kept = this.#bounded(elements, address, locate(forEach.range, file));
    const instances = kept.map(([key, value]) => {
      const name = toText(key);
      const written = name.type === 'string' ? name.value : '';
      return { key: written, names: [['each', eachOf(text(written, key.at), value)] as const], maybe: false };
    });
    return { instances, shape: 'map', condition: null, truncated: kept.length < elements.length };
  }

  #counted(count: number, address: string | null, location: SourceLocation): Repetition {
    const all = Array.from({ length: Math.min(count, MAX_PLANNED_INSTANCES) });
    const kept = this.#bounded(all, address, location, count);
    const instances = kept.map((_, position) => ({
      key: position,
      names: [['count', countOf(quantity(position))] as const],
      maybe: false,
    }));
    return { instances, shape: 'list', condition: null, truncated: kept.length < count };
  }

  /** @param address null when nothing is to be told */
  #bounded<T>(all: readonly T[], address: string | null, location: SourceLocation, count = all.length): readonly T[] {
    // The instances of a plan are those that it lists.
    if (this.context.planning.tellsValues) return all.slice(0, MAX_PLANNED_INSTANCES);
    if (count <= MAX_INSTANCES) return all;
    if (address !== null)
      this.context.problem(location, `${address} has ${count} instances; the first ${MAX_INSTANCES} of them were read`);
    return all.slice(0, MAX_INSTANCES);
  }
}

/** Arguments of a resource to which Terraform itself gives a meaning. */
export const META_ARGUMENTS: ReadonlySet<string> = new Set([
  'count',
  'for_each',
  'provider',
  'depends_on',
  'lifecycle',
]);

/** Whether a variable or an output is declared as a secret, or as something that is not even to be stored. */
function isMarked({ body }: Block): boolean {
  return ['sensitive', 'ephemeral'].some((name) => {
    const marked = attributeOf(body, name)?.expression;
    return marked?.kind === 'literal' && (marked.value === true || marked.value === 'true');
  });
}

/** A name whose members are worked out when somebody asks. */
function namespace(expression: string, member: (key: string) => Datum): Datum {
  return unresolved('unsupported', expression, { member });
}

function reasonOf(address: string, type: string): Unresolved['reason'] {
  if (!address.startsWith('data.')) return 'resource-attribute';
  return type === 'terraform_remote_state' ? 'remote-state' : 'data-source';
}

/** Type constraints are also written in quotes, as before Terraform 0.12: `type = "string"`. */
function unwrapped(type: Expression): Expression {
  if (type.kind !== 'literal' || typeof type.value !== 'string') return type;
  return { kind: 'variable', name: type.value, range: type.range };
}
