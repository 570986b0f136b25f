import type { JsonNode } from '../distribution-config/json.js';

/** Nodes that tools add to what is written: they stand at the place of the one that they are made for. */
export function objectAt(place: JsonNode, members: readonly (readonly [string, JsonNode])[]): JsonNode {
  return { ...place, value: { type: 'object', members: new Map(members) } };
}

/** A list at the place of another value. */
export function listAt(place: JsonNode, items: readonly JsonNode[]): JsonNode {
  return { ...place, value: { type: 'array', items } };
}

/** A text at the place of another value. */
export function textAt(place: JsonNode, text: string): JsonNode {
  return { ...place, value: { type: 'string', text } };
}

/** A resource of a type. */
export function resourceAt(
  place: JsonNode,
  type: string,
  properties: readonly (readonly [string, JsonNode])[],
): JsonNode {
  return objectAt(place, [
    ['Type', textAt(place, type)],
    ['Properties', objectAt(place, properties)],
  ]);
}

/** An object with one of its members set. */
export function withMember(node: JsonNode, name: string, value: JsonNode): JsonNode {
  const members = node.value.type === 'object' ? [...node.value.members] : [];
  return objectAt(node, [...members.filter(([other]) => other !== name), [name, value]]);
}
