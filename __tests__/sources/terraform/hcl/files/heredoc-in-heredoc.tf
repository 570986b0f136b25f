a = <<A
x ${<<B
y
B
}
A
b = 1
