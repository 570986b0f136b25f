import {
  CONNECTION_ATTEMPTS,
  CONNECTION_TIMEOUT_SECONDS,
  DEFAULT_HTTPS_PORT,
  DEFAULT_HTTP_PORT,
  KEEPALIVE_TIMEOUT_SECONDS,
  READ_TIMEOUT_SECONDS,
} from '../../cloudfront/limits.js';
import type {
  CustomConnection,
  CustomHeader,
  Origin,
  OriginConnection,
  OriginGroup,
  OriginKind,
  S3Connection,
  VpcConnection,
} from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import type { BackendFinder } from './backends/index.js';
import { memberOf, type Fields, type Place } from './fields.js';
import { kindOf } from './origin-kind.js';

const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'] as const;
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'] as const;

/** Where an origin stands, for its key, and what finds that which it leads to. */
export interface OriginPlace {
  readonly file: string;
  readonly distribution: string;
  readonly index: number;
  readonly backends: BackendFinder;
}

const CONFIGS = ['VpcOriginConfig', 'CustomOriginConfig', 'S3OriginConfig'] as const;
type ConfigName = (typeof CONFIGS)[number];

/**
 * An element of Origins. One whose kind of configuration depends on a condition that nothing decides comes once in each kind.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origin.html
 */
export function readOrigins(fields: Fields, place: Place, at: OriginPlace): readonly Origin[] {
  const found = CONFIGS.map((name) => ({ name, forms: fields.objects(place, name) }));
  const written = found.flatMap(({ name, forms }) => {
    const form = forms.find((one) => one !== null);
    return form === undefined || form === null ? [] : [{ name, form, isSure: !forms.includes(null) }];
  });
  if (written.filter(({ isSure }) => isSure).length > 1) {
    fields.problem(place, 'an origin has one of VpcOriginConfig, CustomOriginConfig and S3OriginConfig, not several');
  }
  const [only] = written;
  if (only === undefined) return [readOrigin(fields, place, at, null)];
  const variants = written.some(({ isSure }) => isSure) ? [written.find(({ isSure }) => isSure) ?? only] : written;
  if (variants.length === 1) return [readOrigin(fields, place, at, variants[0] ?? only)];
  return variants.map((variant) => readOrigin(fields, { ...place, world: variant.form.world }, at, variant));
}

interface Config {
  readonly name: ConfigName;
  readonly form: Place;
}

function readOrigin(fields: Fields, place: Place, at: OriginPlace, config: Config | null): Origin {
  const id = fields.required(place, 'Id');
  return {
    ...readCommon(fields, place, 'DomainName', at, (kind) => readConnection(fields, place, config, kind)),
    key: keyOf(at, id),
    id,
  };
}

/**
 * The single origin of old templates: `CustomOrigin` or `S3Origin` beside the behaviors, without an id. Every behavior leads
 * to it. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-legacycustomorigin.html
 */
export function readLegacyOrigin(
  fields: Fields,
  config: Place,
  name: 'CustomOrigin' | 'S3Origin',
  target: Value<string>,
  at: OriginPlace,
): readonly Origin[] {
  const place = fields.object(config, name);
  if (place === null) return [];
  const connection = (): OriginConnection =>
    name === 'S3Origin' ? readS3(fields, place) : readCustom(fields, place, place);
  return [{ ...readCommon(fields, place, 'DNSName', at, connection), key: keyOf(at, target), id: target }];
}

function readCommon(
  fields: Fields,
  place: Place,
  nameOfDomain: string,
  { backends }: OriginPlace,
  connect: (kind: OriginKind) => OriginConnection,
): Omit<Origin, 'key' | 'id'> {
  const domainName = fields.required(place, nameOfDomain);
  const results = fields.results(place, nameOfDomain) ?? [];
  const connection = connect(kindOf('custom', domainName, results));
  return {
    kind: kindOf(connection.type, domainName, results),
    domainName,
    path: fields.string(place, 'OriginPath', byDefault('')),
    connection,
    connectionAttempts: fields.number(place, 'ConnectionAttempts', byDefault(CONNECTION_ATTEMPTS.default)),
    connectionTimeoutSeconds: fields.number(place, 'ConnectionTimeout', byDefault(CONNECTION_TIMEOUT_SECONDS.default)),
    responseCompletionTimeoutSeconds: readCompletionTimeout(fields, place),
    customHeaders: readCustomHeaders(fields, place),
    accessControl: fields.optional(place, 'OriginAccessControlId'),
    accessControlDefinition: backends.accessControl(fields, place),
    backend: backends.behind(fields, place, nameOfDomain, connection.type),
    location: fields.location(place),
  };
}

function keyOf({ file, distribution, index }: OriginPlace, id: Value<string>): string {
  const own = id.known ? id.value : id.reason === 'parameter' ? id.expression : `origin[${index}]`;
  return `${file}:${distribution}:${own}`;
}

/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(fields: Fields, place: Place): Value<number | null> {
  const value = fields.optionalNumber(place, 'ResponseCompletionTimeout');
  return value.known && value.value === 0 ? known(null, value.location) : value;
}

function readCustomHeaders(fields: Fields, place: Place): readonly CustomHeader[] {
  return (fields.list(place, 'OriginCustomHeaders') ?? []).map((header) => ({
    name: fields.required(header, 'HeaderName'),
    secretValue: fields.secret(header, 'HeaderValue'),
  }));
}

// --------------------------------------------------------------------------------------------------------- connections

function readConnection(fields: Fields, place: Place, config: Config | null, kind: OriginKind): OriginConnection {
  switch (config?.name) {
    case 'VpcOriginConfig':
      return readVpc(fields, config.form);
    case 'CustomOriginConfig':
      return readCustom(fields, config.form, place);
    case 'S3OriginConfig':
      return readS3(fields, config.form);
    case undefined:
      return readWithoutConfig(fields, place, kind);
  }
}

function readVpc(fields: Fields, place: Place): VpcConnection {
  return {
    type: 'vpc',
    vpcOriginId: fields.required(place, 'VpcOriginId'),
    readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
    keepaliveTimeoutSeconds: keepalive(fields, place),
  };
}

function keepalive(fields: Fields, place: Place): Value<number> {
  return fields.number(place, 'OriginKeepaliveTimeout', byDefault(KEEPALIVE_TIMEOUT_SECONDS.default));
}

/**
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-customoriginconfig.html
 */
function readCustom(fields: Fields, place: Place, origin: Place): CustomConnection {
  return {
    type: 'custom',
    httpPort: fields.number(place, 'HTTPPort', byDefault(DEFAULT_HTTP_PORT)),
    httpsPort: fields.number(place, 'HTTPSPort', byDefault(DEFAULT_HTTPS_PORT)),
    protocolPolicy: fields.choice(place, 'OriginProtocolPolicy', PROTOCOL_POLICIES, null),
    sslProtocols:
      memberOf(place, 'OriginSSLProtocols') === null
        ? unknown('not-given', 'OriginSSLProtocols') // AWS documents no default.
        : fields.strings(place, 'OriginSSLProtocols'),
    readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
    keepaliveTimeoutSeconds: keepalive(fields, place),
    ipAddressType: fields.choice(place, 'IpAddressType', IP_ADDRESS_TYPES, byDefault('ipv4')),
    clientCertificate: readClientCertificate(fields, place, origin),
  };
}

/** The API reference puts OriginMtlsConfig into CustomOriginConfig, a sample of the Developer Guide beside it. */
function readClientCertificate(fields: Fields, place: Place, origin: Place): Value<boolean> {
  for (const parent of [place, origin]) {
    const config = fields.object(parent, 'OriginMtlsConfig');
    if (config === null) continue;
    const isSure = !fields.objects(parent, 'OriginMtlsConfig').includes(null);
    const location = fields.location(config);
    if (!isSure) return unknown('conditional', 'OriginMtlsConfig', { alternatives: [true, false], location });
    if (memberOf(config, 'ClientCertificateArn') !== null) return known(true, location);
  }
  return byDefault(false);
}

function readS3(fields: Fields, place: Place): S3Connection {
  return {
    type: 's3',
    accessIdentity: fields.optional(place, 'OriginAccessIdentity'),
    readTimeoutSeconds: fields.number(place, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
  };
}

/** Without any of the three: a bucket's name can only mean S3; of anything else the protocol stays unknown. */
function readWithoutConfig(fields: Fields, place: Place, kind: OriginKind): OriginConnection {
  if (kind === 's3') {
    return { type: 's3', accessIdentity: byDefault(null), readTimeoutSeconds: byDefault(READ_TIMEOUT_SECONDS.default) };
  }
  const isWritten = CONFIGS.some((name) => memberOf(place, name) !== null);
  if (!isWritten) fields.problem(place, 'an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig');
  const missing = 'CustomOriginConfig';
  return {
    type: 'custom',
    httpPort: unknown('not-given', missing),
    httpsPort: unknown('not-given', missing),
    protocolPolicy: unknown('not-given', missing),
    sslProtocols: unknown('not-given', missing),
    readTimeoutSeconds: byDefault(READ_TIMEOUT_SECONDS.default),
    keepaliveTimeoutSeconds: byDefault(KEEPALIVE_TIMEOUT_SECONDS.default),
    ipAddressType: unknown('not-given', missing),
    clientCertificate: unknown('not-given', missing),
  };
}

// -------------------------------------------------------------------------------------------------------------- groups

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-origingroup.html */
export function readOriginGroup(fields: Fields, place: Place): OriginGroup {
  const members = fields.list(place, 'Members');
  const criteria = fields.object(place, 'FailoverCriteria');
  return {
    id: fields.required(place, 'Id'),
    memberIds: members?.map((one) => fields.required(one, 'OriginId')) ?? [unknown('unsupported', 'Members')],
    failoverStatusCodes:
      criteria === null ? fields.missing(place, 'FailoverCriteria') : readStatusCodes(fields, criteria),
    location: fields.location(place),
  };
}

/** Stands for a list of origin groups that cannot be read: any of the origins may be in one. */
export function unreadableOriginGroup(): OriginGroup {
  const unread = unknown<never>('unsupported', 'OriginGroups');
  return { id: unread, memberIds: [unread], failoverStatusCodes: unread, location: null };
}

function readStatusCodes(fields: Fields, criteria: Place): Value<readonly number[]> {
  const name = 'StatusCodes';
  const written = fields.strings(criteria, name);
  const location = fields.location(fields.object(criteria, name) ?? criteria);
  if (!written.known) return unknown(written.reason, written.expression, { location });
  const codes = written.value.map(Number);
  return codes.some((code) => !Number.isInteger(code))
    ? unknown('unsupported', name, { location })
    : known(codes, location);
}
