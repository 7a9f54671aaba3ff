// One full look at the watched folder: every paper in it, and what is left alone with its reason. What events miss,
// this finds.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf, isMissing } from '../../store/file-errors.ts';
import { sightAt } from './file-sight.ts';
import { nameKind } from './name-facts.ts';
import type { FileSight } from './stability.ts';

export interface SeenFile {
  readonly path: string;
  /** From the watched folder down: folders, then the file's name. */
  readonly steps: readonly string[];
  readonly sight: FileSight;
}

/** Left alone, and people are told: by hand it can be put right. */
export type OddKind = 'symlink' | 'special' | 'name_encoding' | 'unreadable_folder';

export interface InboxScan {
  readonly files: readonly SeenFile[];
  readonly odd: readonly { readonly path: string; readonly kind: OddKind }[];
}

const REPLACEMENT = '\uFFFD';
const COLLATOR = new Intl.Collator('it', { numeric: true });

/** @throws errors of the disk when the watched folder itself cannot be read (a share that went away) */
export async function scanInbox(root: string): Promise<InboxScan> {
  const scan = { files: [] as SeenFile[], odd: [] as { path: string; kind: OddKind }[] };
  await scanFolder(root, [], scan);
  return scan;
}

interface Found {
  readonly files: SeenFile[];
  readonly odd: { path: string; kind: OddKind }[];
}

async function scanFolder(folder: string, steps: readonly string[], found: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => COLLATOR.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (nameKind(entry.name) !== 'paper') continue;
    const path = join(folder, entry.name);
    const here = [...steps, entry.name];
    if (entry.isDirectory()) await scanBelow(path, here, found);
    else await scanEntry(entry, path, here, found);
  }
}

async function scanBelow(path: string, steps: readonly string[], found: Found): Promise<void> {
  try {
    await scanFolder(path, steps, found);
  } catch (error) {
    // Gone since its name was read: nothing to tell. Anything else is told, and hides no other folder.
    if (!isMissing(error)) found.odd.push({ path, kind: 'unreadable_folder' });
  }
}

async function scanEntry(entry: Dirent, path: string, steps: readonly string[], found: Found): Promise<void> {
  if (entry.isSymbolicLink()) found.odd.push({ path, kind: 'symlink' });
  else if (!entry.isFile()) found.odd.push({ path, kind: 'special' });
  else {
    const sight = await sightAt(path).catch(ignoreDenied);
    if (sight) found.files.push({ path, steps, sight });
    else if (entry.name.includes(REPLACEMENT)) found.odd.push({ path, kind: 'name_encoding' });
  }
}

/** An entry whose times may not be read now is looked at again at the next scan. */
function ignoreDenied(error: unknown): null {
  const code = errorCodeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO' || code === 'ESTALE') return null;
  throw error;
}
