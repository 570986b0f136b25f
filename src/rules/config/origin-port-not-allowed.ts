import { isAllowedPort } from '../../cloudfront/limits.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import type { Value } from '../../model/value.js';
import { breach, doubt, placeOf, weighed } from '../shared/values.js';
import { either, FACTS_CHECKED } from '../shared/wording.js';

/** A port that CloudFront's API refuses; it checks both ports, whichever of them is used. */
export const originPortNotAllowed: Rule = {
  id: 'origin-port-not-allowed',
  title: 'Origin port is not allowed',
  layer: 'config',
  level: 'error',
  status: null,
  factsChecked: FACTS_CHECKED,
  check({ origin }: Subject): readonly Draft[] {
    const { connection } = origin;
    if (connection.type !== 'custom') return [];
    return [...judge(origin, 'HTTP', connection.httpPort), ...judge(origin, 'HTTPS', connection.httpsPort)];
  },
};

function judge(origin: Origin, scheme: 'HTTP' | 'HTTPS', port: Value<number>): readonly Draft[] {
  const found = breach(port, (number) => !isAllowedPort(number));
  if (found === null) return [];
  return [
    {
      ...weighed(found),
      message: `CloudFront does not connect to ${scheme} port ${either(found.broken.map(String))} and refuses the deployment.${doubt(found)}`,
      remediation: `Set ${scheme}Port (${scheme.toLowerCase()}_port) to 80, 443 or a port from 1024 to 65535, and let the origin listen there.`,
      evidence: { setting: `${scheme}Port`, port: found.broken[0] ?? null },
      location: placeOf(port, origin),
    },
  ];
}
