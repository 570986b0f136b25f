import { DEFAULT_ALLOWED_METHODS } from '../../cloudfront/limits.js';
import type { Behavior, EdgeFunction, ErrorPage, HeaderSelection, PolicyReference } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { PolicyDefinition } from '../reader.js';
import { member, type Fields } from './fields.js';
import type { JsonNode } from './json.js';

const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'] as const;
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'] as const;

/**
 * DefaultCacheBehavior, or an element of CacheBehaviors.Items. Source:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CacheBehavior.html
 */
export function readBehavior(fields: Fields, node: JsonNode, isDefault: boolean): Behavior {
  return {
    pathPattern: isDefault ? known('*', fields.place(node)) : fields.required(node, 'PathPattern'),
    isDefault,
    targetOriginId: fields.required(node, 'TargetOriginId'),
    viewerProtocolPolicy: fields.choice(node, 'ViewerProtocolPolicy', VIEWER_POLICIES, null),
    allowedMethods: readAllowedMethods(fields, node),
    cachePolicy: readPolicyReference(fields, node, 'CachePolicyId'),
    originRequestPolicy: readPolicyReference(fields, node, 'OriginRequestPolicyId'),
    forwardedHeaders: readForwardedHeaders(fields, node),
    edgeFunctions: [
      ...readFunctions(fields, node, 'lambda', 'LambdaFunctionAssociations', 'LambdaFunctionARN'),
      ...readFunctions(fields, node, 'function', 'FunctionAssociations', 'FunctionARN'),
    ],
    grpc: readGrpc(fields, node),
    location: fields.place(node),
  };
}

/** Stands for a list of behaviors that cannot be read: any origin may be used, in any way. */
export function unreadableBehavior(): Behavior {
  const unread = unknown<never>('unsupported', 'CacheBehaviors');
  return {
    pathPattern: unread,
    isDefault: false,
    targetOriginId: unread,
    viewerProtocolPolicy: unread,
    allowedMethods: unread,
    cachePolicy: { type: 'id', id: unread },
    originRequestPolicy: { type: 'id', id: unread },
    forwardedHeaders: null,
    edgeFunctions: [],
    grpc: unread,
    location: null,
  };
}

function readAllowedMethods(fields: Fields, node: JsonNode): Behavior['allowedMethods'] {
  const isWritten = member(node, 'AllowedMethods') !== null;
  return isWritten ? fields.strings(node, 'AllowedMethods') : byDefault(DEFAULT_ALLOWED_METHODS);
}

function readPolicyReference(fields: Fields, node: JsonNode, name: string): PolicyReference {
  if (member(node, name) === null) return { type: 'none' };
  const id = fields.string(node, name, known(''));
  return id.known && id.value === '' ? { type: 'none' } : { type: 'id', id };
}

function readForwardedHeaders(fields: Fields, node: JsonNode): Value<readonly string[]> | null {
  const values = member(node, 'ForwardedValues');
  if (values === null) return null;
  if (values.value.type !== 'object') return fields.unsupported(values, 'ForwardedValues', 'an object');
  return fields.strings(values, 'Headers');
}

function readFunctions(
  fields: Fields,
  node: JsonNode,
  type: EdgeFunction['type'],
  list: string,
  arn: string,
): readonly EdgeFunction[] {
  return (fields.list(node, list) ?? []).map((association) => ({
    type,
    eventType: fields.required(association, 'EventType'),
    arn: fields.required(association, arn),
    includeBody: fields.boolean(association, 'IncludeBody', byDefault(false)),
    definition: null,
    location: fields.place(association),
  }));
}

function readGrpc(fields: Fields, node: JsonNode): Value<boolean> {
  const config = member(node, 'GrpcConfig');
  return config === null ? byDefault(false) : fields.boolean(config, 'Enabled', byDefault(false));
}

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomErrorResponse.html */
export function readErrorPage(fields: Fields, node: JsonNode): ErrorPage {
  return {
    errorCode: optionalNumber(fields, node, 'ErrorCode') ?? fields.missing(node, 'ErrorCode'),
    cachingMinTtlSeconds: optionalNumber(fields, node, 'ErrorCachingMinTTL') ?? byDefault(null),
    responseCode: optionalNumber(fields, node, 'ResponseCode') ?? byDefault(null),
    responsePagePath: fields.optional(node, 'ResponsePagePath', byDefault(null)),
    location: fields.place(node),
  };
}

/** A number; null when it is missing or, as AWS writes it, an empty string. */
function optionalNumber(fields: Fields, parent: JsonNode, name: string): Value<number> | null {
  const node = member(parent, name);
  if (node === null || (node.value.type === 'string' && node.value.text === '')) return null;
  return fields.numberAt(node, name);
}

// --------------------------------------------------------------------------------------------------------- policies

/**
 * A CachePolicy object. Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CachePolicyConfig.html
 */
export function readCachePolicy(fields: Fields, node: JsonNode): readonly PolicyDefinition[] {
  const config = member(node, 'CachePolicyConfig');
  const parameters = config === null ? null : member(config, 'ParametersInCacheKeyAndForwardedToOrigin');
  return readPolicy(fields, node, 'cache', config, parameters);
}

/**
 * An OriginRequestPolicy object. Source:
 * https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginRequestPolicyConfig.html
 */
export function readOriginRequestPolicy(fields: Fields, node: JsonNode): readonly PolicyDefinition[] {
  const config = member(node, 'OriginRequestPolicyConfig');
  return readPolicy(fields, node, 'origin-request', config, config);
}

function readPolicy(
  fields: Fields,
  node: JsonNode,
  kind: PolicyDefinition['kind'],
  config: JsonNode | null,
  headersParent: JsonNode | null,
): readonly PolicyDefinition[] {
  if (config === null) return [];
  const id = fields.required(node, 'Id');
  if (!id.known) return [];
  const name = fields.string(config, 'Name', byDefault(id.value));
  const headers = readHeaderSelection(fields, headersParent);
  const shownName = name.known ? name.value : id.value;
  return [{ kind, id: id.value, policy: { type: 'defined', name: shownName, headers, location: fields.place(node) } }];
}

function readHeaderSelection(fields: Fields, parent: JsonNode | null): HeaderSelection {
  const config = parent === null ? null : member(parent, 'HeadersConfig');
  if (config === null) {
    const nothing = unknown<never>('not-given', 'HeadersConfig');
    return { behavior: nothing, names: nothing };
  }
  return {
    behavior: fields.choice(config, 'HeaderBehavior', HEADER_BEHAVIORS, null),
    names: fields.strings(config, 'Headers'),
  };
}
