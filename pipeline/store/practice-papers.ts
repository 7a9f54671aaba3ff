// What papers say of CIVIS requests becomes events, in the transaction that makes the papers visible: once, however often
// their stage runs. The notices concerned are drafted again. A practice that nobody recorded is made for the notice a
// paper names surely, whichever of the two came in first; else its events wait for a person.
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import {
  BY_PERSON,
  type PracticeEvent,
  type PracticeEventFacts,
  practiceEventFactsSchema,
  type SeenFacts,
} from '../../contract/practice-event.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { PracticePaper } from '../../validators/practices/index.ts';
import type { Tx } from './database.ts';
import { followPractices } from './follow-practices.ts';
import { adoptNamed, adoptWaiting, ownNumberOf } from './practice-adoption.ts';
import { addEvent, eventsOf, noticesOfPractices } from './practice-events.ts';
import { redraft } from './redraft.ts';
import { practiceEvent } from './schema.ts';

export interface DeliveredPaper {
  /** Id of the paper's own result. */
  readonly id: string;
  readonly paper: PracticePaper;
}

/** To be called under the lock of deliveries. @returns documents sent back to `draft`, this one too where its papers are concerned */
export async function applyPracticePapers(
  tx: Tx,
  results: readonly Result[],
  papers: readonly DeliveredPaper[],
  now: Date,
): Promise<readonly string[]> {
  const touched = new Set<string>();
  for (const { id } of results) {
    const paper = papers.find((each) => each.id === id)?.paper ?? null;
    const concerned = await applyPaper(tx, id, paper, now);
    await followPractices(tx, concerned, id, now);
    for (const each of concerned) touched.add(each);
  }
  for (const concerned of await adoptWaiting(tx, results, now)) touched.add(concerned);
  return redraft(tx, [...touched], now);
}

/** @returns ids of the notices and papers to draft again */
async function applyPaper(
  tx: Tx,
  id: string,
  paper: PracticePaper | null,
  now: Date,
): Promise<readonly string[]> {
  const said = await saidBy(tx, id);
  const last = said.at(-1);
  const facts = paper && (await factsOf(tx, paper));
  const number = paper?.number ?? null;
  const isSame = last && facts && last.number === number && saysTheSame(last.facts, facts);
  // What a person took back stays so; what the paper itself took back may be said again.
  if (isSame && (last.withdrawnBy === null || last.withdrawnBy === BY_PERSON)) return [];
  const isSaid = last !== undefined && last.withdrawnBy === null;
  if (!isSaid && (!facts || number === null)) return [];
  // Drafted by what it said before.
  const touched: string[] = last ? [id] : [];
  if (isSaid) {
    await addEvent(tx, last.number, { by: id, facts: { type: 'withdrawn', of: last.ordinal } }, now);
    touched.push(...(await noticesOfPractices(tx, [last.number])).values());
  }
  if (!facts || number === null) return touched;
  await addEvent(tx, number, { by: id, facts }, now);
  // The paper was drafted before: it is to say to which notice it went, or that it is not believed.
  if (facts.standing !== paper?.standing) touched.push(id);
  const notice = (await noticesOfPractices(tx, [number])).get(number);
  if (notice !== undefined) return [...touched, notice, id];
  return [...touched, ...(await adoptNamed(tx, { number, facts, paperId: id }, now))];
}

/** What this paper was taken to say so far, also where somebody took it back. */
async function saidBy(tx: Tx, id: string) {
  const rows = await tx
    .select()
    .from(practiceEvent)
    .where(and(eq(practiceEvent.by, id), ne(practiceEvent.by, BY_PERSON)))
    .orderBy(asc(practiceEvent.createdAt), asc(practiceEvent.ordinal));
  const events = await eventsOf(
    tx,
    rows.map((row) => row.practiceNumber),
  );
  return rows.flatMap(({ practiceNumber: number, ordinal, facts: stored }) => {
    const facts = practiceEventFactsSchema.parse(stored);
    return facts.type === 'seen'
      ? [{ number, ordinal, facts, withdrawnBy: withdrawnBy(events.get(number) ?? [], ordinal) }]
      : [];
  });
}

function withdrawnBy(events: readonly PracticeEvent[], ordinal: number): string | null {
  return events.find(({ facts }) => facts.type === 'withdrawn' && facts.of === ordinal)?.by ?? null;
}

async function factsOf(tx: Tx, paper: PracticePaper): Promise<SeenFacts> {
  const { number, day, isDayStated, state, outcome, names } = paper;
  return {
    type: 'seen',
    on: day,
    isDayStated,
    state,
    outcome,
    note: null,
    // A paper that names another notice than the practice was recorded for is believed in neither.
    standing: (await namesAnother(tx, number, names)) ? 'proposed' : paper.standing,
    names,
    second: paper.saysSecond ? { previousNumber: paper.previousNumber } : null,
  };
}

async function namesAnother(tx: Tx, number: string | null, names: SeenFacts['names']): Promise<boolean> {
  if (number === null || names === null) return false;
  const noticeId = (await noticesOfPractices(tx, [number])).get(number);
  const own = noticeId === undefined ? null : await ownNumberOf(tx, noticeId);
  return own !== null && own.name === names.by && own.value !== names.value;
}

/** The day of coming in stands in for one that the paper does not state: it is not part of what it says. */
function saysTheSame(a: SeenFacts, b: SeenFacts): boolean {
  const said = (facts: SeenFacts): PracticeEventFacts => (facts.isDayStated ? facts : { ...facts, on: '' });
  return JSON.stringify(said(a)) === JSON.stringify(said(b));
}

/** Papers with events of a practice: they are drafted again when somebody records it. */
export async function papersOf(tx: Tx, numbers: readonly string[]): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const rows = await tx
    .selectDistinct({ by: practiceEvent.by })
    .from(practiceEvent)
    .where(and(inArray(practiceEvent.practiceNumber, [...numbers]), ne(practiceEvent.by, BY_PERSON)));
  return rows.map(({ by }) => by);
}
