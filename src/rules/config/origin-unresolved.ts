import type { SourceLanguage } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { Unknown } from '../../model/value.js';
import { idOf, nameOf, placeOf } from '../shared/values.js';
import { bounded, either, FACTS_CHECKED } from '../shared/wording.js';

/** The origin's name is known only after the deployment, so the network was not asked. */
export const originUnresolved: Rule = {
  id: 'origin-unresolved',
  title: 'Origin domain name is known only after the deployment',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin, distribution }: Subject): readonly Draft[] {
    const { domainName } = origin;
    if (domainName.known) return [];
    return [
      {
        message: `The domain name of origin ${idOf(origin)} is ${nameOf(origin)}${sourceOf(domainName)}, ${whyOf(domainName)}. Its settings were checked, the network was not.`,
        remediation: adviceFor(domainName, distribution.language),
        evidence: {
          expression: domainName.expression,
          reason: domainName.reason,
          resource: domainName.reference?.address ?? null,
          alternatives: bounded(domainName.alternatives),
        },
        location: placeOf(domainName, origin),
      },
    ];
  },
};

function sourceOf({ reference, alternatives }: Unknown<string>): string {
  if (alternatives.length > 0) return ` (${either(alternatives)})`;
  if (reference === null) return '';
  const attribute = reference.attribute === null ? '' : `${reference.attribute} of `;
  return ` (${attribute}${reference.address}${reference.type === null ? '' : `, ${reference.type}`})`;
}

function whyOf({ reason }: Unknown<string>): string {
  return reason === 'sensitive' ? 'which is marked as secret and not looked at' : 'which only the deployment resolves';
}

function adviceFor({ reason }: Unknown<string>, language: SourceLanguage): string {
  const byHand = 'check the deployed origin with the option `origins`, for example `--origins https://NAME`';
  if (reason === 'variable' || reason === 'parameter' || reason === 'not-given') {
    return `Give the value of the variable or parameter to the check, or ${byHand}.`;
  }
  if (reason === 'sensitive') {
    return `Where the name is no secret, keep it apart from what is sensitive, such as by nonsensitive(); or ${byHand}.`;
  }
  if (language === 'terraform') {
    return `Check a plan in the place of the code (terraform show -json plan.out > plan.json): it has the names of what exists already. Or ${byHand}.`;
  }
  return `After the deployment read the configuration back (aws cloudfront get-distribution-config) and check that file, or ${byHand}.`;
}
