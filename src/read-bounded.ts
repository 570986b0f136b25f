import { open, stat } from 'node:fs/promises';

/** What came of reading a file whose size and content nobody vouches for. */
export type BoundedText =
  | { readonly status: 'read'; readonly text: string }
  | { readonly status: 'missing' }
  /** Why it cannot be used, without a word of its content: the file may be one that nobody meant to show. */
  | { readonly status: 'unusable'; readonly fault: string };

/**
 * The text of a regular file of at most `maxBytes`, without its byte order mark. A device or a pipe is not opened, and no more
 * than the bound is ever read, whatever size the file claims to have.
 */
export async function readBounded(path: string, maxBytes: number): Promise<BoundedText> {
  try {
    if (!(await stat(path)).isFile()) return { status: 'unusable', fault: 'is not a regular file' };
    const file = await open(path, 'r');
    try {
      const bytes = await readUpTo(file, maxBytes + 1);
      if (bytes.length > maxBytes) return { status: 'unusable', fault: `is larger than ${sizeInWords(maxBytes)}` };
      return decoded(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return { status: 'missing' };
    return { status: 'unusable', fault: `cannot be read (${code})` };
  }
}

function decoded(bytes: Buffer): BoundedText {
  try {
    return { status: 'read', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { status: 'unusable', fault: 'is not UTF-8 text' };
  }
}

type FileHandle = Awaited<ReturnType<typeof open>>;

async function readUpTo(file: FileHandle, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let left = maxBytes;
  while (left > 0) {
    const chunk = Buffer.alloc(Math.min(left, 64 * 1024));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return Buffer.concat(chunks);
}

/** The name of an error, such as `EACCES`. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
}

function sizeInWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / (1024 * 1024))} MB` : `${Math.floor(bytes / 1024)} kB`;
}
