variable "domain" {
  description = "The site's own domain."
  type        = string
}

variable "stage" {
  type    = string
  default = "test"
}

variable "certificate_arn" {
  type = string
}

variable "target_group_arn" {
  type = string
}
