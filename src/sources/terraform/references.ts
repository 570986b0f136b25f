import type { Reference } from '../../model/value.js';
import { describe, failureIn, type Datum, type Unresolved } from './values.js';

/** Data that one search for references looks at. */
const MAX_VISITED = 20_000;

/**
 * The resource that a datum is an attribute of, or is itself: the attribute alone, or a function of nothing else (`one(aws_lb.x[*].arn)`).
 * Null for everything in which something else has a part, such as `coalesce(var.arn, aws_lb.x.arn)`.
 */
export function referenceOf(datum: Datum): Reference | null {
  if (datum.type !== 'unresolved' || datum.branches.length > 0 || datum.reference === null) return null;
  const { expression, reference } = datum;
  if (expression === [reference.address, reference.attribute].filter((part) => part !== null).join('.'))
    return reference;
  return reference.type !== null && mentionsOnly(expression, reference.address) ? reference : null;
}

/** Names that stand for something else: of variables, modules, resources. */
const MENTION = /(?:^|[^\w"-])(?:var|local|data|module|each|count|self|terraform|[a-z]+_\w+)\.[a-z_]/i;

function mentionsOnly(expression: string, address: string): boolean {
  if (expression.includes('… #') || !expression.includes(address)) return false;
  const parts = expression.split(address);
  // An address that goes on is another one: `aws_lb.x_two`, `aws_lb.x[0]`.
  if (parts.slice(1).some((rest) => /^[\w[-]/.test(rest))) return false;
  return !MENTION.test(parts.join('#'));
}

/** Addresses of everything that a datum has a part of. */
export function addressesIn(datum: Datum): readonly string[] {
  return leavesIn(datum).flatMap((leaf) =>
    leaf.type === 'unresolved' && leaf.reference !== null ? [leaf.reference.address] : [],
  );
}

/** All that a datum consists of and that has no parts itself. */
export function leavesIn(datum: Datum): readonly Datum[] {
  const found: Datum[] = [];
  const pending: Datum[] = [datum];
  for (let visited = 0; visited < MAX_VISITED; visited++) {
    const one = pending.pop();
    if (one === undefined) break;
    if (one.type === 'sequence') pending.push(...one.items);
    else if (one.type === 'mapping') pending.push(...one.entries.values());
    else {
      found.push(one);
      if (one.type === 'unresolved') pending.push(...one.branches, ...partsOf(one));
    }
  }
  return found;
}

function partsOf({ element, encoded, certain }: Unresolved): readonly Datum[] {
  return [element, encoded, ...certain.map(([, value]) => value)].filter((part) => part !== null);
}

/** What a datum is, or each of what a condition leaves it to be; where Terraform would refuse it, nothing is deployed. */
export function choicesOf(datum: Datum): readonly Datum[] {
  const choices = datum.type === 'unresolved' ? datum.branches.filter((branch) => failureIn(branch) === null) : [];
  return choices.length > 0 ? choices : [datum];
}

/**
 * A name for a datum under which equal data are found: the address of the resource whose id, ARN or name it is (`@`), its text (`=`),
 * or its expression (`~`), which is unambiguous within a root module.
 */
export function identityOf(datum: Datum): string {
  const reference = datum.type === 'unresolved' && datum.pieces.length === 0 ? referenceOf(datum) : null;
  // Outputs of one module are not one thing.
  if (reference !== null && reference.type !== null) return `@${reference.address}`;
  return datum.type === 'string' ? `=${datum.value}` : `~${describe(datum)}`;
}
