import { describe, expect, it } from '@jest/globals';

import { examine, type Case } from '../src/examine.js';
import { levelOf } from '../src/judge.js';
import type { DnsObservation, ExchangeObservation } from '../src/model/observation.js';
import type { PlannedExchange } from '../src/model/plan.js';
import type { Rule } from '../src/model/rule.js';
import type { Prober } from '../src/probes/index.js';
import { dnsObservation, exchangeOf, publicAddress, subjectOf } from './support/model.js';

/** A prober whose exchanges succeed or are refused by a script: per address, one letter per look (`r` refused, `c` connected). */
function scripted(script: Readonly<Record<string, string>>, dnsScript: readonly (readonly string[])[] = []) {
  const looks: string[] = [];
  const prober: Prober = {
    lookUp: async (name, _type, look = 1): Promise<DnsObservation> => {
      looks.push(`dns ${look}`);
      const addresses = dnsScript[look - 1] ?? Object.keys(script);
      return dnsObservation({ name, addresses: addresses.map(publicAddress) });
    },
    authority: async () => null,
    exchange: async (planned: PlannedExchange, at, look = 1): Promise<ExchangeObservation> => {
      looks.push(`${at.address} ${look}`);
      const refused = script[at.address]?.[look - 1] === 'r';
      return exchangeOf({
        key: at.address,
        target: { address: at.address, port: planned.port },
        ...(refused ? { tcp: { status: 'refused', durationMs: 1 }, tls: null, http: null } : {}),
      });
    },
    close: async () => undefined,
  };
  return { prober, looks };
}

/** One finding for all refused addresses, as the real rules do. */
const refused: Rule = {
  id: 'port-refused',
  title: 'Refused',
  layer: 'tcp',
  level: 'error',
  status: 502,
  factsChecked: '2026-11-22',
  check: ({ observation }) => {
    const failing = observation.exchanges.filter(({ tcp }) => tcp.status === 'refused').map(({ key }) => key);
    return failing.length === 0
      ? []
      : [{ message: `${failing.join(', ')} refuses`, remediation: 'Open it.', seenIn: failing }];
  },
};

const noAddress: Rule = {
  ...refused,
  id: 'dns-no-address',
  layer: 'dns',
  check: ({ observation }) =>
    observation.dns?.addresses.length === 0
      ? [{ message: 'no address', remediation: 'Add one.', seenIn: ['dns'] }]
      : [],
};

const oneCase: Case = subjectOf();
const { settings } = subjectOf();

async function run(
  script: Readonly<Record<string, string>>,
  rules: readonly Rule[] = [refused],
  dns: readonly (readonly string[])[] = [],
) {
  const { prober, looks } = scripted(script, dns);
  const { judgements, subject } = await examine(oneCase, rules, prober, settings);
  return {
    looks,
    found: judgements.map((judgement) => `${levelOf(judgement)}: ${judgement.draft.message}`),
    exchanges: subject.observation.exchanges,
  };
}

describe('examine', () => {
  it('looks once at what works', async () => {
    const { looks, found } = await run({ a: 'ccc', b: 'ccc' });
    expect(looks).toEqual(['dns 1', 'a 1', 'b 1']);
    expect(found).toEqual([]);
  });

  it('lets an error stand when a second look sees it again, and repeats only the failing address', async () => {
    const { looks, found, exchanges } = await run({ a: 'rr', b: 'c' });
    expect(looks).toEqual(['dns 1', 'a 1', 'b 1', 'a 2']);
    expect(found).toEqual(['error: a refuses']);
    expect(exchanges.map(({ looks: count }) => count)).toEqual([2, 1]);
  });

  it.each([
    ['rcc', 'warning: Comes and goes (failed 1 of 3 attempts): a refuses'],
    ['rcr', 'warning: Comes and goes (failed 2 of 3 attempts): a refuses'],
  ])('lowers a fault that comes and goes (%s) to a warning', async (script, expected) => {
    const { looks, found } = await run({ a: script });
    expect(looks).toEqual(['dns 1', 'a 1', 'a 2', 'a 3']);
    expect(found).toEqual([expected]);
  });

  it('keeps an error for the address that always fails when another one only stumbles', async () => {
    const { found } = await run({ a: 'rr', b: 'rcc' });
    expect(found).toEqual(['error: a refuses']);
  });

  it('asks the name again when it seems to have no address, and goes on with a late answer', async () => {
    const { looks, found } = await run({ a: 'c' }, [noAddress, refused], [[], ['a'], ['a']]);
    expect(looks).toEqual(['dns 1', 'dns 2', 'a 1', 'dns 3']);
    expect(found).toEqual(['warning: Comes and goes (failed 1 of 3 attempts): no address']);
  });

  it('sees a fault twice also where it shows only on a late address', async () => {
    const { found } = await run({ a: 'rr' }, [noAddress, refused], [[], ['a'], ['a']]);
    expect(found).toContain('error: a refuses');
  });

  it('sends nothing without a prober, and judges the configuration all the same', async () => {
    const always: Rule = { ...refused, layer: 'config', check: () => [{ message: 'wrong', remediation: 'Mend it.' }] };
    const { judgements } = await examine(oneCase, [always, refused], null, settings);
    expect(judgements.map(({ draft }) => draft.message)).toEqual(['wrong']);
  });
});
