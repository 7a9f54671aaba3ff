// NoticeIndex on our own table.
import { and, asc, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { NoticeIndex, NoticeKeys } from './notice-index.ts';
import { document, notice } from './schema.ts';

/** In the order of what they prove: the first that matches is named. */
const KEYS = [
  'numeroComunicazione',
  'numeroCartella',
  'codiceAtto',
  'codiceFiscale',
] as const satisfies readonly (keyof NoticeKeys)[];

export function databaseNoticeIndex(db: Db): NoticeIndex {
  return {
    async findByKeys(keys, exceptDocumentId) {
      const wanted = KEYS.flatMap((key) => (keys[key] === null ? [] : [{ key, value: keys[key] }]));
      if (wanted.length === 0) return [];
      const rows = await db
        .select({ notice, isEarlier: sql<boolean>`${cameBefore(exceptDocumentId)}` })
        .from(notice)
        .innerJoin(document, eq(document.id, notice.documentId))
        .where(
          and(ne(notice.documentId, exceptDocumentId), or(...wanted.map((w) => eq(notice[w.key], w.value)))),
        )
        .orderBy(asc(document.createdAt), asc(notice.documentId), asc(notice.ordinal));
      return rows.flatMap((row) => {
        const matched = wanted.find((w) => row.notice[w.key] === w.value);
        const { id, kind } = row.notice;
        return matched ? [{ id, kind, matchedBy: matched.key, isEarlier: row.isEarlier }] : [];
      });
    },
  };
}

/** True for documents that came in before the named one; of the same instant the lower id is the first. */
export function cameBefore(documentId: string): SQL {
  return sql`(civis.document.created_at, civis.document.id) <
    ((SELECT own.created_at FROM civis.document own WHERE own.id = ${documentId}), ${documentId}::text)`;
}
