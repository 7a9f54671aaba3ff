// Queues every unfinished document. Adding one that is queued already does nothing, so it never has to ask: it
// covers whatever lies between a commit and its queue entry, and a queue that was lost altogether. With nothing to
// queue it may take up what was left for an idle hour.
import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { romeDay } from '../../contract/civil-date.ts';
import { errorName } from '../queue/error-name.ts';
import { IDLE_PRIORITY, priorityOf } from '../queue/urgency.ts';
import type { WorkQueue } from '../queue/work-queue.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { document } from '../store/schema.ts';
import { takeUpDeferred } from './idle-reading.ts';
import type { StageList } from './stage-list.ts';

const EVERY_MS = 60_000;
/** A document in work is left alone unless nothing was heard of it for so long: its process or its job is gone. */
const SILENT_MS = 15 * 60_000;
const CHUNK = 1_000;
/** Names are spelled out: drizzle would shorten them, and `id` would then be the inner table's. */
const EARLIEST_DAY = sql<string | null>`(
  SELECT min(i.received_on) FROM civis.intake i WHERE i.document_id = civis.document.id)`;

export interface ReconcilerParts {
  readonly db: Db;
  readonly queue: WorkQueue;
  readonly list: StageList;
  readonly clock: Clock;
  readonly log: Logger;
  readonly readsWhenIdle: boolean;
  /** What is to be done once a day. */
  daily(): Promise<void>;
}

export class Reconciler {
  private readonly parts: ReconcilerParts;
  private timer: NodeJS.Timeout | null = null;
  private present: Promise<void> = Promise.resolve();
  private lastDaily: string | null = null;

  constructor(parts: ReconcilerParts) {
    this.parts = parts;
  }

  /** @param isAlone nobody else can be working on this database: every run in it is dead. */
  async start(isAlone: boolean): Promise<void> {
    await this.pass(isAlone);
    this.timer = setInterval(() => {
      this.present = this.pass(false).catch((error: unknown) =>
        this.parts.log.warn(
          { error: errorName(error) },
          'reconciler could not look, tries again in a minute',
        ),
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
    const { db, queue, list, clock } = this.parts;
    const silentSince = new Date(clock.now().getTime() - SILENT_MS);
    const isIdle = or(isNull(document.runToken), lt(document.updatedAt, silentSince));
    for (let after = ''; ; ) {
      const rows = await db
        .select({
          id: document.id,
          nextStage: document.nextStage,
          retryAt: document.retryAt,
          receivedOn: EARLIEST_DAY,
        })
        .from(document)
        .where(and(eq(document.status, 'waiting'), gt(document.id, after), alsoInWork ? undefined : isIdle))
        .orderBy(asc(document.id))
        .limit(CHUNK);
      const now = clock.now().getTime();
      await queue.addMany(
        rows.map((row) => {
          const stage = row.nextStage ?? list.first;
          const delayMs = Math.max(0, (row.retryAt?.getTime() ?? now) - now);
          const priority = priorityOf(row.receivedOn, romeDay(clock.now()));
          return { documentId: row.id, stage, lane: list.laneOf(stage), delayMs, priority };
        }),
      );
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) break;
      after = last.id;
    }
    if (this.parts.readsWhenIdle) await this.queueDeferred();
    await this.doDaily();
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
    const { db, queue, list, clock } = this.parts;
    const ids = await takeUpDeferred(db, clock.now());
    await queue.addMany(
      ids.map((documentId) => ({
        ...{ documentId, stage: 'read', lane: list.laneOf('read'), delayMs: 0 },
        priority: IDLE_PRIORITY,
      })),
    );
  }
}
