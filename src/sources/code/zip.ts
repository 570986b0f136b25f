import { inflateRawSync } from 'node:zlib';

import { byDepth, isOwnSource, MAX_FILES, MAX_FILE_BYTES, MAX_PACKAGE_BYTES, MAX_TOTAL_BYTES } from './bounds.js';

/** A source file in an archive. */
export interface PackedFile {
  /** Its path in the archive, with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** The source files of an archive; `truncated` when some of them were left out because of a bound. Or why there are none. */
export type ZipReading =
  { readonly files: readonly PackedFile[]; readonly truncated: boolean } | { readonly fault: string };

/** An archive that is not what it says. Never leaves this file. */
class Fault extends Error {}

/**
 * Reads the source files of a ZIP archive, those of other people's packages (`node_modules`) left out, the ones near the top first.
 * In memory and bounded: nothing is written, and no entry is inflated beyond its bound. Never throws. Source: APPNOTE.TXT,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12 central directory, 4.3.16 its end, 4.3.7 local headers)
 * @param bytes a whole archive
 */
export function readZip(bytes: Uint8Array): ZipReading {
  if (bytes.length > MAX_PACKAGE_BYTES) return { fault: `is larger than ${MAX_PACKAGE_BYTES / 2 ** 20} MB` };
  try {
    return read(bytes);
  } catch (error) {
    return { fault: error instanceof Fault ? error.message : 'is not a ZIP archive that can be read' };
  }
}

function read(bytes: Uint8Array): ZipReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = entriesOf(view).filter(({ name }) => isOwnSource(name));
  const distinct = [...new Map(wanted.map((entry) => [entry.name, entry] as const)).values()];
  const sorted = distinct.toSorted((a, b) => byDepth(a.name, b.name));
  const files: PackedFile[] = [];
  let total = 0;
  for (const entry of sorted) {
    if (files.length >= MAX_FILES || entry.size > MAX_FILE_BYTES || total + entry.size > MAX_TOTAL_BYTES) continue;
    const text = textOf(contentOf(entry, view));
    if (text === null) continue;
    total += entry.size;
    files.push({ name: entry.name, text });
  }
  return { files, truncated: files.length < sorted.length };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

function entriesOf(view: DataView): readonly Entry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new Fault('is a ZIP64 archive, which is not read');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Fault('has a damaged directory');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: nameAt(view, at + CENTRAL_BYTES, nameLength),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += CENTRAL_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end record of the central directory starts: near the end, before a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  throw new Fault('is not a ZIP archive');
}

function nameAt(view: DataView, at: number, length: number): string {
  const name = new TextDecoder().decode(slice(view, at, length));
  return name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}

function slice(view: DataView, at: number, length: number): Uint8Array {
  if (at + length > view.byteLength) throw new Fault('is cut off');
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

/** The bytes of an entry; null for what is encrypted or packed in another way. */
function contentOf({ offset, method, encrypted, packedSize, size }: Entry, view: DataView): Uint8Array | null {
  if (encrypted) return null;
  if (view.getUint32(offset, true) !== LOCAL) throw new Fault('has a damaged entry');
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = slice(view, start, packedSize);
  if (method === 0) return packed.length <= MAX_FILE_BYTES ? packed : null;
  if (method !== 8) return null;
  // An empty bound is not allowed, and one byte more than announced shows that the size is wrong.
  const content = inflateRawSync(packed, { maxOutputLength: size + 1 });
  if (content.length !== size) throw new Fault('has an entry of another size than it says');
  return content;
}

/** Bytes as UTF-8; null when they are not. A byte order mark is dropped. */
export function textOf(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
