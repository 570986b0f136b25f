import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UsageError } from '../../src/model/usage-error.js';
import { classify, parseCidrs } from '../../src/probes/address.js';

const STRICT = parseCidrs([]);

describe('classify', () => {
  it.each([
    ['0.0.0.0', 'this network'],
    ['10.255.255.255', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'shared address space'],
    ['127.0.0.1', 'loopback'],
    ['169.254.1.1', 'link-local'],
    ['169.254.169.254', 'metadata service'],
    ['169.254.170.2', 'metadata service'],
    ['168.63.129.16', 'metadata service'],
    ['192.0.0.8', 'IETF protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['192.88.99.1', '6to4 relay'],
    ['198.19.255.255', 'benchmarking'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['64:ff9b:1::1', 'local-use NAT64'],
    ['100::1', 'discard'],
    ['2001::1', 'Teredo'],
    ['2001:2::1', 'benchmarking'],
    ['2001:1::1', 'IETF protocol assignments'],
    ['2001:20::1', 'ORCHIDv2'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['5f00::1', 'segment routing'],
    ['fc00::1', 'unique-local'],
    ['fd00:ec2::254', 'metadata service'],
    ['fd12::1', 'unique-local'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['4000::1', 'reserved'],
    ['::ffff:8.8.8.8', 'IPv4-mapped'],
    ['::ffff:10.0.0.1', 'private (IPv4-mapped)'],
    ['::ffff:a9fe:a9fe', 'metadata service (IPv4-mapped)'],
    ['::127.0.0.1', 'loopback (IPv4-compatible)'],
    ['::8.8.8.8', 'IPv4-compatible'],
    ['64:ff9b::8.8.8.8', 'NAT64'],
    ['64:ff9b::10.0.0.1', 'private (NAT64)'],
    ['2002:808:808::1', '6to4'],
    ['2002:7f00:1::', 'loopback (6to4)'],
  ])('%s is %s and may not be connected to', (address, specialPurpose) => {
    const family = address.includes(':') ? 6 : 4;
    expect(classify(address, STRICT)).toEqual({ address, family, specialPurpose, allowed: false });
  });

  it.each([
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.255.255',
    '223.255.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '168.63.129.17',
    '2600:9000::1',
    '2001:4860:4860::8888',
    '2001:3::1',
    '2620:4f:8000::1',
    '2a00::1',
  ])('%s is an ordinary address', (address) => {
    expect(classify(address, STRICT)).toMatchObject({ specialPurpose: null, allowed: true });
  });

  it.each([
    '',
    'localhost',
    '127.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f.0.0.1',
    '1.2.3.4 ',
    '::1::',
    '[::1]',
    '256.1.1.1',
  ])('does not take %j for an address', (text) => {
    expect(classify(text, parseCidrs(['0.0.0.0/0', '::/0']))).toMatchObject({
      specialPurpose: 'not an address',
      allowed: false,
    });
  });

  it('takes any text without an exception, and allows no text that is no address', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof classify(text, STRICT).allowed === 'boolean'));
  });
});

describe('public-cidrs', () => {
  it('make a special address count as one of the internet', () => {
    const policy = parseCidrs(['127.0.0.0/8', 'fd00::/8', ' ', '']);
    expect(classify('127.3.2.1', policy)).toMatchObject({ specialPurpose: null, allowed: true });
    expect(classify('fd00::1', policy)).toMatchObject({ specialPurpose: null, allowed: true });
    expect(classify('10.0.0.1', policy)).toMatchObject({ specialPurpose: 'private', allowed: false });
    expect(classify('fe80::1', policy)).toMatchObject({ specialPurpose: 'link-local', allowed: false });
    expect(classify('8.8.8.8', policy)).toMatchObject({ specialPurpose: null, allowed: true });
  });

  it('may name a single address, with or without prefix', () => {
    expect(classify('127.0.0.1', parseCidrs(['127.0.0.1']))).toMatchObject({ allowed: true });
    expect(classify('127.0.0.2', parseCidrs(['127.0.0.1/32']))).toMatchObject({ allowed: false });
  });

  it('cover an IPv4-mapped address by its IPv4 address', () => {
    expect(classify('::ffff:127.0.0.1', parseCidrs(['127.0.0.0/8']))).toMatchObject({ allowed: true });
  });

  it('of IPv6 never open an IPv4 address inside one', () => {
    const policy = parseCidrs(['::/0']);
    expect(classify('::ffff:10.0.0.1', policy)).toMatchObject({ allowed: false });
    expect(classify('64:ff9b::169.254.169.254', policy)).toMatchObject({ allowed: false });
    expect(classify('10.0.0.1', policy)).toMatchObject({ allowed: false });
    expect(classify('::ffff:8.8.8.8', policy)).toMatchObject({ allowed: true });
    expect(classify('::1', policy)).toMatchObject({ allowed: true });
  });

  it.each([
    'nonsense',
    '127.0.0.0/33',
    '::/129',
    '127.0.0.0/',
    '127.0.0.0/8/8',
    '127.0.0/8',
    '127.0.0.0/-1',
    '/8',
    'fe80::%1/64',
  ])('refuse %j', (line) => {
    expect(() => parseCidrs(['10.0.0.0/8', line])).toThrow(UsageError);
    expect(() => parseCidrs([line])).toThrow(JSON.stringify(line));
  });
});
