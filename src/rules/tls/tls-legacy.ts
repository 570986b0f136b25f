import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, isLegacySuite, type TlsCause } from './cause.js';
import { highestOf, isLegacyVersion, printed } from '../shared/tls-versions.js';

export const tlsLegacy: Rule = {
  id: 'tls-legacy',
  title: 'Works only with outdated TLS',
  layer: 'tls',
  level: 'warning',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

type Legacy = Extract<TlsCause, { type: 'legacy' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'legacy', ({ version, suite }) => `${version} ${isLegacySuite(suite)}`)
    .filter((cluster) => !isOwnChoice(cluster))
    .map((cluster) => legacy(cluster, subject));
}

function legacy(cluster: Cluster<Legacy>, subject: Subject): Draft {
  const [{ version, suite, finished }] = cluster.seen;
  const means = isLegacySuite(suite) ? `${printed(version)} with ${suite}` : printed(version);
  const unseen = finished ? '' : ' The local TLS library cannot speak it, so certificate and HTTP were not checked.';
  return draftOf(cluster, {
    message:
      `CloudFront can reach ${nameOf(subject.origin)} at ${place(cluster)} only by ${means}. This works today and ends with ` +
      `the first change of CloudFront's lists; it is also open to known attacks.${unseen}`,
    remediation: 'Enable TLS 1.2 with ECDHE and AES-GCM suites on the server, or TLS 1.3.',
    evidence: { version, cipherSuite: suite, handshakeFinished: finished },
  });
}

/**
 * A server that takes the highest version the distribution allows is not to blame for it: the rule about the
 * distribution's own SSL protocols speaks then.
 */
function isOwnChoice({ seen: [{ version, suite }], failing: [probed] }: Cluster<Legacy>): boolean {
  return !isLegacySuite(suite) && isLegacyVersion(version) && version === allowedHighest(probed);
}

function allowedHighest({ planned }: Probed): string | null {
  return highestOf(planned.sslProtocols);
}
