/** A behavior to vary, and shorthands for the policies it names. */
import type { Behavior, HeaderSelection, PolicyReference } from '../../src/model/distribution.js';
import { byDefault, known } from '../../src/model/value.js';

export function aBehavior(changes: Partial<Behavior> = {}): Behavior {
  return {
    pathPattern: known('*'),
    isDefault: true,
    targetOriginId: known('site'),
    viewerProtocolPolicy: known('redirect-to-https'),
    allowedMethods: byDefault(['GET', 'HEAD']),
    cachePolicy: { type: 'none' },
    originRequestPolicy: { type: 'none' },
    forwardedHeaders: null,
    edgeFunctions: [],
    grpc: byDefault(false),
    location: null,
    ...changes,
  };
}

export function policyId(id: string): PolicyReference {
  return { type: 'id', id: known(id) };
}

export function policyOf(behavior: HeaderSelection['behavior'], names: HeaderSelection['names']): PolicyReference {
  return { type: 'defined', name: 'own', headers: { behavior, names }, location: null };
}

export const ALL_VIEWER = policyId('216adef6-5c7f-47e4-b989-5492eafa07d3');
export const ALL_VIEWER_EXCEPT_HOST = policyId('b689b0a8-53d0-40ab-baf2-68738e2966ac');
export const CACHING_DISABLED = policyId('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
export const USE_ORIGIN_CACHE_CONTROL = policyId('83da9c7e-98b4-4e11-a168-04f0df8e2c65');
