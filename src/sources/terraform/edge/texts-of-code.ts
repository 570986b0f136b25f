import type { SourceLocation } from '../../../model/location.js';
import type { BlockView } from '../blocks.js';
import { isConfigurationFile } from '../module-source.js';
import type { Datum, Text } from '../values.js';

/** Where the first line of a text stands: in the file that was read, or in a heredoc. Null where it has no lines of its own. */
export function placeOfText({ value, at }: Text, view: BlockView): SourceLocation | null {
  // Fetched code is shown at its call, which has other lines.
  if (at === null || at.file === '' || view.place(at) !== at) return null;
  const lines = Math.max(1, value.split('\n').length - (value.endsWith('\n') ? 1 : 0));
  if (!isConfigurationFile(at.file))
    return { file: at.file, startLine: at.startLine, endLine: at.startLine + lines - 1 };
  // A heredoc has a line for its opening and one for its end.
  const isHeredoc = at.endLine - at.startLine - 1 === lines && value.endsWith('\n');
  return isHeredoc ? { file: at.file, startLine: at.startLine + 1, endLine: at.endLine - 1 } : at;
}

/** A reference, without anything around it that could be a secret. */
const PLAIN_REFERENCE = /^[\w.-]+(?:\[(?:\d+|"[\w.-]+")\])?(?:\.[\w-]+)*$/;
/** The path in a call that reads a file; what follows may be secrets for a template. */
const READ_FILE = /^(?:file|templatefile)\("([^"]{1,200})"/;

/** Why a text is not known, for people. Nothing of the text itself, or of what is put into it, is told. */
export function whyOpen(datum: Datum): string {
  if (datum.type !== 'unresolved') return 'its code is not a text';
  if (datum.reason === 'sensitive') return 'its code is marked as sensitive';
  const path = READ_FILE.exec(datum.expression)?.[1];
  if (datum.failed && path !== undefined) return `${path} is not in the workspace`;
  const holes = datum.pieces.flatMap((piece) => ('hole' in piece ? [piece.hole] : []));
  const named = [...holes, datum.reference?.address ?? ''].find((one) => PLAIN_REFERENCE.test(one));
  return named === undefined
    ? 'its code is not known before the deployment'
    : `its code is not known before the deployment: it depends on ${named}`;
}
