import { parseDocument } from 'yaml';

import { parseJson } from '../../distribution-config/json.js';
import { datumOfJson } from '../json-data.js';
import { unresolvedFrom, type About } from '../texts.js';
import {
  describe,
  failure,
  isWhollyKnown,
  mapping,
  nothing,
  quantity,
  sequence,
  sizeOf,
  text,
  truth,
  unresolved,
  type Datum,
} from '../values.js';
import { knownText, whenKnown, type Call, type TerraformFunction } from './call.js';

/** Characters of YAML that is decoded; parsing takes many times as much memory. */
const MAX_YAML = 512 * 1024;
/** Values in what is encoded; one value can be contained many times over. */
const MAX_ENCODED = 50_000;
/** References that a YAML text may make to its anchors, against texts that unfold to millions of values. */
const MAX_ALIASES = 100;

function readFile(args: readonly Datum[], call: Call): Datum {
  const path = knownText(args[0]);
  if (path === null) return unresolvedFrom(args, call);
  const content = call.world.readText(path);
  if ('text' in content) return text(content.text, content.at);
  return content.fault === 'missing'
    ? failure(call.expression, call.at)
    : unresolved('unsupported', call.expression, call);
}

function fileExists(args: readonly Datum[], call: Call): Datum {
  const path = knownText(args[0]);
  if (path === null) return unresolvedFrom(args, call);
  const content = call.world.readText(path);
  if ('fault' in content && content.fault === 'forbidden') return unresolved('unsupported', call.expression, call);
  return truth('text' in content, call.at);
}

function templateFile(args: readonly Datum[], call: Call): Datum {
  const [path, variables] = args;
  const content = path === undefined ? failure(call.expression, call.at) : readFile([path], call);
  if (content.type !== 'string') return content;
  if (variables?.type !== 'mapping') return unresolvedFrom(args, call);
  return call.world.template(content.value, variables.entries, { expression: call.expression, at: content.at });
}

// ------------------------------------------------------------------------------------------------------------- encodings

function decodeJson(args: readonly Datum[], call: Call): Datum {
  const [text] = args;
  if (text?.type === 'unresolved' && text.encoded !== null) return text.encoded;
  const source = knownText(text);
  if (source === null) return unresolvedFrom(args, call);
  const parsed = parseJson(source);
  return 'root' in parsed ? datumOfJson(parsed.root, call.at) : failure(call.expression, call.at);
}

function decodeYaml(args: readonly Datum[], call: Call): Datum {
  const source = knownText(args[0]);
  if (source === null) return unresolvedFrom(args, call);
  if (source.length > MAX_YAML) return unresolved('unsupported', call.expression, call);
  const document = parseDocument(source, { uniqueKeys: false, merge: true, logLevel: 'silent' });
  if (document.errors.length > 0) return failure(call.expression, call.at);
  try {
    return fromPlain(document.toJS({ maxAliasCount: MAX_ALIASES }), call, 0);
  } catch {
    return unresolved('unsupported', call.expression, call);
  }
}

function fromPlain(value: unknown, call: Call, depth: number): Datum {
  const { at } = call;
  if (depth > 100) return unresolved('unsupported', call.expression, call);
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

function encodeJson(args: readonly Datum[], call: Call): Datum {
  const [value] = args;
  if (value === undefined) return failure(call.expression, call.at);
  if (!isWhollyKnown(value)) return { ...unresolvedFrom(args, call), encoded: value };
  if (sizeOf(value) > MAX_ENCODED) return unresolved('unsupported', call.expression, call);
  return text(JSON.stringify(plain(value)), call.at);
}

function plain(datum: Datum): unknown {
  switch (datum.type) {
    case 'sequence':
      return datum.items.map(plain);
    case 'mapping':
      return Object.fromEntries([...datum.entries].map(([key, value]) => [key, plain(value)] as const));
    case 'null':
      return null;
    case 'unresolved':
      return describe(datum);
    default:
      return datum.value;
  }
}

// ----------------------------------------------------------------------------------------------------------------- paths

function ofPath(step: (path: string) => string): TerraformFunction {
  return (args, call) => {
    const path = knownText(args[0]);
    return path === null ? unresolvedFrom(args, call) : text(step(path), call.at);
  };
}

function opaque(_args: readonly Datum[], call: About): Datum {
  return unresolved('unsupported', call.expression, { at: call.at });
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Filesystem" and "Encoding Functions"). */
export const FILE_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  abspath: opaque,
  basename: ofPath((path) => path.replace(/\/+$/, '').split('/').at(-1) ?? ''),
  dirname: ofPath((path) => path.split('/').slice(0, -1).join('/') || '.'),
  file: readFile,
  fileexists: fileExists,
  fileset: opaque,
  jsondecode: decodeJson,
  jsonencode: encodeJson,
  pathexpand: ofPath((path) => path),
  templatefile: templateFile,
  templatestring: opaque,
  yamldecode: whenKnown(decodeYaml),
  yamlencode: opaque,
};
