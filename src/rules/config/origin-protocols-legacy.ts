import type { Draft, Rule, Subject } from '../../model/rule.js';
import { doubt, weighed } from '../shared/values.js';
import { FACTS_CHECKED, listed } from '../shared/wording.js';
import { isSslProtocol, protocolsBreach } from './origin-protocols.js';

/** OriginSslProtocols without TLSv1.2: most servers accept nothing older any more. */
export const originProtocolsLegacy: Rule = {
  id: 'origin-protocols-legacy',
  title: 'Origin SSL protocols leave out TLSv1.2',
  layer: 'config',
  level: 'warning',
  status: 502,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const found = protocolsBreach(
      origin,
      (protocols) => protocols.length > 0 && protocols.every(isSslProtocol) && !protocols.includes('TLSv1.2'),
    );
    const [protocols] = found?.broken ?? [];
    if (found === null || protocols === undefined) return [];
    const only = protocols.includes('SSLv3') ? ' With SSLv3 in the list CloudFront sends SSLv3 handshakes only.' : '';
    return [
      {
        ...weighed(found),
        certainty: 'possible',
        message: `The origin's SSL protocols are ${listed(protocols)}, without TLSv1.2.${only} Where AWS means this as the list of allowed versions, CloudFront answers 502 for any server that has switched off the older ones; its documents also call it a minimum.${doubt(found)}`,
        remediation:
          'Add TLSv1.2 to OriginSslProtocols (origin_ssl_protocols), and leave out what the server does not need.',
        evidence: { sslProtocols: protocols },
        location: found.location ?? origin.location,
      },
    ];
  },
};
