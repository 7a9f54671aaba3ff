// One look at the notices: writes the mails that are due in one transaction with what was seen, then sends what waits.
import { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Tx } from '../../store/database.ts';
import {
  addReminders,
  digestsOf,
  type NewReminder,
  type ReminderTrouble,
  reminderTrouble,
  supersedeDigests,
} from '../../store/reminder-rows.ts';
import { saveSeen, seenNotices } from '../../store/reminder-seen-rows.ts';
import { type Bundle, itemsOf } from './bundle.ts';
import { storedBody } from './compose-mail.ts';
import type { LineStyle } from './item-line.ts';
import { reminderMailId } from './mail-id.ts';
import { knownDay, planReminders } from './plan.ts';
import { refreshWaiting } from './refresh-waiting.ts';
import type { ReminderItem } from './reminder-item.ts';
import { type SendFacts, sendDue, type TriedReminder } from './send-due.ts';

export interface LookFacts {
  /** Day of the digest, Europe/Rome. */
  readonly day: CivilDate;
  readonly items: readonly ReminderItem[];
  readonly style: LineStyle;
  /** False: only what cannot wait for the next digest. */
  readonly wantsDigest: boolean;
}

export interface ReminderReport {
  readonly written: readonly Bundle[];
  readonly tried: readonly TriedReminder[];
  /** What has not gone out yet, of this run and of those before. */
  readonly trouble: readonly ReminderTrouble[];
}

/** @throws AppError arguments.invalid for a day before that of the last digest */
export async function runReminders(look: LookFacts, facts: SendFacts): Promise<ReminderReport> {
  const now = facts.clock.now();
  const { fallback } = facts.settings;
  const written = await facts.db.transaction(async (tx) => {
    const { bundles, isNews } = await plannedIn(tx, look, fallback);
    if (look.wantsDigest) await supersedeDigests(tx, look.day, now);
    await refreshWaiting(tx, look, fallback, now);
    const rows = bundles.map((bundle) => asRow(bundle, look.style));
    const added = new Set(await addReminders(tx, rows, now));
    const news = look.items.filter(isNews);
    await saveSeen(
      tx,
      news.map((item) => ({ noticeId: item.noticeId, safeDay: knownDay(item) })),
      now,
    );
    return bundles.filter((bundle) => added.has(reminderMailId(bundle)));
  });
  const tried = await sendDue(facts);
  return { written, tried, trouble: await reminderTrouble(facts.db) };
}

/** What a look would write; nothing is stored. @throws AppError arguments.invalid as {@link runReminders} */
export async function plannedIn(
  tx: Tx,
  { day, items, wantsDigest }: Omit<LookFacts, 'style'>,
  fallback: string,
) {
  const { readers, newest } = await digestsOf(tx, day);
  if (newest !== null && newest > day)
    throw new AppError('arguments.invalid', `the digest of ${newest} is there: ${day} is before it`);
  const seen = await seenNotices(tx);
  const bundles = planReminders({ items, seen, today: day, fallback, haveDigest: readers, wantsDigest });
  const isNews = (item: ReminderItem) =>
    !seen.has(item.noticeId) || seen.get(item.noticeId) !== knownDay(item);
  return { bundles, isNews };
}

function asRow(bundle: Bundle, style: LineStyle): NewReminder {
  const { kind, to, day } = bundle;
  const items = itemsOf(bundle).length;
  return { id: reminderMailId(bundle), day, kind, recipient: to, body: storedBody(bundle, style), items };
}
