import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { listAt, objectAt, resourceAt, textAt, withMember } from './nodes.js';
import { functionsOf, type ServerlessVariables } from './serverless-variables.js';

type Named = readonly [string, JsonNode];

/** What Lambda@Edge gets where nothing is written on the function itself; the provider's own defaults do not count for it. */
const EDGE_DEFAULTS = { memorySize: '128', timeout: '5' } as const;
const DEFAULTS = { memorySize: '1024', timeout: '6' } as const;

/**
 * The resources that the framework makes of the functions of a service: the functions with their versions, their execution role,
 * URLs, and the APIs of their events. Sources: https://www.serverless.com/framework/docs/providers/aws/guide/functions, and for
 * defaults and what edge functions go without, what version 3 of the framework packages.
 */
export function functionResources(root: JsonNode, variables: ServerlessVariables): ReadonlyMap<string, JsonNode> {
  const provider = member(root, 'provider');
  const service: Service = {
    root,
    provider: provider === null ? objectAt(root, []) : variables.follow(provider),
    variables,
  };
  const functions = functionsOf(root).map(([key, node]) => ({ id: normalized(key), node: variables.follow(node) }));
  const added: Named[] = functions.flatMap((one) => [...lambdaOf(service, one), ...urlOf(service, one)]);
  const isAtEdge = functions.some((one) => hasEvent(service, one, 'cloudFront'));
  return new Map([...added, executionRole(service, isAtEdge), ...apisOf(service, functions)]);
}

/** The logical id of the version of a function, but for the hash that the framework adds to it. */
export function versionIdOf(key: string): string {
  return `${normalized(key)}LambdaVersion`;
}

/** Logical ids have letters and digits alone. */
function normalized(key: string): string {
  const name = key.replace(/-/g, 'Dash').replace(/_/g, 'Underscore');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

interface ServiceFunction {
  readonly id: string;
  readonly node: JsonNode;
}

/** The configuration of a service, whose settings can be variables. */
interface Service {
  readonly root: JsonNode;
  readonly provider: JsonNode;
  readonly variables: ServerlessVariables;
}

function settingIn(service: Service, parent: JsonNode | null, name: string): JsonNode | null {
  const found = parent === null ? null : member(parent, name);
  return found === null ? null : service.variables.follow(found);
}

/** A setting of a function, or of the provider for all functions. */
function sharedSetting(service: Service, node: JsonNode, name: string): JsonNode | null {
  return settingIn(service, node, name) ?? settingIn(service, service.provider, name);
}

function hasEvent(service: Service, { node }: ServiceFunction, name: string): boolean {
  const events = settingIn(service, node, 'events');
  const items = events?.value.type === 'array' ? events.value.items : [];
  return items.some((item) => {
    const event = service.variables.follow(item);
    return member(event, name) !== null || scalarText(event) === name;
  });
}

function lambdaOf(service: Service, one: ServiceFunction): readonly Named[] {
  const { id, node } = one;
  const isAtEdge = hasEvent(service, one, 'cloudFront');
  const image = settingIn(service, node, 'image');
  const members: (readonly [string, JsonNode | null])[] = [
    ['FunctionName', settingIn(service, node, 'name')],
    ['PackageType', image === null ? null : textAt(image, 'Image')],
    ['Handler', settingIn(service, node, 'handler')],
    ['Runtime', sharedSetting(service, node, 'runtime')],
    ['MemorySize', sizeOf(service, node, 'memorySize', isAtEdge)],
    ['Timeout', sizeOf(service, node, 'timeout', isAtEdge)],
    ['Architectures', architecturesOf(service, node)],
    ['EphemeralStorage', storageOf(service, node)],
    ['Environment', isAtEdge ? null : environmentOf(service, node)],
    ['VpcConfig', isAtEdge ? null : vpcOf(service, node)],
    ['Layers', sharedSetting(service, node, 'layers')],
    ['DeadLetterConfig', deadLettersOf(service, node)],
    ['TracingConfig', tracingOf(service, node)],
    ['Role', roleOf(service, node)],
    ['Code', image === null ? codeOf(service, node) : null],
  ];
  const lambda = resourceAt(
    node,
    'AWS::Lambda::Function',
    members.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
  const version = resourceAt(node, 'AWS::Lambda::Version', [['FunctionName', refAt(node, `${id}LambdaFunction`)]]);
  return [
    [`${id}LambdaFunction`, lambda],
    [`${id}LambdaVersion`, version],
  ];
}

function sizeOf(service: Service, node: JsonNode, name: keyof typeof DEFAULTS, isAtEdge: boolean): JsonNode {
  const own = settingIn(service, node, name);
  if (isAtEdge) return own ?? textAt(node, EDGE_DEFAULTS[name]);
  return own ?? settingIn(service, service.provider, name) ?? textAt(node, DEFAULTS[name]);
}

function architecturesOf(service: Service, node: JsonNode): JsonNode | null {
  const architecture = sharedSetting(service, node, 'architecture');
  return architecture === null ? null : listAt(architecture, [architecture]);
}

function storageOf(service: Service, node: JsonNode): JsonNode | null {
  const size = settingIn(service, node, 'ephemeralStorageSize');
  return size === null ? null : objectAt(size, [['Size', size]]);
}

function environmentOf(service: Service, node: JsonNode): JsonNode | null {
  const maps = [settingIn(service, service.provider, 'environment'), settingIn(service, node, 'environment')];
  const unread = maps.find((map) => map !== null && map.value.type !== 'object') ?? null;
  if (unread !== null) return unread;
  const members = maps.flatMap((map) => (map?.value.type === 'object' ? [...map.value.members] : []));
  return members.length === 0 ? null : objectAt(node, [['Variables', objectAt(node, members)]]);
}

function vpcOf(service: Service, node: JsonNode): JsonNode | null {
  const vpc = sharedSetting(service, node, 'vpc');
  const subnets = settingIn(service, vpc, 'subnetIds');
  if (vpc === null || vpc.value.type === 'string') return vpc;
  return subnets === null ? null : objectAt(vpc, [['SubnetIds', subnets]]);
}

function deadLettersOf(service: Service, node: JsonNode): JsonNode | null {
  const target = settingIn(service, node, 'onError');
  return target === null ? null : objectAt(target, [['TargetArn', target]]);
}

function tracingOf(service: Service, node: JsonNode): JsonNode | null {
  const tracing =
    settingIn(service, node, 'tracing') ??
    settingIn(service, settingIn(service, service.provider, 'tracing'), 'lambda');
  const text = tracing === null ? null : scalarText(tracing);
  if (tracing === null || text === 'false') return null;
  return objectAt(tracing, [['Mode', text === 'true' ? textAt(tracing, 'Active') : tracing]]);
}

/** A role by its ARN, by the name of a resource, or as an expression; without any the framework makes one. */
function roleOf(service: Service, node: JsonNode): JsonNode {
  const iam = settingIn(service, service.provider, 'iam');
  const shared = settingIn(service, iam, 'role');
  const isRole = shared !== null && (shared.value.type === 'string' || isExpression(shared));
  const role = settingIn(service, node, 'role') ?? (isRole ? shared : settingIn(service, service.provider, 'role'));
  if (role === null) return attributeAt(node, 'IamRoleLambdaExecution', 'Arn');
  const text = role.value.type === 'string' ? role.value.text : null;
  return text === null || /^arn:|\$\{/.test(text) ? role : attributeAt(role, text, 'Arn');
}

function executionRole(service: Service, isAtEdge: boolean): Named {
  const place = service.provider;
  const names = ['lambda.amazonaws.com', ...(isAtEdge ? ['edgelambda.amazonaws.com'] : [])];
  const services = listAt(
    place,
    names.map((name) => textAt(place, name)),
  );
  const statement = objectAt(place, [
    ['Effect', textAt(place, 'Allow')],
    ['Principal', objectAt(place, [['Service', services]])],
    ['Action', textAt(place, 'sts:AssumeRole')],
  ]);
  const document = objectAt(place, [['Statement', listAt(place, [statement])]]);
  return ['IamRoleLambdaExecution', resourceAt(place, 'AWS::IAM::Role', [['AssumeRolePolicyDocument', document]])];
}

/** An archive that is made elsewhere, or the service's own directory. */
function codeOf(service: Service, node: JsonNode): JsonNode {
  const artifact = settingIn(service, settingIn(service, node, 'package'), 'artifact');
  return artifact ?? settingIn(service, settingIn(service, service.root, 'package'), 'artifact') ?? textAt(node, '.');
}

// ------------------------------------------------------------------------------------------------------ URLs and APIs

function urlOf(service: Service, { id, node }: ServiceFunction): readonly Named[] {
  const url = settingIn(service, node, 'url');
  if (url === null || scalarText(url) === 'false') return [];
  const isSigned = scalarText(settingIn(service, url, 'authorizer') ?? url) === 'aws_iam';
  const resource = resourceAt(url, 'AWS::Lambda::Url', [
    ['TargetFunctionArn', attributeAt(url, `${id}LambdaFunction`, 'Arn')],
    ['AuthType', textAt(url, isSigned ? 'AWS_IAM' : 'NONE')],
  ]);
  return [[`${id}LambdaFunctionUrl`, resource]];
}

function apisOf(service: Service, functions: readonly ServiceFunction[]): readonly Named[] {
  const has = (name: string): boolean => functions.some((one) => hasEvent(service, one, name));
  const rest =
    has('http') && settingIn(service, settingIn(service, service.provider, 'apiGateway'), 'restApiId') === null;
  const http = has('httpApi') && settingIn(service, settingIn(service, service.provider, 'httpApi'), 'id') === null;
  return [...(rest ? restApi(service) : []), ...(http ? httpApi(service) : [])];
}

function restApi(service: Service): readonly Named[] {
  const place = service.provider;
  const type = settingIn(service, place, 'endpointType');
  const types = type === null ? null : listAt(type, [textAt(type, (scalarText(type) ?? '').toUpperCase())]);
  const api = resourceAt(
    place,
    'AWS::ApiGateway::RestApi',
    types === null ? [] : [['EndpointConfiguration', objectAt(place, [['Types', types]])]],
  );
  const stage = resourceAt(place, 'AWS::ApiGateway::Deployment', [
    ['RestApiId', refAt(place, 'ApiGatewayRestApi')],
    // Whoever deploys chooses the stage, whatever the configuration says of it.
    ['StageName', textAt(place, '${opt:stage}')],
  ]);
  const disabled = settingIn(service, settingIn(service, place, 'apiGateway'), 'disableDefaultEndpoint');
  return [
    ['ApiGatewayRestApi', disabled === null ? api : withProperty(api, 'DisableExecuteApiEndpoint', disabled)],
    ['ApiGatewayDeployment', stage],
  ];
}

function httpApi(service: Service): readonly Named[] {
  const place = service.provider;
  const api = resourceAt(place, 'AWS::ApiGatewayV2::Api', [['ProtocolType', textAt(place, 'HTTP')]]);
  const stage = resourceAt(place, 'AWS::ApiGatewayV2::Stage', [
    ['ApiId', refAt(place, 'HttpApi')],
    ['StageName', textAt(place, '$default')],
  ]);
  const disabled = settingIn(service, settingIn(service, place, 'httpApi'), 'disableDefaultEndpoint');
  return [
    ['HttpApi', disabled === null ? api : withProperty(api, 'DisableExecuteApiEndpoint', disabled)],
    ['HttpApiStage', stage],
  ];
}

function isExpression({ value }: JsonNode): boolean {
  return value.type === 'object' && [...value.members.keys()].some((key) => key === 'Ref' || key.startsWith('Fn::'));
}

function refAt(place: JsonNode, name: string): JsonNode {
  return objectAt(place, [['Ref', textAt(place, name)]]);
}

function attributeAt(place: JsonNode, name: string, attribute: string): JsonNode {
  return objectAt(place, [['Fn::GetAtt', listAt(place, [textAt(place, name), textAt(place, attribute)])]]);
}

function withProperty(resource: JsonNode, name: string, value: JsonNode): JsonNode {
  const properties = member(resource, 'Properties') ?? objectAt(resource, []);
  return withMember(resource, 'Properties', withMember(properties, name, value));
}
