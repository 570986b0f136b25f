import { elbPolicyProtocols } from '../../cloudfront/elb-policies.js';
import type { Listener } from '../../model/backend.js';
import type { SourceLocation } from '../../model/location.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { possibleValues } from '../../model/value.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { fitOf, printed, type VersionFit } from '../shared/tls-versions.js';
import { judgedBalancers, type Arrival } from './arrivals.js';
import { unlessSure } from './backends.js';
import { listenersOn } from './listeners.js';

/** Best first. */
const FITS: readonly VersionFit[] = ['allowed', 'minimum', 'undocumented', 'excluded'];

/** The listener's TLS policy has no protocol that the origin's SSL protocols leave CloudFront. */
export const listenerTlsPolicyMismatch: Rule = {
  id: 'listener-tls-policy-mismatch',
  title: 'TLS policy of the listener has no protocol in common with the origin',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return judgedBalancers(subject, (balancer, arrival) => {
      if (arrival.scheme !== 'https' || !arrival.port.known) return [];
      return listenersOn(balancer, arrival.port.value).flatMap((listener) => judge(subject, listener, arrival));
    });
  },
};

/** One policy with one list of SSL protocols that it was held against. */
interface Pair {
  readonly policy: string;
  readonly sslProtocols: readonly SslProtocol[];
  readonly fit: VersionFit | null;
}

type SslProtocol = Parameters<typeof fitOf>[0];

function judge({ origin }: Subject, listener: Listener, arrival: Arrival): readonly Draft[] {
  if (listener.tls === null) return [];
  const { policy } = listener.tls;
  const pairs = pairsOf(possibleValues(policy), possibleValues(arrival.sslProtocols));
  const worse = pairs.filter(({ fit }) => fit !== null && fit !== 'allowed');
  const worst = worse.toSorted((a, b) => rankOf(b.fit) - rankOf(a.fit))[0];
  if (worst === undefined || worst.fit === null) return [];
  const only = worse.length === pairs.length ? '' : ' Only some values of the expressions are affected.';
  const draft: Draft = {
    ...(worst.fit === 'excluded' && only === '' ? {} : { level: 'warning', certainty: 'possible' }),
    message: `The TLS policy ${worst.policy} of ${listener.address} has ${spoken(worst.policy)}, and the origin's SSL protocols are ${listed(worst.sslProtocols)}. ${reading(worst.fit)}${only}`,
    remediation:
      'Set OriginSSLProtocols (origin_ssl_protocols) of the origin to TLSv1.2, and give the listener a policy with TLS 1.2 (ssl_policy, SslPolicy), such as ELBSecurityPolicy-TLS13-1-2-Res-2021-06.',
    evidence: { listener: listener.address, policy: worst.policy, sslProtocols: worst.sslProtocols },
    location: placeOfFault(worst, listener, arrival) ?? origin.location,
  };
  const why = 'This is a warning because it is not certain that CloudFront comes this way.';
  return [unlessSure(draft, arrival.sure, why)];
}

/** The origin's list where it leaves out TLSv1.2, which nearly every policy has; else the listener's policy. */
function placeOfFault({ sslProtocols }: Pair, { tls, location }: Listener, arrival: Arrival): SourceLocation | null {
  const ofListener = tls?.policy.location ?? location;
  return sslProtocols.includes('TLSv1.2') ? ofListener : (arrival.sslProtocols.location ?? ofListener);
}

function pairsOf(policies: readonly string[], lists: readonly (readonly string[])[]): readonly Pair[] {
  return policies.flatMap((policy) =>
    lists.map((list) => {
      const sslProtocols = list.filter(isSslProtocol);
      return { policy, sslProtocols, fit: sslProtocols.length === list.length ? fit(policy, sslProtocols) : null };
    }),
  );
}

/** The best way in which a protocol of a policy fits a list; null for a policy that nobody knows, and for an empty list. */
function fit(policy: string, sslProtocols: readonly SslProtocol[]): VersionFit | null {
  const protocols = elbPolicyProtocols(policy);
  if (protocols === null || sslProtocols.length === 0) return null;
  const fits = protocols.map((protocol) => fitOf(protocol, sslProtocols));
  return FITS.find((one) => fits.includes(one)) ?? null;
}

function reading(found: VersionFit): string {
  switch (found) {
    case 'allowed':
    case 'excluded':
      return 'They have no version in common, and CloudFront answers 502.';
    case 'minimum':
      return "AWS's documents disagree on that setting: where it lists the allowed versions CloudFront answers 502, where it is a minimum the connection works.";
    case 'undocumented':
      return 'CloudFront uses TLS 1.3 towards origins by itself, but AWS does not say whether it does when the setting leaves out TLSv1.2; if not, it answers 502.';
  }
}

function spoken(policy: string): string {
  const protocols = elbPolicyProtocols(policy) ?? [];
  return protocols.length === 1 ? `${listed(protocols.map(printed))} only` : listed(protocols.map(printed));
}

function isSslProtocol(name: string): name is Exclude<SslProtocol, 'TLSv1.3'> {
  return ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2'].includes(name);
}

function rankOf(found: VersionFit | null): number {
  return found === null ? -1 : FITS.indexOf(found);
}
