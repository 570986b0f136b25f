import { member } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import { intrinsicOf } from './intrinsics.js';
import { listAt, objectAt, resourceAt, textAt, withMember } from './nodes.js';
import { mapOf, typeOf, type Template } from './template.js';

const FUNCTION = 'AWS::Serverless::Function';

/**
 * The type of a resource that SAM adds to a template: the APIs of events without one of their own, and the URLs of functions.
 * Null for any other name. Source:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function samType({ isSam, resources }: Template, name: string): string | null {
  if (!isSam) return null;
  if (name === 'ServerlessRestApi') return 'AWS::ApiGateway::RestApi';
  if (name === 'ServerlessHttpApi') return 'AWS::ApiGatewayV2::Api';
  const owner = name.endsWith('Url') ? resources.get(name.slice(0, -'Url'.length)) : undefined;
  return owner !== undefined && typeOf(owner) === FUNCTION ? 'AWS::Lambda::Url' : null;
}

/** The resources that SAM adds to a template, as it would write them; none in a template of another kind. */
export function samResources(template: Template): ReadonlyMap<string, JsonNode> {
  const added = new Map<string, JsonNode>();
  if (!template.isSam) return added;
  for (const [name, resource] of template.resources) {
    if (typeOf(resource) !== FUNCTION) continue;
    const node = withGlobals(template, FUNCTION, resource);
    for (const [id, one] of [...urlOf(name, node), ...apisOf(node)]) if (!added.has(id)) added.set(id, one);
  }
  return added;
}

type Named = readonly (readonly [string, JsonNode])[];

function urlOf(name: string, node: JsonNode): Named {
  const properties = member(node, 'Properties');
  const config = properties === null ? null : member(properties, 'FunctionUrlConfig');
  if (properties === null || config === null) return [];
  const auth = member(config, 'AuthType');
  const alias = member(properties, 'AutoPublishAlias');
  const target = objectAt(config, [['Ref', textAt(config, name)]]);
  const qualifier = alias === null ? [] : ([['Qualifier', alias]] as const);
  const url = resourceAt(config, 'AWS::Lambda::Url', [
    ['TargetFunctionArn', target],
    ...(auth === null ? [] : ([['AuthType', auth]] as const)),
    ...qualifier,
  ]);
  const condition = member(node, 'Condition');
  return [[`${name}Url`, condition === null ? url : withMember(url, 'Condition', condition)]];
}

/** Events without an API of their own share one, whose stage is `Prod`. */
function apisOf(node: JsonNode): Named {
  const properties = member(node, 'Properties');
  const events = properties === null ? [] : [...mapOf(properties, 'Events').values()];
  return events.flatMap((event): Named => {
    const type = typeOf(event);
    const own = member(event, 'Properties');
    if (own !== null && (member(own, 'RestApiId') ?? member(own, 'ApiId')) !== null) return [];
    if (type === 'Api') {
      const stage = resourceAt(event, 'AWS::Serverless::Api', [['StageName', textAt(event, 'Prod')]]);
      return [['ServerlessRestApi', stage]];
    }
    return type === 'HttpApi' ? [['ServerlessHttpApi', resourceAt(event, 'AWS::Serverless::HttpApi', [])]] : [];
  });
}

// ------------------------------------------------------------------------------------------------------------- globals

const SECTIONS: Readonly<Record<string, string>> = {
  [FUNCTION]: 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
};

/**
 * A resource with what the template's Globals say of its type: values of its own count, maps are merged, lists added to. Source:
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function withGlobals({ isSam, root }: Template, type: string, resource: JsonNode): JsonNode {
  const section = isSam ? SECTIONS[type] : undefined;
  const globals = member(root, 'Globals');
  const shared = section === undefined || globals === null ? null : member(globals, section);
  if (shared === null) return resource;
  const own = member(resource, 'Properties');
  return withMember(resource, 'Properties', own === null ? shared : merged(shared, own, 0));
}

const MAX_DEPTH = 20;

function merged(shared: JsonNode, own: JsonNode, depth: number): JsonNode {
  if (depth > MAX_DEPTH || intrinsicOf(shared) !== null || intrinsicOf(own) !== null) return own;
  const [a, b] = [shared.value, own.value];
  if (a.type === 'array' && b.type === 'array') return listAt(own, [...a.items, ...b.items]);
  if (a.type !== 'object' || b.type !== 'object') return own;
  const members = new Map(a.members);
  for (const [name, node] of b.members) {
    const other = members.get(name);
    members.set(name, other === undefined ? node : merged(other, node, depth + 1));
  }
  return objectAt(own, [...members]);
}
