import type { Datum } from '../terraform/values.js';
import type { Planned } from './planned.js';

/**
 * What the provider fills in for arguments that nobody wrote, besides empty texts and lists. Source:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cloudfront/distribution.go
 */
const PROVIDER_DEFAULTS: Readonly<Record<string, unknown>> = {
  connection_attempts: 3,
  connection_timeout: 10,
  origin_read_timeout: 30,
  origin_keepalive_timeout: 5,
  response_completion_timeout: 0,
  response_code: 0,
  include_body: false,
  ip_address_type: 'ipv4',
};

/** Whether a plan has in an argument what the provider fills in where nothing is written. */
export function isDefault(name: string, { value }: Planned): boolean {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return true;
  return Object.hasOwn(PROVIDER_DEFAULTS, name) && PROVIDER_DEFAULTS[name] === value;
}

/** What providers take for an argument that nobody wrote. */
export function isNothing(written: Datum | null): boolean {
  if (written === null) return true;
  return written.type === 'sequence' ? written.items.length === 0 : written.type === 'string' && written.value === '';
}
