// Requests that a client may send again under the same key. One row per person and key: who holds it works, a broken one
// is taken up again with the same batch, a finished one keeps its answer for a day.
import { and, eq, lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { idempotencyKey } from './schema.ts';

/** How long an answer is kept. */
export const KEY_LIFE_MS = 24 * 3_600_000;

export interface KeyName {
  readonly principalId: string;
  readonly key: string;
}

export type KeyClaim =
  /** Served from here on; `isRepeat`: an earlier try broke off. */
  | { readonly kind: 'mine'; readonly batchId: string; readonly isRepeat: boolean }
  /** Served to its end already. */
  | {
      readonly kind: 'done';
      readonly batchId: string;
      readonly fingerprint: string;
      readonly answer: unknown;
    }
  /** Another process serves it. */
  | { readonly kind: 'busy' }
  /** It was used for something else. */
  | { readonly kind: 'other' };

export interface NewClaim {
  readonly place: string;
  /** For a key that is new. */
  readonly batchId: string;
  readonly now: Date;
  /** A running one of which nothing was heard since then is dead. */
  readonly deadBefore: Date;
}

export async function claimKey(
  db: Db,
  name: KeyName,
  { place, batchId, now, deadBefore }: NewClaim,
): Promise<KeyClaim> {
  const added = await db
    .insert(idempotencyKey)
    .values({ ...name, state: 'running', place, batchId, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key });
  if (added.length > 0) return { kind: 'mine', batchId, isRepeat: false };
  const [known] = await db.select().from(idempotencyKey).where(isKey(name));
  if (!known) return { kind: 'busy' };
  if (known.place !== place) return { kind: 'other' };
  const { fingerprint, answer } = known;
  if (known.state === 'done' && fingerprint !== null) {
    return { kind: 'done', batchId: known.batchId, fingerprint, answer };
  }
  if (known.state === 'running' && known.updatedAt >= deadBefore) return { kind: 'busy' };
  const taken = await db
    .update(idempotencyKey)
    .set({ state: 'running', updatedAt: now })
    .where(and(isKey(name), eq(idempotencyKey.state, known.state), isAt(known.updatedAt)))
    .returning({ key: idempotencyKey.key });
  if (taken.length === 0) return { kind: 'busy' };
  return { kind: 'mine', batchId: known.batchId, isRepeat: true };
}

/** Still at it: whoever looks must not take it for dead. */
export async function touchKey(db: Db, name: KeyName, now: Date): Promise<void> {
  await db.update(idempotencyKey).set({ updatedAt: now }).where(isKey(name));
}

export async function finishKey(
  db: Db,
  name: KeyName,
  done: { readonly fingerprint: string; readonly answer: unknown; readonly now: Date },
): Promise<void> {
  const { fingerprint, answer, now } = done;
  await db
    .update(idempotencyKey)
    .set({ state: 'done', fingerprint, answer, updatedAt: now })
    .where(isKey(name));
}

/** It ended without an answer that holds: the next one under this key goes on. */
export async function breakKey(db: Db, name: KeyName, now: Date): Promise<void> {
  await db.update(idempotencyKey).set({ state: 'broken', updatedAt: now }).where(isKey(name));
}

/** Part of the day's work. */
export async function forgetOldKeys(db: Db, now: Date): Promise<void> {
  await db.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, new Date(now.getTime() - KEY_LIFE_MS)));
}

function isKey({ principalId, key }: KeyName) {
  return and(eq(idempotencyKey.principalId, principalId), eq(idempotencyKey.key, key));
}

function isAt(updatedAt: Date) {
  return eq(idempotencyKey.updatedAt, updatedAt);
}
