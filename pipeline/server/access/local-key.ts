// How the command line speaks to the service of its own machine (`backup` while it runs): the service writes where it
// answers and a key of this process into the data folder, readable by its owner alone, and removes them when it stops.
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { tempName } from '../../store/durable-file.ts';
import { isMissing } from '../../store/file-errors.ts';
import { newSecret } from './secrets.ts';

const FILE = 'control.json';
const OWNER_ONLY = 0o600;

const controlSchema = z.object({
  url: z.url(),
  /** Sent as `Authorization: Bearer local_…`. */
  key: z.string().regex(/^local_[A-Za-z0-9_-]{43}$/),
  /** PEM of the certificate it answers with, to be taken as the only one trusted; null over plain HTTP. */
  certificate: z.string().nullable(),
  pid: z.number().int().positive(),
  host: z.string(),
});

export interface LocalKey {
  readonly url: string;
  /** The whole bearer token, `local_…`. */
  readonly key: string;
  readonly certificate: string | null;
}

export interface OfferedKey extends LocalKey {
  /** Removes the file, unless another process has written its own since. */
  withdraw(): Promise<void>;
}

/** @param certificate PEM where the service answers over HTTPS */
export async function offerLocalKey(
  dataDir: string,
  url: string,
  certificate: string | null = null,
): Promise<OfferedKey> {
  const path = join(dataDir, FILE);
  const key = `local_${newSecret()}`;
  const temp = tempName(path);
  const content = JSON.stringify({ url, key, certificate, pid: process.pid, host: hostname() });
  try {
    await writeFile(temp, content, { mode: OWNER_ONLY, flag: 'wx' });
    await chmod(temp, OWNER_ONLY);
    await rename(temp, path);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  const withdraw = async () => {
    const now = await readControl(dataDir);
    if (now?.key === key) await rm(path, { force: true });
  };
  return { url, key, certificate, withdraw };
}

/** The service that runs on this machine with this data folder; null where none does. */
export async function findLocalKey(dataDir: string): Promise<LocalKey | null> {
  const found = await readControl(dataDir);
  if (!found || found.host !== hostname() || !isAlive(found.pid)) return null;
  return { url: found.url, key: found.key, certificate: found.certificate };
}

/** Null where the file is not there, or is none of ours. */
async function readControl(dataDir: string): Promise<z.infer<typeof controlSchema> | null> {
  let text: string;
  try {
    text = await readFile(join(dataDir, FILE), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  const parsed = controlSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A file of somebody else, or cut off: the schema refuses it.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
