// A certificate with its key as the service answers with it, and whether it can be used.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../../contract/app-error.ts';

export interface Certificate {
  /** PEM, with its chain. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
  /** SHA-256, `AB:CD:…`: people compare it with what their browser shows. */
  readonly fingerprint: string;
  readonly endsAt: Date;
}

/** @throws AppError server.certificate: unreadable, not yet or no longer valid, key of another */
export async function readCertificate(certFile: string, keyFile: string, now: Date): Promise<Certificate> {
  try {
    const [cert, key] = await Promise.all([readFile(certFile, 'utf8'), readFile(keyFile, 'utf8')]);
    return certificateOf(cert, key, now);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'not PEM';
    throw new AppError('server.certificate', `cannot be read (${code})`, { cause: error });
  }
}

function certificateOf(cert: string, key: string, now: Date): Certificate {
  const parsed = new X509Certificate(cert);
  const endsAt = new Date(parsed.validTo);
  if (endsAt <= now) throw new AppError('server.certificate', `ended ${endsAt.toISOString()}`);
  if (new Date(parsed.validFrom) > now) throw new AppError('server.certificate', 'not valid yet');
  if (!parsed.checkPrivateKey(createPrivateKey(key))) {
    throw new AppError('server.certificate', 'the key belongs to another certificate');
  }
  return { cert, key, fingerprint: parsed.fingerprint256, endsAt };
}

/** Would somebody who goes to this name or address be shown a certificate for it? */
export function isFor(certificate: Certificate, name: string): boolean {
  const parsed = new X509Certificate(certificate.cert);
  return parsed.checkHost(name) !== undefined || parsed.checkIP(name) !== undefined;
}
