import { describe, expect, it } from '@jest/globals';

import { renderGithub } from '../../src/reports/github.js';
import {
  ACCEPTED,
  EXPIRED,
  EXPIRING,
  HEALTHY,
  HOSTILE_TEXTS,
  MIXED,
  finding,
  hostileReport,
  instances,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

const options = { workspace: '/home/runner/work/site/site' };

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Reads output as the runner does: line by line, a command where a trimmed line starts with `::`. */
function commandsIn(output: string): readonly Command[] {
  return output.split(/\r\n|\r|\n/u).flatMap((line) => {
    const match = /^::(?<name>[a-z-]+)(?: (?<properties>.*?))?::(?<data>.*)$/su.exec(line.trim());
    if (match === null) return [];
    const pairs = (match.groups?.['properties'] ?? '').split(',').map((pair) => {
      const equals = pair.indexOf('=');
      const value = pair
        .slice(equals + 1)
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',');
      return [pair.slice(0, equals), unescapeData(value)] as const;
    });
    return [
      {
        name: match.groups?.['name'] ?? '',
        properties: Object.fromEntries(pairs),
        message: unescapeData(match.groups?.['data'] ?? ''),
      },
    ];
  });
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function located(file: string, line: number): { file: string; startLine: number; endLine: number } {
  return { file, startLine: line, endLine: line };
}

describe('renderGithub', () => {
  it('puts a finding on its line, with status, fix and page', () => {
    const [first] = commandsIn(renderGithub(report([EXPIRED]), options));
    expect(first).toEqual({
      name: 'error',
      properties: { file: 'infra/cdn.json', line: '14', endLine: '14', title: '502 predicted: certificate-expired' },
      message: [
        'The certificate CN=origin.example.com that 203.0.113.10:443 sends for origin.example.com ended on 2026-11-01, 21 days ago. CloudFront refuses it and answers 502.',
        'Fix: Renew the certificate, install it with its intermediates, and reload the server.',
        'https://example.com/rules/certificate-expired.md',
      ].join('\n'),
    });
  });

  it('is exactly this on the wire', () => {
    const one = finding({ rule: 'port-refused', message: '100% refused', location: located('a,b:c.json', 7) });
    expect(renderGithub(report([origin({ verdict: 'fail', findings: [one] })]), options)).toBe(
      '::error file=a%2Cb%3Ac.json,line=7,endLine=7,title=502 predicted%3A port-refused::100%25 refused%0AFix: Put it right.%0Ahttps://example.com/rules/port-refused.md\n',
    );
  });

  it('says nothing of a healthy run', () => {
    expect(renderGithub(HEALTHY, options)).toBe('');
  });

  it('writes errors, then warnings, then notices, each of its level', () => {
    const names = commandsIn(renderGithub(MIXED, options)).map(({ name }) => name);
    expect(names).toEqual(['error', 'error', 'warning', 'warning', 'notice', 'notice', 'notice', 'notice']);
  });

  it('names the origin of a finding that has no place', () => {
    const [only] = commandsIn(renderGithub(report([EXPIRING]), options));
    expect(only?.properties).toEqual({ title: 'certificate-expiring' });
    expect(only?.message).toMatch(/^shop\.example\.com: The certificate/u);
  });

  it('leaves room for the error that fails the step, and counts the rest in a plain line', () => {
    const output = renderGithub(manyFindings(500), options);
    expect(commandsIn(output)).toHaveLength(9);
    expect(output.trimEnd().split('\n').at(-1)).toBe('491 more in the job summary');
  });

  it('keeps to ten warnings and ten notices, the most severe first', () => {
    const findings = Array.from({ length: 15 }, (_, index) => [
      finding({ rule: `mild-${index}`, level: 'warning', certainty: 'possible' }),
      finding({ rule: `note-${index}`, level: 'notice' }),
    ]).flat();
    const sure = finding({ rule: 'sure', level: 'warning', blocking: true });
    const commands = commandsIn(renderGithub(report([origin({ findings: [...findings, sure] })]), options));
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(10);
    expect(commands.filter(({ name }) => name === 'notice')).toHaveLength(10);
    expect(commands[0]?.properties['title']).toBe('502 possible: sure');
  });

  it('makes one annotation of the same rule on the same lines, and lists the origins', () => {
    const same = { location: located('cdn.json', 3), message: 'Port 443 is refused.' };
    const origins = ['a', 'b', 'c'].map((id) =>
      origin({ originId: id, domainName: `${id}.example`, findings: [finding({ rule: 'port-refused', ...same })] }),
    );
    const commands = commandsIn(renderGithub(report(origins), options));
    expect(commands).toHaveLength(1);
    expect(commands[0]?.message).toContain(
      'Port 443 is refused.\nOrigins: a (a.example), b (b.example), c (c.example)\nFix: ',
    );
  });

  it('makes one annotation of the instances of one line, and names some of them', () => {
    const [only, ...others] = commandsIn(renderGithub(instances(42), options));
    expect(others).toEqual([]);
    expect(only?.message).toContain('answers 502.\nIn: aws_cloudfront_distribution.site["0"], ');
    expect(only?.message).toContain('["9"], and 32 more\nFix: ');
  });

  it('gives each origin its own words where they differ, and bounds the list', () => {
    const origins = Array.from({ length: 14 }, (_, index) =>
      origin({
        originId: `o${index}`,
        domainName: null,
        findings: [finding({ rule: 'port-refused', message: `Refused ${index}.` })],
      }),
    );
    const [only, ...others] = commandsIn(renderGithub(report(origins), options));
    expect(others).toEqual([]);
    expect(only?.message.split('\n').slice(0, 2)).toEqual(['o0: Refused 0.', 'o1: Refused 1.']);
    expect(only?.message).toContain('\nand 4 more\nFix: ');
  });

  it('does not annotate what somebody accepted', () => {
    expect(renderGithub(report([ACCEPTED]), options)).not.toContain('tls-legacy');
  });

  it('counts file names from the root of the checkout', () => {
    const at = (file: string): string => {
      const one = origin({ findings: [finding({ rule: 'r', location: located(file, 1) })] });
      const nested = { workspace: '/repo/packages/cdn', checkout: '/repo' };
      return commandsIn(renderGithub(report([one]), nested))[0]?.properties['file'] ?? 'none';
    };
    expect(at('a.json')).toBe('packages/cdn/a.json');
    expect(at('../b.json')).toBe('packages/b.json');
    expect(at('/repo/c.json')).toBe('c.json');
    expect(at('./d/../e.json')).toBe('packages/cdn/e.json');
    expect(at('/etc/passwd')).toBe('none');
    expect(at('../../../x.json')).toBe('none');
  });

  it('keeps an error at its level when it does not block', () => {
    const one = origin({ verdict: 'fail', findings: [finding({ rule: 'r', blocking: false })] });
    expect(renderGithub(report([one]), options)).toMatch(/^::error /u);
  });

  it('keeps a message within 4,096 characters, fix and page included', () => {
    const long = finding({ rule: 'r', message: 'm😀'.repeat(5000), remediation: 'f😀'.repeat(5000) });
    const [only] = commandsIn(renderGithub(report([origin({ findings: [long] })]), options));
    expect(only?.message.length).toBeLessThanOrEqual(4096);
    expect(only?.message).toMatch(/\nFix: .*\nhttps:\/\/example\.com\/rules\/r\.md$/su);
    const many = Array.from({ length: 40 }, (_, index) =>
      origin({ originId: `${index}`, findings: [{ ...long, message: `${index}${'😀'.repeat(2000)}` }] }),
    );
    const [grouped] = commandsIn(renderGithub(report(many), options));
    expect(grouped?.message.length).toBeLessThanOrEqual(4096);
    expect(grouped?.message).not.toMatch(/\p{Cs}/u);
  });

  it.each([
    ['one of each kind', MIXED],
    ['40 origins', manyOrigins(40, 12)],
    ['500 findings', manyFindings(500)],
    ...HOSTILE_TEXTS.map((text) => [JSON.stringify(text), hostileReport(text)] as const),
    ['all of it', hostileReport()],
  ])('runs no command but its own annotations: %s', (_, one) => {
    const output = renderGithub(one, options);
    for (const line of output.split(/\r\n|\r|\n/u).filter((text) => text !== '')) {
      expect(line).toMatch(/^(::(error|warning|notice) |\d+ more in the job summary$)/u);
    }
    for (const { properties, message } of commandsIn(output)) {
      expect(Object.keys(properties).filter((name) => !['file', 'line', 'endLine', 'title'].includes(name))).toEqual(
        [],
      );
      expect(Object.values(properties).join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      expect(message.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }
  });
});
