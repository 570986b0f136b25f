import { domainNameFault } from '../cloudfront/domain-name.js';
import { headerClass } from '../cloudfront/edge-headers.js';
import { EDGE_ORIGIN } from '../cloudfront/edge-limits.js';
import { DOMAIN_NAME_LENGTH } from '../cloudfront/limits.js';
import type { EdgeFault } from '../model/edge-code.js';
import { child, faultOf, faultsOf, quoted, type Breach, type Judging } from './fault.js';
import {
  among,
  checkedFields,
  completionFaults,
  customHeaderBreach,
  domainBreach,
  numberWithin,
  originPathBreach,
  portBreach,
  sslBreach,
} from './origin.js';
import { kindWords, optionsOf, propertyOf, textOf, type Part, type RecordPart } from './part.js';

/** The functions of the `cloudfront` module of runtime 2.0 that send a request elsewhere. */
export const ORIGIN_HELPERS = ['updateRequestOrigin', 'selectRequestOriginById', 'createRequestOriginGroup'] as const;
export type OriginHelper = (typeof ORIGIN_HELPERS)[number];

/**
 * What is wrong with the arguments of an origin helper.
 * @param request the event's request, as the code has left it
 */
export function judgeOriginHelper(
  judging: Judging,
  helper: OriginHelper,
  argument: Part,
  request: Part,
): readonly EdgeFault[] {
  const wrongEvent =
    judging.event === 'viewer-request'
      ? []
      : [
          faultOf(
            { code: 'origin', detail: `is called at ${judging.event}; it works at viewer-request alone` },
            helper,
            argument.at,
          ),
        ];
  return [
    ...wrongEvent,
    ...optionsOf(argument).flatMap((option) => {
      if (option.kind !== 'record') return [];
      return helper === 'createRequestOriginGroup'
        ? judgeGroup(option, helper)
        : judgeUpdate(judging, option, helper, request);
    }),
  ];
}

function judgeUpdate(judging: Judging, options: RecordPart, path: string, request: Part): readonly EdgeFault[] {
  const timeouts = propertyOf(options, 'timeouts');
  const timing = timeouts.state === 'present' && timeouts.part.kind === 'record' ? timeouts.part : null;
  const timingPath = child(path, 'timeouts');
  const nested = (
    name: string,
    judge: (record: RecordPart, at: string) => readonly EdgeFault[],
  ): readonly EdgeFault[] => {
    const property = propertyOf(options, name);
    if (property.state !== 'present' || property.part.kind !== 'record') return [];
    return judge(property.part, child(path, name));
  };
  return [
    ...checkedFields(options, path, {
      domainName: domainBreach,
      hostHeader: hostBreach,
      sni: hostBreach,
      originPath: originPathBreach,
      connectionAttempts: numberWithin(EDGE_ORIGIN.connectionAttempts),
      allowedCertificateNames: certificateNamesBreach,
    }),
    ...(timing === null
      ? []
      : [
          ...checkedFields(timing, timingPath, {
            connectionTimeout: numberWithin(EDGE_ORIGIN.connectionTimeoutSeconds),
            readTimeout: numberWithin(EDGE_ORIGIN.timeoutSeconds),
            keepAliveTimeout: numberWithin(EDGE_ORIGIN.timeoutSeconds),
          }),
          ...completionFaults(timing, timingPath),
        ]),
    ...nested('customHeaders', (headers, at) => customHeaders(judging, headers, at, request)),
    ...nested('originShield', originShield),
    ...nested('originAccessControlConfig', (record, at) => [
      ...required(record, at, ['enabled']),
      ...checkedFields(record, at, {
        signingBehavior: among(EDGE_ORIGIN.signingBehaviors),
        signingProtocol: among(EDGE_ORIGIN.signingProtocols),
        originType: among(EDGE_ORIGIN.accessControlTypes),
      }),
    ]),
    ...nested('customOriginConfig', (record, at) => customOriginConfig(record, at, options)),
  ];
}

function customHeaders(judging: Judging, headers: RecordPart, path: string, request: Part): readonly EdgeFault[] {
  const carried = request.kind === 'record' ? propertyOf(request, 'headers') : null;
  const record = carried?.state === 'present' && carried.part.kind === 'record' ? carried.part : null;
  return [...headers.entries].flatMap(([name, entry]) => {
    if (entry.change !== 'written') return [];
    const disallowed = headerClass(name, judging.kind, judging.event) === 'disallowed';
    const upper =
      name === name.toLowerCase()
        ? null
        : ({ code: 'header-name', detail: 'has upper-case letters in its name' } as const);
    // Only what the function itself put into the request is surely there.
    const own =
      record === null
        ? null
        : { ...record, entries: new Map([...record.entries].filter(([, { change }]) => change === 'written')) };
    const breach: Breach | null = upper ?? customHeaderBreach(name, own, disallowed);
    return breach === null ? [] : [faultOf(breach, child(path, name), entry.at ?? entry.part.at)];
  });
}

function originShield(record: RecordPart, path: string): readonly EdgeFault[] {
  const enabled = propertyOf(record, 'enabled');
  const on = enabled.state === 'present' && enabled.part.kind === 'literal' && enabled.part.value === true;
  return required(record, path, on ? ['enabled', 'region'] : ['enabled']);
}

function customOriginConfig(record: RecordPart, path: string, options: RecordPart): readonly EdgeFault[] {
  const addresses = propertyOf(record, 'ipAddressType');
  const alone = addresses.state === 'present' && propertyOf(options, 'domainName').state === 'absent';
  const breach: Breach = { code: 'origin-setting', detail: 'is set although domainName is not' };
  return [
    ...required(record, path, ['port', 'protocol', 'sslProtocols']),
    ...checkedFields(record, path, {
      port: portBreach,
      protocol: among(EDGE_ORIGIN.protocols),
      sslProtocols: sslBreach,
      ipAddressType: among(EDGE_ORIGIN.ipAddressTypes),
    }),
    ...(alone ? [faultOf(breach, child(path, 'ipAddressType'), addresses.at)] : []),
  ];
}

function judgeGroup(options: RecordPart, path: string): readonly EdgeFault[] {
  const ids = propertyOf(options, 'originIds');
  const members = EDGE_ORIGIN.originGroupMembers;
  const criteria = propertyOf(options, 'failoverCriteria');
  return [
    ...required(options, path, ['originIds', 'failoverCriteria']),
    ...(ids.state !== 'present'
      ? []
      : faultsOf(ids.part, child(path, 'originIds'), ids.at, (part) =>
          part.kind !== 'list' || part.open || part.items.length === members
            ? null
            : { code: 'origin-setting', detail: `has ${part.items.length} members; a group has exactly ${members}` },
        )),
    ...(criteria.state === 'present' && criteria.part.kind === 'record'
      ? required(criteria.part, child(path, 'failoverCriteria'), ['statusCodes'])
      : []),
    ...checkedFields(options, path, { selectionCriteria: among(EDGE_ORIGIN.selectionCriteria) }),
  ];
}

function required(record: RecordPart, path: string, names: readonly string[]): readonly EdgeFault[] {
  return names.flatMap((name) =>
    propertyOf(record, name).state === 'absent'
      ? [faultOf({ code: 'origin-setting', detail: `has no ${name}` }, path, record.at)]
      : [],
  );
}

function hostBreach(part: Part): Breach | null {
  const text = textOf(part);
  if (part.kind === 'text') return null;
  if (text === null) return { code: 'origin-setting', detail: `is ${kindWords(part)}, and CloudFront wants a string` };
  const fault = domainNameFault(text);
  if (fault !== null) return { code: 'origin-setting', detail: `${fault} (${quoted(text)})`, certainty: 'likely' };
  return text.length > DOMAIN_NAME_LENGTH.max
    ? { code: 'origin-setting', detail: 'is longer than 253 characters' }
    : null;
}

function certificateNamesBreach(part: Part): Breach | null {
  const { count, characters } = EDGE_ORIGIN.certificateNames;
  if (part.kind !== 'list')
    return { code: 'origin-setting', detail: `is ${kindWords(part)}, and CloudFront wants an array` };
  if (part.items.length > count)
    return { code: 'origin-setting', detail: `has ${part.items.length} names; ${count} are allowed` };
  const long = part.items.map(textOf).find((name) => name !== null && name.length > characters);
  return long === undefined
    ? null
    : { code: 'origin-setting', detail: `has a name of more than ${characters} characters` };
}
