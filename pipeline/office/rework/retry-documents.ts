// The use case: documents that failed go on from where they stopped: some by name, all, or all of one cause, also those
// that ended the process several times and wait for somebody to say so.
import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { AppError } from '../../../contract/app-error.ts';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import type { Engine } from '../../engine/engine-options.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { document, intake } from '../../store/schema.ts';

/** One of them. */
export type WhichDocuments =
  /** Ids of notices or documents, or beginnings of them. */
  | { readonly ids: readonly string[] }
  /** Whole ids of documents. */
  | { readonly documents: readonly string[] }
  | { readonly all: true }
  /** Those that ended with this error, refused ones too; with a batch: those of it alone. */
  | { readonly code: string; readonly batch?: string | undefined };

export interface RetryOutcome {
  /** On their way again. */
  readonly documentIds: readonly string[];
  /** Refused before they were copied: there is nothing to try again, hand the file in anew. */
  readonly notKept: readonly string[];
}

type Desk = { readonly engine: Pick<Engine, 'db' | 'retry'> };

/**
 * @param seen which documents may be seen
 * @throws AppError notice.not_found, notice.ambiguous, arguments.invalid for a code that does not exist
 */
export async function retryDocuments(
  { engine }: Desk,
  which: WhichDocuments,
  seen?: SQL,
): Promise<RetryOutcome> {
  const meant = await conditionOf(engine.db, which);
  const found = await engine.db
    .select({ id: document.id, isStored: document.isStored })
    .from(document)
    .where(and(meant, seen))
    .orderBy(asc(document.createdAt), asc(document.id));
  const notKept = found.filter(({ isStored }) => !isStored).map(({ id }) => id);
  const documentIds: string[] = [];
  for (const { id, isStored } of found) if (isStored && (await engine.retry(id))) documentIds.push(id);
  return { documentIds, notKept };
}

async function conditionOf(db: Engine['db'], which: WhichDocuments): Promise<SQL | undefined> {
  if ('documents' in which) return inArray(document.id, [...which.documents]);
  if ('ids' in which) {
    const ids: string[] = [];
    for (const id of which.ids) ids.push((await findNotices(db, id))[0]?.documentId ?? '');
    return inArray(document.id, [...new Set(ids)]);
  }
  if ('all' in which) return eq(document.status, 'failed');
  if (!Object.hasOwn(ERROR_CODES, which.code))
    throw new AppError('arguments.invalid', `no error code ${which.code}`);
  const ofBatch =
    which.batch === undefined
      ? undefined
      : inArray(
          document.id,
          db.select({ id: intake.documentId }).from(intake).where(eq(intake.batchId, which.batch)),
        );
  return and(inArray(document.status, ['failed', 'rejected']), eq(document.errorCode, which.code), ofBatch);
}
