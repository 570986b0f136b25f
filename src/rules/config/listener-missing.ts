import type { Listener, LoadBalancer } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, weighed, type Breach } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { judgedBalancers, type Arrival } from './arrivals.js';
import { unlessSure } from './backends.js';
import { admission } from './firewall.js';
import { familyName, listenersOn, mayListenOn, reception } from './listeners.js';

/** The load balancer of the same code listens neither on the port nor by the protocol with which CloudFront comes. */
export const listenerMissing: Rule = {
  id: 'listener-missing',
  title: 'Load balancer has no listener for what CloudFront sends',
  layer: 'config',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    return judgedBalancers(subject, (balancer, arrival) => [
      ...nobodyListens(subject, balancer, arrival),
      ...otherProtocol(subject, balancer, arrival),
    ]);
  },
};

function nobodyListens({ origin }: Subject, balancer: LoadBalancer, arrival: Arrival): readonly Draft[] {
  const found = breach(arrival.port, (port) => isSilent(balancer, port));
  const [port] = found?.broken ?? [];
  if (found === null || port === undefined) return [];
  const { status, answer } = silenceOf(balancer, port);
  const ports = listed(balancer.listeners.items.flatMap((one) => (one.port.known ? [String(one.port.value)] : [])));
  const elsewhere = balancer.listeners.items.length === 0;
  const draft: Draft = {
    ...(elsewhere ? { level: 'warning', certainty: 'likely' } : {}),
    ...weighed(found),
    status,
    message: `CloudFront connects by ${schemeName(arrival)} to port ${port} of ${balancer.address}, and this ${familyName(balancer)} has no listener there${ports === '' ? '' : ` (it listens on ${ports})`}. ${answer}${elsewhere ? ELSEWHERE : ''}${doubt(found)}`,
    remediation: `Add a listener for ${schemeName(arrival)} on port ${port} (aws_lb_listener with port and protocol; AWS::ElasticLoadBalancingV2::Listener with Port and Protocol), or set ${portSetting(arrival)} or OriginProtocolPolicy (origin_protocol_policy) of the origin to what it listens for.`,
    evidence: {
      loadBalancer: balancer.address,
      port,
      scheme: arrival.scheme,
      listeningOn: ports === '' ? null : ports,
    },
    location: found.location ?? origin.location,
  };
  return [unlessCertain(draft, arrival)];
}

/** Code without any listener contradicts nothing. */
const ELSEWHERE = ' This is a warning because the code has no listener for it at all: they may be declared elsewhere.';

/** Whether surely nobody hears TCP on a port. */
function isSilent(balancer: LoadBalancer, port: number): boolean {
  const there = listenersOn(balancer, port);
  if (mayListenOn(balancer, port)) return false;
  return there.every(({ protocol }) => protocol.known && reception(protocol.value, 'http') === 'ignores');
}

/**
 * What becomes of a connection to a port without a listener: Network Load Balancers drop it (load-balancer-listeners,
 * network), and so does a security group that does not have the port; else it is refused.
 */
function silenceOf({ family, securityGroups }: LoadBalancer, port: number): { status: 502 | 504; answer: string } {
  const drops = family.known && family.value === 'network';
  const blocked = securityGroups !== null && admission(securityGroups, port, () => 'yes') === 'no';
  return drops || blocked
    ? { status: 504, answer: 'The connection is dropped, and CloudFront answers 504.' }
    : {
        status: 502,
        answer:
          'CloudFront gets no connection and answers 502 where the port refuses, 504 where a firewall drops the attempt.',
      };
}

function otherProtocol({ origin }: Subject, balancer: LoadBalancer, arrival: Arrival): readonly Draft[] {
  const found = breach(arrival.port, (port) => mistaken(balancer, port, arrival) !== null);
  const [port] = found?.broken ?? [];
  const listener = port === undefined ? null : mistaken(balancer, port, arrival);
  if (found === null || port === undefined || listener === null) return [];
  return [unlessCertain(mistakeOf(origin, { balancer, arrival, found, port, listener }), arrival)];
}

/** The only listener on a port, if it surely speaks the other protocol. */
function mistaken(balancer: LoadBalancer, port: number, { scheme }: Arrival): Listener | null {
  const [listener, another] = listenersOn(balancer, port);
  if (listener === undefined || another !== undefined || !listener.protocol.known) return null;
  return reception(listener.protocol.value, scheme) === 'mistakes' ? listener : null;
}

interface Mistake {
  readonly balancer: LoadBalancer;
  readonly arrival: Arrival;
  readonly found: Breach<number>;
  readonly port: number;
  readonly listener: Listener;
}

function mistakeOf(origin: Origin, { balancer, arrival, found, port, listener }: Mistake): Draft {
  const spoken = listener.protocol.known ? listener.protocol.value : '';
  const { status, answer } = answerOf(arrival, spoken);
  return {
    ...weighed(found),
    status,
    ...(status === 400 && found.always ? { certainty: 'likely' } : {}),
    message: `CloudFront connects by ${schemeName(arrival)} to port ${port} of ${balancer.address}, where the listener ${listener.address} speaks ${spoken}. ${answer}${doubt(found)}`,
    remediation: `Set OriginProtocolPolicy (origin_protocol_policy) of the origin to ${arrival.scheme === 'https' ? 'http-only' : 'https-only'} and ${otherPortSetting(arrival)} to ${port}, or give the listener the protocol ${arrival.scheme === 'https' ? 'HTTPS with a certificate' : 'HTTP'} (protocol, Protocol).`,
    evidence: {
      loadBalancer: balancer.address,
      listener: listener.address,
      port,
      protocol: spoken,
      scheme: arrival.scheme,
    },
    location: listener.protocol.location ?? listener.location ?? origin.location,
  };
}

/** An HTTPS listener of an Application Load Balancer answers a plain request with 400; TLS and SSL listeners end the connection. */
function answerOf({ scheme }: Arrival, spoken: string): { readonly status: 400 | 502; readonly answer: string } {
  if (scheme === 'https') {
    return { status: 502, answer: 'No TLS handshake comes about, and CloudFront answers 502.' };
  }
  return spoken === 'HTTPS'
    ? {
        status: 400,
        answer:
          'It answers a request in clear with 400, which CloudFront passes on; where it ends the connection instead, CloudFront answers 502.',
      }
    : { status: 502, answer: 'It ends a connection in clear, and CloudFront answers 502.' };
}

function unlessCertain(draft: Draft, { sure }: Arrival): Draft {
  return unlessSure(draft, sure, 'This is a warning because it is not certain that CloudFront comes this way.');
}

function schemeName({ scheme }: Arrival): string {
  return scheme.toUpperCase();
}

function portSetting({ scheme }: Arrival): string {
  return scheme === 'https' ? 'HTTPSPort (https_port)' : 'HTTPPort (http_port)';
}

function otherPortSetting({ scheme }: Arrival): string {
  return scheme === 'https' ? 'HTTPPort (http_port)' : 'HTTPSPort (https_port)';
}
