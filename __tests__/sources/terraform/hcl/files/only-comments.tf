# nothing

/* at
 all */
