import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, type HttpAnswer } from './sightings.js';

export const httpRedirectLoop: Rule = {
  id: 'http-redirect-loop',
  title: 'Redirects to the address the viewer came from',
  layer: 'http',
  level: 'warning',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Loop {
  readonly location: string;
  readonly statusCode: number;
  /** `viewer`: back to the distribution, so round and round. `origin`: to the origin itself, past CloudFront. */
  readonly to: 'viewer' | 'origin';
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

function check(subject: Subject): readonly Draft[] {
  return clustersOfAnswers(
    subject,
    (http, probed) => loopOf(http, probed, subject),
    ({ to }) => to,
  ).map((cluster) => loop(cluster, subject));
}

/** A redirect to HTTPS on a name that leads here again, with the same path. */
function loopOf({ statusCode, headers }: HttpAnswer, probed: Probed, subject: Subject): Loop | null {
  const location = headers['location'];
  if (!REDIRECTS.includes(statusCode) || location === undefined || !URL.canParse(location)) return null;
  const url = new URL(location);
  const { target } = probed.exchange;
  if (url.protocol !== 'https:' || !isSamePath(url, target.path) || !stays(probed, subject)) return null;
  const name = url.hostname.toLowerCase();
  if (url.port === '' && viewerNames(probed, subject).includes(name)) return { location, statusCode, to: 'viewer' };
  return name === target.hostHeader.toLowerCase() ? { location, statusCode, to: 'origin' } : null;
}

/** Whether the repeated request meets the origin in the same way, instead of by another scheme. */
function stays({ exchange }: Probed, { plan }: Subject): boolean {
  return exchange.target.scheme === 'https' || !plan.schemes.includes('https');
}

/** The names by which viewers reach the distribution. */
function viewerNames({ planned }: Probed, { distribution, plan }: Subject): readonly string[] {
  const aliases = distribution.aliases.flatMap((alias) => (alias.known ? [alias.value] : []));
  const own = distribution.domainName.known ? [distribution.domainName.value] : [];
  const forwarded = planned.nameRole === 'viewer-host' ? [planned.hostHeader] : [];
  return [...aliases, ...own, ...forwarded, ...plan.hostForwarding.names].map((name) => name.toLowerCase());
}

function isSamePath({ pathname, search }: URL, path: string): boolean {
  return search === '' && pathname.replace(/\/+$/, '') === path.replace(/\/+$/, '');
}

function loop(cluster: Cluster<Loop>, subject: Subject): Draft {
  const [{ location, statusCode, to }] = cluster.seen;
  const [{ exchange }] = cluster.failing;
  const over = exchange.target.scheme === 'https' ? 'HTTPS' : 'HTTP';
  const then =
    to === 'viewer'
      ? `CloudFront passes the redirect on and comes over ${over} again, so viewers are sent round in a circle.`
      : 'CloudFront passes the redirect on, so viewers leave the distribution for the origin itself.';
  return draftOf(cluster, {
    certainty: 'likely',
    message:
      `${nameOf(subject.origin)} answers GET ${exchange.target.path} over ${over} with ${statusCode} to ${location} at ` +
      `${place(cluster)}. ${then}`,
    remediation:
      over === 'HTTP'
        ? 'Set the origin protocol policy to https-only, or stop redirecting on the origin and let the behavior redirect viewers to HTTPS.'
        : 'Stop the redirect on the origin for requests that came over HTTPS; CloudFront removes X-Forwarded-Proto, so take CloudFront-Forwarded-Proto or the connection itself.',
    evidence: { statusCode, location, path: exchange.target.path },
  });
}
