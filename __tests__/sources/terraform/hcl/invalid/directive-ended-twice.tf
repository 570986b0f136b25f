a = "%{ if x }y%{ endif }%{ endif }"
