import type { SourceLocation } from '../../model/location.js';
import {
  mapping,
  nothing,
  quantity,
  sequence,
  text,
  truth,
  unresolved,
  type Datum,
  type Unresolved,
} from '../terraform/values.js';
import { entriesOf, isObject, itemsOf, memberOf } from './shape.js';

/**
 * A value of a plan with the shapes beside it that mark what is not known and what is secret. Source:
 * https://developer.hashicorp.com/terraform/internals/json-format#change-representation
 */
export interface Planned {
  readonly value: unknown;
  /** True for what is unknown as a whole; else as the value, with true in the place of unknown parts. */
  readonly unknown: unknown;
  /** The same for what is secret. */
  readonly sensitive: unknown;
  /** Whether it is secret only because something beside it is: Terraform marks a set as a whole for any secret in it. */
  readonly collateral: boolean;
}

/** A member or element, with its marks. */
export function partOf({ value, unknown, sensitive, collateral }: Planned, key: string | number): Planned {
  return {
    value: memberOf(value, key),
    unknown: unknown === true ? true : memberOf(unknown, key),
    sensitive: sensitive === true ? false : memberOf(sensitive, key),
    collateral: collateral || sensitive === true,
  };
}

/** The elements of a list or set of blocks, or the only one. */
export function blocksOf(planned: Planned): readonly Planned[] {
  if (isObject(planned.value)) return [planned];
  return itemsOf(planned.value).map((_, position) => partOf(planned, position));
}

/** How a planned value is turned into data. */
export interface Conversion {
  readonly at: SourceLocation | null;
  /** What stands for a part that is not known. */
  readonly open: () => Unresolved;
  /** What stands for a secret, for people. */
  readonly expression: string;
  /** Whether a text that is marked only for what is beside it is no secret: it can be seen elsewhere. */
  readonly isPublic: (value: string) => boolean;
  /** Whether secrets are wanted. */
  readonly reveal: boolean;
}

/** Collections inside each other; a distribution's have five. */
const MAX_DEPTH = 20;

/** What a planned value comes to; unknown and secret parts are unresolved. */
export function datumOf(planned: Planned, conversion: Conversion, depth = 0): Datum {
  const { value, unknown } = planned;
  const { at, open } = conversion;
  if (unknown === true) return open();
  if (depth > MAX_DEPTH) return unresolved('unsupported', conversion.expression, { at });
  if (Array.isArray(value)) {
    const items = value.map((_, position) => datumOf(partOf(planned, position), conversion, depth + 1));
    return sequence(items, at);
  }
  if (isObject(value)) {
    const entries = entriesOf(value).map(
      ([key]) => [key, datumOf(partOf(planned, key), conversion, depth + 1)] as const,
    );
    return mapping(entries, at);
  }
  if (isHidden(planned, conversion)) return unresolved('sensitive', conversion.expression, { at });
  switch (typeof value) {
    case 'string':
      return text(value, at);
    case 'number':
      return quantity(value, at);
    case 'boolean':
      return truth(value, at);
    default:
      return nothing(at);
  }
}

/** Numbers and switches beside a secret are none: a port, a time, whether something is on. */
function isHidden({ value, sensitive, collateral }: Planned, { reveal, isPublic }: Conversion): boolean {
  if (reveal || value === null || value === undefined) return false;
  if (sensitive === true) return true;
  return collateral && typeof value === 'string' && !isPublic(value);
}
