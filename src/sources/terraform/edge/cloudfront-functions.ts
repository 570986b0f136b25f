import type { CloudFrontFunctionDefinition, EdgeCode } from '../../../model/edge-function.js';
import { unknown } from '../../../model/value.js';
import { codeFromText, noCode } from '../../code/index.js';
import { resourceOf, text, type Site } from '../backends/index.js';
import type { BlockView } from '../blocks.js';
import type { ResourceInstance } from '../inventory.js';
import { booleanOf } from '../settings-of.js';
import type { Datum } from '../values.js';
import { placeOfText, whyOpen } from './texts-of-code.js';

/** Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudfront_function */
export function cloudFrontFunctionOf(arn: Datum, site: Site): CloudFrontFunctionDefinition | null {
  const found = resourceOf(arn, site, 'aws_cloudfront_function');
  if (found === null) return null;
  return site.cloudFrontFunctions.of(found.address, () => definitionOf(found, site));
}

function definitionOf({ address, view }: ResourceInstance, site: Site): CloudFrontFunctionDefinition {
  return {
    type: 'function',
    address,
    location: view.location,
    runtime: text(view, 'runtime', unknown<string>('not-given', 'runtime')),
    publish: booleanOf(view, 'publish', true),
    code: site.codeBudget.admit(codeIn(view)),
  };
}

function codeIn(view: BlockView): EdgeCode {
  const code = view.read('code');
  if (code === null) return noCode('no code is written');
  if (code.type !== 'string') return noCode(whyOpen(code));
  return codeFromText('index.js', code.value, placeOfText(code, view));
}
