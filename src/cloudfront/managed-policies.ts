import { guide, type FactSource } from './source.js';

/** A policy that AWS maintains, under the same id in every account. */
export interface ManagedPolicy {
  readonly id: string;
  /** Without the prefix `Managed-` that look-ups by name use. */
  readonly name: string;
  /** Whether it sends the viewer's Host header to the origin. */
  readonly forwardsHost: boolean;
  readonly source: FactSource;
}

const CACHE_PAGE = guide('using-managed-cache-policies');
const REQUEST_PAGE = guide('using-managed-origin-request-policies');

function cache(id: string, name: string, forwardsHost: boolean): ManagedPolicy {
  return { id, name, forwardsHost, source: CACHE_PAGE };
}

function request(id: string, name: string, forwardsHost: boolean): ManagedPolicy {
  return { id, name, forwardsHost, source: REQUEST_PAGE };
}

/** Every managed cache policy. Headers in the cache key are always sent to the origin, Host among them where it is there. */
export const MANAGED_CACHE_POLICIES: readonly ManagedPolicy[] = [
  cache('2e54312d-136d-493c-8eb9-b001f22f67d2', 'Amplify', true),
  cache('4d1d2f1d-3a71-49ad-9e08-7ea5d843a556', 'Amplify-Default', true),
  cache('a6bad946-36c3-4c33-aa98-362c74a7fb13', 'Amplify-DefaultNoCookies', true),
  cache('1c6db51a-a33f-469a-8245-dae26771f530', 'Amplify-ImageOptimization', true),
  cache('7e5fad67-ee98-4ad0-b05a-394999eefc1a', 'Amplify-StaticContent', true),
  cache('4135ea2d-6df8-44a3-9df3-4b5a84be39ad', 'CachingDisabled', false),
  cache('658327ea-f89d-4fab-a63d-7e88639e58f6', 'CachingOptimized', false),
  cache('b2884449-e4de-46a7-ac36-70bc7f1ddd6d', 'CachingOptimizedForUncompressedObjects', false),
  cache('08627262-05a9-4f76-9ded-b50ca2e3a84f', 'Elemental-MediaPackage', false),
  cache('83da9c7e-98b4-4e11-a168-04f0df8e2c65', 'UseOriginCacheControlHeaders', true),
  cache('4cc15a8a-d715-48a4-82b8-cc0b614638fe', 'UseOriginCacheControlHeaders-QueryStrings', true),
];

/** Every managed origin request policy. */
export const MANAGED_ORIGIN_REQUEST_POLICIES: readonly ManagedPolicy[] = [
  request('216adef6-5c7f-47e4-b989-5492eafa07d3', 'AllViewer', true),
  request('33f36d7e-f396-46d9-90e0-52428a34d9dc', 'AllViewerAndCloudFrontHeaders-2022-06', true),
  request('b689b0a8-53d0-40ab-baf2-68738e2966ac', 'AllViewerExceptHostHeader', false),
  request('59781a5b-3903-41f3-afcb-af62929ccde1', 'CORS-CustomOrigin', false),
  request('88a5eaf4-2fd4-4709-b370-b4c650ea3fcf', 'CORS-S3Origin', false),
  request('775133bc-15f2-49f9-abea-afb2e0bf67d2', 'Elemental-MediaTailor-PersonalizedManifests', false),
  request('bf0718e1-ba1e-49d1-88b1-f726733018ae', 'HostHeaderOnly', true),
  request('acba4595-bd28-49b8-b9fe-13317c0390fa', 'UserAgentRefererHeaders', false),
];

const CACHE_POLICIES_BY_KEY = byKey(MANAGED_CACHE_POLICIES);
const REQUEST_POLICIES_BY_KEY = byKey(MANAGED_ORIGIN_REQUEST_POLICIES);

function byKey(policies: readonly ManagedPolicy[]): ReadonlyMap<string, ManagedPolicy> {
  return new Map(
    policies.flatMap((policy) => [
      [policy.id, policy] as const,
      [`managed-${policy.name}`.toLowerCase(), policy] as const,
    ]),
  );
}

/** The managed cache policy with this id, or with this name written `Managed-…`; null when it is none of AWS's. */
export function managedCachePolicy(idOrName: string): ManagedPolicy | null {
  return CACHE_POLICIES_BY_KEY.get(idOrName.toLowerCase()) ?? null;
}

/** The managed origin request policy with this id, or with this name written `Managed-…`; null when it is none of AWS's. */
export function managedOriginRequestPolicy(idOrName: string): ManagedPolicy | null {
  return REQUEST_POLICIES_BY_KEY.get(idOrName.toLowerCase()) ?? null;
}
