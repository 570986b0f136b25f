import { describe, expect, it } from '@jest/globals';

import { judge, layersOf, toFinding, unprovenLayers, verdictOf, worstVerdict } from '../src/judge.js';
import type { Finding, Layer, Level } from '../src/model/finding.js';
import type { ExchangeObservation } from '../src/model/observation.js';
import type { LayerState } from '../src/model/report.js';
import type { Draft, Rule } from '../src/model/rule.js';
import { known } from '../src/model/value.js';
import { exchangeOf, line, observationOf, plannedExchange, planOf, subjectOf } from './support/model.js';

function aRule(id: string, layer: Layer, level: Level, draft: Partial<Draft> = {}): Rule {
  return {
    id,
    title: id,
    layer,
    level,
    status: 502,
    factsChecked: '2026-11-22',
    check: () => [{ message: id, remediation: 'Mend it.', ...draft }],
  };
}

const observation = (exchanges: readonly ExchangeObservation[]) => observationOf({ exchanges });
const subject = (used: 'yes' | 'no' = 'yes') => subjectOf({ plan: { used } });

function finding(level: Level, layer: Layer, suppressed: Finding['suppressed'] = null): Finding {
  return {
    ...toFinding({ rule: aRule('x', layer, level), draft: { message: '', remediation: '' } }, subject(), 'error'),
    suppressed,
  };
}

const VERIFIED: Readonly<Record<Layer, LayerState>> = {
  config: 'verified',
  dns: 'verified',
  tcp: 'verified',
  tls: 'verified',
  http: 'verified',
};

describe('judge', () => {
  it('runs every rule over an origin that is used', () => {
    const rules = [aRule('a', 'config', 'error'), aRule('b', 'dns', 'notice')];
    expect(judge(rules, subject()).map(({ rule }) => rule.id)).toEqual(['a', 'b']);
  });

  it('lists an origin that nothing uses, and does not judge it', () => {
    const rules = [aRule('origin-port-not-allowed', 'config', 'error'), aRule('origin-not-in-use', 'config', 'notice')];
    expect(judge(rules, subject('no')).map(({ rule }) => rule.id)).toEqual(['origin-not-in-use']);
  });
});

describe('toFinding', () => {
  it('leads to the file in which the name was written, when that is not the file of the origin', () => {
    const judgement = { rule: aRule('port-refused', 'tcp', 'error'), draft: { message: 'm', remediation: 'r' } };
    const call = { file: 'main.tf', startLine: 3, endLine: 3 };
    const elsewhere = subjectOf({ origin: { domainName: known('origin.example.com', call) } });
    expect(toFinding(judgement, elsewhere, 'error').location).toEqual(call);
    const inside = subjectOf({ origin: { domainName: known('origin.example.com', line(20)) } });
    expect(toFinding(judgement, inside, 'error').location).toEqual(inside.origin.location);
  });

  it('takes from the rule what the draft leaves open, and from the origin its place', () => {
    const made = toFinding(
      { rule: aRule('port-refused', 'tcp', 'error'), draft: { message: 'm', remediation: 'r' } },
      subject(),
      'error',
    );
    expect(made).toMatchObject({
      rule: 'port-refused',
      level: 'error',
      certainty: 'certain',
      status: 502,
      location: subject().origin.location,
      documentation: expect.stringMatching(/\/docs\/rules\/port-refused\.md$/),
    });
  });

  it('lets the draft say "no status" and "no place"', () => {
    const draft: Draft = { message: 'm', remediation: 'r', status: null, location: null };
    const made = toFinding({ rule: aRule('x', 'config', 'error'), draft }, subject(), 'error');
    expect({ status: made.status, location: made.location }).toEqual({ status: null, location: null });
  });

  it.each([
    ['error', 'error', true],
    ['warning', 'error', false],
    ['notice', 'error', false],
    ['error', 'warning', true],
    ['warning', 'warning', true],
    ['notice', 'warning', false],
    ['error', 'never', false],
    ['warning', 'never', false],
  ] as const)('a finding of level %s under fail-on %s blocks: %s', (level, failOn, blocking) => {
    const judgement = { rule: aRule('x', 'tcp', level), draft: { message: '', remediation: '' } };
    expect(toFinding(judgement, subject(), failOn).blocking).toBe(blocking);
  });
});

describe('layersOf', () => {
  it('verifies what was seen to work everywhere', () => {
    expect(layersOf(planOf(), observation([exchangeOf(), exchangeOf({ key: 'b' })]), [])).toEqual(VERIFIED);
  });

  it('does not verify a layer that one address kept silent about', () => {
    const silent = exchangeOf({
      key: 'b',
      tcp: { status: 'timeout', afterMs: 10, attempts: 3 },
      tls: null,
      http: null,
    });
    const layers = layersOf(planOf(), observation([exchangeOf(), silent]), []);
    expect(layers).toMatchObject({ dns: 'verified', tcp: 'unverified', tls: 'unverified', http: 'unverified' });
  });

  it('is not unsettled by an address that this runner cannot try, unless there is no other', () => {
    const skipped = exchangeOf({
      key: 'b',
      tcp: { status: 'not-attempted', reason: 'no IPv6' },
      tls: null,
      http: null,
    });
    expect(layersOf(planOf(), observation([exchangeOf(), skipped]), []).tcp).toBe('verified');
    expect(layersOf(planOf(), observation([skipped]), []).tcp).toBe('unverified');
  });

  it('fails a layer with an error, but not with a warning', () => {
    const layers = layersOf(planOf(), observation([exchangeOf()]), [
      finding('error', 'tls'),
      finding('warning', 'http'),
    ]);
    expect(layers).toMatchObject({ tls: 'failed', http: 'verified' });
  });

  it('has no TLS where CloudFront comes over HTTP alone', () => {
    const plain = exchangeOf({ target: { scheme: 'http', serverName: null }, tls: null });
    expect(layersOf(planOf({ schemes: ['http'] }), observation([plain]), [])).toEqual({
      ...VERIFIED,
      tls: 'not-applicable',
    });
  });

  it('does not verify what one of two ports alone has shown', () => {
    const layers = layersOf(planOf({ unprobed: 'the HTTP port is unknown' }), observation([exchangeOf()]), []);
    expect(layers).toMatchObject({ dns: 'verified', tcp: 'unverified', tls: 'unverified', http: 'unverified' });
  });

  it('does not verify names that nobody told us', () => {
    const plan = planOf({ exchanges: [plannedExchange({ nameRole: 'viewer-host-unknown' })] });
    const layers = layersOf(plan, observation([exchangeOf()]), []);
    expect(layers).toMatchObject({ tcp: 'verified', tls: 'unverified', http: 'unverified' });
  });

  it('takes back what a judgement leaves unverified, and nothing else', () => {
    const intercepted = aRule('tls-intercepted', 'tls', 'notice', { leavesUnverified: ['tls', 'http'] });
    const unproven = unprovenLayers(judge([intercepted], subject()));
    const seen = observation([exchangeOf()]);
    const expected = { ...VERIFIED, tls: 'unverified', http: 'unverified' };
    expect(layersOf(planOf(), seen, [], unproven)).toEqual(expected);
    const failing = layersOf(planOf({ schemes: ['http'] }), seen, [finding('error', 'http')], unproven);
    expect(failing).toMatchObject({ tls: 'not-applicable', http: 'failed' });
  });

  it('verifies nothing of the network when nothing was sent', () => {
    expect(layersOf(planOf(), { dns: null, exchanges: [] }, [])).toEqual({
      config: 'verified',
      dns: 'unverified',
      tcp: 'unverified',
      tls: 'unverified',
      http: 'unverified',
    });
  });
});

describe('verdictOf', () => {
  it.each([
    ['fail', [finding('warning', 'tcp'), finding('error', 'tcp')], VERIFIED],
    ['warn', [finding('notice', 'tcp'), finding('warning', 'tcp')], { ...VERIFIED, http: 'unverified' }],
    ['inconclusive', [finding('notice', 'tcp')], { ...VERIFIED, http: 'unverified' }],
    ['pass', [finding('notice', 'tcp')], VERIFIED],
    ['pass', [finding('error', 'tcp', { reason: 'accepted', expires: null })], VERIFIED],
  ] as const)('%s', (verdict, findings, layers) => {
    expect(verdictOf(findings, layers)).toBe(verdict);
  });

  it('takes the worst of several', () => {
    expect(worstVerdict(['pass', 'inconclusive', 'warn'])).toBe('warn');
    expect(worstVerdict(['pass', 'inconclusive'])).toBe('inconclusive');
  });
});
