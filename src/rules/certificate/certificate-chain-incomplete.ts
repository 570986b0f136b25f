import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, clustersOfChains, outline, short, type ChainView } from './chain.js';
import { trustProblem, type TrustProblem } from './trust.js';

export const certificateChainIncomplete: Rule = {
  id: 'certificate-chain-incomplete',
  title: 'An intermediate certificate is missing',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Sighting {
  readonly view: ChainView;
  readonly problem: Extract<TrustProblem, { type: 'incomplete' }>;
}

function check(subject: Subject): readonly Draft[] {
  const { now } = subject.settings;
  return clustersOfChains(
    subject,
    (view) => missing(view, trustProblem(view, now)),
    ({ problem }) => problem.missing,
  ).map((cluster) => incomplete(cluster, subject));
}

function missing(view: ChainView, problem: TrustProblem | null): readonly Sighting[] {
  return problem?.type === 'incomplete' ? [{ view, problem }] : [];
}

function incomplete(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ view, problem }] = cluster.seen;
  const issuer = short(problem.missing);
  // Such as an intermediate from before the authority changed its key.
  const isNamesake = view.chain.certificates.some(({ subject: sent }) => sent === problem.missing);
  const absence = isNamesake
    ? 'and the certificate of that name that is sent does not certify it'
    : 'which is not sent';
  const ending =
    problem.top === view.leaf
      ? 'CloudFront fetches nothing; a browser may know the certificate from elsewhere.'
      : 'Either that certificate is missing from the chain, or it is a root that CloudFront does not trust; it fetches nothing.';
  return draftOf(cluster, {
    message:
      `${nameOf(subject.origin)} sends an incomplete chain at ${place(cluster)}: ${called(problem.top)} was issued by ` +
      `${issuer}, ${absence}. ${ending} ${consequence(cluster, 502)}.`,
    remediation:
      "Send the leaf and then every intermediate, in order and without the root: the authority's full chain file (nginx: " +
      'ssl_certificate fullchain.pem).',
    evidence: { chain: outline(view.chain.certificates), missingIssuer: problem.missing },
  });
}
