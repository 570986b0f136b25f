a = b[*]
c = b[*].d
e = b[*].d[0].e
f = b[*][0].c[*].d
g = b.c[*].d[e.f]
