// Does one thing that a person does, through the office's own use cases, and notes it in what the bench knows. What would
// not be possible (paid already, no plan for an undated one) is left undone, as a person would.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import { type FollowSteps, stepOf } from '../../pipeline/cli/commands/follow-up/follow-step.ts';
import { recordFollowUp } from '../../pipeline/office/follow-up/record-follow-up.ts';
import { recordSent, recordState } from '../../pipeline/office/practices/index.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { fillArchive } from '../../test/support/fill-archive.ts';
import type { Dice } from '../split/dice.ts';
import type { Deed, PlannedDeed } from './fates.ts';
import type { KnownNotice } from './known-notice.ts';
import type { RandomNotice } from './random-notice.ts';

export interface Followed {
  readonly name: string;
  readonly known: KnownNotice;
  readonly drawn: RandomNotice;
  /** Practice numbers, the last one that of the request under way. */
  readonly practices: string[];
  lastState: string | null;
}

export interface DeedFacts {
  readonly db: Db;
  readonly dice: Dice;
  readonly now: Date;
  readonly today: CivilDate;
}

/** @returns what follows from it later */
export async function doDeed(one: Followed, deed: Deed, facts: DeedFacts): Promise<readonly PlannedDeed[]> {
  const { known } = one;
  switch (deed.kind) {
    case 'settle':
      return known.isClosed || !one.drawn.settled ? [] : reread(one, one.drawn.settled, facts);
    case 'move':
      return known.hasDay0 ? reread(one, one.drawn.moved, facts) : [];
    case 'note_change':
      if (known.isClosed && known.isChanged && one.lastState) await setState(one, one.lastState, facts);
      return [];
    case 'inform':
      if (known.isToTell) {
        await record(one, { informed: true }, facts);
        known.isTold = true;
      }
      return [];
    case 'reopen':
      if (known.isClosed) {
        await record(one, { reopen: true }, facts);
        Object.assign(known, { isClosed: false, plan: [], decidedOn: undefined });
      }
      return [];
    case 'state':
      if (!known.isClosed && !(deed.state === 'request_sent' && known.plan.length > 0))
        await setState(one, deed.state, facts);
      return [];
    case 'send':
    case 'discard':
      await practice(one, deed.kind, facts);
      return [];
    case 'plan':
      return makePlan(one, deed, facts);
    case 'instalment':
      return payInstalment(one, deed.number, facts);
  }
}

function record(one: Followed, steps: FollowSteps, { db, now, today }: DeedFacts) {
  const make = stepOf(steps, { by: 'bench', at: now.toISOString(), note: null }, today);
  if (!make) throw new Error('no step');
  return recordFollowUp(db, one.known.id, make, now);
}

async function setState(one: Followed, state: string, facts: DeedFacts): Promise<void> {
  await record(one, { state }, facts);
  one.lastState = state;
  const isClosed = state !== 'request_sent';
  Object.assign(one.known, { isClosed, plan: [], decidedOn: one.known.safe });
}

async function reread({ name, known, drawn }: Followed, read: RandomNotice['read'], { db, now }: DeedFacts) {
  await fillArchive(db, [{ name, client: drawn.given, notices: [read] }], { at: now, batchId: name });
  known.reread(read);
  return [];
}

async function practice(
  one: Followed,
  what: 'send' | 'discard',
  { db, now, today }: DeedFacts,
): Promise<void> {
  const { known, practices } = one;
  if (known.isClosed || known.isFailed) return;
  const number = practices.at(-1);
  if (what === 'discard') {
    if (!number) return;
    const seen = { id: known.id, number, state: 'scartata', outcome: null, on: null, note: null } as const;
    await recordState(db, seen, now);
    return;
  }
  const serial = String(Number(one.name.replace(/\D/g, '')) * 10 + practices.length).padStart(5, '0');
  const next = `${today.replaceAll('-', '')}${serial.slice(-5)}`;
  await recordSent(db, { id: known.id, number: next, sentOn: null, isSecond: null }, now);
  practices.push(next);
}

async function makePlan(
  one: Followed,
  { count, byDays }: Extract<Deed, { kind: 'plan' }>,
  facts: DeedFacts,
): Promise<readonly PlannedDeed[]> {
  const { known } = one;
  const { today, dice } = facts;
  if (known.isClosed || known.isFailed || known.plan.length > 0) return [];
  const hasRule = known.hasDay0 && one.drawn.hasPlanByRules;
  const days = Array.from({ length: count }, (_, at) => addDays(today, 5 + at * 40));
  const steps = byDays || !hasRule ? { days: days.join(',') } : { instalments: String(count) };
  const { plan } = await record(one, steps, facts);
  // By the rules its days are the program's; typed ones are known beforehand.
  const due = (plan?.instalments ?? []).map((each) => each.due);
  Object.assign(known, { plan: due, planSize: due.length, decidedOn: known.safe });
  const isForgotten = dice.chance(0.15);
  return due.flatMap((day, at): PlannedDeed[] => {
    const on = addDays(day, dice.chance(0.15) ? dice.int(1, 8) : -dice.int(0, 12));
    if (isForgotten && at > 1) return [];
    return [{ on: on > today ? on : addDays(today, 1), deed: { kind: 'instalment', number: at + 1 } }];
  });
}

async function payInstalment(
  one: Followed,
  number: number,
  facts: DeedFacts,
): Promise<readonly PlannedDeed[]> {
  const { known } = one;
  // The next one only: people pay in order.
  if (known.isClosed || known.plan.length === 0 || known.planSize - known.plan.length + 1 !== number)
    return [];
  await record(one, { instalment: String(number), paid: facts.today }, facts);
  const plan = known.plan.slice(1);
  Object.assign(known, { plan, isClosed: plan.length === 0 });
  if (plan.length === 0) one.lastState = 'paid';
  return [];
}
