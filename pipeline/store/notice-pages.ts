// All notices a page at a time, however many: those without a day first, then by their safe day. A document that has no
// notice yet is listed too: nothing that came in is left out. Pages follow each other by key, never by offset.
import { and, asc, eq, gt, gte, inArray, isNull, lte, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { NoticeKind, NoticeStatus } from '../../contract/words.ts';
import { bareResult } from '../drafting/bare-result.ts';
import { codesOf, type StoredClient } from './client-entry.ts';
import { namesOf } from './client-notices.ts';
import type { Db, Tx } from './database.ts';
import { document, intake, notice } from './schema.ts';
import { factsOf, type IntakeRow } from './stored-document.ts';
import { storedResult } from './stored-result.ts';

/** The statuses of a notice, and `waiting`: its document is still on its way. */
export type ListStatus = NoticeStatus | 'waiting';

/** Null: whatever it is. */
export interface NoticeFilter {
  /** Of the safe day. A notice without a day is listed all the same, unless `isDatedOnly`. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly isDatedOnly: boolean;
  readonly status: ListStatus | null;
  readonly kind: NoticeKind | null;
  /** As given with a file. */
  readonly client: string | null;
  /** The client of the register that is meant, where there is one: found by its codes and names too. */
  readonly registered?: StoredClient | null;
  /** Clients whose papers may be seen; null or absent: all. Documents without a notice are seen only by who sees all. */
  readonly seenClients?: readonly string[] | null;
}
export const EVERYTHING: NoticeFilter = {
  from: null,
  to: null,
  isDatedOnly: false,
  status: null,
  kind: null,
  client: null,
};

export interface ListedNotice {
  readonly documentId: string;
  readonly result: Result;
  /** As given with its files, each once. */
  readonly clients: readonly string[];
  /** No notice yet: the result only says which file it is. */
  readonly isWaiting: boolean;
}

const PAGE_SIZE = 200;

/** In the order of the register. Call it in one repeatable-read transaction: then each notice is met once. */
export async function* registerPages(
  tx: Tx,
  filter: NoticeFilter,
  pageSize = PAGE_SIZE,
): AsyncGenerator<readonly ListedNotice[]> {
  const seesAll = (filter.seenClients ?? null) === null;
  if (seesAll && !filter.isDatedOnly && filter.kind === null) yield* documentPages(tx, filter, pageSize);
  if (filter.status === 'waiting') return;
  if (!filter.isDatedOnly) yield* noticePages(tx, filter, pageSize, isNull(notice.safeDay));
  const within = [
    filter.from === null ? sql`${notice.safeDay} IS NOT NULL` : gte(notice.safeDay, filter.from),
    filter.to === null ? undefined : lte(notice.safeDay, filter.to),
  ];
  yield* noticePages(tx, filter, pageSize, and(...within));
}

async function* noticePages(
  tx: Tx,
  filter: NoticeFilter,
  pageSize: number,
  which: SQL | undefined,
): AsyncGenerator<readonly ListedNotice[]> {
  let after: SQL | undefined;
  for (;;) {
    const rows = await tx
      .select()
      .from(notice)
      .where(and(which, after, ofNotice(filter)))
      .orderBy(asc(notice.safeDay), asc(notice.documentId), asc(notice.ordinal))
      .limit(pageSize);
    const last = rows.at(-1);
    if (!last) return;
    yield await listed(tx, rows);
    if (rows.length < pageSize) return;
    const key = sql`(${last.documentId}, ${last.ordinal}::int)`;
    after =
      last.safeDay === null
        ? sql`(${notice.documentId}, ${notice.ordinal}) > ${key}`
        : sql`(${notice.safeDay}, ${notice.documentId}, ${notice.ordinal}) > (${last.safeDay}, ${last.documentId}, ${last.ordinal}::int)`;
  }
}

/** Where a walk over all notices by their place has come to; none at the start. */
export interface NoticePlace {
  readonly documentId: string;
  readonly ordinal: number;
}

export interface PlacedPage {
  readonly notices: readonly ListedNotice[];
  /** Null: that was the last. */
  readonly next: NoticePlace | null;
}

/** By document and place, each page in a transaction of its own: a notice never changes its place. */
export async function pageByPlace(
  tx: Tx,
  filter: NoticeFilter,
  after: NoticePlace | null,
  pageSize = PAGE_SIZE,
): Promise<PlacedPage> {
  const rows = await tx
    .select()
    .from(notice)
    .where(
      and(
        after
          ? sql`(${notice.documentId}, ${notice.ordinal}) > (${after.documentId}, ${after.ordinal}::int)`
          : undefined,
        dayWithin(filter),
        ofNotice(filter),
      ),
    )
    .orderBy(asc(notice.documentId), asc(notice.ordinal))
    .limit(pageSize);
  const last = rows.at(-1);
  const next = last && rows.length === pageSize ? last : null;
  return {
    notices: await listed(tx, rows),
    next: next && { documentId: next.documentId, ordinal: next.ordinal },
  };
}

function dayWithin({ from, to, isDatedOnly }: NoticeFilter): SQL | undefined {
  const within = and(
    from === null ? sql`${notice.safeDay} IS NOT NULL` : gte(notice.safeDay, from),
    to === null ? undefined : lte(notice.safeDay, to),
  );
  return isDatedOnly ? within : or(isNull(notice.safeDay), within);
}

function ofNotice({ status, kind, client, registered, seenClients = null }: NoticeFilter): SQL | undefined {
  return and(
    seenClients === null ? undefined : inArray(notice.clientId, ['', ...seenClients]),
    status === null ? undefined : eq(notice.status, status),
    kind === null ? undefined : eq(notice.kind, kind),
    client === null
      ? undefined
      : or(
          inArray(notice.documentId, sql`${documentsOfClient(client, registered)}`),
          registered ? inArray(notice.codiceFiscale, [...codesOf(registered), '']) : undefined,
        ),
  );
}

function documentsOfClient(client: string, registered: StoredClient | null | undefined): SQL {
  const names = registered ? namesOf(registered) : [];
  const isNamed =
    names.length > 0
      ? or(eq(intake.client, client), inArray(sql`lower(${intake.client})`, [...names]))
      : eq(intake.client, client);
  return sql`(SELECT ${intake.documentId} FROM ${intake} WHERE ${isNamed})`;
}

/** Documents that have no notice: still on their way, or lost on it. */
async function* documentPages(
  tx: Tx,
  { status, client, registered }: NoticeFilter,
  pageSize: number,
): AsyncGenerator<readonly ListedNotice[]> {
  const none = tx.select({ id: notice.id }).from(notice).where(eq(notice.documentId, document.id));
  for (let after = ''; ; ) {
    const rows = await tx
      .select()
      .from(document)
      .where(
        and(
          gt(document.id, after),
          notExists(none),
          status === null ? undefined : eq(document.status, status),
          client === null ? undefined : inArray(document.id, sql`${documentsOfClient(client, registered)}`),
        ),
      )
      .orderBy(asc(document.id))
      .limit(pageSize);
    const last = rows.at(-1);
    if (!last) return;
    const intakes = await intakesByDocument(
      tx,
      rows.map(({ id }) => id),
    );
    yield rows.map((row) => {
      const own = intakes.get(row.id) ?? [];
      const result = bareResult(factsOf(row, own), { ordinal: 0, status: 'failed', why: 'document.waiting' });
      return { documentId: row.id, result, clients: clientsOf(own), isWaiting: true };
    });
    if (rows.length < pageSize) return;
    after = last.id;
  }
}

/** How many documents have no notice yet. */
export async function countWaiting(db: Db | Tx): Promise<number> {
  const none = db.select({ id: notice.id }).from(notice).where(eq(notice.documentId, document.id));
  return db.$count(document, notExists(none));
}

type NoticeRow = typeof notice.$inferSelect;

async function listed(tx: Tx, rows: readonly NoticeRow[]): Promise<readonly ListedNotice[]> {
  const intakes = await intakesByDocument(
    tx,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map(({ documentId, result }) => ({
    documentId,
    result: storedResult(result),
    clients: clientsOf(intakes.get(documentId) ?? []),
    isWaiting: false,
  }));
}

async function intakesByDocument(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly IntakeRow[]>> {
  const found = new Map<string, IntakeRow[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select()
    .from(intake)
    .where(inArray(intake.documentId, [...new Set(ids)]))
    .orderBy(asc(intake.takenAt), asc(intake.ordinal), asc(intake.id));
  for (const row of rows) {
    const own = found.get(row.documentId) ?? [];
    found.set(row.documentId, own);
    own.push(row);
  }
  return found;
}

function clientsOf(intakes: readonly IntakeRow[]): readonly string[] {
  return [...new Set(intakes.flatMap(({ client }) => client ?? []))];
}
