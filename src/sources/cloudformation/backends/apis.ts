import type { Api, Related } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { memberOf, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { elementsOf, onlyObject } from '../settings.js';

const REST_API = 'AWS::ApiGateway::RestApi';
const HTTP_API = 'AWS::ApiGatewayV2::Api';
const SAM_REST_API = 'AWS::Serverless::Api';
const SAM_HTTP_API = 'AWS::Serverless::HttpApi';
export const API_TYPES: readonly string[] = [REST_API, HTTP_API, SAM_REST_API, SAM_HTTP_API];

const REST_STAGES = ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'];
const HTTP_STAGES = ['AWS::ApiGatewayV2::Stage'];
export const BASE_PATH_MAPPING = 'AWS::ApiGateway::BasePathMapping';
export const API_MAPPING = 'AWS::ApiGatewayV2::ApiMapping';

/**
 * Sources: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html,
 * …/aws-resource-apigatewayv2-api.html, and for SAM
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-api.html and …/sam-resource-httpapi.html
 */
export function readApi(inventory: Inventory, api: Resource): Api {
  const { address, location, fields, properties } = api;
  return {
    type: 'api',
    address,
    location,
    protocol: readProtocol(api),
    endpointType: readEndpointType(api),
    defaultEndpointDisabled: fields.boolean(properties, 'DisableExecuteApiEndpoint', byDefault(false)),
    stages: readStages(inventory, api),
    customDomains: readDomains(inventory, api),
  };
}

function isRest({ type }: Resource): boolean {
  return type === REST_API || type === SAM_REST_API;
}

function readProtocol(api: Resource): Api['protocol'] {
  if (api.type !== HTTP_API) return byDefault(isRest(api) ? 'REST' : 'HTTP');
  const { fields, properties } = api;
  // One that is imported from an OpenAPI document names no protocol.
  return fields.choice(properties, 'ProtocolType', ['HTTP', 'WEBSOCKET'] as const, byDefault('HTTP'));
}

const ENDPOINT_TYPES = ['REGIONAL', 'EDGE', 'PRIVATE'] as const;

/** REST APIs are edge-optimized unless told otherwise; HTTP and WebSocket APIs are always regional. */
function readEndpointType(api: Resource): Api['endpointType'] {
  if (!isRest(api)) return byDefault('REGIONAL');
  const { type, fields, properties } = api;
  const name = 'EndpointConfiguration';
  const node = memberOf(properties, name);
  if (node === null) return byDefault('EDGE');
  const forms = fields.forms({ node, world: properties.world });
  const [form] = forms;
  if (form === undefined || form.value === null || forms.length > 1) return unknown('conditional', name);
  const place: Place = { node: form.value, world: form.world };
  // SAM also takes the type alone, and calls the member of the object `Type`.
  if (type === SAM_REST_API && form.value.value.type === 'string') return endpointTypeOf(fields.textAt(place, name));
  if (memberOf(place, 'Type') !== null) return fields.choice(place, 'Type', ENDPOINT_TYPES, byDefault('EDGE'));
  const types = elementsOf(fields, place, 'Types');
  const [first, ...others] = types.items;
  if (first === undefined && !types.mayBeMore) return byDefault('EDGE');
  if (first === undefined || types.mayBeMore || others.length > 0) return unknown('conditional', name);
  return endpointTypeOf(fields.textAt(first, 'Types'));
}

function endpointTypeOf(text: Value<string>): Api['endpointType'] {
  const legal = (value: string): (typeof ENDPOINT_TYPES)[number] | null =>
    ENDPOINT_TYPES.find((one) => one === value.toUpperCase()) ?? null;
  if (!text.known) {
    const alternatives = text.alternatives.flatMap((one) => legal(one) ?? []);
    return unknown(text.reason, text.expression, {
      reference: text.reference,
      location: text.location,
      alternatives: alternatives.length === text.alternatives.length ? alternatives : [],
    });
  }
  const value = legal(text.value);
  return value === null ? unknown('unsupported', text.value, { location: text.location }) : known(value, text.location);
}

// --------------------------------------------------------------------------------------------------------------- stages

function readStages(inventory: Inventory, api: Resource): Related<Value<string>> {
  const { id, properties } = api;
  const declared = isRest(api)
    ? inventory.relatedTo(id, REST_STAGES, 'RestApiId', properties.world)
    : inventory.relatedTo(id, HTTP_STAGES, 'ApiId', properties.world);
  const named = declared.items.filter((stage) => memberOf(stage.properties, 'StageName') !== null);
  const own = ownStages(api);
  return {
    items: [...own, ...named.map((stage) => stage.fields.required(stage.properties, 'StageName'))],
    mayBeMore: declared.mayBeMore,
  };
}

/** SAM makes the stages of its APIs: the one that is named, and for REST APIs one called `Stage` unless OpenApiVersion is set. */
function ownStages({ type, fields, properties }: Resource): readonly Value<string>[] {
  if (type === SAM_HTTP_API) return [fields.string(properties, 'StageName', byDefault('$default'))];
  if (type !== SAM_REST_API) return [];
  const named = fields.required(properties, 'StageName');
  return memberOf(properties, 'OpenApiVersion') === null ? [named, byDefault('Stage')] : [named];
}

// -------------------------------------------------------------------------------------------------------------- domains

function readDomains(inventory: Inventory, api: Resource): Related<Value<string>> {
  const { id, fields, properties } = api;
  const rest = inventory.relatedTo(id, [BASE_PATH_MAPPING], 'RestApiId', properties.world);
  const http = inventory.relatedTo(id, [API_MAPPING], 'ApiId', properties.world);
  const domain = onlyObject(fields, properties, 'Domain');
  const isSam = api.type === SAM_REST_API || api.type === SAM_HTTP_API;
  return {
    items: [
      ...(isSam && domain !== null && domain !== 'open' ? [fields.required(domain, 'DomainName')] : []),
      ...[...rest.items, ...http.items].map((mapping) => mapping.fields.required(mapping.properties, 'DomainName')),
    ],
    mayBeMore: rest.mayBeMore || http.mayBeMore || domain === 'open',
  };
}
