import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Backend } from '../../../src/model/backend.js';
import type { Origin } from '../../../src/model/distribution.js';
import { known } from '../../../src/model/value.js';
import { CONFIG_RULES } from '../../../src/rules/config/index.js';
import { accessControl, OPEN, soundBackends } from '../../support/backends.js';
import {
  behaviorOf,
  customConnection,
  hostForwardingOf,
  s3Connection,
  subjectOf,
  vpcConnection,
} from '../../support/model.js';

/** A copy in which some of the known values, chosen by the bits, are not known, and some lists may have more. */
function opened<T>(thing: T, bits: () => boolean): T {
  if (Array.isArray(thing)) return thing.map((one: unknown) => opened(one, bits)) as T;
  if (typeof thing !== 'object' || thing === null) return thing;
  if ('known' in thing) return (bits() ? OPEN : openedMembers(thing, bits)) as T;
  if ('mayBeMore' in thing && bits()) return { ...openedMembers(thing, bits), mayBeMore: true };
  return openedMembers(thing, bits);
}

function openedMembers<T extends object>(thing: T, bits: () => boolean): T {
  const members = Object.entries(thing).map(([name, value]): [string, unknown] => [name, opened(value, bits)]);
  return Object.fromEntries(members) as T;
}

/** The rules that find an error at an origin with this resource behind it, however CloudFront connects. */
function errorsAt(backend: Backend | 'unknown'): ReadonlySet<string> {
  const value = backend === 'unknown' ? OPEN : known(backend);
  const common: Partial<Origin> = { backend: value };
  const stored: Partial<Origin> = {
    connection: s3Connection(),
    domainName: known('site.s3.eu-west-1.amazonaws.com'),
  };
  const origins: readonly Partial<Origin>[] = [
    common,
    { ...common, connection: customConnection({ protocolPolicy: known('match-viewer') }) },
    { ...common, ...stored, accessControl: known('E1OAC'), accessControlDefinition: accessControl() },
    { ...common, ...stored },
    { ...common, connection: vpcConnection() },
    { ...common, domainName: known('abc.execute-api.eu-west-1.amazonaws.com'), path: known('/dev') },
  ];
  const behaviors = [behaviorOf({ viewerProtocolPolicy: known('allow-all') })];
  const plans = [hostForwardingOf(), hostForwardingOf({ forwarded: 'yes', names: ['www.example.com'] })];
  const errors = origins.flatMap((origin, index) =>
    plans.flatMap((hostForwarding) => {
      const subject = subjectOf({ origin, distribution: { behaviors }, plan: { hostForwarding } });
      return CONFIG_RULES.flatMap((rule) =>
        rule
          .check(subject)
          .flatMap((draft) => ((draft.level ?? rule.level) === 'error' ? [`${rule.id} ${index}`] : [])),
      );
    }),
  );
  return new Set(errors);
}

describe('what is not known', () => {
  it('never makes an error that was none while everything was known', () => {
    const backend = fc.constantFrom(...soundBackends());
    fc.assert(
      fc.property(backend, fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (one, bits) => {
        let place = 0;
        const next = (): boolean => {
          place += 1;
          return bits[place % bits.length] ?? false;
        };
        const before = errorsAt(one);
        const after = [...errorsAt(opened(one, next))].filter((error) => !before.has(error));
        expect(after).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('takes every error away once the resource itself is not known', () => {
    expect([...errorsAt('unknown')]).toEqual([]);
    expect(soundBackends().some((one) => errorsAt(one).size > 0)).toBe(true);
  });
});
