// Windows of exception that touch a term: those of the table and the office's own. They move `due` where they hold for
// this taxpayer, never `safe`.
import { type CivilDate, earlier } from '../../contract/civil-date.ts';
import { rollForward } from '../holidays/index.ts';
import type { Pause } from './count-days.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { type CountedTerm, deadlineUnder, freezesNamed } from './deadline-under.ts';
import { OVERRIDE_WINDOWS } from './override-windows.table.ts';
import type { DeadlineRule, OverrideWindow } from './rule.types.ts';

const NONE: readonly OverrideWindow[] = [];

export function windowsOf(
  rule: DeadlineRule,
  from: CivilDate,
  plain: CountedTerm,
  facts: DeadlineFacts,
): readonly OverrideWindow[] {
  const all = facts.overrideWindows?.length
    ? [...OVERRIDE_WINDOWS, ...facts.overrideWindows]
    : OVERRIDE_WINDOWS;
  // Most terms lie far from every window: look at the days before making a list.
  if (!all.some((window) => touches(window, rule, from, plain, facts))) return NONE;
  return all.filter((window) => touches(window, rule, from, plain, facts));
}

function touches(
  window: OverrideWindow,
  rule: DeadlineRule,
  from: CivilDate,
  plain: CountedTerm,
  facts: DeadlineFacts,
): boolean {
  if (window.from > plain.due || window.to < from) return false;
  if (!window.acts.includes(facts.act) || !window.purposes.includes(rule.purpose)) return false;
  if (window.effect.kind === 'pay_by') return plain.due <= window.to;
  // The first day is not counted: a pause that ends on it takes nothing out.
  return window.effect.kind === 'none' || from < window.to;
}

export function applyWindows(
  rule: DeadlineRule,
  from: CivilDate,
  plain: CountedTerm,
  windows: readonly OverrideWindow[],
): { readonly raw: CivilDate; readonly due: CivilDate } {
  if (windows.length === 0) return plain;
  const holding = windows.filter((window) => window.applies === 'yes');
  if (holding.length === 0) return { raw: plain.raw, due: plain.due };
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
