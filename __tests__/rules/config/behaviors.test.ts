import { describe, expect, it } from '@jest/globals';

import type { Behavior, Distribution, ErrorPage, Origin, OriginGroup } from '../../../src/model/distribution.js';
import { byDefault, known, unknown } from '../../../src/model/value.js';
import { awsHostnameCertificate } from '../../../src/rules/config/aws-hostname-certificate.js';
import { errorCachingLong } from '../../../src/rules/config/error-caching-long.js';
import { hostHeaderRejected } from '../../../src/rules/config/host-header-rejected.js';
import { originGroupCannotFailOver } from '../../../src/rules/config/origin-group-cannot-fail-over.js';
import { originPolicyUnknown } from '../../../src/rules/config/origin-policy-unknown.js';
import { originReferenceInvalid } from '../../../src/rules/config/origin-reference-invalid.js';
import {
  behaviorOf,
  distributionOf,
  exchangeOf,
  findings,
  httpAnswered,
  line,
  originOf,
  plannedExchange,
  s3Connection,
  type SubjectParts,
} from '../../support/model.js';

const ALL_VIEWER = '216adef6-5c7f-47e4-b989-5492eafa07d3';
const EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const ORIGIN_HEADERS = '83da9c7e-98b4-4e11-a168-04f0df8e2c65';
const BALANCER = 'site-123.eu-west-1.elb.amazonaws.com';
const API = 'abc123.execute-api.eu-west-1.amazonaws.com';

const OPEN = unknown<never>('variable', 'var.anything');
const FORWARDING = behaviorOf({ originRequestPolicy: { type: 'id', id: known(ALL_VIEWER, line(44)) } });

function routed(name: string, ...behaviors: readonly Behavior[]): SubjectParts {
  return { origin: { domainName: known(name, line(12)) }, distribution: behaviors.length === 0 ? {} : { behaviors } };
}

describe('aws-hostname-certificate', () => {
  it.each([BALANCER, 'ec2-203-0-113-7.eu-west-1.compute.amazonaws.com'])('is an error for %s', (name) => {
    const [finding] = findings(awsHostnameCertificate, routed(name));
    expect(finding).toMatchObject({ level: 'error', status: 502, certainty: 'certain', location: line(12) });
    expect(finding?.message).toContain(name);
  });

  it('knows a load balancer by its resource', () => {
    const domainName = unknown<string>('resource-attribute', 'aws_lb.site.dns_name', { location: line(12) });
    const [finding] = findings(awsHostnameCertificate, { origin: { domainName, kind: 'load-balancer' } });
    expect(finding).toMatchObject({ level: 'error', location: line(12) });
  });

  it('lets forwarded Host, unknown policies, http-only and other names pass', () => {
    expect(findings(awsHostnameCertificate, routed(BALANCER, FORWARDING))).toEqual([]);
    const open = behaviorOf({ originRequestPolicy: { type: 'id', id: OPEN } });
    expect(findings(awsHostnameCertificate, routed(BALANCER, open))).toEqual([]);
    const connection = { protocolPolicy: known('http-only' as const) };
    expect(findings(awsHostnameCertificate, { ...routed(BALANCER), connection })).toEqual([]);
    expect(findings(awsHostnameCertificate)).toEqual([]);
    expect(findings(awsHostnameCertificate, { origin: { domainName: OPEN, kind: 'unknown' } })).toEqual([]);
  });

  it('names the behaviors that do not forward Host where others do', () => {
    const plain = behaviorOf({ pathPattern: known('/static/*'), isDefault: false });
    const [finding] = findings(awsHostnameCertificate, routed(BALANCER, FORWARDING, plain));
    expect(finding?.message).toContain('on behavior /static/*.');
  });

  it('is a warning when the behavior only may lead to the origin', () => {
    const behavior = behaviorOf({ targetOriginId: OPEN });
    const others = [originOf(), originOf({ key: 'other', id: known('other') })];
    const [finding] = findings(awsHostnameCertificate, {
      origin: { domainName: known(BALANCER) },
      distribution: { behaviors: [behavior], origins: others },
    });
    expect(finding).toMatchObject({ level: 'warning' });
  });
});

describe('host-header-rejected', () => {
  it.each([
    [API, 403, 'likely'],
    ['abc.lambda-url.eu-west-1.on.aws', 403, 'likely'],
    ['site.s3.eu-west-1.amazonaws.com', 403, 'certain'],
    ['abc.eu-west-1.awsapprunner.com', 404, 'likely'],
    ['main.d1abc.amplifyapp.com', 404, 'likely'],
    ['d222222abcdef8.cloudfront.net', 403, 'likely'],
  ])('is an error for %s', (name, status, certainty) => {
    const [finding] = findings(hostHeaderRejected, routed(name, FORWARDING));
    expect(finding).toMatchObject({ level: 'error', status, certainty, location: line(44) });
    expect(finding?.message).toContain('origin request policy AllViewer on behavior *');
  });

  it('shows forwarding that hides in a cache policy behind AllViewerExceptHostHeader', () => {
    const behavior = behaviorOf({
      pathPattern: known('/api/*'),
      cachePolicy: { type: 'id', id: known(ORIGIN_HEADERS, line(43)) },
      originRequestPolicy: { type: 'id', id: known(EXCEPT_HOST, line(44)) },
    });
    const [finding] = findings(hostHeaderRejected, routed(API, behavior));
    expect(finding).toMatchObject({ level: 'error', location: line(43) });
    expect(finding?.message).toContain('cache policy UseOriginCacheControlHeaders on behavior /api/*');
    expect(finding?.message).toContain('although the origin request policy leaves Host out');
    expect(finding?.remediation).toContain('cache policy without Host');
  });

  it('sees the older ForwardedValues', () => {
    const behavior = behaviorOf({ cachePolicy: { type: 'none' }, forwardedHeaders: known(['host'], line(45)) });
    expect(findings(hostHeaderRejected, routed(API, behavior))).toMatchObject([{ level: 'error', location: line(45) }]);
  });

  it('lets origins pass that take any Host, and policies that do not forward it or are not known', () => {
    expect(findings(hostHeaderRejected, routed(BALANCER, FORWARDING))).toEqual([]);
    expect(findings(hostHeaderRejected, routed('d-abc.execute-api.eu-west-1.amazonaws.com', FORWARDING))).toEqual([]);
    expect(findings(hostHeaderRejected, routed(API))).toEqual([]);
    const open = behaviorOf({ cachePolicy: { type: 'id', id: OPEN } });
    expect(findings(hostHeaderRejected, routed(API, open))).toEqual([]);
    expect(findings(hostHeaderRejected, { origin: { domainName: OPEN, kind: 'unknown' } })).toEqual([]);
  });

  it('believes an endpoint that was seen to answer under the viewer’s name', () => {
    const hostHeader = 'www.example.com';
    const seen = (statusCode: number): SubjectParts => ({
      ...routed(API, FORWARDING),
      plan: { exchanges: [plannedExchange({ hostHeader, serverName: hostHeader, nameRole: 'viewer-host' })] },
      observation: { exchanges: [exchangeOf({ target: { hostHeader }, http: httpAnswered({ statusCode }) })] },
    });
    expect(findings(hostHeaderRejected, seen(200))).toEqual([]);
    expect(findings(hostHeaderRejected, seen(403))).toMatchObject([{ level: 'error' }]);
  });
});

describe('origin-policy-unknown', () => {
  it('is a notice at the policy that nobody can read', () => {
    const id = '00000000-1111-2222-3333-444444444444';
    const behavior = behaviorOf({ cachePolicy: { type: 'id', id: known(id, line(43)) } });
    const [finding] = findings(originPolicyUnknown, { distribution: { behaviors: [behavior] } });
    expect(finding).toMatchObject({ level: 'notice', location: line(43) });
    expect(finding?.message).toContain(id);
  });

  it('does not matter when the other policy forwards Host anyway, or for S3 origins', () => {
    const behavior = { ...FORWARDING, cachePolicy: { type: 'id', id: OPEN } } as const;
    expect(findings(originPolicyUnknown, { distribution: { behaviors: [behavior] } })).toEqual([]);
    expect(findings(originPolicyUnknown)).toEqual([]);
    const open = behaviorOf({ cachePolicy: { type: 'id', id: OPEN } });
    const origin = { connection: s3Connection() };
    expect(findings(originPolicyUnknown, { origin, distribution: { behaviors: [open] } })).toEqual([]);
  });
});

describe('origin-group-cannot-fail-over', () => {
  const second = originOf({ key: 'second', id: known('second'), domainName: known('second.example.com') });

  function grouped(overrides: Partial<OriginGroup>, other: Origin = second, first: Partial<Origin> = {}): SubjectParts {
    const group: OriginGroup = {
      id: known('group'),
      memberIds: [known('site'), known('second')],
      failoverStatusCodes: known([500, 502, 503, 504], line(52)),
      location: line(51, 55),
      ...overrides,
    };
    return {
      origin: first,
      distribution: {
        originGroups: [group],
        origins: [originOf(first), other],
        behaviors: [behaviorOf({ targetOriginId: known('group') })],
      },
    };
  }

  it('lets a sound group pass, and speaks only at its first member', () => {
    expect(findings(originGroupCannotFailOver, grouped({}))).toEqual([]);
    const broken = grouped({ failoverStatusCodes: known([500]) });
    expect(findings(originGroupCannotFailOver, { ...broken, origin: { id: known('second') } })).toEqual([]);
  });

  it.each([
    [[500, 502, 504], 502, '(503)'],
    [[502, 503], 504, '(504)'],
  ])('warns of the codes %j', (codes, status, missing) => {
    const [finding] = findings(originGroupCannotFailOver, grouped({ failoverStatusCodes: known(codes, line(52)) }));
    expect(finding).toMatchObject({ level: 'warning', status, location: line(52) });
    expect(finding?.message).toContain(missing);
  });

  it('says nothing of unknown codes or of a group that no behavior uses', () => {
    expect(findings(originGroupCannotFailOver, grouped({ failoverStatusCodes: OPEN }))).toEqual([]);
    const unused = grouped({ id: known('idle'), failoverStatusCodes: known([500]) });
    expect(findings(originGroupCannotFailOver, unused)).toEqual([]);
  });

  describe('methods', () => {
    const all = known(['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'], line(44));

    function allowing(behavior: Partial<Behavior>): ReturnType<typeof findings> {
      const parts = grouped({});
      const behaviors = [behaviorOf({ targetOriginId: known('group'), ...behavior })];
      return findings(originGroupCannotFailOver, { ...parts, distribution: { ...parts.distribution, behaviors } });
    }

    it('is an error when a behavior to the group allows methods that write', () => {
      const [finding, ...others] = allowing({ allowedMethods: all });
      expect(finding).toMatchObject({ level: 'error', certainty: 'likely', status: null, location: line(44) });
      expect(finding?.message).toContain('allows POST, PUT, PATCH and DELETE');
      expect(others).toEqual([]);
    });

    it('warns when only some values are affected, of the methods or of the target', () => {
      const some = unknown<readonly string[]>('conditional', 'var.writes ? …', {
        alternatives: [
          ['GET', 'HEAD'],
          ['GET', 'HEAD', 'POST'],
        ],
      });
      expect(allowing({ allowedMethods: some })).toMatchObject([{ level: 'warning', status: null }]);
      const target = unknown<string>('conditional', 'var.both ? …', { alternatives: ['group', 'site'] });
      expect(allowing({ allowedMethods: all, targetOriginId: target })).toMatchObject([
        { level: 'warning', certainty: 'possible' },
      ]);
    });

    it.each([
      ['methods that are not known', { allowedMethods: OPEN }],
      ['a target that is not known', { allowedMethods: all, targetOriginId: OPEN }],
      ['a behavior to one of the origins', { allowedMethods: all, targetOriginId: known('site') }],
      ['methods that only read', { allowedMethods: known(['GET', 'HEAD', 'OPTIONS']) }],
    ])('says nothing of %s', (_, behavior) => {
      expect(allowing(behavior)).toEqual([]);
    });
  });

  it('warns when both members are the same', () => {
    const memberIds = [known('site'), known('site', line(54))];
    expect(findings(originGroupCannotFailOver, grouped({ memberIds }))).toMatchObject([
      { level: 'warning', location: line(54) },
    ]);
  });

  it('warns when one member needs the viewer’s Host and the other rejects it', () => {
    const bucket = { ...second, domainName: known('site.s3.eu-west-1.amazonaws.com'), connection: s3Connection() };
    const [finding] = findings(originGroupCannotFailOver, grouped({}, bucket, { domainName: known(BALANCER) }));
    expect(finding).toMatchObject({ level: 'warning', status: 502 });
    expect(finding?.message).toContain('No policy suits both members');
  });
});

describe('error-caching-long', () => {
  const page = (errorCode: number, seconds: ErrorPage['cachingMinTtlSeconds']): ErrorPage => ({
    errorCode: known(errorCode),
    cachingMinTtlSeconds: seconds,
    responseCode: byDefault(null),
    responsePagePath: byDefault(null),
    location: line(56, 58),
  });
  const pages = (...errorPages: readonly ErrorPage[]): SubjectParts => ({ distribution: { errorPages } });

  it('notes an outage code that is kept for long, once per distribution', () => {
    const parts = pages(page(502, known(300, line(57))));
    const [finding] = findings(errorCachingLong, parts);
    expect(finding).toMatchObject({ level: 'notice', location: line(57) });
    expect(finding?.message).toContain('300 s');
    const origins = [originOf(), originOf({ key: 'other', id: known('other') })];
    const other = { origin: { key: 'other', id: known('other') }, distribution: { ...parts.distribution, origins } };
    expect(findings(errorCachingLong, other)).toEqual([]);
  });

  it('lets short times, other codes, defaults and unknown times pass', () => {
    const harmless = [page(502, known(10)), page(404, known(3600)), page(503, byDefault(null)), page(504, OPEN)];
    expect(findings(errorCachingLong, pages(...harmless))).toEqual([]);
    expect(distributionOf().errorPages).toEqual([]);
  });
});

describe('origin-reference-invalid', () => {
  const site = originOf();
  const spare = originOf({ key: 'cdn.json:E1ABC:spare', id: known('spare', line(21)) });

  function groupOf(...members: readonly string[]): OriginGroup {
    return {
      id: known('both'),
      memberIds: members.map((id) => known(id, line(54))),
      failoverStatusCodes: known([500, 502, 503, 504]),
      location: line(51, 55),
    };
  }

  function referring(parts: Partial<Distribution>, origin: Partial<Origin> = {}): SubjectParts {
    return { origin, distribution: { origins: [site, spare], ...parts } };
  }

  it('is an error at the target that does not exist, and names those that do', () => {
    const behaviors = [
      behaviorOf(),
      behaviorOf({ targetOriginId: known('spaer', line(61)), pathPattern: known('/x/*') }),
    ];
    const [finding] = findings(originReferenceInvalid, referring({ behaviors }, spare));
    expect(finding).toMatchObject({ level: 'error', status: null, certainty: 'certain', location: line(61) });
    expect(finding?.message).toContain('Behavior /x/* sends requests to spaer');
    expect(finding?.remediation).toContain('site or spare');
  });

  it('speaks once, at an origin that nothing leads to', () => {
    const behaviors = [behaviorOf(), behaviorOf({ targetOriginId: known('spaer', line(61)) })];
    expect(findings(originReferenceInvalid, referring({ behaviors }))).toEqual([]);
    const nowhere = [behaviorOf({ targetOriginId: known('nowhere') })];
    expect(findings(originReferenceInvalid, referring({ behaviors: nowhere }))).toHaveLength(1);
    expect(findings(originReferenceInvalid, referring({ behaviors: nowhere }, spare))).toEqual([]);
  });

  it('takes origin groups for targets', () => {
    const behaviors = [behaviorOf({ targetOriginId: known('both') })];
    const sound = { behaviors, originGroups: [groupOf('site', 'spare')] };
    expect(findings(originReferenceInvalid, referring(sound))).toEqual([]);
    expect(findings(originReferenceInvalid, referring({ behaviors }))).toHaveLength(1);
  });

  it.each([
    [['site', 'other'], 'has the member other', line(54)],
    [['site', 'both'], 'has the member both', line(54)],
    [['site'], 'has the one member site', line(51, 55)],
  ] as const)('is an error for a group of %j', (members, text, location) => {
    const broken = referring({ originGroups: [groupOf(...members)] }, spare);
    const [finding] = findings(originReferenceInvalid, broken);
    expect(finding).toMatchObject({ level: 'error', status: null, location });
    expect(finding?.message).toContain(text);
  });

  it('says nothing where an id is not known, or an origin could not be read', () => {
    const behaviors = [behaviorOf({ targetOriginId: known('other') })];
    const open = originOf({ key: 'cdn.json:E1ABC:open', id: OPEN });
    expect(findings(originReferenceInvalid, referring({ behaviors, origins: [site, open] }))).toEqual([]);
    expect(findings(originReferenceInvalid, referring({ behaviors, originsAreComplete: false }))).toEqual([]);
    const unsaid = [behaviorOf({ targetOriginId: OPEN }), behaviorOf({ targetOriginId: known('') })];
    expect(findings(originReferenceInvalid, referring({ behaviors: unsaid }))).toEqual([]);
    const group = { ...groupOf('site'), memberIds: [OPEN] };
    expect(findings(originReferenceInvalid, referring({ originGroups: [group] }, spare))).toEqual([]);
  });

  it('leaves distributions alone that are out of service', () => {
    const behaviors = [behaviorOf({ targetOriginId: known('other') })];
    expect(findings(originReferenceInvalid, referring({ behaviors, enabled: known(false) }))).toEqual([]);
    expect(findings(originReferenceInvalid, referring({ behaviors, lifecycle: 'destroyed' }))).toEqual([]);
  });
});
