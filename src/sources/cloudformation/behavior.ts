import { DEFAULT_ALLOWED_METHODS } from '../../cloudfront/limits.js';
import type { Behavior, EdgeFunction, ErrorPage, HeaderSelection, PolicyReference } from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { EdgeFinder } from './edge/index.js';
import { memberOf, type Fields, type Place } from './fields.js';

const VIEWER_POLICIES = ['allow-all', 'https-only', 'redirect-to-https'] as const;
const HEADER_BEHAVIORS = ['none', 'whitelist', 'allViewer', 'allViewerAndWhitelistCloudFront', 'allExcept'] as const;

/** A resource of the same code, wherever it is declared. */
export interface FoundResource {
  readonly type: string;
  readonly properties: Place | null;
  readonly fields: Fields;
}

/** Finds resources by their address. */
export type ResourceFinder = (address: string) => FoundResource | null;

/** What finds that which behaviors refer to. */
export interface Finders {
  readonly find: ResourceFinder;
  readonly edge: EdgeFinder;
}

/**
 * DefaultCacheBehavior, or an element of CacheBehaviors. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-cachebehavior.html
 */
export function readBehavior(fields: Fields, place: Place, isDefault: boolean, { find, edge }: Finders): Behavior {
  return {
    pathPattern: isDefault ? known('*', fields.location(place)) : fields.required(place, 'PathPattern'),
    isDefault,
    targetOriginId: fields.required(place, 'TargetOriginId'),
    viewerProtocolPolicy: fields.choice(place, 'ViewerProtocolPolicy', VIEWER_POLICIES, null),
    allowedMethods: readAllowedMethods(fields, place),
    cachePolicy: readPolicyReference(fields, place, 'CachePolicyId', find),
    originRequestPolicy: readPolicyReference(fields, place, 'OriginRequestPolicyId', find),
    forwardedHeaders: readForwardedHeaders(fields, place),
    edgeFunctions: [
      ...readFunctions(fields, place, 'lambda', 'LambdaFunctionAssociations', 'LambdaFunctionARN', edge),
      ...readFunctions(fields, place, 'function', 'FunctionAssociations', 'FunctionARN', edge),
    ],
    grpc: readGrpc(fields, place),
    location: fields.location(place),
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

function readAllowedMethods(fields: Fields, place: Place): Behavior['allowedMethods'] {
  const isWritten = memberOf(place, 'AllowedMethods') !== null;
  return isWritten ? fields.strings(place, 'AllowedMethods') : byDefault(DEFAULT_ALLOWED_METHODS);
}

/** A policy that the same code declares comes with its headers; an id that may also be missing has the empty one too. */
function readPolicyReference(fields: Fields, place: Place, name: string, find: ResourceFinder): PolicyReference {
  const id = fields.string(place, name, known(''));
  if (id.known) return id.value === '' ? { type: 'none' } : { type: 'id', id };
  const address = id.pattern.length === 0 && id.reason !== 'conditional' ? id.reference?.address : undefined;
  const resource = address === undefined ? null : find(address);
  const wanted = name === 'CachePolicyId' ? 'AWS::CloudFront::CachePolicy' : 'AWS::CloudFront::OriginRequestPolicy';
  if (address === undefined || resource?.type !== wanted || resource.properties === null) return { type: 'id', id };
  return {
    type: 'defined',
    name: address,
    headers: readHeaders(resource.fields, resource.properties, name === 'CachePolicyId'),
    location: resource.fields.location(resource.properties),
  };
}

/**
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-cachepolicy-headersconfig.html
 * and …/aws-properties-cloudfront-originrequestpolicy-headersconfig.html
 */
function readHeaders(fields: Fields, properties: Place, isCachePolicy: boolean): HeaderSelection {
  const outer = fields.object(properties, isCachePolicy ? 'CachePolicyConfig' : 'OriginRequestPolicyConfig');
  const parent =
    outer === null || !isCachePolicy ? outer : fields.object(outer, 'ParametersInCacheKeyAndForwardedToOrigin');
  const forms = parent === null ? [] : fields.objects(parent, 'HeadersConfig');
  const [config] = forms;
  if (config === undefined || config === null || forms.length > 1) {
    const nothing = unknown<never>(forms.length > 1 ? 'conditional' : 'not-given', 'HeadersConfig');
    return { behavior: nothing, names: nothing };
  }
  return {
    behavior: fields.choice(config, 'HeaderBehavior', HEADER_BEHAVIORS, null),
    names: fields.strings(config, 'Headers'),
  };
}

function readForwardedHeaders(fields: Fields, place: Place): Value<readonly string[]> | null {
  const forms = fields.objects(place, 'ForwardedValues');
  const written = forms.find((form) => form !== null) ?? null;
  if (written === null) return null;
  if (forms.length === 1) return fields.strings(written, 'Headers');
  const lists = forms.map((form) => (form === null ? known<readonly string[]>([]) : fields.strings(form, 'Headers')));
  const values = lists.flatMap((list) => (list.known ? [list.value] : []));
  const location = fields.location(written);
  const distinct = [...new Map(values.map((value) => [value.join('\n').toLowerCase(), value])).values()];
  const [only] = distinct;
  if (values.length < lists.length) return unknown('conditional', 'ForwardedValues', { location });
  if (only !== undefined && distinct.length === 1) return known(only, location);
  return unknown('conditional', 'ForwardedValues', { alternatives: distinct, location });
}

function readFunctions(
  fields: Fields,
  place: Place,
  type: EdgeFunction['type'],
  list: string,
  arn: string,
  edge: EdgeFinder,
): readonly EdgeFunction[] {
  return (fields.list(place, list) ?? []).map((association) => ({
    type,
    eventType: fields.required(association, 'EventType'),
    arn: fields.required(association, arn),
    includeBody: fields.boolean(association, 'IncludeBody', byDefault(false)),
    definition: edge(fields, association, arn, type),
    location: fields.location(association),
  }));
}

function readGrpc(fields: Fields, place: Place): Value<boolean> {
  if (memberOf(place, 'GrpcConfig') === null) return byDefault(false);
  const config = fields.object(place, 'GrpcConfig');
  return config === null ? byDefault(false) : fields.boolean(config, 'Enabled', byDefault(false));
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-customerrorresponse.html */
export function readErrorPage(fields: Fields, place: Place): ErrorPage {
  const missing = unknown<number>('not-given', 'ErrorCode', { location: fields.location(place) });
  return {
    errorCode: fields.number(place, 'ErrorCode', missing),
    cachingMinTtlSeconds: fields.optionalNumber(place, 'ErrorCachingMinTTL'),
    responseCode: fields.optionalNumber(place, 'ResponseCode'),
    responsePagePath: fields.optional(place, 'ResponsePagePath'),
    location: fields.location(place),
  };
}
