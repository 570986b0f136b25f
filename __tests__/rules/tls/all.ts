/** What all rules about connections say together: one cause must give one finding. */
import type {
  ExchangeObservation,
  HelloObservation,
  HelloVariant,
  TlsFailure,
} from '../../../src/model/observation.js';
import type { PlannedExchange } from '../../../src/model/plan.js';
import { CERTIFICATE_RULES } from '../../../src/rules/certificate/index.js';
import { HTTP_RULES } from '../../../src/rules/http/index.js';
import { TCP_RULES } from '../../../src/rules/tcp/index.js';
import { TLS_RULES } from '../../../src/rules/tls/index.js';
import { exchangeOf, findings, plannedExchange, type SubjectParts } from '../../support/model.js';

export const CONNECTION_RULES = [...TCP_RULES, ...TLS_RULES, ...CERTIFICATE_RULES, ...HTTP_RULES];

/** `rule level` of every finding, in the order of the rules. */
export function verdicts(parts: SubjectParts): readonly string[] {
  return CONNECTION_RULES.flatMap((rule) => findings(rule, parts).map(({ level }) => `${rule.id} ${level}`));
}

/** An origin with these exchanges, all by the same plan. */
export function exchanging(
  exchanges: readonly ExchangeObservation[],
  planned: Partial<PlannedExchange> = {},
  rest: SubjectParts = {},
): SubjectParts {
  const plan = { exchanges: [plannedExchange(planned)], ...rest.plan };
  return { ...rest, plan, observation: { exchanges, ...rest.observation } };
}

/** An exchange over plain HTTP on port 80. */
export function plainExchange(overrides: Partial<Omit<ExchangeObservation, 'target'>> = {}): ExchangeObservation {
  return exchangeOf({ tls: null, ...overrides, target: { scheme: 'http', port: 80, serverName: null } });
}

export const PLAIN: Partial<PlannedExchange> = { scheme: 'http', port: 80, serverName: null, sslProtocols: [] };

/** An origin that is reached over plain HTTP only. */
export function plainly(http: Partial<Omit<ExchangeObservation, 'target'>>, rest: SubjectParts = {}): SubjectParts {
  return exchanging([plainExchange(http)], PLAIN, {
    ...rest,
    plan: { schemes: ['http'], exchanges: [plannedExchange(PLAIN)], ...rest.plan },
  });
}

type Answer = Extract<HelloObservation['outcome'], { status: 'answered' }>;

/** A hello that was answered; the values default to ones of CloudFront's own lists. */
export function answeredHello(variant: HelloVariant, overrides: Partial<Answer> = {}): HelloObservation {
  return {
    variant,
    outcome: {
      status: 'answered',
      version: 'TLSv1.2',
      cipherSuite: 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
      group: 'x25519',
      signatureScheme: 'rsa_pkcs1_sha256',
      ...overrides,
    },
  };
}

export const ALERT_40: TlsFailure = { type: 'alert', code: 40, name: 'handshake_failure' };
export const ALERT_70: TlsFailure = { type: 'alert', code: 70, name: 'protocol_version' };
export const ALERT_112: TlsFailure = { type: 'alert', code: 112, name: 'unrecognized_name' };

/** Hellos that were refused like the first one. */
export function refusedHellos(variants: readonly HelloVariant[], failure: TlsFailure = ALERT_40): HelloObservation[] {
  return variants.map((variant) => ({ variant, outcome: { status: 'failed', failure } }));
}
