import type { CodePosition } from '../../model/edge-code.js';
import type { Entry, Part } from '../part.js';
import { isNode, type AnyNode } from './nodes.js';
import type { Outcome, Run } from './run.js';
import { each, type ObjectCell, type Val } from './values.js';

/** Deeper than this nothing is judged. */
const MAX_DEPTH = 8;
/** Values kept of one result. */
const MAX_VALUES = 4_000;
/** Ways of answering that are kept of one handler. */
const MAX_OUTCOMES = 200;

/** Keeps one way in which the handler answers, with the memory as it is at this moment. */
export function recordOutcome(
  run: Run,
  val: Val,
  at: CodePosition | null,
  by: Outcome['by'],
  node: AnyNode | null = null,
): void {
  if (run.outcomes.length >= MAX_OUTCOMES) return;
  run.outcomes.push({ part: partOfVal(run, val, at), at, by, plain: plainness(node), name: nameIn(node) });
}

function plainness(node: AnyNode | null): Outcome['plain'] {
  if (node?.type === 'ObjectExpression') return 'object';
  return node?.type === 'Identifier' || node?.type === 'MemberExpression' ? 'name' : null;
}

function nameIn(node: AnyNode | null): string | null {
  return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null;
}

/** A value as the rules look at it: everything that can be reached from it, as it is now. */
export function partOfVal(run: Run, val: Val, at: CodePosition | null): Part {
  const budget = { left: MAX_VALUES };
  const take = (value: Val, depth: number): Part => {
    budget.left -= 1;
    if (budget.left < 0 || depth > MAX_DEPTH) return { kind: 'unknown', at };
    switch (value.kind) {
      case 'native':
        // JSON has a buffer as an object of its type and its bytes.
        if (value.name === 'buffer.of')
          return { kind: 'record', entries: new Map(), open: true, received: null, at: null };
        return { kind: 'undefined', at: null };
      case 'undefined':
        return { kind: 'undefined', at: null };
      case 'literal':
        return { kind: 'literal', value: value.value, at: null };
      case 'text':
        return { kind: 'text', pieces: value.pieces, at: null };
      case 'choice':
        return { kind: 'choice', options: each(value).map((option) => take(option, depth)), at: null };
      case 'ref': {
        const cell = run.store.read(value.ref);
        if (cell?.type === 'function') return { kind: 'undefined', at: null };
        if (cell?.type === 'list') {
          return { kind: 'list', items: cell.items.map((item) => take(item, depth + 1)), open: cell.open, at: cell.at };
        }
        return cell?.type === 'object' ? objectPart(cell, (inner) => take(inner, depth + 1)) : { kind: 'unknown', at };
      }
      default:
        return { kind: 'unknown', at };
    }
  };
  return take(val, 0);
}

function objectPart(cell: ObjectCell, take: (val: Val) => Part): Part {
  const untouched = [...cell.slots.values()].every(({ change }) => change === 'kept');
  if (cell.vague && untouched) return { kind: 'unknown', at: cell.at };
  const entries = new Map(
    [...cell.slots].map(([name, slot]): [string, Entry] => [
      name,
      { part: take(slot.change === 'written' ? slot.written : slot.val), change: slot.change, at: slot.at },
    ]),
  );
  return { kind: 'record', entries, open: cell.open, received: cell.received, at: cell.at };
}
