/** Where a documented fact comes from, and when it was last compared with that page. */
export interface FactSource {
  readonly url: string;
  /** ISO 8601 day. */
  readonly checked: string;
}

/** The day on which everything in this room was last compared with AWS's pages. */
export const FACTS_CHECKED = '2026-11-22';

const GUIDE = 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/';
const API = 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/';

/** A page of the CloudFront Developer Guide. */
export function guide(page: string): FactSource {
  return { url: `${GUIDE}${page}.html`, checked: FACTS_CHECKED };
}

/** A page of the CloudFront API reference. */
export function api(page: string): FactSource {
  return { url: `${API}${page}.html`, checked: FACTS_CHECKED };
}

/** Any other page. */
export function page(url: string): FactSource {
  return { url, checked: FACTS_CHECKED };
}
