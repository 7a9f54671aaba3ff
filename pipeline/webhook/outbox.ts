// Writes events into the outbox, in the very transaction that makes them true: a row for each endpoint that wants the
// type. The same event a second time changes nothing.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Tx } from '../store/database.ts';
import { type EventBook, NO_EVENTS } from '../store/event-book.ts';
import { addDeliveries } from '../store/webhook-rows.ts';
import { saveTold, toldOf } from '../store/webhook-told-rows.ts';
import { type NoticeEvent, nearEvent, statusEvents, toldNow } from './notice-events.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';

/** @param today by which deadlines are near: the day of the injected clock. */
export function eventBookFor(endpoints: readonly WebhookEndpoint[], today: () => CivilDate): EventBook {
  const listening = endpoints.filter(({ isEnabled }) => isEnabled);
  if (listening.length === 0) return NO_EVENTS;
  return {
    async book(tx, documentId, results, now) {
      if (results.length === 0) return;
      const before = await toldOf(
        tx,
        documentId,
        results.map(({ id }) => id),
      );
      const seen = results.map((result) => eventsOf(result, before.get(result.id) ?? null, today(), now));
      await storeEvents(
        tx,
        listening,
        seen.flatMap(({ events }) => events),
        now,
      );
      const changed = seen.filter(({ told, result }) => told !== before.get(result.id));
      const rows = changed.map(({ told, result }) => ({ noticeId: result.id, ...told }));
      await saveTold(tx, rows, now);
    },
  };
}

function eventsOf(
  result: Result,
  before: { status: string; version: number } | null,
  today: CivilDate,
  now: Date,
) {
  const near = nearEvent(result, today, now);
  const events = [...statusEvents(before, result, now), ...(near ? [near] : [])];
  return { result, events, told: toldNow(before, result) };
}

/** @returns how many rows were new */
export async function storeEvents(
  tx: Tx,
  endpoints: readonly WebhookEndpoint[],
  events: readonly NoticeEvent[],
  now: Date,
): Promise<number> {
  const rows = events.flatMap(({ id, noticeId, body }) =>
    endpoints
      .filter(({ types }) => types.has(body.type))
      .map(({ name }) => ({ eventId: id, endpoint: name, noticeId, body })),
  );
  return addDeliveries(tx, rows, now);
}
