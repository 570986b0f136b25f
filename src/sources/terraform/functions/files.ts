import { posix } from 'node:path';

import { parseJson } from '../../distribution-config/json.js';
import { datumOfJson } from '../json-data.js';
import { unresolvedFrom, type About } from '../texts.js';
import { failure, isWhollyKnown, sizeOf, text, truth, unresolved, type Datum } from '../values.js';
import { knownText, whenKnown, type Call, type TerraformFunction } from './call.js';
import { jsonOf } from './json.js';
import { decodeYaml } from './yaml.js';

/** Values in what is encoded; one value can be contained many times over. */
const MAX_ENCODED = 50_000;

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

function encodeJson(args: readonly Datum[], call: Call): Datum {
  const [value] = args;
  if (value === undefined) return failure(call.expression, call.at);
  if (!isWhollyKnown(value)) return { ...unresolvedFrom(args, call), encoded: value };
  if (sizeOf(value) > MAX_ENCODED) return unresolved('unsupported', call.expression, call);
  return text(jsonOf(value), call.at);
}

// ----------------------------------------------------------------------------------------------------------------- paths

/** @param step gives null for what only the machine knows that Terraform runs on */
function ofPath(step: (path: string) => string | null): TerraformFunction {
  return (args, call) => {
    const path = knownText(args[0]);
    const result = path === null ? null : step(path);
    return result === null ? unresolvedFrom(args, call) : text(result, call.at);
  };
}

function opaque(_args: readonly Datum[], call: About): Datum {
  return unresolved('unsupported', call.expression, { at: call.at });
}

/** Source: https://developer.hashicorp.com/terraform/language/functions ("Filesystem" and "Encoding Functions"). */
export const FILE_FUNCTIONS: Readonly<Record<string, TerraformFunction>> = {
  abspath: opaque,
  basename: ofPath((path) => posix.basename(path) || (path === '' ? '.' : '/')),
  dirname: ofPath((path) => posix.normalize(path.replace(/[^/]+$/, '')).replace(/(?<=[^/])\/+$/, '')),
  file: readFile,
  fileexists: fileExists,
  fileset: opaque,
  jsondecode: decodeJson,
  jsonencode: encodeJson,
  pathexpand: ofPath((path) => (path.startsWith('~') ? null : path)),
  templatefile: templateFile,
  templatestring: opaque,
  yamldecode: whenKnown(decodeYaml),
  yamlencode: opaque,
};
