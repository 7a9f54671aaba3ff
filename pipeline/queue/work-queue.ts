// The two queues and their workers. Says only what to do next; the truth is in our tables. Never call it inside
// a transaction: on PGlite it would wait for that transaction for ever (the pool's guard throws).
import type { Logger } from 'pino';
import type { Lane } from '../stages/stage.ts';
import { errorName } from './error-name.ts';
import type { JobHandler, QueueTimes } from './job-handler.ts';
import { LaneWorker } from './lane-worker.ts';
import { type JobData, jobIdOf, LANES, QUEUE_NAMES } from './lanes.ts';
import type { QueueBackend } from './queue-backend.ts';

/** Long enough for a busy loop, short enough to notice a dead machine. */
export const DEFAULT_QUEUE_TIMES: QueueTimes = { lockMs: 15_000, stalledCheckMs: 5_000 };
/** A job that throws (the database is away) is tried again by the queue; document trouble never throws. */
const JOB_ATTEMPTS = 1_000;
const JOB_BACKOFF_MS = 1_000;
const ADD_CHUNK = 500;
/** Each keeps a client of the queue's pool: a worker a lane, and one for what is urgent. */
export const QUEUE_LISTENERS = LANES.length + 1;

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

type LaneQueue = InstanceType<QueueBackend['classes']['Queue']>;

export class WorkQueue {
  private readonly backend: QueueBackend;
  private readonly log: Logger;
  private readonly times: QueueTimes;
  private readonly queues: Readonly<Record<Lane, LaneQueue>>;
  private workers: readonly LaneWorker[] = [];
  /** On the heavy lane too, with one place, closed unless something urgent waits. */
  private urgentPlace: LaneWorker | null = null;

  constructor(backend: QueueBackend, log: Logger, times: QueueTimes = DEFAULT_QUEUE_TIMES) {
    this.backend = backend;
    this.log = log;
    this.times = times;
    this.queues = { light: this.openQueue('light'), heavy: this.openQueue('heavy') };
  }

  async ready(): Promise<void> {
    await Promise.all(LANES.map((lane) => this.queues[lane].waitUntilReady()));
  }

  /** Answers once the queue does. */
  async ask(): Promise<void> {
    await this.queues.light.count();
  }

  /** One that is queued already stays as it is. */
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

  /** Queued already, in another place: it stands where it belongs now. One that is in work or gone is left alone. */
  async moveTo({ documentId, stage, lane, priority }: QueuedDocument): Promise<void> {
    const job = await this.queues[lane].getJob(jobIdOf(documentId, stage));
    if (!job || job.priority === priority) return;
    const state = await job.getState();
    if (state === 'active' || state === 'unknown') return;
    try {
      await job.changePriority({ priority });
    } catch (error) {
      if (await this.queues[lane].getJob(jobIdOf(documentId, stage))) throw error;
    }
  }

  /** One whose time to try again lies further ahead than any wait there is (a clock was wrong) is tried now. */
  async tryNow({ documentId, stage, lane }: QueuedDocument): Promise<void> {
    const job = await this.queues[lane].getJob(jobIdOf(documentId, stage));
    if (job && (await job.isDelayed())) await job.changeDelay(0);
  }

  /** @param abandoned documents whose process is dead */
  async releaseStuck(abandoned: readonly string[]): Promise<void> {
    await this.backend.releaseStuck(abandoned, Date.now(), this.times.lockMs);
  }

  startWorkers(handler: JobHandler, concurrency: Readonly<Record<Lane, number>>): void {
    const worker = (lane: Lane, places: number, isHeld = false) =>
      new LaneWorker({
        ...{ backend: this.backend, log: this.log, times: this.times },
        ...{ lane, handler, places, isHeld },
      });
    this.urgentPlace = worker('heavy', 1, true);
    this.workers = [...LANES.map((lane) => worker(lane, concurrency[lane])), this.urgentPlace];
  }

  /** Held: takes nothing new up; what runs goes on. */
  hold(lane: Lane, isHeld: boolean): void {
    for (const worker of this.workers) {
      if (worker.lane !== lane) continue;
      if (worker !== this.urgentPlace) worker.hold(isHeld);
      else if (isHeld) worker.hold(true);
    }
  }

  openUrgentPlace(isOpen: boolean): void {
    this.urgentPlace?.hold(!isOpen);
  }

  activeCount(lane: Lane): number {
    return this.of(lane).reduce((total, worker) => total + worker.activeCount, 0);
  }

  /** No place is left but the urgent one. */
  isFull(lane: Lane): boolean {
    const usual = this.of(lane).filter((worker) => worker !== this.urgentPlace);
    return usual.length > 0 && usual.every((worker) => worker.activeCount >= worker.places);
  }

  /** Jobs by state, as the queue counts them; our own tables are the truth. */
  async counts(lane: Lane): Promise<Readonly<Record<string, number>>> {
    return this.queues[lane].getJobCounts('waiting', 'prioritized', 'active', 'delayed');
  }

  /**
   * Takes nothing new up and waits for what runs, for at most `graceMs`. What runs still then is handed back, for others
   * to take at once.
   * @param giveBack frees the documents themselves, before their jobs
   */
  async close(graceMs: number, giveBack: () => Promise<void> = async () => undefined): Promise<void> {
    const ends = await Promise.all(this.workers.map((worker) => worker.closeWithin(graceMs)));
    if (ends.includes('late')) {
      try {
        await giveBack();
        await Promise.all(this.workers.map((worker) => worker.handBack()));
      } catch (error) {
        this.log.warn({ error: errorName(error) }, 'could not hand work back, its locks run out');
      }
      await Promise.all(this.workers.map((worker) => worker.disconnect()));
    }
    await Promise.all(LANES.map((lane) => this.queues[lane].close()));
    await this.backend.close();
  }

  private of(lane: Lane): readonly LaneWorker[] {
    return this.workers.filter((worker) => worker.lane === lane);
  }

  private openQueue(lane: Lane): LaneQueue {
    const { classes, connection, prefix } = this.backend;
    const queue = new classes.Queue<JobData>(QUEUE_NAMES[lane], { connection, prefix });
    queue.on('error', (error) => this.log.warn({ lane, error: errorName(error) }, 'queue trouble'));
    return queue;
  }
}

function optionsOf({ documentId, stage, delayMs, priority }: QueuedDocument) {
  const jobId = jobIdOf(documentId, stage);
  return { ...JOB_OPTIONS, jobId, priority, ...(delayMs > 0 ? { delay: delayMs } : {}) };
}
