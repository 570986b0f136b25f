/** What it costs to find and read the distributions of a large repository. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { median, runNode } from './measure.mjs';
import { seconds, table } from './table.mjs';

const ROUNDS = 3;
/** Files, and distributions among them. */
const SIZES = [
  [1_000, 5],
  [10_000, 50],
];

export async function* repository({ root, boundMs }) {
  const rows = [];
  for (const [files, distributions] of SIZES) {
    const workspace = mkdtempSync(join(tmpdir(), 'origin-preflight-repository-'));
    try {
      writeRepository(workspace, files, distributions);
      const runs = [];
      for (let round = 0; round < ROUNDS; round++) runs.push(await once(root, workspace, { distributions, boundMs }));
      const middle = (key) => median(runs.map((run) => run[key]));
      rows.push([
        files,
        distributions,
        seconds(middle('wallSeconds')),
        seconds(middle('cpuSeconds')),
        `${middle('peakMegabytes').toFixed(0)} MB`,
      ]);
    } finally {
      rmSync(workspace, { recursive: true, force: true });
    }
  }
  yield table(
    `Searching a repository, --static, median of ${ROUNDS}`,
    ['files', 'distributions', 'wall', 'CPU', 'peak memory'],
    rows,
  );
}

async function once(root, workspace, { distributions, boundMs }) {
  const args = [join(root, 'dist/cli.js'), '--static', '--fail-on', 'never', '--format', 'json'];
  const ran = await runNode([], args, { cwd: workspace, boundMs });
  if (ran.timedOut) throw new Error(`a search took longer than ${boundMs / 1000} s`);
  if (ran.status !== 0) throw new Error(`a search failed: ${ran.stderr || ran.stdout}`);
  const { origins } = JSON.parse(ran.stdout);
  const expected = 2 * Math.ceil(distributions / 2) + Math.floor(distributions / 2);
  if (origins.length !== expected) throw new Error(`a search found ${origins.length} origins instead of ${expected}`);
  return ran;
}

// ------------------------------------------------------------------------------------------------------ the repository

/**
 * Writes a repository like those of companies that keep all in one: services with their code, Terraform roots that share modules,
 * templates, Kubernetes manifests, JSON data. Half of the distributions are Terraform's, half CloudFormation's, the
 * former with two origins each, the latter with one.
 */
function writeRepository(workspace, files, distributions) {
  let written = 0;
  const put = (path, text) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
    written += 1;
  };
  put('.gitignore', 'node_modules/\n*.log\n.terraform/\n');
  put('infra/modules/site/main.tf', MODULE);
  put('infra/modules/site/variables.tf', MODULE_VARIABLES);
  for (let index = 0; index < distributions; index++) {
    if (index % 2 === 0) {
      put(`infra/live/site-${index}/main.tf`, rootModule(index));
      put(`infra/live/site-${index}/terraform.tfvars`, `host = "origin-${index}.example.com"\n`);
    } else put(`stacks/site-${index}/template.yaml`, template(index));
  }
  for (let index = 0; written < files; index++) {
    const [path, text] = OTHERS[index % OTHERS.length](index);
    const service = index % 499;
    put(`services/group-${service % 23}/service-${service}/${path}`, text);
  }
}

const MODULE = `resource "aws_lb" "app" {
  name = var.name
}

resource "aws_cloudfront_distribution" "site" {
  enabled = true
  aliases = ["www.\${var.name}.example.com"]

  origin {
    origin_id   = "app"
    domain_name = var.host
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  origin {
    origin_id   = "balancer"
    domain_name = aws_lb.app.dns_name
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "http-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }

  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "redirect-to-https"
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
  }

  ordered_cache_behavior {
    path_pattern           = "/api/*"
    target_origin_id       = "balancer"
    viewer_protocol_policy = "https-only"
    cache_policy_id        = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  }
}
`;

const MODULE_VARIABLES = 'variable "name" { type = string }\nvariable "host" { type = string }\n';

function rootModule(index) {
  return `variable "host" { type = string }

module "site" {
  source = "../../modules/site"
  name   = "site-${index}"
  host   = var.host
}
`;
}

function template(index) {
  return `AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Host: { Type: String, Default: origin-${index}.example.com }
Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        Aliases: [www.site-${index}.example.com]
        DefaultCacheBehavior:
          TargetOriginId: app
          ViewerProtocolPolicy: redirect-to-https
          CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
        Origins:
          - Id: app
            DomainName: !Ref Host
            CustomOriginConfig: { OriginProtocolPolicy: https-only, OriginSSLProtocols: [TLSv1.2] }
`;
}

/** Files that have nothing to do with a distribution, in about the shares that such repositories have. */
const OTHERS = [
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => (index) => [
    `src/${name}-${index}.ts`,
    SOURCE.repeat(1 + (index % 20)),
  ]),
  (index) => [`deploy/config-${index}.yaml`, manifest(index)],
  (index) => [`deploy/values-${index}.yml`, manifest(index).repeat(3)],
  (index) => [`data/records-${index}.json`, JSON.stringify(records(index), null, 2)],
  (index) => [`infra-${index}/main.tf`, otherTerraform(index)],
];

const SOURCE = 'export function add(one: number, other: number): number {\n  return one + other;\n}\n\n';

function manifest(index) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${index}
spec:
  replicas: ${index % 5}
  template:
    spec:
      containers:
        - name: app
          image: registry.example.com/service-${index}:1.2.3
          env:
            - { name: PORT, value: '8080' }
            - { name: UPSTREAM, value: 'https://api.example.com' }
---
`;
}

function records(index) {
  return Array.from({ length: 20 + (index % 200) }, (_, row) => ({ id: `${index}-${row}`, name: 'x'.repeat(20), row }));
}

function otherTerraform(index) {
  return `resource "aws_sqs_queue" "jobs_${index}" {
  name                       = "jobs-${index}"
  visibility_timeout_seconds = 30
  tags = {
    service = "service-${index}"
    team    = "platform"
  }
}

module "alarms" {
  source = "registry.example.com/platform/alarms/aws"
  queue  = aws_sqs_queue.jobs_${index}.name
}
`;
}
