import { PREFIX_LISTS as LISTS } from '../../cloudfront/prefix-lists.js';
import type { Draft, Subject } from '../../model/rule.js';

/** The managed prefix lists of CloudFront's origin-facing addresses, as messages name them. */
export const PREFIX_LISTS = `${LISTS[4]} (IPv6: ${LISTS[6]})`;

/**
 * What silence from the network means: nothing certain unless the user says so, because a firewall that admits only
 * CloudFront looks the same from here. Status 504 when CloudFront meets the same silence (http-504-gateway-timeout).
 */
export function silence(settings: Subject['settings']): Pick<Draft, 'level' | 'certainty' | 'status'> {
  switch (settings.unreachable) {
    case 'inconclusive':
      return { level: 'notice', certainty: 'possible', status: null };
    case 'warn':
      return { level: 'warning', certainty: 'possible', status: 504 };
    case 'fail':
      return { level: 'error', certainty: 'likely', status: 504 };
  }
}

/** How messages about silence end. */
export function silenceConsequence(settings: Subject['settings']): string {
  return settings.unreachable === 'inconclusive'
    ? 'A firewall that admits only CloudFront looks the same from here, so this proves nothing; if CloudFront meets the same silence, it answers 504.'
    : 'If CloudFront meets the same silence, it answers 504 (Gateway Timeout).';
}
