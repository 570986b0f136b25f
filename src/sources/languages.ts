import type { SourceLanguage } from '../model/distribution.js';
import type { LanguageReader, ReaderSettings } from './reader.js';

/** An input language: how its files are told from others, and where its reader is. */
export interface Language {
  readonly language: SourceLanguage;
  /** For people: "AWS CLI output (JSON)". */
  readonly title: string;
  /** File name endings, lower case. */
  readonly endings: readonly string[];
  /** Whether a text with such an ending is worth reading closely. Errs towards yes. */
  readonly looksLike: (text: string) => boolean;
  /**
   * Loads the reader when the first file of the language turns up.
   * @throws UsageError for settings of the language that cannot be used
   */
  readonly load: (settings: ReaderSettings) => Promise<LanguageReader>;
}

/** Templates with distributions, or with stacks that may have some, and what lists such templates. */
const TEMPLATE =
  /AWS::CloudFront::Distribution\b|AWS::CloudFormation::Stack\b|AWS::Serverless::Application\b|aws:cloudformation:stack|cdk:cloud-assembly/;

/** Distributions and policies in Pulumi's programs, previews and exports. The native provider's are told of, and not read. */
const PULUMI =
  /\baws(?:-native)?:cloudfront(?:\/\w+)?:(?:(?:Multitenant)?Distribution|CachePolicy|OriginRequestPolicy)\b/;
/** Plans and states in JSON, and what is mistaken for them: raw state files, and the log of `plan -json`. */
const PLAN = /"(?:format_version|resource_changes|lineage|@level)"\s*:/;

/** Every language that can be read. A new one is a line here and a folder beside this file. */
export const LANGUAGES: readonly Language[] = [
  {
    language: 'pulumi',
    title: 'Pulumi YAML, pulumi preview --json and pulumi stack export (.yaml, .yml, .json)',
    endings: ['.yaml', '.yml', '.json'],
    looksLike: (text) => PULUMI.test(text) || (/^name:/m.test(text) && /^runtime:/m.test(text)),
    load: async ({ workspace }) => {
      const { createReader } = await import('./pulumi/index.js');
      return createReader(workspace);
    },
  },
  {
    language: 'terraform-plan',
    title: 'Terraform and OpenTofu plans as show -json writes them (.json)',
    endings: ['.json'],
    looksLike: (text) => PLAN.test(text) && text.includes('aws_cloudfront_'),
    load: async (settings) => {
      const { createReader } = await import('./terraform-plan/index.js');
      return createReader(settings);
    },
  },
  {
    language: 'cloudformation',
    title: 'CloudFormation, SAM, cdk synth and the Serverless Framework (.yaml, .yml, .json, .template)',
    endings: ['.yaml', '.yml', '.json', '.template'],
    looksLike: (text) => TEMPLATE.test(text) || (/^provider:/m.test(text) && /\$\{file\(|cloudFront:/.test(text)),
    load: async ({ workspace, cloudformation }) => {
      const { createReader } = await import('./cloudformation/index.js');
      return createReader(workspace, cloudformation);
    },
  },
  {
    language: 'distribution-config',
    title: 'distributions as the AWS command line writes them (.json)',
    endings: ['.json'],
    looksLike: (text) =>
      /"(?:Distribution(?:Config|List)|DefaultCacheBehavior|(?:Cache|OriginRequest)Policy(?:List)?)"/.test(text),
    load: () => import('./distribution-config/index.js'),
  },
];

/** The reader's language for a file, by its ending and then its text; null when no reader takes such files. */
export function languageOf(path: string, text = ''): Language | null {
  const candidates = LANGUAGES.filter(({ endings }) => hasEnding(path, endings));
  return candidates.find(({ looksLike }) => looksLike(text)) ?? candidates.at(-1) ?? null;
}

function hasEnding(path: string, endings: readonly string[]): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(ending));
}
