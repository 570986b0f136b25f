import { DER_TAG, DerReader, oidText, valuesOf, type DerValue } from './der.js';

/** A distinguished name as text for people, and as a key by which names are compared. */
export interface ParsedName {
  /** Most specific attribute first, as in RFC 4514: `CN=www.example.com, O=Example, C=US`. */
  readonly text: string;
  /** Equal for names that RFC 5280 section 7.1 calls the same: letter case and runs of spaces do not count. */
  readonly key: string;
  /** The most specific common name. */
  readonly commonName: string | null;
}

/** More than any name meant to be read. */
const MAX_TEXT_CHARACTERS = 1_024;

/** RFC 4514 section 3, and the further ones that certificates on the web carry. */
const ATTRIBUTE_NAMES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'street'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
  ['1.3.6.1.4.1.311.60.2.1.1', 'jurisdictionL'],
  ['1.3.6.1.4.1.311.60.2.1.2', 'jurisdictionST'],
  ['1.3.6.1.4.1.311.60.2.1.3', 'jurisdictionC'],
]);

interface Attribute {
  readonly type: string;
  readonly value: string;
}

/**
 * Reads a Name (RFC 5280 section 4.1.2.4) from the content of its SEQUENCE.
 *
 * @throws MalformedDer
 */
export function parseName(content: Buffer): ParsedName {
  const rdns = valuesOf(content).map((rdn) => valuesOf(rdn.content).map(parseAttribute));
  const shown = rdns.toReversed().map((rdn) => rdn.map(({ type, value }) => `${type}=${escape(value)}`).join('+'));
  const names = rdns.flat().filter(({ type }) => type === 'CN');
  const key = JSON.stringify(rdns.map((rdn) => rdn.map(({ type, value }) => [type, normalized(value)])));
  return { text: cut(shown.join(', ')), key, commonName: commonNameOf(names) };
}

function commonNameOf(names: readonly Attribute[]): string | null {
  const last = names.at(-1);
  return last === undefined ? null : cut(last.value);
}

function parseAttribute({ content }: DerValue): Attribute {
  const reader = new DerReader(content);
  const oid = oidText(reader.expect(DER_TAG.objectIdentifier));
  return { type: ATTRIBUTE_NAMES.get(oid) ?? oid, value: stringOf(reader.next()) };
}

/** The text of a DirectoryString. Bytes that are no text become U+FFFD, or the Latin-1 character of that number. */
function stringOf({ tag, content }: DerValue): string {
  switch (tag) {
    case DER_TAG.utf8String:
      return content.toString('utf8');
    case DER_TAG.bmpString:
      return characters(content, 2);
    case DER_TAG.universalString:
      return characters(content, 4);
    default:
      return content.toString('latin1');
  }
}

function characters(content: Buffer, width: 2 | 4): string {
  const parts: string[] = [];
  for (let at = 0; at + width <= content.length; at += width) {
    const code = content.readUIntBE(at, width);
    parts.push(code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
  }
  return parts.join('');
}

/** RFC 4514 section 2.4. */
function escape(value: string): string {
  return value.replaceAll(/[\\"+,;<>]/g, String.raw`\$&`);
}

function normalized(value: string): string {
  return value.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

function cut(text: string): string {
  return text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS)}…` : text;
}
