// Finds a backup and proves it: every file it names is there with the bytes it had. Nothing is restored before.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { hashFile } from '../copy-and-hash.ts';
import { isMissing } from '../file-errors.ts';
import { placeOfBlob } from './copy-blobs.ts';
import { MANIFEST_NAME, type Manifest, manifestSchema, sumOfManifest } from './manifest.schema.ts';
import { readPacked } from './packed-file.ts';

export interface FoundBackup {
  /** Manifest and tables. */
  readonly folder: string;
  readonly blobsFolder: string;
  readonly manifest: Manifest;
}

const NAME = /^\d{8}T\d{9}Z$/; // yes: 20261122T201500123Z   no: 20261122T201500123Z.part

/** @param path a backup's own folder, or a target: then the newest in it. @throws AppError backup.not_found, backup.damaged */
export async function findBackup(path: string): Promise<FoundBackup> {
  const own = await manifestIn(path);
  if (own) return { folder: path, blobsFolder: join(path, '..', 'blobs'), manifest: own };
  const newest = (await namesIn(path))
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1);
  if (newest === undefined) throw new AppError('backup.not_found');
  const folder = join(path, newest);
  const manifest = await manifestIn(folder);
  if (!manifest) throw new AppError('backup.damaged', `${newest}/${MANIFEST_NAME} is missing`);
  return { folder, blobsFolder: join(path, 'blobs'), manifest };
}

async function manifestIn(folder: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST_NAME), 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
  try {
    const manifest = manifestSchema.parse(JSON.parse(text));
    if (sumOfManifest(manifest) === manifest.sum) return manifest;
  } catch (error) {
    throw new AppError('backup.damaged', MANIFEST_NAME, { cause: error });
  }
  throw new AppError('backup.damaged', MANIFEST_NAME);
}

export interface Damage {
  /** Names of tables' files that are missing or not what they were. */
  readonly tables: readonly string[];
  readonly areReceiptsDamaged: boolean;
  readonly isBlobListDamaged: boolean;
  /** SHA-256 of blobs that are missing or not what their name says. */
  readonly blobs: readonly string[];
}

const blobLineSchema = z.object({ sha256: z.string(), sizeBytes: z.number() });

/** Reads everything once. */
export async function damageOf(backup: FoundBackup, signal: AbortSignal): Promise<Damage> {
  const { folder, blobsFolder, manifest } = backup;
  const isSound = async (file: { readonly name: string; readonly sha256: string }) => {
    signal.throwIfAborted();
    return (await hashOrNull(join(folder, file.name))) === file.sha256;
  };
  const tables: string[] = [];
  for (const file of manifest.tables) if (!(await isSound(file))) tables.push(file.name);
  const isBlobListDamaged = !(await isSound(manifest.blobs));
  const blobs: string[] = [];
  if (!isBlobListDamaged) {
    for await (const sha256 of blobsOf(backup)) {
      signal.throwIfAborted();
      if ((await hashOrNull(placeOfBlob(blobsFolder, sha256))) !== sha256) blobs.push(sha256);
    }
  }
  return { tables, areReceiptsDamaged: !(await isSound(manifest.receipts)), isBlobListDamaged, blobs };
}

/** The hash of every blob of a backup. */
export async function* blobsOf({ folder, manifest }: FoundBackup): AsyncGenerator<string> {
  for await (const line of readPacked(join(folder, manifest.blobs.name))) {
    yield blobLineSchema.parse(line).sha256;
  }
}

/** The first few names of what is damaged, for the error. Empty: all is sound. */
export function namesOfDamage(damage: Damage, { manifest }: FoundBackup): readonly string[] {
  return [
    ...damage.tables,
    ...(damage.areReceiptsDamaged ? [manifest.receipts.name] : []),
    ...(damage.isBlobListDamaged ? [manifest.blobs.name] : []),
    ...damage.blobs.map((sha256) => `blobs/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`),
  ];
}

async function hashOrNull(path: string): Promise<string | null> {
  try {
    if (!(await stat(path)).isFile()) return null;
    return await hashFile(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
