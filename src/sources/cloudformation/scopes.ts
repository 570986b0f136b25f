import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { nestedAsset } from './cdk.js';
import { expressionOf } from './expression.js';
import type { Problems } from './fields.js';
import { isNesting } from './references.js';
import type { Expansion, Scope } from './scope.js';
import { mapOf, parseDocument, resourceOf, templatesIn, typeOf, type Template } from './template.js';
import { Budget } from './world.js';
import type { WorkspaceFiles } from './workspace.js';

/** Stacks inside each other, and in all, that one template brings along. */
const MAX_DEPTH = 10;
const MAX_SCOPES = 200;

/** What is asked of every scope of one file. */
export interface ScopeSettings {
  readonly files: WorkspaceFiles;
  readonly given: ReadonlyMap<string, string>;
  readonly problems: Problems;
  /** Told of every file that a nested stack stands for. */
  readonly onNested: (path: string) => void;
  readonly implied: (template: Template) => ReadonlyMap<string, JsonNode>;
  readonly implicitType: (template: Template, name: string) => string | null;
  readonly expand: (text: string) => Expansion;
  /** Templates of the other stacks of the same application. */
  readonly siblings: () => readonly string[];
}

type Exported = ReturnType<Scope['exported']>;

/** The scope of a template that is deployed by itself. */
export function rootScope(template: Template, settings: ScopeSettings): Scope {
  const budget = new Budget();
  const count = { left: MAX_SCOPES };
  let others: readonly Scope[] | null = null;
  let index: ReadonlyMap<string, Exported> | null = null;
  const siblings = (): readonly Scope[] => {
    others ??= settings
      .siblings()
      .filter((path) => path !== template.file)
      .flatMap((path) => templatesAt(path, settings.files).map((one) => scopeOf(one, `${stackName(path)}/`)));
    return others;
  };
  const exported = (name: string): Exported => {
    index ??= new Map([root, ...siblings()].flatMap(exportedBy));
    return index.get(name) ?? null;
  };
  const scopeOf = (one: Template, prefix: string): Scope =>
    makeScope(one, prefix, null, budget, { ...settings, siblings, exported }, count);
  const root = scopeOf(template, '');
  return root;
}

function templatesAt(path: string, files: WorkspaceFiles): readonly Template[] {
  const text = files.read(path);
  const document = 'text' in text ? parseDocument(text.text) : null;
  return document !== null && 'roots' in document ? templatesIn(path, document.roots) : [];
}

function exportedBy(scope: Scope): readonly (readonly [string, Exported])[] {
  return [...scope.template.outputs.values()].flatMap((output) => {
    const declared = member(output, 'Export');
    const name = declared === null ? null : member(declared, 'Name');
    const node = member(output, 'Value');
    return name?.value.type === 'string' && node !== null ? [[name.value.text, { scope, node }] as const] : [];
  });
}

function stackName(path: string): string {
  return (path.split('/').pop() ?? '').replace(/\.template\.json$/, '');
}

type InnerSettings = Omit<ScopeSettings, 'siblings'> & Pick<Scope, 'siblings' | 'exported'>;

function makeScope(
  template: Template,
  prefix: string,
  parent: Scope['parent'],
  budget: Budget,
  settings: InnerSettings,
  count: { left: number },
): Scope {
  const nested = new Map<string, Scope | null>();
  const implied = settings.implied(template);
  const scope: Scope = {
    template,
    implied,
    prefix,
    parent,
    given: settings.given,
    budget,
    implicitType: (name) => {
      const node = implied.get(name);
      return settings.implicitType(template, name) ?? (node === undefined ? null : typeOf(node));
    },
    expand: settings.expand,
    exported: settings.exported,
    siblings: settings.siblings,
    nested: (name) => {
      const known = nested.get(name);
      if (known !== undefined) return known;
      const made = nest(name);
      nested.set(name, made);
      return made;
    },
  };
  const nest = (name: string): Scope | null => {
    const inner = nestedTemplate(scope, name, settings);
    if (inner === null || count.left <= 0) return null;
    count.left -= 1;
    return makeScope(inner.template, `${prefix}${name}/`, { scope, passed: inner.passed }, budget, settings, count);
  };
  return scope;
}

interface Nested {
  readonly template: Template;
  readonly passed: ReadonlyMap<string, JsonNode>;
}

function nestedTemplate(
  scope: Scope,
  name: string,
  settings: Pick<ScopeSettings, 'files' | 'problems' | 'onNested'>,
): Nested | null {
  const resource = resourceOf(scope.template, name);
  if (resource === null || !isNesting(resource.type)) return null;
  const target = localTemplate(resource.node) ?? assetTemplate(scope.template.file, resource.node, settings.files);
  if (target === null) return null;
  const { files, problems } = settings;
  const path = files.resolve(scope.template.file, target.text);
  const problem = (message: string): null => {
    problems.add({ file: scope.template.file, line: target.line, message: `nested stack ${name}: ${message}` });
    return null;
  };
  if (path === null) return problem('its template lies outside the workspace and was not read');
  const chain = filesAbove(scope);
  if (chain.includes(path)) return problem(`${path} nests itself`);
  if (chain.length >= MAX_DEPTH) return problem(`nested more than ${MAX_DEPTH} stacks deep`);
  const text = files.read(path);
  // What `sam build` and `cdk synth` have yet to make is no mistake of the template.
  if ('fault' in text) return problem(`${path} ${text.fault}`);
  const document = parseDocument(text.text);
  settings.onNested(path);
  if ('fault' in document) {
    problems.add({ file: path, line: document.fault.line, message: document.fault.message });
    return null;
  }
  const [template] = templatesIn(path, document.roots);
  return template === undefined ? null : { template, passed: mapOf(propertiesOf(resource.node), 'Parameters') };
}

function propertiesOf(resource: JsonNode): JsonNode {
  return member(resource, 'Properties') ?? resource;
}

function filesAbove(scope: Scope): readonly string[] {
  const files: string[] = [];
  for (let current: Scope | null = scope; current !== null; current = current.parent?.scope ?? null) {
    files.push(current.template.file);
  }
  return files;
}

/** Where a nested stack's template lies beside its own; null when it is somewhere else, such as in a bucket. */
function localTemplate(resource: JsonNode): { readonly text: string; readonly line: number } | null {
  const asset = mapOf(resource, 'Metadata').get('aws:asset:path');
  const properties = propertiesOf(resource);
  const node = asset ?? member(properties, 'TemplateURL') ?? member(properties, 'Location');
  const text = node?.value.type === 'string' ? scalarText(node) : null;
  if (node === undefined || node === null || text === null || /^[a-z][a-z0-9+.-]*:/i.test(text) || text.includes('${'))
    return null;
  return { text, line: node.startLine };
}

/** The template that a nested stack of the CDK gets from a bucket, and that lies beside its own before that. */
function assetTemplate(
  file: string,
  resource: JsonNode,
  files: WorkspaceFiles,
): { readonly text: string; readonly line: number } | null {
  const node = member(propertiesOf(resource), 'TemplateURL');
  const text = node === null ? null : nestedAsset(file, expressionOf(node), files);
  return node === null || text === null ? null : { text, line: node.startLine };
}
