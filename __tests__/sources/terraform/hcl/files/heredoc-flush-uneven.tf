a = <<-EOT
      three
  one
    two
EOT
