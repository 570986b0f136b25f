a = [for v in l : v]
b = [for k, v in m : "${k}=${v}" if v != ""]
c = [
  for v in l :
  v.x
  if v.y
]
d = [for a in [for b in c : b] : a]
