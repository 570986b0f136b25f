a = f()
b = f(1)
c = f(1, 2,)
d = f(
  1,
  2
)
e = f(g(h(1)), [2], { i = 3 })
j = f (1)
k = null(1)
