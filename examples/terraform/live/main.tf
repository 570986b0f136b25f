terraform {
  required_version = ">= 1.3"
}

resource "aws_lb" "app" {
  name               = "app-${var.stage}"
  load_balancer_type = "application"
}

resource "aws_s3_bucket" "assets" {
  bucket = "${var.stage}-assets.${var.domain}"
}

resource "aws_s3_bucket_website_configuration" "assets" {
  bucket = aws_s3_bucket.assets.id

  index_document {
    suffix = "index.html"
  }
}

module "site" {
  source = "../modules/site"

  name    = "shop-${var.stage}"
  aliases = ["www.${var.domain}"]

  origins = {
    app = {
      domain_name     = aws_lb.app.dns_name
      protocol_policy = "https-only"
    }
    api = {
      domain_name     = "api.${var.domain}"
      protocol_policy = "https-only"
      https_port      = 8443
      path_pattern    = "/api/*"
    }
    assets = {
      domain_name     = aws_s3_bucket_website_configuration.assets.website_endpoint
      protocol_policy = "https-only"
      path_pattern    = "/assets/*"
    }
  }
}
