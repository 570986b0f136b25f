import { posix } from 'node:path';

import type { SourceLocation } from '../../model/location.js';
import { elementsOf, evaluate, withNames, type Scope } from './evaluator.js';
import type { Block, Body, Expression, Range } from './hcl/ast.js';
import { META_ARGUMENTS, type ModuleInstance, type ReferredResource } from './instance.js';
import { attributeOf, locate } from './module-source.js';
import { describe, firstUnresolved, mapping, unresolved, type Datum } from './values.js';

/** Blocks that one dynamic block is followed to; a distribution can have some hundred origins. */
const MAX_DYNAMIC_BLOCKS = 500;

/** A block of a resource, wherever its values come from: code alone, or a plan of it. */
export interface BlockView {
  readonly module: ModuleInstance;
  /** Whether a condition that cannot be known decides about the block. */
  readonly maybe: boolean;
  readonly location: SourceLocation;
  /** What an argument comes to; null when it is not there or is null, which mean the same. */
  read(name: string): Datum | null;
  /** What the code makes of an argument, with what it refers to, even where a plan knows the value; null as for `read`. */
  written(name: string): Datum | null;
  /** Where an argument stands, or where its value was written when that is outside of the module. */
  locate(name: string, datum: Datum | null): SourceLocation;
  /** A place in the user's own code: for fetched modules, that of the call. */
  place(location: SourceLocation): SourceLocation;
  /** The blocks of a type, those of dynamic blocks included, in the order in which they stand. */
  blocks(type: string): readonly BlockView[];
  /** The first block of a type; null without one. */
  block(type: string): BlockView | null;
  /** Whether there may be blocks of a type besides those of `blocks`: some were left out, or came of something that is not here. */
  mayLack(type: string): boolean;
}

/** The block of a resource that an expression has referred to, with the plan's values where there is a plan. */
export function viewOf({ module, declared, names, address }: ReferredResource): BlockView {
  const { node, file } = declared;
  const written = new WrittenBlock(module, node.body, module.scope(file, names), node.range, false);
  return module.context.planning.overlay(written, address);
}

/** A block with the meaning of its names: one that is written, or one of those that a dynamic block stands for. */
export class WrittenBlock implements BlockView {
  readonly module: ModuleInstance;
  readonly maybe: boolean;
  readonly location: SourceLocation;
  readonly #body: Body;
  readonly #scope: Scope;

  constructor(module: ModuleInstance, body: Body, scope: Scope, range: Range, maybe: boolean) {
    this.module = module;
    this.#body = body;
    this.#scope = scope;
    this.maybe = maybe;
    this.location = this.place(locate(range, scope.file));
  }

  read(name: string): Datum | null {
    const written = attributeOf(this.#body, name);
    const datum = written === null ? null : evaluate(written.expression, this.#scope);
    return datum === null || datum.type === 'null' ? null : datum;
  }

  written(name: string): Datum | null {
    return this.read(name);
  }

  /** Names of the arguments that are written, without those that Terraform itself gives a meaning. */
  argumentNames(): readonly string[] {
    return this.#body.attributes.map(({ name }) => name).filter((name) => !META_ARGUMENTS.has(name));
  }

  /** An argument as it is written, for those that are no values: `provider = aws.us_east_1`. */
  expression(name: string): Expression | null {
    return attributeOf(this.#body, name)?.expression ?? null;
  }

  locate(name: string, datum: Datum | null): SourceLocation {
    const written = attributeOf(this.#body, name);
    const own = written === null ? this.location : locate(written.range, this.#scope.file);
    const at = datum?.at ?? null;
    const isOutside =
      at !== null && (posix.dirname(at.file) !== posix.dirname(own.file) || /\.tfvars(?:\.json)?$/.test(at.file));
    return this.place(isOutside && at.file !== '' ? at : own);
  }

  place(location: SourceLocation): SourceLocation {
    const { anchor } = this.module;
    return anchor !== null && location.file.includes('.terraform/') ? anchor : location;
  }

  blocks(type: string): readonly BlockView[] {
    const found = this.#body.blocks.filter((block) => isOfType(block, type));
    const dynamic = found.some((block) => block.type === 'dynamic');
    const sorted = dynamic ? found.toSorted((a, b) => a.range.start - b.range.start) : found;
    return sorted.flatMap((block) =>
      block.type === 'dynamic'
        ? this.#dynamic(block)
        : [new WrittenBlock(this.module, block.body, this.#scope, block.range, false)],
    );
  }

  block(type: string): BlockView | null {
    return this.blocks(type)[0] ?? null;
  }

  mayLack(type: string): boolean {
    return this.#body.blocks.some((block) => {
      const forEach = block.type === 'dynamic' && isOfType(block, type) ? attributeOf(block.body, 'for_each') : null;
      const collection = forEach === null ? null : evaluate(forEach.expression, this.#scope);
      return collection !== null && (isRefused(collection) || roundsOf(collection).length > MAX_DYNAMIC_BLOCKS);
    });
  }

  /** Whether blocks of a type come from a dynamic block, however many there are. */
  hasDynamic(type: string): boolean {
    return this.#body.blocks.some((block) => block.type === 'dynamic' && isOfType(block, type));
  }

  /** Source: https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks */
  #dynamic(block: Block): readonly BlockView[] {
    const content = block.body.blocks.find(({ type }) => type === 'content');
    const forEach = attributeOf(block.body, 'for_each');
    if (content === undefined || forEach === null) return [];
    const iterator = iteratorOf(block);
    const rounds = roundsOf(evaluate(forEach.expression, this.#scope));
    if (rounds.length > MAX_DYNAMIC_BLOCKS) {
      const message = `a dynamic block stands for ${rounds.length} blocks; the first ${MAX_DYNAMIC_BLOCKS} were read`;
      this.module.context.problem(this.place(locate(block.range, this.#scope.file)), message);
    }
    return rounds.slice(0, MAX_DYNAMIC_BLOCKS).map(({ key, value, maybe }) => {
      const names = [
        [
          iterator,
          mapping([
            ['key', key],
            ['value', value],
          ]),
        ] as const,
      ];
      return new WrittenBlock(this.module, content.body, withNames(this.#scope, names), block.range, maybe);
    });
  }
}

function isOfType(block: Block, type: string): boolean {
  return block.type === type || (block.type === 'dynamic' && block.labels[0]?.text === type);
}

function iteratorOf(block: Block): string {
  const named = attributeOf(block.body, 'iterator')?.expression;
  if (named?.kind === 'variable') return named.name;
  if (named?.kind === 'literal' && typeof named.value === 'string') return named.value;
  return block.labels[0]?.text ?? 'each';
}

/** Whether Terraform would refuse a collection as it is here: a file that it is read from may be made before the deployment. */
function isRefused(collection: Datum): boolean {
  const elements = elementsOf(collection);
  return !Array.isArray(elements) && (elements.failed || elements.branches.some(isRefused));
}

interface Round {
  readonly key: Datum;
  readonly value: Datum;
  readonly maybe: boolean;
}

/** The rounds of a dynamic block: of a collection that cannot be known, one for all, or those of each branch. */
function roundsOf(collection: Datum): readonly Round[] {
  const elements = elementsOf(collection);
  if (Array.isArray(elements)) return elements.map(([key, value]) => ({ key, value, maybe: false }));
  if (elements.failed) return [];
  if (elements.branches.length > 0) {
    const rounds = elements.branches.flatMap(roundsOf).map((round) => ({ ...round, maybe: true }));
    return [...new Map(rounds.map((round) => [describe(round.value), round] as const)).values()];
  }
  // Beside what is certain, the rest has an expression of its own.
  const rest = elements.certain.length > 0 && elements.element?.type === 'unresolved' ? elements.element : null;
  const expression = rest?.expression ?? `${describe(collection)}[*]`;
  const open = (part: string): Datum =>
    unresolved(firstUnresolved(collection)?.reason ?? 'for-each', `${expression}${part}`, {
      reference: elements.reference,
    });
  const certain = elements.certain.map(([key, value]) => ({ key, value, maybe: false }));
  return [...certain, { key: open('.key'), value: elements.element ?? open(''), maybe: true }];
}
