import { routingTo } from '../../cloudfront/routing.js';
import type { Behavior, Distribution, ErrorPage, Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { globMatches } from '../shared/glob.js';
import { idOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';

/** The errors of an origin that cannot be reached. */
const OUTAGE_CODES: readonly number[] = [500, 502, 503, 504];

/** An error page for an outage that CloudFront has to fetch from the origin that is out. */
export const errorPageSameOrigin: Rule = {
  id: 'error-page-same-origin',
  title: 'Error page comes from the origin that fails',
  layer: 'config',
  level: 'notice',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ distribution, origin }: Subject): readonly Draft[] {
    // AWS's own advice is to keep error pages in S3: a bucket is taken to be there.
    if (origin.connection.type === 's3' || routingTo(distribution, origin).used !== 'yes') return [];
    const own = distribution.errorPages.filter((page) => isServedBy(distribution, origin, page));
    const [first] = own;
    const others = serving(distribution, origin).filter((pattern) => !own.some((page) => pattern === pathOf(page)));
    if (first === undefined || others.length === 0) return [];
    const codes = own.map(({ errorCode }) => (errorCode.known ? String(errorCode.value) : ''));
    const paths = own.flatMap((page) => pathOf(page) ?? []);
    return [
      {
        message: `The error page for ${listed(codes)} (${listed(paths)}) is fetched from origin ${idOf(origin)}, which also serves ${listed(others)}. When that origin is what fails, CloudFront cannot fetch the page either and viewers get a bare error.`,
        remediation:
          'Keep the pages in an S3 bucket of their own, and add a behavior for their path that leads there (ordered_cache_behavior, CacheBehaviors).',
        evidence: { errorCodes: codes, pages: bounded(paths), origin: idOf(origin) },
        location: first.responsePagePath.location ?? first.location ?? distribution.location,
      },
    ];
  },
};

function pathOf({ responsePagePath }: ErrorPage): string | null {
  return responsePagePath.known ? responsePagePath.value : null;
}

function isServedBy(distribution: Distribution, origin: Origin, page: ErrorPage): boolean {
  const path = pathOf(page);
  if (path === null || !page.errorCode.known || !OUTAGE_CODES.includes(page.errorCode.value)) return false;
  const behavior = behaviorFor(distribution, path);
  return (
    behavior !== null &&
    behavior.targetOriginId.known &&
    origin.id.known &&
    behavior.targetOriginId.value === origin.id.value
  );
}

/** The patterns of the behaviors that lead to an origin. */
function serving(distribution: Distribution, origin: Origin): readonly string[] {
  return routingTo(distribution, origin).behaviors.map(({ pathPattern }) =>
    pathPattern.known ? pathPattern.value : pathPattern.expression,
  );
}

/** The first behavior whose pattern matches a path, the default one last; null where an unknown pattern may match before. */
function behaviorFor({ behaviors }: Distribution, path: string): Behavior | null {
  const ordered = [
    ...behaviors.filter(({ isDefault }) => !isDefault),
    ...behaviors.filter(({ isDefault }) => isDefault),
  ];
  for (const behavior of ordered) {
    if (behavior.isDefault) return behavior;
    if (!behavior.pathPattern.known) return null;
    if (matchesPath(behavior.pathPattern.value, path)) return behavior;
  }
  return null;
}

/** Path patterns: `*` for any characters or none, `?` for one, case counts, the first slash is optional (PathPattern). */
function matchesPath(pattern: string, path: string): boolean {
  return globMatches(withSlash(pattern), withSlash(path));
}

function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
