a = "%{ for v in l }${v},%{ endfor }"
b = "%{ for k, v in m }${k}=${v}%{ endfor }"
c = "%{for v in l}%{if v}x%{else}y%{endif}%{endfor}"
