import { ask, type GithubApi } from '../github/rest.js';

/** The most that the API gives. */
const FILES_PER_PAGE = 100;
/** "Responses include a maximum of 3000 files" (REST API, "List pull requests files"). */
const MAX_FILES = 3000;
/** For all pages together. */
const TOTAL_TIMEOUT_MS = 60_000;

/** The changed files, or the reason why there is no complete list of them. */
export type PullRequestFiles =
  | { readonly status: 'complete'; readonly files: readonly string[] }
  | { readonly status: 'failed'; readonly reason: string };

/**
 * Asks GitHub which files a pull request changes; a renamed file counts with both names.
 * @param expected how many files the event spoke of: a shorter list is cut off; null when it did not say
 */
export async function pullRequestFiles(
  api: GithubApi,
  pullRequest: number,
  expected: number | null,
): Promise<PullRequestFiles> {
  const deadline = Date.now() + TOTAL_TIMEOUT_MS;
  const names: string[] = [];
  let files = 0;
  for (let page = 1; files < MAX_FILES; page += 1) {
    if (Date.now() > deadline) return failed(`GitHub took more than ${TOTAL_TIMEOUT_MS / 1000} s for the list`);
    const query = { per_page: FILES_PER_PAGE, page };
    const answer = await ask(api, { method: 'GET', path: `/pulls/${pullRequest}/files`, query });
    if (answer.status === 'failed') return failed(answer.reason);
    const listed = namesIn(answer.body);
    if (listed === null) return failed('GitHub gave something else than a list of files');
    files += listed.length;
    names.push(...listed.flat());
    if (listed.length < FILES_PER_PAGE) {
      return files < (expected ?? 0) ? cutOff(files) : { status: 'complete', files: names };
    }
  }
  return cutOff(files);
}

function failed(reason: string): PullRequestFiles {
  return { status: 'failed', reason };
}

function cutOff(files: number): PullRequestFiles {
  return failed(`GitHub's list of the files is cut off after ${files}`);
}

/** For every file its names: one, or two when it was renamed. */
function namesIn(body: unknown): readonly (readonly string[])[] | null {
  if (!Array.isArray(body)) return null;
  const names = body.map((file: unknown) => {
    if (typeof file !== 'object' || file === null || !('filename' in file)) return [];
    const { filename } = file;
    const before = 'previous_filename' in file ? file.previous_filename : undefined;
    return [filename, before].filter((name) => typeof name === 'string');
  });
  return names.some((some) => some.length === 0) ? null : names;
}
