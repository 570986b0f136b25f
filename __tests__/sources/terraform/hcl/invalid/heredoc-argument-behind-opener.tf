a = f(<<EOT, 1)
x
EOT
