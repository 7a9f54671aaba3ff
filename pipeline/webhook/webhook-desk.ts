// What the engine has to do with webhooks: the book that its transactions write in, the sender beside its work, and the
// day's sweep. Without endpoints all of it does nothing.
import type { Logger } from 'pino';
import { romeDay } from '../../contract/civil-date.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { type EventBook, NO_EVENTS } from '../store/event-book.ts';
import { countDeliveries, dropOldDeliveries } from '../store/webhook-rows.ts';
import { sweepDeadlines } from './deadline-sweep.ts';
import { eventBookFor } from './outbox.ts';
import { createPoster } from './post-event.ts';
import type { WebhookSetup } from './webhook-endpoint.ts';
import { WebhookSender } from './webhook-sender.ts';

export interface WebhookDesk {
  readonly events: EventBook;
  /** What is to be done once a day. */
  daily(): Promise<void>;
  start(): void;
  /** Something new may wait. */
  wake(): void;
  /** A last effort of so long at most; nothing is sent afterwards. @returns how many still wait */
  finish(maxMs: number): Promise<number>;
  stop(): Promise<void>;
}

export interface DeskParts {
  readonly db: Db;
  /** By its day deadlines are near. Tries are timed by real time. */
  readonly clock: Clock;
  readonly log: Logger;
}

/** A row without a body is kept so long, to tell repeats by. More than a deadline's alarms can lie apart. */
const KEPT_DAYS = 90;
const MS_PER_DAY = 86_400_000;

const CLOSED: WebhookDesk = {
  events: NO_EVENTS,
  daily: async () => undefined,
  start: () => undefined,
  wake: () => undefined,
  finish: async () => 0,
  stop: async () => undefined,
};

export function openWebhookDesk(setup: WebhookSetup | undefined, parts: DeskParts): WebhookDesk {
  if (!setup?.endpoints.some(({ isEnabled }) => isEnabled)) return CLOSED;
  const { db, clock, log } = parts;
  const { endpoints } = setup;
  const poster = createPoster(setup.addresses);
  const realTime: Clock = { now: () => new Date() };
  const newSender = () =>
    new WebhookSender({ db, endpoints, poster, clock: realTime, random: Math.random, log });
  const sender = newSender();
  const today = () => romeDay(clock.now());
  const stop = async () => {
    await sender.stop();
    poster.close();
  };
  return {
    events: eventBookFor(endpoints, today),
    async daily() {
      const now = realTime.now();
      await sweepDeadlines(db, endpoints, { today: today(), now });
      await dropOldDeliveries(db, new Date(now.getTime() - KEPT_DAYS * MS_PER_DAY));
      sender.wake();
    },
    start: () => sender.start(),
    wake: () => sender.wake(),
    async finish(maxMs) {
      await sender.stop();
      await newSender().sendDue(AbortSignal.timeout(maxMs));
      return pendingOf(db, endpoints);
    },
    stop,
  };
}

async function pendingOf(db: Db, endpoints: WebhookSetup['endpoints']): Promise<number> {
  const names = new Set(endpoints.filter(({ isEnabled }) => isEnabled).map(({ name }) => name));
  const counts = await countDeliveries(db);
  return counts
    .filter(({ endpoint, state }) => state === 'pending' && names.has(endpoint))
    .reduce((total, { count }) => total + count, 0);
}
