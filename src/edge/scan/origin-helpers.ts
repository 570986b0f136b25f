import { judgeOriginHelper, ORIGIN_HELPERS, type OriginHelper } from '../origin-helpers.js';
import { propertyOf, textOf } from '../part.js';
import type { AnyNode } from './nodes.js';
import { partOfVal } from './outcomes.js';
import type { Run } from './run.js';
import { NOTHING, type Val } from './values.js';

export function isOriginHelper(name: string): name is OriginHelper {
  return ORIGIN_HELPERS.some((helper) => helper === name);
}

/** A call that sends the request elsewhere: kept as a fact, and its arguments judged. */
export function originHelper(run: Run, name: OriginHelper, args: readonly Val[], node: AnyNode | null): Val {
  const at = node === null ? null : run.at(node);
  const [first = NOTHING] = args;
  const part = partOfVal(run, first, at);
  const domain = part.kind === 'record' ? propertyOf(part, 'domainName') : null;
  run.originChanges.push({ by: name, domainName: domain?.state === 'present' ? textOf(domain.part) : null, at });
  run.faults.push(...judgeOriginHelper(run.judging, name, part, partOfVal(run, run.request, at)));
  return NOTHING;
}
