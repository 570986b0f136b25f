a {
  b {
    c = 1
  }
  b {
    c = 2
  }
  b {}
}
a {
}
d "e" {
}
d "f" {
}
d "e" {
}
