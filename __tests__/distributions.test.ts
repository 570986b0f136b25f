import { describe, expect, it } from '@jest/globals';

import { distributionReport } from '../src/distributions.js';
import { known, unknown } from '../src/model/value.js';
import { behaviorOf, distributionOf, originOf } from './support/model.js';

const SECRET = 'only-the-origin-may-know-this';

describe('distributionReport', () => {
  const site = originOf({ key: 'cdn.tf:site', id: known('site') });
  const spare = originOf({
    key: 'cdn.tf:spare',
    id: known('spare'),
    customHeaders: [{ name: known('X-Secret'), secretValue: known(SECRET) }],
  });
  const distribution = distributionOf({
    aliases: [known('www.example.com'), unknown('variable', 'var.alias')],
    origins: [site, spare],
    originGroups: [
      {
        id: known('both'),
        memberIds: [known('site'), known('spare')],
        failoverStatusCodes: known([502]),
        location: null,
      },
    ],
    behaviors: [
      behaviorOf({ pathPattern: known('*'), isDefault: true, targetOriginId: known('both') }),
      behaviorOf({ pathPattern: known('/api/*'), isDefault: false, targetOriginId: known('site') }),
      behaviorOf({ pathPattern: unknown('variable', 'var.path'), isDefault: false, targetOriginId: known('nobody') }),
    ],
  });

  it('tells which requests lead where, the default behavior last', () => {
    const { behaviors, aliases, originGroups, origins } = distributionReport(distribution);
    expect(behaviors.map(({ pathPattern, target, origins: keys }) => [pathPattern, target, keys])).toEqual([
      ['/api/*', 'site', ['cdn.tf:site']],
      [null, 'nobody', []],
      ['*', 'both', ['cdn.tf:site', 'cdn.tf:spare']],
    ]);
    expect(aliases).toEqual(['www.example.com']);
    expect(originGroups).toEqual([{ id: 'both', members: ['site', 'spare'] }]);
    expect(origins).toEqual(['cdn.tf:site', 'cdn.tf:spare']);
  });

  it('gives away no secret', () => {
    expect(JSON.stringify(distributionReport(distribution))).not.toContain(SECRET);
  });
});
