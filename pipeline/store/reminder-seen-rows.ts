// What a look at the notices for reminders has seen, as rows: what is not there, or had another day, is news.
import { sql } from 'drizzle-orm';
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { Tx } from './database.ts';
import { reminderSeen } from './schema.ts';

const ROWS_AT_ONCE = 1_000;

/** Notice → its safe day then. */
export async function seenNotices(tx: Tx): Promise<ReadonlyMap<string, CivilDate | null>> {
  const rows = await tx
    .select({ noticeId: reminderSeen.noticeId, safeDay: reminderSeen.safeDay })
    .from(reminderSeen);
  return new Map(rows.map(({ noticeId, safeDay }) => [noticeId, parseCivilDate(safeDay ?? '')]));
}

export async function saveSeen(
  tx: Tx,
  items: readonly { readonly noticeId: string; readonly safeDay: CivilDate | null }[],
  now: Date,
): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS_AT_ONCE) {
    const rows = items
      .slice(from, from + ROWS_AT_ONCE)
      .map(({ noticeId, safeDay }) => ({ noticeId, safeDay, seenAt: now }));
    await tx
      .insert(reminderSeen)
      .values(rows)
      .onConflictDoUpdate({
        target: reminderSeen.noticeId,
        set: { safeDay: sql`excluded.safe_day`, seenAt: now },
      });
  }
}
