a = b.0
c = b.0.d
e = b.c.0.d.1
f = b[0].1
