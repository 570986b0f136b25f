import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { FormatName } from '../../src/reports/index.js';
import { startTlsOrigin, type RunningServer } from '../lab/origins.js';
import { asArguments, distributionConfig, openSite, type Site } from '../support/site.js';
import { runAction, runCli, type ActionRan } from './spawn.js';

/** What a certificate, a header or a file may say to whoever prints it. */
const HOSTILE = [
  'evil\n::set-output name=verdict::pass',
  '::error::forged',
  '##[error]forged',
  '\u001b[2J\u001b]0;owned\u0007',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '| cell | ` | [link](https://evil.example) ![image](https://evil.example/x.png)',
  '\u202egnp.exe',
  '@everyone #1',
].join(' ');

let site: Site;
let server: RunningServer;
let printed: Readonly<Record<FormatName, string>>;
let ran: ActionRan;

beforeAll(async () => {
  site = await openSite([
    { name: 'shop.example', type: 'SOA', value: 'ns.shop.example hostmaster.shop.example' },
    { name: 'evil.shop.example', type: 'A', value: '127.0.0.1' },
  ]);
  const chain = site.chainFor([HOSTILE, 'other.example'], {
    subject: [
      { type: 'CN', value: HOSTILE },
      { type: 'O', value: HOSTILE },
    ],
  });
  server = await startTlsOrigin({
    chain: [...chain],
    http: (_request, response) => {
      response
        .writeHead(302, { location: `https://evil.example/${encodeURI('<b>')}::error::x`, server: '<i>|`x`' })
        .end();
    },
  });
  await site.write(
    'site.json',
    distributionConfig([
      { id: HOSTILE, domainName: 'evil.shop.example', httpsPort: server.port },
      { id: 'bad-name', domainName: `bad name ${HOSTILE}` },
    ]),
  );
  const show = async (format: string) =>
    (await runCli([...asArguments(site.inputs), 'site.json', '--format', format], { cwd: site.workspace })).stdout;
  const [text, json, sarif, markdown, html, github] = await Promise.all([
    show('text'),
    show('json'),
    show('sarif'),
    show('markdown'),
    show('html'),
    show('github'),
  ]);
  printed = { text, json, sarif, markdown, html, github };
  ran = await runAction({ ...site.inputs, files: 'site.json' }, site.workspace);
});

afterAll(async () => {
  await server.close();
  await site.close();
});

/** The lines that the runner would take as commands, outside of where commands are stopped. */
function commandsIn(log: string): readonly string[] {
  let stopped: string | null = null;
  return log.split('\n').flatMap((line) => {
    const text = line.trim();
    if (stopped !== null) {
      if (text === `::${stopped}::`) stopped = null;
      return [];
    }
    const stop = /^::stop-commands::(.+)$/.exec(text);
    if (stop !== null) stopped = stop[1] ?? null;
    return stop === null && (text.startsWith('::') || text.includes('##[')) ? [text] : [];
  });
}

describe('text that strangers wrote', () => {
  it('is there to be escaped: the certificate and the names are shown', () => {
    for (const report of Object.values(printed)) expect(report).toContain('forged');
    expect(ran.summary).toContain('forged');
  });

  it.each(['text', 'json', 'sarif', 'markdown', 'html', 'github'] as const)(
    'carries no control character into %s',
    (format) => {
      expect(printed[format].replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    },
  );

  it('gives the runner no command that is not ours', () => {
    const names = commandsIn(ran.stdout).map((line) => /^::([a-z-]+)[ :]/.exec(line)?.[1]);
    expect(new Set(names)).toEqual(
      new Set(['error', ...names.filter((name) => name === 'warning' || name === 'notice')]),
    );
    expect(ran.stdout).not.toMatch(/^::error::forged/m);
    expect(ran.outputs['verdict']).toBe('fail');
  });

  it('starts no line of the text report that a runner would obey', () => {
    expect(commandsIn(printed.text)).toEqual([]);
  });

  it('brings no element, script or address of its own into HTML', () => {
    expect(printed.html).not.toMatch(/<(script|img)\b/i);
    expect(printed.html).not.toMatch(/(?:href|src)="https:\/\/evil/);
  });

  it('opens no HTML element, image or link in Markdown', () => {
    for (const markdown of [printed.markdown, ran.summary]) {
      expect(markdown).not.toMatch(/<(script|img|i)\b/i);
      expect(markdown).not.toMatch(/(?<!\\)\]\(https:\/\/evil/);
      expect(markdown).not.toMatch(/(^|[^\\\w`])@everyone/);
    }
  });
});
