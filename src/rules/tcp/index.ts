import type { Rule } from '../../model/rule.js';
import { portRefused } from './port-refused.js';
import { portTimeout } from './port-timeout.js';
import { portUnreachable } from './port-unreachable.js';

/** In the order of the catalogue. */
export const TCP_RULES: readonly Rule[] = [portRefused, portTimeout, portUnreachable];
