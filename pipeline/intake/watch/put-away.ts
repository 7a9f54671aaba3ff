// Where a file goes when it is at its end: `done/yyyy/mm/`, or `failed/<code>/` with the reason beside it, in the folders
// it had in the inbox. Only the file that was received is moved: one that took its name meanwhile stays.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, italianDay } from '../../../contract/civil-date.ts';
import { type WatchTextCode, watchText } from '../../messages/watch.table.ts';
import { hashFile } from '../../store/copy-and-hash.ts';
import { makeFolderDurably, writeDurably } from '../../store/durable-file.ts';
import { compareSights, identityAt, sightAt } from './file-sight.ts';
import { numberedName } from './free-name.ts';
import { moveByCopy } from './move-by-copy.ts';
import { type MoveFs, moveFile } from './move-file.ts';
import { NOTE_SUFFIX } from './name-facts.ts';
import type { FileSight } from './stability.ts';

export interface PutAwayPlan {
  readonly done: string;
  readonly failed: string;
  readonly deleteDone: boolean;
  readonly fs: MoveFs;
}

/** A file that was received (or refused) and is to leave the inbox. */
export interface Leaving {
  readonly path: string;
  /** Folders from the inbox down to it, and its name. */
  readonly steps: readonly string[];
  /** As it was when it was received. */
  readonly sight: FileSight;
  /** Of the bytes received; null where it was refused before. */
  readonly sha256: string | null;
  /** What it says lies in the data folder: its bytes, or the facts of a sidecar. Not so: this is the only copy. */
  readonly isStored: boolean;
}

export type PutAway =
  | { readonly kind: 'moved'; readonly to: string; readonly hasNote: boolean }
  | { readonly kind: 'deleted' | 'gone' | 'replaced' };

/** @throws errors of the disk: the file is where it was, to be tried again */
export async function putDone(plan: PutAwayPlan, file: Leaving, today: CivilDate): Promise<PutAway> {
  const still = await stillThere(file);
  if (still !== 'same') return { kind: still };
  if (plan.deleteDone && file.isStored) {
    await rm(file.path);
    return { kind: 'deleted' };
  }
  const { path } = await move(plan, plan.done, file, doneFolder(plan, file, today), 0);
  return { kind: 'moved', to: path, hasNote: false };
}

/** Is the very same paper among the done files of its name and month? Not counting a move that a crash cut in two. */
export async function isInDone(plan: PutAwayPlan, file: Leaving, today: CivilDate): Promise<boolean> {
  if (file.sha256 === null) return false;
  const own = await identityAt(file.path);
  const name = file.steps.at(-1) ?? '';
  for (let n = 1; ; n += 1) {
    const path = join(doneFolder(plan, file, today), numberedName(name, n));
    const there = await sightAt(path);
    if (!there) return false;
    if (there.sizeBytes !== file.sight.sizeBytes || (await identityAt(path)) === own) continue;
    if ((await hashFile(path)) === file.sha256) return true;
  }
}

function doneFolder(plan: PutAwayPlan, file: Leaving, today: CivilDate): string {
  return join(plan.done, today.slice(0, 4), today.slice(5, 7), ...file.steps.slice(0, -1));
}

/** @param why also its detail is written: it says which entry of a sidecar is wrong */
export async function putFailed(
  plan: PutAwayPlan,
  file: Leaving,
  why: AppError,
  today: CivilDate,
): Promise<PutAway> {
  const still = await stillThere(file);
  if (still !== 'same') return { kind: still };
  const folder = join(plan.failed, why.code, ...file.steps.slice(0, -1));
  const put = await move(plan, plan.failed, file, folder, NOTE_SUFFIX.length);
  const hasNote = await writeNote(put.path, noteText(file, why, today));
  return { kind: 'moved', to: put.path, hasNote };
}

async function stillThere(file: Leaving): Promise<'same' | 'gone' | 'replaced'> {
  const now = await sightAt(file.path);
  if (!now) return 'gone';
  const change = compareSights(file.sight, now);
  if (change === 'same') return 'same';
  if (change === 'other' || file.sha256 === null) return change === 'other' ? 'replaced' : 'same';
  return (await hashFile(file.path)) === file.sha256 ? 'same' : 'replaced';
}

async function move(
  plan: PutAwayPlan,
  root: string,
  file: Leaving,
  folder: string,
  room: number,
): Promise<{ path: string }> {
  const name = file.steps.at(-1) ?? '';
  await makeFolderDurably(folder);
  const done = await moveFile(plan.fs, file.path, { folder, name, room });
  if (done !== 'other_device') return done;
  const isSame = async () => (await stillThere(file)) === 'same';
  return moveByCopy(plan.fs, { source: file.path, root, folder, name, room, isSame });
}

/** The paper has moved by now: a note that cannot be written is told, and takes nothing back. */
async function writeNote(paper: string, text: string): Promise<boolean> {
  return writeDurably(`${paper}${NOTE_SUFFIX}`, text).then(
    () => true,
    () => false,
  );
}

function noteText(file: Leaving, why: AppError, today: CivilDate): string {
  const folder = file.steps.slice(0, -1).join('/');
  // The mark lets old Windows editors read the accents.
  return `\uFEFF${watchText('watch.note', {
    name: file.steps.join('/'),
    day: italianDay(today),
    code: why.message,
    message: why.userMessage,
    kept: watchText(keptText(file)),
    where: folder === '' ? '' : watchText('watch.note_where', { folder }),
  })}`;
}

function keptText({ sha256, isStored }: Leaving): WatchTextCode {
  if (sha256 === null) return 'watch.note_not_kept';
  return isStored ? 'watch.note_kept' : 'watch.note_only_copy';
}
