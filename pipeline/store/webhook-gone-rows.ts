// Endpoints that answered 410 Gone, by name and the hash of their address: under another address they live again.
import { createHash } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Db } from './database.ts';
import { webhookGone } from './schema.ts';

export interface NamedAddress {
  readonly name: string;
  readonly url: URL;
}

export async function isGone(db: Db, { name, url }: NamedAddress): Promise<boolean> {
  const rows = await db.select().from(webhookGone).where(eq(webhookGone.endpoint, name));
  return rows.some(({ addressSha256 }) => addressSha256 === hashOf(url));
}

export async function setGone(db: Db, { name, url }: NamedAddress, now: Date): Promise<void> {
  const facts = { addressSha256: hashOf(url), since: now };
  await db
    .insert(webhookGone)
    .values({ endpoint: name, ...facts })
    .onConflictDoUpdate({ target: webhookGone.endpoint, set: facts });
}

/** A person asks for them again. */
export async function liftGone(db: Db, names: readonly string[]): Promise<void> {
  await db.delete(webhookGone).where(inArray(webhookGone.endpoint, [...names]));
}

function hashOf(url: URL): string {
  return createHash('sha256').update(url.href).digest('hex');
}
