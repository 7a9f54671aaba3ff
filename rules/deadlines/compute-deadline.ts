// From what is known of an act to its deadlines: to pay first, then to clarify, to appeal, to inform the client.
import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Deadline, OtherDeadline } from '../../contract/result.schema.ts';
import type { Purpose } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { citationAt } from './citation.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { deadlineUnder } from './deadline-under.ts';
import { type Start, startOf } from './delivery.ts';
import { aboutFields, doubtsOf } from './doubts-of.ts';
import { explanationOf, explanationWithoutStart } from './explanation.ts';
import { LOOK_FOR } from './look-for.table.ts';
import { type RuleReading, readRule, totalDays } from './readings.ts';
import type { DeadlineRule } from './rule.types.ts';
import { type Selection, selectRules } from './select-rules.ts';
import { TOLERANCES } from './tolerance.table.ts';
import { lettersOf, type RaisedWarning, raise, toWarning } from './warn.ts';

const UNKNOWN_DAY = { it: 'data da accertare', en: 'day to be established' };
const OTHER_PURPOSES: readonly Purpose[] = ['clarify', 'appeal', 'inform_client'];

/**
 * The deadline of an act whose kind {@link hasDeadlineRule} knows. `due` follows the table, `safe` is the earliest
 * day that any reading gives and is what alarms use; with day 0 unknown `due`, `raw` and `tolerance` are null and
 * `safe` says "not before". Throws `defect.unexpected` for an act without a row.
 */
export function computeDeadline(facts: DeadlineFacts): Deadline {
  const start = startOf(facts);
  const main = deadlineFor('pay', start, facts);
  if (!main) throw new AppError('defect.unexpected', `no deadline rule for act ${facts.act}`);
  const others: OtherDeadline[] = [];
  for (const purpose of OTHER_PURPOSES) {
    const other = deadlineFor(purpose, start, facts);
    if (other !== null) others.push(other);
  }
  return { ...main, others };
}

function deadlineFor(purpose: Purpose, start: Start, facts: DeadlineFacts): OtherDeadline | null {
  const selection = selectRules(purpose, facts);
  const shortest = shortestOf(selection.rules);
  if (!shortest) return null;
  if (start.from === null) return withoutStart(shortest, selection, facts);
  return counted(selection, start, start.from, facts);
}

function counted(
  selection: Selection,
  start: Start,
  from: CivilDate,
  facts: DeadlineFacts,
): OtherDeadline | null {
  const main = mainReading(selection, start, from, facts);
  if (!main) return null;
  const { safe } = main;
  const citation = citationAt(main.rule.citation, keyDate(main.rule, start, facts) ?? from);
  const doubts = doubtsOf(main, citation, start, selection, facts);
  const isKnown = start.day0 !== null;
  const { confidence, warnings } = graded(doubts);
  return {
    due: isKnown ? main.due : null,
    safe,
    raw: isKnown ? main.raw : null,
    day0: start.day0,
    day0Evidence: facts.day0.evidence,
    days: totalDays(main.rule),
    ruleId: main.rule.ruleId,
    law: citation.norm,
    purpose: main.rule.purpose,
    tolerance: isKnown ? toleranceOf(main, from) : null,
    confidence,
    warnings,
    ruleConfidence: main.rule.confidence,
    explanation: explanationOf(main, citation, start, 'it'),
    explanationEn: explanationOf(main, citation, start, 'en'),
  };
}

/** Of several rules that may govern the act the one that ends first, with the earliest safe day of all. */
function mainReading(
  { rules }: Selection,
  start: Start,
  from: CivilDate,
  facts: DeadlineFacts,
): RuleReading | null {
  let main: RuleReading | null = null;
  let safe: CivilDate | null = null;
  for (const rule of rules) {
    const reading = readRule(rule, from, start.safeFrom, facts);
    if (main === null || reading.due < main.due) main = reading;
    if (safe === null || reading.safe < safe) safe = reading.safe;
  }
  return main === null || safe === null || safe === main.safe ? main : { ...main, safe };
}

function shortestOf(rules: readonly DeadlineRule[]): DeadlineRule | null {
  return rules.reduce<DeadlineRule | null>(
    (shortest, rule) => (shortest === null || totalDays(rule) < totalDays(shortest) ? rule : shortest),
    null,
  );
}

/**
 * The term of a first instalment: the row's own, but where paying at once is given longer. Null where no source grants
 * instalments for the act, or day 0 is not known.
 */
export function firstInstalmentTerm(facts: DeadlineFacts) {
  const start = startOf(facts);
  if (start.day0 === null) return null;
  const main = mainReading(selectRules('pay', facts), start, start.day0, facts);
  if (!main?.rule.instalments) return null;
  const { rule } = main;
  const { firstDays } = main.rule.instalments;
  const own =
    firstDays === null ? null : deadlineUnder({ ...rule, days: firstDays, extraDays: 0 }, start.day0);
  const pay = computeDeadline(facts);
  return {
    ruleId: rule.ruleId,
    law: pay.law ?? '',
    days: firstDays ?? totalDays(rule),
    hasOwnDays: own !== null,
    raw: own?.raw ?? main.raw,
    due: own?.due ?? main.due,
    safe: own?.safe ?? main.safe,
    hasTolerance: rule.hasTolerance,
    isCertain: pay.confidence === 'certain',
  };
}

/** Nothing to count from: the rule is known, the day is not; a person must read the notice today. */
function withoutStart(rule: DeadlineRule, selection: Selection, facts: DeadlineFacts): OtherDeadline {
  const citation = citationAt(rule.citation, null);
  const raised = [raise('deadline.day0_not_proved'), raise('deadline.no_start')];
  aboutFields(rule, selection, facts, raised);
  raised.push(raise('deadline.look_for', { what: LOOK_FOR[facts.channel] }));
  for (const code of rule.informs) raised.push(raise(code, { date: UNKNOWN_DAY }));
  return {
    due: null,
    safe: null,
    raw: null,
    day0: null,
    day0Evidence: facts.day0.evidence,
    days: totalDays(rule),
    ruleId: rule.ruleId,
    law: citation.norm,
    purpose: rule.purpose,
    tolerance: null,
    ...graded(raised),
    ruleConfidence: rule.confidence,
    explanation: explanationWithoutStart(rule, citation, 'it'),
    explanationEn: explanationWithoutStart(rule, citation, 'en'),
  };
}

function keyDate(rule: DeadlineRule, start: Start, facts: DeadlineFacts): CivilDate | null {
  return rule.keyDate === 'elaborated' ? facts.elaborated.date : start.day0;
}

function toleranceOf(reading: RuleReading, from: CivilDate): CivilDate | null {
  if (!reading.rule.hasTolerance) return null;
  const row = TOLERANCES.find((candidate) => isInForce(candidate, from));
  return row ? addDays(reading.raw, row.days) : null;
}

/** `certain` only when no letter fails; a failing letter is a warning of its own, before what says why. */
function graded(doubts: readonly RaisedWarning[]): Pick<OtherDeadline, 'confidence' | 'warnings'> {
  const letters = lettersOf(doubts);
  const warnings = letters.map((letter) => toWarning(raise(letter)));
  for (const doubt of doubts) warnings.push(toWarning(doubt));
  return { confidence: letters.length === 0 ? 'certain' : 'to_check', warnings };
}
