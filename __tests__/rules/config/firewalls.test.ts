import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Backend, IngressPeer, IngressRule, LoadBalancer, VpcOrigin } from '../../../src/model/backend.js';
import type { IpAddressType } from '../../../src/model/distribution.js';
import { byDefault, known, unknown } from '../../../src/model/value.js';
import { internalLoadBalancer } from '../../../src/rules/config/internal-load-balancer.js';
import { securityGroupExcludesCloudFront } from '../../../src/rules/config/security-group-excludes-cloudfront.js';
import { vpcOriginInvalid } from '../../../src/rules/config/vpc-origin-invalid.js';
import { addressRange } from '../../../src/rules/shared/cidr.js';
import {
  all,
  at,
  cidr,
  CLOUDFRONT_LIST,
  httpsListener,
  ingressRule,
  instance,
  loadBalancer,
  OPEN,
  prefixList,
  securityGroup,
  some,
  vpcOrigin,
} from '../../support/backends.js';
import { behaviorOf, findings, line, vpcConnection, type SubjectParts } from '../../support/model.js';

const IPV6_LIST = 'com.amazonaws.global.ipv6.cloudfront.origin-facing';
const OTHERS: IngressPeer = { type: 'security-group', group: known('sg-123') };

function behind(backend: Backend | null, parts: SubjectParts = {}): SubjectParts {
  return { ...parts, origin: { ...parts.origin, backend: known(backend) } };
}

function admitting(...peers: readonly IngressPeer[]): SubjectParts {
  return guarded(ingressRule(peers));
}

function guarded(...rules: readonly IngressRule[]): SubjectParts {
  return behind(loadBalancer({ securityGroups: all(securityGroup(all(...rules))) }));
}

function over(ipAddressType: IpAddressType, parts: SubjectParts): SubjectParts {
  return { ...parts, connection: { ipAddressType: known(ipAddressType) } };
}

describe('security-group-excludes-cloudfront', () => {
  const found = (parts: SubjectParts) => findings(securityGroupExcludesCloudFront, parts);

  it.each([
    [cidr('10.0.0.0/8')],
    [cidr('192.168.1.0/24')],
    [cidr('203.0.113.7/32')],
    [OTHERS],
    [cidr('::/0')],
    [prefixList('com.amazonaws.eu-west-1.s3')],
    [prefixList(IPV6_LIST)],
  ])('is an error at the rule that admits only %j', (peer) => {
    const [finding, ...others] = found(admitting(peer));
    expect(finding).toMatchObject({ level: 'error', status: 504, certainty: 'certain', location: at(61) });
    expect(finding?.message).toContain('on port 443');
    expect(finding?.remediation).toContain(CLOUDFRONT_LIST);
    expect(others).toEqual([]);
  });

  it.each([
    [prefixList(CLOUDFRONT_LIST)],
    [cidr('0.0.0.0/0')],
    [cidr('52.46.0.0/18')],
    [prefixList('pl-3b927c52')],
    [prefixList('my-list')],
    [prefixList('')],
  ])('lets %j pass', (peer) => {
    expect(found(admitting(peer))).toEqual([]);
  });

  it('is an error at the group that has no rule for the port', () => {
    const other = guarded(ingressRule([cidr('0.0.0.0/0')], { fromPort: known(80), toPort: known(80) }));
    const [finding] = found(other);
    expect(finding).toMatchObject({ level: 'error', location: at(60, 69) });
    expect(finding?.message).toContain('admits nobody there');
    const udp = guarded(ingressRule([cidr('0.0.0.0/0')], { protocol: known('udp') }));
    expect(found(udp)).toMatchObject([{ level: 'error' }]);
    const wide = guarded(ingressRule([cidr('0.0.0.0/0')], { fromPort: known(0), toPort: known(65_535) }));
    expect(found(wide)).toEqual([]);
    expect(
      found(guarded(ingressRule([cidr('0.0.0.0/0')], { protocol: known('-1'), fromPort: known(0), toPort: known(0) }))),
    ).toEqual([]);
  });

  it('is a warning at a group without any rule, which may get them elsewhere', () => {
    const [finding, ...others] = found(guarded());
    expect(finding).toMatchObject({ level: 'warning', certainty: 'likely', status: 504, location: at(60, 69) });
    expect(finding?.message).toContain('the code has no ingress rule for aws_security_group.balancer at all');
    expect(others).toEqual([]);
  });

  it('is content with one group that admits, and with a balancer that has none', () => {
    const closed = securityGroup(all(ingressRule([cidr('10.0.0.0/8')])));
    const open = securityGroup(all(ingressRule([prefixList(CLOUDFRONT_LIST)])));
    expect(found(behind(loadBalancer({ securityGroups: all(closed, open) })))).toEqual([]);
    expect(found(behind(loadBalancer({ securityGroups: null })))).toEqual([]);
    expect(found(behind(instance({ securityGroups: all(closed) })))).toMatchObject([{ level: 'error' }]);
  });

  it('needs the IPv6 list where the origin is reached over IPv6', () => {
    expect(found(over('ipv6', admitting(prefixList(CLOUDFRONT_LIST))))).toMatchObject([
      { level: 'error', certainty: 'likely', evidence: { excluded: ['IPv6'] } },
    ]);
    expect(found(over('dualstack', admitting(prefixList(CLOUDFRONT_LIST))))).toMatchObject([{ level: 'warning' }]);
    expect(found(over('dualstack', admitting(cidr('10.0.0.0/8'))))).toMatchObject([{ level: 'error' }]);
    expect(found(over('ipv6', admitting(cidr('::/0'))))).toEqual([]);
    expect(found(over('dualstack', admitting(cidr('0.0.0.0/0'), cidr('::/0'))))).toEqual([]);
  });

  it('warns of a list that weighs more than the quota', () => {
    const rule = (port: number): IngressRule =>
      ingressRule([prefixList(CLOUDFRONT_LIST)], { fromPort: known(port), toPort: known(port) });
    const [finding, ...others] = found(guarded(rule(80), rule(443)));
    expect(finding).toMatchObject({ level: 'warning', status: null, certainty: 'possible', evidence: { rules: 110 } });
    expect(others).toEqual([]);
    const besides = [1, 2, 3, 4, 5].map((number) => cidr(`192.0.2.${number}/32`));
    expect(found(admitting(prefixList(CLOUDFRONT_LIST), ...besides))).toEqual([]);
    expect(found(admitting(prefixList(CLOUDFRONT_LIST), ...besides, OTHERS))).toHaveLength(1);
    // Each family has a quota of its own.
    expect(found(admitting(prefixList(CLOUDFRONT_LIST), prefixList(IPV6_LIST)))).toEqual([]);
  });

  it('says nothing of what it does not know', () => {
    expect(found(admitting({ type: 'cidr', cidr: OPEN }))).toEqual([]);
    expect(found(admitting({ type: 'prefix-list', name: OPEN }))).toEqual([]);
    expect(found(guarded(ingressRule([cidr('0.0.0.0/0')], { fromPort: OPEN, toPort: OPEN })))).toEqual([]);
    expect(found(guarded(ingressRule([cidr('0.0.0.0/0')], { protocol: OPEN })))).toEqual([]);
    const group = securityGroup(some(ingressRule([cidr('10.0.0.0/8')])));
    expect(found(behind(loadBalancer({ securityGroups: all(group) })))).toEqual([]);
    const more = some(securityGroup(all(ingressRule([cidr('10.0.0.0/8')]))));
    expect(found(behind(loadBalancer({ securityGroups: more })))).toEqual([]);
    expect(found(behind(loadBalancer({ securityGroups: all() })))).toEqual([]);
    expect(found({ ...admitting(OTHERS), connection: { httpsPort: OPEN } })).toEqual([]);
    expect(found({ ...admitting(OTHERS), connection: { ipAddressType: OPEN } })).toEqual([]);
    expect(found({ origin: { backend: OPEN } })).toEqual([]);
  });

  it('is a warning where only some possibilities break', () => {
    const open = unknown<string>('conditional', 'var.c', { alternatives: ['10.0.0.0/8', '192.168.0.0/16'] });
    expect(found(admitting({ type: 'cidr', cidr: open }))).toMatchObject([{ level: 'error' }]);
    const mixed = unknown<string>('conditional', 'var.c', { alternatives: ['10.0.0.0/8', '0.0.0.0/0'] });
    expect(found(admitting({ type: 'cidr', cidr: mixed }))).toEqual([]);
    const closed = loadBalancer({ securityGroups: all(securityGroup(all())) });
    const backend = unknown<Backend | null>('conditional', 'var.x', { alternatives: [closed, loadBalancer()] });
    expect(found({ origin: { backend } })).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });
});

describe('addressRange()', () => {
  it('knows a range that reaches the internet from one that does not', () => {
    expect(addressRange('0.0.0.0/0')).toEqual({ family: 4, reachesInternet: true });
    expect(addressRange('10.0.0.0/7')).toEqual({ family: 4, reachesInternet: true });
    expect(addressRange('172.16.0.0/12')).toEqual({ family: 4, reachesInternet: false });
    expect(addressRange('fd00::/8')).toEqual({ family: 6, reachesInternet: false });
    expect(addressRange('8.8.8.8')).toEqual({ family: 4, reachesInternet: true });
    for (const text of ['', 'x', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '10.0.0.0/x']) {
      expect(addressRange(text)).toBeNull();
    }
  });

  it('never throws for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => addressRange(text) === null || text.trim() !== ''));
  });
});

describe('internal-load-balancer, by its resource', () => {
  const found = (parts: SubjectParts) => findings(internalLoadBalancer, parts);

  it('is an error at the setting', () => {
    const [finding] = found(behind(loadBalancer({ internal: known(true, at(12)) })));
    expect(finding).toMatchObject({ level: 'error', status: 504, location: at(12) });
    expect(finding?.message).toContain('aws_lb.site');
  });

  it('is told once where the name tells it too', () => {
    const domainName = known('internal-site-1.eu-west-1.elb.amazonaws.com', line(12));
    const backend = known(loadBalancer({ internal: known(true) }));
    expect(found({ origin: { domainName, backend } })).toMatchObject([{ location: line(12) }]);
  });

  it('lets others pass, unknown ones and those behind a VPC origin among them', () => {
    expect(found(behind(loadBalancer()))).toEqual([]);
    expect(found(behind(loadBalancer({ internal: OPEN })))).toEqual([]);
    const vpc = { origin: { connection: vpcConnection() } };
    expect(found(behind(loadBalancer({ internal: known(true) }), vpc))).toEqual([]);
    const internal = unknown<boolean>('conditional', 'var.i', { alternatives: [true, false] });
    expect(found(behind(loadBalancer({ internal })))).toMatchObject([{ level: 'warning' }]);
  });
});

describe('vpc-origin-invalid', () => {
  const found = (parts: SubjectParts) => findings(vpcOriginInvalid, parts);
  const through = (overrides: Partial<VpcOrigin> = {}, parts: SubjectParts = {}): SubjectParts =>
    behind(vpcOrigin(overrides), { ...parts, origin: { connection: vpcConnection(), kind: 'vpc' } });
  const to = (overrides: Partial<LoadBalancer>): SubjectParts => through({ target: known(loadBalancer(overrides)) });

  it('lets a sound one pass', () => {
    expect(found(through())).toEqual([]);
    expect(found(through({ target: known(instance()) }))).toEqual([]);
    expect(found(through({ target: known(null) }))).toEqual([]);
  });

  it('refuses targets that CloudFront refuses', () => {
    expect(found(to({ family: known('gateway') }))).toMatchObject([
      { level: 'error', status: null, location: at(80, 95) },
    ]);
    const listeners = all(httpsListener({ protocol: known('TLS', at(22)) }));
    expect(found(to({ family: known('network'), listeners }))).toMatchObject([
      { level: 'error', status: null, location: at(22) },
    ]);
    expect(found(to({ family: known('network'), securityGroups: null }))).toMatchObject([
      { level: 'error', status: null, location: at(10, 19) },
    ]);
    expect(found(to({ securityGroups: null }))).toEqual([]);
  });

  it('refuses ports that CloudFront refuses', () => {
    expect(found(through({ httpPort: known(81, at(83)) }))).toMatchObject([
      { level: 'error', status: null, location: at(83) },
    ]);
    expect(found(through({ httpPort: OPEN, httpsPort: OPEN }))).toEqual([]);
  });

  it('is a 504 where the target admits nobody on the port; any peer may be the VPC origin', () => {
    const other = ingressRule([OTHERS], { fromPort: known(22), toPort: known(22) });
    expect(found(to({ securityGroups: all(securityGroup(all(other))) }))).toMatchObject([
      { level: 'error', status: 504, location: at(60, 69) },
    ]);
    const [finding] = found(to({ securityGroups: all(securityGroup(all())) }));
    expect(finding).toMatchObject({ level: 'warning', status: 504, location: at(60, 69) });
    expect(finding?.message).toContain('declared elsewhere');
    const inside = securityGroup(all(ingressRule([cidr('10.0.0.0/16')])));
    expect(found(to({ securityGroups: all(inside) }))).toEqual([]);
    expect(found(to({ securityGroups: all(securityGroup(all(ingressRule([OTHERS])))) }))).toEqual([]);
    expect(found(to({ securityGroups: all(securityGroup(some())) }))).toEqual([]);
  });

  it('refuses gRPC and Lambda@Edge at the origin', () => {
    const grpc = behaviorOf({ grpc: known(true, line(48)) });
    expect(found(through({}, { distribution: { behaviors: [grpc] } }))).toMatchObject([
      { level: 'error', location: line(48) },
    ]);
    const edge = (eventType: string) =>
      behaviorOf({
        edgeFunctions: [
          {
            type: 'lambda',
            eventType: known(eventType),
            arn: OPEN,
            includeBody: byDefault(false),
            definition: null,
            location: line(47),
          },
        ],
      });
    expect(found(through({}, { distribution: { behaviors: [edge('origin-request')] } }))).toMatchObject([
      { level: 'error', status: null, location: line(47) },
    ]);
    expect(found(through({}, { distribution: { behaviors: [edge('viewer-request')] } }))).toEqual([]);
  });

  it('says nothing of what it does not know, and nothing of other origins', () => {
    expect(found(through({ target: OPEN, httpPort: OPEN, httpsPort: OPEN }))).toEqual([]);
    expect(found(to({ family: OPEN, securityGroups: null }))).toEqual([]);
    expect(found(behind(vpcOrigin({ httpPort: known(81) })))).toEqual([]);
    const unknownOne = unknown<Backend | null>('conditional', 'var.x', {
      alternatives: [vpcOrigin(), vpcOrigin({ httpPort: known(81) })],
    });
    const parts = { origin: { connection: vpcConnection(), backend: unknownOne } };
    expect(found(parts)).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
  });
});
