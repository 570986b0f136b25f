variable "port" {
  type    = number
  default = "80"
  validation {
    condition     = var.port == 80 || var.port == 443 || (var.port >= 1024 && var.port <= 65535)
    error_message = "Ports: 80, 443 and 1024 to 65535, not ${var.port}."
  }
}
