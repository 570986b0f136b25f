import { LAYERS, type Finding, type Layer } from '../model/finding.js';
import type { DnsObservation, ExchangeObservation } from '../model/observation.js';
import type { OriginReport } from '../model/report.js';
import { activeFindings } from './describe.js';
import { dnsWords, duration, endpoint, listed } from './seen.js';

/** Why an origin is inconclusive, and what its owner can do about it. Quotes a stranger: reports escape it. */
export interface Reason {
  readonly why: string;
  readonly next: string;
  /** The notice that said so; null when it follows from the observations. A report shows it once. */
  readonly finding: Finding | null;
}

/** Configuration rules whose whole message is that a layer cannot be observed. */
const EXPLAINING_RULES: readonly string[] = ['origin-unresolved', 'vpc-origin-not-probed'];

/** How many endpoints a reason names. */
const MAX_NAMED = 3;

/**
 * The reason for the verdict `inconclusive`, from the best source there is: a notice written for the purpose, then what the
 * configuration says, then the first layer that was not observed.
 */
export function whyInconclusive(origin: OriginReport): Reason {
  const notice = explainingNotice(origin);
  if (notice !== null) return { why: notice.message, next: notice.remediation, finding: notice };
  return { ...derivedReason(origin), finding: null };
}

/**
 * The same in words that fit many origins, where the reason says nothing that is one origin's own; null where it does. Names that
 * only a deployment gives, and runs without the network, leave whole lists of origins inconclusive.
 */
export function commonReason(origin: OriginReport): Derived | null {
  const { why, next, finding } = whyInconclusive(origin);
  if (finding?.rule === 'origin-unresolved') {
    return {
      why: 'Their names are known only after the deployment: the settings were checked, the network was not.',
      next,
    };
  }
  return finding === null && why === CONFIGURATION_ONLY.why ? CONFIGURATION_ONLY : null;
}

/** The reason in a table, where the name of the origin stands beside it. */
export function briefReason(origin: OriginReport): string {
  const { why, finding } = whyInconclusive(origin);
  return finding?.rule === 'origin-unresolved' ? 'Its name is known only after the deployment.' : why;
}

function explainingNotice(origin: OriginReport): Finding | null {
  const notices = activeFindings(origin).filter(({ level }) => level === 'notice');
  return (
    notices.find(({ rule }) => EXPLAINING_RULES.includes(rule)) ??
    notices.find(({ layer }) => origin.layers[layer] === 'unverified') ??
    null
  );
}

type Derived = Omit<Reason, 'finding'>;

const CONFIGURATION_ONLY: Derived = {
  why: 'Only the configuration was read; no packet was sent.',
  next: 'Run again without static to look at the network.',
};

function derivedReason(origin: OriginReport): Derived {
  if (origin.unresolved !== null) return unresolvedReason(origin.unresolved);
  if (origin.kind === 'vpc') {
    return {
      why: 'A VPC origin can be reached only from inside its VPC, so no connection was made.',
      next: "Check its security group and the target's health from inside the VPC.",
    };
  }
  if (origin.unprobed !== null) {
    return {
      why: `Not everything could be tried: ${origin.unprobed}.`,
      next: 'Give the value where the configuration is read, or check by hand what it leads to.',
    };
  }
  const { dns, exchanges } = origin.observations;
  if (dns === null && exchanges.length === 0) return CONFIGURATION_ONLY;
  if (dns !== null && dns.addresses.length === 0) return resolverReason(dns);
  return exchangeReason(origin, exchanges);
}

/** Why a value is unknown, in words; reasons that are not here are clear enough as they are. */
const UNKNOWN_WORDS: Readonly<Record<string, string>> = {
  variable: 'a variable without a value',
  parameter: 'a parameter without a value',
  'resource-attribute': 'an attribute that only the deploy gives',
  'resource-ref': 'a reference that only the deploy resolves',
  'data-source': 'read from the account at deploy time',
  'remote-state': "another stack's state",
  'module-output': 'the output of a module that could not be read',
  'import-value': "another stack's export",
  env: 'an environment variable',
  sensitive: 'marked as sensitive',
};

function unresolvedReason({
  reason,
  expression,
  form,
  resourceType,
}: NonNullable<OriginReport['unresolved']>): Derived {
  const type = resourceType === null ? '' : ` (${resourceType})`;
  return {
    why: `Its domain name is not known before the deploy: ${form ?? expression}${type}, ${UNKNOWN_WORDS[reason] ?? reason}.`,
    next: 'Give its value, or check the deployed name with --origins NAME.',
  };
}

function resolverReason({ name, lookups }: DnsObservation): Derived {
  const answers = lookups.map(({ type, server, outcome }) => `${type} at ${server}: ${dnsWords(outcome)}`);
  return {
    why: `The name ${name} could not be looked up from here${answers.length === 0 ? '' : ` (${listed(answers, MAX_NAMED)})`}.`,
    next: 'Run again where DNS works, or name another resolver with the option resolver.',
  };
}

/** What is missing in an exchange at one layer; null when that layer is all right. */
type Gap = (exchange: ExchangeObservation) => string | null;

const GAPS: Readonly<Partial<Record<Layer, Gap>>> = {
  tcp: ({ tcp }) => {
    if (tcp.status === 'timeout') return `no answer to the connection within ${duration(tcp.afterMs)}`;
    if (tcp.status === 'unreachable') return `this machine has no route (${tcp.code})`;
    return tcp.status === 'not-attempted' ? `not connected to: ${tcp.reason}` : null;
  },
  tls: ({ tls }) => (tls?.status === 'failed' ? 'connected, but the TLS handshake did not finish' : null),
  http: ({ http }) => (http?.status === 'failed' ? 'connected, but the request got no whole answer' : null),
};

const NEXT_STEPS: Readonly<Partial<Record<Layer, string>>> = {
  tcp: "A firewall that admits only CloudFront looks like this: check that it admits CloudFront's prefix list on this port, or run again from a network that it admits.",
  tls: 'Try again, or run from a network without a proxy in between.',
  http: "Try again, or look into the origin's log for this request.",
};

function exchangeReason({ layers }: OriginReport, exchanges: readonly ExchangeObservation[]): Derived {
  for (const layer of LAYERS) {
    const gap = GAPS[layer];
    const seen =
      gap === undefined ? [] : exchanges.map((exchange) => ({ where: endpoint(exchange), what: gap(exchange) }));
    const first = seen.find(({ what }) => what !== null);
    if (layers[layer] === 'unverified' && first !== undefined) {
      const untried = exchanges.every(({ tcp }) => tcp.status === 'not-attempted' || tcp.status === 'unreachable');
      const where = [...new Set(seen.filter(({ what }) => what === first.what).map((one) => one.where))];
      const next = untried ? 'Run again from a machine that has a way to these addresses.' : NEXT_STEPS[layer];
      return { why: `${listed(where, MAX_NAMED)}: ${first.what}.`, next: next ?? '' };
    }
  }
  const missing = LAYERS.filter((layer) => layers[layer] === 'unverified');
  return {
    why: `Not observed from here: ${missing.length === 0 ? 'a layer that decides' : missing.join(', ')}.`,
    next: 'Run again from another network.',
  };
}
