// Batches and their files as lists show them.
import { and, asc, count, desc, eq, exists, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { BatchProgress } from './batches.ts';
import type { Db } from './database.ts';
import { IS_ABANDONED } from './document-runs.ts';
import { batch, document, intake, notice } from './schema.ts';
import type { BatchRow } from './upload-rows.ts';

/** Which batches somebody sees: those of their own, and those that hold a document they may see. */
export interface BatchSight {
  readonly madeBy: string;
  /** On `civis.document`; undefined: every batch; null: their own alone. */
  readonly visible: SQL | undefined | null;
}

export interface BatchPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** Newest first. */
export async function listBatches(
  db: Db,
  sight: BatchSight,
  after: BatchPlace | null,
  limit: number,
): Promise<readonly BatchRow[]> {
  const older = after
    ? or(
        lt(batch.createdAt, after.createdAt),
        and(eq(batch.createdAt, after.createdAt), lt(batch.id, after.id)),
      )
    : undefined;
  return db
    .select()
    .from(batch)
    .where(and(seenBy(db, sight), older))
    .orderBy(desc(batch.createdAt), desc(batch.id))
    .limit(limit);
}

export async function seenBatch(db: Db, sight: BatchSight, id: string): Promise<BatchRow | null> {
  const [row] = await db
    .select()
    .from(batch)
    .where(and(eq(batch.id, id), seenBy(db, sight)));
  return row ?? null;
}

function seenBy(db: Db, { madeBy, visible }: BatchSight): SQL | undefined {
  if (visible === undefined) return undefined;
  const own = eq(batch.madeBy, madeBy);
  if (visible === null) return own;
  const holds = db
    .select({ one: sql`1` })
    .from(intake)
    .innerJoin(document, eq(document.id, intake.documentId))
    .where(and(eq(intake.batchId, batch.id), visible));
  return or(own, exists(holds));
}

export interface BatchCounts {
  readonly files: number;
  readonly documents: number;
  readonly documentsDone: number;
}

const NO_COUNTS: BatchCounts = { files: 0, documents: 0, documentsDone: 0 };

/** Of several batches in one statement. */
export async function countsOfBatches(
  db: Db,
  ids: readonly string[],
): Promise<(batchId: string) => BatchCounts> {
  if (ids.length === 0) return () => NO_COUNTS;
  const done = sql<string>`count(DISTINCT ${document.id}) FILTER (WHERE ${document.status} <> 'waiting')`;
  const rows = await db
    .select({
      id: intake.batchId,
      files: count(),
      documents: sql<string>`count(DISTINCT ${document.id})`,
      documentsDone: done,
    })
    .from(intake)
    .innerJoin(document, eq(document.id, intake.documentId))
    .where(inArray(intake.batchId, [...ids]))
    .groupBy(intake.batchId);
  const byId = new Map(
    rows.map(({ id, files, documents, documentsDone }) => [
      id,
      { files, documents: Number(documents), documentsDone: Number(documentsDone) },
    ]),
  );
  return (id) => byId.get(id) ?? NO_COUNTS;
}

export interface FilePlace {
  readonly ordinal: number;
  readonly id: string;
}

/** One file of a batch and where its document stands. */
export interface BatchFile extends FilePlace {
  readonly documentId: string;
  readonly path: string;
  readonly channel: string | null;
  readonly receivedOn: string | null;
  readonly client: string | null;
  readonly takenAt: Date;
  readonly status: string;
  readonly stage: string | null;
  /** Worked on at this moment. */
  readonly isActive: boolean;
  readonly errorCode: string | null;
  readonly notices: number;
}

// Names are spelled out: drizzle would shorten them, and `id` would then be the inner table's.
const NOTICES = sql<string>`(SELECT count(*) FROM civis.notice n WHERE n.document_id = civis.document.id)`;

const IS_ACTIVE = sql<boolean>`(${document.status} = 'waiting' AND ${document.runToken} IS NOT NULL AND NOT ${IS_ABANDONED})`;

/** In the order in which they were handed in. @param visible on `civis.document`; undefined: all of the batch */
export async function filesOfBatch(
  db: Db,
  batchId: string,
  visible: SQL | undefined,
  after: FilePlace | null,
  limit: number,
): Promise<readonly BatchFile[]> {
  const rows = await db
    .select({
      ...{ id: intake.id, ordinal: intake.ordinal, documentId: intake.documentId, path: intake.path },
      ...{ channel: intake.channel, receivedOn: intake.receivedOn, client: intake.client },
      ...{ takenAt: intake.takenAt, status: document.status, stage: document.nextStage },
      ...{ errorCode: document.errorCode, notices: NOTICES, isActive: IS_ACTIVE },
    })
    .from(intake)
    .innerJoin(document, eq(document.id, intake.documentId))
    .where(and(eq(intake.batchId, batchId), visible, isAfter(after)))
    .orderBy(asc(intake.ordinal), asc(intake.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, notices: Number(row.notices) }));
}

function isAfter(after: FilePlace | null): SQL | undefined {
  if (!after) return undefined;
  return or(
    gt(intake.ordinal, after.ordinal),
    and(eq(intake.ordinal, after.ordinal), gt(intake.id, after.id)),
  );
}

export interface NoticeHead {
  readonly id: string;
  readonly documentId: string;
  readonly status: string;
  readonly kind: string;
}

/** What was found in these documents, in its order. @param visible on `civis.notice`; undefined: all of it */
export async function noticeHeadsIn(
  db: Db,
  documentIds: readonly string[],
  visible: SQL | undefined,
): Promise<readonly NoticeHead[]> {
  if (documentIds.length === 0) return [];
  return db
    .select({ id: notice.id, documentId: notice.documentId, status: notice.status, kind: notice.kind })
    .from(notice)
    .where(and(inArray(notice.documentId, [...documentIds]), visible))
    .orderBy(asc(notice.documentId), asc(notice.ordinal));
}

/** The notices of these documents as their result objects, in their order. */
export async function noticesOf(db: Db, documentIds: readonly string[]) {
  if (documentIds.length === 0) return [];
  return db
    .select({ id: notice.id, documentId: notice.documentId, status: notice.status, result: notice.result })
    .from(notice)
    .where(inArray(notice.documentId, [...documentIds]))
    .orderBy(asc(notice.documentId), asc(notice.ordinal));
}

/** Nothing more is to come of what it holds. */
export function isOver({ documents, documentsDone }: Pick<BatchProgress, 'documents' | 'documentsDone'>) {
  return documents === documentsDone;
}
