import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runAction, runCli } from './spawn.js';

let workspace: string;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'origin-preflight-bad-'));
  await mkdir(join(workspace, 'empty'));
  await writeFile(
    join(workspace, 'half.json'),
    '{\n  "DistributionConfig": {\n    "Origins": {\n      "Quantity": 1,\n',
  );
  await writeFile(join(workspace, 'other.json'), '{ "name": "not a distribution" }');
  await writeFile(
    join(workspace, 'none.json'),
    '{ "DistributionConfig": { "Origins": { "Quantity": 0, "Items": [] }, "DefaultCacheBehavior": { "TargetOriginId": "x" } } }',
  );
  await writeFile(join(workspace, 'no-ca.pem'), 'this is no certificate');
  await writeFile(join(workspace, 'broken-ca.pem'), '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
});

afterAll(() => rm(workspace, { recursive: true, force: true }));

const ORIGIN = ['--origins', 'https://origin.example', '--static'];

/** Arguments, and what the one line on standard error has to name. */
const CASES: readonly (readonly [what: string, args: readonly string[], named: readonly RegExp[]])[] = [
  ['an unknown option', ['--orgins', 'https://a.example'], [/--orgins/, /--help/]],
  ['an option without its value', ['--origins'], [/--origins/]],
  ['a wrong choice', [...ORIGIN, '--fail-on', 'errors'], [/fail-on/, /"errors"/, /error, warning, never/]],
  ['a flag with a wrong value', ['--origins', 'https://a.example', '--static=maybe'], [/static/, /"maybe"/]],
  [
    'an unknown format',
    [...ORIGIN, '--format', 'xml'],
    [/format/, /"xml"/, /text, json, sarif, markdown, html, github/],
  ],
  ['a missing file', ['missing.json'], [/missing\.json/]],
  ['half-written JSON', ['half.json'], [/half\.json:\d+/]],
  ['JSON that is no distribution', ['other.json'], [/other\.json/]],
  ['a distribution without origins', ['none.json'], [/nothing to check/i]],
  ['an origin that is no URL', ['--origins', 'https://'], [/https:\/\//]],
  ['an origin with another scheme', ['--origins', 'ftp://origin.example'], [/ftp/, /https/]],
  ['a CA file that does not exist', [...ORIGIN, '--trusted-roots', 'missing.pem'], [/trusted-roots/, /missing\.pem/]],
  ['a CA file that is none', [...ORIGIN, '--trusted-roots', 'no-ca.pem'], [/trusted-roots/, /no-ca\.pem/]],
  ['a CA file with a broken certificate', [...ORIGIN, '--trusted-roots', 'broken-ca.pem'], [/certificate 1/]],
  ['a resolver that is no address', ['--origins', 'https://a.example', '--resolver', 'dns.example'], [/dns\.example/]],
  ['an impossible CIDR', ['--origins', 'https://a.example', '--public-cidrs', '10.0.0.0/99'], [/10\.0\.0\.0\/99/]],
  ['an unknown rule', ['--explain', 'certificate-lost'], [/certificate-lost/, /--list-rules/]],
  ['a place that cannot be written to', [...ORIGIN, '--report', 'half.json/report.json'], [/half\.json\/report\.json/]],
];

describe('bad input ends with status 2 and one clear line', () => {
  it.each(CASES)('%s', async (_what, args, named) => {
    const { status, stdout, stderr } = await runCli(args, { cwd: workspace });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    for (const pattern of named) expect(stderr).toMatch(pattern);
  });

  it('nothing to check is never green', async () => {
    const { status, stderr } = await runCli([], { cwd: join(workspace, 'empty') });
    expect(status).toBe(2);
    expect(stderr).toMatch(/nothing to check/i);
  });

  it('control characters in what the user gave do not reach the terminal', async () => {
    const { stderr } = await runCli(['--fail-on', '\u001b[31mred'], { cwd: workspace });
    expect(stderr).toContain('\\x1b[31mred');
  });

  it('the action says the same as an error annotation', async () => {
    const { status, stdout } = await runAction({ 'fail-on': 'errors', origins: 'https://a.example' }, workspace);
    expect(status).toBe(2);
    expect(stdout).toContain('::error::fail-on: "errors" is not one of error, warning, never');
  });

  it('the action finds nothing to check in an empty workspace', async () => {
    const { status, stdout, outputs } = await runAction({}, join(workspace, 'empty'));
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error::nothing to check/m);
    expect(outputs).toEqual({});
  });
});
