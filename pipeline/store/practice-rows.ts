// Practices as rows, for whoever looks: what their events add up to.
import { asc, inArray } from 'drizzle-orm';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import { type FoldedPractice, foldPractice, standingEvents } from '../../validators/practices/index.ts';
import type { Db, Tx } from './database.ts';
import { eventsOf, noticesOfPractices, numbersOf } from './practice-events.ts';
import {
  NO_PRACTICES,
  type PaperTaken,
  type PracticeIndex,
  type RecordedPractices,
  type RollSeen,
} from './practice-index.ts';
import { practiceEvent, rollSeen } from './schema.ts';

export function databasePracticeIndex(db: Db | Tx): PracticeIndex {
  return {
    async practicesOf(noticeIds) {
      const folded = await foldedOf(db, noticeIds);
      return new Map([...folded].map(([id, practices]) => [id, practices.map(withoutStep)]));
    },
    recordedOf: (noticeIds) => recordedOf(db, noticeIds),
    papersOf: (paperIds) => takenOf(db, paperIds),
  };
}

async function recordedOf(
  db: Db | Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, RecordedPractices>> {
  const folded = await foldedOf(db, noticeIds);
  const roll = await rollOf(db, noticeIds);
  const ids = [...new Set([...folded.keys(), ...roll.keys()])];
  return new Map(
    ids.map((id) => [
      id,
      { practices: folded.get(id) ?? NO_PRACTICES.practices, roll: roll.get(id) ?? NO_PRACTICES.roll },
    ]),
  );
}

async function foldedOf(
  db: Db | Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly FoldedPractice[]>> {
  const numbers = await numbersOf(db, noticeIds);
  const events = await eventsOf(db, [...numbers.values()].flat());
  // One whose sending was withdrawn is none.
  const fold = (number: string) => foldPractice(number, events.get(number) ?? []) ?? [];
  return new Map([...numbers].map(([id, own]) => [id, own.flatMap(fold)]));
}

/** The latest day seen; of one day what was recorded last. */
async function rollOf(db: Db | Tx, noticeIds: readonly string[]): Promise<ReadonlyMap<string, RollSeen>> {
  if (noticeIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(rollSeen)
    .where(inArray(rollSeen.noticeId, [...noticeIds]))
    .orderBy(asc(rollSeen.seenOn), asc(rollSeen.ordinal));
  return new Map(
    rows.map(({ noticeId, status, seenOn }) => [
      noticeId,
      { status: status === 'on_roll' ? ('on_roll' as const) : ('not_on_roll' as const), on: seenOn },
    ]),
  );
}

async function takenOf(db: Db | Tx, paperIds: readonly string[]): Promise<ReadonlyMap<string, PaperTaken>> {
  if (paperIds.length === 0) return new Map();
  const rows = await db
    .select({ number: practiceEvent.practiceNumber })
    .from(practiceEvent)
    .where(inArray(practiceEvent.by, [...paperIds]));
  const numbers = [...new Set(rows.map(({ number }) => number))];
  const [events, notices] = [await eventsOf(db, numbers), await noticesOfPractices(db, numbers)];
  const taken = new Map<string, PaperTaken>();
  for (const [number, history] of events) {
    const standing = new Set(standingEvents(history));
    for (const event of history) {
      const { by, facts } = event;
      if (facts.type !== 'seen' || !paperIds.includes(by)) continue;
      const is = standing.has(event) ? facts.standing : 'withdrawn';
      // A paper read anew may speak of another number than before.
      if (is !== 'withdrawn' || !taken.has(by))
        taken.set(by, { number, noticeId: notices.get(number) ?? null, standing: is });
    }
  }
  return taken;
}

function withoutStep({ findings: _, isFromPaper: __, ...practice }: FoldedPractice): PracticeRecord {
  return { ...practice, nextStep: null };
}
