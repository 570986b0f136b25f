import type { Reference } from '../../model/value.js';

/** The resource that an output of a public module is an attribute of, as `type.attribute`. */
type Outputs = Readonly<Record<string, string>>;

const BUCKET: Outputs = {
  bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
  bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
  bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
};

/**
 * Outputs of well-known public modules that name hosts, under all names that they had. They tell what stands behind an origin although
 * the code is not there. Source: the page of each module at https://registry.terraform.io/modules
 */
const MODULES: Readonly<Record<string, Outputs>> = {
  'terraform-aws-modules/alb': {
    dns_name: 'aws_lb.dns_name',
    lb_dns_name: 'aws_lb.dns_name',
    this_lb_dns_name: 'aws_lb.dns_name',
  },
  'terraform-aws-modules/elb': { elb_dns_name: 'aws_elb.dns_name', this_elb_dns_name: 'aws_elb.dns_name' },
  'terraform-aws-modules/s3-bucket': {
    s3_bucket_bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
    s3_bucket_bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
    s3_bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
    this_s3_bucket_bucket_domain_name: 'aws_s3_bucket.bucket_domain_name',
    this_s3_bucket_bucket_regional_domain_name: 'aws_s3_bucket.bucket_regional_domain_name',
    this_s3_bucket_website_endpoint: 'aws_s3_bucket.website_endpoint',
  },
  'terraform-aws-modules/apigateway-v2': {
    api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
    apigatewayv2_api_api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
    this_apigatewayv2_api_api_endpoint: 'aws_apigatewayv2_api.api_endpoint',
  },
  'terraform-aws-modules/lambda': { lambda_function_url: 'aws_lambda_function_url.function_url' },
  'terraform-aws-modules/ec2-instance': { public_dns: 'aws_instance.public_dns' },
  'terraform-aws-modules/cloudfront': {
    cloudfront_distribution_domain_name: 'aws_cloudfront_distribution.domain_name',
  },
  'cloudposse/alb': { alb_dns_name: 'aws_lb.dns_name' },
  'cloudposse/s3-bucket': BUCKET,
};

/** `terraform-aws-modules/alb/aws` of a registry, and `github.com/terraform-aws-modules/terraform-aws-alb`. */
const SOURCE =
  /^(?:registry\.(?:terraform\.io|opentofu\.org)\/)?([\w-]+)\/([\w-]+)\/aws$|github\.com[/:]([\w-]+)\/terraform-aws-([\w-]+?)(?:\.git)?(?:\?|$)/;

/**
 * What an output of a public module refers to; null when nothing is known of it.
 * @param address of the module call
 */
export function publicOutput(source: string, address: string, output: string): Reference | null {
  const [, owner, name, repositoryOwner, repositoryName] = SOURCE.exec(source) ?? [];
  const outputs = MODULES[`${owner ?? repositoryOwner}/${name ?? repositoryName}`];
  if (outputs === undefined || !Object.hasOwn(outputs, output)) return null;
  const [type = '', attribute = ''] = (outputs[output] ?? '').split('.');
  return { address, type, attribute };
}
