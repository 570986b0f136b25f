import type { Distribution, Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues, type UnknownReason } from '../../model/value.js';
import { breach, doubt, placeOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';

/** The origin's name is one under which viewers reach the same distribution. */
export const originLoop: Rule = {
  id: 'origin-loop',
  title: 'Origin is the distribution itself',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    const own = namesOf(distribution.domainName.known ? [distribution.domainName.value] : []);
    const sure = namesOf(distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : [])));
    const possible = namesOf(distribution.aliases.flatMap(possibleValues));
    const found = breach(origin.domainName, (name) => [own, possible].some((names) => names.has(normal(name))));
    const [name] = found?.broken ?? [];
    if (found === null || name === undefined) return sameExpression(distribution, origin);
    const certain = found.always && found.broken.every((broken) => own.has(normal(broken)) || sure.has(normal(broken)));
    const isOwn = own.has(normal(name));
    const what = isOwn ? 'the own domain name' : 'an alternate domain name';
    return [
      {
        ...weighed({ ...found, always: certain }),
        message: `The origin's domain name ${name} is ${what} of the same distribution, so CloudFront asks itself for every object. It answers such a loop with 403.${
          certain ? '' : doubt(found) || ' This is a warning because only some values of the aliases are affected.'
        }`,
        remediation: isOwn
          ? 'Set DomainName (domain_name) to the name of the server behind the distribution.'
          : `Give the server behind the distribution a name of its own (such as origin.${name}) and set DomainName (domain_name) to it, or take ${name} out of the aliases.`,
        evidence: { domainName: name, distribution: distribution.address },
        location: placeOf(origin.domainName, origin),
      },
    ];
  },
};

/** A name that is not known yet, written exactly as an alias of the same distribution: whatever it gets, both get it. */
function sameExpression({ aliases, address }: Distribution, { domainName, location }: Origin): readonly Draft[] {
  if (domainName.known || domainName.alternatives.length > 0) return [];
  const { expression, reason } = domainName;
  const alias = aliases.find((one) => !one.known && one.expression === expression && one.reason === reason);
  if (alias === undefined || !VARIABLES.includes(reason)) return [];
  return [
    {
      level: 'notice',
      certainty: 'likely',
      message: `The origin's domain name and an alternate domain name of the same distribution are both ${expression}. If they get the same value, CloudFront asks itself for every object and answers 403. This is a notice because the value is not known here.`,
      remediation:
        'Set DomainName (domain_name) to the name of the server behind the distribution, by a variable of its own.',
      evidence: { expression, distribution: address },
      location: domainName.location ?? location,
    },
  ];
}

/** Reasons for which the same expression means the same value. */
const VARIABLES: readonly UnknownReason[] = ['variable', 'parameter', 'not-given'];

function namesOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(normal));
}

function normal(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
