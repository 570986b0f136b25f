import { afterEach, describe, expect, it } from '@jest/globals';

import { brief, onlyOrigin, readFiles, removeWorkspaces, siteWith } from '../workspace.js';
import { api, backendAt, functionUrl, vpcOrigin } from './reading.js';

afterEach(removeWorkspaces);

describe('a function URL', () => {
  const URL = `resource "aws_lambda_function" "app" {
  function_name = "app"
}
resource "aws_lambda_function_url" "app" {
  function_name      = aws_lambda_function.app.function_name
  authorization_type = "AWS_IAM"
}
variable "x" {}
`;
  const HOST = 'replace(replace(aws_lambda_function_url.app.function_url, "https://", ""), "/", "")';
  const permission = (name: string, rest = ''): string =>
    `resource "aws_lambda_permission" "p" {
  function_name = ${name}
  action        = "lambda:InvokeFunctionUrl"
  principal     = "cloudfront.amazonaws.com"
  ${rest}
}
`;

  it.each([
    HOST,
    'split("/", aws_lambda_function_url.app.function_url)[2]',
    'trimsuffix(trimprefix(aws_lambda_function_url.app.function_url, "https://"), "/")',
    '"${aws_lambda_function_url.app.url_id}.lambda-url.eu-west-1.on.aws"',
  ])('is found by %s', (host) => {
    const found = backendAt(host, URL);
    if (host.includes('url_id')) expect(found.known).toBe(false);
    else
      expect(functionUrl(found)).toMatchObject({
        address: 'aws_lambda_function_url.app',
        authType: { value: 'AWS_IAM' },
      });
  });

  it.each([
    ['its name', 'aws_lambda_function.app.function_name', '', 1, false],
    ['its name as it is written', '"app"', '', 1, false],
    ['its ARN', 'aws_lambda_function.app.arn', '', 1, false],
    ['another function', 'aws_lambda_function.other.arn', '', 0, false],
    ['another name', '"other"', '', 0, false],
    ['a name that is not known', 'var.x', '', 0, true],
    ['a qualifier', '"app"', 'qualifier = "live"', 0, false],
    ['a qualifier that is not known', '"app"', 'qualifier = var.x', 1, true],
    ['several actions', '"app"', 'for_each = toset(["a", "b"])', 2, false],
    ['an alias', 'aws_lambda_alias.live.arn', '', 0, false],
    ['an ARN as it is written', '"arn:aws:lambda:eu-west-1:111122223333:function:app"', '', 0, true],
  ])('has a permission by %s', (_name, name, rest, count, mayBeMore) => {
    const code = `${URL}resource "aws_lambda_function" "other" {\n  function_name = "other"\n}
resource "aws_lambda_alias" "live" {\n  name = "live"\n  function_name = aws_lambda_function.app.arn\n}\n${permission(name, rest)}`;
    const { permissions } = functionUrl(backendAt(HOST, code));
    expect([permissions.items.length, permissions.mayBeMore]).toEqual([count, mayBeMore]);
    const [first] = permissions.items;
    if (count > 0) {
      expect(first).toMatchObject({
        action: { value: 'lambda:InvokeFunctionUrl' },
        principal: { value: 'cloudfront.amazonaws.com' },
        sourceArn: { value: null, written: false },
      });
    }
  });

  it('of an alias has the permissions for the alias', () => {
    const code = `${URL.replace('authorization_type', 'qualifier = aws_lambda_alias.live.name\n  authorization_type')}
resource "aws_lambda_alias" "live" {
  name          = "live"
  function_name = aws_lambda_function.app.arn
}
${permission('aws_lambda_alias.live.arn')}
${permission('"app"', 'qualifier = "live"').replace('"p"', '"q"')}
${permission('"app"').replace('"p"', '"unqualified"')}`;
    const { permissions } = functionUrl(backendAt(HOST, code));
    expect(permissions.items.map(({ address }) => address).toSorted()).toEqual([
      'aws_lambda_permission.p',
      'aws_lambda_permission.q',
    ]);
    expect(permissions.mayBeMore).toBe(false);
  });

  it.each([
    ['the same output', 'module.fn.name', 1],
    ['another output', 'module.fn.other', 0],
  ])('of a function of a module that cannot be read may have more than those for %s', (_name, name, count) => {
    const code = `module "fn" {
  source = "terraform-aws-modules/other/aws"
}
resource "aws_lambda_function_url" "app" {
  function_name      = module.fn.name
  authorization_type = "AWS_IAM"
}
${permission(name)}`;
    const { permissions } = functionUrl(backendAt(HOST, code));
    expect([permissions.items.length, permissions.mayBeMore]).toEqual([count, true]);
  });

  it('of a function of other code has the permissions for the same name', () => {
    const code = `variable "x" {}
resource "aws_lambda_function_url" "app" {
  function_name      = var.x
  authorization_type = "NONE"
}
${permission('var.x', 'source_arn = aws_cloudfront_distribution.site.arn')}`;
    expect(functionUrl(backendAt(HOST, code)).permissions).toMatchObject({
      items: [{ sourceArn: { known: false, reference: { type: 'aws_cloudfront_distribution' } } }],
      mayBeMore: false,
    });
  });
});

describe('an API', () => {
  const HTTP = `resource "aws_apigatewayv2_api" "app" {
  protocol_type = "HTTP"
}
resource "aws_apigatewayv2_stage" "live" {
  api_id = aws_apigatewayv2_api.app.id
  name   = "live"
}
resource "aws_apigatewayv2_domain_name" "app" {
  domain_name = "api.example.com"
}
resource "aws_apigatewayv2_api_mapping" "app" {
  api_id      = aws_apigatewayv2_api.app.id
  domain_name = aws_apigatewayv2_domain_name.app.id
  stage       = aws_apigatewayv2_stage.live.id
}
variable "x" {}
`;

  it.each([
    'replace(aws_apigatewayv2_api.app.api_endpoint, "https://", "")',
    'replace(aws_apigatewayv2_api.app.api_endpoint, "/^https?://([^/]*).*/", "$1")',
    'split("/", aws_apigatewayv2_stage.live.invoke_url)[2]',
    '"${aws_apigatewayv2_api.app.id}.execute-api.${var.x}.amazonaws.com"',
    'aws_apigatewayv2_domain_name.app.domain_name_configuration[0].target_domain_name',
    'aws_apigatewayv2_domain_name.app.domain_name',
    '"api.example.com"',
  ])('is found by %s', (host) => {
    expect(api(backendAt(host, HTTP))).toMatchObject({
      address: 'aws_apigatewayv2_api.app',
      protocol: { value: 'HTTP' },
      endpointType: { value: 'REGIONAL', written: false },
      defaultEndpointDisabled: { value: false, written: false },
      stages: { items: [{ value: 'live' }], mayBeMore: false },
      customDomains: { items: [{ value: 'api.example.com' }], mayBeMore: false },
    });
  });

  const REST = `resource "aws_api_gateway_rest_api" "app" {
  disable_execute_api_endpoint = true
  endpoint_configuration {
    types = ["REGIONAL"]
  }
}
resource "aws_api_gateway_deployment" "app" {
  rest_api_id = aws_api_gateway_rest_api.app.id
  stage_name  = "old"
}
resource "aws_api_gateway_stage" "live" {
  rest_api_id = aws_api_gateway_rest_api.app.id
  stage_name  = var.x
}
resource "aws_api_gateway_domain_name" "app" {
  domain_name = "api.example.com"
}
resource "aws_api_gateway_base_path_mapping" "app" {
  api_id      = aws_api_gateway_rest_api.app.id
  domain_name = aws_api_gateway_domain_name.app.domain_name
}
variable "x" {}
`;

  it.each([
    '"${aws_api_gateway_rest_api.app.id}.execute-api.eu-west-1.amazonaws.com"',
    'replace(aws_api_gateway_deployment.app.invoke_url, "/^https?://([^/]*).*/", "$1")',
    'split("/", aws_api_gateway_stage.live.invoke_url)[2]',
    'aws_api_gateway_domain_name.app.regional_domain_name',
  ])('of the REST kind is found by %s', (host) => {
    const found = api(backendAt(host, REST));
    expect(found).toMatchObject({
      address: 'aws_api_gateway_rest_api.app',
      protocol: { value: 'REST' },
      endpointType: { value: 'REGIONAL' },
      defaultEndpointDisabled: { value: true },
      customDomains: { items: [{ value: 'api.example.com' }], mayBeMore: false },
    });
    expect(found.stages.items.map(brief).toSorted()).toEqual(['?variable', 'old']);
  });

  it('of the REST kind is at the edge by default', () => {
    const code = 'resource "aws_api_gateway_rest_api" "a" {}\n';
    const found = api(backendAt('"${aws_api_gateway_rest_api.a.id}.execute-api.eu-west-1.amazonaws.com"', code));
    expect(found).toMatchObject({
      endpointType: { value: 'EDGE', written: false },
      stages: { items: [], mayBeMore: false },
    });
  });

  it('that a name is not certainly mapped to is one of what it can be', () => {
    const two = `${HTTP}resource "aws_apigatewayv2_api" "b" {}
resource "aws_apigatewayv2_api_mapping" "b" {
  api_id      = aws_apigatewayv2_api.b.id
  domain_name = aws_apigatewayv2_domain_name.app.id
}
`;
    const host = 'aws_apigatewayv2_domain_name.app.domain_name_configuration[0].target_domain_name';
    expect(backendAt(host, two)).toMatchObject({ known: false, alternatives: [{}, {}] });
    expect(backendAt(host, HTTP.replaceAll('aws_apigatewayv2_domain_name.app.id', 'var.x'))).toMatchObject({
      known: false,
      alternatives: [],
    });
  });
});

describe('a VPC origin', () => {
  const readWith = (id: string, code: string): ReturnType<typeof onlyOrigin> =>
    onlyOrigin(
      readFiles({
        'main.tf': siteWith(
          `origin_id = "app"\n    domain_name = aws_lb.app.dns_name\n    vpc_origin_config {\n      vpc_origin_id = ${id}\n    }`,
          `variable "x" {}\n${code}`,
        ),
      }),
    );
  const VPC = (arn: string): string => `resource "aws_lb" "app" {
  internal = true
}
resource "aws_instance" "app" {}
resource "aws_cloudfront_vpc_origin" "app" {
  vpc_origin_endpoint_config {
    name                   = "app"
    arn                    = ${arn}
    http_port              = 8080
    https_port             = 8443
    origin_protocol_policy = "https-only"
    origin_ssl_protocols {
      items    = ["TLSv1.2"]
      quantity = 1
    }
  }
}
`;

  it('has its own settings and leads to a load balancer', () => {
    expect(vpcOrigin(readWith('aws_cloudfront_vpc_origin.app.id', VPC('aws_lb.app.arn')).backend)).toMatchObject({
      address: 'aws_cloudfront_vpc_origin.app',
      httpPort: { value: 8080 },
      httpsPort: { value: 8443 },
      protocolPolicy: { value: 'https-only' },
      sslProtocols: { value: ['TLSv1.2'] },
      target: { known: true, value: { type: 'load-balancer', address: 'aws_lb.app', internal: { value: true } } },
    });
  });

  it.each([
    ['aws_instance.app.arn', { known: true, value: { type: 'instance' } }],
    ['data.aws_lb.other.arn', { known: true, value: null }],
    ['var.x', { known: false, reason: 'variable' }],
    ['module.alb.arn', { known: false, reason: 'module-output' }],
  ])('leads to %s', (arn, target) => {
    expect(vpcOrigin(readWith('aws_cloudfront_vpc_origin.app.id', VPC(arn)).backend).target).toMatchObject(target);
  });

  it.each([
    ['"vo_123"', { known: true, value: null }],
    ['var.x', { known: false, reason: 'variable' }],
  ])('of other code is %s', (id, backend) => {
    expect(readWith(id, VPC('var.x')).backend).toMatchObject(backend);
  });
});
