// How a mailbox stands, by its ledger: for checks, `doctor` and health.
import { eq, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { mailboxFolder, mailboxMail } from './schema.ts';

export interface MailboxCounts {
  readonly folder: string;
  readonly olderLeft: number;
  /** How many mails by state. */
  readonly states: Readonly<Record<string, number>>;
  /** Of those waited for, how many went wrong so often that a person should look. */
  readonly stuck: number;
}

/** @param stuckAfter tries */
export async function mailboxCounts(
  db: Db,
  mailbox: string,
  stuckAfter: number,
): Promise<readonly MailboxCounts[]> {
  const folders = await db.select().from(mailboxFolder).where(eq(mailboxFolder.mailbox, mailbox));
  const rows = await db
    .select({
      folder: mailboxMail.folder,
      state: mailboxMail.state,
      count: sql<string>`count(*)`,
      stuck: sql<string>`count(*) FILTER (WHERE ${mailboxMail.attempts} >= ${stuckAfter})`,
    })
    .from(mailboxMail)
    .where(eq(mailboxMail.mailbox, mailbox))
    .groupBy(mailboxMail.folder, mailboxMail.state);
  return folders.map(({ folder, olderLeft }) => {
    const own = rows.filter((row) => row.folder === folder);
    const states = Object.fromEntries(own.map(({ state, count }) => [state, Number(count)]));
    const stuck = own.find(({ state }) => state === 'waiting')?.stuck ?? 0;
    return { folder, olderLeft, states, stuck: Number(stuck) };
  });
}
