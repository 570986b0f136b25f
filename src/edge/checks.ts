import { routingTo } from '../cloudfront/routing.js';
import type { Behavior, Distribution, EdgeFunction, Origin } from '../model/distribution.js';
import type { EdgeCheck, EdgeReadings } from '../model/edge-code.js';
import type { EdgeReplays } from '../model/edge-replay.js';
import type { Value } from '../model/value.js';

/** Checks listed for one origin. */
const MAX_CHECKS = 200;

/** What was checked, and what was not, of each function that runs for requests to an origin. */
export function edgeChecks({
  distribution,
  origin,
  edge,
  replays,
}: {
  readonly distribution: Distribution;
  readonly origin: Origin;
  readonly edge: EdgeReadings;
  readonly replays: EdgeReplays;
}): readonly EdgeCheck[] {
  return routingTo(distribution, origin)
    .behaviors.flatMap((behavior) =>
      behavior.edgeFunctions.map((association) => ({
        ...checkOf(behavior, association, edge),
        replayedEvents: replays.get(association)?.events.length ?? null,
      })),
    )
    .slice(0, MAX_CHECKS);
}

function checkOf(behavior: Behavior, association: EdgeFunction, edge: EdgeReadings): Omit<EdgeCheck, 'replayedEvents'> {
  const { definition, eventType, arn, type } = association;
  return {
    behavior: behavior.isDefault ? '*' : words(behavior.pathPattern),
    eventType: words(eventType),
    type,
    function: definition?.address ?? words(arn),
    ...depthOf(association, edge),
    location: association.location ?? behavior.location,
  };
}

function depthOf(association: EdgeFunction, edge: EdgeReadings): Pick<EdgeCheck, 'checked' | 'notChecked'> {
  const { definition } = association;
  if (definition === null) {
    return {
      checked: 'association',
      notChecked: 'its configuration and code: the function is not defined in what was read',
    };
  }
  const reading = edge.get(association);
  if (definition.code.status === 'unknown') {
    return { checked: 'configuration', notChecked: `its code: ${definition.code.reason}` };
  }
  if (reading === undefined) return { checked: 'configuration', notChecked: 'its code: the event is not known' };
  if (reading.status === 'not-read') return { checked: 'configuration', notChecked: `its code: ${reading.reason}` };
  return { checked: 'code', notChecked: reading.gaps.length === 0 ? null : reading.gaps.join('; ') };
}

function words(value: Value<string>): string {
  return value.known ? value.value : value.expression;
}
