import { afterEach, describe, expect, it } from '@jest/globals';

import type { PolicyStatement, PolicyStatements } from '../../../../src/model/backend.js';
import { brief, onlyOrigin, readFiles, removeWorkspaces, siteWith } from '../workspace.js';
import { bucket, s3BackendAt } from './reading.js';

afterEach(removeWorkspaces);

const REGIONAL = 'aws_s3_bucket.site.bucket_regional_domain_name';
const BUCKET = 'resource "aws_s3_bucket" "site" {\n  bucket = "my-site"\n}\nvariable "x" {}\n';

/** `Allow Service:cloudfront.amazonaws.com s3:GetObject if StringEquals aws:SourceArn=…`. */
function shown({ items, mayBeMore }: PolicyStatements): readonly string[] {
  return mayBeMore ? [...items.map(statement), '…'] : items.map(statement);
}

function statement({ effect, principals, excludesPrincipals, actions, conditions }: PolicyStatement): string {
  const whom = principals.map(({ type, id }) => `${excludesPrincipals ? 'not ' : ''}${type}:${brief(id)}`).join(' ');
  const when = conditions
    .map(
      ({ operator, key, values }) =>
        ` if ${operator} ${key}=${values.items.map(({ text }) => brief(text)).join(',')}${values.mayBeMore ? '…' : ''}`,
    )
    .join('');
  return `${brief(effect)} ${whom} ${brief(actions)}${when}`;
}

function statementsWith(code: string, domain = REGIONAL): readonly string[] {
  return shown(bucket(s3BackendAt(domain, BUCKET + code)).statements);
}

const policy = (document: string, rest = ''): string =>
  `resource "aws_s3_bucket_policy" "site" {\n  bucket = aws_s3_bucket.site.id\n  policy = ${document}\n  ${rest}\n}\n`;

const JSON_POLICY = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-site/*"}]}`;

describe('a bucket', () => {
  it.each([
    [REGIONAL, 'rest'],
    ['aws_s3_bucket.site.bucket_domain_name', 'rest'],
    ['aws_s3_bucket.site.website_endpoint', 'website'],
    ['aws_s3_bucket_website_configuration.site.website_endpoint', 'website'],
    ['aws_s3_bucket_website_configuration.byname.website_endpoint', 'website'],
    ['"my-site.s3.eu-west-1.amazonaws.com"', 'rest'],
    ['"${aws_s3_bucket.site.id}.s3.amazonaws.com"', 'rest'],
    ['"${aws_s3_bucket.site.bucket}.s3-website-${var.x}.amazonaws.com"', 'website'],
    ['"${data.aws_s3_bucket.same.bucket}.s3.amazonaws.com"', 'rest'],
  ])('is found by %s', (domain, endpoint) => {
    const more = `resource "aws_s3_bucket_website_configuration" "site" {
  bucket = aws_s3_bucket.site.id
}
resource "aws_s3_bucket_website_configuration" "byname" {
  bucket = "my-site"
}
data "aws_s3_bucket" "same" {
  bucket = "my-site"
}
`;
    expect(bucket(s3BackendAt(domain, BUCKET + more))).toMatchObject({ address: 'aws_s3_bucket.site', endpoint });
  });

  it('is found by a name that is not known', () => {
    const code = `variable "x" {}
variable "region" {}
resource "aws_s3_bucket" "site" {
  bucket = "\${var.x}-site"
}
resource "aws_s3_bucket_policy" "site" {
  bucket = "\${var.x}-site"
  policy = ${JSON.stringify(JSON_POLICY)}
}
`;
    const found = bucket(s3BackendAt('"${var.x}-site.s3.${var.region}.amazonaws.com"', code));
    expect(found.address).toBe('aws_s3_bucket.site');
    expect(shown(found.statements)).toEqual(['Allow AWS:* s3:GetObject']);
  });

  it('has what it has by default', () => {
    expect(bucket(s3BackendAt(REGIONAL, BUCKET))).toMatchObject({
      location: { startLine: 1, endLine: 3 },
      statements: { items: [], mayBeMore: false },
      acl: { value: null, written: false },
      blocksPublicPolicies: { value: true, written: false },
    });
  });

  it.each([
    ['false where nothing is written', '', 'false'],
    ['one of two', 'restrict_public_buckets = true', 'true'],
    ['one that is not known', 'block_public_policy = var.x', '?variable'],
    ['one that is known and one that is not', 'block_public_policy = var.x\n  restrict_public_buckets = true', 'true'],
    ['a block that may be there', 'count = var.x', '?resource-attribute'],
  ])('blocks public policies by %s', (_name, body, expected) => {
    const code = `resource "aws_s3_bucket_public_access_block" "site" {\n  bucket = aws_s3_bucket.site.id\n  ${body}\n}\n`;
    expect(brief(bucket(s3BackendAt(REGIONAL, BUCKET + code)).blocksPublicPolicies)).toBe(expected);
  });

  it.each([
    ['of the provider', 'provider "aws" {\n  region = "us-east-1"\n}\n', '', 'us-east-1'],
    [
      'of its own provider',
      'provider "aws" {\n  alias = "w"\n  region = "eu-west-1"\n}\n',
      'provider = aws.w',
      'eu-west-1',
    ],
    ['of its own', '', 'region = "eu-north-1"', 'eu-north-1'],
    ['that nobody wrote', '', '', '?env'],
  ])('has the Region %s', (_name, before, body, expected) => {
    const code = `${before}resource "aws_s3_bucket" "here" {\n  bucket = "here"\n  ${body}\n}\n`;
    expect(brief(bucket(s3BackendAt('aws_s3_bucket.here.bucket_domain_name', code)).region)).toBe(expected);
  });

  it.each([
    ['no redirects', 'index_document {\n    suffix = "index.html"\n  }', 'false'],
    ['one for everything', 'redirect_all_requests_to {\n    host_name = "www.example.com"\n  }', 'true'],
    ['a routing rule', 'routing_rule {\n    redirect {\n      replace_key_with = "a"\n    }\n  }', 'true'],
    ['routing rules as JSON', 'routing_rules = jsonencode([])', 'true'],
    ['routing rules that are not known', 'routing_rules = var.x', '?unsupported'],
    [
      'one that may be there',
      'dynamic "redirect_all_requests_to" {\n    for_each = var.x == "" ? [] : [1]\n    content {}\n  }',
      '?unsupported',
    ],
  ])('has a website with %s', (_name, body, expected) => {
    const code = `resource "aws_s3_bucket_website_configuration" "site" {\n  bucket = aws_s3_bucket.site.id\n  ${body}\n}\n`;
    const website = bucket(s3BackendAt('aws_s3_bucket.site.website_endpoint', `${BUCKET}${code}`));
    expect(brief(website.websiteRedirects)).toBe(expected);
  });

  it.each([
    ['redirect_all_requests_to = "https://www.example.com"', 'true'],
    ['index_document = "index.html"', 'false'],
    ['redirect_all_requests_to = ""', 'false'],
    ['routing_rules = var.x', '?unsupported'],
  ])('has a website in itself with %s', (body, expected) => {
    const code = `resource "aws_s3_bucket" "old" {\n  bucket = "old"\n  website {\n    ${body}\n  }\n}\nvariable "x" {}\n`;
    expect(brief(bucket(s3BackendAt('aws_s3_bucket.old.website_endpoint', code)).websiteRedirects)).toBe(expected);
  });

  it.each([
    ['in itself', 'acl = "public-read"', '', 'public-read'],
    [
      'beside it',
      '',
      'resource "aws_s3_bucket_acl" "site" {\n  bucket = aws_s3_bucket.site.id\n  acl = "private"\n}\n',
      'private',
    ],
    [
      'as grants',
      '',
      'resource "aws_s3_bucket_acl" "site" {\n  bucket = "my-site"\n  access_control_policy {}\n}\n',
      '?unsupported',
    ],
    ['as its own grants', 'grant {\n  }', '', '?unsupported'],
    [
      'of an object in it',
      'acl = "private"',
      'resource "aws_s3_bucket_object" "page" {\n  bucket = aws_s3_bucket.site.id\n  acl = "public-read"\n}\n',
      '?unsupported',
    ],
    [
      'of its own, with objects that add nothing',
      'acl = "private"',
      'resource "aws_s3_object" "page" {\n  bucket = aws_s3_bucket.site.id\n}\n',
      'private',
    ],
    [
      'of another bucket',
      '',
      'resource "aws_s3_bucket_acl" "site" {\n  bucket = "other"\n  acl = "public-read"\n}\n',
      'null',
    ],
  ])('has an ACL %s', (_name, body, code, expected) => {
    const own = BUCKET.replace('"my-site"', `"my-site"\n  ${body}`);
    expect(brief(bucket(s3BackendAt(REGIONAL, own + code)).acl)).toBe(expected);
  });
});

describe('the policy of a bucket', () => {
  it.each([
    [
      'a document',
      'data.aws_iam_policy_document.site.json',
      ['Allow Service:cloudfront.amazonaws.com s3:GetObject if StringEquals AWS:SourceArn=?resource-attribute'],
    ],
    [
      'an encoded object',
      `jsonencode({
    Statement = {
      Effect    = "Allow"
      Principal = { AWS = [aws_cloudfront_origin_access_identity.site.iam_arn, "arn:x"] }
      Action    = ["s3:GetObject", "s3:ListBucket"]
    }
  })`,
      ['Allow AWS:?resource-attribute AWS:arn:x s3:GetObject,s3:ListBucket'],
    ],
    [
      'text with holes',
      `<<-EOF
    {
      "Statement": [{
        "Effect": "Allow",
        "Principal": { "CanonicalUser": "\${aws_cloudfront_origin_access_identity.site.s3_canonical_user_id}" },
        "Action": "s3:GetObject",
        "Resource": "\${aws_s3_bucket.site.arn}/*"
      }, {
        "Effect": "Deny",
        "NotPrincipal": { "AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity \${aws_cloudfront_origin_access_identity.site.id}" },
        "NotAction": "s3:*",
        "Condition": { "Bool": { "aws:SecureTransport": \${var.x} } }
      }]
    }
  EOF`,
      [
        'Allow CanonicalUser:?resource-attribute s3:GetObject',
        'Deny not AWS:?resource-attribute arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity {} ?unsupported if Bool aws:SecureTransport=?resource-attribute…',
      ],
    ],
    ['a file', 'file("policy.json")', ['…']],
    [
      'one of two',
      `var.x ? ${JSON.stringify(JSON_POLICY)} : data.aws_iam_policy_document.site.json`,
      [
        'Allow AWS:* s3:GetObject',
        'Allow Service:cloudfront.amazonaws.com s3:GetObject if StringEquals AWS:SourceArn=?resource-attribute',
        '…',
      ],
    ],
    ['not known', 'var.x', ['…']],
    ['of a module that cannot be read', 'module.policy.json', ['…']],
    ['no JSON', '"nonsense"', ['…']],
  ])('can be %s', (_name, document, expected) => {
    const code = `data "aws_iam_policy_document" "site" {
  statement {
    actions   = ["s3:GetObject"]
    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [aws_cloudfront_distribution.site.arn]
    }
  }
}
resource "aws_cloudfront_origin_access_identity" "site" {}
`;
    expect(statementsWith(code + policy(document))).toEqual(expected);
  });

  it('names the identity that it admits, however it is written', () => {
    const identity = 'resource "aws_cloudfront_origin_access_identity" "site" {}\n';
    const user =
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity ${aws_cloudfront_origin_access_identity.site.id}';
    const documents = [
      'jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = aws_cloudfront_origin_access_identity.site.iam_arn }, Action = "*" }] })',
      '"{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Principal\\":{\\"AWS\\":\\"${aws_cloudfront_origin_access_identity.site.iam_arn}\\"},\\"Action\\":\\"*\\"}]}"',
      `jsonencode({ Statement = [{ Effect = "Allow", Principal = { AWS = "${user}" }, Action = "*" }] })`,
    ];
    for (const document of documents) {
      const [only] = bucket(s3BackendAt(REGIONAL, BUCKET + identity + policy(document))).statements.items;
      expect(only?.principals).toMatchObject([
        { type: 'AWS', id: { reference: { address: 'aws_cloudfront_origin_access_identity.site' } } },
      ]);
    }
  });

  it('takes in other documents', () => {
    const code = `data "aws_iam_policy_document" "base" {
  statement {
    sid     = "a"
    actions = ["s3:Get*"]
  }
}
data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.base.json, ${JSON.stringify(JSON_POLICY)}]
  statement {
    effect = "Deny"
    not_principals {
      type        = "*"
      identifiers = ["*"]
    }
    not_actions = ["s3:GetObject"]
  }
}
${policy('data.aws_iam_policy_document.all.json')}`;
    expect(statementsWith(code)).toEqual(['Allow  s3:Get*', 'Allow AWS:* s3:GetObject', 'Deny not AWS:* ?unsupported']);
    const open = code.replace('[data.aws_iam_policy_document.base.json,', '[var.x,');
    expect(statementsWith(open)).toEqual(['Allow AWS:* s3:GetObject', 'Deny not AWS:* ?unsupported', '…']);
  });

  it.each([
    ['another resource of the bucket', 'aws_s3_bucket_public_access_block.site.id', ['Allow AWS:* s3:GetObject']],
    [
      'what another resource of the bucket has',
      'aws_s3_bucket_public_access_block.site.bucket',
      ['Allow AWS:* s3:GetObject'],
    ],
    ['another attribute of such a resource', 'aws_s3_bucket_public_access_block.site.owner', ['…']],
    ['a resource of another kind', 'aws_iam_role.r.id', []],
  ])('is found through %s', (_name, reference, expected) => {
    const code = `resource "aws_s3_bucket_public_access_block" "site" {
  bucket = aws_s3_bucket.site.id
}
resource "aws_iam_role" "r" {}
output "bucket" {
  value = aws_s3_bucket.site.id
}
`;
    expect(
      statementsWith(code + policy(JSON.stringify(JSON_POLICY)).replace('aws_s3_bucket.site.id', reference)),
    ).toEqual(expected);
  });

  it('is found by the same condition', () => {
    const code = `variable "x" {}
resource "aws_s3_bucket" "site" {
  bucket = var.x ? "a" : "b"
}
${policy(JSON.stringify(JSON_POLICY))}`;
    const same = code.replace('aws_s3_bucket.site.id', 'var.x ? "a" : "b"');
    expect(shown(bucket(s3BackendAt(REGIONAL, same)).statements)).toEqual(['Allow AWS:* s3:GetObject']);
    const one = code.replace('aws_s3_bucket.site.id', '"a"');
    expect(shown(bucket(s3BackendAt(REGIONAL, one)).statements)).toEqual(['Allow AWS:* s3:GetObject', '…']);
  });

  it('that is not there is none', () => {
    expect(statementsWith(policy(JSON.stringify(JSON_POLICY), 'count = 0'))).toEqual([]);
  });

  it.each([
    ['may be there', policy(JSON.stringify(JSON_POLICY), 'count = var.x'), ['Allow AWS:* s3:GetObject', '…']],
    [
      'is of a bucket that is not known',
      policy(JSON.stringify(JSON_POLICY)).replace('aws_s3_bucket.site.id', 'var.x'),
      ['…'],
    ],
    ['is of another bucket', policy(JSON.stringify(JSON_POLICY)).replace('aws_s3_bucket.site.id', '"other"'), []],
    [
      'is of a bucket with another beginning',
      policy(JSON.stringify(JSON_POLICY)).replace('aws_s3_bucket.site.id', '"other-${var.x}"'),
      [],
    ],
    [
      'may be in a module that is given the bucket',
      'module "p" {\n  source = "example/policy/aws"\n  bucket = aws_s3_bucket.site.bucket\n}\n',
      ['…'],
    ],
    [
      'is not in a module that is given its name for other ends',
      'module "p" {\n  source = "example/cdn/aws"\n  domain = aws_s3_bucket.site.bucket_regional_domain_name\n}\n',
      [],
    ],
  ])('that %s', (_name, code, expected) => {
    expect(statementsWith(code)).toEqual(expected);
  });

  it('has its statements at their places', () => {
    const encoded = policy('jsonencode({\n    Statement = [\n      { Effect = "Allow", Action = var.x },\n    ]\n  })');
    const [own] = bucket(s3BackendAt(REGIONAL, BUCKET + encoded)).statements.items;
    expect(own?.location).toMatchObject({ file: 'main.tf', startLine: 9 });
    const document = `data "aws_iam_policy_document" "d" {\n  statement {\n  }\n}\n${policy('data.aws_iam_policy_document.d.json')}`;
    const [other] = bucket(s3BackendAt(REGIONAL, BUCKET + document)).statements.items;
    expect(other?.location).toMatchObject({ file: 'main.tf', startLine: 6, endLine: 7 });
  });
});

describe('an origin access control', () => {
  const originWith = (id: string, code: string): ReturnType<typeof onlyOrigin> =>
    onlyOrigin(
      readFiles({
        'main.tf': siteWith(
          `origin_id = "app"\n    domain_name = ${REGIONAL}\n    origin_access_control_id = ${id}`,
          BUCKET + code,
        ),
      }),
    );
  const CONTROL = `resource "aws_cloudfront_origin_access_control" "oac" {
  name                              = "oac"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = "sigv4"
}
`;

  it('of the same code comes with the origin', () => {
    expect(originWith('aws_cloudfront_origin_access_control.oac.id', CONTROL).accessControlDefinition).toMatchObject({
      address: 'aws_cloudfront_origin_access_control.oac',
      location: { startLine: 5, endLine: 10 },
      originType: { value: 's3' },
      signingBehavior: { value: 'always' },
    });
  });

  it.each(['"E123"', 'var.x', 'data.aws_cloudfront_origin_access_control.oac.id'])('is not known for %s', (id) => {
    expect(originWith(id, CONTROL).accessControlDefinition).toBeNull();
  });
});
