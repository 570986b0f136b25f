a = f(<<EOT
x
EOT
, 1)
b = jsonencode(yamldecode(<<-EOT
  a: 1
  EOT
))
