/**
 * What was seen on the wire, and nothing more: no opinion, no rule, no configuration. Everything is plain data that can be
 * printed as JSON. Text in it comes from the other end and is untrusted.
 */

/** Everything seen of one origin. */
export interface OriginObservation {
  /** Null when no name was looked up. */
  readonly dns: DnsObservation | null;
  /** One per address and planned exchange, in the order of the plan, then of the addresses. */
  readonly exchanges: readonly ExchangeObservation[];
}

// ---------------------------------------------------------------------------------------------------------------- DNS

export interface DnsObservation {
  readonly name: string;
  /** What the recursive resolver said, one entry per record type that CloudFront would use. */
  readonly lookups: readonly DnsLookup[];
  /** The union of all addresses, duplicates removed, at most `MAX_ADDRESSES`. */
  readonly addresses: readonly ResolvedAddress[];
  /** Addresses beyond the bound, which were not looked at. */
  readonly addressesLeftOut: number;
  /** What the zone's own servers said; null when they were not asked. */
  readonly authority: AuthorityObservation | null;
  /** What the same question gives with DNSSEC checking disabled; null unless the resolver failed. */
  readonly withCheckingDisabled: DnsOutcome | null;
  readonly looks: number;
}

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
  /** Null: an ordinary address of the internet. Else the name of its special-purpose block, such as `loopback`. */
  readonly specialPurpose: string | null;
  /** False when the address may not be connected to: special purpose and not covered by `public-cidrs`. */
  readonly allowed: boolean;
}

export interface DnsLookup {
  readonly type: 'A' | 'AAAA';
  /** `address:port` of the resolver that gave this outcome. */
  readonly server: string;
  readonly outcome: DnsOutcome;
  readonly durationMs: number;
}

export interface CnameLink {
  readonly owner: string;
  readonly target: string;
}

/** How one server answered one question. */
export type DnsOutcome =
  | {
      /** A well-formed answer, whatever its code. */
      readonly status: 'answered';
      /** `NOERROR`, `NXDOMAIN`, `SERVFAIL`, `REFUSED`, … */
      readonly rcode: string;
      readonly authoritative: boolean;
      readonly transport: 'udp' | 'tcp';
      /** CNAMEs in the answer, in the order in which they lead from the name. */
      readonly chain: readonly CnameLink[];
      /** True when following the CNAMEs in the answer leads in a circle, or past 16 hops. */
      readonly chainLoops: boolean;
      readonly addresses: readonly string[];
      /** NS names in the authority section of an answer without data: a referral. */
      readonly referral: readonly string[];
      /** Owner of the SOA in the authority section, the zone that denies; null when there is none. */
      readonly deniedBy: string | null;
    }
  | { readonly status: 'timeout'; readonly tries: number }
  /** ICMP port unreachable, or a TCP reset. */
  | { readonly status: 'refused' }
  /** The runner has no way to it (no route, no IPv6, local firewall). */
  | { readonly status: 'unreachable'; readonly code: string }
  | { readonly status: 'malformed'; readonly detail: string }
  /** The UDP answer was cut and the server gave none over TCP. */
  | { readonly status: 'truncated'; readonly overTcp: 'timeout' | 'refused' | 'closed' | 'malformed' | 'unreachable' };

/** What each authoritative server of the zone says of the name. */
export interface AuthorityObservation {
  /**
   * `incomplete`: the runner may not reach port 53 of the world, so nothing follows from the silence.
   * `bounded`: the time for the whole check ran out.
   */
  readonly status: 'complete' | 'incomplete' | 'bounded' | 'failed';
  readonly detail: string | null;
  /** One per zone on the way from the name through its CNAMEs. */
  readonly zones: readonly ZoneObservation[];
}

export interface ZoneObservation {
  readonly zone: string;
  /** The name asked for in this zone. */
  readonly name: string;
  /** Names of the servers, by the parent's delegation and by the zone itself; null where that side could not be asked. */
  readonly fromParent: readonly string[] | null;
  readonly fromChild: readonly string[] | null;
  readonly servers: readonly NameserverObservation[];
}

export interface NameserverObservation {
  readonly name: string;
  /** Null when the name server's name has no address. */
  readonly address: string | null;
  /** Empty when nothing follows for this address: it may not be connected to, or silence over IPv6 may be the runner's. */
  readonly answers: readonly { readonly type: 'A' | 'AAAA'; readonly outcome: DnsOutcome }[];
}

// ----------------------------------------------------------------------------------------------------------- exchanges

/** One connection to one address, as CloudFront would make it. */
export interface ExchangeObservation {
  /** Identity within the run: the same for every origin that shares the exchange. */
  readonly key: string;
  readonly target: ExchangeTarget;
  readonly tcp: TcpObservation;
  /** Null over plain HTTP, and when TCP did not connect. */
  readonly tls: TlsObservation | null;
  /** Null when no request could be sent. */
  readonly http: HttpObservation | null;
  /**
   * Whether the port answers a ClientHello. Asked over a further connection, and only when a request in clear was met
   * with a 400 or with nothing but an end of the connection; null when it was not asked.
   */
  readonly speaksTls: boolean | null;
  /** How often this exchange was made in this run; the observation is the last one. */
  readonly looks: number;
}

export interface ExchangeTarget {
  readonly address: string;
  readonly family: 4 | 6;
  readonly port: number;
  readonly scheme: 'http' | 'https';
  readonly serverName: string | null;
  readonly hostHeader: string;
  readonly path: string;
}

export type TcpObservation =
  | { readonly status: 'connected'; readonly durationMs: number }
  /** `byReset`: the RST came after the SYN was accepted, not in its place (some firewalls and proxies turn away so). */
  | { readonly status: 'refused'; readonly durationMs: number; readonly byReset?: true }
  /** No answer to any of the attempts to connect, the last one made well before the time was up. */
  | { readonly status: 'timeout'; readonly afterMs: number; readonly attempts: number }
  /** The runner has no route, or a router said so; says nothing of CloudFront's view. */
  | { readonly status: 'unreachable'; readonly code: string }
  /** Not connected to on purpose: a special-purpose address, a runner without IPv6. */
  | { readonly status: 'not-attempted'; readonly reason: string };

export type TlsVersion = 'SSLv3' | 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';

export type TlsObservation = TlsCompleted | TlsFailed;

/** A finished handshake. */
export interface TlsCompleted {
  readonly status: 'completed';
  readonly version: TlsVersion;
  /** IANA name such as `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`, or `0x…` when it has none here. */
  readonly cipherSuite: string;
  /** Key-exchange group (`x25519`, `secp256r1`, …); null for RSA key exchange. */
  readonly group: string | null;
  /** IANA name such as `rsa_pkcs1_sha256`; null where the version or key exchange has none. */
  readonly signatureScheme: string | null;
  readonly chain: ChainObservation;
  readonly clientCertificateRequested: boolean;
  /** Which hello got this far: CloudFront's published lists, or TLS 1.3 with RSA-PSS added after a refusal. */
  readonly offer: 'published' | 'tls13';
  /** The hellos that were refused before `tls13` was tried. Empty for `published`. */
  readonly diagnosis: readonly HelloObservation[];
  readonly durationMs: number;
}

/** A handshake that did not finish. */
export interface TlsFailed {
  readonly status: 'failed';
  readonly failure: TlsFailure;
  /** What the server chose before it failed, if it got that far. */
  readonly serverHello: { readonly version: TlsVersion; readonly cipherSuite: string } | null;
  /** The chain, if it was sent before the failure. */
  readonly chain: ChainObservation | null;
  readonly clientCertificateRequested: boolean;
  /** What further hellos gave, each relaxing one list. */
  readonly diagnosis: readonly HelloObservation[];
  readonly durationMs: number;
}

export type TlsFailure =
  | { readonly type: 'alert'; readonly code: number; readonly name: string }
  | { readonly type: 'closed' }
  | { readonly type: 'reset' }
  | { readonly type: 'timeout'; readonly afterMs: number }
  /** The first bytes are no TLS record. */
  | { readonly type: 'not-tls'; readonly looksLike: 'http' | 'other'; readonly firstBytes: string }
  /** TLS records, but not as the protocol has them, or past a bound. */
  | { readonly type: 'malformed'; readonly detail: string }
  /** Our own side refused what the server chose: a version or suite that was not offered, a broken key exchange. */
  | { readonly type: 'local'; readonly detail: string };

/** What one list of the hello was relaxed to, to find the cause of a refusal. */
export type HelloVariant =
  /** CloudFront's lists as published, all sixteen suites, any version up to the allowed one. */
  | 'published'
  /** The same with TLS 1.2 allowed although OriginSslProtocols ends lower. */
  | 'all-protocols'
  | 'all-suites'
  | 'all-groups'
  | 'all-signatures'
  /** Without SNI, to tell a rejected name from a refused offer. */
  | 'no-server-name'
  | 'tls13'
  /**
   * TLS 1.3, and TLS 1.2 beside it where that is allowed, with every group and signature scheme that the local library has.
   * The last resort, tried only after `tls13` was refused otherwise than for its version.
   */
  | 'tls13-all'
  | 'sslv3';

export interface HelloObservation {
  readonly variant: HelloVariant;
  readonly outcome:
    | {
        readonly status: 'answered';
        readonly version: TlsVersion;
        readonly cipherSuite: string;
        readonly group: string | null;
        readonly signatureScheme: string | null;
      }
    | { readonly status: 'failed'; readonly failure: TlsFailure }
    | { readonly status: 'not-connected'; readonly reason: string };
}

/** The certificates as sent, and what follows from them without fetching anything. */
export interface ChainObservation {
  /** In the order of the wire, at most `MAX_CERTIFICATES`. */
  readonly certificates: readonly Certificate[];
  /** OpenSSL's verdict on the chain as sent against the trusted roots, names left aside. */
  readonly verification: { readonly trusted: true } | { readonly trusted: false; readonly code: string };
  /** The ways from the leaf upwards through sent certificates and roots, the best first, a few at most. */
  readonly paths: readonly CertificationPath[];
}

export interface CertificationPath {
  /** Positions in `certificates`, starting with 0, the leaf. */
  readonly positions: readonly number[];
  /**
   * `anchor`: the last certificate is, or is certified by, a trusted root. `self-signed`: it ends in a root outside the
   * store. `missing-issuer`: the last certificate's issuer was not sent and is no trusted root.
   */
  readonly end: 'anchor' | 'self-signed' | 'missing-issuer';
  /** Subject of the trusted root; null without one. */
  readonly anchor: string | null;
}

/** One X.509 certificate, RFC 5280, as far as the rules need it. Distinguished names as `CN=…, O=…`. */
export interface Certificate {
  /** Place on the wire, counted from 0 (the leaf). */
  readonly position: number;
  readonly subject: string;
  readonly issuer: string;
  readonly commonName: string | null;
  /** subjectAltName entries of type dNSName and iPAddress. */
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly serialNumber: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly key: CertificateKey;
  /** Lower case with hash, such as `sha256WithRSAEncryption` or `ecdsa-with-SHA256`; the OID when it has no name here. */
  readonly signatureAlgorithm: string;
  readonly isCa: boolean;
  /** Subject equals issuer, and its own key verifies it. */
  readonly selfSigned: boolean;
  /** Extended key usage OIDs; null when the extension is absent (any use). */
  readonly extendedKeyUsage: readonly string[] | null;
  /** Whether the next sent certificate certifies this one (names and signature); null for the last one. */
  readonly certifiedByNext: boolean | null;
  /** Whether the same bytes are a trusted root. */
  readonly isTrustedRoot: boolean;
  readonly fingerprint256: string;
}

export interface CertificateKey {
  readonly type: 'rsa' | 'rsa-pss' | 'ec' | 'ed25519' | 'ed448' | 'dsa' | 'other';
  /** Modulus length for RSA and DSA. */
  readonly bits: number | null;
  /** `prime256v1`, `secp384r1`, `secp521r1`, … */
  readonly curve: string | null;
}

// --------------------------------------------------------------------------------------------------------------- HTTP

export type HttpObservation =
  | {
      readonly status: 'answered';
      readonly statusCode: number;
      readonly httpVersion: string;
      /** The headers that rules look at, lower case; never the whole head. */
      readonly headers: Readonly<Record<string, string>>;
      readonly continues: number;
      readonly headBytes: number;
      readonly body: BodyObservation;
      readonly firstByteMs: number;
      /** The longest silence between two packets, first byte included. */
      readonly longestGapMs: number;
      /** What happened to the idle connection; null unless it was watched. */
      readonly idle: IdleObservation | null;
    }
  | {
      readonly status: 'failed';
      readonly failure: HttpFailure;
      /** Bytes of the response that had arrived. */
      readonly receivedBytes: number;
      readonly afterMs: number;
    };

export type HttpFailure =
  /** FIN before a whole response head. */
  | { readonly type: 'closed' }
  /** RST before a whole response head. */
  | { readonly type: 'reset' }
  /** `code`: the parser's own, such as `HPE_INVALID_CONSTANT`. `firstBytes`: printable start of what came. */
  | { readonly type: 'malformed'; readonly code: string; readonly firstBytes: string }
  | { readonly type: 'head-too-large'; readonly limitBytes: number }
  | { readonly type: 'timeout'; readonly phase: 'first-byte' | 'head' }
  /**
   * Bytes kept coming, each within the read timeout, but the head was not whole when the probe's own bound ran out. It
   * says nothing of CloudFront, which would wait longer.
   */
  | { readonly type: 'unfinished' }
  /**
   * The first bytes are an HTTP/2 frame (SETTINGS, GOAWAY), or the server says that it speaks HTTP/2 only. With `after`: it
   * ended the connection so without a byte of an answer, and on a further connection answered the same request by HTTP/2.
   */
  | { readonly type: 'http2'; readonly after?: 'closed' | 'reset' }
  /** The first bytes are a TLS record, on a port that was asked in clear. */
  | { readonly type: 'tls-record' };

export type BodyObservation =
  /** The whole body, or as much of it as is read (`MAX_BODY_BYTES`). */
  | { readonly status: 'complete' | 'enough'; readonly bytes: number }
  /** FIN or RST before the announced end. */
  | { readonly status: 'cut'; readonly by: 'fin' | 'rst'; readonly bytes: number }
  | { readonly status: 'malformed'; readonly code: string; readonly bytes: number }
  | { readonly status: 'timeout'; readonly bytes: number }
  | { readonly status: 'none' };

export type IdleObservation =
  { readonly status: 'kept-open'; readonly forMs: number } | { readonly status: 'closed'; readonly afterMs: number };
