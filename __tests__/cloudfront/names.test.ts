import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { asciiName, domainNameFault } from '../../src/cloudfront/domain-name.js';
import { endpointOf, originKindOf } from '../../src/cloudfront/endpoints.js';
import { isAllowedPort, isRefusedCustomHeader } from '../../src/cloudfront/limits.js';
import { known, unknown } from '../../src/model/value.js';

describe('domainNameFault', () => {
  it.each([
    'origin.example.com',
    'ORIGIN.Example.COM',
    'my_bucket.s3.amazonaws.com',
    'xn--bcher-kva.example',
    'localhost',
    `${'a'.repeat(63)}.example`,
    '1.example',
  ])('takes %s', (name) => {
    expect(domainNameFault(name)).toBeNull();
  });

  it.each([
    ['', /empty/],
    ['https://origin.example.com', /scheme/],
    ['192.0.2.1', /IP address/],
    ['2001:db8::1', /IP address/],
    ['[2001:db8::1]', /IP address/],
    ['origin.example.com:8443', /colon/],
    ['origin.example.com/path', /path/],
    ['origin.example.com.', /ends with a dot/],
    ['.example.com', /empty label/],
    ['origin..example.com', /empty label/],
    ['origin example.com', /white space/],
    ['origin\r\nexample.com', /white space/],
    ['origin\u0000.example', /control/],
    [`${'a'.repeat(64)}.example`, /label/],
    [`${'a.'.repeat(127)}example`, /longer than 253/],
    ['bücher.example', /character/],
    ['*.example.com', /character/],
    ['user@example.com', /character/],
  ])('refuses %j', (name, reason) => {
    expect(domainNameFault(name)).toMatch(reason);
  });

  it('accepts whatever is letters, digits and hyphens in labels', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        expect(domainNameFault(labels.join('.'))).toBeNull();
      }),
    );
  });
});

describe('asciiName', () => {
  it('gives international names as DNS carries them and leaves others as they are, in lower case', () => {
    expect(asciiName('Bücher.example')).toBe('xn--bcher-kva.example');
    expect(asciiName('*.bücher.example')).toBe('*.xn--bcher-kva.example');
    expect(asciiName('WWW.Example.com')).toBe('www.example.com');
    expect(asciiName('0x7f.1')).toBe('0x7f.1');
  });
});

describe('endpointOf', () => {
  it.each([
    [
      'bucket.s3.eu-central-1.amazonaws.com',
      { kind: 's3', form: 'regional', bucket: 'bucket', region: 'eu-central-1' },
    ],
    ['my.dotted.bucket.s3.us-west-2.amazonaws.com', { kind: 's3', form: 'regional', bucket: 'my.dotted.bucket' }],
    ['bucket.s3.us-gov-west-1.amazonaws.com', { kind: 's3', form: 'regional', region: 'us-gov-west-1' }],
    ['bucket.s3.cn-north-1.amazonaws.com.cn', { kind: 's3', form: 'regional', region: 'cn-north-1' }],
    ['ap-abcd-s3alias.s3.us-east-1.amazonaws.com', { kind: 's3', form: 'regional' }],
    ['bucket.s3.amazonaws.com', { kind: 's3', form: 'region-less', bucket: 'bucket', region: null }],
    ['bucket.s3-eu-west-1.amazonaws.com', { kind: 's3', form: 'dash', region: 'eu-west-1' }],
    ['s3.eu-west-1.amazonaws.com', { kind: 's3', form: 'path-style', bucket: null }],
    ['s3-eu-west-1.amazonaws.com', { kind: 's3', form: 'path-style' }],
    ['s3.amazonaws.com', { kind: 's3', form: 'path-style', bucket: null, region: null }],
    ['bucket.s3-accelerate.amazonaws.com', { kind: 's3', form: 'accelerate', bucket: 'bucket' }],
    ['bucket.s3-accelerate.dualstack.amazonaws.com', { kind: 's3', form: 'accelerate', bucket: 'bucket' }],
    ['bucket.s3.dualstack.eu-west-1.amazonaws.com', { kind: 's3', form: 'dualstack', bucket: 'bucket' }],
    ['point-111122223333.s3-accesspoint.eu-west-1.amazonaws.com', { kind: 's3', form: 'access-point' }],
    ['mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com', { kind: 's3', form: 'multi-region-access-point' }],
    ['site.s3-website.eu-central-1.amazonaws.com', { kind: 's3-website', bucket: 'site', region: 'eu-central-1' }],
    ['www.example.com.s3-website-us-east-1.amazonaws.com', { kind: 's3-website', bucket: 'www.example.com' }],
    ['my-alb-1234567890.eu-west-1.elb.amazonaws.com', { kind: 'load-balancer', internal: false, region: 'eu-west-1' }],
    ['internal-my-alb-1234567890.eu-west-1.elb.amazonaws.com', { kind: 'load-balancer', internal: true }],
    ['dualstack.my-alb-12345.us-east-1.elb.amazonaws.com', { kind: 'load-balancer', internal: false }],
    ['my-nlb-0123456789abcdef.elb.eu-west-1.amazonaws.com', { kind: 'load-balancer', internal: false }],
    ['my-alb-1.cn-north-1.elb.amazonaws.com.cn', { kind: 'load-balancer', region: 'cn-north-1' }],
    ['a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com', { kind: 'api-gateway', customDomain: false }],
    ['d-a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com', { kind: 'api-gateway', customDomain: true }],
    ['abcdefgh12345678.lambda-url.eu-west-1.on.aws', { kind: 'function-url', region: 'eu-west-1' }],
    ['ec2-203-0-113-7.eu-west-1.compute.amazonaws.com', { kind: 'ec2', region: 'eu-west-1' }],
    ['ec2-203-0-113-7.compute-1.amazonaws.com', { kind: 'ec2', region: null }],
    ['ip-10-0-0-1.ec2.internal', { kind: 'ec2' }],
    ['abcdefghij.eu-west-1.awsapprunner.com', { kind: 'app-runner', region: 'eu-west-1' }],
    ['main.d1234abcd.amplifyapp.com', { kind: 'amplify' }],
    ['abcdef.data.mediastore.eu-west-1.amazonaws.com', { kind: 'media', service: 'mediastore' }],
    ['abcdef.mediapackage.eu-west-1.amazonaws.com', { kind: 'media', service: 'mediapackage' }],
    ['abc.egress.def.mediapackagev2.eu-west-1.amazonaws.com', { kind: 'media', service: 'mediapackage-v2' }],
    ['0123.mediatailor.eu-west-1.amazonaws.com', { kind: 'media', service: 'mediatailor' }],
    ['D111111ABCDEF8.cloudfront.net', { kind: 'cloudfront' }],
    ['origin.example.com', { kind: 'custom' }],
    ['s3.example.com', { kind: 'custom' }],
    ['amazonaws.com', { kind: 'custom' }],
    ['bucket.s3.eu-west-1.amazonaws.com.evil.example', { kind: 'custom' }],
    ['my-alb.eu-west-1.elb.amazonaws.com.example', { kind: 'custom' }],
    ['elb.amazonaws.com', { kind: 'custom' }],
  ])('knows %s', (name, expected) => {
    expect(endpointOf(name)).toMatchObject(expected);
  });

  it('takes any text, and long text without long thought', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void endpointOf(text)));
    expect(endpointOf(`${'a.'.repeat(500_000)}mediastore`).kind).toBe('custom');
    expect(endpointOf(`${'a.'.repeat(120)}mediastore`).kind).toBe('custom');
  });
});

describe('originKindOf', () => {
  it('goes by the configuration first, then by the name', () => {
    expect(originKindOf('vpc', known('internal-alb.eu-west-1.elb.amazonaws.com'))).toBe('vpc');
    expect(originKindOf('s3', unknown('resource-attribute', 'aws_s3_bucket.b.bucket_regional_domain_name'))).toBe('s3');
    expect(originKindOf('custom', known('x.lambda-url.eu-west-1.on.aws'))).toBe('function-url');
  });

  it('goes by the name of an S3 origin that is no bucket’s', () => {
    expect(originKindOf('s3', known('site.s3-website-eu-west-1.amazonaws.com'))).toBe('s3-website');
    expect(originKindOf('s3', known('app-1.eu-west-1.elb.amazonaws.com'))).toBe('load-balancer');
    expect(originKindOf('s3', known('pages.example.io'))).toBe('custom');
  });

  it('recognises a service by the known parts of a name, and says unknown otherwise', () => {
    const inParts = (...pattern: ({ literal: string } | { hole: string })[]) =>
      originKindOf('custom', unknown('variable', 'expression', { pattern }));
    const region = { hole: 'var.region' };
    expect(inParts({ hole: 'api.id' }, { literal: '.execute-api.' }, region, { literal: '.amazonaws.com' })).toBe(
      'api-gateway',
    );
    expect(inParts({ literal: 'site.s3-website.' }, region, { literal: '.amazonaws.com' })).toBe('s3-website');
    expect(inParts({ hole: 'var.name' }, { literal: '.example.com' })).toBe('unknown');
    expect(originKindOf('custom', unknown('variable', 'var.origin'))).toBe('unknown');
  });

  it('goes by the alternatives where there are some', () => {
    const alternatives = ['a.eu-west-1.awsapprunner.com', 'b.eu-west-1.awsapprunner.com'];
    expect(originKindOf('custom', unknown('conditional', 'x ? a : b', { alternatives }))).toBe('app-runner');
  });
});

describe('limits', () => {
  it('allows 80, 443 and the ports from 1024 up', () => {
    expect([80, 443, 1024, 8080, 65_535].filter(isAllowedPort)).toHaveLength(5);
    expect([0, 22, 81, 444, 1023, 65_536, -1, 443.5, Number.NaN].filter(isAllowedPort)).toEqual([]);
  });

  it('knows refused custom headers in any case of letters, and prefixes', () => {
    expect(['Host', 'VIA', 'x-amz-anything', 'X-Edge-Location', 'X-Real-Ip'].every(isRefusedCustomHeader)).toBe(true);
    expect(['X-Origin-Secret', 'X-Amzn', 'constructor'].some(isRefusedCustomHeader)).toBe(false);
  });
});
