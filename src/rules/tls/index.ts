import type { Rule } from '../../model/rule.js';
import { tlsCipherMismatch } from './tls-cipher-mismatch.js';
import { tlsClientCertificateRequired } from './tls-client-certificate-required.js';
import { tlsClosed } from './tls-closed.js';
import { tlsGroupMismatch } from './tls-group-mismatch.js';
import { tlsHandshakeRefused } from './tls-handshake-refused.js';
import { tlsIntercepted } from './tls-intercepted.js';
import { tlsLegacy } from './tls-legacy.js';
import { tlsNameRejected } from './tls-name-rejected.js';
import { tlsNotSpoken } from './tls-not-spoken.js';
import { tlsProtocolMismatch } from './tls-protocol-mismatch.js';
import { tlsReset } from './tls-reset.js';
import { tlsSignatureMismatch } from './tls-signature-mismatch.js';
import { tlsTimeout } from './tls-timeout.js';

/** In the order of the catalogue. */
export const TLS_RULES: readonly Rule[] = [
  tlsIntercepted,
  tlsNotSpoken,
  tlsProtocolMismatch,
  tlsCipherMismatch,
  tlsGroupMismatch,
  tlsSignatureMismatch,
  tlsNameRejected,
  tlsClientCertificateRequired,
  tlsClosed,
  tlsReset,
  tlsHandshakeRefused,
  tlsTimeout,
  tlsLegacy,
];
