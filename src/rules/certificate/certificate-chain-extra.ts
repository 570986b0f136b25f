import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { clustersOfChains, outline, short, type ChainView } from './chain.js';
import { surplus } from './order.js';
import type { Certificate } from '../../model/observation.js';

export const certificateChainExtra: Rule = {
  id: 'certificate-chain-extra',
  title: 'The chain has certificates that nothing needs',
  layer: 'tls',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Sighting {
  readonly view: ChainView;
  readonly extra: readonly Certificate[];
}

function check(subject: Subject): readonly Draft[] {
  return clustersOfChains(subject, superfluous, ({ extra }) =>
    extra.map(({ fingerprint256 }) => fingerprint256).join(' '),
  ).map((cluster) => extras(cluster, subject));
}

function superfluous(view: ChainView): readonly Sighting[] {
  const extra = surplus(view);
  return extra.length === 0 ? [] : [{ view, extra }];
}

function extras(cluster: Cluster<Sighting>, subject: Subject): Draft {
  const [{ view, extra }] = cluster.seen;
  const which = listed(extra.map(({ position, subject: name }) => `position ${position} (${short(name)})`));
  return draftOf(cluster, {
    certainty: 'possible',
    message:
      `${nameOf(subject.origin)} sends certificates that no path needs at ${place(cluster)}: ${which}. AWS asks to leave out ` +
      'the root and unrelated certificates and does not say what happens otherwise; other clients ignore them.',
    remediation: 'Send the leaf and its intermediates only.',
    evidence: {
      chain: outline(view.chain.certificates),
      extraPositions: extra.map(({ position }) => String(position)),
    },
  });
}
