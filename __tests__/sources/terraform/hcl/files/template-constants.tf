a = "a${1}b${true}c${"d"}e"
b = "${"x"}"
c = "x${"y${z}"}"
