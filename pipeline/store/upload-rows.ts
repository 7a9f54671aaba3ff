// What an upload asks the tables: its batch, the next place in it, and whether a file of it is there already.
import { and, count, eq, inArray, isNull, max, or, type SQL } from 'drizzle-orm';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import type { Db } from './database.ts';
import { batch, document, intake } from './schema.ts';

export interface BatchRow {
  readonly id: string;
  readonly createdAt: Date;
  /** Null for a batch of another way in. */
  readonly madeBy: string | null;
}

/** One that is there stays as it is. */
export async function openBatch(db: Db, row: BatchRow): Promise<void> {
  await db.insert(batch).values(row).onConflictDoNothing();
}

export async function findBatch(db: Db, id: string): Promise<BatchRow | null> {
  const [row] = await db.select().from(batch).where(eq(batch.id, id));
  return row ?? null;
}

/** Place of the next file, from 0. */
export async function nextOrdinal(db: Db, batchId: string): Promise<number> {
  const [row] = await db
    .select({ last: max(intake.ordinal) })
    .from(intake)
    .where(eq(intake.batchId, batchId));
  return row?.last == null ? 0 : row.last + 1;
}

/** The intake of this batch by which the same file came in under the same name and with the same facts. */
export async function sameIntake(
  db: Db,
  batchId: string,
  facts: IntakeFacts,
  documentId: string,
): Promise<string | null> {
  const [row] = await db
    .select({ id: intake.id })
    .from(intake)
    .where(
      and(
        eq(intake.batchId, batchId),
        eq(intake.documentId, documentId),
        eq(intake.path, facts.path),
        same(intake.channel, facts.channel),
        same(intake.receivedOn, facts.receivedOn),
        same(intake.client, facts.client),
      ),
    );
  return row?.id ?? null;
}

function same(
  column: typeof intake.channel | typeof intake.receivedOn | typeof intake.client,
  value: string | null,
) {
  return value === null ? isNull(column) : eq(column, value);
}

export async function isDocumentKnown(db: Db, documentId: string): Promise<boolean> {
  const [row] = await db.select({ n: count() }).from(document).where(eq(document.id, documentId));
  return (row?.n ?? 0) > 0;
}

export interface KnownFile {
  readonly sha256: string;
  readonly documentId: string;
  readonly status: string;
}

/**
 * Those of these files whose original is stored, and which came in through this person or that they may see.
 * @param visible on `civis.document`: what they may see anyway; undefined for everything, null for nothing
 */
export async function knownFiles(
  db: Db,
  sha256s: readonly string[],
  madeBy: string,
  visible: SQL | undefined | null,
): Promise<readonly KnownFile[]> {
  const own = inArray(
    document.id,
    db
      .select({ id: intake.documentId })
      .from(intake)
      .innerJoin(batch, eq(batch.id, intake.batchId))
      .where(eq(batch.madeBy, madeBy)),
  );
  const seen = visible === undefined ? undefined : visible === null ? own : or(own, visible);
  return db
    .select({ sha256: document.sha256, documentId: document.id, status: document.status })
    .from(document)
    .where(and(inArray(document.sha256, [...sha256s]), eq(document.isStored, true), seen));
}
