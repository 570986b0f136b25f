a = provider::aws::arn_parse(b)
c = provider::x::y(1, 2).z
d = core::max(1, 2)
e = a :: b (1)
