// Puts the engine together: data folder, database, queue, runner. One process, or several on one PostgreSQL.
import { AppError, asAppError } from '../../contract/app-error.ts';
import { romeDay } from '../../contract/civil-date.ts';
import { rebuildFromReceipts } from '../intake/rebuild.ts';
import { type FileIn, type IntakeDesk, receiveFile } from '../intake/receive-file.ts';
import { LANES } from '../queue/lanes.ts';
import { databaseBackend, type QueueBackend, redisBackend } from '../queue/queue-backend.ts';
import { releaseActiveJobs } from '../queue/release-active-jobs.ts';
import { priorityOf } from '../queue/urgency.ts';
import { type JobEnd, WorkQueue } from '../queue/work-queue.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock, StageContext } from '../stages/stage-context.ts';
import { batchProgress, batchResults, documentsProgress, endedDocuments } from '../store/batches.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { databaseChoiceIndex } from '../store/choice-rows.ts';
import { databaseClientIndex } from '../store/client-rows.ts';
import { type DataFolder, openDataFolder } from '../store/data-folder.ts';
import { type DataFolderLock, lockDataFolder } from '../store/data-folder-lock.ts';
import { checkQueuePoolSize, type Database, openPglite, openPostgres } from '../store/database.ts';
import { databaseNoticeIndex } from '../store/database-notice-index.ts';
import { databasePageCache } from '../store/database-page-cache.ts';
import type { EventBook } from '../store/event-book.ts';
import { FolderBlobStore } from '../store/folder-blob-store.ts';
import { databaseLinkIndex } from '../store/link-rows.ts';
import { databaseMailIndex } from '../store/mail-rows.ts';
import { databasePracticeIndex } from '../store/practice-rows.ts';
import { ScratchFolders } from '../store/scratch-folder.ts';
import { outputsByStage, stageResultsOf } from '../store/stage-results.ts';
import { waitingAt } from '../store/stored-document.ts';
import { openWebhookDesk } from '../webhook/webhook-desk.ts';
import { DEFAULT_RETRY_POLICY } from './backoff.ts';
import { BatchWatch } from './batch-watch.ts';
import type { Engine, EngineOptions, ReceiveOutcome } from './engine-options.ts';
import { INTAKE_DEPENDENT_STAGES, resumePoint } from './intake-dependence.ts';
import { Reconciler } from './reconciler.ts';
import { retryDocument } from './retry-document.ts';
import { RunGate } from './run-gate.ts';
import { Runner } from './runner.ts';
import { StageList } from './stage-list.ts';

/** How long `close` waits for stages to yield. */
const CLOSE_GRACE_MS = 10_000;

/** @throws AppError store.locked, store.version, config.invalid, database.unavailable */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const list = new StageList(options.stages, options.expectedStages);
  if (options.redisUrl && !options.databaseUrl) {
    throw new AppError('config.invalid', 'redisUrl needs databaseUrl');
  }
  const folder = await openDataFolder(options.dataDir);
  const lock = options.databaseUrl ? null : await lockDataFolder(options.dataDir, options.clock.now());
  try {
    const database = await openDatabase(options, folder);
    return await assemble({ options, list, folder, lock, database });
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

async function openDatabase(options: EngineOptions, folder: DataFolder): Promise<Database> {
  if (!options.databaseUrl) return openPglite(folder.database);
  const { light, heavy } = options.concurrency;
  return openPostgres(options.databaseUrl, { queueListeners: LANES.length, concurrency: light + heavy });
}

interface House {
  readonly options: EngineOptions;
  readonly list: StageList;
  readonly folder: DataFolder;
  readonly lock: DataFolderLock | null;
  readonly database: Database;
}

/** What documents are dated by is injected; when to try again is a matter of real time. */
const REAL_TIME: Clock = { now: () => new Date() };

async function assemble(house: House): Promise<Engine> {
  const { options, list, database, lock } = house;
  const { db, queuePool } = database;
  const { log } = options;
  checkQueuePoolSize(queuePool, LANES.length);
  const queue = new WorkQueue(backendOf(house), log);
  await queue.ready();
  const stopping = new AbortController();
  const watch = new BatchWatch();
  const blobs = new FolderBlobStore(house.folder.blobs);
  const enqueue = (documentId: string, stage: string, receivedOn: string | null = null) =>
    queue.add({
      ...{ documentId, stage, lane: list.laneOf(stage), delayMs: 0 },
      priority: priorityOf(receivedOn, romeDay(options.clock.now())),
    });
  const desk = deskOf(house, blobs, enqueue);
  const scratch = new ScratchFolders(house.folder.scratch);
  const webhook = openWebhookDesk(options.webhook, { db, clock: options.clock, log });
  const runner = runnerOf(house, {
    blobs,
    scratch,
    signal: stopping.signal,
    wake: (id) => enqueue(id, 'link'),
    events: webhook.events,
  });
  const reconciler = new Reconciler({
    db,
    queue,
    list,
    clock: REAL_TIME,
    log,
    readsWhenIdle: options.readsWhenIdle ?? false,
    daily: () => webhook.daily(),
  });

  const work = async (documentId: string, lane: Lane): Promise<JobEnd> => {
    const end = await runner.run(documentId, lane);
    if (end.kind === 'moved') await enqueue(documentId, end.stage);
    if (end.kind === 'over') {
      watch.changed();
      webhook.wake();
    }
    return end.kind === 'later' ? { kind: 'again', at: end.at } : { kind: 'finished' };
  };
  const start = async () => {
    const isAlone = lock !== null;
    if (isAlone) await releaseActiveJobs(queuePool);
    await scratch.clear(isAlone, REAL_TIME.now());
    await reconciler.start(isAlone);
    webhook.start();
    queue.startWorkers(work, options.concurrency);
  };
  const close = async () => {
    stopping.abort(new DOMException('the engine is closing', 'AbortError'));
    await Promise.all([reconciler.stop(), webhook.stop()]);
    await queue.close(CLOSE_GRACE_MS);
    await database.close();
    await lock?.release();
  };
  let starting: Promise<void> | null = null;
  let closing: Promise<void> | null = null;
  return {
    receive: (files, batchId) => receiveAll(desk, files, batchId),
    start() {
      starting ??= start();
      return starting;
    },
    progress: (batchId) => batchProgress(db, batchId),
    waitFor: (batchId, onProgress, signal) =>
      watch.waitFor(() => batchProgress(db, batchId), onProgress, signal),
    async settle(documentIds, settling) {
      for (const { id, stage } of await waitingAt(db, documentIds)) await enqueue(id, stage);
      await watch.waitFor(
        () => documentsProgress(db, documentIds),
        () => undefined,
        settling,
      );
    },
    nextEnded: (ids, waiting) =>
      watch.until(
        () => endedDocuments(db, ids()),
        (ended) => ended.length > 0,
        waiting,
      ),
    db,
    resultsOf: (batchId) => batchResults(db, batchId),
    outputsOf: async (documentId) => outputsByStage(await stageResultsOf(db, documentId)),
    finishWebhooks: (maxMs) => webhook.finish(maxMs),
    blobs,
    async retry(documentId, from) {
      const stage = await retryDocument(db, list, documentId, from ?? null, REAL_TIME.now());
      if (stage !== null) await enqueue(documentId, stage);
      return stage !== null;
    },
    rebuildFromReceipts: () => rebuildFromReceipts(desk),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function backendOf({ options, database }: House): QueueBackend {
  if (!options.redisUrl) return databaseBackend(database.queuePool);
  return redisBackend(options.redisUrl, options.redisPrefix ?? 'civis');
}

function deskOf(house: House, blobs: BlobStore, enqueue: IntakeDesk['enqueue']): IntakeDesk {
  const { options, list } = house;
  return {
    db: house.database.db,
    blobs,
    receiptsFolder: house.folder.receipts,
    clock: options.clock,
    limits: options.limits,
    enqueue,
    plan: {
      firstStage: list.first,
      resumeAt: (known, results, other) => resumePoint(list, INTAKE_DEPENDENT_STAGES, known, results, other),
      failureResult: options.failureResult,
    },
  };
}

interface RunnerTools {
  readonly blobs: BlobStore;
  readonly scratch: ScratchFolders;
  readonly signal: AbortSignal;
  wake(documentId: string): Promise<void>;
  readonly events: EventBook;
}

function runnerOf(house: House, { blobs, scratch, signal, wake, events }: RunnerTools): Runner {
  const { options, list } = house;
  const { db } = house.database;
  const notices = databaseNoticeIndex(db);
  const links = databaseLinkIndex(db);
  const mails = databaseMailIndex(db);
  const contextFor = (documentId: string): StageContext => ({
    documentId,
    log: options.log.child({ documentId }),
    clock: options.clock,
    signal,
    limits: options.limits,
    blobs,
    reader: options.reader,
    readsAllPages: options.readsAllPages ?? false,
    withScratchFolder: scratch.withFolder,
    pageCache: databasePageCache(db, documentId, REAL_TIME),
    notices,
    links,
    mails,
    choices: databaseChoiceIndex(db),
    practices: databasePracticeIndex(db),
    clients: databaseClientIndex(db),
  });
  return new Runner({
    db,
    list,
    intakeDependent: INTAKE_DEPENDENT_STAGES,
    clock: REAL_TIME,
    log: options.log,
    retry: options.retry ?? DEFAULT_RETRY_POLICY,
    gate: new RunGate(),
    signal,
    contextFor,
    wake,
    failureResult: options.failureResult,
    events,
  });
}

/** One after the other: each is on disk, booked and queued before the next begins. */
async function receiveAll(
  desk: IntakeDesk,
  files: readonly FileIn[],
  batchId: string,
): Promise<readonly ReceiveOutcome[]> {
  const outcomes: ReceiveOutcome[] = [];
  for (const [ordinal, facts] of files.entries()) {
    try {
      const received = await receiveFile(desk, facts, { batchId, ordinal });
      outcomes.push({ kind: 'received', path: facts.path, ...received });
    } catch (error) {
      // This file's trouble must not keep the others out; it is handed back, not swallowed.
      outcomes.push({ kind: 'refused', path: facts.path, error: asAppError(error) });
    }
  }
  return outcomes;
}
