a = <<EOT
x
EOT # comment
