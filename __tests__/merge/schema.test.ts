import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import { schemaFault } from '../../src/merge/schema.js';
import { renderJson } from '../../src/reports/json.js';
import { MIXED } from '../reports/fixtures.js';

// The schema file is an object; anything else fails the first test.
const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as Record<string, unknown>;

/** The schema as far as a reader goes who lets later additions pass. */
function open(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(open);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) =>
      name === 'additionalProperties' && value === false ? [] : [[name, open(value)]],
    ),
  );
}

const validate = new Ajv2020({ strict: false }).compile(Object(open(schema)));

/** All places in a value, as lists of keys. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

const places = placesIn(MIXED).filter(({ length }) => length > 0);

/** A copy of the report in which one place is another value; `undefined` takes it out. */
function changed(path: readonly string[], value: unknown): unknown {
  const copy: unknown = JSON.parse(renderJson(MIXED));
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = Reflect.get(Object(place), key);
  const last = path.at(-1) ?? '';
  if (value === undefined && !Array.isArray(place)) Reflect.deleteProperty(Object(place), last);
  else Reflect.set(Object(place), last, value ?? null);
  return copy;
}

describe('schemaFault', () => {
  it('finds nothing wrong with a report', () => {
    expect(schemaFault(schema, JSON.parse(renderJson(MIXED)))).toBeNull();
  });

  it('judges every change of a report as a full validator does', () => {
    const values = fc.oneof(fc.constantFrom(undefined, null, '', 'pass', 0, -1, 1.5, [], {}, true), fc.jsonValue());
    fc.assert(
      fc.property(fc.constantFrom(...places), values, (path, value) => {
        const report = changed(path, value);
        expect({ path, value, fine: schemaFault(schema, report) === null }).toEqual({
          path,
          value,
          fine: validate(report),
        });
      }),
      { numRuns: 400 },
    );
  });

  it('never throws, and finds something wrong with whatever is no report', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(schemaFault(schema, value)).not.toBeNull()));
  });
});
