import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clustersOfIntercepted, draftOf, place, type Cluster, type Intercepted } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';

/** A proxy between here and the origin answered in its place: nothing follows for CloudFront, which does not go through it. */
export const tlsIntercepted: Rule = {
  id: 'tls-intercepted',
  title: 'A proxy on the way opens the TLS connection',
  layer: 'tls',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  return clustersOfIntercepted(subject).map((cluster) => intercepted(cluster, subject));
}

function intercepted(cluster: Cluster<Intercepted>, subject: Subject): Draft {
  const [{ product, issuer }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    leavesUnverified: ['tls', 'http'],
    message:
      `${product} answers in the place of ${nameOf(subject.origin)} at ${place(cluster)}: the certificate was issued by ` +
      `${issuer}, an authority of a proxy that opens TLS connections. CloudFront does not go through it, so nothing is known ` +
      "of the origin's own TLS and answers.",
    remediation:
      'Run the check from a network without TLS inspection, or have the origin exempted from it. If the origin itself ' +
      'sends this certificate, install one of a public certification authority there.',
    evidence: { product, issuer },
  });
}
