import { domainNameFault } from '../cloudfront/domain-name.js';
import { headerClass } from '../cloudfront/edge-headers.js';
import { EDGE_ORIGIN } from '../cloudfront/edge-limits.js';
import {
  DOMAIN_NAME_LENGTH,
  isAllowedPort,
  isRefusedCustomHeader,
  ORIGIN_PATH_LENGTH,
  S3_DOMAIN_NAME_LENGTH,
} from '../cloudfront/limits.js';
import type { CodePosition, EdgeFault } from '../model/edge-code.js';
import { child, faultOf, faultsOf, quoted, type Breach, type Judging } from './fault.js';
import { kindWords, optionsOf, propertyOf, textOf, type Part, type Property, type RecordPart } from './part.js';

/** What CloudFront would find wrong with the origin object of an origin-request event. */
export function judgeLambdaOrigin(judging: Judging, request: RecordPart, origin: Property): readonly EdgeFault[] {
  if (origin.state !== 'present') return [];
  const shape = faultsOf(origin.part, 'origin', origin.at, (option) => originBreach(option));
  const fields = optionsOf(origin.part).flatMap((option) => {
    if (option.kind !== 'record') return [];
    const custom = propertyOf(option, 'custom');
    const s3 = propertyOf(option, 's3');
    return [
      ...(custom.state === 'present' ? judgeFields(judging, request, custom.part, 'origin.custom', CUSTOM_FIELDS) : []),
      ...(s3.state === 'present' ? judgeS3(judging, request, s3.part) : []),
    ];
  });
  return [...shape, ...fields];
}

function originBreach(part: Part): Breach | null {
  if (part.kind === 'unknown' || part.kind === 'undefined') return null;
  if (part.kind !== 'record')
    return { code: 'origin', detail: `is ${kindWords(part)}, and CloudFront wants an object` };
  const states = ['custom', 's3'].map((name) => propertyOf(part, name));
  if (states.every(({ state }) => state === 'present')) return { code: 'origin', detail: 'has both custom and s3' };
  return states.every(({ state }) => state === 'absent')
    ? { code: 'origin', detail: 'has neither custom nor s3' }
    : null;
}

type Check = (part: Part) => Breach | null;
type Fields = Readonly<Record<string, Check>>;

const SECONDS = numberWithin(EDGE_ORIGIN.timeoutSeconds);

const CUSTOM_FIELDS: Fields = {
  domainName: domainBreach,
  path: originPathBreach,
  port: portBreach,
  protocol: among(EDGE_ORIGIN.protocols),
  keepaliveTimeout: SECONDS,
  readTimeout: SECONDS,
  sslProtocols: sslBreach,
};

const S3_FIELDS: Fields = {
  domainName: s3DomainBreach,
  path: originPathBreach,
  readTimeout: SECONDS,
  authMethod: among(EDGE_ORIGIN.s3AuthMethods),
};

function judgeS3(judging: Judging, request: RecordPart, part: Part): readonly EdgeFault[] {
  const noRegion = faultsOf(part, 'origin.s3', null, (option) => {
    if (option.kind !== 'record' || option.received !== null) return null;
    const method = propertyOf(option, 'authMethod');
    const byIdentity = method.state === 'present' && textOf(method.part) === 'origin-access-identity';
    return byIdentity && propertyOf(option, 'region').state === 'absent'
      ? { code: 'origin-setting', detail: 'has authMethod origin-access-identity and no region' }
      : null;
  });
  return [...noRegion, ...judgeFields(judging, request, part, 'origin.s3', S3_FIELDS)];
}

function judgeFields(
  judging: Judging,
  request: RecordPart,
  part: Part,
  path: string,
  fields: Fields,
): readonly EdgeFault[] {
  return optionsOf(part).flatMap((option) => {
    if (option.kind !== 'record') return [];
    const found = checkedFields(option, path, fields);
    const domain = propertyOf(option, 'domainName');
    const missing: readonly EdgeFault[] =
      domain.state === 'absent'
        ? [faultOf({ code: 'origin-setting', detail: 'has no domainName' }, path, option.at)]
        : [];
    return [...missing, ...found, ...completionFaults(option, path), ...customHeaders(judging, request, option, path)];
  });
}

/** Tests the fields that the function wrote. */
export function checkedFields(record: RecordPart, path: string, fields: Fields): readonly EdgeFault[] {
  return Object.entries(fields).flatMap(([name, check]) => {
    const field = propertyOf(record, name);
    if (field.state !== 'present' || field.change === 'kept') return [];
    return faultsOf(field.part, child(path, name), field.at, (option) =>
      option.kind === 'unknown' || option.kind === 'undefined' ? null : check(option),
    );
  });
}

/** `responseCompletionTimeout` is at least the read timeout; 0 stands for the default. */
export function completionFaults(record: RecordPart, path: string): readonly EdgeFault[] {
  const completion = propertyOf(record, 'responseCompletionTimeout');
  const read = propertyOf(record, 'readTimeout');
  if (completion.state !== 'present' || completion.change === 'kept' || read.state !== 'present') return [];
  const seconds = numberOf(completion.part);
  const least = numberOf(read.part);
  if (seconds === null || least === null || seconds === 0 || seconds >= least) return [];
  const breach: Breach = { code: 'origin-setting', detail: `is ${seconds}, less than readTimeout (${least})` };
  return [faultOf(breach, child(path, 'responseCompletionTimeout'), completion.at)];
}

/** Custom headers of a new origin: not CloudFront's own, and not those that the request has anyway. */
function customHeaders(
  { kind, event }: Judging,
  request: RecordPart,
  origin: RecordPart,
  path: string,
): readonly EdgeFault[] {
  const custom = propertyOf(origin, 'customHeaders');
  if (custom.state !== 'present' || custom.part.kind !== 'record') return [];
  const headers = propertyOf(request, 'headers');
  const carried = headers.state === 'present' && headers.part.kind === 'record' ? headers.part : null;
  return [...custom.part.entries].flatMap(([name, entry]) => {
    if (entry.change !== 'written' || entry.part.kind === 'undefined') return [];
    const breach = customHeaderBreach(name, carried, headerClass(name, kind, event) === 'disallowed');
    return breach === null
      ? []
      : [faultOf(breach, child(child(path, 'customHeaders'), name), entry.at ?? entry.part.at)];
  });
}

/** What is wrong with adding a header of this name to the requests to an origin. */
export function customHeaderBreach(name: string, carried: RecordPart | null, disallowed: boolean): Breach | null {
  if (disallowed || isRefusedCustomHeader(name)) {
    return { code: 'origin-header', detail: 'is a header that cannot be a custom header' };
  }
  const twin = carried === null ? null : propertyOf(carried, name.toLowerCase());
  return twin?.state === 'present' ? { code: 'origin-header', detail: 'is a header of the request as well' } : null;
}

export function domainBreach(part: Part): Breach | null {
  const text = textOf(part);
  if (part.kind === 'text') return null;
  if (text === null) return { code: 'origin-setting', detail: `is ${kindWords(part)}, and CloudFront wants a string` };
  const fault = domainNameFault(text);
  if (fault !== null) return { code: 'origin-setting', detail: `${fault} (${quoted(text)})` };
  return text.length > DOMAIN_NAME_LENGTH.max ? tooLong(DOMAIN_NAME_LENGTH.max) : null;
}

function s3DomainBreach(part: Part): Breach | null {
  const general = domainBreach(part);
  const text = textOf(part);
  if (general !== null || text === null) return general;
  if (text.length > S3_DOMAIN_NAME_LENGTH.max) return tooLong(S3_DOMAIN_NAME_LENGTH.max);
  return text === text.toLowerCase() ? null : { code: 'origin-setting', detail: 'must be in lower case' };
}

function tooLong(max: number): Breach {
  return { code: 'origin-setting', detail: `is longer than ${max} characters` };
}

/** Empty, or with a slash at the start and none at the end. */
export function originPathBreach(part: Part): Breach | null {
  const text = textOf(part);
  if (part.kind === 'text') {
    const [first] = part.pieces;
    const last = part.pieces.at(-1);
    if (typeof first === 'string' && first !== '' && !first.startsWith('/'))
      return pathBreach(first, 'must begin with /');
    return typeof last === 'string' && last.endsWith('/') ? pathBreach(last, 'must not end with /') : null;
  }
  if (text === null) return { code: 'origin-setting', detail: `is ${kindWords(part)}, and CloudFront wants a string` };
  if (text === '') return null;
  if (!text.startsWith('/')) return pathBreach(text, 'must begin with /');
  if (text === '/') return { ...pathBreach(text, 'must not end with /'), certainty: 'possible' };
  if (text.endsWith('/')) return pathBreach(text, 'must not end with /');
  return text.length > ORIGIN_PATH_LENGTH.max ? tooLong(ORIGIN_PATH_LENGTH.max) : null;
}

function pathBreach(text: string, rule: string): Breach {
  return { code: 'origin-setting', detail: `is ${quoted(text)}; it ${rule}` };
}

export function portBreach(part: Part): Breach | null {
  const port = numberOf(part);
  if (port === null)
    return {
      code: 'origin-setting',
      detail: `is ${kindWords(part)}, and CloudFront wants a number`,
      certainty: 'possible',
    };
  return isAllowedPort(port)
    ? null
    : { code: 'origin-setting', detail: `is ${port}; 80, 443 and 1024 to 65535 are allowed` };
}

/** A list of protocols; all of them have to be known. */
export function sslBreach(part: Part): Breach | null {
  if (part.kind !== 'list')
    return { code: 'origin-setting', detail: `is ${kindWords(part)}, and CloudFront wants an array` };
  const allowed: readonly string[] = EDGE_ORIGIN.sslProtocols;
  const odd = part.items.map(textOf).find((name) => name !== null && !allowed.includes(name));
  if (odd !== undefined && odd !== null)
    return { code: 'origin-setting', detail: `has ${quoted(odd)}; ${listed(allowed)} are known` };
  return null;
}

/** A whole number within a range. */
export function numberWithin({ min, max }: { readonly min: number; readonly max: number }): Check {
  return (part) => {
    const number = numberOf(part);
    if (number === null) {
      return {
        code: 'origin-setting',
        detail: `is ${kindWords(part)}, and CloudFront wants a number`,
        certainty: 'possible',
      };
    }
    return Number.isInteger(number) && number >= min && number <= max
      ? null
      : { code: 'origin-setting', detail: `is ${number}; ${min} to ${max} is allowed` };
  };
}

/** One of a few words. */
export function among(words: readonly string[]): Check {
  return (part) => {
    if (part.kind === 'text') return null;
    const text = textOf(part);
    if (text !== null && words.includes(text)) return null;
    return {
      code: 'origin-setting',
      detail: `is ${text === null ? kindWords(part) : quoted(text)}; ${listed(words)} are known`,
    };
  };
}

export function numberOf(part: Part): number | null {
  return part.kind === 'literal' && typeof part.value === 'number' ? part.value : null;
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

/** A property's own place, or that of its record. */
export function placeIn(property: Property, record: RecordPart): CodePosition | null {
  return property.state === 'present' ? property.at : record.at;
}
