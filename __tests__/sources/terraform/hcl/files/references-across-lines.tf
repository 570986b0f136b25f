a = (b
  .c
  .d)
e = [b
[0]]
f = b[
  0
]
