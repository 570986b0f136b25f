import type {
  PolicyCondition,
  PolicyStatement,
  PolicyStatements,
  PolicyValue,
  Principal,
  Related,
} from '../../../model/backend.js';
import { known, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import { intrinsicOf } from '../intrinsics.js';
import type { Inventory } from '../inventory.js';
import { manyAt, objectsOf, oneOrMany } from '../settings.js';
import { distributionsAt } from './distribution-arns.js';

const EFFECTS = ['Allow', 'Deny'] as const;
const PRINCIPALS = ['AWS', 'Service', 'CanonicalUser', 'Federated'] as const;

/**
 * The statements of a policy document in a property. Source:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function statementsIn(inventory: Inventory, fields: Fields, parent: Place, name: string): PolicyStatements {
  const documents = fields.objects(parent, name);
  const [document] = documents;
  if (document === undefined || document === null || documents.length > 1) return { items: [], mayBeMore: true };
  if (intrinsicOf(document.node) !== null) return { items: [], mayBeMore: true };
  const { items, mayBeMore } = statementPlaces(fields, document);
  return { items: items.map((place) => readStatement(inventory, fields, place)), mayBeMore };
}

/** One statement can stand without a list. */
function statementPlaces(
  fields: Fields,
  document: Place,
): { readonly items: readonly Place[]; readonly mayBeMore: boolean } {
  const written = memberOf(document, 'Statement');
  if (written?.value.type !== 'object' || intrinsicOf(written) !== null)
    return objectsOf(fields, document, 'Statement');
  return { items: [{ node: written, world: document.world }], mayBeMore: false };
}

function readStatement(inventory: Inventory, fields: Fields, place: Place): PolicyStatement {
  const excludesPrincipals = memberOf(place, 'NotPrincipal') !== null;
  return {
    effect: fields.choice(place, 'Effect', EFFECTS, null),
    principals: readPrincipals(fields, place, excludesPrincipals ? 'NotPrincipal' : 'Principal'),
    excludesPrincipals,
    actions:
      memberOf(place, 'NotAction') === null
        ? oneOrMany(fields, place, 'Action')
        : unknown('unsupported', 'NotAction', { location: fields.location(place) }),
    conditions: readConditions(inventory, fields, place),
    location: fields.location(place),
  };
}

function readPrincipals(fields: Fields, statement: Place, name: string): readonly Principal[] {
  const node = memberOf(statement, name);
  if (node === null) return [];
  const place = { node, world: statement.world };
  const forms = fields.forms(place);
  const [form] = forms;
  if (form === undefined || form.value === null || forms.length > 1) return [unreadPrincipal(fields, place, name)];
  const { value } = form.value;
  if (value.type === 'string') return principalsOf('AWS', manyAt(fields, { node: form.value, world: form.world }));
  if (value.type !== 'object' || intrinsicOf(form.value) !== null) return [unreadPrincipal(fields, place, name)];
  return [...value.members].flatMap(([key, member]) => {
    const type = PRINCIPALS.find((one) => one === key) ?? 'unknown';
    return readIds(fields, { node: member, world: form.world }).flatMap((ids) => principalsOf(type, ids));
  });
}

/** The elements of a list each have a value of their own, so that one that is unknown leaves the others known. */
function readIds(fields: Fields, place: Place): readonly Value<readonly string[]>[] {
  const { value } = place.node;
  if (value.type !== 'array') return [manyAt(fields, place)];
  return value.items.map((node) => manyAt(fields, { node, world: place.world }));
}

function principalsOf(type: Principal['type'], ids: Value<readonly string[]>): readonly Principal[] {
  return eachOf(ids).map((id) => ({ type, id }));
}

/** Values of one place by themselves; what is not known is one. */
function eachOf(values: Value<readonly string[]>): readonly Value<string>[] {
  if (values.known) return values.value.map((one) => known(one, values.location));
  const { reason, expression, reference, pattern, location } = values;
  const alternatives = values.alternatives.flatMap((one) => (one.length === 1 ? one : []));
  return [unknown(reason, expression, { reference, pattern, alternatives, location })];
}

function unreadPrincipal(fields: Fields, place: Place, name: string): Principal {
  return { type: 'unknown', id: unknown('unsupported', name, { location: fields.location(place) }) };
}

/** Condition: operators with keys with values. What cannot be read is a condition all the same. */
function readConditions(inventory: Inventory, fields: Fields, statement: Place): readonly PolicyCondition[] {
  const node = memberOf(statement, 'Condition');
  if (node === null) return [];
  if (node.value.type !== 'object' || intrinsicOf(node) !== null) return [unreadCondition('Condition')];
  return [...node.value.members].flatMap(([operator, keys]) => {
    if (keys.value.type !== 'object' || intrinsicOf(keys) !== null) return [unreadCondition(operator)];
    return [...keys.value.members].map(([key, values]) => ({
      operator,
      key,
      values: readValues(inventory, fields, { node: values, world: statement.world }),
    }));
  });
}

function unreadCondition(operator: string): PolicyCondition {
  return { operator, key: '', values: { items: [], mayBeMore: true } };
}

/** The elements of a list each by itself, and what stands without a list. */
function readValues(inventory: Inventory, fields: Fields, { node, world }: Place): Related<PolicyValue> {
  const nodes = node.value.type === 'array' ? node.value.items : [node];
  const read = nodes.map((one): Related<PolicyValue> => {
    const place = { node: one, world };
    const distributions = distributionsAt(inventory, fields, place);
    const texts = manyAt(fields, place);
    // What is not known can also be a list.
    return {
      items: eachOf(texts).map((text) => ({ text, distributions })),
      mayBeMore: !texts.known && distributions.length === 0,
    };
  });
  return { items: read.flatMap(({ items }) => items), mayBeMore: read.some(({ mayBeMore }) => mayBeMore) };
}
