locals {
  zone  = "example.com"
  hosts = [for n in ["a", "b"] : "${n}.${local.zone}"]
  tags  = merge(var.tags, { Name = local.zone })
  name  = trimsuffix(trimprefix(aws_apigatewayv2_api.a.api_endpoint, "https://"), "/")
}

output "hosts" {
  value       = local.hosts[*]
  description = <<-EOT
    The hosts,
      indented.
  EOT
}
