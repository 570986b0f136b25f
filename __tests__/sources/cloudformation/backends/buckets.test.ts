import { describe, expect, it } from '@jest/globals';

import type { Bucket } from '../../../../src/model/backend.js';
import { backendWith, distributionOf, inShort } from '../reading.js';

interface Given {
  readonly rest?: string;
  readonly resources?: string;
  readonly parameters?: readonly string[];
}

function bucketWith(given: Given, domainName = '!GetAtt Files.RegionalDomainName'): Bucket {
  const backend = backendWith(domainName, given);
  if (backend?.type !== 'bucket') throw new Error(`${backend?.type}`);
  return backend;
}

/** A statement on one line: effect, principals, actions, conditions. */
function told({ statements }: Bucket): readonly string[] {
  return statements.items.map(({ effect, principals, excludesPrincipals, actions, conditions }) =>
    [
      inShort(effect),
      ...principals.map(({ type, id }) => `${excludesPrincipals ? 'not ' : ''}${type} ${inShort(id)}`),
      inShort(actions),
      ...conditions.map(
        ({ operator, key, values }) =>
          `${operator} ${key} ${values.items.map(({ text }) => inShort(text)).join(' ')}${values.mayBeMore ? '…' : ''}`,
      ),
    ].join(' | '),
  );
}

const FILES = '  Files: { Type: AWS::S3::Bucket }\n';

describe('a bucket', () => {
  it('comes with the statements of its policy', () => {
    const resources = `${FILES}  Access: { Type: AWS::CloudFront::OriginAccessControl, Properties: { OriginAccessControlConfig: { OriginAccessControlOriginType: s3, SigningBehavior: always } } }
  Identity: { Type: AWS::CloudFront::CloudFrontOriginAccessIdentity }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: s3:GetObject
            Resource: !Sub "\${Files.Arn}/*"
            Condition:
              StringEquals: { AWS:SourceArn: !Sub "arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Site}" }
              Bool: { aws:SecureTransport: [true] }
          - Effect: Allow
            Principal: { CanonicalUser: !GetAtt Identity.S3CanonicalUserId }
            Action: [s3:GetObject, s3:ListBucket]
          - Effect: Allow
            Principal: { AWS: [!Sub "arn:\${AWS::Partition}:iam::cloudfront:user/CloudFront Origin Access Identity \${Identity}", "123456789012"] }
            Action: s3:*
          - { Effect: Deny, NotPrincipal: "*", NotAction: [s3:GetObject] }
`;
    const bucket = bucketWith({ resources });
    expect(bucket).toMatchObject({ address: 'Files', endpoint: 'rest', location: { startLine: 16 } });
    expect(told(bucket)).toEqual([
      '"Allow" | Service "cloudfront.amazonaws.com" | ["s3:GetObject"] | StringEquals AWS:SourceArn resource-ref !Sub arn:aws:cloudfront::${AWS::AccountId}:distribution/${Site} ~ arn:aws:cloudfront::{AWS::AccountId}:distribution/{Site} | Bool aws:SecureTransport "true"',
      '"Allow" | CanonicalUser resource-attribute !GetAtt Identity.S3CanonicalUserId | ["s3:GetObject","s3:ListBucket"]',
      '"Allow" | AWS resource-ref !Sub "arn:${AWS::Partition}:iam::cloudfront:user/CloudFront Origin Access Identity ${Identity}" ~ arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity {Identity} | AWS "123456789012" | ["s3:*"]',
      '"Deny" | not AWS "*" | unsupported NotAction',
    ]);
    expect(bucket.statements.items[2]?.principals[0]?.id).toMatchObject({ reference: { address: 'Identity' } });
    expect(bucket.statements.items[0]?.location).toMatchObject({ startLine: 26, endLine: 32 });
    expect(bucket.statements.mayBeMore).toBe(false);
    expect(bucket.acl).toMatchObject({ value: null, written: false });
    expect(bucket.blocksPublicPolicies).toMatchObject({ value: true, written: false });
  });

  it.each([
    ['!GetAtt Files.DomainName', 'rest'],
    ['!Sub "${Files}.s3.${AWS::Region}.amazonaws.com"', 'rest'],
    ['!Select [1, !Split ["//", !GetAtt Files.WebsiteURL]]', 'website'],
    ['!Select [2, !Split ["/", !GetAtt Files.WebsiteURL]]', 'website'],
    ['!Join ["", [!Ref Files, .s3-website-, !Ref AWS::Region, .amazonaws.com]]', 'website'],
  ])('is what %s leads to', (domainName, endpoint) => {
    for (const name of [
      '',
      ', Properties: { BucketName: my-files }',
      ', Properties: { BucketName: !Sub "${AWS::StackName}-f" }',
      ', Properties: { BucketName: !Ref Name }',
    ]) {
      const resources = FILES.replace(' }', `${name} }`);
      const rest = 'Parameters: { Name: { Type: String } }';
      expect(bucketWith({ resources, rest }, domainName)).toMatchObject({ address: 'Files', endpoint });
    }
  });

  it('is found by its name', () => {
    const resources = '  Files: { Type: AWS::S3::Bucket, Properties: { BucketName: www.example.com } }\n';
    expect(bucketWith({ resources }, 'www.example.com.s3.eu-west-1.amazonaws.com').address).toBe('Files');
    expect(bucketWith({ resources }, 'www.example.com.s3-website-eu-west-1.amazonaws.com').endpoint).toBe('website');
    expect(backendWith('other.s3.eu-west-1.amazonaws.com', { resources })).toBeNull();
  });

  it('tells its canned ACL by the name that S3 has for it', () => {
    const acl = (written: string): string =>
      inShort(
        bucketWith({ resources: `  Files: { Type: AWS::S3::Bucket, Properties: { AccessControl: ${written} } }\n` })
          .acl,
      );
    expect(['PublicRead', 'BucketOwnerFullControl', 'Private'].map(acl)).toEqual([
      '"public-read"',
      '"bucket-owner-full-control"',
      '"private"',
    ]);
  });

  it.each([
    ['{ BlockPublicAcls: true }', 'false'],
    ['{ BlockPublicPolicy: "true" }', 'true'],
    ['{ BlockPublicPolicy: false, RestrictPublicBuckets: true }', 'true'],
    ['{ BlockPublicPolicy: !Ref Block, RestrictPublicBuckets: false }', 'parameter !Ref Block'],
    [
      '!If [Open, { BlockPublicPolicy: false }, !Ref AWS::NoValue]',
      'conditional PublicAccessBlockConfiguration of [false,true]',
    ],
  ])('blocks public policies as %s says', (configuration, expected) => {
    const resources = `  Files: { Type: AWS::S3::Bucket, Properties: { PublicAccessBlockConfiguration: ${configuration} } }\n`;
    const rest = 'Parameters: { Block: { Type: String } }\nConditions: { Open: !Equals [!Ref Block, x] }';
    expect(inShort(bucketWith({ resources, rest }).blocksPublicPolicies)).toBe(expected);
  });
});

describe('the website of a bucket', () => {
  it.each([
    ['{ IndexDocument: index.html }', 'false'],
    ['{ RedirectAllRequestsTo: { HostName: www.example.com } }', 'true'],
    ['{ IndexDocument: index.html, RoutingRules: [{ RedirectRule: { HostName: www.example.com } }] }', 'true'],
    [
      '!If [Open, { RedirectAllRequestsTo: { HostName: www.example.com } }, { IndexDocument: index.html }]',
      'conditional WebsiteConfiguration',
    ],
  ])('redirects as %s says', (configuration, expected) => {
    const resources = `  Files: { Type: AWS::S3::Bucket, Properties: { WebsiteConfiguration: ${configuration} } }\n`;
    const rest = 'Parameters: { Block: { Type: String } }\nConditions: { Open: !Equals [!Ref Block, x] }';
    expect(inShort(bucketWith({ resources, rest }).websiteRedirects)).toBe(expected);
  });
});

describe('a policy', () => {
  const REST = 'Parameters: { P: { Type: String } }\nConditions: { Open: !Equals [!Ref P, x] }';
  const policies = (bucket: string, name = '', more = ''): Bucket =>
    bucketWith({
      rest: REST,
      resources: `  Files: { Type: AWS::S3::Bucket, Properties: { ${name} } }
  Policy: { Type: AWS::S3::BucketPolicy, ${more} Properties: { Bucket: ${bucket}, PolicyDocument: { Statement: { Effect: Allow, Principal: "*", Action: "s3:*" } } } }
`,
    });

  it.each([
    ['!Ref Files', ''],
    ['my-files', 'BucketName: my-files'],
    ['!Ref Files', 'BucketName: my-files'],
    ['!Ref P', 'BucketName: !Ref P'],
    ['!Sub "${P}-files"', 'BucketName: !Join ["-", [!Ref P, files]]'],
  ])('of %s is that of the bucket with %s', (bucket, name) => {
    const { statements } = policies(bucket, name);
    expect(statements).toMatchObject({ items: [{ effect: { value: 'Allow' } }], mayBeMore: false });
    expect(statements.items[0]?.principals).toMatchObject([{ type: 'AWS', id: { value: '*' } }]);
  });

  it.each([
    ['!Ref P', '', false],
    ['other', 'BucketName: my-files', false],
    ['!Ref P', 'BucketName: my-files', true],
    ['my-files', 'BucketName: !Ref P', true],
    ['!If [Open, !Ref Files, !Ref P]', '', true],
  ])('of %s may be that of the bucket with %s: %s', (bucket, name, mayBeMore) => {
    expect(policies(bucket, name).statements).toEqual({ items: [], mayBeMore });
  });

  it('can be somewhere else for a bucket that is known there, unless it is here', () => {
    const rest = 'Outputs: { Files: { Value: !Ref Files, Export: { Name: files } } }';
    expect(bucketWith({ resources: FILES, rest }).statements).toEqual({ items: [], mayBeMore: true });
    const policy = `${FILES}  Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Files, PolicyDocument: { Statement: [] } } }\n`;
    expect(bucketWith({ resources: policy, rest }).statements).toEqual({ items: [], mayBeMore: false });
  });

  it('under an open condition, or of unknown text, leaves it open', () => {
    expect(policies('!Ref Files', '', 'Condition: Open,').statements).toEqual({ items: [], mayBeMore: true });
    const resources = `${FILES}  Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Files, PolicyDocument: !Ref P } }\n`;
    expect(bucketWith({ resources, rest: REST }).statements).toEqual({ items: [], mayBeMore: true });
    const partly = `${FILES}  Policy: { Type: AWS::S3::BucketPolicy, Properties: { Bucket: !Ref Files, PolicyDocument: { Statement: [!If [Open, { Effect: Allow }, { Effect: Deny }], { Effect: Deny, Principal: !Ref P, Condition: !Ref P }] } } }\n`;
    const bucket = bucketWith({ resources: partly, rest: REST });
    expect(told(bucket)).toEqual(['"Deny" | unknown unsupported Principal | [] | Condition  …']);
    expect(bucket.statements.mayBeMore).toBe(true);
  });
});

describe('an origin access control', () => {
  const origin = (id: string): unknown =>
    distributionOf(`Parameters: { P: { Type: String } }
Resources:
  Files: { Type: AWS::S3::Bucket }
  Access:
    Type: AWS::CloudFront::OriginAccessControl
    Properties: { OriginAccessControlConfig: { Name: a, OriginAccessControlOriginType: lambda, SigningBehavior: no-override, SigningProtocol: sigv4 } }
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Origins: [{ Id: a, DomainName: !GetAtt Files.DomainName, S3OriginConfig: {}, OriginAccessControlId: ${id} }]
`).origins[0]?.accessControlDefinition;

  it.each(['!GetAtt Access.Id', '!Ref Access'])('is that of %s', (id) => {
    expect(origin(id)).toMatchObject({
      address: 'Access',
      location: { startLine: 4 },
      originType: { value: 'lambda' },
      signingBehavior: { value: 'no-override' },
    });
  });

  it.each(['E1234567890ABC', '!Ref P', '!Ref Files'])('is none of this code for %s', (id) => {
    expect(origin(id)).toBeNull();
  });
});

describe('the policies of a bucket', () => {
  const RESOURCES = `Files: { Type: AWS::S3::Bucket }
Site:
  Type: AWS::CloudFront::Distribution
  Properties:
    DistributionConfig:
      Enabled: true
      DefaultCacheBehavior: { TargetOriginId: files, ViewerProtocolPolicy: allow-all }
      Origins: [{ Id: files, DomainName: !GetAtt Files.RegionalDomainName, S3OriginConfig: {} }]
`;
  const indented = (by: number): string => RESOURCES.replace(/^(?=.)/gm, ' '.repeat(by));
  const service = (rest: string): string =>
    `service: site\nprovider: { name: aws }\n${rest}resources:\n  Resources:\n${indented(4)}`;

  it.each([
    ['in a whole template', `Resources:\n${indented(2)}`, false],
    ['in resources without a template', RESOURCES, true],
    ['in a part of a service', `Resources:\n${indented(2)}  Log: { Type: '\${self:custom.type}' }\n`, true],
    ['in a service', service(''), false],
    ['in a service with plugins for other things', service('plugins: [serverless-offline]\n'), false],
    ['in a service with a plugin for buckets', service('plugins: [serverless-offline, serverless-s3-sync]\n'), true],
    ['in a service with such a module', service('plugins: { modules: [serverless-finch] }\n'), true],
    ['in a service with plugins that are not known', service('plugins: ${file(none.yml):plugins}\n'), true],
  ])('may be more than those that are written %s: %s', (_name, text, expected) => {
    const backend = distributionOf(text).origins[0]?.backend;
    if (backend?.known !== true || backend.value?.type !== 'bucket') throw new Error('no bucket');
    expect(backend.value.statements.mayBeMore).toBe(expected);
  });
});
