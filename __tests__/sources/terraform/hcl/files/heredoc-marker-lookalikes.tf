a = <<EOT
EOT1
 EOT x
xEOT
"EOT"
${x}EOT
$EOT
EOT
b = 1
