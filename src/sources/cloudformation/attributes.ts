import { holeOf, literal, literalOf, textOf, type Hole, type Part, type Result } from './partial.js';

/** A resource that an intrinsic points at. */
export interface Target {
  /** Logical id, with the nested stacks it lies in: `Api/Gateway`. */
  readonly address: string;
  /** Empty where the type is not known. */
  readonly type: string;
}

/** What the attributes of resources are made of. */
export interface Surroundings {
  readonly region: Result;
  /** `amazonaws.com`, in China `amazonaws.com.cn`. */
  readonly suffix: string;
  /** A configured property of the resource; absent where it is not written. */
  readonly property: (name: string) => Result;
}

/** Types whose Ref gives a property that is written in the template. */
const REF_PROPERTY: Readonly<Record<string, string>> = {
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Route53::RecordSet': 'Name',
  'AWS::ApiGateway::DomainName': 'DomainName',
  'AWS::ApiGatewayV2::DomainName': 'DomainName',
  'AWS::ApiGateway::Stage': 'StageName',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::SSM::Parameter': 'Name',
};

/** Types whose Ref gives an id of letters, digits and hyphens. */
const REF_LABEL: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
]);

/**
 * What `Ref` gives for a resource: a property written one hop away, else a hole. Source: "Return values" of each type in
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
export function refOf(target: Target, { property }: Surroundings): Result {
  const name = REF_PROPERTY[target.type];
  const configured = name === undefined ? null : property(name);
  if (configured === null || configured.type !== 'text') return textOf([refHole(target)]);
  return target.type === 'AWS::Route53::RecordSet' ? withoutFinalDot(configured.parts) : configured;
}

/** Names of records are the same with and without a dot at the end, and origins are named after records that have one. */
function withoutFinalDot(parts: readonly Part[]): Result {
  const last = parts.at(-1);
  const isDot = last !== undefined && 'literal' in last && last.literal.endsWith('.');
  return textOf(isDot ? [...parts.slice(0, -1), { literal: last.literal.slice(0, -1) }] : parts);
}

function refHole({ address, type }: Target): Hole {
  const content = REF_LABEL.has(type) ? 'label' : type === 'AWS::S3::Bucket' ? 'name' : 'any';
  return holeOf(address, 'resource-ref', { address, type: typeOrNull(type), attribute: null }, content);
}

function typeOrNull(type: string): string | null {
  return type === '' ? null : type;
}

type Former = (id: Hole, surroundings: Surroundings) => readonly Part[] | null;

/** The form of a name that AWS makes: `{id}` for what it chooses, `{region}`, `{suffix}`. */
function form(pattern: string): Former {
  return (id, surroundings) => formParts(pattern, id, surroundings);
}

function formParts(pattern: string, id: Hole, { region, suffix }: Surroundings): readonly Part[] {
  return pattern.split(/(\{[a-z]+\})/).flatMap((piece): readonly Part[] => {
    if (piece === '{id}') return [id];
    if (piece === '{region}')
      return region.type === 'text' ? region.parts : [holeOf('AWS::Region', 'pseudo', null, 'label')];
    if (piece === '{suffix}') return [{ literal: suffix }];
    return piece === '' ? [] : [{ literal: piece }];
  });
}

/** The name of a load balancer tells whether it is internal, and which family it is of. */
const loadBalancerName: Former = (id, surroundings) => {
  const type = writtenOf(surroundings, 'Type', 'application');
  if (type === 'network') return formParts('{id}.elb.{region}.{suffix}', id, surroundings);
  if (type !== 'application') return null;
  const scheme = writtenOf(surroundings, 'Scheme', 'internet-facing');
  const prefix = scheme === 'internal' ? 'internal-' : '';
  return formParts(`${prefix}{id}.{region}.elb.{suffix}`, id, surroundings);
};

/** A written property; null where only a deployment tells it. */
function writtenOf({ property }: Surroundings, name: string, absent: string): string | null {
  const value = property(name);
  return value.type === 'absent' ? absent : literalOf(value);
}

const API_DOMAIN = form('d-{id}.execute-api.{region}.{suffix}');

/**
 * Attributes whose form AWS documents. What AWS chooses stays a hole, so none of them ever becomes a name as a whole. Sources
 * as for `refOf`, and those of `cloudfront/endpoints`.
 */
const FORMS: Readonly<Record<string, Former>> = {
  'AWS::S3::Bucket DomainName': form('{id}.s3.{suffix}'),
  'AWS::S3::Bucket DualStackDomainName': form('{id}.s3.dualstack.{region}.{suffix}'),
  'AWS::S3::Bucket RegionalDomainName': form('{id}.s3.{region}.{suffix}'),
  'AWS::S3::Bucket WebsiteURL': form('http://{id}.s3-website-{region}.{suffix}'),
  'AWS::ElasticLoadBalancingV2::LoadBalancer DNSName': loadBalancerName,
  'AWS::ElasticLoadBalancing::LoadBalancer DNSName': (id, surroundings) =>
    formParts(
      `${writtenOf(surroundings, 'Scheme', '') === 'internal' ? 'internal-' : ''}{id}.{region}.elb.{suffix}`,
      id,
      surroundings,
    ),
  'AWS::Lambda::Url FunctionUrl': form('https://{id}.lambda-url.{region}.on.aws/'),
  'AWS::ApiGatewayV2::Api ApiEndpoint': form('https://{id}.execute-api.{region}.{suffix}'),
  'AWS::Serverless::HttpApi ApiEndpoint': form('https://{id}.execute-api.{region}.{suffix}'),
  'AWS::ApiGateway::DomainName RegionalDomainName': API_DOMAIN,
  'AWS::ApiGatewayV2::DomainName RegionalDomainName': API_DOMAIN,
  'AWS::ApiGateway::DomainName DistributionDomainName': form('{id}.cloudfront.net'),
  'AWS::CloudFront::Distribution DomainName': form('{id}.cloudfront.net'),
  'AWS::AppRunner::Service ServiceUrl': form('{id}.{region}.awsapprunner.com'),
  'AWS::Amplify::App DefaultDomain': form('{id}.amplifyapp.com'),
};

/** Attributes that give a property as it is written. */
const CONFIGURED: Readonly<Record<string, string>> = {
  'AWS::SSM::Parameter Value': 'Value',
  'AWS::Route53::HostedZone Name': 'Name',
  // What SAM makes of `${Api.Stage}`.
  'AWS::Serverless::Api Stage': 'StageName',
  'AWS::Serverless::HttpApi Stage': 'StageName',
};

/** Attributes that are ids of letters, digits and hyphens. */
const LABELS: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::RestApi RestApiId',
  'AWS::ApiGatewayV2::Api ApiId',
  'AWS::Lambda::Url UrlId',
]);

/** What `Fn::GetAtt` gives for a resource: a hole, with the literal text around it where AWS documents the form. */
export function attributeOf(target: Target, attribute: string, surroundings: Surroundings): Result {
  const key = `${target.type} ${attribute}`;
  const reference = { address: target.address, type: typeOrNull(target.type), attribute };
  const configured = CONFIGURED[key];
  const value = configured === undefined ? null : surroundings.property(configured);
  if (value?.type === 'text') return value;
  const former = FORMS[key];
  const content = LABELS.has(key)
    ? 'label'
    : former === undefined
      ? 'any'
      : target.type === 'AWS::S3::Bucket'
        ? 'name'
        : 'label';
  const hole = holeOf(
    former === undefined ? `${target.address}.${attribute}` : target.address,
    'resource-attribute',
    reference,
    content,
  );
  return textOf(former?.(hole, surroundings) ?? [hole]);
}

/** `amazonaws.com.cn` and `aws-cn` in the Regions of China, `aws-us-gov` in those of GovCloud; elsewhere the usual ones. */
export function partitionOf(region: string | null): { readonly partition: string; readonly suffix: string } {
  if (region?.startsWith('cn-') === true) return { partition: 'aws-cn', suffix: 'amazonaws.com.cn' };
  return { partition: region?.startsWith('us-gov-') === true ? 'aws-us-gov' : 'aws', suffix: 'amazonaws.com' };
}

export function regionResult(region: string | null): Result {
  return region === null ? textOf([holeOf('AWS::Region', 'pseudo', null, 'label')]) : literal(region);
}
