import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';

import type { Report } from '../../src/model/report.js';
import { MAX_RESULTS, TOOL_VERSION, renderSarif, type SarifOptions } from '../../src/reports/sarif.js';
import {
  EXPIRED,
  EXPIRING,
  HEALTHY,
  HOSTILE_TEXT,
  HOSTILE_TEXTS,
  MIXED,
  finding,
  hostileReport,
  manyFindings,
  manyOrigins,
  origin,
  report,
} from './fixtures.js';

const options: SarifOptions = { workspace: '/repo' };

interface Located {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: { readonly startLine: number; readonly endLine: number };
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [Located];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly version: string;
          readonly rules: readonly {
            readonly id: string;
            readonly shortDescription: { readonly text: string };
            readonly fullDescription: { readonly text: string };
            readonly help: { readonly text: string; readonly markdown: string };
            readonly helpUri?: string;
            readonly defaultConfiguration: { readonly level: string };
          }[];
        };
      };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly [
        { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] },
      ];
      readonly results: readonly Result[];
    },
  ];
}

let validate: ValidateFunction;

beforeAll(async () => {
  const schema: unknown = JSON.parse(await readFile(new URL('sarif-schema/sarif-2.1.0.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => /^(?:[\w\-.~!$&'()*+,;=:@/?#]|%[\dA-F]{2})*$/u.test(text));
  ajv.addFormat('uuid', /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  validate = ajv.compile(Object(schema));
});

function logOf(one: Report, how: SarifOptions = options): Log {
  const log: unknown = JSON.parse(renderSarif(one, how));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  // Proven by the schema a line above, as far as these tests read it.
  return log as Log;
}

const resultsOf = (one: Report, how?: SarifOptions): readonly Result[] => logOf(one, how).runs[0].results;

describe('renderSarif', () => {
  it('is checked by a schema that finds faults', () => {
    const log: unknown = JSON.parse(renderSarif(MIXED, options).replace('"level": "note"', '"level": "fatal"'));
    expect(validate(log)).toBe(false);
  });

  it.each<[string, Report]>([
    ['one of each kind', MIXED],
    ['healthy', HEALTHY],
    ['nothing', report([])],
    ['40 origins', manyOrigins(40, 12)],
    ...HOSTILE_TEXTS.map((text): [string, Report] => [JSON.stringify(text), hostileReport(text)]),
    ['all of it', hostileReport()],
    ['all of it, many times', hostileReport(HOSTILE_TEXT.repeat(200))],
  ])('is valid SARIF 2.1.0 whatever strangers write: %s', (_, one) => {
    logOf(one);
    const text = renderSarif(one, options);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });

  it('makes no link, placeholder or unseen character of any text', () => {
    const any = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE_TEXTS));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 3 }), (parts) => {
        for (const { message } of resultsOf(hostileReport(parts.join('')))) {
          expect(message.text.replace(/\\./gu, '')).not.toMatch(/\]\(/u);
          expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/u);
          expect(message.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is one run under an id of its own, by the version of the package', async () => {
    const { runs } = logOf(MIXED);
    const manifest: unknown = JSON.parse(await readFile('package.json', 'utf8'));
    expect(manifest).toMatchObject({ version: TOOL_VERSION });
    expect(runs).toHaveLength(1);
    expect(runs[0].automationDetails.id).toBe('origin-preflight/');
    expect(runs[0].tool.driver.version).toBe(TOOL_VERSION);
  });

  it('puts a finding on its lines, the most severe first, with what is wrong and how to fix it', () => {
    const [first] = resultsOf(MIXED);
    expect(first).toMatchObject({
      ruleId: 'certificate-expired',
      level: 'error',
      message: {
        text: expect.stringMatching(/^The certificate CN=origin\.example\.com .* 502\.\n\nFix: Renew the certificate/u),
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'infra/cdn.json', uriBaseId: '%SRCROOT%' },
            region: { startLine: 14, endLine: 14 },
          },
        },
      ],
      suppressions: [],
      properties: {
        verdict: 'fail',
        status: 502,
        certainty: 'certain',
        originKey: 'infra/cdn.json:E1EXAMPLE:alb',
        evidence: { serverName: 'origin.example.com', position: 0 },
      },
    });
    const levels = resultsOf(MIXED)
      .filter(({ suppressions }) => suppressions.length === 0)
      .map(({ level }) => level);
    const order = ['error', 'warning', 'note'];
    expect(levels).toEqual(levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('declares each rule once, with its page and its worst level', () => {
    const { tool, results } = logOf(MIXED).runs[0];
    const { rules } = tool.driver;
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
    expect(rules.find(({ id }) => id === 'dns-nxdomain')).toMatchObject({
      shortDescription: { text: 'DNS NXDOMAIN' },
      helpUri: 'https://example.com/rules/dns-nxdomain.md',
      defaultConfiguration: { level: 'error' },
      help: { markdown: expect.stringContaining('](https://example.com/rules/dns-nxdomain.md)') },
    });
    for (const { shortDescription, fullDescription } of rules) {
      expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
    }
  });

  it('keeps fingerprints when lines move, and tells findings apart', () => {
    const moved = report(
      MIXED.origins.map((one) => ({
        ...one,
        findings: one.findings.map((each) => ({
          ...each,
          location: each.location && { ...each.location, startLine: 900, endLine: 901 },
        })),
      })),
    );
    const prints = (one: Report): readonly string[] =>
      resultsOf(one).map(({ partialFingerprints }) => partialFingerprints['originPreflight/v1'] ?? '');
    expect(prints(moved)).toEqual(prints(MIXED));
    expect(new Set(prints(MIXED)).size).toBe(prints(MIXED).length);
    expect(new Set(prints(manyFindings(30))).size).toBe(30);
  });

  it("leaves code scanning's own fingerprint to the action that uploads the file, which warns of any other", () => {
    expect(renderSarif(MIXED, options)).not.toContain('primaryLocationLineHash');
  });

  it('keeps accepted findings, with the reason', () => {
    const accepted = resultsOf(MIXED).filter(({ suppressions }) => suppressions.length > 0);
    expect(accepted).toMatchObject([
      {
        ruleId: 'tls-legacy',
        suppressions: [{ kind: 'external', justification: 'replaced in the spring (until 2027-04-01)' }],
      },
    ]);
    expect(resultsOf(MIXED).at(-1)?.ruleId).toBe('tls-legacy');
  });

  it('gives findings without a file a place, and the name of their origin', () => {
    const [only] = resultsOf(report([EXPIRING]));
    expect(only?.message.text).toMatch(/^shop\.example\.com: The certificate/u);
    expect(only?.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: '.origin-preflight.yml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, endLine: 1 },
    });
    const [named] = resultsOf(report([EXPIRING]), { ...options, inputsFile: '.github/workflows/gate.yml' });
    expect(named?.locations[0].physicalLocation.artifactLocation.uri).toBe('.github/workflows/gate.yml');
  });

  it('counts paths from the root of the checkout, and puts nothing outside of it', () => {
    const uri = (file: string, how: SarifOptions): string | undefined => {
      const location = { file, startLine: 2, endLine: 3 };
      const [first] = resultsOf(report([origin({ findings: [finding({ rule: 'r', location })] })]), how);
      return first?.locations[0].physicalLocation.artifactLocation.uri;
    };
    const inside = { workspace: '/repo/stacks', checkout: '/repo' };
    expect(uri('cdn.tf', inside)).toBe('stacks/cdn.tf');
    expect(uri('../../etc/x.tf', inside)).toBe('.origin-preflight.yml');
    expect(uri('a b/ü:#?%.tf', options)).toBe('a%20b/%C3%BC%3A%23%3F%25.tf');
  });

  it('tells what could not be read', () => {
    const [{ toolExecutionNotifications }] = logOf(MIXED).runs[0].invocations;
    expect(toolExecutionNotifications).toMatchObject([
      {
        message: { text: 'This is no JSON: a comma is missing.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'infra/old.json' }, region: { startLine: 3 } } }],
      },
    ]);
  });

  it('takes 500 findings whole', () => {
    const { results, invocations } = logOf(manyFindings(500)).runs[0];
    expect(results).toHaveLength(500);
    expect(invocations[0].toolExecutionNotifications).toEqual([]);
  });

  it("keeps code scanning's limit of results, and says how many it left out", () => {
    const notices = Array.from({ length: 10 }, () => finding({ rule: 'http-slow', level: 'notice' }));
    const many = manyFindings(30_000);
    const [first] = many.origins;
    const one = report([origin({ findings: notices }), ...(first === undefined ? [] : [first])]);
    const { results, invocations } = JSON.parse(renderSarif(one, options)).runs[0];
    expect(results).toHaveLength(MAX_RESULTS);
    expect(results[0].level).toBe('error');
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe(
      "5010 findings left out to keep within code scanning's limits; see the JSON report.",
    );
  });

  it("keeps code scanning's limit of size even where nothing compresses", () => {
    let seed = 1;
    const noise = (): string =>
      Array.from({ length: 1000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return String.fromCharCode(0x4e00 + (seed % 20_000));
      }).join('');
    const findings = Array.from({ length: 9000 }, () =>
      finding({ rule: 'r', message: noise(), evidence: { a: noise().slice(0, 200) } }),
    );
    const text = renderSarif(report([{ ...EXPIRED, findings }]), options);
    expect(gzipSync(text).length).toBeLessThanOrEqual(10_000_000);
    expect(text).toContain('findings left out');
  });
});
