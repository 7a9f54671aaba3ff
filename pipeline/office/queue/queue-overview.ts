// How the queue stands: from our own tables, which are the truth whatever the queue holds. Counts, ids and times only.
import { and, count, eq, min, sql } from 'drizzle-orm';
import type { CivilDate } from '../../../contract/civil-date.ts';
import { LANES } from '../../queue/lanes.ts';
import { bandName, bandOf } from '../../queue/urgency.ts';
import type { Lane } from '../../stages/stage.ts';
import { laneOfStage } from '../../stages/stage-order.ts';
import type { Db } from '../../store/database.ts';
import { IS_ABANDONED } from '../../store/document-runs.ts';
import { type LaneState, laneOrders } from '../../store/lane-state-rows.ts';
import { document, intake } from '../../store/schema.ts';
import { ORDER_COLUMNS } from '../../store/work-order-rows.ts';
import { type WorkerRow, workersOf } from '../../store/worker-rows.ts';

export interface LaneOverview {
  readonly lane: Lane;
  readonly state: LaneState;
  readonly since: Date | null;
  readonly waiting: number;
  /** In work on a machine that is seen. */
  readonly active: number;
  /** To be tried again later. */
  readonly delayed: number;
  /** Draining, and nothing runs any more. */
  readonly isDrained: boolean;
}

export interface QueueOverview {
  readonly lanes: readonly LaneOverview[];
  /** Unfinished documents by days left: `awaited`, `0`, …, `51+`, `idle`; most urgent first. */
  readonly bands: readonly { readonly band: string; readonly documents: number }[];
  /** When the longest waiting document came in. */
  readonly oldest: Date | null;
  /** Piles with unfinished documents, most of them first; at most {@link MOST_BATCHES}. */
  readonly batches: readonly { readonly batchId: string; readonly documents: number }[];
  readonly workers: readonly WorkerRow[];
}

const MOST_BATCHES = 20;
const WAITING = eq(document.status, 'waiting');

/** A few counts over the unfinished documents. */
export async function queueOverview(db: Db, today: CivilDate): Promise<QueueOverview> {
  const [counts, oldest] = await Promise.all([
    countsByStage(db),
    db
      .select({ at: min(document.createdAt) })
      .from(document)
      .where(WAITING),
  ]);
  const orders = await laneOrders(db);
  const lanes = LANES.map((lane): LaneOverview => {
    const mine = counts.filter(({ stage }) => laneOfStage(stage) === lane);
    const of = (key: 'waiting' | 'active' | 'delayed') =>
      mine.reduce((total, row) => total + Number(row[key]), 0);
    const { state, since } = orders[lane];
    const active = of('active');
    return {
      ...{ lane, state, since, waiting: of('waiting'), active, delayed: of('delayed') },
      isDrained: state === 'draining' && active === 0,
    };
  });
  return {
    lanes,
    bands: await bands(db, today),
    oldest: oldest[0]?.at ?? null,
    batches: await batches(db),
    workers: await workersOf(db),
  };
}

async function countsByStage(db: Db) {
  const isActive = sql`${document.runToken} IS NOT NULL AND NOT ${IS_ABANDONED}`;
  const isDelayed = sql`${document.retryAt} > now()`;
  return db
    .select({
      stage: sql<string>`coalesce(${document.nextStage}, '')`,
      active: sql<string>`count(*) FILTER (WHERE ${isActive})`,
      delayed: sql<string>`count(*) FILTER (WHERE NOT (${isActive}) AND ${isDelayed})`,
      waiting: sql<string>`count(*) FILTER (WHERE NOT (${isActive}) AND (${isDelayed}) IS NOT TRUE)`,
    })
    .from(document)
    .where(WAITING)
    .groupBy(document.nextStage);
}

async function bands(db: Db, today: CivilDate): Promise<QueueOverview['bands']> {
  const { urgentBy, isAwaited, isIdleReading } = ORDER_COLUMNS;
  const rows = await db
    .select({ urgentBy, isAwaited, isIdleReading, documents: count() })
    .from(document)
    .where(WAITING)
    .groupBy(document.urgentBy, document.isAwaited, isIdleReading);
  const totals = new Map<number, number>();
  for (const row of rows) {
    const band = bandOf(row, today);
    totals.set(band, (totals.get(band) ?? 0) + row.documents);
  }
  const sorted = [...totals].sort(([a], [b]) => a - b);
  return sorted.map(([band, documents]) => ({ band: bandName(band), documents }));
}

async function batches(db: Db): Promise<QueueOverview['batches']> {
  const documents = sql<string>`count(DISTINCT ${intake.documentId})`;
  const rows = await db
    .select({ batchId: intake.batchId, documents })
    .from(intake)
    .innerJoin(document, and(eq(document.id, intake.documentId), WAITING))
    .groupBy(intake.batchId)
    .orderBy(sql`count(DISTINCT ${intake.documentId}) DESC`, intake.batchId)
    .limit(MOST_BATCHES);
  return rows.map((row) => ({ batchId: row.batchId, documents: Number(row.documents) }));
}
