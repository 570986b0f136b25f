import type { Distribution } from '../../model/distribution.js';
import { known } from '../../model/value.js';
import { locationOf, type JsonNode } from '../distribution-config/json.js';
import type { Expression, Range } from '../terraform/hcl/ast.js';
import { unresolved } from '../terraform/values.js';
import { addressExpression } from './functions.js';
import { plainToken, typeOfToken } from './names.js';
import { getAttribute } from './open-blocks.js';
import { rangeOf, Translator } from './translator.js';

/** One resource of a stack, as a preview plans it or as it is. */
interface StackResource {
  readonly urn: string;
  readonly token: string;
  readonly id: string | null;
  readonly node: JsonNode;
  readonly inputs: JsonNode;
  readonly domainName: JsonNode | null;
  readonly lifecycle: Distribution['lifecycle'];
}

/** What came of a file: the translation, and what it cannot say about the distributions, by their address. */
export interface TranslatedState {
  readonly translator: Translator;
  readonly complete: (distribution: Distribution) => Distribution;
}

/** Types of which anything is read. */
const TYPES: ReadonlySet<string> = new Set([
  'aws_cloudfront_distribution',
  'aws_cloudfront_multitenant_distribution',
  'aws_cloudfront_cache_policy',
  'aws_cloudfront_origin_request_policy',
]);

/**
 * Translates what `pulumi preview --json` and `pulumi stack export` write; null for other JSON. Sources:
 * https://www.pulumi.com/docs/iac/cli/commands/pulumi_preview/, https://www.pulumi.com/docs/iac/cli/commands/pulumi_stack_export/
 */
export function translateState(file: string, root: JsonNode): TranslatedState | null {
  const found = resourcesOf(root);
  if (found === null) return null;
  const resources = found.filter(({ token }) => TYPES.has(typeOfToken(token)));
  const named = withNames(resources);
  const policies = new Map(
    named.flatMap(({ id, token, name }) =>
      id !== null && typeOfToken(token).endsWith('_policy') ? [[id, [typeOfToken(token), name]] as const] : [],
    ),
  );
  const translator = new Translator(file, (own) => ({
    text: (text, range) => textOf(text, range, policies, own),
    object: (members, range) => specialObject(members, range, own),
    follow: (node) => node,
  }));
  for (const { token, name, node, inputs } of named) {
    translator.declare('resource', typeOfToken(token), name, { ...translator.body(inputs), range: rangeOf(node) });
  }
  for (const { token, node } of found) {
    if (plainToken(token) === 'aws-native:cloudfront:Distribution')
      translator.problem(node.startLine, `${token} is not read; aws:cloudfront:Distribution is`);
  }
  const byName = new Map(named.map((resource) => [resource.name, resource]));
  return { translator, complete: (distribution) => completed(distribution, byName.get(distribution.address), file) };
}

function completed(distribution: Distribution, resource: StackResource | undefined, file: string): Distribution {
  if (resource === undefined) return distribution;
  const { domainName, lifecycle } = resource;
  const own = domainName?.value.type === 'string' ? domainName.value.text : '';
  return {
    ...distribution,
    lifecycle,
    domainName:
      domainName !== null && /^[\w.-]+\.[a-z.]+$/i.test(own)
        ? known(own, locationOf(file, domainName))
        : distribution.domainName,
  };
}

// ------------------------------------------------------------------------------------------------------------ resources

function resourcesOf(root: JsonNode): readonly StackResource[] | null {
  const steps = listAt(root, 'steps');
  if (steps !== null) return latest(steps.flatMap(planned));
  const deployed = listAt(root, 'deployment', 'resources') ?? listAt(root, 'checkpoint', 'latest', 'resources');
  return deployed === null ? null : latest(deployed.flatMap((node) => stateOf(node, 'kept')));
}

/** Steps that a resource disappears with; those for the old half of a replacement are not among them. */
const REMOVING: ReadonlySet<string> = new Set(['delete', 'discard']);
const PASSED_OVER: ReadonlySet<string> = new Set(['delete-replaced', 'discard-replaced', 'remove-pending-replace']);

function planned(step: JsonNode): readonly StackResource[] {
  const op = textAt(step, 'op') ?? '';
  if (PASSED_OVER.has(op)) return [];
  const isRemoved = REMOVING.has(op);
  const state = isRemoved ? memberOf(step, 'oldState') : (memberOf(step, 'newState') ?? memberOf(step, 'oldState'));
  return state === null ? [] : stateOf(state, isRemoved ? 'destroyed' : 'kept');
}

/** A resource; none for what is managed elsewhere, or is only waiting to be deleted. */
function stateOf(node: JsonNode, lifecycle: Distribution['lifecycle']): readonly StackResource[] {
  const [urn, token] = [textAt(node, 'urn'), textAt(node, 'type')];
  if (urn === null || token === null || isTrue(node, 'external') || isTrue(node, 'delete')) return [];
  const outputs = memberOf(node, 'outputs');
  const inputs = memberOf(node, 'inputs') ?? { ...node, value: { type: 'object', members: new Map() } };
  const domainName = outputs === null ? null : memberOf(outputs, 'domainName');
  return [{ urn, token, id: textAt(node, 'id'), node, inputs, domainName, lifecycle }];
}

/** A replacement has several steps, all of the same resource: the last one says what it will be. */
function latest(resources: readonly StackResource[]): readonly StackResource[] {
  return [...new Map(resources.map((resource) => [resource.urn, resource])).values()];
}

/**
 * The name in a URN, `urn:pulumi:stack::project::parent$type::name`; with the types of its parents where another resource of the type
 * has the same name. Source: https://www.pulumi.com/docs/iac/concepts/resources/names/#urns
 */
function withNames<T extends StackResource>(resources: readonly T[]): readonly (T & { readonly name: string })[] {
  const counts = new Map<string, number>();
  const short = resources.map(({ urn, token }) => {
    const name = urn.split('::').slice(3).join('::');
    const key = `${typeOfToken(token)} ${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return { name, key };
  });
  return resources.map((resource, index) => {
    const { name = resource.urn, key = '' } = short[index] ?? {};
    const isUnique = counts.get(key) === 1 && name !== '';
    return { ...resource, name: isUnique ? name : resource.urn.split('::').slice(2).join('::') };
  });
}

function memberOf({ value }: JsonNode, name: string): JsonNode | null {
  const found = value.type === 'object' ? value.members.get(name) : undefined;
  return found === undefined || found.value.type === 'null' ? null : found;
}

function listAt(node: JsonNode, ...names: readonly string[]): readonly JsonNode[] | null {
  const found = names.reduce<JsonNode | null>((inner, name) => (inner === null ? null : memberOf(inner, name)), node);
  return found?.value.type === 'array' ? found.value.items : null;
}

function textAt(node: JsonNode, name: string): string | null {
  const value = memberOf(node, name)?.value;
  return value?.type === 'string' ? value.text : null;
}

function isTrue(node: JsonNode, name: string): boolean {
  const value = memberOf(node, name)?.value;
  return value?.type === 'boolean' && value.boolean;
}

// --------------------------------------------------------------------------------------------------------------- values

/**
 * What stands in the place of values that only the deployment will tell, by their type. Source:
 * https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/plugin/rpc.go
 */
const UNKNOWN_VALUES: readonly string[] = [
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  '030794c1-ac77-496b-92df-f27374a8bd58',
  'e48ece36-62e2-4504-bad9-02848725956a',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
];

/** Marks objects that stand for secrets, assets and archives. Source: sdk/go/common/resource/sig/sig.go in the same place. */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET_SIGNATURE = '1b47061264138c4ac30d75fd1eb44270';

function textOf(
  text: string,
  range: Range,
  policies: ReadonlyMap<string, readonly string[]>,
  translator: Translator,
): Expression | null {
  if (text === '[secret]') return masked(range, translator);
  const policy = policies.get(text);
  if (policy !== undefined) return getAttribute(addressExpression(policy, range), 'id');
  if (!UNKNOWN_VALUES.some((value) => text.includes(value))) return null;
  const expression = `output<string> (line ${range.start})`;
  const pieces = text
    .split(new RegExp(UNKNOWN_VALUES.join('|')))
    .flatMap((literal, index) => [
      ...(index === 0 ? [] : [{ hole: expression }]),
      ...(literal === '' ? [] : [{ literal }]),
    ]);
  return translator.foreign(unresolved('resource-attribute', expression, { pieces }), range);
}

function specialObject(
  members: ReadonlyMap<string, JsonNode>,
  range: Range,
  translator: Translator,
): Expression | null {
  const signature = members.get(SIGNATURE)?.value;
  if (signature === undefined) return null;
  if (signature.type === 'string' && signature.text === SECRET_SIGNATURE) return masked(range, translator);
  return translator.foreign(unresolved('unsupported', `an asset (line ${range.start})`), range);
}

function masked(range: Range, translator: Translator): Expression {
  return translator.foreign(unresolved('sensitive', `a secret (line ${range.start})`), range);
}
