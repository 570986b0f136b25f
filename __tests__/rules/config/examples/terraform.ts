import { examplesOf, HERE, type Example } from './example.js';

/** What a distribution of the examples is made of. */
interface Parts {
  readonly domain?: string;
  readonly origin?: string;
  readonly custom?: string | null;
  readonly behavior?: string;
  readonly aliases?: string;
  readonly more?: string;
}

const HTTPS = `custom_origin_config {
      http_port = 80
      https_port = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols = ["TLSv1.2"]
    }`;
const HTTP = HTTPS.replace('https-only', 'http-only');
const ALL_VIEWER = 'origin_request_policy_id = "216adef6-5c7f-47e4-b989-5492eafa07d3"';
const NOTHING = 'variable "anything" {}\n';

function site(parts: Parts, others: string = ''): string {
  const { domain = '"origin.example.com"', origin = '', custom = HTTPS, behavior = '', more = '' } = parts;
  return `${others}
resource "aws_cloudfront_distribution" "site" {
  enabled = true
  aliases = ${parts.aliases ?? '["www.example.com"]'}
  origin {
    origin_id = "site"
    domain_name = ${domain}
    ${origin}
    ${custom ?? ''}
  }
  default_cache_behavior {
    target_origin_id = "site"
    viewer_protocol_policy = "redirect-to-https"
    allowed_methods = ["GET", "HEAD"]
    cached_methods = ["GET", "HEAD"]
    cache_policy_id = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
    ${behavior}
  }
  ${more}
}
`;
}

// ------------------------------------------------------------------------------------------------------- load balancers

const DNS_NAME = 'aws_lb.site.dns_name';

function balancer(settings: string = '', listeners: string = ''): string {
  return `${NOTHING}
resource "aws_lb" "site" {
  name = "site"
  ${settings}
}
${listeners}`;
}

function listener(port: string, protocol: string, settings: string = ''): string {
  return `resource "aws_lb_listener" "site" {
  load_balancer_arn = aws_lb.site.arn
  port = ${port}
  protocol = ${protocol}
  ${settings}
  default_action {
    type = "fixed-response"
    fixed_response {
      content_type = "text/plain"
      status_code = "404"
    }
  }
}
`;
}

function certificate(name: string): string {
  return `resource "aws_acm_certificate" "site" {
  domain_name = ${name}
  validation_method = "DNS"
}
`;
}

const CERTIFIED = 'certificate_arn = aws_acm_certificate.site.arn';
const ELSEWHERE = 'certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"';

function rule(host: string): string {
  return `resource "aws_lb_listener_rule" "site" {
  listener_arn = aws_lb_listener.site.arn
  action {
    type = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/site/1"
  }
  condition {
    host_header {
      values = [${host}]
    }
  }
}
`;
}

function group(peers: string): string {
  return `resource "aws_security_group" "site" {
  name = "site"
  ingress {${peers.includes(HERE) ? ` ${HERE}` : ''}
    from_port = 80
    to_port = 80
    protocol = "tcp"
    ${peers.replace(HERE, '')}
  }
}
`;
}

const GUARDED = 'security_groups = [aws_security_group.site.id]';
const CLOUDFRONT_LIST = `data "aws_ec2_managed_prefix_list" "cloudfront" {
  name = "com.amazonaws.global.cloudfront.origin-facing"
}
`;

const LOAD_BALANCERS: readonly Example[] = [
  ...examplesOf(
    'listener-missing',
    { level: 'error', status: 502 },
    {
      failing: site(
        {
          domain: DNS_NAME,
          custom: HTTPS.replace('https_port = 443', `https_port = 443 ${HERE}`),
          behavior: ALL_VIEWER,
        },
        balancer('', listener('80', '"HTTP"')),
      ),
      passing: site({ domain: DNS_NAME, behavior: ALL_VIEWER }, balancer('', listener('443', '"HTTPS"', ELSEWHERE))),
      unknown: site({ domain: DNS_NAME, behavior: ALL_VIEWER }, balancer('', listener('var.anything', '"HTTP"'))),
    },
  ),
  ...examplesOf(
    'listener-certificate-mismatch',
    { level: 'error', status: 502 },
    {
      failing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer('', certificate('"other.example.net"') + listener('443', '"HTTPS"', CERTIFIED)),
      ),
      passing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer('', certificate('"*.example.com"') + listener('443', '"HTTPS"', CERTIFIED)),
      ),
      unknown: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer('', certificate('var.anything') + listener('443', '"HTTPS"', CERTIFIED)),
      ),
    },
  ),
  ...examplesOf(
    'listener-tls-policy-mismatch',
    { level: 'error', status: 502 },
    {
      failing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER, custom: HTTPS.replace('["TLSv1.2"]', `["SSLv3"] ${HERE}`) },
        balancer(
          '',
          listener('443', '"HTTPS"', `ssl_policy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"\n  ${ELSEWHERE}`),
        ),
      ),
      passing: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER },
        balancer('', listener('443', '"HTTPS"', `ssl_policy = "ELBSecurityPolicy-TLS13-1-3-2021-06"\n  ${ELSEWHERE}`)),
      ),
      unknown: site(
        { domain: DNS_NAME, behavior: ALL_VIEWER, custom: HTTPS.replace('"TLSv1.2"', '"SSLv3"') },
        balancer('', listener('443', '"HTTPS"', `ssl_policy = var.anything\n  ${ELSEWHERE}`)),
      ),
    },
  ),
  ...examplesOf(
    'host-header-not-forwarded',
    { level: 'warning', status: 404 },
    {
      failing: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer('', listener('80', '"HTTP"') + rule('"www.example.com"')),
      ),
      passing: site(
        { domain: DNS_NAME, custom: HTTP, behavior: ALL_VIEWER },
        balancer('', listener('80', '"HTTP"') + rule('"www.example.com"')),
      ),
      unknown: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer('', listener('80', '"HTTP"') + rule('"www.example.com", var.anything')),
      ),
    },
  ),
  ...examplesOf(
    'security-group-excludes-cloudfront',
    { level: 'error', status: 504 },
    {
      failing: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer(GUARDED, group(`cidr_blocks = ["10.0.0.0/8"] ${HERE}`)),
      ),
      passing: site(
        { domain: DNS_NAME, custom: HTTP },
        balancer(
          GUARDED,
          CLOUDFRONT_LIST + group('prefix_list_ids = [data.aws_ec2_managed_prefix_list.cloudfront.id]'),
        ),
      ),
      unknown: site({ domain: DNS_NAME, custom: HTTP }, balancer(GUARDED, group('cidr_blocks = var.anything'))),
    },
  ),
  ...examplesOf(
    'internal-load-balancer',
    { level: 'error', status: 504 },
    {
      failing: site({ domain: DNS_NAME }, balancer(`internal = true ${HERE}`)),
      passing: site({ domain: DNS_NAME }, balancer('internal = false')),
      unknown: site({ domain: DNS_NAME }, balancer('internal = var.anything')),
    },
  ),
  ...examplesOf(
    'aws-hostname-certificate',
    { level: 'error', status: 502 },
    {
      failing: site({ domain: `${DNS_NAME} ${HERE}` }, balancer()),
      passing: site({ domain: DNS_NAME, behavior: ALL_VIEWER }, balancer()),
      unknown: site({ domain: DNS_NAME, behavior: 'origin_request_policy_id = var.anything' }, balancer()),
    },
  ),
];

function vpc(target: string, origin: string): string {
  return `${NOTHING}
resource "aws_lb" "inner" {
  name = "inner"
  internal = true
  ${target}
}
resource "aws_cloudfront_vpc_origin" "site" {
  vpc_origin_endpoint_config {
    name = "site"
    arn = aws_lb.inner.arn
    http_port = ${origin}
    https_port = 443
    origin_protocol_policy = "http-only"
    origin_ssl_protocols {
      items = ["TLSv1.2"]
      quantity = 1
    }
  }
}
`;
}

const INSIDE = 'vpc_origin_config {\n      vpc_origin_id = aws_cloudfront_vpc_origin.site.id\n    }';

const VPC: readonly Example[] = [
  ...examplesOf(
    'vpc-origin-invalid',
    { level: 'error', status: null },
    {
      failing: site({ custom: INSIDE }, vpc('', `81 ${HERE}`)),
      passing: site({ custom: INSIDE }, vpc('', '8080')),
      unknown: site({ custom: INSIDE }, vpc('load_balancer_type = var.anything', 'var.anything')),
    },
  ),
  ...examplesOf(
    'vpc-origin-not-probed',
    { level: 'notice', status: null },
    {
      failing: site({ custom: INSIDE }, vpc('', '80')),
      passing: site({}),
      unknown: site({ domain: 'var.anything' }, NOTHING),
    },
  ),
];

// ------------------------------------------------------------------------------------------------------------------- S3

const BUCKET = `${NOTHING}
resource "aws_s3_bucket" "site" {
  bucket = "example-site"
}
resource "aws_cloudfront_origin_access_control" "site" {
  name = "site"
  origin_access_control_origin_type = "s3"
  signing_behavior = "always"
  signing_protocol = "sigv4"
}
`;
const CONTROLLED = 'origin_access_control_id = aws_cloudfront_origin_access_control.site.id';
const REST = 'aws_s3_bucket.site.bucket_regional_domain_name';

function policy(body: string): string {
  return `${BUCKET}
resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = ${body}
}
`;
}

const ADMITTING = `jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action = "s3:GetObject"
      Resource = "\${aws_s3_bucket.site.arn}/*"
      Condition = { StringEquals = { "AWS:SourceArn" = aws_cloudfront_distribution.site.arn } }
    }]
  })`;

/** A second distribution, which has nothing to do with the bucket or function of the first. */
const OTHER = site({ domain: '"other.example.com"', aliases: '["two.example.com"]' }).replace('"site" {', '"other" {');
const TO_OTHER = ADMITTING.replace(
  'distribution.site.arn } }',
  `distribution.other.arn } }${HERE.padStart(HERE.length + 1)}`,
);
const BY_ID =
  'arn:aws:cloudfront::${data.aws_caller_identity.current.account_id}:distribution/${aws_cloudfront_distribution.other.id}';
const IN_DOCUMENT = `data "aws_caller_identity" "current" {}
data "aws_iam_policy_document" "site" {
  statement {
    actions = ["s3:GetObject"]
    resources = ["\${aws_s3_bucket.site.arn}/*"]
    principals {
      type = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }
    condition {
      test = "ArnLike"
      variable = "aws:sourcearn"
      values = ["${BY_ID}"] ${HERE}
    }
  }
}
`;
const DOCUMENT = 'data.aws_iam_policy_document.site.json';

const S3: readonly Example[] = [
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site(
        { domain: REST, origin: CONTROLLED, custom: null },
        BUCKET.replace('"aws_s3_bucket" "site" {', `"aws_s3_bucket" "site" { ${HERE}`),
      ),
      passing: site({ domain: REST, origin: CONTROLLED, custom: null }, policy(ADMITTING)),
      unknown: site({ domain: REST, origin: CONTROLLED, custom: null }, policy('var.anything')),
    },
  ),
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: REST, origin: CONTROLLED, custom: null }, policy(TO_OTHER) + OTHER),
      passing: site({ domain: REST, origin: CONTROLLED, custom: null }, policy(ADMITTING) + OTHER),
      unknown: site(
        { domain: REST, origin: CONTROLLED, custom: null },
        policy(ADMITTING.replace('aws_cloudfront_distribution.site.arn', 'var.anything')) + OTHER,
      ),
    },
  ),
  ...examplesOf(
    's3-access-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: REST, origin: CONTROLLED, custom: null }, policy(DOCUMENT) + IN_DOCUMENT + OTHER),
      passing: site(
        { domain: REST, origin: CONTROLLED, custom: null },
        policy(DOCUMENT) + IN_DOCUMENT.replace('distribution.other.id', 'distribution.site.id') + OTHER,
      ),
      // Which of the two it is only the deployment tells.
      unknown: site(
        { domain: REST, origin: CONTROLLED, custom: null },
        policy(DOCUMENT) + IN_DOCUMENT.replace('aws_cloudfront_distribution.other.id', 'var.anything') + OTHER,
      ),
    },
  ),
  ...examplesOf(
    's3-endpoint-form',
    { level: 'warning', status: 307 },
    {
      failing: site(
        { domain: `aws_s3_bucket.site.bucket_domain_name ${HERE}`, origin: CONTROLLED, custom: null },
        policy(ADMITTING),
      ),
      passing: site({ domain: REST, origin: CONTROLLED, custom: null }, policy(ADMITTING)),
      unknown: site({ domain: 'var.anything', origin: CONTROLLED, custom: null }, policy(ADMITTING)),
    },
  ),
  ...examplesOf(
    's3-website-https',
    { level: 'error', status: 504 },
    {
      failing: site({
        domain: '"b.s3-website-eu-west-1.amazonaws.com"',
        custom: HTTPS.replace('"https-only"', `"https-only" ${HERE}`),
      }),
      passing: site({ domain: '"b.s3-website-eu-west-1.amazonaws.com"', custom: HTTP }),
      unknown: site(
        { domain: '"b.s3-website-eu-west-1.amazonaws.com"', custom: HTTPS.replace('"https-only"', 'var.anything') },
        NOTHING,
      ),
    },
  ),
];

// ------------------------------------------------------------------------------------------------ function URLs and APIs

function functionUrl(permissions: string): string {
  return `${NOTHING}
resource "aws_lambda_function" "api" {
  function_name = "api"
  role = "arn:aws:iam::123456789012:role/api"
  runtime = "nodejs22.x"
  handler = "index.handler"
  filename = "api.zip"
}
resource "aws_lambda_function_url" "api" {
  function_name = aws_lambda_function.api.function_name
  authorization_type = "AWS_IAM"
}
resource "aws_cloudfront_origin_access_control" "site" {
  name = "site"
  origin_access_control_origin_type = "lambda"
  signing_behavior = "always"
  signing_protocol = "sigv4"
}
${permissions}`;
}

function permission(name: string, action: string, source: string = ''): string {
  return `resource "aws_lambda_permission" "${name}" {${action.includes(HERE) ? ` ${HERE}` : ''}
  action = ${action.replace(HERE, '')}
  function_name = aws_lambda_function.api.function_name
  principal = "cloudfront.amazonaws.com"
  ${source}
}
`;
}

/** Both permissions with a source. */
function granting(source: string): string {
  return functionUrl(
    permission('url', '"lambda:InvokeFunctionUrl"', `source_arn = ${source}`) +
      permission('invoke', '"lambda:InvokeFunction"', `source_arn = ${source.replace(HERE, '')}`),
  );
}

const URL_NAME = 'split("/", aws_lambda_function_url.api.function_url)[2]';

function api(settings: string, stage: string): string {
  return `${NOTHING}
resource "aws_api_gateway_rest_api" "api" {
  name = "api"
  ${settings}
}
resource "aws_api_gateway_deployment" "api" {
  rest_api_id = aws_api_gateway_rest_api.api.id
}
resource "aws_api_gateway_stage" "api" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name = ${stage}
}
`;
}

const API_NAME = '"${aws_api_gateway_rest_api.api.id}.execute-api.eu-west-1.amazonaws.com"';
const PROD = 'origin_path = "/prod"';

const FUNCTIONS: readonly Example[] = [
  ...examplesOf(
    'function-url-permission-missing',
    { level: 'error', status: 403 },
    {
      failing: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('url', `"lambda:InvokeFunctionUrl" ${HERE}`)),
      ),
      passing: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('url', '"lambda:InvokeFunctionUrl"') + permission('invoke', '"lambda:InvokeFunction"')),
      ),
      unknown: site(
        { domain: URL_NAME, origin: CONTROLLED },
        functionUrl(permission('url', '"lambda:InvokeFunctionUrl"') + permission('invoke', 'var.anything')),
      ),
    },
  ),
  ...examplesOf(
    'function-url-permission-missing',
    { level: 'error', status: 403 },
    {
      failing: site(
        { domain: URL_NAME, origin: CONTROLLED },
        granting(`aws_cloudfront_distribution.other.arn ${HERE}`) + OTHER,
      ),
      passing: site({ domain: URL_NAME, origin: CONTROLLED }, granting('aws_cloudfront_distribution.site.arn') + OTHER),
      unknown: site({ domain: URL_NAME, origin: CONTROLLED }, granting('var.anything') + OTHER),
    },
  ),
  ...examplesOf(
    'api-gateway-endpoint-closed',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: PROD }, api(`disable_execute_api_endpoint = true ${HERE}`, '"prod"')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', '"prod"')),
      unknown: site({ domain: API_NAME, origin: PROD }, api('disable_execute_api_endpoint = var.anything', '"prod"')),
    },
  ),
  ...examplesOf(
    'api-gateway-stage-missing',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: `origin_path = "/production" ${HERE}` }, api('', '"prod"')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', '"prod"')),
      unknown: site({ domain: API_NAME, origin: 'origin_path = "/production"' }, api('', 'var.anything')),
    },
  ),
  ...examplesOf(
    'host-header-rejected',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: API_NAME, origin: PROD, behavior: `${ALL_VIEWER} ${HERE}` }, api('', '"prod"')),
      passing: site({ domain: API_NAME, origin: PROD }, api('', '"prod"')),
      unknown: site(
        { domain: API_NAME, origin: PROD, behavior: 'origin_request_policy_id = var.anything' },
        api('', '"prod"'),
      ),
    },
  ),
];

// -------------------------------------------------------------------------------------------------- the distribution itself

function errorPage(code: string, setting: string): string {
  return `custom_error_response {
    error_code = ${code}
    ${setting}
  }`;
}

const PAGE = 'response_code = 502\n    response_page_path = "/errors/502.html"';

function grouped(codes: string): Parts {
  return {
    behavior: '',
    more: `origin {
    origin_id = "spare"
    domain_name = "spare.example.com"
    ${HTTPS}
  }
  origin_group {
    origin_id = "group"
    failover_criteria {
      status_codes = ${codes}
    }
    member {
      origin_id = "site"
    }
    member {
      origin_id = "spare"
    }
  }`,
  };
}

/** A behavior to a sound group that allows the given methods. */
function allowing(methods: string, others: string = ''): string {
  const text = toGroup(site(grouped('[500, 502, 503, 504]'), others));
  return text.replace('allowed_methods = ["GET", "HEAD"]', `allowed_methods = ${methods}`);
}

function toGroup(text: string): string {
  return text.replace('target_origin_id = "site"', 'target_origin_id = "group"');
}

const DISTRIBUTION: readonly Example[] = [
  ...examplesOf(
    'origin-domain-invalid',
    { level: 'error', status: null },
    {
      failing: site({ domain: `"https://origin.example.com" ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: 'var.anything' }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-port-not-allowed',
    { level: 'error', status: null },
    {
      failing: site({ custom: HTTPS.replace('80', `81 ${HERE}`) }),
      passing: site({ custom: HTTPS.replace('80', '8080') }),
      unknown: site({ custom: HTTPS.replace('80', 'var.anything') }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-timeout-out-of-range',
    { level: 'error', status: null },
    {
      failing: site({ origin: `connection_attempts = 4 ${HERE}` }),
      passing: site({ origin: 'connection_attempts = 2' }),
      unknown: site({ origin: 'connection_attempts = var.anything' }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-protocols-invalid',
    { level: 'error', status: null },
    {
      failing: site({ custom: HTTPS.replace('["TLSv1.2"]', `["TLSv1.3"] ${HERE}`) }),
      passing: site({}),
      unknown: site({ custom: HTTPS.replace('["TLSv1.2"]', 'var.anything') }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-protocols-legacy',
    { level: 'warning', status: 502 },
    {
      failing: site({ custom: HTTPS.replace('["TLSv1.2"]', `["TLSv1"] ${HERE}`) }),
      passing: site({}),
      unknown: site({ custom: HTTPS.replace('["TLSv1.2"]', 'var.anything') }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-loop',
    { level: 'error', status: 403 },
    {
      failing: site({ domain: `"www.example.com" ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: '"www.example.com"', aliases: 'var.anything' }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-reference-invalid',
    { level: 'error', status: null },
    {
      failing: site({}).replace('target_origin_id = "site"', `target_origin_id = "other" ${HERE}`),
      passing: site({}),
      unknown: NOTHING + site({}).replace('target_origin_id = "site"', 'target_origin_id = var.anything'),
    },
  ),
  ...examplesOf(
    'origin-not-in-use',
    { level: 'notice', status: null },
    {
      failing: site({}).replace('target_origin_id = "site"', 'target_origin_id = "other"'),
      passing: site({}),
      unknown: NOTHING + site({}).replace('target_origin_id = "site"', 'target_origin_id = var.anything'),
    },
  ),
  ...examplesOf(
    'origin-unresolved',
    { level: 'notice', status: null },
    {
      failing: site({ domain: `var.anything ${HERE}` }, NOTHING),
      passing: site({}),
      unknown: site({ origin: 'origin_path = var.anything' }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-policy-unknown',
    { level: 'notice', status: null },
    {
      failing: site({ behavior: `origin_request_policy_id = "00000000-0000-0000-0000-000000000000" ${HERE}` }),
      passing: site({ behavior: ALL_VIEWER }),
      unknown: site({ domain: 'var.anything', behavior: ALL_VIEWER }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-service-retired',
    { level: 'warning', status: 502 },
    {
      failing: site({ domain: `"abc.data.mediastore.eu-west-1.amazonaws.com" ${HERE}` }),
      passing: site({}),
      unknown: site({ domain: 'var.anything' }, NOTHING),
    },
  ),
  ...examplesOf(
    'origin-group-cannot-fail-over',
    { level: 'warning', status: 502 },
    {
      failing: toGroup(site(grouped(`[500, 502] ${HERE}`))),
      passing: toGroup(site(grouped('[500, 502, 503, 504]'))),
      unknown: toGroup(site(grouped('var.anything'), NOTHING)),
    },
  ),
  ...examplesOf(
    'origin-group-cannot-fail-over',
    { level: 'error', status: null },
    {
      failing: allowing(`["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"] ${HERE}`),
      passing: allowing('["GET", "HEAD", "OPTIONS"]'),
      unknown: allowing('var.anything', NOTHING),
    },
  ),
  ...examplesOf(
    'error-caching-long',
    { level: 'notice', status: null },
    {
      failing: site({ more: errorPage('502', `error_caching_min_ttl = 300 ${HERE}`) }),
      passing: site({ more: errorPage('502', 'error_caching_min_ttl = 5') }),
      unknown: site({ more: errorPage('502', 'error_caching_min_ttl = var.anything') }, NOTHING),
    },
  ),
  ...examplesOf(
    'error-page-same-origin',
    { level: 'notice', status: null },
    {
      failing: site({ more: errorPage('502', `${PAGE} ${HERE}`) }),
      passing: site({ more: errorPage('404', PAGE) }),
      unknown: site({ more: errorPage('502', 'response_code = 502\n    response_page_path = var.anything') }, NOTHING),
    },
  ),
];

/** Every rule on configurations in Terraform. */
export const TERRAFORM: readonly Example[] = [...LOAD_BALANCERS, ...VPC, ...S3, ...FUNCTIONS, ...DISTRIBUTION];
