resource "aws_cloudfront_distribution" "d" {
  dynamic "origin" {
    for_each = { for k, v in var.origins : k => v if v.enabled }
    iterator = o
    content {
      domain_name = o.value["domain"]
      origin_id   = "origin-${o.key}"
      dynamic "custom_header" {
        for_each = try(o.value.headers, [])
        content {
          name  = custom_header.value.name
          value = custom_header.value.value
        }
      }
    }
  }
}
