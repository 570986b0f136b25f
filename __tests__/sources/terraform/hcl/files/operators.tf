a = b + c
d = b - c * e / f % g
h = b == c
i = b != c && d || e
j = b < c
k = b <= c
l = b > c
m = b >= c
n = !b
o = -b
p = b-c
