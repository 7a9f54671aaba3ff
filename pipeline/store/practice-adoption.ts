// A practice that a paper told of before any person did: made for the notice that the paper names by a number read surely,
// when the second of the two comes in. Never by anything less than that number.
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { practiceEventFactsSchema, type SeenFacts } from '../../contract/practice-event.ts';
import type { Result } from '../../contract/result.schema.ts';
import { practiceDay } from '../../validators/identifiers/index.ts';
import { databaseChoiceIndex } from './choice-rows.ts';
import type { Tx } from './database.ts';
import { followPractices } from './follow-practices.ts';
import { addPractice, eventsOf, noticesOfPractices } from './practice-events.ts';
import { databasePracticeIndex } from './practice-rows.ts';
import { ownNumber } from './same-notice.ts';
import { notice, practiceEvent } from './schema.ts';

const DUPLICATE = 'notice.duplicate';

interface Named {
  readonly number: string;
  readonly facts: SeenFacts;
  readonly paperId: string;
}

/** The paper came in last. @returns ids to draft again: the notice and the paper; none where no notice has that number */
export async function adoptNamed(tx: Tx, named: Named, now: Date): Promise<readonly string[]> {
  const { names, standing } = named.facts;
  if (names === null || standing !== 'applied') return [];
  const rows = await tx
    .select({ id: notice.id, result: notice.result })
    .from(notice)
    .where(and(eq(notice[names.by], names.value), ne(notice.kind, 'altro')))
    .orderBy(asc(notice.createdAt), asc(notice.id));
  const found = rows.find(({ result }) => isNoticeOf(result, names));
  return found ? adopt(tx, found.id, named, now) : [];
}

/** The notice came in last. @returns ids to draft again */
export async function adoptWaiting(
  tx: Tx,
  results: readonly Result[],
  now: Date,
): Promise<readonly string[]> {
  const touched: string[] = [];
  for (const result of results) {
    const own = result.notice.kind === 'altro' ? null : ownNumber(result);
    if (!own || isDuplicate(result)) continue;
    for (const named of await waitingFor(tx, own.value)) {
      if (isNoticeOf(result, named.facts.names)) touched.push(...(await adopt(tx, result.id, named, now)));
    }
  }
  return touched;
}

export async function ownNumberOf(tx: Tx, noticeId: string) {
  const rows = await tx.select({ result: notice.result }).from(notice).where(eq(notice.id, noticeId));
  return rows[0] ? ownNumber(rows[0].result) : null;
}

async function waitingFor(tx: Tx, value: string): Promise<readonly Named[]> {
  const rows = await tx
    .select()
    .from(practiceEvent)
    .where(sql`${practiceEvent.facts}->'names'->>'value' = ${value}`)
    .orderBy(asc(practiceEvent.practiceNumber), asc(practiceEvent.ordinal));
  const numbers = [...new Set(rows.map((row) => row.practiceNumber))];
  const [known, events] = [await noticesOfPractices(tx, numbers), await eventsOf(tx, numbers)];
  return rows.flatMap(({ practiceNumber: number, ordinal, by, facts: stored }) => {
    const facts = practiceEventFactsSchema.parse(stored);
    const isWithdrawn = (events.get(number) ?? []).some(
      (event) => event.facts.type === 'withdrawn' && event.facts.of === ordinal,
    );
    const waits = facts.type === 'seen' && facts.standing === 'applied' && !known.has(number) && !isWithdrawn;
    return waits ? [{ number, facts, paperId: by }] : [];
  });
}

async function adopt(tx: Tx, noticeId: string, named: Named, now: Date): Promise<readonly string[]> {
  const { number, facts, paperId } = named;
  const sentOn = practiceDay(number);
  // Several papers of one practice may wait: the first makes it.
  if (sentOn === null || (await noticesOfPractices(tx, [number])).has(number)) return [noticeId, paperId];
  const before = (await databasePracticeIndex(tx).practicesOf([noticeId])).get(noticeId) ?? [];
  const closed = before.filter(({ state }) => state === 'chiusa').at(-1)?.number ?? null;
  const chosen = (await databaseChoiceIndex(tx).choicesOf([noticeId])).get(noticeId)?.second ?? null;
  const isSecond = facts.second !== null || chosen !== null || closed !== null;
  const previousNumber = facts.second?.previousNumber ?? chosen?.previousPractice ?? closed;
  await addPractice(
    tx,
    {
      ...{ number, noticeId, sentOn, by: paperId, kind: isSecond ? 'second' : 'first' },
      previousNumber: isSecond ? previousNumber : null,
    },
    now,
  );
  await followPractices(tx, [noticeId], paperId, now);
  return [noticeId, paperId];
}

function isNoticeOf(result: Result, names: SeenFacts['names']): boolean {
  const own = ownNumber(result);
  return own !== null && own.name === names?.by && own.value === names.value && !isDuplicate(result);
}

function isDuplicate({ warnings }: Result): boolean {
  return warnings.some(({ code }) => code === DUPLICATE);
}
