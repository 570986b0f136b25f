import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readFiles, removeWorkspaces } from '../workspace.js';
import { backendAt, balancer } from './reading.js';

afterEach(removeWorkspaces);

/** Expressions of what other arguments refer to, with and without something that is not known. */
const owners = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'aws_lb.a.arn',
      'aws_lb.b.id',
      'aws_lb.many[0].arn',
      'aws_lb.many[*].arn',
      'aws_lb.each["x"].arn',
      'data.aws_lb.d.arn',
      'var.open',
      'local.arn',
      'null',
      '"arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/1"',
      'module.remote.arn',
    ),
    fc
      .tuple(fc.constantFrom('one', 'coalesce', 'try', 'lower', 'tostring', 'element'), tie('any'))
      .map(([fn, a]) => (fn === 'element' ? `element([${a}], 0)` : `${fn}(${a})`)),
    fc
      .tuple(fc.constantFrom('var.flag', 'true', 'var.open == "x"'), tie('any'), tie('any'))
      .map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `coalesce(${a}, ${b})`),
    tie('any').map((a) => `"\${${a}}"`),
    tie('any').map((a) => `{ k = ${a} }["k"]`),
  ),
})).any;

const counts = fc.constantFrom(
  '',
  'count = 0',
  'count = 2',
  'count = var.flag ? 1 : 0',
  'count = var.flag ? 0 : 0',
  'for_each = toset(["p", "q"])',
);

function code(owner: string, count: string, variables: string): string {
  return `resource "aws_lb" "a" {}
resource "aws_lb" "b" {}
resource "aws_lb" "many" {
  count = var.flag ? 1 : 0
}
resource "aws_lb" "each" {
  for_each = toset(["x", "y"])
}
data "aws_lb" "d" {
  name = "d"
}
module "remote" {
  source = "example/remote/aws"
}
locals {
  arn = coalesce(var.open, aws_lb.a.arn)
}
${variables}
resource "aws_lb_listener" "l" {
  load_balancer_arn = ${owner}
  ${count}
}
`;
}

const OPEN = 'variable "open" {}\nvariable "flag" {}\n';

describe('what belongs to a load balancer', () => {
  it('is, where it is told to be all, the same whatever is not known', () => {
    const fillings = fc.constantFrom(
      'variable "open" { default = "x" }\nvariable "flag" { default = true }\n',
      'variable "open" { default = "y" }\nvariable "flag" { default = false }\n',
    );
    fc.assert(
      fc.property(owners, counts, fillings, (owner, count, filling) => {
        const open = balancer(backendAt('aws_lb.a.dns_name', code(owner, count, OPEN))).listeners;
        const filled = balancer(backendAt('aws_lb.a.dns_name', code(owner, count, filling))).listeners;
        if (open.mayBeMore || filled.mayBeMore) return;
        expect(filled.items.map(({ address }) => address)).toEqual(open.items.map(({ address }) => address));
      }),
      { numRuns: 100 },
    );
  });
});

/** Arguments of all kinds for resources of all kinds, mostly without any sense. */
const values = fc.constantFrom(
  'var.open',
  'null',
  'true',
  '443',
  '"x"',
  '[]',
  '[var.open, null, "sg-1"]',
  '{}',
  '{ a = var.open }',
  'aws_lb.r.arn',
  'aws_lb.r',
  'aws_lb.r[0].id',
  'aws_security_group.r[*].id',
  'aws_s3_bucket.r.id',
  'aws_s3_bucket.r.bucket',
  'aws_lambda_function.r.arn',
  '"${aws_lambda_function.r.arn}:${var.open}"',
  'data.aws_iam_policy_document.r.json',
  'jsonencode({ Statement = [var.open, { Effect = var.open, Principal = ["x"], Condition = "y" }] })',
  '"{\\"Statement\\": ${var.open}}"',
  'aws_route53_record.r.fqdn',
  'aws_lb_listener.r.arn',
  'aws_cloudfront_vpc_origin.r.id',
  'aws_apigatewayv2_api.r.id',
  'data.archive_file.r.output_path',
  'each.value',
  'aws_route53_record.r.name',
  'aws_lambda_alias.r.arn',
);
const names = fc.constantFrom(
  'bucket',
  'policy',
  'acl',
  'name',
  'records',
  'zone_id',
  'type',
  'load_balancer_arn',
  'listener_arn',
  'certificate_arn',
  'protocol',
  'port',
  'ingress',
  'security_groups',
  'security_group_id',
  'cidr_blocks',
  'function_name',
  'qualifier',
  'api_id',
  'domain_name',
  'count',
  'for_each',
  'role',
  'filename',
  'code',
  'output_path',
  'source_dir',
  'provider',
  'assume_role_policy',
  'load_balancer_type',
  'source_policy_documents',
  'target',
  'instance',
  'publish',
  'vpc_security_group_ids',
  'image_uri',
  'region',
  'layers',
);
const blocks = fc.constantFrom(
  'ingress',
  'alias',
  'condition',
  'host_header',
  'default_action',
  'statement',
  'principals',
  'listener',
  'vpc_origin_endpoint_config',
  'environment',
  'source',
  'endpoint_configuration',
  'dynamic "ingress"',
  'dynamic "statement"',
  'content',
);
const types = fc.constantFrom(
  'resource "aws_lb"',
  'resource "aws_elb"',
  'resource "aws_lb_listener"',
  'resource "aws_lb_listener_rule"',
  'resource "aws_security_group"',
  'resource "aws_security_group_rule"',
  'resource "aws_s3_bucket"',
  'resource "aws_s3_bucket_policy"',
  'resource "aws_route53_record"',
  'data "aws_iam_policy_document"',
  'resource "aws_lambda_function"',
  'resource "aws_lambda_alias"',
  'resource "aws_lambda_function_url"',
  'resource "aws_lambda_permission"',
  'resource "aws_apigatewayv2_api"',
  'resource "aws_apigatewayv2_domain_name"',
  'resource "aws_apigatewayv2_api_mapping"',
  'resource "aws_cloudfront_vpc_origin"',
  'resource "aws_cloudfront_function"',
  'resource "aws_iam_role"',
  'data "archive_file"',
  'resource "aws_instance"',
  'resource "aws_eip"',
  'resource "aws_acm_certificate"',
);
const written = fc
  .uniqueArray(fc.tuple(names, values), { maxLength: 5, selector: ([name]) => name })
  .map((args) => args.map(([name, value]) => `${name} = ${value}`).join('\n'));
const within = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(written, fc.array(fc.tuple(blocks, inner), { maxLength: 2 }))
    .map(([args, nested]) => [args, ...nested.map(([name, content]) => `${name} {\n${content}\n}`)].join('\n'));
const body = within(within(within(written)));
const resources = fc.uniqueArray(fc.tuple(types, body), { minLength: 1, maxLength: 12, selector: ([type]) => type });

describe('resources of every kind', () => {
  it('are read without an exception, whatever they say', () => {
    fc.assert(
      fc.property(resources, values, values, values, (declared, domain, lambda, vpc) => {
        const text = declared.map(([type, content]) => `${type} "r" {\n${content}\n}\n`).join('');
        const reading = readFiles({
          'main.tf': `variable "open" {}
${text}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  origin {
    origin_id                = "a"
    domain_name              = ${domain}
    origin_access_control_id = ${vpc}
  }
  origin {
    origin_id   = "b"
    domain_name = "x"
    vpc_origin_config {
      vpc_origin_id = ${vpc}
    }
  }
  default_cache_behavior {
    target_origin_id       = "a"
    viewer_protocol_policy = "https-only"
    lambda_function_association {
      event_type = "viewer-request"
      lambda_arn = ${lambda}
    }
    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.r.arn
    }
  }
}
`,
        });
        expect(reading.distributions.map(({ origins }) => origins.length)).toEqual([2]);
        expect(JSON.stringify(reading).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      'look-ups one after the other',
      'data.aws_lb.d0.dns_name',
      Array.from(
        { length: 3_000 },
        (_, i) => `data "aws_lb" "d${i}" {\n  tags = { a = data.aws_lb.d${i + 1}.vpc_id }\n}\n`,
      ).join(''),
    ],
    [
      'records in a circle',
      '"a.example"',
      Array.from(
        { length: 30 },
        (_, i) =>
          `resource "aws_route53_record" "r${i}" {\n  name = "${i === 0 ? 'a' : `n${i}`}.example"\n  records = ["n${(i + 1) % 30}.example", "n${(i + 2) % 30}.example"]\n  type = "CNAME"\n}\n`,
      ).join(''),
    ],
    [
      'aliases in a circle',
      'aws_lambda_function_url.u.function_url',
      'resource "aws_lambda_alias" "a" {\n  function_name = aws_lambda_alias.b.arn\n}\nresource "aws_lambda_alias" "b" {\n  function_name = aws_lambda_alias.a.arn\n}\nresource "aws_lambda_function_url" "u" {\n  function_name = aws_lambda_alias.a.arn\n  authorization_type = "NONE"\n}\n',
    ],
    [
      'documents in a circle',
      'aws_s3_bucket.b.bucket_domain_name',
      'data "aws_iam_policy_document" "a" {\n  source_policy_documents = [data.aws_iam_policy_document.b.json, data.aws_iam_policy_document.b.json]\n}\ndata "aws_iam_policy_document" "b" {\n  source_policy_documents = [data.aws_iam_policy_document.a.json, data.aws_iam_policy_document.a.json]\n}\nresource "aws_s3_bucket" "b" {\n  policy = data.aws_iam_policy_document.a.json\n}\n',
    ],
    [
      'certificates in a circle',
      'aws_lb.l.dns_name',
      'resource "aws_acm_certificate_validation" "a" {\n  certificate_arn = aws_acm_certificate_validation.b.id\n}\nresource "aws_acm_certificate_validation" "b" {\n  certificate_arn = aws_acm_certificate_validation.a.id\n}\nresource "aws_lb" "l" {}\nresource "aws_lb_listener" "l" {\n  load_balancer_arn = aws_lb.l.arn\n  protocol = "HTTPS"\n  certificate_arn = aws_acm_certificate_validation.a.id\n}\n',
    ],
  ])('end for %s', (_name, domain, text) => {
    expect(backendAt(domain, text)).toHaveProperty('known');
  });
});
