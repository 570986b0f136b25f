import type { Api } from '../../model/backend.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, idOf, weighed } from '../shared/values.js';
import { FACTS_CHECKED } from '../shared/wording.js';
import { isDefaultEndpoint } from './api-endpoint.js';
import { judgedBackends } from './backends.js';

/** The origin is an API's default endpoint, and the code closes that. */
export const apiGatewayEndpointClosed: Rule = {
  id: 'api-gateway-endpoint-closed',
  title: 'Default endpoint of the API is closed',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const { origin } = subject;
    if (origin.connection.type !== 'custom' || !isDefaultEndpoint(origin)) return [];
    return judgedBackends(origin, ['api'], (api) => [...disabled(subject, api), ...privateOnly(subject, api)]);
  },
};

function disabled({ origin }: Subject, { address, defaultEndpointDisabled, location }: Api): readonly Draft[] {
  const found = breach(defaultEndpointDisabled, (isDisabled) => isDisabled);
  if (found === null) return [];
  return [
    {
      ...weighed(found),
      message: `Origin ${idOf(origin)} is the default endpoint of ${address}, which is disabled. API Gateway answers 403 there.${doubt(found)}`,
      remediation:
        'Set DomainName (domain_name) of the origin to a custom domain name of the API; or leave the default endpoint open (disable_execute_api_endpoint, DisableExecuteApiEndpoint).',
      evidence: { api: address, defaultEndpointDisabled: true },
      location: found.location ?? location ?? origin.location,
    },
  ];
}

function privateOnly({ origin }: Subject, { address, endpointType, location }: Api): readonly Draft[] {
  const found = breach(endpointType, (type) => type === 'PRIVATE');
  if (found === null) return [];
  return [
    {
      ...weighed(found),
      status: 504,
      message: `Origin ${idOf(origin)} is the endpoint of ${address}, a private API, which only VPC endpoints reach. CloudFront comes over the public internet, gets no answer and answers 504.${doubt(found)}`,
      remediation:
        'Make the API regional (endpoint_configuration { types = ["REGIONAL"] }, EndpointConfiguration with Types REGIONAL), and restrict it by a resource policy or a secret custom header.',
      evidence: { api: address, endpointType: 'PRIVATE' },
      location: found.location ?? location ?? origin.location,
    },
  ];
}
