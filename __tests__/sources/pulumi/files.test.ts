import { afterEach, describe, expect, it } from '@jest/globals';

import type { Reading } from '../../../src/model/distribution.js';
import { readSources } from '../../../src/sources/index.js';
import { removeWorkspaces, workspaceOf } from '../terraform/workspace.js';
import { programWith } from './reading.js';

afterEach(removeWorkspaces);

function read(texts: Readonly<Record<string, string>>, files: readonly string[] = []): Promise<Reading> {
  return readSources({ workspace: workspaceOf(texts), files, origins: [], viewerHosts: [] });
}

const EXPORT = JSON.stringify({
  version: 3,
  deployment: {
    resources: [
      {
        urn: 'urn:pulumi:prod::shop::aws:cloudfront/distribution:Distribution::cdn',
        type: 'aws:cloudfront/distribution:Distribution',
        inputs: {
          origins: [{ originId: 'app', domainName: 'a.s3.amazonaws.com' }],
          defaultCacheBehavior: { targetOriginId: 'app', viewerProtocolPolicy: 'allow-all' },
        },
      },
    ],
  },
});

describe('a repository with Pulumi', () => {
  it('is found among other languages', async () => {
    const reading = await read({
      'infra/Pulumi.yaml': programWith('${host}'),
      'infra/Pulumi.dev.yaml': 'config:\n  shop:host: app.example\n',
      'stack.json': EXPORT,
      'compose.yaml': 'services: {}\n',
      'template.yaml': 'Resources: {}\n',
    });
    expect(reading.problems).toEqual([]);
    expect(
      reading.distributions.map(({ language, file, origins }) => [language, file, origins[0]?.domainName]),
    ).toEqual([
      ['pulumi', 'infra/Pulumi.yaml', expect.objectContaining({ value: 'app.example' })],
      ['pulumi', 'stack.json', expect.objectContaining({ value: 'a.s3.amazonaws.com' })],
    ]);
  });

  it('is told where a program is broken, and the rest is read', async () => {
    const reading = await read({
      'a/Pulumi.yaml': `${programWith('a.example')}  "unclosed: [\n`,
      'b/Pulumi.yaml': programWith('b.example'),
    });
    expect(reading.distributions.map(({ file }) => file)).toEqual(['b/Pulumi.yaml']);
    expect(reading.problems).toEqual([
      { file: 'a/Pulumi.yaml', line: expect.any(Number), message: expect.stringContaining('not valid YAML') },
    ]);
  });

  it('says when a named program has no distribution', async () => {
    const text = 'name: shop\nruntime: yaml\nresources:\n  p: { type: "aws:cloudfront:CachePolicy" }\n';
    await expect(read({ 'Pulumi.yaml': text }, ['Pulumi.yaml'])).rejects.toThrow(/contains no distribution/);
  });

  it.each([
    ['nodejs', 'index.ts', 'const cdn = new aws.cloudfront.Distribution("cdn", {});\n'],
    ['{ name: python }', '__main__.py', 'cdn = aws.cloudfront.Distribution("cdn")\n'],
    ['go', 'main.go', 'cdn, err := cloudfront.NewDistribution(ctx, "cdn", nil)\n'],
    ['dotnet', 'src/Program.cs', 'var cdn = new Aws.CloudFront.Distribution("cdn");\n'],
  ])('is told that a program is not run: %s', async (runtime, file, text) => {
    const reading = await read({ 'infra/Pulumi.yaml': `name: shop\nruntime: ${runtime}\n`, [`infra/${file}`]: text });
    expect(reading).toEqual({
      distributions: [],
      problems: [
        { file: 'infra/Pulumi.yaml', line: 2, message: expect.stringContaining(`infra/${file} are not read`) },
      ],
    });
  });

  it('is told nothing of programs without a distribution, nor of what lies outside', async () => {
    const reading = await read({
      'a/Pulumi.yaml': 'name: a\nruntime: nodejs\nmain: ../../../outside\n',
      'a/index.ts': 'new aws.s3.BucketV2("b");\n',
      'b/app.yaml': 'name: b\nruntime: python39\n',
    });
    expect(reading).toEqual({ distributions: [], problems: [] });
  });
});
