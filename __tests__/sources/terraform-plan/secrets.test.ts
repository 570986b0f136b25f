import { afterEach, describe, expect, it } from '@jest/globals';

import { parseOptions } from '../../../src/options.js';
import { preflight } from '../../../src/preflight.js';
import { SILENT } from '../../../src/progress.js';
import { FORMATS } from '../../../src/reports/index.js';
import { removeWorkspaces, workspaceOf } from '../terraform/workspace.js';
import { behavior, change, customOrigin, distribution, onlyDistribution, originOf, planOf, readPlan } from './plans.js';

afterEach(removeWorkspaces);

const SITE = 'aws_cloudfront_distribution.site';
const ALB = 'app-123.eu-west-1.elb.amazonaws.com';

describe('secrets', () => {
  const SECRET = 'planted-hunter2';
  const header = { custom_header: [{ name: 'X-Origin-Verify', value: SECRET }] };

  it('stay where they are sent from, although the whole set around them is marked', async () => {
    const after = distribution([
      customOrigin('app', ALB, { ...header, custom: { http_port: 8080 } }),
      customOrigin('api', `${SECRET}.example.com`),
    ]);
    const changes = [
      change('aws_lb.app', { actions: ['no-op'], after: { dns_name: ALB } }),
      change(SITE, { after, sensitive: { origin: true } }),
    ];
    const configuration = {
      root_module: {
        variables: { verify: { sensitive: true, default: SECRET } },
        resources: [{ address: SITE, expressions: { origin: [{ origin_id: { constant_value: 'app' } }] } }],
      },
    };
    const code = `variable "verify" {}
resource "aws_lb" "app" {}
resource "aws_cloudfront_distribution" "site" {
  origin {
    origin_id   = "app"
    domain_name = aws_lb.app.dns_name
    custom_header {
      name  = "X-Origin-Verify"
      value = var.verify
    }
  }
  origin {
    origin_id   = "api"
    domain_name = "\${var.verify}.example.com"
  }
}`;
    const plan = planOf(changes, { variables: { verify: { value: SECRET } }, configuration });
    for (const files of [{ 'main.tf': code }, {}]) {
      const only = await onlyDistribution(plan, files);
      const app = originOf(only, 'app');
      expect(app.domainName).toMatchObject({ value: ALB });
      expect(app.connection).toMatchObject({ protocolPolicy: { value: 'https-only' }, httpPort: { value: 8080 } });
      expect(app.customHeaders).toMatchObject([{ secretValue: { value: SECRET } }]);
      const other = only.origins.find((origin) => origin !== app);
      expect(other?.domainName).toMatchObject({ known: false, reason: 'sensitive' });
      const shown = { ...only, origins: only.origins.map((origin) => ({ ...origin, customHeaders: [] })) };
      expect(JSON.stringify(shown)).not.toContain(SECRET);
    }
  });

  it('are not read where they are marked one by one', async () => {
    const after = distribution([customOrigin('app', ALB)], {
      aliases: [SECRET],
      default_cache_behavior: [behavior(SECRET)],
    });
    const sensitive = { aliases: [true], default_cache_behavior: [{ target_origin_id: true }] };
    const { distributions, problems } = await readPlan(planOf([change(SITE, { after, sensitive })]));
    expect(distributions).toMatchObject([
      { aliases: [{ reason: 'sensitive' }], behaviors: [{ targetOriginId: { reason: 'sensitive' } }] },
    ]);
    expect(JSON.stringify([distributions, problems])).not.toContain(SECRET);
  });

  it('are not quoted from a file that cannot be read', async () => {
    await expect(readPlan(`{"format_version": "1.2", "x": "aws_cloudfront_", ${SECRET}`)).rejects.toThrow(
      /^plan\.json: is not valid JSON; write it with terraform show -json[^]*(?<!hunter2)$/,
    );
  });
});

describe('reports', () => {
  it.each(Object.entries(FORMATS))('%s shows no secret of a plan', async (_name, render) => {
    const secret = 'planted-hunter2';
    const origins = [
      customOrigin('app', ALB, { custom_header: [{ name: 'X-Origin-Verify', value: secret }] }),
      customOrigin(secret, `${secret}.example.com`, { origin_path: `/${secret}` }),
    ];
    const after = distribution(origins, {
      aliases: [`${secret}.example.com`],
      ordered_cache_behavior: [behavior(secret, { path_pattern: `/${secret}/*` })],
    });
    const marks = { path_pattern: true, target_origin_id: true };
    const sensitive = { origin: true, aliases: true, ordered_cache_behavior: [marks] };
    const plan = planOf([change(SITE, { after, sensitive })], {
      variables: { key: { value: secret } },
      configuration: { root_module: { variables: { key: { sensitive: true } } } },
    });
    const code = `variable "key" {\n  sensitive = true\n}\nresource "aws_cloudfront_distribution" "site" {
  origin {
    origin_id   = var.key
    domain_name = "\${var.key}.example.com"
  }
}`;
    for (const files of [{ 'plan.json': plan }, { 'plan.json': plan, 'main.tf': code }]) {
      const workspace = workspaceOf(files);
      const options = parseOptions({ files: ['plan.json'], static: ['true'] });
      const now = new Date('2026-11-22T00:00:00Z');
      const report = await preflight(options, { workspace, now, progress: SILENT, env: {}, config: null });
      expect(report.origins).toHaveLength(2);
      expect(render(report, { color: false, workspace, now })).not.toContain(secret);
    }
  });
});
