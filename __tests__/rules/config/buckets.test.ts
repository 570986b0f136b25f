import { describe, expect, it } from '@jest/globals';

import type { Backend, Bucket, PolicyCondition, PolicyStatement } from '../../../src/model/backend.js';
import type { Distribution, EdgeFunction, Origin, S3Connection } from '../../../src/model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../../src/model/value.js';
import { s3AccessMissing } from '../../../src/rules/config/s3-access-missing.js';
import {
  accessControl,
  all,
  at,
  bucket,
  CLOUDFRONT_SERVICE,
  EVERYBODY,
  OPEN,
  principal,
  some,
  statement,
} from '../../support/backends.js';
import { behaviorOf, customConnection, findings, line, s3Connection, type SubjectParts } from '../../support/model.js';

const REST = 'site.s3.eu-west-1.amazonaws.com';
const CONTROLLED: Partial<Origin> = {
  accessControl: known('E1OAC', line(14)),
  accessControlDefinition: accessControl(),
};
const IDENTIFIED: Partial<S3Connection> = { accessIdentity: known('origin-access-identity/cloudfront/E1OAI') };
const BLOCKED: Partial<Bucket> = { blocksPublicPolicies: known(true, at(52)) };
const OAI = principal('AWS', 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1OAI');

function stored(
  overrides: Partial<Bucket>,
  origin: Partial<Origin> = {},
  connection: Partial<S3Connection> = {},
  parts: SubjectParts = {},
): SubjectParts {
  return {
    ...parts,
    origin: {
      domainName: known(REST, line(12)),
      kind: 's3',
      connection: s3Connection(connection),
      backend: known(bucket(overrides)),
      ...origin,
    },
  };
}

function allowing(...statements: readonly Partial<PolicyStatement>[]): Partial<Bucket> {
  return { statements: all(...statements.map((one) => statement(one))) };
}

const found = (parts: SubjectParts) => findings(s3AccessMissing, parts);

describe('s3-access-missing, with origin access control', () => {
  it('lets a policy pass that admits the service', () => {
    expect(found(stored({}, CONTROLLED))).toEqual([]);
    for (const action of ['s3:*', 's3:Get*', '*', 'S3:getobject', 's3:Get?bject']) {
      expect(found(stored(allowing({ actions: known(['s3:ListBucket', action]) }), CONTROLLED))).toEqual([]);
    }
    expect(found(stored(allowing({ principals: [EVERYBODY] }), CONTROLLED))).toEqual([]);
  });

  it('is an error without any policy, at the bucket', () => {
    const [finding] = found(stored({ statements: all() }, CONTROLLED));
    expect(finding).toMatchObject({ level: 'error', status: 403, certainty: 'certain', location: at(50, 53) });
    expect(finding?.message).toContain('has no policy that allows s3:GetObject');
    expect(finding?.remediation).toMatch(/aws_s3_bucket_policy.*AWS::S3::BucketPolicy/);
  });

  it.each<[string, Partial<PolicyStatement>]>([
    ['denies', { effect: known('Deny') }],
    ['is for another action', { actions: known(['s3:PutObject', 's3:GetObjectAcl']) }],
    ['is for another service', { principals: [principal('Service', 'lambda.amazonaws.com')] }],
    ['is for an account', { principals: [principal('AWS', 'arn:aws:iam::123456789012:root')] }],
    ['is for an access identity', { principals: [OAI] }],
    ['is for a canonical user that is not known', { principals: [{ type: 'CanonicalUser', id: OPEN }] }],
    [
      'is for an access identity that is not known',
      {
        principals: [
          {
            type: 'AWS',
            id: unknown('resource-attribute', 'aws_cloudfront_origin_access_identity.x.iam_arn', {
              reference: {
                address: 'aws_cloudfront_origin_access_identity.x',
                type: 'aws_cloudfront_origin_access_identity',
                attribute: 'iam_arn',
              },
            }),
          },
        ],
      },
    ],
  ])('is an error at the statement that %s', (_, overrides) => {
    expect(found(stored(allowing(overrides), CONTROLLED))).toMatchObject([{ level: 'error', location: at(55, 59) }]);
  });

  it('takes a reference to an access control that is yet to be made for one', () => {
    const later = {
      accessControl: unknown<string | null>('resource-attribute', 'aws_cloudfront_origin_access_control.a.id'),
    };
    expect(found(stored({ statements: all() }, later))).toMatchObject([{ level: 'error' }]);
    expect(found(stored({}, later))).toEqual([]);
  });

  it('is an error when it signs nothing', () => {
    const never = accessControl({ signingBehavior: known('never', at(5)) });
    const [finding] = found(stored(BLOCKED, { ...CONTROLLED, accessControlDefinition: never }));
    expect(finding).toMatchObject({ level: 'error', location: at(5) });
    expect(finding?.message).toContain('signing behavior');
    const open = { ...allowing({ principals: [EVERYBODY] }), blocksPublicPolicies: known(false) };
    expect(found(stored(open, { ...CONTROLLED, accessControlDefinition: never }))).toEqual([]);
  });

  it('is an error on a website endpoint, at the setting', () => {
    const parts = stored({ endpoint: 'website' }, { ...CONTROLLED, connection: customConnection() });
    const [finding] = found(parts);
    expect(finding).toMatchObject({ level: 'error', location: line(14) });
    expect(finding?.message).toContain('website endpoint');
  });

  it('says nothing of what it does not know', () => {
    expect(found(stored({ statements: some() }, CONTROLLED))).toEqual([]);
    expect(found(stored(allowing({ actions: OPEN }), CONTROLLED))).toEqual([]);
    expect(found(stored(allowing({ effect: OPEN }), CONTROLLED))).toEqual([]);
    expect(found(stored(allowing({ principals: [{ type: 'AWS', id: OPEN }] }), CONTROLLED))).toEqual([]);
    expect(found(stored(allowing({ principals: [{ type: 'unknown', id: OPEN }] }), CONTROLLED))).toEqual([]);
    expect(found(stored(allowing({ principals: [], excludesPrincipals: true }), CONTROLLED))).toEqual([]);
    const condition = {
      operator: 'StringEquals',
      key: 'AWS:SourceArn',
      values: all({ text: known('arn:aws:cloudfront::1:distribution/E2'), distributions: [] }),
    };
    expect(found(stored(allowing({ conditions: [condition] }), CONTROLLED))).toEqual([]);
    expect(found(stored({ statements: all() }, { accessControl: OPEN }))).toEqual([]);
    expect(found({ origin: { backend: OPEN } })).toEqual([]);
    expect(found({})).toEqual([]);
  });
});

describe('s3-access-missing, for another distribution', () => {
  const OWN = 'aws_cloudfront_distribution.site';
  const OTHER = 'aws_cloudfront_distribution.other';

  function onSource(...values: readonly (readonly string[])[]): PolicyCondition {
    const items = values.map((distributions, index) => ({ text: known('arn', at(57 + index)), distributions }));
    return { operator: 'StringEquals', key: 'AWS:SourceArn', values: all(...items) };
  }

  function judged(condition: PolicyCondition, distribution: Partial<Distribution> = {}): ReturnType<typeof found> {
    const policy = allowing({ conditions: [condition] });
    return found(stored(policy, CONTROLLED, {}, { distribution: { address: OWN, ...distribution } }));
  }

  it('is an error at the value', () => {
    const [finding] = judged(onSource([OTHER]));
    expect(finding).toMatchObject({ level: 'error', status: 403, certainty: 'certain', location: at(57) });
    expect(finding?.message).toContain(`lets CloudFront read for ${OTHER} alone (AWS:SourceArn), not for ${OWN}`);
  });

  it.each([
    ['ArnEquals', 'aws:SourceArn'],
    ['ArnLike', 'AWS:SOURCEARN'],
    ['StringLike', 'aws:sourcearn'],
  ])('takes %s and %s', (operator, key) => {
    expect(judged({ ...onSource([OTHER], ['x.two']), operator, key })).toMatchObject([{ level: 'error' }]);
  });

  it('warns when only some values of an expression are others', () => {
    expect(judged(onSource([OTHER, OWN]))).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    expect(judged(onSource([OTHER, 'x.two']))).toMatchObject([{ level: 'error' }]);
  });

  it('warns when a function sees every request first', () => {
    const edge: EdgeFunction = {
      type: 'function',
      eventType: known('viewer-request'),
      arn: known('arn'),
      includeBody: byDefault(false),
      definition: null,
      location: null,
    };
    const distribution = { behaviors: [behaviorOf({ edgeFunctions: [edge] })] };
    expect(judged(onSource([OTHER]), distribution)).toMatchObject([{ level: 'warning' }]);
    expect(judged(onSource([OTHER]), { behaviors: [...distribution.behaviors, behaviorOf()] })).toMatchObject([
      { level: 'error' },
    ]);
  });

  it.each<[string, PolicyCondition, Partial<Distribution>]>([
    ['the own distribution among the values', onSource([OTHER], [OWN]), {}],
    ['a value that is not known', onSource([OTHER], []), {}],
    ['a list that may have more', { ...onSource([OTHER]), values: some(...onSource([OTHER]).values.items) }, {}],
    ['no values', onSource(), {}],
    ['a negative operator', { ...onSource([OTHER]), operator: 'StringNotEquals' }, {}],
    ['another operator', { ...onSource([OTHER]), operator: 'StringEqualsIfExists' }, {}],
    ['the account', { ...onSource([OTHER]), key: 'aws:SourceAccount' }, {}],
    ['a staging distribution', onSource([OTHER]), { continuousDeployment: known(true) }],
    ['what may be a staging distribution', onSource([OTHER]), { continuousDeployment: OPEN }],
    ['one of two by what decides whether it is there', onSource([OTHER, OWN]), { conditional: true }],
  ])('says nothing of %s', (_, condition, distribution) => {
    expect(judged(condition, distribution)).toEqual([]);
  });

  it('says nothing when another statement admits it, or may', () => {
    const copied = { conditions: [onSource([OTHER])] };
    const address = { distribution: { address: OWN } };
    expect(found(stored(allowing(copied, { conditions: [onSource([OWN])] }), CONTROLLED, {}, address))).toEqual([]);
    expect(found(stored(allowing(copied, { actions: OPEN }), CONTROLLED, {}, address))).toEqual([]);
    expect(found(stored({ statements: some(statement(copied)) }, CONTROLLED, {}, address))).toEqual([]);
  });
});

describe('s3-access-missing, with an access identity', () => {
  it('lets a policy pass that admits it by ARN or canonical user', () => {
    expect(found(stored(allowing({ principals: [OAI] }), {}, IDENTIFIED))).toEqual([]);
    const user = principal('CanonicalUser', 'a1b2c3');
    expect(found(stored(allowing({ principals: [user] }), {}, IDENTIFIED))).toEqual([]);
    const later = {
      accessIdentity: unknown<string | null>('resource-attribute', 'aws_cloudfront_origin_access_identity.x.path'),
    };
    expect(found(stored(allowing({ principals: [OAI] }), {}, later))).toEqual([]);
  });

  it('is an error where another one, or only the service, is admitted', () => {
    const other = principal('AWS', 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E2OTHER');
    expect(found(stored(allowing({ principals: [other] }), {}, IDENTIFIED))).toMatchObject([{ level: 'error' }]);
    expect(found(stored(allowing({ principals: [CLOUDFRONT_SERVICE] }), {}, IDENTIFIED))).toMatchObject([
      { level: 'error' },
    ]);
    expect(found(stored({ statements: all() }, {}, IDENTIFIED))).toMatchObject([{ level: 'error', status: 403 }]);
  });
});

describe('s3-access-missing, signed', () => {
  it.each<[string, Partial<Origin>, Partial<S3Connection>]>([
    ['with an access identity', {}, IDENTIFIED],
    ['by origin access control', CONTROLLED, {}],
  ])('is a warning %s where objects may be public by ACLs of their own', (_, origin, connection) => {
    const open: readonly Partial<Bucket>[] = [
      { acl: known('public-read') },
      { acl: OPEN },
      { blocksPublicPolicies: known(false) },
    ];
    for (const one of open) {
      expect(found(stored({ statements: all(), ...one }, origin, connection))).toMatchObject([
        { level: 'warning', status: 403 },
      ]);
    }
    const closed: Partial<Bucket> = { blocksPublicPolicies: known(true), acl: known('public-read') };
    for (const one of [closed, {}]) {
      expect(found(stored({ statements: all(), ...one }, origin, connection))).toMatchObject([{ level: 'error' }]);
    }
  });
});

describe('s3-access-missing, read anonymously', () => {
  const open = allowing({ principals: [EVERYBODY] });

  it('is an error at the origin’s domain where nothing lets everybody read', () => {
    const [finding] = found(stored(BLOCKED));
    expect(finding).toMatchObject({ level: 'error', status: 403, location: line(12) });
    expect(finding?.message).toContain('neither an origin access control nor an access identity');
    const shut: Partial<Bucket> = { endpoint: 'website', statements: all(), blocksPublicPolicies: known(true) };
    expect(found(stored(shut, { connection: customConnection() }))).toMatchObject([
      { level: 'error', location: line(12) },
    ]);
    const closed = stored({ statements: all(), acl: known('private') });
    expect(found(closed)).toMatchObject([{ level: 'error', location: line(12) }]);
  });

  it('says nothing of a website that answers with redirects, which need no object', () => {
    const at80 = { connection: customConnection() };
    const redirecting: Partial<Bucket> = {
      ...BLOCKED,
      endpoint: 'website',
      statements: all(),
      websiteRedirects: known(true),
    };
    expect(found(stored(redirecting, at80))).toEqual([]);
    expect(found(stored({ ...redirecting, websiteRedirects: OPEN }, at80))).toEqual([]);
    expect(found(stored({ ...redirecting, websiteRedirects: known(false) }, at80))).toMatchObject([{ level: 'error' }]);
    expect(found(stored({ ...redirecting, endpoint: 'rest' }))).toMatchObject([{ level: 'error' }]);
  });

  it('is a warning where the code says nothing of who may read, and can be older than S3’s own block', () => {
    const [finding] = found(stored({ statements: all() }));
    expect(finding).toMatchObject({ level: 'warning', status: 403, certainty: 'possible' });
    expect(finding?.message).toContain('made before April 2023');
  });

  it('is an error where public policies are blocked, a notice on the deployment where that is only the default', () => {
    const blocked = stored({ ...open, blocksPublicPolicies: known(true, at(52)) });
    expect(found(blocked)).toMatchObject([{ level: 'error', location: at(52) }]);
    const [finding] = found(stored({ ...open, blocksPublicPolicies: byDefault(true) }));
    expect(finding).toMatchObject({ level: 'notice', status: null });
    expect(finding?.message).toContain('S3 refuses the deployment. This is a notice because');
    expect(found(stored({ ...open, blocksPublicPolicies: known(false) }))).toEqual([]);
  });

  it('is a warning where each object may be public by an ACL of its own', () => {
    expect(found(stored({ statements: all(), blocksPublicPolicies: known(false) }))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
    // Only buckets made since April 2023 block that of their own accord.
    const [older] = found(stored({ statements: all(), blocksPublicPolicies: byDefault(true) }));
    expect(older).toMatchObject({ level: 'warning', certainty: 'possible' });
    expect(older?.message).toContain('before April 2023');
    expect(found(stored({ statements: all(), acl: known('public-read') }))).toEqual([]);
  });

  it('is a warning where a Lambda@Edge function may sign', () => {
    const edge = {
      type: 'lambda' as const,
      eventType: known('origin-request'),
      arn: OPEN,
      includeBody: byDefault(false),
      definition: null,
      location: null,
    };
    const behaviors = [behaviorOf({ edgeFunctions: [edge] })];
    expect(found(stored({}, {}, {}, { distribution: { behaviors } }))).toMatchObject([{ level: 'warning' }]);
  });

  it('says nothing of conditions, blocks, ACLs and policies that it does not know', () => {
    const referer = {
      operator: 'StringLike',
      key: 'aws:Referer',
      values: all({ text: known('secret'), distributions: [] }),
    };
    expect(found(stored(allowing({ principals: [EVERYBODY], conditions: [referer] })))).toEqual([]);
    expect(found(stored({ ...open, blocksPublicPolicies: OPEN }))).toEqual([]);
    expect(found(stored({ statements: all(), blocksPublicPolicies: OPEN }))).toEqual([]);
    expect(found(stored({ statements: all(), acl: OPEN }))).toEqual([]);
    expect(found(stored({ statements: some() }))).toEqual([]);
    expect(found(stored({}, {}, { accessIdentity: OPEN }))).toEqual([]);
  });
});

describe('s3-access-missing, with alternatives', () => {
  const maybe = {
    accessControl: unknown<string | null>('conditional', 'var.oac ? "E1" : null', { alternatives: ['E1', null] }),
  };

  it('is a warning where one way works, an error where none does', () => {
    expect(found(stored({}, maybe))).toMatchObject([{ level: 'warning', certainty: 'possible' }]);
    const [first, second] = found(stored({ statements: all(), blocksPublicPolicies: known(true) }, maybe));
    expect([first?.level, second?.level]).toEqual(['error', 'error']);
  });

  it('is a warning where one of two buckets works', () => {
    const one: Value<Backend | null> = unknown<Backend | null>('conditional', 'var.x', {
      alternatives: [bucket(), bucket({ statements: all() })],
    });
    expect(found(stored({}, { ...CONTROLLED, backend: one }))).toMatchObject([
      { level: 'warning', certainty: 'possible' },
    ]);
  });
});
