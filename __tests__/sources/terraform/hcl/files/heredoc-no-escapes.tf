a = <<EOT
"quoted" \n \u00e9 \
C:\path
EOT
