import type { SourceLocation } from '../../model/location.js';
import type { JsonNode } from '../distribution-config/json.js';
import { mapping, nothing, quantity, sequence, text, truth, type Datum } from './values.js';

/**
 * JSON as data, all at one place.
 * @param textOf what a string in it stands for; by default itself
 */
export function datumOfJson(
  { value }: JsonNode,
  at: SourceLocation | null,
  textOf: (written: string) => Datum = (written) => text(written, at),
): Datum {
  const inner = (node: JsonNode): Datum => datumOfJson(node, at, textOf);
  switch (value.type) {
    case 'string':
      return textOf(value.text);
    case 'number':
      return quantity(value.number, at);
    case 'boolean':
      return truth(value.boolean, at);
    case 'null':
      return nothing(at);
    case 'array':
      return sequence(value.items.map(inner), at);
    case 'object':
      return mapping(
        [...value.members].map(([key, member]) => [key, inner(member)] as const),
        at,
      );
  }
}
