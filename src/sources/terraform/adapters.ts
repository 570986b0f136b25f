import { CLOUDPOSSE_CDN, CLOUDPOSSE_S3_CDN } from './cloudposse.js';
import { moduleFromText, type ModuleSource } from './module-source.js';

/**
 * What well-known public modules make of their arguments, as far as origins are concerned, in Terraform's own language. They stand
 * in for code that is not in the checkout before `terraform init`; where that has run, the code itself is read.
 */
interface Adapter {
  /** Matches the source of a module call. */
  readonly source: RegExp;
  readonly name: string;
  readonly text: string;
}

const POLICIES = `
locals {
  behaviors = concat([var.default_cache_behavior], [for b in var.ordered_cache_behavior : b])
  caches    = compact([for b in local.behaviors : try(b.cache_policy_name, null)])
  requests  = compact([for b in local.behaviors : try(b.origin_request_policy_name, null)])
}
data "aws_cloudfront_cache_policy" "named" {
  for_each = toset(local.caches)
  name     = each.value
}
data "aws_cloudfront_origin_request_policy" "named" {
  for_each = toset(local.requests)
  name     = each.value
}
`;

const BEHAVIOR = `
      target_origin_id         = b.value.target_origin_id
      viewer_protocol_policy   = try(b.value.viewer_protocol_policy, "https-only")
      cache_policy_id          = try(coalesce(b.value.cache_policy_id), data.aws_cloudfront_cache_policy.named[b.value.cache_policy_name].id, null)
      origin_request_policy_id = try(coalesce(b.value.origin_request_policy_id), data.aws_cloudfront_origin_request_policy.named[b.value.origin_request_policy_name].id, null)
      dynamic "forwarded_values" {
        for_each = try(b.value.use_forwarded_values, try(coalesce(b.value.cache_policy_id, b.value.cache_policy_name), null) == null) ? [b.value] : []
        content {
          headers = try(forwarded_values.value.forwarded_values.headers, forwarded_values.value.headers, [])
        }
      }
      dynamic "lambda_function_association" {
        for_each = try(b.value.lambda_function_association, {})
        content {
          event_type = try(lambda_function_association.value.event_type, lambda_function_association.key)
          lambda_arn = lambda_function_association.value.lambda_arn
        }
      }
      dynamic "function_association" {
        for_each = try(b.value.function_association, {})
        content {
          event_type   = try(function_association.value.event_type, function_association.key)
          function_arn = try(function_association.value.function_arn, null)
        }
      }
`;

const CUSTOM = `
          http_port                = try(custom_origin_config.value.http_port, 80)
          https_port               = try(custom_origin_config.value.https_port, 443)
          origin_protocol_policy   = try(custom_origin_config.value.origin_protocol_policy, "https-only")
          origin_ssl_protocols     = try(custom_origin_config.value.origin_ssl_protocols, ["TLSv1.2"])
          origin_keepalive_timeout = try(custom_origin_config.value.origin_keepalive_timeout, null)
          origin_read_timeout      = try(custom_origin_config.value.origin_read_timeout, null)
`;

/** https://registry.terraform.io/modules/terraform-aws-modules/cloudfront/aws */
const COMMUNITY = `
variable "create" { default = true }
variable "create_distribution" { default = true }
variable "enabled" { default = true }
variable "aliases" { default = [] }
variable "origin" { default = {} }
variable "origin_group" { default = {} }
variable "default_cache_behavior" { default = {} }
variable "ordered_cache_behavior" { default = [] }
variable "custom_error_response" { default = [] }
${POLICIES}
resource "aws_cloudfront_distribution" "this" {
  count   = var.create && var.create_distribution ? 1 : 0
  enabled = var.enabled
  aliases = var.aliases
  dynamic "origin" {
    for_each = var.origin
    content {
      origin_id                = try(coalesce(origin.value.origin_id), origin.key)
      domain_name              = origin.value.domain_name
      origin_path              = try(origin.value.origin_path, "")
      connection_attempts      = try(origin.value.connection_attempts, null)
      connection_timeout       = try(origin.value.connection_timeout, null)
      origin_access_control_id = try(origin.value.origin_access_control_id, origin.value.origin_access_control, origin.value.origin_access_control_key, null)
      dynamic "custom_origin_config" {
        for_each = try(flatten([coalesce(origin.value.custom_origin_config)]), [])
        content {${CUSTOM}}
      }
      dynamic "s3_origin_config" {
        for_each = try(flatten([coalesce(origin.value.s3_origin_config)]), [])
        content {
          origin_access_identity = try(s3_origin_config.value.cloudfront_access_identity_path, aws_cloudfront_origin_access_identity.this[s3_origin_config.value.origin_access_identity].cloudfront_access_identity_path, null)
        }
      }
      dynamic "vpc_origin_config" {
        for_each = try(flatten([coalesce(origin.value.vpc_origin_config)]), [])
        content {
          vpc_origin_id = try(vpc_origin_config.value.vpc_origin_id, vpc_origin_config.value.vpc_origin, vpc_origin_config.value.vpc_origin_key, null)
        }
      }
      dynamic "custom_header" {
        for_each = try(origin.value.custom_header, [])
        content {
          name  = try(custom_header.value.name, custom_header.key)
          value = try(custom_header.value.value, custom_header.value)
        }
      }
    }
  }
  dynamic "origin_group" {
    for_each = var.origin_group
    content {
      origin_id = try(origin_group.value.origin_id, origin_group.key)
      failover_criteria {
        status_codes = try(origin_group.value.failover_status_codes, origin_group.value.failover_criteria.status_codes)
      }
      dynamic "member" {
        for_each = try([for m in origin_group.value.member : m.origin_id], [origin_group.value.primary_member_origin_id, origin_group.value.secondary_member_origin_id])
        content {
          origin_id = member.value
        }
      }
    }
  }
  dynamic "default_cache_behavior" {
    for_each = [var.default_cache_behavior]
    iterator = b
    content {${BEHAVIOR}}
  }
  dynamic "ordered_cache_behavior" {
    for_each = var.ordered_cache_behavior
    iterator = b
    content {
      path_pattern = b.value.path_pattern
      ${BEHAVIOR}
    }
  }
  dynamic "custom_error_response" {
    for_each = try(flatten([var.custom_error_response]), [])
    content {
      error_code            = custom_error_response.value.error_code
      response_code         = try(custom_error_response.value.response_code, null)
      response_page_path    = try(custom_error_response.value.response_page_path, null)
      error_caching_min_ttl = try(custom_error_response.value.error_caching_min_ttl, null)
    }
  }
}
`;

const ADAPTERS: readonly Adapter[] = [
  {
    source: sourceOf('terraform-aws-modules', 'cloudfront'),
    name: 'terraform-aws-modules-cloudfront',
    text: COMMUNITY,
  },
  {
    source: sourceOf('cloudposse', 'cloudfront-cdn'),
    name: 'cloudposse-cloudfront-cdn',
    text: CLOUDPOSSE_CDN,
  },
  {
    source: sourceOf('cloudposse', 'cloudfront-s3-cdn'),
    name: 'cloudposse-cloudfront-s3-cdn',
    text: CLOUDPOSSE_S3_CDN,
  },
];

/** A module in a registry or in its repository, whatever the version. */
function sourceOf(owner: string, name: string): RegExp {
  const registry = `^(?:registry\\.(?:terraform\\.io|opentofu\\.org)/)?${owner}/${name}/aws$`;
  return new RegExp(`${registry}|github\\.com[/:]${owner}/terraform-aws-${name}(?:\\.git)?(?:\\?|$)`);
}

const adapted = new Map<string, ModuleSource>();

/** Stands in for a well-known module that is not in the checkout; null for any other. */
export function adapterFor(source: string): ModuleSource | null {
  const adapter = ADAPTERS.find((one) => one.source.test(source));
  if (adapter === undefined) return null;
  const known = adapted.get(adapter.name);
  if (known !== undefined) return known;
  // The place is one of fetched code, so that everything is told of the call.
  const directory = `.terraform/adapters/${adapter.name}`;
  const made = moduleFromText(directory, `${directory}/main.tf`, adapter.text);
  adapted.set(adapter.name, made);
  return made;
}
