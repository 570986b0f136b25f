data "aws_cloudfront_cache_policy" "disabled" {
  name = "Managed-CachingDisabled"
}

data "aws_cloudfront_cache_policy" "origin_headers" {
  name = "Managed-UseOriginCacheControlHeaders"
}

data "aws_cloudfront_origin_request_policy" "all_viewer" {
  name = "Managed-AllViewer"
}

data "aws_cloudfront_origin_request_policy" "except_host" {
  name = "Managed-AllViewerExceptHostHeader"
}

locals {
  # What is forwarded: Host by an origin request policy, by a cache policy, by the older forwarded_values, or not at all.
  forwarding = {
    "not-forwarded" = {
      cache   = data.aws_cloudfront_cache_policy.disabled.id
      request = data.aws_cloudfront_origin_request_policy.except_host.id
    }
    "by-policy" = {
      cache   = data.aws_cloudfront_cache_policy.disabled.id
      request = data.aws_cloudfront_origin_request_policy.all_viewer.id
    }
    "by-cache-policy" = {
      cache   = data.aws_cloudfront_cache_policy.origin_headers.id
      request = null
    }
    "by-forwarded-values" = {
      cache   = null
      request = null
    }
  }

  default = one([for origin in var.origins : origin if origin.id == var.default_origin])
  routed  = [for origin in var.origins : origin if origin.routed && origin.id != var.default_origin]
}

resource "aws_cloudfront_distribution" "this" {
  enabled = true
  aliases = var.aliases

  dynamic "origin" {
    for_each = var.origins

    content {
      origin_id   = origin.value.id
      domain_name = origin.value.domain_name

      dynamic "custom_header" {
        for_each = try(var.custom_headers[origin.value.id], {})

        content {
          name  = custom_header.key
          value = custom_header.value
        }
      }

      dynamic "vpc_origin_config" {
        for_each = origin.value.vpc_origin_id == null ? [] : [origin.value.vpc_origin_id]

        content {
          vpc_origin_id = vpc_origin_config.value
        }
      }

      dynamic "custom_origin_config" {
        for_each = origin.value.vpc_origin_id == null ? [1] : []

        content {
          http_port              = coalesce(origin.value.http_port, try(var.ports[origin.value.id].http, null), 80)
          https_port             = coalesce(try(var.ports[origin.value.id].https, null), 443)
          origin_protocol_policy = origin.value.protocol_policy
          origin_ssl_protocols   = ["TLSv1.2"]
        }
      }
    }
  }

  default_cache_behavior {
    target_origin_id         = local.default.id
    viewer_protocol_policy   = "redirect-to-https"
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    cache_policy_id          = local.forwarding[local.default.host].cache
    origin_request_policy_id = local.forwarding[local.default.host].request
  }

  dynamic "ordered_cache_behavior" {
    for_each = local.routed
    iterator = route

    content {
      path_pattern             = "/${route.value.id}/*"
      target_origin_id         = route.value.id
      viewer_protocol_policy   = route.value.protocol_policy == "match-viewer" ? "allow-all" : "redirect-to-https"
      allowed_methods          = ["GET", "HEAD"]
      cached_methods           = ["GET", "HEAD"]
      cache_policy_id          = local.forwarding[route.value.host].cache
      origin_request_policy_id = local.forwarding[route.value.host].request

      dynamic "forwarded_values" {
        for_each = route.value.host == "by-forwarded-values" ? [1] : []

        content {
          query_string = true
          headers      = ["Host"]

          cookies {
            forward = "none"
          }
        }
      }
    }
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
