import { createHash } from 'node:crypto';

import { isElsewhere } from '../config/scope.js';
import type { Report } from '../model/report.js';
import { ask, askGraphql, type GithubApi } from './rest.js';

/** GitHub answers 422 to a longer body. */
export const MAX_COMMENT_CHARS = 65_536;
/** The most that the API gives. */
const COMMENTS_PER_PAGE = 100;
/** A conversation of 3,000 comments. */
const MAX_PAGES = 30;
/** Whoever a workflow's own token writes as, on github.com and on enterprise servers. */
const WORKFLOW_BOT = 'github-actions[bot]';

/** The choices of the option `comment`. */
export type CommentMode = 'always' | 'on-problem' | 'never';

export interface CommentRequest {
  readonly mode: CommentMode;
  readonly report: Report;
  /** Writes the report within so many bytes. */
  readonly render: (report: Report, options: { readonly maxBytes: number }) => string;
  /** See `commentIdentity`. */
  readonly identity: readonly string[];
  /** Null: this run is of no pull request. */
  readonly pullRequest: number | null;
  /** A string says why GitHub cannot be asked. */
  readonly api: GithubApi | string;
}

export type CommentOutcome =
  | { readonly status: 'created' | 'updated' | 'cleared' | 'unchanged' }
  /** Nothing to say, and nothing said before. */
  | { readonly status: 'not-needed' }
  /** One clear line for the log. */
  | { readonly status: 'failed'; readonly reason: string };

/**
 * Keeps one comment on the pull request that says how things stand: made when there is a problem, renewed in its place, and
 * replaced by an all-clear when the problem goes. Never throws, and whatever happens changes no verdict.
 */
export async function keepComment(request: CommentRequest): Promise<CommentOutcome> {
  const { mode, report, pullRequest, api } = request;
  if (mode === 'never' || pullRequest === null) return { status: 'not-needed' };
  if (typeof api === 'string') return failed(api);
  const marker = markerOf(request.identity);
  const place: Place = { api, pullRequest, marker };
  const found = await findComment(place);
  if (found.status === 'failed') return failed(found.reason);
  const problem = hasProblem(report);
  const wanted = problem || mode === 'always' ? bodyOf(request, marker) : `${marker}\n${allClear(report)}`;
  if (found.comment !== null) return renew(place, found.comment, wanted, problem);
  return problem || mode === 'always' ? create(place, wanted) : { status: 'not-needed' };
}

/** Whether there is something to do for whoever wrote the pull request: what the change did not cause is none. */
export function hasProblem({ origins }: Report): boolean {
  return origins.some(({ findings }) =>
    findings.some((one) => one.suppressed === null && one.level !== 'notice' && !isElsewhere(one)),
  );
}

/**
 * What tells a job's comment from those of others: workflow, job and step as the runner names them.
 * @param inputs what differs between the legs of a matrix, which share all three
 */
export function commentIdentity(
  env: Readonly<Record<string, string | undefined>>,
  inputs: readonly string[],
): readonly string[] {
  return [...['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => env[name] ?? ''), ...inputs];
}

/** The hidden first line of a comment. The parts are hashed: names of workflows hold anything, and some could end the comment. */
export function markerOf(identity: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
  return `<!-- cloudfront-origin-preflight comment ${hash} -->`;
}

function bodyOf({ report, render }: CommentRequest, marker: string): string {
  // A text never has more UTF-16 units than bytes of UTF-8.
  const room = MAX_COMMENT_CHARS - marker.length - 1;
  return `${marker}\n${render(report, { maxBytes: room })}`;
}

function allClear({ origins, counts }: Report): string {
  const many = origins.length === 1 ? '1 origin' : `${origins.length} origins`;
  const open = counts.inconclusive === 0 ? '' : `, ${counts.inconclusive} of them not fully observed from here`;
  return [
    '## ✅ CloudFront origin preflight: all clear',
    '',
    `What was reported here is gone. ${many} checked${open}; this change causes no finding that counts.`,
    '',
  ].join('\n');
}

interface Place {
  readonly api: GithubApi;
  readonly pullRequest: number;
  readonly marker: string;
}

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly isBot: boolean;
}

type Search =
  | { readonly status: 'searched'; readonly comment: Comment | null }
  | { readonly status: 'failed'; readonly reason: string };

function lost(reason: string): Search {
  return { status: 'failed', reason };
}

/** Our comment of this job: it begins with our marker, and the token's own account wrote it. Anybody can copy a marker. */
async function findComment({ api, pullRequest, marker }: Place): Promise<Search> {
  const marked: Comment[] = [];
  for (let page = 1; ; page += 1) {
    if (page > MAX_PAGES) return lost(`the conversation has more than ${MAX_PAGES * COMMENTS_PER_PAGE} comments`);
    const query = { per_page: COMMENTS_PER_PAGE, page };
    const answer = await ask(api, { method: 'GET', path: `/issues/${pullRequest}/comments`, query });
    if (answer.status === 'failed') return lost(answer.reason);
    if (!Array.isArray(answer.body)) return lost('GitHub gave something else than a list of comments');
    const comments = answer.body.map(commentOf);
    marked.push(...comments.filter((one) => one !== null).filter(({ body }) => body.startsWith(marker)));
    if (comments.length < COMMENTS_PER_PAGE) break;
  }
  if (marked.length === 0) return { status: 'searched', comment: null };
  const self = await ownName(api);
  return { status: 'searched', comment: marked.find((comment) => isBy(comment, self)) ?? null };
}

/** Whom the token writes as. REST does not tell an app's installation its own name, GraphQL does. */
async function ownName(api: GithubApi): Promise<string> {
  const answer = await askGraphql(api, 'query { viewer { login } }');
  const login = answer.status === 'answered' ? at(at(at(answer.body, 'data'), 'viewer'), 'login') : null;
  return typeof login === 'string' && login !== '' ? login : WORKFLOW_BOT;
}

/** The name of an app ends in `[bot]`, in some answers and not in others. */
function isBy({ author, isBot }: Comment, self: string): boolean {
  const bare = self.replace(/\[bot\]$/, '');
  return isBot ? author === `${bare}[bot]` : author === self;
}

async function create({ api, pullRequest }: Place, body: string): Promise<CommentOutcome> {
  const answer = await ask(api, { method: 'POST', path: `/issues/${pullRequest}/comments`, body: { body } });
  return answer.status === 'answered' ? { status: 'created' } : failed(answer.reason);
}

async function renew({ api }: Place, comment: Comment, body: string, problem: boolean): Promise<CommentOutcome> {
  // GitHub keeps bodies with either kind of line break and may drop white space at the end.
  if (comment.body.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd()) return { status: 'unchanged' };
  const answer = await ask(api, { method: 'PATCH', path: `/issues/comments/${comment.id}`, body: { body } });
  if (answer.status === 'failed') return failed(answer.reason);
  return { status: problem ? 'updated' : 'cleared' };
}

function failed(reason: string): CommentOutcome {
  return { status: 'failed', reason: `No comment on the pull request: ${reason}` };
}

function commentOf(value: unknown): Comment | null {
  const [id, body, user] = [at(value, 'id'), at(value, 'body'), at(value, 'user')];
  const author = at(user, 'login');
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  if (typeof body !== 'string' || typeof author !== 'string') return null;
  return { id, body, author, isBot: at(user, 'type') === 'Bot' };
}

function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
