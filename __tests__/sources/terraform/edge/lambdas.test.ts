import { afterEach, describe, expect, it } from '@jest/globals';

import { zipOf } from '../../code/archive.js';
import { brief, removeWorkspaces } from '../workspace.js';
import { lambdaAt, lambdaWith } from './reading.js';

afterEach(removeWorkspaces);

describe('a Lambda function', () => {
  it('has what it has by default', () => {
    expect(lambdaWith('function_name = "edge"')).toMatchObject({
      type: 'lambda',
      address: 'aws_lambda_function.edge',
      location: { file: 'main.tf', startLine: 1, endLine: 3 },
      region: { known: false, reason: 'env' },
      packageType: { value: 'Zip', written: false },
      runtime: { value: null },
      handler: { value: null },
      architectures: { value: ['x86_64'], written: false },
      memoryMb: { value: 128, written: false },
      timeoutSeconds: { value: 3, written: false },
      ephemeralStorageMb: { value: 512, written: false },
      environmentNames: { value: [] },
      usesVpc: { value: false },
      usesLayers: { value: false },
      usesDeadLetterQueue: { value: false },
      usesCustomerKey: { value: false },
      traces: { value: false },
      trustedServices: { items: [], mayBeMore: true },
      code: { status: 'unknown' },
    });
  });

  it('has what is written', () => {
    const body = `runtime = "nodejs22.x"
  handler             = "index.handler"
  architectures       = ["arm64"]
  memory_size         = "256"
  timeout             = 10
  layers              = [aws_lambda_layer_version.x.arn]
  source_kms_key_arn  = aws_kms_key.x.arn
  package_type        = "Image"
  image_uri           = "x"
  region              = "us-east-1"
  ephemeral_storage {
    size = 1024
  }
  environment {
    variables = { TOKEN = "s3cret", TABLE = var.x }
  }
  vpc_config {
    subnet_ids         = var.x
    security_group_ids = ["sg-1"]
  }
  dead_letter_config {
    target_arn = aws_sqs_queue.x.arn
  }
  tracing_config {
    mode = "Active"
  }`;
    const code =
      'resource "aws_kms_key" "x" {}\nresource "aws_sqs_queue" "x" {}\nresource "aws_lambda_layer_version" "x" {}\n';
    const found = lambdaWith(body, code);
    expect(found).toMatchObject({
      region: { value: 'us-east-1' },
      packageType: { value: 'Image' },
      runtime: { value: 'nodejs22.x' },
      architectures: { value: ['arm64'] },
      memoryMb: { value: 256 },
      timeoutSeconds: { value: 10 },
      ephemeralStorageMb: { value: 1024 },
      environmentNames: { value: ['TABLE', 'TOKEN'] },
      usesVpc: { value: true },
      usesLayers: { value: true },
      usesDeadLetterQueue: { value: true },
      usesCustomerKey: { value: true },
      traces: { value: true },
      code: { status: 'unknown', reason: 'it is a container image' },
    });
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });

  it('has what is not known', () => {
    const body = `source_kms_key_arn = var.x
  layers = var.x
  environment {
    variables = merge({ TOKEN = "s3cret" }, var.x)
  }
  vpc_config {
    subnet_ids         = []
    security_group_ids = []
  }
  dynamic "dead_letter_config" {
    for_each = var.x
    content {
      target_arn = "arn:x"
    }
  }`;
    const found = lambdaWith(body);
    expect(found).toMatchObject({
      usesCustomerKey: { known: false, reason: 'variable' },
      usesLayers: { known: false },
      environmentNames: { known: false },
      usesVpc: { value: false },
      usesDeadLetterQueue: { known: false, reason: 'conditional' },
    });
    expect(JSON.stringify(found)).not.toContain('s3cret');
  });
});

describe('the qualifier', () => {
  const CODE = `resource "aws_lambda_function" "edge" {
  function_name = "edge"
  publish       = true
}
resource "aws_lambda_function" "latest" {
  function_name = "latest"
}
resource "aws_lambda_function" "open" {
  publish = var.x
}
resource "aws_lambda_alias" "live" {
  name          = "live"
  function_name = aws_lambda_function.edge.function_name
}
variable "x" {}
`;

  it.each([
    ['aws_lambda_function.edge.qualified_arn', 'edge', 'version'],
    ['aws_lambda_function.edge.arn', 'edge', 'none'],
    ['aws_lambda_function.latest.qualified_arn', 'latest', 'latest'],
    ['aws_lambda_function.open.qualified_arn', 'open', '?variable of version|latest'],
    ['aws_lambda_alias.live.arn', 'edge', 'alias'],
    ['"${aws_lambda_function.edge.arn}:${aws_lambda_function.edge.version}"', 'edge', 'version'],
    ['"${aws_lambda_function.latest.arn}:${aws_lambda_function.latest.version}"', 'latest', 'latest'],
    ['format("%s:%s", aws_lambda_function.edge.arn, aws_lambda_function.edge.version)', 'edge', 'version'],
    ['"${aws_lambda_function.edge.arn}:7"', 'edge', 'version'],
    ['"${aws_lambda_function.edge.arn}:$LATEST"', 'edge', 'latest'],
    ['"${aws_lambda_function.edge.arn}:${aws_lambda_alias.live.name}"', 'edge', 'alias'],
    ['"${aws_lambda_function.edge.arn}:${var.x}"', 'edge', '?unsupported'],
    ['"arn:aws:lambda:us-east-1:111122223333:function:edge:12"', 'edge', 'version'],
    ['"arn:aws:lambda:us-east-1:111122223333:function:edge"', 'edge', 'none'],
  ])('of %s', (arn, name, expected) => {
    const found = lambdaAt(arn, CODE);
    expect([found?.address, found === null ? null : brief(found.qualifier)]).toEqual([
      `aws_lambda_function.${name}`,
      expected,
    ]);
  });

  it.each([
    'var.x',
    'data.aws_lambda_function.edge.qualified_arn',
    'module.edge.arn',
    '"arn:aws:lambda:us-east-1:111122223333:function:other:1"',
    'var.x ? aws_lambda_function.edge.qualified_arn : aws_lambda_function.latest.qualified_arn',
    'aws_lambda_function.missing.qualified_arn',
  ])('is not told for %s', (arn) => {
    expect(lambdaAt(arn, CODE)).toBeNull();
  });
});

describe('the Region', () => {
  const regionOf = (provider: string, code: string): string => brief(lambdaWith(provider, code).region);

  it.each([
    ['the provider', '', 'provider "aws" {\n  region = "eu-west-1"\n}\n', 'eu-west-1'],
    ['a provider without one', '', 'provider "aws" {}\n', '?env'],
    [
      'another provider',
      'provider = aws.edge',
      'provider "aws" {\n  region = "eu-west-1"\n}\nprovider "aws" {\n  alias = "edge"\n  region = "us-east-1"\n}\n',
      'us-east-1',
    ],
    [
      'another provider in quotes',
      'provider = "aws.edge"',
      'provider "aws" {\n  alias = "edge"\n  region = var.x\n}\n',
      '?variable',
    ],
    ['a provider that is not there', 'provider = aws.edge', '', '?env'],
    ['one of several providers', 'provider = aws.each["x"]', '', '?unsupported'],
  ])('is that of %s', (_name, body, code, expected) => {
    expect(regionOf(body, code)).toBe(expected);
  });

  it.each([
    ['is handed down', 'provider "aws" {\n  region = "us-east-1"\n}', '', '', 'us-east-1'],
    [
      'is handed down by a map',
      'provider "aws" {\n  alias = "edge"\n  region = "us-east-1"\n}',
      'providers = {\n    aws = aws.edge\n  }',
      '',
      'us-east-1',
    ],
    [
      'is handed down under another name',
      'provider "aws" {\n  alias = "edge"\n  region = "us-east-1"\n}',
      'providers = {\n    aws.here = aws.edge\n  }',
      'provider = aws.here',
      'us-east-1',
    ],
    ['is not known where a map cannot be read', '', 'providers = var.x', '', '?unsupported'],
  ])('%s', (_name, provider, providers, body, expected) => {
    const code = `${provider}
module "edge" {
  source = "./edge"
  ${providers}
}
variable "x" {}
`;
    const found = lambdaAt('module.edge.arn', code, {
      'edge/main.tf': `resource "aws_lambda_function" "f" {\n  publish = true\n  ${body}\n}\noutput "arn" { value = aws_lambda_function.f.qualified_arn }\n`,
    });
    expect(found?.address).toBe('module.edge.aws_lambda_function.f');
    expect(found === null ? null : brief(found.region)).toBe(expected);
  });
});

describe('the role', () => {
  const servicesOf = (role: string, code: string): readonly string[] => {
    const { items, mayBeMore } = lambdaWith(`role = ${role}`, code).trustedServices;
    return mayBeMore ? [...items, '…'] : items;
  };
  const ROLE = (policy: string): string => `resource "aws_iam_role" "edge" {\n  assume_role_policy = ${policy}\n}\n`;
  const DOCUMENT = `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com", "edgelambda.amazonaws.com"]
    }
  }
}
`;

  it.each([
    [
      'a document',
      ROLE('data.aws_iam_policy_document.trust.json') + DOCUMENT,
      ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'],
    ],
    [
      'an encoded object',
      ROLE(
        'jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }] })',
      ),
      ['lambda.amazonaws.com'],
    ],
    [
      'text',
      ROLE(
        '<<EOF\n{ "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": ["edgelambda.amazonaws.com"] } }] }\nEOF\n',
      ),
      ['edgelambda.amazonaws.com'],
    ],
    [
      'a service that is not known',
      ROLE(
        'jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = var.x } }] })',
      ),
      ['…'],
    ],
    [
      'an action that is another',
      ROLE(
        'jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:TagSession", Principal = { Service = "lambda.amazonaws.com" } }] })',
      ),
      [],
    ],
    ['a policy that is not known', ROLE('var.x'), ['…']],
  ])('trusts those of %s', (_name, code, expected) => {
    expect(servicesOf('aws_iam_role.edge.arn', code)).toEqual(expected);
  });

  it('of other code trusts what is not known', () => {
    expect(servicesOf('"arn:aws:iam::111122223333:role/edge"', '')).toEqual(['…']);
  });
});

describe('the code', () => {
  const SOURCE = 'exports.handler = async () => ({});\n';
  const zip = zipOf([
    { name: 'index.js', content: SOURCE },
    { name: 'a.js', content: '1' },
  ]);
  const archive = (body: string, kind = 'data'): string =>
    `${kind} "archive_file" "edge" {\n  type        = "zip"\n  output_path = "\${path.module}/build/edge.zip"\n  ${body}\n}\n`;
  const OF_ARCHIVE = `filename = ${'data.archive_file.edge.output_path'}\n  handler = "index.handler"`;

  it('is that of a package in the workspace', () => {
    const { code } = lambdaWith('filename = "${path.module}/edge.zip"\n  handler = "index.handler"', '', {
      'edge.zip': zip,
    });
    expect(code).toEqual({
      status: 'found',
      packageBytes: zip.length,
      files: [
        { name: 'index.js', text: SOURCE, location: null },
        { name: 'a.js', text: '1', location: null },
      ],
    });
  });

  it.each([
    ['a file', 'source_file = "src/index.js"', ['index.js']],
    ['a directory', 'source_dir = "src"', ['index.js', 'a.js', 'lib/b.js']],
    ['a directory without some of it', 'source_dir = "src"\n  excludes = ["lib", "a.js"]', ['index.js']],
  ])('is what is packed from %s', (_name, body, names) => {
    const files = { 'src/a.js': '1', 'src/index.js': SOURCE, 'src/lib/b.js': '2', 'src/node_modules/x.js': '3' };
    const { code } = lambdaWith(OF_ARCHIVE, archive(body), files);
    if (code.status !== 'found') throw new Error(code.reason);
    expect(code.files.map(({ name }) => name)).toEqual(names);
    expect(code).toMatchObject({
      packageBytes: null,
      files: expect.arrayContaining([
        { name: 'index.js', text: SOURCE, location: { file: 'src/index.js', startLine: 1, endLine: 1 } },
      ]),
    });
  });

  it('is what is packed from texts', () => {
    const body = `source {
    filename = "config.json"
    content  = jsonencode({ a = 1 })
  }
  source {
    filename = "index.js"
    content  = file("\${path.module}/src/index.js")
  }`;
    const { code } = lambdaWith(OF_ARCHIVE, archive(body), { 'src/index.js': SOURCE });
    expect(code).toMatchObject({
      status: 'found',
      files: [
        { name: 'index.js', text: SOURCE, location: { file: 'src/index.js', startLine: 1, endLine: 1 } },
        { name: 'config.json', text: '{"a":1}' },
      ],
    });
    const single = archive(
      `source_content_filename = "index.js"\n  source_content = <<-EOF\n    one\n    two\n  EOF\n`,
      'resource',
    );
    const inline = lambdaWith('filename = archive_file.edge.output_path\n  handler = "index.handler"', single);
    expect(inline.code).toMatchObject({
      files: [{ name: 'index.js', text: 'one\ntwo\n', location: { file: 'main.tf', startLine: 11, endLine: 12 } }],
    });
  });

  it.each([
    [
      'a package that a pipeline builds',
      'filename = "dist/edge.zip"',
      '',
      'built by a pipeline: dist/edge.zip is not in the workspace',
    ],
    ['a package outside', 'filename = "../edge.zip"', '', '../edge.zip lies outside the workspace'],
    [
      'a path that is not known',
      'filename = var.x',
      '',
      'the path of its package is not known before the deployment: var.x',
    ],
    ['a package in S3', 's3_bucket = "b"\n  s3_key = "k"', '', 'its package is in S3'],
    [
      'texts that are not known',
      OF_ARCHIVE,
      archive('source {\n    filename = "i.js"\n    content = "const a = \'${var.x}\';"\n  }'),
      'its code is not known before the deployment: it depends on var.x',
    ],
    ['an archive of nothing', OF_ARCHIVE, archive(''), 'the archive names no source'],
    [
      'a directory that is not there',
      OF_ARCHIVE,
      archive('source_dir = "none"'),
      'built by a pipeline: none is not in the workspace',
    ],
  ])('is not there for %s', (_name, body, code, reason) => {
    expect(lambdaWith(body, code).code).toEqual({ status: 'unknown', reason });
  });
});
