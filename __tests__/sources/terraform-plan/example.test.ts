import { describe, expect, it } from '@jest/globals';

import { planOrigin } from '../../../src/cloudfront/plan.js';
import { readSources } from '../../../src/sources/index.js';
import { brief } from '../terraform/workspace.js';
import { originOf } from './plans.js';

const PLAN = 'examples/terraform-plan/plan.json';

function read(files: readonly string[]) {
  return readSources({ workspace: process.cwd(), files, origins: [], viewerHosts: [] });
}

describe('the example plan', () => {
  it('is joined with the example code that it was made of', async () => {
    const { distributions, problems } = await read([PLAN]);
    expect(problems).toEqual([]);
    const [site, ...others] = distributions;
    if (site === undefined) throw new Error('nothing was read');
    expect(others).toEqual([]);
    expect(site.domainName).toMatchObject({ value: 'd2example1234.cloudfront.net' });
    expect(originOf(site, 'app')).toMatchObject({
      kind: 'load-balancer',
      domainName: {
        value: 'app-live-1234567890.eu-central-1.elb.amazonaws.com',
        location: { file: 'examples/terraform/live/main.tf', startLine: 30 },
      },
    });
    expect(originOf(site, 'assets')).toMatchObject({
      kind: 's3-website',
      domainName: { known: false, expression: 'aws_s3_bucket_website_configuration.assets.website_endpoint' },
    });
    const settings = { timeoutMs: 1_000, viewerHosts: [] };
    expect(site.origins.map((origin) => planOrigin(site, origin, settings).exchanges.length > 0)).toEqual(
      site.origins.map(({ domainName }) => domainName.known),
    );
  });

  it('has the same keys and places as the code alone', async () => {
    const summaryOf = ({ distributions }: Awaited<ReturnType<typeof read>>) =>
      new Map(distributions.flatMap(({ origins }) => origins.map(({ key, location }) => [key, location] as const)));
    expect(summaryOf(await read([PLAN]))).toEqual(summaryOf(await read(['examples/terraform/live'])));
  });

  it('takes the place of that code when both are named', async () => {
    const { distributions } = await read(['examples/terraform/**/*.tf', PLAN]);
    expect(distributions.map(({ language, aliases }) => [language, aliases.map(brief)])).toEqual([
      ['terraform-plan', ['www.example.com']],
    ]);
  });
});
