// What to do next, for each state and outcome; and what a closed request means for the term.
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import type { PracticeOutcome, PracticeState } from '../../../contract/practice.schema.ts';
import { PRACTICE_STEPS, practiceStep } from '../../../rules/civis/index.ts';
import {
  type FoldedPractice,
  firstLook,
  nextStepOf,
  requestEffects,
} from '../../../validators/practices/index.ts';

const practice = (state: PracticeState, outcome: PracticeOutcome | null = null): FoldedPractice => ({
  ...{ number: '2026031200017', kind: 'first', previousNumber: null, sentOn: '2026-03-12' },
  ...{ state, outcome, changedOn: '2026-03-20', findings: [], isFromPaper: false },
});
const notice = { isCartella: false, safe: parseCivilDate('2026-05-11'), updatedNotice: null };

describe('next step', () => {
  it.each<[PracticeState, PracticeOutcome | null, string, boolean, RegExp]>([
    ['sent', null, 'practice.look', false, /dal 13\/03\/2026.*non sospende.*11\/05\/2026/],
    ['assegnata', null, 'practice.wait_office', false, /corre: scadenza 11\/05\/2026/],
    ['in_verifica', null, 'practice.wait_check', false, /non è acquisita.*11\/05\/2026/],
    [
      'scartata',
      null,
      'practice.file_again',
      true,
      /URGENTE.*non è stato acquisito nulla.*presentarla di nuovo: scadenza 11\/05\/2026/,
    ],
    ['chiusa', 'annullata', 'practice.keep_outcome', false, /nulla da pagare/],
    [
      'chiusa',
      'rideterminata',
      'practice.get_updated',
      false,
      /nuovo termine parte solo da quell’atto.*11\/05\/2026/,
    ],
    [
      'chiusa',
      'confermata',
      'practice.decide',
      true,
      /conserva i suoi effetti.*11\/05\/2026.*seconda richiesta/,
    ],
    [
      'chiusa',
      'unclear',
      'practice.find_out',
      true,
      /di solito le irregolarità sono confermate.*11\/05\/2026/,
    ],
    ['chiusa', null, 'practice.find_out', true, /esito non è chiaro/],
  ])('%s %s', (state, outcome, code, isUrgent, text) => {
    const step = nextStepOf(practice(state, outcome), notice, false);
    expect(step).toMatchObject({ code, isUrgent });
    expect(step?.message).toMatch(text);
    expect(step?.message).not.toMatch(/[{}]/);
  });

  it.each<[PracticeOutcome, string]>([
    ['confermata', 'practice.decide_cartella'],
    ['sgravio_totale', 'practice.keep_relief'],
    ['sgravio_parziale', 'practice.pay_rest'],
  ])('a cartella, %s', (outcome, code) => {
    expect(nextStepOf(practice('chiusa', outcome), { ...notice, isCartella: true }, false)?.code).toBe(code);
  });

  it('says that the day is not known, and never invents one', () => {
    const step = nextStepOf(practice('scartata'), { ...notice, safe: null }, false);
    expect(step?.message).toContain('scadenza non nota');
  });

  it('is nothing for a request that another one followed, unless the record contradicts itself', () => {
    expect(nextStepOf(practice('scartata'), notice, true)).toBeNull();
    expect(nextStepOf(practice('sent'), notice, true)).not.toBeNull();
    const finding = {
      code: 'after_discarded',
      number: '',
      state: 'chiusa',
      outcome: null,
      on: '',
      paper: null,
    } as const;
    const torn = { ...practice('chiusa', 'annullata'), findings: [finding] };
    expect(nextStepOf(torn, notice, true)).toMatchObject({ code: 'practice.resolve', isUrgent: true });
  });

  it('is to work on the updated notice once it is here', () => {
    const step = nextStepOf(
      practice('chiusa', 'rideterminata'),
      { ...notice, updatedNotice: 'abcd-1' },
      false,
    );
    expect(step).toMatchObject({ code: 'practice.work_on_updated' });
    expect(step?.message).toContain('abcd-1');
  });

  it.each([
    ['2026-03-12', '2026-03-13'],
    ['2026-03-13', '2026-03-16'],
    ['2026-04-03', '2026-04-07'],
    ['2026-12-24', '2026-12-28'],
  ])('of %s is looked for from the next working day, %s', (sentOn, from) => {
    expect(firstLook(sentOn)).toBe(from);
  });

  it.each(Object.keys(PRACTICE_STEPS) as (keyof typeof PRACTICE_STEPS)[])(
    '%s is said in two languages',
    (code) => {
      const facts = { safe: notice.safe, from: firstLook('2026-03-12'), updatedNotice: 'abcd-1' };
      const step = practiceStep(code, facts);
      expect(step.messageEn).not.toBe(step.message);
      for (const message of [step.message, step.messageEn]) expect(message).not.toMatch(/[{}]/);
    },
  );
});

describe('effect on the term', () => {
  const due = parseCivilDate('2026-05-11');
  const sentOn = (day: string) => ({ number: `${day.replaceAll('-', '')}00017`, sentOn: day });
  it.each<[PracticeOutcome | null, string, object, readonly string[]]>([
    ['annullata', '2026-05-11', { isCartella: false, due }, ['Q-IN-YES']],
    ['rideterminata', '2026-05-11', { isCartella: false, due }, ['Q-IN-PART']],
    ['rideterminata', '2026-05-12', { isCartella: false, due }, ['Q-LATE-PART']],
    ['confermata', '2026-05-12', { isCartella: false, due }, ['Q-LATE-NO']],
    ['confermata', '2026-03-12', { isCartella: false, due: null }, ['Q-IN-NO', 'Q-LATE-NO']],
    ['confermata', '2026-03-12', { isCartella: true, due }, []],
    ['unclear', '2026-03-12', { isCartella: false, due }, []],
    [null, '2026-03-12', { isCartella: false, due }, []],
  ])('%s, filed %s', (outcome, day, side, ids) => {
    const rows = requestEffects({ ...sentOn(day), outcome }, side as { isCartella: boolean; due: null });
    expect(rows.map(({ id }) => id)).toEqual(ids);
  });
});
