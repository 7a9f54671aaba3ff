// Puts the engine together: data folder, database, queue, runner. One process, or several on one PostgreSQL.
import { randomUUID } from 'node:crypto';
import { asAppError } from '../../contract/app-error.ts';
import { rebuildFromReceipts } from '../intake/rebuild.ts';
import { type FileIn, type IntakeDesk, receiveFile } from '../intake/receive-file.ts';
import { freeBytesOf } from '../intake/watch/disk-space.ts';
import type { JobEnd } from '../queue/job-handler.ts';
import { databaseBackend, type QueueBackend, redisBackend } from '../queue/queue-backend.ts';
import { releaseActiveJobs } from '../queue/release-active-jobs.ts';
import { QUEUE_LISTENERS, WorkQueue } from '../queue/work-queue.ts';
import type { Lane } from '../stages/stage.ts';
import { batchProgress, batchResults, documentsProgress, endedDocuments } from '../store/batches.ts';
import { checkQueuePoolSize } from '../store/database.ts';
import { forgetOldKeys } from '../store/idempotency-rows.ts';
import { placeUnplaced } from '../store/notice-places.ts';
import { ScratchFolders } from '../store/scratch-folder.ts';
import { outputsByStage, stageResultsOf } from '../store/stage-results.ts';
import { waitingAt } from '../store/stored-document.ts';
import { addUnaided } from '../store/unaided-rows.ts';
import { openWebhookDesk } from '../webhook/webhook-desk.ts';
import { DEFAULT_RETRY_POLICY } from './backoff.ts';
import { BatchWatch } from './batch-watch.ts';
import { DiskRoom } from './disk-room.ts';
import { type House, openHouse } from './engine-house.ts';
import type { Engine, EngineOptions, ReceiveOutcome } from './engine-options.ts';
import { StageListeners } from './engine-pulse.ts';
import { REAL_TIME, runnerOf } from './engine-runner.ts';
import { INTAKE_DEPENDENT_STAGES, resumePoint } from './intake-dependence.ts';
import { OrderDesk } from './order-desk.ts';
import { Reconciler } from './reconciler.ts';
import { retryDocument } from './retry-document.ts';
import { SchemaWatch } from './schema-watch.ts';
import { WorkControl } from './work-control.ts';
import { WorkWatch } from './work-watch.ts';

/** How long `close` waits for stages to yield. */
const CLOSE_GRACE_MS = 10_000;

/**
 * @throws AppError store.locked, store.version, store.other_installation, store.unavailable, config.invalid,
 * database.unavailable
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const house = await openHouse(options);
  try {
    return await assemble(house);
  } catch (error) {
    await house.close();
    throw error;
  }
}

async function assemble(house: House): Promise<Engine> {
  const { options, list, database, lock, stores } = house;
  const { db, queuePool } = database;
  const { log } = options;
  checkQueuePoolSize(queuePool, QUEUE_LISTENERS);
  const queue = new WorkQueue(backendOf(house), log, options.queueTimes);
  await queue.ready();
  const stopping = new AbortController();
  const watch = new BatchWatch();
  const workerId = randomUUID();
  const order = new OrderDesk({ db, queue, list, clock: options.clock });
  const enqueue = (documentId: string, stage: string) => order.enqueue(documentId, stage);
  const disk = new DiskRoom({
    folder: house.folder.root,
    keepFreeBytes: options.keepFreeBytes ?? 0,
    freeBytes: options.freeBytes ?? freeBytesOf,
    log,
  });
  const workWatch = new WorkWatch({
    db,
    queue,
    clock: options.clock,
    log,
    disk,
    workerId,
    identity: options.worker ?? null,
  });
  const desk = deskOf(house, order, disk);
  const scratch = new ScratchFolders(house.folder.scratch);
  const webhook = openWebhookDesk(options.webhook, { db, clock: options.clock, log });
  const listeners = new StageListeners();
  const schemaWatch = schemaWatchOf(house);
  const runner = runnerOf(house, {
    scratch,
    signal: stopping.signal,
    wake: (id) => enqueue(id, 'link'),
    workerId,
    begins: (row) => order.begins(row),
    isPaused: (lane) => workWatch.isPaused(lane),
    events: webhook.events,
    stageEnded: listeners.tell,
  });
  const reconciler = new Reconciler({
    db,
    queue,
    list,
    clock: REAL_TIME,
    log,
    order,
    longestDelayMs: (options.retry ?? DEFAULT_RETRY_POLICY).maxDelayMs,
    readsWhenIdle: options.readsWhenIdle ?? false,
    daily: async () => {
      await webhook.daily();
      await forgetOldKeys(db, options.clock.now());
      await stores.daily(log);
    },
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
  let isWorking = false;
  let placing: Promise<unknown> = Promise.resolve();
  const start = async () => {
    const isAlone = lock !== null;
    if (isAlone) await releaseActiveJobs(queuePool);
    await scratch.clear(isAlone, REAL_TIME.now());
    await workWatch.start(isAlone);
    await reconciler.start(isAlone);
    webhook.start();
    placing = placeUnplaced(db, REAL_TIME.now(), stopping.signal)
      .then(() => addUnaided(db, stopping.signal))
      .catch((error: unknown) => {
        log.error({ code: asAppError(error).code }, 'notices of earlier versions were not placed');
      });
    schemaWatch?.start();
    queue.startWorkers(work, options.concurrency);
    isWorking = true;
    await workWatch.refresh();
  };
  const close = async () => {
    isWorking = false;
    stopping.abort(new DOMException('the engine is closing', 'AbortError'));
    await Promise.all([reconciler.stop(), webhook.stop(), workWatch.stop(), schemaWatch?.stop(), placing]);
    await queue.close(options.closeGraceMs ?? CLOSE_GRACE_MS, () => runner.giveAllBack());
    await workWatch.leave();
    await house.close();
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
      await order.hurry(await waitingAt(db, documentIds));
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
    blobs: stores.blobs,
    receipts: stores.receipts,
    keeping: stores.keeping,
    pulse: {
      askQueue: () => queue.ask(),
      isWorking: () => isWorking,
      laneOf: (stage) => (list.indexOf(stage) < 0 ? null : list.laneOf(stage)),
      onStageEnd: listeners.add,
    },
    async retry(documentId, from) {
      const stage = await retryDocument(db, list, documentId, from ?? null, REAL_TIME.now());
      if (stage !== null) await order.hurry([{ id: documentId, stage }]);
      return stage !== null;
    },
    rehearse: (documentId, words, rehearsing) => runner.rehearse(documentId, words, rehearsing),
    rebuildFromReceipts: () => rebuildFromReceipts(desk),
    control: new WorkControl({ db, queue, clock: REAL_TIME, watch: workWatch, disk }),
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

function schemaWatchOf({ options, database }: House): SchemaWatch | null {
  const { worker: identity, log } = options;
  return identity ? new SchemaWatch({ db: database.db, log, identity }) : null;
}

function deskOf(house: House, order: OrderDesk, disk: DiskRoom): IntakeDesk {
  const { options, list, stores } = house;
  return {
    db: house.database.db,
    blobs: stores.blobs,
    receipts: stores.receipts,
    clock: options.clock,
    limits: options.limits,
    orderOf: (receipt) => order.orderOf(receipt),
    requireRoom: (fileBytes) => disk.require(fileBytes),
    enqueue: (documentId, stage) => order.enqueue(documentId, stage),
    plan: {
      firstStage: list.first,
      resumeAt: (known, results, other) => resumePoint(list, INTAKE_DEPENDENT_STAGES, known, results, other),
      failureResult: options.failureResult,
    },
  };
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
      const received = await receiveFile(desk, facts, { batchId, ordinal: facts.ordinal ?? ordinal });
      outcomes.push({ kind: 'received', path: facts.path, ...received });
    } catch (error) {
      // This file's trouble must not keep the others out; it is handed back, not swallowed.
      outcomes.push({ kind: 'refused', path: facts.path, error: asAppError(error) });
    }
  }
  return outcomes;
}
