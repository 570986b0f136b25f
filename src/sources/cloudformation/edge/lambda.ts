import type { LambdaDefinition } from '../../../model/edge-function.js';
import { byDefault, known, unknown, type Value } from '../../../model/value.js';
import { FUNCTION_TYPES, type Qualifier } from '../functions.js';
import { memberOf, type Place } from '../fields.js';
import type { Inventory, Resource } from '../inventory.js';
import { objectForms, onlyObject, presence } from '../settings.js';
import type { Telling } from '../telling.js';
import { lambdaCode } from './code.js';
import { trustedServicesOf } from './roles.js';

const [, SAM_FUNCTION] = FUNCTION_TYPES;

/**
 * What Lambda takes where nothing is written. Source:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html
 */
const DEFAULTS = { memoryMb: 128, timeoutSeconds: 3, ephemeralStorageMb: 512, architectures: ['x86_64'] } as const;

/** A Lambda function of CloudFormation, or of SAM, with the version or alias of it that a behavior names. */
export function readLambda(
  inventory: Inventory,
  lambda: Resource,
  qualifier: Qualifier,
  telling: Telling,
): LambdaDefinition {
  const { type, address, location, fields, properties } = lambda;
  const isSam = type === SAM_FUNCTION;
  const packageType = fields.choice(properties, 'PackageType', ['Zip', 'Image'] as const, byDefault('Zip'));
  const isImage = packageType.known && packageType.value === 'Image';
  const runtime = isImage ? byDefault(null) : textOf(lambda, 'Runtime');
  const handler = isImage ? byDefault(null) : textOf(lambda, 'Handler');
  const storage = onlyObject(fields, properties, 'EphemeralStorage');
  return {
    type: 'lambda',
    address,
    location,
    region: regionOf(lambda, telling),
    qualifier: known(qualifier.type),
    packageType,
    runtime,
    handler,
    architectures:
      memberOf(properties, 'Architectures') === null
        ? byDefault(DEFAULTS.architectures)
        : fields.strings(properties, 'Architectures'),
    memoryMb: fields.number(properties, 'MemorySize', byDefault(DEFAULTS.memoryMb)),
    timeoutSeconds: fields.number(properties, 'Timeout', byDefault(DEFAULTS.timeoutSeconds)),
    ephemeralStorageMb:
      storage === null
        ? byDefault(DEFAULTS.ephemeralStorageMb)
        : storage === 'open'
          ? unknown('conditional', 'EphemeralStorage')
          : fields.number(storage, 'Size', byDefault(DEFAULTS.ephemeralStorageMb)),
    environmentNames: readEnvironment(lambda),
    usesVpc: readVpc(lambda),
    usesLayers: presence(fields, properties, 'Layers'),
    usesDeadLetterQueue: presence(fields, properties, isSam ? 'DeadLetterQueue' : 'DeadLetterConfig'),
    usesCustomerKey: readCustomerKey(lambda),
    traces: isSam ? isActive(propertyText(lambda, properties, 'Tracing')) : readTracing(lambda),
    trustedServices: trustedServicesOf(inventory, lambda),
    code: isImage
      ? { status: 'unknown', reason: 'is a container image' }
      : lambdaCode(lambda, { handler, runtime }, telling),
  };
}

function textOf({ fields, properties }: Resource, name: string): Value<string | null> {
  return fields.string(properties, name, unknown('not-given', name, { location: fields.location(properties) }));
}

function regionOf({ scope }: Resource, telling: Telling): Value<string> {
  const region = telling.regionOf(scope);
  return region === null ? unknown('pseudo', 'AWS::Region') : byDefault(region);
}

/** The names alone: values are nobody's business. */
function readEnvironment({ fields, properties }: Resource): Value<readonly string[]> {
  if (memberOf(properties, 'Environment') === null) return byDefault([]);
  const lists = objectForms(fields, properties, 'Environment').flatMap(
    (environment): readonly (readonly string[] | null)[] => {
      if (environment === 'unread') return [null];
      return environment === null ? [[]] : objectForms(fields, environment, 'Variables').map(namesIn);
    },
  );
  const location = fields.location({
    node: memberOf(properties, 'Environment') ?? properties.node,
    world: properties.world,
  });
  const all = lists.flatMap((list) => (list === null ? [] : [list]));
  const distinct = [...new Map(all.map((list) => [JSON.stringify(list), list])).values()];
  const [only] = distinct;
  if (all.length < lists.length) return unknown('unsupported', 'Environment', { location });
  if (only !== undefined && distinct.length === 1) return known(only, location);
  return unknown('conditional', 'Environment', { alternatives: distinct, location });
}

/** Null where they cannot be read. */
function namesIn(variables: Place | null | 'unread'): readonly string[] | null {
  if (variables === 'unread') return null;
  return variables?.node.value.type === 'object' ? [...variables.node.value.members.keys()] : [];
}

/** A configuration without subnets takes a function out of its VPC. */
function readVpc({ fields, properties }: Resource): Value<boolean> {
  const uses = presence(fields, properties, 'VpcConfig');
  if (!uses.known || !uses.value) return uses;
  const config = onlyObject(fields, properties, 'VpcConfig');
  return config === null || config === 'open'
    ? unknown('unsupported', 'VpcConfig')
    : presence(fields, config, 'SubnetIds');
}

/** A key for the archive itself; the one for environment variables is another setting. */
function readCustomerKey({ fields, properties }: Resource): Value<boolean> {
  const [form, ...others] = objectForms(fields, properties, 'Code');
  const isObject = form !== undefined && form !== null && form !== 'unread' && others.length === 0;
  return presence(fields, isObject ? form : properties, 'SourceKMSKeyArn');
}

function readTracing(lambda: Resource): Value<boolean> {
  const config = onlyObject(lambda.fields, lambda.properties, 'TracingConfig');
  if (config === 'open') return unknown('conditional', 'TracingConfig');
  return config === null ? byDefault(false) : isActive(propertyText(lambda, config, 'Mode'));
}

function propertyText({ fields }: Resource, parent: Place, name: string): Value<string> {
  return fields.string(parent, name, byDefault('PassThrough'));
}

function isActive(mode: Value<string>): Value<boolean> {
  if (mode.known) return { ...mode, value: mode.value === 'Active' };
  const alternatives = [...new Set(mode.alternatives.map((one) => one === 'Active'))];
  return unknown(mode.reason, mode.expression, { reference: mode.reference, alternatives, location: mode.location });
}
