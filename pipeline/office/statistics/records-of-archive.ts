// The notices of the archive as the statistics count them, read in pages.
import { and, asc, eq, gt, inArray, min, or } from 'drizzle-orm';
import type { Result } from '../../../contract/result.schema.ts';
import type { Db } from '../../store/database.ts';
import { clientsOfNotices } from '../../store/notice-clients.ts';
import { document, intake, notice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import type { CountedResult, NoticeRecord } from './notice-record.ts';

const PAGE_SIZE = 500;
/** Of a document that nothing sent on its way again: its end is the end of its first draft. */
const NEVER_AGAIN = 0;

export async function recordsOfArchive(db: Db): Promise<readonly NoticeRecord[]> {
  const records: NoticeRecord[] = [];
  for (let after: Place | null = null; ; ) {
    const rows: readonly Row[] = await pageAfter(db, after);
    records.push(...(await recordsOf(db, rows)));
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_SIZE) return records;
    after = last;
  }
}

interface Place {
  readonly documentId: string;
  readonly ordinal: number;
}

interface Row extends Place {
  readonly result: Result;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly revision: number;
}

function pageAfter(db: Db, after: Place | null): Promise<Row[]> {
  const { documentId, ordinal, result, createdAt } = notice;
  const beyond = after
    ? or(gt(documentId, after.documentId), and(eq(documentId, after.documentId), gt(ordinal, after.ordinal)))
    : undefined;
  const { finishedAt, revision } = document;
  return db
    .select({ documentId, ordinal, result, createdAt, finishedAt, revision })
    .from(notice)
    .innerJoin(document, eq(document.id, documentId))
    .where(beyond)
    .orderBy(asc(documentId), asc(ordinal))
    .limit(PAGE_SIZE);
}

async function recordsOf(db: Db, rows: readonly Row[]): Promise<readonly NoticeRecord[]> {
  if (rows.length === 0) return [];
  const taken = await firstTaken(db, rows);
  const clients = await clientsOfNotices(db, rows);
  return rows.map((row, at) => ({
    result: counted(storedResult(row.result)),
    client: clients[at]?.name ?? null,
    takenAt: taken.get(row.documentId) ?? row.createdAt,
    draftedAt: row.revision === NEVER_AGAIN && row.result.error === null ? row.finishedAt : null,
  }));
}

async function firstTaken(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, Date>> {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  const first = await db
    .select({ documentId: intake.documentId, takenAt: min(intake.takenAt) })
    .from(intake)
    .where(inArray(intake.documentId, ids))
    .groupBy(intake.documentId);
  return new Map(
    first.flatMap(({ documentId, takenAt }) => (takenAt === null ? [] : [[documentId, takenAt]])),
  );
}

function counted(result: Result): CountedResult {
  const { id, notice: act, status, error, deadline, practices, ruolo, warnings, fields } = result;
  return {
    ...{ id, notice: act, status, error, deadline, practices, ruolo, warnings },
    fields: { importoTotale: fields.importoTotale },
  };
}
