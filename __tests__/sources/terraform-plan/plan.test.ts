import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import { planOrigin } from '../../../src/cloudfront/plan.js';
import { MAX_PLAN_BYTES } from '../../../src/sources/files.js';
import { readSources } from '../../../src/sources/index.js';
import { parsePlan } from '../../../src/sources/terraform-plan/document.js';
import { createReader } from '../../../src/sources/terraform-plan/index.js';
import { brief, removeWorkspaces, workspaceOf } from '../terraform/workspace.js';
import {
  behavior,
  change,
  customOrigin,
  distribution,
  onlyDistribution,
  originOf,
  planOf,
  readPlan,
  stateResource,
} from './plans.js';

afterEach(removeWorkspaces);

const SITE = 'aws_cloudfront_distribution.site';
const ALB = 'app-123.eu-west-1.elb.amazonaws.com';

function siteOf(more: object = {}): ReturnType<typeof distribution> {
  return distribution([customOrigin('app', ALB)], { ...more });
}

/** Whether the only behavior forwards the viewer's Host. */
async function forwardingOf(plan: string, files = {}): Promise<string> {
  const [first] = (await onlyDistribution(plan, files)).behaviors;
  if (first === undefined) throw new Error('no behavior');
  return hostForwardingOf(first).forwarded;
}

describe('a plan without its code', () => {
  it('has addresses and values, and no lines', async () => {
    const plan = planOf([
      change('module.a["x.y"].module.b[0].aws_cloudfront_distribution.c["k"]', { after: siteOf() }),
    ]);
    const only = await onlyDistribution(plan);
    expect(only).toMatchObject({
      address: 'module.a["x.y"].module.b[0].aws_cloudfront_distribution.c["k"]',
      file: 'plan.json',
      location: null,
      lifecycle: 'kept',
      aliases: [{ value: 'www.example.com' }],
    });
    expect(originOf(only, 'app')).toMatchObject({
      key: 'plan.json:module.a["x.y"].module.b[0].aws_cloudfront_distribution.c["k"]:app',
      domainName: { value: ALB, location: null },
      location: null,
      customHeaders: [],
    });
    expect(JSON.stringify(only)).not.toMatch(/"startLine"/);
  });

  it('names what an unknown name refers to, by its own copy of the code', async () => {
    const { origin: _, ...rest } = distribution([]);
    const after = { ...rest, origin: [customOrigin('b', null), customOrigin('a', null)] };
    const unknown = { origin: [{ domain_name: true }, { domain_name: true }] };
    const written = (id: string, references: readonly string[]) => ({
      origin_id: { constant_value: id },
      domain_name: { references },
    });
    const expressions = {
      origin: [
        written('a', ['aws_lb.app.dns_name', 'aws_lb.app']),
        written('b', ['var.create', 'aws_lb.app.dns_name', 'aws_lb.app']),
      ],
    };
    const cdn = { source: './cdn', module: { resources: [{ address: SITE, mode: 'managed', expressions }] } };
    const plan = planOf([change(`module.cdn[0].${SITE}`, { after, unknown })], {
      configuration: { root_module: { module_calls: { cdn } } },
    });
    const only = await onlyDistribution(plan);
    expect(originOf(only, 'a')).toMatchObject({
      kind: 'load-balancer',
      domainName: {
        reason: 'resource-attribute',
        expression: 'module.cdn[0].aws_lb.app.dns_name',
        reference: { address: 'module.cdn[0].aws_lb.app', type: 'aws_lb', attribute: 'dns_name' },
      },
    });
    // With two references it can be the name of either, or of neither.
    expect(originOf(only, 'b')).toMatchObject({ kind: 'unknown', domainName: { reference: null } });
  });

  it('puts what is wrong with it on the plan file, without a line', async () => {
    const plan = planOf([change(SITE, { after: distribution([{ ...customOrigin('app', null), domain_name: null }]) })]);
    const { problems } = await readPlan(plan);
    expect(problems).toEqual([{ file: 'plan.json', line: null, message: 'domain_name is missing' }]);
  });
});

describe('what a plan does', () => {
  it.each([
    [['no-op'], 'kept', 'yes'],
    [['update'], 'kept', 'yes'],
    [['delete', 'create'], 'kept', 'yes'],
    [['create', 'delete'], 'kept', 'yes'],
    [['delete'], 'destroyed', 'no'],
  ])('%j: the distribution is %s', async (actions, lifecycle, used) => {
    const isGone = lifecycle === 'destroyed';
    const given = isGone ? { before: siteOf(), after: null } : { before: siteOf(), after: siteOf() };
    const only = await onlyDistribution(planOf([change(SITE, { actions, ...given })]));
    expect(only.lifecycle).toBe(lifecycle);
    const plan = planOrigin(only, originOf(only, 'app'), { timeoutMs: 1_000, viewerHosts: [] });
    expect([plan.used, plan.exchanges.length > 0]).toEqual([used, !isGone]);
  });

  it('counts an object that waits for its destruction once, as its successor', async () => {
    const old = { ...change(SITE, { actions: ['delete'], before: siteOf() }), deposed: 'abcd1234' };
    const only = await onlyDistribution(planOf([old, change(SITE, { actions: ['no-op'], after: siteOf() })]));
    expect(only.lifecycle).toBe('kept');
  });

  it('has the values of planned_values where a change lacks them, and of what was there before where it has neither', async () => {
    const root = (resources: readonly object[]) => ({ root_module: { resources } });
    const others = {
      planned_values: root([stateResource(SITE, siteOf()), stateResource('aws_cloudfront_distribution.new', siteOf())]),
      prior_state: { format_version: '1.0', values: root([stateResource(`${SITE}[1]`, siteOf())]) },
    };
    const { distributions } = await readPlan(planOf([change(SITE, { after: null })], others));
    expect(distributions.map(({ address }) => address)).toEqual([
      SITE,
      'aws_cloudfront_distribution.new',
      `${SITE}[1]`,
    ]);
  });

  it('leaves a distribution as it is that Terraform only forgets, whose planned values are none', async () => {
    const { values: _, ...listed } = stateResource(SITE, {});
    const planned = { planned_values: { root_module: { resources: [{ ...listed, sensitive_values: false }] } } };
    const forgotten = change(SITE, { actions: ['forget'], before: siteOf(), after: null });
    const only = await onlyDistribution(planOf([forgotten], planned));
    expect(only).toMatchObject({ lifecycle: 'kept', origins: [{ domainName: { value: ALB } }] });
  });

  it('may have put off what it cannot tell yet; that is conditional', async () => {
    const deferred = [{ reason: 'instance_count_unknown', resource_change: change(SITE, { after: siteOf() }) }];
    const only = await onlyDistribution(planOf([], { deferred_changes: deferred }));
    expect(only.conditional).toBe(true);
  });

  it('is said to be incomplete when it ended with an error', async () => {
    const { problems } = await readPlan(planOf([change(SITE, { after: siteOf() })], { errored: true }));
    expect(problems).toMatchObject([{ file: 'plan.json', message: expect.stringContaining('ended with an error') }]);
  });

  it('does not judge what has drifted', async () => {
    const plan = planOf([change(SITE, { actions: ['no-op'], after: siteOf() })], {
      resource_drift: [change('aws_cloudfront_distribution.drifted', { after: siteOf() })],
    });
    expect((await onlyDistribution(plan)).address).toBe(SITE);
  });

  it('tells the name of a distribution that exists', async () => {
    const after = siteOf({ domain_name: 'd111111abcdef8.cloudfront.net' });
    const only = await onlyDistribution(planOf([change(SITE, { actions: ['no-op'], after })]));
    expect(brief(only.domainName)).toBe('d111111abcdef8.cloudfront.net');
  });
});

describe('states', () => {
  it('are read as what is deployed, those of modules included', async () => {
    const state = JSON.stringify({
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: {
          child_modules: [{ address: 'module.cdn', resources: [stateResource(`module.cdn.${SITE}`, siteOf())] }],
        },
      },
    });
    const only = await onlyDistribution(state, {
      'main.tf': 'module "cdn" {\n  source = "./cdn"\n}',
      'cdn/main.tf': 'resource "aws_cloudfront_distribution" "site" {\n  origin {\n    origin_id = "app"\n  }\n}\n',
    });
    expect(originOf(only, 'app')).toMatchObject({
      key: `main.tf:module.cdn.${SITE}:app`,
      domainName: { value: ALB },
      location: { startLine: 2 },
    });
  });
});

describe("OpenTofu's plans", () => {
  it('are read with .tofu files, which take the place of .tf files', async () => {
    const code = `resource "aws_cloudfront_distribution" "site" {\n\n  origin {\n    origin_id = "app"\n  }\n}\n`;
    const plan = planOf([change(SITE, { after: siteOf() })], { terraform_version: '1.10.6' });
    const only = await onlyDistribution(plan, { 'main.tofu': code, 'main.tf': code.replace('\n\n', '\n') });
    expect(originOf(only, 'app').location).toEqual({ file: 'main.tofu', startLine: 3, endLine: 5 });
  });
});

describe('policies', () => {
  const policy = {
    name: 'own',
    headers_config: [{ header_behavior: 'whitelist', headers: [{ items: ['Host'] }] }],
  };
  const withPolicy = (id: string | null) =>
    siteOf({
      default_cache_behavior: [behavior('app', id === null ? {} : { origin_request_policy_id: id })],
    });
  const address = 'aws_cloudfront_origin_request_policy.own';

  it('are found by their known ids, and those of AWS by theirs', async () => {
    const after = { ...policy, id: 'own-id' };
    const plan = planOf([change(address, { after }), change(SITE, { after: withPolicy('own-id') })]);
    expect(await forwardingOf(plan)).toBe('yes');
    const managed = planOf([change(SITE, { after: withPolicy('216adef6-5c7f-47e4-b989-5492eafa07d3') })]);
    expect(await forwardingOf(managed)).toBe('yes');
    expect(await forwardingOf(planOf([change(SITE, { after: withPolicy('elsewhere') })]))).toBe('unknown');
  });

  it('are found by reference while their ids are not known, with the code and without', async () => {
    const unknown = { default_cache_behavior: [{ origin_request_policy_id: true }] };
    const { origin_request_policy_id: __, ...open } = behavior('app');
    const after = siteOf({ default_cache_behavior: [open] });
    const expressions = {
      default_cache_behavior: [{ origin_request_policy_id: { references: [`${address}.id`, address] } }],
    };
    const changes = [change(address, { after: policy, unknown: { id: true } }), change(SITE, { after, unknown })];
    const configuration = { root_module: { resources: [{ address: SITE, mode: 'managed', expressions }] } };
    expect(await forwardingOf(planOf(changes, { configuration }))).toBe('yes');
    const code = `resource "aws_cloudfront_origin_request_policy" "own" {
  name = "own"
  headers_config {
    header_behavior = var.behavior
    headers {
      items = var.items
    }
  }
}
resource "aws_cloudfront_distribution" "site" {
  default_cache_behavior {
    origin_request_policy_id = aws_cloudfront_origin_request_policy.own.id
  }
}`;
    expect(await forwardingOf(planOf(changes), { 'main.tf': code })).toBe('yes');
  });

  it('that a data source has looked up are read from the state before', async () => {
    const values = { ...policy, id: 'looked-up' };
    const data = stateResource('data.aws_cloudfront_origin_request_policy.own', values);
    const plan = planOf([change(SITE, { after: withPolicy('looked-up') })], {
      prior_state: { values: { root_module: { resources: [data] } } },
    });
    expect(await forwardingOf(plan)).toBe('yes');
  });

  it('whose look-up by name is put off are known when they are of AWS', async () => {
    const data = 'data.aws_cloudfront_origin_request_policy.all';
    const { origin_request_policy_id: __, ...open } = behavior('app');
    const after = siteOf({ default_cache_behavior: [open] });
    const expressions = {
      default_cache_behavior: [{ origin_request_policy_id: { references: [`${data}.id`, data] } }],
    };
    const plan = planOf(
      [
        change(data, { actions: ['read'], after: { name: 'Managed-AllViewer' }, unknown: { id: true } }),
        change(SITE, { after, unknown: { default_cache_behavior: [{ origin_request_policy_id: true }] } }),
      ],
      { configuration: { root_module: { resources: [{ address: SITE, mode: 'managed', expressions }] } } },
    );
    expect(await forwardingOf(plan)).toBe('yes');
  });
});

describe('arguments that nobody wrote and that are unknown, since the provider reads back what AWS makes of their absence', () => {
  // As the provider plans a new distribution with forwarded_values in which no headers are named.
  const { headers: _, ...values } = { headers: [], cookies: [{ forward: 'none' }], query_string: false };
  const after = siteOf({
    default_cache_behavior: [behavior('app', { cache_policy_id: null, forwarded_values: [values] })],
  });
  const unknown = { default_cache_behavior: [{ forwarded_values: [{ headers: true }] }] };
  const plan = (headers: object): string => {
    const expressions = {
      default_cache_behavior: [{ forwarded_values: [{ query_string: { constant_value: false }, ...headers }] }],
    };
    const configuration = { root_module: { resources: [{ address: SITE, mode: 'managed', expressions }] } };
    return planOf([change(SITE, { after, unknown })], { configuration });
  };
  const code = (headers: string): string => `resource "aws_cloudfront_distribution" "site" {
  default_cache_behavior {
    forwarded_values {
      query_string = false
      ${headers}
    }
  }
}`;

  it('have their default, by the code and by the plan’s own copy of it', async () => {
    expect(await forwardingOf(plan({}), { 'main.tf': code('') })).toBe('no');
    expect(await forwardingOf(plan({}))).toBe('no');
  });

  it('have their default where an empty list is written, which the provider takes for nothing', async () => {
    const variable = 'variable "headers" {\n  default = []\n}\n';
    expect(await forwardingOf(plan({}), { 'main.tf': code('headers = []') })).toBe('no');
    expect(await forwardingOf(plan({}), { 'main.tf': `${variable}${code('headers = toset(var.headers)')}` })).toBe(
      'no',
    );
    expect(await forwardingOf(plan({ headers: { constant_value: [] } }))).toBe('no');
  });

  it('have their default when they are blocks, by code that has none', async () => {
    const { grpc_config: __, ...open } = behavior('app');
    const planned = change(SITE, {
      after: siteOf({ default_cache_behavior: [open] }),
      unknown: { default_cache_behavior: [{ grpc_config: true }] },
    });
    const grpcOf = async (files: Readonly<Record<string, string>>): Promise<unknown> => {
      const [first] = (await onlyDistribution(planOf([planned]), files)).behaviors;
      return first?.grpc;
    };
    expect(await grpcOf({ 'main.tf': code('') })).toMatchObject({ known: true, value: false });
    expect(await grpcOf({})).toMatchObject({ known: false });
  });

  it('and methods are those of the plan', async () => {
    const methods = ['GET', 'HEAD', 'POST'];
    const after = siteOf({ default_cache_behavior: [behavior('app', { allowed_methods: methods })] });
    const [first] = (await onlyDistribution(planOf([change(SITE, { after })]))).behaviors;
    expect(first?.allowedMethods).toMatchObject({ value: methods });
  });

  it('stay unknown where somebody wrote them, or the code is not known', async () => {
    const written = { headers: { references: ['random_shuffle.headers.result', 'random_shuffle.headers'] } };
    expect(await forwardingOf(plan({}), { 'main.tf': code('headers = random_shuffle.headers.result') })).toBe(
      'unknown',
    );
    expect(await forwardingOf(plan(written))).toBe('unknown');
    // An expression that is no constant and refers to nothing: headers = split(",", timestamp()).
    expect(await forwardingOf(plan({ headers: {} }))).toBe('unknown');
    expect(await forwardingOf(planOf([change(SITE, { after, unknown })]))).toBe('unknown');
  });
});

describe('files that are no plan', () => {
  const text = 'aws_cloudfront_distribution';
  it.each([
    [{ format_version: '2.0', text }, /format_version 2\.0; only 1\.x can be read/],
    [{ format_version: '0.1', text }, /format_version 0\.1; only 1\.x can be read, which Terraform 1\.1 and later/],
    [{ format_version: 'x'.repeat(1000), text }, /format_version x{20};/],
    [{ version: 4, serial: 3, lineage: 'x', text }, /raw state file; write it with terraform show -json/],
    [{ resource_changes: [], text }, /has no format_version; write it with terraform show -json/],
    [{ '@level': 'info', text }, /is the log of terraform plan -json/],
  ])('are refused with what to do: %j', async (content, message) => {
    await expect(readPlan(JSON.stringify(content))).rejects.toThrow(message);
  });

  it.each(['tfplan', 'plan.out', 'prod.tfplan', 'terraform.tfstate'])('may be what it is made of: %s', async (name) => {
    await expect(readPlan('', { [name]: 'PK' }, [name])).rejects.toThrow(/name what terraform show -json makes of it/);
  });

  it('are told from the log of a run, which has a line for every step', () => {
    const log = '{"@level":"info","@message":"Terraform 1.11.4"}\n{"@level":"info"}\n';
    expect(parsePlan(log)).toEqual({
      fault: expect.stringMatching(/^is the log of terraform plan -json, not the plan/),
    });
  });

  it('hold no distribution: they are passed over in a search', async () => {
    const plan = planOf([change('aws_cloudfront_function.x', { after: {} })]);
    const site = `resource "aws_cloudfront_distribution" "site" {
      origin {
        origin_id   = "o"
        domain_name = "o.example.com"
      }
    }`;
    const { distributions, problems } = await readPlan(plan, { 'main.tf': site }, []);
    expect(distributions.map(({ language }) => language)).toEqual(['terraform']);
    expect(problems).toEqual([]);
  });
});

describe('the size and encoding of a plan', () => {
  it('may have the lines around it that a wrapper prints', async () => {
    const plan = planOf([change(SITE, { after: siteOf() })]);
    const printed = `[command]/opt/terraform-bin show -json plan.out\n${plan}\n\n::debug::exited with code 0.\n`;
    expect((await onlyDistribution(printed)).address).toBe(SITE);
  });

  it.each(['utf16le', 'utf8'] as const)(
    'may be what PowerShell writes: %s with a byte order mark',
    async (encoding) => {
      const bytes = Buffer.from(`\ufeff${planOf([change(SITE, { after: siteOf() })])}`, encoding);
      const workspace = workspaceOf({});
      writeFileSync(join(workspace, 'plan.json'), bytes);
      const swapped = encoding === 'utf16le' ? Buffer.from(bytes).swap16() : bytes;
      writeFileSync(join(workspace, 'swapped.json'), swapped);
      const request = { workspace, files: ['plan.json', 'swapped.json'], origins: [], viewerHosts: [] };
      expect((await readSources(request)).distributions.map(({ address }) => address)).toEqual([SITE, SITE]);
    },
  );

  it('may be larger than that of other files, up to a bound', async () => {
    const plan = planOf([change(SITE, { after: siteOf() })]);
    const large = `${plan.slice(0, -1)}${' '.repeat(25 * 1024 * 1024)}}`;
    expect((await readPlan(large)).distributions).toHaveLength(1);
    const workspace = workspaceOf({ 'plan.json': plan });
    truncateSync(join(workspace, 'plan.json'), MAX_PLAN_BYTES + 1);
    const request = { workspace, files: ['plan.json'], origins: [], viewerHosts: [] };
    await expect(readSources(request)).rejects.toThrow('plan.json: is larger than 100 MB');
  });
});

describe('the reader', () => {
  const workspace = mkdtempSync(join(process.env['TMPDIR'] ?? '/tmp', 'plan-'));
  const reader = createReader({
    workspace,
    cloudformation: { parameters: [], parameterFiles: [] },
    terraform: { workspaceName: '', roots: [] },
  });
  const text = planOf([change(`module.a["x"].${SITE}`, { after: siteOf(), unknown: { origin: [{}] } })]);

  it('gives the same reading whatever the order of its sets', () => {
    const origins = ['a', 'b', 'c', 'd'].map((id) => customOrigin(id, `${id}.example.com`));
    const readingOf = (order: typeof origins) => {
      const after = { ...distribution(order), default_cache_behavior: [behavior('a')] };
      return reader.read({ path: 'plan.json', text: planOf([change(SITE, { after })]) });
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(origins, { minLength: 4 }), (order) => {
        expect(readingOf(order)).toEqual(readingOf(origins));
      }),
      { numRuns: 20 },
    );
  });

  it('gives a reading of any JSON, without an exception', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('after', 'after_unknown', 'after_sensitive', 'change', 'actions'),
        (json, key) => {
          const plan = text.replace(new RegExp(`"${key}":`), `"${key}":${json},"other":`);
          expect(reader.read({ path: 'plan.json', text: plan })).toMatchObject({ policies: [] });
          expect(reader.read({ path: 'plan.json', text: json })).toMatchObject({ distributions: [] });
        },
      ),
    );
  });

  it('gives a reading of a plan with anything in the place of any of its values', () => {
    const places = [...text.matchAll(/:(?=[[{"\dtfn])/g)].map(({ index }) => index + 1);
    const strange = fc.oneof(fc.constantFrom('null', 'true', '[]', '{}', '[null]', '[[{}]]', '1e999', '""'), fc.json());
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, (place, value) => {
        const plan = `${text.slice(0, place)}${value},"rest":${text.slice(place)}`;
        const { distributions } = reader.read({ path: 'plan.json', text: plan });
        for (const one of distributions) {
          for (const origin of one.origins) planOrigin(one, origin, { timeoutMs: 1, viewerHosts: [] });
        }
        expect(Array.isArray(distributions)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives a reading of any values beside any code', () => {
    const code = `locals {
  many = { for k, v in aws_lb.x : k => v }
}
resource "aws_lb" "x" {
  for_each = var.open
}
resource "aws_cloudfront_distribution" "site" {
  count = var.open
  dynamic "origin" {
    for_each = local.many
    content {
      origin_id   = origin.key
      domain_name = origin.value.dns_name
    }
  }
  origin {
    origin_id   = aws_lb.x["a"].id
    domain_name = "x.\${each.key}"
  }
}`;
    const joined = createReader({
      workspace: workspaceOf({ 'main.tf': code }),
      cloudformation: { parameters: [], parameterFiles: [] },
      terraform: { workspaceName: '', roots: [] },
    });
    const scalar = fc.oneof(fc.json(), fc.constantFrom('true', 'null', '"app"', '{}', '[]', '[{}]'));
    const shape = fc.record({ after: scalar, unknown: scalar, sensitive: scalar, origins: scalar, id: scalar });
    fc.assert(
      fc.property(shape, fc.constantFrom('', '[0]', '["a"]'), ({ after, unknown, sensitive, origins, id }, key) => {
        const read = (value: string): unknown => JSON.parse(value);
        const some = { ...customOrigin('app', ALB), origin_id: read(id) };
        const values = { ...siteOf(), origin: [some, read(origins), some], aliases: read(after) };
        const marks = { origin: read(unknown), aliases: read(sensitive) };
        const given = { after: values, unknown: marks, sensitive: { origin: read(sensitive) } };
        const plan = planOf([change(`${SITE}${key}`, given), change('aws_lb.x["a"]', { after: read(after) })]);
        const { distributions } = joined.read({ path: 'plan.json', text: plan });
        for (const one of distributions) {
          for (const origin of one.origins) planOrigin(one, origin, { timeoutMs: 1, viewerHosts: [] });
        }
        expect(distributions.every(({ language }) => language === 'terraform-plan')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['arrays', '['.repeat(200_000)],
    ['modules', `${'{"child_modules":['.repeat(50_000)}${']}'.repeat(50_000)}`],
    ['values', `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`],
    ['values that just pass', `{"origin":[{"a":${'['.repeat(900)}1${']'.repeat(900)}}]}`],
  ])('is not overwhelmed by depth: %s', (_name, deep) => {
    for (const key of ['"after"', '"root_module"']) {
      const plan = text.replace(`${key}:`, `${key}:${deep},"other":`);
      expect(Array.isArray(reader.read({ path: 'plan.json', text: plan }).problems)).toBe(true);
    }
  });
});
