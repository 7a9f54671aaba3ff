// At start: a note beside a failed file that was being written when the process died takes its name, so that nobody finds a
// file without its reason; one that was written again since is dropped.
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../../store/file-errors.ts';
import { NOTE_SUFFIX } from './name-facts.ts';

/** yes: `a.pdf.motivo.txt.4711-0a1b2c3d4e5f.tmp` (store/durable-file.ts) */
const UNFINISHED = /^(.+)\.\d+-[0-9a-f]{12}\.tmp$/;

/** @param failed where failed files are put */
export async function finishNotes(failed: string): Promise<void> {
  const entries = await readdir(failed, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const names = new Set(entries.map(({ parentPath, name }) => join(parentPath, name)));
  for (const path of names) {
    const note = UNFINISHED.exec(path)?.[1];
    if (!note?.endsWith(NOTE_SUFFIX)) continue;
    if (names.has(note)) await rm(path, { force: true });
    else await rename(path, note);
  }
}
