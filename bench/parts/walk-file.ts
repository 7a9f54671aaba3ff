// Opens one file to its last part through the readers, as the unpack stage does, without a data folder.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type AppError, asAppError } from '../../contract/app-error.ts';
import type { UnwrappedPart } from '../../contract/contained.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../extractors/containers/container-limits.ts';
import type { PageReader } from '../../pipeline/sandbox/page-reader.ts';
import { walkParts } from '../../pipeline/stages/part-tree.ts';

export interface FileWalk {
  /** Empty when the file itself could not be opened. */
  readonly parts: readonly UnwrappedPart[];
  /** Why the file itself could not be opened. */
  readonly error: AppError | null;
  readonly ms: number;
  pathOf(sha256: string): string;
}

/**
 * Hands the walk to `use`; the parts' bytes are gone after it. A program fault comes as `defect.unexpected`.
 * @throws what `use` throws
 */
export async function withWalk<T>(
  path: string,
  reader: Pick<PageReader, 'open'>,
  use: (walk: FileWalk) => Promise<T> | T,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'civis-walk-'));
  try {
    return await use(await walk(path, reader, root));
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function walk(path: string, reader: Pick<PageReader, 'open'>, root: string): Promise<FileWalk> {
  const bytes = readFileSync(path);
  const document = { sha256: sha256Of(bytes), sizeBytes: bytes.length, name: basename(path) };
  const pathOf = (hash: string) => (hash === document.sha256 ? path : join(root, hash));
  const startedMs = performance.now();
  const done = (parts: readonly UnwrappedPart[], error: AppError | null) => ({
    parts,
    error,
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
        mkdirSync(folder);
        return use(folder).finally(() => rm(folder, { recursive: true, force: true }));
      },
    });
    return done(parts, null);
  } catch (error) {
    return done([], asAppError(error));
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
