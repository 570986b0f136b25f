import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';
import { printed } from '../shared/tls-versions.js';

export const tlsProtocolMismatch: Rule = {
  id: 'tls-protocol-mismatch',
  title: 'No TLS version in common',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type ProtocolMismatch = Extract<TlsCause, { type: 'protocol' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'protocol', ({ version, fit }) => `${version ?? ''} ${fit}`).map((cluster) =>
    mismatch(cluster, subject),
  );
}

/** An error where both readings of OriginSslProtocols exclude the version, a warning where one would connect. */
function mismatch(cluster: Cluster<ProtocolMismatch>, subject: Subject): Draft {
  const [cause] = cluster.seen;
  const [{ planned }] = cluster.failing;
  const spoken =
    cause.version === null
      ? 'refuses every TLS version that was offered'
      : `speaks ${printed(cause.version)} and none of the origin's SSL protocols`;
  return draftOf(cluster, {
    ...(cause.fit === 'excluded' ? {} : { level: 'warning', certainty: 'possible' }),
    message:
      `${nameOf(subject.origin)} ${spoken} (${listed(planned.sslProtocols)}), at ${place(cluster)}. ` +
      reading(cause, cluster),
    remediation: remediation(cause),
    evidence: { serverVersion: cause.version, sslProtocols: planned.sslProtocols },
    location: locationOf(subject),
  });
}

function reading({ fit, version }: ProtocolMismatch, cluster: Cluster<unknown>): string {
  switch (fit) {
    case 'excluded':
      return `${consequence(cluster, 502)}.`;
    case 'minimum':
      return `AWS's documents disagree: if the setting lists the allowed versions, ${consequence(cluster, 502)}; if it is a minimum, ${version === null ? 'a later version may connect' : 'the connection works'}.`;
    case 'undocumented':
      return 'CloudFront uses TLS 1.3 towards origins by itself, but AWS does not say whether it does when the setting leaves out TLSv1.2; if not, it answers 502.';
  }
}

function remediation({ version, fit }: ProtocolMismatch): string {
  if (fit !== 'excluded') return "Add TLSv1.2 to the origin's SSL protocols.";
  return version === 'TLSv1.3' || version === 'TLSv1.2'
    ? `Set the origin's SSL protocols to TLSv1.2.`
    : 'Enable TLS 1.2 on the server; as a stopgap, add the version it speaks to the SSL protocols of the origin.';
}

/** The setting, where it stands in the configuration. */
function locationOf({ origin }: Subject): (Draft['location'] & {}) | null {
  const setting = origin.connection.type === 'custom' ? origin.connection.sslProtocols.location : null;
  return setting ?? origin.location;
}
