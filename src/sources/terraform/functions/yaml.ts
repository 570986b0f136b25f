import { isScalar, parseDocument, visit, type Document, type Scalar } from 'yaml';

import { unresolvedFrom } from '../texts.js';
import { failure, mapping, nothing, quantity, sequence, text, truth, unresolved, type Datum } from '../values.js';
import { knownText, type Call } from './call.js';

/** Characters of YAML that is decoded; parsing takes many times as much memory. */
const MAX_YAML = 512 * 1024;
/** Characters that take as long to parse as one expression. */
const CHARACTERS_PER_STEP = 5;
/** References that a YAML text may make to its anchors, against texts that unfold to millions of values. */
const MAX_ALIASES = 100;
const MAX_DEPTH = 100;

/** What Terraform takes for truths beside `true` and `false`: those of YAML 1.1. */
const TRUTHS: ReadonlyMap<string, boolean> = new Map(
  ['y', 'yes', 'on', 'n', 'no', 'off'].flatMap((word, index) =>
    [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)].map((one) => [one, index < 3] as const),
  ),
);
/** What may be a number or a time to Terraform and is another one, or a string, to YAML 1.2. */
const DOUBTFUL =
  /^(?:[-+]?0[\d_].*|[-+]?[\d.]*_[\d_.]*|[-+]?0[bo].*|[-+]?\d+(?::\d+)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?.*|[-+]?\.(?:inf|nan)|=)$/is;
const STRING = 'tag:yaml.org,2002:str';
/** Stands for a scalar whose meaning cannot be told. */
const OPEN = Symbol('open');

/**
 * `yamldecode`. Terraform resolves plain words as YAML 1.1 does in part: `yes` is a truth, a date becomes a time stamp.
 * Source: https://developer.hashicorp.com/terraform/language/functions/yamldecode and the package go-cty-yaml that it runs on
 */
export function decodeYaml(args: readonly Datum[], call: Call): Datum {
  const source = knownText(args[0]);
  if (source === null) return unresolvedFrom(args, call);
  if (source.length > MAX_YAML) return unresolved('unsupported', call.expression, call);
  call.world.charge(source.length / CHARACTERS_PER_STEP);
  const document = parseDocument(source, { uniqueKeys: false, merge: true, logLevel: 'error' });
  if (document.errors.length > 0 || document.contents === null) return failure(call.expression, call.at);
  if (document.warnings.length > 0 || isBeyond(document)) return unresolved('unsupported', call.expression, call);
  visit(document, {
    Scalar: (_key, node) => {
      node.value = meaningOf(node);
    },
  });
  try {
    return fromPlain(document.toJS({ maxAliasCount: MAX_ALIASES }), call, 0);
  } catch {
    return unresolved('unsupported', call.expression, call);
  }
}

/** Whether a document says more than its plain data: types of its own, or keys that are no words. */
function isBeyond(document: Document.Parsed): boolean {
  let beyond = document.directives.yaml.explicit === true;
  visit(document, {
    Collection: (_key, { tag }) => {
      if (tag !== undefined) beyond = true;
    },
    Pair: (_key, { key }) => {
      if (!isScalar(key) || key.value === null) beyond = true;
    },
  });
  return beyond;
}

function meaningOf({ type, source, value, tag }: Scalar): unknown {
  if (tag !== undefined) return tag === STRING ? value : OPEN;
  if (type !== 'PLAIN' || source === undefined) return value;
  return TRUTHS.get(source) ?? (DOUBTFUL.test(source) ? OPEN : value);
}

function fromPlain(value: unknown, call: Call, depth: number): Datum {
  const { at } = call;
  if (depth > MAX_DEPTH) return unresolved('unsupported', call.expression, call);
  if (value === null || value === undefined) return nothing(at);
  if (typeof value === 'string') return text(value, at);
  if (typeof value === 'number') return quantity(value, at);
  if (typeof value === 'boolean') return truth(value, at);
  if (Array.isArray(value)) {
    return sequence(
      value.map((item) => fromPlain(item, call, depth + 1)),
      at,
    );
  }
  if (typeof value !== 'object') return unresolved('unsupported', call.expression, call);
  return mapping(
    Object.entries(value).map(([key, member]) => [key, fromPlain(member, call, depth + 1)] as const),
    at,
  );
}
