// From what is known of an act to its deadlines: to pay first, then to clarify, to appeal, to inform the client.
import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Deadline, OtherDeadline } from '../../contract/result.schema.ts';
import type { Purpose } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { citationAt } from './citation.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { type Start, startOf } from './delivery.ts';
import { aboutFields, doubtsOf } from './doubts-of.ts';
import { type RuleReading, readRule, totalDays } from './readings.ts';
import type { DeadlineRule } from './rule.types.ts';
import { type Selection, selectRules } from './select-rules.ts';
import { TOLERANCES } from './tolerance.table.ts';
import { letterOf, type RaisedWarning, raise, toWarning } from './warn.ts';

const OTHER_PURPOSES: readonly Purpose[] = ['clarify', 'appeal', 'inform_client'];

/**
 * The deadline of an act whose kind {@link hasDeadlineRule} knows. `due` follows the table, `safe` is the earliest
 * day that any reading gives and is what alarms use; with day 0 unknown `due`, `raw` and `tolerance` are null and
 * `safe` says "not before". Throws `defect.unexpected` for an act without a row.
 */
export function computeDeadline(facts: DeadlineFacts): Deadline {
  const main = deadlineFor('pay', facts);
  if (!main) throw new AppError('defect.unexpected', `no deadline rule for act ${facts.act}`);
  const others = OTHER_PURPOSES.map((purpose) => deadlineFor(purpose, facts)).filter(
    (other) => other !== null,
  );
  return { ...main, others };
}

function deadlineFor(purpose: Purpose, facts: DeadlineFacts): OtherDeadline | null {
  const selection = selectRules(purpose, facts);
  const start = startOf(facts);
  const shortest = [...selection.rules].sort((a, b) => totalDays(a) - totalDays(b))[0];
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
  const readings = selection.rules.map((rule) => readRule(rule, from, start.safeFrom, facts));
  readings.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const main = readings[0];
  if (!main) return null;
  const safe = readings.map((reading) => reading.safe).sort()[0] ?? main.safe;
  const citation = citationAt(main.rule.citation, keyDate(main.rule, start, facts) ?? from);
  const doubts = doubtsOf({ ...main, safe }, citation, start, selection, facts);
  const isKnown = start.day0 !== null;
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
    ...graded(doubts),
  };
}

/** Nothing to count from: the rule is known, the day is not; a person must read the notice today. */
function withoutStart(rule: DeadlineRule, selection: Selection, facts: DeadlineFacts): OtherDeadline {
  const citation = citationAt(rule.citation, null);
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
    ...graded([
      raise('deadline.day0_not_proved'),
      raise('deadline.no_start'),
      ...aboutFields(rule, selection, facts),
    ]),
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

function graded(doubts: readonly RaisedWarning[]): Pick<OtherDeadline, 'confidence' | 'warnings'> {
  const isCertain = doubts.every((doubt) => letterOf(doubt.code) === null);
  return { confidence: isCertain ? 'certain' : 'to_check', warnings: doubts.map(toWarning) };
}
