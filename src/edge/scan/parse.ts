import type { CodeFile } from '../../model/edge-function.js';
import type { Program } from './nodes.js';

/** Larger files are not parsed. */
export const MAX_CODE_BYTES = 1_000_000;

export type Parsed =
  | { readonly status: 'parsed'; readonly program: Program }
  | { readonly status: 'refused'; readonly reason: string; readonly line: number | null };

/** The parser, loaded by who needs it: it is the largest piece of the bundle, and most runs have no edge code. */
export type Parse = (file: CodeFile) => Parsed;

/** Loads the parser. */
export async function loadParser(): Promise<Parse> {
  const { parse } = await import('@babel/parser');
  return (file) => {
    if (Buffer.byteLength(file.text) > MAX_CODE_BYTES) {
      return { status: 'refused', reason: `${file.name} is larger than 1 MB`, line: null };
    }
    try {
      const { program } = parse(file.text, {
        sourceType: 'unambiguous',
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowUndeclaredExports: true,
        attachComment: false,
        plugins: /\.[mc]?tsx?$/.test(file.name) ? ['typescript', 'decorators-legacy'] : [],
      });
      return { status: 'parsed', program };
    } catch (error) {
      return { status: 'refused', reason: `${file.name} is not valid: ${messageOf(error)}`, line: lineOf(error) };
    }
  };
}

function messageOf(error: unknown): string {
  if (error instanceof SyntaxError) return error.message.slice(0, 120);
  return error instanceof RangeError ? 'it is nested too deeply' : 'it cannot be parsed';
}

function lineOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('loc' in error)) return null;
  const { loc } = error;
  return typeof loc === 'object' && loc !== null && 'line' in loc && typeof loc.line === 'number' ? loc.line : null;
}
