import { OPTIONS, type OptionDefinition } from './options.js';

/** What action.yml and the README say of the options, made from the one table so that neither can lie. */

/** The lines under `inputs:` in action.yml. */
export function actionInputs(): string {
  return OPTIONS.filter(({ commandLineOnly }) => commandLineOnly === undefined)
    .map((option) => {
      const given = option.actionDefault === undefined ? '' : `    default: ${option.actionDefault}\n`;
      return `  ${option.name}:\n    description: ${quoted(sentence(option))}\n    required: false\n${given}`;
    })
    .join('');
}

/** The README's table, Markdown. */
export function optionTable(): string {
  const rows = OPTIONS.map((option) => {
    const name = option.commandLineOnly === true ? `\`--${option.name}\`` : `\`${option.name}\``;
    return `| ${name} | ${defaultCell(option)} | ${option.description.replaceAll('|', '\\|')} |\n`;
  });
  return `| Option | Default | Meaning |\n| --- | --- | --- |\n${rows.join('')}`;
}

function sentence(option: OptionDefinition): string {
  const several = option.type.kind === 'lines' ? ' One per line.' : '';
  const meaning = option.default === '' ? option.defaultMeaning : option.default;
  return `${option.description}${several}${meaning === undefined ? '' : ` Default: ${meaning}.`}`;
}

/** A YAML string, quoted as the formatter would. */
function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function defaultCell({ default: value, defaultMeaning }: OptionDefinition): string {
  if (value !== '') return `\`${value}\``;
  return defaultMeaning ?? '–';
}
