import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';

import type { Problem } from '../../model/distribution.js';
import { UsageError } from '../../model/usage-error.js';
import { evaluate, type Scope } from './evaluator.js';
import { indexLines, type Body, type Expression } from './hcl/ast.js';
import { parse, parseExpression } from './hcl/index.js';
import { parseJsonObject } from './json-syntax.js';
import { attributeOf, type ModuleSource, type SourceText } from './module-source.js';
import { moved, text, unresolved, type Datum } from './values.js';
import { resolveIn, type Workspace } from './workspace.js';

/** Values that somebody gives for a run. */
export interface TerraformSettings {
  /** `name=value`, as for `-var`. */
  readonly vars: readonly string[];
  /** Paths relative to the workspace, as for `-var-file`. */
  readonly varFiles: readonly string[];
  /** `terraform.workspace`; empty when it is not known. */
  readonly workspace: string;
}

export const NO_SETTINGS: TerraformSettings = { vars: [], varFiles: [], workspace: '' };

/** Gives variables their values and says what could not be read. */
export interface VariableValues {
  readonly values: ReadonlyMap<string, Datum>;
  readonly problems: readonly Problem[];
}

type Evaluator = (expression: Expression, file: SourceText) => Datum;

/**
 * The values of a root module's variables, later ones over earlier ones: `terraform.tfvars`, `terraform.tfvars.json`,
 * `*.auto.tfvars` and `*.auto.tfvars.json` by name, then the files and values given. Source:
 * https://developer.hashicorp.com/terraform/language/values/variables ("Variable Definition Precedence")
 * @param baseScope for constants: values may not refer to anything
 * @throws UsageError for a given file that cannot be read and for a value that is not `name=value`
 */
export function readVariables(
  source: ModuleSource,
  workspace: Workspace,
  workspaceRoot: string,
  settings: TerraformSettings,
  baseScope: (file: SourceText) => Scope,
): VariableValues {
  const constant: Evaluator = (expression, file) => evaluate(expression, baseScope(file));
  const values = new Map<string, Datum>();
  const problems: Problem[] = [];
  for (const path of automaticFiles(source.directory, workspace)) {
    const content = workspace.read(path);
    if ('text' in content) readFileInto(values, problems, path, content.text, constant);
    else problems.push({ file: path, line: null, message: content.message });
  }
  for (const path of settings.varFiles) readFileInto(values, problems, path, readGiven(workspaceRoot, path), constant);
  for (const entry of settings.vars) {
    const [name, datum] = readAssignment(entry, source, constant);
    values.set(name, datum);
  }
  return { values, problems };
}

function automaticFiles(directory: string, workspace: Workspace): readonly string[] {
  const names = workspace.list(directory) ?? [];
  const fixed = ['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name));
  const automatic = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name));
  return [...fixed, ...automatic].map((name) => resolveIn(directory, name) ?? name);
}

function readGiven(workspaceRoot: string, path: string): string {
  try {
    return readFileSync(resolve(workspaceRoot, path), 'utf8');
  } catch {
    throw new UsageError(`${path}: this file of Terraform variables cannot be read`);
  }
}

function readFileInto(
  values: Map<string, Datum>,
  problems: Problem[],
  path: string,
  content: string,
  constant: Evaluator,
): void {
  const file: SourceText = { path, lines: indexLines(content) };
  const { body, errors } = path.endsWith('.json') ? parseJsonObject(content) : parseNative(content);
  const [error] = errors;
  if (error !== undefined) problems.push({ file: path, line: file.lines.lineOf(error.offset), message: error.message });
  for (const { name, expression } of body.attributes) values.set(name, constant(expression, file));
}

function parseNative(content: string): {
  readonly body: Body;
  readonly errors: readonly { readonly offset: number; readonly message: string }[];
} {
  const { file, errors } = parse(content.replace(/^\uFEFF/, ''));
  return { body: file.body, errors };
}

/** Values of variables of simple types are taken as they are, others are read as expressions. */
function readAssignment(entry: string, source: ModuleSource, constant: Evaluator): readonly [string, Datum] {
  const [, name, value] = /^\s*([\w-]+)\s*=(.*)$/s.exec(entry) ?? [];
  if (name === undefined || value === undefined)
    throw new UsageError(`${entry.split('=')[0]}: a Terraform variable is given as name=value`);
  const declared = source.variables.get(name);
  const type = declared === undefined ? null : (attributeOf(declared.node.body, 'type')?.expression ?? null);
  const isSimple = type === null || type.kind === 'literal' || (type.kind === 'variable' && type.name !== 'any');
  if (isSimple) return [name, text(value)];
  const { expression } = parseExpression(value);
  if (expression === null) throw new UsageError(`the value of the Terraform variable ${name} cannot be read`);
  return [name, moved(constant(expression, { path: '', lines: indexLines(value) }), null)];
}

/** Stands for the name of the workspace where nobody gave it. */
export function workspaceNameOf({ workspace }: TerraformSettings): Datum {
  return workspace === '' ? unresolved('workspace', 'terraform.workspace') : text(workspace);
}
