import type { ServerCertificate } from '../../../model/backend.js';
import type { SourceLocation } from '../../../model/location.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import type { BlockView } from '../blocks.js';
import { choicesOf } from '../references.js';
import { textsOf, textValue } from '../settings-of.js';
import { describe, type Datum } from '../values.js';
import { resourceOf, text, type Site } from './site.js';

/**
 * The certificate that an ARN stands for. Its names are known where the same code orders it from ACM; of one that is imported, looked
 * up or made elsewhere they are not. The ARN of a validated certificate (`aws_acm_certificate_validation`) comes to that of the
 * certificate.
 */
export function certificateOf(arn: Datum, location: SourceLocation, site: Site): ServerCertificate {
  const choices = choicesOf(arn);
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) return oneCertificate(only, location, site);
  const all = choices.map((choice) => oneCertificate(choice, location, site));
  const alternatives = all.flatMap(({ names }) => (names.known ? [names.value] : []));
  const isComplete = alternatives.length === all.length;
  return {
    address: describe(arn),
    location,
    names: unknown('conditional', describe(arn), { alternatives: isComplete ? alternatives : [], location }),
  };
}

function oneCertificate(arn: Datum, location: SourceLocation, site: Site): ServerCertificate {
  const ordered = resourceOf(arn, site, 'aws_acm_certificate');
  if (ordered !== null)
    return { address: ordered.address, location: ordered.view.location, names: namesOf(ordered.view) };
  const value = textValue(arn, location);
  return {
    address: value.known ? value.value : value.expression,
    location,
    names: value.known
      ? unknown('resource-attribute', value.value, { location })
      : unknown(value.reason, value.expression, { reference: value.reference, location }),
  };
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/acm_certificate */
function namesOf(view: BlockView): Value<readonly string[]> {
  const domain = text(view, 'domain_name', unknown<string>('unsupported', 'the names of an imported certificate'));
  const others = textsOf(view, 'subject_alternative_names', byDefault([]));
  if (!domain.known) return { ...domain, alternatives: [], pattern: [] };
  if (!others.known) return others;
  return known([...new Set([domain.value, ...others.value])], domain.location);
}
