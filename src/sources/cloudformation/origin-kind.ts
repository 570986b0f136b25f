import { configuredKind, originKindOf } from '../../cloudfront/endpoints.js';
import type { OriginConnection, OriginKind } from '../../model/distribution.js';
import { known, unknown, type Value } from '../../model/value.js';
import { placeholdersIn } from '../placeholders.js';
import { partsOf, piecesOf, type Result } from './partial.js';

/** What stands behind attributes whose value has no form that would tell. */
const KINDS_BY_TYPE: readonly (readonly [RegExp, OriginKind])[] = [
  [/^AWS::ElasticLoadBalancing(?:V2)?::LoadBalancer DNSName$/, 'load-balancer'],
  [/^AWS::EC2::Instance (?:Public|Private)(?:DnsName|Ip)$/, 'ec2'],
  [/^AWS::(?:MediaStore|MediaPackage|MediaPackageV2|MediaTailor)::\w+ /, 'media'],
];

/** The kind that an origin has in every world; `unknown` where they differ. The resource's type tells, or the form of its name. */
export function kindOf(
  type: OriginConnection['type'],
  domainName: Value<string>,
  results: readonly Result[],
): OriginKind {
  return domainName.known ? originKindOf(type, domainName) : configuredKind(type, () => kindInEveryWorld(results));
}

function kindInEveryWorld(results: readonly Result[]): OriginKind {
  const kinds = new Set(results.map(kindOfResult));
  const [kind] = kinds;
  return kind !== undefined && kinds.size === 1 ? kind : 'unknown';
}

function kindOfResult(result: Result): OriginKind {
  const parts = partsOf(result) ?? [];
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) {
    if ('literal' in first) {
      const pattern = placeholdersIn(first.literal);
      const name = pattern === null ? known(first.literal) : unknown<string>('parameter', first.literal, { pattern });
      return originKindOf('custom', name);
    }
    const { reference } = first;
    const key = `${reference?.type ?? ''} ${reference?.attribute ?? ''}`;
    return KINDS_BY_TYPE.find(([pattern]) => pattern.test(key))?.[1] ?? 'unknown';
  }
  return originKindOf('custom', unknown('unsupported', '', { pattern: piecesOf(parts) }));
}
