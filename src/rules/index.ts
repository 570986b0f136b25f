import type { Rule } from '../model/rule.js';
import { CERTIFICATE_RULES } from './certificate/index.js';
import { CONFIG_RULES } from './config/index.js';
import { DNS_RULES } from './dns/index.js';
import { EDGE_RULES } from './edge/index.js';
import { HTTP_RULES } from './http/index.js';
import { TCP_RULES } from './tcp/index.js';
import { TLS_RULES } from './tls/index.js';

/** Every rule there is, in the order in which CloudFront meets what they judge. */
export const RULES: readonly Rule[] = [
  ...CONFIG_RULES,
  ...EDGE_RULES,
  ...DNS_RULES,
  ...TCP_RULES,
  ...TLS_RULES,
  ...CERTIFICATE_RULES,
  ...HTTP_RULES,
];
