import { createSocket } from 'node:dgram';

/**
 * Whether this machine reaches the internet over IPv6. `none`: it has no way there, so nothing need be tried. `doubtful`:
 * it would go there from an address of its own network (RFC 4193), which may or may not be translated on the way; only
 * what answers proves anything.
 */
export type Ipv6Reach = 'none' | 'doubtful' | 'global';

/** How `not-attempted` says that this machine, and not the origin, is the reason. */
export const NO_IPV6 = 'this machine has no IPv6';

/** An address of CloudFront's own (https://ip-ranges.amazonaws.com/ip-ranges.json), to ask for the way to it. */
const SOMEWHERE = { address: '2600:9000::1', port: 443 } as const;

let answer: Promise<Ipv6Reach> | null = null;

/** Asked of the system once per process; nothing is sent, because a UDP socket only looks for a way when it connects. */
export function ipv6Reach(): Promise<Ipv6Reach> {
  answer ??= findOut();
  return answer;
}

function findOut(): Promise<Ipv6Reach> {
  return new Promise((resolve) => {
    const socket = createSocket('udp6');
    const settle = (reach: Ipv6Reach): void => {
      socket.removeAllListeners('connect').close();
      resolve(reach);
    };
    socket.once('error', () => settle('none'));
    socket.once('connect', () => settle(isGlobalUnicast(socket.address().address) ? 'global' : 'doubtful'));
    socket.connect(SOMEWHERE.port, SOMEWHERE.address);
  });
}

/** So many silent addresses, and none that answers, settle a doubt. */
const SILENCES_BELIEVED = 3;

/** What one run knows of this machine's way into IPv6: a doubt is settled by what the first attempts meet. */
export class Ipv6Knowledge {
  readonly #given: Ipv6Reach | null;
  #silences = 0;
  #heard = false;

  /** @param given what to take for known; found out when absent */
  constructor(given: Ipv6Reach | null = null) {
    this.#given = given;
  }

  async reach(): Promise<Ipv6Reach> {
    const reach = this.#given ?? (await ipv6Reach());
    if (reach !== 'doubtful') return reach;
    if (this.#heard) return 'global';
    return this.#silences >= SILENCES_BELIEVED ? 'none' : 'doubtful';
  }

  /** Takes in whether an attempt to connect was answered, be it by a refusal. */
  note(answered: boolean): void {
    if (answered) this.#heard = true;
    else this.#silences += 1;
  }
}

/** Whether an IPv6 address is of the internet's own block, 2000::/3, RFC 4291 section 2.4 and the IANA registry. */
export function isGlobalUnicast(address: string): boolean {
  return /^[23][0-9a-f]{3}:/i.test(address);
}
