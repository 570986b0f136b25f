a = <<EOT
%{ if x }
yes
%{ else }
no
%{ endif }
EOT
b = <<EOT
%{ for v in l ~}
  ${v}
%{ endfor ~}
EOT
