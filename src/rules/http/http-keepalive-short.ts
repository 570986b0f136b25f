import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster, type Probed } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { duration, FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfAnswers, type HttpAnswer } from './sightings.js';

export const httpKeepaliveShort: Rule = {
  id: 'http-keepalive-short',
  title: 'The origin ends idle connections before CloudFront does',
  layer: 'http',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

interface Idle {
  readonly how: 'announced' | 'measured';
  readonly originMs: number;
  readonly cloudFrontMs: number;
}

function check(subject: Subject): readonly Draft[] {
  const identity = ({ how, originMs }: Idle): string => (how === 'announced' ? `${how} ${originMs}` : how);
  return clustersOfAnswers(subject, idleOf, identity).map((cluster) => short(cluster, subject));
}

/** What was measured counts more than what was announced. A connection that is not kept at all cannot end too early. */
function idleOf({ idle, headers }: HttpAnswer, { planned }: Probed): Idle | null {
  const cloudFrontMs = planned.keepaliveTimeoutMs;
  if (cloudFrontMs === null || isClosing(headers)) return null;
  if (idle !== null) {
    const isShort = idle.status === 'closed' && idle.afterMs <= cloudFrontMs;
    return isShort ? { how: 'measured', originMs: idle.afterMs, cloudFrontMs } : null;
  }
  const originMs = announcedMs(headers['keep-alive']);
  return originMs !== null && originMs <= cloudFrontMs ? { how: 'announced', originMs, cloudFrontMs } : null;
}

function isClosing(headers: HttpAnswer['headers']): boolean {
  return (headers['connection'] ?? '').split(',').some((option) => option.trim().toLowerCase() === 'close');
}

/** The `timeout` parameter of Keep-Alive, in seconds there (RFC 2068 19.7.1.1). */
function announcedMs(header: string | undefined): number | null {
  const seconds = /(?:^|[\s,;])timeout\s*=\s*"?(\d{1,9})/i.exec(header ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

function short(cluster: Cluster<Idle>, subject: Subject): Draft {
  const [{ how, originMs, cloudFrontMs }] = cluster.seen;
  const known = subject.origin.connection.type !== 's3' && subject.origin.connection.keepaliveTimeoutSeconds.known;
  const what =
    how === 'announced'
      ? `announces that it keeps idle connections for ${duration(originMs)} (Keep-Alive: timeout=${originMs / 1000})`
      : `closed an idle connection after ${duration(originMs)}`;
  return draftOf(cluster, {
    certainty: known ? 'likely' : 'possible',
    message:
      `${nameOf(subject.origin)} ${what} at ${place(cluster)}; CloudFront keeps them for ${duration(cloudFrontMs)}` +
      `${known ? '' : ' by default'}. A request sent on a connection that the origin is just closing ends in a sporadic 502.`,
    remediation: `Keep idle connections open longer than ${duration(cloudFrontMs)} on the server, or lower the origin's keep-alive timeout.`,
    evidence: { how, originIdleMs: originMs, keepaliveTimeoutMs: cloudFrontMs },
    location: locationOf(subject),
  });
}

/** The setting, where it stands in the configuration. */
function locationOf({ origin }: Subject): Exclude<Draft['location'], undefined> {
  const { connection } = origin;
  return (connection.type === 's3' ? null : connection.keepaliveTimeoutSeconds.location) ?? origin.location;
}
