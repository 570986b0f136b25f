import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { MAX_READ_TIMEOUT_SECONDS, planOrigin } from '../../src/cloudfront/plan.js';
import type { Behavior, CustomConnection, Distribution, Origin } from '../../src/model/distribution.js';
import type { OriginPlan } from '../../src/model/plan.js';
import { byDefault, known, unknown, type Value } from '../../src/model/value.js';
import { distributionOf, originOf } from '../support/model.js';
import { aBehavior, ALL_VIEWER, CACHING_DISABLED, policyId } from './builders.js';

interface Parts {
  readonly distribution?: Partial<Distribution>;
  readonly origin?: Partial<Origin>;
  readonly connection?: Partial<CustomConnection>;
  readonly behaviors?: readonly Partial<Behavior>[];
  readonly viewerHosts?: readonly string[];
  readonly timeoutMs?: number;
}

const CUSTOM = customConnection();

function planOf({
  distribution,
  origin,
  connection,
  behaviors = [{}],
  viewerHosts = [],
  timeoutMs = 10_000,
}: Parts): OriginPlan {
  const subject = originOf({ connection: { ...CUSTOM, ...connection }, ...origin });
  const whole = distributionOf({
    aliases: [],
    origins: [subject],
    behaviors: behaviors.map(aBehavior),
    ...distribution,
  });
  return planOrigin(whole, subject, { timeoutMs, viewerHosts });
}

function sent({ exchanges }: OriginPlan): readonly string[] {
  return exchanges.map(({ scheme, port, serverName, hostHeader, nameRole }) =>
    [scheme, port, serverName ?? '-', hostHeader, nameRole].join(' '),
  );
}

describe('which behaviors lead to the origin', () => {
  it('plans nothing for an origin that nothing routes to', () => {
    const plan = planOf({ behaviors: [{ targetOriginId: known('other') }] });
    expect(plan).toMatchObject({ used: 'no', schemes: [], lookup: null, exchanges: [] });
    expect(plan.hostForwarding.forwarded).toBe('unused');
    expect(plan.unprobed).toBe('no behavior leads to this origin');
  });

  it('follows origin groups to each of their members', () => {
    const originGroups = [
      {
        id: known('group'),
        memberIds: [known('other'), known('site')],
        failoverStatusCodes: known([503]),
        location: null,
      },
    ];
    const viaGroup = planOf({ distribution: { originGroups }, behaviors: [{ targetOriginId: known('group') }] });
    expect(viaGroup.used).toBe('yes');
    const unrouted = planOf({ distribution: { originGroups }, behaviors: [{ targetOriginId: known('other') }] });
    expect(unrouted.used).toBe('no');
  });

  it('takes ids that are written the same for the same, resolved or not', () => {
    const id = unknown<string>('variable', 'local.origin_id');
    expect(
      planOf({ origin: { id }, behaviors: [{ targetOriginId: unknown('variable', 'local.origin_id') }] }).used,
    ).toBe('yes');
    expect(planOf({ origin: { id }, behaviors: [{ targetOriginId: unknown('variable', 'local.other') }] }).used).toBe(
      'unknown',
    );
    expect(planOf({ origin: { id }, behaviors: [{ targetOriginId: known('site') }] }).used).toBe('unknown');
  });

  it('does not suspect a target of meaning this origin when it surely means another', () => {
    const subject = originOf({ id: unknown('variable', 'var.a') });
    const other = originOf({ id: unknown('variable', 'var.b') });
    const behaviors = [aBehavior({ targetOriginId: unknown('variable', 'var.b') })];
    const distribution = distributionOf({ aliases: [], origins: [subject, other], behaviors });
    const settings = { timeoutMs: 10_000, viewerHosts: [] };
    expect(planOrigin(distribution, subject, settings).used).toBe('no');
    expect(planOrigin(distribution, other, settings).used).toBe('yes');
  });

  it('goes by the values a target can take', () => {
    const between = (...alternatives: string[]) =>
      planOf({ behaviors: [{ targetOriginId: unknown('conditional', 'c ? a : b', { alternatives }) }] }).used;
    expect(between('site', 'other')).toBe('unknown');
    expect(between('one', 'other')).toBe('no');
  });

  it('probes an origin that may be used', () => {
    const plan = planOf({ behaviors: [{ targetOriginId: unknown('variable', 'var.target') }] });
    expect(plan.used).toBe('unknown');
    expect(plan.exchanges).toHaveLength(1);
  });

  it.each([
    ['destroyed', { lifecycle: 'destroyed' }, /destroyed/],
    ['disabled', { enabled: known(false) }, /disabled/],
  ] as const)('leaves a %s distribution alone', (_name, distribution, reason) => {
    const plan = planOf({ distribution });
    expect(plan).toMatchObject({ used: 'no', lookup: null, exchanges: [] });
    expect(plan.unprobed).toMatch(reason);
  });

  it('takes a distribution for enabled when that is not known', () => {
    expect(planOf({ distribution: { enabled: unknown('variable', 'var.enabled') } }).used).toBe('yes');
  });
});

describe('by which schemes CloudFront comes', () => {
  const schemes = (
    policy: Value<'http-only' | 'https-only' | 'match-viewer'>,
    ...viewers: Behavior['viewerProtocolPolicy'][]
  ) =>
    planOf({
      connection: { protocolPolicy: policy },
      behaviors: viewers.map((viewerProtocolPolicy) => ({ viewerProtocolPolicy })),
    }).schemes;

  it('goes by the protocol policy, and for match-viewer by the viewers of every behavior', () => {
    expect(schemes(known('http-only'), known('https-only'))).toEqual(['http']);
    expect(schemes(known('https-only'), known('allow-all'))).toEqual(['https']);
    expect(schemes(known('match-viewer'), known('redirect-to-https'))).toEqual(['https']);
    expect(schemes(known('match-viewer'), known('https-only'), known('redirect-to-https'))).toEqual(['https']);
    expect(schemes(known('match-viewer'), known('https-only'), known('allow-all'))).toEqual(['http', 'https']);
    expect(schemes(known('match-viewer'), unknown('variable', 'var.viewers'))).toEqual(['http', 'https']);
  });

  it('asks only the viewers of behaviors that lead there', () => {
    const plan = planOf({
      connection: { protocolPolicy: known('match-viewer') },
      behaviors: [{}, { targetOriginId: known('other'), viewerProtocolPolicy: known('allow-all') }],
    });
    expect(plan.schemes).toEqual(['https']);
  });

  it('plans no exchange while the scheme is not known, but still looks the name up', () => {
    const plan = planOf({ connection: { protocolPolicy: unknown('variable', 'var.policy') } });
    expect(plan).toMatchObject({ schemes: [], exchanges: [], lookup: { name: 'origin.example.com' } });
    expect(plan.unprobed).toContain('var.policy');
  });

  it('knows the scheme where every value the policy can take gives the same', () => {
    const policy = unknown<'https-only' | 'match-viewer'>('conditional', 'c ? a : b', {
      alternatives: ['https-only', 'match-viewer'],
    });
    expect(schemes(policy, known('https-only'))).toEqual(['https']);
    expect(schemes(policy, known('allow-all'))).toEqual([]);
  });

  const s3 = { type: 's3', accessIdentity: byDefault(null), readTimeoutSeconds: byDefault(30) } as const;
  const domainName = known('bucket.s3.eu-west-1.amazonaws.com');

  it('follows the viewers to S3, and always signs over HTTPS', () => {
    const behaviors = [{ viewerProtocolPolicy: known('allow-all' as const) }];
    const open = planOf({ origin: { connection: s3, domainName }, behaviors });
    expect(open.exchanges.map(({ scheme, port }) => `${scheme} ${port}`)).toEqual(['http 80', 'https 443']);
    expect(open.exchanges[0]?.keepaliveTimeoutMs).toBeNull();
    const signed = planOf({
      origin: { connection: s3, domainName, accessControl: known('E327GJI25M56DG') },
      behaviors,
    });
    expect(signed.schemes).toEqual(['https']);
    const reference = unknown<string | null>('resource-attribute', 'aws_cloudfront_origin_access_control.oac.id');
    expect(planOf({ origin: { connection: s3, domainName, accessControl: reference }, behaviors }).schemes).toEqual([
      'https',
    ]);
  });

  it('keeps the name of S3 even where Host is forwarded', () => {
    const plan = planOf({
      origin: { connection: s3, domainName },
      distribution: { aliases: [known('www.example.com')] },
      behaviors: [{ originRequestPolicy: ALL_VIEWER }],
    });
    expect(plan.hostForwarding.forwarded).toBe('yes');
    expect(sent(plan)).toEqual([
      'https 443 bucket.s3.eu-west-1.amazonaws.com bucket.s3.eu-west-1.amazonaws.com origin-domain',
    ]);
  });

  it('does not look up or probe a VPC origin', () => {
    const connection = {
      type: 'vpc',
      vpcOriginId: known('vo_1'),
      readTimeoutSeconds: byDefault(30),
      keepaliveTimeoutSeconds: byDefault(5),
    } as const;
    const plan = planOf({ origin: { connection } });
    expect(plan).toMatchObject({ used: 'yes', lookup: null, exchanges: [] });
    expect(plan.unprobed).toContain('VPC');
  });
});

describe('which names CloudFront sends', () => {
  const forwarding = [{ cachePolicy: CACHING_DISABLED, originRequestPolicy: ALL_VIEWER }];
  const aliases = [known('www.example.com'), known('WWW.Example.com'), known('*.shop.example.com')];

  it('is the origin domain where Host is not forwarded', () => {
    expect(sent(planOf({ distribution: { aliases } }))).toEqual([
      'https 443 origin.example.com origin.example.com origin-domain',
    ]);
  });

  it('is every alias once where Host is forwarded, wildcards filled in', () => {
    const plan = planOf({ distribution: { aliases }, behaviors: forwarding });
    expect(plan.hostForwarding).toEqual({
      forwarded: 'yes',
      names: ['www.example.com', 'origin-preflight.shop.example.com'],
      mixed: false,
      because: 'origin request policy AllViewer on behavior *',
    });
    expect(sent(plan)).toEqual([
      'https 443 www.example.com www.example.com viewer-host',
      'https 443 origin-preflight.shop.example.com origin-preflight.shop.example.com viewer-host',
    ]);
  });

  it('makes one exchange for each distinct Host over plain HTTP, without a server name', () => {
    const plan = planOf({
      distribution: { aliases },
      behaviors: forwarding,
      connection: { protocolPolicy: known('http-only'), httpPort: known(8080) },
    });
    expect(sent(plan)).toEqual([
      'http 8080 - www.example.com viewer-host',
      'http 8080 - origin-preflight.shop.example.com viewer-host',
    ]);
    expect(plan.exchanges[0]?.sslProtocols).toEqual([]);
  });

  it('is both where behaviors differ', () => {
    const plan = planOf({ distribution: { aliases: [known('www.example.com')] }, behaviors: [...forwarding, {}] });
    expect(plan.hostForwarding).toMatchObject({ forwarded: 'yes', mixed: true });
    expect(sent(plan)).toEqual([
      'https 443 origin.example.com origin.example.com origin-domain',
      'https 443 www.example.com www.example.com viewer-host',
    ]);
  });

  it('connects once for an alias that is the origin domain', () => {
    const plan = planOf({ distribution: { aliases: [known('Origin.example.com')] }, behaviors: [...forwarding, {}] });
    expect(plan.exchanges).toHaveLength(1);
  });

  it('adds the given viewer hosts where aliases are unknown or missing, and only there', () => {
    const viewerHosts = ['www.example.net', 'bücher.example'];
    const names = (list: readonly Value<string>[]) =>
      planOf({ distribution: { aliases: list }, behaviors: forwarding, viewerHosts }).hostForwarding.names;
    expect(names([])).toEqual(['www.example.net', 'xn--bcher-kva.example']);
    expect(names([known('a.example.com'), unknown('variable', 'var.alias')])).toEqual([
      'a.example.com',
      'www.example.net',
      'xn--bcher-kva.example',
    ]);
    expect(names([known('a.example.com')])).toEqual(['a.example.com']);
  });

  it("is the distribution's own name where it has no alias at all", () => {
    expect(sent(planOf({ behaviors: forwarding }))).toEqual([
      'https 443 d111111abcdef8.cloudfront.net d111111abcdef8.cloudfront.net viewer-host',
    ]);
  });

  it('lets the origin domain stand in, and says so, where no viewer name is known', () => {
    const standIn = ['https 443 origin.example.com origin.example.com viewer-host-unknown'];
    const unnamed = { domainName: unknown<string>('not-given', 'DomainName') };
    expect(sent(planOf({ behaviors: forwarding, distribution: unnamed }))).toEqual(standIn);
    const unread = { aliases: [unknown<string>('variable', 'var.aliases')] };
    expect(sent(planOf({ behaviors: forwarding, distribution: unread }))).toEqual(standIn);
    const mystery = [{ originRequestPolicy: policyId('00000000-0000-0000-0000-000000000000') }];
    const plan = planOf({ behaviors: mystery, distribution: { aliases } });
    expect(plan.hostForwarding.forwarded).toBe('unknown');
    expect(sent(plan)).toEqual(standIn);
  });

  it('never sends a name that no host can have', () => {
    const hostile = ['evil\r\nX: y', '169.254.169.254', '[::1]', 'a b', '', `${'x'.repeat(300)}.example`];
    const plan = planOf({ distribution: { aliases: hostile.map((name) => known(name)) }, behaviors: forwarding });
    expect(plan.hostForwarding.names).toEqual([]);
  });

  it('speaks of viewer hosts, not of policies, for origins given by hand', () => {
    const distribution = { language: 'input' as const, aliases: [] };
    const forwarded = [{ forwardedHeaders: known(['Host']) }];
    const plan = planOf({ distribution, behaviors: forwarded, viewerHosts: ['www.example.com'] });
    expect(plan.hostForwarding).toMatchObject({ names: ['www.example.com'], because: 'viewer hosts were given' });
  });
});

describe('what an exchange looks like', () => {
  const exchange = (parts: Parts) => planOf(parts).exchanges[0];

  it('has the path of the origin with a final slash, safe for a request line', () => {
    const path = (value: string) => exchange({ origin: { path: known(value) } })?.path;
    expect(path('')).toBe('/');
    expect(path('/')).toBe('/');
    expect(path('/app')).toBe('/app/');
    expect(path('app/')).toBe('/app/');
    expect(path('/a b?c#d')).toBe('/a%20b%3Fc%23d/');
    expect(path('/%41é')).toBe('/%41%C3%A9/');
    expect(path('/x\r\nHost: evil')).toBe('/x%0D%0AHost:%20evil/');
    expect(path(`/${'x'.repeat(300)}`)).toBe('/');
    expect(exchange({ origin: { path: unknown('variable', 'var.path') } })?.path).toBe('/');
  });

  it('has the protocols that are allowed, lowest first, and TLS 1.2 where none is known', () => {
    const protocols = (value: Value<readonly string[]>) =>
      exchange({ connection: { sslProtocols: value } })?.sslProtocols;
    expect(protocols(known(['TLSv1.2', 'SSLv3', 'TLSv1']))).toEqual(['SSLv3', 'TLSv1', 'TLSv1.2']);
    expect(protocols(known(['TLSv1.3', 'nonsense']))).toEqual(['TLSv1.2']);
    expect(protocols(unknown('variable', 'var.protocols'))).toEqual(['TLSv1.2']);
  });

  it('waits as configured, within bounds', () => {
    const origin = { connectionTimeoutSeconds: known(4) };
    const connection = { readTimeoutSeconds: known(60), keepaliveTimeoutSeconds: known(61) };
    expect(exchange({ origin, connection })).toMatchObject({
      connectTimeoutMs: 4_000,
      connectionAttempts: 3,
      readTimeoutMs: 60_000,
      keepaliveTimeoutMs: 61_000,
    });
    expect(exchange({ origin, timeoutMs: 1_500 })?.connectTimeoutMs).toBe(1_500);
    const absurd = { readTimeoutSeconds: known(1e12), keepaliveTimeoutSeconds: known(-5) };
    expect(exchange({ connection: absurd })).toMatchObject({
      readTimeoutMs: MAX_READ_TIMEOUT_SECONDS * 1000,
      keepaliveTimeoutMs: 1_000,
    });
    expect(exchange({ connection: { readTimeoutSeconds: unknown('variable', 'var.t') } })?.readTimeoutMs).toBe(30_000);
  });

  it('carries the custom headers that are known, legal and harmless', () => {
    const header = (name: string, secretValue: string) => ({ name: known(name), secretValue: known(secretValue) });
    const customHeaders = [
      header('X-Origin-Secret', 's3cret'),
      header('Host', 'evil.example'),
      header('X-Amz-Evil', 'x'),
      header('X-Split', 'a\r\nHost: evil'),
      header('X Space', 'x'),
      header('', 'x'),
      { name: known('X-Later'), secretValue: unknown<string>('sensitive', 'var.secret') },
    ];
    expect(exchange({ origin: { customHeaders } })?.customHeaders).toEqual([['X-Origin-Secret', 's3cret']]);
  });
});

describe('what cannot be probed', () => {
  it('says which port is not known and still uses the other', () => {
    const plan = planOf({
      connection: { protocolPolicy: known('match-viewer'), httpPort: unknown('variable', 'var.port') },
      behaviors: [{ viewerProtocolPolicy: known('allow-all') }],
    });
    expect(plan.exchanges.map(({ scheme }) => scheme)).toEqual(['https']);
    expect(plan.unprobed).toContain('var.port');
  });

  it('does not connect to a port that CloudFront would not', () => {
    const plan = planOf({ connection: { httpsPort: known(22) } });
    expect(plan).toMatchObject({ exchanges: [], lookup: { name: 'origin.example.com' } });
    expect(plan.unprobed).toContain('22');
  });

  it('names the expression of a domain that is not known', () => {
    const plan = planOf({ origin: { domainName: unknown('resource-attribute', 'aws_lb.site.dns_name') } });
    expect(plan).toMatchObject({ used: 'yes', lookup: null, exchanges: [], schemes: ['https'] });
    expect(plan.unprobed).toContain('aws_lb.site.dns_name');
  });

  it.each(['10.0.0.1', 'https://x.example', 'x.example:443', 'x..example', 'x.example.', 'a b', 'x\n.example', ''])(
    'does not look up %j',
    (name) => {
      const plan = planOf({ origin: { domainName: known(name) } });
      expect(plan).toMatchObject({ lookup: null, exchanges: [] });
      expect(plan.unprobed).toMatch(/^the domain name /);
    },
  );

  it('looks up the family that is configured, both where that is not known', () => {
    const family = (ipAddressType: CustomConnection['ipAddressType']) =>
      planOf({ connection: { ipAddressType } }).lookup;
    expect(family(known('ipv6'))?.ipAddressType).toBe('ipv6');
    expect(family(byDefault('ipv4'))?.ipAddressType).toBe('ipv4');
    expect(family(unknown('variable', 'var.family'))?.ipAddressType).toBe('dualstack');
  });
});

describe('any configuration', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('site', 'origin.example.com', '*', '*.a.b'),
  );
  const valueOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Value<T>> =>
    fc.oneof(
      arbitrary.map((value) => known(value)),
      fc
        .tuple(text, fc.array(arbitrary, { maxLength: 2 }))
        .map(([expression, alternatives]) => unknown<T>('variable', expression, { alternatives })),
    );
  const number = valueOf(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(80, 443)));
  const connection: fc.Arbitrary<CustomConnection> = fc.record({
    type: fc.constant('custom' as const),
    httpPort: number,
    httpsPort: number,
    protocolPolicy: valueOf(fc.constantFrom('http-only', 'https-only', 'match-viewer')),
    sslProtocols: valueOf(fc.array(text, { maxLength: 3 })),
    readTimeoutSeconds: number,
    keepaliveTimeoutSeconds: number,
    ipAddressType: valueOf(fc.constantFrom('ipv4', 'ipv6', 'dualstack')),
    clientCertificate: valueOf(fc.boolean()),
  });
  const parts: fc.Arbitrary<Parts> = fc.record({
    connection,
    origin: fc.record({
      id: valueOf(text),
      domainName: valueOf(text),
      path: valueOf(text),
      connectionTimeoutSeconds: number,
      customHeaders: fc.array(fc.record({ name: valueOf(text), secretValue: valueOf(text) }), { maxLength: 3 }),
    }),
    distribution: fc.record({ aliases: fc.array(valueOf(text), { maxLength: 3 }), enabled: valueOf(fc.boolean()) }),
    behaviors: fc.array(
      fc.record({
        targetOriginId: valueOf(text),
        viewerProtocolPolicy: valueOf(fc.constantFrom('allow-all', 'https-only', 'redirect-to-https')),
        forwardedHeaders: fc.option(valueOf<readonly string[]>(fc.array(text, { maxLength: 2 })), { nil: null }),
      }),
      { maxLength: 3 },
    ),
    viewerHosts: fc.array(text, { maxLength: 2 }),
  });

  it('gives a plan that can be carried out safely', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const plan = planOf(some);
        for (const exchange of plan.exchanges) {
          expect(plan.lookup).not.toBeNull();
          expect(exchange.hostHeader).toMatch(/^[a-z0-9._-]{1,253}$/);
          expect(exchange.path).toMatch(/^\/[!-~]*$/);
          expect(exchange.port).toBeGreaterThanOrEqual(80);
          expect(exchange.connectTimeoutMs).toBeGreaterThan(0);
          expect(exchange.readTimeoutMs).toBeGreaterThan(0);
          expect(exchange.readTimeoutMs).toBeLessThanOrEqual(MAX_READ_TIMEOUT_SECONDS * 1000);
        }
        expect(plan.exchanges.length > 0 || plan.unprobed !== null).toBe(true);
        expect(new Set(plan.exchanges.map((exchange) => JSON.stringify(exchange))).size).toBe(plan.exchanges.length);
      }),
      { numRuns: 500 },
    );
  });
});

function customConnection(): CustomConnection {
  const { connection } = originOf();
  if (connection.type !== 'custom') throw new Error('a custom origin was expected');
  return connection;
}
