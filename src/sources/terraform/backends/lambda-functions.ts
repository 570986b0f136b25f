import type { ResourceInstance } from '../inventory.js';
import { identityOf, referenceOf } from '../references.js';
import type { Owner } from '../relations.js';
import type { Datum } from '../values.js';
import { resourceOf, type Site } from './site.js';

/** `arn:aws:lambda:us-east-1:123456789012:function:name`, with a qualifier or without. */
export const FUNCTION_ARN = /^arn:[\w-]+:lambda:[\w-]*:\d*:function:([\w-]+)(?::([\w$-]+))?$/;

/**
 * The function of this code that a name or ARN stands for: an attribute of the function or of an alias of it, or the name that the
 * function is given. Null when it is not of this code or cannot be told.
 */
export function lambdaOf(datum: Datum | null, site: Site): ResourceInstance | null {
  if (datum === null) return null;
  const alias = resourceOf(datum, site, 'aws_lambda_alias');
  const named = alias === null ? datum : alias.view.read('function_name');
  return named === null ? null : functionOf(named, site);
}

function functionOf(datum: Datum, site: Site): ResourceInstance | null {
  const direct = resourceOf(datum, site, 'aws_lambda_function');
  if (direct !== null) return direct;
  if (datum.type === 'unresolved' && referenceOf(datum) !== null) return null;
  const name = datum.type === 'string' ? FUNCTION_ARN.exec(datum.value)?.[1] : undefined;
  const identity = name === undefined ? identityOf(datum) : `=${name}`;
  const named = site.inventory.ofType('aws_lambda_function').filter(({ view }) => {
    const own = view.read('function_name');
    return own !== null && identityOf(own) === identity;
  });
  const [only = null] = named;
  return named.length === 1 ? only : null;
}

export function ownerOfFunction(instance: ResourceInstance): Owner {
  const name = instance.view.read('function_name');
  return { instance, names: name === null ? [] : [name] };
}
