import type { Distribution, Origin } from '../../model/distribution.js';
import type { BlockView } from '../terraform/blocks.js';
import { keyOf } from '../terraform/distributions.js';
import { PlannedBlock } from './planned-block.js';

/**
 * The same distribution with the keys that its code alone gives: suppressions and baselines outlive the change to a plan. The code
 * may leave an id open that the plan knows: `origin_id = aws_s3_bucket.site.id`.
 * @param blocks what its origins were read from, in their order
 */
export function withKeysOfCode(distribution: Distribution, blocks: readonly BlockView[]): Distribution {
  const ownKey = (origin: Origin, position: number): string => {
    const block = blocks[position];
    const expression = idInCode(block);
    return expression === null || block === undefined ? origin.key : keyOf(block, distribution.address, expression);
  };
  const origins = distribution.origins.map((origin, position) => ({ ...origin, key: ownKey(origin, position) }));
  return { ...distribution, origins };
}

/** The expression of an id that the code leaves open; null where it tells the id, or one block stands for several origins. */
function idInCode(block: BlockView | undefined): string | null {
  if (!(block instanceof PlannedBlock) || !block.isWrittenOnce) return null;
  const written = block.written('origin_id') ?? block.written('id');
  return written?.type === 'unresolved' && !written.failed ? written.expression : null;
}
