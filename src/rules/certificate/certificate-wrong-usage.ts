import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, calledFirst, clustersOfChains, outline, type ChainView } from './chain.js';
import { trustProblem, type TrustProblem, type UsageProblem } from './trust.js';

export const certificateWrongUsage: Rule = {
  id: 'certificate-wrong-usage',
  title: 'The certificate is not made for a TLS server',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Sighting {
  readonly view: ChainView;
  readonly usage: UsageProblem;
}

function check(subject: Subject): readonly Draft[] {
  const { now } = subject.settings;
  return clustersOfChains(subject, (view) => misused(view, trustProblem(view, now)), identityOf).map((cluster) =>
    wrongUsage(cluster, subject),
  );
}

function misused(view: ChainView, problem: TrustProblem | null): readonly Sighting[] {
  return problem?.type === 'wrong-usage' ? [{ view, usage: problem.usage }] : [];
}

function identityOf({ view, usage }: Sighting): string {
  const what =
    usage.type === 'by-code' ? `${usage.code} ${view.leaf.fingerprint256}` : usage.certificate.fingerprint256;
  return `${usage.type} ${what}`;
}

function wrongUsage(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ view, usage }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${sentence(view, usage)} It is sent by ${nameOf(subject.origin)} at ${place(cluster)}. ` +
      `${consequence(cluster, 502)}.`,
    remediation:
      usage.type === 'issuer-is-no-ca'
        ? 'Have the certificate issued by a certification authority; a certificate without basicConstraints CA:TRUE cannot issue.'
        : 'Install a certificate issued for TLS servers (extended key usage serverAuth).',
    evidence: {
      chain: outline(view.chain.certificates),
      extendedKeyUsage: view.leaf.extendedKeyUsage,
      verification: view.chain.verification.trusted ? 'trusted' : view.chain.verification.code,
    },
  });
}

function sentence(view: ChainView, usage: UsageProblem): string {
  switch (usage.type) {
    case 'no-server-auth':
      return `${calledFirst(usage.certificate)} may not identify a TLS server: its extended key usage lacks serverAuth.`;
    case 'issuer-is-no-ca':
      return `${calledFirst(usage.certificate)} was issued by ${called(usage.issuer)}, which is no certification authority.`;
    case 'by-code':
      return `${calledFirst(view.leaf)} does not verify for a TLS server (OpenSSL: ${usage.code}).`;
  }
}
