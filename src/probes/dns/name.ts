/**
 * Domain names as the rest of the DNS probe handles them: lower case, without the final dot, the root as `.`, and every
 * byte that is no plain visible character escaped as in a zone file (`\DDD`, RFC 1035 section 5.1).
 */

/** RFC 1035 section 2.3.4. */
export const MAX_LABEL_BYTES = 63;
const MAX_NAME_CHARACTERS = 253;

/** Lower case and without the final dot. */
export function normalName(name: string): string {
  const text = name.toLowerCase().replace(/\.$/, '');
  return text === '' ? '.' : text;
}

/** Whether a name can be asked for: visible ASCII, labels of 1 to 63 bytes, 253 characters at most. */
export function canBeAsked(name: string): boolean {
  if (name === '.') return true;
  if (name.length > MAX_NAME_CHARACTERS || !/^[\x21-\x5b\x5d-\x7e]+$/.test(name)) return false;
  return name.split('.').every((label) => label.length >= 1 && label.length <= MAX_LABEL_BYTES);
}

/** The name without its first label; null above the root. */
export function parentName(name: string): string | null {
  if (name === '.') return null;
  const dot = name.indexOf('.');
  return dot === -1 ? '.' : name.slice(dot + 1);
}

/** Whether a name lies at or below another one. */
export function isWithin(name: string, ancestor: string): boolean {
  return ancestor === '.' || name === ancestor || name.endsWith(`.${ancestor}`);
}
