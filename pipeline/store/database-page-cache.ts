// PageCache on our own table. A page stored for a running document is progress: it counts for the display and
// clears the crash count, so that a long scan in a restless office is never taken for a poison document.
import { and, eq, sql } from 'drizzle-orm';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from './database.ts';
import type { PageCache } from './page-cache.ts';
import { pageReading } from './schema.ts';

export function databasePageCache(db: Db, documentId: string, clock: Clock): PageCache {
  return {
    async get(partSha256, page, readerVersion, extent) {
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
      if (!row || (row.extent === 'top' && extent === 'whole')) return null;
      const { readingSha256, uprightSha256 } = row;
      return { page, extent: row.extent === 'top' ? 'top' : 'whole', readingSha256, uprightSha256 };
    },
    async put(partSha256, readerVersion, ref) {
      const now = clock.now().toISOString();
      await db.execute(sql`
        WITH put AS (
          INSERT INTO civis.page_reading
            (part_sha256, page, reader_version, extent, reading_sha256, upright_sha256, created_at)
          VALUES (${partSha256}, ${ref.page}, ${readerVersion}, ${ref.extent}, ${ref.readingSha256},
            ${ref.uprightSha256}, ${now})
          ON CONFLICT (part_sha256, page, reader_version) DO UPDATE SET extent = excluded.extent,
            reading_sha256 = excluded.reading_sha256, upright_sha256 = excluded.upright_sha256
          WHERE page_reading.extent = 'top')
        UPDATE civis.document SET pages_read = pages_read + 1, crashes = 0, updated_at = ${now}
        WHERE id = ${documentId}`);
    },
  };
}
