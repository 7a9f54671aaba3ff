// All days that one rule gives for one act: the table's own reading, the others that a source names, the term
// printed on the notice, and the windows of exception. `due` follows the table, `safe` is the earliest of all.
import { type CivilDate, earlier } from '../../contract/civil-date.ts';
import { rollForward } from '../holidays/index.ts';
import type { Pause } from './count-days.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { type CountedTerm, deadlineUnder, freezesNamed } from './deadline-under.ts';
import { OVERRIDE_WINDOWS } from './override-windows.table.ts';
import type { AlternativeReading, DeadlineRule, OverrideWindow, Term } from './rule.types.ts';

export interface RuleReading {
  readonly rule: DeadlineRule;
  /** The table's own count, moved by the windows that hold for this taxpayer. */
  readonly raw: CivilDate;
  readonly due: CivilDate;
  readonly safe: CivilDate;
  /** The count without windows: where the roll is not certain its `safe` lies before its `due`. */
  readonly plain: CountedTerm;
  /** Days of the other readings that differ from the plain one. */
  readonly otherDays: readonly CivilDate[];
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
  const late =
    safeFrom === null ? [] : [deadlineUnder(rule, safeFrom), ...otherCounts(rule, safeFrom, facts)];
  const safeDays = [...others, ...late, ...(printed ? [printed] : [])].map((count) => count.safe);
  return {
    rule,
    ...moved,
    safe: safeDays.reduce(earlier, earlier(plain.safe, moved.due)),
    plain,
    otherDays: [...new Set(others.map((count) => count.due))].filter((due) => due !== plain.due).sort(),
    printedDiffers: printed !== null,
    windows,
  };
}

/** Days the rule gives in all, as a notice would print them. */
export function totalDays(rule: Term): number {
  return rule.days + rule.extraDays;
}

function otherCounts(rule: DeadlineRule, from: CivilDate, facts: DeadlineFacts): readonly CountedTerm[] {
  const named = rule.alternatives.filter((reading) => holds(reading, facts));
  return named.map((reading) => deadlineUnder({ ...rule, ...reading }, from));
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

function windowsOf(
  rule: DeadlineRule,
  from: CivilDate,
  plain: CountedTerm,
  facts: DeadlineFacts,
): readonly OverrideWindow[] {
  const all = [...OVERRIDE_WINDOWS, ...(facts.overrideWindows ?? [])];
  return all.filter((window) => {
    if (!window.acts.includes(facts.act) || !window.purposes.includes(rule.purpose)) return false;
    if (window.effect.kind === 'none') return false;
    if (window.effect.kind === 'pay_by') return window.from <= plain.due && plain.due <= window.to;
    return window.from <= plain.due && from < window.to;
  });
}

function applyWindows(
  rule: DeadlineRule,
  from: CivilDate,
  plain: CountedTerm,
  windows: readonly OverrideWindow[],
): { readonly raw: CivilDate; readonly due: CivilDate } {
  const holding = windows.filter((window) => window.applies === 'yes');
  const pauses = holding.filter((window) => window.effect.kind === 'freeze').map(asPause);
  const { raw, due } =
    pauses.length === 0 ? plain : deadlineUnder(rule, from, [...freezesNamed(rule.freeze), ...pauses]);
  const payBy = holding.flatMap((window) => (window.effect.kind === 'pay_by' ? [window.effect.day] : []));
  return { raw, due: payBy.map(rollForward).reduce(later, due) };
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return earlier(a, b) === a ? b : a;
}

function asPause({ id, from, to }: OverrideWindow): Pause {
  return { id, period: { kind: 'once', from, to }, validFrom: null, validTo: null };
}
