/**
 * HashiCorp's own parser, in a process of its own because its Go runtime never ends. Reads `{ files: { name: text }, expressions: [text] }`
 * as JSON and prints `{ files: { name: { json } | { error } }, expressions: [tree | null] }`.
 */
import { readFileSync } from 'node:fs';
import { getExpressionAst, parse } from '@cdktn/hcl2json';

const request = JSON.parse(readFileSync(0, 'utf8'));
const files = {};
for (const [name, text] of Object.entries(request.files)) {
  files[name] = await parse(name, text).then(
    (json) => ({ json }),
    (error) => ({ error: String(error.message ?? error) }),
  );
}
const expressions = [];
for (const text of request.expressions) {
  expressions.push(await getExpressionAst('expression.tf', text).catch(() => null));
}
process.stdout.write(JSON.stringify({ files, expressions }), () => process.exit(0));
