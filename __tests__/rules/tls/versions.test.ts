import { describe, expect, it } from '@jest/globals';
import { fitOf, highestOf, isLegacyVersion } from '../../../src/rules/shared/tls-versions.js';

describe('a version against OriginSslProtocols', () => {
  it.each([
    ['TLSv1.2', ['TLSv1.2'], 'allowed'],
    ['TLSv1', ['TLSv1', 'TLSv1.1', 'TLSv1.2'], 'allowed'],
    ['TLSv1.3', ['TLSv1.2'], 'allowed'],
    ['TLSv1.3', ['TLSv1', 'TLSv1.1'], 'undocumented'],
    ['TLSv1.2', ['TLSv1'], 'minimum'],
    ['TLSv1.2', ['SSLv3', 'TLSv1'], 'minimum'],
    ['TLSv1.1', ['TLSv1', 'TLSv1.2'], 'minimum'],
    ['TLSv1.1', ['TLSv1.2'], 'excluded'],
    ['SSLv3', ['TLSv1', 'TLSv1.2'], 'excluded'],
    ['TLSv1.2', ['SSLv3'], 'excluded'],
    ['TLSv1.3', ['SSLv3'], 'excluded'],
  ] as const)('%s with %j is %s', (version, sslProtocols, fit) => {
    expect(fitOf(version, sslProtocols)).toBe(fit);
  });

  it('allows everything where the list is not known', () => {
    expect(fitOf('TLSv1', [])).toBe('allowed');
  });
});

it('finds the highest version whatever the order', () => {
  expect(highestOf(['TLSv1.2', 'SSLv3', 'TLSv1'])).toBe('TLSv1.2');
  expect(highestOf([])).toBeNull();
});

it('takes TLS 1.1 and less for outdated', () => {
  expect(
    ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'].map((version) => isLegacyVersion(version as 'TLSv1')),
  ).toEqual([true, true, true, false, false]);
});
