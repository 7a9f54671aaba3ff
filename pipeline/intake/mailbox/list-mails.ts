// Records the mails of a folder that are not recorded yet: a row for each, before anything of it is fetched. Numbers are
// the server's, and mean something only as long as its UIDVALIDITY stays.
import { addDays, parseCivilDate } from '../../../contract/civil-date.ts';
import {
  beginGeneration,
  type FolderRow,
  folderRow,
  oldestRenumbered,
  recordSeen,
} from '../../store/mailbox-rows.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { OpenFolder } from './imap-raw.ts';
import type { Mailbox } from './mailbox.ts';
import type { MailboxHouse } from './mailbox-house.ts';

const PAGE = 200;

interface Listing {
  readonly house: MailboxHouse;
  readonly mailbox: Mailbox;
  readonly connection: ImapConnection;
}

/** Opens the folder and records what is new in it. @throws AppError mailbox.folder_missing and what connections throw */
export async function listMails(listing: Listing, folder: string): Promise<FolderRow> {
  const { house, mailbox, connection } = listing;
  const { db } = house.engine;
  const place = { mailbox: mailbox.name, folder };
  const open = await connection.openFolder(folder, mailbox.done.kind === 'nothing');
  const known = await folderRow(db, place);
  if (known && !isRenumbered(known, open)) {
    if (known.listedUid >= 0) return listNew(listing, known);
    return firstLook(listing, known);
  }
  if (known) house.listener.tell('mailbox.renumbered', { mailbox: mailbox.name, folder });
  return firstLook(listing, await beginGeneration(db, place, open.uidValidity, house.clock.now()));
}

/** Another UIDVALIDITY, or (against the rules) numbers that begin anew under the same. */
function isRenumbered(known: FolderRow, { uidValidity, uidNext }: OpenFolder): boolean {
  return known.uidValidity !== uidValidity || (uidNext !== null && uidNext <= known.listedUid);
}

async function listNew(listing: Listing, folder: FolderRow): Promise<FolderRow> {
  const uids = await listing.connection.uidsFrom(folder.listedUid + 1);
  let row = folder;
  for (let at = 0; at < uids.length; at += PAGE) {
    const page = uids.slice(at, at + PAGE);
    const uid = page.at(-1) ?? row.listedUid;
    row = await record(listing, row, page, { uid, olderLeft: row.olderLeft });
  }
  return row;
}

/** What is older than the first day wanted stays; how many, is said. Up to its last page nothing counts as listed. */
async function firstLook(listing: Listing, folder: FolderRow): Promise<FolderRow> {
  const { house, mailbox, connection } = listing;
  const all = await connection.uidsFrom(1);
  const since = await firstDay(listing, folder);
  const recent = since === null ? null : new Set(await connection.uidsSince(since));
  const wanted = recent === null ? all : all.filter((uid) => recent.has(uid));
  const olderLeft = all.length - wanted.length;
  for (let at = 0; at < wanted.length; at += PAGE) {
    await record(listing, folder, wanted.slice(at, at + PAGE), { uid: NOT_LISTED, olderLeft: 0 });
  }
  if (olderLeft > 0) {
    const fill = { mailbox: mailbox.name, folder: folder.folder, count: olderLeft, since: mailbox.since };
    house.listener.tell('mailbox.older_left', fill);
  }
  return recordSeen(house.engine.db, folder, [], { uid: all.at(-1) ?? 0, olderLeft }, house.clock.now());
}

const NOT_LISTED = -1;

/**
 * A day earlier than asked for: the server's days are those of its own clock. Earlier still where mails were waited for
 * under numbers that no longer hold.
 */
async function firstDay({ house, mailbox }: Listing, folder: FolderRow): Promise<Date | null> {
  if (mailbox.since === 'all') return null;
  const wanted = new Date(`${addDays(mailbox.since, -1)}T00:00:00Z`);
  const waited = await oldestRenumbered(house.engine.db, { mailbox: mailbox.name, folder: folder.folder });
  const day = waited === null ? null : parseCivilDate(waited.toISOString().slice(0, 10));
  if (day === null) return wanted;
  const earlier = new Date(`${addDays(day, -1)}T00:00:00Z`);
  return earlier < wanted ? earlier : wanted;
}

async function record(
  { house, connection }: Listing,
  folder: FolderRow,
  uids: readonly number[],
  listed: { readonly uid: number; readonly olderLeft: number },
): Promise<FolderRow> {
  const heads = await connection.heads(uids);
  const nothing = { messageId: null, announcedBytes: null, arrivedAt: null };
  const mails = uids.map((uid) => ({ uid, ...(heads.get(uid) ?? nothing) }));
  return recordSeen(house.engine.db, folder, mails, listed, house.clock.now());
}
