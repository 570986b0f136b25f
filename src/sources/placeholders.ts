import type { Piece } from '../model/value.js';

/**
 * What stands in a file for text that something puts in before AWS sees it: `{{name}}` (tenants of CloudFront, Jinja), `${NAME}`,
 * `$NAME` and `$(NAME)` (shells, envsubst), `<name>` and `<%= name %>` (samples, ERB), `#{name}`, `%NAME%`, `@NAME@` and `__NAME__`
 * (release tools). None of them can be part of a host name, but for the last, which nobody would choose.
 * `$default` is a name of API Gateway's, `$LATEST` one of Lambda's.
 */
const PLACEHOLDER =
  /\{\{([^{}]{1,256})\}\}|\$\{([^{}]{1,256})\}|\$\(([^()]{1,256})\)|\$(?!(?:default|LATEST)\b)([A-Za-z_]\w{0,127})|<([^<>]{1,256})>|#\{([^{}]{1,256})\}|%{1,2}([A-Z][A-Z_]{1,127})%{1,2}|@{1,2}([A-Za-z]\w{0,127})@{1,2}|__([A-Z][A-Z0-9]{0,31}(?:_[A-Z0-9]{1,31}){0,7})__/g;

/** Whether a placeholder, of which the name is given too, is text after all in the language of a file. */
export type IsText = (name: string, placeholder: string) => boolean;

/**
 * Text as literal pieces and holes; null when there is no placeholder in it.
 * Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/tenant-customization.html
 */
export function placeholdersIn(text: string, isText: IsText = () => false): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let rest = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = (match.slice(1).find((group) => group !== undefined) ?? '').trim();
    if (isText(name, match[0])) continue;
    if (match.index > rest) pieces.push({ literal: text.slice(rest, match.index) });
    pieces.push({ hole: name });
    rest = match.index + match[0].length;
  }
  if (pieces.length === 0) return null;
  return rest < text.length ? [...pieces, { literal: text.slice(rest) }] : pieces;
}
