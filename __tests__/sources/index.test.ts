import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Reading } from '../../src/model/distribution.js';
import { UsageError } from '../../src/model/usage-error.js';
import { MAX_FILE_BYTES } from '../../src/sources/files.js';
import { readSources } from '../../src/sources/index.js';

let base: string;
let workspace: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'sources-'));
  workspace = join(base, 'workspace');
  await mkdir(workspace);
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function put(path: string, content: string | Buffer): Promise<string> {
  const absolute = join(workspace, path);
  await mkdir(dirname(absolute), { recursive: true });
  await writeFile(absolute, content);
  return absolute;
}

function readAll(
  files: readonly string[] = [],
  more: { origins?: string[]; viewerHosts?: string[] } = {},
): Promise<Reading> {
  return readSources({ workspace, files, origins: [], viewerHosts: [], ...more });
}

function keysOf({ distributions }: Reading): readonly string[] {
  return distributions.flatMap(({ origins }) => origins.map(({ key }) => key));
}

function config(id = 'site', behavior: Record<string, unknown> = {}): string {
  return JSON.stringify({
    DistributionConfig: {
      Origins: {
        Items: [
          { Id: id, DomainName: `${id}.example.com`, CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
        ],
      },
      DefaultCacheBehavior: { TargetOriginId: id, ViewerProtocolPolicy: 'https-only', ...behavior },
    },
  });
}

describe('files that are named', () => {
  it('are read in the order of their paths, whatever order they are named in, each once', async () => {
    await put('b.json', config('b'));
    await put('a/a.json', config('a'));
    const reading = await readAll(['b.json', './b.json', 'a/*.json', join(workspace, 'a/a.json')]);
    expect(keysOf(reading)).toEqual(['a/a.json:distribution:a', 'b.json:distribution:b']);
    expect(reading.problems).toEqual([]);
  });

  it('can have an unusual name or lie outside the workspace', async () => {
    await put('[live].json', config());
    await writeFile(join(base, 'outside.json'), config('outside'));
    const reading = await readAll(['[live].json', '../outside.json']);
    expect(keysOf(reading)).toEqual(['../outside.json:distribution:outside', '[live].json:distribution:site']);
  });

  it.each([
    ['missing.json', null, /missing\.json: no such file/],
    ['broken.json', '{\n  "a": 1,\n}', /broken\.json:3: not valid JSON/],
    ['other.json', '{"a": 1}', /other\.json: contains no distribution/],
    ['half.json', '{"DistributionConfig": {}}', /half\.json:1: a distribution needs/],
    ['binary.json', Buffer.from([0x7b, 0xff, 0xfe, 0x80]), /binary\.json: is not UTF-8/],
    ['utf16.json', Buffer.from(`\ufeff{}\ud800`, 'utf16le'), /utf16\.json: is not UTF-16LE text/],
    [
      'main.tf',
      'resource "aws_cloudfront_distribution" "x" {}',
      /main\.tf: its root module contains no distribution \(main\.tf:1: .* has no origin\)/,
    ],
    ['template.yaml', 'Resources: {}', /template\.yaml: contains no distribution/],
    ['cdn.template', '{"Resources": ', /cdn\.template:1: not valid JSON/],
    ['broken.yaml', 'a: 1\nb: "x\n', /broken\.yaml:\d: not valid YAML/],
    ['readme.md', '# Readme', /readme\.md: contains no distribution/],
    ['deep.json', '['.repeat(100_000), /deep\.json:1: nested/],
  ])('are refused with a clear line: %s', async (name, content, message) => {
    if (content !== null) await put(name, content);
    await put('good.json', config());
    await expect(readAll([name, 'good.json'])).rejects.toThrow(UsageError);
    await expect(readAll([name, 'good.json'])).rejects.toThrow(message);
  });

  it('are refused when they are too large', async () => {
    await truncate(await put('large.json', ''), MAX_FILE_BYTES + 1);
    await expect(readAll(['large.json'])).rejects.toThrow(/large\.json: is larger than 20 MB/);
    expect((await readAll(['*.json'])).problems).toMatchObject([
      { file: 'large.json', message: 'is larger than 20 MB' },
    ]);
  });

  it('may begin with a byte order mark', async () => {
    await put('bom.json', `\ufeff${config()}`);
    await put('utf16.json', Buffer.from(`\ufeff${config()}`, 'utf16le'));
    expect(keysOf(await readAll(['bom.json', 'utf16.json']))).toHaveLength(2);
  });

  it('may hold policies only', async () => {
    const policy = {
      OriginRequestPolicy: {
        Id: 'own-policy',
        OriginRequestPolicyConfig: { Name: 'own', HeadersConfig: { HeaderBehavior: 'allViewer' } },
      },
    };
    await put('policy.json', JSON.stringify(policy));
    await put('cdn.json', config('site', { OriginRequestPolicyId: 'own-policy', CachePolicyId: 'elsewhere' }));
    const { distributions, problems } = await readAll(['cdn.json', 'policy.json']);
    expect(problems).toEqual([]);
    expect(distributions[0]?.behaviors[0]).toMatchObject({
      originRequestPolicy: { type: 'defined', name: 'own', location: { file: 'policy.json' } },
      cachePolicy: { type: 'id', id: { value: 'elsewhere' } },
    });
  });
});

describe('directories', () => {
  it('stand for the files in them that describe distributions', async () => {
    await put('infra/cdn.json', config());
    await put('infra/package.json', '{"name": "x"}');
    await put('infra/node_modules/x/cdn.json', config('hidden'));
    await put('elsewhere/cdn.json', config('elsewhere'));
    const reading = await readAll(['infra']);
    expect(keysOf(reading)).toEqual(['infra/cdn.json:distribution:site']);
    expect(reading.problems).toEqual([]);
  });

  it('are refused when nothing in them can be used', async () => {
    await put('infra/main.tf', 'resource "aws_cloudfront_distribution" "x" {}');
    await expect(readAll(['infra'])).rejects.toThrow(/infra: contains no distribution.*main\.tf:1: .* has no origin/);
  });
});

describe('patterns', () => {
  it('match files in the workspace; an exclamation mark takes away', async () => {
    await put('live/a.json', config('a'));
    await put('live/b.json', config('b'));
    await put('live/node_modules/c.json', config('c'));
    expect(keysOf(await readAll(['live/**/*.json', '!**/b.json']))).toEqual(['live/a.json:distribution:a']);
  });

  it('make problems, not errors, of what cannot be read', async () => {
    await put('live/a.json', config('a'));
    await put('live/broken.json', '{"DistributionConfig": ');
    await put('live/x.tf', '');
    await put('live/y.tf', '');
    const reading = await readAll(['live/*', 'nothing/*.json']);
    expect(keysOf(reading)).toEqual(['live/a.json:distribution:a']);
    expect(reading.problems).toMatchObject([
      { file: 'nothing/*.json', message: 'matches no file' },
      { file: 'live/broken.json', line: 1 },
    ]);
  });

  it('cannot lead out of the workspace, by dots or by links', async () => {
    await mkdir(join(base, 'secret'));
    await writeFile(join(base, 'secret', 'cdn.json'), config('secret'));
    await symlink(join(base, 'secret'), join(workspace, 'linked'));
    await symlink(join(base, 'secret', 'cdn.json'), join(workspace, 'linked.json'));
    await symlink('linked.json', join(workspace, 'twice.json'));
    await symlink('nowhere.json', join(workspace, 'dangling.json'));
    await put('cdn.json', config());
    expect(keysOf(await readAll(['**/*.json']))).toEqual(['cdn.json:distribution:site']);
    expect((await readAll(['linked/*.json', 'linked.json*'])).distributions).toEqual([]);
    await expect(readAll(['../*/cdn.json'])).rejects.toThrow(/out of the workspace/);
    await expect(readAll([`${base}/secret/*.json`])).rejects.toThrow(/out of the workspace/);
  });
});

describe('a search of the workspace', () => {
  it('finds distributions by content and passes over everything else', async () => {
    await put('deploy/cdn.json', config());
    await put('package.json', '{"name": "x"');
    await put('data.json', Buffer.from([0xff, 0xff]));
    await put('.github/workflows/ci.yml', 'on: push');
    await put('config.yaml', 'a: 1');
    await put('vendor/cdn.json', config('vendored'));
    await put('.cache/cdn.json', config('hidden'));
    const reading = await readAll();
    expect(keysOf(reading)).toEqual(['deploy/cdn.json:distribution:site']);
    expect(reading.problems).toEqual([]);
  });

  it('says that units of Terragrunt are not read, of those about CloudFront', async () => {
    const unit = (source: string): string => `terraform {\n  source = "${source}"\n}\ninputs = {}\n`;
    await put('live/vpc/terragrunt.hcl', unit('../../modules//vpc'));
    await put('live/old/terragrunt.hcl', `# source = "../../modules//cdn"\n${unit('../../modules//old')}`);
    await expect(readAll()).resolves.toEqual({ distributions: [], problems: [] });
    await put('live/cdn/terragrunt.hcl', unit('tfr:///terraform-aws-modules/cloudfront/aws?version=5.0.0'));
    await put('live/site/terragrunt.hcl', unit('../../modules//cloudfront'));
    const left = /^left out \(and 1 more like it\): Terragrunt's files are not read: check a plan/;
    expect((await readAll()).problems).toEqual([
      { file: 'live/cdn/terragrunt.hcl', line: null, message: expect.stringMatching(left) },
    ]);
    await expect(readAll(['live/cdn/terragrunt.hcl'])).rejects.toThrow(/no distribution \(Terragrunt's files/);
  });

  it('finds root modules of Terraform, and says which examples it left out', async () => {
    const site =
      'resource "aws_cloudfront_distribution" "x" {\n  origin {\n    origin_id = "a"\n    domain_name = "a.example"\n  }\n}\n';
    await put('live/main.tf', 'module "site" {\n  source = "../modules/site"\n}\n');
    await put('modules/site/main.tf', site);
    await put('modules/site/examples/complete/main.tf', site);
    await put('examples/simple/main.tf', site);
    await put('other/main.tf', 'resource "aws_s3_bucket" "x" {}');
    const reading = await readAll();
    expect(keysOf(reading)).toEqual(['live/main.tf:module.site.aws_cloudfront_distribution.x:a']);
    expect(reading.problems).toEqual([
      { file: 'examples/simple', line: null, message: expect.stringMatching(/left out \(and 1 more .*example/) },
    ]);
    expect(keysOf(await readAll(['examples/simple']))).toEqual([
      'examples/simple/main.tf:aws_cloudfront_distribution.x:a',
    ]);
  });

  it('leaves out examples in every language, unless they are asked for', async () => {
    await put('deploy/cdn.json', config());
    await put('examples/cdn.json', config('example'));
    await put('src/__tests__/fixtures/cdn.json', config('fixture'));
    await put('examples/broken.json', '{');
    const reading = await readAll();
    expect(keysOf(reading)).toEqual(['deploy/cdn.json:distribution:site']);
    expect(reading.problems).toEqual([
      { file: 'examples/cdn.json', line: null, message: expect.stringMatching(/left out \(and 1 more .*example/) },
    ]);
    for (const asked of [['examples'], ['examples/cdn.json'], ['examples/c*.json']]) {
      expect(keysOf(await readAll(asked))).toEqual(['examples/cdn.json:distribution:example']);
    }
  });

  it('reports a distribution that is half written', async () => {
    await put('cdn.json', '{\n  "DistributionConfig": {\n');
    expect((await readAll()).problems).toMatchObject([{ file: 'cdn.json', line: 3 }]);
  });

  it('does not happen when origins are given', async () => {
    await put('cdn.json', config());
    expect(keysOf(await readAll([], { origins: ['https://a.example'] }))).toEqual(['input:https://a.example']);
    expect(keysOf(await readAll(['cdn.json'], { origins: ['https://a.example'] }))).toEqual([
      'cdn.json:distribution:site',
      'input:https://a.example',
    ]);
  });

  it('needs a workspace', async () => {
    const request = { workspace: join(base, 'missing'), files: [], origins: [], viewerHosts: [] };
    await expect(readSources(request)).rejects.toThrow(UsageError);
  });
});

describe('keys', () => {
  it('are unique', async () => {
    const origin = (id: string) => ({ Id: id, DomainName: 'x.example', S3OriginConfig: {} });
    const items = [origin('a'), origin('a'), origin('a#2'), origin('a'), origin('__proto__'), origin('__proto__')];
    const behavior = { TargetOriginId: 'a', ViewerProtocolPolicy: 'https-only' };
    await put('cdn.json', JSON.stringify({ Origins: items, DefaultCacheBehavior: behavior }));
    const ids = keysOf(await readAll()).map((key) => key.replace('cdn.json:distribution:', ''));
    expect(new Set(ids).size).toBe(6);
    expect(ids.slice(0, 2)).toEqual(['a', 'a#2']);
    expect(ids.slice(4)).toEqual(['__proto__', '__proto__#2']);
  });
});
