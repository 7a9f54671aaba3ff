// Queues every unfinished document. Adding one that is queued already does nothing, so it never has to ask: it
// covers whatever lies between a commit and its queue entry, and a queue that was lost altogether. With nothing to
// queue it may take up what was left for an idle hour.
import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { romeDay } from '../../contract/civil-date.ts';
import { errorName } from '../queue/error-name.ts';
import type { WorkOrder } from '../queue/urgency.ts';
import type { QueuedDocument, WorkQueue } from '../queue/work-queue.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { IS_ABANDONED } from '../store/document-runs.ts';
import { document } from '../store/schema.ts';
import { ORDER_COLUMNS, waitingWithDay } from '../store/work-order-rows.ts';
import { takeUpDeferred } from './idle-reading.ts';
import type { OrderDesk } from './order-desk.ts';
import type { StageList } from './stage-list.ts';

/** In the middle of a minute, too: a document whose process died is not to wait long for another. */
const EVERY_MS = 15_000;
/** A document in work is left alone unless its process is gone, or nothing was heard of it for so long. */
const SILENT_MS = 15 * 60_000;
const CHUNK = 1_000;

export interface ReconcilerParts {
  readonly db: Db;
  readonly queue: WorkQueue;
  readonly list: StageList;
  readonly clock: Clock;
  readonly log: Logger;
  readonly order: OrderDesk;
  /** No wait for another try is longer. */
  readonly longestDelayMs: number;
  readonly readsWhenIdle: boolean;
  /** What is to be done once a day. */
  daily(): Promise<void>;
}

interface WaitingRow extends WorkOrder {
  readonly id: string;
  readonly nextStage: string | null;
  readonly retryAt: Date | null;
}

export class Reconciler {
  private readonly parts: ReconcilerParts;
  private timer: NodeJS.Timeout | null = null;
  private present: Promise<void> = Promise.resolve();
  private lastDaily: string | null = null;
  /** The day that the queue's order is of. */
  private orderedOn: string | null = null;

  constructor(parts: ReconcilerParts) {
    this.parts = parts;
  }

  /** @param isAlone nobody else can be working on this database: every run in it is dead. */
  async start(isAlone: boolean): Promise<void> {
    await this.pass(isAlone);
    this.timer = setInterval(() => {
      this.present = this.pass(false).catch((error: unknown) =>
        this.parts.log.warn({ error: errorName(error) }, 'reconciler could not look, tries again soon'),
      );
    }, EVERY_MS);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.present;
  }

  /** One look at all unfinished documents. */
  async pass(alsoInWork: boolean): Promise<void> {
    const { db, queue, clock } = this.parts;
    const silentSince = new Date(clock.now().getTime() - SILENT_MS);
    const isFree = or(isNull(document.runToken), IS_ABANDONED, lt(document.updatedAt, silentSince));
    for (let after = ''; ; ) {
      const rows = await db
        .select({
          id: document.id,
          nextStage: document.nextStage,
          retryAt: document.retryAt,
          isAbandoned: sql<boolean>`${IS_ABANDONED}`,
          ...ORDER_COLUMNS,
        })
        .from(document)
        .where(and(eq(document.status, 'waiting'), gt(document.id, after), alsoInWork ? undefined : isFree))
        .orderBy(asc(document.id))
        .limit(CHUNK);
      await this.putRight(rows.filter((row) => this.isPutOffTooLong(row.retryAt)));
      await queue.releaseStuck(rows.filter((row) => row.isAbandoned).map(({ id }) => id));
      await queue.addMany(rows.map((row) => this.placeOf(row)));
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) break;
      after = last.id;
    }
    await this.moveWithTheDay();
    if (this.parts.readsWhenIdle) await this.queueDeferred();
    await this.doDaily();
  }

  private placeOf(row: WaitingRow): QueuedDocument {
    const { list, order, clock } = this.parts;
    const now = clock.now().getTime();
    const isTooFar = this.isPutOffTooLong(row.retryAt);
    const delayMs = isTooFar ? 0 : Math.max(0, (row.retryAt?.getTime() ?? now) - now);
    return order.placeOf(row.id, row.nextStage ?? list.first, row, delayMs);
  }

  /** Its time to try again was written while the clock was wrong. */
  private isPutOffTooLong(retryAt: Date | null): boolean {
    const { clock, longestDelayMs } = this.parts;
    return retryAt !== null && retryAt.getTime() - clock.now().getTime() > 2 * longestDelayMs;
  }

  private async putRight(rows: readonly WaitingRow[]): Promise<void> {
    const { db, queue, clock } = this.parts;
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    await db
      .update(document)
      .set({ retryAt: clock.now() })
      .where(and(inArray(document.id, ids), isNull(document.runToken)));
    for (const row of rows) await queue.tryNow(this.placeOf(row));
  }

  /** With a new day less time is left: what is queued already moves to where it belongs. */
  private async moveWithTheDay(): Promise<void> {
    const { db, queue, list, order, clock } = this.parts;
    const today = romeDay(clock.now());
    if (this.orderedOn === null) this.orderedOn = today;
    if (today === this.orderedOn) return;
    for (let after = ''; ; ) {
      const rows = await waitingWithDay(db, after, CHUNK);
      for (const row of rows) await queue.moveTo(order.placeOf(row.id, row.nextStage ?? list.first, row));
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) break;
      after = last.id;
    }
    this.orderedOn = today;
  }

  /** At start and with the first pass of a day; what fails is done again with the next pass. */
  private async doDaily(): Promise<void> {
    const today = romeDay(this.parts.clock.now());
    if (today === this.lastDaily) return;
    try {
      await this.parts.daily();
      this.lastDaily = today;
    } catch (error) {
      this.parts.log.warn({ error: errorName(error) }, 'the day’s work failed, tried again in a minute');
    }
  }

  private async queueDeferred(): Promise<void> {
    const { db, clock, order } = this.parts;
    for (const id of await takeUpDeferred(db, clock.now())) await order.enqueue(id, 'read');
  }
}
