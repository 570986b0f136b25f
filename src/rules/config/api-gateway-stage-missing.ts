import { routingTo } from '../../cloudfront/routing.js';
import type { Api } from '../../model/backend.js';
import type { Behavior } from '../../model/distribution.js';
import type { Draft, Rule, Subject } from '../../model/rule.js';
import { breach, doubt, idOf, placeOf, weighed } from '../shared/values.js';
import { bounded, either, FACTS_CHECKED, listed } from '../shared/wording.js';
import { isDefaultEndpoint } from './api-endpoint.js';
import { judgedBackends } from './backends.js';

/** The path that reaches the API begins with no stage of it. */
export const apiGatewayStageMissing: Rule = {
  id: 'api-gateway-stage-missing',
  title: 'Origin path names no stage of the API',
  layer: 'config',
  level: 'error',
  status: 403,
  factsChecked: FACTS_CHECKED,
  check(subject: Subject): readonly Draft[] {
    const { origin } = subject;
    if (origin.connection.type !== 'custom' || !isDefaultEndpoint(origin)) return [];
    return judgedBackends(origin, ['api'], (api) => {
      const stages = stagesOf(api);
      return stages === null ? [] : [...wrongStage(subject, api, stages), ...noStage(subject, api, stages)];
    });
  },
};

/** All stages of an API that serves by stage names alone; null where one may be missing, or `$default` serves every path. */
function stagesOf({ stages, protocol }: Api): readonly string[] | null {
  if (stages.mayBeMore || stages.items.length === 0 || !protocol.known || protocol.value === 'WEBSOCKET') return null;
  const names = stages.items.flatMap((stage) => (stage.known ? [stage.value] : []));
  return names.length < stages.items.length || names.includes('$default') ? null : names;
}

function wrongStage({ origin }: Subject, api: Api, stages: readonly string[]): readonly Draft[] {
  const found = breach(origin.path, (path) => firstSegment(path) !== '' && !stages.includes(firstSegment(path)));
  const [path] = found?.broken ?? [];
  if (found === null || path === undefined) return [];
  return [
    {
      certainty: 'likely',
      ...weighed(found),
      status: statusOf(api),
      message: `The origin path ${path} of ${idOf(origin)} begins with no stage of ${api.address}, which has ${listed(stages)}. API Gateway takes the first part of the path for the stage and answers ${statusOf(api)}.${doubt(found)}`,
      remediation: `Set OriginPath (origin_path) to ${either(stages.map((stage) => `/${stage}`))}, or add the stage (aws_api_gateway_stage, AWS::ApiGateway::Stage).`,
      evidence: { api: api.address, originPath: path, stages: bounded(stages) },
      location: placeOf(origin.path, origin),
    },
  ];
}

/** Without an origin path the behaviors' own patterns have to bring the stage. */
function noStage({ distribution, origin }: Subject, api: Api, stages: readonly string[]): readonly Draft[] {
  if (!origin.path.known || firstSegment(origin.path.value) !== '') return [];
  const { used, behaviors } = routingTo(distribution, origin);
  const without = behaviors.flatMap((behavior) => {
    const pattern = plainPattern(behavior);
    return pattern !== null && !stages.includes(firstSegment(pattern)) ? [pattern] : [];
  });
  if (used !== 'yes' || without.length === 0) return [];
  return [
    {
      level: 'warning',
      certainty: 'likely',
      status: statusOf(api),
      message: `Origin ${idOf(origin)} has no origin path, and behavior ${listed(without)} sends paths that begin with no stage of ${api.address}, which has ${listed(stages)}. API Gateway takes the first part of the path for the stage and answers ${statusOf(api)}.`,
      remediation: `Set OriginPath (origin_path) to ${either(stages.map((stage) => `/${stage}`))}.`,
      evidence: { api: api.address, originPath: '', behaviors: bounded(without), stages: bounded(stages) },
      location: placeOf(origin.path, origin),
    },
  ];
}

/** The pattern of a behavior whose first part is written out, unless a function may rewrite the path. */
function plainPattern({ pathPattern, edgeFunctions }: Behavior): string | null {
  if (!pathPattern.known || edgeFunctions.length > 0) return null;
  const [first, ...rest] = segments(pathPattern.value);
  return first === undefined || /[*?]/.test(first) || rest.length === 0 ? null : pathPattern.value;
}

/** REST APIs call a stage that they do not have a missing authentication token, HTTP APIs say Not Found. */
function statusOf({ protocol }: Api): 403 | 404 {
  return protocol.known && protocol.value === 'HTTP' ? 404 : 403;
}

function firstSegment(path: string): string {
  return segments(path)[0] ?? '';
}

function segments(path: string): readonly string[] {
  return path.replace(/^\//, '').split('/');
}
