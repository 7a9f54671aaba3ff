// Does this store belong to this database? A process that looks for originals in the wrong place would end every
// document as lost, so both carry one id and nothing begins where they differ.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { AppError } from '../../contract/app-error.ts';
import type { Db } from './database.ts';
import { DATA_FOLDER_VERSION, type InstallationMark } from './installation-mark.ts';
import { document, installation } from './schema.ts';

const THIS = 'this';

/**
 * Marks what is new: a database without documents takes the id of a store that has one (it is to be rebuilt), and a store
 * without a mark takes the database's as long as no document can lie elsewhere.
 * @param mayMark false for a worker, which must find everything marked
 * @returns the id @throws AppError store.other_installation, store.unavailable, store.version
 */
export async function checkInstallation(
  db: Db,
  mark: InstallationMark,
  { mayMark, now }: { readonly mayMark: boolean; readonly now: Date },
): Promise<string> {
  const stored = (await mark.read())?.installation ?? null;
  if (mayMark) {
    const fresh = { name: THIS, id: stored ?? randomUUID(), createdAt: now };
    await db.insert(installation).values(fresh).onConflictDoNothing();
  }
  const row = (await db.select().from(installation).where(eq(installation.name, THIS)))[0];
  if (!row) throw new AppError('store.other_installation', 'the database has never been served');
  const isFree = row.markedAt === null || !(await hasDocuments(db));
  if (stored === row.id) {
    if (mayMark && row.markedAt === null) await note(db, row.id, now);
    return row.id;
  }
  if (!mayMark || !isFree) throw new AppError('store.other_installation', differenceOf(stored, row.id));
  if (stored !== null && (await hasDocuments(db))) {
    throw new AppError('store.other_installation', differenceOf(stored, row.id));
  }
  const id = stored ?? row.id;
  if (stored === null) await mark.write({ version: DATA_FOLDER_VERSION, installation: id });
  await note(db, id, now);
  return id;
}

async function note(db: Db, id: string, now: Date): Promise<void> {
  await db.update(installation).set({ id, markedAt: now }).where(eq(installation.name, THIS));
}

async function hasDocuments(db: Db): Promise<boolean> {
  return (await db.select({ id: document.id }).from(document).limit(1)).length > 0;
}

function differenceOf(stored: string | null, id: string): string {
  return stored === null
    ? `the store has no mark, the database is installation ${id}`
    : `the store is of installation ${stored}, the database is ${id}`;
}
