import { OPTIONS, type OptionDefinition } from '../options.js';
import type { Rule } from '../model/rule.js';
import { RULE_LEVELS, optionsInFile } from './config-file.js';
import { MAX_GLOB_CHARS } from './glob.js';

/** Where the schema is published; editors find it by the first line of a config file. */
export const CONFIG_SCHEMA_URL =
  'https://raw.githubusercontent.com/cloudfront-origin-preflight/cloudfront-origin-preflight/main/schemas/config.schema.json';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft-07, which every editor reads) of the config file, made from the table of options and the rules. */
export function configSchema(
  rules: readonly Pick<Rule, 'id' | 'title' | 'level'>[],
  options: readonly OptionDefinition[] = OPTIONS,
): Schema {
  const settings = optionsInFile(options).map((option) => [option.name, optionSchema(option)] as const);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: CONFIG_SCHEMA_URL,
    title: 'CloudFront Origin Preflight: .origin-preflight.yml',
    type: 'object',
    properties: {
      ...Object.fromEntries(settings),
      rules: rulesSchema(rules),
      suppressions: { type: 'array', description: 'Findings that are known and may stay.', items: SUPPRESSION },
      terraform: { type: 'array', description: 'Terraform root modules with their own values.', items: TERRAFORM },
    },
    additionalProperties: false,
    definitions: { rule: { enum: rules.map(({ id }) => id) }, text: TEXT },
  };
}

const TEXT: Schema = { type: 'string', pattern: '\\S' };
const A_TEXT: Schema = { $ref: '#/definitions/text' };
const TEXTS: Schema = { oneOf: [A_TEXT, { type: 'array', items: A_TEXT }] };

const SUPPRESSION: Schema = {
  type: 'object',
  properties: {
    rule: { allOf: [{ $ref: '#/definitions/rule' }], description: 'The rule; every rule when it is left out.' },
    key: {
      ...TEXT,
      maxLength: MAX_GLOB_CHARS,
      description:
        "The origin's key as the JSON report has it, or a glob: `*` and `?` stop at a slash, `**` does not. Every origin when it is left out.",
    },
    reason: { ...TEXT, description: 'Why this is acceptable.' },
    expires: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'The last day on which it holds; after that the finding counts again.',
    },
  },
  required: ['reason'],
  anyOf: [{ required: ['rule'] }, { required: ['key'] }],
  additionalProperties: false,
};

const TERRAFORM: Schema = {
  type: 'object',
  properties: {
    root: { ...TEXT, description: 'Directory of the root module, relative to the workspace.' },
    vars: {
      description: '`name=value`, or a mapping of names to values.',
      oneOf: [
        { type: 'array', items: { type: 'string', pattern: '^[^=\\s]+=' } },
        { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
      ],
    },
    'var-files': { ...TEXTS, description: 'Files with values, relative to the workspace.' },
    workspace: { ...TEXT, description: 'The value of `terraform.workspace`.' },
  },
  required: ['root'],
  additionalProperties: false,
};

function rulesSchema(rules: readonly Pick<Rule, 'id' | 'title' | 'level'>[]): Schema {
  const levels = { enum: [...RULE_LEVELS, false] };
  return {
    type: 'object',
    description:
      'Another level for a rule, or `off`. A finding that is only possible can be lowered and not raised by this.',
    properties: Object.fromEntries(
      rules.map(({ id, title, level }) => [id, { ...levels, description: `${title}. By itself: ${level}.` }]),
    ),
    additionalProperties: false,
  };
}

function optionSchema({ type, description, default: value, defaultMeaning }: OptionDefinition): Schema {
  const meaning = value === '' ? defaultMeaning : value;
  const described = { description: `${description}${meaning === undefined ? '' : ` Default: ${meaning}.`}` };
  switch (type.kind) {
    case 'lines':
      return { ...TEXTS, ...described };
    case 'text':
      return { ...TEXT, ...described };
    case 'choice':
      return { enum: type.choices, ...described };
    case 'flag':
      return { type: 'boolean', ...described };
    case 'number':
      return { type: 'integer', minimum: type.min, maximum: type.max, ...described };
  }
}
