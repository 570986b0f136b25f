import { endpointOf } from '../../cloudfront/endpoints.js';
import type { Listener, ListenerTls } from '../../model/backend.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { matchesPattern } from '../shared/host-names.js';
import { isStandIn, printedName } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { bounded, FACTS_CHECKED, listed } from '../shared/wording.js';
import { judgedBalancers, type Arrival } from './arrivals.js';
import { unlessSure } from './backends.js';
import { listenersOn } from './listeners.js';

/** The certificates of the listener cover none of the names that CloudFront checks. */
export const listenerCertificateMismatch: Rule = {
  id: 'listener-certificate-mismatch',
  title: 'Certificate of the listener does not cover the name',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    // Which name CloudFront checks inside a VPC is not documented.
    if (subject.origin.connection.type !== 'custom') return [];
    return judgedBalancers(subject, (balancer, arrival) => {
      if (arrival.scheme !== 'https' || !arrival.port.known) return [];
      return listenersOn(balancer, arrival.port.value).flatMap((listener) => judge(subject, listener, arrival));
    });
  },
};

/** What CloudFront would check, and how the certificates miss it. */
interface Miss {
  readonly kind: 'domain' | 'neither' | 'partly' | 'own-name' | 'only-domain' | 'unknown-domain';
  readonly names: readonly string[];
}

function judge(subject: Subject, listener: Listener, arrival: Arrival): readonly Draft[] {
  const covered = listener.tls === null ? null : coveredNames(listener.tls);
  if (covered === null) return [];
  return missesOf(subject, covered).map((miss) =>
    unlessSure(
      draftOf(subject, listener, covered, miss),
      arrival.sure,
      'This is a warning because it is not certain that CloudFront comes by HTTPS.',
    ),
  );
}

/** Every name that some certificate of the listener covers; null unless all certificates and all their names are known. */
function coveredNames({ certificates }: ListenerTls): readonly string[] | null {
  if (certificates.mayBeMore || certificates.items.length === 0) return null;
  const names = certificates.items.flatMap((certificate) => (certificate.names.known ? certificate.names.value : []));
  return certificates.items.every((certificate) => certificate.names.known) ? names : null;
}

function missesOf(subject: Subject, covered: readonly string[]): readonly Miss[] {
  const { forwarded, mixed } = subject.plan.hostForwarding;
  const domain = domainCoverage(subject, covered);
  const own: readonly Miss[] =
    domain === 'no' && !isAwsName(subject) ? [{ kind: 'domain', names: [nameOf(subject.origin)] }] : [];
  if (forwarded === 'no') return own;
  if (forwarded !== 'yes') return [];
  return [...(mixed ? own : []), ...viewerMisses(subject, covered, domain)];
}

function viewerMisses(
  { distribution, plan }: Subject,
  covered: readonly string[],
  domain: 'yes' | 'no' | 'unknown',
): readonly Miss[] {
  const names = plan.hostForwarding.names.filter((name) => !covers(covered, name));
  if (plan.hostForwarding.names.length === 0) {
    const hasNone = distribution.aliases.length === 0 && distribution.language !== 'input';
    return hasNone && domain !== 'yes' ? [{ kind: 'own-name', names: [ownName(distribution)] }] : [];
  }
  if (names.length === 0) return [];
  if (domain === 'yes') return [{ kind: 'only-domain', names }];
  if (domain === 'unknown') return [{ kind: 'unknown-domain', names }];
  const isPartly = (name: string): boolean =>
    isStandIn(name) && covered.some((one) => matchesPattern(printedName(name), one));
  const partly = names.filter(isPartly);
  const neither = names.filter((name) => !isPartly(name));
  return [
    ...(neither.length > 0 ? [{ kind: 'neither' as const, names: neither }] : []),
    ...(partly.length > 0 ? [{ kind: 'partly' as const, names: partly }] : []),
  ];
}

function ownName({ domainName }: Subject['distribution']): string {
  return domainName.known ? domainName.value : "the distribution's own cloudfront.net name";
}

/** Whether the certificates cover the origin's domain. No public one covers the own name of a load balancer. */
function domainCoverage(subject: Subject, covered: readonly string[]): 'yes' | 'no' | 'unknown' {
  const { domainName } = subject.origin;
  if (domainName.known) return covers(covered, domainName.value) ? 'yes' : 'no';
  return isAwsName(subject) ? 'no' : 'unknown';
}

/** Whether the origin is named by the load balancer's own AWS name; `aws-hostname-certificate` speaks of that without Host. */
function isAwsName({ origin }: Subject): boolean {
  const { domainName, kind } = origin;
  return domainName.known
    ? endpointOf(domainName.value).kind === 'load-balancer'
    : kind === 'load-balancer' && domainName.alternatives.length === 0;
}

function covers(covered: readonly string[], name: string): boolean {
  return covered.some((pattern) => matchesPattern(pattern, name));
}

function draftOf(subject: Subject, listener: Listener, covered: readonly string[], miss: Miss): Draft {
  const names = listed(miss.names.map(printedName));
  const certificate = `The ${listener.tls?.certificates.items.length === 1 ? 'certificate' : 'certificates'} of ${listener.address} (${covered.length === 0 ? 'for no name' : `for ${listed(covered)}`})`;
  return {
    ...weightOf(miss),
    message: messageOf(subject, certificate, names, miss),
    remediation: remediationOf(subject, names, miss),
    evidence: {
      listener: listener.address,
      certificateNames: bounded(covered),
      namesNotCovered: bounded(miss.names.map(printedName)),
      hostForwarding: subject.plan.hostForwarding.because,
    },
    location: listener.location ?? subject.origin.location,
  };
}

function weightOf({ kind }: Miss): Pick<Draft, 'level' | 'certainty'> {
  switch (kind) {
    case 'domain':
    case 'neither':
      return {};
    case 'own-name':
      return { level: 'warning', certainty: 'likely' };
    case 'partly':
    case 'only-domain':
    case 'unknown-domain':
      return { level: 'warning', certainty: 'possible' };
  }
}

function messageOf({ origin }: Subject, certificate: string, names: string, { kind }: Miss): string {
  const domain = nameOf(origin);
  switch (kind) {
    case 'domain':
      return `${certificate} does not cover ${names}, the name that CloudFront checks. CloudFront answers 502.`;
    case 'neither':
      return `${certificate} covers neither ${names}, which CloudFront forwards as Host, nor the origin domain ${domain}. CloudFront answers 502.`;
    case 'partly':
      return `${certificate} covers only some names of ${names}, which CloudFront forwards as Host, and not the origin domain. For the other names CloudFront answers 502.`;
    case 'own-name':
      return `${certificate} does not cover ${names}. The distribution has no alias and forwards Host, so that is the name CloudFront sends and checks, and it answers 502.`;
    case 'only-domain':
      return `${certificate} covers the origin domain ${domain} and not ${names}, which CloudFront forwards as Host. AWS's documents disagree: the page on 502 accepts the origin domain, the page on origin settings asks for the viewer's name; by the latter CloudFront answers 502.`;
    case 'unknown-domain':
      return `${certificate} does not cover ${names}, which CloudFront forwards as Host. Whether it covers the origin domain (${domain}) is not known; by the page on origin settings the viewer's name is what counts, and CloudFront answers 502.`;
  }
}

function remediationOf({ origin }: Subject, names: string, { kind }: Miss): string {
  const where =
    '(certificate_arn or aws_lb_listener_certificate; Certificates or AWS::ElasticLoadBalancingV2::ListenerCertificate)';
  if (kind === 'domain') {
    return `Give the listener a certificate for ${names} ${where}, or set DomainName (domain_name) of the origin to a name that its certificate covers.`;
  }
  if (kind === 'own-name') {
    return `Give the distribution the alias under which viewers come (aliases, Aliases) and the listener a certificate for it ${where}; or stop forwarding Host and let the certificate cover the origin's domain name.`;
  }
  return `Give the listener a certificate that covers ${names} ${where}, or stop forwarding Host and let the certificate cover ${nameOf(origin)}.`;
}
