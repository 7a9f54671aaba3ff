// All notices with their first coming-in, a page at a time: an archive need not fit into memory.
import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import type { Db } from './database.ts';
import { intake, notice } from './schema.ts';
import { storedResult } from './stored-result.ts';

export interface NoticeWithIntake {
  readonly result: Result;
  readonly batchId: string | null;
  readonly takenAt: Date;
  readonly client: string | null;
  readonly path: string;
}

const PAGE_SIZE = 500;

export async function* noticesWithIntake(db: Db): AsyncGenerator<readonly NoticeWithIntake[]> {
  let after: { readonly documentId: string; readonly ordinal: number } | null = null;
  for (;;) {
    const rows: PageRow[] = await pageAfter(db, after);
    const last = rows.at(-1);
    if (!last) return;
    const first = await firstIntakes(db, [...new Set(rows.map(({ documentId }) => documentId))]);
    yield rows.map(({ documentId, result, createdAt }) => {
      const came = first.get(documentId);
      return {
        result: storedResult(result),
        batchId: came?.batchId ?? null,
        takenAt: came?.takenAt ?? createdAt,
        client: came?.client ?? null,
        path: came?.path ?? result.source.path,
      };
    });
    after = last;
  }
}

interface PageRow {
  readonly documentId: string;
  readonly ordinal: number;
  readonly result: Result;
  readonly createdAt: Date;
}

function pageAfter(db: Db, after: Pick<PageRow, 'documentId' | 'ordinal'> | null): Promise<PageRow[]> {
  const { documentId, ordinal, result, createdAt } = notice;
  const beyond = after
    ? or(gt(documentId, after.documentId), and(eq(documentId, after.documentId), gt(ordinal, after.ordinal)))
    : undefined;
  return db
    .select({ documentId, ordinal, result, createdAt })
    .from(notice)
    .where(beyond)
    .orderBy(asc(documentId), asc(ordinal))
    .limit(PAGE_SIZE);
}

async function firstIntakes(db: Db, documentIds: readonly string[]) {
  const { documentId, batchId, takenAt, client, path, id } = intake;
  const rows = await db
    .select({ documentId, batchId, takenAt, client, path })
    .from(intake)
    .where(inArray(documentId, [...documentIds]))
    .orderBy(asc(takenAt), asc(id));
  // The last one set is the first that came.
  return new Map(rows.toReversed().map((row) => [row.documentId, row]));
}
