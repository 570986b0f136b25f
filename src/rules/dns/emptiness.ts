import type { DnsObservation } from '../../model/observation.js';
import { counted, listed } from '../shared/wording.js';
import { answersOf, decidingAnswers, serversWithAddress } from './answers.js';

/** "The name is there, and has no address", and by whom it is said. */
export interface Emptiness {
  readonly by: string;
  /** Why the finding is no error, when it is none. */
  readonly weakness: string | null;
}

/** The lack of an address of every family that is needed; null when nobody says so. */
export function emptinessOf(dns: DnsObservation): Emptiness | null {
  return byAuthority(dns) ?? byResolver(dns);
}

/** Every usable server of the deciding zone has the name, and none of the record types, for each type that is needed. */
function byAuthority(dns: DnsObservation): Emptiness | null {
  const deciding = decidingAnswers(dns);
  if (deciding === null) return null;
  const { zone, answers } = deciding;
  const empty = answers.every(({ outcome }) => outcome.addresses.length === 0 && outcome.chain.length === 0);
  const asked = new Set(answers.map(({ type }) => type));
  if (!empty || !dns.lookups.every(({ type }) => asked.has(type))) return null;
  const servers = [...new Set(answers.map(({ server }) => server))];
  return { by: `${counted(servers.length, 'name server')} of ${zone.zone} (${listed(servers)})`, weakness: null };
}

function byResolver(dns: DnsObservation): Emptiness | null {
  const answers = answersOf(dns);
  const complete = dns.lookups.length > 0 && answers.length === dns.lookups.length && dns.addresses.length === 0;
  const empty = answers.every(
    ({ outcome }) => outcome.rcode === 'NOERROR' && !outcome.chainLoops && outcome.referral.length === 0,
  );
  if (!complete || !empty) return null;
  const knowing = serversWithAddress(dns);
  return {
    by: `the resolver ${answers[0]?.server ?? ''}`,
    weakness:
      knowing.length === 0
        ? null
        : `${listed(knowing)} of the zone's own servers do know an address, so the resolver may only remember an older answer`,
  };
}
