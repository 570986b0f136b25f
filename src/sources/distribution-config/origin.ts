import { endpointOf, originKindOf } from '../../cloudfront/endpoints.js';
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
  S3Connection,
  VpcConnection,
} from '../../model/distribution.js';
import { byDefault, known, unknown, type Value } from '../../model/value.js';
import { member, type Fields } from './fields.js';
import type { JsonNode } from './json.js';

const PROTOCOL_POLICIES = ['http-only', 'https-only', 'match-viewer'] as const;
const IP_ADDRESS_TYPES = ['ipv4', 'ipv6', 'dualstack'] as const;

/** Where an origin stands, for its key. */
export interface OriginPlace {
  readonly file: string;
  readonly distribution: string;
  readonly index: number;
}

/**
 * An element of Origins.Items. Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_Origin.html
 */
export function readOrigin(fields: Fields, node: JsonNode, { file, distribution, index }: OriginPlace): Origin {
  const id = fields.required(node, 'Id');
  const domainName = fields.required(node, 'DomainName');
  const connection = readConnection(fields, node, domainName);
  return {
    key: `${file}:${distribution}:${keyPart(id, index)}`,
    id,
    kind: originKindOf(connection.type, domainName),
    domainName,
    path: fields.string(node, 'OriginPath', byDefault('')),
    connection,
    connectionAttempts: fields.number(node, 'ConnectionAttempts', byDefault(CONNECTION_ATTEMPTS.default)),
    connectionTimeoutSeconds: fields.number(node, 'ConnectionTimeout', byDefault(CONNECTION_TIMEOUT_SECONDS.default)),
    responseCompletionTimeoutSeconds: readCompletionTimeout(fields, node),
    customHeaders: readCustomHeaders(fields, node),
    accessControl: fields.optional(node, 'OriginAccessControlId', byDefault(null)),
    accessControlDefinition: null,
    backend: byDefault(null),
    location: fields.place(node),
  };
}

function keyPart(id: Value<string>, index: number): string {
  if (id.known) return id.value;
  return id.reason === 'parameter' ? id.expression : `origin[${index}]`;
}

/** Not enforced when absent; 0 means the same. */
function readCompletionTimeout(fields: Fields, node: JsonNode): Value<number | null> {
  const absent: Value<number | null> = byDefault(null);
  const written = member(node, 'ResponseCompletionTimeout');
  if (written === null) return absent;
  const value = fields.numberAt(written, 'ResponseCompletionTimeout');
  return value.known && value.value === 0 ? known(null, value.location) : value;
}

function readCustomHeaders(fields: Fields, node: JsonNode): readonly CustomHeader[] {
  return (fields.list(node, 'CustomHeaders') ?? []).map((header) => ({
    name: fields.required(header, 'HeaderName'),
    secretValue: fields.secret(header, 'HeaderValue'),
  }));
}

function readConnection(fields: Fields, node: JsonNode, domainName: Value<string>): OriginConnection {
  const vpc = objectMember(fields, node, 'VpcOriginConfig');
  const custom = objectMember(fields, node, 'CustomOriginConfig');
  const s3 = objectMember(fields, node, 'S3OriginConfig');
  if ([vpc, custom, s3].filter((config) => config !== null).length > 1) {
    fields.problem(node, 'an origin has one of VpcOriginConfig, CustomOriginConfig and S3OriginConfig, not several');
  }
  if (vpc !== null) return readVpc(fields, vpc);
  if (custom !== null) return readCustom(fields, custom, node);
  if (s3 !== null) return readS3(fields, s3);
  return readWithoutConfig(fields, node, domainName);
}

/** A member that has to be an object; null, with a problem where there is something else. */
function objectMember(fields: Fields, parent: JsonNode, name: string): JsonNode | null {
  const node = member(parent, name);
  if (node === null || node.value.type === 'object') return node;
  fields.unsupported(node, name, 'an object');
  return null;
}

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_VpcOriginConfig.html */
function readVpc(fields: Fields, node: JsonNode): VpcConnection {
  return {
    type: 'vpc',
    vpcOriginId: fields.required(node, 'VpcOriginId'),
    readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
    keepaliveTimeoutSeconds: fields.number(
      node,
      'OriginKeepaliveTimeout',
      byDefault(KEEPALIVE_TIMEOUT_SECONDS.default),
    ),
  };
}

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_CustomOriginConfig.html */
function readCustom(fields: Fields, node: JsonNode, origin: JsonNode): CustomConnection {
  const mtls = clientCertificateOf(node) ?? clientCertificateOf(origin);
  return {
    type: 'custom',
    httpPort: fields.number(node, 'HTTPPort', byDefault(DEFAULT_HTTP_PORT)),
    httpsPort: fields.number(node, 'HTTPSPort', byDefault(DEFAULT_HTTPS_PORT)),
    protocolPolicy: fields.choice(node, 'OriginProtocolPolicy', PROTOCOL_POLICIES, null),
    sslProtocols:
      member(node, 'OriginSslProtocols') === null
        ? unknown('not-given', 'OriginSslProtocols') // AWS documents no default.
        : fields.strings(node, 'OriginSslProtocols'),
    readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
    keepaliveTimeoutSeconds: fields.number(
      node,
      'OriginKeepaliveTimeout',
      byDefault(KEEPALIVE_TIMEOUT_SECONDS.default),
    ),
    ipAddressType: fields.choice(node, 'IpAddressType', IP_ADDRESS_TYPES, byDefault('ipv4')),
    clientCertificate: mtls === null ? byDefault(false) : known(true, fields.place(mtls)),
  };
}

/** The API reference puts OriginMtlsConfig into CustomOriginConfig, a sample of the Developer Guide beside it. */
function clientCertificateOf(parent: JsonNode): JsonNode | null {
  const config = member(parent, 'OriginMtlsConfig');
  return config === null ? null : (member(config, 'ClientCertificateArn') ?? member(config, 'CertificateArn'));
}

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_S3OriginConfig.html */
function readS3(fields: Fields, node: JsonNode): S3Connection {
  return {
    type: 's3',
    accessIdentity: fields.optional(node, 'OriginAccessIdentity', byDefault(null)),
    readTimeoutSeconds: fields.number(node, 'OriginReadTimeout', byDefault(READ_TIMEOUT_SECONDS.default)),
  };
}

/** Without any of the three: a bucket's name can only mean S3; of anything else the protocol stays unknown. */
function readWithoutConfig(fields: Fields, node: JsonNode, domainName: Value<string>): OriginConnection {
  if (domainName.known && endpointOf(domainName.value).kind === 's3') return readS3(fields, node);
  fields.problem(node, 'an origin needs CustomOriginConfig, S3OriginConfig or VpcOriginConfig');
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

/** Source: https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginGroup.html */
export function readOriginGroup(fields: Fields, node: JsonNode): OriginGroup {
  const members = fields.list(node, 'Members');
  const criteria = member(node, 'FailoverCriteria');
  return {
    id: fields.required(node, 'Id'),
    memberIds: members?.map((one) => fields.required(one, 'OriginId')) ?? [unknown('unsupported', 'Members')],
    failoverStatusCodes:
      criteria === null ? fields.missing(node, 'FailoverCriteria') : readStatusCodes(fields, criteria),
    location: fields.place(node),
  };
}

/** Stands for a list of origin groups that cannot be read: any of the origins may be in one. */
export function unreadableOriginGroup(): OriginGroup {
  const unread = unknown<never>('unsupported', 'OriginGroups');
  return { id: unread, memberIds: [unread], failoverStatusCodes: unread, location: null };
}

function readStatusCodes(fields: Fields, criteria: JsonNode): Value<readonly number[]> {
  const name = 'StatusCodes';
  const codes = fields.list(criteria, name)?.map((code) => fields.numberAt(code, name));
  const location = fields.place(member(criteria, name) ?? criteria);
  if (codes === undefined || codes.some((code) => !code.known)) return unknown('unsupported', name, { location });
  return known(
    codes.flatMap((code) => (code.known ? [code.value] : [])),
    location,
  );
}
