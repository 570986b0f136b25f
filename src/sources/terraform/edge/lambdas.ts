import type { LambdaDefinition } from '../../../model/edge-function.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { choice, FUNCTION_ARN, lambdaOf, resourceOf, text, type Site } from '../backends/index.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { referenceOf } from '../references.js';
import { booleanOf, numberOf, textsOf, toValue } from '../settings-of.js';
import type { Datum } from '../values.js';
import { packageOf } from './packages.js';
import { regionOf } from '../regions.js';
import { trustedServicesOf } from './roles.js';

/** The function of this code that an ARN stands for; null when it is not of this code. */
export function lambdaDefinitionOf(arn: Datum, site: Site): LambdaDefinition | null {
  const found = namedBy(arn, site);
  if (found === null) return null;
  const { resource, qualifier } = found;
  return { ...site.lambdas.of(resource.address, () => configurationOf(resource, site)), qualifier };
}

// ------------------------------------------------------------------------------------------------------------ the ARN

type Qualifier = LambdaDefinition['qualifier'];

interface Named {
  readonly resource: ResourceInstance;
  readonly qualifier: Qualifier;
}

function namedBy(arn: Datum, site: Site): Named | null {
  if (arn.type === 'string') return namedByText(arn, site);
  const put = putTogether(arn, site);
  if (put !== null) return put;
  const resource = lambdaOf(arn, site);
  if (resource === null) return null;
  if (resourceOf(arn, site, 'aws_lambda_alias') !== null) return { resource, qualifier: known('alias') };
  const isQualified = referenceOf(arn)?.attribute === 'qualified_arn';
  return { resource, qualifier: isQualified ? publishedQualifier(resource) : known('none') };
}

function namedByText(arn: Extract<Datum, { type: 'string' }>, site: Site): Named | null {
  const match = FUNCTION_ARN.exec(arn.value);
  const resource = match === null ? null : lambdaOf(arn, site);
  return resource === null ? null : { resource, qualifier: known(qualifierOf(match?.[2] ?? '')) };
}

/** `"${aws_lambda_function.x.arn}:${aws_lambda_function.x.version}"`; null for any other form. */
function putTogether(arn: Datum, site: Site): Named | null {
  const pieces = arn.type === 'unresolved' ? arn.pieces : [];
  const [first, separator, last] = pieces;
  if (first === undefined || separator === undefined || !('hole' in first) || !('literal' in separator)) return null;
  const resource = lambdaAt(first.hole, 'arn', site);
  if (resource === null || !separator.literal.startsWith(':') || pieces.length > 3) return null;
  const written = separator.literal.slice(1);
  if (last === undefined) return { resource, qualifier: known(qualifierOf(written)) };
  const isVersion = written === '' && 'hole' in last && lambdaAt(last.hole, 'version', site) === resource;
  const open = unknown<never>('unsupported', 'hole' in last ? last.hole : written);
  return { resource, qualifier: isVersion ? publishedQualifier(resource) : open };
}

function lambdaAt(hole: string, attribute: string, site: Site): ResourceInstance | null {
  if (!hole.endsWith(`.${attribute}`)) return null;
  const found = site.inventory.at(hole.slice(0, -attribute.length - 1));
  return found !== null && !found.isData && found.type === 'aws_lambda_function' ? found : null;
}

/** Source: https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html and …/configuration-aliases.html */
function qualifierOf(written: string): 'version' | 'latest' | 'alias' | 'none' {
  if (written === '') return 'none';
  if (written === '$LATEST') return 'latest';
  return /^\d+$/.test(written) ? 'version' : 'alias';
}

/** Without `publish` there is no version, and the qualified ARN ends with `$LATEST`. */
function publishedQualifier({ view }: ResourceInstance): Qualifier {
  const publish = booleanOf(view, 'publish', false);
  if (publish.known) return known(publish.value ? 'version' : 'latest', publish.location);
  const { reason, expression, reference, location } = publish;
  return unknown(reason, expression, { reference, location, alternatives: ['version', 'latest'] });
}

// -------------------------------------------------------------------------------------------------------- the function

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function */
function configurationOf(resource: ResourceInstance, site: Site): Omit<LambdaDefinition, 'qualifier'> {
  const { address, view } = resource;
  const handler = text<string | null>(view, 'handler', byDefault(null));
  const storage = view.block('ephemeral_storage');
  const usual = byDefault(512);
  return {
    type: 'lambda',
    address,
    location: view.location,
    region: regionOf(resource),
    packageType: choice(view, 'package_type', ['Zip', 'Image'] as const, byDefault('Zip')),
    runtime: text<string | null>(view, 'runtime', byDefault(null)),
    handler,
    architectures: textsOf(view, 'architectures', byDefault(['x86_64'])),
    memoryMb: numberOf(view, 'memory_size', byDefault(128)),
    timeoutSeconds: numberOf(view, 'timeout', byDefault(3)),
    ephemeralStorageMb: storage === null ? usual : ifThere(storage, numberOf(storage, 'size', usual)),
    environmentNames: environmentNames(view),
    usesVpc: usesVpc(view),
    usesLayers: hasElements(view, 'layers'),
    usesDeadLetterQueue: inBlock(view, 'dead_letter_config', (block) => isGiven(block, 'target_arn')),
    usesCustomerKey: isGiven(view, 'source_kms_key_arn'),
    traces: inBlock(view, 'tracing_config', tracesIn),
    trustedServices: trustedServicesOf(view.read('role'), site),
    code: site.codeBudget.admit(packageOf(view, handler.known ? handler.value : null, site)),
  };
}

const NO = byDefault(false);

/** A setting in a block that may be there or not. */
function ifThere<T>(block: BlockView, value: Value<T>): Value<T> {
  return block.maybe ? unknown('conditional', 'a dynamic block', { location: block.location }) : value;
}

function inBlock(view: BlockView, type: string, read: (block: BlockView) => Value<boolean>): Value<boolean> {
  const block = view.block(type);
  return block === null ? NO : ifThere(block, read(block));
}

function tracesIn(block: BlockView): Value<boolean> {
  const mode = block.read('mode');
  if (mode === null) return NO;
  return toValue(mode, block.locate('mode', mode), (one) => (one.type === 'string' ? one.value === 'Active' : null));
}

/** Names only: values are often secrets. */
function environmentNames(view: BlockView): Value<readonly string[]> {
  const block = view.block('environment');
  const variables = block?.read('variables') ?? null;
  if (block === null || variables === null) return byDefault([]);
  const names = toValue(variables, block.locate('variables', variables), (one): readonly string[] | null =>
    one.type === 'mapping' ? [...one.entries.keys()] : null,
  );
  // The expression of an open map can contain values.
  const told = names.known
    ? names
    : unknown<readonly string[]>(names.reason, 'variables', { location: names.location });
  return ifThere(block, told);
}

/** A configuration with empty lists is none. */
function usesVpc(view: BlockView): Value<boolean> {
  return inBlock(view, 'vpc_config', (block) => {
    const [subnets, groups] = [hasElements(block, 'subnet_ids'), hasElements(block, 'security_group_ids')];
    if (subnets.known && subnets.value) return subnets;
    return groups.known && !groups.value ? subnets : groups;
  });
}

function hasElements(view: BlockView, argument: string): Value<boolean> {
  const list = view.read(argument);
  if (list === null) return NO;
  return toValue(list, view.locate(argument, list), (one) => (one.type === 'sequence' ? one.items.length > 0 : null));
}

/** Whether an argument has a value: what a resource gives has one, what a variable gives may be null. */
function isGiven(view: BlockView, argument: string): Value<boolean> {
  const datum = view.read(argument);
  if (datum === null) return NO;
  const location = view.locate(argument, datum);
  if (referenceOf(datum) !== null && datum.type === 'unresolved' && datum.reason === 'resource-attribute')
    return known(true, location);
  return toValue(datum, location, (one) =>
    one.type === 'null' ? false : one.type === 'string' ? one.value !== '' : null,
  );
}
