import { constants, type KeyObject } from 'node:crypto';
import * as der from './der.js';

export type Hash = 'md5' | 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';

/** How a key signs: the AlgorithmIdentifier to write and what `crypto.sign` needs for it. */
export interface Signature {
  readonly algorithm: Buffer;
  /** Null where the scheme brings its own hash. */
  readonly digest: Hash | null;
  readonly options: { readonly padding?: number; readonly saltLength?: number };
}

/** RFC 8017 appendix A.2.4 and RFC 4055 section 5. */
const RSA_OIDS = {
  md5: '1.2.840.113549.1.1.4',
  sha1: '1.2.840.113549.1.1.5',
  sha224: '1.2.840.113549.1.1.14',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
} as const satisfies Record<Hash, string>;

/** RFC 5758 section 3.2; there is no ECDSA with MD5. */
const ECDSA_OIDS: Partial<Record<Hash, string>> = {
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
} as const satisfies Record<Hash, { oid: string; bytes: number }>;

/** RFC 8410 section 3. */
const EDWARDS_OIDS = { ed25519: '1.3.101.112', ed448: '1.3.101.113' } as const;

/** RFC 8017 appendix A.2.3. */
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';

/**
 * The way in which the given key signs with the given hash.
 *
 * @throws RangeError for a combination that has no identifier, and for types of keys that cannot sign certificates.
 */
export function signatureOf(key: KeyObject, hash: Hash): Signature {
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return { algorithm: der.sequence(der.oid(RSA_OIDS[hash]), der.NULL), digest: hash, options: {} };
    case 'rsa-pss':
      return pss(hash);
    case 'ec':
      return ecdsa(hash);
    case 'ed25519':
    case 'ed448':
      return {
        algorithm: der.sequence(der.oid(EDWARDS_OIDS[key.asymmetricKeyType])),
        digest: null,
        options: {},
      };
    default:
      throw new RangeError(`A key of type ${key.asymmetricKeyType} signs no certificates`);
  }
}

function ecdsa(hash: Hash): Signature {
  const oid = ECDSA_OIDS[hash];
  if (oid === undefined) throw new RangeError(`There is no ECDSA with ${hash}`);
  return { algorithm: der.sequence(der.oid(oid)), digest: hash, options: {} };
}

/** RSASSA-PSS-params with every field written: hash, mask function over the same hash, salt as long as the hash. */
function pss(hash: Hash): Signature {
  const { oid, bytes } = HASHES[hash];
  const hashAlgorithm = der.sequence(der.oid(oid), der.NULL);
  const maskAlgorithm = der.sequence(der.oid(MGF1), hashAlgorithm);
  const parameters = der.sequence(
    der.explicit(0, hashAlgorithm),
    der.explicit(1, maskAlgorithm),
    der.explicit(2, der.integer(BigInt(bytes))),
  );
  return {
    algorithm: der.sequence(der.oid(RSASSA_PSS), parameters),
    digest: hash,
    options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: bytes },
  };
}
