import { parseDocument } from '../cloudformation/template.js';
import type { FileReading, LanguageReader, SourceFile } from '../reader.js';
import { Workspace } from '../terraform/workspace.js';
import { evaluateProgram } from './evaluation.js';
import { foreignProgram } from './foreign-program.js';
import { isProgram, translateProgram } from './program.js';
import { translateState } from './state.js';

/** A reader of Pulumi's YAML programs, and of what `pulumi preview --json` and `pulumi stack export` write. */
export function createReader(root: string): LanguageReader {
  const workspace = new Workspace(root);
  return { read: (file) => read(file, workspace) };
}

const NOTHING: FileReading = { distributions: [], policies: [], problems: [], broken: null };

function read({ path, text }: SourceFile, workspace: Workspace): FileReading {
  const document = parseDocument(text);
  if ('fault' in document) return { ...NOTHING, broken: { file: path, ...document.fault } };
  const [root] = document.roots;
  if (root === undefined) return NOTHING;
  const state = translateState(path, root);
  if (state !== null) {
    const { distributions, problems } = evaluateProgram(state.translator, workspace);
    return { ...NOTHING, distributions: distributions.map(state.complete), problems };
  }
  if (!isProgram(root)) {
    const unread = foreignProgram(path, root, workspace);
    return unread === null ? NOTHING : { ...NOTHING, problems: [unread] };
  }
  const parts = translateProgram(path, root, workspace).map((one) => evaluateProgram(one, workspace));
  return {
    ...NOTHING,
    distributions: parts.flatMap(({ distributions }) => distributions),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
