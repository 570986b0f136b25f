a = <<E-F_1
x
E-F_1
b = <<_
x
_
c = <<é
x
é
d = <<-eot
 x
eot
