import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { REFUSED_IN_FILE, parseConfig } from '../../src/config/config-file.js';
import { loadConfig, withConfig } from '../../src/config/index.js';
import { UsageError } from '../../src/model/usage-error.js';
import { OPTIONS, parseOptions, type OptionDefinition } from '../../src/options.js';

const RULES = ['certificate-expiring', 'http-keepalive-short', 'port-refused'];
const parse = (text: string, options: readonly OptionDefinition[] = OPTIONS) =>
  parseConfig(text, '.origin-preflight.yml', RULES, options);

/** The message with which a text is refused, without the name of the file. */
function refusal(text: string, options: readonly OptionDefinition[] = OPTIONS): string {
  try {
    parse(text, options);
  } catch (error) {
    if (error instanceof UsageError) return error.message.replace('.origin-preflight.yml:', '');
    throw error;
  }
  throw new Error('was not refused');
}

describe('parseConfig', () => {
  it('reads the example of the documentation', () => {
    const config = parse(
      [
        'fail-on: error',
        'expiry-days: 21',
        'rules:',
        '  http-keepalive-short: "off"',
        '  port-refused: warning',
        'suppressions:',
        '  - rule: certificate-expiring',
        '    key: "infra/cdn.tf:aws_cloudfront_distribution.site:alb"',
        '    reason: renewed by the platform team on the 3rd',
        '    expires: 2026-12-31',
        'terraform:',
        '  - root: infra/prod',
        '    var-files: [prod.tfvars]',
        '    vars: { name: shop, count: 3 }',
        '    workspace: prod',
      ].join('\n'),
    );
    expect(config.raw).toEqual({ 'fail-on': ['error'], 'expiry-days': ['21'] });
    expect([...config.levels]).toEqual([
      ['http-keepalive-short', 'off'],
      ['port-refused', 'warning'],
    ]);
    expect(config.suppressions).toEqual([
      {
        rule: 'certificate-expiring',
        key: 'infra/cdn.tf:aws_cloudfront_distribution.site:alb',
        reason: 'renewed by the platform team on the 3rd',
        expires: '2026-12-31',
        line: 7,
      },
    ]);
    expect(config.terraform).toEqual([
      { root: 'infra/prod', vars: ['name=shop', 'count=3'], varFiles: ['prod.tfvars'], workspace: 'prod', line: 12 },
    ]);
  });

  it.each(['', '# nothing yet\n', '---\n', 'null\n'])('takes a file without settings: %j', (text) => {
    expect(parse(text)).toMatchObject({ raw: {}, suppressions: [], terraform: [] });
  });

  it('gives values that parseOptions reads as if they had been inputs', () => {
    const text =
      'files:\n  - a.json\n  - "!b.json"\norigins: |\n  https://a.example\n  b.example\nstatic: true\ntimeout: 5\n';
    expect(parseOptions(parse(text).raw)).toMatchObject({
      files: ['a.json', '!b.json'],
      origins: ['https://a.example', 'b.example'],
      static: true,
      timeoutMs: 5000,
    });
  });

  it('takes a bare off for off, whatever version of YAML the editor speaks', () => {
    expect([...parse('rules: { port-refused: off }').levels]).toEqual([['port-refused', 'off']]);
    expect([...parse('rules: { port-refused: false }').levels]).toEqual([['port-refused', 'off']]);
  });

  it.each([...REFUSED_IN_FILE])('refuses %s, with its line and the reason', (name) => {
    expect(refusal(`# ours\n${name}: x\n`)).toMatch(
      new RegExp(`^2: ${name} cannot be set here: the file comes with the pull request`),
    );
  });

  it('refuses whatever is for the command line alone', () => {
    for (const { name, commandLineOnly } of OPTIONS) {
      if (commandLineOnly === true) expect(refusal(`${name}: x`)).toMatch(/^1: /);
    }
  });

  it.each([
    ['fail_on: error', '1: no option is called "fail_on"; did you mean "fail-on"?'],
    ['expiri-days: 3', '1: no option is called "expiri-days"; did you mean "expiry-days"?'],
    ['\n\nsupressions: []', '3: no option is called "supressions"; did you mean "suppressions"?'],
    ['zzz: 1', '1: no option is called "zzz"'],
    ['__proto__: 1', '1: no option is called "__proto__"'],
    ['fail-on: errors', '1: fail-on: "errors" is not one of error, warning, never'],
    ['fail-on: [error]', '1: fail-on has to be a single value'],
    ['expiry-days: "21"', '1: expiry-days: "21" is not a whole number from 0 to 825'],
    ['expiry-days: 21.5', '1: expiry-days: "21.5" is not a whole number from 0 to 825'],
    ['timeout: 0', '1: timeout: "0" is not a whole number from 1 to 60'],
    ['timeout:', '1: timeout has to be a single value'],
    ['static: "true"', '1: static: "true" is neither true nor false'],
    ['static: yes', '1: static: "yes" is neither true nor false'],
    ['files: { a: b }', '1: files has to be text'],
    ['files: [a.json, 5]', '1: files has to be text; put "5" in quotes'],
    ['files:\n  - a.json\n  - ""', '3: files is empty'],
    ['files: [[a.json]]', '1: files has to be text'],
    ['fail-on: error\nfail-on: never', '2: the file: "fail-on" is there twice'],
    ['- fail-on', '1: the file has to be a mapping of names to values'],
    ['5: 6', '1: the file: a name has to be text'],
    ['rules: { port-refuse: off }', '1: no rule is called "port-refuse"; did you mean "port-refused"?'],
    ['rules:\n  port-refused: fatal', '2: rules: port-refused: "fatal" is not one of off, error, warning, notice'],
    ['rules: []', '1: rules has to be a mapping of names to values'],
    ['suppressions: { rule: x }', '1: suppressions has to be a list'],
    ['suppressions:\n  - rule: port-refused', '2: suppression: a reason has to be given'],
    ['suppressions:\n  - rule: port-refused\n    reason: " "', '3: suppression: reason is empty'],
    ['suppressions:\n  - reason: why', '2: suppression: a rule, or the key of an origin, has to be given'],
    ['suppressions:\n  - rule: nope\n    reason: why', '2: no rule is called "nope"'],
    [
      'suppressions:\n  - rule: port-refused\n    reson: why',
      '3: suppression: there is no "reson" here; did you mean "reason"?',
    ],
    [
      'suppressions:\n  - key: a\n    reason: b\n    expires: 2026-02-30',
      '4: suppression: expires: "2026-02-30" is not a day such as 2026-12-31',
    ],
    [
      'suppressions:\n  - key: a\n    reason: b\n    expires: tomorrow',
      '4: suppression: expires: "tomorrow" is not a day such as 2026-12-31',
    ],
    [
      `suppressions:\n  - reason: b\n    key: "${'*'.repeat(600)}"`,
      '3: suppression: the key is longer than 512 characters',
    ],
    ['terraform:\n  - workspace: prod', '2: terraform: the root has to be given'],
    ['terraform:\n  - root: a\n    vars: [name]', '3: terraform: vars: "name" is not name=value'],
    ['terraform:\n  - root: ../other', '2: terraform: root: "../other" leads out of the workspace'],
    ['terraform:\n  - root: a\n    var-files: /etc/x', '3: terraform: var-files: "/etc/x" leads out of the workspace'],
    [
      'files: /etc/passwd',
      '1: files: "/etc/passwd" leads out of the workspace; give it to the action or on the command line instead',
    ],
    [
      'files:\n  - a/../../b.json',
      '2: files: "a/../../b.json" leads out of the workspace; give it to the action or on the command line instead',
    ],
    [
      'files: "C:\\\\x.json"',
      '1: files: "C:\\x.json" leads out of the workspace; give it to the action or on the command line instead',
    ],
    ['a: *nowhere', '1: nothing is called *nowhere'],
    ['a: 1\n---\nb: 2', '2: is not valid YAML: holds more than one document'],
  ])('refuses %j: %s', (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  it('tells the line of what is no YAML', () => {
    expect(refusal('fail-on: error\nfiles: [a\nstatic: true\n')).toMatch(/^[234]: is not valid YAML: /);
    expect(refusal('fail-on: !secret error\n')).toMatch(/^1: is not valid YAML: Unresolved tag/);
  });

  it('bounds the number of suppressions', () => {
    const entry = '  - { rule: port-refused, reason: x }\n';
    expect(parse(`suppressions:\n${entry.repeat(1000)}`).suppressions).toHaveLength(1000);
    expect(refusal(`suppressions:\n${entry.repeat(1001)}`)).toMatch(/^1002: more than 1000 suppressions/);
  });

  it('quotes little of what it refuses', () => {
    expect(refusal(`${'k'.repeat(900)}: 1`).length).toBeLessThan(120);
  });
});

describe('a hostile config file', () => {
  it('does not expand aliases of aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [before, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map((pair) => pair.split(''))) {
      bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
    }
    expect(refusal(`${bomb.join('\n')}\nfiles: *i\n`)).toMatch(/^1: no option is called "a"/);
    expect(refusal(`files: [&a x${', *a'.repeat(101)}]`)).toBe('1: has more than 100 aliases');
    expect(parse(`files: [&a x, *a]`).raw).toEqual({ files: ['x', 'x'] });
    expect(refusal('files: &f [*f]')).toMatch(/^1: /);
    expect(refusal('rules: &r\n  port-refused: *r')).toMatch(/^\d: /);
  });

  it.each([
    ['files: ' + '['.repeat(100_000), 1],
    ['files: ' + '{a: '.repeat(30_000), 1],
    ['files: [\n' + '[\n'.repeat(50_000), 101],
    ['files:\n' + '- '.repeat(50_000), 2],
    ['? '.repeat(50_000), 1],
    [Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 202],
  ])('is refused before its nesting does harm (%#)', (text, line) => {
    expect(refusal(text)).toBe(`${line}: is nested too deeply`);
  });

  it('does not take much punctuation for nesting', () => {
    const reason = 'see [1], {2}, (3) - and - [4]: [x] {y} ? yes : no';
    const entries = `  - { rule: port-refused, reason: "${reason}" }\n`.repeat(500);
    expect(parse(`suppressions:\n${entries}`).suppressions).toHaveLength(500);
  });

  it('reads thousands of names in one pass', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(refusal(names)).toMatch(/^1: no option is called "k0"/);
  });
});

describe('loadConfig', () => {
  let workspace: string;
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'config-'));
  });
  afterEach(() => rm(workspace, { recursive: true }));

  const load = (named: string | null = null) => loadConfig(workspace, named, RULES);

  it('finds the file of the workspace by itself, and none is fine', async () => {
    expect(await load()).toBeNull();
    await writeFile(join(workspace, '.origin-preflight.yml'), '\uFEFFfail-on: never\n');
    expect((await load())?.raw).toEqual({ 'fail-on': ['never'] });
  });

  it('insists on a file that is named', async () => {
    await expect(load('other.yml')).rejects.toThrow(new UsageError('config: other.yml: no such file'));
    await writeFile(join(workspace, 'other.yml'), 'fail-on: 1\n');
    await expect(load('other.yml')).rejects.toThrow('other.yml:1: fail-on: "1" is not one of');
  });

  it('reads no more than a settings file may have, and only text', async () => {
    await writeFile(join(workspace, '.origin-preflight.yml'), Buffer.alloc(50 * 1024 * 1024, 'a: 1\n'));
    await expect(load()).rejects.toThrow(new UsageError('.origin-preflight.yml: is larger than 128 kB'));
    await writeFile(join(workspace, '.origin-preflight.yml'), Buffer.from([0xff, 0xfe, 0x61, 0x00]));
    await expect(load()).rejects.toThrow('.origin-preflight.yml: is not UTF-8 text');
    await expect(load('.')).rejects.toThrow('.: is not a regular file');
    await expect(load('/dev/zero')).rejects.toThrow('/dev/zero: is not a regular file');
  });

  it('follows no link out of the workspace that a pull request brought along', async () => {
    await symlink('/etc/passwd', join(workspace, '.origin-preflight.yml'));
    await expect(load()).rejects.toThrow('.origin-preflight.yml: is a link that leads out of the workspace');
  });
});

describe('withConfig', () => {
  it('lets an input win over the file, and the file over the default', () => {
    const config = parse('fail-on: warning\ntimeout: 5\nfiles: [a.json]');
    const merged = withConfig({ 'fail-on': ['never'], timeout: [''], files: [] }, config);
    expect(parseOptions(merged)).toMatchObject({ failOn: 'never', timeoutMs: 5000, files: ['a.json'], expiryDays: 14 });
    expect(withConfig({ timeout: ['3'] }, null)).toEqual({ timeout: ['3'] });
  });
});
