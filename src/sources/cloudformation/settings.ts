import type { Related } from '../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import { memberOf, type Fields, type Place } from './fields.js';
import { intrinsicOf } from './intrinsics.js';
import { literalOf } from './partial.js';

/** The elements of a list that are there for sure; others may follow where a condition decides, or it cannot be read. */
export function elementsOf(fields: Fields, parent: Place, name: string): Related<Place> {
  const list = fields.list(parent, name);
  if (list === null) return { items: [], mayBeMore: true };
  const items = list.filter(
    ({ node, world }) => world.size === parent.world.size && intrinsicOf(node)?.name !== 'Fn::If',
  );
  return { items, mayBeMore: items.length < list.length };
}

/** The same for a list of objects: what computes one cannot be read. */
export function objectsOf(fields: Fields, parent: Place, name: string): Related<Place> {
  const { items, mayBeMore } = elementsOf(fields, parent, name);
  const objects = items.filter(({ node }) => node.value.type === 'object' && !hasFunction(node));
  return { items: objects, mayBeMore: mayBeMore || objects.length < items.length };
}

/** Whether a function or a transform makes an object, or adds to it. */
export function hasFunction({ value }: Place['node']): boolean {
  return value.type === 'object' && [...value.members.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

/** Whether something is configured at all; a list that is empty is nothing. */
export function presence(fields: Fields, parent: Place, name: string): Value<boolean> {
  const node = memberOf(parent, name);
  if (node === null) return byDefault(false);
  const place = { node, world: parent.world };
  const location = fields.location(place);
  const forms = fields.forms(place).map(({ value }) => value);
  if (forms.some((form) => form !== null && isUnread(fields, form))) {
    return unknown('conditional', name, { alternatives: [true, false], location });
  }
  const isThere = forms.map((form) => form !== null && !(form.value.type === 'array' && form.value.items.length === 0));
  const [first] = isThere;
  if (first !== undefined && isThere.every((one) => one === first)) return known(first, location);
  return unknown('conditional', name, { alternatives: [true, false], location });
}

/** A condition with too many ways to follow, or a variable of another tool. */
function isUnread(fields: Fields, node: Place['node']): boolean {
  if (node.value.type === 'string') return fields.scope.expand(node.value.text) !== null;
  return intrinsicOf(node)?.name === 'Fn::If';
}

/** An object in every form it can take: null where there is none, `unread` where something computes it. */
export function objectForms(fields: Fields, parent: Place, name: string): readonly (Place | null | 'unread')[] {
  const node = memberOf(parent, name);
  if (node === null) return [null];
  return fields.forms({ node, world: parent.world }).map(({ value, world }) => {
    if (value === null) return null;
    return value.value.type === 'object' && !hasFunction(value) ? { node: value, world } : 'unread';
  });
}

/** An object that is the same in every world: null where there is none, `open` where that depends or cannot be read. */
export function onlyObject(fields: Fields, parent: Place, name: string): Place | null | 'open' {
  const [form, ...others] = objectForms(fields, parent, name);
  return form === undefined || form === 'unread' || others.length > 0 ? 'open' : form;
}

/** A string, or a list of strings, as IAM's policies have them; empty when nothing is written. */
export function oneOrMany(fields: Fields, parent: Place, name: string): Value<readonly string[]> {
  const node = memberOf(parent, name);
  return node === null ? known([], fields.location(parent)) : manyAt(fields, { node, world: parent.world });
}

/** The same for a value at a place of its own. */
export function manyAt(fields: Fields, place: Place): Value<readonly string[]> {
  const texts = fields.resultsAt(place).map((result) => {
    if (result.type === 'absent') return [];
    const literal = literalOf(result);
    if (literal !== null) return [literal];
    const items = result.type === 'list' && !result.open ? result.items.map(literalOf) : null;
    return items === null || items.includes(null) ? result : items.flatMap((item) => item ?? []);
  });
  return fields.combined<readonly string[]>(texts, place, (one): one is readonly string[] => Array.isArray(one));
}
