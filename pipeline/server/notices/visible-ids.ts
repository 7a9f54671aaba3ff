// The ids of all notices that somebody may see, for what is computed over all of them.
import type { Db } from '../../store/database.ts';
import { notice } from '../../store/schema.ts';
import type { Principal } from '../access/principal.ts';
import { visibleNotices } from '../access/visibility.ts';

/** Null: all. */
export async function visibleIds(db: Db, principal: Principal): Promise<ReadonlySet<string> | null> {
  const seen = visibleNotices(principal);
  if (seen === undefined) return null;
  const rows = await db.select({ id: notice.id }).from(notice).where(seen);
  return new Set(rows.map(({ id }) => id));
}
