a = <<-EOT
    %{ for x in y ~}
    a ${x}
    %{ endfor ~}
    end
    EOT
b = <<-EOT
  a
  ${~ x ~}
     b
  c
  EOT
