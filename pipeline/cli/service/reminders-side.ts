// The reminders of `serve`: what is urgent at once, the digest from a set hour of the day.
import type { Logger } from 'pino';
import { romeDay, romeHour } from '../../../contract/civil-date.ts';
import type { Config } from '../../config/settings.ts';
import { mailSender } from '../../office/mail/mail-sender.ts';
import { smtpSettings } from '../../office/mail/smtp-settings.ts';
import { archiveItems, reminderStyle } from '../../office/reminders/archive-look.ts';
import { runReminders } from '../../office/reminders/run-reminders.ts';
import { inRounds } from '../../server/rounds.ts';
import type { SideWork } from '../../server/side-work.ts';
import type { Office } from '../open-office.ts';

const EVERY_MS = 10 * 60_000;

/** None where no mail server is configured. @throws AppError config.invalid */
export function remindersSide(
  config: Config,
  { engine, clock }: Pick<Office, 'engine' | 'clock'>,
  log: Logger,
): readonly SideWork[] {
  const settings = smtpSettings(config);
  if (!settings) return [];
  const sender = mailSender(settings);
  const round = async () => {
    const now = clock.now();
    const day = romeDay(now);
    const report = await runReminders(
      {
        ...{ day, items: await archiveItems(engine.db, config, day), style: reminderStyle(config) },
        wantsDigest: romeHour(now) >= config.remindersFrom,
      },
      { db: engine.db, clock, sender, settings },
    );
    return report.trouble.length === 0 ? null : 'reminders.not_sent';
  };
  return [inRounds({ name: 'reminders', everyMs: EVERY_MS, log, now: () => clock.now(), round })];
}
