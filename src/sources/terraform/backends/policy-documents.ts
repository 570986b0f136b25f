import type { PolicyCondition, PolicyStatement, PolicyStatements, Principal } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { choicesOf, referenceOf } from '../references.js';
import { stringsOf, textValue, toValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { policyValues } from './distribution-arns.js';
import { policyOfText, statementsOf } from './policy-json.js';
import { choice, elements, joined, NONE_KNOWN, text, type Site } from './site.js';

/** Documents inside each other. */
const MAX_DEPTH = 20;

/**
 * The statements of a policy, however it is written: as a `data.aws_iam_policy_document`, with `jsonencode`, or as JSON text, with or
 * without holes.
 * @param view the block with the policy, which places what has no place of its own
 */
export function policyStatements(policy: Datum, argument: string, view: BlockView, site: Site): PolicyStatements {
  const choices = choicesOf(policy);
  const parts = choices.map((one) => onePolicy(one, argument, view, site, 0));
  return joined([...parts, { items: [], mayBeMore: choices.length > 1 }]);
}

function onePolicy(policy: Datum, argument: string, view: BlockView, site: Site, depth: number): PolicyStatements {
  if (depth > MAX_DEPTH) return NONE_KNOWN;
  const document = documentOf(policy, site);
  if (document !== null) {
    return site.documents.of(document.address, () => statementsOfDocument(document, site, depth), NONE_KNOWN);
  }
  const content = policy.type === 'unresolved' && policy.encoded !== null ? policy.encoded : policyOfText(policy, site);
  if (content === null) return NONE_KNOWN;
  return statementsOf(content, (at) => view.place(at ?? view.locate(argument, null)), site);
}

function documentOf(policy: Datum, site: Site): ResourceInstance | null {
  const reference = referenceOf(policy);
  if (reference?.type !== 'aws_iam_policy_document' || !/^(?:minified_)?json$/.test(reference.attribute ?? ''))
    return null;
  return site.inventory.at(reference.address);
}

/**
 * The statements of a document and of those that it takes in; of statements with the same id the last one counts. Source:
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
function statementsOfDocument({ view }: ResourceInstance, site: Site, depth: number): PolicyStatements {
  const own = view
    .blocks('statement')
    .map((block): Identified => ({ sid: sidOf(block), statement: statementOf(block, site) }));
  const source = ['source_policy_documents', 'source_json'].map((name) => documentsIn(view, name, site, depth));
  const override = ['override_policy_documents', 'override_json'].map((name) => documentsIn(view, name, site, depth));
  const mayBeMore = [
    view.blocks('statement').some((block) => block.maybe || block.blocks('principals').some(({ maybe }) => maybe)),
    ...[...source, ...override].map((part) => part.mayBeMore),
  ].includes(true);
  // What stands in other documents is not told apart by its id: to be replaced it would have to be there twice.
  const items = [
    ...source.flatMap((part) => part.items),
    ...lastOfEach(own),
    ...override.flatMap((part) => part.items),
  ];
  // One that is taken in twice counts once.
  return { items: [...new Set(items)], mayBeMore };
}

function documentsIn(view: BlockView, argument: string, site: Site, depth: number): PolicyStatements {
  const { items, isWhole } = elements(view.read(argument));
  const parts = items.map((item) => onePolicy(item, argument, view, site, depth + 1));
  return joined([...parts, { items: [], mayBeMore: !isWhole }]);
}

interface Identified {
  readonly sid: string | null;
  readonly statement: PolicyStatement;
}

function sidOf(block: BlockView): string | null {
  const sid = text(block, 'sid', byDefault(''));
  return sid.known && sid.value !== '' ? sid.value : null;
}

function lastOfEach(all: readonly Identified[]): readonly PolicyStatement[] {
  return all
    .filter(({ sid }, index) => sid === null || all.findLastIndex((other) => other.sid === sid) === index)
    .map(({ statement }) => statement);
}

function statementOf(block: BlockView, site: Site): PolicyStatement {
  const excluded = block.blocks('not_principals');
  const principals = excluded.length > 0 ? excluded : block.blocks('principals');
  return {
    effect: choice(block, 'effect', ['Allow', 'Deny'] as const, byDefault('Allow')),
    principals: principals.flatMap(principalsOf),
    excludesPrincipals: excluded.length > 0,
    actions: actionsOf(block),
    conditions: block.blocks('condition').map((condition) => conditionOf(condition, site)),
    location: block.location,
  };
}

function actionsOf(block: BlockView): Value<readonly string[]> {
  const actions = block.read('actions');
  if (actions !== null) return toValue(actions, block.locate('actions', actions), stringsOf);
  const excluded = block.read('not_actions');
  if (excluded === null) return known([], block.location);
  return unknown('unsupported', 'not_actions', { location: block.locate('not_actions', excluded) });
}

const TYPES = ['Service', 'AWS', 'CanonicalUser', 'Federated'] as const;

function principalsOf(block: BlockView): readonly Principal[] {
  const written = text(block, 'type', unknown<string>('not-given', 'type'));
  const type =
    TYPES.find((one) => written.known && one === written.value) ??
    (written.known && written.value === '*' ? 'AWS' : 'unknown');
  const identifiers = block.read('identifiers');
  return elements(identifiers).items.map((item) => ({ type, id: textValue(item, block.locate('identifiers', item)) }));
}

function conditionOf(block: BlockView, site: Site): PolicyCondition {
  const word = (name: string): string => {
    const value = text(block, name, byDefault(''));
    return value.known ? value.value : value.expression;
  };
  const values = block.read('values');
  return {
    operator: word('test'),
    key: word('variable'),
    values: policyValues(values, () => block.locate('values', values), site),
  };
}
