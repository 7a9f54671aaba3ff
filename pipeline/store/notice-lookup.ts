// Finds notices by what a person has of their id: the id, the beginning of it, or of the document's SHA-256.
import { asc, eq, like, or } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Db } from './database.ts';
import { document, notice } from './schema.ts';
import { storedResult } from './stored-result.ts';

export interface FoundNotice {
  readonly documentId: string;
  readonly ordinal: number;
  readonly result: Result;
}

/** An id or a hash has these characters only; fewer of them would meet anything. */
const ID = /^[0-9a-f]{4,64}$|^[0-9a-f]{4,64}-\d{1,7}$/; // yes: d05f07ac40eb07dd-1, d05f07ac40eb07dd-300002, d05f   no: d05, avviso.pdf, %

/**
 * The notice of that id, or all notices of the one document whose hash begins so, in order.
 * @throws AppError notice.not_found, notice.ambiguous
 */
export async function findNotices(db: Db, id: string): Promise<readonly FoundNotice[]> {
  // The register may show it behind an apostrophe.
  const wanted = id.trim().replace(/^'/, '').toLowerCase();
  if (!ID.test(wanted)) throw new AppError('notice.not_found', id.slice(0, 80));
  const rows = await db
    .select({ documentId: notice.documentId, ordinal: notice.ordinal, id: notice.id, result: notice.result })
    .from(notice)
    .innerJoin(document, eq(document.id, notice.documentId))
    .where(or(like(document.sha256, `${wanted}%`), like(notice.id, `${wanted.split('-')[0]}%`)))
    .orderBy(asc(notice.documentId), asc(notice.ordinal));
  // `abc-1` is the notice itself, never `abc-12`.
  const place = wanted.split('-')[1];
  const found = place === undefined ? rows : rows.filter((row) => row.id.endsWith(`-${place}`));
  if (found.length === 0) throw new AppError('notice.not_found', wanted);
  if (new Set(found.map((row) => row.documentId)).size > 1) throw new AppError('notice.ambiguous', wanted);
  return found.map(({ documentId, ordinal, result }) => ({
    documentId,
    ordinal,
    result: storedResult(result),
  }));
}
