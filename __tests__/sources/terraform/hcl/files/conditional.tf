a = b ? c : d
e = b ? c : d ? e : f
g = b == "" ? null : "${b}-x"
h = "x${b ? "y" : "z"}"
i = (b ? 1 : 2)
