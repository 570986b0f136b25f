import { edgeEventOf, type EdgeEvent } from '../../cloudfront/edge-headers.js';
import { routingTo } from '../../cloudfront/routing.js';
import type { Behavior, Distribution, EdgeFunction, Origin } from '../../model/distribution.js';
import type { CodePosition } from '../../model/edge-code.js';
import type { SourceLocation } from '../../model/location.js';
import type { Subject } from '../../model/rule.js';
import type { Value } from '../../model/value.js';
import { listed } from '../shared/wording.js';

/** One function at one event, with every behavior of the distribution that runs it so. */
export interface Association {
  readonly edge: EdgeFunction;
  readonly behaviors: readonly [Behavior, ...Behavior[]];
  readonly event: EdgeEvent | null;
}

/**
 * The functions that are told of at this origin. Each is told once in a distribution: at the first origin that surely gets
 * requests through one of its behaviors, or else at the first that may.
 */
export function associationsToldAt({
  distribution,
  origin,
}: Pick<Subject, 'distribution' | 'origin'>): readonly Association[] {
  if (distribution.behaviors.every(({ edgeFunctions }) => edgeFunctions.length === 0)) return [];
  return speakersOf(distribution).get(origin.key) ?? [];
}

const speakers = new WeakMap<Distribution, ReadonlyMap<Origin['key'], readonly Association[]>>();

function speakersOf(distribution: Distribution): ReadonlyMap<Origin['key'], readonly Association[]> {
  const known = speakers.get(distribution);
  if (known !== undefined) return known;
  const routes = distribution.origins.map((origin) => ({ origin, ...routingTo(distribution, origin) }));
  const told = new Map<Origin['key'], Association[]>();
  for (const association of associationsOf(distribution)) {
    const leading = routes.filter(({ behaviors }) =>
      association.behaviors.some((behavior) => behaviors.includes(behavior)),
    );
    const speaker = leading.find(({ used }) => used === 'yes') ?? leading[0];
    if (speaker !== undefined) told.set(speaker.origin.key, [...(told.get(speaker.origin.key) ?? []), association]);
  }
  speakers.set(distribution, told);
  return told;
}

function associationsOf({ behaviors }: Distribution): readonly Association[] {
  const found = new Map<string, Association>();
  for (const behavior of behaviors) {
    for (const edge of behavior.edgeFunctions) {
      const key = JSON.stringify([
        edge.type,
        valueKey(edge.eventType),
        valueKey(edge.arn),
        edge.definition?.address ?? null,
        valueKey(edge.includeBody),
      ]);
      const before = found.get(key);
      const event = edge.eventType.known ? edgeEventOf(edge.eventType.value) : null;
      found.set(
        key,
        before === undefined
          ? { edge, behaviors: [behavior], event }
          : { ...before, behaviors: [...before.behaviors, behavior] },
      );
    }
  }
  return [...found.values()];
}

function valueKey<T>(value: Value<T>): readonly [boolean, T | string] {
  return value.known ? [true, value.value] : [false, value.expression];
}

/** `Lambda@Edge function aws_lambda_function.edge (origin-request on behavior *)`. */
export function naming({ edge, behaviors }: Association): string {
  const kind = edge.type === 'lambda' ? 'Lambda@Edge function' : 'CloudFront Function';
  const name = edge.definition?.address ?? words(edge.arn);
  return `${kind} ${name} (${words(edge.eventType)} on behavior ${listed(behaviors.map(patternOf), 3)})`;
}

export function patternOf({ pathPattern, isDefault }: Behavior): string {
  return isDefault ? '*' : words(pathPattern);
}

export function words(value: Value<string>): string {
  return value.known ? value.value : value.expression;
}

/** Where an association is written, or the behavior that it belongs to. */
export function associationPlace({ edge, behaviors: [behavior] }: Association): SourceLocation | null {
  return edge.location ?? behavior.location;
}

/** Where a place in a function's code is in the workspace; the association's own place for code that is packed. */
export function codePlace(association: Association, at: CodePosition | null): SourceLocation | null {
  const location = fileAt(association, at)?.location ?? null;
  if (location === null || at === null) return associationPlace(association);
  const line = Math.min(location.startLine + at.line - 1, location.endLine);
  return { file: location.file, startLine: line, endLine: line };
}

/** `line 12 of index.js`: for messages, where the place itself cannot be pointed at; empty where it can, or is not known. */
export function codeWords(association: Association, at: CodePosition | null): string {
  const file = fileAt(association, at);
  return file === null || file.location !== null || at === null ? '' : `line ${at.line} of ${file.name}`;
}

function fileAt(
  { edge }: Association,
  at: CodePosition | null,
): { readonly name: string; readonly location: SourceLocation | null } | null {
  const code = edge.definition?.code;
  return at === null || code?.status !== 'found' ? null : (code.files[at.file] ?? null);
}
