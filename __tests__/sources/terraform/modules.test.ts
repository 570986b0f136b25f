import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import { UsageError } from '../../../src/model/usage-error.js';
import { readTerraform } from '../../../src/sources/terraform/index.js';
import { NO_SETTINGS } from '../../../src/sources/terraform/variables.js';
import {
  brief,
  CUSTOM,
  onlyDistribution,
  onlyOrigin,
  readFiles,
  removeWorkspaces,
  siteWith,
  workspaceOf,
} from './workspace.js';

afterEach(removeWorkspaces);

const MODULE = `variable "host" { type = string }
variable "port" {
  type    = number
  default = "443"
}
resource "aws_cloudfront_distribution" "this" {
  enabled = true
  origin {
    origin_id   = "app"
    domain_name = var.host
    custom_origin_config {
      http_port              = 80
      https_port             = var.port
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
}
output "domain" { value = aws_cloudfront_distribution.this.domain_name }
output "host" { value = var.host }
`;

function site(domain: string, before = ''): string {
  return siteWith(`origin_id = "app"\n    domain_name = ${domain}\n    ${CUSTOM}`, before);
}

describe('local modules', () => {
  it('get their arguments, and values their place at the call', () => {
    const files = {
      'live/main.tf': 'module "site" {\n  source = "../modules/site"\n  host   = "a.example"\n}\n',
      'modules/site/main.tf': MODULE,
    };
    const reading = readFiles(files, {}, 'live');
    expect(onlyDistribution(reading)).toMatchObject({
      address: 'module.site.aws_cloudfront_distribution.this',
      file: 'modules/site/main.tf',
      calledFrom: { file: 'live/main.tf', startLine: 1, endLine: 1 },
    });
    expect(onlyOrigin(reading)).toMatchObject({
      key: 'live/main.tf:module.site.aws_cloudfront_distribution.this:app',
      domainName: { value: 'a.example', location: { file: 'live/main.tf', startLine: 3, endLine: 3 } },
      location: { file: 'modules/site/main.tf', startLine: 8, endLine: 17 },
      connection: { httpsPort: { value: 443, location: { file: 'modules/site/main.tf', startLine: 13 } } },
    });
    expect(reading.problems).toEqual([]);
  });

  it('are read for each of their instances, nested ones too', () => {
    const files = {
      'main.tf': `module "outer" {
  for_each = { eu = "eu.example", us = "us.example" }
  source   = "./outer"
  host     = each.value
}`,
      'outer/main.tf': `variable "host" {}
module "inner" {
  count  = 2
  source = "../site"
  host   = "\${count.index}.\${var.host}"
}`,
      'site/main.tf': MODULE,
    };
    const { distributions } = readFiles(files);
    expect(
      distributions.map(({ address, origins }) => [address, ...origins.map(({ domainName }) => brief(domainName))]),
    ).toEqual([
      ['module.outer["eu"].module.inner[0].aws_cloudfront_distribution.this', '0.eu.example'],
      ['module.outer["eu"].module.inner[1].aws_cloudfront_distribution.this', '1.eu.example'],
      ['module.outer["us"].module.inner[0].aws_cloudfront_distribution.this', '0.us.example'],
      ['module.outer["us"].module.inner[1].aws_cloudfront_distribution.this', '1.us.example'],
    ]);
  });

  it('of several roots have keys of their own, whatever other roots there are', () => {
    const call = 'module "site" {\n  source = "../../modules/site"\n  host   = "a.example"\n}\n';
    const files = { 'live/dev/main.tf': call, 'live/prod/cdn.tf': call, 'modules/site/main.tf': MODULE };
    const request = { workspace: workspaceOf(files), roots: [], files: Object.keys(files), settings: NO_SETTINGS };
    const origins = readTerraform(request).flatMap(({ distributions }) => distributions.flatMap((one) => one.origins));
    expect(origins.map(({ key }) => key)).toEqual([
      'live/dev/main.tf:module.site.aws_cloudfront_distribution.this:app',
      'live/prod/cdn.tf:module.site.aws_cloudfront_distribution.this:app',
    ]);
  });

  it('that are about CloudFront by their name and are not there are told of', () => {
    const files = {
      'a/main.tf': 'module "site" {\n  source = "../modules/cdn"\n}\n',
      'b/main.tf': 'module "site" {\n  source = "../../elsewhere/cloudfront"\n}\n',
      'c/main.tf': 'module "site" {\n  source = "../modules/vpc"\n}\n',
    };
    const request = { workspace: workspaceOf(files), roots: [], files: Object.keys(files), settings: NO_SETTINGS };
    expect(readTerraform(request).map(({ problems }) => problems)).toEqual([
      [{ file: 'a/main.tf', line: 1, message: 'module.site: there is no configuration in modules/cdn' }],
      [{ file: 'b/main.tf', line: 1, message: expect.stringContaining('leads out of the workspace') }],
    ]);
  });

  it('that have a distribution only with other values are told of', () => {
    const files = {
      'main.tf': `variable "on" { default = false }
module "site" {
  source = "./site"
  count  = var.on ? 1 : 0
  host   = "a.example"
}
`,
      'site/main.tf': MODULE,
      'other/main.tf': 'data "aws_cloudfront_distribution" "x" {\n  id = "E1"\n}\n',
    };
    expect(readFiles(files).problems).toEqual([
      { file: '.', line: null, message: expect.stringContaining('leaves out with the values at hand') },
    ]);
    const on = readFiles(files, { vars: ['on=true'] });
    expect([on.problems, on.distributions.length]).toEqual([[], 1]);
    expect(readFiles(files, {}, 'other').problems).toEqual([]);
  });

  it('for others, with nothing to go over, are told of as such', () => {
    const text = `variable "origins" {
  default = []
}
resource "aws_cloudfront_distribution" "this" {
  enabled = true
  dynamic "origin" {
    for_each = var.origins
    content {
      origin_id   = origin.value.id
      domain_name = origin.value.name
    }
  }
}
`;
    expect(readFiles({ 'main.tf': text }).problems).toEqual([
      { file: 'main.tf', line: 4, message: expect.stringContaining('check the code that calls it') },
    ]);
  });

  it('give their outputs', () => {
    const files = {
      'main.tf': site('module.names.host', 'module "names" {\n  source = "./names"\n  zone = "example.com"\n}\n'),
      'names/main.tf':
        'variable "zone" {}\nresource "aws_lb" "x" {}\noutput "host" { value = "api.${var.zone}" }\noutput "lb" { value = aws_lb.x }\n',
    };
    expect(onlyOrigin(readFiles(files)).domainName).toMatchObject({ known: true, value: 'api.example.com' });
    const balancer = { ...files, 'main.tf': files['main.tf'].replace('module.names.host', 'module.names.lb.dns_name') };
    expect(onlyOrigin(readFiles(balancer))).toMatchObject({
      kind: 'load-balancer',
      domainName: {
        known: false,
        reference: { address: 'module.names.aws_lb.x', type: 'aws_lb', attribute: 'dns_name' },
      },
    });
  });

  it('keep equal names in different modules apart', () => {
    const files = {
      'main.tf': 'module "a" {\n  source = "./m"\n}\nmodule "b" {\n  source = "./m"\n}\n',
      'm/main.tf': site('aws_lb.x.dns_name', 'resource "aws_lb" "x" {}\n'),
    };
    const expressions = readFiles(files).distributions.flatMap(({ origins }) =>
      origins.map(({ domainName }) => !domainName.known && domainName.expression),
    );
    expect(expressions).toEqual(['module.a.aws_lb.x.dns_name', 'module.b.aws_lb.x.dns_name']);
  });

  it('that call themselves, or each other, end with one problem', () => {
    const files = {
      'main.tf': 'module "a" {\n  source = "./a"\n}\nmodule "self" {\n  source = "./"\n}\n',
      'a/main.tf': `module "b" {\n  source = "../b"\n}\n${site('"a.example"')}`,
      'b/main.tf': 'module "a" {\n  source = "../a"\n}\n',
    };
    const reading = readFiles(files);
    expect(reading.distributions.map(({ address }) => address)).toEqual(['module.a.aws_cloudfront_distribution.site']);
    expect(reading.problems).toEqual([
      { file: 'b/main.tf', line: 1, message: expect.stringContaining('leads back') },
      { file: 'main.tf', line: 4, message: expect.stringContaining('leads back') },
    ]);
  });
});

describe('modules from elsewhere', () => {
  const call = (source: string, name = 'cdn'): string =>
    `module "${name}" {\n  source  = "${source}"\n  version = "1.0"\n}\n`;

  it('are one problem, however many of them there are', () => {
    const { problems } = readFiles({
      'main.tf': `${site('module.cdn.host')}${call('company/cloudfront-cdn/aws')}`,
    });
    expect(problems).toEqual([
      {
        file: 'main.tf',
        line: 20,
        message: expect.stringMatching(
          /^module\.cdn \(company\/cloudfront-cdn\/aws\) cannot be read: its source is not/,
        ),
      },
    ]);
    const names = Array.from({ length: 8 }, (_, index) => `m${index}`);
    const many = readFiles({ 'main.tf': names.map((name) => call(`company/${name}/aws`, name)).join('') });
    expect(many.problems).toEqual([
      {
        file: 'main.tf',
        line: 1,
        message: expect.stringMatching(/^module\.m0 \(.*module\.m4 \(\S+\) and 3 more cannot/),
      },
    ]);
    const secret = readFiles({ 'main.tf': call('git::https://user:t0ken@host.example/x.git') });
    expect(JSON.stringify(secret.problems)).not.toContain('t0ken');
  });

  it('are understood without their code when they are well known', () => {
    const text = `resource "aws_lb" "x" {}
module "cdn" {
  source  = "git::https://github.com/terraform-aws-modules/terraform-aws-cloudfront.git?ref=v5.0.0"
  aliases = ["www.example.com"]
  origin = {
    web = {
      domain_name = aws_lb.x.dns_name
      custom_origin_config = {
        origin_protocol_policy = "http-only"
        http_port              = 8080
        origin_ssl_protocols   = ["TLSv1.2"]
      }
    }
    old = {
      domain_name          = "old.example"
      custom_origin_config = [{ origin_protocol_policy = "https-only" }]
    }
    files = { domain_name = "b.s3.eu-west-1.amazonaws.com", origin_access_control = "s3" }
  }
  default_cache_behavior = {
    target_origin_id           = "web"
    viewer_protocol_policy     = "allow-all"
    cache_policy_name          = "Managed-CachingDisabled"
    origin_request_policy_name = "Managed-AllViewer"
  }
  ordered_cache_behavior = [{
    path_pattern           = "/old"
    target_origin_id       = "old"
    viewer_protocol_policy = "allow-all"
    headers                = ["Host"]
  }]
}
output "name" { value = module.cdn.cloudfront_distribution_id }
`;
    const reading = readFiles({ 'main.tf': text });
    expect(reading.problems).toEqual([]);
    const distribution = onlyDistribution(reading);
    expect(distribution).toMatchObject({
      file: 'main.tf',
      location: { startLine: 2 },
      aliases: [{ value: 'www.example.com' }],
    });
    expect(distribution.origins).toMatchObject([
      { id: { value: 'files' }, kind: 's3', connection: { type: 's3' } },
      {
        id: { value: 'old' },
        kind: 'custom',
        connection: { httpsPort: { value: 443 }, protocolPolicy: { value: 'https-only' } },
      },
      {
        id: { value: 'web' },
        kind: 'load-balancer',
        location: { file: 'main.tf', startLine: 2 },
        domainName: { location: { startLine: 7 } },
        connection: { httpPort: { value: 8080, location: { startLine: 10 } } },
      },
    ]);
    expect(distribution.behaviors.map((behavior) => hostForwardingOf(behavior).forwarded)).toEqual(['yes', 'yes']);
  });

  it('are read where terraform init has put them, with places in the own code', () => {
    const files = {
      'main.tf': call('company/site/aws').replace('version', 'host    = "a.example"\n  version'),
      '.terraform/modules/modules.json': JSON.stringify({
        Modules: [
          { Key: '', Dir: '.' },
          { Key: 'cdn', Dir: '.terraform/modules/cdn/sub' },
        ],
      }),
      '.terraform/modules/cdn/sub/main.tf': MODULE,
    };
    const reading = readFiles(files);
    expect(reading.problems).toEqual([]);
    expect(onlyOrigin(reading)).toMatchObject({
      location: { file: 'main.tf', startLine: 1, endLine: 5 },
      domainName: { value: 'a.example', location: { file: 'main.tf', startLine: 3 } },
    });
  });

  it('are never read outside of the workspace', () => {
    const root = workspaceOf({
      'repo/main.tf': 'module "up" {\n  source = "../outside"\n}\nmodule "link" {\n  source = "./linked"\n}\n',
      'outside/main.tf': MODULE,
    });
    symlinkSync(join(root, 'outside'), join(root, 'repo', 'linked'));
    const [reading] = readTerraform({ workspace: join(root, 'repo'), roots: [''], files: [], settings: NO_SETTINGS });
    expect(reading?.distributions).toEqual([]);
    expect(reading?.problems.map(({ line }) => line)).toEqual([1, 4]);
  });
});

describe('variables', () => {
  const main = site('var.host', 'variable "host" { default = "default.example" }\n');

  it('take the last of what Terraform reads', () => {
    const steps: readonly (readonly [string, string])[] = [
      ['terraform.tfvars', 'host = "tfvars.example"'],
      ['terraform.tfvars.json', '{"host": "json.example"}'],
      ['a.auto.tfvars', 'host = "a.example"'],
      ['b.auto.tfvars.json', '{"host": "b.example"}'],
      ['c.auto.tfvars', 'host = "c.example"'],
    ];
    const files: Record<string, string> = { 'main.tf': main };
    const hosts = [brief(onlyOrigin(readFiles(files)).domainName)];
    for (const [name, text] of steps) {
      files[name] = text;
      hosts.push(brief(onlyOrigin(readFiles(files)).domainName));
    }
    files['env/prod.tfvars'] = '# production\nhost = "file.example"\n';
    const settings = { varFiles: ['env/prod.tfvars'] };
    const given = onlyOrigin(readFiles(files, settings)).domainName;
    expect(given).toMatchObject({ value: 'file.example', location: { file: 'env/prod.tfvars', startLine: 2 } });
    hosts.push(brief(onlyOrigin(readFiles(files, { ...settings, vars: ['host=var.example'] })).domainName));
    expect(hosts).toEqual(['default', 'tfvars', 'json', 'a', 'b', 'c', 'var'].map((name) => `${name}.example`));
  });

  it('are converted to their types, with the defaults of optional attributes', () => {
    const before = `variable "origin" {
  type = object({
    host  = string
    ports = optional(object({ https = optional(number, 8443) }), {})
    extra = optional(list(string))
  })
}
variable "hosts" { type = set(string) }
variable "strict" {
  type     = string
  default  = "fallback.example"
  nullable = false
}
`;
    const settings = { vars: ['origin={ host = "o.example" }', 'hosts=["b", "a", "b"]'] };
    const of = (expression: string): string =>
      brief(onlyOrigin(readFiles({ 'main.tf': site(expression, before) }, settings)).domainName);
    expect(of('var.origin.host')).toBe('o.example');
    expect(of('"${var.origin.ports.https}.example"')).toBe('8443.example');
    expect(of('coalesce(var.origin.extra, "none")')).toBe('none');
    expect(of('join("-", var.hosts)')).toBe('a-b');
    expect(of('var.strict')).toBe('fallback.example');
  });

  it('are told as a problem when they do not fit their type', () => {
    const { problems } = readFiles({
      'main.tf': site('"${var.n}.example"', 'variable "n" { type = number }\n'),
      'terraform.tfvars': '\nn = "many"\n',
    });
    expect(problems).toEqual([{ file: 'terraform.tfvars', line: 2, message: expect.stringContaining('var.n') }]);
  });

  it('that cannot be read are refused', () => {
    expect(() => readFiles({ 'main.tf': main }, { varFiles: ['gone.tfvars'] })).toThrow(UsageError);
    expect(() => readFiles({ 'main.tf': main }, { vars: ['nonsense'] })).toThrow(UsageError);
  });

  it('and the name of the workspace decide', () => {
    const text = site('terraform.workspace == "prod" ? "www.example.com" : "${terraform.workspace}.example.com"');
    expect(brief(onlyOrigin(readFiles({ 'main.tf': text }, { workspace: 'prod' })).domainName)).toBe('www.example.com');
    expect(brief(onlyOrigin(readFiles({ 'main.tf': text })).domainName)).toMatch(/^\?conditional/);
  });
});

describe('files', () => {
  it("may be JSON, and OpenTofu's take the place of Terraform's", () => {
    const json = {
      locals: { zone: 'example.com' },
      resource: {
        aws_cloudfront_distribution: {
          site: {
            enabled: true,
            origin: [
              {
                origin_id: 'app',
                domain_name: 'json.${local.zone}',
                custom_origin_config: {
                  origin_protocol_policy: 'http-only',
                  http_port: 80,
                  https_port: 443,
                  origin_ssl_protocols: ['TLSv1.2'],
                },
              },
            ],
            default_cache_behavior: { target_origin_id: 'app', viewer_protocol_policy: 'allow-all' },
          },
        },
      },
    };
    const reading = readFiles({ 'main.tf.json': JSON.stringify(json, null, 2) });
    expect(reading.problems).toEqual([]);
    expect(onlyOrigin(reading)).toMatchObject({
      domainName: { value: 'json.example.com' },
      connection: { protocolPolicy: { value: 'http-only' } },
      location: { file: 'main.tf.json', startLine: 10 },
    });
    const tofu = readFiles({ 'main.tf': site('"terraform.example"'), 'main.tofu': site('"tofu.example"') });
    expect(brief(onlyOrigin(tofu).domainName)).toBe('tofu.example');
    const overridden = readFiles({
      'main.tf': site('"x.example"'),
      'main_override.tf': 'resource "aws_cloudfront_distribution" "site" {\n  enabled = false\n}\n',
    });
    expect(onlyDistribution(overridden)).toMatchObject({
      enabled: { value: false },
      origins: [{ id: { value: 'app' } }],
    });
  });

  it('that are broken are one problem with a line, and the rest goes on', () => {
    const reading = readFiles({
      'main.tf': site('local.host'),
      'broken.tf': '\n\nresource "aws_lb" "x" {\n  name = \n}\n',
      'conflict.tf': 'locals {\n<<<<<<< HEAD\n  a = 1\n=======\n  a = 2\n>>>>>>> x\n}\n',
      'open.tf.json': '{\n  "locals": {\n',
      'locals.tf': '\uFEFFlocals {\n  host = "a.example"\n}\n',
    });
    expect(brief(onlyOrigin(reading).domainName)).toBe('a.example');
    expect(reading.problems.map(({ file, line }) => [file, line])).toEqual([
      ['broken.tf', 4],
      ['conflict.tf', 2],
      ['open.tf.json', 3],
    ]);
  });

  it('with a second declaration, a circle of locals or a whole binary are problems', () => {
    const root = workspaceOf({
      'main.tf': site('local.a', 'locals {\n  a = local.b\n  b = "${local.c}"\n  c = local.a\n}\n'),
      'other.tf': 'locals { b = "second" }\n',
    });
    mkdirSync(join(root, 'sub.tf'));
    writeFileSync(join(root, 'binary.tf'), Buffer.from([0xff, 0xfe, 0x00]));
    const [reading] = readTerraform({ workspace: root, roots: [''], files: [], settings: NO_SETTINGS });
    expect(reading?.distributions[0]?.origins.map(({ domainName }) => brief(domainName))).toEqual(['?unsupported']);
    expect(reading?.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
      'binary.tf:null: is not UTF-8 text',
      'other.tf:1: local.b is declared a second time; the first is at main.tf:3',
      'main.tf:2: local.a refers to itself',
    ]);
  });
});

describe('root modules among files', () => {
  it('are those that nobody else calls and that lead to a distribution', () => {
    const files = {
      'live/prod/main.tf': 'module "site" {\n  source = "../../modules/site"\n  host = "prod.example"\n}\n',
      'live/dev/main.tf': 'module "site" {\n  source = "../../modules/site/"\n  host = "dev.example"\n}\n',
      'modules/site/main.tf': MODULE,
      'network/main.tf': 'resource "aws_vpc" "x" {}\n',
      'published/main.tf': site('var.host', 'variable "host" {}\n'),
      'elsewhere/main.tf': 'module "x" {\n  source = "terraform-aws-modules/cloudfront/aws"\n}\n',
    };
    const readings = readTerraform({
      workspace: workspaceOf(files),
      roots: [],
      files: Object.keys(files),
      settings: NO_SETTINGS,
    });
    expect(
      readings.map(({ directory, distributions }) => [
        directory,
        ...distributions.flatMap(({ origins }) => origins.map(({ domainName }) => brief(domainName))),
      ]),
    ).toEqual([['elsewhere'], ['live/dev', 'dev.example'], ['live/prod', 'prod.example'], ['published', '?variable']]);
  });
});
