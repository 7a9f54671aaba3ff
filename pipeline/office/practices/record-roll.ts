// "Is it on the roll? CIVIS tells": a person records what it said, and on which day.
import { eq } from 'drizzle-orm';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Db } from '../../store/database.ts';
import type { Expectation } from '../../store/notice-version.ts';
import type { RollSeen } from '../../store/practice-index.ts';
import { redraft } from '../../store/redraft.ts';
import { rollSeen } from '../../store/schema.ts';
import { noticeOfPractice, pastDay, recorded } from './notice-of-practice.ts';

/**
 * Recording the same again changes nothing. @returns the documents to settle
 * @throws AppError notice.*, practice.no_notice, practice.day_invalid
 */
export async function recordRoll(
  db: Db,
  { id, status, on }: { readonly id: string } & RollSeen,
  now: Date,
  expects?: Expectation,
): Promise<readonly string[]> {
  const notice = await noticeOfPractice(db, id);
  const seenOn = pastDay(on, romeDay(now));
  return recorded(
    db,
    async (tx) => {
      const before = await tx.select().from(rollSeen).where(eq(rollSeen.noticeId, notice.id));
      const last = before.reduce((a, b) => (b.ordinal > (a?.ordinal ?? -1) ? b : a), before[0]);
      if (last?.status === status && last.seenOn === seenOn) return [];
      await tx
        .insert(rollSeen)
        .values({ noticeId: notice.id, ordinal: before.length, status, seenOn, createdAt: now });
      return redraft(tx, [notice.id], now);
    },
    expects,
  );
}
