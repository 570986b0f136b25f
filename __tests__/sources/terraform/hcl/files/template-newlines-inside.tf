a = "x${
  y
}z"
b = "x${ # a comment }
  y }"
c = "${ /* } */ x }"
d = "x${f(
  1,
  2,
)}"
