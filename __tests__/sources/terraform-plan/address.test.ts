import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { stepsOf } from '../../../src/sources/terraform-plan/address.js';
import { withKey } from '../../../src/sources/terraform/repetition.js';

describe('module addresses', () => {
  it.each([
    ['', []],
    ['module.a', [{ name: 'a', key: null }]],
    [
      'module.a-b[0].module.c_d["x"]',
      [
        { name: 'a-b', key: 0 },
        { name: 'c_d', key: 'x' },
      ],
    ],
    ['module.a["x].module.b[\\"y\\"]"]', [{ name: 'a', key: 'x].module.b["y"]' }]],
    ['module.a["$${x}%%{y}"]', [{ name: 'a', key: '${x}%{y}' }]],
    ['module.a["x"', null],
    ['module.a.b', null],
    ['modules.a', null],
  ])('%s', (address, steps) => {
    expect(stepsOf(address)).toEqual(steps);
  });

  it('lead back to the keys that they were made of', () => {
    const key = fc.oneof(fc.constant(null), fc.nat(), fc.stringMatching(/^[ -#&-z|~]*$/));
    const step = fc.record({ name: fc.stringMatching(/^[a-z][\w-]*$/), key });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const address = steps.map(({ name, key: one }) => withKey(`module.${name}`, one)).join('.');
        expect(stepsOf(address)).toEqual(steps);
      }),
    );
  });
});
