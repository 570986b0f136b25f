import { DEFAULT_ALLOWED_METHODS } from '../../cloudfront/limits.js';
import {
  managedCachePolicy,
  managedOriginRequestPolicy,
  type ManagedPolicy,
} from '../../cloudfront/managed-policies.js';
import type { Behavior, EdgeFunction, HeaderSelection, PolicyReference } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { Site } from './backends/index.js';
import { viewOf, type BlockView } from './blocks.js';
import { edgeDefinitionOf } from './edge/index.js';
import type { ReferredResource } from './instance.js';
import { booleanOf, choiceOf, textOf, textsOf, textValue } from './settings-of.js';
import { nothing, text, toText, type Datum, type Unresolved } from './values.js';

const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'] as const;
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'] as const;

/** `default_cache_behavior` or `ordered_cache_behavior`. */
export function readBehavior(view: BlockView, isDefault: boolean): Behavior {
  return {
    pathPattern: isDefault ? known('*', view.location) : textOf(view, 'path_pattern'),
    isDefault,
    targetOriginId: textOf(view, 'target_origin_id'),
    viewerProtocolPolicy: choiceOf(view, 'viewer_protocol_policy', VIEWER_POLICIES, null),
    allowedMethods: readAllowedMethods(view),
    cachePolicy: readPolicy(view, CACHE_POLICY),
    originRequestPolicy: readPolicy(view, REQUEST_POLICY),
    forwardedHeaders: readForwardedHeaders(view),
    edgeFunctions: readFunctions(view),
    grpc: readGrpc(view),
    location: view.location,
  };
}

/** A list; a block with a list in multi-tenant distributions. */
function readAllowedMethods(view: BlockView): Behavior['allowedMethods'] {
  const absent = byDefault(DEFAULT_ALLOWED_METHODS);
  const block = view.block('allowed_methods');
  if (block === null || block.read('items') === null) return textsOf(view, 'allowed_methods', absent);
  if (block.maybe) return unknown('conditional', 'allowed_methods', { location: block.location });
  return textsOf(block, 'items', absent);
}

type DefinedPolicy = Extract<PolicyReference, { type: 'defined' }>;

/** The two kinds of policy: where they are named, and where their headers are. */
interface PolicyKind {
  readonly argument: string;
  readonly type: string;
  readonly managed: (idOrName: string) => ManagedPolicy | null;
  readonly headersParent: (policy: BlockView) => BlockView | null;
}

const CACHE_POLICY: PolicyKind = {
  argument: 'cache_policy_id',
  type: 'aws_cloudfront_cache_policy',
  managed: managedCachePolicy,
  headersParent: (policy) => policy.block('parameters_in_cache_key_and_forwarded_to_origin'),
};
const REQUEST_POLICY: PolicyKind = {
  argument: 'origin_request_policy_id',
  type: 'aws_cloudfront_origin_request_policy',
  managed: managedOriginRequestPolicy,
  headersParent: (policy) => policy,
};

function readPolicy(view: BlockView, kind: PolicyKind): PolicyReference {
  const datum = view.read(kind.argument);
  if (datum === null || (datum.type === 'string' && datum.value === '')) return { type: 'none' };
  const location = view.locate(kind.argument, datum);
  const resource = resourceOf(view, datum, kind);
  if (resource !== null) return policyOf(viewOf(resource), kind, resource.declared.node.labels.at(-1)?.text);
  return { type: 'id', id: textValue(withManagedIds(view, datum, kind), location) };
}

/** The policy that a datum is the id of, where the same code defines it. */
function resourceOf(view: BlockView, datum: Datum, { type }: PolicyKind): ReferredResource | null {
  const reference =
    datum.type === 'unresolved' && datum.branches.length === 0 && datum.pieces.length === 0 ? datum.reference : null;
  if (reference === null || reference.type !== type || reference.attribute !== 'id') return null;
  const found = view.module.context.referred.get(reference.address) ?? null;
  return found === null || isData(found) ? null : found;
}

function isData({ declared }: ReferredResource): boolean {
  return declared.node.type === 'data';
}

/** Look-ups of AWS's own policies by name as their ids, which are the same in every account. */
function withManagedIds(view: BlockView, datum: Datum, kind: PolicyKind): Datum {
  if (datum.type !== 'unresolved') return datum;
  if (datum.branches.length > 0) {
    return { ...datum, branches: datum.branches.map((branch) => withManagedIds(view, branch, kind)) };
  }
  return managedIdOf(view, datum, kind) ?? datum;
}

function managedIdOf(
  view: BlockView,
  { reference, pieces, at }: Unresolved,
  { type, managed }: PolicyKind,
): Datum | null {
  if (reference === null || reference.type !== type || reference.attribute !== 'id' || pieces.length > 0) return null;
  const found = view.module.context.referred.get(reference.address);
  if (found === undefined || !isData(found)) return null;
  return byName(viewOf(found).read('name') ?? nothing(), managed, at);
}

function byName(name: Datum, managed: PolicyKind['managed'], at: Datum['at']): Datum | null {
  if (name.type === 'unresolved' && name.branches.length > 0) {
    const ids = name.branches.map((branch) => byName(branch, managed, at));
    const found = ids.filter((id) => id !== null);
    return found.length === ids.length ? { ...name, pieces: [], branches: found, at } : null;
  }
  const policy = name.type === 'string' && name.value.toLowerCase().startsWith('managed-') ? managed(name.value) : null;
  return policy === null ? null : text(policy.id, at);
}

/** A policy by the block that defines it, whatever its id. */
export function definedPolicy(view: BlockView, kind: 'cache' | 'origin-request', name: string): DefinedPolicy {
  return policyOf(view, kind === 'cache' ? CACHE_POLICY : REQUEST_POLICY, name);
}

function policyOf(view: BlockView, kind: PolicyKind, fallback: string = kind.type): DefinedPolicy {
  const name = toText(view.read('name') ?? nothing());
  return {
    type: 'defined',
    name: name.type === 'string' ? name.value : fallback,
    headers: readHeaderSelection(kind.headersParent(view)),
    location: view.location,
  };
}

function readHeaderSelection(parent: BlockView | null): HeaderSelection {
  const config = parent?.block('headers_config') ?? null;
  if (config === null) {
    const nothingGiven = unknown<never>('not-given', 'headers_config');
    return { behavior: nothingGiven, names: nothingGiven };
  }
  if (config.maybe) {
    const open = unknown<never>('conditional', 'headers_config', { location: config.location });
    return { behavior: open, names: open };
  }
  const headers = config.block('headers');
  const none: Value<readonly string[]> = byDefault([]);
  return {
    behavior: choiceOf(config, 'header_behavior', HEADER_BEHAVIORS, null),
    names: headers === null ? none : textsOf(headers, 'items', none),
  };
}

function readForwardedHeaders(view: BlockView): Value<readonly string[]> | null {
  const values = view.block('forwarded_values');
  if (values === null) return null;
  if (values.maybe) return unknown('conditional', 'forwarded_values', { location: values.location });
  return textsOf(values, 'headers', byDefault([]));
}

/** Where a behavior names its functions. */
interface Association {
  readonly type: EdgeFunction['type'];
  readonly block: string;
  readonly argument: string;
  /** What a multi-tenant distribution calls the same. */
  readonly multitenantArgument: string;
}

const ASSOCIATIONS: readonly Association[] = [
  {
    type: 'lambda',
    block: 'lambda_function_association',
    argument: 'lambda_arn',
    multitenantArgument: 'lambda_function_arn',
  },
  {
    type: 'function',
    block: 'function_association',
    argument: 'function_arn',
    multitenantArgument: 'function_arn',
  },
];

function readFunctions(view: BlockView): readonly EdgeFunction[] {
  return ASSOCIATIONS.flatMap((kind) =>
    view.blocks(kind.block).map((association) => ({
      type: kind.type,
      eventType: textOf(association, 'event_type'),
      arn: textOf(association, arnArgument(association, kind)),
      includeBody: booleanOf(association, 'include_body', false),
      definition: null,
      location: association.location,
    })),
  );
}

function arnArgument(association: BlockView, { argument, multitenantArgument }: Association): string {
  return association.read(argument) === null ? multitenantArgument : argument;
}

/** A behavior with what the same code says of its functions. */
export function withDefinitions(behavior: Behavior, view: BlockView | null, site: Site): Behavior {
  if (view === null || behavior.edgeFunctions.length === 0) return behavior;
  const arns = ASSOCIATIONS.flatMap((kind) =>
    view.blocks(kind.block).map((association) => {
      const argument = arnArgument(association, kind);
      return association.written(argument) ?? association.read(argument);
    }),
  );
  const edgeFunctions = behavior.edgeFunctions.map((one, index) => ({
    ...one,
    definition: edgeDefinitionOf(arns[index] ?? null, one.type, site),
  }));
  return { ...behavior, edgeFunctions };
}

function readGrpc(view: BlockView): Value<boolean> {
  const config = view.block('grpc_config');
  if (config === null) return byDefault(false);
  if (config.maybe) return unknown('conditional', 'grpc_config', { location: config.location });
  return booleanOf(config, 'enabled', false);
}
