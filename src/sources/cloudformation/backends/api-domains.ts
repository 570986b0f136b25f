import type { Api } from '../../../model/backend.js';
import { leadsOf, type Inventory, type Resource } from '../inventory.js';
import { comparableHost, leadOf } from '../leads.js';
import { onlyObject } from '../settings.js';
import { remembered } from '../remembered.js';
import type { World } from '../world.js';
import { API_MAPPING, API_TYPES, BASE_PATH_MAPPING, readApi } from './apis.js';

export const API_DOMAINS: readonly string[] = ['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'];

/** The custom domain of a name in lower case, among those that the templates declare. */
export function domainOfName(inventory: Inventory, name: string, world: World): Resource | null {
  return domainsByName(inventory, '', world).get(name) ?? null;
}

const domainsByName = remembered((inventory, _, world): ReadonlyMap<string, Resource> => {
  const named = inventory.all(API_DOMAINS, world).flatMap((domain) => {
    const [name, ...others] = domain.fields.results(domain.properties, 'DomainName') ?? [];
    const host = name === undefined || others.length > 0 ? null : comparableHost(name);
    return host === null ? [] : [[host, domain] as const];
  });
  return new Map(named);
});

/** The API that answers for a custom domain name; null when there is not exactly one that can be told. */
export function apiOfDomain(inventory: Inventory, domain: Resource): Api | null {
  const { world } = domain.properties;
  const names = leadsOf(domain, 'DomainName').flatMap((lead) => (lead.type === 'text' ? [lead.text] : []));
  const isMapped = (mapping: Resource): boolean =>
    leadsOf(mapping, 'DomainName').some(
      (lead) =>
        (lead.type === 'resource' && lead.address === domain.id) || (lead.type === 'text' && names.includes(lead.text)),
    );
  const ids = new Set<string>();
  for (const mapping of inventory.all([BASE_PATH_MAPPING, API_MAPPING], world).filter(isMapped)) {
    const property = mapping.type === API_MAPPING ? 'ApiId' : 'RestApiId';
    for (const lead of (mapping.fields.results(mapping.properties, property) ?? []).map(leadOf)) {
      ids.add(lead.type === 'resource' ? lead.address : '');
    }
  }
  const [id] = ids;
  const api = id === undefined || ids.size > 1 ? null : inventory.find(id, world);
  return api !== null && API_TYPES.includes(api.type) ? readApi(inventory, api) : null;
}

/** The API of SAM's that has a custom domain of a name in lower case. */
export function samApiOfName(inventory: Inventory, name: string, world: World): Api | null {
  const found = samApisByName(inventory, '', world).get(name);
  return found === undefined ? null : readApi(inventory, found);
}

const samApisByName = remembered((inventory, _, world): ReadonlyMap<string, Resource> => {
  const named = inventory.all(API_TYPES, world).flatMap((api) => {
    const domain = onlyObject(api.fields, api.properties, 'Domain');
    const [name, ...others] =
      domain === null || domain === 'open' ? [] : (api.fields.results(domain, 'DomainName') ?? []);
    const host = name === undefined || others.length > 0 ? null : comparableHost(name);
    return host === null ? [] : [[host, api] as const];
  });
  return new Map(named);
});
