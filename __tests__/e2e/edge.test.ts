import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { runAction, runCli } from './spawn.js';

let workspace: string;

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-edge-'));
});

afterEach(() => rm(workspace, { recursive: true, force: true }));

/** At a viewer request: adds a header that no function may add. */
const CLOUDFRONT_FUNCTION = `function handler(event) {
  var request = event.request;
  request.headers['x-cache'] = { value: 'no' };
  return request;
}
`;

/** At an origin request: deletes a header that it may only read. */
const LAMBDA = `'use strict';

exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  delete request.headers.via;
  return request;
};
`;

const TERRAFORM = `
provider "aws" {
  region = "us-east-1"
}

resource "aws_cloudfront_function" "rewrite" {
  name    = "rewrite"
  runtime = "cloudfront-js-2.0"
  publish = true
  code    = file("\${path.module}/functions/rewrite.js")
}

data "archive_file" "edge" {
  type        = "zip"
  source_dir  = "\${path.module}/edge"
  output_path = "\${path.module}/edge.zip"
}

resource "aws_lambda_function" "edge" {
  function_name = "edge"
  role          = "arn:aws:iam::123456789012:role/edge"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  filename      = data.archive_file.edge.output_path
  publish       = true
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true

  origin {
    origin_id   = "app"
    domain_name = "app.example.com"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.rewrite.arn
    }

    lambda_function_association {
      event_type = "origin-request"
      lambda_arn = aws_lambda_function.edge.qualified_arn
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
`;

const CLOUDFORMATION = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Rewrite:
    Type: AWS::CloudFront::Function
    Properties:
      Name: rewrite
      AutoPublish: true
      FunctionConfig:
        Comment: ''
        Runtime: cloudfront-js-2.0
      FunctionCode: |
${CLOUDFRONT_FUNCTION.replace(/^(?=.)/gm, '        ')}
  Edge:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: edge/
      Handler: index.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      Role: arn:aws:iam::123456789012:role/edge
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Origins:
          - Id: app
            DomainName: app.example.com
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
              OriginSSLProtocols: [TLSv1.2]
        DefaultCacheBehavior:
          TargetOriginId: app
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
          FunctionAssociations:
            - EventType: viewer-request
              FunctionARN: !GetAtt Rewrite.FunctionMetadata.FunctionARN
          LambdaFunctionAssociations:
            - EventType: origin-request
              LambdaFunctionARN: !Ref Edge.Version
`;

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
}

/** `file:line rule` of each error annotation. */
function annotated(stdout: string): ReadonlySet<string> {
  const found = stdout.matchAll(/^::error file=([^,]+),line=(\d+)[^:]*?title=\d+ \w+%3A ([a-z-]+)::/gm);
  return new Set([...found].map(([, file, line, rule]) => `${file}:${line} ${rule}`));
}

describe('edge functions', () => {
  it.each([
    ['Terraform', { 'main.tf': TERRAFORM, 'functions/rewrite.js': CLOUDFRONT_FUNCTION }, 'functions/rewrite.js:3'],
    ['CloudFormation', { 'template.yaml': CLOUDFORMATION }, 'template.yaml:15'],
  ])('lead from %s to an annotation on the line of their source', async (_, files, place) => {
    await put({ ...files, 'edge/index.js': LAMBDA });
    const ran = await runAction({ static: 'true' }, workspace);
    expect(annotated(ran.stdout)).toEqual(new Set(['edge/index.js:5 edge-code-header', `${place} edge-code-header`]));
    expect(ran.status).toBe(1);
    expect(ran.outputs).toMatchObject({ verdict: 'fail', failed: '1' });
  });

  it('that are sound say what was checked, and no more', async () => {
    const sound = CLOUDFRONT_FUNCTION.replace('x-cache', 'x-shop');
    await put({
      'main.tf': TERRAFORM,
      'functions/rewrite.js': sound,
      'edge/index.js': LAMBDA.replace('via', 'x-debug'),
    });
    const { status, stdout } = await runCli(['--static', '--format', 'json'], { cwd: workspace });
    const [origin] = (JSON.parse(stdout) as { origins: readonly Checked[] }).origins;
    expect(status).toBe(0);
    expect(origin?.findings).toEqual([]);
    expect(origin?.edgeFunctions).toMatchObject([
      { type: 'lambda', eventType: 'origin-request', checked: 'code', replayedEvents: null },
      { type: 'function', eventType: 'viewer-request', checked: 'code', replayedEvents: null },
    ]);
  });
});

interface Checked {
  readonly findings: readonly unknown[];
  readonly edgeFunctions: readonly unknown[];
}
