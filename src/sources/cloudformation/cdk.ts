import type { SourceLocation } from '../../model/location.js';
import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { mapOf, parseDocument } from './template.js';
import type { WorkspaceFiles } from './workspace.js';

/** What a cloud assembly tells about one resource. */
export interface Construct {
  /** `Stack/Site/Distribution`. */
  readonly path: string;
  /** The line of the application that made it; null when the assembly does not tell, or it lies outside the workspace. */
  readonly location: SourceLocation | null;
}

/** Finds the construct of a resource. */
export type ConstructFinder = (logicalId: string, resource: JsonNode) => Construct | null;

const STACK = 'aws:cloudformation:stack';
const ASSEMBLY = 'cdk:cloud-assembly';
const MAX_ASSEMBLIES = 100;

/** What the manifest of a cloud assembly lists. */
export interface Assembly {
  readonly templates: readonly string[];
  /** The manifests of the assemblies in it. */
  readonly manifests: readonly string[];
}

/** What a manifest of `cdk synth` lists, with the assemblies in it; null for any other document. */
export function assemblyOf(file: string, root: JsonNode, files: WorkspaceFiles): Assembly | null {
  const found: string[] = [];
  const manifests: string[] = [];
  const seen = new Set<string>([file]);
  const waiting: { readonly file: string; readonly root: JsonNode }[] = [{ file, root }];
  if (!isManifest(root)) return null;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const artifact of mapOf(next.root, 'artifacts').values()) {
      const type = textAt(artifact, 'type');
      const properties = member(artifact, 'properties');
      const name = properties === null ? null : textAt(properties, type === STACK ? 'templateFile' : 'directoryName');
      if (name === null || (type !== STACK && type !== ASSEMBLY)) continue;
      const path = files.resolve(next.file, type === STACK ? name : `${name}/manifest.json`);
      if (path === null || seen.has(path)) continue;
      seen.add(path);
      if (type === STACK) found.push(path);
      else if (manifests.length < MAX_ASSEMBLIES) {
        manifests.push(path);
        waiting.push(...documentsOf(path, files).map((one) => ({ file: path, root: one })));
      }
    }
  }
  return { templates: found, manifests };
}

function isManifest(root: JsonNode): boolean {
  return [...mapOf(root, 'artifacts').values()].some((artifact) => {
    const type = textAt(artifact, 'type');
    return type === STACK || type === ASSEMBLY;
  });
}

/** Whether a template is one that `cdk synth` wrote: there is a manifest beside it. */
export function isSynthesized(file: string, files: WorkspaceFiles): boolean {
  return manifestsBeside(file, files).length > 0;
}

/** The templates of all stacks in the assembly that a template belongs to. */
export function templatesBeside(file: string, files: WorkspaceFiles): readonly string[] {
  return manifestsBeside(file, files)
    .flatMap((manifest) => [...mapOf(manifest, 'artifacts').values()])
    .flatMap((artifact) => {
      const properties = textAt(artifact, 'type') === STACK ? member(artifact, 'properties') : null;
      const name = properties === null ? null : textAt(properties, 'templateFile');
      return (name === null ? null : files.resolve(file, name)) ?? [];
    })
    .slice(0, MAX_ASSEMBLIES);
}

function manifestsBeside(file: string, files: WorkspaceFiles): readonly JsonNode[] {
  const path = files.resolve(file, 'manifest.json');
  return path === null ? [] : documentsOf(path, files).filter(isManifest);
}

function documentsOf(path: string, files: WorkspaceFiles): readonly JsonNode[] {
  const text = files.read(path);
  const document = 'text' in text ? parseDocument(text.text) : null;
  return document !== null && 'roots' in document ? document.roots : [];
}

/** Knows the constructs of the resources of a template, from the manifest beside it and the metadata in it. */
export function constructsOf(file: string, files: WorkspaceFiles): ConstructFinder {
  const entries = new Map<string, Entry[]>();
  for (const manifest of manifestsBeside(file, files)) {
    for (const [path, list] of metadataOf(file, manifest, files)) {
      for (const id of logicalIdsOf(list)) entries.set(id, [...(entries.get(id) ?? []), { path, list }]);
    }
  }
  return (logicalId, resource) => {
    const own = mapOf(resource, 'Metadata').get('aws:cdk:path');
    const path = own === undefined ? null : scalarText(own);
    const candidates = entries.get(logicalId) ?? [];
    // A nested stack can use an id of its parent's again.
    const entry =
      candidates.find((one) => one.path === `/${path}`) ?? (candidates.length === 1 ? candidates[0] : undefined);
    if (entry !== undefined) return { path: plainPath(entry.path), location: sourceOf(entry.list, files) };
    return path === null ? null : { path: plainPath(path), location: null };
  };
}

interface Entry {
  readonly path: string;
  readonly list: JsonNode;
}

/** `/Stack/Site/Resource` is construct `Stack/Site`. */
function plainPath(path: string): string {
  return path.replace(/^\//, '').replace(/\/Resource$/, '');
}

/** The metadata of the artifacts of a manifest: in it, or in a file of its own since schema 55 or so. */
function metadataOf(file: string, manifest: JsonNode, files: WorkspaceFiles): readonly (readonly [string, JsonNode])[] {
  return [...mapOf(manifest, 'artifacts').values()].flatMap((artifact) => {
    const properties = member(artifact, 'properties');
    const name =
      textAt(artifact, 'additionalMetadataFile') ??
      (properties === null ? null : textAt(properties, 'additionalMetadataFile'));
    const path = name === null ? null : files.resolve(file, name);
    const more = path === null ? [] : documentsOf(path, files);
    return [
      mapOf(artifact, 'metadata'),
      ...more.map(({ value }) => (value.type === 'object' ? value.members : new Map())),
    ].flatMap((metadata) => [...metadata]);
  });
}

function itemsOf({ value }: JsonNode): readonly JsonNode[] {
  return value.type === 'array' ? value.items : [];
}

function logicalIdsOf(list: JsonNode): readonly string[] {
  return itemsOf(list).flatMap((entry) =>
    textAt(entry, 'type') === 'aws:cdk:logicalId' ? (textAt(entry, 'data') ?? []) : [],
  );
}

function textAt(node: JsonNode, name: string): string | null {
  const found = member(node, name);
  return found?.value.type === 'string' ? found.value.text : null;
}

/** The first frame of the traces that is the application's own. */
function sourceOf(list: JsonNode, files: WorkspaceFiles): SourceLocation | null {
  for (const entry of itemsOf(list)) {
    const type = textAt(entry, 'type');
    if (type !== 'aws:cdk:logicalId' && type !== 'aws:cdk:creationStack') continue;
    const frames = ['trace', 'data'].flatMap((name) => {
      const found = member(entry, name);
      return found === null ? [] : [...itemsOf(found), ...(type === 'aws:cdk:creationStack' ? [found] : [])];
    });
    for (const frame of frames.flatMap((one) => scalarText(one)?.split('\n') ?? [])) {
      const location = frameLocation(frame, files);
      if (location !== null) return location;
    }
  }
  return null;
}

/** Frames of libraries, of node, and of what runs applications in other languages. */
const FOREIGN = /node_modules|\bnode:|@jsii\/|jsii[-/](?:kernel|runtime)|^\s*\.\.\.|(?:^|[\s(])internal\//;

/** `new Site (/home/me/app/lib/site.ts:7:2)`: paths are those of the machine that ran the application. */
function frameLocation(frame: string, files: WorkspaceFiles): SourceLocation | null {
  if (FOREIGN.test(frame)) return null;
  const match = /(?:^|[\s(])((?:file:\/\/)?(?:[A-Za-z]:)?[^\s():][^():]*):(\d{1,7})(?::\d+)?\)?\s*$/.exec(frame);
  const line = Number(match?.[2]);
  const path =
    match?.[1]
      ?.replace(/^file:\/\//, '')
      .split(/[\\/]/)
      .filter((part) => part !== '') ?? [];
  for (let start = 0; start < path.length; start++) {
    const file = files.resolve('.', path.slice(start).join('/'));
    if (file === null || !files.isFile(file)) continue;
    const text = files.read(file);
    const lines = 'text' in text ? text.text.split('\n').length : 0;
    return line >= 1 && line <= lines ? { file, startLine: line, endLine: line } : null;
  }
  return null;
}

/** The Region of the stack of a template, as its environment says; null when that is left to the deployment. */
export function regionOfStack(file: string, files: WorkspaceFiles): string | null {
  for (const artifact of manifestsBeside(file, files).flatMap((manifest) => [
    ...mapOf(manifest, 'artifacts').values(),
  ])) {
    const properties = textAt(artifact, 'type') === STACK ? member(artifact, 'properties') : null;
    const name = properties === null ? null : textAt(properties, 'templateFile');
    if (name === null || files.resolve(file, name) !== file) continue;
    const region = /^aws:\/\/[^/]+\/([a-z0-9-]+)$/.exec(textAt(artifact, 'environment') ?? '')?.[1];
    return region === undefined || region === 'unknown-region' ? null : region;
  }
  return null;
}

/** The path of an asset relative to its template, by the hash in its key; null when the assembly does not tell. */
export function assetPath(file: string, key: string, files: WorkspaceFiles): string | null {
  const hash = /\b([0-9a-f]{64})\b/.exec(key)?.[1];
  if (hash === undefined) return null;
  for (const name of new Set([assetsOf(file), ...assetManifests(file, files)])) {
    const path = files.resolve(file, name);
    const [assets] = path === null ? [] : documentsOf(path, files);
    const asset = assets === undefined ? undefined : mapOf(assets, 'files').get(hash);
    const source = asset === undefined ? null : member(asset, 'source');
    const found = source === null ? null : textAt(source, 'path');
    if (found !== null) return found;
  }
  return null;
}

/** Nested stacks have their assets in the list of the stack that nests them. */
function assetManifests(file: string, files: WorkspaceFiles): readonly string[] {
  return manifestsBeside(file, files)
    .flatMap((manifest) => [...mapOf(manifest, 'artifacts').values()])
    .flatMap((artifact) => {
      const properties = textAt(artifact, 'type') === 'cdk:asset-manifest' ? member(artifact, 'properties') : null;
      return properties === null ? [] : (textAt(properties, 'file') ?? []);
    })
    .slice(0, MAX_ASSEMBLIES);
}

/** The file of a nested stack's template, by the hash that is in its address in a bucket; null when it is not at hand. */
export function nestedAsset(file: string, address: string, files: WorkspaceFiles): string | null {
  return /\b[0-9a-f]{64}\.json/.test(address) ? assetPath(file, address, files) : null;
}

/** `Main.template.json` and `Main.nested.template.json` have their assets in `Main.assets.json`. */
function assetsOf(file: string): string {
  return `${(file.split('/').pop() ?? '').replace(/(?:\.nested)?\.template\.json$/, '')}.assets.json`;
}
