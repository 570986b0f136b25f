a = b
  + c
