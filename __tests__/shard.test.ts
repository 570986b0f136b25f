import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Origin } from '../src/model/distribution.js';
import type { Report } from '../src/model/report.js';
import { UsageError } from '../src/model/usage-error.js';
import { known, unknown } from '../src/model/value.js';
import { parseOptions } from '../src/options.js';
import { SILENT } from '../src/progress.js';
import { renderMarkdown, renderText } from '../src/reports/index.js';
import { run } from '../src/run.js';
import { MAX_SHARDS, inShard, parseShard } from '../src/shard.js';
import { originOf } from './support/model.js';
import { distributionConfig } from './support/site.js';

const item = (origin: Partial<Origin>): { readonly origin: Origin } => ({ origin: originOf(origin) });
const named = (name: string, key = name): { readonly origin: Origin } => item({ key, domainName: known(name) });

describe('parseShard', () => {
  it('reads i/n, and nothing for nothing', () => {
    expect(parseShard('2/3')).toEqual({ index: 2, count: 3 });
    expect(parseShard(null)).toBeNull();
  });

  it.each(['0/3', '4/3', '1', '1/0', '-1/2', '1/257', '1.5/2', 'a/b', '1/2/3', '1 / 2'])('refuses %s', (written) => {
    expect(() => parseShard(written)).toThrow(UsageError);
    expect(() => parseOptions({ shard: [written] })).toThrow(/^shard: ".*" is not i\/n with i from 1 to n/);
  });
});

describe('inShard', () => {
  const names = fc.uniqueArray(fc.domain(), { maxLength: 40 });
  const counts = fc.integer({ min: 1, max: MAX_SHARDS });

  it('puts every origin into exactly one shard, in the order it had, whatever others there are', () => {
    fc.assert(
      fc.property(names, names, counts, (some, others, count) => {
        const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }));
        const items = some.map((name) => named(name));
        const parts = shards.map((shard) => inShard(items, shard));
        expect(parts.flat().toSorted((a, b) => items.indexOf(a) - items.indexOf(b))).toEqual(items);
        for (const shard of shards) {
          const withOthers = inShard([...others.map((name) => named(name, `other:${name}`)), ...items], shard);
          expect(withOthers.filter((one) => items.includes(one))).toEqual(inShard(items, shard));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what has one domain name together, and goes by the key where the name is not known', () => {
    const shard = { index: 1, count: 7 };
    const same = [named('Shop.example', 'a'), named('shop.example.', 'b'), named('shop.example', 'c')];
    expect([0, 3]).toContain(inShard(same, shard).length);
    const open = Array.from({ length: 100 }, (_, index) =>
      item({ key: `cdn.tf:site[${index}]:alb`, domainName: unknown('variable', 'var.name') }),
    );
    const part = inShard(open, shard);
    expect(part.length).toBeGreaterThan(0);
    expect(part.length).toBeLessThan(100);
  });

  it('shares out evenly enough to be worth it', () => {
    const items = Array.from({ length: 1000 }, (_, index) => named(`origin-${index}.example.com`));
    for (let index = 1; index <= 4; index += 1) {
      const { length } = inShard(items, { index, count: 4 });
      expect(length).toBeGreaterThan(190);
      expect(length).toBeLessThan(310);
    }
  });
});

describe('a run of one shard', () => {
  let workspace: string;

  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-shard-'));
    const origins = ['a', 'b', 'c', 'd'].map((id) => ({ id, domainName: `${id}.shop.example` }));
    await writeFile(join(workspace, 'site.json'), distributionConfig(origins));
    await writeFile(
      join(workspace, '.origin-preflight.yml'),
      'suppressions:\n  - rule: origin-domain-invalid\n    reason: known\n',
    );
  });

  afterAll(() => rm(workspace, { recursive: true, force: true }));

  async function shardOf(shard: string): Promise<Report> {
    const given = { static: ['true'], shard: [shard] };
    const { report } = await run(given, { workspace, output: workspace, progress: SILENT, configurable: true });
    return report;
  }

  it('holds its part of the origins, says which part it is, and misses nothing that another part may have', async () => {
    const whole = await shardOf('');
    expect(whole.origins).toHaveLength(4);
    expect(whole.problems.map(({ message }) => message)).toEqual([expect.stringContaining('can go')]);
    const parts = await Promise.all(['1/3', '2/3', '3/3'].map(shardOf));
    const keys = parts.flatMap(({ origins }) => origins.map(({ key }) => key));
    expect(keys.toSorted()).toEqual(whole.origins.map(({ key }) => key).toSorted());
    expect(parts.map(({ shard }) => shard)).toEqual([1, 2, 3].map((index) => ({ index, count: 3 })));
    expect(parts.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('writes no baseline, which would accept a part of the findings only', async () => {
    const given = { static: ['true'], shard: ['1/3'], 'baseline-write': ['baseline.json'] };
    const place = { workspace, output: workspace, progress: SILENT, configurable: true };
    await expect(run(given, place)).rejects.toThrow(/^baseline-write: a shard has a part/);
  });

  it('is green and says so when nothing falls into it', async () => {
    const shards = Array.from({ length: 40 }, (_, index) => `${index + 1}/40`);
    const empty = (await Promise.all(shards.map(shardOf))).find(({ origins }) => origins.length === 0);
    expect(empty?.verdict).toBe('pass');
    if (empty === undefined) return;
    for (const text of [renderText(empty, { color: false }), renderMarkdown(empty, { maxBytes: 10_000 })]) {
      expect(text).toMatch(/There is nothing in this shard \(\d+ of 40\)\./);
    }
  });
});
