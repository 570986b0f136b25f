import type { Draft, Subject } from '../../model/rule.js';
import { probedExchanges, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { isOwnName } from './name-sightings.js';

/**
 * Where Host is forwarded, a viewer who uses the distribution's cloudfront.net name makes CloudFront send that name, which
 * no certificate of an origin can cover. Worth knowing, and no fault of the origin. Empty when that name is not known (a
 * distribution that is yet to be made) and when the plan sends it anyway, so that it is judged like the others.
 */
export function ownNameNotice(subject: Subject): readonly Draft[] {
  const { distribution, plan } = subject;
  const forwarded = probedExchanges(subject).filter(isCompletedForViewer);
  const isPlanned = plan.exchanges.some(({ serverName }) => serverName !== null && isOwnName(serverName));
  if (plan.hostForwarding.forwarded !== 'yes' || distribution.language === 'input') return [];
  if (forwarded.length === 0 || isPlanned || !distribution.domainName.known) return [];
  const own = distribution.domainName.value;
  return [
    {
      level: 'notice',
      certainty: 'possible',
      message:
        `Host is forwarded to ${nameOf(subject.origin)}, so a viewer who uses ${own} makes CloudFront send that name, which ` +
        `the origin's certificate cannot cover: such requests may get 502.`,
      remediation:
        'Publish the alternate domain names only; nothing is to be done if nobody uses the cloudfront.net name.',
      evidence: { ownName: own, hostForwarding: plan.hostForwarding.because },
      seenIn: forwarded.map(({ exchange }) => exchange.key),
    },
  ];
}

function isCompletedForViewer({ planned, exchange }: Probed): boolean {
  return planned.nameRole === 'viewer-host' && exchange.tls?.status === 'completed';
}
