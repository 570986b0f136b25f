variable "aliases" {
  type = list(string)
}

variable "origins" {
  description = "Where requests can go. `host`: by which setting the viewer's Host header is forwarded, if at all."
  type = list(object({
    id              = string
    domain_name     = string
    protocol_policy = optional(string, "https-only")
    http_port       = optional(number)
    vpc_origin_id   = optional(string)
    host            = optional(string, "not-forwarded")
    routed          = optional(bool, true)
  }))
}

variable "default_origin" {
  type = string
}

variable "ports" {
  type = map(object({
    http  = optional(number)
    https = optional(number)
  }))
  default = {}
}

variable "custom_headers" {
  description = "Headers that CloudFront adds, by the id of the origin."
  type        = map(map(string))
  default     = {}
}
