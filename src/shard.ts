import { createHash } from 'node:crypto';

import type { Distribution, Origin } from './model/distribution.js';
import type { Shard } from './model/shard.js';
import { UsageError } from './model/usage-error.js';
import type { Value } from './model/value.js';

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

/** What is shared out: an origin of a distribution. */
interface Item {
  readonly distribution: Distribution;
  readonly origin: Origin;
}

/**
 * The items whose origin belongs to the shard. Every origin belongs to exactly one, whatever other origins there are, so
 * that a new one moves none. All that is known by one domain name stays together, whatever its ports: each name is looked
 * up, and each endpoint probed, by one job only. So do the members of an origin group, because one is judged by the other.
 */
export function inShard<T extends Item>(items: readonly T[], shard: Shard | null): readonly T[] {
  if (shard === null) return items;
  return items.filter((item) => placeOf(leaderOf(item), shard.count) === shard.index - 1);
}

/** The origin that an origin goes with: the first member of its group, or itself. */
function leaderOf({ distribution, origin }: Item): Origin {
  const isIt = (id: Value<string> | undefined, one: Origin): boolean =>
    id !== undefined && id.known && one.id.known && id.value === one.id.value;
  const group = distribution.originGroups.find(({ memberIds }) => memberIds.some((id) => isIt(id, origin)));
  return distribution.origins.find((one) => isIt(group?.memberIds[0], one)) ?? origin;
}

function placeOf({ key, domainName }: Origin, count: number): number {
  const name = domainName.known ? domainName.value.toLowerCase().replace(/\.$/, '') : key;
  const hash = createHash('sha256').update(name).digest();
  return hash.readUInt32BE(0) % count;
}
