// The ledger of mailboxes as rows: every mail that was seen, once, and what became of it.
import { and, asc, eq, inArray, isNull, lte, min, or, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { document, intake, mailboxFolder, mailboxMail } from './schema.ts';

export interface FolderOf {
  readonly mailbox: string;
  readonly folder: string;
}
export type FolderRow = typeof mailboxFolder.$inferSelect;
export type MailRow = typeof mailboxMail.$inferSelect;
/** Which row: a number within a generation of a folder. */
export type MailKey = Pick<MailRow, 'mailbox' | 'folder' | 'generation' | 'uid'>;
export type SeenMail = Pick<MailRow, 'uid' | 'messageId' | 'announcedBytes' | 'arrivedAt'>;

const ofFolder = ({ mailbox, folder }: FolderOf) =>
  and(eq(mailboxMail.mailbox, mailbox), eq(mailboxMail.folder, folder));
const ofMail = (key: MailKey) =>
  and(ofFolder(key), eq(mailboxMail.generation, key.generation), eq(mailboxMail.uid, key.uid));

export async function folderRow(db: Db, { mailbox, folder }: FolderOf): Promise<FolderRow | null> {
  const [row] = await db
    .select()
    .from(mailboxFolder)
    .where(and(eq(mailboxFolder.mailbox, mailbox), eq(mailboxFolder.folder, folder)));
  return row ?? null;
}

/**
 * A folder that is new, or that the server has numbered anew: mails that were still waited for under their old numbers come
 * again under new ones.
 */
export async function beginGeneration(
  db: Db,
  place: FolderOf,
  uidValidity: string,
  now: Date,
): Promise<FolderRow> {
  return db.transaction(async (tx) => {
    await tx
      .update(mailboxMail)
      .set({ state: 'renumbered', updatedAt: now })
      .where(and(ofFolder(place), eq(mailboxMail.state, 'waiting')));
    const start = { uidValidity, listedUid: -1, olderLeft: 0, updatedAt: now };
    const [row] = await tx
      .insert(mailboxFolder)
      .values({ ...place, ...start, generation: 1 })
      .onConflictDoUpdate({
        target: [mailboxFolder.mailbox, mailboxFolder.folder],
        set: { ...start, generation: sql`${mailboxFolder.generation} + 1` },
      })
      .returning();
    if (!row) throw new Error('a row that was just written');
    return row;
  });
}

/** When the oldest of the mails that were waited for under old numbers came; null when none was. */
export async function oldestRenumbered(db: Db, place: FolderOf): Promise<Date | null> {
  const [row] = await db
    .select({ oldest: min(mailboxMail.arrivedAt) })
    .from(mailboxMail)
    .where(and(ofFolder(place), eq(mailboxMail.state, 'renumbered')));
  return row?.oldest ?? null;
}

/** A page of mails, and that all up to `listedUid` are recorded, in one. */
export async function recordSeen(
  db: Db,
  folder: FolderRow,
  mails: readonly SeenMail[],
  listed: { readonly uid: number; readonly olderLeft: number },
  now: Date,
): Promise<FolderRow> {
  const { mailbox, folder: path, generation } = folder;
  const change = { listedUid: listed.uid, olderLeft: listed.olderLeft, updatedAt: now };
  await db.transaction(async (tx) => {
    const rows = mails.map((mail) => ({
      ...{ mailbox, folder: path, generation, state: 'waiting', createdAt: now, updatedAt: now },
      ...mail,
    }));
    if (rows.length > 0) await tx.insert(mailboxMail).values(rows).onConflictDoNothing();
    await tx
      .update(mailboxFolder)
      .set(change)
      .where(
        and(
          eq(mailboxFolder.mailbox, mailbox),
          eq(mailboxFolder.folder, path),
          eq(mailboxFolder.generation, generation),
        ),
      );
  });
  return { ...folder, ...change };
}

/** Whose turn it is, first those that came first. */
export async function dueMails(db: Db, folder: FolderRow, now: Date, limit: number): Promise<MailRow[]> {
  return db
    .select()
    .from(mailboxMail)
    .where(
      and(
        ofFolder(folder),
        eq(mailboxMail.generation, folder.generation),
        eq(mailboxMail.state, 'waiting'),
        or(isNull(mailboxMail.nextTryAt), lte(mailboxMail.nextTryAt, now)),
      ),
    )
    .orderBy(asc(mailboxMail.attempts), asc(mailboxMail.uid))
    .limit(limit);
}

export type MailEnd =
  | ({ readonly state: 'received' | 'known' } & TakenFacts)
  | { readonly state: 'gone'; readonly lastError: string };
interface TakenFacts {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly intakeId: string;
  readonly documentId: string;
}

/** Only for one that is still waited for: what is written once stays. */
export async function endMail(db: Db, key: MailKey, end: MailEnd, now: Date): Promise<void> {
  await db
    .update(mailboxMail)
    .set({ nextTryAt: null, lastError: null, ...end, updatedAt: now })
    .where(and(ofMail(key), eq(mailboxMail.state, 'waiting')));
}

export async function putOff(
  db: Db,
  key: MailKey,
  trouble: { readonly code: string; readonly nextTryAt: Date | null },
  now: Date,
): Promise<void> {
  await db
    .update(mailboxMail)
    .set({
      attempts: sql`${mailboxMail.attempts} + 1`,
      ...{ lastError: trouble.code, nextTryAt: trouble.nextTryAt, updatedAt: now },
    })
    .where(ofMail(key));
}

/** The intake that a mail had before a crash kept its row from being written. */
export async function intakeAtPath(db: Db, path: string, sha256: string) {
  return firstIntake(db, and(eq(intake.path, path), eq(document.sha256, sha256)));
}

/** The same bytes out of a mailbox, for the same client by the same channel. */
export async function intakeOfSameMail(
  db: Db,
  sha256: string,
  { client, channel }: { readonly client: string | null; readonly channel: string },
) {
  const rows = await db
    .select({ intakeId: intake.id, documentId: intake.documentId })
    .from(mailboxMail)
    .innerJoin(intake, eq(intake.id, mailboxMail.intakeId))
    .where(
      and(
        eq(mailboxMail.sha256, sha256),
        eq(intake.channel, channel),
        client === null ? isNull(intake.client) : eq(intake.client, client),
      ),
    )
    .limit(1);
  return rows[0] ?? null;
}

async function firstIntake(db: Db, where: ReturnType<typeof and>) {
  const rows = await db
    .select({ intakeId: intake.id, documentId: intake.documentId })
    .from(intake)
    .innerJoin(document, eq(document.id, intake.documentId))
    .where(where)
    .limit(1);
  return rows[0] ?? null;
}

/** Received, and the server not told of it yet. */
export async function unmarkedMails(db: Db, folder: FolderRow, limit: number): Promise<readonly number[]> {
  const rows = await db
    .select({ uid: mailboxMail.uid })
    .from(mailboxMail)
    .where(
      and(
        ofFolder(folder),
        eq(mailboxMail.generation, folder.generation),
        inArray(mailboxMail.state, ['received', 'known']),
        isNull(mailboxMail.markedAt),
      ),
    )
    .orderBy(asc(mailboxMail.uid))
    .limit(limit);
  return rows.map(({ uid }) => uid);
}

export async function markMails(
  db: Db,
  folder: FolderRow,
  uids: readonly number[],
  now: Date,
): Promise<void> {
  await db
    .update(mailboxMail)
    .set({ markedAt: now })
    .where(
      and(
        ofFolder(folder),
        eq(mailboxMail.generation, folder.generation),
        inArray(mailboxMail.uid, [...uids]),
      ),
    );
}

/** Documents out of mailboxes that are not at their end. */
export async function openMailDocuments(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ id: mailboxMail.documentId })
    .from(mailboxMail)
    .innerJoin(document, eq(document.id, mailboxMail.documentId))
    .where(eq(document.status, 'waiting'));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
