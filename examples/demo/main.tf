terraform {
  required_version = ">= 1.3"
}

module "shop" {
  source = "./modules/distribution"

  aliases        = ["www.${var.domain}"]
  origins        = local.origins
  default_origin = "app"
  ports          = var.ports

  custom_headers = {
    app = { X-Origin-Verify = var.origin_secret }
  }
}
