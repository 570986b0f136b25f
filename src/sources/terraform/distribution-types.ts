/** The resources that make a distribution. */
export const DISTRIBUTION_TYPES: readonly string[] = [
  'aws_cloudfront_distribution',
  'aws_cloudfront_multitenant_distribution',
];
