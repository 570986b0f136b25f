import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { listAt, objectAt, textAt, withMember } from './nodes.js';
import { DISTRIBUTION_TYPE } from './template.js';
import { versionIdOf } from './serverless-functions.js';
import { functionsOf, type ServerlessVariables } from './serverless-variables.js';

/** The managed policy CachingOptimized, which the framework sets where an event names none. */
const DEFAULT_CACHE_POLICY = '658327ea-f89d-4fab-a63d-7e88639e58f6';

interface Event {
  /** Logical id of the version of the function that is run. */
  readonly versionId: string;
  readonly node: JsonNode;
  readonly origin: JsonNode;
  readonly originId: JsonNode;
  readonly pathPattern: JsonNode | null;
  readonly isDefaultOrigin: boolean;
}

/**
 * The distribution that `cloudFront` events of functions make, as a template; null without such events. Sources:
 * https://www.serverless.com/framework/docs/providers/aws/events/cloudfront, and for ids, defaults and the order of behaviors
 * what version 3 of the framework packages.
 */
export function distributionOfEvents(root: JsonNode, variables: ServerlessVariables): JsonNode | null {
  const events = functionsOf(root).flatMap(([key, one]) => eventsOf(key, variables.follow(one), variables));
  const [first] = events;
  if (first === undefined) return null;
  // Of events with the same origin the first one counts.
  const origins = new Map(
    events.toReversed().map(({ origin, originId }) => [idText(originId), withMember(origin, 'Id', originId)]),
  );
  const behaviors = joined(events.map(behaviorOf)).toSorted((a, b) => Number(hasPattern(a)) - Number(hasPattern(b)));
  const [leading] = behaviors;
  if (leading === undefined) return null;
  const preferred = events.find(({ isDefaultOrigin }) => isDefaultOrigin) ?? first;
  const target = preferred.originId;
  const defaults = hasPattern(leading)
    ? withMember(without(leading, ['PathPattern', 'LambdaFunctionAssociations']), 'TargetOriginId', target)
    : leading;
  const config = objectAt(first.node, [
    ['Enabled', { ...first.node, value: { type: 'boolean', boolean: true } }],
    ['Origins', listAt(first.node, [...origins.values()].toReversed())],
    ['DefaultCacheBehavior', defaults],
    ['CacheBehaviors', listAt(first.node, behaviors.filter(hasPattern))],
  ]);
  const resource = objectAt(first.node, [
    ['Type', textAt(first.node, DISTRIBUTION_TYPE)],
    ['Properties', objectAt(first.node, [['DistributionConfig', config]])],
  ]);
  return objectAt(first.node, [['Resources', objectAt(first.node, [['CloudFrontDistribution', resource]])]]);
}

function eventsOf(key: string, one: JsonNode, variables: ServerlessVariables): readonly Event[] {
  const list = member(one, 'events');
  const events = list === null ? list : variables.follow(list);
  if (events?.value.type !== 'array') return [];
  return events.value.items.flatMap((item) => {
    const node = member(variables.follow(item), 'cloudFront');
    const event = node === null ? null : variables.follow(node);
    const written = event === null ? null : member(event, 'origin');
    if (event === null || written === null) return [];
    const origin = originOf(variables.follow(written), variables);
    const domain = member(origin, 'DomainName') ?? written;
    const type = member(origin, 'S3OriginConfig') === null ? 'custom' : 's3';
    const path = member(origin, 'OriginPath');
    const flag = member(event, 'isDefaultOrigin');
    return [
      {
        versionId: versionIdOf(key),
        node: event,
        origin,
        originId: joinAt(written, [textAt(written, `${type}/`), domain, ...(path === null ? [] : [path])]),
        pathPattern: member(event, 'pathPattern'),
        isDefaultOrigin: flag !== null && scalarText(flag) === 'true',
      },
    ];
  });
}

/** An origin as CloudFormation has it; a URL says how to connect, and has no port. */
function originOf(node: JsonNode, variables: ServerlessVariables): JsonNode {
  if (node.value.type !== 'string') return node;
  const expansion = variables.expand(node.value.text);
  const known = expansion === null ? node.value.text : null;
  const text = known ?? node.value.text;
  const [, scheme = '', host = '', path = ''] = /^([a-z0-9]+):\/\/([^/]*)(\/[^]*)?$/i.exec(text) ?? [];
  const isS3 = scheme.toLowerCase() === 's3';
  // The framework drops the port with the rest of the address.
  const name = host === '' ? node : textAt(node, host.replace(/^[^@]*@/, '').replace(/:\d+$/, ''));
  const policy = objectAt(node, [['OriginProtocolPolicy', textAt(node, 'match-viewer')]]);
  return objectAt(node, [
    ['DomainName', name],
    ...(path.length > 1 ? ([['OriginPath', textAt(node, path)]] as const) : []),
    isS3 ? ['S3OriginConfig', objectAt(node, [])] : ['CustomOriginConfig', policy],
  ]);
}

function behaviorOf({ versionId, node, originId, pathPattern }: Event): JsonNode {
  const written = member(node, 'behavior');
  const members = written?.value.type === 'object' ? [...written.value.members] : [];
  const policy = member(node, 'cachePolicy');
  const id = policy === null ? null : member(policy, 'id');
  const name = policy === null ? null : member(policy, 'name');
  const cachePolicy =
    id ??
    (name === null ? null : objectAt(name, [['Ref', textAt(name, `CloudFrontCachePolicy${scalarText(name) ?? ''}`)]]));
  const hasOwn = members.some(([key]) => key === 'CachePolicyId');
  const event = member(node, 'eventType') ?? textAt(node, '');
  const includeBody = member(node, 'includeBody');
  const association = objectAt(node, [
    ['EventType', event],
    ['LambdaFunctionARN', objectAt(node, [['Ref', textAt(node, versionId)]])],
    ...(includeBody === null ? [] : ([['IncludeBody', includeBody]] as const)),
  ]);
  return objectAt(written ?? node, [
    ['ViewerProtocolPolicy', textAt(node, 'allow-all')],
    ['CachePolicyId', textAt(node, DEFAULT_CACHE_POLICY)],
    ...members,
    ...(cachePolicy === null || hasOwn ? [] : ([['CachePolicyId', cachePolicy]] as const)),
    ['TargetOriginId', originId],
    ['LambdaFunctionAssociations', listAt(node, [association])],
    ...(pathPattern === null ? [] : ([['PathPattern', pathPattern]] as const)),
  ]);
}

/** Events of the same path and origin make one behavior, which runs the functions of all of them. */
function joined(behaviors: readonly JsonNode[]): readonly JsonNode[] {
  const byPlace = new Map<string, JsonNode>();
  for (const behavior of behaviors) {
    const place = idText(
      objectAt(
        behavior,
        ['PathPattern', 'TargetOriginId'].map((name) => [name, member(behavior, name) ?? textAt(behavior, '')]),
      ),
    );
    const earlier = byPlace.get(place);
    const lists = [earlier, behavior].map((one) => (one === undefined ? null : member(one, ASSOCIATIONS)));
    const items = lists.flatMap((list) => (list?.value.type === 'array' ? list.value.items : []));
    byPlace.set(place, earlier === undefined ? behavior : withMember(earlier, ASSOCIATIONS, listAt(behavior, items)));
  }
  return [...byPlace.values()];
}

const ASSOCIATIONS = 'LambdaFunctionAssociations';

function hasPattern(behavior: JsonNode): boolean {
  return member(behavior, 'PathPattern') !== null;
}

/** Where a value stands makes no difference to it. */
const LINES: ReadonlySet<string> = new Set(['startLine', 'endLine', 'textLine']);

function idText(id: JsonNode): string {
  return JSON.stringify(id.value, (name, value: unknown) => {
    if (LINES.has(name)) return undefined;
    return value instanceof Map ? [...value] : value;
  });
}

// --------------------------------------------------------------------------------------------------------------- making

function joinAt(place: JsonNode, items: readonly JsonNode[]): JsonNode {
  return objectAt(place, [['Fn::Join', listAt(place, [textAt(place, ''), listAt(place, items)])]]);
}

function without(node: JsonNode, names: readonly string[]): JsonNode {
  const members = node.value.type === 'object' ? [...node.value.members] : [];
  return objectAt(
    node,
    members.filter(([name]) => !names.includes(name)),
  );
}
