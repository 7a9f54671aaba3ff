// The front of the review queue as nobody in particular sees it: what is looked at next, whoever looks.
import { eq, inArray } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { NoticeListFilter } from './notice-filter.ts';
import { type LaneViewer, lanePlaces } from './review-lanes.ts';
import { document, notice } from './schema.ts';

export interface FrontNotice {
  readonly id: string;
  /** Of its document: grows with every change from outside. */
  readonly revision: number;
}

const EVERYTHING: NoticeListFilter = {
  ...{ status: [], kind: [], clientId: null, owner: null, cause: null, from: null, to: null },
  ...{ undated: 'with', search: null, isOpenOnly: false, seenClients: null },
};
const NOBODY = '';

/** The most urgent first, `limit` at most. */
export async function queueFront(
  db: Db,
  at: Pick<LaneViewer, 'today' | 'now'>,
  limit: number,
): Promise<readonly FrontNotice[]> {
  const places = await lanePlaces(db, 'all', EVERYTHING, { ...at, id: NOBODY }, { after: null, limit });
  const ids = places.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: notice.id, revision: document.revision })
    .from(notice)
    .innerJoin(document, eq(document.id, notice.documentId))
    .where(inArray(notice.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
