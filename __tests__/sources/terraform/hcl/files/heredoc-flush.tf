a = <<-EOT
    one
      two
    three
    EOT
b = <<-EOT
	one
		two
	EOT
