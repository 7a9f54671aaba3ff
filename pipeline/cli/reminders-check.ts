// Does the mail server take reminders, and did those written so far go out? Two checks of `doctor`, one where nobody set up
// mail.
import { asAppError } from '../../contract/app-error.ts';
import { italianDay, romeDay } from '../../contract/civil-date.ts';
import type { Config } from '../config/settings.ts';
import { mailSender } from '../office/mail/mail-sender.ts';
import { type SmtpSettings, smtpSettings } from '../office/mail/smtp-settings.ts';
import { type ReminderTrouble, reminderTrouble } from '../store/reminder-rows.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { openArchive } from './explain/open-archive.ts';
import { sentenceOf } from './remind/report-text.ts';

const SERVER = 'posta in uscita';
const SENT = 'promemoria';

export async function remindersCheck(config: Config, now = new Date()): Promise<readonly CheckOutcome[]> {
  let settings: SmtpSettings | null;
  try {
    settings = smtpSettings(config);
  } catch (error) {
    return [failure(SERVER, error)];
  }
  if (!settings)
    return [{ name: SERVER, ok: true, message: 'non configurata (CIVIS_SMTP_URL): nessun promemoria parte' }];
  return [await serverCheck(settings), await ledgerCheck(config, now)];
}

async function serverCheck(settings: SmtpSettings): Promise<CheckOutcome> {
  try {
    await mailSender(settings).check();
    return { name: SERVER, ok: true, message: `${settings.host}:${settings.port} risponde` };
  } catch (error) {
    return failure(SERVER, error);
  }
}

async function ledgerCheck(config: Config, now: Date): Promise<CheckOutcome> {
  try {
    const archive = await openArchive(config, now);
    try {
      const trouble = await reminderTrouble(archive.db);
      if (trouble.length === 0) return { name: SENT, ok: true, message: 'nessuno rimasto indietro' };
      return { name: SENT, ok: false, message: trouble.map(troubleText).join(' ') };
    } finally {
      await archive.close();
    }
  } catch (error) {
    return failure(SENT, error);
  }
}

function troubleText({ error, mails, since }: ReminderTrouble): string {
  const waiting = `${mails} non inviati dal ${italianDay(romeDay(since))}.`;
  return error === null ? waiting : `${waiting} ${sentenceOf(error)} [${error}]`;
}

function failure(name: string, error: unknown): CheckOutcome {
  const known = asAppError(error);
  return { name, ok: false, message: `${known.userMessage} [${known.message}]` };
}
