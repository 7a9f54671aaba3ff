// Which files a PATH stands for: the file itself, or every file below a folder, in a stable order. What is left
// out is named with its reason, so that nothing disappears without a word.
import type { Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asReadError } from '../store/file-errors.ts';

export type SkipReason =
  /** Hidden file or folder, `.DS_Store`. */
  | 'skip.hidden'
  /** A half-written or editor's file: `.tmp`, `.part`, `~$letter.docx`. */
  | 'skip.unfinished'
  /** Symbolic links are not followed: they may leave the folder or run in circles. */
  | 'skip.symlink'
  /** Pipe, socket or device. */
  | 'skip.special'
  /** A name in an old encoding that cannot be opened by its text. */
  | 'skip.name_encoding'
  /** A folder that may not be read. */
  | 'skip.unreadable_folder';

export interface WalkedPaths {
  readonly files: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly why: SkipReason }[];
}

/** Yes: `a.pdf.part`, `x.tmp`, `~$letter.docx`   No: `part.pdf` */
const UNFINISHED = /\.(?:tmp|part|crdownload|partial)$|^~\$/i;
const REPLACEMENT = '\uFFFD';

/**
 * A named file is always taken, whatever its name; the rules are for what a folder holds.
 * @throws AppError file.not_found, file.unreadable when the PATH itself cannot be opened
 */
export async function walk(path: string): Promise<WalkedPaths> {
  const files: string[] = [];
  const skipped: { path: string; why: SkipReason }[] = [];
  try {
    if ((await stat(path)).isDirectory()) await walkFolder(path, files, skipped);
    else files.push(path);
  } catch (error) {
    throw asReadError(error);
  }
  return { files, skipped };
}

async function walkFolder(
  folder: string,
  files: string[],
  skipped: { path: string; why: SkipReason }[],
): Promise<void> {
  for (const entry of await entriesInOrder(folder)) {
    const path = join(folder, entry.name);
    const why = await whySkip(entry, path);
    if (why) skipped.push({ path, why });
    else if (entry.isDirectory()) {
      try {
        await walkFolder(path, files, skipped);
      } catch {
        // One closed folder must not hide the others; it is reported like everything left out.
        skipped.push({ path, why: 'skip.unreadable_folder' });
      }
    } else files.push(path);
  }
}

/** By name, numbers by value (`2.pdf` before `10.pdf`), the same on every machine whatever its language. */
async function entriesInOrder(folder: string): Promise<readonly Dirent[]> {
  const order = new Intl.Collator('it', { numeric: true });
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => order.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}

async function whySkip(entry: Dirent, path: string): Promise<SkipReason | null> {
  if (entry.name.startsWith('.')) return 'skip.hidden';
  if (UNFINISHED.test(entry.name)) return 'skip.unfinished';
  if (entry.isSymbolicLink()) return 'skip.symlink';
  if (entry.name.includes(REPLACEMENT) && !(await isThere(path))) return 'skip.name_encoding';
  return entry.isFile() || entry.isDirectory() ? null : 'skip.special';
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
