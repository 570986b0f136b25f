import type { Draft, Rule, Subject } from '../../model/rule.js';
import { addressPlace, consequence, draftOf, namesOf, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { clustersOfChains, short } from './chain.js';
import { certificateNames } from './names.js';
import { seeNames, weigh, type NameSighting } from './name-sightings.js';
import { ownNameNotice } from './own-name.js';

export const certificateNameMismatch: Rule = {
  id: 'certificate-name-mismatch',
  title: 'The certificate does not cover the name',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

function check(subject: Subject): readonly Draft[] {
  const found = clustersOfChains(
    subject,
    (view, probed) => seeNames(view.leaf, probed, subject),
    ({ kind }) => kind,
  );
  return found.length > 0 ? found.map((cluster) => mismatch(cluster, subject)) : ownNameNotice(subject);
}

function mismatch(cluster: Cluster<NameSighting>, subject: Subject): Draft {
  const [{ kind, leaf }] = cluster.seen;
  return draftOf(cluster, {
    ...weigh(kind),
    message: messageOf(cluster, subject),
    remediation: remediationOf(cluster, subject),
    evidence: {
      certificateNames: bounded(cluster.seen.flatMap((sighting) => certificateNames(sighting.leaf))),
      certificate: short(leaf.subject),
      namesNotCovered: bounded(namesOf(cluster.failing)),
      originDomain: nameOf(subject.origin),
      hostForwarding: subject.plan.hostForwarding.because,
    },
  });
}

function messageOf(cluster: Cluster<NameSighting>, subject: Subject): string {
  const [{ kind, leaf }] = cluster.seen;
  const domain = nameOf(subject.origin);
  const names = listed(namesOf(cluster.failing));
  const sent = `The certificate that ${domain} sends at ${addressPlace(cluster)}`;
  const covered = certificateNames(leaf);
  const covers = covered.length === 0 ? 'it names no host' : `it is for ${listed(covered)}`;
  const then = consequence(cluster, 502);
  switch (kind) {
    case 'origin-domain':
      return `${sent} does not cover ${names}; ${covers}. ${then}.`;
    case 'neither':
      return `${sent} does not cover ${names}, which CloudFront forwards as Host, nor the origin domain; ${covers}. ${then}.`;
    case 'neither-wildcard':
      return `${sent} covers only some names of ${names}, which CloudFront forwards as Host, and not the origin domain; ${covers}. For the other names CloudFront answers 502.`;
    case 'own-name':
      return `${sent} does not cover ${names}, the distribution's own name; Host is forwarded, so viewers who use that name may get 502.`;
    case 'only-origin-domain':
      return (
        `${sent} covers ${domain} and not ${names}, which CloudFront forwards as Host. AWS's documents disagree: the page on ` +
        `502 accepts the origin domain, the page on origin settings asks for the viewer's name; by the latter, ${then}.`
      );
    case 'unknown-viewer':
      return (
        `${sent} does not cover the origin domain ${domain}; ${covers}. ${doubt(subject)}: unless Host is forwarded and the ` +
        `certificate covers the viewers' names, CloudFront answers 502.`
      );
    case 'unknown-viewer-covered':
      return (
        `Host is forwarded and the viewers' names are not known here, so it was not checked whether the certificate of ` +
        `${domain} covers them; ${covers}.`
      );
  }
}

function doubt({ plan: { hostForwarding } }: Subject): string {
  return hostForwarding.forwarded === 'yes'
    ? "Host is forwarded and the viewers' names are not known here"
    : 'Whether Host is forwarded is not known here';
}

function remediationOf({ seen: [{ kind }], failing }: Cluster<NameSighting>, subject: Subject): string {
  const names = listed(namesOf(failing));
  const domain = nameOf(subject.origin);
  switch (kind) {
    case 'origin-domain':
      return `Install a certificate that covers ${names}, or change the origin's domain name to one the certificate covers.`;
    case 'unknown-viewer':
    case 'unknown-viewer-covered':
      return "Name the viewers' hosts (aliases of the distribution, or the input `viewer-hosts`) so that they can be checked.";
    default:
      return `Install a certificate on the origin that covers ${names}, or stop forwarding Host and let the certificate cover ${domain}.`;
  }
}
