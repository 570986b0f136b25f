/**
 * A small client of GitHub's REST API. Whatever goes wrong is an answer, never an exception: nothing that GitHub does
 * may change a verdict. No token is ever in a message.
 */

/** GitHub ends its own work on a request after 10 s ("Best practices for using the REST API", timeouts). */
const REQUEST_TIMEOUT_MS = 15_000;
/** A page of a hundred files with their patches. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** Longer waits are not worth a comment. */
const MAX_RETRY_AFTER_S = 5;
/** What a server without Retry-After is given before it is asked again. */
const RETRY_PAUSE_MS = 1000;
/** "REST API versions". */
const API_VERSION = '2022-11-28';

/** Whom to ask, and with which token. */
export interface GithubApi {
  /** `https://api.github.com`, or `https://HOST/api/v3` of an enterprise server. */
  readonly url: string;
  /** Null when there is no such interface, or it is not known. */
  readonly graphqlUrl: string | null;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
}

export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the repository, such as `/issues/1/comments`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

export type RestAnswer =
  | { readonly status: 'answered'; readonly body: unknown }
  /** The reason is a part of a sentence: "it may not …". `code` is the HTTP status, null when there was no answer. */
  | { readonly status: 'failed'; readonly code: number | null; readonly reason: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The API as the runner's environment names it; a string says what is missing. */
export function apiOf(env: Environment, token: string | null): GithubApi | string {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  const url = (env['GITHUB_API_URL'] ?? '').replace(/\/+$/, '') || 'https://api.github.com';
  if (token === null || token.trim() === '') return 'there is no github-token';
  // What cannot stand in a header would be quoted by the error it causes.
  if (!/^[\x21-\x7e]+$/.test(token.trim())) return 'github-token is not a token';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return 'GITHUB_REPOSITORY does not name a repository';
  if (!isWeb(url)) return 'GITHUB_API_URL is not an address';
  const graphql = env['GITHUB_GRAPHQL_URL'] ?? '';
  return { url, graphqlUrl: isWeb(graphql) ? graphql : null, token: token.trim(), repository };
}

function isWeb(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Asks below the repository. A server that is busy is asked once more, where that is soon and does no harm. */
export async function ask(api: GithubApi, request: RestRequest): Promise<RestAnswer> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) query.set(name, String(value));
  const url = `${api.url}/repos/${api.repository}${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`;
  return askAddress(api, url, request.method, request.body);
}

/** A query of the GraphQL interface. */
export async function askGraphql(api: GithubApi, query: string): Promise<RestAnswer> {
  if (api.graphqlUrl === null) return { status: 'failed', code: null, reason: 'there is no GraphQL interface' };
  return askAddress(api, api.graphqlUrl, 'POST', { query });
}

async function askAddress(api: GithubApi, url: string, method: string, body: unknown): Promise<RestAnswer> {
  const first = await attempt(api, url, method, body);
  if (first.retryAfterMs === null) return first.answer;
  await new Promise((done) => setTimeout(done, first.retryAfterMs ?? 0));
  return (await attempt(api, url, method, body)).answer;
}

/** One answer, and how long to wait before asking again; null: asking again is of no use. */
interface Attempt {
  readonly answer: RestAnswer;
  readonly retryAfterMs: number | null;
}

async function attempt(api: GithubApi, url: string, method: string, body: unknown): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${api.token}`,
        'user-agent': 'cloudfront-origin-preflight',
        'x-github-api-version': API_VERSION,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A token goes where it was meant to go and nowhere else.
      redirect: 'manual',
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const content = await readJson(response);
    if (response.ok) return { answer: content, retryAfterMs: null };
    const told = content.status === 'answered' ? messageOf(content.body) : '';
    const answer: RestAnswer = { status: 'failed', code: response.status, reason: reasonOf(response, told) };
    return { answer, retryAfterMs: pauseBefore(response, method) };
  } catch (error) {
    const reason = `GitHub could not be reached (${networkFault(error)})`;
    return { answer: { status: 'failed', code: null, reason }, retryAfterMs: null };
  }
}

async function readJson(response: Response): Promise<RestAnswer> {
  const failed = (reason: string): RestAnswer => ({ status: 'failed', code: response.status, reason });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // What a response streams is bytes, whatever the type of the stream leaves open.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return failed('the answer is larger than any that GitHub gives');
    chunks.push(chunk);
  }
  try {
    return { status: 'answered', body: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return failed('the answer is not JSON');
  }
}

/** GitHub's own word on an error. */
function messageOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'message' in body ? String(body.message).slice(0, 200) : '';
}

const PULL_REQUEST_FILES = /\/pulls\/\d+\/files(?:\?|$)/;

/** "Troubleshooting the REST API" and "Rate limits for the REST API". */
function reasonOf({ status, headers, url }: Response, told: string): string {
  const after = headers.get('retry-after');
  const when = after === null ? '' : `, to be asked again after ${after.slice(0, 40)} s`;
  const limited = headers.get('x-ratelimit-remaining') === '0' || after !== null || /rate limit/i.test(told);
  if (status === 429 || (status === 403 && limited)) return `GitHub limits the rate of requests (${status}${when})`;
  if (status === 401) return 'GitHub does not know the token (401)';
  if (status === 403 || status === 404) {
    const said = told === '' ? '' : `: ${told}`;
    const needed = PULL_REQUEST_FILES.test(url)
      ? 'the list of changed files needs the permission pull-requests: read'
      : 'a comment needs the permission pull-requests: write';
    return `the token may not do this, as in runs for a fork or for Dependabot; ${needed} (${status}${said})`;
  }
  if (status >= 500) return `GitHub is out of order (${status})`;
  return `GitHub refuses (${status}${told === '' ? '' : `: ${told}`})`;
}

/** Writing is not tried again after a 5xx: it may have happened. */
function pauseBefore({ status, headers }: Response, method: string): number | null {
  const after = Number(headers.get('retry-after') ?? Number.NaN);
  if (status === 429 || status === 403) return after >= 0 && after <= MAX_RETRY_AFTER_S ? after * 1000 : null;
  return status >= 500 && method === 'GET' ? RETRY_PAUSE_MS : null;
}

/** The system's or the client's name of the fault; its message may quote what was sent. */
function networkFault(error: unknown): string {
  if (nameOf(error, 'name') === 'TimeoutError') return `no answer within ${REQUEST_TIMEOUT_MS / 1000} s`;
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null;
  return nameOf(cause, 'code') ?? nameOf(error, 'name') ?? 'unknown';
}

function nameOf(error: unknown, field: 'name' | 'code'): string | null {
  if (typeof error !== 'object' || error === null || !(field in error)) return null;
  // The line above has found the field.
  const name = (error as Readonly<Record<'name' | 'code', unknown>>)[field];
  return typeof name === 'string' ? name : null;
}
