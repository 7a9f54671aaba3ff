// What `remind` prints: what it wrote, what went out, what waits and why. With --json one object a line.

import type { CivilDate } from '../../../contract/civil-date.ts';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import type { Bundle } from '../../office/reminders/bundle.ts';
import type { MailBody } from '../../office/reminders/compose-mail.ts';
import type { ReminderReport } from '../../office/reminders/run-reminders.ts';

const SENTENCES: Readonly<Record<string, { readonly it: string }>> = ERROR_CODES;

/** Of a code of the ledger; an older program's may have none. */
export function sentenceOf(code: string): string {
  return SENTENCES[code]?.it ?? '';
}

export function reportText({ written, tried, trouble }: ReminderReport): string {
  const sent = tried.filter(({ outcome }) => outcome === 'sent').length;
  const waiting = trouble.reduce((sum, { mails }) => sum + mails, 0);
  return [
    `Promemoria: ${written.length} scritti, ${sent} inviati, ${waiting} non ancora inviati.`,
    ...trouble.flatMap(({ error }) => (error === null ? [] : [`${sentenceOf(error)} [${error}]`])),
    '',
  ].join('\n');
}

export function reportJson(day: CivilDate, { written, tried, trouble }: ReminderReport): string {
  const mails = written.map((bundle) => summaryOf(bundle));
  return `${JSON.stringify({ configured: true, day, written: mails, tried, trouble })}\n`;
}

/** The mails of a dry run, as they would go out. */
export function plannedText(
  mails: readonly { readonly bundle: Bundle; readonly body: MailBody }[],
  isJson: boolean,
): string {
  if (isJson)
    return mails.map(({ bundle, body }) => `${JSON.stringify({ ...summaryOf(bundle), ...body })}\n`).join('');
  if (mails.length === 0) return 'Nessun promemoria da inviare.\n';
  return mails
    .map(({ bundle, body }) => `A: ${bundle.to}\nOggetto: ${body.subject}\n\n${body.text}`)
    .join('\n════════\n\n');
}

function summaryOf({ kind, to, day, sections }: Bundle) {
  const counts = Object.fromEntries(sections.map(({ section, items }) => [section, items.length]));
  const noticeIds = sections.flatMap(({ items }) => items.map(({ noticeId }) => noticeId));
  return { kind, to, day, counts, noticeIds };
}
