import { describe, expect, it } from '@jest/globals';

import type { Backend } from '../../../../src/model/backend.js';
import { readText, templateWith } from '../reading.js';

const REST = `Parameters: { P: { Type: String }, Many: { Type: CommaDelimitedList } }
Conditions: { Prod: !Equals [!Ref P, prod] }`;

function other(more = ''): string {
  return `  Other:
    Type: AWS::CloudFront::Distribution
    ${more}
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior: { TargetOriginId: x, ViewerProtocolPolicy: https-only }
        Origins: [{ Id: x, DomainName: x.example.com, CustomOriginConfig: { OriginProtocolPolicy: https-only } }]
`;
}

function backendOf(domainName: string, resources: string): Backend {
  const { distributions, problems } = readText(templateWith(domainName, REST, resources));
  expect(problems).toEqual([]);
  const backend = distributions.find(({ address }) => address === 'Site')?.origins[0]?.backend;
  if (backend?.known !== true || backend.value === null) throw new Error(JSON.stringify(backend));
  return backend.value;
}

/** What each value of the only condition is the ARN of. */
function named(value: string, more = ''): readonly (readonly string[])[] | 'open' {
  const resources = `${other(more)}  Files: { Type: AWS::S3::Bucket }
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Service: cloudfront.amazonaws.com }
            Action: s3:GetObject
            Condition:
              StringEquals:
                AWS:SourceArn: ${value}
`;
  const backend = backendOf('!GetAtt Files.RegionalDomainName', resources);
  const [statement] = backend.type === 'bucket' ? backend.statements.items : [];
  const [condition] = statement?.conditions ?? [];
  if (condition === undefined || condition.values.mayBeMore) return 'open';
  return condition.values.items.map(({ distributions }) => distributions);
}

const arn = (id: string): string => `!Sub "arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${${id}}"`;

describe('the source of a condition', () => {
  it.each([
    ['an ARN with Ref', arn('Other'), [['Other']]],
    ['an ARN with Id', arn('Other.Id'), [['Other']]],
    ['a list', `[${arn('Other')}, ${arn('Site')}]`, [['Other'], ['Site']]],
    [
      'joined, with partition and account',
      '!Join ["", ["arn:", !Ref AWS::Partition, ":cloudfront::123456789012:distribution/", !GetAtt Other.Id]]',
      [['Other']],
    ],
    ['one of two', `!If [Prod, ${arn('Other')}, ${arn('Site')}]`, [['Other', 'Site']]],
    ['one or text', `[!If [Prod, ${arn('Other')}, "arn:aws:cloudfront::1:distribution/E1"]]`, 'open'],
    ['an ARN written out', 'arn:aws:cloudfront::123456789012:distribution/E1', [[]]],
    ['a parameter', '!Ref P', 'open'],
    ['an id that is a parameter', arn('P'), 'open'],
    ['a list that is a parameter', '!Ref Many', 'open'],
    ['a wildcard behind it', '!Sub "arn:aws:cloudfront::1:distribution/${Other}*"', 'open'],
    ['an import', '!ImportValue other', 'open'],
    ['another resource', arn('Files'), 'open'],
    ['another attribute', arn('Other.DomainName'), 'open'],
    ['an ARN of something else', '!Sub "arn:aws:cloudfront::1:function/${Other}"', 'open'],
  ])('can be %s', (_, value, expected) => {
    expect(named(value)).toEqual(expected);
  });

  it('is nothing where it may not be there, unless it is named only then', () => {
    expect(named(arn('Other'), 'Condition: Prod')).toEqual('open');
    expect(named(`!If [Prod, ${arn('Other')}, ${arn('Site')}]`, 'Condition: Prod')).toEqual([['Other', 'Site']]);
  });
});

describe('the source of a permission', () => {
  it.each([
    [arn('Other'), ['Other']],
    ['!Ref P', []],
    ['arn:aws:cloudfront::123456789012:distribution/E1', []],
  ])('can be %s', (source, expected) => {
    const resources = `${other()}  Handler: { Type: AWS::Lambda::Function, Properties: { Role: r, Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: x } } }
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Handler, AuthType: AWS_IAM } }
  Permission:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: !Ref Handler
      Action: lambda:InvokeFunctionUrl
      Principal: cloudfront.amazonaws.com
      SourceArn: ${source}
`;
    const backend = backendOf("!Select [2, !Split ['/', !GetAtt Url.FunctionUrl]]", resources);
    const permissions = backend.type === 'function-url' ? backend.permissions.items : [];
    expect(permissions.map(({ sourceDistributions }) => sourceDistributions)).toEqual([expected]);
  });
});
