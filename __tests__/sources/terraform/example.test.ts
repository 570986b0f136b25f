import { describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../../src/cloudfront/host-forwarding.js';
import { routingTo } from '../../../src/cloudfront/routing.js';
import { readSources } from '../../../src/sources/index.js';
import { brief } from './workspace.js';

describe('the example repository', () => {
  it.each([['examples/terraform/live'], ['examples/terraform/live/main.tf'], ['examples/terraform/**/*.tf']])(
    'is read whole from %s',
    async (entry) => {
      const { distributions, problems } = await readSources({
        workspace: process.cwd(),
        files: [entry],
        origins: [],
        viewerHosts: [],
      });
      expect(problems).toEqual([]);
      const [distribution, ...others] = distributions;
      if (distribution === undefined) throw new Error('nothing was read');
      expect(others).toEqual([]);
      expect(distribution.aliases.map(brief)).toEqual(['www.example.com']);
      const main = 'examples/terraform/live/main.tf';
      expect(distribution.origins).toMatchObject([
        {
          id: { value: 'api' },
          kind: 'custom',
          domainName: { value: 'api.example.com', location: { file: main, startLine: 34 } },
          connection: { httpsPort: { value: 8443, location: { file: main, startLine: 36 } } },
        },
        {
          id: { value: 'app' },
          kind: 'load-balancer',
          domainName: { known: false, reference: { address: 'aws_lb.app' } },
        },
        {
          id: { value: 'assets' },
          kind: 's3-website',
          domainName: { known: false },
          location: { file: 'examples/terraform/modules/site/main.tf', startLine: 19 },
        },
      ]);
      expect(
        distribution.origins.map((origin) =>
          routingTo(distribution, origin).behaviors.map(({ pathPattern }) => brief(pathPattern)),
        ),
      ).toEqual([['/api/*'], ['*'], ['/assets/*']]);
      expect(distribution.behaviors.map((behavior) => hostForwardingOf(behavior).forwarded)).toEqual([
        'no',
        'no',
        'no',
      ]);
    },
  );
});
