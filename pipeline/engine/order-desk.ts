// Puts documents into the queue where they belong: every way to it asks here, so that an intake, the reconciler and a
// person who waits compute the same place.
import { romeDay } from '../../contract/civil-date.ts';
import { bandDays, bandOf, priorityOf, urgentByOf, type WorkOrder } from '../queue/urgency.ts';
import type { QueuedDocument, WorkQueue } from '../queue/work-queue.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import type { IntakeOrder } from '../store/intake-rows.ts';
import type { Receipt } from '../store/receipts.ts';
import type { DocumentRow } from '../store/stored-document.ts';
import { advanceClock, takeTurn } from '../store/turn-rows.ts';
import { markAwaited, workOrderOf } from '../store/work-order-rows.ts';
import type { StageList } from './stage-list.ts';

export interface OrderDeskParts {
  readonly db: Db;
  readonly queue: WorkQueue;
  readonly list: StageList;
  /** What days are counted from. */
  readonly clock: Clock;
}

export class OrderDesk {
  private readonly parts: OrderDeskParts;

  constructor(parts: OrderDeskParts) {
    this.parts = parts;
  }

  /** Of a file that comes in. */
  async orderOf({ batchId, receivedOn }: Receipt): Promise<IntakeOrder> {
    const urgentBy = urgentByOf(receivedOn);
    const band = bandDays(urgentBy, romeDay(this.parts.clock.now()));
    return { urgentBy, turn: await takeTurn(this.parts.db, batchId, band) };
  }

  async enqueue(documentId: string, stage: string): Promise<void> {
    const order = await workOrderOf(this.parts.db, documentId);
    if (order) await this.parts.queue.add(this.placeOf(documentId, stage, order));
  }

  /** A person waits for these: before everything, also where they are queued already. */
  async hurry(documents: readonly { readonly id: string; readonly stage: string }[]): Promise<void> {
    await markAwaited(
      this.parts.db,
      documents.map(({ id }) => id),
    );
    for (const { id, stage } of documents) {
      await this.enqueue(id, stage);
      const order = await workOrderOf(this.parts.db, id);
      if (order) await this.parts.queue.moveTo(this.placeOf(id, stage, order));
    }
  }

  /** It is being worked on for the first time: later piles begin at its turn. */
  async begins(row: DocumentRow): Promise<void> {
    const { isAwaited, urgentBy, turn } = row;
    const order = { isAwaited, urgentBy, isIdleReading: false };
    if (isAwaited) return;
    await advanceClock(this.parts.db, bandOf(order, romeDay(this.parts.clock.now())), turn);
  }

  /** Where it stands today, to be worked on after a delay. */
  placeOf(documentId: string, stage: string, order: WorkOrder, delayMs = 0): QueuedDocument {
    const priority = priorityOf(order, romeDay(this.parts.clock.now()));
    return { documentId, stage, lane: this.parts.list.laneOf(stage), delayMs, priority };
  }
}
