import type { Shard } from './model/shard.js';
import { UsageError } from './model/usage-error.js';
import type { FormatName } from './reports/index.js';
import { parseShard } from './shard.js';

/** How an option's text becomes a value. */
type OptionType =
  | { readonly kind: 'lines' }
  | { readonly kind: 'text'; readonly placeholder: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** One option, defined once for the action's inputs, the command line and the documentation. */
export interface OptionDefinition {
  readonly name: string;
  readonly type: OptionType;
  /** The default as a user would write it; empty when there is none. */
  readonly default: string;
  /** What the default means, where its text alone does not say. */
  readonly defaultMeaning?: string;
  /** Whole sentences, also used for `--help`, action.yml and the README. */
  readonly description: string;
  readonly commandLineOnly?: true;
  /** What action.yml sets it to. Only for what no file or flag could say better: all other defaults live here. */
  readonly actionDefault?: string;
}

const lines: OptionType = { kind: 'lines' };
const flag: OptionType = { kind: 'flag' };
const text = (placeholder: string): OptionType => ({ kind: 'text', placeholder });
const choice = (...choices: string[]): OptionType => ({ kind: 'choice', choices });

/** The formats of the report on standard output. */
export const FORMAT_NAMES = [
  'text',
  'json',
  'sarif',
  'markdown',
  'html',
  'github',
] as const satisfies readonly FormatName[];

/** Every option, in the order in which help and documentation list them. */
export const OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'files',
    type: lines,
    default: '',
    defaultMeaning: 'found by content under the workspace, unless origins are given',
    description:
      'Files, directories or globs to read distributions from: Terraform and OpenTofu (a `.tf` file or a directory stands for its whole root module), their plans and states as `show -json` prints them, CloudFormation, SAM and `cdk.out`, Serverless, Pulumi, and the JSON that `aws cloudfront get-distribution-config` or `get-distribution` prints.',
  },
  {
    name: 'origins',
    type: lines,
    default: '',
    description:
      'Origins to check besides the files: `https://host[:port][/path]`, `http://…`, or a bare host, which means https.',
  },
  {
    name: 'viewer-hosts',
    type: lines,
    default: '',
    description:
      'Names that CloudFront forwards as Host header to `origins`; also used where the aliases of a distribution are unknown.',
  },
  {
    name: 'terraform-vars',
    type: lines,
    default: '',
    description: 'Values for Terraform variables, as `name=value`.',
  },
  {
    name: 'terraform-var-files',
    type: lines,
    default: '',
    description: 'Files with values for Terraform variables, `.tfvars` or `.tfvars.json`.',
  },
  {
    name: 'terraform-workspace',
    type: text('NAME'),
    default: '',
    defaultMeaning: 'unknown',
    description: 'The value of `terraform.workspace`.',
  },
  {
    name: 'cloudformation-parameters',
    type: lines,
    default: '',
    description: 'Values for the parameters of CloudFormation templates, as `Name=value`.',
  },
  {
    name: 'cloudformation-parameter-files',
    type: lines,
    default: '',
    description: 'Files with values for parameters, in any form that the AWS command line, SAM or rain takes.',
  },
  {
    name: 'config',
    type: text('FILE'),
    default: '',
    defaultMeaning: '`.origin-preflight.yml`, if there is one',
    description: 'File with settings and suppressions.',
  },
  {
    name: 'baseline',
    type: text('FILE'),
    default: '',
    description: 'File of accepted findings, as `--baseline-write` makes one.',
  },
  {
    name: 'baseline-write',
    type: text('FILE'),
    default: '',
    description: 'Write a baseline that accepts the findings of this run.',
    commandLineOnly: true,
  },
  {
    name: 'scope',
    type: choice('auto', 'all', 'changed'),
    default: 'auto',
    description:
      'Which findings may block: `all`; `changed`: those on code that the pull request touches, the others become warnings; `auto`: `changed` on `pull_request` events, else `all`.',
  },
  {
    name: 'shard',
    type: text('I/N'),
    default: '',
    description:
      'Check only the I-th of N parts of the origins, `2/5`, for a matrix of jobs. Every origin is in exactly one part; `merge` joins the reports.',
  },
  {
    name: 'merge',
    type: lines,
    default: '',
    description:
      'Check nothing and join finished JSON reports into one verdict: files, directories or globs. On the command line also `origin-preflight merge a.json b.json`.',
  },
  {
    name: 'comment',
    type: choice('always', 'on-problem', 'never'),
    default: 'on-problem',
    description: 'Keep a comment on the pull request: `always`, `on-problem` or `never`.',
  },
  {
    name: 'github-token',
    type: text('TOKEN'),
    default: '',
    description: 'Token for the comment and for the list of changed files.',
    actionDefault: '${{ github.token }}',
  },
  {
    name: 'fail-on',
    type: choice('error', 'warning', 'never'),
    default: 'error',
    description: 'The level of finding from which on the job fails: `error`, `warning` or `never`.',
  },
  {
    name: 'unreachable',
    type: choice('inconclusive', 'warn', 'fail'),
    default: 'inconclusive',
    description:
      'What silence from the network means: `inconclusive`, `warn` or `fail`. A firewall that admits only CloudFront is silent to everybody else.',
  },
  {
    name: 'expiry-days',
    type: { kind: 'number', min: 0, max: 825 },
    default: '14',
    description: 'A certificate that ends within so many days is a warning.',
  },
  {
    name: 'resolver',
    type: lines,
    default: '',
    defaultMeaning: "the system's",
    description: 'Recursive resolvers to ask, as `ip` or `ip:port`.',
  },
  {
    name: 'trusted-roots',
    type: text('FILE'),
    default: '',
    defaultMeaning: "Mozilla's list, as CloudFront",
    description: 'A PEM file that replaces the trusted roots, for test labs.',
  },
  {
    name: 'public-cidrs',
    type: lines,
    default: '',
    description:
      'Address ranges to treat as reachable from the internet, for test labs. Private, loopback, link-local and other special-purpose addresses outside them are reported and never connected to.',
  },
  {
    name: 'static',
    type: flag,
    default: 'false',
    description: 'Read and judge the configuration only; no packet is sent.',
  },
  {
    name: 'idle-probe',
    type: flag,
    default: 'false',
    description:
      'Hold one connection idle for the configured keep-alive time and see whether the origin closes it first.',
  },
  {
    name: 'edge-replay',
    type: flag,
    default: 'false',
    description:
      'Run edge functions found in the code on sample events, locked in by Linux, and judge what they return. Needs root, sudo or user namespaces.',
  },
  {
    name: 'edge-events',
    type: lines,
    default: '',
    description:
      'JSON files or globs of further events for `edge-replay`, as Lambda@Edge or CloudFront Functions get them.',
  },
  {
    name: 'timeout',
    type: { kind: 'number', min: 1, max: 60 },
    default: '10',
    description: "Seconds for one connection attempt; 10 is CloudFront's own default.",
  },
  {
    name: 'concurrency',
    type: { kind: 'number', min: 1, max: 1024 },
    default: '64',
    description: 'How many probes may be in flight at once.',
  },
  {
    name: 'report',
    type: text('FILE'),
    default: '',
    defaultMeaning: 'a temporary file in the action, none on the command line',
    description: 'Where to write the JSON report.',
  },
  {
    name: 'sarif',
    type: text('FILE'),
    default: '',
    description: 'Where to write a SARIF 2.1.0 report, for code scanning.',
  },
  {
    name: 'html',
    type: text('FILE'),
    default: '',
    description: 'Where to write a self-contained HTML report.',
  },
  {
    name: 'format',
    type: choice(...FORMAT_NAMES),
    default: 'text',
    description:
      'What goes to standard output: `text`, `json`, `sarif`, `markdown`, `html` or `github` (workflow commands).',
    commandLineOnly: true,
  },
  {
    name: 'output',
    type: text('FILE'),
    default: '',
    defaultMeaning: 'standard output',
    description: 'Write the report there instead.',
    commandLineOnly: true,
  },
  {
    name: 'demo',
    type: flag,
    default: 'false',
    description: 'Check built-in healthy and broken origins on loopback; needs no network and no files.',
    commandLineOnly: true,
  },
  {
    name: 'explain',
    type: text('RULE'),
    default: '',
    description: 'What a rule means, what CloudFront does, how to see it by hand, how to fix it.',
    commandLineOnly: true,
  },
  { name: 'list-rules', type: flag, default: 'false', description: 'List all rules.', commandLineOnly: true },
  { name: 'version', type: flag, default: 'false', description: 'Print the version.', commandLineOnly: true },
  { name: 'help', type: flag, default: 'false', description: 'Print this help.', commandLineOnly: true },
];

export type FailOn = 'error' | 'warning' | 'never';

/** What a run is asked to do, checked and typed. */
export interface Options {
  readonly files: readonly string[];
  readonly origins: readonly string[];
  readonly viewerHosts: readonly string[];
  readonly terraform: {
    readonly vars: readonly string[];
    readonly varFiles: readonly string[];
    readonly workspace: string | null;
  };
  readonly cloudformation: { readonly parameters: readonly string[]; readonly parameterFiles: readonly string[] };
  readonly failOn: FailOn;
  readonly unreachable: 'inconclusive' | 'warn' | 'fail';
  readonly expiryDays: number;
  readonly resolvers: readonly string[];
  /** Path of a PEM file; null: Mozilla's list. */
  readonly trustedRoots: string | null;
  readonly publicCidrs: readonly string[];
  readonly static: boolean;
  readonly idleProbe: boolean;
  readonly edgeReplay: boolean;
  /** Paths and globs of further events. */
  readonly edgeEvents: readonly string[];
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Path of a baseline; null: none. */
  readonly baseline: string | null;
  readonly scope: 'auto' | 'all' | 'changed';
  /** Null: the whole. */
  readonly shard: Shard | null;
  /** Reports to join instead of a run; empty: an ordinary run. */
  readonly merge: readonly string[];
  readonly comment: 'always' | 'on-problem' | 'never';
  readonly githubToken: string | null;
  /** Path for the JSON report; null: none asked for. */
  readonly report: string | null;
  readonly sarif: string | null;
  readonly html: string | null;
}

/** What the user wrote for each option, by option name; an absent or empty entry means "not given". */
export type RawOptions = Readonly<Record<string, readonly string[]>>;

/**
 * Turns what the user wrote into options.
 * @throws UsageError naming the option, the value and what would be right.
 */
export function parseOptions(raw: RawOptions): Options {
  return {
    files: linesOf(raw, 'files'),
    origins: linesOf(raw, 'origins'),
    viewerHosts: linesOf(raw, 'viewer-hosts'),
    terraform: {
      vars: linesOf(raw, 'terraform-vars'),
      varFiles: linesOf(raw, 'terraform-var-files'),
      workspace: textOf(raw, 'terraform-workspace'),
    },
    cloudformation: {
      parameters: linesOf(raw, 'cloudformation-parameters'),
      parameterFiles: linesOf(raw, 'cloudformation-parameter-files'),
    },
    failOn: choiceOf(raw, 'fail-on', ['error', 'warning', 'never']),
    unreachable: choiceOf(raw, 'unreachable', ['inconclusive', 'warn', 'fail']),
    expiryDays: numberOf(raw, 'expiry-days'),
    resolvers: linesOf(raw, 'resolver'),
    trustedRoots: textOf(raw, 'trusted-roots'),
    publicCidrs: linesOf(raw, 'public-cidrs'),
    static: flagOf(raw, 'static'),
    idleProbe: flagOf(raw, 'idle-probe'),
    edgeReplay: flagOf(raw, 'edge-replay'),
    edgeEvents: linesOf(raw, 'edge-events'),
    timeoutMs: numberOf(raw, 'timeout') * 1000,
    concurrency: numberOf(raw, 'concurrency'),
    baseline: textOf(raw, 'baseline'),
    scope: choiceOf(raw, 'scope', ['auto', 'all', 'changed']),
    shard: parseShard(textOf(raw, 'shard')),
    merge: linesOf(raw, 'merge'),
    comment: choiceOf(raw, 'comment', ['always', 'on-problem', 'never']),
    githubToken: textOf(raw, 'github-token'),
    report: textOf(raw, 'report'),
    sarif: textOf(raw, 'sarif'),
    html: textOf(raw, 'html'),
  };
}

function definitionOf(name: string): OptionDefinition {
  const definition = OPTIONS.find((option) => option.name === name);
  if (definition === undefined) throw new Error(`no option is called ${name}`);
  return definition;
}

function linesOf(raw: RawOptions, name: string): readonly string[] {
  return (raw[name] ?? [])
    .flatMap((value) => value.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The last value given, as later flags win over earlier ones; null when there is none. */
export function textOf(raw: RawOptions, name: string): string | null {
  const value = raw[name]?.at(-1)?.trim() ?? '';
  return value === '' ? null : value;
}

/**
 * One of the given words.
 * @throws UsageError when it is another one.
 */
export function choiceOf<T extends string>(raw: RawOptions, name: string, choices: readonly T[]): T {
  const value = textOf(raw, name) ?? definitionOf(name).default;
  const found = choices.find((word) => word === value);
  if (found === undefined) {
    throw new UsageError(`${name}: "${value}" is not one of ${choices.join(', ')}`);
  }
  return found;
}

/**
 * YAML 1.2's words for true and false in any case, as the actions toolkit takes them.
 * @throws UsageError for another word.
 */
export function flagOf(raw: RawOptions, name: string): boolean {
  const value = textOf(raw, name) ?? definitionOf(name).default;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new UsageError(`${name}: "${value}" is neither true nor false`);
}

function numberOf(raw: RawOptions, name: string): number {
  const definition = definitionOf(name);
  if (definition.type.kind !== 'number') throw new Error(`${name} is no number`);
  const { min, max } = definition.type;
  const written = textOf(raw, name) ?? definition.default;
  const value = Number(written);
  if (!/^\d+$/.test(written) || value < min || value > max) {
    throw new UsageError(`${name}: "${written}" is not a whole number from ${min} to ${max}`);
  }
  return value;
}
