// From a result to what a reminder needs.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { itemOfResult } from '../../../../pipeline/office/reminders/item-of-result.ts';
import { sectionOf } from '../../../../pipeline/office/reminders/sections.ts';
import { computeDeadline } from '../../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from '../../../rules/deadlines/facts.ts';
import { makeField, makeFields, makeResult } from '../../../support/make-result.ts';

const TODAY = day('2026-03-01');
const CAME = { batchId: 'posta', arrivedOn: day('2026-02-20'), client: null, path: 'in/a.pdf' };
const COMUNICAZIONE: Result['notice'] = {
  ...{ kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
};
const itemOf = (over: Partial<Result>) => itemOfResult(makeResult({ notice: COMUNICAZIONE, ...over }), CAME);
const sectionOfResult = (over: Partial<Result>) => {
  const item = itemOf(over);
  return item && sectionOf(item, TODAY);
};
const ALTRO: Result['notice'] = { ...COMUNICAZIONE, kind: 'altro', subtype: null, forCivis: false };
const warned = (code: string) => ({ notice: ALTRO, warnings: [{ code, message: '' }] });

describe('an item', () => {
  it('takes number, taxpayer and days from the result', () => {
    const fields = makeFields({
      numeroComunicazione: makeField('0012345625401'),
      denominazione: makeField('Bruno Finto', { state: 'needs_review' }),
    });
    const deadline = computeDeadline(telematic('2026-01-12', '2026-01-20'));
    const notice = { ...COMUNICAZIONE, kind: 'avviso_telematico' } as const;
    expect(itemOf({ fields, deadline, notice })).toMatchObject({
      number: '0012345625401',
      taxpayer: 'Bruno Finto',
      safeDay: '2026-04-20',
      tellBy: '2026-02-19',
      isUndated: false,
      isToCheck: false,
      isOpen: true,
    });
  });

  it.each<[string, Partial<Result>, string | null]>([
    ['near', { deadline: computeDeadline(factsOf('2026-01-05', '2026-01-12')) }, 'due'],
    [
      'with a floor that is over',
      { deadline: computeDeadline(factsOf('2025-06-05', null, { channel: 'unknown' })) },
      'undated',
    ],
    ['failed', { notice: ALTRO, error: { code: 'pdf.encrypted', message: '' }, status: 'failed' }, 'failed'],
    ['doubtful and without a term', { notice: ALTRO, status: 'needs_review' }, 'review'],
    ['with a term of its own', { ...warned('term.not_computed'), status: 'not_for_civis' }, 'undated'],
    [
      'a message of the agency',
      { ...warned('mail.agency_without_notice'), status: 'not_for_civis' },
      'undated',
    ],
  ])('%s', (_, over, section) => {
    expect(sectionOfResult(over)).toBe(section);
  });

  it('is discarded while its last request is', () => {
    const sent = (state: 'scartata' | 'sent') => ({
      ...{ number: '2026031200017', kind: 'first' as const, previousNumber: null, sentOn: '2026-03-12' },
      ...{ state, outcome: null, changedOn: '2026-03-13', nextStep: null },
    });
    expect(itemOf({ practices: [sent('scartata')] })?.isDiscarded).toBe(true);
    expect(itemOf({ practices: [sent('scartata'), sent('sent')] })?.isDiscarded).toBe(false);
    expect(itemOf({})?.isDiscarded).toBe(false);
  });

  it('has no number that was not surely read', () => {
    const doubtful = makeField('0012345625401', { state: 'needs_review' });
    expect(itemOf({ fields: makeFields({ numeroComunicazione: doubtful }) })?.number).toBeNull();
  });

  it('is none for a paper that asks nothing', () => {
    expect(itemOf({ notice: ALTRO, status: 'not_for_civis' })).toBeNull();
  });
});
