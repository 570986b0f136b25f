import { endpointOf } from '../../../cloudfront/endpoints.js';
import type { Backend, Bucket } from '../../../model/backend.js';
import { known, type Known, type Piece } from '../../../model/value.js';
import type { ResourceInstance } from '../inventory.js';
import { identityOf } from '../references.js';
import { piecesOf, toText, type Datum } from '../values.js';
import { bucketOf } from './buckets.js';
import { resourceOf, type Site } from './site.js';

/** The bucket of this code that a name in one of S3's forms is of, `${var.bucket}.s3.amazonaws.com`; null for any other name. */
export function backendOfName(name: Datum, site: Site): Known<Backend> | null {
  const found = name.type === 'string' ? bucketOfLiteral(name.value, site) : bucketOfPattern(name, site);
  return found === null ? null : known(bucketOf(found.bucket, found.endpoint, site));
}

interface Found {
  readonly bucket: ResourceInstance;
  readonly endpoint: Bucket['endpoint'];
}

function bucketOfLiteral(name: string, site: Site): Found | null {
  const endpoint = endpointOf(name);
  if ((endpoint.kind !== 's3' && endpoint.kind !== 's3-website') || endpoint.bucket === null) return null;
  const bucket = bucketOfIdentity(`=${endpoint.bucket}`, site);
  return bucket === null ? null : { bucket, endpoint: endpoint.kind === 's3' ? 'rest' : 'website' };
}

function bucketOfPattern(name: Datum, site: Site): Found | null {
  if (name.type !== 'unresolved' || name.pieces.length < 2) return null;
  for (const bucket of site.inventory.ofType('aws_s3_bucket')) {
    for (const own of namesOf(bucket)) {
      const rest = behind(own, name.pieces);
      if (rest !== null && /^\.s3[.-]/.test(rest))
        return { bucket, endpoint: rest.startsWith('.s3-website') ? 'website' : 'rest' };
    }
  }
  return null;
}

function namesOf({ address, view }: ResourceInstance): readonly (readonly Piece[])[] {
  const name = toText(view.read('bucket') ?? { type: 'null', at: null });
  const attributes = ['id', 'bucket'].map((attribute) => [{ hole: `${address}.${attribute}` }]);
  return name.type === 'null' ? attributes : [piecesOf(name), ...attributes];
}

/** The literal text that follows a beginning; null when the pieces begin otherwise. */
function behind(beginning: readonly Piece[], pieces: readonly Piece[]): string | null {
  const last = beginning.at(-1);
  const isLiteral = last !== undefined && 'literal' in last;
  const whole = isLiteral ? beginning.slice(0, -1) : beginning;
  if (!whole.every((piece, index) => JSON.stringify(piece) === JSON.stringify(pieces[index]))) return null;
  const next = pieces[whole.length];
  if (next === undefined || !('literal' in next)) return null;
  if (!isLiteral) return next.literal;
  return next.literal.startsWith(last.literal) ? next.literal.slice(last.literal.length) : null;
}

/** The bucket of this code that a name or id stands for; null when it is none. */
export function bucketNamed(name: Datum | null, site: Site): ResourceInstance | null {
  const direct = resourceOf(name, site, 'aws_s3_bucket');
  return direct ?? (name === null ? null : bucketOfIdentity(identityOf(name), site));
}

function bucketOfIdentity(identity: string, site: Site): ResourceInstance | null {
  const found = site.inventory.ofType('aws_s3_bucket').find(({ view }) => {
    const own = view.read('bucket');
    return own !== null && identityOf(own) === identity;
  });
  return found ?? null;
}
