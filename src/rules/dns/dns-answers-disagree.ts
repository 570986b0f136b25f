import type { Level } from '../../model/finding.js';
import type { ZoneObservation } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { dnsOf, normal, serverAnswers, usable, zonesOf, type Answered } from './answers.js';

/** The authoritative servers of one zone give different answers to the same question. */
export const dnsAnswersDisagree: Rule = {
  id: 'dns-answers-disagree',
  title: 'Name servers of the zone give different answers',
  layer: 'dns',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const dns = dnsOf(subject);
    if (dns === null) return [];
    return zonesOf(dns).flatMap((zone) => {
      const drafts = (['A', 'AAAA'] as const).flatMap((type) => judge(zone, type));
      return drafts.find(({ level }) => level === 'error') ?? drafts[0] ?? [];
    });
  },
};

interface Said {
  readonly server: string;
  readonly outcome: Answered;
}

function judge(zone: ZoneObservation, type: 'A' | 'AAAA'): readonly Draft[] {
  const said = comparable(
    serverAnswers(zone).flatMap(({ server, type: asked, outcome }) =>
      asked === type && usable(outcome) ? [{ server, outcome: ownPart(outcome, zone.zone) }] : [],
    ),
  );
  const disagreement = compare(zone, said);
  if (disagreement === null) return [];
  const views = [...groupsOf(said)].map(([answer, servers]) => `${listed(servers, 3)}: ${answer}`);
  return [
    {
      level: disagreement.level,
      certainty: disagreement.level === 'error' ? 'certain' : 'possible',
      message: `The name servers of ${zone.zone} give different answers for ${type} of ${zone.name} (${listed(views, 3)}). ${disagreement.consequence}`,
      remediation: `Bring the servers of ${zone.zone} to the same content: check the zone transfer and the serial number of the SOA record on each, and remove servers that no longer belong to the zone.`,
      evidence: { zone: zone.zone, name: zone.name, type, answers: bounded(views) },
      seenIn: ['dns'],
    },
  ];
}

interface Disagreement {
  readonly level: Level;
  readonly consequence: string;
}

function compare(zone: ZoneObservation, said: readonly Said[]): Disagreement | null {
  if (groupsOf(said).size < 2) return null;
  if (said.some(({ outcome }) => outcome.rcode === 'NXDOMAIN') && said.some(({ outcome }) => hasData(outcome))) {
    return {
      level: 'error',
      consequence:
        'One of them denies the name: whenever the resolver of CloudFront asks that one, viewers get 502 until the denial has left its cache.',
    };
  }
  if (said.some(({ outcome }) => !hasData(outcome))) {
    return {
      level: 'warning',
      consequence: 'CloudFront finds an address only when its resolver asks the right one, and answers 502 otherwise.',
    };
  }
  return differingData(zone, said);
}

/** Different addresses may be old data on one server, or a load balancer that hands out a few of many at a time. */
function differingData(zone: ZoneObservation, said: readonly Said[]): Disagreement | null {
  if (isRunByAws(zone.zone)) return null;
  const consequence =
    'Which origin CloudFront reaches depends on the server its resolver asks; an address left over from an older origin gives 502 or 504.';
  if (zone.servers.every(({ name }) => /\.awsdns-\d+\./.test(`${normal(name)}.`))) {
    return {
      level: 'notice',
      consequence: `${consequence} This is a notice because Route 53 gives varying answers by design (weighted and multivalue records).`,
    };
  }
  if (overlap(said)) {
    return {
      level: 'notice',
      consequence: `${consequence} This is a notice because the answers overlap, as they do where a few of many addresses are handed out in turn.`,
    };
  }
  return { level: 'warning', consequence };
}

/** Zones in which AWS itself rotates addresses, and where nobody else can change anything. */
function isRunByAws(zone: string): boolean {
  return /(^|\.)(amazonaws\.com|amazonaws\.com\.cn|on\.aws|cloudfront\.net|awsglobalaccelerator\.com|awsapprunner\.com|amplifyapp\.com)$/.test(
    normal(zone),
  );
}

/**
 * What a server says on behalf of its zone. Where a CNAME leads out of it, some servers add what they hold of the other
 * zone; resolvers ask that zone's own servers instead.
 */
function ownPart(outcome: Answered, zone: string): Answered {
  const exit = outcome.chain.findIndex(({ target }) => !isWithin(target, zone));
  if (exit === -1) return outcome;
  return { ...outcome, rcode: 'NOERROR', chain: outcome.chain.slice(0, exit + 1), addresses: [], deniedBy: null };
}

function isWithin(name: string, zone: string): boolean {
  const ancestor = normal(zone);
  return ancestor === '' || normal(name) === ancestor || normal(name).endsWith(`.${ancestor}`);
}

/** Servers follow CNAMEs inside a zone as far as they like; one that stops on the way of another says nothing else. */
function comparable(said: readonly Said[]): readonly Said[] {
  return said.filter(
    ({ outcome }) => !isUnfinished(outcome) || !said.some((other) => goesFurther(other.outcome, outcome)),
  );
}

function isUnfinished({ rcode, chain, addresses, deniedBy }: Answered): boolean {
  return rcode === 'NOERROR' && chain.length > 0 && addresses.length === 0 && deniedBy === null;
}

function goesFurther(outcome: Answered, unfinished: Answered): boolean {
  const sameSoFar = unfinished.chain.every(({ target }, hop) => {
    const other = outcome.chain[hop]?.target;
    return other !== undefined && normal(other) === normal(target);
  });
  return sameSoFar && (outcome.chain.length > unfinished.chain.length || !isUnfinished(outcome));
}

function hasData({ rcode, addresses, chain, deniedBy }: Answered): boolean {
  return rcode === 'NOERROR' && (addresses.length > 0 || (chain.length > 0 && deniedBy === null));
}

/** True when all servers have an address (or the CNAME target) in common with the first. */
function overlap(said: readonly Said[]): boolean {
  const [first, ...others] = said.map(({ outcome }) => dataOf(outcome));
  return first !== undefined && others.every((data) => data.some((one) => first.includes(one)));
}

/** What an answer says, in a form that compares: its addresses, or the CNAME at which it ends. */
function dataOf({ chain, addresses }: Answered): readonly string[] {
  const target = chain.at(-1)?.target;
  return target === undefined || addresses.length > 0 ? [...addresses].toSorted() : [`CNAME ${normal(target)}`];
}

function groupsOf(said: readonly Said[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { server, outcome } of said) {
    const data = dataOf(outcome);
    const answer = outcome.rcode === 'NXDOMAIN' ? 'NXDOMAIN' : data.length === 0 ? 'no address' : listed(data, 16);
    groups.set(answer, [...(groups.get(answer) ?? []), server]);
  }
  return groups;
}
