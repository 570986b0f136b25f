import type { PolicyStatements, Related } from '../../../model/backend.js';
import { statementsIn } from '../backends/policies.js';
import { memberOf } from '../fields.js';
import { leadsOf, type Inventory, type Resource } from '../inventory.js';

const ROLE = 'AWS::IAM::Role';
const SAM_FUNCTION = 'AWS::Serverless::Function';
const NOT_READ: Related<string> = { items: [], mayBeMore: true };

/**
 * The services that the execution role of a function trusts. Without a role SAM makes one, which trusts Lambda alone unless it is
 * told otherwise. Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function trustedServicesOf(inventory: Inventory, lambda: Resource): Related<string> {
  const { type, fields, properties } = lambda;
  if (memberOf(properties, 'Role') === null) {
    if (type !== SAM_FUNCTION) return NOT_READ;
    const name = 'AssumeRolePolicyDocument';
    if (memberOf(properties, name) === null) return { items: ['lambda.amazonaws.com'], mayBeMore: false };
    return servicesIn(statementsIn(inventory, fields, properties, name));
  }
  const leads = leadsOf(lambda, 'Role');
  const [lead] = leads;
  const isOne =
    lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
  const role = isOne ? inventory.find(lead.address, properties.world) : null;
  if (role?.type !== ROLE) return NOT_READ;
  return servicesIn(statementsIn(inventory, role.fields, role.properties, 'AssumeRolePolicyDocument'));
}

function servicesIn({ items, mayBeMore }: PolicyStatements): Related<string> {
  const services = new Set<string>();
  let isOpen = mayBeMore;
  for (const { effect, principals, excludesPrincipals } of items) {
    if (effect.known && effect.value === 'Deny') continue;
    isOpen ||= !effect.known || excludesPrincipals;
    for (const { type, id } of principals) {
      if (type === 'Service' && id.known) services.add(id.value);
      else isOpen ||= type === 'unknown' || (type === 'Service' && !id.known) || (id.known && id.value === '*');
    }
  }
  return { items: [...services], mayBeMore: isOpen };
}
