import { page, type FactSource } from './source.js';

/** A version of TLS that a load balancer's security policy can have. */
export type ElbProtocol = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

const APPLICATION = page(
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
);
const CLASSIC = page('https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html');

/** Where the table comes from: Application and Network Load Balancers share their policies, Classic ones have older. */
export const ELB_POLICY_SOURCES: readonly FactSource[] = [APPLICATION, CLASSIC];

const ONLY_13: readonly ElbProtocol[] = ['TLSv1.3'];
const FROM_12: readonly ElbProtocol[] = ['TLSv1.2', 'TLSv1.3'];
const FROM_11: readonly ElbProtocol[] = ['TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const FROM_10: readonly ElbProtocol[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];
const ONLY_12: readonly ElbProtocol[] = ['TLSv1.2'];
const FROM_11_TO_12: readonly ElbProtocol[] = ['TLSv1.1', 'TLSv1.2'];
const FROM_10_TO_12: readonly ElbProtocol[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2'];

/** Names without the prefix `ELBSecurityPolicy-`, by the protocols that they have. */
const POLICIES: readonly (readonly [protocols: readonly ElbProtocol[], names: readonly string[]])[] = [
  [ONLY_13, ['TLS13-1-3-2021-06', 'TLS13-1-3-FIPS-2023-04', 'TLS13-1-3-PQ-2025-09', 'TLS13-1-3-FIPS-PQ-2025-09']],
  [
    FROM_12,
    [
      'TLS13-1-2-2021-06',
      'TLS13-1-2-Res-2021-06',
      'TLS13-1-2-Ext1-2021-06',
      'TLS13-1-2-Ext2-2021-06',
      'TLS13-1-2-FIPS-2023-04',
      'TLS13-1-2-Res-FIPS-2023-04',
      'TLS13-1-2-Ext0-FIPS-2023-04',
      'TLS13-1-2-Ext1-FIPS-2023-04',
      'TLS13-1-2-Ext2-FIPS-2023-04',
      'TLS13-1-2-PQ-2025-09',
      'TLS13-1-2-Res-PQ-2025-09',
      'TLS13-1-2-Ext1-PQ-2025-09',
      'TLS13-1-2-Ext2-PQ-2025-09',
      'TLS13-1-2-FIPS-PQ-2025-09',
      'TLS13-1-2-Res-FIPS-PQ-2025-09',
      'TLS13-1-2-Ext0-FIPS-PQ-2025-09',
      'TLS13-1-2-Ext1-FIPS-PQ-2025-09',
      'TLS13-1-2-Ext2-FIPS-PQ-2025-09',
    ],
  ],
  [FROM_11, ['TLS13-1-1-2021-06', 'TLS13-1-1-FIPS-2023-04']],
  [FROM_10, ['TLS13-1-0-2021-06', 'TLS13-1-0-FIPS-2023-04', 'TLS13-1-0-PQ-2025-09', 'TLS13-1-0-FIPS-PQ-2025-09']],
  [ONLY_12, ['TLS-1-2-2017-01', 'TLS-1-2-Ext-2018-06', 'FS-1-2-2019-08', 'FS-1-2-Res-2019-08', 'FS-1-2-Res-2020-10']],
  [FROM_11_TO_12, ['TLS-1-1-2017-01', 'FS-1-1-2019-08']],
  [FROM_10_TO_12, ['2016-08', '2015-05', 'TLS-1-0-2015-04', 'FS-2018-06']],
  // Classic Load Balancers only.
  [FROM_10_TO_12, ['2015-03', '2015-02', '2014-10']],
  [['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'], ['2014-01']],
  [['SSLv3', 'TLSv1'], ['2011-08']],
];

const BY_NAME: ReadonlyMap<string, readonly ElbProtocol[]> = new Map(
  POLICIES.flatMap(([protocols, names]) => names.map((name) => [`ELBSecurityPolicy-${name}`, protocols] as const)),
);

/** The protocols of a predefined security policy, lowest first; null for a name that is not in the table. */
export function elbPolicyProtocols(name: string): readonly ElbProtocol[] | null {
  return BY_NAME.get(name) ?? null;
}
