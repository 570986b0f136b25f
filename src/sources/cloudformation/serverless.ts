import { member, scalarText } from '../distribution-config/fields.js';
import type { JsonNode } from '../distribution-config/json.js';
import type { Dialect, Job } from './index.js';
import { distributionOfEvents } from './serverless-events.js';
import { functionResources } from './serverless-functions.js';
import { ServerlessVariables } from './serverless-variables.js';
import { DISTRIBUTION_TYPE, templateOf, typeOf, type Template } from './template.js';

/** Whether a document is the configuration of a service of the Serverless Framework. */
export function isServerlessFramework(root: JsonNode): boolean {
  if (member(root, 'Resources') !== null || member(root, 'provider') === null) return false;
  return member(root, 'service') !== null || member(root, 'functions') !== null;
}

export interface Service {
  /** Null when the service has no distribution. */
  readonly template: Template | null;
  readonly dialect: Dialect;
}

/** The template that a service of the Serverless Framework makes: its own resources, and what its functions' events add. */
export function serverlessService(file: string, root: JsonNode, { files, given, covers }: Job): Service {
  const variables = new ServerlessVariables(file, root, files, given);
  const sections = sectionsOf(member(root, 'resources'), variables).map((section) => templateOf(file, section));
  const events = distributionOfEvents(root, variables);
  const parts = events === null ? sections : [...sections, templateOf(file, events)];
  const template = merged(file, root, parts, variables);
  const region = variables.region();
  const implied = functionResources(root, variables);
  const dialect: Dialect = {
    expand: (text) => variables.expand(text),
    implied: () => implied,
    implicitType: (_, name) => implicitType(name),
    fileOf: (node) => variables.fileOf(node),
    given: new Map(region === null ? [] : [['AWS::Region', region]]),
  };
  for (const path of variables.filesRead()) covers.add(path);
  return { template, dialect };
}

/** `resources` is a template, or a list of templates, each of which can be in a file of its own. */
function sectionsOf(node: JsonNode | null, variables: ServerlessVariables): readonly JsonNode[] {
  if (node === null) return [];
  const followed = variables.follow(node);
  if (followed.value.type !== 'array') return [withSections(followed, variables)];
  return followed.value.items.slice(0, 500).map((item) => withSections(variables.follow(item), variables));
}

/** A section whose `Resources` can be a variable that stands for another file's. */
function withSections(section: JsonNode, variables: ServerlessVariables): JsonNode {
  if (section.value.type !== 'object') return section;
  const members = [...section.value.members].map(([name, node]): [string, JsonNode] => {
    const followed = variables.follow(node);
    if (name !== 'Resources' || followed.value.type !== 'object') return [name, followed];
    const resources = [...followed.value.members].map(([id, one]): [string, JsonNode] => [id, variables.follow(one)]);
    return [name, { ...followed, value: { type: 'object', members: new Map(resources) } }];
  });
  return { ...section, value: { type: 'object', members: new Map(members) } };
}

type Part = 'resources' | 'parameters' | 'conditions' | 'mappings' | 'outputs';

/** Sections refer to each other's resources, so that they count as one template. */
function merged(
  file: string,
  root: JsonNode,
  templates: readonly Template[],
  variables: ServerlessVariables,
): Template | null {
  const all = (part: Part): ReadonlyMap<string, JsonNode> =>
    new Map(templates.flatMap((template) => [...template[part]]));
  const resources = all('resources');
  if (![...resources.values()].some((resource) => typeOf(resource) === DISTRIBUTION_TYPE)) return null;
  return {
    file,
    root,
    resources,
    parameters: all('parameters'),
    conditions: all('conditions'),
    mappings: all('mappings'),
    outputs: all('outputs'),
    isSam: false,
    isPart: hasBucketPlugin(root, variables),
  };
}

/** Names of plugins that look after buckets: they write policies, or make objects public one by one. */
const BUCKET_PLUGIN = /s3|bucket|finch|client|static|site|\bspa\b|single-page|fullstack|lift|next|nuxt|gatsby/i;

/**
 * Whether a plugin may let somebody read a bucket of the service. Source:
 * https://www.serverless.com/framework/docs/guides/plugins
 */
function hasBucketPlugin(root: JsonNode, variables: ServerlessVariables): boolean {
  const written = member(root, 'plugins');
  if (written === null) return false;
  const plugins = variables.follow(written);
  const list = plugins.value.type === 'object' ? member(plugins, 'modules') : plugins;
  if (list?.value.type !== 'array') return true;
  return list.value.items.some((item) => BUCKET_PLUGIN.test(scalarText(variables.follow(item)) ?? 's3'));
}

/**
 * Resources that the framework adds. Source:
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources
 */
function implicitType(name: string): string | null {
  if (name === 'ApiGatewayRestApi') return 'AWS::ApiGateway::RestApi';
  if (name === 'HttpApi') return 'AWS::ApiGatewayV2::Api';
  return name === 'ServerlessDeploymentBucket' ? 'AWS::S3::Bucket' : null;
}

/** The text of a member, if it is text. */
export function textMember(node: JsonNode, name: string): string | null {
  const found = member(node, name);
  return found === null ? null : scalarText(found);
}
