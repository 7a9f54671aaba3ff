// Opens one file to its last part through the readers, as the unpack stage does, without a data folder.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AppError, asAppError } from '../../contract/app-error.ts';
import type { UnwrappedPart } from '../../contract/contained.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../extractors/containers/container-limits.ts';
import type { PageReader } from '../sandbox/page-reader.ts';
import { walkParts } from '../stages/part-tree.ts';
import { asReadError } from '../store/file-errors.ts';

export interface FileWalk {
  /** Empty when the file itself could not be opened. */
  readonly parts: readonly UnwrappedPart[];
  /** Why the file itself could not be opened. */
  readonly error: AppError | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly ms: number;
  pathOf(sha256: string): string;
}

/**
 * Hands the walk to `use`; the parts' bytes are gone after it. A program fault comes as `defect.unexpected`.
 * @param expects `any`: files that are neither opened nor read are parts too, and no error
 * @throws what `use` throws, and trouble with reading the file
 */
export async function withWalk<T>(
  path: string,
  reader: Pick<PageReader, 'open'>,
  use: (walk: FileWalk) => Promise<T> | T,
  expects: 'document' | 'any' = 'document',
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'civis-walk-'));
  try {
    return await use(await walk(path, reader, root, expects));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function walk(
  path: string,
  reader: Pick<PageReader, 'open'>,
  root: string,
  expects: 'document' | 'any',
): Promise<FileWalk> {
  const facts = await hashOf(path);
  const document = { ...facts, name: basename(path), expects };
  const pathOf = (hash: string) => (hash === document.sha256 ? path : join(root, hash));
  const startedMs = performance.now();
  const done = (parts: readonly UnwrappedPart[], error: AppError | null) => ({
    parts,
    error,
    ...facts,
    ms: performance.now() - startedMs,
    pathOf,
  });
  let folders = 0;
  try {
    const parts = await walkParts(document, DEFAULT_CONTAINER_LIMITS, {
      open: (request) => reader.open(request, new AbortController().signal),
      keep: async (found) => {
        const sha256 = basename(found);
        await copyFile(found, join(root, sha256));
        return sha256;
      },
      pathOf: async (hash) => pathOf(hash),
      withFolder: async (use) => {
        const folder = join(root, `out-${folders++}`);
        await mkdir(folder);
        return use(folder).finally(() => rm(folder, { recursive: true, force: true }));
      },
    });
    return done(parts, null);
  } catch (error) {
    return done([], asAppError(error));
  }
}

/** In pieces: a file of any size can be named. @throws AppError file.not_found, file.unreadable */
async function hashOf(path: string): Promise<{ readonly sha256: string; readonly sizeBytes: number }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const piece of createReadStream(path)) {
      hash.update(piece);
      sizeBytes += piece.length;
    }
  } catch (error) {
    throw asReadError(error);
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}
