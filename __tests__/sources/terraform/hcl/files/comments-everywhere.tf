# before
a = 1 # behind
// between
b "c" /* in a header */ "d" { // behind a brace
  /* above */
  e = [ # behind a bracket
    1, # behind an element
    /* before */ 2
  ] # behind the list
  f = g( # behind a parenthesis
    1, // one
    2 /* two */
  )
  # at the end of a block
} # behind the block
h = /* before a value */ 3
