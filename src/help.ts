import { OPTIONS, type OptionDefinition } from './options.js';

const COLUMNS = 100;
const INDENT = 30;

/** The text of `--help`, made from the table of options. */
export function helpText(): string {
  return [
    'origin-preflight [options] [file-or-glob ...]',
    'origin-preflight merge [options] report.json ...',
    '',
    'Tells before the deploy whether CloudFront will get an answer from its origins, and if not, why.',
    '',
    ...OPTIONS.map(describe),
    '',
    'Exit status: 0 nothing at or above fail-on, 1 something is, 2 the tool could not do its work.',
    '',
  ].join('\n');
}

function describe(option: OptionDefinition): string {
  const name = `  --${option.name}${valueOf(option)}`;
  const [first = '', ...rest] = wrap(`${option.description}${defaultOf(option)}`, COLUMNS - INDENT);
  const start = name.length < INDENT ? [name.padEnd(INDENT) + first] : [name, ' '.repeat(INDENT) + first];
  return [...start, ...rest.map((line) => ' '.repeat(INDENT) + line)].join('\n');
}

function valueOf({ type }: OptionDefinition): string {
  switch (type.kind) {
    case 'flag':
      return '';
    case 'lines':
      return ' VALUE …';
    case 'number':
      return ' N';
    case 'text':
      return ` ${type.placeholder}`;
    case 'choice':
      return ` ${type.choices[0]}|…`;
  }
}

/** `(default: …)`, or nothing for a flag and for options without one. */
export function defaultOf({ type, default: value, defaultMeaning }: OptionDefinition): string {
  const text = value === '' ? (defaultMeaning ?? '') : value;
  return text === '' || type.kind === 'flag' ? '' : ` (default: ${text})`;
}

function wrap(text: string, width: number): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last === undefined || last.length + word.length >= width
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
