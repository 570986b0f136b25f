import { PREFIX_LIST_WEIGHT, PREFIX_LISTS } from '../../cloudfront/prefix-lists.js';
import type { IngressRule, Instance, LoadBalancer, Related, SecurityGroup } from '../../model/backend.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, weighed } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { arrivalsOf, type Arrival } from './arrivals.js';
import { judgedBackends, lowered, unlessSure } from './backends.js';
import { admission, admitsCloudFront, coversPort, elsewhere, type Family } from './firewall.js';

/** The security groups of the origin do not admit CloudFront on the port that it uses. */
export const securityGroupExcludesCloudFront: Rule = {
  id: 'security-group-excludes-cloudfront',
  title: 'Security group does not admit CloudFront',
  layer: 'config',
  level: 'error',
  status: 504,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    if (subject.origin.connection.type !== 'custom') return [];
    return judgedBackends(subject.origin, ['load-balancer', 'instance'], (backend) => [
      ...arrivalsOf(subject).flatMap((arrival) => excluded(subject, backend, arrival)),
      ...(backend.securityGroups?.items ?? []).flatMap((group) => tooHeavy(subject, group)),
    ]);
  },
};

/** The families of addresses from which CloudFront may come; empty when that is not known. */
function familiesOf({ origin: { connection } }: Subject): readonly Family[] {
  if (connection.type !== 'custom' || !connection.ipAddressType.known) return [];
  switch (connection.ipAddressType.value) {
    case 'ipv4':
      return [4];
    case 'ipv6':
      return [6];
    case 'dualstack':
      return [4, 6];
  }
}

function excluded(subject: Subject, backend: LoadBalancer | Instance, arrival: Arrival): readonly Draft[] {
  const groups = backend.securityGroups;
  const needed = familiesOf(subject);
  if (groups === null || needed.length === 0) return [];
  const found = breach(arrival.port, (port) => shutOut(groups, port, needed).length > 0);
  const [port] = found?.broken ?? [];
  if (found === null || port === undefined) return [];
  const families = shutOut(groups, port, needed);
  // One of two families is enough for CloudFront to come, as long as it picks that one.
  const partly = families.length < needed.length;
  const other = elsewhere(groups);
  const draft: Draft = {
    // That an IPv6 origin needs the IPv6 list follows from two pages of AWS; no page says it.
    ...(needed.includes(4) ? {} : { certainty: 'likely' }),
    ...other.weight,
    ...weighed(found),
    message: `${backend.address} is reached on port ${port}, and ${whoIsAdmitted(groups, port)}: CloudFront's ${familyNames(families)} addresses are not let in. The attempts are dropped, and CloudFront answers 504.${other.reason}${doubt(found)}`,
    remediation: `Admit the managed prefix list ${listed(families.map((family) => PREFIX_LISTS[family]))} on port ${port} (aws_vpc_security_group_ingress_rule with prefix_list_id from data.aws_ec2_managed_prefix_list, or prefix_list_ids of an ingress rule; SourcePrefixListId of AWS::EC2::SecurityGroupIngress).`,
    evidence: {
      resource: backend.address,
      port,
      securityGroups: bounded(groups.items.map(({ address }) => address)),
      excluded: families.map((family) => `IPv${family}`),
    },
    location: placeFor(groups, port) ?? backend.location ?? subject.origin.location,
  };
  const whole = unlessSure(
    draft,
    !partly,
    'This is a warning because CloudFront may pick the other family of addresses.',
  );
  return [unlessSure(whole, arrival.sure, 'It is not certain that CloudFront comes this way.')];
}

/** The needed families that are surely not admitted to a port. */
function shutOut(groups: Related<SecurityGroup>, port: number, needed: readonly Family[]): readonly Family[] {
  return needed.filter((family) => admission(groups, port, (peer) => admitsCloudFront(peer, family)) === 'no');
}

function whoIsAdmitted(groups: Related<SecurityGroup>, port: number): string {
  const names = listed(groups.items.map(({ address }) => address));
  const peers = rulesFor(groups, port).flatMap((rule) => rule.peers.map(peerName));
  return peers.length === 0 ? `${names} admits nobody there` : `${names} admits ${listed(peers)} only`;
}

function peerName(peer: IngressRule['peers'][number]): string {
  switch (peer.type) {
    case 'cidr':
      return peer.cidr.known ? peer.cidr.value : peer.cidr.expression;
    case 'prefix-list':
      return `the prefix list ${peer.name.known ? peer.name.value : peer.name.expression}`;
    case 'security-group':
      return `the security group ${peer.group.known ? peer.group.value : peer.group.expression}`;
  }
}

function rulesFor(groups: Related<SecurityGroup>, port: number): readonly IngressRule[] {
  return groups.items.flatMap(({ ingress }) => ingress.items.filter((rule) => coversPort(rule, port) !== 'no'));
}

/** The rule for the port that lets the wrong ones in, or the group that has none. */
function placeFor(groups: Related<SecurityGroup>, port: number): SourceLocation | null {
  return rulesFor(groups, port)[0]?.location ?? groups.items[0]?.location ?? null;
}

function familyNames(families: readonly Family[]): string {
  return listed(families.map((family) => `IPv${family}`));
}

// ------------------------------------------------------------------------------------------------------- the rule quota

/** A reference to the list counts as many rules. IPv4 and IPv6 rules are counted apart, as each list is. */
function tooHeavy({ origin }: Subject, group: SecurityGroup): readonly Draft[] {
  const { weight, quota } = PREFIX_LIST_WEIGHT;
  return ([4, 6] as const).flatMap((family) => {
    const entries = group.ingress.items.flatMap(({ peers }) => peers.map((peer) => weightOf(peer, family)));
    const total = entries.reduce((sum, entry) => sum + entry, 0);
    const lists = entries.filter((entry) => entry === weight).length;
    if (lists === 0 || total <= quota) return [];
    const draft: Draft = {
      status: null,
      message: `${group.address} names CloudFront's prefix list ${PREFIX_LISTS[family]} ${lists === 1 ? 'once beside other rules' : `${lists} times`}. Each time it counts as ${weight} rules, ${total} altogether, and a security group has at most ${quota} unless AWS has raised the quota: the deployment is refused.`,
      remediation: `Name the list once, in one rule for a range of ports (from_port and to_port, FromPort and ToPort) or in groups of their own; or have the quota "Inbound or outbound rules per security group" raised.`,
      evidence: { securityGroup: group.address, prefixList: PREFIX_LISTS[family], rules: total, quota },
      location: group.location ?? origin.location,
    };
    return [lowered(draft, 'This is a warning because the quota of the account cannot be seen here.')];
  });
}

function weightOf(peer: IngressRule['peers'][number], family: Family): number {
  switch (peer.type) {
    case 'prefix-list':
      return peer.name.known && peer.name.value === PREFIX_LISTS[family] ? PREFIX_LIST_WEIGHT.weight : 0;
    case 'security-group':
      return 1;
    case 'cidr':
      return peer.cidr.known && peer.cidr.value.includes(':') === (family === 6) ? 1 : 0;
  }
}
