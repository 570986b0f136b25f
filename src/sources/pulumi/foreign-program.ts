import { posix } from 'node:path';

import type { Problem } from '../../model/distribution.js';
import type { JsonNode } from '../distribution-config/json.js';
import { resolveIn, type Workspace } from '../terraform/workspace.js';

/** Source files of a project that are looked at. */
const MAX_FILES = 100;
const SOURCE_FILE = /\.(?:[cm]?[jt]s|py|go|cs|fs|java|kt|scala)$/;
/** `aws.cloudfront.Distribution(`, `cloudfront.NewDistribution(`, `@pulumi/aws/cloudfront`. */
const DISTRIBUTION = /\bcloudfront\W{1,3}(?:New)?Distribution\b|@pulumi\/aws\/cloudfront\b/i;

/**
 * Says of a project in a programming language that its distributions are not read; null when there seem to be none. Such a program
 * would have to be run, which is never done with code from a pull request.
 * @param root the project file's root
 */
export function foreignProgram(file: string, root: JsonNode, workspace: Workspace): Problem | null {
  const runtime = runtimeOf(root);
  if (runtime === null || runtime.name === 'yaml') return null;
  const found = sourceFilesOf(file, root, workspace).find((path) => {
    const content = workspace.read(path);
    return 'text' in content && DISTRIBUTION.test(content.text);
  });
  if (found === undefined) return null;
  const message = `the distributions of ${found} are not read: it is a program (${runtime.name}); check what pulumi preview --json writes`;
  return { file, line: runtime.line, message };
}

/** `runtime: nodejs` or `runtime: { name: nodejs }`. */
function runtimeOf(root: JsonNode): { readonly name: string; readonly line: number } | null {
  const node = memberOf(root, 'runtime');
  const name = node === null ? null : node.value.type === 'object' ? memberOf(node, 'name') : node;
  return name?.value.type === 'string' ? { name: name.value.text, line: name.startLine } : null;
}

function sourceFilesOf(file: string, root: JsonNode, workspace: Workspace): readonly string[] {
  const main = memberOf(root, 'main')?.value;
  const places = [...(main?.type === 'string' ? [main.text, posix.dirname(main.text)] : []), '.', 'src'];
  const directory = posix.dirname(file) === '.' ? '' : posix.dirname(file);
  const directories = new Set(places.flatMap((place) => resolveIn(directory, place) ?? []));
  return [...directories]
    .flatMap((one) => (workspace.list(one) ?? []).map((name) => posix.join(one, name)))
    .filter((path) => SOURCE_FILE.test(path))
    .slice(0, MAX_FILES);
}

function memberOf({ value }: JsonNode, name: string): JsonNode | null {
  return value.type === 'object' ? (value.members.get(name) ?? null) : null;
}
