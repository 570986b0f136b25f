domain = "example.com"
stage  = "live"
