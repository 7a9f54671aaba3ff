// What all machines are told of a lane. It stands in the database, so that it outlives processes and a lost queue.
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Lane } from '../stages/stage.ts';
import type { Db } from './database.ts';
import { laneState } from './schema.ts';

/**
 * open: work. paused: take nothing new up, and lay down what runs after its present stage. draining: take nothing new
 * up, and finish what runs.
 */
export const LANE_STATES = ['open', 'paused', 'draining'] as const;
export type LaneState = (typeof LANE_STATES)[number];

export interface LaneOrder {
  readonly state: LaneState;
  /** Null: it was never told anything. */
  readonly since: Date | null;
}

const stateSchema = z.enum(LANE_STATES);
const OPEN: LaneOrder = { state: 'open', since: null };

export async function laneOrders(db: Db): Promise<Readonly<Record<Lane, LaneOrder>>> {
  const rows = await db.select().from(laneState);
  const of = (lane: Lane): LaneOrder => {
    const row = rows.find((each) => each.lane === lane);
    return row ? { state: stateSchema.parse(row.state), since: row.since } : OPEN;
  };
  return { light: of('light'), heavy: of('heavy') };
}

export async function setLaneState(
  db: Db,
  lanes: readonly Lane[],
  state: LaneState,
  now: Date,
): Promise<void> {
  if (state === 'open') {
    await db.delete(laneState).where(inArray(laneState.lane, [...lanes]));
    return;
  }
  await db
    .insert(laneState)
    .values(lanes.map((lane) => ({ lane, state, since: now })))
    .onConflictDoUpdate({ target: laneState.lane, set: { state, since: now } });
}
