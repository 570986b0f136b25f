import { SSL_PROTOCOLS } from '../../cloudfront/tls-offer.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, placeOf, weighed } from '../shared/values.js';
import { either, FACTS_CHECKED, listed } from '../shared/wording.js';
import { isSslProtocol } from './origin-protocols.js';

/** A value in OriginSslProtocols that the API does not know, such as TLSv1.3. */
export const originProtocolsInvalid: Rule = {
  id: 'origin-protocols-invalid',
  title: 'Origin SSL protocols name an unknown protocol',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const { connection } = origin;
    if (connection.type !== 'custom') return [];
    const found = breach(connection.sslProtocols, (protocols) => !protocols.every(isSslProtocol));
    const [protocols] = found?.broken ?? [];
    if (found === null || protocols === undefined) return [];
    const wrong = protocols.filter((name) => !isSslProtocol(name));
    const tls13 = wrong.includes('TLSv1.3') ? ' TLS 1.3 needs no setting: CloudFront uses it by itself.' : '';
    return [
      {
        ...weighed(found),
        message: `OriginSslProtocols has ${listed(wrong)}, which CloudFront's API does not know, so it refuses the deployment.${tls13}${doubt(found)}`,
        remediation: `Use ${either(SSL_PROTOCOLS)} in OriginSslProtocols (origin_ssl_protocols); TLSv1.2 alone is the usual choice.`,
        evidence: { sslProtocols: protocols },
        location: placeOf(connection.sslProtocols, origin),
      },
    ];
  },
};
