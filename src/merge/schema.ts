/** A JSON Schema as far as the schema of the report uses it; other keywords are not looked at. */
export type Schema = Readonly<Record<string, unknown>>;

/** What is wrong with a value, and where: `origins[3].level`. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

type Place = readonly (string | number)[];
type JsonObject = Readonly<Record<string, unknown>>;

/** Foreign words in a message: no longer than one would read. */
const MAX_NAME_CHARS = 60;

/**
 * The first thing in which a value is not what the schema says, as a sentence without a subject; null when all is well.
 * Properties that the schema does not name are let pass: a later version may have added them.
 */
export function schemaFault(schema: Schema, value: unknown): string | null {
  const fault = new Checker(schema).faultOf(schema, value, []);
  return fault === null ? null : `${pathText(fault.path)} ${fault.what}`;
}

class Checker {
  readonly #root: Schema;

  constructor(root: Schema) {
    this.#root = root;
  }

  faultOf(schema: Schema, value: unknown, path: Place): Fault | null {
    const reference = schema['$ref'];
    return (
      (typeof reference === 'string' ? this.faultOf(this.#referred(reference), value, path) : null) ??
      scalarFault(schema, value, path) ??
      this.#alternativesFault(schema, value, path) ??
      this.#itemsFault(schema, value, path) ??
      this.#propertiesFault(schema, value, path)
    );
  }

  #referred(reference: string): Schema {
    return reference
      .split('/')
      .slice(1)
      .reduce<Schema>((place, name) => objectAt(place, name), this.#root);
  }

  /** The fault of the alternative that got furthest: the others were not meant. */
  #alternativesFault(schema: Schema, value: unknown, path: Place): Fault | null {
    const alternatives = schema['anyOf'] ?? schema['oneOf'];
    if (!Array.isArray(alternatives)) return null;
    const faults = alternatives.filter(isObject).map((one) => this.faultOf(one, value, path));
    if (faults.includes(null)) return null;
    const told = faults.filter((fault) => fault !== null).toSorted((a, b) => b.path.length - a.path.length);
    const [first] = told;
    if (first === undefined) return null;
    const clear = told.filter(({ path: other }) => other.length === first.path.length).length === 1;
    return clear ? first : { path, what: 'is of no known form' };
  }

  #itemsFault({ items }: Schema, value: unknown, path: Place): Fault | null {
    if (!isObject(items) || !Array.isArray(value)) return null;
    for (const [index, item] of value.entries()) {
      const fault = this.faultOf(items, item, [...path, index]);
      if (fault !== null) return fault;
    }
    return null;
  }

  #propertiesFault(schema: Schema, value: unknown, path: Place): Fault | null {
    if (!isObject(value)) return null;
    const required = schema['required'];
    const missing = Array.isArray(required) ? required.find((name) => !Object.hasOwn(value, String(name))) : undefined;
    if (missing !== undefined) return { path, what: `has no ${String(missing)}` };
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    const others = schema['additionalProperties'];
    for (const [name, part] of Object.entries(value)) {
      const known = Object.hasOwn(properties, name) ? properties[name] : others;
      const fault = isObject(known) ? this.faultOf(known, part, [...path, name]) : null;
      if (fault !== null) return fault;
    }
    return null;
  }
}

function scalarFault(schema: Schema, value: unknown, path: Place): Fault | null {
  const { type, enum: choices, minimum, maximum, minLength } = schema;
  const types = (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
  if (types.length > 0 && !types.some((one) => isOfType(value, one))) {
    return { path, what: `is not ${types.map((one) => WITH_ARTICLE[one] ?? one).join(' or ')}` };
  }
  if ('const' in schema && value !== schema['const'])
    return { path, what: `is not ${JSON.stringify(schema['const'])}` };
  if (Array.isArray(choices) && !choices.includes(value)) return { path, what: `is not one of ${choices.join(', ')}` };
  if (typeof value === 'number' && typeof minimum === 'number' && value < minimum) {
    return { path, what: `is less than ${minimum}` };
  }
  if (typeof value === 'number' && typeof maximum === 'number' && value > maximum) {
    return { path, what: `is more than ${maximum}` };
  }
  return typeof value === 'string' && typeof minLength === 'number' && value.length < minLength
    ? { path, what: 'is too short' }
    : null;
}

const WITH_ARTICLE: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}

function objectAt(place: Schema, name: string): Schema {
  const part = place[name];
  return isObject(part) ? part : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathText(path: Place): string {
  const text = path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part.slice(0, MAX_NAME_CHARS)}`))
    .join('');
  return text === '' ? 'it' : text.replace(/^\./, '');
}
