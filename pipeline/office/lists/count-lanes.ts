// How many notices stand in each lane of the review queue, of those that somebody may see. What is to be looked at is counted
// entry by entry, so that count is kept for a few seconds; what people marked is counted whenever it is asked for.
import { type CivilDate, romeDay } from '../../../contract/civil-date.ts';
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import type { Db } from '../../store/database.ts';
import { countLanes, countToLook, type ToLook } from '../../store/lane-counts.ts';
import { keptAnswers } from './kept-answers.ts';

export interface LaneCounts {
  readonly lanes: Readonly<Record<ReviewLane, number>>;
  /** Of when the first three are; the others are of now. */
  readonly asOf: string;
}

export interface LanesWanted {
  /** Principal: whose hand `mine` is. */
  readonly id: string;
  readonly seenClients: readonly string[] | null;
  readonly now: Date;
}

/** Longer where counting takes long: at most a twentieth of the time goes into it. */
const KEPT = { leastMs: 3_000, timesTaken: 20 } as const;

/** @param clock of the process, milliseconds: only for how long a count is kept */
export function laneCounter(db: Db, clock: () => number = Date.now) {
  const kept = keptAnswers<{ readonly toLook: ToLook; readonly asOf: string }>({ ...KEPT, clock });
  const toLookOf = (seenClients: readonly string[] | null, today: CivilDate, now: Date) =>
    kept(JSON.stringify([today, [...(seenClients ?? ['*'])].sort()]), async () => ({
      toLook: await countToLook(db, seenClients, today),
      asOf: now.toISOString(),
    }));
  return async ({ id, seenClients, now }: LanesWanted): Promise<LaneCounts> => {
    const today = romeDay(now);
    const { toLook, asOf } = await toLookOf(seenClients, today, now);
    return { lanes: await countLanes(db, { id, now, today }, seenClients, toLook), asOf };
  };
}
