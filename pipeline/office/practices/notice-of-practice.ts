// The one notice that a person means when recording something about a request.
import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { Db, Tx } from '../../store/database.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import type { Expectation } from '../../store/notice-version.ts';
import { lockDeliveries } from '../../store/same-notice.ts';

/** @throws AppError notice.not_found, notice.ambiguous, practice.no_notice, practice.which_notice */
export async function noticeOfPractice(db: Db, id: string): Promise<Result> {
  const found = (await findNotices(db, id)).map(({ result }) => result);
  const notices = found.filter(({ notice }) => notice.kind !== 'altro');
  const [only] = notices;
  if (!only) throw new AppError('practice.no_notice', found.map((result) => result.id).join(' '));
  if (notices.length > 1) throw new AppError('practice.which_notice', notices.map((n) => n.id).join(' '));
  return only;
}

/** A day that something was seen or done: never a later one than today. @throws AppError practice.day_invalid */
export function pastDay(text: string, today: CivilDate): CivilDate {
  const day = parseCivilDate(text);
  if (day === null || day > today) throw new AppError('practice.day_invalid', text);
  return day;
}

/** One at a time with deliveries: a paper about the same practice may be coming in. */
export async function recorded<T>(
  db: Db,
  change: (tx: Tx) => Promise<T>,
  expects?: Expectation | undefined,
): Promise<T> {
  return db.transaction(async (tx) => {
    await lockDeliveries(tx);
    await expects?.(tx);
    return change(tx);
  });
}
