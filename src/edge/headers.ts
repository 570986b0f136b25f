import { headerClass, isRefusedWhenAdded, isRequestEvent } from '../cloudfront/edge-headers.js';
import type { EdgeFault } from '../model/edge-code.js';
import { child, faultOf, faultsOf, quoted, type Breach, type Judging } from './fault.js';
import { kindWords, optionsOf, propertyOf, type Entry, type Part } from './part.js';

/** RFC 9110 5.6.2: what the name of a field is made of. */
const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** Control characters but the tab (RFC 9110 5.5). */
const CONTROL = /(?!\t)\p{Cc}/u;

/** Which headers: those of a message that was received and changed, or of a response that the function made up. */
export interface HeaderPlace {
  readonly side: 'request' | 'response';
  /** A response made by a request event: nothing was received that could be read-only. */
  readonly generated: boolean;
}

/** What is wrong with the headers that a function gives back: their shape, and what it did to those it must leave alone. */
export function judgeHeaders(judging: Judging, part: Part, path: string, place: HeaderPlace): readonly EdgeFault[] {
  const shape = faultsOf(part, path, null, (option) =>
    option.kind === 'record' || option.kind === 'unknown' || option.kind === 'undefined'
      ? null
      : { code: 'headers-type', detail: `is ${kindWords(option)}, and CloudFront wants an object` },
  );
  const each = optionsOf(part).flatMap((option) =>
    option.kind !== 'record'
      ? []
      : [...option.entries].flatMap(([name, entry]) => judgeHeader(judging, name, entry, child(path, name), place)),
  );
  return [...shape, ...each];
}

function judgeHeader(
  judging: Judging,
  name: string,
  entry: Entry,
  path: string,
  place: HeaderPlace,
): readonly EdgeFault[] {
  if (entry.change === 'kept') return [];
  const gone = entry.change === 'deleted' || entry.part.kind === 'undefined';
  const at = entry.at ?? entry.part.at;
  const touched = touchBreach(judging, name, gone, place);
  if (touched !== null) return [faultOf(touched, path, at)];
  if (gone) return [];
  const named = nameBreach(judging, name, place);
  const field = judging.kind === 'lambda' ? lambdaField(entry.part, path, at) : functionField(entry.part, path, at);
  return [...(named === null ? [] : [faultOf(named, path, at)]), ...field];
}

/** Breach by the class of the header's name. What is not shown to a function cannot be deleted by it. */
function touchBreach({ kind, event }: Judging, name: string, gone: boolean, place: HeaderPlace): Breach | null {
  const known = headerClass(name, kind, event);
  if (known === 'disallowed') {
    return gone ? null : { code: 'header-disallowed', detail: 'is a header that no edge function may add' };
  }
  if (known === 'read-only') return readOnlyBreach(name.toLowerCase(), event, gone, place);
  if (!gone && place.side === 'request' && isRefusedWhenAdded(name, kind, event)) {
    return { code: 'header-refused', detail: `must not be added by a function at ${event}` };
  }
  return null;
}

/**
 * In a response that the function made up there is nothing to leave alone, yet CloudFront writes the framing of the message
 * itself: seen in practice for Transfer-Encoding and Via, open for Content-Length. Names that mean something in requests
 * alone are ignored there.
 */
function readOnlyBreach(name: string, event: string, gone: boolean, place: HeaderPlace): Breach | null {
  const detail = `is read-only at ${event}, and the function ${gone ? 'deletes' : 'writes'} it`;
  if (!place.generated) return { code: 'header-read-only', detail, certainty: gone ? 'likely' : 'certain' };
  if (gone) return null;
  if (name === 'transfer-encoding' || name === 'via') return { code: 'header-read-only', detail, certainty: 'likely' };
  return name === 'content-length' ? { code: 'header-read-only', detail, certainty: 'possible' } : null;
}

function nameBreach({ kind, event }: Judging, name: string, place: HeaderPlace): Breach | null {
  if (!TOKEN.test(name)) {
    return { code: 'header-name', detail: `has a name that no header can have: ${quoted(name)}`, certainty: 'likely' };
  }
  if (name !== name.toLowerCase()) {
    // For Lambda@Edge the guide calls the keys lower-case versions, and says no more; for CloudFront Functions it says must.
    return {
      code: 'header-name',
      detail: `has upper-case letters in its name; AWS asks for lower case: ${quoted(name.toLowerCase())}`,
      certainty: kind === 'function' ? 'certain' : 'possible',
    };
  }
  const cookie = place.side === 'request' && isRequestEvent(event) ? 'cookie' : 'set-cookie';
  return kind === 'function' && name === cookie
    ? { code: 'cookie-header', detail: 'belongs in cookies and not in headers', certainty: 'possible' }
    : null;
}

/** Lambda@Edge: an array of objects with `value` and, if wanted, `key`. */
function lambdaField(part: Part, path: string, at: EdgeFault['at']): readonly EdgeFault[] {
  const wanted = 'and Lambda@Edge wants an array of { key, value } objects';
  const shape = faultsOf(part, path, at, (option) => {
    if (option.kind === 'list' || option.kind === 'unknown' || option.kind === 'undefined') return null;
    return { code: 'header-shape', detail: `is ${kindWords(option)}, ${wanted}` };
  });
  const lists = optionsOf(part).filter((option) => option.kind === 'list');
  const sure = part.kind !== 'choice';
  const items = lists.flatMap(({ items: fields }) =>
    fields.flatMap((field, index) => lambdaEntry(field, child(path, index), at, wanted)),
  );
  return [...shape, ...(sure ? items : items.map((fault) => ({ ...fault, certainty: 'possible' as const })))];
}

function lambdaEntry(part: Part, path: string, at: EdgeFault['at'], wanted: string): readonly EdgeFault[] {
  const shape = faultsOf(part, path, at, (option) => {
    if (option.kind === 'unknown') return null;
    if (option.kind !== 'record') return { code: 'header-shape', detail: `is ${kindWords(option)}, ${wanted}` };
    return propertyOf(option, 'value').state === 'absent' ? { code: 'header-shape', detail: 'has no value' } : null;
  });
  return [...shape, ...valuesIn(part, path, at, true)];
}

/** CloudFront Functions: an object with `value`, or with `multiValue`. */
function functionField(part: Part, path: string, at: EdgeFault['at']): readonly EdgeFault[] {
  const shape = faultsOf(part, path, at, (option) => {
    if (option.kind === 'unknown' || option.kind === 'undefined') return null;
    if (option.kind === 'list') {
      return {
        code: 'header-shape',
        detail: 'is an array, as Lambda@Edge has it; CloudFront Functions want an object with a value',
      };
    }
    if (option.kind !== 'record') {
      return { code: 'header-shape', detail: `is ${kindWords(option)}, and CloudFront Functions want { value: … }` };
    }
    const absent = ['value', 'multiValue'].every((name) => propertyOf(option, name).state === 'absent');
    return absent ? { code: 'header-shape', detail: 'has no value' } : null;
  });
  const several = optionsOf(part).flatMap((option) => {
    const found = option.kind === 'record' ? propertyOf(option, 'multiValue') : null;
    const list = found?.state === 'present' ? found.part : null;
    return list?.kind === 'list'
      ? list.items.flatMap((item, index) => valuesIn(item, child(child(path, 'multiValue'), index), at, false))
      : [];
  });
  return [...shape, ...valuesIn(part, path, at, false), ...several];
}

/** The `value` of one header entry. Lambda@Edge takes an array of strings as well, by the words of its own error. */
function valuesIn(part: Part, path: string, at: EdgeFault['at'], orList: boolean): readonly EdgeFault[] {
  return optionsOf(part).flatMap((option) => {
    const value = option.kind === 'record' ? propertyOf(option, 'value') : null;
    if (value?.state !== 'present' || value.change === 'kept') return [];
    const found = faultsOf(value.part, child(path, 'value'), value.at ?? at, (text) => valueBreach(text, orList));
    return part.kind === 'choice' ? found.map((fault) => ({ ...fault, certainty: 'possible' as const })) : found;
  });
}

function valueBreach(part: Part, orList: boolean): Breach | null {
  const texts = part.kind === 'text' ? part.pieces.join('') : part.kind === 'literal' ? part.value : null;
  if (typeof texts === 'string') {
    return CONTROL.test(texts)
      ? { code: 'header-value', detail: 'contains a control character, such as a line break', certainty: 'likely' }
      : null;
  }
  if (part.kind === 'unknown' || part.kind === 'undefined' || (part.kind === 'list' && orList)) return null;
  return { code: 'header-value', detail: `is ${kindWords(part)}, and CloudFront wants a string`, certainty: 'likely' };
}
