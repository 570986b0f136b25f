import type { Draft, Rule, Subject } from '../../model/rule.js';
import { consequence, draftOf, place, type Cluster } from '../shared/exchanges.js';
import { nameOf } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { clustersOfCause, sendsClientCertificate, type TlsCause } from './cause.js';

export const tlsClientCertificateRequired: Rule = {
  id: 'tls-client-certificate-required',
  title: 'The server demands a client certificate',
  layer: 'tls',
  level: 'error',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check,
};

type ClientCertificate = Extract<TlsCause, { type: 'client-certificate' }>;

function check(subject: Subject): readonly Draft[] {
  const identity = ({ how }: ClientCertificate): string => (how === 'answered' ? 'answered' : 'demanded');
  return clustersOfCause(subject, 'client-certificate', identity).map((cluster) => wanted(cluster, subject));
}

function wanted(cluster: Cluster<ClientCertificate>, subject: Subject): Draft {
  const [{ how, detail }] = cluster.seen;
  return draftOf(cluster, {
    ...weight(how, sendsClientCertificate(subject)),
    message: how === 'answered' ? requested(cluster, subject) : demanded(cluster, subject),
    remediation:
      'Turn the request for a client certificate off for CloudFront (nginx: ssl_verify_client off, Apache: SSLVerifyClient ' +
      'none), or configure origin mTLS with a client certificate on the distribution.',
    evidence: { after: detail === '' ? null : detail, handshakeFinished: how !== 'handshake' },
  });
}

/** A request that is not enforced is a doubtful case; so is one that mTLS may answer, where the setting is unknown. */
function weight(how: ClientCertificate['how'], sends: boolean | null): Pick<Draft, 'level' | 'certainty'> {
  if (how === 'answered' || sends === null) return { level: 'warning', certainty: 'possible' };
  return { certainty: how === 'handshake' ? 'certain' : 'likely' };
}

function demanded(cluster: Cluster<ClientCertificate>, subject: Subject): string {
  const [{ detail }] = cluster.seen;
  const unless =
    sendsClientCertificate(subject) === null ? ' unless origin mTLS, which is not known here, is configured' : '';
  return (
    `${nameOf(subject.origin)} demands a client certificate at ${place(cluster)} (without one: ${detail}). CloudFront ` +
    `sends none without origin mTLS and drops the request. ${consequence(cluster, 502)}${unless}.`
  );
}

function requested(cluster: Cluster<ClientCertificate>, subject: Subject): string {
  return (
    `${nameOf(subject.origin)} asks for a client certificate at ${place(cluster)} and answers without one. AWS says that ` +
    `CloudFront drops requests to origins that ask for one and does not say whether an optional request counts; if it ` +
    `does, ${consequence(cluster, 502)}.`
  );
}
