import { describe, expect, it } from '@jest/globals';

import { edgeChecks } from '../../../src/edge/index.js';
import { judge } from '../../../src/judge.js';
import { known, unknown } from '../../../src/model/value.js';
import { edgeCodeHeader } from '../../../src/rules/edge/edge-code-header.js';
import { edgeCodeResponse } from '../../../src/rules/edge/edge-code-response.js';
import { edgeCodeUnsupported } from '../../../src/rules/edge/edge-code-unsupported.js';
import { edgeOverridesOrigin } from '../../../src/rules/edge/edge-overrides-origin.js';
import { RULES } from '../../../src/rules/index.js';
import { fileOf, functionOf, lambdaOf } from '../../edge/scan/read.js';
import { behaviorOf, distributionOf, findings, line, originOf, subjectOf } from '../../support/model.js';
import { associated, withFunctions } from './subjects.js';

const HOST = `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  request.headers.host = [{ value: 'x' }];
  return request;
};`;

describe('edge-code-header', () => {
  it('points at the line in the function’s file', async () => {
    const parts = await withFunctions(associated('viewer-request', lambdaOf([fileOf('index.js', HOST)])));
    const [finding] = findings(edgeCodeHeader, parts);
    expect(finding).toMatchObject({
      level: 'error',
      status: 502,
      certainty: 'certain',
      location: { file: 'edge/index.js', startLine: 3, endLine: 3 },
      evidence: { breach: 'header-read-only', path: 'headers.host' },
    });
    expect(finding?.message).toBe(
      'Lambda@Edge function aws_lambda_function.edge (viewer-request on behavior *): headers.host is read-only at viewer-request, and the function writes it. CloudFront answers 502.',
    );
  });

  it('counts from the first line of an inline block, and points at the association for packed code', async () => {
    const inline = { name: 'index.js', text: HOST, location: { file: 'template.yaml', startLine: 20, endLine: 24 } };
    const parts = await withFunctions(associated('viewer-request', lambdaOf([inline])));
    expect(findings(edgeCodeHeader, parts)[0]?.location).toEqual({ file: 'template.yaml', startLine: 22, endLine: 22 });
    const packed = await withFunctions(associated('viewer-request', lambdaOf([{ ...inline, location: null }])));
    const [finding] = findings(edgeCodeHeader, packed);
    expect(finding?.location).toEqual(line(44, 47));
    expect(finding?.message).toContain('(line 3 of index.js)');
  });

  it('lets the same code pass where Host may be written, and says nothing of code that nobody has', async () => {
    const parts = await withFunctions(associated('origin-request', lambdaOf([fileOf('index.js', HOST)])));
    expect(findings(edgeCodeHeader, parts)).toEqual([]);
    const code = { status: 'unknown', reason: 'built elsewhere' } as const;
    const absent = await withFunctions(associated('viewer-request', lambdaOf([], { code })));
    for (const rule of [edgeCodeHeader, edgeCodeResponse, edgeCodeUnsupported])
      expect(findings(rule, absent)).toEqual([]);
  });

  it('tells at most ten of one function, and counts the others', async () => {
    const lines = Array.from({ length: 15 }, (_, index) => `  request.headers['x-edge-${index}'] = [{ value: 'x' }];`);
    const text = `exports.handler = async (event) => {\n  const { request } = event.Records[0].cf;\n${lines.join('\n')}\n  return request;\n};`;
    const found = findings(
      edgeCodeHeader,
      await withFunctions(associated('viewer-request', lambdaOf([fileOf('index.js', text)]))),
    );
    expect(found).toHaveLength(10);
    expect(found[9]?.message).toContain('5 more of this kind');
  });
});

describe('edge-code-response', () => {
  it('is an error for a broken shape, and a warning for what AWS’s own samples do elsewhere', async () => {
    const text = `function handler(event) { return { statusCode: '302' }; }`;
    const shape = await withFunctions(associated('viewer-request', functionOf(text)));
    expect(findings(edgeCodeResponse, shape)).toMatchObject([{ level: 'error', status: 502 }]);
    const number = `exports.handler = async () => ({ status: 302 });`;
    const soft = await withFunctions(associated('viewer-request', lambdaOf([fileOf('index.js', number)])));
    expect(findings(edgeCodeResponse, soft)).toMatchObject([{ level: 'warning', certainty: 'possible', status: 502 }]);
  });
});

describe('edge-code-unsupported', () => {
  it('is an error with 503', async () => {
    const text = `function handler(event) {\n  const request = event.request;\n  return request;\n}`;
    const old = await withFunctions(
      associated('viewer-request', functionOf(text, { runtime: known('cloudfront-js-1.0') })),
    );
    expect(findings(edgeCodeUnsupported, old)).toMatchObject([
      { level: 'error', status: 503, location: { file: 'edge/function.js', startLine: 2 } },
    ]);
    expect(findings(edgeCodeUnsupported, await withFunctions(associated('viewer-request', functionOf(text))))).toEqual(
      [],
    );
    const open = functionOf(text, { runtime: unknown('variable', 'var.runtime') });
    expect(findings(edgeCodeUnsupported, await withFunctions(associated('viewer-request', open)))).toEqual([]);
  });
});

const AWAY = `exports.handler = async (event) => {
  const { request } = event.Records[0].cf;
  request.origin = { custom: { domainName: 'blue.example.com', port: 443, protocol: 'https' } };
  return request;
};`;

describe('edge-overrides-origin', () => {
  it('notes where requests can go, and what could not be read', async () => {
    const parts = await withFunctions(associated('origin-request', lambdaOf([fileOf('index.js', AWAY)])));
    expect(findings(edgeOverridesOrigin, parts)).toMatchObject([
      { level: 'notice', status: null, evidence: { domainNames: ['blue.example.com'] }, location: { startLine: 3 } },
    ]);
    const unread = await withFunctions(associated('origin-request', null));
    expect(findings(edgeOverridesOrigin, unread)).toMatchObject([{ level: 'notice', certainty: 'possible' }]);
    const other = await withFunctions(associated('viewer-request', null));
    expect(findings(edgeOverridesOrigin, other)).toEqual([]);
    const stays = await withFunctions(associated('origin-request', lambdaOf([fileOf('index.js', HOST)])));
    expect(findings(edgeOverridesOrigin, stays)).toEqual([]);
  });

  it('lowers what the configuration says of the origin, where every way to it can lead elsewhere', async () => {
    const parts = await withFunctions(associated('origin-request', lambdaOf([fileOf('index.js', AWAY)])));
    const origin = { domainName: known('site-123.eu-west-1.elb.amazonaws.com'), kind: 'load-balancer' } as const;
    const told = (more: typeof parts): readonly string[] =>
      judge(RULES, subjectOf({ ...more, origin }))
        .filter(({ rule }) => rule.id === 'aws-hostname-certificate')
        .map(
          ({ draft }) =>
            `${draft.level ?? 'error'} ${draft.message.includes('can send the request to another origin')}`,
        );
    expect(told({})).toEqual(['error false']);
    expect(told(parts)).toEqual(['warning true']);
    expect(told(await withFunctions(associated('origin-request', null)))).toEqual(['error false']);
    const [behavior = behaviorOf()] = parts.distribution?.behaviors ?? [];
    const bare = behaviorOf({ isDefault: false, pathPattern: known('/api/*') });
    const distribution = distributionOf({ origins: [originOf()], behaviors: [behavior, bare] });
    expect(told({ ...parts, distribution })).toEqual(['error false']);
  });

  it('lowers neither what the deploy refuses nor what a function does wrong', async () => {
    const text = AWAY.replace('443', '81');
    const parts = await withFunctions(
      associated('origin-request', lambdaOf([fileOf('index.js', text)], { usesVpc: known(true) })),
    );
    const origin = { domainName: known('https://x.example.com') };
    const errors = judge(RULES, subjectOf({ ...parts, origin })).filter(
      ({ rule, draft }) => (draft.level ?? rule.level) === 'error',
    );
    expect(errors.map(({ rule }) => rule.id)).toEqual([
      'origin-domain-invalid',
      'edge-function-configuration',
      'edge-code-response',
    ]);
  });
});

describe('what was checked', () => {
  it('is told for each function, with the reason for the rest', async () => {
    const reason = 'built by a pipeline: dist/edge.zip is not in the workspace';
    const parts = await withFunctions(
      associated('viewer-request', functionOf('function handler(event) { return event.request; }')),
      associated('origin-request', lambdaOf([], { code: { status: 'unknown', reason } })),
      associated('origin-response', null),
      associated('viewer-response', lambdaOf([fileOf('index.py', 'def handler(): pass')])),
    );
    const subject = subjectOf(parts);
    expect(edgeChecks(subject).map(({ eventType, checked, notChecked }) => [eventType, checked, notChecked])).toEqual([
      ['viewer-request', 'code', null],
      ['origin-request', 'configuration', `its code: ${reason}`],
      ['origin-response', 'association', 'its configuration and code: the function is not defined in what was read'],
      ['viewer-response', 'configuration', 'its code: index.py is not JavaScript'],
    ]);
  });
});
