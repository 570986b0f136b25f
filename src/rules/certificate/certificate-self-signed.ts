import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, clustersOfChains, outline, type ChainView } from './chain.js';
import { trustProblem } from './trust.js';

export const certificateSelfSigned: Rule = {
  id: 'certificate-self-signed',
  title: 'The certificate is self-signed',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  const { now } = subject.settings;
  return clustersOfChains(
    subject,
    (view) => (trustProblem(view, now)?.type === 'self-signed' ? [view] : []),
    ({ leaf }) => leaf.fingerprint256,
  ).map((cluster) => selfSigned(cluster, subject));
}

function selfSigned(cluster: Cluster<ChainView>, subject: Subject): Draft {
  const [{ leaf }] = cluster.seen;
  return draftOf(cluster, {
    message:
      `${nameOf(subject.origin)} sends a self-signed certificate at ${place(cluster)}: ${called(leaf)} certifies itself. ` +
      `${consequence(cluster, 502)}.`,
    remediation:
      'Install a certificate of a public certification authority; on a load balancer, one from AWS Certificate Manager. If ' +
      'another certificate is meant to be there, check that the server selects it for this name.',
    evidence: { certificate: outline([leaf]), fingerprint256: leaf.fingerprint256 },
  });
}
