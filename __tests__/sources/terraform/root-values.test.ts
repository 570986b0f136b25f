import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { readSources } from '../../../src/sources/index.js';

const CODE = `
variable "name" {}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  origin {
    domain_name = "\${var.name}.example.com"
    origin_id   = "app"
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
  }
}
`;

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-roots-'));
  for (const root of ['prod', 'staging']) {
    await mkdir(join(workspace, root));
    await writeFile(join(workspace, root, 'main.tf'), CODE);
    await writeFile(join(workspace, root, 'own.tfvars'), `name = "${root}"\n`);
  }
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

async function read(roots: readonly object[], vars: readonly string[] = []) {
  const own = roots.map((root, index) => ({
    vars: [],
    varFiles: [],
    workspace: null,
    file: 'config.yml',
    line: index + 1,
    root: '',
    ...root,
  }));
  const terraform = { vars, varFiles: [], workspace: null, roots: own };
  const { distributions, problems } = await readSources({
    workspace,
    files: [],
    origins: [],
    viewerHosts: [],
    terraform,
  });
  const names = distributions.flatMap(({ file, origins }) =>
    origins.map(({ domainName }) => `${file}: ${domainName.known ? domainName.value : domainName.reason}`),
  );
  return { names, problems: problems.map(({ file, line }) => `${file}:${line}`) };
}

describe('values of single root modules', () => {
  it('belong to their root alone, and files of values lie beside its code', async () => {
    const { names, problems } = await read([{ root: './prod/', varFiles: ['own.tfvars'] }]);
    expect(names).toEqual(['prod/main.tf: prod.example.com', 'staging/main.tf: variable']);
    expect(problems).toEqual([]);
  });

  it('read a root once for each time it is listed', async () => {
    const { names } = await read([
      { root: 'prod', vars: ['name=blue'] },
      { root: 'prod', vars: ['name=green'] },
    ]);
    expect(names.slice(0, 2)).toEqual(['prod/main.tf: blue.example.com', 'prod/main.tf: green.example.com']);
  });

  it('give way to the values of the whole run', async () => {
    const { names } = await read([{ root: 'prod', vars: ['name=blue'] }], ['name=run']);
    expect(names[0]).toBe('prod/main.tf: run.example.com');
  });

  it('are a problem at their line when no such root is read', async () => {
    const { problems } = await read([{ root: 'prod' }, { root: 'missing' }]);
    expect(problems).toEqual(['config.yml:2']);
  });
});
