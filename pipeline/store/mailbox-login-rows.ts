// Refused logins as rows: until when a mailbox is left alone, also by the next start.
import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { mailboxLogin } from './schema.ts';

export type LoginRow = typeof mailboxLogin.$inferSelect;

export async function refusedLogin(db: Db, mailbox: string): Promise<LoginRow | null> {
  const [row] = await db.select().from(mailboxLogin).where(eq(mailboxLogin.mailbox, mailbox));
  return row ?? null;
}

export async function writeRefusedLogin(db: Db, row: LoginRow): Promise<void> {
  const { mailbox: _mailbox, ...set } = row;
  await db.insert(mailboxLogin).values(row).onConflictDoUpdate({ target: mailboxLogin.mailbox, set });
}

export async function forgetRefusedLogin(db: Db, mailbox: string): Promise<void> {
  await db.delete(mailboxLogin).where(eq(mailboxLogin.mailbox, mailbox));
}
