import { posix } from 'node:path';

import type { CodeFile, EdgeCode } from '../../../model/edge-function.js';
import { codeAt, codeFromDirectory, codeFromFile, handlerFirst, noCode } from '../../code/index.js';
import { elements, type Site } from '../backends/index.js';
import type { BlockView } from '../blocks.js';
import { identityOf } from '../references.js';
import { resolveIn } from '../workspace.js';
import type { Datum } from '../values.js';
import { placeOfText, whyOpen } from './texts-of-code.js';

const ARCHIVES = ['data.archive_file', 'archive_file'];

/**
 * The code of a Lambda function: the sources of the archive that the same code packs, else what `filename` leads to.
 * @param handler whose file comes first; null when it is not known
 */
export function packageOf(view: BlockView, handler: string | null, site: Site): EdgeCode {
  const filename = view.read('filename');
  if (filename !== null) {
    const archive = archiveAt(filename, site);
    return archive === null ? atPath(filename, view, handler, codeAt) : archiveCode(archive, handler);
  }
  if (view.read('image_uri') !== null) return noCode('it is a container image');
  if (view.read('s3_bucket') !== null || view.read('s3_key') !== null) return noCode('its package is in S3');
  return noCode('no package is named');
}

/** The archive that is written to a path; null when it is not of this code, or several are. */
function archiveAt(filename: Datum, site: Site): BlockView | null {
  const identity = identityOf(filename);
  const found = site.inventory.ofType(...ARCHIVES).filter(({ view }) => {
    const path = view.read('output_path');
    return path !== null && identityOf(path) === identity;
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? only.view : null;
}

/** Source: https://registry.terraform.io/providers/hashicorp/archive/latest/docs/data-sources/file */
function archiveCode(archive: BlockView, handler: string | null): EdgeCode {
  const file = archive.read('source_file');
  if (file !== null) {
    return atPath(file, archive, handler, (workspace, path) => codeFromFile(workspace, path, posix.basename(path)));
  }
  const directory = archive.read('source_dir');
  if (directory !== null) return without(atPath(directory, archive, handler, codeFromDirectory), excluded(archive));
  const content = archive.read('source_content');
  const named = content === null ? [] : [{ content, name: archive.read('source_content_filename'), view: archive }];
  const blocks = archive
    .blocks('source')
    .map((view) => ({ content: view.read('content'), name: view.read('filename'), view }));
  return writtenFiles([...named, ...blocks], handler);
}

type Reader = (workspace: Parameters<typeof codeAt>[0], path: string, handler: string | null) => EdgeCode;

/** What a path leads to; paths are relative to the root module. */
function atPath(path: Datum, view: BlockView, handler: string | null, read: Reader): EdgeCode {
  if (path.type !== 'string') {
    return noCode(
      `the path of its package is not known before the deployment: ${path.type === 'unresolved' ? path.expression : 'it is no text'}`,
    );
  }
  const { code, rootDirectory } = view.module.context;
  const inside = resolveIn(rootDirectory, path.value);
  if (inside === null) return noCode(`${path.value} lies outside the workspace`);
  if (code.kindOf(inside) === null) return noCode(`built by a pipeline: ${inside} is not in the workspace`);
  return read(code, inside, handler);
}

/** Paths that an archive leaves out, directories with all that is in them. */
function excluded(archive: BlockView): readonly string[] {
  return elements(archive.read('excludes')).items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
}

function without(code: EdgeCode, paths: readonly string[]): EdgeCode {
  if (code.status !== 'found' || paths.length === 0) return code;
  const files = code.files.filter(({ name }) => !paths.some((path) => name === path || name.startsWith(`${path}/`)));
  return files.length === 0 ? noCode('all of its files are excluded') : { ...code, files };
}

interface Written {
  readonly content: Datum | null;
  readonly name: Datum | null;
  readonly view: BlockView;
}

/** Files whose contents stand in the configuration. */
function writtenFiles(all: readonly Written[], handler: string | null): EdgeCode {
  const files: CodeFile[] = [];
  for (const { content, name, view } of all) {
    if (content === null) continue;
    if (content.type !== 'string') return noCode(whyOpen(content));
    files.push({
      name: name?.type === 'string' ? name.value : 'unnamed',
      text: content.value,
      location: placeOfText(content, view),
    });
  }
  if (files.length === 0) return noCode('the archive names no source');
  return { status: 'found', files: handlerFirst(files, handler), packageBytes: null };
}
