import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { called, clustersOfChains, outline, type ChainView } from './chain.js';
import { orderProblem, type OrderProblem } from './order.js';

export const certificateChainOrder: Rule = {
  id: 'certificate-chain-order',
  title: 'The chain is in the wrong order',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Sighting {
  readonly view: ChainView;
  readonly problem: OrderProblem;
}

function check(subject: Subject): readonly Draft[] {
  return clustersOfChains(subject, disordered, identityOf).map((cluster) =>
    cluster.seen[0].problem.type === 'wrong' ? wrong(cluster, subject) : alternate(cluster, subject),
  );
}

function disordered(view: ChainView): readonly Sighting[] {
  const problem = orderProblem(view);
  return problem === null ? [] : [{ view, problem }];
}

function identityOf({ view }: Sighting): string {
  return view.chain.certificates.map(({ fingerprint256 }) => fingerprint256).join(' ');
}

function wrong(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ problem }] = cluster.seen;
  return draftOf(cluster, {
    message:
      `${nameOf(subject.origin)} sends its certificates in the wrong order at ${place(cluster)}: ` +
      `${called(problem.intruder)} does not certify ${called(problem.before)}, which it follows. ` +
      `${consequence(cluster, 502)}, although browsers sort such a chain themselves.`,
    remediation:
      'Send the leaf first and then every intermediate, each right after the certificate it issued, without the root and ' +
      'without unrelated certificates.',
    evidence: evidenceOf(cluster),
  });
}

/** Both variants certify the one before them, so no document forbids it outright. */
function alternate(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ problem }] = cluster.seen;
  return draftOf(cluster, {
    level: 'notice',
    certainty: 'possible',
    status: null,
    message:
      `${nameOf(subject.origin)} sends two variants of one intermediate at ${place(cluster)}; the first, ` +
      `${called(problem.intruder)}, does not lead to a trusted root and the other does. TLS libraries find their way.`,
    remediation: "Send the variant that leads to a root on Mozilla's list first, or alone.",
    evidence: evidenceOf(cluster),
  });
}

function evidenceOf({ seen: [{ view, problem }] }: Cluster<Sighting>): Draft['evidence'] & {} {
  return { chain: outline(view.chain.certificates), rightOrder: outline(problem.right) };
}
