module "cdn" {
  source   = "./modules/cdn"
  for_each = toset(["a", "b"])

  providers = {
    aws.us = aws.us-east-1
  }

  origins = {
    for k, v in local.hosts : k => {
      host  = coalesce(v.host, "${each.key}.example.com")
      ports = [80, 443]
    }
  }

  depends_on = [aws_lb.main, module.network]
}
