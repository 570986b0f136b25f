a = <<-EOT
    ${x} one
      ${y}
    two ${z}
    EOT
b = <<-EOT
${x}
    two
    EOT
c = <<-EOT
      a
    ${
 x }
        b
  EOT
