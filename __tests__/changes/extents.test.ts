import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { findExtents } from '../../src/changes/index.js';
import { isTouched } from '../../src/config/scope.js';
import type { Distribution } from '../../src/model/distribution.js';
import { unknown } from '../../src/model/value.js';
import { fileOf, lambdaOf } from '../edge/scan/read.js';
import { associated } from '../rules/edge/subjects.js';
import { behaviorOf, distributionOf, originOf } from '../support/model.js';

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'extents-'));
});
afterEach(() => rm(workspace, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
}

function git(directory: string, ...args: readonly string[]): void {
  execFileSync('git', args, { cwd: join(workspace, directory), stdio: 'ignore' });
}

/** A distribution with one origin in the given file. */
function inFile(file: string | null, language: Distribution['language'], overrides: Partial<Distribution> = {}) {
  const location = file === null ? null : { file, startLine: 1, endLine: 2 };
  const origins = [originOf({ key: 'o', location, domainName: unknown('variable', 'var.host', { location }) })];
  return distributionOf({ file, language, location, origins, ...overrides });
}

async function touchedBy(distribution: Distribution, changed: string, everywhere: readonly string[] = []) {
  const extents = await findExtents([distribution], { workspace, everywhere });
  return isTouched(extents.get('o') ?? { type: 'unattributable' }, [changed]);
}

describe('findExtents', () => {
  it.each([
    ['edge/src/index.js', true],
    ['edge/src/lib/auth.js', true],
    ['functions/lambda.tf', true],
    ['functions/deeper/other.tf', false],
    ['edge/other/index.js', false],
  ])('takes in the functions of its behaviors, and their code: %s', async (changed, expected) => {
    const file = { ...fileOf('index.js', ''), location: { file: 'edge/src/index.js', startLine: 1, endLine: 1 } };
    const location = { file: 'functions/lambda.tf', startLine: 1, endLine: 9 };
    const edgeFunctions = [associated('viewer-request', lambdaOf([file], { location }))];
    const distribution = inFile('infra/cdn.json', 'distribution-config', {
      behaviors: [behaviorOf({ edgeFunctions })],
    });
    await write({ 'infra/cdn.json': '{}' });
    git('', 'init', '-q');
    git('', 'add', '.');
    expect(await touchedBy(distribution, changed)).toBe(expected);
  });

  it.each([
    ['infra/prod/cdn.tf', true],
    ['infra/prod/variables.tf', true],
    ['infra/prod/prod.tfvars', true],
    ['infra/prod/values.json', true],
    ['infra/prod/modules/alb/main.tf', true],
    ['infra/modules/alb/main.tf', true],
    ['infra/modules/alb/templates.json', true],
    ['infra/modules/dns/main.tf', true],
    ['infra/modules/unused/main.tf', false],
    ['infra/staging/main.tf', false],
    ['infra/prod-old/main.tf', false],
    ['infra/prod/lambda/index.js', false],
    ['README.md', false],
  ])('takes for a Terraform root its directory and the local modules it calls: %s', async (changed, expected) => {
    await write({
      'infra/prod/cdn.tf': 'module "alb" {\n  source = "../modules/alb"\n}\n',
      'infra/modules/alb/main.tf':
        'module "dns" {\n  source  = "../dns"\n}\nmodule "up" {\n  source = "../../prod"\n}\n',
      'infra/modules/dns/main.tf': 'module "x" { source = "git::https://example.com/x" }\n',
    });
    expect(await touchedBy(inFile('infra/prod/cdn.tf', 'terraform'), changed)).toBe(expected);
  });

  it('does not know who calls a module, so that any Terraform counts', async () => {
    const distribution = inFile('modules/cdn/main.tf', 'terraform', {
      address: 'module.cdn.aws_cloudfront_distribution.x',
    });
    expect(await touchedBy(distribution, 'infra/prod/main.tf')).toBe(true);
    expect(await touchedBy(distribution, 'src/index.ts')).toBe(false);
  });

  it.each([
    ['cloudformation', 'stacks/site.yaml', 'stacks/site.yaml', true],
    ['cloudformation', 'stacks/site.yaml', 'stacks/parameters.json', true],
    ['cloudformation', 'stacks/site.yaml', 'stacks/README.md', false],
    ['cloudformation', 'site.yaml', 'src/x.yaml', false],
    ['serverless', 'app/serverless.yml', 'app/parts/cdn.yml', true],
    ['serverless', 'app/serverless.yml', 'other/cdn.yml', false],
    ['cdk', 'app/cdk.out/Site.template.json', 'app/lib/stack.ts', true],
    ['cdk', 'app/cdk.out/Site.template.json', 'other/lib/stack.ts', false],
    ['cdk', 'cdk.out/Site.template.json', 'lib/stack.ts', true],
    ['cdk', 'elsewhere/Site.template.json', 'other/lib/stack.ts', true],
    ['terraform-plan', 'plan.json', 'README.md', true],
    ['terraform-plan', 'infra/cdn.tf', 'README.md', false],
    ['pulumi', 'preview.json', 'README.md', true],
    ['distribution-config', 'dist.json', 'README.md', true],
    ['input', null, 'README.md', true],
  ] as const)('%s in %s: a change of %s counts: %s', async (language, file, changed, expected) => {
    expect(await touchedBy(inFile(file, language), changed)).toBe(expected);
  });

  it('counts changes of the files that decide about everything', async () => {
    const distribution = inFile('infra/cdn.tf', 'terraform');
    expect(await touchedBy(distribution, '.origin-preflight.yml', ['.origin-preflight.yml'])).toBe(true);
    expect(await touchedBy(distribution, 'vars/prod.tfvars', ['vars/prod.tfvars'])).toBe(true);
    expect(await touchedBy(distribution, 'vars/prod.tfvars')).toBe(false);
  });

  it('asks git whether a file was written by somebody or made in this run', async () => {
    git('.', 'init', '-q');
    await write({ 'dist.json': '{}', 'generated.tf': '' });
    const config = inFile('dist.json', 'distribution-config');
    expect(await touchedBy(config, 'README.md')).toBe(true);
    git('.', 'add', 'dist.json');
    expect(await touchedBy(config, 'README.md')).toBe(false);
    expect(await touchedBy(config, 'dist.json')).toBe(true);
    expect(await touchedBy(inFile('generated.tf', 'terraform'), 'README.md')).toBe(true);
  });

  it('names files as their repository does, when that is not the workspace', async () => {
    await write({ 'checkout/infra/cdn.tf': '' });
    git('checkout', 'init', '-q');
    git('checkout', 'add', '-A');
    const distribution = inFile('checkout/infra/cdn.tf', 'terraform');
    expect(await touchedBy(distribution, 'infra/cdn.tf')).toBe(true);
    expect(await touchedBy(distribution, 'other/cdn.tf')).toBe(false);
  });

  it('takes a submodule that moved for a change of everything in it', async () => {
    git('.', 'init', '-q');
    await write({ 'vendor/cdn/main.tf': '', 'vendor/cdn/.git': 'gitdir: elsewhere\n' });
    const distribution = inFile('vendor/cdn/main.tf', 'terraform');
    expect(await touchedBy(distribution, 'vendor/cdn')).toBe(true);
    expect(await touchedBy(distribution, 'vendor')).toBe(true);
  });
});
