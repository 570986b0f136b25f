import type { Certificate } from '../../model/observation.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { counted, day, FACTS_CHECKED } from '../shared/wording.js';
import { calledFirst, clustersOfChains, datedSpoilers, isExpired, isNotYetValid, outline, spoilers } from './chain.js';

export const certificateExpiring: Rule = {
  id: 'certificate-expiring',
  title: 'The certificate expires soon',
  layer: 'tls',
  level: 'warning',
  status: null,
  factsChecked: FACTS_CHECKED,
  check,
};

const DAY_MS = 86_400_000;

/** Certificates with a shorter life are renewed in its last third; a fixed number of days would always warn. */
const SHORT_LIVED_DAYS = 30;

function check(subject: Subject): readonly Draft[] {
  const { now, expiryDays } = subject.settings;
  return clustersOfChains(
    subject,
    (view) => {
      if (datedSpoilers(view, (certificate) => isDated(certificate, now)).length > 0) return [];
      return spoilers(view, (certificate) => endsSoon(certificate, now, expiryDays));
    },
    ({ fingerprint256 }) => fingerprint256,
  ).map((cluster) => expiring(cluster, subject));
}

function expiring(cluster: Cluster<Certificate>, subject: Subject): Draft {
  const [certificate] = cluster.seen;
  const left = Math.floor((Date.parse(certificate.notAfter) - subject.settings.now.getTime()) / DAY_MS);
  return draftOf(cluster, {
    message:
      `${calledFirst(certificate)} that ${nameOf(subject.origin)} sends at ${place(cluster)} ends on ` +
      `${day(certificate.notAfter)}, in ${left < 1 ? 'less than a day' : counted(left, 'day')}. From then on CloudFront answers 502.`,
    remediation: 'Renew the certificate, and look why automatic renewal has not done so if there is one.',
    evidence: {
      certificate: outline([certificate]),
      issuer: certificate.issuer,
      notAfter: certificate.notAfter,
      daysLeft: Math.max(0, left),
    },
  });
}

/** Another rule speaks of a certificate whose dates are wrong today. */
function isDated(certificate: Certificate, now: Date): boolean {
  return isExpired(certificate, now) || isNotYetValid(certificate, now);
}

function endsSoon(certificate: Certificate, now: Date, expiryDays: number): boolean {
  const end = Date.parse(certificate.notAfter);
  const lifeMs = end - Date.parse(certificate.notBefore);
  const noticeMs = lifeMs < SHORT_LIVED_DAYS * DAY_MS ? lifeMs / 3 : expiryDays * DAY_MS;
  return end >= now.getTime() && end - now.getTime() < noticeMs;
}
