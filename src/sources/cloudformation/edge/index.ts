import type { EdgeFunction } from '../../../model/distribution.js';
import type { CloudFrontFunctionDefinition, EdgeDefinition } from '../../../model/edge-function.js';
import { byDefault, unknown } from '../../../model/value.js';
import type { Fields, Place } from '../fields.js';
import { functionLeadOf, type FunctionLead, type Qualifier } from '../functions.js';
import { leadsOf, type Inventory, type Resource } from '../inventory.js';
import { leadOf } from '../leads.js';
import type { Result } from '../partial.js';
import { remembered } from '../remembered.js';
import { onlyObject } from '../settings.js';
import type { Telling } from '../telling.js';
import type { World } from '../world.js';
import { functionCode } from './code.js';
import { readLambda } from './lambda.js';

/** Finds the function that an association names, where the same code defines it; null when it does not, or cannot be told. */
export type EdgeFinder = (
  fields: Fields,
  association: Place,
  name: string,
  type: EdgeFunction['type'],
) => EdgeDefinition | null;

const CLOUDFRONT_FUNCTION = 'AWS::CloudFront::Function';

/** A finder for the distributions that share an inventory; the code of a function is read once. */
export function edgeFinder(inventory: Inventory, telling: Telling): EdgeFinder {
  const read = remembered((_, key, world) => readFunction(inventory, key, world, telling));
  return (fields, association, name, type) => {
    const results = fields.results(association, name) ?? [];
    const world = inventory.bounded(association.world);
    const [first] = results;
    if (first === undefined) return null;
    const keys = new Set(
      results.map((result) => (type === 'function' ? functionKey(result) : lambdaKey(inventory, result, world))),
    );
    const [key] = keys;
    return key === undefined || key === null || keys.size > 1 ? null : read(inventory, key, world);
  };
}

/** What a definition is kept by: the id of the function, with the qualifier of a Lambda function. */
function keyOf(id: string, qualifier: Qualifier['type'] | 'function'): string {
  return `${qualifier} ${id}`;
}

function readFunction(inventory: Inventory, key: string, world: World, telling: Telling): EdgeDefinition | null {
  const [kind = '', id = ''] = /^(\w+) ([^]*)$/.exec(key)?.slice(1) ?? [];
  const resource = inventory.find(id, world);
  if (resource === null) return null;
  if (kind === 'function') {
    return resource.type === CLOUDFRONT_FUNCTION ? readCloudFrontFunction(resource, telling) : null;
  }
  const type = QUALIFIERS.find((one) => one === kind);
  return type === undefined ? null : readLambda(inventory, resource, { type, name: '' }, telling);
}

const QUALIFIERS = ['none', 'latest', 'version', 'alias'] as const;

function functionKey(result: Result): string | null {
  const lead = leadOf(result);
  return lead.type === 'resource' ? keyOf(lead.address, 'function') : null;
}

function lambdaKey(inventory: Inventory, result: Result, world: World): string | null {
  const lead = functionLeadOf(inventory, result, world) ?? throughParameter(inventory, result, world);
  return lead === null || lead.resource === null ? null : keyOf(lead.resource.id, lead.qualifier.type);
}

const READER = 'Custom::CrossRegionStringParameterReader';
const PARAMETER = 'AWS::SSM::Parameter';

/**
 * The CDK puts edge functions into a stack of their own in us-east-1, and hands their versions over in a parameter of the same
 * name on both sides.
 */
function throughParameter(inventory: Inventory, result: Result, world: World): FunctionLead | null {
  const lead = leadOf(result);
  const reader = lead.type === 'resource' ? inventory.find(lead.address, world) : null;
  const name = reader?.type === READER ? nameIn(reader, 'ParameterName') : null;
  if (name === null) return null;
  const parameter = inventory.all([PARAMETER], world).find((one) => nameIn(one, 'Name') === name);
  const [value, ...others] = parameter?.fields.results(parameter.properties, 'Value') ?? [];
  return value === undefined || others.length > 0 ? null : functionLeadOf(inventory, value, world);
}

function nameIn(resource: Resource, property: string): string | null {
  const [lead, ...others] = leadsOf(resource, property);
  return lead?.type === 'text' && others.length === 0 ? lead.text : null;
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html */
function readCloudFrontFunction(resource: Resource, telling: Telling): CloudFrontFunctionDefinition {
  const { address, location, fields, properties } = resource;
  const config = onlyObject(fields, properties, 'FunctionConfig');
  return {
    type: 'function',
    address,
    location,
    runtime:
      config === null || config === 'open'
        ? unknown('not-given', 'FunctionConfig', { location })
        : fields.required(config, 'Runtime'),
    publish: fields.boolean(properties, 'AutoPublish', byDefault(false)),
    code: functionCode(resource, telling),
  };
}
