import { describe, expect, it } from '@jest/globals';
import { certificateNames, covers } from '../../../src/rules/certificate/names.js';
import { certificateOf } from '../../support/model.js';

const NOTHING = { dnsNames: [], ipAddresses: [], commonName: null };

describe('the names of a certificate', () => {
  it.each([
    ['www.example.com', 'www.example.com', true],
    ['WWW.Example.COM', 'www.example.com', true],
    ['www.example.com', 'www.example.com.', true],
    ['www.example.com.', 'www.example.com', true],
    ['*.example.com', 'www.example.com', true],
    ['*.EXAMPLE.com', 'www.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'a.b.example.com', false],
    ['*.example.com', '.example.com', false],
    ['w*.example.com', 'www.example.com', false],
    ['www.*.com', 'www.example.com', false],
    ['*.*.com', 'www.example.com', false],
    ['*', 'com', false],
    ['*.', 'com.', false],
    ['example.com', 'www.example.com', false],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example', true],
    ['', '', false],
  ])('%j covers %j: %s', (name, host, expected) => {
    expect(covers(certificateOf({ ...NOTHING, dnsNames: [name] }), host)).toBe(expected);
  });

  it('are the common name only where there is no alternative name of a DNS or IP type', () => {
    expect(covers(certificateOf({ ...NOTHING, commonName: 'a.example' }), 'a.example')).toBe(true);
    expect(covers(certificateOf({ ...NOTHING, commonName: 'a.example', dnsNames: ['b.example'] }), 'a.example')).toBe(
      false,
    );
    expect(
      covers(certificateOf({ ...NOTHING, commonName: 'a.example', ipAddresses: ['192.0.2.1'] }), 'a.example'),
    ).toBe(false);
    expect(certificateNames(certificateOf(NOTHING))).toEqual([]);
  });
});
