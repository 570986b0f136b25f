import type { EdgeDefinition } from '../../../model/edge-function.js';
import type { Site } from '../backends/index.js';
import { choicesOf } from '../references.js';
import type { Datum } from '../values.js';
import { cloudFrontFunctionOf } from './cloudfront-functions.js';
import { lambdaDefinitionOf } from './lambdas.js';

/**
 * What this code says of the function that an ARN stands for; null when it is not of this code, when it cannot be told, and when it
 * can be one of several.
 */
export function edgeDefinitionOf(arn: Datum | null, type: EdgeDefinition['type'], site: Site): EdgeDefinition | null {
  const [only, ...others] = arn === null ? [] : choicesOf(arn);
  if (only === undefined || others.length > 0) return null;
  return type === 'lambda' ? lambdaDefinitionOf(only, site) : cloudFrontFunctionOf(only, site);
}
