import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';

import { UsageError } from './model/usage-error.js';

const PEM_CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Far above Mozilla's list (some 200 kB), far below what would hurt. */
const MAX_ROOTS_BYTES = 10_000_000;

/**
 * The roots an origin's certificate has to lead to, one PEM text each: the file's, or Mozilla's as node ships them.
 * CloudFront trusts Mozilla's list: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 * @throws UsageError when the file cannot be read or holds no certificate.
 */
export async function loadTrustedRoots(path: string | null): Promise<readonly string[]> {
  if (path === null) return rootCertificates;
  const pem = await readPem(path);
  const roots = pem.match(PEM_CERTIFICATE) ?? [];
  if (roots.length === 0) {
    throw new UsageError(`trusted-roots: ${path} holds no PEM certificate (-----BEGIN CERTIFICATE-----)`);
  }
  roots.forEach((root, index) => requireCertificate(root, path, index));
  return roots;
}

async function readPem(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > MAX_ROOTS_BYTES) throw new Error(`it is larger than ${MAX_ROOTS_BYTES} bytes`);
    return bytes.toString('latin1');
  } catch (error) {
    throw new UsageError(`trusted-roots: cannot read ${path}: ${messageOf(error)}`);
  }
}

function requireCertificate(pem: string, path: string, index: number): void {
  try {
    new X509Certificate(pem);
  } catch {
    throw new UsageError(`trusted-roots: certificate ${index + 1} in ${path} cannot be decoded`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
