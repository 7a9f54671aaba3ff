// What is in a mailbox now, once: for `--once` and cron.
import { asAppError } from '../../../contract/app-error.ts';
import { mailboxCounts } from '../../store/mailbox-counts.ts';
import { lookThrough, STUCK_AFTER } from './look-through.ts';
import type { Mailbox } from './mailbox.ts';
import type { MailboxHouse } from './mailbox-house.ts';
import { logIn } from './mailbox-run.ts';

/** A connection that drops is opened again so often. */
const SESSIONS = 3;

export interface OnceEnd {
  /** Mails that could not be taken now; the next run tries again. */
  readonly left: number;
  /** A code that a person should look at; null for none. */
  readonly trouble: string | null;
}

/** @throws AppError what kept the mailbox from being looked through, on the last try */
export async function runOnce(house: MailboxHouse, mailbox: Mailbox, signal: AbortSignal): Promise<OnceEnd> {
  for (let session = 1; ; session += 1) {
    try {
      const trouble = await lookOnce(house, mailbox, signal);
      const counts = await mailboxCounts(house.engine.db, mailbox.name, STUCK_AFTER);
      const left = counts.reduce((sum, { states }) => sum + (states['waiting'] ?? 0), 0);
      return { left, trouble };
    } catch (error) {
      signal.throwIfAborted();
      const passes = ['mailbox.unreachable', 'mailbox.timeout', 'mailbox.protocol'];
      if (session === SESSIONS || !passes.includes(asAppError(error).code)) throw error;
    }
  }
}

async function lookOnce(house: MailboxHouse, mailbox: Mailbox, signal: AbortSignal) {
  const connection = await logIn(house, mailbox, signal);
  const stop = () => connection.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await lookThrough({ house, mailbox, connection, signal, onWait: () => undefined });
  } finally {
    signal.removeEventListener('abort', stop);
    connection.close();
  }
}
