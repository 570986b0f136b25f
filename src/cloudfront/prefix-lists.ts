import { guide, page, type FactSource } from './source.js';

/** The managed prefix lists with the addresses from which CloudFront contacts origins, in every Region under the same names. */
export const PREFIX_LISTS = {
  4: 'com.amazonaws.global.cloudfront.origin-facing',
  6: 'com.amazonaws.global.ipv6.cloudfront.origin-facing',
  source: guide('LocationsOfEdgeServers'),
} as const;

/** How many rules a reference to either list counts as, and how many a security group may have unless AWS raises the quota. */
export const PREFIX_LIST_WEIGHT: { readonly weight: number; readonly quota: number; readonly source: FactSource } = {
  weight: 55,
  quota: 60,
  source: page('https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html'),
};

/** The group that CloudFront makes in a VPC for its VPC origins; the prefix of its name is reserved. */
export const VPC_ORIGIN_GROUP = {
  name: 'CloudFront-VPCOrigins-Service-SG',
  source: guide('private-content-vpc-origins'),
} as const;
