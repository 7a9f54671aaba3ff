// Once a day: which safe days have come near since yesterday. What was told already stays told, so that it may run as
// often as anybody likes.
import { and, asc, between, gt, inArray } from 'drizzle-orm';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Db } from '../store/database.ts';
import { notice, webhookDelivery } from '../store/schema.ts';
import { storedResult } from '../store/stored-result.ts';
import { type NoticeEvent, nearEvent, PAST_DAYS, THRESHOLDS } from './notice-events.ts';
import { storeEvents } from './outbox.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';

const CHUNK = 200;
const TYPE = 'deadline.near';

export interface SweepDay {
  readonly today: CivilDate;
  readonly now: Date;
}

/** @returns how many rows it wrote */
export async function sweepDeadlines(
  db: Db,
  endpoints: readonly WebhookEndpoint[],
  { today, now }: SweepDay,
): Promise<number> {
  const listening = endpoints.filter(({ isEnabled, types }) => isEnabled && types.has(TYPE));
  if (listening.length === 0) return 0;
  let written = 0;
  for (let after = ''; ; ) {
    const rows = await nearNotices(db, today, after);
    const events = rows.flatMap(({ result }) => nearEvent(storedResult(result), today, now) ?? []);
    const fresh = await untold(db, listening, events);
    if (fresh.length > 0) {
      written += await db.transaction((tx) => storeEvents(tx, listening, fresh, now));
    }
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) return written;
    after = last.id;
  }
}

async function nearNotices(db: Db, today: CivilDate, after: string) {
  const isNear = between(notice.safeDay, addDays(today, -PAST_DAYS), addDays(today, THRESHOLDS[0]));
  return db
    .select({ id: notice.id, result: notice.result })
    .from(notice)
    .where(and(isNear, gt(notice.id, after)))
    .orderBy(asc(notice.id))
    .limit(CHUNK);
}

/** Those that some endpoint does not have yet. */
async function untold(
  db: Db,
  listening: readonly WebhookEndpoint[],
  events: readonly NoticeEvent[],
): Promise<readonly NoticeEvent[]> {
  const ids = events.map(({ id }) => id);
  const rows = await db
    .select({ id: webhookDelivery.eventId, endpoint: webhookDelivery.endpoint })
    .from(webhookDelivery)
    .where(inArray(webhookDelivery.eventId, ids));
  const known = new Set(rows.map(({ id, endpoint }) => `${id} ${endpoint}`));
  return events.filter(({ id }) => listening.some(({ name }) => !known.has(`${id} ${name}`)));
}
