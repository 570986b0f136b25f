a = "a %{~ if x ~} b %{~ else ~} c %{~ endif ~} d"
b = "a %{~ for x in y ~} ${x} %{~ endfor ~} d"
