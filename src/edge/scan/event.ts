import { isRequestEvent } from '../../cloudfront/edge-headers.js';
import type { Judging } from '../fault.js';
import type { Received } from '../part.js';
import { newList, newObject } from './objects.js';
import type { Run } from './run.js';
import { ANY_TEXT, literal, native, type Slot, type Val } from './values.js';

/** What a handler is called with. */
export interface Arguments {
  readonly values: readonly Val[];
  /** What the handler may give back: the request, and at response events the response. */
  readonly request: Val;
  readonly response: Val | null;
}

/** The event, the context and the callback of one kind of function at one event. */
export function argumentsFor(run: Run): Arguments {
  const { judging } = run;
  const request = part(run, 'request', { headers: part(run, 'request.headers') });
  const response = isRequestEvent(judging.event)
    ? null
    : part(run, 'response', { headers: part(run, 'response.headers') });
  const carried = { request, ...(response === null ? {} : { response }) };
  if (judging.kind === 'function') {
    const viewer = part(run, 'event', { ip: ANY_TEXT });
    const event = part(run, 'event', { ...carried, context: config(run, judging), version: ANY_TEXT, viewer });
    return { values: [event], request, response };
  }
  const cf = part(run, 'event', { ...carried, config: config(run, judging) });
  const record = part(run, 'event', { cf });
  const event = part(run, 'event', { Records: newList(run, [record]) });
  return { values: [event, lambdaContext(run), native('handler.callback')], request, response };
}

/** `config` of Lambda@Edge, `context` of CloudFront Functions. */
function config(run: Run, { event }: Judging): Val {
  return part(run, 'event', {
    eventType: literal(event),
    distributionId: ANY_TEXT,
    distributionDomainName: ANY_TEXT,
    requestId: ANY_TEXT,
  });
}

function lambdaContext(run: Run): Val {
  const methods = { succeed: native('handler.succeed'), fail: native('handler.fail'), done: native('handler.done') };
  return newObject(run, { slots: slots(methods), open: true });
}

function part(run: Run, received: Received, properties: Readonly<Record<string, Val>> = {}): Val {
  // The event has these properties and no others: code that serves several kinds of function asks for them.
  const object = newObject(run, { received, open: received !== 'event', slots: slots(properties) });
  if (object.kind !== 'ref') return object;
  // Headers belong to their message: a change of theirs changes it.
  for (const [name, val] of Object.entries(properties)) {
    const cell = val.kind === 'ref' ? run.store.read(val.ref) : null;
    if (val.kind === 'ref' && cell?.type === 'object' && received !== 'event') {
      run.store.write(val.ref, { ...cell, parent: { ref: object.ref, name } });
    }
  }
  return object;
}

function slots(properties: Readonly<Record<string, Val>>): ReadonlyMap<string, Slot> {
  return new Map(
    Object.entries(properties).map(([name, val]) => [name, { val, change: 'kept', written: val, at: null }]),
  );
}
