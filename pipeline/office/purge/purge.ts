// Deletes documents for good: each with its rows in a transaction of its own, then the files that are left, then what the
// database's own files still hold. A crash anywhere leaves whole documents, and files that the next purge takes.
import { randomUUID } from 'node:crypto';
import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, romeDay } from '../../../contract/civil-date.ts';
import { holdMaintenance } from '../../store/backup/maintenance-lock.ts';
import type { BackupSource } from '../../store/backup/make-backup.ts';
import { deleteDocument } from './delete-documents.ts';
import type { PurgeSelection } from './purge-request.ts';
import { isDue, type PurgeFacts, protectionOf } from './retention.ts';
import { scrubDatabase } from './scrub-database.ts';
import { candidatePages, candidatesNamed } from './select-documents.ts';
import { sweep } from './sweep.ts';

export interface PurgeOptions {
  readonly selection: PurgeSelection;
  readonly now: Date;
  /** Who asked: `user:…`, `token:…`, `local`, `retention`. */
  readonly by: string;
  /** Nobody else works on this installation: files may go at once. */
  readonly isAlone: boolean;
  /** Says what would go, and deletes nothing. */
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

/** Ids and counts alone. */
export interface Purged {
  readonly isDryRun: boolean;
  readonly documents: readonly string[];
  readonly notices: number;
  readonly blobs: number;
  readonly receipts: number;
  /** Files that wait for the next round. */
  readonly remaining: number;
}

/** @throws AppError purge.protected, request.not_found, maintenance.busy; the signal's reason when aborted */
export async function purge(data: BackupSource, options: PurgeOptions): Promise<Purged> {
  const { now, signal, isAlone, isDryRun } = options;
  const today = romeDay(now);
  const chosen = await choose(data, options.selection, today, signal);
  const none = { blobs: 0, receipts: 0, remaining: 0 };
  if (isDryRun) {
    const notices = chosen.reduce((total, { noticeIds }) => total + noticeIds.length, 0);
    return { isDryRun, documents: chosen.map(({ id }) => id), notices, ...none };
  }
  const release = await holdMaintenance(data);
  try {
    const runId = randomUUID();
    const documents: string[] = [];
    let notices = 0;
    for (const { id } of chosen) {
      signal.throwIfAborted();
      const mayGo = (facts: PurgeFacts) => mayGoNow(facts, options.selection, today);
      const gone = await deleteDocument(data.db, {
        documentId: id,
        runId,
        by: options.by,
        now,
        today,
        mayGo,
      });
      if (gone === null) continue;
      documents.push(id);
      notices += gone;
    }
    const swept = await sweep(data, { isAlone, now, signal });
    if (documents.length > 0 || swept.receipts > 0) await scrubDatabase(data);
    return { isDryRun, documents, notices, ...swept };
  } finally {
    await release();
  }
}

function mayGoNow(facts: PurgeFacts, selection: PurgeSelection, today: CivilDate): boolean {
  if (selection.kind === 'by-age') return isDue(facts, selection.retention, today);
  return protectionOf(facts, today) === null;
}

async function choose(data: BackupSource, selection: PurgeSelection, today: CivilDate, signal: AbortSignal) {
  if (selection.kind === 'document') {
    const found = await candidatesNamed(data.db, selection.id);
    const [only] = found;
    if (!only) throw new AppError('request.not_found', 'no such document');
    if (found.length > 1) throw new AppError('notice.ambiguous');
    const why = protectionOf(only.facts, today);
    if (why) throw new AppError('purge.protected', why);
    return found;
  }
  const due = [];
  for await (const page of candidatePages(data.db)) {
    signal.throwIfAborted();
    for (const each of page) if (isDue(each.facts, selection.retention, today)) due.push(each);
  }
  return due;
}
