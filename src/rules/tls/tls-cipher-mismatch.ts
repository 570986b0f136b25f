import type { Draft, Rule, Subject } from '../../model/rule.js';
import { PUBLISHED_SUITES } from '../../cloudfront/tls-offer.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, type TlsCause } from './cause.js';

export const tlsCipherMismatch: Rule = {
  id: 'tls-cipher-mismatch',
  title: 'No cipher suite in common',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type CipherMismatch = Extract<TlsCause, { type: 'cipher' }>;

function check(subject: Subject): readonly Draft[] {
  return clustersOfCause(subject, 'cipher', ({ sourceOnly }) => String(sourceOnly)).map((cluster) =>
    mismatch(cluster, subject),
  );
}

/** A warning for a suite that AWS's published source offers although AWS's list does not have it. */
function mismatch(cluster: Cluster<CipherMismatch>, subject: Subject): Draft {
  const [{ suite, sourceOnly }] = cluster.seen;
  const reading = sourceOnly
    ? `AWS's published list lacks this suite and the source of AWS's TLS library has it, so the outcome is uncertain: by the list, ${consequence(cluster, 502)}.`
    : `${consequence(cluster, 502)}.`;
  return draftOf(cluster, {
    ...(sourceOnly ? { level: 'warning', certainty: 'possible' } : {}),
    message:
      `${nameOf(subject.origin)} accepts none of CloudFront's cipher suites at ${place(cluster)}; offered every suite, ` +
      `it chose ${suite}. ${reading}`,
    remediation:
      'Enable ECDHE-RSA-AES128-GCM-SHA256 and ECDHE-RSA-AES256-GCM-SHA384 on the server (for an ECDSA certificate the ' +
      'ECDHE-ECDSA ones), or TLS 1.3. DHE and CHACHA20 suites of TLS 1.2 do not serve CloudFront.',
    evidence: {
      chosenSuites: bounded(cluster.seen.map((cause) => cause.suite)),
      offeredByCloudFront: PUBLISHED_SUITES.map(({ iana }) => iana),
    },
  });
}
