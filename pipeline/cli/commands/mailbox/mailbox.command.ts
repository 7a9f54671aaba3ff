// `mailbox`: the mailboxes alone, until Ctrl-C, or once; with --check nothing is taken.
import { resolve } from 'node:path';
import { AppError, asAppError } from '../../../../contract/app-error.ts';
import { loadConfig } from '../../../config/load-config.ts';
import { readMailboxes } from '../../../config/mailboxes.ts';
import type { Config } from '../../../config/settings.ts';
import type { Mailbox } from '../../../intake/mailbox/mailbox.ts';
import type { MailboxHouse } from '../../../intake/mailbox/mailbox-house.ts';
import { MailboxRun } from '../../../intake/mailbox/mailbox-run.ts';
import { clearIncoming, mailboxHouse } from '../../../intake/mailbox/open-mailboxes.ts';
import { runOnce } from '../../../intake/mailbox/run-once.ts';
import { mailboxText } from '../../../messages/mailbox.table.ts';
import { startSides, stopSides } from '../../../server/start-sides.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { checkMailboxes } from '../../mailbox-check.ts';
import { MailboxReport } from '../../mailbox-report.ts';
import { logger, type Office } from '../../open-office.ts';
import type { Terminal } from '../../terminal.ts';
import { untilInterrupted } from '../../until-interrupted.ts';
import { withOffice } from '../../with-office.ts';

export interface MailboxOptions {
  readonly once?: boolean;
  readonly check?: boolean;
  readonly json?: boolean;
  readonly data?: string;
}

/** @throws AppError config.invalid, also where no mailbox is configured */
export async function mailboxCommand(options: MailboxOptions, terminal: Terminal): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const mailboxes = readMailboxes(config, terminal.env);
  if (mailboxes.length === 0) {
    throw new AppError('config.invalid', 'no mailbox: CIVIS_MAILBOXES_FILE or CIVIS_IMAP_URL');
  }
  if (options.check) return check(mailboxes, config, options, terminal);
  const report = new MailboxReport(terminal, options.json ?? false);
  return withOffice(config, terminal, mailboxText('mailbox.stopped'), async (office, signal) => {
    const house = houseOf(config, office, report, options);
    for (const mailbox of mailboxes) await clearIncoming(house, mailbox);
    await office.engine.start();
    const work = { house, mailboxes, report, office };
    if (options.once) return takeOnce(work, signal);
    terminal.err(
      `${mailboxText('mailbox.started', { names: mailboxes.map(({ name }) => name).join(', ') })}\n`,
    );
    return keepTaking(work, signal);
  });
}

function houseOf(config: Config, office: Office, report: MailboxReport, { once }: MailboxOptions) {
  const { engine, clock } = office;
  return mailboxHouse({ config, engine, clock, log: logger(config) }, report, once ?? false);
}

interface Work {
  readonly house: MailboxHouse;
  readonly mailboxes: readonly Mailbox[];
  readonly report: MailboxReport;
  readonly office: Office;
}

async function takeOnce({ house, mailboxes, report, office }: Work, signal: AbortSignal): Promise<ExitCode> {
  // Side by side; one that is away keeps no other from being read.
  const looks = mailboxes.map(async (mailbox) => {
    try {
      const { left, trouble } = await runOnce(house, mailbox, signal);
      if (left > 0) report.tell('mailbox.left', { mailbox: mailbox.name, count: left });
      if (trouble !== null) report.troubled(mailbox.name, trouble);
    } catch (error) {
      signal.throwIfAborted();
      report.troubled(mailbox.name, asAppError(error).code);
    }
  });
  await Promise.all(looks);
  while (report.openDocuments.length > 0) {
    const ended = await office.engine.nextEnded(() => report.openDocuments, signal);
    await report.ended(office.engine, ended);
  }
  return report.exit;
}

async function keepTaking(
  { house, mailboxes, report, office }: Work,
  signal: AbortSignal,
): Promise<ExitCode> {
  const sides = mailboxes.map((mailbox) => new MailboxRun(house, mailbox));
  await startSides(sides);
  try {
    while (!signal.aborted) {
      const ended = await office.engine.nextEnded(() => report.openDocuments, signal);
      await report.ended(office.engine, ended);
    }
    await untilInterrupted(signal);
    signal.throwIfAborted();
    return report.exit;
  } finally {
    await stopSides(sides);
  }
}

async function check(
  mailboxes: readonly Mailbox[],
  config: Config,
  { json }: MailboxOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const checks = await checkMailboxes(mailboxes, config, { isAsked: true });
  if (json) terminal.out(`${JSON.stringify(checks)}\n`);
  else for (const each of checks) terminal.out(`${each.ok ? '✓' : '✗'} ${each.name}: ${each.message}\n`);
  return checks.every(({ ok }) => ok) ? EXIT.ok : EXIT.someFailed;
}
