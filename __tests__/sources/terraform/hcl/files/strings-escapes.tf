a = "line\nfeed"
b = "tab\tquote\"backslash\\return\r"
c = "\u00e9\u4e2d"
d = "\U0001F600"
