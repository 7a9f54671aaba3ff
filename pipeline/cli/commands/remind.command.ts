// `remind`: the day's digests and what is urgent, written, stored and sent by mail. Made to be run by cron, often: a mail
// goes out once, and what could not be sent is tried again.
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, parseCivilDate, romeDay } from '../../../contract/civil-date.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { mailSender } from '../../office/mail/mail-sender.ts';
import { type SmtpSettings, smtpSettings } from '../../office/mail/smtp-settings.ts';
import { archiveItems, reminderStyle } from '../../office/reminders/archive-look.ts';
import { composeMail } from '../../office/reminders/compose-mail.ts';
import { plannedIn, runReminders } from '../../office/reminders/run-reminders.ts';
import type { Clock } from '../../stages/stage-context.ts';
import type { Db } from '../../store/database.ts';
import { retryAll } from '../../store/reminder-rows.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openArchive } from '../explain/open-archive.ts';
import { plannedText, reportJson, reportText } from '../remind/report-text.ts';
import type { Terminal } from '../terminal.ts';

export interface RemindOptions {
  readonly dryRun?: boolean;
  readonly day?: string;
  readonly retry?: boolean;
  readonly json?: boolean;
  readonly data?: string;
}

/** Where a look goes when no address is configured. */
const NO_ADDRESS = '(indirizzo da configurare)';

/** @throws AppError arguments.invalid, config.invalid, store.locked, database.unavailable */
export async function remindCommand(
  options: RemindOptions,
  terminal: Terminal,
  clock: Clock,
): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const day = dayOf(options.day, romeDay(clock.now()));
  const settings = smtpSettings(config);
  if (!settings && !options.dryRun) {
    terminal.err('Promemoria non configurati (CIVIS_SMTP_URL): nulla è stato scritto né inviato.\n');
    if (options.json) terminal.out(`${JSON.stringify({ configured: false })}\n`);
    return EXIT.ok;
  }
  const archive = await openArchive(config, clock.now());
  try {
    if (options.dryRun || !settings)
      return await look(archive.db, { config, settings, day, options, terminal });
    if (options.retry) await retryAll(archive.db, clock.now());
    const report = await runReminders(
      {
        day,
        items: await archiveItems(archive.db, config, day),
        style: reminderStyle(config),
        wantsDigest: true,
      },
      { db: archive.db, clock, sender: mailSender(settings), settings },
    );
    terminal.out(options.json ? reportJson(day, report) : reportText(report));
    return report.trouble.length === 0 ? EXIT.ok : EXIT.someFailed;
  } finally {
    await archive.close();
  }
}

interface Look {
  readonly config: Config;
  readonly settings: SmtpSettings | null;
  readonly day: CivilDate;
  readonly options: RemindOptions;
  readonly terminal: Terminal;
}

async function look(db: Db, { config, settings, day, options, terminal }: Look): Promise<ExitCode> {
  const items = await archiveItems(db, config, day);
  const fallback = settings?.fallback ?? config.remindersTo ?? NO_ADDRESS;
  const { bundles } = await db.transaction((tx) =>
    plannedIn(tx, { day, items, wantsDigest: true }, fallback),
  );
  const mails = bundles.map((bundle) => ({ bundle, body: composeMail(bundle, reminderStyle(config)) }));
  terminal.out(plannedText(mails, options.json === true));
  return EXIT.ok;
}

/** A digest of tomorrow would keep tomorrow's own from being written. */
function dayOf(given: string | undefined, today: CivilDate): CivilDate {
  if (given === undefined) return today;
  const day = parseCivilDate(given);
  if (!day || day > today)
    throw new AppError('arguments.invalid', `--day: no day up to today: ${given.slice(0, 20)}`);
  return day;
}
