import { describe, expect, it } from '@jest/globals';

import { elbPolicyProtocols } from '../../../src/cloudfront/elb-policies.js';
import type { Backend, LoadBalancer } from '../../../src/model/backend.js';
import type { HostForwarding } from '../../../src/model/plan.js';
import { byDefault, known, unknown, type Value } from '../../../src/model/value.js';
import { hostHeaderNotForwarded } from '../../../src/rules/config/host-header-not-forwarded.js';
import { listenerCertificateMismatch } from '../../../src/rules/config/listener-certificate-mismatch.js';
import { listenerMissing } from '../../../src/rules/config/listener-missing.js';
import { listenerTlsPolicyMismatch } from '../../../src/rules/config/listener-tls-policy-mismatch.js';
import {
  all,
  at,
  httpListener,
  httpsListener,
  listenerTls,
  loadBalancer,
  OPEN,
  securityGroup,
  serverCertificate,
  some,
  vpcOrigin,
} from '../../support/backends.js';
import { behaviorOf, findings, hostForwardingOf, line, vpcConnection, type SubjectParts } from '../../support/model.js';

const BALANCER = 'site-123.eu-west-1.elb.amazonaws.com';
const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';

function behind(backend: Value<Backend | null>, parts: SubjectParts = {}): SubjectParts {
  return { ...parts, origin: { ...parts.origin, backend } };
}

function balanced(overrides: Partial<LoadBalancer> = {}, parts: SubjectParts = {}): SubjectParts {
  return behind(known(loadBalancer(overrides)), parts);
}

/** One of two resources. */
function either(one: Backend | null, other: Backend | null): Value<Backend | null> {
  return unknown<Backend | null>('conditional', 'var.x ? a : b', { alternatives: [one, other] });
}

const matchViewer = { connection: { protocolPolicy: known('match-viewer' as const) } };
const httpOnly = { connection: { protocolPolicy: known('http-only' as const) } };
const plainOnly = { listeners: all(httpListener()) };

describe('listener-missing', () => {
  it('is an error where nobody listens on the port', () => {
    const [finding, ...others] = findings(listenerMissing, balanced(plainOnly));
    expect(finding).toMatchObject({ level: 'error', status: 502, certainty: 'certain', location: line(22) });
    expect(finding?.message).toContain('by HTTPS to port 443 of aws_lb.site');
    expect(finding?.message).toContain('it listens on 80');
    expect(others).toEqual([]);
    const other = balanced({}, { connection: { httpsPort: known(8443, line(22)) } });
    expect(findings(listenerMissing, other)).toMatchObject([{ level: 'error', location: line(22) }]);
  });

  it('is a warning where the code has no listener at all', () => {
    const [finding] = findings(listenerMissing, balanced({ listeners: all() }));
    expect(finding).toMatchObject({ level: 'warning', certainty: 'likely', status: 502 });
    expect(finding?.message).toContain('may be declared elsewhere');
  });

  it('predicts 504 where the attempt is dropped: by a Network Load Balancer, or by the security group', () => {
    const network = balanced({ ...plainOnly, family: known('network') });
    expect(findings(listenerMissing, network)).toMatchObject([{ status: 504 }]);
    const closed = balanced({ ...plainOnly, securityGroups: all(securityGroup(all())) });
    expect(findings(listenerMissing, closed)).toMatchObject([{ status: 504 }]);
  });

  it('lets a listener pass that takes what comes', () => {
    expect(findings(listenerMissing, balanced())).toEqual([]);
    expect(findings(listenerMissing, balanced({}, httpOnly))).toEqual([]);
    for (const protocol of ['TCP', 'TLS', 'SSL', 'TCP_UDP']) {
      const listeners = all(httpsListener({ protocol: known(protocol) }));
      expect(findings(listenerMissing, balanced({ listeners }))).toEqual([]);
    }
  });

  it('is an error at the listener that speaks the other protocol', () => {
    const plain = balanced({ listeners: all(httpListener({ port: known(443) })) });
    const [refused] = findings(listenerMissing, plain);
    expect(refused).toMatchObject({ level: 'error', status: 502, location: at(42) });
    expect(refused?.message).toContain('No TLS handshake comes about');
    const encrypted = balanced({ listeners: all(httpsListener({ port: known(80) })) }, httpOnly);
    const [bad] = findings(listenerMissing, encrypted);
    expect(bad).toMatchObject({ level: 'error', status: 400, certainty: 'likely', location: at(22) });
    const network = balanced({ listeners: all(httpsListener({ port: known(80), protocol: known('TLS') })) }, httpOnly);
    expect(findings(listenerMissing, network)).toMatchObject([{ level: 'error', status: 502 }]);
  });

  it('takes a UDP listener for none', () => {
    const listeners = all(httpsListener({ protocol: known('UDP') }));
    expect(findings(listenerMissing, balanced({ listeners }))).toMatchObject([{ level: 'error' }]);
  });

  it('asks for both ports with match-viewer only where viewers may come in clear', () => {
    const behaviors = [behaviorOf({ viewerProtocolPolicy: known('allow-all') })];
    const listeners = all(httpsListener());
    const allowed = { ...matchViewer, distribution: { behaviors } };
    expect(findings(listenerMissing, balanced({ listeners }, allowed))).toMatchObject([
      { level: 'error', location: line(21), evidence: { port: 80 } },
    ]);
    expect(findings(listenerMissing, balanced({ listeners }, matchViewer))).toEqual([]);
    const unsure = { ...matchViewer, distribution: { behaviors: [behaviorOf({ viewerProtocolPolicy: OPEN })] } };
    expect(findings(listenerMissing, balanced({ listeners }, unsure))).toEqual([]);
  });

  it('looks at the load balancer behind a VPC origin, by the ports of that', () => {
    const target = known(loadBalancer(plainOnly));
    const parts = behind(known(vpcOrigin({ target })), { origin: { connection: vpcConnection() } });
    expect(findings(listenerMissing, parts)).toMatchObject([{ level: 'error', location: at(84) }]);
    const sound = behind(known(vpcOrigin()), { origin: { connection: vpcConnection() } });
    expect(findings(listenerMissing, sound)).toEqual([]);
  });

  it('says nothing of what it does not know', () => {
    expect(findings(listenerMissing, balanced({ listeners: some(httpListener()) }))).toEqual([]);
    expect(findings(listenerMissing, balanced({ listeners: all(httpListener({ port: OPEN })) }))).toEqual([]);
    expect(findings(listenerMissing, balanced(plainOnly, { connection: { httpsPort: OPEN } }))).toEqual([]);
    expect(findings(listenerMissing, balanced(plainOnly, { connection: { protocolPolicy: OPEN } }))).toEqual([]);
    expect(findings(listenerMissing, behind(OPEN))).toEqual([]);
    expect(findings(listenerMissing)).toEqual([]);
    const listeners = all(httpsListener({ protocol: OPEN }));
    expect(findings(listenerMissing, balanced({ listeners }))).toEqual([]);
  });

  it('is a warning where only some possibilities break', () => {
    const lacking = loadBalancer(plainOnly);
    const [finding] = findings(listenerMissing, behind(either(lacking, loadBalancer())));
    expect(finding).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(finding?.message).toContain('only some values of var.x ? a : b are affected');
    expect(findings(listenerMissing, behind(either(lacking, null)))).toMatchObject([{ level: 'warning' }]);
    const both = behind(either(lacking, loadBalancer({ ...plainOnly, address: 'aws_lb.other' })));
    expect(findings(listenerMissing, both)).toMatchObject([{ level: 'error' }, { level: 'error' }]);
    const httpsPort = unknown<number>('conditional', 'var.p', { alternatives: [443, 8443] });
    expect(findings(listenerMissing, balanced({}, { connection: { httpsPort } }))).toMatchObject([
      { level: 'warning' },
    ]);
    const protocolPolicy = unknown<'https-only' | 'http-only'>('conditional', 'var.p', {
      alternatives: ['https-only', 'http-only'],
    });
    expect(findings(listenerMissing, balanced(plainOnly, { connection: { protocolPolicy } }))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });
});

describe('listener-certificate-mismatch', () => {
  const forWith = (names: readonly string[]): Partial<LoadBalancer> => ({
    listeners: all(httpsListener({ tls: listenerTls({ certificates: all(serverCertificate(names)) }) })),
  });
  const forwarding = (overrides: Partial<HostForwarding> = {}): SubjectParts => ({
    plan: { hostForwarding: hostForwardingOf({ forwarded: 'yes', names: ['www.example.com'], ...overrides }) },
  });
  const named = { origin: { domainName: known(BALANCER), kind: 'load-balancer' as const } };

  it('is an error where the origin domain is checked and not covered', () => {
    const [finding] = findings(listenerCertificateMismatch, balanced(forWith(['other.example.com'])));
    expect(finding).toMatchObject({ level: 'error', status: 502, certainty: 'certain', location: at(20, 29) });
    expect(finding?.message).toContain('other.example.com');
    expect(findings(listenerCertificateMismatch, balanced(forWith(['*.example.com'])))).toEqual([]);
    expect(findings(listenerCertificateMismatch, balanced(forWith(['*.com'])))).toHaveLength(1);
  });

  it('counts every certificate of the listener', () => {
    const certificates = all(serverCertificate(['a.example.net']), serverCertificate(['origin.example.com']));
    const listeners = all(httpsListener({ tls: listenerTls({ certificates }) }));
    expect(findings(listenerCertificateMismatch, balanced({ listeners }))).toEqual([]);
  });

  it('asks for the viewers’ names where Host is forwarded', () => {
    const neither = balanced(forWith(['other.example.net']), forwarding());
    expect(findings(listenerCertificateMismatch, neither)).toMatchObject([{ level: 'error', certainty: 'certain' }]);
    const own = balanced(forWith(['origin.example.com']), forwarding());
    const [finding] = findings(listenerCertificateMismatch, own);
    expect(finding).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(finding?.message).toContain("AWS's documents disagree");
    expect(findings(listenerCertificateMismatch, balanced(forWith(['www.example.com']), forwarding()))).toEqual([]);
  });

  it('needs nothing but the viewers’ names behind the balancer’s own name', () => {
    const covered = balanced(forWith(['www.example.com']), { ...forwarding(), ...named });
    expect(findings(listenerCertificateMismatch, covered)).toEqual([]);
    const missed = balanced(forWith(['example.com']), { ...forwarding(), ...named });
    expect(findings(listenerCertificateMismatch, missed)).toMatchObject([{ level: 'error' }]);
    // Without Host, aws-hostname-certificate has said it.
    expect(findings(listenerCertificateMismatch, balanced(forWith(['example.com']), named))).toEqual([]);
  });

  it('warns of a wildcard alias that is covered in part', () => {
    const names = ['origin-preflight.example.com'];
    const parts = balanced(forWith(['shop.example.com']), { ...forwarding({ names }), ...named });
    const [finding] = findings(listenerCertificateMismatch, parts);
    expect(finding).toMatchObject({ level: 'warning' });
    expect(finding?.message).toContain('*.example.com');
    const whole = balanced(forWith(['*.example.com']), { ...forwarding({ names }), ...named });
    expect(findings(listenerCertificateMismatch, whole)).toEqual([]);
  });

  it('warns of forwarded Host without any alias, and of a domain that is not known', () => {
    const bare = { ...forwarding({ names: [] }), ...named, distribution: { aliases: [] } };
    expect(findings(listenerCertificateMismatch, balanced(forWith(['www.example.com']), bare))).toMatchObject([
      { level: 'warning', certainty: 'likely' },
    ]);
    const open = { ...forwarding(), origin: { domainName: OPEN, kind: 'unknown' as const } };
    expect(findings(listenerCertificateMismatch, balanced(forWith(['other.example.net']), open))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });

  it('says nothing of certificates, names or forwarding that it does not know', () => {
    const more = all(httpsListener({ tls: listenerTls({ certificates: some(serverCertificate(['x.example.net'])) }) }));
    expect(findings(listenerCertificateMismatch, balanced({ listeners: more }))).toEqual([]);
    const nameless = serverCertificate([], { names: OPEN });
    const open = all(httpsListener({ tls: listenerTls({ certificates: all(nameless) }) }));
    expect(findings(listenerCertificateMismatch, balanced({ listeners: open }))).toEqual([]);
    const unclear = { plan: { hostForwarding: hostForwardingOf({ forwarded: 'unknown' }) } };
    expect(findings(listenerCertificateMismatch, balanced(forWith(['x.example.net']), unclear))).toEqual([]);
    const passing = all(httpsListener({ protocol: known('TCP'), tls: null }));
    expect(findings(listenerCertificateMismatch, balanced({ listeners: passing }))).toEqual([]);
    expect(findings(listenerCertificateMismatch, balanced(forWith(['x.example.net']), httpOnly))).toEqual([]);
    const unnamed = { ...forwarding({ names: [] }), ...named, distribution: { aliases: [OPEN] } };
    expect(findings(listenerCertificateMismatch, balanced(forWith(['www.example.com']), unnamed))).toEqual([]);
  });
});

describe('listener-tls-policy-mismatch', () => {
  const withPolicy = (name: string, sslProtocols: readonly string[], written = true): SubjectParts =>
    balanced(
      {
        listeners: all(
          httpsListener({ tls: listenerTls({ policy: written ? known(name, at(23)) : byDefault(name) }) }),
        ),
      },
      { connection: { sslProtocols: known(sslProtocols, line(24)) } },
    );

  it('is an error without a version in common by either reading', () => {
    const [finding] = findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-TLS13-1-2-2021-06', ['SSLv3']));
    expect(finding).toMatchObject({ level: 'error', status: 502, location: line(24) });
    expect(finding?.message).toContain('TLS 1.2 and TLS 1.3');
    const old = withPolicy('ELBSecurityPolicy-2011-08', ['TLSv1.2']);
    expect(findings(listenerTlsPolicyMismatch, old)).toMatchObject([{ level: 'error', location: at(23) }]);
  });

  it('is a warning where AWS’s documents leave it open', () => {
    const minimum = withPolicy('ELBSecurityPolicy-FS-1-2-Res-2020-10', ['TLSv1', 'TLSv1.1']);
    expect(findings(listenerTlsPolicyMismatch, minimum)).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    const silent = withPolicy('ELBSecurityPolicy-TLS13-1-3-2021-06', ['TLSv1.1']);
    expect(findings(listenerTlsPolicyMismatch, silent)).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });

  it('lets TLS 1.3 alone pass since CloudFront speaks it, and every policy with a listed version', () => {
    expect(findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-TLS13-1-3-2021-06', ['TLSv1.2']))).toEqual(
      [],
    );
    expect(findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-2016-08', ['TLSv1'], false))).toEqual([]);
    expect(findings(listenerTlsPolicyMismatch, balanced())).toEqual([]);
  });

  it('says nothing of names, lists and listeners that it does not know', () => {
    expect(findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-Of-The-Future', ['SSLv3']))).toEqual([]);
    expect(findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-2016-08', ['TLSv9']))).toEqual([]);
    expect(findings(listenerTlsPolicyMismatch, withPolicy('ELBSecurityPolicy-2016-08', []))).toEqual([]);
    expect(findings(listenerTlsPolicyMismatch, balanced({}, { connection: { sslProtocols: OPEN } }))).toEqual([]);
    const open = all(httpsListener({ tls: listenerTls({ policy: OPEN }) }));
    const parts = balanced({ listeners: open }, { connection: { sslProtocols: known(['SSLv3']) } });
    expect(findings(listenerTlsPolicyMismatch, parts)).toEqual([]);
  });

  it('is a warning where only some alternatives break', () => {
    const policy = unknown<string>('conditional', 'var.p', {
      alternatives: ['ELBSecurityPolicy-2011-08', 'ELBSecurityPolicy-2016-08'],
    });
    const parts = balanced({ listeners: all(httpsListener({ tls: listenerTls({ policy }) })) });
    expect(findings(listenerTlsPolicyMismatch, parts)).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });

  it('knows the policies by whole names', () => {
    expect(elbPolicyProtocols('ELBSecurityPolicy-TLS13-1-3-2021-06')).toEqual(['TLSv1.3']);
    expect(elbPolicyProtocols('TLS13-1-3-2021-06')).toBeNull();
  });
});

describe('host-header-not-forwarded', () => {
  const routing = (
    conditions: readonly string[],
    defaultAction: 'forward' | 'fixed-response' | 'redirect' = 'fixed-response',
  ): Partial<LoadBalancer> => ({
    listeners: all(
      httpsListener({
        hostConditions: all(...conditions.map((text) => known(text))),
        defaultAction: known(defaultAction),
      }),
    ),
  });

  it('warns where the listener routes by an alias and CloudFront sends the origin’s name', () => {
    const [finding] = findings(hostHeaderNotForwarded, balanced(routing(['www.example.com'])));
    expect(finding).toMatchObject({ level: 'warning', status: 404, certainty: 'likely', location: line(40, 50) });
    expect(finding?.message).toContain('instead of www.example.com on behavior *');
    const redirected = balanced(routing(['WWW.Example.*'], 'redirect'));
    expect(findings(hostHeaderNotForwarded, redirected)).toMatchObject([{ level: 'warning', status: null }]);
  });

  it('says it more softly where the default action forwards', () => {
    expect(findings(hostHeaderNotForwarded, balanced(routing(['www.example.com'], 'forward')))).toMatchObject([
      { level: 'notice', status: null },
    ]);
  });

  it('knows the balancer by its resource', () => {
    const origin = {
      domainName: unknown<string>('resource-attribute', 'aws_lb.site.dns_name'),
      kind: 'load-balancer' as const,
    };
    expect(findings(hostHeaderNotForwarded, balanced(routing(['www.example.com']), { origin }))).toHaveLength(1);
    expect(findings(hostHeaderNotForwarded, balanced(routing(['www.example.com', '*']), { origin }))).toEqual([]);
    expect(
      findings(hostHeaderNotForwarded, balanced(routing(['www.example.com', '*.amazonaws.com']), { origin })),
    ).toEqual([]);
  });

  it('lets pass what fits', () => {
    expect(findings(hostHeaderNotForwarded, balanced(routing(['www.example.com', 'origin.example.com'])))).toEqual([]);
    expect(findings(hostHeaderNotForwarded, balanced(routing(['*.example.com'])))).toEqual([]);
    expect(findings(hostHeaderNotForwarded, balanced(routing(['api.example.com'])))).toEqual([]);
    const behaviors = [behaviorOf({ originRequestPolicy: { type: 'id', id: known(ALL_VIEWER) } })];
    const forwarded = balanced(routing(['www.example.com']), { distribution: { behaviors } });
    expect(findings(hostHeaderNotForwarded, forwarded)).toEqual([]);
    expect(findings(hostHeaderNotForwarded, balanced())).toEqual([]);
  });

  it('says nothing where a condition, the policy or the aliases are not known', () => {
    const open = all(httpsListener({ hostConditions: all<Value<string>>(known('www.example.com'), OPEN) }));
    expect(findings(hostHeaderNotForwarded, balanced({ listeners: open }))).toEqual([]);
    const more = all(httpsListener({ hostConditions: some(known('www.example.com')) }));
    expect(findings(hostHeaderNotForwarded, balanced({ listeners: more }))).toEqual([]);
    const aliases = { distribution: { aliases: [OPEN] } };
    expect(findings(hostHeaderNotForwarded, balanced(routing(['www.example.com']), aliases))).toEqual([]);
    const behaviors = [behaviorOf({ originRequestPolicy: { type: 'id', id: OPEN } })];
    expect(
      findings(hostHeaderNotForwarded, balanced(routing(['www.example.com']), { distribution: { behaviors } })),
    ).toEqual([]);
  });
});
