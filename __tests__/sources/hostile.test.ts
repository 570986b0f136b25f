import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { Reading } from '../../src/model/distribution.js';
import { readSources } from '../../src/sources/index.js';

let base: string;
let workspace: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'hostile-'));
  workspace = join(base, 'workspace');
  await put('workspace/healthy/main.tf', HCL.replaceAll('app.example', 'healthy.example'));
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(base, path)), { recursive: true });
  await writeFile(join(base, path), content);
}

async function link(path: string, target: string): Promise<void> {
  await mkdir(dirname(join(base, path)), { recursive: true });
  await symlink(target, join(base, path));
}

function read(files: readonly string[] = []): Promise<Reading> {
  return readSources({ workspace, files, origins: [], viewerHosts: [] });
}

/** Known names of origins, without the one that has nothing to do with anything. */
function namesIn({ distributions }: Reading): readonly string[] {
  const names = distributions.flatMap(({ origins }) =>
    origins.map(({ domainName }) => (domainName.known ? domainName.value : `?${domainName.reason}`)),
  );
  expect(names).toContain('healthy.example');
  return names.filter((name) => name !== 'healthy.example');
}

const HCL = `resource "aws_cloudfront_distribution" "site" {
  enabled = true
  origin {
    origin_id   = "app"
    domain_name = "app.example"
    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }
  }
  default_cache_behavior {
    target_origin_id       = "app"
    viewer_protocol_policy = "https-only"
  }
}
`;

const HCL_JSON = JSON.stringify(
  {
    resource: {
      aws_cloudfront_distribution: {
        site: {
          enabled: true,
          origin: {
            origin_id: 'app',
            domain_name: 'app.example',
            custom_origin_config: {
              http_port: 80,
              https_port: 443,
              origin_protocol_policy: 'https-only',
              origin_ssl_protocols: ['TLSv1.2'],
            },
          },
          default_cache_behavior: { target_origin_id: 'app', viewer_protocol_policy: 'https-only' },
        },
      },
    },
  },
  null,
  2,
);

const CFN = `Resources:
  Site:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Enabled: true
        DefaultCacheBehavior: { TargetOriginId: app, ViewerProtocolPolicy: https-only }
        Origins:
          - Id: app
            DomainName: app.example
            CustomOriginConfig: { OriginProtocolPolicy: https-only }
`;

const CFN_JSON = JSON.stringify(
  {
    Resources: {
      Site: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: {
          DistributionConfig: {
            Enabled: true,
            DefaultCacheBehavior: { TargetOriginId: 'app', ViewerProtocolPolicy: 'https-only' },
            Origins: [
              { Id: 'app', DomainName: 'app.example', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
            ],
          },
        },
      },
    },
  },
  null,
  2,
);

const PULUMI = `resources:
  site:
    type: aws:cloudfront:Distribution
    properties:
      origins:
        - originId: app
          domainName: app.example
          customOriginConfig:
            { httpPort: 80, httpsPort: 443, originProtocolPolicy: https-only, originSslProtocols: [TLSv1.2] }
      defaultCacheBehavior: { targetOriginId: app, viewerProtocolPolicy: https-only }
`;

/** A file of every language that describes the same origin. */
const LANGUAGES: readonly (readonly [path: string, text: string])[] = [
  ['main.tf', HCL],
  ['main.tf.json', HCL_JSON],
  ['template.yaml', CFN],
  ['template.json', CFN_JSON],
  ['Pulumi.yaml', PULUMI],
];

describe('broken files', () => {
  it.each(LANGUAGES)('are whole as they stand here: %s', async (path, text) => {
    await put(`workspace/app/${path}`, text);
    const reading = await read();
    expect(namesIn(reading)).toEqual(['app.example']);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ['main.tf', HCL.replace('    }\n  }\n', '  }\n')],
    ['main.tf.json', HCL_JSON.replace('},', ',')],
    ['template.yaml', CFN.replace('https-only }\n', 'https-only\n')],
    ['template.json', CFN_JSON.replace('},', ',')],
    ['Pulumi.yaml', PULUMI.replace('[TLSv1.2] }', '[TLSv1.2]')],
  ])('with an unbalanced brace are one problem with its line: %s', async (path, text) => {
    await put(`workspace/app/${path}`, text);
    const reading = await read();
    expect(namesIn(reading)).toEqual([]);
    expect(reading.problems).toEqual([{ file: `app/${path}`, line: expect.any(Number), message: expect.any(String) }]);
  });

  it.each(LANGUAGES)('with a merge conflict are one problem with its line: %s', async (path, text) => {
    const lines = text.split('\n');
    const conflict = ['<<<<<<< HEAD', lines[4], '=======', lines[4], '>>>>>>> feature'];
    await put(`workspace/app/${path}`, [...lines.slice(0, 4), ...conflict, ...lines.slice(5)].join('\n'));
    const reading = await read();
    expect(namesIn(reading)).toEqual([]);
    expect(reading.problems).toEqual([
      { file: `app/${path}`, line: 5, message: expect.stringMatching(/merge conflict/) },
    ]);
  });

  it.each(LANGUAGES)('may have a byte order mark and Windows lines: %s', async (path, text) => {
    await put(`workspace/app/${path}`, `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    const reading = await read();
    expect(namesIn(reading)).toEqual(['app.example']);
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ['main.tf', HCL.replace('    domain_name', '    domain_name = "other.example"\n    domain_name'), []],
    ['main.tf.json', HCL_JSON.replace('"domain_name"', '"domain_name": "other.example", "domain_name"'), []],
    ['template.yaml', CFN.replace('DomainName', 'DomainName: other.example\n            DomainName'), ['app.example']],
    ['template.json', CFN_JSON.replace('"DomainName"', '"DomainName": "other.example", "DomainName"'), ['app.example']],
    ['Pulumi.yaml', PULUMI.replace('domainName', 'domainName: other.example\n          domainName'), ['app.example']],
  ])('with a key twice are read as their tool reads them: %s', async (path, text, expected) => {
    await put(`workspace/app/${path}`, text);
    const reading = await read();
    expect(namesIn(reading)).toEqual(expected);
    expect(reading.problems).toEqual(
      expected.length > 0
        ? []
        : [{ file: `app/${path}`, line: expect.any(Number), message: expect.stringContaining('is set twice') }],
    );
  });

  it.each(LANGUAGES)('in another encoding are one problem: %s', async (path, text) => {
    await put(`workspace/app/${path}`, Buffer.from(text.replace('app.example', 'b\u00fccher.example'), 'latin1'));
    const reading = await read();
    expect(namesIn(reading)).toEqual([]);
    expect(reading.problems).toEqual([{ file: `app/${path}`, line: null, message: expect.stringMatching(/UTF-8/) }]);
  });

  it.each(LANGUAGES)('may be UTF-16 where their tool, or the shell, writes it: %s', async (path, text) => {
    await put(`workspace/app/${path}`, Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const reading = await read();
    const isTerraform = path.startsWith('main.');
    expect(namesIn(reading)).toEqual(isTerraform ? [] : ['app.example']);
    expect(reading.problems).toEqual(
      isTerraform ? [{ file: `app/${path}`, line: null, message: expect.stringMatching(/UTF-8/) }] : [],
    );
  });

  it.each(LANGUAGES)('of 50 MB are not read: %s', async (path, text) => {
    await put(`workspace/app/${path}`, text);
    await truncate(join(workspace, 'app', path), 50 * 1024 * 1024);
    expect(namesIn(await read())).toEqual([]);
    await expect(read([`app/${path}`])).rejects.toThrow(/larger than \d+ MB/);
  });

  it.each([
    ['template.yaml', CFN],
    ['Pulumi.yaml', PULUMI],
  ])('cannot make aliases into a bomb: %s', async (path, text) => {
    const bomb = Array.from({ length: 30 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x, x]'
        : `a${index}: &a${index} [${'*aN, '.replace('N', String(index - 1)).repeat(9)}]`,
    );
    await put(`workspace/app/${path}`, `${bomb.join('\n')}\n${text.replace('app.example', '*a29')}`);
    const names = namesIn(await read());
    expect(names.filter((name) => !name.startsWith('?'))).toEqual([]);
  });
});

describe('work without end', () => {
  const call = (source: string, more = ''): string => `module "m" {\n  source = "${source}"\n${more}}\n`;

  it('is cut for modules in a circle, each time with a line', async () => {
    await put('workspace/app/main.tf', `${HCL}${call('./a')}`);
    await put('workspace/app/a/main.tf', call('../b'));
    await put('workspace/app/b/main.tf', call('../a'));
    await put('workspace/self/main.tf', `${HCL}${call('./')}`);
    const reading = await read();
    expect(namesIn(reading)).toEqual(['app.example', 'app.example']);
    expect(reading.problems).toEqual([
      { file: 'app/b/main.tf', line: 1, message: expect.stringContaining('leads back') },
      { file: 'self/main.tf', line: 18, message: expect.stringContaining('leads back') },
    ]);
  });

  it('is cut for modules that call themselves many times over', async () => {
    const many = Array.from({ length: 9 }, (_, index) => index);
    const calls = (source: string): string =>
      many.map((index) => `module "m${index}" {\n  source = "${source}"\n  count = 100\n}\n`).join('');
    await put('workspace/app/main.tf', `${HCL}${calls('./m0')}`);
    for (const index of many) await put(`workspace/app/m${index}/main.tf`, calls(`../m${index + 1}`));
    await put('workspace/app/m9/main.tf', 'output "x" { value = 1 }\n');
    const reading = await read();
    expect(namesIn(reading)).toEqual(['app.example']);
    expect(reading.problems.map(({ message }) => message).join('\n')).toMatch(/more than 1000 module instances/);
  });

  it.each([
    ['main.tf', HCL.replace('  enabled', '  count = 1000000\n  enabled')],
    ['main.tf.json', HCL_JSON.replace('"enabled"', '"count": 1000000, "enabled"')],
    ['main.tf', HCL.replace('  enabled', '  for_each = toset([for n in range(999) : tostring(n)])\n  enabled')],
  ])('is cut for a million instances: %s', async (path, text) => {
    await put(`workspace/app/${path}`, text);
    const reading = await read();
    expect(namesIn(reading)).toHaveLength(100);
    expect(reading.problems).toEqual([
      { file: `app/${path}`, line: expect.any(Number), message: expect.stringMatching(/instances; the first 100/) },
    ]);
  });

  it.each([
    ['main.tf', HCL.replace('"app.example"', 'local.a'), 'locals {\n  a = local.b\n  b = local.a\n}\n'],
    [
      'main.tf.json',
      HCL_JSON.replace('app.example', '${local.a}'),
      '{"locals": {"a": "${local.b}", "b": "${local.a}"}}',
    ],
  ])('is cut for locals in a circle: %s', async (path, text, locals) => {
    await put(`workspace/app/${path}`, text);
    await put(`workspace/app/locals${path.replace('main', '')}`, locals);
    const reading = await read();
    expect(namesIn(reading)).toEqual(['?unsupported']);
    expect(reading.problems).toEqual([
      { file: expect.stringContaining('locals'), line: expect.any(Number), message: expect.stringContaining('itself') },
    ]);
  });

  it.each([
    ['template.yaml', CFN],
    ['template.json', CFN_JSON],
  ])('is cut for stacks in a circle, and parameters of themselves: %s', async (path, text) => {
    const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: `./${path}` } };
    const parameter = { Type: 'String', Default: { Ref: 'Host' } };
    const own = path.endsWith('.json')
      ? text
          .replace(
            '"Resources": {',
            `"Parameters": { "Host": ${JSON.stringify(parameter)} }, "Resources": { "Me": ${JSON.stringify(nested)},`,
          )
          .replace('"app.example"', '{ "Ref": "Host" }')
      : text
          .replace(
            'Resources:\n',
            `Parameters: { Host: ${JSON.stringify(parameter)} }\nResources:\n  Me: ${JSON.stringify(nested)}\n`,
          )
          .replace('app.example', '!Ref Host');
    await put(`workspace/app/${path}`, own);
    const names = namesIn(await read());
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !name.startsWith('?'))).toEqual([]);
  });

  it.each([
    'replace("AAA", "/(a+)+b/", "")',
    'replace("AAA", "/(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b/", "")',
    `replace("AAA", "/${'a?'.repeat(60)}${'a'.repeat(60)}b/", "")`,
    'regex("(a+){1,99999999999}b", "AAA")',
    'regexall("[^](a+)+]", "AAA")',
    'regex("a*a*a*a*a*a*b", "AAA")',
  ])('is cut for patterns that run away: %s', async (expression) => {
    const written = expression.replace('AAA', 'a'.repeat(3_000));
    await put('workspace/app/main.tf', HCL.replace('"app.example"', written));
    await put('workspace/app2/main.tf.json', HCL_JSON.replace('"app.example"', JSON.stringify(`\${${written}}`)));
    expect(namesIn(await read())).toEqual(['?unsupported', '?unsupported']);
  });
});

describe('what lies outside of the workspace', () => {
  beforeEach(async () => {
    await put('outside/name.txt', 'hunter2.example');
    await put('outside/name.tftpl', 'hunter2.example');
    await put(
      'outside/module/main.tf',
      `${HCL.replace('app.example', 'hunter2.example')}output "name" { value = "hunter2.example" }\n`,
    );
    await put('outside/template.yaml', CFN.replace('app.example', 'hunter2.example'));
    await put('outside/stack.template.json', CFN_JSON.replace('app.example', 'hunter2.example'));
    await put('outside/values.yml', 'name: hunter2.example\nconfig:\n  name: hunter2.example\n');
    await put('outside/terraform.tfvars', 'name = "hunter2.example"\n');
    await put('outside/params.json', '[{"ParameterKey": "Name", "ParameterValue": "hunter2.example"}]');
  });

  /** Nothing that was read is, or mentions, what is there. */
  async function expectClosed(names: readonly string[]): Promise<void> {
    const reading = await read();
    expect(namesIn(reading)).toEqual(names);
    expect(JSON.stringify(reading)).not.toContain('hunter2');
  }

  it.each([
    ['file("../../outside/name.txt")', '?unsupported'],
    ['file("linked.txt")', '?unsupported'],
    ['file("linked/name.txt")', '?unsupported'],
    ['file("${path.module}/../../outside/name.txt")', '?unsupported'],
    ['templatefile("../../outside/name.tftpl", {})', '?unsupported'],
    ['templatefile("linked/name.tftpl", {})', '?unsupported'],
    ['yamldecode(file("linked/values.yml")).name', '?unsupported'],
    ['fileexists("linked/name.txt") ? "there.example" : "nowhere.example"', '?conditional'],
    ['var.name', '?variable'],
  ])('is not read by Terraform code: %s', async (expression, expected) => {
    await link('workspace/app/linked', join(base, 'outside'));
    await link('workspace/app/linked.txt', '../../outside/name.txt');
    await link('workspace/app/terraform.tfvars', '../../outside/terraform.tfvars');
    await link('workspace/app2/linked', join(base, 'outside'));
    await link('workspace/app2/linked.txt', '../../outside/name.txt');
    await put('workspace/app/variables.tf', 'variable "name" {}\n');
    await put('workspace/app2/variables.tf', 'variable "name" {}\n');
    await put('workspace/app/main.tf', HCL.replace('"app.example"', expression));
    await put('workspace/app2/main.tf.json', HCL_JSON.replace('"app.example"', JSON.stringify(`\${${expression}}`)));
    await expectClosed([expected, expected]);
  });

  it.each(['../../outside/module', './linked/module', './module', '../app/../../outside/module'])(
    'is no module: %s',
    async (source) => {
      await link('workspace/app/linked', join(base, 'outside'));
      await link('workspace/app/module', join(base, 'outside/module'));
      const call = `module "m" {\n  source = "${source}"\n}\n`;
      await put('workspace/app/main.tf', `${HCL.replace('"app.example"', 'module.m.name')}${call}`);
      await expectClosed(['?module-output']);
    },
  );

  it('is no fetched module, whatever the list of them says', async () => {
    const modules = [
      { Key: 'm', Source: 'x/y/aws', Dir: '../../outside/module' },
      { Key: 'n', Source: 'x/y/aws', Dir: join(base, 'outside/module') },
      { Key: 'o', Source: 'x/y/aws', Dir: '.terraform/modules/o' },
    ];
    await put('workspace/app/.terraform/modules/modules.json', JSON.stringify({ Modules: modules }));
    await link('workspace/app/.terraform/modules/o', join(base, 'outside/module'));
    const calls = ['m', 'n', 'o'].map((name) => `module "${name}" {\n  source = "x/y/aws"\n}\n`).join('');
    const names = '"${module.m.name}${module.n.name}${module.o.name}"';
    await put('workspace/app/main.tf', `${HCL.replace('"app.example"', names)}${calls}`);
    await expectClosed(['?module-output']);
  });

  it('is no file of configuration, by a link', async () => {
    await link('workspace/app/main.tf', '../../outside/module/main.tf');
    await link('workspace/app/template.yaml', '../../outside/template.yaml');
    await link('workspace/linked', join(base, 'outside'));
    await expectClosed([]);
  });

  it.each(['../../outside/template.yaml', './linked/template.yaml', './nested.yaml'])(
    'is no nested stack: %s',
    async (url) => {
      await link('workspace/app/linked', join(base, 'outside'));
      await link('workspace/app/nested.yaml', '../../outside/template.yaml');
      const nested = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } };
      await put('workspace/app/template.yaml', `${CFN}  Inner: ${JSON.stringify(nested)}\n`);
      const json = CFN_JSON.replace('"Resources": {', `"Resources": { "Inner": ${JSON.stringify(nested)},`);
      await put('workspace/app/template.json', json);
      await expectClosed(['app.example', 'app.example']);
    },
  );

  it.each(['../../outside/values.yml', './linked/values.yml', './values.yml'])(
    'is no file of the Serverless Framework: %s',
    async (path) => {
      await link('workspace/app/linked', join(base, 'outside'));
      await link('workspace/app/values.yml', '../../outside/values.yml');
      const resources = CFN.replace('app.example', `\${file(${path}):name}`).replaceAll(/^(?=.)/gm, '  ');
      await put('workspace/app/serverless.yml', `service: shop\nprovider:\n  name: aws\nresources:\n${resources}`);
      await expectClosed(['?unsupported']);
    },
  );

  it('is no template of a cloud assembly', async () => {
    const artifact = (templateFile: string): object => ({
      type: 'aws:cloudformation:stack',
      properties: { templateFile },
    });
    const artifacts = {
      One: artifact('../../../outside/stack.template.json'),
      Two: artifact('linked.template.json'),
      Three: artifact(join(base, 'outside/stack.template.json')),
    };
    await put('workspace/app/cdk.out/manifest.json', JSON.stringify({ version: '36.0.0', artifacts }));
    await link('workspace/app/cdk.out/linked.template.json', '../../../outside/stack.template.json');
    await expectClosed([]);
  });

  it.each(['{ fn::readFile: ../../outside/name.txt }', '{ fn::readFile: ./linked/name.txt }', '${name}'])(
    'is not read by a Pulumi program: %s',
    async (expression) => {
      await link('workspace/app/linked', join(base, 'outside'));
      await link('workspace/app/Pulumi.dev.yaml', '../../outside/values.yml');
      const project = 'name: app\nruntime: yaml\nconfig:\n  name: { type: string }\n';
      await put('workspace/app/Pulumi.yaml', `${project}${PULUMI.replace('app.example', expression)}`);
      await expectClosed([expression.startsWith('$') ? '?parameter' : '?unsupported']);
    },
  );
});
