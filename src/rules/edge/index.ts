import type { Rule } from '../../model/rule.js';
import { edgeCodeHeader } from './edge-code-header.js';
import { edgeCodeResponse } from './edge-code-response.js';
import { edgeCodeUnsupported } from './edge-code-unsupported.js';
import { edgeFunctionConfiguration } from './edge-function-configuration.js';
import { edgeOverridesOrigin } from './edge-overrides-origin.js';
import { edgeReplay } from './edge-replay.js';
import { edgeRuntimeDeprecated } from './edge-runtime-deprecated.js';

/** The rules about functions at the edge, in the order of the catalogue. */
export const EDGE_RULES: readonly Rule[] = [
  edgeFunctionConfiguration,
  edgeRuntimeDeprecated,
  edgeCodeHeader,
  edgeCodeResponse,
  edgeCodeUnsupported,
  edgeReplay,
  edgeOverridesOrigin,
];
