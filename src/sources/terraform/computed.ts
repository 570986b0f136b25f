import type { OriginKind } from '../../model/distribution.js';
import type { Piece, Reference } from '../../model/value.js';
import { mergeLiterals } from './texts.js';

/** The pieces of an argument of the resource; of one that is not written, what stands in its place: without more, a hole. */
export type WrittenPieces = (argument: string, absent?: readonly Piece[]) => readonly Piece[];

/** What AWS will give a resource as host name or address, as far as its form is documented. */
interface ComputedAttribute {
  readonly kind: OriginKind;
  /** Literal text with holes, of which those that begin with a space go by the resource; `null` where only the kind is known. */
  readonly pieces: ((written: WrittenPieces) => readonly Piece[]) | null;
}

const REGION: Piece = hole('region');
const SUFFIX = { literal: '.amazonaws.com' };

/** Something of the resource that no argument tells; the space is where its address comes to stand. */
function hole(name: string): Piece {
  return { hole: ` ${name}` };
}

function literal(text: string): Piece {
  return { literal: text };
}

function only(kind: OriginKind): ComputedAttribute {
  return { kind, pieces: null };
}

function form(kind: OriginKind, ...pieces: readonly Piece[]): ComputedAttribute {
  return { kind, pieces: () => pieces };
}

const API_HOST: readonly Piece[] = [hole('api id'), literal('.execute-api.'), REGION, SUFFIX];

/** The URL of a stage ends with its name; that of a deployment without a stage, and of the stage `$default`, with a slash. */
function invokeUrl(argument: string, absent?: readonly Piece[]): ComputedAttribute {
  return {
    kind: 'api-gateway',
    pieces: (written) => {
      const stage = written(argument, absent);
      const [only] = stage;
      const isDefault = stage.length === 1 && only !== undefined && 'literal' in only && only.literal === '$default';
      return [literal('https://'), ...API_HOST, literal('/'), ...(isDefault ? [] : stage)];
    },
  };
}

/** Addresses are no host names, but what stands behind them is the same. */
const SERVER = {
  public_dns: only('ec2'),
  private_dns: only('ec2'),
  public_ip: only('ec2'),
  private_ip: only('ec2'),
};
const LOAD_BALANCER = { dns_name: only('load-balancer') };
/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html; the character before the Region varies. */
const WEBSITE: ComputedAttribute = {
  kind: 's3-website',
  pieces: (written) => [...written('bucket'), literal('.s3-website'), hole('region'), SUFFIX],
};
const BUCKET: Readonly<Record<string, ComputedAttribute>> = {
  bucket_regional_domain_name: {
    kind: 's3',
    pieces: (written) => [...written('bucket'), literal('.s3.'), REGION, SUFFIX],
  },
  // The part of the name behind `s3.` depends on the partition.
  bucket_domain_name: { kind: 's3', pieces: (written) => [...written('bucket'), literal('.s3.'), hole('DNS suffix')] },
  website_endpoint: WEBSITE,
};

/**
 * Attributes that only AWS can give, by the type of the resource. Source: the "Attribute Reference" of each resource at
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs, and the forms of the names in `cloudfront/endpoints.ts`.
 */
const COMPUTED: Readonly<Record<string, Readonly<Record<string, ComputedAttribute>>>> = {
  aws_alb: LOAD_BALANCER,
  aws_lb: LOAD_BALANCER,
  aws_elb: LOAD_BALANCER,
  aws_s3_bucket: BUCKET,
  aws_s3_bucket_website_configuration: { website_endpoint: WEBSITE },
  aws_api_gateway_deployment: { invoke_url: invokeUrl('stage_name', []) },
  aws_api_gateway_stage: { invoke_url: invokeUrl('stage_name') },
  aws_apigatewayv2_stage: { invoke_url: invokeUrl('name') },
  aws_apigatewayv2_api: { api_endpoint: form('api-gateway', literal('https://'), ...API_HOST) },
  aws_api_gateway_domain_name: {
    cloudfront_domain_name: only('cloudfront'),
    regional_domain_name: form('api-gateway', literal('d-'), hole('id'), literal('.execute-api.'), REGION, SUFFIX),
  },
  aws_lambda_function_url: {
    function_url: form(
      'function-url',
      literal('https://'),
      hole('url id'),
      literal('.lambda-url.'),
      REGION,
      literal('.on.aws/'),
    ),
  },
  aws_instance: SERVER,
  aws_spot_instance_request: SERVER,
  aws_eip: SERVER,
  aws_apprunner_service: {
    service_url: form('app-runner', hole('id'), literal('.'), REGION, literal('.awsapprunner.com')),
  },
  aws_amplify_app: { default_domain: form('amplify', hole('id'), literal('.amplifyapp.com')) },
  aws_cloudfront_distribution: { domain_name: form('cloudfront', hole('id'), literal('.cloudfront.net')) },
  aws_media_store_container: {
    endpoint: form('media', literal('https://'), hole('id'), literal('.data.mediastore.'), REGION, SUFFIX),
  },
};

/** What is known of a computed attribute; null when nothing is. Data sources have the same attributes as resources. */
export function computedAttribute(type: string, attribute: string): ComputedAttribute | null {
  return COMPUTED[type]?.[attribute] ?? null;
}

/** The form of a name that only the provider can give; no pieces where it is not documented. */
export function formOfAttribute({ address, type, attribute }: Reference, written: WrittenPieces): readonly Piece[] {
  const computed = type === null || attribute === null ? null : computedAttribute(type, attribute);
  return mergeLiterals(computed?.pieces?.(written) ?? []).map((piece) =>
    'hole' in piece && piece.hole.startsWith(' ') ? { hole: `${address}${piece.hole}` } : piece,
  );
}

/** Each argument a hole of its own. */
export function nothingWritten(address: string): WrittenPieces {
  return (argument) => [{ hole: `${address}.${argument}` }];
}

/** Host names that are configured as such, wherever they lead. */
const CUSTOM_NAMES: Readonly<Record<string, readonly string[]>> = {
  aws_acm_certificate: ['domain_name'],
  aws_route53_record: ['name', 'fqdn'],
  aws_route53_zone: ['name'],
  aws_globalaccelerator_accelerator: ['dns_name', 'dual_stack_dns_name'],
  aws_elastic_beanstalk_environment: ['cname', 'endpoint_url'],
};

/** What stands behind a name that is taken from an attribute, by the type of the resource; null when the type does not tell. */
export function kindOfReference(type: string | null, attribute: string | null): OriginKind | null {
  if (type === null || attribute === null) return null;
  const computed = computedAttribute(type, attribute);
  if (computed !== null) return computed.kind;
  if (type === 'aws_apigatewayv2_domain_name' && attribute.endsWith('target_domain_name')) return 'api-gateway';
  return CUSTOM_NAMES[type]?.includes(attribute) === true ? 'custom' : null;
}

/** Attributes that every resource which has them has a value of, once it is there. */
const ALWAYS_SET: ReadonlySet<string> = new Set([
  'id',
  'arn',
  'bucket_domain_name',
  'bucket_regional_domain_name',
  'dns_name',
  'function_url',
  'invoke_url',
  'api_endpoint',
  'service_url',
  'zone_id',
]);

/** Whether what a reference stands for is neither null nor empty. Outputs of modules can be, whatever they are of. */
export function isAlwaysSet({ address, type, attribute }: Reference): boolean {
  if (type === null || attribute === null || !ALWAYS_SET.has(attribute)) return false;
  return (
    address
      .replace(/\[[^\]]*\]$/, '')
      .split('.')
      .at(-2) === type
  );
}
