import { afterEach, describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import { routingTo } from '../../../src/cloudfront/routing.js';
import type { RootReading } from '../../../src/sources/terraform/index.js';
import {
  behaviorOf,
  brief,
  CUSTOM,
  onlyDistribution,
  onlyOrigin,
  readFiles,
  removeWorkspaces,
  siteWith,
} from './workspace.js';

afterEach(removeWorkspaces);

function originOf(origin: string, before = ''): ReturnType<typeof onlyOrigin> {
  return onlyOrigin(readFiles({ 'main.tf': siteWith(`origin_id = "app"\n    ${origin}`, before) }));
}

/** Whether the only behavior forwards Host. */
function forwardsHost(behavior: string, before = ''): string {
  const text = siteWith(`origin_id = "app"\n    domain_name = "a.example"\n    ${CUSTOM}`, before, behavior);
  return hostForwardingOf(behaviorOf(readFiles({ 'main.tf': text }))).forwarded;
}

describe('an origin', () => {
  it('has its settings, with the lines on which they stand', () => {
    const text = `resource "aws_cloudfront_distribution" "site" {
  enabled = "true"
  aliases = ["www.example.com", "\${var.env}.example.com"]
  origin {
    origin_id   = "app"
    domain_name = "origin.example.com"
    origin_path = "/app"
    connection_attempts = 2
    response_completion_timeout = 0
    custom_header {
      name  = "X-Secret"
      value = "s3cret-\${var.env}"
    }
    custom_origin_config {
      http_port                = "8080"
      https_port               = 8443
      origin_protocol_policy   = "match-viewer"
      origin_ssl_protocols     = ["TLSv1", "TLSv1.3"]
      origin_read_timeout      = 60
      origin_keepalive_timeout = 120
      ip_address_type          = "dualstack"
    }
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "redirect-to-https"
  }
  custom_error_response {
    error_code            = 502
    error_caching_min_ttl = 300
  }
}
variable "env" {}
`;
    const reading = readFiles({ 'infra/main.tf': text }, {}, 'infra');
    const distribution = onlyDistribution(reading);
    const origin = onlyOrigin(reading);
    expect(distribution).toMatchObject({
      address: 'aws_cloudfront_distribution.site',
      file: 'infra/main.tf',
      language: 'terraform',
      enabled: { value: true },
      location: { startLine: 1, endLine: 32 },
      errorPages: [{ errorCode: { value: 502 }, cachingMinTtlSeconds: { value: 300 }, responseCode: { value: null } }],
    });
    expect(distribution.aliases.map(brief)).toEqual(['www.example.com', '?variable {}.example.com']);
    expect(origin).toMatchObject({
      key: 'infra/main.tf:aws_cloudfront_distribution.site:app',
      id: { value: 'app', location: { startLine: 5 } },
      kind: 'custom',
      domainName: { value: 'origin.example.com', location: { file: 'infra/main.tf', startLine: 6, endLine: 6 } },
      path: { value: '/app' },
      connectionAttempts: { value: 2, written: true },
      connectionTimeoutSeconds: { value: 10, written: false },
      responseCompletionTimeoutSeconds: { value: null },
      location: { file: 'infra/main.tf', startLine: 4, endLine: 23 },
      connection: {
        type: 'custom',
        httpPort: { value: 8080, location: { startLine: 15 } },
        httpsPort: { value: 8443 },
        protocolPolicy: { value: 'match-viewer' },
        sslProtocols: { value: ['TLSv1', 'TLSv1.3'], location: { startLine: 18 } },
        readTimeoutSeconds: { value: 60 },
        keepaliveTimeoutSeconds: { value: 120 },
        ipAddressType: { value: 'dualstack' },
        clientCertificate: { value: false, written: false },
      },
    });
    expect(JSON.stringify(reading)).not.toContain('s3cret');
    expect(reading.problems).toEqual([]);
  });

  const resource = (type: string): string => `resource "${type}" "x" {}\n`;

  it.each([
    ['aws_lb.x.dns_name', resource('aws_lb'), 'load-balancer'],
    ['data.aws_lb.x.dns_name', 'data "aws_lb" "x" { name = "n" }', 'load-balancer'],
    ['aws_alb.x[0].dns_name', 'variable "n" {}\nresource "aws_alb" "x" { count = var.n }', 'load-balancer'],
    ['join("", aws_elb.x.*.dns_name)', 'variable "n" {}\nresource "aws_elb" "x" { count = var.n }', 'load-balancer'],
    ['aws_s3_bucket.x.bucket_regional_domain_name', resource('aws_s3_bucket'), 's3'],
    ['aws_s3_bucket.x.bucket_domain_name', resource('aws_s3_bucket'), 's3'],
    ['aws_s3_bucket.x.website_endpoint', resource('aws_s3_bucket'), 's3-website'],
    [
      'aws_s3_bucket_website_configuration.x.website_endpoint',
      resource('aws_s3_bucket_website_configuration'),
      's3-website',
    ],
    ['"${aws_s3_bucket.x.id}.s3-website-us-east-1.amazonaws.com"', resource('aws_s3_bucket'), 's3-website'],
    ['"${var.bucket}.s3.amazonaws.com"', 'variable "bucket" {}', 's3'],
    [
      '"${aws_api_gateway_rest_api.x.id}.execute-api.${var.region}.amazonaws.com"',
      `variable "region" {}\n${resource('aws_api_gateway_rest_api')}`,
      'api-gateway',
    ],
    [
      'replace(aws_apigatewayv2_stage.x.invoke_url, "/^https?://([^/]*).*/", "$1")',
      resource('aws_apigatewayv2_stage'),
      'api-gateway',
    ],
    [
      'aws_apigatewayv2_domain_name.x.domain_name_configuration[0].target_domain_name',
      resource('aws_apigatewayv2_domain_name'),
      'api-gateway',
    ],
    [
      'trimsuffix(trimprefix(aws_lambda_function_url.x.function_url, "https://"), "/")',
      resource('aws_lambda_function_url'),
      'function-url',
    ],
    ['aws_instance.x.public_dns', resource('aws_instance'), 'ec2'],
    ['aws_eip.x.public_ip', resource('aws_eip'), 'ec2'],
    ['"${aws_eip.x.public_ip}.nip.io"', resource('aws_eip'), 'unknown'],
    ['aws_cloudfront_distribution.other.domain_name', '', 'cloudfront'],
    ['"d111111abcdef8.cloudfront.net"', '', 'cloudfront'],
    ['"ip-10-0-0-1.eu-west-1.compute.internal"', '', 'ec2'],
    ['aws_route53_record.x.fqdn', resource('aws_route53_record'), 'custom'],
    ['"${aws_lb.x.name}.internal.example.com"', resource('aws_lb'), 'unknown'],
    ['var.alb_dns_name', 'variable "alb_dns_name" {}', 'unknown'],
    [
      'var.f ? aws_lb.x.dns_name : aws_lb.y.dns_name',
      `variable "f" {}\n${resource('aws_lb')}resource "aws_lb" "y" {}`,
      'load-balancer',
    ],
    ['var.f ? aws_lb.x.dns_name : "a.example"', `variable "f" {}\n${resource('aws_lb')}`, 'unknown'],
  ])('has its kind by evidence: %s', (name, before, kind) => {
    const origin = originOf(`domain_name = ${name}\n    ${CUSTOM}`, before);
    expect(origin.kind).toBe(kind);
    if (!name.startsWith('"d1') && !name.startsWith('"ip')) expect(origin.domainName.known).toBe(false);
  });

  it.each([
    ['aws_api_gateway_deployment', 'stage_name = "Prod"', '"/Prod"'],
    ['aws_api_gateway_deployment', '', '"/"'],
    ['aws_api_gateway_stage', 'stage_name = "v-${var.e}"', '"/v-${var.e}"'],
    ['aws_apigatewayv2_stage', 'name = "live"', '"/live"'],
    ['aws_apigatewayv2_stage', 'name = "$default"', '"/"'],
  ])('has the host name of an %s whose stage (%s) was cut off its URL', (type, stage, suffix) => {
    const url = `trimsuffix(trimprefix(${type}.x.invoke_url, "https://"), ${suffix})`;
    const before = `variable "e" {}\nresource "${type}" "x" {\n  ${stage}\n}\n`;
    const origin = originOf(`domain_name = ${url}\n    ${CUSTOM}`, before);
    expect(brief(origin.domainName)).toBe('?resource-attribute {}.execute-api.{}.amazonaws.com');
    expect(origin.kind).toBe('api-gateway');
  });

  it('is what its name says where a custom origin configuration is missing', () => {
    expect(originOf('domain_name = aws_lb.x.dns_name', resource('aws_lb'))).toMatchObject({
      kind: 'load-balancer',
      connection: { type: 's3' },
    });
    expect(originOf('domain_name = var.name', 'variable "name" {}').kind).toBe('s3');
    expect(originOf('domain_name = "pages.example.io"').kind).toBe('custom');
    const environment = originOf(
      'domain_name = aws_elastic_beanstalk_environment.x.endpoint_url',
      resource('aws_elastic_beanstalk_environment'),
    );
    expect(environment.kind).toBe('custom');
  });

  it('is a custom one with settings that are not known where its configuration is an argument', () => {
    const origin = originOf('domain_name = "a.example"\n    custom_origin_config = ["${var.c}"]', 'variable "c" {}');
    expect(origin).toMatchObject({ kind: 'custom', connection: { type: 'custom', httpPort: { known: false } } });
  });

  it('is one of S3 or of a VPC by its blocks, and of S3 without any', () => {
    const identity = originOf(
      'domain_name = "b.s3.amazonaws.com"\n    s3_origin_config {\n      origin_access_identity = ""\n    }',
    );
    expect(identity).toMatchObject({ kind: 's3', connection: { type: 's3', accessIdentity: { value: null } } });
    const control = originOf(
      'domain_name = aws_s3_bucket.b.bucket_regional_domain_name\n    origin_access_control_id = aws_cloudfront_origin_access_control.c.id',
    );
    expect(control).toMatchObject({ kind: 's3', connection: { type: 's3' }, accessControl: { known: false } });
    const vpc = originOf(
      'domain_name = "x.internal"\n    vpc_origin_config {\n      vpc_origin_id = aws_cloudfront_vpc_origin.v.id\n    }',
    );
    expect(vpc).toMatchObject({
      kind: 'vpc',
      connection: { type: 'vpc', vpcOriginId: { known: false }, readTimeoutSeconds: { value: 30 } },
    });
  });

  it('keeps what is wrong as it is written', () => {
    const origin = originOf(`domain_name = "https://a.example/"
    custom_origin_config {
      http_port              = 443
      https_port             = 80
      origin_protocol_policy = "https"
      origin_ssl_protocols   = ["SSLv3"]
    }`);
    expect(origin).toMatchObject({
      domainName: { value: 'https://a.example/' },
      connection: {
        httpPort: { value: 443 },
        httpsPort: { value: 80 },
        sslProtocols: { value: ['SSLv3'] },
        protocolPolicy: { known: false, reason: 'unsupported' },
      },
    });
  });
});

describe('ids that are not known', () => {
  it('are the same where they come to the same expression', () => {
    const text = `
variable "open" {}
locals { id = aws_lb.x.id }
resource "aws_lb" "x" {}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  origin {
    origin_id   = local.id
    domain_name = aws_lb.x.dns_name
    ${CUSTOM}
  }
  origin {
    origin_id   = "\${var.open}-origin"
    domain_name = "b.example"
    ${CUSTOM}
  }
  default_cache_behavior {
    target_origin_id       = aws_lb.x.id
    viewer_protocol_policy = "https-only"
  }
  ordered_cache_behavior {
    path_pattern           = "/a"
    target_origin_id       = "\${var.open}-origin"
    viewer_protocol_policy = "https-only"
  }
}`;
    const distribution = onlyDistribution(readFiles({ 'main.tf': text }));
    const patterns = distribution.origins.map((origin) => {
      const { used, behaviors } = routingTo(distribution, origin);
      return [used, ...behaviors.map(({ pathPattern }) => brief(pathPattern))];
    });
    expect(patterns).toEqual([
      ['yes', '*'],
      ['yes', '/a'],
    ]);
    expect(distribution.origins.map(({ key }) => key)).toEqual([
      'main.tf:aws_cloudfront_distribution.site:aws_lb.x.id',
      'main.tf:aws_cloudfront_distribution.site:"${var.open}-origin"',
    ]);
  });
});

describe('forwarding of Host', () => {
  const data = (type: string, name: string): string => `data "aws_cloudfront_${type}_policy" "p" { name = ${name} }\n`;
  const request = 'origin_request_policy_id = data.aws_cloudfront_origin_request_policy.p.id';

  it.each([
    ['forwarded_values {\n query_string = true\n headers = ["*"]\n }', '', 'yes'],
    ['forwarded_values {\n query_string = true\n headers = ["Accept", "host"]\n }', '', 'yes'],
    ['forwarded_values {\n query_string = true\n }', '', 'no'],
    ['forwarded_values {\n headers = var.headers\n }', 'variable "headers" {}', 'unknown'],
    ['origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"', '', 'yes'],
    ['origin_request_policy_id = "216adef6-0000-47e4-b989-5492eafa07d3"', '', 'unknown'],
    [request, data('origin_request', '"Managed-AllViewer"'), 'yes'],
    [request, data('origin_request', '"Managed-AllViewerExceptHostHeader"'), 'no'],
    [request, data('origin_request', '"Our-AllViewer"'), 'unknown'],
    [
      request,
      `variable "f" {}\n${data('origin_request', 'var.f ? "Managed-AllViewer" : "Managed-HostHeaderOnly"')}`,
      'yes',
    ],
    [
      'cache_policy_id = data.aws_cloudfront_cache_policy.p.id',
      data('cache', '"Managed-UseOriginCacheControlHeaders"'),
      'yes',
    ],
    ['origin_request_policy_id = var.id', 'variable "id" {}', 'unknown'],
    [
      'origin_request_policy_id = var.f ? "216adef6-5c7f-47e4-b989-5492eafa07d3" : "bf0718e1-ba1e-49d1-88b1-f726733018ae"',
      'variable "f" {}',
      'yes',
    ],
    ['origin_request_policy_id = ""', '', 'no'],
  ])('%s', (behavior, before, expected) => {
    expect(forwardsHost(behavior, before)).toBe(expected);
  });

  it('reads policies of the same code, of counted resources as well', () => {
    const policy = (count: string, behavior: string): string => `
resource "aws_cloudfront_origin_request_policy" "p" {
  ${count}
  name = "ours"
  headers_config {
    header_behavior = "${behavior}"
    headers {
      items = ["host"]
    }
  }
}`;
    expect(
      forwardsHost('origin_request_policy_id = aws_cloudfront_origin_request_policy.p.id', policy('', 'whitelist')),
    ).toBe('yes');
    expect(
      forwardsHost(
        'origin_request_policy_id = aws_cloudfront_origin_request_policy.p[0].id',
        policy('count = 1', 'allExcept'),
      ),
    ).toBe('no');
    expect(
      forwardsHost(
        'origin_request_policy_id = aws_cloudfront_origin_request_policy.p["a"].id',
        policy('for_each = toset(["a"])', 'none'),
      ),
    ).toBe('no');
    const cache = `resource "aws_cloudfront_cache_policy" "c" {
  name = "cache"
  parameters_in_cache_key_and_forwarded_to_origin {
    headers_config {
      header_behavior = "whitelist"
      headers {
        items = ["Host"]
      }
    }
  }
}`;
    expect(forwardsHost('cache_policy_id = aws_cloudfront_cache_policy.c.id', cache)).toBe('yes');
  });
});

describe('groups, functions and instances', () => {
  const site = (extra: string): string => `resource "aws_cloudfront_distribution" "site" {
  ${extra}
  enabled = true
  origin {
    origin_id   = "app"
    domain_name = "a.example"
    ${CUSTOM}
  }
  origin_group {
    origin_id = "both"
    failover_criteria {
      status_codes = [502, "503"]
    }
    member {
      origin_id = "app"
    }
    member {
      origin_id = "standby"
    }
  }
  default_cache_behavior {
    target_origin_id       = "both"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD", "PUT"]
    lambda_function_association {
      event_type = "origin-request"
      lambda_arn = aws_lambda_function.edge.qualified_arn
    }
    function_association {
      event_type   = "viewer-request"
      function_arn = "arn:aws:cloudfront::111122223333:function/x"
    }
    grpc_config {
      enabled = true
    }
  }
}
`;
  const addresses = ({ distributions }: RootReading): readonly string[] => distributions.map(({ address }) => address);

  it('are read', () => {
    expect(onlyDistribution(readFiles({ 'main.tf': site('') }))).toMatchObject({
      originGroups: [
        {
          id: { value: 'both' },
          memberIds: [{ value: 'app' }, { value: 'standby' }],
          failoverStatusCodes: { value: [502, 503] },
        },
      ],
      behaviors: [
        {
          targetOriginId: { value: 'both' },
          grpc: { value: true },
          allowedMethods: { value: ['GET', 'HEAD', 'PUT'] },
          edgeFunctions: [
            {
              type: 'lambda',
              eventType: { value: 'origin-request' },
              arn: { known: false, reference: { address: 'aws_lambda_function.edge' } },
            },
            { type: 'function', arn: { known: true } },
          ],
        },
      ],
    });
  });

  it.each([
    ['count = 0', []],
    ['count = 2', ['aws_cloudfront_distribution.site[0]', 'aws_cloudfront_distribution.site[1]']],
    [
      'for_each = toset(["b", "a"])',
      ['aws_cloudfront_distribution.site["a"]', 'aws_cloudfront_distribution.site["b"]'],
    ],
    ['count = var.open ? 1 : 0', ['aws_cloudfront_distribution.site']],
    ['count = var.open ? 0 : 0', []],
    ['for_each = var.open', ['aws_cloudfront_distribution.site']],
  ])('%s', (extra, expected) => {
    expect(addresses(readFiles({ 'main.tf': `variable "open" {}\n${site(extra)}` }))).toEqual(expected);
  });

  it('are bounded', () => {
    const reading = readFiles({ 'main.tf': site('count = 1000000') });
    expect(reading.distributions).toHaveLength(100);
    expect(reading.problems).toEqual([
      { file: 'main.tf', line: 2, message: expect.stringContaining('1000000 instances') },
    ]);
  });
});

describe('dynamic blocks', () => {
  it('make an origin of every element, all at the line of the block', () => {
    const text = `
variable "origins" {
  default = {
    web = { host = "web.example", port = "8443" }
    api = { host = "api.example" }
  }
}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  dynamic "origin" {
    for_each = var.origins
    iterator = o
    content {
      origin_id   = o.key
      domain_name = o.value.host
      dynamic "custom_origin_config" {
        for_each = o.key == "web" ? [o.value] : []
        content {
          http_port              = 80
          https_port             = lookup(custom_origin_config.value, "port", 443)
          origin_protocol_policy = "https-only"
          origin_ssl_protocols   = ["TLSv1.2"]
        }
      }
    }
  }
  default_cache_behavior {
    target_origin_id       = "web"
    viewer_protocol_policy = "https-only"
  }
}`;
    const { origins } = onlyDistribution(readFiles({ 'main.tf': text }));
    expect(origins).toMatchObject([
      { id: { value: 'api' }, connection: { type: 's3' }, location: { startLine: 10, endLine: 26 } },
      {
        id: { value: 'web' },
        connection: { type: 'custom', httpsPort: { value: 8443 } },
        location: { startLine: 10, endLine: 26 },
      },
    ]);
  });

  it('over what is not known make one origin that is not known', () => {
    const text = siteWith('origin_id = "app"\n    domain_name = "a.example"', 'variable "more" {}').replace(
      '  default_cache',
      `  dynamic "origin" {
    for_each = var.more
    content {
      origin_id   = origin.value.id
      domain_name = origin.value.host
    }
  }
  default_cache`,
    );
    const { origins } = onlyDistribution(readFiles({ 'main.tf': text }));
    expect(origins.map(({ domainName }) => brief(domainName))).toEqual(['a.example', '?variable']);
    expect(origins[1]).toMatchObject({ id: { known: false, expression: 'var.more[*].id' } });
  });

  it('leave forwarding open when a condition decides about them', () => {
    const behavior = `dynamic "forwarded_values" {
      for_each = var.legacy ? [1] : []
      content {
        headers = ["Host"]
      }
    }`;
    expect(forwardsHost(behavior, 'variable "legacy" {}')).toBe('unknown');
    expect(forwardsHost(behavior, 'variable "legacy" { default = true }')).toBe('yes');
    expect(forwardsHost(behavior, 'variable "legacy" { default = false }')).toBe('no');
  });
});

describe('other shapes', () => {
  it('multi-tenant distributions have other names, and parameters that each tenant gives', () => {
    const text = `resource "aws_cloudfront_multitenant_distribution" "shops" {
  enabled = true
  comment = "shops"
  origin {
    id          = "app"
    domain_name = "{{shop}}.origin.example.com"
    custom_header {
      header_name  = "X-Shop"
      header_value = "{{shop}}"
    }
    ${CUSTOM}
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
    cache_policy_id        = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
  cache_behavior {
    path_pattern           = "/x"
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
  }
}
`;
    const distribution = onlyDistribution(readFiles({ 'main.tf': text }));
    expect(distribution.aliases).toMatchObject([{ known: false, reason: 'parameter' }]);
    expect(distribution.behaviors.map(({ pathPattern }) => brief(pathPattern))).toEqual(['*', '/x']);
    expect(distribution.origins).toMatchObject([
      { id: { value: 'app' }, customHeaders: [{ name: { value: 'X-Shop' } }], location: { startLine: 4 } },
    ]);
    expect(distribution.origins.map(({ domainName }) => brief(domainName))).toEqual([
      '?parameter {}.origin.example.com',
    ]);
  });

  it('code of before Terraform 0.12 is full of quotes', () => {
    const text = `
variable "enabled" { default = "true" }
variable "port" {
  type    = "string"
  default = "8443"
}
resource "aws_s3_bucket" "b" {
  count  = "\${var.enabled == "true" ? 1 : 0}"
  bucket = "my-bucket"
}
resource "aws_cloudfront_distribution" "site" {
  count   = "\${var.enabled == "true" ? 1 : 0}"
  enabled = "\${var.enabled}"
  aliases = ["\${compact(list("www.example.com", ""))}"]
  origin {
    origin_id   = "\${element(concat(aws_s3_bucket.b.*.id, list("")), 0)}"
    domain_name = "\${element(concat(aws_s3_bucket.b.*.bucket_regional_domain_name, list("")), 0)}"
    custom_origin_config {
      http_port              = "80"
      https_port             = "\${var.port}"
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id       = "\${aws_s3_bucket.b.0.id}"
    viewer_protocol_policy = "https-only"
  }
}
`;
    const distribution = onlyDistribution(readFiles({ 'main.tf': text }));
    const [origin] = distribution.origins;
    expect(distribution).toMatchObject({ address: 'aws_cloudfront_distribution.site[0]', enabled: { value: true } });
    expect(distribution.aliases.map(brief)).toEqual(['www.example.com']);
    expect(origin).toMatchObject({ kind: 's3', connection: { httpsPort: { value: 8443 } } });
    expect(origin === undefined ? null : brief(origin.domainName)).toBe(
      '?resource-attribute my-bucket.s3.{}.amazonaws.com',
    );
    expect(origin === undefined ? null : routingTo(distribution, origin).used).toBe('yes');
  });
});
