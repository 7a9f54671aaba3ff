// All requests that were sent, the most urgent first; and those that only a paper told of.
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../store/database.ts';
import { notice, practice, practiceEvent } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';
import { type NoticeView, type PracticeView, viewOf } from './practice-view.ts';

export type PracticeRow = Omit<PracticeView, 'history'> & {
  readonly notice: Pick<
    NoticeView,
    'id' | 'numeroComunicazione' | 'numeroCartella' | 'due' | 'safe' | 'daysLeft'
  >;
};

export interface PracticeList {
  readonly practices: readonly PracticeRow[];
  /** Numbers on papers that nobody recorded for a notice. */
  readonly unrecorded: readonly { readonly number: string; readonly paper: string }[];
}

export async function listPractices(db: Db, onlyOpen: boolean, now: Date): Promise<PracticeList> {
  const rows = await db
    .selectDistinct({ noticeId: practice.noticeId })
    .from(practice)
    .orderBy(asc(practice.noticeId));
  const found: PracticeRow[] = [];
  for (const { noticeId } of rows) {
    const [row] = await db.select({ result: notice.result }).from(notice).where(eq(notice.id, noticeId));
    if (row) found.push(...rowsOf(await viewOf(db, storedResult(row.result), now)));
  }
  const practices = found.filter(({ isOpen }) => isOpen || !onlyOpen).sort(byUrgency);
  return { practices, unrecorded: await unrecordedOf(db) };
}

function rowsOf(view: NoticeView): readonly PracticeRow[] {
  const { id, numeroComunicazione, numeroCartella, due, safe, daysLeft } = view;
  const of = { id, numeroComunicazione, numeroCartella, due, safe, daysLeft };
  return view.practices.map(({ history: _, ...practice }) => ({ ...practice, notice: of }));
}

/** Urgent ones, then open ones, each by the safe day, an unknown day first. */
function byUrgency(a: PracticeRow, b: PracticeRow): number {
  const rank = (row: PracticeRow) => (row.nextStep?.isUrgent ? 0 : row.isOpen ? 1 : 2);
  const day = (row: PracticeRow) => (row.notice.due === null ? '' : (row.notice.safe ?? ''));
  return rank(a) - rank(b) || compare(day(a), day(b)) || compare(a.number, b.number);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function unrecordedOf(db: Db): Promise<PracticeList['unrecorded']> {
  const known = await db.select({ number: practice.number }).from(practice);
  const numbers = new Set(known.map(({ number }) => number));
  const events = await db
    .selectDistinct({ number: practiceEvent.practiceNumber, paper: practiceEvent.by })
    .from(practiceEvent)
    .orderBy(asc(practiceEvent.practiceNumber), asc(practiceEvent.by));
  return events.filter(({ number }) => !numbers.has(number));
}
