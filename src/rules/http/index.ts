import type { Rule } from '../../model/rule.js';
import { httpClosedEarly } from './http-closed-early.js';
import { httpHeadersTooLarge } from './http-headers-too-large.js';
import { httpKeepaliveShort } from './http-keepalive-short.js';
import { httpMalformed } from './http-malformed.js';
import { httpOriginError } from './http-origin-error.js';
import { httpRedirectLoop } from './http-redirect-loop.js';
import { httpReset } from './http-reset.js';
import { httpSlow } from './http-slow.js';
import { httpTimeout } from './http-timeout.js';
import { http2Only } from './http2-only.js';
import { tlsOnHttpPort } from './tls-on-http-port.js';

/** In the order of the catalogue. */
export const HTTP_RULES: readonly Rule[] = [
  tlsOnHttpPort,
  httpClosedEarly,
  httpReset,
  httpMalformed,
  httpHeadersTooLarge,
  http2Only,
  httpTimeout,
  httpSlow,
  httpKeepaliveShort,
  httpOriginError,
  httpRedirectLoop,
];
