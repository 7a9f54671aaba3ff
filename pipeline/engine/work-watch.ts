// Every few seconds: says that this process is there, asks what the lanes are told and whether the disk has room, and
// lets the workers of this process take up work or not. Also keeps one place free for what is urgent.
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { addDays, romeDay } from '../../contract/civil-date.ts';
import { errorName } from '../queue/error-name.ts';
import { LANES } from '../queue/lanes.ts';
import { URGENT_DAYS_LEFT } from '../queue/urgency.ts';
import type { WorkQueue } from '../queue/work-queue.ts';
import type { Lane } from '../stages/stage.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { type LaneOrder, laneOrders } from '../store/lane-state-rows.ts';
import { hasUrgentWaiting } from '../store/work-order-rows.ts';
import { forgetDead, forgetOthers, sayAlive, sayGone } from '../store/worker-rows.ts';
import { VERSION } from '../version.ts';
import type { DiskRoom } from './disk-room.ts';
import type { WorkerIdentity } from './schema-watch.ts';

const EVERY_MS = 2_000;

export interface WorkWatchParts {
  readonly db: Db;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly log: Logger;
  readonly disk: DiskRoom;
  readonly workerId: string;
  /** As what it works; null where nobody said. */
  readonly identity: WorkerIdentity | null;
}

/** Why a lane takes nothing new up. */
export type Hold = 'paused' | 'draining' | 'disk_low';

export class WorkWatch {
  private readonly parts: WorkWatchParts;
  private readonly startedAt: Date;
  private orders: Readonly<Record<Lane, LaneOrder>> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private present: Promise<void> = Promise.resolve();
  private isWorking = false;

  constructor(parts: WorkWatchParts) {
    this.parts = parts;
    this.startedAt = parts.clock.now();
  }

  /** Before the workers start. @param isAlone nobody else can be working on this database */
  async start(isAlone: boolean): Promise<void> {
    const { db, workerId } = this.parts;
    if (isAlone) await forgetOthers(db, workerId);
    else await forgetDead(db, hostname(), isRunning);
    this.isWorking = true;
    await this.look();
    this.timer = setInterval(() => {
      this.present = this.present.then(() => this.lookSafely());
    }, EVERY_MS);
    this.timer.unref();
  }

  /** Its entry stays until {@link leave}: others must not take its documents for abandoned meanwhile. */
  async stop(): Promise<void> {
    this.isWorking = false;
    if (this.timer) clearInterval(this.timer);
    await this.present;
  }

  /** Nothing runs here any more. */
  async leave(): Promise<void> {
    await sayGone(this.parts.db, this.parts.workerId).catch((error: unknown) =>
      this.parts.log.warn({ error: errorName(error) }, 'could not say goodbye, will be noticed'),
    );
  }

  /** Asked at once, for orders given here; nothing in a process that only gives them. */
  refresh(): Promise<void> {
    this.present = this.present.then(() => this.lookSafely());
    return this.present;
  }

  holdOf(lane: Lane): Hold | null {
    const state = this.orders?.[lane].state ?? 'open';
    if (state !== 'open') return state;
    return this.parts.disk.isLow ? 'disk_low' : null;
  }

  isPaused(lane: Lane): boolean {
    return this.holdOf(lane) === 'paused';
  }

  private async lookSafely(): Promise<void> {
    if (!this.isWorking) return;
    try {
      await this.look();
    } catch (error) {
      this.parts.log.warn({ error: errorName(error) }, 'cannot say that this process works, tries again');
    }
  }

  private async look(): Promise<void> {
    const { db, queue, workerId, disk, identity } = this.parts;
    await disk.look();
    this.orders = await laneOrders(db);
    for (const lane of LANES) queue.hold(lane, this.holdOf(lane) !== null);
    await this.keepUrgentPlace();
    await sayAlive(db, {
      ...{ role: identity?.role ?? 'engine', version: identity?.version ?? VERSION },
      ...{ id: workerId, host: hostname(), pid: process.pid, startedAt: this.startedAt },
      ...{ light: queue.activeCount('light'), heavy: queue.activeCount('heavy') },
      hold: this.holdOf('heavy') ?? this.holdOf('light'),
    });
  }

  /** One document more than usual, where an urgent one would have to wait for a long one to end. */
  private async keepUrgentPlace(): Promise<void> {
    const { db, queue, clock } = this.parts;
    if (!queue.isFull('heavy') || this.holdOf('heavy') !== null) return queue.openUrgentPlace(false);
    const now = clock.now();
    queue.openUrgentPlace(await hasUrgentWaiting(db, addDays(romeDay(now), URGENT_DAYS_LEFT), now));
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
