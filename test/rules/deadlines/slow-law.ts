// The law of deadlines said a second time, as plain questions instead of rows, on the calendar of the slow counter. It
// shares no code and no table with the rules: where both agree, both read the law the same way.
import { daysOn, readOff, workingBefore } from './slow-counter.ts';

export interface SlowCase {
  readonly act: string;
  /** A proved telematic notice. */
  readonly isTelematic: boolean;
  readonly elaborated: string;
  readonly day0: string;
}

export interface SlowTerm {
  readonly raw: string;
  readonly due: string;
  readonly safe: string;
}
export type SlowAnswer = Partial<Record<'pay' | 'clarify' | 'appeal' | 'inform_client', SlowTerm>>;

const AUTOMATIC = ['36-bis', '54-bis', 'lipe'];
const earliest = (...days: readonly string[]): string => [...days].sort()[0] ?? '';
const moved = (plain: { raw: string; due: string }, due: string): SlowTerm => ({
  raw: plain.raw,
  due,
  safe: plain.due,
});

export function slowLaw(asked: SlowCase): SlowAnswer {
  if (asked.act === 'cartella') return ofCartella(asked.day0);
  const isNew = asked.elaborated >= '2025-01-01';
  const { day0 } = asked;
  if (AUTOMATIC.includes(asked.act) && asked.isTelematic) return ofTelematic(day0, isNew);
  if (AUTOMATIC.includes(asked.act)) return ofLetter(day0, isNew, true);
  if (asked.act === '36-ter') return ofLetter(day0, isNew, false);
  if (asked.act === 'tassazione-separata') return ofSeparate(day0);
  const days = asked.act === 'bollo' ? 30 : 60;
  const pay = withoutDoubt(readOff(day0, days, 'none'));
  return asked.act === 'bollo' ? { pay } : { pay, clarify: pay };
}

function ofLetter(day0: string, isNew: boolean, isAutomatic: boolean): SlowAnswer {
  const plain = readOff(day0, isNew ? 60 : 30, 'august');
  const clarify = { ...plain, safe: earliest(plain.due, readOff(day0, isNew ? 60 : 30, 'none').due) };
  const isSummer2022 = isAutomatic && !isNew && day0 >= '2022-05-21' && day0 <= '2022-08-31';
  if (isSummer2022) {
    const atOnce = readOff(day0, 60, 'august');
    return { pay: { ...atOnce, safe: plain.due }, clarify };
  }
  return { pay: spring2020(plain), clarify };
}

function ofTelematic(sent: string, isNew: boolean): SlowAnswer {
  const told = readOff(sent, 30, 'none');
  const inform_client = { ...told, safe: earliest(told.due, workingBefore(told.raw)) };
  if (isNew) {
    const ninety = readOff(sent, 90, 'august');
    const unpaused = readOff(sent, 90, 'none').due;
    const sixty = readOff(sent, 60, 'none').due;
    return {
      pay: { ...ninety, safe: earliest(ninety.due, unpaused) },
      clarify: { ...ninety, safe: earliest(ninety.due, unpaused, sixty) },
      inform_client,
    };
  }
  const tail = readOff(sent, 30, 'august', 60);
  const unpaused = readOff(sent, 30, 'none', 60).due;
  return {
    pay: spring2020(tail),
    clarify: { ...tail, safe: earliest(tail.due, unpaused) },
    inform_client,
  };
}

function ofSeparate(day0: string): SlowAnswer {
  const plain = readOff(day0, 30, 'august');
  const unpaused = readOff(day0, 30, 'none').due;
  return { pay: withoutDoubt(plain), clarify: { ...plain, safe: earliest(plain.due, unpaused) } };
}

function ofCartella(day0: string): SlowAnswer {
  const isLong = day0 >= '2021-09-01' && day0 <= '2022-03-31';
  const payment = readOff(day0, isLong ? 180 : 60, 'none');
  const wasStopped = payment.due >= '2020-03-08' && payment.due <= '2021-08-31';
  const pay = wasStopped ? moved(payment, '2021-09-30') : withoutDoubt(payment);
  const days = day0 >= '2015-10-22' ? 60 : 90;
  const declared = readOff(day0, days, 'none');
  const appeal = readOff(day0, 60, 'court');
  const asIf = readOff(day0, 60, 'court-without-2020').due;
  return {
    pay,
    clarify: { ...declared, safe: earliest(declared.due, workingBefore(declared.raw)) },
    appeal: { ...appeal, safe: earliest(appeal.due, asIf) },
  };
}

/** Payments due in the spring of 2020 could wait until the autumn; nobody is told to. */
function spring2020(plain: { raw: string; due: string }): SlowTerm {
  const isMoved = plain.due >= '2020-03-08' && plain.due <= '2020-05-31';
  return isMoved ? moved(plain, '2020-09-16') : withoutDoubt(plain);
}

function withoutDoubt(plain: { raw: string; due: string }): SlowTerm {
  return { ...plain, safe: plain.due };
}

export { daysOn };
