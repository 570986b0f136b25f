import { decimalText } from '../numbers.js';
import { describe, type Datum } from '../values.js';

/** What Go writes as escapes although JSON need not. */
const ESCAPED = /[<>&\u2028\u2029]/g;

/**
 * A datum that is wholly known as JSON, as `jsonencode` writes it: members in the order of their names, numbers without exponents,
 * and `<`, `>` and `&` as escapes. Source: https://developer.hashicorp.com/terraform/language/functions/jsonencode
 */
export function jsonOf(datum: Datum): string {
  switch (datum.type) {
    case 'string':
      return jsonText(datum.value);
    case 'number':
      return decimalText(datum.value);
    case 'sequence':
      return `[${datum.items.map(jsonOf).join(',')}]`;
    case 'mapping':
      return `{${[...datum.entries].map(([key, value]) => `${jsonText(key)}:${jsonOf(value)}`).join(',')}}`;
    case 'unresolved':
      return jsonText(describe(datum));
    default:
      return datum.type === 'null' ? 'null' : String(datum.value);
  }
}

function jsonText(value: string): string {
  return JSON.stringify(value).replaceAll(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
