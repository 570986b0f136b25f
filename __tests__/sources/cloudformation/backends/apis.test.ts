import { describe, expect, it } from '@jest/globals';

import type { Api, FunctionUrl } from '../../../../src/model/backend.js';
import { backendWith, inShort, originWith } from '../reading.js';

interface Given {
  readonly rest?: string;
  readonly resources?: string;
  readonly parameters?: readonly string[];
}

const SAM = 'Transform: AWS::Serverless-2016-10-31';

function apiWith(domainName: string, given: Given): Api {
  const backend = backendWith(domainName, given);
  if (backend?.type !== 'api') throw new Error(`${backend?.type}`);
  return backend;
}

function inLine({ address, protocol, endpointType, defaultEndpointDisabled, stages, customDomains }: Api): string {
  const list = ({ items, mayBeMore }: Api['stages']): string =>
    `[${items.map(inShort).join(', ')}${mayBeMore ? ', …' : ''}]`;
  return [
    address,
    inShort(protocol),
    inShort(endpointType),
    inShort(defaultEndpointDisabled),
    list(stages),
    list(customDomains),
  ].join(' ');
}

describe('a REST API', () => {
  const API = `  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: x, EndpointConfiguration: { Types: [REGIONAL] } } }
  Live: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, StageName: live } }
  First: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !GetAtt Api.RestApiId, StageName: first } }
  Second: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api } }
  Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com } }
  Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { RestApiId: !Ref Api, DomainName: !Ref Domain, Stage: live } }
`;
  const REGIONAL = 'Api "REST" "REGIONAL" false ["live", "first"] ["api.example.com"]';

  it.each([
    '!Sub "${Api}.execute-api.${AWS::Region}.amazonaws.com"',
    // As CDK writes it.
    '!Select [2, !Split [/, !Join ["", ["https://", !Ref Api, .execute-api., !Ref AWS::Region, ., !Ref AWS::URLSuffix, /, !Ref Live, /]]]]',
    '!GetAtt Domain.RegionalDomainName',
    'api.example.com',
    'API.example.com',
    '!Ref Domain',
  ])('is behind %s', (domainName) => {
    expect(inLine(apiWith(domainName, { resources: API }))).toBe(REGIONAL);
  });

  it.each([
    ['', '"EDGE"'],
    ['EndpointConfiguration: { Types: [PRIVATE] }', '"PRIVATE"'],
    ['EndpointConfiguration: { Types: [!Ref Kind] }', 'parameter !Ref Kind of ["EDGE","REGIONAL"]'],
    [
      'EndpointConfiguration: !If [Open, { Types: [EDGE] }, { Types: [REGIONAL] }]',
      'conditional EndpointConfiguration',
    ],
  ])('with %s has endpoint type %s', (properties, type) => {
    const resources = `  Api: { Type: AWS::ApiGateway::RestApi, Properties: { DisableExecuteApiEndpoint: true, ${properties} } }\n`;
    const rest =
      'Parameters: { Kind: { Type: String, AllowedValues: [EDGE, REGIONAL] }, P: { Type: String } }\nConditions: { Open: !Equals [!Ref P, x] }';
    const api = apiWith('!Sub "${Api}.execute-api.${AWS::Region}.amazonaws.com"', { resources, rest });
    expect(inShort(api.endpointType)).toBe(type);
    expect(inShort(api.defaultEndpointDisabled)).toBe('true');
  });
});

describe('an HTTP or WebSocket API', () => {
  const API = `  Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: x, ProtocolType: WEBSOCKET } }
  Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: $default } }
  Domain: { Type: AWS::ApiGatewayV2::DomainName, Properties: { DomainName: !Sub "ws.\${Zone}" } }
  Mapping: { Type: AWS::ApiGatewayV2::ApiMapping, Properties: { ApiId: !Ref Api, DomainName: !Ref Domain, Stage: !Ref Stage } }
`;

  it.each([
    '!Select [2, !Split ["/", !GetAtt Api.ApiEndpoint]]',
    '!Join ["", [!Ref Api, .execute-api., !Ref AWS::Region, .amazonaws.com]]',
    '!GetAtt Domain.RegionalDomainName',
    '!Join [".", [ws, !Ref Zone]]',
  ])('is behind %s', (domainName) => {
    const api = apiWith(domainName, { resources: API, rest: 'Parameters: { Zone: { Type: String } }' });
    expect(inLine(api)).toBe('Api "WEBSOCKET" "REGIONAL" false ["$default"] [parameter !Ref Domain ~ ws.{Zone}]');
  });

  it('is not told where a domain leads to two of them', () => {
    const resources = `${API}  Other: { Type: AWS::ApiGatewayV2::Api }
  Second: { Type: AWS::ApiGatewayV2::ApiMapping, Properties: { ApiId: !Ref Other, DomainName: !Ref Domain, ApiMappingKey: v2 } }
`;
    const { backend } = originWith('!GetAtt Domain.RegionalDomainName', {
      resources,
      rest: 'Parameters: { Zone: { Type: String } }',
    });
    expect(backend).toMatchObject({ known: false, alternatives: [] });
  });
});

describe('an API of SAM', () => {
  const NAME = (api: string): string => `!Sub "\${${api}}.execute-api.\${AWS::Region}.amazonaws.com"`;

  it.each([
    [
      'Api',
      '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live } }',
      '"REST" "EDGE" false ["live", "Stage"] []',
    ],
    [
      'Api',
      '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live, OpenApiVersion: 3.0.1, EndpointConfiguration: { Type: REGIONAL }, Domain: { DomainName: api.example.com } } }',
      '"REST" "REGIONAL" false ["live"] ["api.example.com"]',
    ],
    [
      'Api',
      '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live, OpenApiVersion: 3.0.1, EndpointConfiguration: PRIVATE } }',
      '"REST" "PRIVATE" false ["live"] []',
    ],
    [
      'Api',
      '  Api: { Type: AWS::Serverless::HttpApi, Properties: { DisableExecuteApiEndpoint: true } }',
      '"HTTP" "REGIONAL" true ["$default"] []',
    ],
    [
      'Api',
      '  Api: { Type: AWS::Serverless::HttpApi, Properties: { StageName: v1 } }',
      '"HTTP" "REGIONAL" false ["v1"] []',
    ],
    [
      'ServerlessRestApi',
      '  F: { Type: AWS::Serverless::Function, Properties: { Events: { E: { Type: Api, Properties: { Path: /, Method: get } } } } }',
      '"REST" "EDGE" false ["Prod", "Stage"] []',
    ],
    [
      'ServerlessHttpApi',
      '  F: { Type: AWS::Serverless::Function, Properties: { Events: { E: { Type: HttpApi } } } }',
      '"HTTP" "REGIONAL" false ["$default"] []',
    ],
  ])('%s of %s', (api, resources, told) => {
    expect(inLine(apiWith(NAME(api), { resources: `${resources}\n`, rest: SAM }))).toBe(`${api} ${told}`);
  });

  it('takes what Globals say', () => {
    const rest = `${SAM}\nGlobals: { Api: { OpenApiVersion: 3.0.1, EndpointConfiguration: { Type: REGIONAL } } }`;
    const resources = '  Api: { Type: AWS::Serverless::Api, Properties: { StageName: live } }\n';
    expect(inLine(apiWith(NAME('Api'), { resources, rest }))).toBe('Api "REST" "REGIONAL" false ["live"] []');
  });

  it('is found by its own domain', () => {
    const resources =
      '  Api: { Type: AWS::Serverless::HttpApi, Properties: { Domain: { DomainName: api.example.com } } }\n';
    expect(apiWith('api.example.com', { resources, rest: SAM }).address).toBe('Api');
  });
});

describe('a function URL', () => {
  const FUNCTION = '  Handler: { Type: AWS::Lambda::Function, Properties: { FunctionName: handler } }\n';
  const URL =
    '  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !GetAtt Handler.Arn, AuthType: AWS_IAM } }\n';
  const permission = (name: string, function_: string, action = 'lambda:InvokeFunctionUrl'): string =>
    `  ${name}: { Type: AWS::Lambda::Permission, Properties: { FunctionName: ${function_}, Action: "${action}", Principal: cloudfront.amazonaws.com, SourceArn: !Sub "arn:aws:cloudfront::\${AWS::AccountId}:distribution/\${Site}" } }\n`;
  const urlWith = (
    resources: string,
    rest = '',
    domainName = '!Select [2, !Split [/, !GetAtt Url.FunctionUrl]]',
  ): FunctionUrl => {
    const backend = backendWith(domainName, { resources, rest });
    if (backend?.type !== 'function-url') throw new Error(`${backend?.type}`);
    return backend;
  };

  it('comes with the permissions of its function', () => {
    const resources = `${FUNCTION}${URL}${permission('One', '!Ref Handler')}${permission('Two', 'handler', 'lambda:InvokeFunction')}${permission('Elsewhere', '!Ref Other')}  Other: { Type: AWS::Lambda::Function, Properties: { FunctionName: other } }\n`;
    const url = urlWith(resources);
    expect(inShort(url.authType)).toBe('"AWS_IAM"');
    expect(
      url.permissions.items.map(({ address, action, principal }) => [address, inShort(action), inShort(principal)]),
    ).toEqual([
      ['One', '"lambda:InvokeFunctionUrl"', '"cloudfront.amazonaws.com"'],
      ['Two', '"lambda:InvokeFunction"', '"cloudfront.amazonaws.com"'],
    ]);
    expect(url.permissions.items[0]?.sourceArn).toMatchObject({ known: false, reference: { address: 'Site' } });
    expect(url.permissions.mayBeMore).toBe(false);
  });

  it('counts those of its alias alone', () => {
    const alias =
      '  Live: { Type: AWS::Lambda::Alias, Properties: { Name: live, FunctionName: !Ref Handler, FunctionVersion: "1" } }\n';
    const url =
      '  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Handler, Qualifier: live, AuthType: NONE } }\n';
    const resources = `${FUNCTION}${alias}${url}${permission('One', '!Ref Handler')}${permission('Two', '!Ref Live')}${permission('Three', '!Sub "${Handler.Arn}:live"')}${permission('Four', 'handler:old')}`;
    const { permissions } = urlWith(resources);
    expect(permissions.items.map(({ address }) => address)).toEqual(['Two', 'Three']);
    expect(permissions.mayBeMore).toBe(false);
  });

  it.each([
    ['a permission of what cannot be told', permission('P', '!Select [0, !FindInMap [No, no, no]]'), ''],
    ['a permission of a name from outside', permission('P', '!Ref Name'), ''],
    ['an export', '', 'Outputs: { F: { Value: !GetAtt Handler.Arn, Export: { Name: f } } }\n'],
  ])('may have more permissions because of %s', (_, resources, rest) => {
    const { permissions } = urlWith(`${FUNCTION}${URL}${resources}`, `${rest}Parameters: { Name: { Type: String } }`);
    expect(permissions).toEqual({ items: [], mayBeMore: true });
  });

  it('of a function from elsewhere has permissions that are not known', () => {
    const url =
      '  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !ImportValue function, AuthType: NONE } }\n';
    expect(urlWith(url).permissions).toEqual({ items: [], mayBeMore: true });
  });

  it.each([
    ['AWS_IAM', false],
    ['NONE', true],
  ])("is made out of a function's own settings by SAM: %s", (auth, mayBeMore) => {
    const handler = `  Handler: { Type: AWS::Serverless::Function, Properties: { FunctionUrlConfig: { AuthType: ${auth} } } }\n`;
    const url = urlWith(handler, SAM, '!Select [2, !Split [/, !GetAtt HandlerUrl.FunctionUrl]]');
    expect(url).toMatchObject({ address: 'HandlerUrl', location: { startLine: 16 }, permissions: { mayBeMore } });
    expect(inShort(url.authType)).toBe(JSON.stringify(auth));
  });
});
