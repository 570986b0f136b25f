import type { Piece } from '../model/value.js';

/** What stands for a hole while text is matched; no text of a policy has it. */
const HOLE = '\0';

/** Everything before the id; partition and account may be holes. Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html */
const BEFORE_ID = /^arn:(?:aws[a-z-]*|\0):cloudfront::(?:\d{12}|\0):distribution\/$/;

/** The name of the hole that is the id in the ARN of a distribution; null for everything else. */
export function idHoleOf(pieces: readonly Piece[]): string | null {
  const last = pieces.at(-1);
  if (last === undefined || !('hole' in last)) return null;
  const before = pieces.slice(0, -1).map((piece) => ('literal' in piece ? piece.literal : HOLE));
  return BEFORE_ID.test(before.join('')) ? last.hole : null;
}

/** What all choices of a value are, each once; empty as soon as one of them is not known. */
export function allOf(choices: readonly (string | null)[]): readonly string[] {
  const found = choices.filter((one) => one !== null);
  return found.length === choices.length ? [...new Set(found)] : [];
}
