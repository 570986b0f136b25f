import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsGroupMismatch: Rule = {
  id: 'tls-group-mismatch',
  title: 'No key-exchange group in common',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type GroupMismatch = Extract<TlsCause, { type: 'group' }>;

/** The three curves of secure-connections-supported-ciphers-cloudfront-to-origin. */
const OFFERED = 'P-256, P-384 and X25519';

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'group', ({ inCertificate }) => String(inCertificate)).map((cluster) =>
    mismatch(cluster, subject),
  );
}

function mismatch(cluster: Cluster<GroupMismatch>, subject: Subject): Draft {
  const [{ group, inCertificate }] = cluster.seen;
  const what = inCertificate
    ? `answers a TLS hello only when further curves are offered, so its certificate's key is on a curve outside`
    : `agrees only on the key-exchange group ${group ?? 'of its own'}, which is none of`;
  return draftOf(cluster, {
    message:
      `${nameOf(subject.origin)} ${what} CloudFront's groups (${OFFERED}), at ${place(cluster)}. ` +
      `${consequence(cluster, 502)}.`,
    remediation: inCertificate
      ? 'Replace the certificate by one with an RSA (2048 bits) or ECDSA P-256 key.'
      : 'Add X25519, prime256v1 (P-256) or secp384r1 (P-384) to the groups of the server (nginx: ssl_ecdh_curve, Apache: SSLOpenSSLConfCmd Groups).',
    evidence: { agreedGroup: group, offeredByCloudFront: ['x25519', 'secp256r1', 'secp384r1'] },
  });
}
