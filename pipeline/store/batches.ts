// What became of a pile: counts while it runs, results at the end. Read from our own tables only; queue events
// can be lost.
import { and, asc, count, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import type { Db } from './database.ts';
import { document, intake, notice } from './schema.ts';
import { type DocumentStatus, intakeFactsOf } from './stored-document.ts';
import { storedResult } from './stored-result.ts';

export interface BatchProgress {
  /** Different documents; the same bytes twice count once. */
  readonly documents: number;
  /** Documents at their end, whatever it is. */
  readonly documentsDone: number;
  /** Documents being worked on at this moment (of those waiting). */
  readonly active: number;
  readonly byStatus: Readonly<Record<DocumentStatus, number>>;
  readonly pagesRead: number;
  /** Pages of the documents opened so far. */
  readonly pagesKnown: number;
}

export function batchProgress(db: Db, batchId: string): Promise<BatchProgress> {
  return progressOf(db, inArray(document.id, documentsOf(db, batchId)));
}

/** The same of named documents. */
export async function documentsProgress(db: Db, ids: readonly string[]): Promise<BatchProgress> {
  return progressOf(db, inArray(document.id, [...ids]));
}

/** Those of these documents that are at their end. */
export async function endedDocuments(db: Db, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: document.id })
    .from(document)
    .where(and(inArray(document.id, [...ids]), ne(document.status, 'waiting')));
  return rows.map(({ id }) => id);
}

async function progressOf(db: Db, which: SQL): Promise<BatchProgress> {
  const rows = await db
    .select({
      status: document.status,
      documents: count(),
      active: sql<string>`count(*) FILTER (WHERE ${document.status} = 'waiting' AND ${document.runToken} IS NOT NULL)`,
      pagesRead: sql<string>`coalesce(sum(${document.pagesRead}), 0)`,
      pagesKnown: sql<string>`coalesce(sum(${document.pagesKnown}), 0)`,
    })
    .from(document)
    .where(which)
    .groupBy(document.status);
  const countOf = (status: DocumentStatus) => rows.find((row) => row.status === status)?.documents ?? 0;
  const byStatus = {
    waiting: countOf('waiting'),
    done: countOf('done'),
    needs_review: countOf('needs_review'),
    failed: countOf('failed'),
    rejected: countOf('rejected'),
  };
  const documents = sum(rows.map((row) => row.documents));
  return {
    documents,
    documentsDone: documents - byStatus.waiting,
    active: sum(rows.map((row) => Number(row.active))),
    byStatus,
    pagesRead: sum(rows.map((row) => Number(row.pagesRead))),
    pagesKnown: sum(rows.map((row) => Number(row.pagesKnown))),
  };
}

export interface IntakeResults {
  readonly intakeId: string;
  readonly documentId: string;
  /** How this very file came in; a document handed in twice has two entries with the same results. */
  readonly facts: IntakeFacts;
  /** Empty while the document is on its way. */
  readonly results: readonly Result[];
}

/** In the order in which the files were handed in. */
export async function batchResults(db: Db, batchId: string): Promise<readonly IntakeResults[]> {
  const intakes = await db
    .select()
    .from(intake)
    .where(eq(intake.batchId, batchId))
    .orderBy(asc(intake.takenAt), asc(intake.ordinal), asc(intake.id));
  const notices = await db
    .select({ documentId: notice.documentId, result: notice.result })
    .from(notice)
    .where(inArray(notice.documentId, documentsOf(db, batchId)))
    .orderBy(asc(notice.documentId), asc(notice.ordinal));
  const byDocument = new Map<string, Result[]>();
  for (const row of notices) {
    byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), storedResult(row.result)]);
  }
  return intakes.map((row) => ({
    intakeId: row.id,
    documentId: row.documentId,
    facts: intakeFactsOf(row),
    results: byDocument.get(row.documentId) ?? [],
  }));
}

function documentsOf(db: Db, batchId: string) {
  return db.select({ id: intake.documentId }).from(intake).where(eq(intake.batchId, batchId));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
