// A certificate that the service makes for itself, for an office without one: kept in the data folder, made anew before
// it ends or when the machine has other names. Nobody vouches for it: people compare its fingerprint once.
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { AppError } from '../../../contract/app-error.ts';
import { tempName } from '../../store/durable-file.ts';
import { type Certificate, isFor, readCertificate } from './certificate.ts';
import { type NameSettings, ownNames } from './own-names.ts';

const MS_PER_DAY = 86_400_000;
/** Browsers refuse certificates that hold much longer than a year. */
const VALID_DAYS = 397;
const RENEW_BEFORE_DAYS = 30;
/** A clock of the office that is a little behind must not find it not valid yet. */
const BACKDATED_DAYS = 1;
const OWNER_ONLY = 0o600;

export interface OwnCertificateHouse {
  readonly dataDir: string;
  readonly names: NameSettings;
  readonly now: Date;
}

/** The one that is there while it serves, else a new one. */
export async function ownCertificate(house: OwnCertificateHouse): Promise<Certificate> {
  const folder = join(house.dataDir, 'tls');
  const [certFile, keyFile] = [join(folder, 'own.crt'), join(folder, 'own.key')];
  const kept = await readOrNull(certFile, keyFile, house.now);
  if (kept && stillServes(kept, house)) return kept;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { cert, key } = await makeCertificate(house);
  await writeOwnerOnly(keyFile, key);
  await writeOwnerOnly(certFile, cert);
  return readCertificate(certFile, keyFile, house.now);
}

async function readOrNull(certFile: string, keyFile: string, now: Date): Promise<Certificate | null> {
  try {
    return await readCertificate(certFile, keyFile, now);
  } catch (error) {
    // Not there yet, ended, or half written: a new one takes its place.
    if (error instanceof AppError && error.code === 'server.certificate') return null;
    throw error;
  }
}

/** Addresses come and go with the network: only the names people use make a new one necessary. */
function stillServes(kept: Certificate, { names, now }: OwnCertificateHouse): boolean {
  const isFresh = kept.endsAt.getTime() - now.getTime() > RENEW_BEFORE_DAYS * MS_PER_DAY;
  const { publicUrl, host } = names;
  const needed = [hostname().toLowerCase(), ...(isIP(host) ? [] : [host.toLowerCase()])];
  if (publicUrl) needed.push(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''));
  return isFresh && needed.every((name) => isFor(kept, name));
}

async function makeCertificate({ names, now }: OwnCertificateHouse) {
  const day = (days: number) => new Date(now.getTime() + days * MS_PER_DAY);
  const altNames = ownNames(names).map((name) =>
    isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  );
  const made = await generate([{ name: 'commonName', value: hostname().slice(0, 64) }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: day(-BACKDATED_DAYS),
    notAfterDate: day(VALID_DAYS - BACKDATED_DAYS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { cert: made.cert, key: made.private };
}

async function writeOwnerOnly(path: string, content: string): Promise<void> {
  const temp = tempName(path);
  await writeFile(temp, content, { mode: OWNER_ONLY, flag: 'wx' });
  await chmod(temp, OWNER_ONLY);
  await rename(temp, path);
}
