/**
 * Cuts the operations that we use, and every component they reach, out of GitHub's OpenAPI description. The tests' fake
 * GitHub checks requests against the result.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xf octokit-openapi-23.0.2.tgz
 *   node scripts/github-openapi-slice.mjs package > __tests__/fixtures/github-openapi-slice.json
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const OPERATIONS = ['pulls/list-files', 'issues/list-comments', 'issues/create-comment', 'issues/update-comment'];

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: github-openapi-slice.mjs PACKAGE-DIRECTORY');
const read = (name) => readFileSync(join(directory, name), 'utf8');
const { version } = JSON.parse(read('package.json'));
const description = JSON.parse(read('generated/api.github.com.json'));
const components = {};

function keep(node) {
  if (typeof node !== 'object' || node === null) return;
  const { $ref } = node;
  if (typeof $ref === 'string') keepComponent($ref);
  Object.values(node).forEach(keep);
}

function keepComponent(reference) {
  const [, , kind, name] = reference.split('/');
  components[kind] ??= {};
  if (name in components[kind]) return;
  components[kind][name] = withoutExamples(description.components[kind][name]);
  keep(components[kind][name]);
}

/** Examples are most of the bytes, and nothing is checked against them. */
function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([name, value]) => !isExample(name, value));
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutExamples(value)]));
}

function isExample(name, value) {
  return (
    name === 'examples' || (name === 'example' && !(typeof value === 'object' && value !== null && 'type' in value))
  );
}

const paths = {};
for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!OPERATIONS.includes(operation.operationId)) continue;
    paths[path] = { ...paths[path], [method]: withoutExamples(operation) };
    keep(paths[path][method]);
  }
}

const slice = {
  openapi: description.openapi,
  info: { ...description.info, description: 'The part of the description that the tests use.' },
  'x-source': `@octokit/openapi ${version}, generated/api.github.com.json`,
  'x-license': read('LICENSE').trim().split('\n'),
  paths,
  components,
};
process.stdout.write(`${JSON.stringify(slice, null, 2)}\n`);
