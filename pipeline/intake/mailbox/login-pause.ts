// After a refused login the mailbox is left alone for long, also by the next start: providers lock accounts. Another
// password, user or address may try at once.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Db } from '../../store/database.ts';
import { forgetRefusedLogin, refusedLogin, writeRefusedLogin } from '../../store/mailbox-login-rows.ts';
import { type Mailbox, type MailboxTimes, pauseMs } from './mailbox.ts';

const PRINT_BYTES = 32;
const derive = promisify<string, Buffer, number, Buffer>(scrypt);

/** Until when this very login is not tried; null when it may be. */
export async function loginPausedUntil(db: Db, mailbox: Mailbox, now: Date): Promise<Date | null> {
  const refused = await refusedLogin(db, mailbox.name);
  if (refused === null || refused.until <= now) return null;
  const print = await printOf(mailbox, Buffer.from(refused.salt, 'hex'));
  return timingSafeEqual(print, Buffer.from(refused.print, 'hex')) ? refused.until : null;
}

export async function noteRefusedLogin(
  db: Db,
  mailbox: Mailbox,
  times: MailboxTimes,
  now: Date,
): Promise<void> {
  const before = await refusedLogin(db, mailbox.name);
  const salt = randomBytes(PRINT_BYTES);
  const print = await printOf(mailbox, salt);
  const isSame =
    before !== null &&
    timingSafeEqual(
      await printOf(mailbox, Buffer.from(before.salt, 'hex')),
      Buffer.from(before.print, 'hex'),
    );
  const failures = isSame ? before.failures + 1 : 1;
  const until = new Date(now.getTime() + pauseMs(times.loginRetryMs, failures));
  await writeRefusedLogin(db, {
    ...{ mailbox: mailbox.name, failures, until },
    ...{ print: print.toString('hex'), salt: salt.toString('hex') },
  });
}

export async function loginWorks(db: Db, mailbox: Mailbox): Promise<void> {
  if (await refusedLogin(db, mailbox.name)) await forgetRefusedLogin(db, mailbox.name);
}

/** The password cannot be read back from it, and is dear to guess. */
function printOf({ host, port, user, password }: Mailbox, salt: Buffer): Promise<Buffer> {
  return derive(JSON.stringify([host, port, user, password]), salt, PRINT_BYTES);
}
