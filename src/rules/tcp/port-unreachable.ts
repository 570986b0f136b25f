import type { Draft, Rule, Subject } from '../../model/rule.js';
import { clusters, draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';

export const portUnreachable: Rule = {
  id: 'port-unreachable',
  title: 'The runner has no way to the address',
  layer: 'tcp',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  const special = specialAddresses(subject);
  const see = (probed: Probed): readonly string[] =>
    special.has(probed.exchange.target.address) ? [] : reasonOf(probed);
  return clusters(subject, see, (reason) => reason).map((cluster) => unreachable(cluster, subject));
}

/** Private and other special-purpose addresses that were left alone are the DNS rules' to report. */
function specialAddresses({ observation }: Subject): ReadonlySet<string> {
  const addresses = observation.dns?.addresses ?? [];
  return new Set(addresses.filter(({ allowed }) => !allowed).map(({ address }) => address));
}

/** What was left alone for want of IPv6 is said once for the whole run, not here for every origin. */
function reasonOf({ exchange: { tcp } }: Probed): readonly string[] {
  return tcp.status === 'unreachable' ? [tcp.code] : [];
}

function unreachable(cluster: Cluster<string>, subject: Subject): Draft {
  const [reason] = cluster.seen;
  return draftOf(cluster, {
    certainty: 'possible',
    message:
      `${nameOf(subject.origin)} could not be checked at ${place(cluster)}: ${reason}. ` +
      'This says something of the network here and nothing of what CloudFront would meet.',
    remediation: 'Run the check from a machine that has a route to this address.',
    evidence: { reason },
  });
}
