import {
  CONNECTION_ATTEMPTS,
  CONNECTION_TIMEOUT_SECONDS,
  KEEPALIVE_TIMEOUT_SECONDS,
  READ_TIMEOUT_SECONDS,
  type DocumentedRange,
} from '../../cloudfront/limits.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues, type Value } from '../../model/value.js';
import { breach, doubt, placeOf, weighed } from '../shared/values.js';
import { either, FACTS_CHECKED } from '../shared/wording.js';

/**
 * The keep-alive maximum that the API reference and the edge-function event page still name; the quota table of autumn 2026
 * has `KEEPALIVE_TIMEOUT_SECONDS.max`.
 */
const OLDER_KEEPALIVE_MAX_SECONDS = 120;

/** A number of attempts or seconds outside the range that AWS documents. */
export const originTimeoutOutOfRange: Rule = {
  id: 'origin-timeout-out-of-range',
  title: 'Attempts or timeout outside the documented range',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    return [
      ...settingsOf(origin).flatMap((setting) => [
        ...beyondRange(origin, setting),
        ...beyondOlderMaximum(origin, setting),
      ]),
      ...completionTooShort(origin),
    ];
  },
};

interface Setting {
  /** The API's name, and Terraform's. */
  readonly name: string;
  readonly attribute: string;
  readonly unit: string;
  readonly value: Value<number>;
  readonly range: DocumentedRange;
  readonly olderMax?: number;
}

function settingsOf({ connectionAttempts, connectionTimeoutSeconds, connection }: Origin): readonly Setting[] {
  const attempts: Setting = {
    name: 'ConnectionAttempts',
    attribute: 'connection_attempts',
    unit: '',
    value: connectionAttempts,
    range: CONNECTION_ATTEMPTS,
  };
  const timeout: Setting = {
    name: 'ConnectionTimeout',
    attribute: 'connection_timeout',
    unit: ' s',
    value: connectionTimeoutSeconds,
    range: CONNECTION_TIMEOUT_SECONDS,
  };
  const read: Setting = {
    name: 'OriginReadTimeout',
    attribute: 'origin_read_timeout',
    unit: ' s',
    value: connection.readTimeoutSeconds,
    range: READ_TIMEOUT_SECONDS,
  };
  if (connection.type === 's3') return [attempts, timeout, read];
  const keepalive: Setting = {
    name: 'OriginKeepaliveTimeout',
    attribute: 'origin_keepalive_timeout',
    unit: ' s',
    value: connection.keepaliveTimeoutSeconds,
    range: KEEPALIVE_TIMEOUT_SECONDS,
    olderMax: OLDER_KEEPALIVE_MAX_SECONDS,
  };
  return [attempts, timeout, read, keepalive];
}

/** Outside the range; above a maximum that AWS raises on request it is a warning, for this account's quota is not known. */
function beyondRange(origin: Origin, { name, attribute, unit, value, range }: Setting): readonly Draft[] {
  const found = breach(value, (number) => !Number.isInteger(number) || number < range.min || number > range.max);
  if (found === null) return [];
  const raised = range.raisable && found.broken.some((number) => number > range.max);
  const message = `${name} is ${either(found.broken.map(String))}${unit}, outside the documented range of ${range.min} to ${range.max}${unit}.`;
  return [
    {
      ...(raised ? { level: 'warning', certainty: 'possible' } : weighed(found)),
      message: raised
        ? `${message} CloudFront refuses the deployment unless AWS has raised this quota for the account; that cannot be seen here, so this is a warning.`
        : `${message} CloudFront refuses the deployment.${doubt(found)}`,
      remediation: raised
        ? `Set ${name} (${attribute}) to at most ${range.max}, or have the quota raised in the Service Quotas console first.`
        : `Set ${name} (${attribute}) to a whole number from ${range.min} to ${range.max}.`,
      evidence: { setting: name, value: found.broken[0] ?? null, min: range.min, max: range.max },
      location: placeOf(value, origin),
    },
  ];
}

/** Inside the newest range, beyond what other pages of AWS still say. */
function beyondOlderMaximum(
  origin: Origin,
  { name, attribute, unit, value, range, olderMax }: Setting,
): readonly Draft[] {
  if (olderMax === undefined) return [];
  const found = breach(value, (number) => number > olderMax && number <= range.max);
  if (found === null) return [];
  return [
    {
      level: 'warning',
      certainty: 'possible',
      message: `${name} is ${either(found.broken.map(String))}${unit}. AWS's quota table allows up to ${range.max}${unit}, its API reference only ${olderMax}${unit}; this is a warning because the deployment is refused only where the older maximum still holds.`,
      remediation: `Set ${name} (${attribute}) to at most ${olderMax}, or make sure that the account's quota allows more (Service Quotas console).`,
      evidence: { setting: name, value: found.broken[0] ?? null, documentedMaxima: `${olderMax} or ${range.max}` },
      location: placeOf(value, origin),
    },
  ];
}

/** ResponseCompletionTimeout covers every attempt, so it must not be shorter than the wait for one response; 0 means off. */
function completionTooShort(origin: Origin): readonly Draft[] {
  const completion = origin.responseCompletionTimeoutSeconds;
  const reads = possibleValues(origin.connection.readTimeoutSeconds);
  const found = breach(
    completion,
    (seconds) => seconds !== null && seconds !== 0 && (seconds < 0 || reads.some((read) => read > seconds)),
  );
  if (found === null) return [];
  const sure =
    found.always && found.broken.every((seconds) => seconds !== null && reads.every((read) => read > seconds));
  const weight = sure || found.broken.some((seconds) => (seconds ?? 0) < 0) ? found : { ...found, always: false };
  return [
    {
      ...weighed(weight),
      message: `ResponseCompletionTimeout is ${either(found.broken.map(String))} s, less than the read timeout of ${either(reads.map(String))} s. CloudFront refuses the deployment.${
        weight.always ? '' : ' This is a warning because only some values of the expressions are affected.'
      }`,
      remediation:
        'Set ResponseCompletionTimeout (response_completion_timeout) to at least OriginReadTimeout (origin_read_timeout), or leave it out.',
      evidence: { setting: 'ResponseCompletionTimeout', value: found.broken[0] ?? null, readTimeout: reads[0] ?? null },
      location: placeOf(completion, origin),
    },
  ];
}
