import { memberOf, type Fields, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { comparableHost } from '../leads.js';
import type { Result } from '../partial.js';
import { remembered } from '../remembered.js';
import { elementsOf, objectsOf, onlyObject } from '../settings.js';
import type { Outcome, World } from '../world.js';

const RECORD_SET = 'AWS::Route53::RecordSet';
const RECORD_SET_GROUP = 'AWS::Route53::RecordSetGroup';
const TYPES: ReadonlySet<string> = new Set(['A', 'AAAA', 'CNAME']);

/** A DNS record in the templates. */
export interface DnsRecord {
  readonly isSure: boolean;
  readonly fields: Fields;
  readonly place: Place;
  /** The name as far as it is known, in the form in which `hostOf` gives names; null when it is anything. */
  readonly host: string | null;
}

/** The records of a host name that lead somewhere. */
export function recordsOf(inventory: Inventory, host: string, world: World): readonly DnsRecord[] {
  return recordsByHost(inventory, '', world).get(host) ?? [];
}

const recordsByHost = remembered((inventory, _, world): ReadonlyMap<string, readonly DnsRecord[]> => {
  const found = new Map<string, DnsRecord[]>();
  for (const record of recordsIn(inventory, world)) {
    if (record.host !== null) found.set(record.host, [...(found.get(record.host) ?? []), record]);
  }
  return found;
});

/** Records alone and in groups. */
function recordsIn(inventory: Inventory, world: World): readonly DnsRecord[] {
  const alone = inventory.all([RECORD_SET], world).map((resource) => recordOf(resource, resource.properties));
  const grouped = inventory.all([RECORD_SET_GROUP], world).flatMap((group) => {
    const { items } = objectsOf(group.fields, group.properties, 'RecordSets');
    return items.map((place) => recordOf(group, place));
  });
  return [...alone, ...grouped].flatMap((record) => {
    const type = record.fields.required(record.place, 'Type');
    if (!type.known) return [{ ...record, isSure: false }];
    return TYPES.has(type.value.toUpperCase()) ? [record] : [];
  });
}

function recordOf({ isSure, fields }: Resource, place: Place): DnsRecord {
  const [name, ...others] = fields.results(place, 'Name') ?? [];
  return { isSure, fields, place, host: name === undefined || others.length > 0 ? null : comparableHost(name) };
}

/** Where a record leads: its alias target, or the name or address that it holds; null when it cannot be told. */
export function targetOf({ fields, place }: DnsRecord): readonly Outcome<Result>[] | null {
  const alias = onlyObject(fields, place, 'AliasTarget');
  if (alias === 'open') return null;
  if (alias !== null) return outcomesOf(fields, alias, 'DNSName');
  if (memberOf(place, 'ResourceRecords') === null) return null;
  const { items, mayBeMore } = elementsOf(fields, place, 'ResourceRecords');
  const [only, ...others] = items;
  return only === undefined || others.length > 0 || mayBeMore ? null : fields.outcomesAt(only);
}

function outcomesOf(fields: Fields, parent: Place, name: string): readonly Outcome<Result>[] | null {
  const node = memberOf(parent, name);
  return node === null ? null : fields.outcomesAt({ node, world: parent.world });
}
