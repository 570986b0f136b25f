import { readEvent } from '../changes/event.js';
import { commentIdentity, keepComment, type CommentOutcome, type CommentRequest } from './comment.js';
import { apiOf } from './rest.js';

export type { CommentMode, CommentOutcome } from './comment.js';

export interface OwnCommentRequest extends Pick<CommentRequest, 'mode' | 'report' | 'render'> {
  /** The runner's variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly token: string | null;
  /** What differs between the legs of a matrix: the inputs that say what to look at. */
  readonly inputs: readonly string[];
}

/** Keeps this job's comment on the pull request that the runner's variables speak of. Never throws. */
export async function keepOwnComment({ env, token, inputs, ...rest }: OwnCommentRequest): Promise<CommentOutcome> {
  if (rest.mode === 'never') return { status: 'not-needed' };
  const event = await readEvent(env);
  const pullRequest = typeof event === 'string' ? null : event.pullRequest;
  return keepComment({ ...rest, pullRequest, identity: commentIdentity(env, inputs), api: apiOf(env, token) });
}
