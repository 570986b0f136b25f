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

resource "aws_lb_listener" "app" {
  load_balancer_arn = aws_lb.app.arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = var.target_group_arn
  }
}

resource "aws_s3_bucket_public_access_block" "assets" {
  bucket                  = aws_s3_bucket.assets.id
  block_public_policy     = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_policy" "assets" {
  bucket = aws_s3_bucket.assets.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.assets.arn}/*"
    }]
  })
}
