hosts = ["a.example.com"]
port  = 8443
origins = {
  "api" : { host = "api.example.com" }
  web = { host = "web.example.com", path = "/x" }
}
