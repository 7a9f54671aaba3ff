// Takes one mail in: its bytes to a file, the file to the engine, and only when original and receipt are on disk its row to
// its end. INTERNALDATE and headers give no day of receipt: only the PEC's own envelope and receipt do, when it is read.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import {
  endMail,
  type FolderRow,
  intakeAtPath,
  intakeOfSameMail,
  type MailRow,
} from '../../store/mailbox-rows.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { Mailbox } from './mailbox.ts';
import type { MailboxHouse } from './mailbox-house.ts';
import { type MailBytes, readMail } from './read-body.ts';

export interface MailAt {
  readonly mailbox: Mailbox;
  readonly folder: FolderRow;
  readonly row: MailRow;
}

/** @throws AppError mailbox.*, store.disk_full, and what receiving throws: the row still waits */
export async function takeMail(house: MailboxHouse, connection: ImapConnection, at: MailAt): Promise<void> {
  const { uid, announcedBytes } = at.row;
  const file = join(house.incoming, `${at.mailbox.name}-${randomUUID()}.eml`);
  try {
    const wish = { uid, announcedBytes, file, maxBytes: house.rules.maxMailBytes };
    const bytes = await readMail(connection, wish);
    if (bytes === null) await endWithoutBytes(house, connection, at);
    else await receive(house, at, bytes, file);
  } finally {
    await rm(file, { force: true });
  }
}

async function endWithoutBytes(house: MailboxHouse, connection: ImapConnection, at: MailAt): Promise<void> {
  if (await connection.isThere(at.row.uid)) throw new AppError('mailbox.protocol', 'no bytes');
  await endMail(
    house.engine.db,
    at.row,
    { state: 'gone', lastError: 'mailbox.mail_gone' },
    house.clock.now(),
  );
  house.listener.tell('mailbox.mail_gone', { path: pathOf(at) });
}

/** Stable: the same mail has the same path after a crash, and after its row was lost. */
function pathOf({ mailbox, folder, row }: MailAt): string {
  return `${mailbox.name}/${row.folder}/${folder.uidValidity}-${row.uid}.eml`;
}

async function receive(house: MailboxHouse, at: MailAt, bytes: MailBytes, file: string): Promise<void> {
  const { db } = house.engine;
  const { client, channel, name } = at.mailbox;
  const path = pathOf(at);
  const { sha256, sizeBytes } = bytes;
  // Received before a crash: only the row was missing.
  const before = await intakeAtPath(db, path, sha256);
  const same = before ?? (await intakeOfSameMail(db, sha256, { client, channel }));
  const taken = same ? { ...same, batchId: null } : await receiveAnew(house, at, bytes, { path, file });
  const { intakeId, documentId, batchId } = taken;
  const state = same && !before ? 'known' : 'received';
  await endMail(db, at.row, { state, sha256, sizeBytes, intakeId, documentId }, house.clock.now());
  house.listener.taken({ mailbox: name, path, documentId, batchId });
}

async function receiveAnew(
  { engine }: MailboxHouse,
  { mailbox }: MailAt,
  { sha256, sizeBytes, isKept }: MailBytes,
  { path, file }: { readonly path: string; readonly file: string },
) {
  const batchId = randomUUID();
  const { client, channel } = mailbox;
  const given = isKept ? { file } : { tooLarge: { sha256, sizeBytes } };
  const facts = { path, channel, client, receivedOn: null, receivedOnEvidence: 'unknown' } as const;
  const [outcome] = await engine.receive([{ ...facts, ...given }], batchId);
  if (!outcome) throw new AppError('defect.unexpected', 'a mail without an outcome');
  if (outcome.kind === 'refused') throw outcome.error;
  if (outcome.sha256 !== sha256) throw new AppError('store.blob_corrupt', 'other bytes than were fetched');
  return { intakeId: outcome.intakeId, documentId: outcome.documentId, batchId };
}
