/** Distributions with one edge function, for the rules about them. */
import { readEdgeCode } from '../../../src/edge/index.js';
import type { EdgeFunction } from '../../../src/model/distribution.js';
import type { EdgeDefinition } from '../../../src/model/edge-function.js';
import { byDefault, known } from '../../../src/model/value.js';
import { behaviorOf, distributionOf, line, originOf, type SubjectParts } from '../../support/model.js';

export const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:edge:7';

export function associated(
  event: string,
  definition: EdgeDefinition | null,
  overrides: Partial<EdgeFunction> = {},
): EdgeFunction {
  return {
    type: definition?.type ?? 'lambda',
    eventType: known(event, line(45)),
    arn: known(ARN, line(46)),
    includeBody: byDefault(false),
    definition,
    location: line(44, 47),
    ...overrides,
  };
}

/** A distribution whose only behavior has these functions, and what was read of their code. */
export async function withFunctions(...edgeFunctions: readonly EdgeFunction[]): Promise<SubjectParts> {
  const distribution = distributionOf({ origins: [originOf()], behaviors: [behaviorOf({ edgeFunctions })] });
  return { distribution, edge: await readEdgeCode([distribution]) };
}
