import type { Api, Related } from '../../../model/backend.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { identityOf } from '../references.js';
import { booleanOf, toValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { choice, joined, ownerOf, relatedOf, resourceOf, text, type Site } from './site.js';

export const REST_API = 'aws_api_gateway_rest_api';
export const HTTP_API = 'aws_apigatewayv2_api';
/** Custom domain names of both kinds of API. */
export const API_DOMAINS = ['aws_apigatewayv2_domain_name', 'aws_api_gateway_domain_name'];
const MAPPINGS = ['aws_apigatewayv2_api_mapping', 'aws_api_gateway_base_path_mapping'];
/** Resources whose URL is that of a stage, with the argument that names the API. */
export const STAGES: Readonly<Record<string, string>> = {
  aws_apigatewayv2_stage: 'api_id',
  aws_api_gateway_stage: 'rest_api_id',
  aws_api_gateway_deployment: 'rest_api_id',
};

export function apiOf(api: ResourceInstance, site: Site): Api {
  return site.apis.of(api.address, () => (api.type === HTTP_API ? httpApi(api, site) : restApi(api, site)));
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/apigatewayv2_api */
function httpApi(api: ResourceInstance, site: Site): Api {
  const { address, view } = api;
  const stages = site.relations.of(ownerOf(api), ['aws_apigatewayv2_stage'], 'api_id');
  // An API that is made with its target in one step ("quick create") has a default stage.
  const quick = view.read('target') === null ? [] : [byDefault('$default')];
  return {
    type: 'api',
    address,
    location: view.location,
    protocol: choice(view, 'protocol_type', ['HTTP', 'WEBSOCKET'] as const, unknown('not-given', 'protocol_type')),
    endpointType: byDefault('REGIONAL'),
    defaultEndpointDisabled: booleanOf(view, 'disable_execute_api_endpoint', false),
    stages: joined([quick, relatedOf(stages, (stage) => [nameIn(stage.view, 'name')])]),
    customDomains: customDomainsOf(api, site),
  };
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/api_gateway_rest_api */
function restApi(api: ResourceInstance, site: Site): Api {
  const { address, view } = api;
  const stages = site.relations.of(ownerOf(api), ['aws_api_gateway_stage'], 'rest_api_id');
  const deployments = site.relations.of(ownerOf(api), ['aws_api_gateway_deployment'], 'rest_api_id');
  return {
    type: 'api',
    address,
    location: view.location,
    protocol: known('REST', view.location),
    endpointType: endpointTypeOf(view),
    defaultEndpointDisabled: booleanOf(view, 'disable_execute_api_endpoint', false),
    stages: joined([
      relatedOf(stages, (stage) => [nameIn(stage.view, 'stage_name')]),
      relatedOf(deployments, (stage) =>
        stage.view.read('stage_name') === null ? [] : [nameIn(stage.view, 'stage_name')],
      ),
    ]),
    customDomains: customDomainsOf(api, site),
  };
}

function nameIn(view: BlockView, argument: string): Value<string> {
  return text(view, argument, unknown<string>('not-given', argument));
}

const ENDPOINT_TYPES = ['REGIONAL', 'EDGE', 'PRIVATE'] as const;

function endpointTypeOf(view: BlockView): Api['endpointType'] {
  const [config] = view.blocks('endpoint_configuration');
  if (config === undefined) return byDefault('EDGE');
  if (config.maybe) return unknown('conditional', 'endpoint_configuration', { location: config.location });
  const types = config.read('types');
  if (types === null) return byDefault('EDGE');
  return toValue(types, config.locate('types', types), (one) => {
    const [only] = one.type === 'sequence' ? one.items : [one];
    return ENDPOINT_TYPES.find((type) => only?.type === 'string' && only.value.toUpperCase() === type) ?? null;
  });
}

function customDomainsOf(api: ResourceInstance, site: Site): Related<Value<string>> {
  const mappings = site.relations.of(ownerOf(api), MAPPINGS, 'api_id');
  return relatedOf(mappings, ({ view }) => {
    const domain = resourceOf(view.read('domain_name'), site, ...API_DOMAINS);
    return [nameIn(domain?.view ?? view, 'domain_name')];
  });
}

/** The APIs that a custom domain name is mapped to, and whether there may be others. */
export function apisOfDomain(domain: ResourceInstance, site: Site): Related<Api> {
  const name = domain.view.read('domain_name');
  const owner = { instance: domain, names: name === null ? [] : [name] };
  return relatedOf(site.relations.of(owner, MAPPINGS, 'domain_name'), ({ view }) => {
    const api = resourceOf(view.read('api_id'), site, REST_API, HTTP_API);
    return api === null ? { items: [], mayBeMore: true } : [apiOf(api, site)];
  });
}

/** The custom domain name of this code that a datum is; null when it is none. */
export function apiDomainNamed(name: Datum, site: Site): ResourceInstance | null {
  const identity = identityOf(name);
  const found = site.inventory.ofType(...API_DOMAINS).find(({ view }) => {
    const own = view.read('domain_name');
    return own !== null && identityOf(own) === identity;
  });
  return found ?? null;
}
