// The offices that keep clients, as rows.
import { asc } from 'drizzle-orm';
import type { Db, Tx } from './database.ts';
import { office } from './schema.ts';

/** The office of clients that no other is named for. */
export const MAIN_OFFICE = 'principale';

export interface Office {
  readonly id: string;
  readonly name: string;
  readonly defaultPerson: string | null;
}

export async function loadOffices(db: Db | Tx): Promise<readonly Office[]> {
  const { id, name, defaultPerson } = office;
  return db.select({ id, name, defaultPerson }).from(office).orderBy(asc(office.id));
}

export async function saveOffice(db: Db | Tx, entry: Office, now: Date): Promise<void> {
  const { id, ...set } = entry;
  await db
    .insert(office)
    .values({ ...entry, createdAt: now })
    .onConflictDoUpdate({ target: office.id, set });
}
