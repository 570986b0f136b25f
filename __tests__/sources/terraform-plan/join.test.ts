import { afterEach, describe, expect, it } from '@jest/globals';

import { planOrigin } from '../../../src/cloudfront/plan.js';
import { readSources } from '../../../src/sources/index.js';
import { brief, removeWorkspaces, workspaceOf } from '../terraform/workspace.js';
import { behavior, change, customOrigin, distribution, onlyDistribution, originOf, planOf, readPlan } from './plans.js';

afterEach(removeWorkspaces);

const MODULE = `variable "origins" { type = any }
variable "name" {}
resource "aws_cloudfront_distribution" "this" {
  enabled = true
  comment = var.name
  dynamic "origin" {
    for_each = var.origins
    content {
      origin_id   = origin.key
      domain_name = origin.value
      custom_origin_config {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "redirect-to-https"
  }
}
`;

const ROOT = `variable "sites" {}
resource "aws_lb" "app" {
  for_each = var.sites
}
module "site" {
  for_each = var.sites
  source   = "../modules/site"
  name     = each.key
  origins = {
    app = aws_lb.app[each.key].dns_name
    api = "api.\${each.value}"
  }
}
`;

const CODE = { 'live/main.tf': ROOT, 'modules/site/main.tf': MODULE };

function siteChange(key: string, dnsName: string | null): ReturnType<typeof change> {
  const origins = [
    // A set has an order of its own.
    customOrigin('app', dnsName),
    customOrigin('api', `api.${key}.example.com`),
  ];
  const unknown = {
    arn: true,
    domain_name: true,
    origin: [{ custom_origin_config: [{}], ...(dnsName === null ? { domain_name: true } : {}) }, {}],
  };
  const after = distribution(origins, { default_cache_behavior: [behavior('app')] });
  return change(`module.site["${key}"].aws_cloudfront_distribution.this`, { after, unknown });
}

const VARIABLES = { variables: { sites: { value: { a: 'a.example.com', b: 'b.example.com' } } } };

describe('a plan with its code', () => {
  it('has values from the plan, lines and references from the code, and the keys that the code alone gives', async () => {
    const plan = planOf([siteChange('a', null), siteChange('b', 'app-b-123.eu-west-1.elb.amazonaws.com')], VARIABLES);
    const { distributions, problems } = await readPlan(plan, { ...CODE, 'live/plan.json': plan }, ['live/plan.json']);
    expect(problems).toEqual([]);
    expect(distributions.map(({ address, language, file }) => [address, language, file])).toEqual([
      ['module.site["a"].aws_cloudfront_distribution.this', 'terraform-plan', 'modules/site/main.tf'],
      ['module.site["b"].aws_cloudfront_distribution.this', 'terraform-plan', 'modules/site/main.tf'],
    ]);
    const [a, b] = distributions;
    if (a === undefined || b === undefined) throw new Error('too few');
    expect(originOf(a, 'app')).toMatchObject({
      key: 'live/main.tf:module.site["a"].aws_cloudfront_distribution.this:app',
      kind: 'load-balancer',
      domainName: { known: false, expression: 'aws_lb.app["a"].dns_name', reference: { address: 'aws_lb.app["a"]' } },
      location: { file: 'modules/site/main.tf', startLine: 6 },
    });
    expect(originOf(b, 'app')).toMatchObject({
      domainName: { known: true, value: 'app-b-123.eu-west-1.elb.amazonaws.com' },
      kind: 'load-balancer',
    });
    expect(originOf(b, 'api').domainName).toMatchObject({
      value: 'api.b.example.com',
      location: { file: 'live/main.tf', startLine: 11 },
    });
  });

  it('gives connections to origins whose names only the plan knows', async () => {
    const plan = planOf([siteChange('b', 'app-b-123.eu-west-1.elb.amazonaws.com')], VARIABLES);
    const [only] = (await readPlan(plan, CODE)).distributions;
    if (only === undefined) throw new Error('nothing was read');
    const settings = { timeoutMs: 1_000, viewerHosts: [] };
    expect(planOrigin(only, originOf(only, 'app'), settings)).toMatchObject({
      used: 'yes',
      lookup: { name: 'app-b-123.eu-west-1.elb.amazonaws.com' },
      exchanges: [{ scheme: 'https', port: 443, sslProtocols: ['TLSv1.2'] }],
      unprobed: null,
    });
  });

  it('finds instances whose keys the code cannot know', async () => {
    const root = ROOT.replace('for_each = var.sites\n  source', 'for_each = aws_lb.app\n  source');
    const files = { 'live/main.tf': root, 'modules/site/main.tf': MODULE };
    const plan = planOf([change('aws_lb.app["a"]', { after: {} }), siteChange('a', null)]);
    const only = await onlyDistribution(plan, files);
    expect(originOf(only, 'app')).toMatchObject({
      domainName: { known: false, expression: 'aws_lb.app["a"].dns_name' },
      location: { file: 'modules/site/main.tf' },
    });
  });

  it('is found by what it declares, wherever the plan lies, and reads nothing twice', async () => {
    const plan = planOf([siteChange('a', null)], VARIABLES);
    const other = { 'other/main.tf': 'resource "aws_cloudfront_distribution" "x" {}\nresource "aws_lb" "app" {}' };
    for (const named of [
      ['plan.json'],
      ['plan.json', 'live/main.tf'],
      ['plan.json', '**/*.tf'],
      ['plan.json', 'live'],
    ]) {
      const { distributions } = await readPlan(plan, { ...CODE, ...other }, named);
      expect(distributions.map(({ language }) => language)).toEqual(['terraform-plan']);
    }
  });

  it('takes the place of its root where it is asked for, and leaves the other roots as they are', async () => {
    const plan = planOf([siteChange('a', null)], VARIABLES);
    const other = `resource "aws_cloudfront_distribution" "x" {
      origin {
        origin_id   = "o"
        domain_name = "o.example.com"
      }
    }`;
    const { distributions } = await readPlan(plan, { ...CODE, 'other/main.tf': other }, ['*.json', '**/*.tf']);
    expect(distributions.map(({ language, address }) => [language, address])).toEqual([
      ['terraform', 'aws_cloudfront_distribution.x'],
      ['terraform-plan', 'module.site["a"].aws_cloudfront_distribution.this'],
    ]);
  });

  it('gives way in a search to its code, which may be newer, and says so', async () => {
    const plan = planOf([siteChange('a', null)], VARIABLES);
    for (const files of [[], ['.']]) {
      const { distributions, problems } = await readPlan(plan, CODE, files);
      expect(new Set(distributions.map(({ language }) => language))).toEqual(new Set(['terraform']));
      expect(problems).toContainEqual({
        file: 'plan.json',
        line: null,
        message: expect.stringContaining('Name it (files: plan.json)'),
      });
    }
    const alone = await readPlan(plan, { 'README.md': 'No code here.' }, []);
    expect(alone.distributions.map(({ language }) => language)).toEqual(['terraform-plan']);
  });

  it('says so when several root modules fit alike, unless one of them is listed', async () => {
    const plan = planOf([siteChange('a', null)], VARIABLES);
    const files = { ...CODE, 'test/main.tf': ROOT };
    const { problems } = await readPlan(plan, files);
    expect(problems).toMatchObject([
      { file: 'plan.json', line: null, message: expect.stringMatching(/live and test/) },
    ]);
    const workspace = workspaceOf({ ...files, 'plan.json': plan });
    const listed = { root: './test/', file: 'config.yml', line: 1, vars: [], varFiles: [], workspace: null };
    const terraform = { vars: [], varFiles: [], workspace: null, roots: [listed] };
    const reading = await readSources({ workspace, files: ['plan.json'], origins: [], viewerHosts: [], terraform });
    expect(reading.problems).toEqual([]);
    const [site] = reading.distributions;
    if (site === undefined) throw new Error('nothing was read');
    expect(originOf(site, 'api').domainName.location).toMatchObject({ file: 'test/main.tf', startLine: 11 });
  });

  it('points at the call of a module that was fetched or cannot be read', async () => {
    const site = 'module "cdn" {\n  source = "git::https://git.example.com/cdn.git"\n}\n';
    const after = distribution([customOrigin('app', 'app.example.com')]);
    const plan = planOf([change('module.cdn.aws_cloudfront_distribution.this', { after })]);
    const fetched = {
      '.terraform/modules/modules.json': '{"Modules":[{"Key":"cdn","Source":"x","Dir":".terraform/modules/cdn"}]}',
      '.terraform/modules/cdn/main.tf': MODULE,
    };
    for (const files of [{}, fetched]) {
      const { distributions, problems } = await readPlan(plan, { 'main.tf': site, ...files });
      expect(problems).toEqual([]);
      expect(distributions).toMatchObject([
        { origins: [{ domainName: { value: 'app.example.com' }, location: { file: 'main.tf', startLine: 1 } }] },
      ]);
    }
  });

  it('knows what public modules make of their arguments before they are fetched', async () => {
    const code = `resource "aws_lb" "app" {}
module "cdn" {
  source = "terraform-aws-modules/cloudfront/aws"
  origin = {
    app = {
      domain_name          = aws_lb.app.dns_name
      custom_origin_config = { origin_protocol_policy = "https-only" }
    }
  }
}`;
    const unknown = { origin: [{ domain_name: true }] };
    const after = distribution([customOrigin('app', null)]);
    const plan = planOf([change('module.cdn.aws_cloudfront_distribution.this[0]', { after, unknown })]);
    const { distributions, problems } = await readPlan(plan, { 'main.tf': code });
    expect(problems).toEqual([]);
    expect(distributions).toMatchObject([
      {
        address: 'module.cdn.aws_cloudfront_distribution.this[0]',
        origins: [
          {
            kind: 'load-balancer',
            domainName: { expression: 'aws_lb.app.dns_name', location: { file: 'main.tf', startLine: 6 } },
            location: { file: 'main.tf' },
          },
        ],
      },
    ]);
  });

  it('points at files of values where the plan has the values that are written there', async () => {
    const code = `variable "name" {}
variable "port" {}
resource "aws_cloudfront_distribution" "x" {
  origin {
    origin_id   = "app"
    domain_name = var.name
    custom_origin_config {
      https_port             = var.port
      origin_protocol_policy = "https-only"
    }
  }
}`;
    const origin = customOrigin('app', 'app.example.com', { custom: { https_port: 8443 } });
    const plan = planOf([change('aws_cloudfront_distribution.x', { after: distribution([origin]) })], {
      variables: { name: { value: 'app.example.com' }, port: { value: '8443' } },
    });
    const files = { 'main.tf': code, 'terraform.tfvars': 'name = "app.example.com"\nport = "443"\n' };
    expect(originOf(await onlyDistribution(plan, files), 'app')).toMatchObject({
      domainName: { location: { file: 'terraform.tfvars', startLine: 1 } },
      connection: { httpsPort: { value: 8443, location: { file: 'main.tf', startLine: 8 } } },
    });
  });

  it('keeps apart what the code writes and what the provider fills in', async () => {
    const code = `resource "aws_cloudfront_distribution" "x" {
  origin {
    origin_id           = "app"
    domain_name         = "app.example.com"
    connection_attempts = 3
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
}`;
    const after = distribution([customOrigin('app', 'app.example.com', { custom: { origin_read_timeout: 60 } })]);
    const only = await onlyDistribution(planOf([change('aws_cloudfront_distribution.x', { after })]), {
      'main.tf': code,
    });
    expect(originOf(only, 'app')).toMatchObject({
      path: { value: '', written: false },
      connectionAttempts: { value: 3, written: true, location: { startLine: 5 } },
      connectionTimeoutSeconds: { value: 10, written: false },
      responseCompletionTimeoutSeconds: { value: null, written: false },
      accessControl: { value: null, written: false },
      connection: {
        type: 'custom',
        httpPort: { value: 80, written: true },
        readTimeoutSeconds: { value: 60, written: true },
        keepaliveTimeoutSeconds: { value: 5, written: false },
        ipAddressType: { value: 'ipv4', written: false },
      },
    });
  });

  it('joins blocks by what identifies them, not by their order', async () => {
    const origin = (id: string, name: string): string =>
      `  origin {\n    origin_id = "${id}"\n    domain_name = ${name}\n    custom_origin_config {\n      origin_protocol_policy = "https-only"\n    }\n  }\n`;
    const code = `resource "aws_cloudfront_distribution" "x" {\n${origin('one', 'aws_lb.one.dns_name')}${origin('two', 'aws_apprunner_service.two.service_url')}  ordered_cache_behavior {
    path_pattern     = "/two/*"
    target_origin_id = "two"
  }
}`;
    const after = distribution([customOrigin('two', null), customOrigin('one', null)], {
      ordered_cache_behavior: [behavior('two', { path_pattern: '/two/*' })],
    });
    const unknown = { origin: [{ domain_name: true }, { domain_name: true }] };
    const only = await onlyDistribution(planOf([change('aws_cloudfront_distribution.x', { after, unknown })]), {
      'main.tf': code,
    });
    expect(originOf(only, 'one')).toMatchObject({ kind: 'load-balancer', location: { startLine: 2 } });
    expect(originOf(only, 'two')).toMatchObject({ kind: 'app-runner', location: { startLine: 9 } });
    expect(only.behaviors[1]).toMatchObject({ pathPattern: { value: '/two/*' }, location: { startLine: 16 } });
  });

  it('joins blocks by all that is known of them where ids and names are not', async () => {
    const bucket = (name: string): string => `  origin {
    origin_id   = aws_s3_bucket.${name}.id
    domain_name = aws_s3_bucket.${name}.bucket_regional_domain_name
    origin_path = "/${name}"
  }
`;
    const balancer = (name: string, port: number): string => `  origin {
    origin_id   = aws_lb.${name}.id
    domain_name = aws_lb.${name}.dns_name
    custom_origin_config {
      http_port              = 80
      https_port             = ${port}
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
`;
    const blocks = `${balancer('web', 443)}${bucket('b')}${balancer('api', 8443)}${bucket('a')}`;
    const resources = 'resource "aws_lb" "web" {}\nresource "aws_s3_bucket" "b" {}\n';
    const code = `${resources}resource "aws_cloudfront_distribution" "site" {\n${blocks}}\n`;
    const made = (port: number | null, path: string): object => {
      const { origin_id: _, ...custom } = customOrigin('', null, { custom: { https_port: port } });
      return { ...custom, origin_path: path, ...(port === null ? { custom_origin_config: [] } : {}) };
    };
    const origins = [made(null, '/a'), made(null, '/b'), made(8443, ''), made(443, '')];
    const open = origins.map(() => ({ origin_id: true, domain_name: true }));
    const after = distribution(origins.map((one) => ({ ...one })));
    const plan = planOf([change('aws_cloudfront_distribution.site', { after, unknown: { origin: open } })]);
    const { origins: read } = await onlyDistribution(plan, { 'main.tf': code });
    expect(
      read.map(({ domainName, kind, path, connection, location }) => [
        domainName.known ? null : domainName.expression,
        kind,
        path.known ? path.value : null,
        connection.type === 'custom' && connection.httpsPort.known ? connection.httpsPort.value : null,
        location?.startLine,
      ]),
    ).toEqual([
      ['aws_lb.web.dns_name', 'load-balancer', '', 443, 4],
      ['aws_s3_bucket.b.bucket_regional_domain_name', 's3', '/b', null, 14],
      ['aws_lb.api.dns_name', 'load-balancer', '', 8443, 19],
      ['aws_s3_bucket.a.bucket_regional_domain_name', 's3', '/a', null, 29],
    ]);
  });

  it('keeps the keys of code that leaves ids open, as long as each has its own block', async () => {
    const code = `resource "aws_cloudfront_distribution" "x" {
  origin {
    origin_id   = aws_lb.one.id
    domain_name = "one.example.com"
  }
  dynamic "origin" {
    for_each = aws_lb.many
    content {
      origin_id   = origin.value.id
      domain_name = "many.example.com"
    }
  }
}`;
    const origins = ['lb-3', 'lb-2'].map((id) => customOrigin(id, 'many.example.com'));
    const after = distribution([...origins, customOrigin('lb-1', 'one.example.com')]);
    const plan = planOf([change('aws_cloudfront_distribution.x', { after })]);
    const only = await onlyDistribution(plan, { 'main.tf': code });
    const address = 'main.tf:aws_cloudfront_distribution.x';
    expect(only.origins.map(({ key }) => key)).toEqual([
      `${address}:aws_lb.one.id`,
      `${address}:lb-2`,
      `${address}:lb-3`,
    ]);
  });

  it('reads as many instances as there are', async () => {
    const keys = Array.from({ length: 120 }, (_, index) => `s${index}`);
    const plan = planOf(
      keys.map((key) => siteChange(key, null)),
      { variables: { sites: { value: Object.fromEntries(keys.map((key) => [key, `${key}.example.com`])) } } },
    );
    const { distributions, problems } = await readPlan(plan, CODE);
    expect(problems).toEqual([]);
    expect(distributions).toHaveLength(120);
    const last = distributions.at(-1);
    if (last === undefined) throw new Error('nothing was read');
    expect(originOf(last, 'app').domainName).toMatchObject({ expression: 'aws_lb.app["s119"].dns_name' });
  });

  it('leaves the code to speak where a whole list of blocks is not known', async () => {
    const code = `resource "aws_cloudfront_distribution" "x" {
  dynamic "origin" {
    for_each = aws_lb.many
    content {
      origin_id   = origin.key
      domain_name = origin.value.dns_name
      custom_origin_config {
        origin_protocol_policy = "https-only"
      }
    }
  }
}`;
    const { origin: _, ...after } = distribution([customOrigin('a', null)]);
    const plan = planOf([change('aws_cloudfront_distribution.x', { after, unknown: { origin: true } })]);
    const only = await onlyDistribution(plan, { 'main.tf': code });
    expect(only.origins.map(({ domainName }) => brief(domainName))).toEqual(['?resource-attribute']);
    expect(only.origins[0]?.location).toMatchObject({ startLine: 2 });
    const alone = await onlyDistribution(plan);
    expect(alone.origins).toMatchObject([{ domainName: { known: false }, location: null }]);
  });

  it('keeps what stands behind an origin, by the references of the code', async () => {
    const code = `variable "internal" {}
resource "aws_lb" "app" {
  internal = var.internal
}
resource "aws_lb_listener" "https" {
  load_balancer_arn = aws_lb.app.arn
  port              = 8443
  protocol          = "HTTPS"
}
resource "aws_cloudfront_origin_access_control" "s3" {
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "never"
}
resource "aws_cloudfront_distribution" "x" {
  origin {
    origin_id                = "app"
    domain_name              = aws_lb.app.dns_name
    origin_access_control_id = aws_cloudfront_origin_access_control.s3.id
    custom_origin_config {
      origin_protocol_policy = "https-only"
    }
  }
}`;
    const name = 'app-123.eu-west-1.elb.amazonaws.com';
    const origin = customOrigin('app', name, { origin_access_control_id: 'E2EXAMPLE' });
    const plan = planOf(
      [
        change('aws_lb.app', { actions: ['no-op'], after: { dns_name: name, arn: 'arn:aws:x', internal: true } }),
        change('aws_cloudfront_distribution.x', { after: distribution([origin]) }),
      ],
      { variables: { internal: { value: true } } },
    );
    const withCode = originOf(await onlyDistribution(plan, { 'main.tf': code }), 'app');
    expect(withCode.domainName).toMatchObject({ value: name });
    expect(withCode.accessControlDefinition).toMatchObject({ signingBehavior: { value: 'never' } });
    expect(withCode.backend).toMatchObject({
      value: {
        type: 'load-balancer',
        address: 'aws_lb.app',
        internal: { value: true },
        listeners: { items: [{ port: { value: 8443 } }] },
      },
    });
    // Without the code it may be any of the plan's resources.
    expect(originOf(await onlyDistribution(plan), 'app').backend.known).toBe(false);
  });

  it('knows by the code which distribution a policy is for, although the plan has its ARN', async () => {
    const code = `resource "aws_s3_bucket" "site" {
  bucket = "site"
}
resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = jsonencode({
    Statement = {
      Effect    = "Allow"
      Principal = { Service = "cloudfront.amazonaws.com" }
      Action    = "s3:GetObject"
      Condition = { StringEquals = { "AWS:SourceArn" = aws_cloudfront_distribution.x["b"].arn } }
    }
  })
}
variable "names" {}
resource "aws_cloudfront_distribution" "x" {
  for_each = toset(var.names)
  origin {
    origin_id   = "app"
    domain_name = aws_s3_bucket.site.bucket_regional_domain_name
  }
}`;
    const name = 'site.s3.eu-west-1.amazonaws.com';
    const after = { ...distribution([{ ...customOrigin('app', name), custom_origin_config: [] }]), arn: 'arn:aws:x' };
    const plan = planOf([
      change('aws_s3_bucket.site', {
        actions: ['no-op'],
        after: { bucket: 'site', bucket_regional_domain_name: name },
      }),
      ...['a', 'b'].map((key) => change(`aws_cloudfront_distribution.x["${key}"]`, { actions: ['no-op'], after })),
    ]);
    const { distributions } = await readPlan(plan, { 'main.tf': code });
    expect(distributions.map(({ address }) => address)).toEqual(
      ['a', 'b'].map((key) => `aws_cloudfront_distribution.x["${key}"]`),
    );
    const source = { distributions: ['aws_cloudfront_distribution.x["b"]'] };
    const statement = { conditions: [{ key: 'AWS:SourceArn', values: { items: [source], mayBeMore: false } }] };
    expect(distributions[0]?.origins[0]?.backend).toMatchObject({ value: { statements: { items: [statement] } } });
  });

  it('keeps the functions of behaviors, by the references of the code', async () => {
    const code = `resource "aws_cloudfront_function" "rewrite" {
  name    = "rewrite"
  runtime = "cloudfront-js-2.0"
  code    = "function handler(event) { return event.request; }"
}
resource "aws_cloudfront_distribution" "x" {
  origin {
    origin_id   = "app"
    domain_name = "app.example.com"
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.rewrite.arn
    }
  }
}`;
    const arn = 'arn:aws:cloudfront::123456789012:function/rewrite';
    const association = { event_type: 'viewer-request', function_arn: arn };
    const after = distribution([customOrigin('app', 'app.example.com')], {
      default_cache_behavior: [behavior('app', { function_association: [association] })],
    });
    const plan = planOf([change('aws_cloudfront_distribution.x', { after })]);
    const { behaviors } = await onlyDistribution(plan, { 'main.tf': code });
    expect(behaviors[0]?.edgeFunctions).toMatchObject([
      { arn: { value: arn }, definition: { type: 'function' }, location: { file: 'main.tf', startLine: 14 } },
    ]);
  });
});
