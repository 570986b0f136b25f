import type { Rule } from '../../model/rule.js';
import { certificateChainExtra } from './certificate-chain-extra.js';
import { certificateChainIncomplete } from './certificate-chain-incomplete.js';
import { certificateChainOrder } from './certificate-chain-order.js';
import { certificateExpired } from './certificate-expired.js';
import { certificateExpiring } from './certificate-expiring.js';
import { certificateKeyUnsupported } from './certificate-key-unsupported.js';
import { certificateNameMismatch } from './certificate-name-mismatch.js';
import { certificateNotYetValid } from './certificate-not-yet-valid.js';
import { certificateSelfSigned } from './certificate-self-signed.js';
import { certificateUntrusted } from './certificate-untrusted.js';
import { certificateWeakKey } from './certificate-weak-key.js';
import { certificateWeakSignature } from './certificate-weak-signature.js';
import { certificateWrongUsage } from './certificate-wrong-usage.js';

/** In the order of the catalogue. */
export const CERTIFICATE_RULES: readonly Rule[] = [
  certificateExpired,
  certificateNotYetValid,
  certificateExpiring,
  certificateNameMismatch,
  certificateSelfSigned,
  certificateUntrusted,
  certificateChainIncomplete,
  certificateChainOrder,
  certificateChainExtra,
  certificateWeakKey,
  certificateWeakSignature,
  certificateKeyUnsupported,
  certificateWrongUsage,
];
