import type { FileReading, LanguageReader, SourceFile } from '../reader.js';
import { Workspace } from '../terraform/workspace.js';
import { documentOf } from './document.js';
import { evaluateProgram } from './evaluation.js';
import { isProgram, translateProgram } from './program.js';
import { translateState } from './state.js';

/** A reader of Pulumi's YAML programs, and of what `pulumi preview --json` and `pulumi stack export` write. */
export function createReader(root: string): LanguageReader {
  const workspace = new Workspace(root);
  return { read: (file) => read(file, workspace) };
}

const NOTHING: FileReading = { distributions: [], policies: [], problems: [], broken: null };

function read({ path, text }: SourceFile, workspace: Workspace): FileReading {
  const document = documentOf(path, text);
  if (document === null) return NOTHING;
  if ('fault' in document) return { ...NOTHING, broken: { file: path, ...document.fault } };
  const state = translateState(path, document.root);
  if (state !== null) {
    const { distributions, problems } = evaluateProgram(state.translator, workspace);
    return { ...NOTHING, distributions: distributions.map(state.complete), problems };
  }
  if (!isProgram(document.root)) return NOTHING;
  const parts = translateProgram(path, document.root, workspace).map((one) => evaluateProgram(one, workspace));
  return {
    ...NOTHING,
    distributions: parts.flatMap(({ distributions }) => distributions),
    problems: parts.flatMap(({ problems }) => problems),
  };
}
