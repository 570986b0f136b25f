import type { Behavior, Distribution, Origin } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { JsonNode } from '../distribution-config/json.js';
import { readBehavior, readErrorPage, unreadableBehavior, type Finders, type ResourceFinder } from './behavior.js';
import { backendFinder, type BackendFinder } from './backends/index.js';
import { edgeFinder, type EdgeFinder } from './edge/index.js';
import { EXISTS, within, type Existence } from './existence.js';
import { Fields, memberOf, type Place } from './fields.js';
import { intrinsicOf } from './intrinsics.js';
import { Inventory } from './inventory.js';
import { readLegacyOrigin, readOriginGroup, readOrigins, unreadableOriginGroup, type OriginPlace } from './origin.js';
import { isNesting } from './references.js';
import type { Scope } from './scope.js';
import type { Telling } from './telling.js';
import { DISTRIBUTION_TYPE, resourceOf, typeOf } from './template.js';
import { NO_ASSUMPTIONS } from './world.js';

/** Nested stacks inside each other. */
export const MAX_NESTING = 10;

/** The distributions of a template and of the stacks that it nests. */
export function readDistributions(scope: Scope, telling: Telling): readonly Distribution[] {
  let known: Surroundings | null = null;
  const surroundings = (): Surroundings => {
    if (known !== null) return known;
    const inventory = new Inventory(scope, telling);
    known = { backends: backendFinder(inventory), edge: edgeFinder(inventory, telling) };
    return known;
  };
  return readScope(scope, { ...telling, surroundings }, EXISTS, 0);
}

/** What finds the other resources that a distribution leads to; made where there is a distribution at all. */
interface Surroundings {
  readonly backends: BackendFinder;
  readonly edge: EdgeFinder;
}

type Reading = Telling & { readonly surroundings: () => Surroundings };

function readScope(scope: Scope, telling: Reading, outer: Existence, depth: number): readonly Distribution[] {
  const found: Distribution[] = [];
  for (const [name, resource] of scope.template.resources) {
    const type = typeOf(resource) ?? '';
    if (name.startsWith('Fn::')) reportLoop(scope, telling, name, resource);
    const existence = within(outer, scope, resource);
    if (existence === null) continue;
    if (type === DISTRIBUTION_TYPE) found.push(...readResource(scope, telling, name, resource, existence));
    const nested = isNesting(type) && depth < MAX_NESTING ? scope.nested(name) : null;
    if (nested !== null) found.push(...readScope(nested, telling, existence, depth + 1));
  }
  return found;
}

function reportLoop(scope: Scope, { problems, locatorOf }: Telling, name: string, node: JsonNode): void {
  if (!mentionsDistribution(node, 0)) return;
  const { file, startLine } = locatorOf(scope, null)(node);
  problems.add({ file, line: startLine, message: `${name} makes a distribution, which is not read` });
}

function mentionsDistribution({ value }: JsonNode, depth: number): boolean {
  if (depth > 20) return false;
  if (value.type === 'string') return value.text === DISTRIBUTION_TYPE;
  if (value.type === 'array') return value.items.some((item) => mentionsDistribution(item, depth + 1));
  return value.type === 'object' && [...value.members.values()].some((one) => mentionsDistribution(one, depth + 1));
}

function readResource(
  scope: Scope,
  telling: Reading,
  name: string,
  resource: JsonNode,
  { world, isSure }: Existence,
): readonly Distribution[] {
  const fields = new Fields(scope, telling.problems, telling.locatorOf(scope, resource));
  const place: Place = { node: resource, world };
  const properties = fields.object(place, 'Properties');
  const config = properties === null ? null : fields.object(properties, 'DistributionConfig');
  if (config === null) {
    fields.problem(place, 'a distribution needs Properties with DistributionConfig');
    return [];
  }
  const address = telling.addressOf(scope, name, resource);
  return [readDistribution(fields, { address, name, isConditional: !isSure, place, config }, telling)];
}

interface Found {
  readonly address: string;
  readonly name: string;
  readonly isConditional: boolean;
  readonly place: Place;
  readonly config: Place;
}

/**
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-distributionconfig.html
 */
function readDistribution(fields: Fields, found: Found, telling: Reading): Distribution {
  const { address, name, place, config } = found;
  const { scope } = fields;
  const { file } = fields.location(place);
  const isTransformed =
    config.node.value.type === 'object' && [...config.node.value.members.keys()].some((key) => key.startsWith('Fn::'));
  if (isTransformed) {
    fields.problem(config, 'a transform adds to the configuration of this distribution; what it adds is not read');
  }
  const { backends, edge } = telling.surroundings();
  const behaviors = readBehaviors(fields, config, { find: finderFor(scope, telling), edge });
  const groups = readGroups(fields, config);
  const origins = readAllOrigins(fields, config, behaviors, {
    file: scope.template.file,
    distribution: address,
    backends,
  });
  return {
    address,
    language: telling.language,
    file,
    domainName: unknown('resource-attribute', `!GetAtt ${name}.DomainName`, {
      reference: { address: `${scope.prefix}${name}`, type: DISTRIBUTION_TYPE, attribute: 'DomainName' },
    }),
    aliases: readAliases(fields, config),
    enabled: fields.boolean(config, 'Enabled', byDefault(true)),
    lifecycle: 'kept',
    conditional: found.isConditional,
    continuousDeployment: readContinuousDeployment(fields, config),
    origins,
    originsAreComplete: !isTransformed && hasAllOrigins(fields, config),
    originGroups: groups,
    behaviors,
    errorPages: (fields.list(config, 'CustomErrorResponses') ?? []).map((page) => readErrorPage(fields, page)),
    calledFrom: null,
    location: fields.location(place),
  };
}

function readContinuousDeployment(fields: Fields, config: Place): Value<boolean> {
  const staging = fields.boolean(config, 'Staging', byDefault(false));
  if (!staging.known || staging.value) return staging;
  const policy = fields.optional(config, 'ContinuousDeploymentPolicyId');
  if (policy.known) return { ...policy, value: policy.value !== null };
  return unknown(policy.reason, policy.expression, { location: policy.location });
}

function readGroups(fields: Fields, config: Place): Distribution['originGroups'] {
  const groups = fields.list(config, 'OriginGroups');
  return groups?.map((group) => readOriginGroup(fields, group)) ?? [unreadableOriginGroup()];
}

function readBehaviors(fields: Fields, config: Place, finders: Finders): readonly Behavior[] {
  const defaults = fields.objects(config, 'DefaultCacheBehavior').filter((form) => form !== null);
  const others = fields.list(config, 'CacheBehaviors');
  return [
    ...defaults.map((form) => readBehavior(fields, form, true, finders)),
    ...(others?.map((behavior) => readBehavior(fields, behavior, false, finders)) ?? [unreadableBehavior()]),
  ];
}

function readAllOrigins(
  fields: Fields,
  config: Place,
  behaviors: readonly Behavior[],
  common: Omit<OriginPlace, 'index'>,
): readonly Origin[] {
  const at = (index: number): OriginPlace => ({ ...common, index });
  const written = memberOf(config, 'Origins');
  if (written === null) {
    const target = behaviors.find(({ isDefault }) => isDefault)?.targetOriginId;
    const legacy = (['CustomOrigin', 'S3Origin'] as const).flatMap((name) =>
      readLegacyOrigin(fields, config, name, target ?? known(name), at(0)),
    );
    if (legacy.length === 0) fields.problem(config, 'Origins is missing');
    return legacy;
  }
  const list = fields.list(config, 'Origins');
  if (list === null)
    fields.problem({ ...config, node: written }, 'the list of origins is computed, and cannot be read');
  return (list ?? []).flatMap((place, index) => {
    if (isWrittenOut(place)) return readOrigins(fields, place, at(index));
    fields.problem(place, 'an origin is computed, and cannot be read');
    return [];
  });
}

/** Whether every origin is written out in a list; the single origin of old templates is none of a list. */
function hasAllOrigins(fields: Fields, config: Place): boolean {
  const list = memberOf(config, 'Origins') === null ? null : fields.list(config, 'Origins');
  return list?.every(isWrittenOut) ?? false;
}

function isWrittenOut({ node }: Place): boolean {
  return node.value.type === 'object' && intrinsicOf(node) === null;
}

/** Alternate domain names; one unknown for those that cannot be read, or that each tenant brings along. */
function readAliases(fields: Fields, config: Place): readonly Value<string>[] {
  const mode = fields.string(config, 'ConnectionMode', byDefault('direct'));
  if (!mode.known || mode.value === 'tenant-only') return [unknown('parameter', 'the domains of the tenants')];
  const aliases = fields.list(config, 'Aliases');
  if (aliases !== null) return aliases.map((alias) => fields.textAt(alias, 'Aliases'));
  const whole = fields.strings(config, 'Aliases');
  if (whole.known) return whole.value.map((alias) => known(alias, whole.location));
  const { reason, expression, reference, location } = whole;
  return [unknown(reason, expression, { reference, location })];
}

/** Finds resources by address, from the outermost template down. */
function finderFor(scope: Scope, telling: Telling): ResourceFinder {
  let root = scope;
  while (root.parent !== null) root = root.parent.scope;
  return (address) => {
    const path = address.split('/');
    const name = path.pop() ?? '';
    let current: Scope | null = root;
    for (const stack of path) current = current?.nested(stack) ?? null;
    const resource = current === null ? null : resourceOf(current.template, name);
    if (current === null || resource === null) return null;
    const fields = new Fields(current, telling.problems, telling.locatorOf(current, resource.node));
    const place: Place = { node: resource.node, world: NO_ASSUMPTIONS };
    return { type: resource.type, properties: fields.object(place, 'Properties'), fields };
  };
}
