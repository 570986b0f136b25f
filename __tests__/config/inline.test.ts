import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { inlineOf, readInline } from '../../src/config/inline.js';

const RULES = ['certificate-expiring', 'port-refused'];
const at = (line: number, ...keys: readonly string[]) => new Map([[line, new Set(keys)]]);

function read(lines: readonly string[], originLine: number, partial = false) {
  const inline = inlineOf(lines.join('\n'), 'cdn.tf', at(originLine, 'a', 'b'), RULES, partial);
  return {
    accepted: inline.acceptances.map(({ rule, reason, line }) => [rule, reason, line]),
    problems: inline.problems.map(({ line, message }) => `${line}: ${message}`),
  };
}

const USAGE = 'write "# origin-preflight-ignore rule: reason" in the line above an origin';

describe('inlineOf', () => {
  it('takes the comment above an origin, for every origin that starts there', () => {
    const { acceptances } = inlineOf(
      'resource {\r\n  # origin-preflight-ignore port-refused: opened on: Monday \r\n  origin {',
      'cdn.tf',
      at(3, 'a', 'b'),
      RULES,
      false,
    );
    expect(acceptances).toMatchObject([
      { rule: 'port-refused', reason: 'opened on: Monday', expires: null, file: 'cdn.tf', line: 2 },
    ]);
    expect(['a', 'b', 'c'].map((key) => acceptances[0]?.covers(key))).toEqual([true, true, false]);
  });

  it('takes several rules and several lines, with other comments between them', () => {
    const lines = [
      '# origin-preflight-ignore port-refused, certificate-expiring: one reason',
      '// the load balancer',
      '  // origin-preflight-ignore port-refused: another',
      'origin {',
    ];
    expect(read(lines, 4)).toEqual({
      accepted: [
        ['port-refused', 'one reason', 1],
        ['certificate-expiring', 'one reason', 1],
        ['port-refused', 'another', 3],
      ],
      problems: [],
    });
  });

  it.each([
    ['# origin-preflight-ignore port-refused', `gives no reason, so it accepts nothing; ${USAGE}`],
    ['# origin-preflight-ignore port-refused:  ', `gives no reason, so it accepts nothing; ${USAGE}`],
    ['# origin-preflight-ignore', `names no rule; ${USAGE}`],
    ['# origin-preflight-ignore: port-refused because', `names no rule; ${USAGE}`],
    ['# origin-preflight-ignore port-refuse: x', 'no rule is called "port-refuse"; did you mean "port-refused"?'],
    ['# origin-preflight-ignore *: x', 'no rule is called "*"'],
  ])('accepts nothing by %j, and says why', (comment, problem) => {
    expect(read([comment, 'origin {'], 2)).toEqual({
      accepted: [],
      problems: [`1: origin-preflight-ignore: ${problem}`],
    });
  });

  it.each([
    [['# origin-preflight-ignore port-refused: x', '', 'origin {'], 3, 1],
    [['origin { # origin-preflight-ignore port-refused: x'], 1, 1],
    [['/* origin-preflight-ignore port-refused: x */', 'origin {'], 2, 1],
    [['origin {', '# origin-preflight-ignore port-refused: x', '}'], 1, 2],
  ])('says of a comment that stands elsewhere that it does nothing: %j', (lines, originLine, line) => {
    expect(read(lines, originLine)).toEqual({
      accepted: [],
      problems: [`${line}: origin-preflight-ignore: stands above no origin; ${USAGE}`],
    });
    expect(read(lines, originLine, true).problems).toEqual([]);
  });

  it('lets no other word and no text pass for a comment', () => {
    const lines = [
      'name = "origin-preflight-ignore port-refused: x"',
      '# origin-preflight-ignored port-refused: x',
      'origin {',
    ];
    expect(read(lines, 3)).toEqual({ accepted: [], problems: [] });
  });

  it('is not slow on long lines', () => {
    const line = `#${' '.repeat(1_000_000)}origin-preflight-ignore ${'# '.repeat(1_000_000)}`;
    expect(read([line, `# origin-preflight-ignore ${',: '.repeat(500_000)}`, 'origin {'], 3).accepted).toEqual([]);
  });
});

describe('readInline', () => {
  it('reads HCL and YAML files, and nothing that has no comments or cannot be read', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'inline-'));
    try {
      const comment = '# origin-preflight-ignore port-refused: known\n- Id: x\n';
      await writeFile(join(workspace, 'template.yaml'), comment);
      await writeFile(join(workspace, 'dist.json'), comment);
      const place = (file: string) => ({ key: file, location: { file, startLine: 2, endLine: 2 } });
      const origins = [place('template.yaml'), place('dist.json'), place('gone.tf'), { key: 'input', location: null }];
      const { acceptances, problems } = await readInline(origins, { workspace, ruleIds: RULES, partial: false });
      expect(acceptances.map(({ file, reason }) => [file, reason])).toEqual([['template.yaml', 'known']]);
      expect(problems).toEqual([]);
    } finally {
      await rm(workspace, { recursive: true });
    }
  });
});
