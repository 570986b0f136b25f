import type { IncomingMessage } from 'node:http';

/** The response headers that rules may look at. Everything else (cookies, tokens) stays out of the observation. */
const SHOWN_HEADERS = [
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'keep-alive',
  'location',
  'server',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'www-authenticate',
  'x-amz-cf-id',
  'x-amzn-errortype',
  'x-cache',
] as const;

const MAX_HEADER_LENGTH = 512;

/** A custom header's value that is shorter is a word like `https`, not a secret, and would be found everywhere. */
const MIN_SECRET_LENGTH = 8;

/** Takes the values of custom headers out of a text: an origin may send back what it was sent. */
export type Redact = (text: string) => string;

export function redactor(customHeaders: readonly (readonly [name: string, secretValue: string])[]): Redact {
  const secrets = customHeaders
    .flatMap(([, value]) => [
      value,
      Buffer.from(value, 'utf8').toString('latin1'),
      encodeURIComponent(toWellFormed(value)),
    ])
    .filter((text) => text.length >= MIN_SECRET_LENGTH)
    .toSorted((a, b) => b.length - a.length);
  return (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** The headers of the list above that the response has, names in lower case, values bounded in length. */
export function shownHeaders(response: IncomingMessage, redact: Redact): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SHOWN_HEADERS.flatMap((name) => {
      const value = response.headers[name];
      if (value === undefined) return [];
      return [[name, redact(String(value)).slice(0, MAX_HEADER_LENGTH)]];
    }),
  );
}

/** The comma-separated members of a header, in lower case. */
export function listOf(response: IncomingMessage, name: 'connection' | 'transfer-encoding'): readonly string[] {
  return (response.headers[name] ?? '').split(',').map((member) => member.trim().toLowerCase());
}

function toWellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
