// The histories of practices as rows: events are added, never changed; the row of the practice holds what they add up
// to. Everything here is called under the lock of deliveries, so that places in a history are given one at a time.
// (Border file: JSON of the database.)
import { asc, eq, inArray } from 'drizzle-orm';
import {
  type PracticeEvent,
  type PracticeEventFacts,
  practiceEventFactsSchema,
} from '../../contract/practice-event.ts';
import { foldPractice } from '../../validators/practices/index.ts';
import type { Db, Tx } from './database.ts';
import { practice, practiceEvent } from './schema.ts';

/** Practice number → its events, in the order of recording; a number without events is not in the map. */
export async function eventsOf(
  db: Db | Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, readonly PracticeEvent[]>> {
  const found = new Map<string, PracticeEvent[]>();
  if (numbers.length === 0) return found;
  const rows = await db
    .select()
    .from(practiceEvent)
    .where(inArray(practiceEvent.practiceNumber, [...numbers]))
    .orderBy(asc(practiceEvent.practiceNumber), asc(practiceEvent.ordinal));
  for (const row of rows) {
    const event = { ordinal: row.ordinal, by: row.by, facts: practiceEventFactsSchema.parse(row.facts) };
    found.set(row.practiceNumber, [...(found.get(row.practiceNumber) ?? []), event]);
  }
  return found;
}

/** Adds an event and brings the practice's row up to date, where there is one. */
export async function addEvent(
  tx: Tx,
  number: string,
  event: { readonly by: string; readonly facts: PracticeEventFacts },
  now: Date,
): Promise<void> {
  const before = (await eventsOf(tx, [number])).get(number) ?? [];
  const ordinal = before.length;
  await tx.insert(practiceEvent).values({
    ...{ id: `${number}-${ordinal}`, practiceNumber: number, ordinal },
    ...{ by: event.by, facts: event.facts, createdAt: now },
  });
  const folded = foldPractice(number, [...before, { ordinal, ...event }]);
  if (!folded) return;
  const { kind, previousNumber, sentOn, state, outcome } = folded;
  await tx
    .update(practice)
    .set({ kind, previousNumber, sentOn, state, outcome, updatedAt: now })
    .where(eq(practice.number, number));
}

export interface SentPractice {
  readonly number: string;
  readonly noticeId: string;
  readonly kind: 'first' | 'second';
  readonly previousNumber: string | null;
  readonly sentOn: string;
  /** A person, or the paper that says so. */
  readonly by: string;
}

/** Makes the practice's row, or moves one whose sending was withdrawn, and adds the event; what waited for it counts now. */
export async function addPractice(tx: Tx, { by, ...row }: SentPractice, now: Date): Promise<void> {
  const { number, noticeId, kind, previousNumber, sentOn } = row;
  await tx
    .insert(practice)
    .values({ ...row, state: 'sent', outcome: null, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({ target: practice.number, set: { noticeId, updatedAt: now } });
  await addEvent(tx, number, { by, facts: { type: 'sent', on: sentOn, kind, previousNumber } }, now);
}

/** Which notice each recorded practice is of. */
export async function noticesOfPractices(
  db: Db | Tx,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .select({ number: practice.number, noticeId: practice.noticeId })
    .from(practice)
    .where(inArray(practice.number, [...numbers]));
  return new Map(rows.map(({ number, noticeId }) => [number, noticeId]));
}

/** Numbers of a notice's practices, oldest first. */
export async function numbersOf(
  db: Db | Tx,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  if (noticeIds.length === 0) return found;
  const rows = await db
    .select({ number: practice.number, noticeId: practice.noticeId })
    .from(practice)
    .where(inArray(practice.noticeId, [...noticeIds]))
    .orderBy(asc(practice.sentOn), asc(practice.number));
  for (const { number, noticeId } of rows) found.set(noticeId, [...(found.get(noticeId) ?? []), number]);
  return found;
}
