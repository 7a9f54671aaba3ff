// Holds the intake back while enough mails are on their way or the disk is nearly full. The connection is kept alive.
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../../../contract/app-error.ts';
import { openMailDocuments } from '../../store/mailbox-rows.ts';
import { lowDisk } from '../watch/disk-space.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailboxHouse, OnWait } from './mailbox-house.ts';

/** A server hears from us at least so often. */
const KEEP_ALIVE_MS = 60_000;

/** @throws AppError store.disk_full in a run that is made once; the signal's reason when aborted */
export async function waitForRoom(
  house: MailboxHouse,
  connection: ImapConnection,
  mailBytes: number,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: OnWait },
): Promise<void> {
  const { rules, times, engine } = house;
  while (await lowDisk([house.dataDir], mailBytes, rules.keepFreeBytes, house.freeBytes)) {
    if (rules.isOnce) throw new AppError('store.disk_full');
    onWait('store.disk_full');
    await pause(times.diskPauseMs, null, { signal });
    await connection.keepAlive();
  }
  onWait(null);
  for (;;) {
    const open = await openMailDocuments(engine.db);
    if (open.length < rules.maxOpen) return;
    const patience = AbortSignal.timeout(KEEP_ALIVE_MS);
    await engine
      .nextEnded(() => open, AbortSignal.any([signal, patience]))
      .catch((error: unknown) => {
        if (!patience.aborted || signal.aborted) throw error;
      });
    if (patience.aborted) await connection.keepAlive();
  }
}
