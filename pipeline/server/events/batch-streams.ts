// Who follows which batch: one look at the database a second per batch, however many follow it, and none when nobody does.
import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { isOver } from '../../store/batch-list.ts';
import type { BatchProgress } from '../../store/batches.ts';
import { EventStream } from './event-stream.ts';

const LOOK_EVERY_MS = 1_000;
const BEAT_EVERY_MS = 15_000;
const MOST_BY_ONE = 8;

export interface StreamsParts {
  progressOf(batchId: string): Promise<BatchProgress>;
  /** Files are being added at this moment: it is not over, whatever its counts say. */
  isFilling(batchId: string): boolean;
  readonly log: Logger;
}

/** What followers are told, and the id by which one that comes back says what it saw. */
export interface BatchState {
  readonly id: string;
  readonly progress: BatchProgress;
  readonly isOver: boolean;
}

export class BatchStreams {
  private readonly parts: StreamsParts;
  private readonly followed = new Map<string, Followed>();
  private readonly byPerson = new Map<string, number>();
  private beat: NodeJS.Timeout | null = null;
  private isClosed = false;

  constructor(parts: StreamsParts) {
    this.parts = parts;
  }

  /** As a follower would be told now. */
  async stateOf(batchId: string): Promise<BatchState> {
    const progress = await this.parts.progressOf(batchId);
    const over = isOver(progress) && !this.parts.isFilling(batchId);
    const print = createHash('sha256').update(JSON.stringify([progress, over]));
    return { id: print.digest('hex').slice(0, 16), progress, isOver: over };
  }

  /**
   * @param seen `Last-Event-ID`: what the follower was told last
   * @throws AppError request.too_many
   */
  follow(batchId: string, principalId: string, first: BatchState, seen: string | null): EventStream {
    const mine = this.byPerson.get(principalId) ?? 0;
    if (this.isClosed || mine >= MOST_BY_ONE) throw new AppError('request.too_many', 'streams');
    this.byPerson.set(principalId, mine + 1);
    const stream = new EventStream(seen);
    const followed = this.followed.get(batchId) ?? this.begin(batchId);
    followed.streams.add(stream);
    this.beat ??= setInterval(() => this.beatAll(), BEAT_EVERY_MS);
    stream.once('close', () => this.leave(batchId, principalId, stream));
    tell(stream, first);
    if (first.isOver) stream.end();
    return stream;
  }

  /** Ends every stream; followers come back to the next process by themselves. */
  close(): void {
    this.isClosed = true;
    for (const { streams } of this.followed.values()) for (const stream of streams) stream.end();
  }

  private begin(batchId: string): Followed {
    const timer = setInterval(() => void this.look(batchId), LOOK_EVERY_MS);
    const followed = { streams: new Set<EventStream>(), timer, isLooking: false };
    this.followed.set(batchId, followed);
    return followed;
  }

  private async look(batchId: string): Promise<void> {
    const followed = this.followed.get(batchId);
    if (!followed || followed.isLooking) return;
    followed.isLooking = true;
    try {
      const state = await this.stateOf(batchId);
      for (const stream of followed.streams) {
        tell(stream, state);
        if (state.isOver) stream.end();
      }
    } catch (error) {
      // The next look tries again; followers hear the heartbeat meanwhile.
      this.parts.log.warn({ code: asAppError(error).code }, 'progress of a batch could not be read');
    } finally {
      followed.isLooking = false;
    }
  }

  private leave(batchId: string, principalId: string, stream: EventStream): void {
    const left = (this.byPerson.get(principalId) ?? 1) - 1;
    if (left > 0) this.byPerson.set(principalId, left);
    else this.byPerson.delete(principalId);
    const followed = this.followed.get(batchId);
    followed?.streams.delete(stream);
    if (!followed || followed.streams.size > 0) return;
    clearInterval(followed.timer);
    this.followed.delete(batchId);
    if (this.followed.size > 0 || !this.beat) return;
    clearInterval(this.beat);
    this.beat = null;
  }

  private beatAll(): void {
    for (const { streams } of this.followed.values()) for (const stream of streams) stream.beat();
  }
}

interface Followed {
  readonly streams: Set<EventStream>;
  readonly timer: NodeJS.Timeout;
  isLooking: boolean;
}

/** The stream itself leaves out what its follower knows. */
function tell(stream: EventStream, { id, progress, isOver: over }: BatchState): void {
  stream.tell({ event: over ? 'end' : 'progress', id, data: progress });
}
