import { describe, expect, it } from '@jest/globals';

import { FORMATS } from '../../src/reports/index.js';
import { HEALTHY, MIXED, hostileReport } from './fixtures.js';

const options = { color: false, workspace: '/repo' };

describe('FORMATS', () => {
  it.each(Object.entries(FORMATS))('%s ends with a line feed or is empty, and changes nothing', (_, render) => {
    for (const report of [HEALTHY, MIXED, hostileReport()]) {
      const before = structuredClone(report);
      const first = render(report, options);
      expect(first === '' || first.endsWith('\n')).toBe(true);
      expect(render(report, options)).toBe(first);
      expect(report).toEqual(before);
    }
  });
});
