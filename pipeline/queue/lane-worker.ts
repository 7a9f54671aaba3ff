// One worker on a lane of the queue: takes jobs up while it is not held, and can hand back what it has not finished.
import { DelayedError, type Job } from 'bullmq';
import type { Logger } from 'pino';
import type { Lane } from '../stages/stage.ts';
import { errorName } from './error-name.ts';
import type { JobHandler, QueueTimes } from './job-handler.ts';
import { jobSchema, QUEUE_NAMES } from './lanes.ts';
import type { QueueBackend } from './queue-backend.ts';

/** BullMQ would fail an innocent job at its second crash; we count crashes per document ourselves. */
const MAX_STALLED_COUNT = 1_000_000;
/** A job that was fetched at the moment the lane was held. */
const COME_AGAIN_MS = 2_000;

/** After the queue's server was away. */
const FETCH_AGAIN_MS = 1_000;

export interface LaneWorkerParts {
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly times: QueueTimes;
  readonly lane: Lane;
  readonly handler: JobHandler;
  /** Jobs at once. */
  readonly places: number;
  /** Begins held. One held only after it began may have fetched a job already, which then waits. */
  readonly isHeld?: boolean;
}

export class LaneWorker {
  readonly lane: Lane;
  readonly places: number;
  private readonly parts: LaneWorkerParts;
  private readonly worker: InstanceType<QueueBackend['classes']['Worker']>;
  private readonly active = new Map<Job, string | undefined>();
  private isHeld: boolean;
  private hasBegun = false;

  constructor(parts: LaneWorkerParts) {
    this.parts = parts;
    this.isHeld = parts.isHeld ?? false;
    this.lane = parts.lane;
    this.places = parts.places;
    this.worker = this.open();
    if (!this.isHeld) this.begin();
  }

  get activeCount(): number {
    return this.active.size;
  }

  hold(isHeld: boolean): void {
    if (isHeld === this.isHeld) return;
    this.isHeld = isHeld;
    if (!this.hasBegun) this.begin();
    else if (isHeld) this.worker.pause(true).catch((error: unknown) => this.trouble(error));
    else this.worker.resume().catch((error: unknown) => this.trouble(error));
  }

  /** Takes nothing new up; `late` when something still runs after the grace. */
  async closeWithin(graceMs: number): Promise<'closed' | 'late'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), graceMs);
    });
    const end = await Promise.race([this.worker.close().then(() => 'closed' as const), late]);
    clearTimeout(timer);
    return end;
  }

  /** What runs still, to be taken up by others at once. */
  async handBack(): Promise<void> {
    for (const [job, token] of this.active) await job.moveToDelayed(Date.now(), token);
  }

  /** `close` was asked already and waits for the jobs; the connection is taken away from under it. */
  async disconnect(): Promise<void> {
    await this.worker.disconnect();
  }

  private begin(): void {
    this.hasBegun = true;
    this.worker.run().catch((error: unknown) => this.trouble(error));
  }

  private open() {
    const { backend, log, times, lane, places } = this.parts;
    const { classes, connection, prefix } = backend;
    const worker = new classes.Worker(
      QUEUE_NAMES[lane],
      async (job: Job, token?: string) => this.work(job, token),
      {
        ...{ connection, prefix, concurrency: places, autorun: false },
        lockDuration: times.lockMs,
        stalledInterval: times.stalledCheckMs,
        maxStalledCount: MAX_STALLED_COUNT,
        runRetryDelay: FETCH_AGAIN_MS,
      },
    );
    worker.on('error', (error) => this.trouble(error));
    worker.on('failed', (_job, error) =>
      log.error({ lane, error: errorName(error) }, 'job failed, will be tried again'),
    );
    return worker;
  }

  private trouble(error: unknown): void {
    this.parts.log.warn({ lane: this.lane, error: errorName(error) }, 'worker trouble');
  }

  private async work(job: Job, token: string | undefined): Promise<void> {
    if (this.isHeld) return comeAgain(job, token, Date.now() + COME_AGAIN_MS);
    this.active.set(job, token);
    try {
      const { documentId } = jobSchema.parse(job.data);
      const end = await this.parts.handler(documentId, this.lane);
      if (end.kind === 'again') await comeAgain(job, token, end.at.getTime());
    } finally {
      this.active.delete(job);
    }
  }
}

async function comeAgain(job: Job, token: string | undefined, atMs: number): Promise<never> {
  await job.moveToDelayed(atMs, token);
  throw new DelayedError();
}
