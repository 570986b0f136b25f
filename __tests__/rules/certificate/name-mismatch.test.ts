import { describe, expect, it } from '@jest/globals';
import type { NameRole } from '../../../src/model/plan.js';
import { known } from '../../../src/model/value.js';
import { certificateNameMismatch } from '../../../src/rules/certificate/certificate-name-mismatch.js';
import {
  certificateOf,
  chainOf,
  exchangeOf,
  findings,
  hostForwardingOf,
  intermediateOf,
  NAME,
  plannedExchange,
  tlsCompleted,
  type SubjectParts,
} from '../../support/model.js';

const WWW = 'www.example.com';
const API = 'api.example.com';
const OWN = 'd111111abcdef8.cloudfront.net';

/** An origin asked by the given names, each answered with a certificate for the names beside it. */
function asked(
  names: readonly (readonly [name: string, role: NameRole, covered: readonly string[]])[],
  rest: SubjectParts = {},
): SubjectParts {
  const forwards = names.some(([, role]) => role !== 'origin-domain');
  return {
    // Without an own name there is nothing to say of it, which keeps these tests to their subject.
    distribution: { language: 'input' },
    ...rest,
    plan: {
      hostForwarding: hostForwardingOf(forwards ? { forwarded: 'yes', names: [WWW], because: 'policy AllViewer' } : {}),
      exchanges: names.map(([name, nameRole]) => plannedExchange({ serverName: name, hostHeader: name, nameRole })),
      ...rest.plan,
    },
    observation: {
      exchanges: names.map(([name, , dnsNames]) =>
        exchangeOf({
          tls: tlsCompleted({
            chain: chainOf({ certificates: [certificateOf({ dnsNames, commonName: 'Example' }), intermediateOf()] }),
          }),
          target: { serverName: name, hostHeader: name },
        }),
      ),
    },
  };
}

const levels = (parts: SubjectParts): readonly string[] =>
  findings(certificateNameMismatch, parts).map(({ level }) => level);

describe('certificate-name-mismatch', () => {
  it.each<readonly [string, NameRole, readonly string[], readonly string[]]>([
    [NAME, 'origin-domain', [NAME], []],
    [NAME, 'origin-domain', ['*.example.com'], []],
    [NAME, 'origin-domain', [WWW], ['error']],
    [NAME, 'origin-domain', [], ['error']],
    [WWW, 'viewer-host', [WWW], []],
    [WWW, 'viewer-host', ['*.example.com'], []],
    [WWW, 'viewer-host', [NAME], ['warning']],
    [WWW, 'viewer-host', ['other.example.net'], ['error']],
    [NAME, 'viewer-host-unknown', ['other.example.net'], ['warning']],
    [NAME, 'viewer-host-unknown', [NAME], ['notice']],
    [OWN, 'viewer-host', [NAME], ['warning']],
    [OWN, 'viewer-host', ['other.example.net'], ['error']],
    ['origin-preflight.example.com', 'viewer-host', [WWW], ['warning']],
    ['origin-preflight.example.com', 'viewer-host', ['other.example.net'], ['error']],
  ])('asked for %s as %s, a certificate for %j gives %j', (name, role, covered, expected) => {
    expect(levels(asked([[name, role, covered]]))).toEqual(expected);
  });

  it('lists every alias that is not covered, once', () => {
    const [found, ...others] = findings(
      certificateNameMismatch,
      asked([
        [WWW, 'viewer-host', ['x.example.net']],
        [API, 'viewer-host', ['x.example.net']],
        ['ok.example.com', 'viewer-host', ['ok.example.com']],
      ]),
    );
    expect(others).toEqual([]);
    expect(found?.message).toContain(`does not cover ${WWW} and ${API}`);
    expect(found?.evidence).toMatchObject({ namesNotCovered: [WWW, API], certificateNames: ['x.example.net'] });
    expect(found?.seenIn).toHaveLength(2);
  });

  it('names both readings where the certificate covers the origin domain alone', () => {
    const [found] = findings(certificateNameMismatch, asked([[WWW, 'viewer-host', [NAME]]]));
    expect(found).toMatchObject({ certainty: 'possible', status: 502 });
    expect(found?.message).toContain("AWS's documents disagree");
  });

  it('judges both kinds of connection where only some behaviors forward Host', () => {
    const parts = asked([
      [NAME, 'origin-domain', [WWW]],
      [WWW, 'viewer-host', [WWW]],
    ]);
    expect(levels(parts)).toEqual(['error']);
  });

  it("mentions the distribution's own name as a notice", () => {
    const parts = asked([[WWW, 'viewer-host', [WWW]]], { distribution: { domainName: known(OWN) } });
    expect(findings(certificateNameMismatch, parts)).toMatchObject([{ level: 'notice', evidence: { ownName: OWN } }]);
    const both = asked([
      [WWW, 'viewer-host', [WWW]],
      [OWN, 'viewer-host', [WWW]],
    ]);
    expect(levels({ ...both, distribution: {} })).toEqual(['notice']);
    const worse = asked([[WWW, 'viewer-host', [NAME]]], { distribution: { domainName: known(OWN) } });
    expect(levels(worse)).toEqual(['warning']);
  });

  it("leaves a load balancer's own name to the rule that knows it by name", () => {
    const own = 'site-1234567890.eu-central-1.elb.amazonaws.com';
    const origin = { domainName: known(own) };
    expect(levels(asked([[own, 'origin-domain', [WWW]]], { origin }))).toEqual([]);
    expect(levels(asked([[WWW, 'viewer-host', [API]]], { origin }))).toEqual(['error']);
  });

  it('leaves it to another rule to say that a policy is unknown', () => {
    const hostForwarding = hostForwardingOf({ forwarded: 'unknown' });
    const parts = asked([[NAME, 'viewer-host-unknown', [NAME]]]);
    expect(levels({ ...parts, plan: { ...parts.plan, hostForwarding } })).toEqual([]);
  });

  it('says nothing where no certificate was seen', () => {
    expect(levels({ observation: { exchanges: [exchangeOf({ tls: null, http: null })] } })).toEqual([]);
  });
});
