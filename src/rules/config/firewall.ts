import { PREFIX_LISTS } from '../../cloudfront/prefix-lists.js';
import type { IngressPeer, IngressRule, Related, SecurityGroup } from '../../model/backend.js';
import type { Draft } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { addressRange } from '../shared/cidr.js';
import { listed } from '../shared/wording.js';

/** An address family. */
export type Family = 4 | 6;

/** Whether somebody gets through; `maybe` whenever a part of the answer is not known. */
export type Admission = 'yes' | 'no' | 'maybe';

/**
 * Whether some security groups admit TCP connections to a port. Every group adds to what is admitted, so one that does is
 * enough. Groups without any known member say nothing.
 * @param admits whether a rule for the port lets the one through that is asked about
 */
export function admission(
  groups: Related<SecurityGroup>,
  port: number,
  admits: (peer: IngressPeer) => Admission,
): Admission {
  if (groups.items.length === 0) return 'maybe';
  return best([
    groups.mayBeMore ? 'maybe' : 'no',
    ...groups.items.flatMap(({ ingress }) => [
      ingress.mayBeMore ? ('maybe' as const) : ('no' as const),
      ...ingress.items.map((rule) => ruleAdmits(rule, port, admits)),
    ]),
  ]);
}

/** What lowers a finding about groups without a single rule, which contradict nothing: functions and controllers fill such groups. */
export function elsewhere({ items }: Related<SecurityGroup>): {
  readonly weight: Pick<Draft, 'level' | 'certainty'>;
  readonly reason: string;
} {
  if (items.some(({ ingress }) => ingress.items.length > 0)) return { weight: {}, reason: '' };
  const names = listed(items.map(({ address }) => address));
  return {
    weight: { level: 'warning', certainty: 'likely' },
    reason: ` This is a warning because the code has no ingress rule for ${names} at all: they may be declared elsewhere.`,
  };
}

/** Whether a peer includes CloudFront's origin-facing addresses of a family. */
export function admitsCloudFront(peer: IngressPeer, family: Family): Admission {
  switch (peer.type) {
    case 'security-group':
      return 'no';
    case 'cidr':
      return ofAll(peer.cidr, (text) => {
        const range = addressRange(text);
        if (range === null) return 'maybe';
        // A range of public addresses may or may not hold CloudFront's, which change: it counts as holding them.
        return range.family === family && range.reachesInternet ? 'yes' : 'no';
      });
    case 'prefix-list':
      return ofAll(peer.name, (name) => listAdmits(name, family));
  }
}

/** Whether a prefix list, by name or id, is CloudFront's; which addresses an id or a list of one's own stands for is not known. */
function listAdmits(name: string, family: Family): Admission {
  if (name === PREFIX_LISTS[family]) return 'yes';
  return name.startsWith('com.amazonaws.') ? 'no' : 'maybe';
}

/** Whether a rule lets the asked one through to a port. */
function ruleAdmits(rule: IngressRule, port: number, admits: (peer: IngressPeer) => Admission): Admission {
  return worst([coversPort(rule, port), best(rule.peers.map(admits))]);
}

/** Whether a rule speaks of a TCP port at all. Protocol `-1` has every port. */
export function coversPort({ protocol, fromPort, toPort }: IngressRule, port: number): Admission {
  const byProtocol = ofAll(protocol, (name) => (TCP.has(name.toLowerCase()) || isEverything(name) ? 'yes' : 'no'));
  if (protocol.known && isEverything(protocol.value)) return 'yes';
  return worst([
    byProtocol,
    ofAll(fromPort, (from) => (from <= port ? 'yes' : 'no')),
    ofAll(toPort, (to) => (to >= port ? 'yes' : 'no')),
  ]);
}

const TCP: ReadonlySet<string> = new Set(['tcp', '6']);

function isEverything(protocol: string): boolean {
  return protocol === '-1' || protocol.toLowerCase() === 'all';
}

function ofAll<T>(value: Value<T>, answer: (value: T) => Admission): Admission {
  const answers = new Set(possibleValues(value).map(answer));
  const [first] = answers;
  return answers.size === 1 && first !== undefined ? first : 'maybe';
}

function best(admissions: readonly Admission[]): Admission {
  if (admissions.includes('yes')) return 'yes';
  return admissions.includes('maybe') ? 'maybe' : 'no';
}

function worst(admissions: readonly Admission[]): Admission {
  if (admissions.includes('no')) return 'no';
  return admissions.includes('maybe') ? 'maybe' : 'yes';
}
