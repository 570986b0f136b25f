import type { SourceLocation } from '../../model/location.js';
import type { Draft } from '../../model/rule.js';
import type { Value } from '../../model/value.js';
import { breach, doubt, weighed } from '../shared/values.js';
import { either } from '../shared/wording.js';
import { associationPlace, naming, type Association } from './associations.js';

/** One requirement on one setting of a function. */
export interface Requirement<T> {
  readonly setting: string;
  readonly value: Value<T>;
  readonly breaks: (value: T) => boolean;
  /** What is wrong, after the function's name: "is deployed to eu-west-1; Lambda@Edge takes us-east-1 alone". */
  readonly what: (broken: string) => string;
  readonly remediation: string;
  /** A rule that AWS no longer documents and that may still be enforced. */
  readonly former?: true;
}

/** The finding about a requirement that is not met; none when it is, or when anything is possible. */
export function unmet<T>(association: Association, requirement: Requirement<T>): readonly Draft[] {
  const { setting, value, breaks, what, remediation, former } = requirement;
  const found = breach(value, breaks);
  if (found === null) return [];
  const broken = either(found.broken.map(String));
  const end = former
    ? 'AWS does not document this limit any more, and some tools still enforce it; this is a warning because nobody says whether CloudFront does.'
    : `CloudFront refuses the deployment.${doubt(found)}`;
  return [
    {
      ...(former ? { level: 'warning', certainty: 'possible' } : weighed(found)),
      message: `${naming(association)} ${what(broken)}. ${end}`,
      remediation,
      evidence: evidenceOf(association, setting, broken),
      location: value.location ?? placeOfFunction(association),
    },
  ];
}

/** A finding that needs no value of a setting. */
export function refused(
  association: Association,
  setting: string,
  what: string,
  remediation: string,
  location: SourceLocation | null = placeOfFunction(association),
): Draft {
  return {
    message: `${naming(association)} ${what}. CloudFront refuses the deployment.`,
    remediation,
    evidence: evidenceOf(association, setting, null),
    location,
  };
}

function evidenceOf(
  { edge, event }: Association,
  setting: string,
  value: string | null,
): NonNullable<Draft['evidence']> {
  return {
    function: edge.definition?.address ?? null,
    eventType: event,
    setting,
    ...(value === null ? {} : { value }),
  };
}

/** Where a function is defined, or associated if it is defined elsewhere. */
export function placeOfFunction(association: Association): SourceLocation | null {
  return association.edge.definition?.location ?? associationPlace(association);
}
