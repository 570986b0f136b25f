export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yb: () => (/* binding */ ModuleLibrary),
  bL: () => (/* binding */ Root),
  Zo: () => (/* binding */ isLocalSource),
  vz: () => (/* binding */ modules_sourceOf)
});

// EXTERNAL MODULE: ./lib/sources/code/index.js + 3 modules
var code = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/sources/distribution-config/json.js
var json = __webpack_require__(6014);
;// CONCATENATED MODULE: ./lib/sources/terraform/cloudposse.js
/**
 * What two modules of Cloud Posse's make of their variables. Their own origin has an id that another module puts together from its
 * context; it stays unknown, and equal to itself. Defaults that differ between versions are left open: a variable without one.
 */
/** Text of a block of associations, by the expression of the list. */
function associations(lambdas, functions) {
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
function forwarding(cachePolicy, requestPolicy, headers) {
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
function behaviors(headers) {
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
const HEADERS = (list) => `
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
const CLOUDPOSSE_CDN = `
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
const CLOUDPOSSE_S3_CDN = `
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

;// CONCATENATED MODULE: ./lib/sources/terraform/module-version.js
const ANY = { least: null, most: null };
/**
 * What a call says about the version: a constraint, or the tag that its source names. Source:
 * https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
function versionOf(source, constraint) {
    const tag = /[?&]ref=(?:refs\/)?(?:tags\/)?v?(\d+)\.\d+/.exec(source)?.[1];
    if (tag !== undefined)
        return { least: Number(tag), most: Number(tag) };
    return (constraint ?? '').split(',').map(boundsOf).reduce(both, ANY);
}
/** One comparison: `~> 3.0` is of one major version; `~> 3` and `>= 3` have no upper bound. */
function boundsOf(comparison) {
    const [, operator = '', first, rest = ''] = /^\s*(=|!=|>=|>|<=|<|~>|)\s*v?(\d+)((?:\.\d+)*)/.exec(comparison) ?? [];
    if (first === undefined)
        return ANY;
    const major = Number(first);
    switch (operator) {
        case '':
        case '=':
            return { least: major, most: major };
        case '~>':
            return { least: major, most: rest === '' ? null : major };
        case '>=':
        case '>':
            return { least: major, most: null };
        case '<':
            return { least: null, most: /[1-9]/.test(rest) ? major : major - 1 };
        case '<=':
            return { least: null, most: major };
        default:
            return ANY;
    }
}
function both(a, b) {
    return {
        least: a.least === null || b.least === null ? (a.least ?? b.least) : Math.max(a.least, b.least),
        most: a.most === null || b.most === null ? (a.most ?? b.most) : Math.min(a.most, b.most),
    };
}
/** Whether every version that is allowed has at least this first number; null when some have and some have not. */
function isSince(major, { least, most }) {
    if (least !== null && least >= major)
        return true;
    return most !== null && most < major ? false : null;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/community.js

/** Since this version the variables have types, and what a type does not name is dropped without a word. */
const FIRST_TYPED = 6;
/** Arguments that only the versions before have, and those that only the versions since have; any other is an error there. */
const ONLY_BEFORE = /^(?:create_(?:distribution|origin_access_(?:identity|control)|vpc_origin)|origin_access_identities|geo_restriction)$/;
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
const behaviorWith = (cachePolicy, requestPolicy) => `
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
function isTyped(version, argumentNames) {
    const told = isSince(FIRST_TYPED, version);
    if (told !== null)
        return told;
    if (argumentNames.some((name) => ONLY_BEFORE.test(name)))
        return false;
    return argumentNames.some((name) => ONLY_SINCE.test(name)) ? true : null;
}
/**
 * What terraform-aws-modules/cloudfront makes of its variables, in the versions that a call allows. Source:
 * https://registry.terraform.io/modules/terraform-aws-modules/cloudfront/aws
 */
function communityModule(version, argumentNames) {
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

// EXTERNAL MODULE: ./lib/sources/terraform/module-source.js
var module_source = __webpack_require__(6003);
;// CONCATENATED MODULE: ./lib/sources/terraform/adapters.js




const ADAPTERS = [
    {
        source: sourceOf('terraform-aws-modules', 'cloudfront'),
        name: 'terraform-aws-modules-cloudfront',
        textFor: communityModule,
    },
    {
        source: sourceOf('cloudposse', 'cloudfront-cdn'),
        name: 'cloudposse-cloudfront-cdn',
        textFor: () => CLOUDPOSSE_CDN,
    },
    {
        source: sourceOf('cloudposse', 'cloudfront-s3-cdn'),
        name: 'cloudposse-cloudfront-s3-cdn',
        textFor: () => CLOUDPOSSE_S3_CDN,
    },
];
/** A module in a registry or in its repository, whatever the version. */
function sourceOf(owner, name) {
    const registry = `^(?:registry\\.(?:terraform\\.io|opentofu\\.org)/)?${owner}/${name}/aws$`;
    return new RegExp(`${registry}|github\\.com[/:]${owner}/terraform-aws-${name}(?:\\.git)?(?:\\?|$)`);
}
const adapted = new Map();
/**
 * Stands in for a well-known module that is not in the checkout; null for any other.
 * @param call the arguments of the call
 */
function adapterFor(source, call) {
    const adapter = ADAPTERS.find((one) => one.source.test(source));
    if (adapter === undefined)
        return null;
    const text = adapter.textFor(versionOf(source, (0,module_source/* literalOf */.Zc)(call, 'version')), call.attributes.map(({ name }) => name));
    const known = adapted.get(text);
    if (known !== undefined)
        return known;
    // The place is one of fetched code, so that everything is told of the call.
    const directory = `.terraform/adapters/${adapter.name}`;
    const made = (0,module_source/* moduleFromText */.Mc)(directory, `${directory}/main.tf`, text);
    adapted.set(text, made);
    return made;
}

;// CONCATENATED MODULE: ./lib/sources/terraform/dialect.js
/** Terraform's own names. */
const TERRAFORM = {
    lookUp: () => null,
    addressOf: (local) => local,
    attributeOf: (name) => name,
};

// EXTERNAL MODULE: ./lib/sources/terraform/equality.js
var equality = __webpack_require__(3393);
// EXTERNAL MODULE: ./lib/sources/terraform/effort.js
var effort = __webpack_require__(5951);
// EXTERNAL MODULE: ./lib/sources/terraform/evaluator.js + 15 modules
var evaluator = __webpack_require__(7742);
// EXTERNAL MODULE: ./lib/sources/terraform/instance.js + 2 modules
var instance = __webpack_require__(8146);
// EXTERNAL MODULE: ./lib/sources/terraform/json-syntax.js
var json_syntax = __webpack_require__(9527);
// EXTERNAL MODULE: ./lib/sources/terraform/values.js
var values = __webpack_require__(3063);
// EXTERNAL MODULE: ./lib/sources/terraform/planning.js
var terraform_planning = __webpack_require__(9080);
// EXTERNAL MODULE: ./lib/sources/terraform/repetition.js
var repetition = __webpack_require__(8098);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/model/usage-error.js
var usage_error = __webpack_require__(2837);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/ast.js
var ast = __webpack_require__(5633);
// EXTERNAL MODULE: ./lib/sources/terraform/hcl/index.js + 4 modules
var hcl = __webpack_require__(4139);
// EXTERNAL MODULE: ./lib/sources/terraform/workspace.js
var terraform_workspace = __webpack_require__(6568);
;// CONCATENATED MODULE: ./lib/sources/terraform/variables.js










const NO_SETTINGS = { vars: [], varFiles: [], workspace: '' };
/**
 * The values of a root module's variables, later ones over earlier ones: `terraform.tfvars`, `terraform.tfvars.json`,
 * `*.auto.tfvars` and `*.auto.tfvars.json` by name, then the files and values given. Source:
 * https://developer.hashicorp.com/terraform/language/values/variables ("Variable Definition Precedence")
 * @param baseScope for constants: values may not refer to anything
 * @throws UsageError for a given file that cannot be read and for a value that is not `name=value`
 */
function readVariables(source, workspace, workspaceRoot, settings, baseScope) {
    const constant = (expression, file) => (0,evaluator/* evaluate */._3)(expression, baseScope(file));
    const values = new Map();
    const problems = [];
    for (const path of automaticFiles(source.directory, workspace)) {
        const content = workspace.read(path);
        if ('text' in content)
            readFileInto(values, problems, path, content.text, constant);
        else
            problems.push({ file: path, line: null, message: content.message });
    }
    for (const path of settings.varFiles)
        readFileInto(values, problems, path, readGiven(workspaceRoot, path), constant);
    for (const entry of settings.vars) {
        const [name, datum] = readAssignment(entry, source, constant);
        values.set(name, datum);
    }
    return { values, problems };
}
function automaticFiles(directory, workspace) {
    const names = workspace.list(directory) ?? [];
    const fixed = ['terraform.tfvars', 'terraform.tfvars.json'].filter((name) => names.includes(name));
    const automatic = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name));
    return [...fixed, ...automatic].map((name) => (0,terraform_workspace/* resolveIn */.QH)(directory, name) ?? name);
}
function readGiven(workspaceRoot, path) {
    try {
        return (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(workspaceRoot, path), 'utf8');
    }
    catch {
        throw new usage_error/* UsageError */.e(`${path}: this file of Terraform variables cannot be read`);
    }
}
function readFileInto(values, problems, path, content, constant) {
    const file = { path, lines: (0,ast/* indexLines */.u)(content) };
    const { body, errors } = path.endsWith('.json') ? (0,json_syntax/* parseJsonObject */.dw)(content) : parseNative(content);
    const [error] = errors;
    if (error !== undefined)
        problems.push({ file: path, line: file.lines.lineOf(error.offset), message: error.message });
    for (const { name, expression } of body.attributes)
        values.set(name, constant(expression, file));
}
function parseNative(content) {
    const { file, errors } = (0,hcl/* parse */.qg)(content.replace(/^\uFEFF/, ''));
    return { body: file.body, errors };
}
/** Values of variables of simple types are taken as they are, others are read as expressions. */
function readAssignment(entry, source, constant) {
    const [, name, value] = /^\s*([\w-]+)\s*=(.*)$/s.exec(entry) ?? [];
    if (name === undefined || value === undefined)
        throw new usage_error/* UsageError */.e(`${entry.split('=')[0]}: a Terraform variable is given as name=value`);
    const declared = source.variables.get(name);
    const type = declared === undefined ? null : ((0,module_source/* attributeOf */.w4)(declared.node.body, 'type')?.expression ?? null);
    const isSimple = type === null || type.kind === 'literal' || (type.kind === 'variable' && type.name !== 'any');
    if (isSimple)
        return [name, (0,values/* text */.Qq)(value)];
    const { expression } = (0,hcl/* parseExpression */.YK)(value);
    if (expression === null)
        throw new usage_error/* UsageError */.e(`the value of the Terraform variable ${name} cannot be read`);
    return [name, (0,values/* moved */.aW)(constant(expression, { path: '', lines: (0,ast/* indexLines */.u)(value) }), null)];
}
/** Stands for the name of the workspace where nobody gave it. */
function workspaceNameOf({ workspace }) {
    return workspace === '' ? (0,values/* unresolved */.II)('workspace', 'terraform.workspace') : (0,values/* text */.Qq)(workspace);
}

;// CONCATENATED MODULE: ./lib/sources/terraform/modules.js















/** Modules inside each other; Terraform has no limit, and code has four or five. */
const MAX_MODULE_DEPTH = 12;
/** Module instances of one root. */
const MAX_MODULE_INSTANCES = 1_000;
/** Reads and remembers the modules of a checkout. */
class ModuleLibrary {
    workspace;
    #modules = new Map();
    constructor(workspace) {
        this.workspace = workspace;
    }
    /** What the files of a directory declare; null when there are none. */
    module(directory) {
        const known = this.#modules.get(directory);
        if (known !== undefined)
            return known;
        const made = (0,module_source/* readModule */.bH)(directory, this.workspace);
        this.#modules.set(directory, made);
        return made;
    }
}
/** Reads the source of a module call, which has to be literal. */
function modules_sourceOf(call) {
    return (0,module_source/* literalOf */.Zc)(call.body, 'source');
}
function isLocalSource(source) {
    return /^\.\.?(?:\/|$)/.test(source);
}
/** A root module with everything that it calls, ready to be evaluated. */
class Root {
    module;
    effort = new effort/* Effort */.Pg();
    #library;
    #problems = new Map();
    /** Calls of modules whose code is elsewhere, by their place. */
    #remote = new Map();
    #children = new Map();
    #fetched;
    #directory;
    /** By path: the directories of a module and of everything that it is called from. */
    #ancestry = new Map();
    /** @throws UsageError for settings that cannot be used */
    constructor(source, library, workspaceRoot, settings, planning = terraform_planning/* NO_PLAN */.m) {
        this.#library = library;
        this.#directory = source.directory;
        this.#fetched = fetchedModules(source.directory, library.workspace);
        const context = {
            workspaceName: workspaceNameOf(settings),
            rootDirectory: source.directory,
            dialect: TERRAFORM,
            effort: this.effort,
            world: this.#world(),
            code: (0,code/* codeWorkspace */.bt)(library.workspace.root),
            referred: new Map(),
            planning,
            problem: (location, message) => this.problem(location, message),
            child: (parent, name, key) => this.child(parent, name, key),
        };
        const { values, problems } = readVariables(source, library.workspace, workspaceRoot, settings, (file) => this.#constantScope(file));
        const variable = (name) => {
            const [written = null, planned = null] = [values.get(name), planning.variables.get(name)];
            // The same value keeps the place where somebody wrote it.
            return planned === null || (written !== null && (0,equality/* isAlike */.H)(written, planned) === true) ? written : planned;
        };
        this.module = new instance/* ModuleInstance */.kE('', source, null, context, variable);
        for (const one of [...source.problems, ...problems])
            this.#add(one);
    }
    problems() {
        const own = [...this.#problems.values(), ...remoteProblem([...this.#remote.values()])];
        if (!this.effort.exhausted)
            return own;
        const message = 'takes too long to evaluate; what was not reached is treated as not known';
        return [...own, { file: this.#directory === '' ? '.' : this.#directory, line: null, message }];
    }
    problem(location, message) {
        this.#add({ file: location?.file ?? (this.#directory || '.'), line: location?.startLine ?? null, message });
    }
    #add(problem) {
        const key = `${problem.file}:${problem.line}:${problem.message}`;
        if (!this.#problems.has(key))
            this.#problems.set(key, problem);
    }
    /** Constants are evaluated where nothing has a name. */
    #constantScope(file) {
        const lookUp = (name) => (0,values/* failure */.V2)(name);
        return { file, names: new Map(), item: null, lookUp, world: this.#world(), effort: this.effort };
    }
    #world() {
        return {
            charge: (steps) => {
                this.effort.charge(steps);
            },
            readText: (path) => {
                const inside = (0,terraform_workspace/* resolveIn */.QH)(this.#directory, path);
                const content = inside === null ? null : this.#library.workspace.read(inside);
                if (inside === null || content === null)
                    return { fault: 'forbidden' };
                if (!('text' in content))
                    return content;
                const { text } = content;
                return { text, at: { file: inside, startLine: 1, endLine: text.replace(/\n$/, '').split('\n').length } };
            },
            template: (source, variables, about) => {
                const range = { start: 0, end: 0 };
                const file = { path: about.at?.file ?? '', lines: { lineOf: () => about.at?.startLine ?? 1 } };
                return (0,evaluator/* evaluate */._3)((0,json_syntax/* templateOf */.kW)(source, range), { ...this.#constantScope(file), names: variables });
            },
        };
    }
    /** Where the code of a module call is. */
    target(parent, name, call) {
        const source = modules_sourceOf(call.node);
        if (source === null)
            return null;
        if (isLocalSource(source)) {
            const directory = (0,terraform_workspace/* resolveIn */.QH)(parent.source.directory, source);
            return directory === null ? { type: 'outside', source } : { type: 'local', directory };
        }
        const directory = this.#fetched.get(manifestKey(parent.path, name));
        return directory === undefined ? { type: 'remote', source } : { type: 'fetched', directory };
    }
    /** One instance of a module call; null, with a problem, when its code cannot be read. */
    child(parent, name, key) {
        const path = (0,repetition/* withKey */.iC)(parent.address(`module.${name}`), key);
        const known = this.#children.get(path);
        if (known !== undefined)
            return known;
        const made = this.#makeChild(parent, name, key, path);
        this.#children.set(path, made);
        return made;
    }
    #makeChild(parent, name, key, path) {
        const call = parent.source.calls.get(name);
        if (call === undefined)
            return null;
        const location = (0,module_source/* locate */.x5)(call.node.headerRange, call.file);
        const target = this.target(parent, name, call);
        if (target === null)
            return this.#unread(location, `module.${name} has no literal source and cannot be read`);
        const source = this.#codeOf(parent, name, target, call, path);
        if (source === null)
            return null;
        for (const problem of source.problems)
            this.#add(problem);
        const repetition = parent.repetitionOf(call, parent.address(`module.${name}`));
        const names = repetition.instances.find((instance) => instance.key === key)?.names ?? [];
        const argument = (variable) => {
            const written = (0,module_source/* attributeOf */.w4)(call.node.body, variable);
            return written === null ? null : (0,evaluator/* evaluate */._3)(written.expression, parent.scope(call.file, names));
        };
        const isOwn = target.type === 'local';
        const anchor = parent.anchor ?? (isOwn ? null : (0,module_source/* locate */.x5)(call.node.range, call.file));
        const own = repetition.condition === null ? [] : [repetition.condition];
        const conditions = [...(parent.caller?.conditions ?? []), ...own];
        return new instance/* ModuleInstance */.kE(path, source, anchor, parent.context, argument, { parent, call, conditions });
    }
    /** What the directory of a module declares, or what is known of a public one; null, with a problem, when it cannot be read. */
    #codeOf(parent, name, target, call, path) {
        const location = (0,module_source/* locate */.x5)(call.node.headerRange, call.file);
        const ancestry = this.#ancestry.get(parent.path) ?? [this.#directory];
        if (target.type === 'outside') {
            const message = `module.${name}: its source ${shown(target.source)} leads out of the workspace and is not read`;
            return this.#unread(location, message);
        }
        if (target.type === 'remote') {
            const adapter = adapterFor(target.source, call.node.body);
            if (adapter === null && !parent.context.planning.tellsValues) {
                this.#remote.set(`${location.file}:${location.startLine}`, { name, source: target.source, location });
            }
            return adapter;
        }
        if (ancestry.includes(target.directory))
            return this.#unread(location, `module.${name} leads back to the module that calls it`);
        if (ancestry.length > MAX_MODULE_DEPTH)
            return this.#unread(location, `module.${name} is nested more than ${MAX_MODULE_DEPTH} modules deep`);
        if (this.#children.size > MAX_MODULE_INSTANCES)
            return this.#unread(location, `more than ${MAX_MODULE_INSTANCES} module instances; module.${name} was left out`);
        this.#ancestry.set(path, [...ancestry, target.directory]);
        const source = this.#library.module(target.directory);
        return source ?? this.#unread(location, `module.${name}: there is no configuration in ${shown(target.directory)}`);
    }
    #unread(location, message) {
        this.problem(location, message);
        return null;
    }
}
/** Modules that one problem names. */
const MAX_NAMED_MODULES = 5;
/** One problem for all modules that `terraform init` would bring: a root can call dozens. */
function remoteProblem(calls) {
    const [first] = calls;
    if (first === undefined)
        return [];
    const named = calls.slice(0, MAX_NAMED_MODULES).map(({ name, source }) => `module.${name} (${shown(source)})`);
    const more = calls.length > named.length ? ` and ${calls.length - named.length} more` : '';
    const what = calls.length === 1 ? 'its source is' : 'their sources are';
    const message = `${named.join(', ')}${more} cannot be read: ${what} not in the workspace (run terraform init first, or check a plan)`;
    return [{ file: first.location.file, line: first.location.startLine, message }];
}
/** Sources can carry credentials; what is before the host is not shown. */
function shown(source) {
    return source.replaceAll(/\/\/[^/@]*@/g, '//').slice(0, 200);
}
/** `module.a["x"].module.b` as `a.b`, which is how the list of fetched modules names it. */
function manifestKey(parentPath, name) {
    const parents = parentPath
        .replaceAll(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '')
        .split('.')
        .filter((part) => part !== 'module' && part !== '');
    return [...parents, name].join('.');
}
/** What `terraform init` has fetched into the checkout, by the names of the calls. */
function fetchedModules(directory, workspace) {
    const path = (0,terraform_workspace/* resolveIn */.QH)(directory, '.terraform/modules/modules.json');
    const content = path === null ? null : workspace.read(path);
    if (content === null || !('text' in content))
        return new Map();
    const parsed = (0,json/* parseJson */.qF)(content.text);
    const list = 'root' in parsed && parsed.root.value.type === 'object' ? parsed.root.value.members.get('Modules') : undefined;
    const entries = list?.value.type === 'array' ? list.value.items : [];
    return new Map(entries.flatMap(({ value }) => {
        const [key, dir] = value.type === 'object' ? ['Key', 'Dir'].map((name) => value.members.get(name)?.value) : [];
        if (key?.type !== 'string' || dir?.type !== 'string' || key.text === '')
            return [];
        const inside = (0,terraform_workspace/* resolveIn */.QH)(directory, dir.text);
        return inside === null ? [] : [[key.text, inside]];
    }));
}


/***/ }),

/***/ 940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findRoots),
/* harmony export */   j: () => (/* binding */ directoryOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6568);


/** A resource of one of the two types, as native and JSON syntax write them. */
const DISTRIBUTION = /aws_cloudfront_(?:multitenant_)?distribution"/;
/** The source of a module call; reading the whole file would cost a hundred times as much. */
const SOURCE = /(?:^|[\s{,])"?source"?\s*[=:]\s*"([^"\n]{1,500})"/g;
/** Modules whose code is not there and that are about CloudFront by their own name. */
const ABOUT_CLOUDFRONT = /cloudfront|cdn/i;
/**
 * The root modules among the directories of some files: those that no other of them calls, and whose code, with the modules that it
 * calls, declares a distribution or asks a module from elsewhere for one. A module that nobody calls stands for itself. Source: what
 * Terraform calls the root module, https://developer.hashicorp.com/terraform/language/modules#the-root-module
 * @param files configuration files, relative to the workspace
 */
function findRoots(files, workspace) {
    const directories = new Map();
    for (const file of files) {
        const paths = directories.get(directoryOf(file)) ?? [];
        paths.push(file);
        directories.set(directoryOf(file), paths);
    }
    const glances = new Map();
    for (const [directory, paths] of directories)
        glances.set(directory, glanceAt(directory, paths, workspace));
    const called = new Set([...glances].flatMap(([directory, { calls }]) => calls.filter((one) => one !== directory)));
    const roots = [...directories.keys()].filter((directory) => !called.has(directory));
    const uncalled = roots.filter((directory) => reaches(directory, glances, workspace));
    return [...uncalled, ...onlyInCircles(glances, uncalled, called, workspace)].toSorted();
}
/** Modules that declare a distribution and are called only by each other: one root for them, so that they are not lost. */
function onlyInCircles(glances, roots, called, workspace) {
    const reached = new Set(roots.flatMap((root) => reachedFrom(root, glances, workspace)));
    const fromElsewhere = new Set([...glances.keys()].filter((one) => !called.has(one)).flatMap((one) => reachedFrom(one, glances, workspace)));
    const found = [];
    for (const [directory, { declares }] of glances) {
        if (!declares || reached.has(directory) || fromElsewhere.has(directory))
            continue;
        found.push(directory);
        for (const one of reachedFrom(directory, glances, workspace))
            reached.add(one);
    }
    return found;
}
function directoryOf(path) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path);
    return directory === '.' ? '' : directory;
}
function glanceAt(directory, paths, workspace) {
    let declares = false;
    const calls = [];
    for (const path of paths) {
        const content = workspace.read(path);
        if (!('text' in content)) {
            // In another encoding, or too large: what it declares cannot be told, and reading it says so.
            declares ||= content.fault === 'forbidden';
            continue;
        }
        declares ||= DISTRIBUTION.test(content.text);
        if (!content.text.includes('source'))
            continue;
        for (const [, source = ''] of content.text.matchAll(SOURCE)) {
            const target = /^\.\.?(?:\/|$)/.test(source) ? (0,_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .resolveIn */ .QH)(directory, source) : null;
            // Where there is no code, in the checkout or outside of it, only the name tells what it is about.
            if (target !== null && filesIn(target, workspace).length > 0)
                calls.push(target);
            else
                declares ||= ABOUT_CLOUDFRONT.test(source);
        }
    }
    return { declares, calls };
}
function reaches(directory, glances, workspace) {
    return reachedFrom(directory, glances, workspace).some((one) => glances.get(one)?.declares === true);
}
/** A directory and all that it calls; those that were not among the files are looked at now. */
function reachedFrom(directory, glances, workspace) {
    const reached = new Set([directory]);
    for (const one of reached) {
        const glance = glances.get(one) ?? glanceAt(one, filesIn(one, workspace), workspace);
        glances.set(one, glance);
        for (const call of glance.calls)
            reached.add(call);
    }
    return [...reached];
}
function filesIn(directory, workspace) {
    const names = (workspace.list(directory) ?? []).filter((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name));
    return names.map((name) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(directory, name));
}


/***/ })

};
