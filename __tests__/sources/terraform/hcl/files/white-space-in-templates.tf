a = "${  x  }"
b = "%{  if   x  }y%{  endif  }"
c = "x${

 y 

}"
