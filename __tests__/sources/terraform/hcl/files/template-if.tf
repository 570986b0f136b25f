a = "%{ if x }yes%{ endif }"
b = "%{ if x }yes%{ else }no%{ endif }"
c = "%{if x}${y}%{else}%{if z}w%{endif}%{endif}"
d = "$%{if x}y%{endif}"
