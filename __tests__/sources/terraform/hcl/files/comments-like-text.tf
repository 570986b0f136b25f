a = "# no // comment /* here */"
b = <<EOT
# text // text /* text
EOT
c = 1 /* " */
d = 2 # "
