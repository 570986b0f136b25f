# The first origins are healthy, every other one shows a fault.
locals {
  origins = [
    # Healthy: Host is forwarded and the certificate covers the viewer name.
    {
      id          = "app"
      domain_name = "app.${var.domain}"
      host        = "by-policy"
    },

    # Healthy: RSA certificate of 2048 bits.
    {
      id          = "rsa"
      domain_name = "rsa.${var.domain}"
    },

    # Healthy: ECDSA certificate on P-256.
    {
      id          = "ecdsa"
      domain_name = "ecdsa.${var.domain}"
    },

    # Healthy: wildcard certificate, Host forwarded by the cache policy.
    {
      id          = "wildcard"
      domain_name = "wildcard.${var.domain}"
      host        = "by-cache-policy"
    },

    # Healthy: Host forwarded by ForwardedValues.
    {
      id          = "legacy"
      domain_name = "legacy.${var.domain}"
      host        = "by-forwarded-values"
    },

    # Healthy: follows the viewer, over HTTP and HTTPS.
    {
      id              = "both-ports"
      domain_name     = "both-ports.${var.domain}"
      protocol_policy = "match-viewer"
    },

    # Healthy: HTTP only.
    {
      id              = "plain"
      domain_name     = "plain.${var.domain}"
      protocol_policy = "http-only"
    },

    # DNS: the name does not exist.
    {
      id          = "no-such-name"
      domain_name = "no-such-name.${var.domain}"
    },

    # DNS: an IPv6 address only, and CloudFront asks for IPv4.
    {
      id          = "no-ipv4"
      domain_name = "no-ipv4.${var.domain}"
    },

    # DNS: a private address that the internet cannot reach.
    {
      id          = "private"
      domain_name = "private.${var.domain}"
    },

    # DNS: an alias of a name that is gone.
    {
      id          = "dangling"
      domain_name = "dangling.${var.domain}"
    },

    # TCP: nothing listens on the port.
    {
      id          = "refused"
      domain_name = "refused.${var.domain}"
    },

    # TLS: plain HTTP on the HTTPS port.
    {
      id          = "not-tls"
      domain_name = "not-tls.${var.domain}"
    },

    # TLS: TLS 1.0 only, and CloudFront is set to TLSv1.2.
    {
      id          = "old-protocol"
      domain_name = "old-protocol.${var.domain}"
    },

    # TLS: only a ChaCha20 suite, which CloudFront does not offer.
    {
      id          = "other-cipher"
      domain_name = "other-cipher.${var.domain}"
    },

    # TLS: the origin demands a client certificate.
    {
      id          = "client-certificate"
      domain_name = "client-certificate.${var.domain}"
    },

    # TLS: the connection is reset during the handshake.
    {
      id          = "resets"
      domain_name = "resets.${var.domain}"
    },

    # Certificate: expired three days ago.
    {
      id          = "expired"
      domain_name = "expired.${var.domain}"
    },

    # Certificate: ends in 5 days.
    {
      id          = "expiring"
      domain_name = "expiring.${var.domain}"
    },

    # Certificate: self-signed.
    {
      id          = "self-signed"
      domain_name = "self-signed.${var.domain}"
    },

    # Certificate: for another name.
    {
      id          = "other-name"
      domain_name = "other-name.${var.domain}"
    },

    # Certificate: for the origin domain alone, while Host is forwarded.
    {
      id          = "own-name-only"
      domain_name = "own-name-only.${var.domain}"
      host        = "by-policy"
    },

    # Certificate: the intermediate is not sent.
    {
      id          = "incomplete-chain"
      domain_name = "incomplete-chain.${var.domain}"
    },

    # Certificate: the root is sent before the intermediate.
    {
      id          = "wrong-order"
      domain_name = "wrong-order.${var.domain}"
    },

    # Certificate: complete chain to a root that is not trusted.
    {
      id          = "untrusted"
      domain_name = "untrusted.${var.domain}"
    },

    # HTTP: closes the connection before it answers.
    {
      id          = "closes"
      domain_name = "closes.${var.domain}"
    },

    # HTTP: an answer without a status line.
    {
      id              = "malformed"
      domain_name     = "malformed.${var.domain}"
      protocol_policy = "http-only"
    },

    # HTTP: 40 KB of response headers, and CloudFront takes 32.
    {
      id          = "large-head"
      domain_name = "large-head.${var.domain}"
    },

    # HTTP: the origin itself answers 503.
    {
      id          = "unavailable"
      domain_name = "unavailable.${var.domain}"
    },

    # HTTP: asked over HTTP, sends every viewer back to HTTPS.
    {
      id              = "redirect-loop"
      domain_name     = "redirect-loop.${var.domain}"
      protocol_policy = "http-only"
    },

    # HTTP: keeps idle connections no longer than CloudFront does.
    {
      id          = "short-keep-alive"
      domain_name = "short-keep-alive.${var.domain}"
    },

    # Configuration: HTTPS to a load balancer's own name without forwarding Host.
    {
      id          = "load-balancer"
      domain_name = "shop-123456789.eu-central-1.elb.amazonaws.com"
    },

    # Configuration: HTTPS to an S3 website, which speaks HTTP only.
    {
      id          = "website-bucket"
      domain_name = "shop-assets.s3-website.eu-central-1.amazonaws.com"
    },

    # Configuration: a port that CloudFront does not allow.
    {
      id          = "low-port"
      domain_name = "low-port.${var.domain}"
      http_port   = 81
    },

    # Configuration: a VPC origin, which cannot be reached from outside.
    {
      id            = "internal"
      domain_name   = "internal.${var.domain}"
      vpc_origin_id = "vo_BQwjxxQxjCaBcQLzJUFkDM"
    },

    # Configuration: no behavior uses it.
    {
      id          = "retired"
      domain_name = "retired.${var.domain}"
      routed      = false
    },
  ]
}
