// What was written and could not go out yet is said anew at each look: days have passed, and what was closed since must not
// be spoken of.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Tx } from '../../store/database.ts';
import { rewriteReminder, type WaitingReminder, waitingReminders } from '../../store/reminder-rows.ts';
import { type Bundle, bundlesOf, itemsOf, MAIL_KINDS } from './bundle.ts';
import { storedBody } from './compose-mail.ts';
import type { LineStyle } from './item-line.ts';
import { recipientOf } from './recipient.ts';
import type { ReminderItem } from './reminder-item.ts';

export interface RefreshFacts {
  readonly day: CivilDate;
  readonly items: readonly ReminderItem[];
  readonly style: LineStyle;
}

/** Ids, and with them the Message-IDs, stay; a mail with nothing left to say is dropped. */
export async function refreshWaiting(
  tx: Tx,
  facts: RefreshFacts,
  fallback: string,
  now: Date,
): Promise<void> {
  for (const waiting of await waitingReminders(tx)) {
    const { day, kind, notices } = waiting;
    // A digest of a day before is dropped by the next one; a row of an older version does not say what it tells of.
    if (kind === 'digest' ? day !== facts.day : notices === null) continue;
    const bundle = bundleNow(waiting, facts, fallback);
    const said = bundle && { body: storedBody(bundle, facts.style), items: itemsOf(bundle).length };
    await rewriteReminder(tx, waiting.id, said, now);
  }
}

function bundleNow(
  { kind, reader, notices }: WaitingReminder,
  { day, items }: RefreshFacts,
  fallback: string,
): Bundle | null {
  const as = MAIL_KINDS.find((each) => each === kind);
  if (!as) return null;
  const told = new Set(notices);
  // An urgent one stays its first reader's, whoever is in charge now: nobody else was told.
  const own =
    as === 'digest'
      ? items.filter((item) => recipientOf(item, fallback) === reader)
      : items.filter(({ noticeId }) => told.has(noticeId)).map((item) => ({ ...item, ownerEmail: reader }));
  return bundlesOf(as, own, day, fallback)[0] ?? null;
}
