import { CONNECTION_ATTEMPTS, CONNECTION_TIMEOUT_SECONDS } from '../../cloudfront/limits.js';
import type { Backend } from '../../model/backend.js';
import type { CustomHeader, Distribution, ErrorPage, Origin, OriginGroup } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import { accessControlOf, backendOf, backendOfVpcOrigin, siteOf, type Site } from './backends/index.js';
import { readBehavior, withDefinitions } from './behaviors.js';
import { WrittenBlock, type BlockView } from './blocks.js';
import { readConnection } from './connections.js';
import { DISTRIBUTION_TYPES } from './distribution-types.js';
import { rootCallOf, type ModuleInstance } from './instance.js';
import { kindOfOrigin } from './kinds.js';
import { withKey } from './repetition.js';
import { booleanOf, missing, numberOf, numbersOf, secretOf, textOf, textValue, withoutNull } from './settings-of.js';

/** Distributions of one root. */
const MAX_DISTRIBUTIONS = 1_000;

/** Every distribution of a module and of the modules that it calls, each instance by itself. */
export function readDistributions(module: ModuleInstance): readonly Distribution[] {
  const found: DistributionDraft[] = [];
  collect(module, found);
  if (found.length === 0) return [];
  // What stands behind them comes second: should there be too much of it, the distributions themselves are read.
  const site = siteOf(module);
  return found.map((draft) => completed(draft, site));
}

/** A distribution as its own block describes it, with the blocks that it was read from. */
export interface DistributionDraft {
  readonly distribution: Distribution;
  readonly origins: readonly BlockView[];
  readonly behaviors: readonly BlockView[];
}

/** A distribution with what other resources of the same code say. */
export function completed({ distribution, origins, behaviors }: DistributionDraft, site: Site): Distribution {
  return {
    ...distribution,
    origins: distribution.origins.map((origin, index) => withBackend(origin, origins[index] ?? null, site)),
    behaviors: distribution.behaviors.map((behavior, index) =>
      withDefinitions(behavior, behaviors[index] ?? null, site),
    ),
  };
}

function withBackend(origin: Origin, view: BlockView | null, site: Site): Origin {
  if (view === null) return origin;
  const vpc = origin.connection.type === 'vpc' ? view.block('vpc_origin_config') : null;
  const [name, holder] = vpc === null ? (['domain_name', view] as const) : (['vpc_origin_id', vpc] as const);
  // What leads to other resources is what the code says; a name that only a plan tells may be of any of them.
  const datum = holder.written(name);
  const find = vpc === null ? backendOf : backendOfVpcOrigin;
  const untold = holder.read(name) === null ? origin.backend : unknown<Backend | null>('unsupported', name);
  return {
    ...origin,
    accessControlDefinition: accessControlOf(view.written('origin_access_control_id'), site),
    backend: datum === null ? untold : find(withoutNull(datum), holder.locate(name, datum), site),
  };
}

function collect(module: ModuleInstance, found: DistributionDraft[]): void {
  for (const [address, declared] of module.source.resources) {
    const [type = ''] = address.split('.');
    if (!DISTRIBUTION_TYPES.includes(type)) continue;
    const full = module.address(address);
    for (const instance of module.repetitionOf(declared, full).instances) {
      if (found.length >= MAX_DISTRIBUTIONS) return tooMany(module);
      const { node, file } = declared;
      const view = new WrittenBlock(module, node.body, module.scope(file, instance.names), node.range, instance.maybe);
      const draft = readDistribution(view, type, withKey(full, instance.key));
      if (draft.distribution.origins.length > 0) found.push(draft);
    }
  }
  for (const [name, call] of module.source.calls) {
    for (const { key } of module.repetitionOf(call, module.address(`module.${name}`)).instances) {
      const child = module.context.child(module, name, key);
      if (child !== null) collect(child, found);
    }
  }
}

function tooMany(module: ModuleInstance): void {
  module.context.problem(null, `more than ${MAX_DISTRIBUTIONS} distributions; the others were left out`);
}

/**
 * One instance of a resource of one of the two types.
 * Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_distribution
 */
export function readDistribution(view: BlockView, type: string, address: string): DistributionDraft {
  const isMultitenant = type === 'aws_cloudfront_multitenant_distribution';
  const own = unknown<string>('resource-attribute', `${address}.domain_name`, {
    reference: { address, type, attribute: 'domain_name' },
    location: view.location,
  });
  const origins = view.blocks('origin');
  if (origins.length === 0) view.module.context.problem(view.location, `${address} ${noOrigin(view)}`);
  else if (view instanceof WrittenBlock && view.mayLack('origin')) {
    const why =
      'Terraform would refuse what a dynamic block goes over as it is here; is a file made before the deployment?';
    view.module.context.problem(view.location, `${address} may have more origins: ${why}`);
  }
  const first = view.blocks('default_cache_behavior');
  const others = ['ordered_cache_behavior', 'cache_behavior'].flatMap((name) => view.blocks(name));
  const distribution: Distribution = {
    address,
    language: 'terraform',
    file: view.location.file,
    domainName: own,
    aliases: isMultitenant ? [unknown('parameter', 'the domains of the tenants')] : readAliases(view),
    enabled: booleanOf(view, 'enabled', true),
    lifecycle: 'kept',
    conditional: view.maybe || (view.module.caller?.conditions ?? []).length > 0,
    continuousDeployment: readContinuousDeployment(view),
    origins: origins.map((origin) => readOrigin(origin, address)),
    originsAreComplete: !view.mayLack('origin') && !view.mayLack('origin_group'),
    originGroups: view.blocks('origin_group').map(readOriginGroup),
    behaviors: [
      ...first.map((behavior) => readBehavior(behavior, true)),
      ...others.map((behavior) => readBehavior(behavior, false)),
    ],
    errorPages: view.blocks('custom_error_response').map(readErrorPage),
    location: view.location,
    calledFrom: rootCallOf(view.module),
  };
  return { distribution, origins, behaviors: [...first, ...others] };
}

/** A module for others has its origins from them: by itself, a dynamic block of it has nothing to go over. */
function noOrigin(view: BlockView): string {
  return view instanceof WrittenBlock && view.hasDynamic('origin')
    ? 'has no origin: what its dynamic block goes over is empty. In a module for others, check the code that calls it'
    : 'has no origin';
}

function readContinuousDeployment(view: BlockView): Value<boolean> {
  const staging = booleanOf(view, 'staging', false);
  if (!staging.known || staging.value) return staging;
  const policy = emptyAsNull(textOf<string | null>(view, 'continuous_deployment_policy_id', byDefault(null)));
  if (policy.known) return { ...policy, value: policy.value !== null };
  return unknown(policy.reason, policy.expression, { location: policy.location });
}

function readAliases(view: BlockView): readonly Value<string>[] {
  const aliases = view.read('aliases');
  if (aliases === null) return [];
  const location = view.locate('aliases', aliases);
  if (aliases.type === 'sequence') {
    // A list around a list is how lists were passed before Terraform 0.12.
    const items = aliases.items.flatMap((item) => (item.type === 'sequence' ? item.items : [item]));
    return items.map((item) => textValue(item, location));
  }
  return [textValue(aliases, location)];
}

function readOrigin(view: BlockView, address: string): Origin {
  const id = idOf(view);
  const read = view.read('domain_name');
  const written = read === null ? null : withoutNull(read);
  const domainName = textOf(view, 'domain_name');
  const connection = readConnection(view, written);
  return {
    key: keyOf(view, address, id.known ? id.value : id.expression),
    id,
    kind: kindOfOrigin(connection.type, written, domainName),
    domainName,
    path: textOf(view, 'origin_path', byDefault('')),
    connection,
    connectionAttempts: numberOf(view, 'connection_attempts', byDefault(CONNECTION_ATTEMPTS.default)),
    connectionTimeoutSeconds: numberOf(view, 'connection_timeout', byDefault(CONNECTION_TIMEOUT_SECONDS.default)),
    responseCompletionTimeoutSeconds: readCompletionTimeout(view),
    customHeaders: view.blocks('custom_header').map(readCustomHeader),
    accessControl: emptyAsNull(textOf<string | null>(view, 'origin_access_control_id', byDefault(null))),
    // What other resources say comes when all distributions have been read.
    accessControlDefinition: null,
    backend: unknown('not-given', 'domain_name', { location: view.location }),
    location: view.location,
  };
}

/** The key of an origin by its id, or by the expression for it. */
export function keyOf(view: BlockView, address: string, id: string): string {
  const { file } = rootCallOf(view.module) ?? view.location;
  return `${file}:${address}:${id}`;
}

/** The multi-tenant resource calls it `id`. */
function idOf(view: BlockView): Value<string> {
  return view.read('origin_id') === null && view.read('id') !== null ? textOf(view, 'id') : textOf(view, 'origin_id');
}

/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(view: BlockView): Value<number | null> {
  const value = numberOf<number | null>(view, 'response_completion_timeout', byDefault(null));
  return value.known && value.value === 0 ? known(null, value.location) : value;
}

export function emptyAsNull(value: Value<string | null>): Value<string | null> {
  return value.known && value.value === '' ? known(null, value.location) : value;
}

function readCustomHeader(view: BlockView): CustomHeader {
  const prefix = view.read('name') === null && view.read('header_name') !== null ? 'header_' : '';
  return { name: textOf(view, `${prefix}name`), secretValue: secretOf(view, `${prefix}value`) };
}

function readOriginGroup(view: BlockView): OriginGroup {
  const criteria = view.block('failover_criteria');
  return {
    id: idOf(view),
    memberIds: view.blocks('member').map((member) => textOf(member, 'origin_id')),
    failoverStatusCodes: criteria === null ? missing(view, 'failover_criteria') : numbersOf(criteria, 'status_codes'),
    location: view.location,
  };
}

function readErrorPage(view: BlockView): ErrorPage {
  return {
    errorCode: numberOf(view, 'error_code', unknown('not-given', 'error_code')),
    cachingMinTtlSeconds: numberOf<number | null>(view, 'error_caching_min_ttl', byDefault(null)),
    responseCode: numberOf<number | null>(view, 'response_code', byDefault(null)),
    responsePagePath: emptyAsNull(textOf<string | null>(view, 'response_page_path', byDefault(null))),
    location: view.location,
  };
}
