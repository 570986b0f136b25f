import type { Breach } from './fault.js';

/**
 * What is wrong with a text as base64 (RFC 4648 4); null when nothing is. Letters outside the alphabet and a length that
 * nothing encodes to are certain; missing padding, line breaks and the URL alphabet are read by some decoders.
 */
export function isBrokenBase64(text: string): Pick<Breach, 'detail' | 'certainty'> | null {
  const packed = text.replace(/[\r\n]/g, '');
  const body = packed.replace(/={0,2}$/, '');
  if (/[^A-Za-z0-9+/\-_]/.test(body)) return { detail: 'is not valid base64: it has characters outside the alphabet' };
  if (body.length % 4 === 1) return { detail: 'is not valid base64: its length fits no bytes' };
  if (/[-_]/.test(body)) return { detail: 'is in the URL-safe form of base64', certainty: 'likely' };
  if (packed.length % 4 !== 0) return { detail: 'is base64 without its padding', certainty: 'possible' };
  return packed.length === text.length ? null : { detail: 'is base64 with line breaks', certainty: 'possible' };
}

/** Bytes that so many characters of base64 decode to at least. */
export function leastDecodedBytes(characters: number): number {
  return Math.max(0, Math.floor((characters * 3) / 4) - 2);
}
