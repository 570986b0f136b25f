a = flatten([
  for k, v in m : [
    for x in v.y : {
      z = x
      k = k
    }
  ]
])
b = merge([for v in l : { (v.a) = v.b }]...)
