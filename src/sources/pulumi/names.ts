/**
 * Pulumi's names for what Terraform's provider gives. Pulumi generates its AWS package from that provider: arguments are the same in
 * camelCase, blocks that may repeat are lists with a plural name. Source:
 * https://www.pulumi.com/registry/packages/aws/api-docs/cloudfront/distribution/
 */

/** `originSslProtocols` as `origin_ssl_protocols`. */
export function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `dns_name` as `dnsName`. */
export function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The block that a list stands for: `ordered_cache_behaviors` for `ordered_cache_behavior`. */
export function singular(name: string): string {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  return name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

/** Types that the reader knows something about; names that differ from Terraform's only by their case are not listed twice. */
const TYPES: Readonly<Record<string, string>> = {
  'aws:acm:Certificate': 'aws_acm_certificate',
  'aws:alb:LoadBalancer': 'aws_lb',
  'aws:amplify:App': 'aws_amplify_app',
  'aws:apigateway:Deployment': 'aws_api_gateway_deployment',
  'aws:apigateway:DomainName': 'aws_api_gateway_domain_name',
  'aws:apigateway:Stage': 'aws_api_gateway_stage',
  'aws:apigatewayv2:Api': 'aws_apigatewayv2_api',
  'aws:apigatewayv2:DomainName': 'aws_apigatewayv2_domain_name',
  'aws:apigatewayv2:Stage': 'aws_apigatewayv2_stage',
  'aws:applicationloadbalancing:LoadBalancer': 'aws_lb',
  'aws:apprunner:Service': 'aws_apprunner_service',
  'aws:cloudfront:CachePolicy': 'aws_cloudfront_cache_policy',
  'aws:cloudfront:Distribution': 'aws_cloudfront_distribution',
  'aws:cloudfront:MultitenantDistribution': 'aws_cloudfront_multitenant_distribution',
  'aws:cloudfront:OriginAccessControl': 'aws_cloudfront_origin_access_control',
  'aws:cloudfront:OriginAccessIdentity': 'aws_cloudfront_origin_access_identity',
  'aws:cloudfront:OriginRequestPolicy': 'aws_cloudfront_origin_request_policy',
  'aws:cloudfront:VpcOrigin': 'aws_cloudfront_vpc_origin',
  'aws:ec2:Eip': 'aws_eip',
  'aws:ec2:Instance': 'aws_instance',
  'aws:ec2:SpotInstanceRequest': 'aws_spot_instance_request',
  'aws:elasticbeanstalk:Environment': 'aws_elastic_beanstalk_environment',
  'aws:elasticloadbalancing:LoadBalancer': 'aws_elb',
  'aws:elasticloadbalancingv2:LoadBalancer': 'aws_lb',
  'aws:elb:LoadBalancer': 'aws_elb',
  'aws:globalaccelerator:Accelerator': 'aws_globalaccelerator_accelerator',
  'aws:lambda:FunctionUrl': 'aws_lambda_function_url',
  'aws:lb:LoadBalancer': 'aws_lb',
  'aws:mediastore:Container': 'aws_media_store_container',
  'aws:route53:Record': 'aws_route53_record',
  'aws:route53:Zone': 'aws_route53_zone',
  'aws:s3:Bucket': 'aws_s3_bucket',
  'aws:s3:BucketV2': 'aws_s3_bucket',
  'aws:s3:BucketWebsiteConfiguration': 'aws_s3_bucket_website_configuration',
  'aws:s3:BucketWebsiteConfigurationV2': 'aws_s3_bucket_website_configuration',
};

/** `aws:cloudfront/distribution:Distribution` as `aws:cloudfront:Distribution`; both forms are written. */
export function plainToken(token: string): string {
  return token.replace(/^([^:]*):([^:/]*)\/[^:]*:/, '$1:$2:');
}

/** Terraform's type for a resource's; the token itself for a type that nothing is known about. */
export function typeOfToken(token: string): string {
  const plain = plainToken(token);
  return Object.hasOwn(TYPES, plain) ? (TYPES[plain] ?? plain) : plain;
}

/** The type of what a function looks up: `aws:lb:getLoadBalancer` gives an `aws:lb:LoadBalancer`. */
export function typeOfFunction(token: string): string {
  return typeOfToken(plainToken(token).replace(/:get(?=[A-Z])/, ':'));
}
