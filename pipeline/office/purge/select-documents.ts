// Which documents a purge takes, with the facts that decide. Read again under the row's lock before anything is deleted.
import { and, asc, eq, gt, inArray, like, max, ne } from 'drizzle-orm';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Db, Tx } from '../../store/database.ts';
import { document, followUp, intake, notice, practice } from '../../store/schema.ts';
import type { NoticeFacts, PurgeFacts } from './retention.ts';

export interface Candidate {
  readonly id: string;
  readonly sha256: string;
  readonly noticeIds: readonly string[];
  readonly facts: PurgeFacts;
}

const PAGE = 100;

/** Every document, some at a time. */
export async function* candidatePages(db: Db): AsyncGenerator<readonly Candidate[]> {
  for (let after = ''; ; ) {
    const rows = await db
      .select({ id: document.id })
      .from(document)
      .where(gt(document.id, after))
      .orderBy(asc(document.id))
      .limit(PAGE);
    const last = rows.at(-1);
    if (!last) return;
    yield await candidates(
      db,
      rows.map(({ id }) => id),
    );
    after = last.id;
  }
}

/** Those whose id begins so. */
export async function candidatesNamed(db: Db, start: string): Promise<readonly Candidate[]> {
  const rows = await db
    .select({ id: document.id })
    .from(document)
    .where(like(document.id, `${start}%`))
    .limit(2);
  return candidates(
    db,
    rows.map(({ id }) => id),
  );
}

export async function candidates(db: Db | Tx, ids: readonly string[]): Promise<readonly Candidate[]> {
  if (ids.length === 0) return [];
  const wanted = [...ids];
  const documents = await db.select().from(document).where(inArray(document.id, wanted));
  const cameIn = await db
    .select({ documentId: intake.documentId, at: max(intake.takenAt) })
    .from(intake)
    .where(inArray(intake.documentId, wanted))
    .groupBy(intake.documentId);
  const notices = await db
    .select({
      id: notice.id,
      documentId: notice.documentId,
      result: notice.result,
      isClosed: followUp.isClosed,
    })
    .from(notice)
    .leftJoin(followUp, eq(followUp.noticeId, notice.id))
    .where(inArray(notice.documentId, wanted));
  const open = await openPractices(
    db,
    notices.map(({ id }) => id),
  );
  return documents.map(({ id, sha256, status, updatedAt }) => {
    const own = notices.filter(({ documentId }) => documentId === id);
    const at = cameIn.find(({ documentId }) => documentId === id)?.at ?? updatedAt;
    const facts = own.map((row) => {
      const isClosed = row.isClosed === true;
      const isOpen = (open.get(row.id) ?? []).some((state) => state !== 'scartata' || !isClosed);
      return factsOf(row.result, isClosed, isOpen);
    });
    return {
      ...{ id, sha256, noticeIds: own.map((row) => row.id) },
      facts: { documentStatus: status, cameInOn: romeDay(at), notices: facts },
    };
  });
}

function factsOf(result: Result, isClosed: boolean, hasOpenPractice: boolean): NoticeFacts {
  const { deadline, status, warnings } = result;
  const all = deadline ? [deadline, ...deadline.others] : [];
  return {
    ...{ status, isClosed, hasOpenPractice },
    days: all.flatMap(({ due, safe, tolerance }) => [due, safe, tolerance].flatMap((day) => day ?? [])),
    hasUnknownTerm: warnings.some(({ code }) => UNKNOWN_TERM.has(code)),
  };
}

const UNKNOWN_TERM: ReadonlySet<string> = new Set(['term.not_computed', 'mail.agency_without_notice']);
/** By notice, the states of those that CIVIS has not closed. A discarded one waits to be sent again, until a person ends it. */
async function openPractices(
  db: Db | Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (noticeIds.length === 0) return found;
  const rows = await db
    .select({ noticeId: practice.noticeId, state: practice.state })
    .from(practice)
    .where(and(inArray(practice.noticeId, [...noticeIds]), ne(practice.state, 'chiusa')));
  for (const { noticeId, state } of rows) found.set(noticeId, [...(found.get(noticeId) ?? []), state]);
  return found;
}
