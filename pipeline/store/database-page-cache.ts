// PageCache on our own table. A page stored for a running document is progress: it counts for the display and
// clears the crash count, so that a long scan in a restless office is never taken for a poison document.
import { and, eq, sql } from 'drizzle-orm';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from './database.ts';
import type { PageCache } from './page-cache.ts';
import { document, pageReading } from './schema.ts';

export function databasePageCache(db: Db, documentId: string, clock: Clock): PageCache {
  return {
    async get(partSha256, page, readerVersion) {
      const rows = await db
        .select()
        .from(pageReading)
        .where(
          and(
            eq(pageReading.partSha256, partSha256),
            eq(pageReading.page, page),
            eq(pageReading.readerVersion, readerVersion),
          ),
        );
      const row = rows[0];
      return row ? { page, readingSha256: row.readingSha256, uprightSha256: row.uprightSha256 } : null;
    },
    async put(partSha256, readerVersion, ref) {
      await db.transaction(async (tx) => {
        const made = { readingSha256: ref.readingSha256, uprightSha256: ref.uprightSha256 };
        await tx
          .insert(pageReading)
          .values({ partSha256, page: ref.page, readerVersion, ...made, createdAt: clock.now() })
          .onConflictDoUpdate({
            target: [pageReading.partSha256, pageReading.page, pageReading.readerVersion],
            set: made,
          });
        await tx
          .update(document)
          .set({ pagesRead: sql`${document.pagesRead} + 1`, crashes: 0, updatedAt: clock.now() })
          .where(eq(document.id, documentId));
      });
    },
  };
}
