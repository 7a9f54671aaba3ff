// The two queues and their workers. Says only what to do next; the truth is in our tables. Never call it inside
// a transaction: on PGlite it would wait for that transaction for ever (the pool's guard throws).
import { DelayedError, type Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Lane } from '../stages/stage.ts';
import { errorName } from './error-name.ts';
import { type JobData, jobIdOf, jobSchema, LANES, QUEUE_NAMES } from './lanes.ts';
import type { QueueBackend } from './queue-backend.ts';

/** A job's lock: renewed at half. Long enough for a busy loop, short enough to notice a dead machine. */
const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 5_000;
/** BullMQ would fail an innocent job at its second crash; we count crashes per document ourselves. */
const MAX_STALLED_COUNT = 1_000_000;
/** A job that throws (the database is away) is tried again by the queue; document trouble never throws. */
const JOB_ATTEMPTS = 1_000;
const JOB_BACKOFF_MS = 1_000;
const ADD_CHUNK = 500;

const JOB_OPTIONS = {
  // A kept job silently swallows the next add of its id.
  removeOnComplete: true,
  removeOnFail: true,
  attempts: JOB_ATTEMPTS,
  backoff: { type: 'fixed', delay: JOB_BACKOFF_MS },
};

export interface QueuedDocument {
  readonly documentId: string;
  readonly stage: string;
  readonly lane: Lane;
  /** From now; 0 for at once. */
  readonly delayMs: number;
  /** See urgency.ts: lower goes first. */
  readonly priority: number;
}

/** What the worker does with a job: `again` puts the same job back for later. */
export type JobEnd = { readonly kind: 'finished' } | { readonly kind: 'again'; readonly at: Date };
export type JobHandler = (documentId: string, lane: Lane) => Promise<JobEnd>;

type LaneQueue = InstanceType<QueueBackend['classes']['Queue']>;
interface LaneWorker {
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

export class WorkQueue {
  private readonly backend: QueueBackend;
  private readonly log: Logger;
  private readonly queues: Readonly<Record<Lane, LaneQueue>>;
  private workers: readonly LaneWorker[] = [];

  constructor(backend: QueueBackend, log: Logger) {
    this.backend = backend;
    this.log = log;
    this.queues = { light: this.openQueue('light'), heavy: this.openQueue('heavy') };
  }

  async ready(): Promise<void> {
    await Promise.all(LANES.map((lane) => this.queues[lane].waitUntilReady()));
  }

  async add(document: QueuedDocument): Promise<void> {
    const { documentId, lane } = document;
    await this.queues[lane].add('document', { documentId }, optionsOf(document));
  }

  /** Many at once; those that are queued already stay as they are. */
  async addMany(documents: readonly QueuedDocument[]): Promise<void> {
    for (const lane of LANES) {
      const mine = documents.filter((document) => document.lane === lane);
      for (let at = 0; at < mine.length; at += ADD_CHUNK) {
        await this.queues[lane].addBulk(
          mine.slice(at, at + ADD_CHUNK).map((document) => ({
            name: 'document',
            data: { documentId: document.documentId },
            opts: optionsOf(document),
          })),
        );
      }
    }
  }

  startWorkers(handler: JobHandler, concurrency: Readonly<Record<Lane, number>>): void {
    this.workers = LANES.map((lane) => this.openWorker(lane, handler, concurrency[lane]));
  }

  /** Waits until no job runs, for at most `graceMs`; jobs still running then are left to the next start. */
  async close(graceMs: number): Promise<void> {
    await Promise.all(this.workers.map((worker) => closeWithin(worker, graceMs)));
    await Promise.all(LANES.map((lane) => this.queues[lane].close()));
    await this.backend.close();
  }

  private openQueue(lane: Lane): LaneQueue {
    const { classes, connection, prefix } = this.backend;
    const queue = new classes.Queue<JobData>(QUEUE_NAMES[lane], { connection, prefix });
    queue.on('error', (error) => this.log.warn({ lane, error: errorName(error) }, 'queue trouble'));
    return queue;
  }

  private openWorker(lane: Lane, handler: JobHandler, concurrency: number): LaneWorker {
    const { classes, connection, prefix } = this.backend;
    const worker = new classes.Worker<JobData>(
      QUEUE_NAMES[lane],
      async (job, token) => handleJob(job, token, lane, handler),
      {
        connection,
        prefix,
        concurrency,
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        maxStalledCount: MAX_STALLED_COUNT,
      },
    );
    worker.on('error', (error) => this.log.warn({ lane, error: errorName(error) }, 'worker trouble'));
    worker.on('failed', (_job, error) =>
      this.log.error({ lane, error: errorName(error) }, 'job failed, will be tried again'),
    );
    return worker;
  }
}

async function handleJob(job: Job<JobData>, token: string | undefined, lane: Lane, handler: JobHandler) {
  const { documentId } = jobSchema.parse(job.data);
  const end = await handler(documentId, lane);
  if (end.kind === 'finished') return;
  await job.moveToDelayed(end.at.getTime(), token);
  throw new DelayedError();
}

function optionsOf({ documentId, stage, delayMs, priority }: QueuedDocument) {
  const jobId = jobIdOf(documentId, stage);
  return { ...JOB_OPTIONS, jobId, priority, ...(delayMs > 0 ? { delay: delayMs } : {}) };
}

async function closeWithin(worker: LaneWorker, graceMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), graceMs);
  });
  const end = await Promise.race([worker.close(), late]);
  clearTimeout(timer);
  // `close` was asked already and waits for the job; the connection is taken away from under it.
  if (end === 'late') await worker.disconnect();
}
