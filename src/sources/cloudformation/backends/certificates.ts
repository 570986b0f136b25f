import type { ServerCertificate } from '../../../model/backend.js';
import { known, unknown } from '../../../model/value.js';
import { expressionOf } from '../expression.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { leadOf } from '../leads.js';

const CERTIFICATE = 'AWS::CertificateManager::Certificate';

/** The certificate that a property names by its ARN; null when it names none. */
export function certificateAt(
  inventory: Inventory,
  fields: Fields,
  parent: Place,
  name: string,
): ServerCertificate | null {
  const node = memberOf(parent, name);
  if (node === null) return null;
  const place = { node, world: parent.world };
  const leads = fields.resultsAt(place).map(leadOf);
  const [lead] = leads;
  const isOne =
    lead?.type === 'resource' && leads.every((one) => one.type === 'resource' && one.address === lead.address);
  const resource = isOne ? inventory.find(lead.address, place.world) : null;
  if (resource?.type === CERTIFICATE) return readCertificate(resource);
  const arn = fields.textAt(place, name);
  const address = arn.known ? arn.value : expressionOf(node);
  const names = arn.known
    ? unknown<readonly string[]>('not-given', address, { location: arn.location })
    : unknown<readonly string[]>(arn.reason, arn.expression, { reference: arn.reference, location: arn.location });
  return { address, location: fields.location(place), names };
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html */
function readCertificate({ address, location, fields, properties }: Resource): ServerCertificate {
  const name = fields.required(properties, 'DomainName');
  const others = fields.strings(properties, 'SubjectAlternativeNames');
  if (name.known && others.known) {
    return { address, location, names: known([...new Set([name.value, ...others.value])], name.location) };
  }
  const { reason, expression, reference } = name.known ? (others.known ? unknown('unsupported', '') : others) : name;
  return { address, location, names: unknown(reason, expression, { reference, location }) };
}
