import type { Piece } from '../../../model/value.js';
import type { ResourceInstance } from '../inventory.js';
import { referenceOf } from '../references.js';
import { mergeLiterals } from '../texts.js';
import { equals } from '../equality.js';
import { piecesOf, toText, type Datum } from '../values.js';
import { elements, type DnsRecord, type Site } from './site.js';

const LEADING_TYPES: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME']);

/** The records that a name has, and those that it may have. */
export function recordsOf(
  name: Datum,
  site: Site,
): { readonly found: readonly DnsRecord[]; readonly possible: readonly DnsRecord[] } {
  const form = formOf(name);
  const all = allRecords(site);
  const found = form === null ? [] : all.filter(({ names }) => names.includes(form));
  const possible = found.length > 0 ? [] : all.filter((record) => canBe(record, name));
  return { found, possible };
}

/** What a record says; null for one that leads nowhere. */
export function recordOf(resource: ResourceInstance, site: Site): DnsRecord | null {
  return allRecords(site).find((record) => record.resource === resource) ?? null;
}

/** The records of the root that can lead to something of this code. */
function allRecords(site: Site): readonly DnsRecord[] {
  return site.records.of('', () => site.inventory.ofType('aws_route53_record').flatMap((one) => readRecord(one, site)));
}

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route53_record */
function readRecord(resource: ResourceInstance, site: Site): readonly DnsRecord[] {
  const { view } = resource;
  const type = view.read('type');
  const name = view.read('name');
  if (name === null || (type?.type === 'string' && !LEADING_TYPES.has(type.value.toUpperCase()))) return [];
  const aliases = view.blocks('alias').flatMap((alias) => elements(alias.read('name')).items);
  const targets = [...aliases, ...elements(view.read('records')).items];
  const zone = zoneOf(view.read('zone_id'), site);
  return [{ resource, names: wholeNames(name, zone), name, zone, targets }];
}

/** The name of the zone that an id stands for; null when that is not known. */
function zoneOf(id: Datum | null, site: Site): Datum | null {
  const reference = id === null ? null : referenceOf(id);
  if (reference?.type !== 'aws_route53_zone') return null;
  return site.inventory.at(reference.address)?.view.read('name') ?? null;
}

/** A name that does not end with the name of its zone is relative to it. */
function wholeNames(name: Datum, zone: Datum | null): readonly string[] {
  const [own, above] = [name, zone].map((one) => (one === null ? null : piecesOfName(one)));
  if (own === null || own === undefined) return [];
  if (above === null || above === undefined) return [JSON.stringify(own)];
  const joined = mergeLiterals(own.length === 0 ? above : [...own, { literal: '.' }, ...above]);
  const [plain, base] = [textOf(own), textOf(above)];
  if (plain !== null && base !== null)
    return [plain === base || plain.endsWith(`.${base}`) ? JSON.stringify(own) : JSON.stringify(joined)];
  return [JSON.stringify(own), JSON.stringify(joined)];
}

/** A host name as literal text and holes, which are equal for equal names; null for what is no text. */
function formOf(name: Datum): string | null {
  const pieces = piecesOfName(name);
  return pieces === null ? null : JSON.stringify(pieces);
}

function piecesOfName(name: Datum): readonly Piece[] | null {
  const text = toText(name);
  if (text.type === 'null' || (text.type === 'unresolved' && text.failed)) return null;
  const pieces = piecesOf(text).map((piece): Piece =>
    'literal' in piece ? { literal: piece.literal.toLowerCase() } : piece,
  );
  const last = pieces.at(-1);
  if (last === undefined || !('literal' in last)) return pieces;
  return mergeLiterals([...pieces.slice(0, -1), { literal: last.literal.replace(/\.$/, '') }]);
}

function textOf(pieces: readonly Piece[]): string | null {
  const literals = pieces.map((piece) => ('literal' in piece ? piece.literal : null));
  return literals.includes(null) ? null : literals.join('');
}

/** Whether a record that is not known to have a name may have it. */
function canBe({ name: own, zone }: DnsRecord, name: Datum): boolean {
  const isWritten = own.type === 'string' && name.type === 'string';
  if (zone?.type === 'string' && name.type === 'string' && !isUnder(name.value, zone.value)) return false;
  if (!isWritten) return equals(own, name) !== false;
  // Relative to a zone whose name is not known.
  return zone?.type !== 'string' && name.value.toLowerCase().startsWith(`${own.value.toLowerCase()}.`);
}

function isUnder(name: string, zone: string): boolean {
  const [whole, base] = [name, zone].map((one) => one.toLowerCase().replace(/\.$/, ''));
  return whole !== undefined && base !== undefined && (whole === base || whole.endsWith(`.${base}`));
}
