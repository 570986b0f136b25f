a = (b
  + c
  - d)
e = [b
  || c, d &&
  e]
f = (b
  ? c
  : d)
