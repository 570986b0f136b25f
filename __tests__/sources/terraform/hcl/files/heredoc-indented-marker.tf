a = <<EOT
  text
  EOT
b = <<-EOT
  text
	 EOT
c = <<EOT
text
EOT 	
d = 1
