// The outbox as rows: written by the transactions that make events true, claimed and marked by senders. Who claims a row
// pushes its next try into the future; a sender that is killed meanwhile leaves it to fall due again.
import { and, asc, count, eq, inArray, like, lt, min, type SQL, sql } from 'drizzle-orm';
import type { WebhookBody } from '../../contract/webhook.ts';
import type { Db, Tx } from './database.ts';
import { webhookDelivery } from './schema.ts';

export interface NewDelivery {
  readonly eventId: string;
  readonly endpoint: string;
  readonly noticeId: string;
  readonly body: WebhookBody;
}

export interface ClaimedDelivery {
  readonly eventId: string;
  /** This try's number, from 1; the right to mark the row hangs on it. */
  readonly attempts: number;
  /** As it was written: the same bytes on every try. */
  readonly body: string;
}

/** discarded: a person gave it up. */
export type DeliveryState = 'pending' | 'delivered' | 'dead' | 'discarded';

export interface DeliveryRow {
  readonly eventId: string;
  readonly endpoint: string;
  readonly type: string;
  readonly noticeId: string | null;
  readonly state: string;
  readonly attempts: number;
  readonly nextTryAt: Date | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

/** What is there already stays as it is. @returns how many were new */
export async function addDeliveries(tx: Tx, rows: readonly NewDelivery[], now: Date): Promise<number> {
  if (rows.length === 0) return 0;
  const values = rows.map(({ body, ...row }) => ({
    ...{ ...row, type: body.type, payload: body, state: 'pending' },
    ...{ nextTryAt: now, createdAt: now, updatedAt: now },
  }));
  const added = await tx
    .insert(webhookDelivery)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: webhookDelivery.eventId });
  return added.length;
}

/** Oldest first. Rows that another sender is claiming are passed over. */
export async function claimDue(
  db: Db,
  endpoint: string,
  now: Date,
  lease: { readonly limit: number; readonly until: Date },
): Promise<readonly ClaimedDelivery[]> {
  const at = now.toISOString();
  const { rows } = await db.execute<{ event_id: string; attempts: number; body: string }>(sql`
    WITH due AS MATERIALIZED (
      SELECT event_id FROM civis.webhook_delivery
      WHERE endpoint = ${endpoint} AND state = 'pending' AND next_try_at <= ${at}::timestamptz
      ORDER BY next_try_at, created_at, event_id LIMIT ${lease.limit} FOR UPDATE SKIP LOCKED)
    UPDATE civis.webhook_delivery d
    SET attempts = d.attempts + 1, next_try_at = ${lease.until.toISOString()}::timestamptz, updated_at = ${at}::timestamptz
    FROM due WHERE d.event_id = due.event_id AND d.endpoint = ${endpoint}
    RETURNING d.event_id, d.attempts, d.payload::text AS body`);
  return rows.map((row) => ({ eventId: row.event_id, attempts: Number(row.attempts), body: row.body }));
}

/** Whoever holds them now: the receiver has said yes. The body goes. */
export async function markDelivered(db: Db, endpoint: string, ids: readonly string[], now: Date) {
  if (ids.length === 0) return;
  await db
    .update(webhookDelivery)
    .set({ state: 'delivered', payload: null, nextTryAt: null, lastError: null, updatedAt: now })
    .where(and(eq(webhookDelivery.endpoint, endpoint), inArray(webhookDelivery.eventId, [...ids])));
}

/** @param again when to try; null to give up. Changes nothing when another sender has claimed the row since. */
export async function markFailed(
  db: Db,
  endpoint: string,
  { eventId, attempts }: ClaimedDelivery,
  end: { readonly code: string; readonly again: Date | null; readonly now: Date },
): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({
      state: end.again ? 'pending' : 'dead',
      nextTryAt: end.again,
      lastError: end.code,
      updatedAt: end.now,
    })
    .where(ownedBy(endpoint, eventId, attempts));
}

/** Gives a claimed row back as if it had not been tried. */
export async function releaseDelivery(db: Db, endpoint: string, claimed: ClaimedDelivery, now: Date) {
  await db
    .update(webhookDelivery)
    .set({ attempts: claimed.attempts - 1, nextTryAt: now, updatedAt: now })
    .where(ownedBy(endpoint, claimed.eventId, claimed.attempts));
}

function ownedBy(endpoint: string, eventId: string, attempts: number) {
  const row = and(eq(webhookDelivery.eventId, eventId), eq(webhookDelivery.endpoint, endpoint));
  return and(row, eq(webhookDelivery.state, 'pending'), eq(webhookDelivery.attempts, attempts));
}

/** All that waits for an endpoint becomes dead: kept, to be replayed. */
export async function killPending(db: Db, endpoint: string, code: string, now: Date): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ state: 'dead', nextTryAt: null, lastError: code, updatedAt: now })
    .where(and(eq(webhookDelivery.endpoint, endpoint), eq(webhookDelivery.state, 'pending')));
}

/** When the next row of an endpoint falls due; null when none waits. */
export async function nextDue(db: Db, endpoint: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: min(webhookDelivery.nextTryAt) })
    .from(webhookDelivery)
    .where(and(eq(webhookDelivery.endpoint, endpoint), eq(webhookDelivery.state, 'pending')));
  return row?.at ?? null;
}

/** By endpoint and state. */
export async function countDeliveries(db: Db) {
  return db
    .select({ endpoint: webhookDelivery.endpoint, state: webhookDelivery.state, count: count() })
    .from(webhookDelivery)
    .groupBy(webhookDelivery.endpoint, webhookDelivery.state)
    .orderBy(asc(webhookDelivery.endpoint), asc(webhookDelivery.state));
}

/** Oldest first; never the bodies. */
export async function listDeliveries(
  db: Db,
  states: readonly DeliveryState[],
): Promise<readonly DeliveryRow[]> {
  return db
    .select({
      eventId: webhookDelivery.eventId,
      endpoint: webhookDelivery.endpoint,
      type: webhookDelivery.type,
      noticeId: webhookDelivery.noticeId,
      state: webhookDelivery.state,
      attempts: webhookDelivery.attempts,
      nextTryAt: webhookDelivery.nextTryAt,
      lastError: webhookDelivery.lastError,
      createdAt: webhookDelivery.createdAt,
    })
    .from(webhookDelivery)
    .where(inArray(webhookDelivery.state, [...states]))
    .orderBy(asc(webhookDelivery.createdAt), asc(webhookDelivery.eventId), asc(webhookDelivery.endpoint));
}

/** Dead ones wait again, from the first try. @param idStart of their ids; null for all. @returns the endpoint of each */
export async function replayDead(db: Db, idStart: string | null, now: Date): Promise<readonly string[]> {
  const rows = await db
    .update(webhookDelivery)
    .set({ state: 'pending', attempts: 0, nextTryAt: now, updatedAt: now })
    .where(deadOnes(idStart))
    .returning({ endpoint: webhookDelivery.endpoint });
  return rows.map(({ endpoint }) => endpoint);
}

/** Dead ones are given up: their bodies go. @returns how many */
export async function discardDead(db: Db, idStart: string | null, now: Date): Promise<number> {
  const rows = await db
    .update(webhookDelivery)
    .set({ state: 'discarded', payload: null, nextTryAt: null, updatedAt: now })
    .where(deadOnes(idStart))
    .returning({ id: webhookDelivery.eventId });
  return rows.length;
}

function deadOnes(idStart: string | null): SQL | undefined {
  const isNamed = idStart === null ? undefined : like(webhookDelivery.eventId, `${idStart}%`);
  return and(eq(webhookDelivery.state, 'dead'), isNamed);
}

/** Rows without a body, older than they can be of use to tell repeats by. */
export async function dropOldDeliveries(db: Db, before: Date): Promise<void> {
  const isOver = inArray(webhookDelivery.state, ['delivered', 'discarded']);
  await db.delete(webhookDelivery).where(and(isOver, lt(webhookDelivery.updatedAt, before)));
}

/** Everything the outbox holds of these notices: for whoever deletes them. */
export async function forgetDeliveries(tx: Tx, noticeIds: readonly string[]): Promise<void> {
  await tx.delete(webhookDelivery).where(inArray(webhookDelivery.noticeId, [...noticeIds]));
}
