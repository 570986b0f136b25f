import { describe, expect, it } from '@jest/globals';

import { hostForwardingOf } from '../../src/cloudfront/host-forwarding.js';
import {
  MANAGED_CACHE_POLICIES,
  MANAGED_ORIGIN_REQUEST_POLICIES,
  managedCachePolicy,
  managedOriginRequestPolicy,
} from '../../src/cloudfront/managed-policies.js';
import type { Behavior } from '../../src/model/distribution.js';
import { known, unknown } from '../../src/model/value.js';
import {
  aBehavior,
  ALL_VIEWER,
  ALL_VIEWER_EXCEPT_HOST,
  CACHING_DISABLED,
  policyId,
  policyOf,
  USE_ORIGIN_CACHE_CONTROL,
} from './builders.js';

function forwarded(changes: Partial<Behavior>): string {
  return hostForwardingOf(aBehavior(changes)).forwarded;
}

describe('managed policies', () => {
  it('are found by id in any case of letters, and by the name that look-ups use', () => {
    for (const { id, name } of MANAGED_CACHE_POLICIES) {
      expect(managedCachePolicy(id.toUpperCase())?.name).toBe(name);
      expect(managedCachePolicy(`Managed-${name}`)?.id).toBe(id);
    }
    for (const { id } of MANAGED_ORIGIN_REQUEST_POLICIES) expect(managedOriginRequestPolicy(id)?.id).toBe(id);
    expect(managedCachePolicy('constructor')).toBeNull();
    expect(managedCachePolicy('216adef6-5c7f-47e4-b989-5492eafa07d3')).toBeNull();
  });

  it('have unique ids of the usual form', () => {
    const ids = [...MANAGED_CACHE_POLICIES, ...MANAGED_ORIGIN_REQUEST_POLICIES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(19);
    expect(ids.filter((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toEqual([]);
  });
});

describe('hostForwardingOf', () => {
  it('goes by the managed policies', () => {
    expect(forwarded({ cachePolicy: CACHING_DISABLED, originRequestPolicy: ALL_VIEWER })).toBe('yes');
    expect(forwarded({ cachePolicy: CACHING_DISABLED, originRequestPolicy: ALL_VIEWER_EXCEPT_HOST })).toBe('no');
    expect(forwarded({ cachePolicy: CACHING_DISABLED })).toBe('no');
    expect(forwarded({})).toBe('no');
  });

  it('lets the cache policy win over an origin request policy that leaves Host out', () => {
    const behavior = aBehavior({
      cachePolicy: USE_ORIGIN_CACHE_CONTROL,
      originRequestPolicy: ALL_VIEWER_EXCEPT_HOST,
    });
    expect(hostForwardingOf(behavior)).toEqual({
      forwarded: 'yes',
      because: 'cache policy UseOriginCacheControlHeaders on behavior *',
    });
  });

  it('says unknown for a policy nobody knows, unless another one forwards Host anyway', () => {
    const mystery = policyId('00000000-0000-0000-0000-000000000000');
    expect(forwarded({ cachePolicy: CACHING_DISABLED, originRequestPolicy: mystery })).toBe('unknown');
    expect(forwarded({ cachePolicy: mystery, originRequestPolicy: ALL_VIEWER })).toBe('yes');
    const because = hostForwardingOf(aBehavior({ cachePolicy: mystery })).because;
    expect(because).toContain('00000000-0000-0000-0000-000000000000');
  });

  it('goes by what the values of an unresolved id have in common', () => {
    const among = (...alternatives: string[]) =>
      forwarded({ originRequestPolicy: { type: 'id', id: unknown('conditional', 'c ? a : b', { alternatives }) } });
    expect(among('216adef6-5c7f-47e4-b989-5492eafa07d3', 'bf0718e1-ba1e-49d1-88b1-f726733018ae')).toBe('yes');
    expect(among('216adef6-5c7f-47e4-b989-5492eafa07d3', 'b689b0a8-53d0-40ab-baf2-68738e2966ac')).toBe('unknown');
    expect(among('88a5eaf4-2fd4-4709-b370-b4c650ea3fcf')).toBe('no');
    expect(among()).toBe('unknown');
  });

  it.each([
    ['none', [], 'no'],
    ['whitelist', ['Accept'], 'no'],
    ['whitelist', ['hOsT'], 'yes'],
    ['allViewer', [], 'yes'],
    ['allViewerAndWhitelistCloudFront', ['CloudFront-Viewer-Country'], 'yes'],
    ['allExcept', ['Cookie'], 'yes'],
    ['allExcept', ['HOST'], 'no'],
  ] as const)('reads custom policies: %s %j', (behavior, names, expected) => {
    expect(forwarded({ originRequestPolicy: policyOf(known(behavior), known(names)) })).toBe(expected);
  });

  it('does not guess what a custom policy lists', () => {
    const names = unknown<readonly string[]>('variable', 'var.headers');
    expect(forwarded({ originRequestPolicy: policyOf(known('whitelist'), names) })).toBe('unknown');
    expect(forwarded({ originRequestPolicy: policyOf(known('allViewer'), names) })).toBe('yes');
    expect(forwarded({ cachePolicy: policyOf(unknown('variable', 'var.b'), known([])) })).toBe('unknown');
  });

  it.each([
    [known([]), 'no'],
    [known(['Origin', 'host']), 'yes'],
    [known(['*']), 'yes'],
    [unknown<readonly string[]>('variable', 'var.headers'), 'unknown'],
  ] as const)('reads ForwardedValues %#', (forwardedHeaders, expected) => {
    expect(forwarded({ forwardedHeaders })).toBe(expected);
  });
});
