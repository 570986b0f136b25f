variable "name" {
  type = string
}

variable "aliases" {
  type    = list(string)
  default = []
}

variable "origins" {
  description = "By id; the one without path_pattern gets everything that no other one does."
  type = map(object({
    domain_name     = string
    protocol_policy = optional(string, "https-only")
    https_port      = optional(number, 443)
    path_pattern    = optional(string)
  }))
}
