// Turns of piles within a band of urgency: document k of a big pile stands behind document 1 of a new one. Each pile
// counts its own turns, starting at the turn that its band has come to (start-time fair queueing), so that a new pile
// neither waits for the old one's end nor holds it up for ever.
import { sql } from 'drizzle-orm';
import type { BandDays } from '../queue/urgency.ts';
import type { Db } from './database.ts';

/** The row of a band that holds the turn it has come to. */
const CLOCK = '';

/** One statement or two, outside any transaction; a turn that is not used afterwards leaves a gap, nothing else. */
export async function takeTurn(db: Db, batchId: string, band: BandDays): Promise<number> {
  const isWorking = await hasWaiting(db, band);
  // With nobody waiting all begin anew; else the numbers would grow for ever.
  if (!isWorking) await forgetTurns(db, band.band);
  const { rows } = await db.execute<{ turn: number }>(sql`
    WITH clock AS (
      SELECT coalesce((SELECT turn FROM civis.turn WHERE band = ${band.band} AND batch_id = ${CLOCK}), 0) AS now)
    INSERT INTO civis.turn AS mine (band, batch_id, turn)
    SELECT ${band.band}::int, ${batchId}::text, now + 1 FROM clock
    ON CONFLICT (band, batch_id) DO UPDATE
      SET turn = greatest(mine.turn + 1, excluded.turn)
    RETURNING turn`);
  return Number(rows[0]?.turn ?? 0);
}

/** A document of this turn is being worked on: later piles begin here. */
export async function advanceClock(db: Db, band: number, turn: number): Promise<void> {
  await db.execute(sql`
    INSERT INTO civis.turn AS clock (band, batch_id, turn) VALUES (${band}, ${CLOCK}, ${turn})
    ON CONFLICT (band, batch_id) DO UPDATE SET turn = excluded.turn WHERE clock.turn < excluded.turn`);
}

async function hasWaiting(db: Db, { from, to, holdsUnknown }: BandDays): Promise<boolean> {
  const { rows } = await db.execute<{ waits: boolean }>(sql`SELECT (
    EXISTS (SELECT 1 FROM civis.document WHERE status = 'waiting'
      AND urgent_by >= ${from ?? '0000-01-01'} AND urgent_by <= ${to ?? '9999-12-31'})
    OR (${holdsUnknown}::boolean AND EXISTS (
      SELECT 1 FROM civis.document WHERE status = 'waiting' AND urgent_by IS NULL))) AS waits`);
  return rows[0]?.waits === true;
}

async function forgetTurns(db: Db, band: number): Promise<void> {
  // Rows that another machine holds at this moment stay: two that forget at once must not wait for each other.
  await db.execute(sql`
    DELETE FROM civis.turn WHERE (band, batch_id) IN (
      SELECT band, batch_id FROM civis.turn WHERE band = ${band} FOR UPDATE SKIP LOCKED)`);
}
