import type { JsonNode } from '../distribution-config/json.js';
import type { Context } from './intrinsics.js';
import { literalOf, partsOf, type Result } from './partial.js';
import { MAX_OPTIONS, NO_ASSUMPTIONS } from './world.js';

export interface Finding {
  readonly node: JsonNode;
}

type Found = Finding | 'missing' | 'unknown';

export function isFinding(found: Found): found is Finding {
  return typeof found === 'object';
}

/**
 * Looks up Fn::FindInMap's three keys. A key that is a parameter or the Region as a whole has to be one of the mapping's where
 * there is no default, so each of those is tried.
 */
export function lookUpMapping(keys: readonly Result[], mustExist: boolean, context: Context): Found {
  const [map, first, second] = keys;
  const name = map === undefined ? null : literalOf(map);
  const mapping = name === null ? undefined : context.scope.template.mappings.get(name);
  if (mapping?.value.type !== 'object' || first === undefined || second === undefined) return 'unknown';
  const { members } = mapping.value;
  const isWhole = ![...members.keys()].some((key) => key.startsWith('Fn::'));
  const key = literalOf(first) ?? (mustExist && isWhole ? chosenKey(first, members, context) : null);
  if (key === null) return 'unknown';
  const row = members.get(key);
  if (row === undefined) return isWhole ? 'missing' : 'unknown';
  if (row.value.type !== 'object') return 'unknown';
  const column = literalOf(second) ?? (mustExist ? chosenKey(second, row.value.members, context) : null);
  if (column === null) return 'unknown';
  const node = row.value.members.get(column);
  return node === undefined ? 'missing' : { node };
}

function chosenKey(key: Result, members: ReadonlyMap<string, JsonNode>, { run }: Context): string | null {
  const [part, ...others] = partsOf(key) ?? [];
  if (part === undefined || others.length > 0 || 'literal' in part) return null;
  if (part.reason !== 'pseudo' && part.reason !== 'parameter') return null;
  if (members.size > MAX_OPTIONS) return null;
  const options = [...members.keys()].map((value) => ({ value, implied: NO_ASSUMPTIONS }));
  return run.choose({ key: `value:${part.hole}`, options });
}
