import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readText } from './reading.js';

/** Templates with everything that is read beside distributions, to be mangled line by line. */
const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 5, Environment: { Variables: { A: b } } }
Parameters: { P: { Type: String } }
Conditions: { Open: !Equals [!Ref P, x] }
Resources:
  Balancer:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties:
      SecurityGroups: [!Ref Group]
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - IpProtocol: tcp
          FromPort: 443
          ToPort: 443
          SourcePrefixListId: !Ref P
  Https:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Condition: Open
    Properties:
      LoadBalancerArn: !Ref Balancer
      Certificates:
        - CertificateArn: !Ref Certificate
      DefaultActions:
        - Type: forward
  Certificate:
    Type: AWS::CertificateManager::Certificate
    Properties:
      DomainName: a.example.com
  Files:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: files
  Policy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Files
      PolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { AWS: '*' }
            Action: [s3:GetObject]
            Condition:
              StringEquals:
                a: b
  Edge:
    Type: AWS::Serverless::Function
    Properties:
      AutoPublishAlias: live
      FunctionUrlConfig:
        AuthType: NONE
      Events:
        Any:
          Type: Api
      InlineCode: |
        exports.handler = 1;
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        DefaultCacheBehavior:
          TargetOriginId: app
          LambdaFunctionAssociations:
            - EventType: viewer-request
              LambdaFunctionARN: !Ref Edge.Version
        Origins:
          - Id: app
            DomainName: !GetAtt Balancer.DNSName
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
          - Id: files
            DomainName: !GetAtt Files.RegionalDomainName
            S3OriginConfig: {}
          - Id: url
            DomainName: !Select [2, !Split [/, !GetAtt EdgeUrl.FunctionUrl]]
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
`;

const SERVERLESS = `service: shop
provider:
  name: aws
  stage: live
  environment:
    A: b
  vpc:
    subnetIds: [a]
  tracing:
    lambda: true
functions:
  edge:
    handler: a.b
    url:
      authorizer: aws_iam
    environment:
      C: d
    events:
      - http:
          path: /
      - cloudFront:
          eventType: viewer-request
          includeBody: true
          origin: https://a.example.com/x
      - cloudFront:
          eventType: viewer-response
          pathPattern: /x
          origin:
            DomainName: !Sub '\${ApiGatewayRestApi}.execute-api.\${AWS::Region}.amazonaws.com'
            CustomOriginConfig:
              OriginProtocolPolicy: https-only
resources:
  Resources:
    Own:
      Type: AWS::IAM::Role
`;

/** A few lines of a text left out, doubled, moved in or out, or with another value. */
function mangled(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n');
  const values = fc.constantFrom(
    '',
    ' ~',
    ' []',
    ' {}',
    ' 7',
    ' !Ref P',
    ' !Ref Site',
    ' !If [Open, a, !Ref AWS::NoValue]',
    ' !Sub "${x"',
    " '${self:a}'",
    ' &a *a',
  );
  const change = fc.record({ at: fc.nat({ max: lines.length - 1 }), how: fc.nat({ max: 4 }), value: values });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const result: (string | null)[] = [...lines];
    for (const { at, how, value } of changes) {
      const line = result[at] ?? '';
      if (how === 0) result[at] = null;
      else if (how === 1) result[at] = `${line}\n${line}`;
      else if (how === 2) result[at] = `  ${line}`;
      else if (how === 3) result[at] = line.replace(/^ {2}/, '');
      else result[at] = line.replace(/:.*$/, `:${value}`);
    }
    return result.flatMap((line) => line ?? []).join('\n');
  });
}

describe('a mangled file', () => {
  it('is read whole as it is', () => {
    const [site] = readText(TEMPLATE).distributions;
    expect(site?.origins.map(({ backend }) => (backend.known ? backend.value?.type : backend.reason))).toEqual([
      'load-balancer',
      'bucket',
      'function-url',
    ]);
    expect(site?.behaviors[0]?.edgeFunctions[0]?.definition?.type).toBe('lambda');
    expect(readText(SERVERLESS, [], 'serverless.yml').distributions).toHaveLength(1);
  });

  it.each([
    ['template.yaml', TEMPLATE],
    ['serverless.yml', SERVERLESS],
  ])('is data, whatever became of it: %s', (path, text) => {
    fc.assert(
      fc.property(mangled(text), (broken) => {
        const { distributions, problems, broken: fault } = readText(broken, [], path);
        for (const { file } of problems) expect(file).toBe(path);
        if (fault !== null) expect(distributions).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
