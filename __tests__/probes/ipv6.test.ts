import { describe, expect, it } from '@jest/globals';
import { Ipv6Knowledge, ipv6Reach, isGlobalUnicast } from '../../src/probes/ipv6.js';

describe('ipv6Reach', () => {
  it('finds out once, and sends nothing for it', async () => {
    expect(['none', 'doubtful', 'global']).toContain(await ipv6Reach());
    expect(ipv6Reach()).toBe(ipv6Reach());
  });
});

describe('Ipv6Knowledge', () => {
  it('takes a few silent addresses for no IPv6 where there is doubt', async () => {
    const knowledge = new Ipv6Knowledge('doubtful');
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(await knowledge.reach()).toBe('doubtful');
      knowledge.note(false);
    }
    expect(await knowledge.reach()).toBe('none');
    knowledge.note(true);
    expect(await knowledge.reach()).toBe('global');
  });

  it.each(['none', 'global'] as const)('does not doubt %s, whatever is met', async (given) => {
    const knowledge = new Ipv6Knowledge(given);
    for (let attempt = 0; attempt < 5; attempt++) knowledge.note(false);
    expect(await knowledge.reach()).toBe(given);
  });
});

describe('isGlobalUnicast', () => {
  it.each([
    ['2600:9000::1', true],
    ['2001:db8::1', true],
    ['3fff::1', true],
    ['fd00::2', false],
    ['fe80::1', false],
    ['::1', false],
    ['64:ff9b::1', false],
  ])('%s: %s', (address, expected) => {
    expect(isGlobalUnicast(address)).toBe(expected);
  });
});
