// The runner with all that its stages may reach.
import type { Lane } from '../stages/stage.ts';
import type { Clock, StageContext } from '../stages/stage-context.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { databaseChoiceIndex } from '../store/choice-rows.ts';
import { databaseClientIndex } from '../store/client-rows.ts';
import { databaseNoticeIndex } from '../store/database-notice-index.ts';
import { databasePageCache } from '../store/database-page-cache.ts';
import type { EventBook } from '../store/event-book.ts';
import { databaseLinkIndex } from '../store/link-rows.ts';
import { databaseMailIndex } from '../store/mail-rows.ts';
import { databasePracticeIndex } from '../store/practice-rows.ts';
import type { ScratchFolders } from '../store/scratch-folder.ts';
import type { DocumentRow } from '../store/stored-document.ts';
import { databaseWordIndex } from '../store/word-rows.ts';
import { DEFAULT_RETRY_POLICY } from './backoff.ts';
import type { House } from './engine-house.ts';
import type { StageTime } from './engine-pulse.ts';
import { fairPages } from './fair-pages.ts';
import { FENCED_STAGES } from './intake-dependence.ts';
import { RunGate } from './run-gate.ts';
import { Runner } from './runner.ts';

/** What documents are dated by is injected; when to try again is a matter of real time. */
export const REAL_TIME: Clock = { now: () => new Date() };

export interface RunnerTools {
  readonly scratch: ScratchFolders;
  readonly signal: AbortSignal;
  wake(documentId: string): Promise<void>;
  readonly events: EventBook;
  stageEnded(end: StageTime): void;
  readonly workerId: string;
  begins(row: DocumentRow): Promise<void>;
  isPaused(lane: Lane): boolean;
}

export function runnerOf(house: House, tools: RunnerTools): Runner {
  const { scratch, signal, ...ofRunner } = tools;
  const { options, list, stores } = house;
  const { db } = house.database;
  const readerFor = fairPages(options.reader, options.concurrency.heavy);
  const notices = databaseNoticeIndex(db);
  const links = databaseLinkIndex(db);
  const mails = databaseMailIndex(db);
  const contextOf = (documentId: string, ocrEngine: string | null, blobs: BlobStore): StageContext => ({
    documentId,
    log: options.log.child({ documentId }),
    clock: options.clock,
    signal,
    limits: options.limits,
    blobs,
    reader: options.readerOf?.(ocrEngine) ?? readerFor(documentId),
    readsAllPages: options.readsAllPages ?? false,
    withScratchFolder: scratch.withFolder,
    pageCache: databasePageCache(db, documentId, REAL_TIME),
    notices,
    links,
    mails,
    choices: databaseChoiceIndex(db),
    words: databaseWordIndex(db),
    practices: databasePracticeIndex(db),
    clients: databaseClientIndex(db),
  });
  return new Runner({
    db,
    list,
    fenced: FENCED_STAGES,
    clock: REAL_TIME,
    log: options.log,
    retry: options.retry ?? DEFAULT_RETRY_POLICY,
    gate: new RunGate(),
    signal,
    inContext: ({ documentId, ocrEngine }, run) =>
      stores.whileHeld((blobs) => run(contextOf(documentId, ocrEngine, blobs))),
    failureResult: options.failureResult,
    drawPercent: options.auditPercent ?? 0,
    ...ofRunner,
  });
}
