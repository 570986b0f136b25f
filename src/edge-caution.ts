import { routingTo } from './cloudfront/routing.js';
import type { Behavior } from './model/distribution.js';
import type { EdgeReadings, OriginChange } from './model/edge-code.js';
import type { Draft, Rule, Subject } from './model/rule.js';

/**
 * Lowers what the configuration says of an origin when a function on every way to it can send the request elsewhere: then
 * the configuration is not the last word. What CloudFront refuses at the deploy stays as it is, and so does what a function
 * does wrong itself. Code that could not be read lowers nothing.
 */
export function withCaution<J extends { readonly rule: Rule; readonly draft: Draft }>(
  judgement: J,
  subject: Subject,
): J {
  const { rule, draft } = judgement;
  const status = draft.status === undefined ? rule.status : draft.status;
  if (rule.layer !== 'config' || rule.id.startsWith('edge-') || status === null) return judgement;
  if ((draft.level ?? rule.level) !== 'error') return judgement;
  const by = overrideOf(subject);
  if (by === null) return judgement;
  const lowered: Draft = {
    ...draft,
    level: 'warning',
    certainty: 'possible',
    message: `${draft.message} This is a warning because ${by} can send the request to another origin.`,
  };
  return { ...judgement, draft: lowered };
}

/** The function that can change the origin of requests to this one, for messages; null when some requests surely come here. */
function overrideOf({ distribution, origin, edge }: Subject): string | null {
  const { used, behaviors } = routingTo(distribution, origin);
  if (used === 'no' || behaviors.length === 0) return null;
  const changes = behaviors.map((behavior) => changeOn(behavior, edge));
  const [first = null] = changes;
  return changes.includes(null) ? null : first;
}

function changeOn(behavior: Behavior, edge: EdgeReadings): string | null {
  for (const association of behavior.edgeFunctions) {
    const reading = edge.get(association);
    const changes: readonly OriginChange[] = reading?.status === 'read' ? reading.originChanges : [];
    if (changes.length > 0) return `the function ${association.definition?.address ?? 'of its behavior'}`;
  }
  return null;
}
