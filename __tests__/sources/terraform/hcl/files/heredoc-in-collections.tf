a = [<<EOT
x
EOT
, <<EOT
y
EOT
]
b = {
  c = <<EOT
x
EOT
  d = 1
}
