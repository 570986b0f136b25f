a = b.*
c = b.*.d
e = b.*.d.e[0]
f = b.*.0
g = b.*.0.c
h = b.0.*.c
i = b.*[0]
