import type { Rule } from '../../model/rule.js';
import { edgeReplay } from './edge-replay.js';

/** The rules of edge functions, in the order of the catalogue. */
export const EDGE_RULES: readonly Rule[] = [edgeReplay];
