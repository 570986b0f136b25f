import { parseYaml, type Fault } from '../cloudformation/yaml.js';
import { parseJson, type JsonNode } from '../distribution-config/json.js';

/** The root of a YAML or JSON file, with the line of every value; null when the file is empty. */
export function documentOf(
  path: string,
  content: string,
): { readonly root: JsonNode } | { readonly fault: Fault } | null {
  if (path.endsWith('.json')) return parseJson(content);
  const document = parseYaml(content);
  if ('fault' in document) return document;
  const [root] = document.roots;
  return root === undefined ? null : { root };
}
