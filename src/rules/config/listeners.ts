import type { Listener, LoadBalancer } from '../../model/backend.js';
import { possibleValues, type Value } from '../../model/value.js';

/** The listeners of a load balancer that surely have a port. */
export function listenersOn({ listeners }: LoadBalancer, port: number): readonly Listener[] {
  return listeners.items.filter((listener) => listener.port.known && listener.port.value === port);
}

/** Whether a listener with this port may exist that is not among those which surely have it. */
export function mayListenOn({ listeners }: LoadBalancer, port: number): boolean {
  return listeners.mayBeMore || listeners.items.some((listener) => !listener.port.known && mayBe(listener.port, port));
}

function mayBe(value: Value<number>, port: number): boolean {
  const possible = possibleValues(value);
  return possible.length === 0 || possible.includes(port);
}

/** `TCP` and the like end nothing: what comes is for the targets to understand. */
const PASSING: readonly string[] = ['TCP', 'TCP_UDP', 'TCP_QUIC'];
const PLAIN: readonly string[] = ['HTTP'];
const ENCRYPTED: readonly string[] = ['HTTPS', 'TLS', 'SSL'];

/**
 * What a listener does with a connection by a scheme: takes it, meets it with the other one, or hears no TCP at all (`UDP`).
 * Protocols of Application, Network and Classic Load Balancers, in upper case.
 */
export function reception(protocol: string, scheme: 'http' | 'https'): 'takes' | 'mistakes' | 'ignores' {
  if (PASSING.includes(protocol) || (scheme === 'http' ? PLAIN : ENCRYPTED).includes(protocol)) return 'takes';
  return PLAIN.includes(protocol) || ENCRYPTED.includes(protocol) ? 'mistakes' : 'ignores';
}

/** How a load balancer of a family is called in messages. */
export function familyName({ family }: LoadBalancer): string {
  switch (family.known ? family.value : null) {
    case 'application':
      return 'Application Load Balancer';
    case 'network':
      return 'Network Load Balancer';
    case 'gateway':
      return 'Gateway Load Balancer';
    case 'classic':
      return 'Classic Load Balancer';
    case null:
      return 'load balancer';
  }
}
