// All days that one rule gives for one act: the table's own reading, the others that a source names, the term
// printed on the notice, and the windows of exception. `due` follows the table, `safe` is the earliest of all.
import { type CivilDate, earlier } from '../../contract/civil-date.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { type CountedTerm, deadlineUnder } from './deadline-under.ts';
import type { AlternativeReading, DeadlineRule, OverrideWindow, Term } from './rule.types.ts';
import { applyWindows, windowsOf } from './windows.ts';

/** A reading that gives another day than the table's own. */
export interface OtherReading {
  readonly reading: AlternativeReading;
  readonly due: CivilDate;
}

export interface RuleReading {
  readonly rule: DeadlineRule;
  /** The table's own count, moved by the windows that hold for this taxpayer. */
  readonly raw: CivilDate;
  readonly due: CivilDate;
  readonly safe: CivilDate;
  /** The count without windows: where the roll is not certain its `safe` lies before its `due`. */
  readonly plain: CountedTerm;
  /** In the order of their days. */
  readonly others: readonly OtherReading[];
  /** Where day 0 itself has a second, later reading: the day it would give. */
  readonly fromLaterDay0: CivilDate | null;
  /** The printed term is another one. */
  readonly printedDiffers: boolean;
  readonly windows: readonly OverrideWindow[];
}

/** @param safeFrom a second, earlier day to count from, for `safe` alone. */
export function readRule(
  rule: DeadlineRule,
  from: CivilDate,
  safeFrom: CivilDate | null,
  facts: DeadlineFacts,
): RuleReading {
  const plain = deadlineUnder(rule, from);
  const others = otherCounts(rule, from, facts);
  const printed = printedCount(rule, from, facts);
  const windows = windowsOf(rule, from, plain, facts);
  const moved = applyWindows(rule, from, plain, windows);
  let safe = earlier(plain.safe, moved.due);
  for (const { count } of others) safe = earlier(safe, count.safe);
  if (printed !== null) safe = earlier(safe, printed.safe);
  if (safeFrom !== null) {
    safe = earlier(safe, deadlineUnder(rule, safeFrom).safe);
    for (const { count } of otherCounts(rule, safeFrom, facts)) safe = earlier(safe, count.safe);
  }
  return {
    rule,
    raw: moved.raw,
    due: moved.due,
    safe,
    plain,
    others: differing(others, plain.due),
    fromLaterDay0: facts.laterDay0 ? deadlineUnder(rule, facts.laterDay0).due : null,
    printedDiffers: printed !== null,
    windows,
  };
}

/** Days the rule gives in all, as a notice would print them. */
export function totalDays(rule: Term): number {
  return rule.days + rule.extraDays;
}

interface NamedCount {
  readonly reading: AlternativeReading;
  readonly count: CountedTerm;
}

function otherCounts(rule: DeadlineRule, from: CivilDate, facts: DeadlineFacts): readonly NamedCount[] {
  if (rule.alternatives.length === 0) return NO_COUNTS;
  return rule.alternatives
    .filter((reading) => holds(reading, facts))
    .map((reading) => ({ reading, count: deadlineUnder(termOf(rule, reading), from) }));
}
const NO_OTHERS: readonly OtherReading[] = [];
const NO_COUNTS: readonly NamedCount[] = [];

function termOf(rule: DeadlineRule, reading: AlternativeReading): Term {
  return {
    days: reading.days ?? rule.days,
    extraDays: reading.extraDays ?? rule.extraDays,
    freeze: reading.freeze ?? rule.freeze,
    roll: reading.roll ?? rule.roll,
  };
}

function differing(others: readonly NamedCount[], due: CivilDate): readonly OtherReading[] {
  if (others.every(({ count }) => count.due === due)) return NO_OTHERS;
  return others
    .filter(({ count }) => count.due !== due)
    .map(({ reading, count }) => ({ reading, due: count.due }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function holds(reading: AlternativeReading, facts: DeadlineFacts): boolean {
  return reading.when === 'always' || facts.rowsAreTax === false;
}

/** The count by the printed term, or null when none is printed or it is the rule's own. */
function printedCount(rule: DeadlineRule, from: CivilDate, facts: DeadlineFacts): CountedTerm | null {
  const days = facts.printedTermDays;
  if (days === null || !rule.isPrintedOnNotice || days === totalDays(rule)) return null;
  return deadlineUnder({ ...rule, days, extraDays: 0 }, from);
}
