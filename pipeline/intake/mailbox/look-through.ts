// One look at a mailbox: every folder listed, every mail whose turn it is taken in, and the server told of those that are
// safe. One mail's trouble keeps no other out; trouble of the connection ends the look.
import { asAppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import { mailboxCounts } from '../../store/mailbox-counts.ts';
import {
  dueMails,
  type FolderRow,
  type MailRow,
  markMails,
  putOff,
  unmarkedMails,
} from '../../store/mailbox-rows.ts';
import type { ImapConnection } from './imap-connection.ts';
import { listMails } from './list-mails.ts';
import { type Mailbox, pauseMs } from './mailbox.ts';
import type { MailboxHouse, OnWait } from './mailbox-house.ts';
import { waitForRoom } from './room.ts';
import { takeMail } from './take-mail.ts';

const PAGE = 20;
/** Tries after which a person should look. */
export const STUCK_AFTER = 5;

export interface Look {
  readonly house: MailboxHouse;
  readonly mailbox: Mailbox;
  readonly connection: ImapConnection;
  readonly signal: AbortSignal;
  readonly onWait: OnWait;
}

/** @returns what a person should look at although the look went through; null for nothing */
export async function lookThrough(look: Look): Promise<ErrorCode | null> {
  const troubles: ErrorCode[] = [];
  for (const path of look.mailbox.folders) {
    look.signal.throwIfAborted();
    try {
      const folder = await listMails(look, path);
      await takeDue(look, folder);
      if (!(await markDone(look, folder))) troubles.push('mailbox.not_marked');
    } catch (error) {
      const { code } = asAppError(error);
      if (code !== 'mailbox.folder_missing') throw error;
      troubles.push(code);
    }
  }
  const counts = await mailboxCounts(look.house.engine.db, look.mailbox.name, STUCK_AFTER);
  if (counts.some(({ stuck }) => stuck > 0)) troubles.push('mailbox.mail_stuck');
  return troubles[0] ?? null;
}

async function takeDue(look: Look, folder: FolderRow): Promise<void> {
  const { house, signal } = look;
  for (;;) {
    const due = await dueMails(house.engine.db, folder, house.clock.now(), PAGE);
    if (due.length === 0) return;
    for (const row of due) {
      signal.throwIfAborted();
      await waitForRoom(house, look.connection, row.announcedBytes ?? 0, look);
      await takeOrPutOff(look, folder, row);
    }
    await markDone(look, folder);
  }
}

async function takeOrPutOff(look: Look, folder: FolderRow, row: MailRow): Promise<void> {
  const { house, connection, mailbox, signal } = look;
  try {
    await takeMail(house, connection, { mailbox, folder, row });
  } catch (error) {
    const known = asAppError(error);
    // Not this mail's fault: it keeps its turn.
    if (signal.aborted || known.code === 'store.disk_full') throw error;
    const failures = row.attempts + 1;
    const now = house.clock.now();
    // Once more at once (after the others), then after ever longer pauses; never given up.
    const waitMs = failures === 1 ? 0 : pauseMs(house.times.mailRetryMs, failures - 1);
    await putOff(
      house.engine.db,
      row,
      { code: known.code, nextTryAt: new Date(now.getTime() + waitMs) },
      now,
    );
    house.log.warn({ mailbox: mailbox.name, uid: row.uid, code: known.code, failures }, 'mail not taken');
    if (failures === STUCK_AFTER) {
      house.listener.tell('mailbox.mail_stuck', { mailbox: mailbox.name, uid: row.uid, code: known.code });
    }
    if (!connection.isUsable) throw error;
  }
}

/** @returns false where the server does not let us */
async function markDone({ house, mailbox, connection }: Look, folder: FolderRow): Promise<boolean> {
  const { done } = mailbox;
  if (done.kind === 'nothing') return true;
  for (;;) {
    const uids = await unmarkedMails(house.engine.db, folder, PAGE);
    if (uids.length === 0) return true;
    const isMarked =
      done.kind === 'flag'
        ? await connection.addFlag(uids, done.flag)
        : await connection.move(uids, done.folder);
    if (!isMarked) return false;
    await markMails(house.engine.db, folder, uids, house.clock.now());
  }
}
