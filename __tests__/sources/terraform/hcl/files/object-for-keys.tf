a = { "for" = 1 }
c = { (for) = 3 }
d = {
  e   = 4
  for = { f = 5 }
}
g = { for for in h : for => for }
