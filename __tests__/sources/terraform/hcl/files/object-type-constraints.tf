variable "x" {
  type = map(object({
    name = string
    port = optional(number, 443)
    nested = optional(list(object({
      a = optional(bool)
      b = optional(object({ c = string }), {})
    })), [])
  }))
  default = {}
}
