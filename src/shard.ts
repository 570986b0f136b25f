import { createHash } from 'node:crypto';

import type { Origin } from './model/distribution.js';
import type { Shard } from './model/shard.js';
import { UsageError } from './model/usage-error.js';

/**
 * The most jobs that a matrix of GitHub makes
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix).
 */
export const MAX_SHARDS = 256;

/**
 * Reads `i/n`.
 * @param written null: not given, and so is the result
 * @throws UsageError for anything else
 */
export function parseShard(written: string | null): Shard | null {
  if (written === null) return null;
  const [, index = 0, count = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? []).map(Number);
  if (index < 1 || index > count || count > MAX_SHARDS) {
    throw new UsageError(`shard: "${written}" is not i/n with i from 1 to n, and n up to ${MAX_SHARDS}`);
  }
  return { index, count };
}

/**
 * The items whose origin belongs to the shard. Every origin belongs to exactly one, whatever other origins there are, so
 * that a new one moves none. All that is known by one domain name stays together, whatever its ports: each name is looked
 * up, and each endpoint probed, by one job only.
 */
export function inShard<T extends { readonly origin: Origin }>(items: readonly T[], shard: Shard | null): readonly T[] {
  if (shard === null) return items;
  return items.filter(({ origin }) => placeOf(origin, shard.count) === shard.index - 1);
}

function placeOf({ key, domainName }: Origin, count: number): number {
  const name = domainName.known ? domainName.value.toLowerCase().replace(/\.$/, '') : key;
  const hash = createHash('sha256').update(name).digest();
  return hash.readUInt32BE(0) % count;
}
