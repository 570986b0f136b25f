a = <<-EOT
    one

  
      two
	
    EOT
b = <<-EOT


  x
  EOT
