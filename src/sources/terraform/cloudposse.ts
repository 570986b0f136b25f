/**
 * What two modules of Cloud Posse's make of their variables. Their own origin has an id that another module puts together from its
 * context; it stays unknown, and equal to itself. Defaults that differ between versions are left open: a variable without one.
 */

/** Text of a block of associations, by the expression of the list. */
function associations(lambdas: string, functions: string): string {
  return `
      dynamic "lambda_function_association" {
        for_each = try(coalesce(${lambdas}), [])
        iterator = edge
        content {
          event_type   = edge.value.event_type
          include_body = try(edge.value.include_body, null)
          lambda_arn   = edge.value.lambda_arn
        }
      }
      dynamic "function_association" {
        for_each = try(coalesce(${functions}), [])
        iterator = edge
        content {
          event_type   = edge.value.event_type
          function_arn = edge.value.function_arn
        }
      }
`;
}

/** Headers are forwarded by the older settings where neither policy is given. */
function forwarding(cachePolicy: string, requestPolicy: string, headers: string): string {
  return `
      cache_policy_id          = try(${cachePolicy}, null)
      origin_request_policy_id = try(${requestPolicy}, null)
      dynamic "forwarded_values" {
        for_each = try(coalesce(${cachePolicy}), coalesce(${requestPolicy}), null) == null ? [true] : []
        content {
          headers = try(${headers}, [])
        }
      }
`;
}

/** The behaviors of both modules; only the name of the default one's headers differs. */
function behaviors(headers: string): string {
  return `
  default_cache_behavior {
    target_origin_id       = module.this.id
    viewer_protocol_policy = var.viewer_protocol_policy
    allowed_methods        = var.allowed_methods
    ${forwarding('var.cache_policy_id', 'var.origin_request_policy_id', headers)}
    ${associations('var.lambda_function_association', 'var.function_association')}
  }
  dynamic "ordered_cache_behavior" {
    for_each = var.ordered_cache
    iterator = b
    content {
      path_pattern           = b.value.path_pattern
      target_origin_id       = b.value.target_origin_id == "" ? module.this.id : b.value.target_origin_id
      viewer_protocol_policy = try(b.value.viewer_protocol_policy, "redirect-to-https")
      allowed_methods        = try(b.value.allowed_methods, var.methods_of_the_version)
      ${forwarding('b.value.cache_policy_id', 'b.value.origin_request_policy_id', 'b.value.forward_header_values')}
      ${associations('b.value.lambda_function_association', 'b.value.function_association')}
    }
  }
  dynamic "custom_error_response" {
    for_each = var.custom_error_response
    iterator = page
    content {
      error_code            = page.value.error_code
      response_code         = try(page.value.response_code, null)
      response_page_path    = try(page.value.response_page_path, null)
      error_caching_min_ttl = try(page.value.error_caching_min_ttl, null)
    }
  }
`;
}

const HEADERS = (list: string): string => `
      dynamic "custom_header" {
        for_each = try(coalesce(${list}), [])
        iterator = header
        content {
          name  = header.value.name
          value = header.value.value
        }
      }
`;

/** Origins that are given as a list; what is not written of one differs between versions, but for the ports. */
const FURTHER_ORIGINS = `
  dynamic "origin" {
    for_each = var.custom_origins
    iterator = o
    content {
      domain_name              = o.value.domain_name
      origin_id                = o.value.origin_id
      origin_path              = try(o.value.origin_path, "")
      origin_access_control_id = try(o.value.origin_access_control_id, null)
      ${HEADERS('o.value.custom_headers')}
      dynamic "custom_origin_config" {
        for_each = try(coalesce(o.value.custom_origin_config), null) == null ? [] : [o.value.custom_origin_config]
        iterator = c
        content {
          http_port                = try(c.value.http_port, 80)
          https_port               = try(c.value.https_port, 443)
          origin_protocol_policy   = try(c.value.origin_protocol_policy, var.protocol_policy_of_the_version)
          origin_ssl_protocols     = try(c.value.origin_ssl_protocols, var.ssl_protocols_of_the_version)
          origin_keepalive_timeout = try(c.value.origin_keepalive_timeout, var.timeout_of_the_version)
          origin_read_timeout      = try(c.value.origin_read_timeout, var.timeout_of_the_version)
        }
      }
      dynamic "s3_origin_config" {
        for_each = try(coalesce(o.value.s3_origin_config), null) == null ? [] : [o.value.s3_origin_config]
        iterator = s
        content {
          origin_access_identity = try(s.value.origin_access_identity, null)
        }
      }
    }
  }
`;

const COMMON_VARIABLES = `
variable "enabled" {
  default  = true
  nullable = false
}
variable "distribution_enabled" { default = true }
variable "aliases" { default = [] }
variable "origin_path" { default = "" }
variable "origin_ssl_protocols" { default = ["TLSv1", "TLSv1.1", "TLSv1.2"] }
variable "viewer_protocol_policy" { default = "redirect-to-https" }
variable "allowed_methods" {}
variable "cache_policy_id" { default = null }
variable "origin_request_policy_id" { default = null }
variable "custom_origins" { default = [] }
variable "ordered_cache" { default = [] }
variable "custom_error_response" { default = [] }
variable "lambda_function_association" { default = [] }
variable "function_association" { default = [] }
`;

const OUTPUTS = `
output "cf_arn" { value = try(aws_cloudfront_distribution.default[0].arn, "") }
output "cf_id" { value = try(aws_cloudfront_distribution.default[0].id, "") }
`;

/** https://registry.terraform.io/modules/cloudposse/cloudfront-cdn/aws */
export const CLOUDPOSSE_CDN = `
${COMMON_VARIABLES}
variable "origin_domain_name" { default = "" }
variable "origin_type" { default = "custom" }
variable "origin_access_control_id" { default = null }
variable "s3_origin_config" { default = null }
variable "custom_header" { default = [] }
variable "origin_http_port" { default = 80 }
variable "origin_https_port" { default = 443 }
variable "origin_protocol_policy" { default = "match-viewer" }
variable "origin_keepalive_timeout" {}
variable "origin_read_timeout" {}
variable "forward_headers" { default = [] }
resource "aws_cloudfront_distribution" "default" {
  count   = var.enabled ? 1 : 0
  enabled = var.distribution_enabled
  aliases = var.aliases
  origin {
    domain_name              = var.origin_domain_name
    origin_id                = module.this.id
    origin_path              = var.origin_path
    origin_access_control_id = var.origin_access_control_id
    ${HEADERS('var.custom_header')}
    dynamic "custom_origin_config" {
      for_each = var.origin_type == "custom" ? [true] : []
      content {
        http_port                = var.origin_http_port
        https_port               = var.origin_https_port
        origin_protocol_policy   = var.origin_protocol_policy
        origin_ssl_protocols     = var.origin_ssl_protocols
        origin_keepalive_timeout = var.origin_keepalive_timeout
        origin_read_timeout      = var.origin_read_timeout
      }
    }
    dynamic "s3_origin_config" {
      for_each = var.origin_type == "custom" || var.s3_origin_config == null ? [] : [var.s3_origin_config]
      content {
        origin_access_identity = s3_origin_config.value.origin_access_identity
      }
    }
  }
  ${FURTHER_ORIGINS}
  ${behaviors('var.forward_headers')}
}
${OUTPUTS}
`;

/**
 * https://registry.terraform.io/modules/cloudposse/cloudfront-s3-cdn/aws. Its own origin is a bucket that it makes, or that is named;
 * how CloudFront is let in is for the module to decide.
 */
export const CLOUDPOSSE_S3_CDN = `
${COMMON_VARIABLES}
variable "external_aliases" { default = [] }
variable "origin_bucket" { default = null }
variable "website_enabled" { default = false }
variable "custom_origin_headers" { default = [] }
variable "forward_header_values" { default = ["Access-Control-Request-Headers", "Access-Control-Request-Method", "Origin"] }
variable "s3_origins" { default = [] }
variable "origin_groups" { default = [] }
data "aws_s3_bucket" "origin" {
  bucket = try(coalesce(var.origin_bucket), module.this.id)
}
resource "aws_cloudfront_distribution" "default" {
  count   = var.enabled ? 1 : 0
  enabled = var.distribution_enabled
  aliases = try(concat(var.aliases, var.external_aliases), var.aliases)
  origin {
    domain_name              = var.website_enabled ? data.aws_s3_bucket.origin.website_endpoint : data.aws_s3_bucket.origin.bucket_regional_domain_name
    origin_id                = module.this.id
    origin_path              = var.origin_path
    origin_access_control_id = var.website_enabled ? null : module.access.origin_access_control_id
    ${HEADERS('var.custom_origin_headers')}
    dynamic "custom_origin_config" {
      for_each = var.website_enabled ? [true] : []
      content {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "http-only"
        origin_ssl_protocols   = var.origin_ssl_protocols
      }
    }
    dynamic "s3_origin_config" {
      for_each = var.website_enabled ? [] : [true]
      content {
        origin_access_identity = module.access.origin_access_identity_path
      }
    }
  }
  ${FURTHER_ORIGINS}
  dynamic "origin" {
    for_each = var.s3_origins
    iterator = o
    content {
      domain_name              = o.value.domain_name
      origin_id                = o.value.origin_id
      origin_path              = try(o.value.origin_path, "")
      origin_access_control_id = try(coalesce(o.value.origin_access_control_id), module.access.origin_access_control_id)
      s3_origin_config {
        origin_access_identity = try(coalesce(o.value.s3_origin_config.origin_access_identity), module.access.origin_access_identity_path)
      }
    }
  }
  dynamic "origin_group" {
    for_each = var.origin_groups
    iterator = g
    content {
      origin_id = "\${try(coalesce(g.value.primary_origin_id), module.this.id)}\${module.groups.separator}\${g.value.failover_origin_id}"
      failover_criteria {
        status_codes = g.value.failover_criteria
      }
      member {
        origin_id = try(coalesce(g.value.primary_origin_id), module.this.id)
      }
      member {
        origin_id = g.value.failover_origin_id
      }
    }
  }
  ${behaviors('var.forward_header_values')}
}
${OUTPUTS}
`;
