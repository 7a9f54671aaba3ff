// The plan of a notice by the rules, or by days that a person types.
import { expect, it } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../../../contract/civil-date.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import { planByDays, planByRules } from '../../../../pipeline/office/follow-up/plan-of-result.ts';
import { computeDeadline, type DeadlineFacts } from '../../../../rules/deadlines/index.ts';
import { instalmentPlan } from '../../../../rules/instalments/index.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

const day = (text: string) => parseCivilDate(text) as CivilDate;
const FACTS: DeadlineFacts = {
  ...{ act: '36-bis', channel: 'pec', actIsAccepted: true, isTelematicProved: false, printedTermDays: null },
  elaborated: { date: day('2026-03-01'), isAccepted: true },
  day0: { date: day('2026-03-11'), evidence: 'pec-receipt' },
};

function noticeOf(facts: DeadlineFacts, over: Partial<Result> = {}): Result {
  const plain = makeResult();
  return makeResult({
    notice: { ...plain.notice, kind: 'comunicazione', subtype: '36-bis', forCivis: true },
    source: { ...plain.source, channel: facts.channel },
    fields: makeFields({ dataElaborazione: makeField('2026-03-01'), importoTotale: makeField(100_000) }),
    deadline: computeDeadline(facts),
    ...over,
  });
}

it.each<[string, DeadlineFacts]>([
  ['a letter by PEC', FACTS],
  [
    'a telematic one',
    {
      ...FACTS,
      channel: 'telematico',
      isTelematicProved: true,
      day0: { date: day('2026-03-11'), evidence: 'transmission' },
    },
  ],
])('takes the days of the rules from what the result keeps: %s', (_, facts) => {
  const byRules = instalmentPlan(facts, 100_000, 4);
  const plan = planByRules(noticeOf(facts), 4, null);
  expect(plan.instalments.map(({ due }) => due)).toEqual(byRules?.instalments.map(({ safe }) => safe));
  expect(plan.instalments.map((one) => one.forfeitedAfter)).toEqual(
    byRules?.instalments.map((one) => one.forfeitedAfter),
  );
  expect(plan.rules).toEqual(byRules?.ruleIds);
});

it('never puts the first later than the safe day of the notice', () => {
  const result = noticeOf(FACTS);
  const deadline = result.deadline && { ...result.deadline, safe: '2026-04-10' };
  expect(planByRules({ ...result, deadline }, 4, null).instalments[0]?.due).toBe('2026-04-10');
});

it.each<[string, Result, string]>([
  ['a cartella', noticeOf(FACTS, { notice: { ...makeResult().notice, kind: 'cartella' } }), 'follow.no_plan'],
  ['no day 0', noticeOf({ ...FACTS, day0: { date: null, evidence: 'unknown' } }), 'follow.no_plan'],
  ['no deadline', noticeOf(FACTS, { deadline: null }), 'follow.no_plan'],
  [
    'a sum that is not sure',
    noticeOf(FACTS, { fields: makeFields({ importoTotale: makeField(1, { state: 'needs_review' }) }) }),
    'arguments.invalid',
  ],
])('gives none for %s', (_, result, code) => {
  expect(() => planByRules(result, 4, null)).toThrow(code);
});

it('takes days as they are typed, without a day of forfeiture', () => {
  expect(planByDays([day('2026-05-31'), day('2026-08-31')])).toEqual({
    rules: [],
    instalments: [
      { number: 1, due: '2026-05-31', forfeitedAfter: null, amountCents: null },
      { number: 2, due: '2026-08-31', forfeitedAfter: null, amountCents: null },
    ],
  });
});
