import type { Certificate } from '../../model/observation.js';
import type { Draft, Subject } from '../../model/rule.js';
import { isStandIn, printedName, type Probed } from '../shared/exchanges.js';
import { matchesPattern } from '../shared/host-names.js';
import { isBeyondCertificates } from '../shared/told-by-name.js';
import { certificateNames, covers } from './names.js';

/**
 * How a certificate misses the name of one exchange. AWS's pages disagree on what counts where Host is forwarded: the origin
 * domain or the Host header (http-502-bad-gateway), or the Host header alone (DownloadDistValuesOrigin).
 */
export type NameKind =
  /** Host is not forwarded, and the origin domain is not covered. */
  | 'origin-domain'
  | 'neither'
  /** The same for a wildcard alias, some names of which are covered. */
  | 'neither-wildcard'
  | 'only-origin-domain'
  /** The distribution's cloudfront.net name, beside covered aliases. */
  | 'own-name'
  /** Host is forwarded, nobody knows as what; the origin domain is not covered. */
  | 'unknown-viewer'
  | 'unknown-viewer-covered';

export interface NameSighting {
  readonly kind: NameKind;
  readonly leaf: Certificate;
}

/** What is wrong with the name of one exchange; empty when it is covered. */
export function seeNames(leaf: Certificate, { planned }: Probed, subject: Subject): readonly NameSighting[] {
  const kind = kindOf(leaf, planned, subject);
  return kind === null ? [] : [{ kind, leaf }];
}

/** Level and certainty: an error where both readings refuse, less where one would accept or too little is known. */
export function weigh(kind: NameKind): Pick<Draft, 'level' | 'certainty' | 'status'> {
  switch (kind) {
    case 'origin-domain':
    case 'neither':
      return { level: 'error', certainty: 'certain' };
    case 'only-origin-domain':
    case 'neither-wildcard':
    case 'unknown-viewer':
      return { level: 'warning', certainty: 'possible' };
    case 'own-name':
      return { level: 'notice', certainty: 'possible' };
    case 'unknown-viewer-covered':
      return { level: 'notice', certainty: 'possible', status: null };
  }
}

/** The name that is looked up: what the certificate has to cover where Host is not forwarded. */
export function originDomain({ origin, plan }: Subject): string {
  return origin.domainName.known ? origin.domainName.value : (plan.lookup?.name ?? '');
}

export function isOwnName(name: string): boolean {
  return /\.cloudfront\.net\.?$/i.test(name);
}

function kindOf(leaf: Certificate, planned: Probed['planned'], subject: Subject): NameKind | null {
  const name = planned.serverName ?? planned.hostHeader;
  const coversDomain = covers(leaf, originDomain(subject));
  switch (planned.nameRole) {
    case 'origin-domain':
      return covers(leaf, name) || isBeyondCertificates(subject) ? null : 'origin-domain';
    case 'viewer-host':
      if (covers(leaf, name)) return null;
      if (isOwnName(name) && hasOtherViewerNames(name, subject)) return 'own-name';
      if (coversDomain) return 'only-origin-domain';
      return coversPartOf(leaf, name) ? 'neither-wildcard' : 'neither';
    case 'viewer-host-unknown':
      if (!coversDomain) return 'unknown-viewer';
      // That a policy is unknown is said by a rule of its own; here it matters only that names are missing.
      return subject.plan.hostForwarding.forwarded === 'yes' ? 'unknown-viewer-covered' : null;
  }
}

/** Whether a certificate names some hosts of a wildcard alias, one by one: viewers may use no others. */
function coversPartOf(leaf: Certificate, name: string): boolean {
  return isStandIn(name) && certificateNames(leaf).some((covered) => matchesPattern(printedName(name), covered));
}

function hasOtherViewerNames(name: string, { plan }: Subject): boolean {
  return plan.exchanges.some(({ nameRole, serverName }) => nameRole === 'viewer-host' && serverName !== name);
}
