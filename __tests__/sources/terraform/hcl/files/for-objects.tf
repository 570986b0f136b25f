a = { for k, v in m : k => v }
b = {for v in l : v.k => v...}
c = {
  for k, v in m :
  k => {
    x = v
    y = 1
  }...
  if v != null
}
d = { for
  v in l : v => v }
