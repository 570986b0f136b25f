import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, clustersOfChains, outline, short, type ChainView } from './chain.js';
import { trustProblem, type TrustProblem } from './trust.js';

export const certificateUntrusted: Rule = {
  id: 'certificate-untrusted',
  title: 'The certificate is not from a trusted authority',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type Distrust = Extract<TrustProblem, { type: 'untrusted' | 'rejected' }>;
interface Sighting {
  readonly view: ChainView;
  readonly problem: Distrust;
}

function check(subject: Subject): readonly Draft[] {
  const { now } = subject.settings;
  return clustersOfChains(subject, (view) => distrusted(view, trustProblem(view, now)), identityOf).map((cluster) =>
    cluster.seen[0].problem.type === 'rejected' ? rejected(cluster, subject) : untrusted(cluster, subject),
  );
}

function distrusted(view: ChainView, problem: TrustProblem | null): readonly Sighting[] {
  return problem?.type === 'untrusted' || problem?.type === 'rejected' ? [{ view, problem }] : [];
}

function identityOf({ view, problem }: Sighting): string {
  return problem.type === 'rejected' ? `${problem.code} ${view.leaf.fingerprint256}` : problem.root;
}

function untrusted(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ view, problem }] = cluster.seen;
  const root = problem.type === 'untrusted' ? problem.root : '';
  const unsent = problem.type === 'untrusted' && problem.top.subject !== root;
  return draftOf(cluster, {
    message:
      `The chain that ${nameOf(subject.origin)} sends at ${place(cluster)} leads to ${short(root)}, which is not among the ` +
      `certification authorities that CloudFront trusts (Mozilla's list)${unsent ? ', nor among the certificates sent' : ''}. ` +
      `${consequence(cluster, 502)}.`,
    remediation:
      'Install a certificate of a public certification authority. Those of a private one, AWS Private CA included, do not ' +
      'work for a custom origin.' +
      (unsent ? ' If it is an intermediate of a public authority, send it as well.' : ''),
    evidence: { chain: outline(view.chain.certificates), root, verification: codeOf(view) },
  });
}

function rejected(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ view }] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `The chain that ${nameOf(subject.origin)} sends at ${place(cluster)} does not verify: OpenSSL rejects ` +
      `${called(view.leaf)} with ${codeOf(view)}. ${consequence(cluster, 502)}.`,
    remediation: 'Look the code up in the manual of `openssl verify`, and install a certificate and chain that verify.',
    evidence: { chain: outline(view.chain.certificates), verification: codeOf(view) },
  });
}

function codeOf({ chain: { verification } }: ChainView): string | null {
  return verification.trusted ? null : verification.code;
}
