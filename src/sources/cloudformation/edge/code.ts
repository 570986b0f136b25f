import type { EdgeCode } from '../../../model/edge-function.js';
import type { Value } from '../../../model/value.js';
import { codeAt, codeFromText, noCode } from '../../code/index.js';
import { scalarText } from '../../distribution-config/fields.js';
import type { JsonNode } from '../../distribution-config/json.js';
import { assetPath } from '../cdk.js';
import { memberOf, type Fields, type Place } from '../fields.js';
import { intrinsicOf } from '../intrinsics.js';
import { propertyAt, type Resource } from '../inventory.js';
import { literalOf } from '../partial.js';
import { objectForms } from '../settings.js';
import type { Telling } from '../telling.js';
import { mapOf } from '../template.js';
import type { SourceLocation } from '../../../model/location.js';

/** What is known of a function before its code is read. */
export interface Wanted {
  readonly handler: Value<string | null>;
  readonly runtime: Value<string | null>;
}

/**
 * The code of a Lambda function: in the template, in a directory or archive beside it, or in an asset of the CDK. Sources:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html and
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function lambdaCode(lambda: Resource, wanted: Wanted, telling: Telling): EdgeCode {
  const { fields, properties } = lambda;
  const inline = propertyAt(lambda, 'InlineCode');
  if (inline !== null) return inlineCode(fields, inline, fileNameOf(wanted), telling);
  const uri = propertyAt(lambda, 'CodeUri') ?? propertyAt(lambda, 'Code');
  if (uri === null) return noCode('the template does not say where the code is');
  const handler = wanted.handler.known ? wanted.handler.value : null;
  const asset = assetOf(lambda, uri, telling);
  if (asset !== null) return localCode(lambda, asset, handler, telling);
  const path = pathAt(fields, uri);
  if (path !== null) return localCode(lambda, path, handler, telling);
  const name = memberOf(properties, 'CodeUri') === null ? 'Code' : 'CodeUri';
  const [form = null, ...others] = objectForms(fields, properties, name);
  if (others.length > 0) return noCode('where the code is depends on a condition');
  const code = form === 'unread' ? null : form;
  const text = code === null ? null : memberPlace(code, 'ZipFile');
  if (text !== null) return inlineCode(fields, text, fileNameOf(wanted), telling);
  if (code !== null && memberOf(code, 'ImageUri') !== null) return noCode('is a container image');
  return noCode('lies in a bucket, where a pipeline puts it');
}

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html */
export function functionCode(resource: Resource, telling: Telling): EdgeCode {
  const text = propertyAt(resource, 'FunctionCode');
  if (text === null) return noCode('the template has no FunctionCode');
  return inlineCode(resource.fields, text, 'index.js', telling);
}

function memberPlace(parent: Place, name: string): Place | null {
  const node = memberOf(parent, name);
  return node === null ? null : { node, world: parent.world };
}

// --------------------------------------------------------------------------------------------------------------- inline

/** Inline code is put into a file that is called `index`. */
function fileNameOf({ runtime }: Wanted): string {
  return runtime.known && runtime.value?.startsWith('python') === true ? 'index.py' : 'index.js';
}

function inlineCode(fields: Fields, place: Place, name: string, telling: Telling): EdgeCode {
  const [text, ...others] = fields.resultsAt(place).map(literalOf);
  if (text === undefined || text === null || others.length > 0) {
    return noCode('parts of the code are put in by the deployment');
  }
  return codeFromText(name, text, locationOfText(fields, place, text, telling));
}

/** Null where the place that is told of is another one than that of the text: the line of a CDK application. */
function locationOfText(fields: Fields, place: Place, text: string, telling: Telling): SourceLocation | null {
  const { file, startLine, endLine } = fields.location(place);
  const isMapped =
    telling.language === 'cdk' && (file !== fields.scope.template.file || startLine !== place.node.startLine);
  if (isMapped) return null;
  const first = textLine(place.node);
  return {
    file,
    startLine: first,
    endLine: Math.max(first, Math.min(endLine, first + text.replace(/\n$/, '').split('\n').length - 1)),
  };
}

/** The line on which the text begins that an expression makes. */
function textLine(node: JsonNode): number {
  const call = intrinsicOf(node);
  if (call === null) return node.textLine ?? node.startLine;
  const { value } = call.argument;
  const items = value.type === 'array' ? value.items : [];
  if (call.name === 'Fn::Sub') return textLine(items[0] ?? call.argument);
  const joined = call.name === 'Fn::Join' && items[1]?.value.type === 'array' ? items[1].value.items[0] : undefined;
  return joined === undefined ? node.startLine : textLine(joined);
}

// ---------------------------------------------------------------------------------------------------------- directories

function pathAt(fields: Fields, place: Place): string | null {
  const [text, ...others] = fields.resultsAt(place).map(literalOf);
  return text === undefined || text === null || others.length > 0 || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
    ? null
    : text;
}

function localCode(lambda: Resource, path: string, handler: string | null, { files, code }: Telling): EdgeCode {
  const found = files.resolve(lambda.scope.template.file, path);
  if (found === null) return noCode(`${path} lies outside the workspace`);
  return codeAt(code, found === '.' ? '' : found.replace(/\/$/, ''), handler);
}

/** The directory or archive that the CDK makes of an asset: by the metadata of the resource, or by the hash in its key. */
function assetOf({ node, scope, fields }: Resource, uri: Place, { language, files }: Telling): string | null {
  const path = mapOf(node, 'Metadata').get('aws:asset:path');
  if (path !== undefined) return scalarText(path);
  const key = language === 'cdk' ? memberOf(uri, 'S3Key') : null;
  const [text] = key === null ? [] : fields.resultsAt({ node: key, world: uri.world }).map(literalOf);
  return text === undefined || text === null ? null : assetPath(scope.template.file, text, files);
}
