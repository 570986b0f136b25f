a = "é"
b = "Å ${x} ö"
