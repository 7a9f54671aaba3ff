// The notice or document a route is about, for the one who asks: what they may not see is not there.
import { and, eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import type { Db } from '../../store/database.ts';
import { type Expectation, type NoticeVersion, noticeVersion } from '../../store/notice-version.ts';
import { document, notice } from '../../store/schema.ts';
import { principalOf } from '../access/guard.ts';
import { visibleDocuments, visibleNotices } from '../access/visibility.ts';
import { etagOfVersion, requireMatch } from '../http/etag.ts';

export const idParams = z.object({ id: z.string().min(1).max(80) });

/** @throws AppError notice.not_found */
export function seenNotice(db: Db, request: FastifyRequest, id: string): Promise<NoticeVersion> {
  return noticeVersion(db, id, visibleNotices(principalOf(request)));
}

/** Of one notice: itself, or nothing where it may not be seen. */
export function visibleAmong(db: Db, request: FastifyRequest, id: string) {
  const seen = visibleNotices(principalOf(request));
  return db
    .select({ id: notice.id })
    .from(notice)
    .where(and(eq(notice.id, id), seen));
}

/** @returns its whole id. @throws AppError notice.not_found */
export async function seenDocument(db: Db, request: FastifyRequest, id: string): Promise<string> {
  const [row] = await db
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, id), visibleDocuments(principalOf(request))));
  if (!row) throw new AppError('notice.not_found');
  return row.id;
}

/**
 * The version named in the request's `If-Match` is still the one there is; asked in the transaction of the change.
 * @throws AppError request.precondition_required at once where none is named
 */
export function expectedVersion(request: FastifyRequest, id: string): Expectation {
  const ifMatch = request.headers['if-match'];
  if (ifMatch === undefined) throw new AppError('request.precondition_required');
  const seen = visibleNotices(principalOf(request));
  return async (tx) => requireMatch(ifMatch, etagOfVersion(await noticeVersion(tx, id, seen)));
}
