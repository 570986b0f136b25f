import type { OriginChange } from '../../model/edge-code.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import {
  associationPlace,
  associationsToldAt,
  codePlace,
  codeWords,
  naming,
  type Association,
} from './associations.js';

/** A function can send requests to another origin than the configuration says. */
export const edgeOverridesOrigin: Rule = {
  id: 'edge-overrides-origin',
  title: 'Edge function can send requests to another origin',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return associationsToldAt(subject).flatMap((association) => {
      const reading = subject.edge.get(association.edge);
      const [first, ...others] = reading?.status === 'read' ? reading.originChanges : [];
      if (first !== undefined) return [changing(association, [first, ...others])];
      const unread = reading === undefined || reading.status === 'not-read';
      return unread && association.edge.type === 'lambda' && association.event === 'origin-request'
        ? [unseen(association)]
        : [];
    });
  },
};

function changing(association: Association, changes: readonly [OriginChange, ...OriginChange[]]): Draft {
  const [first] = changes;
  const domains = changes.flatMap(({ domainName }) => (domainName === null ? [] : [domainName]));
  const target = domains.length === 0 ? 'another origin' : listed(domains);
  const place = codeWords(association, first.at);
  return {
    certainty: 'certain',
    message: `${naming(association)} can send requests to ${target} (${first.by}${place === '' ? '' : `, ${place}`}). That origin is not checked, and what the configuration says of the origins of this behavior is told as a warning at most where no other way leads to them.`,
    remediation:
      domains.length === 0
        ? 'Name the other origins with the option origins, so that they are checked too.'
        : `Check ${listed(domains)} as well: name ${domains.length === 1 ? 'it' : 'them'} with the option origins.`,
    evidence: { function: association.edge.definition?.address ?? null, by: first.by, domainNames: domains },
    location: codePlace(association, first.at),
  };
}

function unseen(association: Association): Draft {
  return {
    certainty: 'possible',
    message: `${naming(association)} could not be read: it may send requests to another origin, or change their Host header. Findings about the origins of this behavior stand as if it did not.`,
    remediation:
      'Keep the source of the function in the repository that is checked, or name its other origins with the option origins.',
    evidence: { function: association.edge.definition?.address ?? null },
    location: associationPlace(association),
  };
}
