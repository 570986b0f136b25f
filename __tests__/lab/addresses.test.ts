import { beforeAll, describe, expect, it } from '@jest/globals';
import { daysFromNow } from '../../src/demo/authorities.js';
import { examineAll, type Examined, type LabCase, type LabSetting } from './cases.js';
import * as hostile from './hostile.js';
import { startAtAddresses, startRawOrigin, startTlsOrigin, type RunningServer } from './origins.js';

const THREE = ['127.0.0.1', '127.0.0.2', '127.0.0.3'] as const;
const TIMEOUT_MS = 3000;
const RUN_TIMEOUT_MS = 60_000;

/** About as many as one DNS message can hold. */
const MANY = 2000;

type Start = Parameters<typeof startAtAddresses>[1];

const well = ({ chain }: LabSetting, details: Parameters<LabSetting['chain']>[0] = {}): Start => {
  return (place) => startTlsOrigin({ chain: chain(details), ...place });
};

/** Healthy at all of three addresses but the second. */
const butSecond = (name: string, second: (setting: LabSetting) => Start, more: Partial<LabCase> = {}): LabCase => ({
  name,
  start: (setting) => startAtAddresses(THREE, (place, index) => (index === 1 ? second : well)(setting)(place, index)),
  ...more,
});

/** The name has three addresses, and at the second nobody listens. */
const absent: Start = async ({ address, port }) => {
  const held = await startRawOrigin(() => undefined, address, port);
  await held.close();
  return held;
};

const raw = (behave: Parameters<typeof startRawOrigin>[0]): Start => {
  return ({ address, port }) => startRawOrigin(behave, address, port);
};

/** Treats the first so many connections badly, and all others well. */
function atFirst(times: number, behave: Parameters<typeof startRawOrigin>[0]): LabCase['start'] {
  return async ({ chain }) => {
    const behind = await startTlsOrigin({ chain: chain() });
    let seen = 0;
    const front = await startRawOrigin((socket) => {
      seen += 1;
      if (seen <= times) behave(socket);
      else hostile.passOn(socket, behind);
    });
    const close = async (): Promise<void> => {
      await front.close();
      await behind.close();
    };
    return { ...front, close };
  };
}

const expired = { notBefore: daysFromNow(-90), notAfter: daysFromNow(-2) };

const PARTIAL: readonly (LabCase & { readonly rule: string; readonly level: string })[] = [
  { ...butSecond('one-absent', () => absent), rule: 'port-refused', level: 'warning' },
  { ...butSecond('one-mute', () => raw(hostile.staySilent)), rule: 'tls-timeout', level: 'notice' },
  { ...butSecond('one-expired', (setting) => well(setting, expired)), rule: 'certificate-expired', level: 'error' },
  { ...butSecond('one-resets', () => raw(hostile.resetAfterFirstBytes)), rule: 'tls-reset', level: 'error' },
  {
    ...butSecond('one-plain', () => raw(hostile.answerWith('HTTP/1.1 400 Bad\r\n\r\n'))),
    rule: 'tls-not-spoken',
    level: 'error',
  },
  {
    ...butSecond('one-unavailable', ({ chain }) => (place) => {
      return startTlsOrigin({
        chain: chain(),
        ...place,
        http: (_request, response) => void response.writeHead(503).end(),
      });
    }),
    rule: 'http-origin-error',
    level: 'warning',
  },
];

const TRANSIENT: readonly (LabCase & { readonly rule: string; readonly often: string })[] = [
  { name: 'resets-once', start: atFirst(1, hostile.resetAfterFirstBytes), rule: 'tls-reset', often: '1 of 3' },
  { name: 'closes-once', start: atFirst(1, hostile.closeAfterFirstBytes), rule: 'tls-closed', often: '1 of 3' },
  {
    name: 'plain-once',
    start: atFirst(1, hostile.answerWith('HTTP/1.1 503 Starting\r\n\r\n')),
    rule: 'tls-not-spoken',
    often: '1 of 3',
  },
  {
    name: 'alert-once',
    start: atFirst(6, hostile.alertAfterHello(80)),
    rule: 'tls-handshake-refused',
    often: '1 of 3',
  },
];

const HEALTHY: readonly LabCase[] = [
  { name: 'three-addresses', start: (setting) => startAtAddresses(THREE, well(setting)) },
  { name: 'sixteen-addresses', start: (setting) => startAtAddresses(loopbacks(16), well(setting)) },
  {
    name: 'three-aliases',
    viewerHosts: ['a.viewers.example', 'b.viewers.example', '*.c.viewers.example'],
    start: (setting) =>
      startAtAddresses(THREE.slice(0, 2), well(setting, { dnsNames: ['*.viewers.example', '*.c.viewers.example'] })),
  },
];

describe('origins with several addresses', () => {
  let examined: ReadonlyMap<string, Examined>;

  beforeAll(async () => {
    examined = await examineAll([...PARTIAL, ...TRANSIENT, ...HEALTHY], { timeoutMs: TIMEOUT_MS });
  }, RUN_TIMEOUT_MS);

  it.each(PARTIAL)('$name: $rule says at which', ({ name, rule, level }) => {
    const { findings = [] } = examined.get(name) ?? {};
    expect(findings.map((finding) => `${finding.level} ${finding.rule}`)).toEqual([`${level} ${rule}`]);
    expect(findings[0]?.message).toContain('1 of 3 addresses (127.0.0.2)');
  });

  it.each(TRANSIENT)('$name: $rule comes and goes', ({ name, rule, often }) => {
    const { findings = [], verdict } = examined.get(name) ?? {};
    expect(findings.map((finding) => `${finding.level} ${finding.rule}`)).toEqual([`warning ${rule}`]);
    expect(findings[0]?.message).toContain(`Comes and goes (failed ${often} attempts)`);
    expect(verdict).toBe('warn');
  });

  it.each(HEALTHY)('$name: one connection for each address and name', ({ name }) => {
    const { findings = [], observation, connections, verdict } = examined.get(name) ?? {};
    expect(findings.filter(({ level }) => level !== 'notice').map(({ message }) => message)).toEqual([]);
    expect(verdict).toBe('pass');
    const tried = observation?.exchanges.map(({ target }) => `${target.address} ${target.serverName}`) ?? [];
    expect(new Set(tried).size).toBe(tried.length);
    expect(connections).toBe(tried.length);
  });

  it('are looked at up to a bound, and the rest is counted', async () => {
    const labCase: LabCase = {
      name: 'many',
      scheme: 'http',
      start: () => startRawOrigin(hostile.answerWith('HTTP/1.1 204 No Content\r\n\r\n'), '0.0.0.0'),
      records: (name) => loopbacks(MANY).map((value) => ({ name, type: 'A', value })),
    };
    const found = (await examineAll([labCase])).get(labCase.name);
    expect(found?.observation.dns?.addresses).toHaveLength(16);
    expect(found?.observation.dns?.addressesLeftOut).toBe(MANY - 16);
    expect(found?.connections).toBe(16);
  });
});

describe('a runner without IPv6', () => {
  it('is no fault of an origin that has both families', async () => {
    const labCase: LabCase = {
      name: 'both-families',
      ipAddressType: 'dualstack',
      ipv6Addresses: ['2600:9000::7'],
      start: ({ chain }): Promise<RunningServer> => startTlsOrigin({ chain: chain() }),
    };
    const only: LabCase = { ...labCase, name: 'one-family', ipAddressType: 'ipv6' };
    const examined = await examineAll([labCase, only], { ipv6: 'none' });
    expect([...examined].map(([name, { findings, verdict }]) => [name, findings, verdict])).toEqual([
      ['both-families', [], 'pass'],
      ['one-family', [], 'inconclusive'],
    ]);
  });
});

function loopbacks(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `127.0.${index >> 8}.${index & 0xff}`).map((address) =>
    address === '127.0.0.0' ? '127.255.0.1' : address,
  );
}
