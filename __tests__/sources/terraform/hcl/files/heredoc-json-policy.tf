policy = <<POLICY
{
  "Version": "2012-10-17",
  "Statement": [{ "Resource": "${aws_s3_bucket.b.arn}/*", "Principal": "*" }]
}
POLICY
