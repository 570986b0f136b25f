import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type {
  CloudFrontFunctionDefinition,
  EdgeDefinition,
  LambdaDefinition,
} from '../../../../src/model/edge-function.js';
import { readTerraform } from '../../../../src/sources/terraform/index.js';
import { NO_SETTINGS } from '../../../../src/sources/terraform/variables.js';
import { behaviorOf, CUSTOM, siteWith, workspaceOf } from '../workspace.js';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is told of the only function of the only behavior. */
export function definitionOf(association: string, code: string, files: Files = {}): EdgeDefinition | null {
  const main = siteWith(`origin_id = "app"\n    domain_name = "a.example"\n    ${CUSTOM}`, code, association);
  const root = workspaceOf({ 'main.tf': main });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const [reading] = readTerraform({ workspace: root, roots: [''], files: [], settings: NO_SETTINGS });
  if (reading === undefined) throw new Error('nothing was read');
  const [only] = behaviorOf(reading).edgeFunctions;
  if (only === undefined) throw new Error('no function');
  return only.definition;
}

export function lambdaAt(arn: string, code: string, files: Files = {}): LambdaDefinition | null {
  const association = `lambda_function_association {\n      event_type = "viewer-request"\n      lambda_arn = ${arn}\n    }`;
  const found = definitionOf(association, code, files);
  if (found?.type === 'function') throw new Error(found.type);
  return found;
}

/** The function `edge` with some arguments, by its qualified ARN. */
export function lambdaWith(body: string, code = '', files: Files = {}): LambdaDefinition {
  const found = lambdaAt(
    'aws_lambda_function.edge.qualified_arn',
    `resource "aws_lambda_function" "edge" {\n  ${body}\n}\nvariable "x" {}\n${code}`,
    files,
  );
  if (found === null) throw new Error('not found');
  return found;
}

/** The CloudFront Function `edge` with some arguments. */
export function functionWith(body: string, code = '', files: Files = {}): CloudFrontFunctionDefinition {
  const association =
    'function_association {\n      event_type = "viewer-request"\n      function_arn = aws_cloudfront_function.edge.arn\n    }';
  const found = definitionOf(
    association,
    `resource "aws_cloudfront_function" "edge" {\n  ${body}\n}\nvariable "x" {}\n${code}`,
    files,
  );
  if (found?.type !== 'function') throw new Error('not found');
  return found;
}
