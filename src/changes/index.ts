import type { Change } from '../config/scope.js';
import { apiOf } from '../github/rest.js';
import { readEvent, type ChangeEvent } from './event.js';
import { diffNames } from './git.js';
import { pullRequestFiles, type PullRequestFiles } from './pull-request.js';

export { findExtents, type ExtentRequest } from './extents.js';

/** The choices of the option `scope`. */
export type Scope = 'auto' | 'all' | 'changed';

export interface ChangeRequest {
  readonly scope: Scope;
  /** The runner's variables: `GITHUB_EVENT_NAME`, `GITHUB_EVENT_PATH`, `GITHUB_API_URL`, `GITHUB_REPOSITORY`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A directory inside the checkout. */
  readonly workspace: string;
  readonly token: string | null;
}

/**
 * Finds out which files the pull request changes: from GitHub with the token, else from git. Never throws; where neither can
 * say, or the list is cut off, the answer is `unknown` with the reasons, and nothing is excused.
 */
export async function findChange({ scope, env, workspace, token }: ChangeRequest): Promise<Change> {
  if (scope === 'all' || (scope === 'auto' && env['GITHUB_EVENT_NAME'] !== 'pull_request')) {
    return { status: 'not-asked' };
  }
  const event = await readEvent(env);
  if (typeof event === 'string') return { status: 'unknown', reason: event };
  const asked = await askGithub(event, env, token);
  if (asked?.status === 'complete') return { status: 'known', files: asked.files, from: 'GitHub' };
  const fromGit = await diffNames(workspace, event.base ?? '', event.head ?? '');
  if (fromGit !== null) return { status: 'known', files: fromGit, from: 'git' };
  const shallow = 'git cannot compare the two commits here (a checkout with fetch-depth: 0 has them)';
  return { status: 'unknown', reason: asked === null ? shallow : `${asked.reason}; ${shallow}` };
}

/** Null when the event is of no pull request, so that there is nothing to ask for. */
async function askGithub(
  { pullRequest, changedFiles }: ChangeEvent,
  env: ChangeRequest['env'],
  token: string | null,
): Promise<PullRequestFiles | null> {
  if (pullRequest === null) return null;
  const api = apiOf(env, token);
  if (typeof api === 'string') return { status: 'failed', reason: api };
  return pullRequestFiles(api, pullRequest, changedFiles);
}
