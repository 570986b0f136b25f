import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { parseConfig } from '../../src/config/config-file.js';
import { OPTIONS, parseOptions } from '../../src/options.js';
import { RULES } from '../../src/rules/index.js';

const PAGES = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const ruleIds = RULES.map(({ id }) => id);
const inputs = OPTIONS.filter(({ commandLineOnly }) => commandLineOnly !== true).map(({ name }) => name);

interface Block {
  readonly page: string;
  readonly text: string;
}

function blocks(language: string): readonly Block[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(fence)].map(([, text = '']) => ({ page, text })),
  );
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The steps of a workflow, or of a bare list of them. */
function stepsOf(document: unknown): readonly Step[] {
  if (Array.isArray(document)) return document.filter((step) => typeof step === 'object' && step !== null);
  if (typeof document !== 'object' || document === null) return [];
  return Object.values(document).flatMap(stepsOf);
}

const isConfig = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && !Array.isArray(document) && !('jobs' in document);

describe('what the documents show', () => {
  it('as YAML is a workflow or steps with inputs that the action takes, or a config file that it reads', () => {
    const found = { steps: 0, configs: 0 };
    for (const { page, text } of blocks('yaml')) {
      const document: unknown = parse(text);
      if (isConfig(document)) {
        found.configs += 1;
        expect(() => parseConfig(text, page, ruleIds)).not.toThrow();
        continue;
      }
      for (const { with: given = {} } of stepsOf(document).filter(({ uses }) => uses?.startsWith('cloudfront-'))) {
        found.steps += 1;
        const raw = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [String(value)]]));
        expect(inputs).toEqual(expect.arrayContaining(Object.keys(raw)));
        expect(() => parseOptions(raw)).not.toThrow();
      }
    }
    expect(found.steps).toBeGreaterThan(3);
    expect(found.configs).toBeGreaterThan(1);
  });

  it('as a command line has options that exist, with values that they take', () => {
    const lines = blocks('sh').flatMap(({ text }) => text.split('\n'));
    const commands = lines.flatMap((line) => /\bnode dist\/cli\.js (.*)$/.exec(line)?.[1] ?? []);
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const { values } = parseArgs({
        args: command.split(' '),
        allowPositionals: true,
        options: Object.fromEntries(
          OPTIONS.map(({ name, type }) => [
            name,
            { type: type.kind === 'flag' ? 'boolean' : 'string', multiple: true },
          ]),
        ),
      });
      const raw = Object.entries(values).map(([name, list]) => [name, [list].flat().map(String)] as const);
      expect(() => parseOptions(Object.fromEntries(raw))).not.toThrow();
    }
  });

  it('in words names options and rules that exist', () => {
    const known = new Set([...OPTIONS.map(({ name }) => name), ...ruleIds]);
    const table = /^\| ((?:`[a-z-]+`(?:, )?)+) \|/gm;
    const named = [
      ...(readFileSync('README.md', 'utf8').split('## Options')[1]?.split('## Permissions')[0]?.matchAll(table) ?? []),
    ]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z-]+)`/g)])
      .map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(PAGES)('links from %s to what is there', (page) => {
    const text = readFileSync(page, 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    for (const [, path = '', anchor] of links) {
      const target = path === '' ? page : join(dirname(page), path);
      expect([target, existsSync(target)]).toEqual([target, true]);
      if (anchor === undefined) continue;
      const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
      const anchors = headings.map((heading) =>
        heading
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      expect(anchors).toContain(anchor);
    }
  });
});
