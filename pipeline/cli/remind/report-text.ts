// What `remind` prints: what it wrote, what went out, what waits and why. With --json one object a line.

import type { CivilDate } from '../../../contract/civil-date.ts';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import type { Bundle } from '../../office/reminders/bundle.ts';
import type { MailBody } from '../../office/reminders/compose-mail.ts';
import type { ReminderReport } from '../../office/reminders/run-reminders.ts';

export function reportText({ written, tried }: ReminderReport): string {
  const count = (outcome: string) => tried.filter((one) => one.outcome === outcome).length;
  const errors = new Set(tried.flatMap(({ error }) => (error ? [error] : [])));
  return [
    `Promemoria: ${written.length} scritti, ${count('sent')} inviati, ${count('waiting') + count('redirected')} in attesa, ${count('given_up')} rinunciati.`,
    ...[...errors].map((code) => `${ERROR_CODES[code].it} [${code}]`),
    '',
  ].join('\n');
}

export function reportJson(day: CivilDate, { written, tried }: ReminderReport): string {
  const mails = written.map((bundle) => summaryOf(bundle));
  return `${JSON.stringify({ configured: true, day, written: mails, tried })}\n`;
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
