import type { ClientHttp2Session } from 'node:http2';
import type { Duplex } from 'node:stream';
import type { PlannedExchange } from '../../model/plan.js';
import { requestHead } from './request.js';

/** How long an answer is waited for, which is evidence only: the verdict does not hang on it. */
const MAX_EVIDENCE_MS = 5_000;

/** What a session may keep in memory, in megabytes: the least that can be set. */
const MAX_SESSION_MEGABYTES = 1;

/** Belongs to the connection in HTTP/1.1 and is malformed in HTTP/2, RFC 9113 section 8.2.2; Host becomes `:authority`. */
const LEFT_OUT = ['connection', 'host'];

/**
 * Sends the same request by HTTP/2, with prior knowledge (RFC 9113 section 3.3): the preface, SETTINGS, and one stream.
 * True when a response head comes back, so that a server which understands HTTP/2 and turns this request away by closing,
 * as it did over HTTP/1.1, is not taken for one that speaks nothing else. Never rejects; the stream is closed.
 *
 * @param stream a connection on which nothing was sent yet, over TLS or in clear
 */
export async function answersHttp2(stream: Duplex, planned: PlannedExchange): Promise<boolean> {
  stream.on('error', () => undefined);
  // Few runs ever need it.
  const { connect } = await import('node:http2');
  return new Promise((resolve) => {
    let session: ClientHttp2Session | null = null;
    const settle = (answered: boolean): void => {
      clearTimeout(timer);
      session?.destroy();
      stream.destroy();
      resolve(answered);
    };
    const timer = setTimeout(settle, Math.min(planned.readTimeoutMs, MAX_EVIDENCE_MS), false);
    if (stream.destroyed) return settle(false);
    stream.once('close', () => settle(false));
    try {
      session = connect(`${planned.scheme}://origin.invalid`, {
        createConnection: () => stream,
        maxSessionMemory: MAX_SESSION_MEGABYTES,
        settings: { enablePush: false },
      });
      session.on('error', () => settle(false));
      // Connections are handed from stage to stage paused; by now the session listens.
      stream.resume();
      const request = session.request(requestHeaders(planned), { endStream: true });
      request.on('error', () => settle(false));
      request.on('close', () => settle(false));
      request.on('response', () => settle(true));
    } catch {
      settle(false);
    }
  });
}

/** The head of the HTTP/1.1 request as pseudo-header and header fields. */
function requestHeaders(planned: PlannedExchange): Record<string, string> {
  const { path, headers } = requestHead(planned);
  const fields: Record<string, string> = {};
  let host = planned.hostHeader;
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = (headers[at] ?? '').toLowerCase();
    const value = headers[at + 1] ?? '';
    if (name === 'host') host = value;
    if (!LEFT_OUT.includes(name)) fields[name] = value;
  }
  return { ':method': 'GET', ':scheme': planned.scheme, ':authority': host, ':path': path, ...fields };
}
