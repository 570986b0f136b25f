import type { Backend } from '../../model/backend.js';
import type { Origin } from '../../model/distribution.js';
import type { Draft } from '../../model/rule.js';
import { possibleValues } from '../../model/value.js';

/** Backends of one type. */
type Of<T extends Backend['type']> = Extract<Backend, { type: T }>;

/**
 * Judges the resource behind an origin, where it is one of the given types. Where a few resources are possible each is
 * judged, and unless all of them are found at fault the drafts become warnings. Nothing is said of an unknown one.
 */
export function judgedBackends<T extends Backend['type']>(
  origin: Origin,
  types: readonly T[],
  judge: (backend: Of<T>) => readonly Draft[],
): readonly Draft[] {
  const { backend } = origin;
  const judged = possibleValues(backend).map((one) => (one !== null && isOf(one, types) ? judge(one) : []));
  const drafts = judged.flat();
  if (backend.known || judged.every((found) => found.length > 0)) return drafts;
  return drafts.map((draft) => lowered(draft, onlySome(backend.expression)));
}

/** A draft with less weight, and the sentence that says why. */
export function lowered(draft: Draft, why: string): Draft {
  return {
    ...draft,
    level: draft.level === 'notice' ? 'notice' : 'warning',
    certainty: 'possible',
    message: `${draft.message} ${why}`,
  };
}

/** Lowers a draft unless what it rests on is sure. */
export function unlessSure(draft: Draft, sure: boolean, why: string): Draft {
  return sure ? draft : lowered(draft, why);
}

function onlySome(expression: string): string {
  return `This is a warning because only some values of ${expression} are affected.`;
}

function isOf<T extends Backend['type']>(backend: Backend, types: readonly T[]): backend is Of<T> {
  return types.some((type) => type === backend.type);
}
