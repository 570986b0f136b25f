import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { UsageError } from '../../model/usage-error.js';
import { scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { MAX_FILE_BYTES } from '../files.js';
import { parseDocument } from './template.js';
import { readToml, type TomlValue } from './toml.js';

/** Values for the parameters of templates. */
export interface CloudFormationSettings {
  /** `name=value` each; pseudo parameters such as `AWS::Region` can be given too. Over those of the files. */
  readonly parameters: readonly string[];
  /** Files in any form that CloudFormation's tools take, relative to the workspace; a later one counts over an earlier one. */
  readonly parameterFiles: readonly string[];
}

type Pairs = readonly (readonly [string, string])[];

/**
 * Reads all values that are given for parameters.
 * @throws UsageError naming the line or the file, and what is wrong with it
 */
export function readParameters(
  { parameters, parameterFiles }: CloudFormationSettings,
  workspace: string,
): ReadonlyMap<string, string> {
  const fromFiles = parameterFiles
    .filter((file) => file.trim() !== '')
    .flatMap((file) => readFile(file.trim(), workspace));
  const lines = parameters.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const pair = pairOf(line.trim());
    if (pair === null) throw new UsageError(`cloudformation-parameters, line ${index + 1}: has to be name=value`);
    return [pair];
  });
  return new Map([...fromFiles, ...lines]);
}

function pairOf(text: string): readonly [string, string] | null {
  const equals = text.indexOf('=');
  return equals <= 0 ? null : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}

/** `samconfig.toml#prod` is environment `prod` of that file. */
function readFile(name: string, workspace: string): Pairs {
  const [path = name, environment = null] = /^(.*)#([\w-]+)$/.exec(name)?.slice(1) ?? [name];
  const text = textOf(path, workspace);
  if (/\.toml$/i.test(path)) return ofToml(path, text, environment);
  const document = parseDocument(text);
  if ('fault' in document) {
    const { line, message } = document.fault;
    throw new UsageError(`${path}${line === null ? '' : `:${line}`}: ${message}`);
  }
  const [root] = document.roots;
  const pairs = root === undefined ? null : ofDocument(path, root, environment);
  if (pairs === null) throw new UsageError(`${path}: holds no parameters in any form that CloudFormation's tools take`);
  return pairs;
}

function textOf(path: string, workspace: string): string {
  const absolute = resolve(workspace, path);
  try {
    if (statSync(absolute).size > MAX_FILE_BYTES)
      throw new UsageError(`${path}: is too large for a file of parameters`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      error instanceof TypeError ? `${path}: is not UTF-8 text` : `${path}: no such file, or it cannot be read`,
    );
  }
}

// --------------------------------------------------------------------------------------------------------------- forms

/**
 * `[{ParameterKey, ParameterValue}]`, `["K=V"]`, `{"Parameters": …}` with either of those or a map, the deployment file of Git
 * sync, and samconfig.yaml. Sources: https://docs.aws.amazon.com/cli/latest/reference/cloudformation/deploy.html and
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/git-sync-concepts-terms.html
 */
function ofDocument(path: string, root: JsonNode, environment: string | null): Pairs | null {
  const { value } = root;
  if (value.type === 'array') return ofList(value.items);
  if (value.type !== 'object') return null;
  const parameters = value.members.get('Parameters') ?? deploymentFile(value.members);
  if (parameters !== undefined) return ofDocument(path, withoutFunctions(parameters), environment);
  const sam = ofSamDocument(path, root, environment);
  if (sam !== null) return sam;
  const pairs = [...value.members].flatMap(([name, node]) => {
    const text = valueText(node);
    return text === null ? [] : [[name, text] as const];
  });
  return pairs.length === value.members.size ? pairs : null;
}

function deploymentFile(members: ReadonlyMap<string, JsonNode>): JsonNode | undefined {
  return members.has('template-file-path') ? members.get('parameters') : undefined;
}

/** What a pipeline puts in, such as `{"Fn::GetParam": […]}`, is not known before it runs. */
function withoutFunctions(parameters: JsonNode): JsonNode {
  if (parameters.value.type !== 'object') return parameters;
  const members = [...parameters.value.members].filter(([, { value }]) => {
    return value.type !== 'object' || ![...value.members.keys()].some((key) => key.startsWith('Fn::'));
  });
  return { ...parameters, value: { type: 'object', members: new Map(members) } };
}

/** Lists are written as CloudFormation takes them, separated by commas. */
function valueText(node: JsonNode): string | null {
  if (node.value.type !== 'array') return scalarText(node);
  const texts = node.value.items.map(scalarText);
  return texts.includes(null) ? null : texts.join(',');
}

function ofList(items: readonly JsonNode[]): Pairs | null {
  const pairs: (readonly [string, string])[] = [];
  for (const item of items) {
    const { value } = item;
    if (value.type === 'string') {
      const pair = pairOf(value.text);
      if (pair === null) return null;
      pairs.push(pair);
      continue;
    }
    const members = value.type === 'object' ? value.members : new Map<string, JsonNode>();
    const key = members.get('ParameterKey');
    const name = key === undefined ? null : scalarText(key);
    if (name === null) return null;
    const node = members.get('ParameterValue');
    const text = node === undefined ? null : valueText(node);
    // UsePreviousValue keeps what the stack has, which no file tells.
    if (text !== null) pairs.push([name, text]);
  }
  return pairs;
}

/** What an environment of samconfig says of a deployment; null for what it does not say. */
interface Environment {
  readonly overrides: readonly string[] | null;
  readonly region: string | null;
}

type Environments = ReadonlyMap<string, Environment>;

/** Settings for the deployment count over those for all commands. */
const COMMANDS = ['deploy', 'global'] as const;

function ofSamDocument(path: string, root: JsonNode, environment: string | null): Pairs | null {
  if (root.value.type !== 'object') return null;
  const environments = new Map<string, Environment>();
  for (const [name, node] of root.value.members) {
    const settings = COMMANDS.map((command) => childOf(childOf(node, command), 'parameters'));
    if (settings.every((one) => one === undefined)) continue;
    const overrides = settings.map((one) => childOf(one, 'parameter_overrides')).find((one) => one !== undefined);
    const region = settings.map((one) => childOf(one, 'region')).find((one) => one !== undefined);
    environments.set(name, {
      overrides: overrides === undefined ? null : overridesIn(overrides),
      region: region === undefined ? null : scalarText(region),
    });
  }
  return environments.size === 0 ? null : ofEnvironment(path, environments, environment);
}

/** A text with words, a list of them or of maps, or a map. */
function overridesIn(node: JsonNode): readonly string[] {
  const { value } = node;
  if (value.type === 'object') return [...value.members].map(([key, one]) => `${key}=${valueText(one) ?? ''}`);
  if (value.type !== 'array') return words(scalarText(node) ?? '');
  return value.items.flatMap((item) => (item.value.type === 'object' ? overridesIn(item) : (scalarText(item) ?? [])));
}

function childOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.value.type === 'object' ? node.value.members.get(name) : undefined;
}

/** Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
function ofToml(path: string, text: string, environment: string | null): Pairs {
  const values = readToml(text);
  const names = [...values.keys()].flatMap((key) => /^([^.]+)\.(?:deploy|global)\.parameters\./.exec(key)?.[1] ?? []);
  const environments = new Map(
    [...new Set(names)].map((name): [string, Environment] => {
      const settingOf = (setting: string): TomlValue | undefined =>
        COMMANDS.map((command) => values.get(`${name}.${command}.parameters.${setting}`)).find(
          (one) => one !== undefined,
        );
      const overrides = settingOf('parameter_overrides');
      const region = settingOf('region');
      return [
        name,
        {
          overrides: overrides === undefined ? null : typeof overrides === 'string' ? words(overrides) : overrides,
          region: typeof region === 'string' ? region : null,
        },
      ];
    }),
  );
  return ofEnvironment(path, environments, environment);
}

/** The parameters of the environment that is asked for, and its Region. */
function ofEnvironment(path: string, environments: Environments, wanted: string | null): Pairs {
  const telling = [...environments].filter(([, { overrides }]) => overrides !== null).map(([name]) => name);
  const only = telling.length === 1 ? telling[0] : undefined;
  const name = wanted ?? (telling.includes('default') ? 'default' : (only ?? 'default'));
  const found = environments.get(name);
  if (found === undefined || (found.overrides === null && (found.region === null || telling.length > 0))) {
    const names = telling.join(', ');
    throw new UsageError(
      `${path}: has no parameter_overrides for environment ${name}${names === '' ? '' : `; say which one counts, as in ${path}#NAME, of ${names}`}`,
    );
  }
  const region = found.region === null ? [] : [['AWS::Region', found.region] as const];
  const pairs = (found.overrides ?? []).map((override) => {
    const pair = overrideOf(override);
    if (pair === null) throw new UsageError(`${path}: parameter_overrides has to be made of Name=Value`);
    return pair;
  });
  return [...region, ...pairs];
}

function overrideOf(text: string): readonly [string, string] | null {
  const long = /^ParameterKey=([^,]+),ParameterValue=([^]*)$/.exec(text.trim());
  const pair = long === null ? pairOf(text) : ([long[1] ?? '', long[2] ?? ''] as const);
  return pair === null ? null : [pair[0], pair[1].replace(/^(["'])([^]*)\1$/, '$2')];
}

/** Splits at spaces outside of quotes; the quotes go. */
function words(text: string): readonly string[] {
  const found = text.match(/(?:[^\s"']|"(?:[^"\\]|\\.)*"|'[^']*')+/g) ?? [];
  return found.map((word) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double: string | undefined, single: string | undefined) =>
      (double ?? single ?? '').replace(/\\(.)/g, '$1'),
    ),
  );
}
