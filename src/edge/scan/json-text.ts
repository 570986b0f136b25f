import { listAt, objectAt } from './objects.js';
import { textFrom } from './operators.js';
import type { Run } from './run.js';
import { ANY_TEXT, literalOf, type Val } from './values.js';

const MAX_DEPTH = 6;

/** `JSON.stringify` of a value, with holes for what is not known. */
export function jsonText(run: Run, val: Val): Val {
  const pieces = piecesOf(run, val, 0);
  return pieces === null ? ANY_TEXT : textFrom(pieces);
}

type Pieces = readonly (string | null)[];

/** Null for what JSON leaves out. */
function piecesOf(run: Run, val: Val, depth: number): Pieces | null {
  run.step();
  const value = literalOf(val);
  if (value !== undefined) return [JSON.stringify(value)];
  if (val.kind === 'undefined' || val.kind === 'native') return null;
  if (val.kind === 'text') {
    return ['"', ...val.pieces.map((piece) => (piece === null ? null : JSON.stringify(piece).slice(1, -1))), '"'];
  }
  if (depth > MAX_DEPTH) return [null];
  const list = listAt(run, val);
  if (list !== null) {
    const items = list.items.map((item) => piecesOf(run, item, depth + 1) ?? ['null']);
    return ['[', ...between(items), ...(list.open ? [null] : []), ']'];
  }
  const object = objectAt(run, val);
  if (object === null || object.vague) return [null];
  const fields = [...object.slots].flatMap(([name, slot]) => {
    const inner = piecesOf(run, slot.val, depth + 1);
    return inner === null ? [] : [[`${JSON.stringify(name)}:`, ...inner]];
  });
  return ['{', ...between(fields), ...(object.open ? [null] : []), '}'];
}

function between(parts: readonly Pieces[]): Pieces {
  return parts.flatMap((part, index) => (index === 0 ? part : [',', ...part]));
}
