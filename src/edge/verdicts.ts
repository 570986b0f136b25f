import { isRequestEvent, type EdgeEvent } from '../cloudfront/edge-headers.js';
import type { EdgeFault } from '../model/edge-code.js';
import { distinct, doubted, faultOf, type Judging } from './fault.js';
import { partAgainst, partOf } from './json.js';
import { isNull, kindWords, propertyOf, type Part, type RecordPart } from './part.js';
import { judgeRequest } from './request.js';
import { judgeResponse, statusName } from './response.js';

/**
 * What a function was sent: `event.Records[0].cf` of Lambda@Edge, the event itself of CloudFront Functions. Only these two
 * are looked at.
 */
export interface SentEvent {
  readonly request?: unknown;
  readonly response?: unknown;
}

/**
 * What CloudFront would find wrong with the value that a Lambda@Edge function returned. JSON data alone: what Lambda would
 * make of the value has to be made before (`JSON.parse(JSON.stringify(…))`, and null for undefined). Never throws, looks at
 * a bounded part of the value, and gives a bounded number of faults.
 * @param sent the event as it was before the function ran: functions change it in place
 */
export function judgeLambdaResult(event: EdgeEvent, sent: SentEvent, returned: unknown): readonly EdgeFault[] {
  return judgeResult({ kind: 'lambda', event }, sent, returned);
}

/** The same for a CloudFront Function, which runs at viewer events alone. */
export function judgeFunctionResult(
  event: Extract<EdgeEvent, 'viewer-request' | 'viewer-response'>,
  sent: SentEvent,
  returned: unknown,
): readonly EdgeFault[] {
  return judgeResult({ kind: 'function', event }, sent, returned);
}

function judgeResult(judging: Judging, sent: SentEvent, returned: unknown): readonly EdgeFault[] {
  return judgeReturned(judging, againstSent(judging, sent, returned));
}

function againstSent(judging: Judging, sent: SentEvent, returned: unknown): Part {
  const plain = partOf(returned);
  if (plain.kind !== 'record') return plain;
  if (!isRequestEvent(judging.event)) return partAgainst(returned, sent.response, 'response');
  if (isResponse(judging, plain)) return plain;
  return looksLikeRequest(plain) ? partAgainst(returned, sent.request, 'request') : plain;
}

/** The same for a value that is known in parts: every way the code can return is judged by itself. */
export function judgeReturned(judging: Judging, part: Part): readonly EdgeFault[] {
  switch (part.kind) {
    case 'unknown':
      return [];
    case 'choice':
      return distinct(part.options.flatMap((option) => judgeOption(judging, option)));
    case 'record':
      return distinct(judgeRecord(judging, part));
    default: {
      const detail = `is ${kindWords(part)}, and CloudFront wants the request or a response`;
      return [faultOf({ code: 'not-an-object', detail }, '', part.at)];
    }
  }
}

/** That a variable is left without a value is decided by conditions that may be of no other outcome. */
function judgeOption(judging: Judging, option: Part): readonly EdgeFault[] {
  const faults = judgeReturned(judging, option);
  return option.kind === 'undefined' || isNull(option) ? doubted(faults) : faults;
}

function judgeRecord(judging: Judging, record: RecordPart): readonly EdgeFault[] {
  const { event } = judging;
  if (record.received === 'event')
    return [wrongObject(record, 'is a part of the event that is neither the request nor a response')];
  if (!isRequestEvent(event)) {
    if (record.received === 'request')
      return [wrongObject(record, `is the request; at ${event} the response is wanted`)];
    return judgeResponse(judging, record, false);
  }
  if (record.received === 'request') return judgeRequest(judging, record);
  if (isResponse(judging, record)) return judgeResponse(judging, record, true);
  if (looksLikeRequest(record)) return judgeRequest(judging, record);
  return record.open ? [] : judgeResponse(judging, record, true);
}

function isResponse(judging: Judging, record: RecordPart): boolean {
  return propertyOf(record, statusName(judging)).state === 'present';
}

function looksLikeRequest(record: RecordPart): boolean {
  return ['uri', 'method'].some((name) => propertyOf(record, name).state === 'present');
}

function wrongObject(record: RecordPart, detail: string): EdgeFault {
  return faultOf({ code: 'wrong-object', detail, certainty: 'likely' }, '', record.at);
}
