import { isSince, type ModuleVersion } from './module-version.js';

/** Since this version the variables have types, and what a type does not name is dropped without a word. */
const FIRST_TYPED = 6;
/** Arguments that only the versions before have, and those that only the versions since have; any other is an error there. */
const ONLY_BEFORE =
  /^(?:create_(?:distribution|origin_access_(?:identity|control)|vpc_origin)|origin_access_identities|geo_restriction)$/;
const ONLY_SINCE = /^(?:create|restrictions|cloudfront_functions|response_headers_policies)$/;

const POLICIES = `
locals {
  caches   = compact([for b in var.ordered_cache_behavior : try(b.cache_policy_name, null)])
  requests = compact([for b in var.ordered_cache_behavior : try(b.origin_request_policy_name, null)])
}
data "aws_cloudfront_cache_policy" "default" {
  name = try(var.default_cache_behavior.cache_policy_name, null)
}
data "aws_cloudfront_origin_request_policy" "default" {
  name = try(var.default_cache_behavior.origin_request_policy_name, null)
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

/** Typed versions take headers from an object of their own; before, they stand in the behavior itself. */
const behaviorWith = (cachePolicy: string, requestPolicy: string): string => `
      target_origin_id         = b.value.target_origin_id
      viewer_protocol_policy   = try(coalesce(b.value.viewer_protocol_policy), "https-only")
      allowed_methods          = try(coalesce(b.value.allowed_methods), ["GET", "HEAD", "OPTIONS"])
      cache_policy_id          = try(coalesce(b.value.cache_policy_id), coalesce(b.value.cache_policy_name) == null ? null : ${cachePolicy}, null)
      origin_request_policy_id = try(coalesce(b.value.origin_request_policy_id), coalesce(b.value.origin_request_policy_name) == null ? null : ${requestPolicy}, null)
      dynamic "forwarded_values" {
        for_each = try(local.typed ? null : tobool(b.value.use_forwarded_values), null) == false || try(coalesce(b.value.cache_policy_id), coalesce(b.value.cache_policy_name), null) != null ? [] : [b.value]
        content {
          headers = local.typed ? try(coalesce(forwarded_values.value.forwarded_values.headers), []) : try(coalesce(forwarded_values.value.headers), [])
        }
      }
      dynamic "lambda_function_association" {
        for_each = try(coalesce(b.value.lambda_function_association), {})
        content {
          event_type = try(coalesce(lambda_function_association.value.event_type), lambda_function_association.key)
          lambda_arn = lambda_function_association.value.lambda_arn
        }
      }
      dynamic "function_association" {
        for_each = try(coalesce(b.value.function_association), {})
        content {
          event_type   = try(coalesce(function_association.value.event_type), function_association.key)
          function_arn = try(coalesce(function_association.value.function_arn), aws_cloudfront_function.this[function_association.value.function_key].arn, null)
        }
      }
`;

const CUSTOM = `
          http_port                = try(custom_origin_config.value.http_port, 80)
          https_port               = try(custom_origin_config.value.https_port, 443)
          origin_protocol_policy   = try(custom_origin_config.value.origin_protocol_policy, "https-only")
          origin_ssl_protocols     = try(coalesce(custom_origin_config.value.origin_ssl_protocols), ["TLSv1.2"])
          origin_keepalive_timeout = try(custom_origin_config.value.origin_keepalive_timeout, null)
          origin_read_timeout      = try(custom_origin_config.value.origin_read_timeout, null)
          ip_address_type          = try(custom_origin_config.value.ip_address_type, null)
`;

/** What the module makes besides the distribution, under the keys by which origins and behaviors name it. */
const PARTS = `
resource "aws_cloudfront_origin_access_control" "this" {
  for_each                          = (local.typed || var.create_origin_access_control) && var.origin_access_control != null ? var.origin_access_control : {}
  name                              = try(coalesce(each.value.name), each.key)
  origin_access_control_origin_type = each.value.origin_type
  signing_behavior                  = each.value.signing_behavior
  signing_protocol                  = each.value.signing_protocol
}
resource "aws_cloudfront_vpc_origin" "this" {
  for_each = (local.typed || var.create_vpc_origin) && var.vpc_origin != null ? var.vpc_origin : {}
  vpc_origin_endpoint_config {
    name                   = try(coalesce(each.value.name), each.key)
    arn                    = each.value.arn
    http_port              = each.value.http_port
    https_port             = each.value.https_port
    origin_protocol_policy = each.value.origin_protocol_policy
    origin_ssl_protocols {
      items = try(coalesce(each.value.origin_ssl_protocols.items), ["TLSv1.2"])
    }
  }
}
resource "aws_cloudfront_function" "this" {
  for_each = local.typed && var.cloudfront_functions != null ? var.cloudfront_functions : {}
  name     = try(coalesce(each.value.name), each.key)
  runtime  = try(coalesce(each.value.runtime), "cloudfront-js-2.0")
  code     = each.value.code
}
`;

/** Whether the version is one with types; null where neither the version nor an argument tells. */
function isTyped(version: ModuleVersion, argumentNames: readonly string[]): boolean | null {
  const told = isSince(FIRST_TYPED, version);
  if (told !== null) return told;
  if (argumentNames.some((name) => ONLY_BEFORE.test(name))) return false;
  return argumentNames.some((name) => ONLY_SINCE.test(name)) ? true : null;
}

/**
 * What terraform-aws-modules/cloudfront makes of its variables, in the versions that a call allows. Source:
 * https://registry.terraform.io/modules/terraform-aws-modules/cloudfront/aws
 */
export function communityModule(version: ModuleVersion, argumentNames: readonly string[]): string {
  return `
variable "version_is_typed" {}
locals {
  typed = ${isTyped(version, argumentNames) ?? 'var.version_is_typed'}
}
variable "create" { default = true }
variable "create_distribution" { default = true }
variable "enabled" { default = true }
variable "aliases" { default = [] }
variable "staging" { default = false }
variable "continuous_deployment_policy_id" { default = null }
variable "origin" { default = {} }
variable "origin_group" { default = {} }
variable "default_cache_behavior" { default = {} }
variable "ordered_cache_behavior" { default = [] }
variable "custom_error_response" { default = [] }
variable "create_origin_access_control" { default = false }
variable "origin_access_control" {
  default = { s3 = { origin_type = "s3", signing_behavior = "always", signing_protocol = "sigv4" } }
}
variable "create_vpc_origin" { default = false }
variable "vpc_origin" { default = {} }
variable "cloudfront_functions" { default = {} }
${POLICIES}
${PARTS}
resource "aws_cloudfront_distribution" "this" {
  count   = var.create && var.create_distribution ? 1 : 0
  enabled = var.enabled
  aliases = var.aliases
  staging = var.staging
  continuous_deployment_policy_id = var.continuous_deployment_policy_id
  dynamic "origin" {
    for_each = var.origin
    content {
      origin_id                   = try(coalesce(origin.value.origin_id), origin.key)
      domain_name                 = origin.value.domain_name
      origin_path                 = try(origin.value.origin_path, "")
      connection_attempts         = try(origin.value.connection_attempts, null)
      connection_timeout          = try(origin.value.connection_timeout, null)
      response_completion_timeout = try(origin.value.response_completion_timeout, null)
      origin_access_control_id    = try(coalesce(origin.value.origin_access_control_id), aws_cloudfront_origin_access_control.this[try(coalesce(origin.value.origin_access_control_key), origin.value.origin_access_control)].id, null)
      dynamic "custom_origin_config" {
        for_each = try(coalesce(origin.value.custom_origin_config), null) == null ? [] : flatten([origin.value.custom_origin_config])
        content {${CUSTOM}}
      }
      dynamic "s3_origin_config" {
        for_each = local.typed || try(coalesce(origin.value.s3_origin_config), null) == null ? [] : flatten([origin.value.s3_origin_config])
        content {
          origin_access_identity = try(s3_origin_config.value.cloudfront_access_identity_path, aws_cloudfront_origin_access_identity.this[s3_origin_config.value.origin_access_identity].cloudfront_access_identity_path, null)
        }
      }
      dynamic "vpc_origin_config" {
        for_each = try(coalesce(origin.value.vpc_origin_config), null) == null ? [] : flatten([origin.value.vpc_origin_config])
        content {
          vpc_origin_id            = try(coalesce(vpc_origin_config.value.vpc_origin_id), aws_cloudfront_vpc_origin.this[try(coalesce(vpc_origin_config.value.vpc_origin_key), vpc_origin_config.value.vpc_origin)].id, null)
          origin_keepalive_timeout = try(vpc_origin_config.value.origin_keepalive_timeout, null)
          origin_read_timeout      = try(vpc_origin_config.value.origin_read_timeout, null)
        }
      }
      dynamic "custom_header" {
        for_each = try(coalesce(origin.value.custom_header), [])
        content {
          name  = try(custom_header.value.name, custom_header.key)
          value = try(custom_header.value.value, custom_header.value)
        }
      }
    }
  }
  dynamic "origin_group" {
    for_each = try(coalesce(var.origin_group), {})
    content {
      origin_id = try(coalesce(origin_group.value.origin_id), origin_group.key)
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
    content {${behaviorWith('data.aws_cloudfront_cache_policy.default.id', 'data.aws_cloudfront_origin_request_policy.default.id')}}
  }
  dynamic "ordered_cache_behavior" {
    for_each = try(coalesce(var.ordered_cache_behavior), [])
    iterator = b
    content {
      path_pattern = b.value.path_pattern
      ${behaviorWith('data.aws_cloudfront_cache_policy.named[b.value.cache_policy_name].id', 'data.aws_cloudfront_origin_request_policy.named[b.value.origin_request_policy_name].id')}
    }
  }
  dynamic "custom_error_response" {
    for_each = try(flatten([coalesce(var.custom_error_response)]), [])
    content {
      error_code            = custom_error_response.value.error_code
      response_code         = try(custom_error_response.value.response_code, null)
      response_page_path    = try(custom_error_response.value.response_page_path, null)
      error_caching_min_ttl = try(custom_error_response.value.error_caching_min_ttl, null)
    }
  }
}
output "cloudfront_distribution_arn" { value = try(aws_cloudfront_distribution.this[0].arn, null) }
output "cloudfront_distribution_id" { value = try(aws_cloudfront_distribution.this[0].id, null) }
`;
}
