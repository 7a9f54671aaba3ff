// Do the mailboxes let us in, and what is known of their mails? For `doctor` and `mailbox --check`; nothing is taken.
import { asAppError } from '../../contract/app-error.ts';
import { readMailboxes } from '../config/mailboxes.ts';
import type { Config } from '../config/settings.ts';
import { ImapConnection } from '../intake/mailbox/imap-connection.ts';
import { loginPausedUntil, loginWorks, noteRefusedLogin } from '../intake/mailbox/login-pause.ts';
import { STUCK_AFTER } from '../intake/mailbox/look-through.ts';
import { type Mailbox, usualTimes } from '../intake/mailbox/mailbox.ts';
import type { Db } from '../store/database.ts';
import { type MailboxCounts, mailboxCounts } from '../store/mailbox-counts.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { openArchive } from './explain/open-archive.ts';

/** Nothing where none is configured. */
export async function mailboxCheck(
  config: Config,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly CheckOutcome[]> {
  try {
    const mailboxes = readMailboxes(config, env);
    return mailboxes.length === 0 ? [] : await checkMailboxes(mailboxes, config, { isAsked: false });
  } catch (error) {
    return [failure('caselle PEC', error)];
  }
}

interface CheckWish {
  /** A person asks: a login that was refused before is tried once more. */
  readonly isAsked: boolean;
}

/** @throws AppError of the database */
export async function checkMailboxes(
  mailboxes: readonly Mailbox[],
  config: Config,
  wish: CheckWish,
): Promise<readonly CheckOutcome[]> {
  const archive = await openArchive(config, new Date());
  try {
    return await Promise.all(mailboxes.map((mailbox) => checkOne(archive.db, mailbox, config, wish)));
  } finally {
    await archive.close();
  }
}

async function checkOne(
  db: Db,
  mailbox: Mailbox,
  { imapPollSeconds }: Config,
  { isAsked }: CheckWish,
): Promise<CheckOutcome> {
  const name = `casella ${mailbox.name}`;
  const times = usualTimes(imapPollSeconds);
  try {
    const until = isAsked ? null : await loginPausedUntil(db, mailbox, new Date());
    const counts = await mailboxCounts(db, mailbox.name, STUCK_AFTER);
    if (until !== null) return { name, ok: false, message: `in pausa fino a ${until.toISOString()}` };
    const connection = await ImapConnection.open(mailbox, times, new AbortController().signal);
    try {
      await loginWorks(db, mailbox);
      return outcome(name, await lookAt(connection, mailbox), counts, mailbox, connection.canMove);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (asAppError(error).code === 'mailbox.auth_failed') {
      await noteRefusedLogin(db, mailbox, times, new Date());
    }
    return failure(name, error);
  }
}

/** Opened read only: not even a flag changes. */
async function lookAt(connection: ImapConnection, { folders }: Mailbox): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const folder of folders) {
    const { count } = await connection.openFolder(folder, true);
    seen.push(`${folder}: ${count} messaggi sul server`);
  }
  return seen;
}

function outcome(
  name: string,
  seen: readonly string[],
  counts: readonly MailboxCounts[],
  { done }: Mailbox,
  canMove: boolean,
): CheckOutcome {
  const total = (state: string) => counts.reduce((sum, { states }) => sum + (states[state] ?? 0), 0);
  const older = counts.reduce((sum, { olderLeft }) => sum + olderLeft, 0);
  const stuck = counts.reduce((sum, each) => sum + each.stuck, 0);
  const troubles = [
    ...(stuck > 0
      ? [`${stuck} non si riescono a prendere: salvarli dalla posta web e consegnarli come file`]
      : []),
    ...(done.kind === 'move' && !canMove ? ['il server non sa spostare i messaggi: usare seen o flag'] : []),
  ];
  const known = [
    `${total('received') + total('known')} ricevuti, ${total('waiting')} da prendere`,
    ...(total('gone') > 0 ? [`${total('gone')} spariti prima di essere letti`] : []),
    ...(older > 0 ? [`${older} anteriori al primo giorno lasciati sul server`] : []),
  ];
  return { name, ok: troubles.length === 0, message: [...seen, ...known, ...troubles].join('; ') };
}

function failure(name: string, error: unknown): CheckOutcome {
  const known = asAppError(error);
  return { name, ok: false, message: `${known.userMessage} [${known.message}]` };
}
