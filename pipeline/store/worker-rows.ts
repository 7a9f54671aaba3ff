// The processes that work on this database: each says every few seconds that it is there. One that is not seen any more
// is dead: its documents are free, and the crash is counted. All times are the database's own.
import { and, asc, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from './database.ts';
import { worker } from './schema.ts';

/** Longer than a busy machine is silent, shorter than a job's lock: whoever takes a job over knows whom to blame. */
const ALIVE_SECONDS = 10;
const FORGET_SECONDS = 600;

export interface WorkerSeen {
  readonly id: string;
  /** `serve`, `work`, or the command that works for itself. */
  readonly role: string;
  /** Of the program. */
  readonly version: string;
  readonly host: string;
  readonly pid: number;
  readonly startedAt: Date;
  readonly light: number;
  readonly heavy: number;
  /** Why it takes nothing new up; null: it works. */
  readonly hold: string | null;
}

export interface WorkerRow extends WorkerSeen {
  readonly seenAt: Date;
  readonly isAlive: boolean;
}

/** For a `seen_at` column. */
export function isAliveWorker(seenAt: SQL): SQL {
  return sql`${seenAt} > now() - make_interval(secs => ${sql.raw(String(ALIVE_SECONDS))})`;
}

export async function sayAlive(db: Db, seen: WorkerSeen): Promise<void> {
  const { id, ...now } = { ...seen, seenAt: sql`now()` };
  await db
    .insert(worker)
    .values({ id, ...now })
    .onConflictDoUpdate({ target: worker.id, set: now });
}

export async function sayGone(db: Db, id: string): Promise<void> {
  await db.delete(worker).where(eq(worker.id, id));
}

/** Nobody else can be working: every other entry is of a dead process. */
export async function forgetOthers(db: Db, id: string): Promise<void> {
  await db.delete(worker).where(ne(worker.id, id));
}

/** Entries of this machine whose process is gone, and all that were not seen for long. */
export async function forgetDead(db: Db, host: string, isRunning: (pid: number) => boolean): Promise<void> {
  await db
    .delete(worker)
    .where(lt(worker.seenAt, sql`now() - make_interval(secs => ${sql.raw(String(FORGET_SECONDS))})`));
  const here = await db.select({ id: worker.id, pid: worker.pid }).from(worker).where(eq(worker.host, host));
  const gone = here.filter(({ pid }) => !isRunning(pid)).map(({ id }) => id);
  if (gone.length > 0) await db.delete(worker).where(and(inArray(worker.id, gone), eq(worker.host, host)));
}

/** Longest there first. */
export async function workersOf(db: Db): Promise<readonly WorkerRow[]> {
  const rows = await db
    .select({
      id: worker.id,
      role: worker.role,
      version: worker.version,
      host: worker.host,
      pid: worker.pid,
      startedAt: worker.startedAt,
      seenAt: worker.seenAt,
      light: worker.light,
      heavy: worker.heavy,
      hold: worker.hold,
      isAlive: sql<boolean>`${isAliveWorker(sql`${worker.seenAt}`)}`,
    })
    .from(worker)
    .orderBy(asc(worker.startedAt), asc(worker.id));
  return rows;
}
