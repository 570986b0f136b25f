import type { Distribution, SourceLanguage } from '../../model/distribution.js';
import { codeWorkspace, type CodeWorkspace } from '../code/index.js';
import { locationOf, type JsonNode } from '../distribution-config/json.js';
import type { FileReading, LanguageReader, SourceFile } from '../reader.js';
import {
  assemblyOf,
  constructsOf,
  isSynthesized,
  regionOfStack,
  templatesBeside,
  type ConstructFinder,
} from './cdk.js';
import { readDistributions } from './distributions.js';
import { Problems } from './fields.js';
import { holeOf, textOf } from './partial.js';
import { readParameters, type CloudFormationSettings } from './parameters.js';
import type { Expansion, Scope } from './scope.js';
import { rootScope } from './scopes.js';
import { isServerlessFramework, serverlessService } from './serverless.js';
import { samResources, samType } from './sam.js';
import type { Telling } from './telling.js';
import { parseDocument, templatesIn, type Template } from './template.js';
import { WorkspaceFiles } from './workspace.js';

/**
 * A reader of CloudFormation and SAM templates, of what `cdk synth` writes, and of the Serverless Framework's configuration.
 * @throws UsageError when the parameters that were given cannot be used
 */
export function createReader(workspace: string, settings: CloudFormationSettings): LanguageReader {
  const files = new WorkspaceFiles(workspace);
  const given = readParameters(settings, workspace);
  const code = codeWorkspace(workspace);
  return { read: (file) => read(file, { files, code, given }) };
}

function read(file: SourceFile, common: Pick<Job, 'files' | 'code' | 'given'>): FileReading {
  const document = parseDocument(file.text);
  if ('fault' in document) {
    const broken = { file: file.path, ...document.fault };
    return { distributions: [], policies: [], problems: [], broken };
  }
  const problems = new Problems();
  const covers = new Set<string>();
  const job: Job = { ...common, problems, covers };
  const distributions = document.roots.flatMap((root) => readRoot(file, root, job));
  return { distributions, policies: [], problems: problems.all(), broken: null, covers: [...covers] };
}

/** What reading one file takes, and what it finds on the way. */
export interface Job {
  readonly files: WorkspaceFiles;
  readonly code: CodeWorkspace;
  readonly given: ReadonlyMap<string, string>;
  readonly problems: Problems;
  readonly covers: Set<string>;
}

function readRoot(file: SourceFile, root: JsonNode, job: Job): readonly Distribution[] {
  if (isServerlessFramework(root)) {
    const { template, dialect } = serverlessService(file.path, root, job);
    return template === null ? [] : readTemplate(template, job, 'serverless', dialect);
  }
  const assembly = assemblyOf(file.path, root, job.files);
  if (assembly !== null) {
    for (const path of assembly.manifests) job.covers.add(path);
    return assembly.templates.flatMap((path) => readListed(path, job));
  }
  const templates = templatesIn(file.path, [root], FOREIGN_VARIABLE.test(file.text));
  return templates.flatMap((template) => readTemplate(template, job, languageOf(template, job)));
}

/** A template that the manifest of a cloud assembly lists. */
function readListed(path: string, job: Job): readonly Distribution[] {
  const text = job.files.read(path);
  job.covers.add(path);
  if ('fault' in text) {
    job.problems.add({ file: path, line: null, message: text.fault });
    return [];
  }
  const document = parseDocument(text.text);
  if ('fault' in document) {
    job.problems.add({ file: path, ...document.fault });
    return [];
  }
  return templatesIn(path, document.roots).flatMap((template) => readTemplate(template, job, 'cdk'));
}

function languageOf(template: Template, { files }: Job): SourceLanguage {
  return isSynthesized(template.file, files) ? 'cdk' : 'cloudformation';
}

/** What a tool makes of templates before CloudFormation sees them. */
export interface Dialect {
  readonly expand: Scope['expand'];
  /** Resources that the tool adds to a template. */
  readonly implied: (template: Template) => ReadonlyMap<string, JsonNode>;
  readonly implicitType: (template: Template, name: string) => string | null;
  /** The file of a node that lies in another one than its template; null for those that do not. */
  readonly fileOf: (node: JsonNode) => string | null;
  /** Values that the tool gives, such as the Region. */
  readonly given: ReadonlyMap<string, string>;
}

const PLAIN: Dialect = {
  expand: foreignVariables,
  implied: samResources,
  implicitType: samType,
  fileOf: () => null,
  given: new Map(),
};

function readTemplate(
  template: Template,
  job: Job,
  language: SourceLanguage,
  dialect = PLAIN,
): readonly Distribution[] {
  const { files, problems, covers } = job;
  const given = new Map([...dialect.given, ...job.given]);
  const { expand, implied, implicitType } = dialect;
  const siblings = (): readonly string[] => (language === 'cdk' ? templatesBeside(template.file, files) : []);
  const scope = rootScope(template, {
    files,
    given,
    problems,
    expand,
    implied,
    implicitType,
    siblings,
    onNested: (path) => covers.add(path),
  });
  const distributions = readDistributions(scope, tellingOf(template, language, job, dialect));
  if (scope.budget.isSpent()) {
    problems.add({
      file: template.file,
      line: null,
      message: 'takes too many steps to evaluate; what is left is unknown',
    });
  }
  return distributions;
}

function tellingOf(
  template: Template,
  language: SourceLanguage,
  { files, code, problems }: Job,
  { fileOf }: Dialect,
): Telling {
  const find: ConstructFinder = language === 'cdk' ? constructsOf(template.file, files) : () => null;
  const names = new WeakMap<Scope, ReadonlyMap<JsonNode, string>>();
  const nameOf = (scope: Scope, resource: JsonNode): string => {
    const known = names.get(scope) ?? new Map([...scope.template.resources].map(([name, node]) => [node, name]));
    names.set(scope, known);
    return known.get(resource) ?? '';
  };
  return {
    language,
    problems,
    files,
    code,
    regionOf: (scope) => {
      let outermost = scope;
      while (outermost.parent !== null) outermost = outermost.parent.scope;
      const given = scope.given.get('AWS::Region');
      return given ?? (language === 'cdk' ? regionOfStack(outermost.template.file, files) : null);
    },
    addressOf: (scope, name, resource) => find(name, resource)?.path ?? `${scope.prefix}${name}`,
    locatorOf: (scope, resource) => {
      const mapped = resource === null ? null : (find(nameOf(scope, resource), resource)?.location ?? null);
      return (node) => mapped ?? locationOf(fileOf(node) ?? scope.template.file, node);
    },
  };
}

/** Variables of the Serverless Framework, whose sections often lie in files of their own, which look like templates. */
const FOREIGN_VARIABLE = /(\$\{(?:self|opt|env|sls|cf|ssm|s3|aws|param|output|file)[:(][^{}]*\})/;

/** Such a variable in a file that is read by itself is unknown, and no text. */
function foreignVariables(text: string): Expansion {
  if (!text.includes('${') || !FOREIGN_VARIABLE.test(text)) return null;
  const parts = text.split(FOREIGN_VARIABLE).map((piece, index) => {
    return index % 2 === 1 ? holeOf(piece.slice(2, -1), 'unsupported') : { literal: piece };
  });
  return { result: textOf(parts) };
}
