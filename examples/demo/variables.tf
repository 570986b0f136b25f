variable "domain" {
  description = "The zone of the shop."
  type        = string
  default     = "shop.example"
}

variable "ports" {
  description = "Ports of origins that do not listen on 80 and 443, by the id of the origin."
  type = map(object({
    http  = optional(number)
    https = optional(number)
  }))
  default = {}
}

variable "origin_secret" {
  description = "What CloudFront adds to requests so that the application knows it."
  type        = string
  sensitive   = true
}
