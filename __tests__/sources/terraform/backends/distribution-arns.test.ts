import { afterEach, describe, expect, it } from '@jest/globals';

import type { PolicyStatements } from '../../../../src/model/backend.js';
import { readFiles, removeWorkspaces } from '../workspace.js';
import { bucket, functionUrl } from './reading.js';

afterEach(removeWorkspaces);

/** A distribution in front of the bucket. */
function distribution(name: string, more = '', domain = 'aws_s3_bucket.site.bucket_regional_domain_name'): string {
  return `resource "aws_cloudfront_distribution" "${name}" {
  enabled = true
  ${more}
  origin {
    origin_id                = "site"
    domain_name              = ${domain}
    origin_access_control_id = "E1OAC"
  }
  default_cache_behavior {
    target_origin_id       = "site"
    viewer_protocol_policy = "https-only"
  }
}
`;
}

function policyFor(value: string): string {
  return `variable "x" {}
variable "both" {}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_cloudfront_distribution" "other" {
  id = "E2OTHER"
}
resource "aws_s3_bucket" "site" {
  bucket = "site"
}
resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Resource  = "\${aws_s3_bucket.site.arn}/*"
      Condition = { StringEquals = { "AWS:SourceArn" = ${value} } }
    }]
  })
}
`;
}

/** What each value of the only condition is the ARN of. */
function named({ items }: PolicyStatements): readonly (readonly string[])[] | 'open' {
  const [condition] = items[0]?.conditions ?? [];
  if (condition === undefined || condition.values.mayBeMore) return 'open';
  return condition.values.items.map(({ distributions }) => distributions);
}

function namedIn(files: Readonly<Record<string, string>>): readonly (readonly string[])[] | 'open' {
  const [first] = readFiles(files).distributions.flatMap(({ origins }) => origins);
  if (first === undefined) throw new Error('no origin');
  return named(bucket(first.backend).statements);
}

const OTHER = 'aws_cloudfront_distribution.other';

describe('the source of a condition', () => {
  it.each([
    ['the ARN', `${OTHER}.arn`, '', [[OTHER]]],
    [
      'a list',
      `[${OTHER}.arn, aws_cloudfront_distribution.site.arn]`,
      '',
      [[OTHER], ['aws_cloudfront_distribution.site']],
    ],
    ['a local value', 'local.arns', `locals {\n  arns = [${OTHER}.arn]\n}\n`, [[OTHER]]],
    ['text with the id', `"arn:aws:cloudfront::123456789012:distribution/\${${OTHER}.id}"`, '', [[OTHER]]],
    [
      'text with the account and the partition',
      `"arn:\${data.aws_partition.current.partition}:cloudfront::\${data.aws_caller_identity.current.account_id}:distribution/\${${OTHER}.id}"`,
      '',
      [[OTHER]],
    ],
    [
      'one of two',
      `var.both ? ${OTHER}.arn : aws_cloudfront_distribution.site.arn`,
      '',
      [[OTHER, 'aws_cloudfront_distribution.site']],
    ],
    ['one or text', `var.both ? ${OTHER}.arn : "arn:aws:cloudfront::1:distribution/E1"`, '', 'open'],
    ['one in a list or text', `[var.both ? ${OTHER}.arn : "arn:aws:cloudfront::1:distribution/E1"]`, '', [[]]],
    ['an ARN written out', '"arn:aws:cloudfront::123456789012:distribution/E1"', '', [[]]],
    ['a variable', 'var.x', '', 'open'],
    ['a variable in a list', '[var.x]', '', [[]]],
    ['a wildcard behind it', `["\${${OTHER}.arn}*"]`, '', [[]]],
    ['another resource of CloudFront', `["arn:aws:cloudfront::123456789012:function/\${${OTHER}.id}"]`, '', [[]]],
    ['another attribute', `[${OTHER}.domain_name]`, '', [[]]],
    ['a data source', '[data.aws_cloudfront_distribution.other.arn]', '', [[]]],
    ['something that falls back', `[try(${OTHER}.arn, aws_cloudfront_distribution.site.arn)]`, '', [[OTHER]]],
    ['one of what may be null', `[coalesce(var.x, ${OTHER}.arn)]`, '', [[]]],
  ])('can be %s', (_, value, code, expected) => {
    const text = policyFor(value) + code + distribution('site') + distribution('other');
    expect(namedIn({ 'main.tf': text })).toEqual(expected);
  });

  it('is an instance by its key or index, and any of them where that is not known', () => {
    const counted = distribution('site') + distribution('other', 'count = 2');
    expect(namedIn({ 'main.tf': policyFor(`${OTHER}[1].arn`) + counted })).toEqual([[`${OTHER}[1]`]]);
    expect(namedIn({ 'main.tf': policyFor(`${OTHER}[*].arn`) + counted })).toEqual([[`${OTHER}[0]`], [`${OTHER}[1]`]]);
    const each = distribution('site') + distribution('other', 'for_each = toset(["a", "b"])');
    expect(namedIn({ 'main.tf': policyFor(`${OTHER}["b"].arn`) + each })).toEqual([[`${OTHER}["b"]`]]);
    expect(namedIn({ 'main.tf': policyFor(`[${OTHER}[var.x].arn]`) + each })).toEqual([
      [`${OTHER}["a"]`, `${OTHER}["b"]`],
    ]);
    expect(namedIn({ 'main.tf': policyFor(`[for d in ${OTHER} : d.arn]`) + each })).toEqual([
      [`${OTHER}["a"]`],
      [`${OTHER}["b"]`],
    ]);
  });

  it('is nothing where it may not be there', () => {
    const maybe = distribution('site') + distribution('other', 'count = var.both ? 1 : 0');
    expect(namedIn({ 'main.tf': policyFor(`[${OTHER}[0].arn]`) + maybe })).toEqual([[]]);
    expect(namedIn({ 'main.tf': policyFor(`[one(${OTHER}[*].arn)]`) + maybe })).toEqual([[]]);
    const value = `[try(${OTHER}[0].arn, aws_cloudfront_distribution.site.arn)]`;
    expect(namedIn({ 'main.tf': policyFor(value) + maybe })).toEqual([[]]);
  });

  it('is the instance of a module', () => {
    const cdn = `variable "domain" {}\n${distribution('this', '', 'var.domain')}
output "arn" { value = aws_cloudfront_distribution.this.arn }
`;
    const call = (name: string): string =>
      `module "${name}" {\n  source = "./cdn"\n  domain = aws_s3_bucket.site.bucket_regional_domain_name\n}\n`;
    const text = policyFor('module.b.arn') + call('a') + call('b');
    expect(namedIn({ 'main.tf': text, 'cdn/main.tf': cdn })).toEqual([['module.b.aws_cloudfront_distribution.this']]);
    const reading = readFiles({ 'main.tf': text, 'cdn/main.tf': cdn });
    expect(reading.distributions.map(({ address }) => address)).toContain('module.b.aws_cloudfront_distribution.this');
  });

  it.each([
    ['terraform-aws-modules/cloudfront/aws', 'cloudfront_distribution_arn', 'this'],
    ['cloudposse/cloudfront-cdn/aws', 'cf_arn', 'default'],
  ])('is the instance of the module %s', (source, output, name) => {
    const call = `module "cdn" {\n  source = "${source}"\n  ${
      name === 'this' ? 'origin = { x = { domain_name = "x.example.com" } }' : 'origin_domain_name = "x.example.com"'
    }\n}\n`;
    const text = policyFor(`[module.cdn.${output}]`) + distribution('site') + call;
    const address = `module.cdn.aws_cloudfront_distribution.${name}[0]`;
    expect(namedIn({ 'main.tf': text })).toEqual([[address]]);
    expect(readFiles({ 'main.tf': text }).distributions.map((one) => one.address)).toContain(address);
  });
});

describe('the source of a permission', () => {
  it.each([
    [`${OTHER}.arn`, [OTHER]],
    [`"arn:aws:cloudfront::123456789012:distribution/\${${OTHER}.id}"`, [OTHER]],
    ['"arn:aws:cloudfront::123456789012:distribution/E1"', []],
    ['var.x', []],
  ])('can be %s', (source, expected) => {
    const text = `variable "x" {}
resource "aws_lambda_function" "app" {
  function_name = "app"
}
resource "aws_lambda_function_url" "app" {
  function_name      = aws_lambda_function.app.function_name
  authorization_type = "AWS_IAM"
}
resource "aws_lambda_permission" "app" {
  action        = "lambda:InvokeFunctionUrl"
  function_name = aws_lambda_function.app.function_name
  principal     = "cloudfront.amazonaws.com"
  source_arn    = ${source}
}
${distribution('site', '', 'split("/", aws_lambda_function_url.app.function_url)[2]')}${distribution('other', '', '"x.example.com"')}`;
    const [site] = readFiles({ 'main.tf': text }).distributions;
    const [origin] = site?.origins ?? [];
    if (origin === undefined) throw new Error('no origin');
    expect(functionUrl(origin.backend).permissions.items.map((one) => one.sourceDistributions)).toEqual([expected]);
  });
});
