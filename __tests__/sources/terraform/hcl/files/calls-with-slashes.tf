a = trimsuffix(b, "/")
c {
  d = trimprefix(e, "//")
}
f = replace(g, "/^https?:\\/\\/([^\\/]*).*/", "$1")
h = [for i in j : trimsuffix(i, "/*")]
k = 6 / 2 / 1
