// Documents as the API lists them, and why some failed.
import { and, count, desc, eq, inArray, lt, min, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { document, notice, stageResult } from './schema.ts';

export interface DocumentFilter {
  readonly status?: string | undefined;
  readonly errorCode?: string | undefined;
}

export interface DocumentPlace {
  readonly createdAt: Date;
  readonly id: string;
}

// Names are spelled out: drizzle would shorten them, and `id` would then be the inner table's.
const LAST_PATH = sql<string | null>`(SELECT i.path FROM civis.intake i
  WHERE i.document_id = civis.document.id ORDER BY i.taken_at DESC, i.id DESC LIMIT 1)`;

const COLUMNS = {
  ...{ id: document.id, sha256: document.sha256, sizeBytes: document.sizeBytes },
  ...{ status: document.status, stage: document.nextStage, errorCode: document.errorCode },
  ...{ pagesRead: document.pagesRead, pagesKnown: document.pagesKnown },
  ...{ createdAt: document.createdAt, finishedAt: document.finishedAt, path: LAST_PATH },
};

/** Newest first. @param visible on `civis.document`; undefined for somebody who sees all */
export async function listDocuments(
  db: Db,
  visible: SQL | undefined,
  { status, errorCode }: DocumentFilter,
  after: DocumentPlace | null,
  limit: number,
) {
  const older = after
    ? or(
        lt(document.createdAt, after.createdAt),
        and(eq(document.createdAt, after.createdAt), lt(document.id, after.id)),
      )
    : undefined;
  return db
    .select(COLUMNS)
    .from(document)
    .where(
      and(
        visible,
        older,
        status === undefined ? undefined : eq(document.status, status),
        errorCode === undefined ? undefined : eq(document.errorCode, errorCode),
      ),
    )
    .orderBy(desc(document.createdAt), desc(document.id))
    .limit(limit);
}

export async function seenDocument(db: Db, visible: SQL | undefined, id: string) {
  const [row] = await db
    .select({
      ...COLUMNS,
      isStored: document.isStored,
      attempts: document.attempts,
      retryAt: document.retryAt,
      pagesDeferred: document.pagesDeferred,
    })
    .from(document)
    .where(and(eq(document.id, id), visible));
  return row ?? null;
}

export async function noticeHeadsOf(db: Db, documentId: string) {
  return db
    .select({ id: notice.id, status: notice.status, kind: notice.kind })
    .from(notice)
    .where(eq(notice.documentId, documentId))
    .orderBy(notice.ordinal);
}

/** In the order in which they ended. */
export async function stageTimesOf(db: Db, documentId: string) {
  const { stage, outcome, tookMs, createdAt } = stageResult;
  return db
    .select({ stage, outcome, tookMs, createdAt })
    .from(stageResult)
    .where(eq(stageResult.documentId, documentId))
    .orderBy(createdAt, stage);
}

/** Most frequent first. */
export async function failureCounts(db: Db, visible: SQL | undefined) {
  const documents = count();
  return db
    .select({
      code: document.errorCode,
      status: document.status,
      documents,
      oldest: min(document.finishedAt),
    })
    .from(document)
    .where(and(inArray(document.status, ['failed', 'rejected']), visible))
    .groupBy(document.errorCode, document.status)
    .orderBy(desc(documents), document.errorCode);
}
