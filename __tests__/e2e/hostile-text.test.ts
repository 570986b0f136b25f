import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

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
let printed: Readonly<Record<'text' | 'json' | 'markdown' | 'github', string>>;
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
  const [text, json, markdown, github] = await Promise.all([
    show('text'),
    show('json'),
    show('markdown'),
    show('github'),
  ]);
  printed = { text, json, markdown, github };
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
    return stop === null && (/^::/.test(text) || text.includes('##[')) ? [text] : [];
  });
}

describe('text that strangers wrote', () => {
  it('is there to be escaped: the certificate and the names are shown', () => {
    for (const report of Object.values(printed)) expect(report).toContain('forged');
    expect(ran.summary).toContain('forged');
  });

  it.each(['text', 'json', 'markdown', 'github'] as const)('carries no control character into %s', (format) => {
    // oxlint-disable-next-line no-control-regex
    expect(printed[format]).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

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

  it('opens no HTML element, image or link in Markdown', () => {
    for (const markdown of [printed.markdown, ran.summary]) {
      expect(markdown).not.toMatch(/<(script|img|i)\b/i);
      expect(markdown).not.toMatch(/(?<!\\)\]\(https:\/\/evil/);
      expect(markdown).not.toMatch(/(^|[^\\\w`])@everyone/);
    }
  });
});
