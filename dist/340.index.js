export const id = 340;
export const ids = [340];
export const modules = {

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EXAMPLE: () => (/* binding */ EXAMPLE),
  startDemo: () => (/* binding */ startDemo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/demo/der.js
/**
 * A writer of DER (ITU-T X.690, the distinguished rules), with as much of it as certificates need: every function takes plain
 * values and returns the complete encoding: tag, length, content.
 */
const TAG = {
    boolean: 0x01,
    integer: 0x02,
    bitString: 0x03,
    octetString: 0x04,
    null: 0x05,
    oid: 0x06,
    utf8String: 0x0c,
    utcTime: 0x17,
    generalizedTime: 0x18,
    sequence: 0x30,
    set: 0x31,
};
/** Bit 6 of a tag marks content that is itself made of encodings, bit 8 a tag that only its context explains (X.690 8.1.2). */
const CONSTRUCTED = 0x20;
const CONTEXT_SPECIFIC = 0x80;
/** UTCTime has two digits for the year and stands for 1950 to 2049 (RFC 5280 section 4.1.2.5). */
const UTC_TIME_YEARS = { from: 1950, to: 2049 };
/** ASN.1 NULL, as RSA's algorithm identifiers carry it (RFC 3279 section 2.2.1). */
const NULL = encode(TAG.null, []);
function sequence(...parts) {
    return encode(TAG.sequence, parts);
}
/** A SET of one member, which needs no sorting. */
function setOfOne(part) {
    return encode(TAG.set, [part]);
}
function der_boolean(value) {
    return encode(TAG.boolean, [Buffer.of(value ? 0xff : 0x00)]);
}
/** A whole number of any size; negative ones are not needed and throw a RangeError. */
function integer(value) {
    if (value < 0n)
        throw new RangeError(`No negative integers: ${value}`);
    const digits = value.toString(16);
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
    const signed = (bytes[0] ?? 0) >= 0x80 ? [Buffer.of(0), bytes] : [bytes];
    return encode(TAG.integer, signed);
}
/** Whole bytes as a BIT STRING: keys and signatures. */
function bitString(bytes) {
    return encode(TAG.bitString, [Buffer.of(0), bytes]);
}
/** A BIT STRING of named bits, written without trailing zeros (X.690 11.2.2). Bits count from 0 at the front. */
function namedBits(bits) {
    if (bits.length === 0)
        return encode(TAG.bitString, [Buffer.of(0)]);
    const last = Math.max(...bits);
    const bytes = Buffer.alloc(Math.floor(last / 8) + 1);
    for (const bit of bits)
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
    return encode(TAG.bitString, [Buffer.of(7 - (last & 7)), bytes]);
}
function octetString(bytes) {
    return encode(TAG.octetString, [bytes]);
}
function utf8String(text) {
    return encode(TAG.utf8String, [Buffer.from(text, 'utf8')]);
}
/** An object identifier from its dotted form. */
function der_oid(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return encode(TAG.oid, [Buffer.from([first * 40 + second, ...rest].flatMap(base128))]);
}
/** A moment to the second: UTCTime where it can say it, else GeneralizedTime (RFC 5280 section 4.1.2.5). */
function time(moment) {
    const year = moment.getUTCFullYear();
    const digits = `${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
    const short = year >= UTC_TIME_YEARS.from && year <= UTC_TIME_YEARS.to;
    return short ? encode(TAG.utcTime, [ascii(digits.slice(2))]) : encode(TAG.generalizedTime, [ascii(digits)]);
}
/** An EXPLICIT context tag: wraps complete encodings. */
function explicit(number, ...parts) {
    return encode(CONTEXT_SPECIFIC | CONSTRUCTED | number, parts);
}
/** An IMPLICIT context tag on a primitive: bare content. */
function implicit(number, content) {
    return encode(CONTEXT_SPECIFIC | number, [content]);
}
function encode(tag, parts) {
    const content = Buffer.concat(parts);
    return Buffer.concat([Buffer.of(tag), der_length(content.length), content]);
}
/** Short form below 128, else the number of length bytes, then those bytes (X.690 8.1.3). */
function der_length(bytes) {
    if (bytes < 0x80)
        return Buffer.of(bytes);
    const digits = bytes.toString(16);
    const big = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
    return Buffer.concat([Buffer.of(0x80 | big.length), big]);
}
/** One arc of an object identifier: seven bits a byte, all but the last marked (X.690 8.19.2). */
function base128(arc) {
    const bytes = [arc % 128];
    for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128))
        bytes.unshift((rest % 128) | 0x80);
    return bytes;
}
function ascii(text) {
    return Buffer.from(text, 'latin1');
}

;// CONCATENATED MODULE: ./lib/demo/signatures.js


/** RFC 8017 appendix A.2.4 and RFC 4055 section 5. */
const RSA_OIDS = {
    md5: '1.2.840.113549.1.1.4',
    sha1: '1.2.840.113549.1.1.5',
    sha224: '1.2.840.113549.1.1.14',
    sha256: '1.2.840.113549.1.1.11',
    sha384: '1.2.840.113549.1.1.12',
    sha512: '1.2.840.113549.1.1.13',
};
/** RFC 5758 section 3.2; there is no ECDSA with MD5. */
const ECDSA_OIDS = {
    sha1: '1.2.840.10045.4.1',
    sha224: '1.2.840.10045.4.3.1',
    sha256: '1.2.840.10045.4.3.2',
    sha384: '1.2.840.10045.4.3.3',
    sha512: '1.2.840.10045.4.3.4',
};
/** RFC 8017 appendix B.1. The length of the digest is also the usual length of PSS's salt. */
const HASHES = {
    md5: { oid: '1.2.840.113549.2.5', bytes: 16 },
    sha1: { oid: '1.3.14.3.2.26', bytes: 20 },
    sha224: { oid: '2.16.840.1.101.3.4.2.4', bytes: 28 },
    sha256: { oid: '2.16.840.1.101.3.4.2.1', bytes: 32 },
    sha384: { oid: '2.16.840.1.101.3.4.2.2', bytes: 48 },
    sha512: { oid: '2.16.840.1.101.3.4.2.3', bytes: 64 },
};
/** RFC 8410 section 3. */
const EDWARDS_OIDS = { ed25519: '1.3.101.112', ed448: '1.3.101.113' };
/** RFC 8017 appendix A.2.3. */
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
/**
 * The way in which the given key signs with the given hash.
 *
 * @throws RangeError for a combination that has no identifier, and for types of keys that cannot sign certificates.
 */
function signatureOf(key, hash) {
    switch (key.asymmetricKeyType) {
        case 'rsa':
            return { algorithm: sequence(der_oid(RSA_OIDS[hash]), NULL), digest: hash, options: {} };
        case 'rsa-pss':
            return pss(hash);
        case 'ec':
            return ecdsa(hash);
        case 'ed25519':
        case 'ed448':
            return {
                algorithm: sequence(der_oid(EDWARDS_OIDS[key.asymmetricKeyType])),
                digest: null,
                options: {},
            };
        default:
            throw new RangeError(`A key of type ${key.asymmetricKeyType} signs no certificates`);
    }
}
function ecdsa(hash) {
    const oid = ECDSA_OIDS[hash];
    if (oid === undefined)
        throw new RangeError(`There is no ECDSA with ${hash}`);
    return { algorithm: sequence(der_oid(oid)), digest: hash, options: {} };
}
/** RSASSA-PSS-params with every field written: hash, mask function over the same hash, salt as long as the hash. */
function pss(hash) {
    const { oid, bytes } = HASHES[hash];
    const hashAlgorithm = sequence(der_oid(oid), NULL);
    const maskAlgorithm = sequence(der_oid(MGF1), hashAlgorithm);
    const parameters = sequence(explicit(0, hashAlgorithm), explicit(1, maskAlgorithm), explicit(2, integer(BigInt(bytes))));
    return {
        algorithm: sequence(der_oid(RSASSA_PSS), parameters),
        digest: hash,
        options: { padding: external_node_crypto_.constants.RSA_PKCS1_PSS_PADDING, saltLength: bytes },
    };
}

;// CONCATENATED MODULE: ./lib/demo/certificates.js





const DAY_MS = 86_400_000;
const DEFAULT_AGE_DAYS = 1;
const DEFAULT_VALIDITY_DAYS = 90;
/** X.520 attribute types, ITU-T X.520 and RFC 5280 appendix A.1. */
const ATTRIBUTE_OIDS = {
    CN: '2.5.4.3',
    C: '2.5.4.6',
    L: '2.5.4.7',
    ST: '2.5.4.8',
    O: '2.5.4.10',
    OU: '2.5.4.11',
};
/** RFC 5280 section 4.2.1.3. */
const KEY_USAGE_BITS = {
    digitalSignature: 0,
    nonRepudiation: 1,
    keyEncipherment: 2,
    dataEncipherment: 3,
    keyAgreement: 4,
    keyCertSign: 5,
    cRLSign: 6,
};
/** RFC 5280 section 4.2.1. */
const EXTENSION_OIDS = {
    subjectKeyIdentifier: '2.5.29.14',
    keyUsage: '2.5.29.15',
    subjectAltName: '2.5.29.17',
    basicConstraints: '2.5.29.19',
    authorityKeyIdentifier: '2.5.29.35',
    extendedKeyUsage: '2.5.29.37',
    /** Under the enterprise number set aside for examples, RFC 5612. */
    padding: '1.3.6.1.4.1.32473.1',
};
/** RFC 5280 section 4.2.1.12. */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
/** RSA keys take long to make, so certificates share them; never within one chain, where each key must be its own. */
const rsaPool = new Map();
/** The keys above a certificate, itself included. */
const lineage = new WeakMap();
/**
 * Makes an X.509 v3 certificate (RFC 5280) and, unless one is given, its key.
 *
 * @throws RangeError where the template asks for what does not exist: a signature of ECDSA with MD5, an address that is none.
 */
function issue(template) {
    const subject = nameOf(template.subject);
    const keys = keysOf(template);
    const signer = template.issuer?.privateKey ?? keys.privateKey;
    const issuerKey = template.issuer?.publicKey ?? keys.publicKey;
    const signature = signatureOf(issuerKey, template.hash ?? 'sha256');
    const body = sequence(explicit(0, integer(2n)), integer(template.serialNumber ?? randomSerial()), signature.algorithm, encodeName(template.issuer?.subject ?? subject), validity(template), encodeName(subject), spkiOf(keys.publicKey), explicit(3, sequence(...extensions(template, keys.publicKey))));
    const signed = (0,external_node_crypto_.sign)(signature.digest, body, { key: signer, ...signature.options });
    if (template.badSignature === true)
        signed.reverse();
    const whole = sequence(body, signature.algorithm, bitString(signed));
    return remember(template, { der: whole, pem: pemOf(whole), keyPem: keyPemOf(keys.privateKey), ...keys, subject });
}
/** Makes one RSA key of the given sort off the main thread, for `issue` to take later. */
async function prepareRsaKey(spec) {
    const options = { modulusLength: spec.bits };
    const keys = spec.type === 'rsa'
        ? await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa', options)
        : await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('rsa-pss', options);
    poolOf(spec).push(keys);
}
function remember(template, made) {
    lineage.set(made, [made.publicKey, ...keysAbove(template.issuer)]);
    return made;
}
function keysAbove(issuer) {
    return issuer === undefined ? [] : (lineage.get(issuer) ?? [issuer.publicKey]);
}
function keysOf({ key = { type: 'ec', curve: 'prime256v1' }, issuer }) {
    if ('der' in key)
        return { privateKey: key.privateKey, publicKey: key.publicKey };
    switch (key.type) {
        case 'ec':
            return (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: key.curve });
        case 'ed25519':
            return (0,external_node_crypto_.generateKeyPairSync)('ed25519');
        case 'ed448':
            return (0,external_node_crypto_.generateKeyPairSync)('ed448');
        default:
            return pooledRsaKeys(key, keysAbove(issuer));
    }
}
function pooledRsaKeys(spec, taken) {
    const pool = poolOf(spec);
    const free = pool.find(({ publicKey }) => !taken.some((other) => other.equals(publicKey)));
    if (free !== undefined)
        return free;
    const options = { modulusLength: spec.bits };
    const made = spec.type === 'rsa' ? (0,external_node_crypto_.generateKeyPairSync)('rsa', options) : (0,external_node_crypto_.generateKeyPairSync)('rsa-pss', options);
    pool.push(made);
    return made;
}
function poolOf({ type, bits }) {
    const name = `${type}-${bits}`;
    const pool = rsaPool.get(name) ?? [];
    rsaPool.set(name, pool);
    return pool;
}
function nameOf(subject) {
    if (typeof subject !== 'string')
        return subject;
    return subject === '' ? [] : [{ type: 'CN', value: subject }];
}
function encodeName(name) {
    const parts = name.map(({ type, value }) => setOfOne(sequence(der_oid(ATTRIBUTE_OIDS[type]), utf8String(value))));
    return sequence(...parts);
}
function validity({ notBefore, notAfter }) {
    const from = notBefore ?? new Date(Date.now() - DEFAULT_AGE_DAYS * DAY_MS);
    const to = notAfter ?? new Date(Date.now() + DEFAULT_VALIDITY_DAYS * DAY_MS);
    return sequence(time(from), time(to));
}
function extensions(template, publicKey) {
    const issuerKey = template.issuer?.publicKey;
    return [
        extension('basicConstraints', basicConstraints(template), true),
        ...keyUsage(template, publicKey),
        ...extendedKeyUsage(template),
        ...alternativeNames(template),
        extension('subjectKeyIdentifier', octetString(keyIdentifier(publicKey))),
        ...(issuerKey === undefined
            ? []
            : [extension('authorityKeyIdentifier', sequence(implicit(0, keyIdentifier(issuerKey))))]),
        ...(template.padding === undefined ? [] : [extension('padding', octetString(Buffer.alloc(template.padding)))]),
    ];
}
function extension(name, value, critical = false) {
    const flag = critical ? [der_boolean(true)] : [];
    return sequence(der_oid(EXTENSION_OIDS[name]), ...flag, octetString(value));
}
/** The default, FALSE, is left out, as the distinguished rules want it (X.690 11.5). */
function basicConstraints({ ca = false, pathLength }) {
    const length = pathLength === undefined ? [] : [integer(BigInt(pathLength))];
    return ca ? sequence(der_boolean(true), ...length) : sequence();
}
function keyUsage({ ca = false, keyUsage: wanted }, publicKey) {
    const usages = wanted ?? defaultKeyUsage(ca, publicKey);
    if (usages.length === 0)
        return [];
    return [extension('keyUsage', namedBits(usages.map((usage) => KEY_USAGE_BITS[usage])), true)];
}
function defaultKeyUsage(ca, publicKey) {
    if (ca)
        return ['keyCertSign', 'cRLSign'];
    return publicKey.asymmetricKeyType === 'rsa' ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'];
}
function extendedKeyUsage({ ca = false, extendedKeyUsage: wanted }) {
    const purposes = wanted ?? (ca ? [] : [SERVER_AUTH]);
    return purposes.length === 0 ? [] : [extension('extendedKeyUsage', sequence(...purposes.map(der_oid)))];
}
/** GeneralName (RFC 5280 section 4.2.1.6): [2] is a DNS name, [7] an address. */
function alternativeNames({ dnsNames = [], ipAddresses = [] }) {
    const names = [
        ...dnsNames.map((name) => implicit(2, Buffer.from(name, 'utf8'))),
        ...ipAddresses.map((address) => implicit(7, addressBytes(address))),
    ];
    return names.length === 0 ? [] : [extension('subjectAltName', sequence(...names))];
}
function addressBytes(address) {
    if ((0,external_node_net_.isIPv4)(address))
        return Buffer.from(address.split('.').map(Number));
    if (!(0,external_node_net_.isIPv6)(address))
        throw new RangeError(`Not an IP address: ${address}`);
    const [left = '', right] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
    const front = groups(left);
    const back = groups(right ?? '');
    const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
    return Buffer.from([...front, ...zeros, ...back].map((group) => group.padStart(4, '0')).join(''), 'hex');
}
function groups(text) {
    return text === '' ? [] : text.split(':');
}
/** Hash over the whole SubjectPublicKeyInfo, RFC 7093 section 2; cut to the customary 20 bytes. */
function keyIdentifier(publicKey) {
    return (0,external_node_crypto_.createHash)('sha256').update(spkiOf(publicKey)).digest().subarray(0, 20);
}
function spkiOf(publicKey) {
    return publicKey.export({ type: 'spki', format: 'der' });
}
/** Positive, as RFC 5280 section 4.1.2.2 asks, and always 16 bytes long: its highest byte is 0x40 to 0x7f. */
function randomSerial() {
    return BigInt.asUintN(126, BigInt(`0x${(0,external_node_crypto_.randomBytes)(16).toString('hex')}`)) | (1n << 126n);
}
function keyPemOf(privateKey) {
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
function pemOf(certificate) {
    const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

;// CONCATENATED MODULE: ./lib/demo/authorities.js

const authorities_DAY_MS = 86_400_000;
/** Makes the authorities; the one slow key is made off the main thread meanwhile. */
async function createAuthorities() {
    const slowKey = prepareRsaKey({ type: 'rsa', bits: 2048 });
    const authorities = { trusted: createAuthority('Shop Example'), stranger: createAuthority('Unknown Example') };
    await slowKey;
    return authorities;
}
/** A certificate for one or more names, signed by the intermediate. */
function certify({ intermediate }, names, details = {}) {
    return issue({ subject: names[0], dnsNames: names, issuer: intermediate, ...details });
}
/** The moment so many days from now; negative ones lie in the past. */
function daysFromNow(days) {
    return new Date(Date.now() + days * authorities_DAY_MS);
}
function createAuthority(owner) {
    const subject = (name) => [
        { type: 'O', value: owner },
        { type: 'CN', value: `${owner} ${name}` },
    ];
    const dates = { notBefore: daysFromNow(-400), notAfter: daysFromNow(3000) };
    const root = issue({ subject: subject('Root CA'), ca: true, ...dates });
    const intermediate = issue({ subject: subject('Server CA'), ca: true, pathLength: 0, issuer: root, ...dates });
    return { root, intermediate };
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(1314);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/dns-packet/index.js
var dns_packet = __webpack_require__(4894);
;// CONCATENATED MODULE: ./lib/demo/name-server.js




const RCODE = { noError: 0, formatError: 1, nameError: 3, refused: 5 };
/** RFC 1035 section 4.2.1: what a UDP answer may hold when the client does not say more by EDNS. */
const PLAIN_UDP_BYTES = 512;
const MAX_UDP_BYTES = 4096;
const MAX_CNAMES = 20;
const BIND_ATTEMPTS = 20;
const TTL_SECONDS = 60;
const IDLE_CONNECTION_MS = 5000;
const MAX_QUERY_BYTES = 4096;
/**
 * Starts a name server for a few records, on UDP and TCP at one port (chosen by the system unless given). It answers for
 * its zones as an authoritative server does and offers recursion over the same data, so that it can stand in for both.
 *
 * @throws the system's error when the address cannot be bound.
 */
async function startNameServer(options) {
    const address = options.address ?? '127.0.0.1';
    const respond = (query, transport) => answerQuery(query, transport, options.zones);
    const tcp = (0,external_node_net_.createServer)((socket) => serveConnection(socket, respond));
    const connections = new Set();
    tcp.on('connection', (socket) => {
        connections.add(socket);
        socket.on('close', () => connections.delete(socket));
    });
    const udp = await bindBoth(tcp, address, options.port ?? 0);
    udp.on('message', (query, peer) => {
        const response = respond(query, 'udp');
        if (response !== null)
            udp.send(response, peer.port, peer.address);
    });
    // A client that has gone away is no fault of the server.
    udp.on('error', () => { });
    return {
        address,
        port: portOf(tcp),
        async close() {
            for (const socket of connections)
                socket.destroy();
            await Promise.all([
                new Promise((resolve) => udp.close(() => resolve())),
                new Promise((resolve) => tcp.close(() => resolve())),
            ]);
        },
    };
}
/** Binds TCP first and UDP to the same number; a number that is free for one may be taken for the other. */
async function bindBoth(tcp, address, port) {
    for (let attempt = 1;; attempt++) {
        tcp.listen(port, address);
        await (0,external_node_events_.once)(tcp, 'listening');
        const udp = (0,external_node_dgram_.createSocket)((0,external_node_net_.isIPv6)(address) ? 'udp6' : 'udp4');
        udp.bind(portOf(tcp), address);
        try {
            await (0,external_node_events_.once)(udp, 'listening');
            return udp;
        }
        catch (error) {
            udp.close();
            await new Promise((resolve) => tcp.close(() => resolve()));
            if (port !== 0 || attempt === BIND_ATTEMPTS)
                throw error;
        }
    }
}
function portOf(server) {
    const bound = server.address();
    if (bound === null || typeof bound === 'string')
        throw new Error('the name server has no port');
    return bound.port;
}
function serveConnection(socket, respond) {
    let received = Buffer.alloc(0);
    socket.setTimeout(IDLE_CONNECTION_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        if (received.length > MAX_QUERY_BYTES)
            socket.destroy();
        while (received.length >= 2 && received.length >= 2 + received.readUInt16BE(0)) {
            const end = 2 + received.readUInt16BE(0);
            const response = respond(received.subarray(2, end), 'tcp');
            received = received.subarray(end);
            if (response !== null)
                socket.write(framed(response));
        }
    });
}
/** A message with its length in front, as TCP carries it (RFC 1035 section 4.2.2). */
function framed(message) {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    return Buffer.concat([length, message]);
}
/** The response to one query, or null for what is no query. */
function answerQuery(query, transport, zones) {
    const packet = decodeQuery(query);
    if (packet === null)
        return null;
    const question = packet.questions?.[0];
    const answer = question === undefined
        ? withoutRecords(RCODE.formatError, false)
        : answerFromZones(zones, question.name, question.type);
    const response = encodeAnswer(packet, answer, false);
    if (transport === 'tcp' || response.length <= udpLimit(packet))
        return response;
    return encodeAnswer(packet, { ...answer, answers: [], authorities: [], additionals: [] }, true);
}
/** The query in a packet; null when the bytes are none. */
function decodeQuery(bytes) {
    try {
        const packet = (0,dns_packet.decode)(bytes);
        return packet.type === 'query' ? packet : null;
    }
    catch {
        return null;
    }
}
function udpLimit(query) {
    for (const record of query.additionals ?? []) {
        if (record.type === 'OPT')
            return Math.min(MAX_UDP_BYTES, Math.max(PLAIN_UDP_BYTES, record.udpPayloadSize));
    }
    return PLAIN_UDP_BYTES;
}
/** The packet for an answer: header bits and question taken from the query, EDNS answered with EDNS. */
function encodeAnswer(query, answer, truncated) {
    const authoritative = 0x0400;
    const truncation = 0x0200;
    const recursionAvailable = 0x0080;
    const recursionDesired = 0x0100;
    const flags = (answer.authoritative ? authoritative : 0) |
        (truncated ? truncation : 0) |
        recursionAvailable |
        ((query.flags ?? 0) & recursionDesired) |
        answer.rcode;
    const edns = (query.additionals ?? []).some((record) => record.type === 'OPT');
    return (0,dns_packet.encode)({
        type: 'response',
        id: query.id,
        flags,
        questions: query.questions,
        answers: [...answer.answers],
        authorities: [...answer.authorities],
        additionals: [...answer.additionals, ...(edns ? [EDNS] : [])],
    });
}
const EDNS = {
    type: 'OPT',
    name: '.',
    udpPayloadSize: 1232,
    extendedRcode: 0,
    ednsVersion: 0,
    flags: 0,
    flag_do: false,
    options: [],
};
/** What records say to a question: data, CNAMEs as far as they lead, a delegation, NODATA, NXDOMAIN, or REFUSED. */
function answerFromZones(zones, name, type) {
    const answers = [];
    const seen = new Set();
    let current = normal(name);
    while (!seen.has(current) && seen.size < MAX_CNAMES) {
        seen.add(current);
        const owned = recordsAt(zones, current);
        const alias = owned.find((record) => record.type === 'CNAME');
        if (alias !== undefined && type !== 'CNAME') {
            answers.push(toAnswer(alias, current));
            current = normal(alias.value);
            continue;
        }
        const answer = finalAnswer(zones, current, type, owned);
        // A chain that leads out of the data is given as far as it goes.
        const outside = answers.length > 0 && answer.rcode === RCODE.refused;
        return {
            ...answer,
            rcode: outside ? RCODE.noError : answer.rcode,
            authoritative: answers.length > 0 || answer.authoritative,
            answers: [...answers, ...answer.answers],
        };
    }
    return { ...withoutRecords(RCODE.noError, true), answers };
}
function finalAnswer(zones, name, type, owned) {
    const cut = delegationAbove(zones, name);
    const data = owned.filter((record) => record.type === type);
    if (data.length > 0 && !(cut === name && type === 'NS')) {
        return { ...withoutRecords(RCODE.noError, true), answers: data.map((record) => toAnswer(record, name)) };
    }
    if (cut !== null)
        return referral(zones, cut);
    const zonesAbove = zones.filter((record) => record.type === 'SOA' && isWithin(name, normal(record.name)));
    const nearest = zonesAbove.toSorted((one, other) => normal(other.name).length - normal(one.name).length)[0];
    const exists = owned.length > 0 || zones.some((record) => isWithin(normal(record.name), name));
    if (nearest === undefined)
        return withoutRecords(exists ? RCODE.noError : RCODE.refused, exists);
    return {
        ...withoutRecords(exists ? RCODE.noError : RCODE.nameError, true),
        authorities: [toAnswer(nearest, normal(nearest.name))],
    };
}
/** The records of a name, or those of the wildcard that stands for it (RFC 4592 section 3.3). */
function recordsAt(zones, name) {
    const own = zones.filter((record) => normal(record.name) === name);
    if (own.length > 0)
        return own;
    let encloser = parentOf(name);
    while (encloser !== '' && !zones.some((record) => isWithin(normal(record.name), encloser)))
        encloser = parentOf(encloser);
    const exists = zones.some((record) => isWithin(normal(record.name), name));
    return exists ? [] : zones.filter((record) => normal(record.name) === `*.${encloser}`);
}
/** The nearest name at or above this one with NS records and no SOA: a zone that others serve. */
function delegationAbove(zones, name) {
    for (let current = name; current !== ''; current = parentOf(current)) {
        const owned = zones.filter((record) => normal(record.name) === current);
        if (owned.some((record) => record.type === 'SOA'))
            return null;
        if (owned.some((record) => record.type === 'NS'))
            return current;
    }
    return null;
}
function referral(zones, cut) {
    const servers = zones.filter((record) => record.type === 'NS' && normal(record.name) === cut);
    const names = new Set(servers.map((record) => normal(record.value)));
    const glue = zones.filter((record) => (record.type === 'A' || record.type === 'AAAA') && names.has(normal(record.name)));
    return {
        ...withoutRecords(RCODE.noError, false),
        authorities: servers.map((record) => toAnswer(record, cut)),
        additionals: glue.map((record) => toAnswer(record, normal(record.name))),
    };
}
function withoutRecords(rcode, authoritative) {
    return { rcode, authoritative, answers: [], authorities: [], additionals: [] };
}
function toAnswer(record, owner) {
    if (record.type === 'SOA')
        return toSoa(record, owner);
    return { type: record.type, name: owner, ttl: TTL_SECONDS, data: record.value };
}
function toSoa(record, owner) {
    const [mname = 'ns', rname = 'hostmaster', ...numbers] = record.value.trim().split(/\s+/);
    const [serial = 1, refresh = 3600, retry = 600, expire = 86_400, minimum = TTL_SECONDS] = numbers.map(Number);
    return {
        type: 'SOA',
        name: owner,
        ttl: TTL_SECONDS,
        data: { mname, rname, serial, refresh, retry, expire, minimum },
    };
}
/** Lower case, without the final dot; the root is the empty string. */
function normal(name) {
    return name.toLowerCase().replace(/\.$/, '');
}
function parentOf(name) {
    const dot = name.indexOf('.');
    return dot === -1 ? '' : name.slice(dot + 1);
}
function isWithin(name, ancestor) {
    return ancestor === '' || name === ancestor || name.endsWith(`.${ancestor}`);
}

;// CONCATENATED MODULE: ./lib/demo/misbehaviors.js
/** Reads and ignores, so that the other end's FIN is noticed and the socket closes. */
const staySilent = (socket) => {
    socket.resume();
};
const closeAtOnce = (socket) => {
    socket.end();
    socket.resume();
};
const resetAtOnce = (socket) => {
    socket.resetAndDestroy();
};
/** Waits for the first bytes, then closes with FIN. */
function closeAfterFirstBytes(socket) {
    socket.once('data', () => socket.end());
}
/** Waits for the first bytes, then resets. */
const resetAfterFirstBytes = (socket) => {
    socket.once('data', () => socket.resetAndDestroy());
};
/** Waits for the first bytes, whatever they are, answers with the given ones and closes. */
function answerWith(answer) {
    return (socket) => {
        socket.once('data', () => socket.end(answer));
    };
}
/** What nginx says to a TLS hello on a port of plain HTTP. */
const PLAIN_HTTP_BAD_REQUEST = httpResponse('400 Bad Request', ['Connection: close'], 'Bad Request\n');
/** A whole HTTP/1.1 response. */
function httpResponse(status, headers, body) {
    const lines = [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body)}`, '', body];
    return lines.join('\r\n');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/demo/servers.js




const LOOPBACK = '127.0.0.1';
const ANY_PORT = 0;
/** Well above CloudFront's own default of 5 s, as a healthy origin has it; Node's is just those 5 s. */
const KEEP_ALIVE_MS = 65_000;
/** The cipher string without which OpenSSL takes its own; it needs a name before the level. */
const DEFAULT_CIPHERS = 'DEFAULT';
/** Hands over every accepted socket; listens on a port that the system chooses, unless one is given. */
function serveRaw(onSocket, address = LOOPBACK, port = ANY_PORT) {
    return run(external_node_net_.createServer({ noDelay: true }, onSocket), { address, port });
}
/** Plain HTTP/1.1. */
function serveHttp(onRequest, settings = {}) {
    return run(httpServer(onRequest, settings), settings);
}
/** TLS, and on it whatever is done with each secured socket. */
function serveTls(settings, onSecured, place = {}) {
    const server = external_node_tls_.createServer(serverOptions(settings), (socket) => {
        socket.on('error', () => socket.destroy());
        onSecured(socket);
    });
    server.on('tlsClientError', (_error, socket) => socket.destroy());
    return run(server, place);
}
/** HTTP/1.1 over TLS. */
function serveHttps(settings, onRequest, httpSettings = {}) {
    const http = httpServer(onRequest, httpSettings);
    return serveTls(settings, (socket) => http.emit('connection', socket), httpSettings);
}
/**
 * A port that refuses connections for as long as it is held. It is the local end of a connection of our own, so the system
 * gives it to nobody else and nobody listens there.
 */
async function refuse(address = LOOPBACK) {
    const anchor = await serveRaw(() => { }, address);
    const holder = external_node_net_.connect(anchor.port, address);
    await (0,external_node_events_.once)(holder, 'connect');
    holder.on('error', () => holder.destroy());
    const port = holder.localPort ?? 0;
    const close = async () => {
        holder.destroy();
        await anchor.close();
    };
    return { address, port, connections: () => 0, close };
}
function httpServer(onRequest, { keepAliveMs = KEEP_ALIVE_MS }) {
    return (0,external_node_http_.createServer)({ keepAliveTimeout: keepAliveMs }, onRequest);
}
async function run(server, { address = LOOPBACK, port = ANY_PORT }) {
    const open = new Set();
    let accepted = 0;
    server.on('connection', (socket) => {
        accepted++;
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('error', () => socket.destroy());
    });
    server.listen(port, address);
    await (0,external_node_events_.once)(server, 'listening');
    const close = () => new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open)
            socket.destroy();
    });
    return { address, port: servers_portOf(server), connections: () => accepted, close };
}
function servers_portOf(server) {
    const bound = server.address();
    if (bound === null || typeof bound === 'string')
        throw new Error('A server on a port has an address with a port');
    return bound.port;
}
function serverOptions(settings) {
    const { clientCertificate, sni, alpnProtocols } = settings;
    return {
        ...contextOptions(settings, settings.chain),
        requestCert: clientCertificate !== undefined,
        rejectUnauthorized: clientCertificate === 'demanded',
        ...(alpnProtocols === undefined ? {} : { ALPNProtocols: [...alpnProtocols] }),
        ...(sni === undefined ? {} : { SNICallback: chooseBySni(settings, sni) }),
    };
}
function contextOptions(settings, chain) {
    const { minVersion = 'TLSv1.2', maxVersion = 'TLSv1.3', ecdhCurve, sigalgs, alternativeChain } = settings;
    const chains = [chain, ...(alternativeChain === undefined ? [] : [alternativeChain])];
    return {
        cert: chains.map((certificates) => certificates.map(({ pem }) => pem).join('')),
        key: [keyFor(settings, chain), ...(alternativeChain === undefined ? [] : [keyFor({}, alternativeChain)])],
        ciphers: `${settings.ciphers ?? DEFAULT_CIPHERS}:@SECLEVEL=0`,
        // Without parameters OpenSSL takes the DHE suites for unusable.
        dhparam: 'auto',
        minVersion,
        maxVersion,
        ...(ecdhCurve === undefined ? {} : { ecdhCurve }),
        ...(sigalgs === undefined ? {} : { sigalgs }),
    };
}
function keyFor({ key }, chain) {
    const keyPem = (key ?? chain[0])?.keyPem;
    if (keyPem === undefined)
        throw new RangeError('A chain has at least one certificate');
    return keyPem;
}
function chooseBySni(settings, chains) {
    const { key: _keyOfDefault, ...others } = settings;
    const contexts = new Map([...chains].map(([name, chain]) => [name, external_node_tls_.createSecureContext(contextOptions(others, chain))]));
    return (name, choose) => choose(null, contexts.get(name.toLowerCase()));
}

;// CONCATENATED MODULE: ./lib/demo/origins.js




/** The zone of the example; `example` is reserved for such use (RFC 2606). */
const ZONE = 'shop.example';
/** The alternate domain name of the distribution: what viewers ask for. */
const ALIAS = `www.${ZONE}`;
/** Over CloudFront's limit of 32,768 bytes for a response's headers. */
const LARGE_HEAD_LINES = 10;
const LARGE_HEAD_LINE_BYTES = 4096;
/** CloudFront's default, and Node's. */
const SHORT_KEEP_ALIVE_MS = 5000;
const WITHIN_EXPIRY_DAYS = 5;
/** So that the whole days left do not change while the demo runs. */
const HALF_A_DAY = 0.5;
const answerOk = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('Hello from the shop.\n');
};
/** Every origin of the example, in the order of its configuration: the healthy ones, then the layers from the bottom up, then the configuration alone. */
const DEMO_ORIGINS = [
    ...healthyOrigins(),
    ...nameFaults(),
    ...connectionFaults(),
    ...certificateFaults(),
    ...answerFaults(),
    ...configurationFaults(),
];
function healthyOrigins() {
    return [
        origin('app', 'healthy: Host is forwarded and the certificate covers the viewer name', {
            https: https(({ trusted }) => chainFor(trusted, [ALIAS, domainOf('app')])),
        }),
        origin('rsa', 'healthy: RSA certificate of 2048 bits', {
            https: https(({ trusted: { intermediate } }) => {
                const name = domainOf('rsa');
                const key = { type: 'rsa', bits: 2048 };
                return [issue({ subject: name, dnsNames: [name], issuer: intermediate, key }), intermediate];
            }),
        }),
        origin('ecdsa', 'healthy: ECDSA certificate on P-256', { https: httpsFor('ecdsa') }),
        origin('wildcard', 'healthy: wildcard certificate, Host forwarded by the cache policy', {
            https: https(({ trusted }) => chainFor(trusted, [`*.${ZONE}`])),
        }),
        origin('legacy', 'healthy: Host forwarded by ForwardedValues', {
            https: https(({ trusted }) => chainFor(trusted, [ALIAS])),
        }),
        origin('both-ports', 'healthy: follows the viewer, over HTTP and HTTPS', {
            https: httpsFor('both-ports'),
            http: () => serveHttp(answerOk),
        }),
        origin('plain', 'healthy: HTTP only', { http: () => serveHttp(answerOk) }),
    ];
}
function nameFaults() {
    return [
        origin('no-such-name', 'DNS: the name does not exist', { records: [] }),
        origin('no-ipv4', 'DNS: an IPv6 address only, and CloudFront asks for IPv4', {
            records: [{ name: domainOf('no-ipv4'), type: 'AAAA', value: '2001:db8::5' }],
        }),
        origin('private', 'DNS: a private address that the internet cannot reach', {
            records: [{ name: domainOf('private'), type: 'A', value: '10.20.30.40' }],
        }),
        origin('dangling', 'DNS: an alias of a name that is gone', {
            records: [{ name: domainOf('dangling'), type: 'CNAME', value: 'shop-prod.gone.example' }],
        }),
    ];
}
function connectionFaults() {
    const restricted = (id, settings) => https(({ trusted }) => chainFor(trusted, [domainOf(id)]), settings);
    return [
        origin('refused', 'TCP: nothing listens on the port', { https: () => refuse() }),
        origin('not-tls', 'TLS: plain HTTP on the HTTPS port', {
            https: () => serveRaw(answerWith(PLAIN_HTTP_BAD_REQUEST)),
        }),
        origin('old-protocol', 'TLS: TLS 1.0 only, and CloudFront is set to TLSv1.2', {
            https: restricted('old-protocol', { minVersion: 'TLSv1', maxVersion: 'TLSv1' }),
        }),
        origin('other-cipher', 'TLS: only a ChaCha20 suite, which CloudFront does not offer', {
            https: restricted('other-cipher', { ciphers: 'ECDHE-ECDSA-CHACHA20-POLY1305', maxVersion: 'TLSv1.2' }),
        }),
        origin('client-certificate', 'TLS: the origin demands a client certificate', {
            https: restricted('client-certificate', { clientCertificate: 'demanded', maxVersion: 'TLSv1.2' }),
        }),
        origin('resets', 'TLS: the connection is reset during the handshake', {
            https: () => serveRaw(resetAfterFirstBytes),
        }),
    ];
}
function certificateFaults() {
    const dated = (id, from, to) => https(({ trusted }) => [
        certify(trusted, [domainOf(id)], { notBefore: daysFromNow(from), notAfter: daysFromNow(to) }),
        trusted.intermediate,
    ]);
    return [
        origin('expired', 'certificate: expired three days ago', { https: dated('expired', -93, -3) }),
        origin('expiring', `certificate: ends in ${WITHIN_EXPIRY_DAYS} days`, {
            https: dated('expiring', -85, WITHIN_EXPIRY_DAYS + HALF_A_DAY),
        }),
        origin('self-signed', 'certificate: self-signed', {
            https: https(() => [issue({ subject: domainOf('self-signed'), dnsNames: [domainOf('self-signed')] })]),
        }),
        origin('other-name', 'certificate: for another name', {
            https: https(({ trusted }) => chainFor(trusted, [`staging.${ZONE}`])),
        }),
        origin('own-name-only', 'certificate: for the origin domain alone, while Host is forwarded', {
            https: httpsFor('own-name-only'),
        }),
        origin('incomplete-chain', 'certificate: the intermediate is not sent', {
            https: https(({ trusted }) => [certify(trusted, [domainOf('incomplete-chain')])]),
        }),
        origin('wrong-order', 'certificate: the root is sent before the intermediate', {
            https: https(({ trusted }) => {
                return [certify(trusted, [domainOf('wrong-order')]), trusted.root, trusted.intermediate];
            }),
        }),
        origin('untrusted', 'certificate: complete chain to a root that is not trusted', {
            https: https(({ stranger }) => chainFor(stranger, [domainOf('untrusted')])),
        }),
    ];
}
function answerFaults() {
    return [
        origin('closes', 'HTTP: closes the connection before it answers', {
            https: ({ trusted }) => serveTls({ chain: chainFor(trusted, [domainOf('closes')]) }, closeAfterFirstBytes),
        }),
        origin('malformed', 'HTTP: an answer without a status line', {
            http: () => serveRaw(answerWith('Content-Type: text/html\r\n\r\n<h1>Hello</h1>\n')),
        }),
        origin('large-head', 'HTTP: 40 KB of response headers, and CloudFront takes 32', {
            https: ({ trusted }) => {
                return serveTls({ chain: chainFor(trusted, [domainOf('large-head')]) }, answerWith(largeHead()));
            },
        }),
        origin('unavailable', 'HTTP: the origin itself answers 503', {
            https: httpsFor('unavailable', (_request, response) => {
                response.writeHead(503, { 'content-type': 'text/plain' }).end('Back soon.\n');
            }),
        }),
        origin('redirect-loop', 'HTTP: asked over HTTP, sends every viewer back to HTTPS', {
            http: () => serveHttp((request, response) => {
                response.writeHead(301, { location: `https://${ALIAS}${request.url ?? '/'}` }).end();
            }),
        }),
        origin('short-keep-alive', 'HTTP: keeps idle connections no longer than CloudFront does', {
            https: ({ trusted }) => {
                const chain = chainFor(trusted, [domainOf('short-keep-alive')]);
                return serveHttps({ chain }, answerOk, { keepAliveMs: SHORT_KEEP_ALIVE_MS });
            },
        }),
    ];
}
function configurationFaults() {
    return [
        origin('load-balancer', "configuration: HTTPS to a load balancer's own name without forwarding Host", {
            ...named('shop-123456789.eu-central-1.elb.amazonaws.com'),
            https: https(({ trusted }) => chainFor(trusted, [ALIAS])),
        }),
        origin('website-bucket', 'configuration: HTTPS to an S3 website, which speaks HTTP only', {
            ...named('shop-assets.s3-website.eu-central-1.amazonaws.com'),
            https: () => refuse(),
        }),
        origin('low-port', 'configuration: a port that CloudFront does not allow', {
            https: httpsFor('low-port'),
        }),
        origin('internal', 'configuration: a VPC origin, which cannot be reached from outside', {
            records: [],
        }),
        origin('retired', 'configuration: no behavior uses it', {
            https: httpsFor('retired'),
        }),
    ];
}
function origin(id, shows, details) {
    return {
        id,
        shows,
        ...named(domainOf(id)),
        https: null,
        http: null,
        ...details,
    };
}
/** A name that leads to this machine. */
function named(domainName) {
    return { records: [{ name: domainName, type: 'A', value: LOOPBACK }] };
}
function domainOf(id) {
    return `${id}.${ZONE}`;
}
function https(chain, settings = {}, onRequest = answerOk) {
    return (authorities) => serveHttps({ ...settings, chain: chain(authorities) }, onRequest);
}
/** A sound certificate for the origin's own name. */
function httpsFor(id, onRequest = answerOk) {
    return https(({ trusted }) => chainFor(trusted, [domainOf(id)]), {}, onRequest);
}
function chainFor(authority, names) {
    return [certify(authority, names), authority.intermediate];
}
function largeHead() {
    const lines = Array.from({ length: LARGE_HEAD_LINES }, (_, index) => `X-Trace-${index}: ${'a'.repeat(LARGE_HEAD_LINE_BYTES)}`);
    return httpResponse('200 OK', lines, 'Hello.\n');
}

;// CONCATENATED MODULE: ./lib/demo/index.js







/** The Terraform code of the example, relative to the directory that holds `dist/`. */
const EXAMPLE = 'examples/demo';
const SOA = 'ns.shop.example hostmaster.shop.example 1 3600 600 86400 60';
/** The zone of the shop, and all else: what is not there does not exist, not even in the names of AWS. */
const ZONES = [
    { name: ZONE, type: 'SOA', value: SOA },
    { name: '.', type: 'SOA', value: SOA },
];
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Starts the origins and the name server on loopback and writes the trusted root into a fresh directory.
 *
 * @throws the system's error when there is no loopback to listen on or no directory to write to; nothing is left behind then.
 */
async function startDemo() {
    const cleanUp = new CleanUp();
    try {
        return await start(cleanUp);
    }
    catch (error) {
        await cleanUp.run();
        throw error;
    }
}
async function start(cleanUp) {
    const authorities = await createAuthorities();
    const zones = [...ZONES, ...DEMO_ORIGINS.flatMap(({ records }) => records)];
    const [names, ports] = await Promise.all([
        startNameServer({ zones }).then((server) => cleanUp.owns(server)),
        startOrigins(authorities, cleanUp),
    ]);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'origin-preflight-demo-'));
    cleanUp.ownsDirectory(directory);
    const trustedRoots = (0,external_node_path_.join)(directory, 'trusted-roots.pem');
    await (0,promises_.writeFile)(trustedRoots, authorities.trusted.root.pem);
    return {
        variables: [`ports=${JSON.stringify(ports)}`, `origin_secret=${ORIGIN_SECRET}`],
        resolvers: [`${names.address}:${names.port}`],
        trustedRoots,
        publicCidrs: ['127.0.0.0/8'],
        origins: DEMO_ORIGINS.map(({ id, shows }) => ({ id, shows })),
        close: () => cleanUp.run(),
    };
}
/** What CloudFront would send to the application; no report shows it. */
const ORIGIN_SECRET = 'a-secret-between-cloudfront-and-the-origin';
/** Starts everything that listens; returns the ports by the id of the origin. */
async function startOrigins(authorities, cleanUp) {
    const listen = async (server) => server === undefined ? null : cleanUp.owns(await server).port;
    const started = DEMO_ORIGINS.map(async (origin) => {
        const [http, https] = await Promise.all([listen(origin.http?.(authorities)), listen(origin.https?.(authorities))]);
        return [origin.id, { http, https }];
    });
    return Object.fromEntries(await Promise.all(started));
}
/** What has to be undone, by the end of the demo or by the end of the process. */
class CleanUp {
    #servers = [];
    #directory = null;
    #over = false;
    /** A server that is ready only after the end was called is closed at once. */
    owns(server) {
        if (this.#over)
            void server.close();
        else
            this.#servers.push(server);
        return server;
    }
    /** Sockets vanish with the process; a directory does not, so an interrupted demo removes it too. */
    ownsDirectory(directory) {
        this.#directory = directory;
        for (const signal of SIGNALS)
            process.once(signal, this.#onSignal);
        process.once('exit', this.#removeDirectory);
    }
    async run() {
        this.#over = true;
        for (const signal of SIGNALS)
            process.off(signal, this.#onSignal);
        process.off('exit', this.#removeDirectory);
        this.#removeDirectory();
        await Promise.all(this.#servers.splice(0).map((server) => server.close()));
    }
    #onSignal = (signal) => {
        this.#removeDirectory();
        for (const each of SIGNALS)
            process.off(each, this.#onSignal);
        process.kill(process.pid, signal);
    };
    #removeDirectory = () => {
        if (this.#directory !== null)
            (0,external_node_fs_.rmSync)(this.#directory, { recursive: true, force: true });
        this.#directory = null;
    };
}


/***/ })

};
