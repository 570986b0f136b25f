import type { CodePosition, EdgeFault, OriginChange } from '../../model/edge-code.js';
import type { Judging } from '../fault.js';
import type { Part } from '../part.js';
import type { AnyNode } from './nodes.js';
import { Store } from './store.js';
import { ANY, type Cell, type Scope, type Val } from './values.js';

/** Expressions and statements that one phase may evaluate; a second or so of work at the very most. */
const MAX_STEPS = 100_000;
/** Properties and items that one phase may write. */
const MAX_WORK = 1_000_000;
/** Calls within calls. */
export const MAX_CALLS = 24;

/** Thrown when a phase has used up its steps, and caught by whoever started it. */
export class Exhausted extends Error {}

/** One way in which the handler answers. */
export interface Outcome {
  readonly part: Part;
  readonly at: CodePosition | null;
  /** How it was given: by return, by falling off the end, or to the callback. */
  readonly by: 'return' | 'end' | 'callback';
  /** Whether it is returned as an object is written down, or by the name of one, and so mostly is no promise. */
  readonly plain: 'object' | 'name' | null;
  /** The variable that is returned. */
  readonly name: string | null;
}

/** A function that is being evaluated. */
export interface Activation {
  readonly returns: { readonly val: Val; readonly changes: Map<number, Cell> }[];
  /** Layers of the store when it began. */
  readonly depth: number;
  readonly isHandler: boolean;
}

/** A loop or switch that is being evaluated, and the ways that left it. */
export interface Leave {
  readonly depth: number;
  readonly isLoop: boolean;
  readonly label: string | null;
  breaks: Map<number, Cell>[];
  continues: Map<number, Cell>[];
}

/** All that an evaluation of one function's code for one event keeps. */
export class Run {
  readonly judging: Judging;
  readonly store = new Store();
  readonly outcomes: Outcome[] = [];
  readonly faults: EdgeFault[] = [];
  readonly originChanges: OriginChange[] = [];
  readonly gaps = new Set<string>();
  readonly calls: object[] = [];
  /** What each promise is resolved with, on whatever way. */
  readonly promises: Val[][] = [];
  /** Gives the exports of another module; unknown for what is not among the function's files. */
  readonly load: (name: string, fromFile: number) => Val;
  /** The file that is being evaluated. */
  file = 0;
  leaves: Leave[] = [];
  activation: Activation | null = null;
  /** Whether the callback was handed to code that is not here, which may have called it. */
  answersElsewhere = false;
  /** The event's request, whose headers the helpers of CloudFront Functions are held against. */
  request: Val = ANY;
  #steps = 0;
  #workBefore = 0;

  constructor(judging: Judging, load: (run: Run, name: string, fromFile: number) => Val) {
    this.judging = judging;
    this.load = (name, fromFile) => load(this, name, fromFile);
  }

  /** @throws Exhausted when this phase has had its steps. */
  step(): void {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS || this.store.work - this.#workBefore > MAX_WORK) throw new Exhausted('too many steps');
  }

  /** Begins a phase with all its steps. */
  begin(): void {
    this.store.resume();
    this.#steps = 0;
    this.#workBefore = this.store.work;
  }

  at(node: AnyNode): CodePosition | null {
    const line = node.loc?.start.line;
    return line === undefined ? null : { file: this.file, line };
  }

  declare(scope: Scope, name: string, val: Val): void {
    const known = scope.names.get(name);
    if (known === undefined) scope.names.set(name, this.store.allocate({ type: 'variable', val }));
    else this.store.write(known, { type: 'variable', val });
  }
}

/** The reference of a variable, in this scope or one around it. */
export function variableOf(scope: Scope, name: string): number | null {
  for (let at: Scope | null = scope; at !== null; at = at.parent) {
    const ref = at.names.get(name);
    if (ref !== undefined) return ref;
  }
  return null;
}
