import type { PolicyCondition, PolicyStatement, PolicyStatements, Principal } from '../../../model/backend.js';
import type { SourceLocation } from '../../../model/location.js';
import { unknown, type Piece, type Reference, type Value } from '../../../model/value.js';
import { parseJson } from '../../distribution-config/json.js';
import { datumOfJson } from '../json-data.js';
import { choicesOf } from '../references.js';
import { stringsOf, textValue, toValue } from '../settings-of.js';
import { mergeLiterals } from '../texts.js';
import { text, unresolved, type Datum } from '../values.js';
import { policyValues } from './distribution-arns.js';
import { joined, NONE_KNOWN, type Site } from './site.js';

/** Characters of a policy; a bucket's has at most 20 KB, and holes are longer when they are filled. */
const MAX_POLICY = 128 * 1024;

type Place = (at: SourceLocation | null) => SourceLocation;

/**
 * The statements of a policy in its JSON form. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @param place where something stands for the user, by where it was written
 */
export function statementsOf(policy: Datum, place: Place, site: Site): PolicyStatements {
  const statement = policy.type === 'mapping' ? policy.entries.get('Statement') : undefined;
  if (statement === undefined) return NONE_KNOWN;
  const choices = choicesOf(statement);
  return joined(choices.map((one) => statementsIn(one, place, site, choices.length > 1)));
}

/** One statement stands for a list of one. */
function statementsIn(datum: Datum, place: Place, site: Site, isOneOf: boolean): PolicyStatements {
  const items = datum.type === 'sequence' ? datum.items : [datum];
  const read = items.map((item) => (item.type === 'mapping' ? [statementOf(item, place, site)] : NONE_KNOWN));
  return joined<PolicyStatement>([...read, { items: [], mayBeMore: isOneOf }]);
}

function statementOf(datum: Extract<Datum, { type: 'mapping' }>, place: Place, site: Site): PolicyStatement {
  const location = place(datum.at);
  const read = (name: string): Datum | null => datum.entries.get(name) ?? null;
  const excluded = read('NotPrincipal');
  const effect = read('Effect');
  return {
    effect:
      effect === null
        ? unknown('not-given', 'Effect', { location })
        : toValue(effect, place(effect.at), (one) => (one.type === 'string' ? effectOf(one.value) : null)),
    principals: principalsOf(excluded ?? read('Principal'), place),
    excludesPrincipals: excluded !== null,
    actions: actionsOf(read('Action'), location, place),
    conditions: conditionsOf(read('Condition'), place, site),
    location,
  };
}

function effectOf(word: string): 'Allow' | 'Deny' | null {
  return word === 'Allow' || word === 'Deny' ? word : null;
}

function actionsOf(actions: Datum | null, location: SourceLocation, place: Place): Value<readonly string[]> {
  if (actions === null) return unknown('unsupported', 'NotAction', { location });
  return toValue(actions, place(actions.at), oneOrMore);
}

/** A string stands for a list of one. */
function oneOrMore(datum: Datum): readonly string[] | null {
  return datum.type === 'string' ? [datum.value] : stringsOf(datum);
}

function principalsOf(datum: Datum | null, place: Place): readonly Principal[] {
  if (datum === null || datum.type === 'null') return [];
  if (datum.type === 'mapping') {
    return [...datum.entries].flatMap(([key, ids]) => {
      const items = ids.type === 'sequence' ? ids.items : [ids];
      return items.map((item): Principal => ({ type: typeOf(key), id: textValue(item, place(item.at)) }));
    });
  }
  const isAnybody = datum.type === 'string' && datum.value === '*';
  return [{ type: isAnybody ? 'AWS' : 'unknown', id: textValue(datum, place(datum.at)) }];
}

function typeOf(key: string): Principal['type'] {
  return key === 'Service' || key === 'AWS' || key === 'CanonicalUser' || key === 'Federated' ? key : 'unknown';
}

/** A condition that cannot be read counts as one, so that the statement is not taken for an unconditional one. */
function conditionsOf(datum: Datum | null, place: Place, site: Site): readonly PolicyCondition[] {
  if (datum === null || datum.type === 'null') return [];
  if (datum.type !== 'mapping') return [UNREAD];
  return [...datum.entries].flatMap(([operator, keys]): readonly PolicyCondition[] =>
    keys.type === 'mapping'
      ? [...keys.entries].map(([key, values]) => ({
          operator,
          key,
          values: policyValues(values, place, site),
        }))
      : [UNREAD],
  );
}

const UNREAD: PolicyCondition = { operator: 'unknown', key: 'unknown', values: NONE_KNOWN };

// -------------------------------------------------------------------------------------------------------- text with holes

/** A policy that is text, as the value it encodes; holes stay holes. Null for what is not known, or no JSON. */
export function policyOfText(policy: Datum, site: Site): Datum | null {
  const pieces =
    policy.type === 'string' ? [{ literal: policy.value }] : policy.type === 'unresolved' ? policy.pieces : [];
  if (pieces.length === 0) return null;
  const { filled, holes } = filledJson(pieces);
  const parsed = filled.length > MAX_POLICY ? null : parseJson(filled);
  if (parsed === null || !('root' in parsed)) return null;
  return datumOfJson(parsed.root, null, (written) => withHoles(written, holes, site));
}

const MARK = /%hole:(\d+)%/;

/** The text with a mark for each hole, in quotes where the hole is not part of a string. */
function filledJson(pieces: readonly Piece[]): { readonly filled: string; readonly holes: readonly string[] } {
  const holes: string[] = [];
  let filled = '';
  let isInString = false;
  for (const piece of pieces) {
    if ('literal' in piece) {
      for (const [character] of piece.literal.matchAll(/\\.|"/gs))
        isInString = character === '"' ? !isInString : isInString;
      filled += piece.literal;
    } else {
      const mark = `%hole:${holes.push(piece.hole) - 1}%`;
      filled += isInString ? mark : `"${mark}"`;
    }
  }
  return { filled, holes };
}

function withHoles(written: string, holes: readonly string[], site: Site): Datum {
  const parts = written.split(MARK);
  if (parts.length === 1) return text(written);
  const pieces = mergeLiterals(
    parts.map((part, index): Piece => (index % 2 === 1 ? { hole: holes[Number(part)] ?? part } : { literal: part })),
  );
  const names = pieces.flatMap((piece) => ('hole' in piece ? [piece.hole] : []));
  const [first = ''] = names;
  const expression =
    pieces.length === 1
      ? first
      : `"${pieces.map((piece) => ('hole' in piece ? `\${${piece.hole}}` : piece.literal)).join('')}"`;
  return unresolved('resource-attribute', expression, { pieces, reference: referenceIn(first, site) });
}

/** What the expression of a hole refers to, if that is an attribute of something that is there. */
function referenceIn(hole: string, site: Site): Reference | null {
  const [, address, attribute] = /^(.+)\.(\w+)$/.exec(hole) ?? [];
  const found = address === undefined ? null : site.inventory.at(address);
  return found === null || attribute === undefined ? null : { address: found.address, type: found.type, attribute };
}
