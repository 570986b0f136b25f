variable "domain" {
  description = "The site's own domain."
  type        = string
}

variable "stage" {
  type    = string
  default = "test"
}
