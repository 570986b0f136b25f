import { isViewerEvent } from '../cloudfront/edge-headers.js';
import { EDGE_STATUS, LAMBDA_RESPONSE_BYTES } from '../cloudfront/edge-limits.js';
import type { EdgeFault } from '../model/edge-code.js';
import { isBrokenBase64, leastDecodedBytes } from './base64.js';
import { faultOf, faultsOf, quoted, type Breach, type Judging } from './fault.js';
import { judgeHeaders } from './headers.js';
import { functionPairs } from './request.js';
import {
  isNull,
  kindWords,
  leastBytes,
  optionsOf,
  propertyOf,
  textOf,
  type Part,
  type Property,
  type RecordPart,
} from './part.js';

/**
 * What CloudFront would find wrong with a response.
 * @param generated made up by a request event; else it is the origin's or the cache's, changed or replaced
 */
export function judgeResponse(judging: Judging, response: RecordPart, generated: boolean): readonly EdgeFault[] {
  const headers = propertyOf(response, 'headers');
  const place = { side: 'response', generated } as const;
  return [
    ...judgeStatus(judging, response, generated),
    ...(headers.state === 'present' ? judgeHeaders(judging, headers.part, 'headers', place) : []),
    ...(judging.kind === 'lambda'
      ? lambdaBody(judging, response)
      : [...functionBody(response), ...functionPairs(response, ['cookies'])]),
    ...judgeDescription(response),
  ];
}

/** The name of the status, which is not the same in the two kinds of event. */
export function statusName({ kind }: Judging): 'status' | 'statusCode' {
  return kind === 'lambda' ? 'status' : 'statusCode';
}

function judgeStatus(judging: Judging, response: RecordPart, generated: boolean): readonly EdgeFault[] {
  const name = statusName(judging);
  const status = propertyOf(response, name);
  if (status.state === 'unknown') return [];
  if (status.state === 'absent')
    return response.received !== null && !status.deleted ? [] : [missingStatus(judging, response, status.at)];
  if (status.change === 'kept') return [];
  const changed = statusChanged(judging, response, status);
  if (changed.length > 0) return changed;
  return faultsOf(status.part, name, status.at, (option) =>
    judging.kind === 'lambda' ? lambdaStatus(option, generated) : functionStatus(option),
  );
}

function missingStatus(judging: Judging, response: RecordPart, at: EdgeFault['at']): EdgeFault {
  const name = statusName(judging);
  const other = name === 'status' ? 'statusCode' : 'status';
  const mistaken = propertyOf(response, other).state === 'present';
  const hint = !mistaken
    ? ''
    : name === 'status'
      ? `; ${other} is what API Gateway and CloudFront Functions have`
      : `; ${other} is what Lambda@Edge has`;
  return faultOf({ code: 'status-missing', detail: `has no ${name}${hint}` }, '', at ?? response.at);
}

/** Lambda@Edge may not change the status at viewer-response. In a new object it is a change only if it is another one. */
function statusChanged({ kind, event }: Judging, response: RecordPart, status: Property): readonly EdgeFault[] {
  if (kind !== 'lambda' || event !== 'viewer-response' || status.state !== 'present') return [];
  const changed = response.received === 'response';
  return faultsOf(status.part, 'status', status.at, (option) => {
    const known = option.kind !== 'unknown';
    if (!changed && !known) return null;
    return {
      code: 'status-changed',
      detail: `${changed ? 'is changed' : 'is set anew'}, which a function at viewer-response must not do`,
      certainty: changed && known ? 'certain' : 'possible',
    };
  });
}

/**
 * AWS documents a string. Its own samples for origin-response assign numbers, so a number is no certain fault in a made-up
 * response, and none at all in one that was received.
 */
function lambdaStatus(part: Part, generated: boolean): Breach | null {
  if (part.kind === 'unknown' || part.kind === 'undefined') return null;
  if (part.kind === 'text') return null;
  if (part.kind !== 'literal' || part.value === null || typeof part.value === 'boolean') {
    return { code: 'status-type', detail: `is ${kindWords(part)}, and Lambda@Edge wants a string` };
  }
  const number = typeof part.value === 'number' ? part.value : Number(/^\d{3}$/.test(part.value) ? part.value : NaN);
  if (!isStatus(number)) return rangeBreach(String(part.value));
  return typeof part.value === 'number' && generated
    ? { code: 'status-type', detail: 'is a number, and AWS documents a string', certainty: 'possible' }
    : null;
}

function functionStatus(part: Part): Breach | null {
  if (part.kind === 'unknown' || part.kind === 'undefined') return null;
  if (part.kind !== 'literal' || typeof part.value !== 'number') {
    return { code: 'status-type', detail: `is ${kindWords(part)}, and CloudFront Functions want an integer` };
  }
  if (!Number.isInteger(part.value)) return { code: 'status-type', detail: `is ${part.value}, which is no integer` };
  return isStatus(part.value) ? null : { ...rangeBreach(String(part.value)), certainty: 'likely' };
}

function isStatus(number: number): boolean {
  return Number.isInteger(number) && number >= EDGE_STATUS.min && number <= EDGE_STATUS.max;
}

function rangeBreach(value: string): Breach {
  return {
    code: 'status-range',
    detail: `is ${quoted(value)}; a function may answer with ${EDGE_STATUS.min} to ${EDGE_STATUS.max}`,
  };
}

/** Left out, or null: for a field that may be left out AWS does not say that null is anything else. */
function isNothing(part: Part): boolean {
  return part.kind === 'undefined' || isNull(part);
}

function judgeDescription(response: RecordPart): readonly EdgeFault[] {
  const description = propertyOf(response, 'statusDescription');
  if (description.state !== 'present' || description.change === 'kept') return [];
  return faultsOf(description.part, 'statusDescription', description.at, (option) =>
    isNothing(option) || ['unknown', 'text'].includes(option.kind) || textOf(option) !== null
      ? null
      : { code: 'field-type', detail: `is ${kindWords(option)}, and CloudFront wants a string`, certainty: 'likely' },
  );
}

function lambdaBody(judging: Judging, response: RecordPart): readonly EdgeFault[] {
  const body = propertyOf(response, 'body');
  if (body.state !== 'present' || body.change === 'kept') return [];
  const encoding = propertyOf(response, 'bodyEncoding');
  return [
    ...faultsOf(body.part, 'body', body.at, (option) => bodyTypeBreach(option, 'Lambda@Edge')),
    ...encodingFaults(encoding, 'bodyEncoding'),
    ...base64Faults(encoding, body, 'body'),
    ...bodyWith204(judging, response, body),
    ...tooLarge(judging, response, body, isBase64(encoding)),
  ];
}

function functionBody(response: RecordPart): readonly EdgeFault[] {
  const body = propertyOf(response, 'body');
  if (body.state !== 'present' || body.change === 'kept') return [];
  const type = faultsOf(body.part, 'body', body.at, (option) =>
    option.kind === 'record' ? null : bodyTypeBreach(option, 'CloudFront Functions'),
  );
  const [record] = optionsOf(body.part);
  if (record?.kind !== 'record') return type;
  const encoding = propertyOf(record, 'encoding');
  return [
    ...type,
    ...encodingFaults(encoding, 'body.encoding'),
    ...base64Faults(encoding, propertyOf(record, 'data'), 'body.data'),
  ];
}

function bodyTypeBreach(part: Part, who: string): Breach | null {
  if (isNothing(part) || ['unknown', 'text'].includes(part.kind) || textOf(part) !== null) return null;
  return {
    code: 'body-type',
    detail: `is ${kindWords(part)}, and ${who} want${who.endsWith('s') ? '' : 's'} a string`,
  };
}

function encodingFaults(encoding: Property, path: string): readonly EdgeFault[] {
  if (encoding.state !== 'present') return [];
  return faultsOf(encoding.part, path, encoding.at, (option) => {
    if (isNothing(option) || option.kind === 'unknown' || option.kind === 'text') return null;
    const text = textOf(option);
    if (text === 'text' || text === 'base64') return null;
    return {
      code: 'body-encoding',
      detail: `is ${text === null ? kindWords(option) : quoted(text)}, and only "text" and "base64" are known`,
    };
  });
}

function isBase64(encoding: Property): boolean {
  return encoding.state === 'present' && textOf(encoding.part) === 'base64';
}

function base64Faults(encoding: Property, data: Property, path: string): readonly EdgeFault[] {
  if (!isBase64(encoding) || data.state !== 'present') return [];
  return faultsOf(data.part, path, data.at, (option) => {
    const text = textOf(option);
    const broken = text === null ? null : isBrokenBase64(text);
    return broken === null ? null : { code: 'body-base64', ...broken };
  });
}

/** Only the viewer-request event of Lambda@Edge refuses a body beside 204. */
function bodyWith204({ event }: Judging, response: RecordPart, body: Property): readonly EdgeFault[] {
  const status = propertyOf(response, 'status');
  if (event !== 'viewer-request' || status.state !== 'present' || body.state !== 'present') return [];
  const statuses = optionsOf(status.part);
  const is204 = (part: Part): boolean => part.kind === 'literal' && String(part.value) === '204';
  if (!statuses.some(is204)) return [];
  const bodies = optionsOf(body.part);
  const isEmpty = (part: Part): boolean => isNothing(part) || textOf(part) === '';
  if (bodies.every((part) => isEmpty(part) || part.kind === 'unknown')) return [];
  const sure = statuses.every(is204) && bodies.every((part) => leastBytes(part) > 0);
  const breach: Breach = {
    code: 'body-with-204',
    detail: 'stands beside status 204',
    certainty: sure ? 'certain' : 'possible',
  };
  return [faultOf(breach, 'body', body.at)];
}

/** The least that the response can weigh against the limit; a body in base64 counts as what it decodes to, for sure. */
function tooLarge(judging: Judging, response: RecordPart, body: Property, base64: boolean): readonly EdgeFault[] {
  if (body.state !== 'present') return [];
  const limit = isViewerEvent(judging.event) ? LAMBDA_RESPONSE_BYTES.viewer : LAMBDA_RESPONSE_BYTES.origin;
  const asWritten = leastBytes(body.part);
  const head = headBytes(response);
  const sure = head + (base64 ? leastDecodedBytes(asWritten) : asWritten);
  if (head + asWritten <= limit) return [];
  const detail = `makes the response at least ${sure} bytes large; at ${judging.event} a response has at most ${limit} bytes`;
  const breach: Breach = { code: 'response-too-large', detail, certainty: sure > limit ? 'certain' : 'possible' };
  return [faultOf(breach, 'body', body.at)];
}

function headBytes(response: RecordPart): number {
  const headers = propertyOf(response, 'headers');
  if (headers.state !== 'present' || headers.part.kind !== 'record') return 0;
  return [...headers.part.entries].reduce((sum, [name, { part }]) => sum + name.length + valueBytes(part), 0);
}

function valueBytes(part: Part): number {
  if (part.kind !== 'list') return 0;
  return part.items.reduce((sum, item) => {
    const value = item.kind === 'record' ? propertyOf(item, 'value') : null;
    return sum + (value?.state === 'present' ? leastBytes(value.part) : 0);
  }, 0);
}
