import { afterEach, describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import { routingTo } from '../../../src/cloudfront/routing.js';
import type { Distribution } from '../../../src/model/distribution.js';
import { brief, onlyDistribution, readFiles, removeWorkspaces } from './workspace.js';

afterEach(removeWorkspaces);

function distributionOf(source: string, body: string, code = ''): Distribution {
  const reading = readFiles({ 'main.tf': `module "cdn" {\n  source = "${source}"\n  ${body}\n}\n${code}` });
  expect(reading.problems).toEqual([]);
  return onlyDistribution(reading);
}

/** `id kind domain`, an id that is not known as `?`. */
function shown({ origins }: Distribution): readonly string[] {
  return origins.map(({ id, kind, domainName }) => `${id.known ? id.value : '?'} ${kind} ${brief(domainName)}`);
}

describe('cloudposse/cloudfront-cdn/aws', () => {
  const SOURCE = 'cloudposse/cloudfront-cdn/aws';
  const LB = 'resource "aws_lb" "app" {}\n';

  it.each([
    SOURCE,
    'registry.terraform.io/cloudposse/cloudfront-cdn/aws',
    'git::https://github.com/cloudposse/terraform-aws-cloudfront-cdn.git?ref=tags/0.20.0',
  ])('is understood as %s', (source) => {
    const distribution = distributionOf(
      source,
      'origin_domain_name = aws_lb.app.dns_name\n  aliases = ["www.example.com"]',
      LB,
    );
    expect(distribution).toMatchObject({
      location: { file: 'main.tf', startLine: 1 },
      aliases: [{ value: 'www.example.com' }],
      enabled: { value: true },
      conditional: false,
      origins: [
        {
          kind: 'load-balancer',
          domainName: { location: { file: 'main.tf', startLine: 3 } },
          backend: { known: true, value: { type: 'load-balancer', address: 'aws_lb.app' } },
          connection: {
            httpPort: { value: 80 },
            httpsPort: { value: 443 },
            protocolPolicy: { value: 'match-viewer' },
            sslProtocols: { value: ['TLSv1', 'TLSv1.1', 'TLSv1.2'] },
            readTimeoutSeconds: { known: false },
            keepaliveTimeoutSeconds: { known: false },
          },
        },
      ],
    });
    const [origin] = distribution.origins;
    const [behavior] = distribution.behaviors;
    if (origin === undefined || behavior === undefined) throw new Error('incomplete');
    expect(routingTo(distribution, origin).behaviors).toEqual([behavior]);
    expect(hostForwardingOf(behavior).forwarded).toBe('no');
  });

  it('has what is written', () => {
    const body = `origin_domain_name       = "a.example"
  origin_protocol_policy   = "https-only"
  origin_https_port        = 8443
  origin_read_timeout      = 20
  origin_ssl_protocols     = ["TLSv1.2"]
  forward_headers          = ["Host"]
  distribution_enabled     = false
  custom_header            = [{ name = "X-Secret", value = "s3cret" }]
  function_association     = [{ event_type = "viewer-request", function_arn = aws_cloudfront_function.f.arn }]
  custom_origins = [{
    domain_name          = "b.example"
    origin_id            = "b"
    origin_path          = "/b"
    custom_headers       = []
    custom_origin_config = { http_port = 8080, origin_protocol_policy = "http-only" }
  }, {
    domain_name      = "c.s3.eu-west-1.amazonaws.com"
    origin_id        = "c"
    s3_origin_config = { origin_access_identity = "origin-access-identity/cloudfront/E1" }
  }]
  ordered_cache = [{
    path_pattern             = "/b/*"
    target_origin_id         = "b"
    viewer_protocol_policy   = "allow-all"
    cache_policy_id          = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"
  }, {
    path_pattern     = "/c/*"
    target_origin_id = ""
  }]
  custom_error_response = [{ error_code = 502, error_caching_min_ttl = 600, response_code = 200, response_page_path = "/x" }]`;
    const distribution = distributionOf(SOURCE, body, 'resource "aws_cloudfront_function" "f" {}\n');
    expect(shown(distribution)).toEqual([
      '? custom a.example',
      'b custom b.example',
      'c s3 c.s3.eu-west-1.amazonaws.com',
    ]);
    expect(distribution).toMatchObject({
      enabled: { value: false },
      origins: [
        { connection: { httpsPort: { value: 8443 }, readTimeoutSeconds: { value: 20 } }, customHeaders: [{}] },
        {
          path: { value: '/b' },
          connection: { httpPort: { value: 8080 }, httpsPort: { value: 443 }, sslProtocols: { known: false } },
        },
        { connection: { type: 's3', accessIdentity: { value: 'origin-access-identity/cloudfront/E1' } } },
      ],
      behaviors: [
        { edgeFunctions: [{ type: 'function', definition: { address: 'aws_cloudfront_function.f' } }] },
        { viewerProtocolPolicy: { value: 'allow-all' } },
        { viewerProtocolPolicy: { value: 'redirect-to-https' } },
      ],
      errorPages: [{ errorCode: { value: 502 }, cachingMinTtlSeconds: { value: 600 } }],
    });
    expect(distribution.behaviors.map((behavior) => hostForwardingOf(behavior).forwarded)).toEqual([
      'yes',
      'yes',
      'no',
    ]);
    const [own, b] = distribution.origins;
    if (own === undefined || b === undefined) throw new Error('incomplete');
    expect(routingTo(distribution, own).behaviors).toHaveLength(2);
    expect(routingTo(distribution, b).behaviors).toHaveLength(1);
  });

  it('can have an S3 origin', () => {
    const body =
      'origin_domain_name = "b.s3.eu-west-1.amazonaws.com"\n  origin_type = "s3"\n  origin_access_control_id = "E1"';
    expect(distributionOf(SOURCE, body).origins).toMatchObject([
      { connection: { type: 's3', accessIdentity: { value: null } }, accessControl: { value: 'E1' } },
    ]);
  });

  it('that is turned off has no distribution', () => {
    expect(
      readFiles({ 'main.tf': `module "cdn" {\n  source = "${SOURCE}"\n  enabled = false\n}\n` }).distributions,
    ).toEqual([]);
  });
});

describe('cloudposse/cloudfront-s3-cdn/aws', () => {
  const SOURCE = 'cloudposse/cloudfront-s3-cdn/aws';

  it('has a bucket of its own, of which nothing is known', () => {
    const distribution = distributionOf(
      SOURCE,
      'name = "x"\n  aliases = ["a.example"]\n  external_aliases = ["b.example"]',
    );
    expect(distribution.aliases.map(brief)).toEqual(['a.example', 'b.example']);
    expect(distribution.origins).toMatchObject([
      {
        kind: 's3',
        connection: { type: 's3', accessIdentity: { known: false } },
        accessControl: { known: false },
        backend: { known: false },
      },
    ]);
    expect(distribution.behaviors.map((behavior) => hostForwardingOf(behavior).forwarded)).toEqual(['no']);
  });

  it('has the bucket that is named, which the module may give a policy', () => {
    const code = 'resource "aws_s3_bucket" "site" {\n  bucket = "site"\n}\n';
    const [origin] = distributionOf(SOURCE, 'origin_bucket = aws_s3_bucket.site.bucket', code).origins;
    expect(origin).toMatchObject({
      kind: 's3',
      backend: { value: { address: 'aws_s3_bucket.site', statements: { items: [], mayBeMore: true } } },
    });
  });

  it('has a website for an origin', () => {
    expect(distributionOf(SOURCE, 'website_enabled = true').origins).toMatchObject([
      {
        kind: 's3-website',
        connection: { type: 'custom', protocolPolicy: { value: 'http-only' }, httpPort: { value: 80 } },
        accessControl: { value: null },
      },
    ]);
  });

  it('has further origins, and groups of them', () => {
    const body = `custom_origins = [{
    domain_name    = "a.example"
    origin_id      = "a"
    origin_path    = ""
    custom_headers = []
    custom_origin_config = {
      http_port                = 80
      https_port               = 443
      origin_protocol_policy   = "https-only"
      origin_ssl_protocols     = ["TLSv1.2"]
      origin_keepalive_timeout = 60
      origin_read_timeout      = 60
    }
  }]
  s3_origins = [{
    domain_name      = "b.s3.eu-west-1.amazonaws.com"
    origin_id        = "b"
    origin_path      = ""
    s3_origin_config = { origin_access_identity = "" }
  }]
  origin_groups = [{ primary_origin_id = "", failover_origin_id = "b", failover_criteria = ["502", "503"] }]`;
    const distribution = distributionOf(SOURCE, body);
    expect(shown(distribution).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      '? s3',
      'a custom',
      'b s3',
    ]);
    expect(distribution.origins[2]).toMatchObject({ connection: { accessIdentity: { known: false } } });
    expect(distribution.originGroups).toMatchObject([
      { memberIds: [{ known: false }, { value: 'b' }], failoverStatusCodes: { value: [502, 503] } },
    ]);
  });
});

describe('terraform-aws-modules/cloudfront/aws', () => {
  it.each([
    ['a key of the identities that it makes', '{ origin_access_identity = "one" }', { known: false }],
    [
      'a path',
      '{ cloudfront_access_identity_path = "origin-access-identity/cloudfront/E1" }',
      { value: 'origin-access-identity/cloudfront/E1' },
    ],
    ['nothing', 'null', { value: null }],
  ])('lets CloudFront in by %s', (_name, config, expected) => {
    const body = `origin = {\n    s3 = {\n      domain_name = "b.s3.eu-west-1.amazonaws.com"\n      s3_origin_config = ${config}\n    }\n  }\n  default_cache_behavior = {\n    target_origin_id = "s3"\n    viewer_protocol_policy = "allow-all"\n  }`;
    expect(distributionOf('terraform-aws-modules/cloudfront/aws', body).origins).toMatchObject([
      { connection: { type: 's3', accessIdentity: expected } },
    ]);
  });

  it.each([
    ['of its own where none are given', '', { value: ['GET', 'HEAD', 'OPTIONS'] }],
    ['that are given', 'allowed_methods = ["GET", "HEAD", "POST"]', { value: ['GET', 'HEAD', 'POST'] }],
    ['that are not known', 'allowed_methods = var.methods', { known: false, alternatives: [] }],
  ])('has methods %s', (_name, methods, expected) => {
    const body = `origin = { a = { domain_name = "a.example.com" } }
  default_cache_behavior = {
    target_origin_id       = "a"
    viewer_protocol_policy = "allow-all"
    ${methods}
  }`;
    const distribution = distributionOf('terraform-aws-modules/cloudfront/aws', body, 'variable "methods" {}\n');
    expect(distribution.behaviors).toMatchObject([{ allowedMethods: expected }]);
  });

  it.each([
    ['staging = true', { value: true }],
    ['continuous_deployment_policy_id = var.policy', { known: false }],
    ['', { value: false }],
  ])('shares viewers by "%s"', (argument, expected) => {
    const body = `${argument}\n  origin = { a = { domain_name = "a.example.com" } }`;
    const distribution = distributionOf('terraform-aws-modules/cloudfront/aws', body, 'variable "policy" {}\n');
    expect(distribution.continuousDeployment).toMatchObject(expected);
  });

  const HOSTS = `origin = {
    app = {
      domain_name          = "app.example.com"
      custom_origin_config = { http_port = 80, https_port = 443, origin_protocol_policy = "https-only" }
    }
  }
  default_cache_behavior = {
    target_origin_id       = "app"
    viewer_protocol_policy = "allow-all"
    headers                = ["Host"]
  }`;

  it.each([
    ['a version before types', 'version = "~> 3.4"', 'yes'],
    ['a version before types, by its bounds', 'version = ">= 2.0, < 6.0"', 'yes'],
    ['an exact version', 'version = "5.0.1"', 'yes'],
    ['an argument that only versions before types have', 'create_origin_access_control = true', 'yes'],
    ['a version with types', 'version = "~> 6.2"', 'no'],
    ['a version with types at the least', 'version = ">= 6.0"', 'no'],
    ['an argument that only versions with types have', 'restrictions = {}', 'no'],
    ['no upper bound', 'version = ">= 3.0"', 'unknown'],
    ['a bound of one number', 'version = "~> 5"', 'unknown'],
    ['no version', '', 'unknown'],
  ])('forwards the headers of a behavior itself as its version does: %s', (_name, line, expected) => {
    const { behaviors } = distributionOf('terraform-aws-modules/cloudfront/aws', `${line}\n  ${HOSTS}`);
    expect(behaviors.map((behavior) => hostForwardingOf(behavior).forwarded)).toEqual([expected]);
  });

  it('with open origins has one for all, of which nothing is told', () => {
    const code = 'variable "origins" {}\n';
    const [origin] = distributionOf('terraform-aws-modules/cloudfront/aws', 'origin = var.origins', code).origins;
    expect(origin).toMatchObject({
      kind: 'unknown',
      domainName: { known: false, expression: 'var.origins[*].domain_name' },
      connection: { type: 'custom', httpPort: { known: false }, protocolPolicy: { known: false } },
    });
  });

  it('lets CloudFront in by the access control that it makes unless told otherwise', () => {
    const body = `version = "6.0.0"
  origin = { files = { domain_name = "b.s3.eu-west-1.amazonaws.com", origin_access_control_key = "s3" } }
  default_cache_behavior = { target_origin_id = "files" }`;
    expect(distributionOf('terraform-aws-modules/cloudfront/aws', body).origins).toMatchObject([
      { accessControl: { known: false }, accessControlDefinition: { originType: { value: 's3' } } },
    ]);
  });

  it('makes functions, access controls and VPC origins under keys', () => {
    const body = `version = "6.7.0"
  cloudfront_functions = {
    rewrite = { code = "function handler(event) { return event.request; }" }
  }
  origin_access_control = {
    bucket = { origin_type = "s3", signing_behavior = "always", signing_protocol = "sigv4" }
  }
  vpc_origin = {
    inner = {
      arn                    = aws_lb.inner.arn
      http_port              = 8080
      https_port             = 8443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = { items = ["TLSv1.2"], quantity = 1 }
    }
  }
  origin = {
    files = { domain_name = "b.s3.eu-west-1.amazonaws.com", origin_access_control_key = "bucket" }
    inner = { domain_name = aws_lb.inner.dns_name, vpc_origin_config = { vpc_origin_key = "inner" } }
  }
  default_cache_behavior = {
    target_origin_id     = "files"
    function_association = { viewer-request = { function_key = "rewrite" } }
  }`;
    const distribution = distributionOf(
      'terraform-aws-modules/cloudfront/aws',
      body,
      'resource "aws_lb" "inner" {\n  internal = true\n}\n',
    );
    expect(distribution.origins).toMatchObject([
      { id: { value: 'files' }, accessControlDefinition: { signingBehavior: { value: 'always' } } },
      {
        id: { value: 'inner' },
        kind: 'vpc',
        backend: {
          value: { type: 'vpc-origin', httpPort: { value: 8080 }, target: { value: { address: 'aws_lb.inner' } } },
        },
      },
    ]);
    expect(distribution.behaviors).toMatchObject([
      {
        edgeFunctions: [
          { type: 'function', eventType: { value: 'viewer-request' }, definition: { code: { status: 'found' } } },
        ],
      },
    ]);
  });
});

describe('outputs of public modules', () => {
  it.each([
    ['terraform-aws-modules/alb/aws', 'dns_name', 'load-balancer', 'aws_lb'],
    ['terraform-aws-modules/alb/aws', 'lb_dns_name', 'load-balancer', 'aws_lb'],
    ['git@github.com:terraform-aws-modules/terraform-aws-elb.git?ref=v2', 'elb_dns_name', 'load-balancer', 'aws_elb'],
    ['terraform-aws-modules/s3-bucket/aws', 's3_bucket_website_endpoint', 's3-website', 'aws_s3_bucket'],
    ['cloudposse/s3-bucket/aws', 'bucket_regional_domain_name', 's3', 'aws_s3_bucket'],
    ['company/alb/aws', 'dns_name', 'unknown', null],
    ['terraform-aws-modules/alb/aws', 'toString', 'unknown', null],
  ])('tell what stands behind an origin: %s, %s', (source, output, kind, type) => {
    const text = `module "part" {
  source = "${source}"
}
resource "aws_cloudfront_distribution" "site" {
  origin {
    origin_id   = "a"
    domain_name = module.part.${output}
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
}
`;
    expect(onlyDistribution(readFiles({ 'main.tf': text })).origins).toMatchObject([
      {
        kind,
        domainName: { known: false, reason: 'module-output', expression: `module.part.${output}`, reference: { type } },
        backend: { known: false },
      },
    ]);
  });
});
