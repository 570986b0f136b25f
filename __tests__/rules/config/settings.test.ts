import { describe, expect, it } from '@jest/globals';

import type { Backend } from '../../../src/model/backend.js';
import { byDefault, known, unknown, type Piece, type Value } from '../../../src/model/value.js';
import { CONFIG_RULES } from '../../../src/rules/config/index.js';
import { internalLoadBalancer } from '../../../src/rules/config/internal-load-balancer.js';
import { originDomainInvalid } from '../../../src/rules/config/origin-domain-invalid.js';
import { originLoop } from '../../../src/rules/config/origin-loop.js';
import { originNotInUse } from '../../../src/rules/config/origin-not-in-use.js';
import { originPortNotAllowed } from '../../../src/rules/config/origin-port-not-allowed.js';
import { originProtocolsInvalid } from '../../../src/rules/config/origin-protocols-invalid.js';
import { originProtocolsLegacy } from '../../../src/rules/config/origin-protocols-legacy.js';
import { originServiceRetired } from '../../../src/rules/config/origin-service-retired.js';
import { originTimeoutOutOfRange } from '../../../src/rules/config/origin-timeout-out-of-range.js';
import { originUnresolved } from '../../../src/rules/config/origin-unresolved.js';
import { s3EndpointForm } from '../../../src/rules/config/s3-endpoint-form.js';
import { s3WebsiteHttps } from '../../../src/rules/config/s3-website-https.js';
import { vpcOriginNotProbed } from '../../../src/rules/config/vpc-origin-not-probed.js';
import { bucket } from '../../support/backends.js';
import {
  customConnection,
  findings,
  line,
  s3Connection,
  subjectOf,
  vpcConnection,
  type SubjectParts,
} from '../../support/model.js';

const OPEN = unknown<never>('variable', 'var.anything');

function named(name: string): SubjectParts {
  return { origin: { domainName: known(name, line(12)) } };
}

describe('a healthy configuration', () => {
  it('is found fault with by no rule', () => {
    for (const rule of CONFIG_RULES) expect(rule.check(subjectOf())).toEqual([]);
  });
});

describe('origin-domain-invalid', () => {
  it.each([
    'https://origin.example.com',
    'origin.example.com:8443',
    'origin.example.com/app',
    '203.0.113.7',
    '2001:db8::7',
    'origin.example.com.',
    'origin..example.com',
    `${'a'.repeat(60)}.`.repeat(5) + 'com',
  ])('is an error at the line of %s', (name) => {
    expect(findings(originDomainInvalid, named(name))).toMatchObject([
      { level: 'error', status: null, certainty: 'certain', location: line(12) },
    ]);
  });

  it('lets names pass, unknown ones and a tenant’s placeholder among them', () => {
    expect(findings(originDomainInvalid)).toEqual([]);
    expect(findings(originDomainInvalid, named('{{customer}}.example.com'))).toEqual([]);
    expect(findings(originDomainInvalid, { origin: { domainName: OPEN } })).toEqual([]);
  });

  it.each(['pages.example.io', 'app-1234.eu-west-1.elb.amazonaws.com', 'abc123.execute-api.eu-west-1.amazonaws.com'])(
    'is an error where an S3 origin has the name %s, which is no bucket’s',
    (name) => {
      const s3 = { domainName: known(name, line(12)), connection: s3Connection() };
      const [finding] = findings(originDomainInvalid, { origin: s3 });
      expect(finding).toMatchObject({ level: 'error', status: null, certainty: 'likely', location: line(12) });
      expect(finding?.message).toContain('no custom origin configuration');
    },
  );

  it('is an error where the name is the address of a server', () => {
    const reference = { address: 'aws_instance.web', type: 'aws_instance', attribute: 'public_ip' };
    const domainName = unknown<string>('resource-attribute', 'aws_instance.web.public_ip', { reference });
    const [finding] = findings(originDomainInvalid, { origin: { domainName } });
    expect(finding).toMatchObject({ level: 'error', status: null, certainty: 'certain' });
    expect(finding?.message).toContain('aws_instance.web.public_ip is an IP address');
    const named = { ...reference, attribute: 'public_dns' };
    const others = [
      unknown<string>('resource-attribute', 'aws_instance.web.public_dns', { reference: named }),
      unknown<string>('resource-attribute', '"${aws_instance.web.public_ip}.nip.io"', { reference }),
    ];
    for (const other of others) expect(findings(originDomainInvalid, { origin: { domainName: other } })).toEqual([]);
  });

  it('is an error where the name of an S3 origin is taken from another service', () => {
    const domainName = unknown<string>('resource-attribute', 'aws_lb.site.dns_name', { location: line(12) });
    const origin = { domainName, connection: s3Connection(), kind: 'load-balancer' as const };
    expect(findings(originDomainInvalid, { origin })).toMatchObject([{ level: 'error', location: line(12) }]);
    expect(findings(originDomainInvalid, { origin: { ...origin, kind: 's3' as const } })).toEqual([]);
    expect(findings(originDomainInvalid, { origin: { ...origin, connection: customConnection() } })).toEqual([]);
  });

  it.each([
    'site.s3.amazonaws.com',
    'site.s3.eu-west-1.amazonaws.com',
    'site.s3-eu-west-1.amazonaws.com',
    'site.s3.cn-north-1.amazonaws.com.cn',
    'site.s3-some-new-form.eu-west-1.amazonaws.com',
    'alias.accesspoint.s3-global.amazonaws.com',
    '{{tenant}}.example.com',
    'TO_BE_REPLACED',
  ])('lets an S3 origin have the name %s', (name) => {
    const s3 = { domainName: known(name, line(12)), connection: s3Connection() };
    expect(findings(originDomainInvalid, { origin: s3 })).toEqual([]);
  });

  it('is an error where the text around what is not known is refused already', () => {
    const at = (...pattern: readonly Piece[]) =>
      findings(originDomainInvalid, {
        origin: { domainName: unknown('resource-attribute', 'x.y', { pattern, location: line(12) }) },
      });
    const [url] = at({ literal: 'https://' }, { hole: 'x' }, { literal: '.on.aws/' });
    expect(url).toMatchObject({ level: 'error', status: null, certainty: 'certain', location: line(12) });
    expect(url?.message).toContain('x.y comes to "https://….on.aws/", which begins with a scheme');
    expect(url?.remediation).toContain('split("/", …)[2]');
    const [port] = at({ hole: 'x' }, { literal: ':8080' });
    expect(port?.message).toContain('contains a colon');
    expect(port?.remediation).toContain('HTTPPort');
    expect(at({ hole: 'x' }, { literal: '/api' })).toHaveLength(1);
    expect(at({ hole: 'x' }, { literal: '.example.com' })).toEqual([]);
    expect(at({ literal: '{{resolve:ssm:/o/' }, { hole: 'x' }, { literal: '}}' })).toEqual([]);
  });

  it('is a warning when only some values of an expression are wrong', () => {
    const domainName = unknown('conditional', 'var.a ? "x" : "y"', { alternatives: ['ok.example.com', '10.0.0.1'] });
    const [finding] = findings(originDomainInvalid, { origin: { domainName } });
    expect(finding).toMatchObject({ level: 'warning', certainty: 'possible', location: line(10, 30) });
    expect(finding?.message).toContain('only some values of var.a ? "x" : "y" are affected');
  });
});

describe('origin-port-not-allowed', () => {
  it.each([0, 22, 81, 1023, 65_536, 80.5])('refuses port %d, used or not', (port) => {
    expect(findings(originPortNotAllowed, { connection: { httpPort: known(port, line(21)) } })).toMatchObject([
      { level: 'error', status: null, location: line(21), evidence: { setting: 'HTTPPort', port } },
    ]);
    expect(findings(originPortNotAllowed, { connection: { httpsPort: known(port) } })).toHaveLength(1);
  });

  it.each([80, 443, 1024, 65_535])('accepts port %d', (port) => {
    expect(findings(originPortNotAllowed, { connection: { httpPort: known(port), httpsPort: known(port) } })).toEqual(
      [],
    );
  });

  it('says nothing of an unknown port', () => {
    expect(findings(originPortNotAllowed, { connection: { httpPort: OPEN } })).toEqual([]);
  });
});

describe('origin-timeout-out-of-range', () => {
  it.each([
    ['connectionAttempts', 4],
    ['connectionAttempts', 0],
    ['connectionTimeoutSeconds', 11],
    ['connectionTimeoutSeconds', 1.5],
  ])('refuses %s of %d', (setting, value) => {
    expect(findings(originTimeoutOutOfRange, { origin: { [setting]: known(value, line(9)) } })).toMatchObject([
      { level: 'error', status: null, certainty: 'certain', location: line(9) },
    ]);
  });

  it('refuses a read or keep-alive timeout of nothing, and warns above a quota that AWS raises', () => {
    const read = (seconds: number): SubjectParts => ({ connection: { readTimeoutSeconds: known(seconds, line(25)) } });
    const keep = (seconds: number): SubjectParts => ({ connection: { keepaliveTimeoutSeconds: known(seconds) } });
    expect(findings(originTimeoutOutOfRange, read(0))).toMatchObject([{ level: 'error' }]);
    expect(findings(originTimeoutOutOfRange, keep(0))).toMatchObject([{ level: 'error' }]);
    expect(findings(originTimeoutOutOfRange, read(180))).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    expect(findings(originTimeoutOutOfRange, keep(301))).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    const [disputed] = findings(originTimeoutOutOfRange, keep(300));
    expect(disputed).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(disputed?.message).toContain('only 120 s');
    expect(findings(originTimeoutOutOfRange, read(120))).toEqual([]);
    expect(findings(originTimeoutOutOfRange, keep(120))).toEqual([]);
  });

  it('compares the completion timeout with the read timeout; 0 and null mean none', () => {
    const completion = (value: number | null): SubjectParts => ({
      origin: { responseCompletionTimeoutSeconds: known(value, line(15)) },
    });
    expect(findings(originTimeoutOutOfRange, completion(29))).toMatchObject([{ level: 'error', location: line(15) }]);
    for (const value of [30, 600, 0, null]) expect(findings(originTimeoutOutOfRange, completion(value))).toEqual([]);
    expect(findings(originTimeoutOutOfRange, { ...completion(1), connection: { readTimeoutSeconds: OPEN } })).toEqual(
      [],
    );
    const readTimeoutSeconds = unknown('conditional', 'var.slow ? 60 : 10', { alternatives: [60, 10] });
    expect(findings(originTimeoutOutOfRange, { ...completion(20), connection: { readTimeoutSeconds } })).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });

  it('judges the timeouts of S3 and VPC origins too', () => {
    const readTimeoutSeconds = known(0);
    for (const connection of [s3Connection({ readTimeoutSeconds }), vpcConnection({ readTimeoutSeconds })]) {
      expect(findings(originTimeoutOutOfRange, { origin: { connection } })).toMatchObject([{ level: 'error' }]);
    }
  });
});

describe('origin-loop', () => {
  it.each(['www.example.com', 'WWW.Example.com', 'd111111abcdef8.cloudfront.net'])('is an error for %s', (name) => {
    expect(findings(originLoop, named(name))).toMatchObject([{ level: 'error', status: 403, location: line(12) }]);
  });

  it('lets another name under a wildcard alias pass, and unknown aliases', () => {
    const aliases = [known('*.example.com'), OPEN];
    expect(findings(originLoop, { distribution: { aliases } })).toEqual([]);
    expect(findings(originLoop, { origin: { domainName: OPEN } })).toEqual([]);
  });

  it('is a warning when the alias only may be the same', () => {
    const aliases = [unknown('conditional', 'var.a', { alternatives: ['origin.example.com', 'www.example.com'] })];
    const [finding] = findings(originLoop, { distribution: { aliases } });
    expect(finding).toMatchObject({ level: 'warning' });
    expect(finding?.message).toContain('some values of the aliases');
  });
});

describe('origin-not-in-use', () => {
  it('is a notice that says why', () => {
    const plan = { used: 'no' } as const;
    expect(findings(originNotInUse, { plan })[0]?.message).toContain('no cache behavior');
    const disabled = findings(originNotInUse, { plan, distribution: { enabled: known(false) } });
    expect(disabled[0]?.message).toContain('disabled');
    const destroyed = findings(originNotInUse, { plan, distribution: { lifecycle: 'destroyed' } });
    expect(destroyed).toMatchObject([{ level: 'notice', status: null }]);
    expect(findings(originNotInUse, { plan: { used: 'unknown' } })).toEqual([]);
  });
});

describe('origin-unresolved', () => {
  it('names the expression and the resource', () => {
    const domainName = unknown<string>('resource-attribute', 'aws_lb.site.dns_name', {
      reference: { address: 'aws_lb.site', type: 'aws_lb', attribute: 'dns_name' },
      location: line(12),
    });
    const [finding] = findings(originUnresolved, { origin: { domainName } });
    expect(finding).toMatchObject({ level: 'notice', location: line(12), evidence: { resource: 'aws_lb.site' } });
    expect(finding?.message).toContain('aws_lb.site.dns_name (dns_name of aws_lb.site, aws_lb)');
    expect(findings(originUnresolved)).toEqual([]);
  });

  it('asks for the value of a variable', () => {
    expect(findings(originUnresolved, { origin: { domainName: OPEN } })[0]?.remediation).toContain('variable');
  });

  it('recommends a plan where only the code was read, and tells secrets from what does not exist yet', () => {
    const name = unknown<string>('resource-attribute', 'aws_lb.site.dns_name');
    const adviceFor = (language: 'terraform' | 'terraform-plan'): string | undefined =>
      findings(originUnresolved, { origin: { domainName: name }, distribution: { language } })[0]?.remediation;
    expect(adviceFor('terraform')).toContain('terraform show -json');
    expect(adviceFor('terraform-plan')).not.toContain('terraform show -json');
    const secret = unknown<string>('sensitive', 'var.name');
    const [finding] = findings(originUnresolved, { origin: { domainName: secret } });
    expect(finding?.message).toContain('marked as secret');
    expect(finding?.remediation).toContain('nonsensitive');
  });
});

describe('s3-website-https', () => {
  const website = 'site.s3-website-eu-west-1.amazonaws.com';

  it.each(['https-only', 'match-viewer'] as const)('is an error with %s, at the line of the policy', (policy) => {
    const connection = { protocolPolicy: known(policy, line(23)) };
    expect(findings(s3WebsiteHttps, { ...named(website), connection })).toMatchObject([
      { level: 'error', status: 504, location: line(23) },
    ]);
  });

  it('lets http-only, other names and unknown policies pass', () => {
    expect(findings(s3WebsiteHttps, { ...named(website), connection: { protocolPolicy: known('http-only') } })).toEqual(
      [],
    );
    expect(findings(s3WebsiteHttps, { ...named(website), connection: { protocolPolicy: OPEN } })).toEqual([]);
    expect(findings(s3WebsiteHttps, { origin: { domainName: OPEN } })).toEqual([]);
  });

  it('knows a website by its resource, and warns where only some values break it', () => {
    const domainName = unknown<string>(
      'resource-attribute',
      'aws_s3_bucket_website_configuration.site.website_endpoint',
    );
    expect(findings(s3WebsiteHttps, { origin: { domainName, kind: 's3-website' } })).toMatchObject([
      { level: 'error' },
    ]);
    const protocolPolicy = unknown<'http-only' | 'https-only'>('conditional', 'var.tls ? "https-only" : "http-only"', {
      alternatives: ['https-only', 'http-only'],
    });
    const [finding] = findings(s3WebsiteHttps, { ...named(website), connection: { protocolPolicy } });
    expect(finding).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(finding?.message).toContain('var.tls');
  });
});

describe('s3-endpoint-form', () => {
  it.each([
    ['site.s3.amazonaws.com', 307],
    ['s3.eu-west-1.amazonaws.com', 403],
    ['site.s3-accelerate.amazonaws.com', 403],
  ])('warns of %s', (name, status) => {
    const connection = s3Connection();
    expect(findings(s3EndpointForm, { origin: { domainName: known(name), connection } })).toMatchObject([
      { level: 'warning', status },
    ]);
  });

  it('warns of a dotted bucket as a custom origin over HTTPS, and only notes it as an S3 origin', () => {
    const dotted = named('www.example.com.s3.eu-west-1.amazonaws.com');
    expect(findings(s3EndpointForm, dotted)).toMatchObject([{ level: 'warning', status: 502 }]);
    const origin = { ...dotted.origin, connection: s3Connection() };
    expect(findings(s3EndpointForm, { origin })).toMatchObject([{ level: 'notice' }]);
    expect(findings(s3EndpointForm, { ...dotted, connection: { protocolPolicy: known('http-only') } })).toEqual([]);
  });

  it('lets a name without a Region pass where the bucket is in us-east-1', () => {
    const at = (region: Value<string>): Value<Backend | null> => known(bucket({ region }));
    const domainName = known('site.s3.amazonaws.com', line(12));
    const later = unknown<string>('resource-attribute', 'aws_s3_bucket.site.bucket_domain_name', {
      reference: { address: 'aws_s3_bucket.site', type: 'aws_s3_bucket', attribute: 'bucket_domain_name' },
    });
    for (const name of [domainName, later]) {
      const origin = { domainName: name, connection: s3Connection() };
      expect(findings(s3EndpointForm, { origin: { ...origin, backend: at(known('us-east-1')) } })).toEqual([]);
      for (const backend of [at(known('eu-west-1')), at(OPEN), known(null)]) {
        expect(findings(s3EndpointForm, { origin: { ...origin, backend } })).toMatchObject([{ level: 'warning' }]);
      }
    }
  });

  it('finds a website endpoint that is set up as a bucket', () => {
    const domainName = known('site.s3-website-eu-west-1.amazonaws.com', line(12));
    const asBucket = { domainName, kind: 's3-website', connection: s3Connection() } as const;
    expect(findings(s3EndpointForm, { origin: asBucket })).toMatchObject([
      { level: 'error', certainty: 'likely', status: null, location: line(12) },
    ]);
    expect(findings(s3EndpointForm, { origin: { domainName, kind: 's3-website' } })).toEqual([]);
  });

  it('lets regional endpoints, access points and unknown names pass', () => {
    for (const name of ['site.s3.eu-west-1.amazonaws.com', 'ap-123.s3-accesspoint.eu-west-1.amazonaws.com']) {
      expect(findings(s3EndpointForm, named(name))).toEqual([]);
    }
    expect(findings(s3EndpointForm, { origin: { domainName: OPEN } })).toEqual([]);
  });
});

describe('internal-load-balancer', () => {
  const internal = 'internal-site-123.eu-west-1.elb.amazonaws.com';

  it('is an error as a custom origin, and fine as a VPC origin', () => {
    expect(findings(internalLoadBalancer, named(internal))).toMatchObject([{ level: 'error', status: 504 }]);
    const origin = { domainName: known(internal), connection: vpcConnection() };
    expect(findings(internalLoadBalancer, { origin })).toEqual([]);
    expect(findings(internalLoadBalancer, named('site-123.eu-west-1.elb.amazonaws.com'))).toEqual([]);
    expect(findings(internalLoadBalancer, { origin: { domainName: OPEN } })).toEqual([]);
  });
});

describe('origin-protocols-legacy and origin-protocols-invalid', () => {
  const speaking = (...sslProtocols: readonly string[]): SubjectParts => ({
    connection: { sslProtocols: known(sslProtocols, line(24)) },
  });

  it('warns of a list without TLSv1.2 at its line', () => {
    expect(findings(originProtocolsLegacy, speaking('TLSv1', 'TLSv1.1'))).toMatchObject([
      { level: 'warning', status: 502, location: line(24) },
    ]);
    expect(findings(originProtocolsLegacy, speaking('SSLv3'))[0]?.message).toContain('SSLv3 handshakes only');
  });

  it('lets lists with TLSv1.2, unknown lists and http-only origins pass', () => {
    expect(findings(originProtocolsLegacy, speaking('TLSv1', 'TLSv1.2'))).toEqual([]);
    expect(findings(originProtocolsLegacy, { connection: { sslProtocols: OPEN } })).toEqual([]);
    const protocolPolicy = known('http-only' as const);
    expect(findings(originProtocolsLegacy, { connection: { protocolPolicy, sslProtocols: known(['TLSv1']) } })).toEqual(
      [],
    );
  });

  it('leaves a name the API does not know to the other rule, which explains TLSv1.3', () => {
    expect(findings(originProtocolsLegacy, speaking('TLSv1.3'))).toEqual([]);
    const [finding] = findings(originProtocolsInvalid, speaking('TLSv1.2', 'TLSv1.3'));
    expect(finding).toMatchObject({ level: 'error', status: null });
    expect(finding?.message).toContain('TLS 1.3 needs no setting');
    expect(findings(originProtocolsInvalid, { connection: { sslProtocols: OPEN } })).toEqual([]);
  });
});

describe('vpc-origin-not-probed and origin-service-retired', () => {
  it('notes a VPC origin by its id', () => {
    expect(findings(vpcOriginNotProbed, { origin: { connection: vpcConnection() } })).toMatchObject([
      { level: 'notice', evidence: { vpcOriginId: 'vo_1234567890' }, location: line(31) },
    ]);
    const unresolved = vpcConnection({ vpcOriginId: unknown('resource-ref', 'aws_cloudfront_vpc_origin.alb.id') });
    expect(findings(vpcOriginNotProbed, { origin: { connection: unresolved } })[0]?.message).toContain(
      'aws_cloudfront_vpc_origin.alb.id',
    );
    expect(findings(vpcOriginNotProbed)).toEqual([]);
  });

  it('warns of MediaStore and not of MediaPackage', () => {
    const store = 'abc.data.mediastore.eu-west-1.amazonaws.com';
    expect(findings(originServiceRetired, named(store))).toMatchObject([{ level: 'warning', status: 502 }]);
    expect(findings(originServiceRetired, named('abc.mediapackage.eu-west-1.amazonaws.com'))).toEqual([]);
    expect(findings(originServiceRetired, { origin: { domainName: byDefault('x.example.com') } })).toEqual([]);
  });
});
