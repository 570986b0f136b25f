import { isViewerEvent } from '../cloudfront/edge-headers.js';
import { EDGE_URI_CHARACTERS, LAMBDA_REQUEST_BODY_BYTES } from '../cloudfront/edge-limits.js';
import type { EdgeFault } from '../model/edge-code.js';
import { child, faultOf, faultsOf, quoted, type Breach, type Judging } from './fault.js';
import { judgeHeaders } from './headers.js';
import { judgeLambdaOrigin } from './origin.js';
import {
  kindWords,
  leastBytes,
  optionsOf,
  propertyOf,
  textOf,
  type Part,
  type Property,
  type RecordPart,
} from './part.js';

/** Fields that a function gets to see and must give back as they are. */
const READ_ONLY_FIELDS = { lambda: ['method', 'clientIp'], function: ['method'] } as const;

/** Spaces, control characters and the fragment sign: not in a query string (and the last two in no URI). */
const BAD_QUERY = /[ \p{Cc}#]/u;
const BAD_URI = /[\p{Cc}#]/u;

/** What CloudFront would find wrong with a request that a function gives back, in order to go on with it. */
export function judgeRequest(judging: Judging, request: RecordPart): readonly EdgeFault[] {
  const headers = propertyOf(request, 'headers');
  const place = { side: 'request', generated: false } as const;
  return [
    ...READ_ONLY_FIELDS[judging.kind].flatMap((name) => readOnlyField(judging, request, name)),
    ...judgeUri(request),
    ...(headers.state === 'present' ? judgeHeaders(judging, headers.part, 'headers', place) : []),
    ...(judging.kind === 'lambda'
      ? lambdaFields(judging, request)
      : functionPairs(request, ['querystring', 'cookies'])),
  ];
}

function readOnlyField({ event }: Judging, request: RecordPart, name: string): readonly EdgeFault[] {
  const field = propertyOf(request, name);
  const detail = `is read-only at ${event}`;
  if (field.state === 'absent') {
    if (!field.deleted) return [];
    const breach: Breach = { code: 'field-read-only', detail: `${detail}, and the function leaves it out` };
    return [faultOf({ ...breach, certainty: 'likely' }, name, field.at ?? request.at)];
  }
  if (field.state === 'unknown' || field.change === 'kept') return [];
  return faultsOf(field.part, name, field.at, (option) => {
    const sure = option.kind !== 'unknown' && request.received === 'request';
    // A request that is put together anew mostly takes the value over.
    if (!sure && request.received === null && option.kind === 'unknown') return null;
    return {
      code: 'field-read-only',
      detail: `${detail}, and the function writes it`,
      certainty: sure ? 'certain' : 'possible',
    };
  });
}

function judgeUri(request: RecordPart): readonly EdgeFault[] {
  const uri = propertyOf(request, 'uri');
  if (uri.state === 'absent') {
    const fault = faultOf({ code: 'uri', detail: 'is left out', certainty: 'likely' }, 'uri', uri.at ?? request.at);
    return uri.deleted ? [fault] : [];
  }
  if (uri.state === 'unknown' || uri.change === 'kept') return [];
  return faultsOf(uri.part, 'uri', uri.at, uriBreach);
}

function uriBreach(part: Part): Breach | null {
  if (part.kind === 'unknown' || part.kind === 'undefined') return null;
  if (part.kind === 'text') {
    const [first] = part.pieces;
    return typeof first === 'string' && first !== '' && !first.startsWith('/') ? slashBreach(first) : null;
  }
  const text = textOf(part);
  if (text === null) return { code: 'uri', detail: `is ${kindWords(part)}, and CloudFront wants a string` };
  if (!text.startsWith('/')) return slashBreach(text);
  if (text.length >= EDGE_URI_CHARACTERS) {
    return { code: 'uri', detail: `has ${text.length} characters; it must have fewer than ${EDGE_URI_CHARACTERS}` };
  }
  return BAD_URI.test(text) ? { code: 'uri', detail: 'contains a control character or #', certainty: 'likely' } : null;
}

function slashBreach(text: string): Breach {
  return { code: 'uri', detail: `is ${quoted(text)}; it must begin with /` };
}

function lambdaFields(judging: Judging, request: RecordPart): readonly EdgeFault[] {
  const query = propertyOf(request, 'querystring');
  const body = propertyOf(request, 'body');
  const origin = propertyOf(request, 'origin');
  return [
    ...(query.state === 'present' && query.change === 'written'
      ? faultsOf(query.part, 'querystring', query.at, queryBreach)
      : []),
    ...(body.state === 'present' && body.change === 'written' && body.part.kind === 'record'
      ? replacedBody(judging, body.part)
      : []),
    ...(origin.state === 'present' && origin.change === 'written' && judging.event === 'origin-request'
      ? judgeLambdaOrigin(judging, request, origin)
      : []),
  ];
}

/**
 * Of CloudFront Functions: query strings and cookies are objects by name, with a value or several.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html. What comes of
 * another shape is not said.
 */
export function functionPairs(record: RecordPart, names: readonly string[]): readonly EdgeFault[] {
  return names.flatMap((name) => {
    const pairs = propertyOf(record, name);
    if (pairs.state !== 'present' || pairs.change === 'kept') return [];
    return optionsOf(pairs.part).flatMap((option) =>
      option.kind !== 'record'
        ? []
        : [...option.entries].flatMap(([key, { part, change, at }]) =>
            change === 'written' ? faultsOf(part, child(name, key), at, pairBreach) : [],
          ),
    );
  });
}

function pairBreach(part: Part): Breach | null {
  if (part.kind === 'record' || part.kind === 'unknown' || part.kind === 'undefined') return null;
  const detail = `is ${kindWords(part)}, and CloudFront Functions have { value: … } there`;
  return { code: 'field-type', detail, certainty: 'possible' };
}

function queryBreach(part: Part): Breach | null {
  if (part.kind === 'unknown' || part.kind === 'undefined') return null;
  const text = part.kind === 'text' ? part.pieces.join('') : textOf(part);
  if (text === null) {
    return {
      code: 'querystring',
      detail: `is ${kindWords(part)}, and Lambda@Edge wants a string`,
      certainty: 'likely',
    };
  }
  return BAD_QUERY.test(text) ? { code: 'querystring', detail: 'contains a space, a control character or #' } : null;
}

/** A body counts only with the action `replace`. */
function replacedBody(judging: Judging, body: RecordPart): readonly EdgeFault[] {
  const action = propertyOf(body, 'action');
  const encoding = propertyOf(body, 'encoding');
  const data = propertyOf(body, 'data');
  const replaced = action.state === 'present' && textOf(action.part) === 'replace';
  return [
    ...oneOf(action, 'body.action', ['read-only', 'replace']),
    ...oneOf(encoding, 'body.encoding', ['base64', 'text']),
    ...(replaced && data.state === 'present' && data.change === 'written' ? bodySize(judging, encoding, data) : []),
  ];
}

function oneOf(property: Property, path: string, allowed: readonly string[]): readonly EdgeFault[] {
  if (property.state !== 'present' || property.change === 'kept') return [];
  return faultsOf(property.part, path, property.at, (option) => {
    if (option.kind === 'unknown' || option.kind === 'undefined' || option.kind === 'text') return null;
    const text = textOf(option);
    if (text !== null && allowed.includes(text)) return null;
    const known = allowed.map((value) => JSON.stringify(value)).join(' and ');
    return {
      code: 'body-encoding',
      detail: `is ${text === null ? kindWords(option) : quoted(text)}, and only ${known} are known`,
    };
  });
}

function bodySize({ event }: Judging, encoding: Property, data: Property): readonly EdgeFault[] {
  if (data.state !== 'present') return [];
  const limits = isViewerEvent(event) ? LAMBDA_REQUEST_BODY_BYTES.viewer : LAMBDA_REQUEST_BODY_BYTES.origin;
  const name = encoding.state === 'present' ? textOf(encoding.part) : null;
  // Which of the two limits counts is not known where the encoding is not: the larger one does for sure.
  const limit = name === 'text' ? limits.text : limits.base64;
  return faultsOf(data.part, 'body.data', data.at, (option) => {
    const bytes = leastBytes(option);
    return bytes <= limit
      ? null
      : { code: 'body-too-large', detail: `has at least ${bytes} bytes; at ${event} it has at most ${limit}` };
  });
}
