import { partsOf, written, type Hole, type Part, type Result } from './partial.js';

/** What an expression leads to where it has to name a resource. */
export type Lead =
  /** A resource that a template declares; `attribute` is null for its Ref. */
  | { readonly type: 'resource'; readonly address: string; readonly kind: string; readonly attribute: string | null }
  /** Text: an id or a name from elsewhere. `isWhole`: all of it is known. */
  | { readonly type: 'text'; readonly text: string; readonly isWhole: boolean }
  /** Nothing is written. */
  | { readonly type: 'none' }
  /** Anything: a function whose result cannot be told. */
  | { readonly type: 'open' };

/** Ids that come from outside cannot be those of resources that the same templates have yet to make. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set([
  'parameter',
  'import-value',
  'dynamic-reference',
  'module-output',
  'env',
  'pseudo',
]);

/** What a result leads to; of several resources in one text the first one. */
export function leadOf(result: Result): Lead {
  if (result.type === 'absent') return { type: 'none' };
  const parts = partsOf(result);
  if (parts === null) return { type: 'open' };
  const holes = parts.filter((part): part is Hole => !('literal' in part));
  const leading = holes.find(isOfResource);
  if (leading?.reference !== undefined && leading.reference !== null) {
    const { address, type, attribute } = leading.reference;
    return { type: 'resource', address, kind: type ?? '', attribute };
  }
  if (!holes.every(isFromElsewhere)) return { type: 'open' };
  return { type: 'text', text: written(parts), isWhole: holes.length === 0 };
}

/** Whether two texts are the same where they are written the same: every part that is not known has a name of its own. */
export function canBeCompared(parts: readonly Part[]): boolean {
  return parts.every((part) => 'literal' in part || isOfResource(part) || isFromElsewhere(part));
}

/** A host name in lower case without its final dot; `${…}` stands for what is not known. */
export function hostOf(parts: readonly Part[]): string {
  const lower = parts.map((part) => ('literal' in part ? { literal: part.literal.toLowerCase() } : part));
  return written(lower).replace(/\.$/, '');
}

/** The host name that an expression is, where it can be compared with others; null otherwise. */
export function comparableHost(result: Result): string | null {
  const parts = partsOf(result);
  return parts === null || parts.length === 0 || !canBeCompared(parts) ? null : hostOf(parts);
}

function isOfResource(hole: Hole): boolean {
  const { reason, reference } = hole;
  return (reason === 'resource-ref' || reason === 'resource-attribute') && reference !== null && !isComputed(hole);
}

function isFromElsewhere(hole: Hole): boolean {
  return FROM_ELSEWHERE.has(hole.reason) && !isComputed(hole);
}

/** What a function makes of several things that are not known tells of one of them, and can be any of them. */
function isComputed({ hole }: Hole): boolean {
  return hole.startsWith('Fn::') && !hole.startsWith('Fn::ImportValue');
}

/** Attributes that are names to connect to; whoever is given one of them can add nothing to the resource. */
const ENDPOINT = /DNSName|DomainName|WebsiteURL|FunctionUrl|Endpoint|HostedZone|DnsName|Ip$/;

/** Resources that can be changed by whoever is given this value. */
export function handlesIn(result: Result): readonly string[] {
  const parts = partsOf(result);
  if (parts === null) {
    if (result.type === 'list') return result.items.flatMap(handlesIn);
    return result.type === 'map' ? [...result.members.values()].flatMap(handlesIn) : [];
  }
  return parts.flatMap((part) => {
    if ('literal' in part || !isOfResource(part) || part.reference === null) return [];
    return ENDPOINT.test(part.reference.attribute ?? '') ? [] : [part.reference.address];
  });
}
