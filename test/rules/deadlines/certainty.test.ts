// When a deadline is certain, which letter fails when it is not, and where the safe day lies.
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../contract/civil-date.ts';
import { deadlineSchema, type OtherDeadline } from '../../../contract/result.schema.ts';
import { ACTS, CHANNELS, DAY0_EVIDENCES } from '../../../contract/words.ts';
import {
  computeDeadline,
  type DeadlineFacts,
  type DeadlineWarningCode,
  deadlineUnder,
  hasDeadlineRule,
  letterOf,
} from '../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from './facts.ts';

/** Said with every payment or appeal; tests of its own below. */
const ALWAYS_SAID = /^(?:[a-e]|pay\..*|civis\..*|deadline\.look_for)$/;
const codesOf = (facts: DeadlineFacts): string[] => doubtsIn(computeDeadline(facts));
const doubtsIn = ({ warnings }: Pick<OtherDeadline, 'warnings'>): string[] =>
  warnings.map(({ code }) => code).filter((code) => !ALWAYS_SAID.test(code));
const plain = (changes: Partial<DeadlineFacts> = {}) => factsOf('2026-01-12', '2026-02-02', changes);
const other = (purpose: string, facts: DeadlineFacts) =>
  computeDeadline(facts).others.find((deadline) => deadline.purpose === purpose);

describe('certain', () => {
  it('when day 0, fields, rule, printed term and windows all hold', () => {
    const deadline = computeDeadline(plain({ printedTermDays: 60 }));
    expect(deadline).toMatchObject({
      confidence: 'certain',
      due: '2026-04-03',
      safe: '2026-04-03',
    });
    expect(doubtsIn(deadline)).toEqual([]);
    expect(deadline.warnings.map(({ code }) => code).filter((code) => code.length === 1)).toEqual([]);
    expect(deadline.tolerance).toBe('2026-04-10');
  });

  it.each<[string, DeadlineWarningCode, Partial<DeadlineFacts>]>([
    ['a', 'deadline.day0_not_proved', { day0: { date: day('2026-02-02'), evidence: 'user' } }],
    ['a', 'deadline.day0_not_proved', { day0: { date: day('2026-02-02'), evidence: 'pec-envelope' } }],
    ['a', 'deadline.day0_not_proved', { day0: { date: day('2026-02-02'), evidence: 'stamp' } }],
    ['a', 'deadline.day0_conflict', { day0Conflicts: true }],
    ['a', 'deadline.day0_before_elaboration', { day0: { date: day('2026-01-11'), evidence: 'ar' } }],
    ['b', 'deadline.field_not_accepted', { actIsAccepted: false }],
    ['b', 'deadline.field_not_accepted', { channelIsAccepted: false }],
    ['b', 'deadline.field_not_accepted', { elaborated: { date: day('2026-01-12'), isAccepted: false } }],
    ['c', 'deadline.rule_uncertain', { act: 'bollo' }],
    ['c', 'deadline.rule_uncertain', { act: '54-bis.1' }],
    ['c', 'deadline.rule_uncertain', { act: '730-caf' }],
    ['c', 'deadline.rule_uncertain', { redeterminationOf: { parentElaborated: day('2025-06-02') } }],
    ['d', 'deadline.printed_term_differs', { printedTermDays: 30 }],
  ])('not when (%s) fails: %s %#', (letter, code, changes) => {
    const deadline = computeDeadline(plain(changes));
    expect(deadline.confidence).toBe('to_check');
    expect(deadline.warnings.map((warning) => warning.code)).toContain(code);
    expect(letterOf(code)).toBe(letter);
    expect(deadline.warnings.map((warning) => warning.code)).toContain(letter);
  });

  it.each(['posta', 'cassetto', 'send', 'unknown'] as const)('never by %s', (channel) => {
    expect(computeDeadline(plain({ channel })).confidence).toBe('to_check');
    expect(codesOf(plain({ channel }))).toContain('deadline.channel_no_proof');
  });

  it.each(['raccomandata', 'pec', 'messo', 'a-mano'] as const)('possible by %s', (channel) => {
    expect(computeDeadline(plain({ channel })).confidence).toBe('certain');
  });

  it('not after the consolidated codes begin, until someone has read them', () => {
    const deadline = computeDeadline(factsOf('2027-01-11', '2027-02-01'));
    expect(deadline.confidence).toBe('to_check');
    expect(deadline.law).toBe('art. 2 c. 2 DLgs 462/1997');
    expect(codesOf(factsOf('2027-01-11', '2027-02-01'))).toContain('deadline.law_renumbering');
    expect(computeDeadline(factsOf('2026-12-31', '2027-02-01')).confidence).toBe('certain');
  });

  it('appeal only when every row is known to be a tax', () => {
    const cartella = factsOf(null, '2026-02-02', { act: 'cartella' });
    expect(other('appeal', { ...cartella, rowsAreTax: true })?.confidence).toBe('certain');
    expect(other('appeal', cartella)?.warnings.map((w) => w.code)).toEqual([
      'c',
      'appeal.other_judge',
      'civis.no_suspension.appeal',
    ]);
    expect(other('appeal', { ...cartella, rowsAreTax: false })).toMatchObject({
      due: '2026-04-03',
      safe: '2026-03-16',
      confidence: 'to_check',
    });
  });
});

describe('unknown days', () => {
  it('without day 0 gives no due day, and a floor from the elaboration day', () => {
    const deadline = computeDeadline(factsOf('2026-01-12', null));
    expect(deadline).toMatchObject({ due: null, raw: null, day0: null, tolerance: null, safe: '2026-03-13' });
    expect(deadline.confidence).toBe('to_check');
    const floor = deadline.warnings.find((warning) => warning.code === 'deadline.not_before');
    expect(floor?.message).toContain('non prima del 13/03/2026');
  });

  it('does not count from a day that nothing speaks for', () => {
    const guessed = plain({ day0: { date: day('2026-02-02'), evidence: 'unknown' } });
    expect(computeDeadline(guessed)).toMatchObject({ due: null, safe: '2026-03-13' });
  });

  it('without the elaboration day gives the earlier of both regimes, flagged', () => {
    const both = computeDeadline(factsOf(null, '2026-02-02'));
    expect(both).toMatchObject({
      due: '2026-03-04',
      safe: '2026-03-04',
      ruleId: 'A1-OLD',
      confidence: 'to_check',
    });
    expect(codesOf(factsOf(null, '2026-02-02'))).toEqual([
      'deadline.field_not_accepted',
      'deadline.elaboration_unknown',
    ]);
    // Received before the new regime: it cannot have been elaborated in it.
    expect(codesOf(factsOf(null, '2024-02-02'))).toEqual(['deadline.field_not_accepted']);
  });

  it('without either says so, and still names the rule', () => {
    const nothing = computeDeadline(factsOf(null, null));
    expect(nothing).toMatchObject({ due: null, safe: null, confidence: 'to_check', ruleId: 'A1-OLD' });
    expect(codesOf(factsOf(null, null))).toContain('deadline.no_start');
  });
});

describe('telematic notices', () => {
  it('have ninety days only on proof', () => {
    const proved = computeDeadline(telematic('2026-01-12', '2026-01-20'));
    expect(proved).toMatchObject({ days: 90, ruleId: 'A2-NEW', due: '2026-04-20', confidence: 'certain' });
    const claimed = telematic('2026-01-12', '2026-01-20', { isTelematicProved: false });
    expect(computeDeadline(claimed)).toMatchObject({ days: 60, ruleId: 'A1-NEW', confidence: 'to_check' });
    expect(codesOf(claimed)).toContain('deadline.telematic_not_proved');
    expect(codesOf(claimed)).toContain('deadline.day0_not_proved');
  });

  it('stay telematic when forwarded by PEC', () => {
    expect(computeDeadline(telematic('2026-01-12', '2026-01-20', { channel: 'pec' })).ruleId).toBe('A2-NEW');
  });

  it('dated by a later message keep a safe day from the elaboration', () => {
    const forwarded = telematic('2026-01-12', '2026-01-20', {
      channel: 'pec',
      day0: { date: day('2026-03-10'), evidence: 'pec-envelope' },
    });
    expect(computeDeadline(forwarded)).toMatchObject({ days: 60, due: '2026-05-11', safe: '2026-03-13' });
    const typed = telematic('2026-01-12', '2026-03-10', {
      isTelematicProved: false,
      day0: { date: day('2026-03-10'), evidence: 'user' },
    });
    expect(computeDeadline(typed).safe).toBe('2026-03-13');
  });

  it('of formal control or separate taxation go to a person with the ordinary term', () => {
    for (const act of ['36-ter', 'tassazione-separata'] as const) {
      const deadline = computeDeadline(telematic('2026-01-12', '2026-01-20', { act }));
      expect(deadline.days).toBe(act === '36-ter' ? 60 : 30);
      expect(deadline.warnings.map((warning) => warning.code)).toContain('deadline.telematic_not_foreseen');
      expect(deadline.confidence).toBe('to_check');
    }
  });

  it('tell when the client must be informed', () => {
    expect(other('inform_client', telematic('2026-01-12', '2026-01-20'))).toMatchObject({
      due: '2026-02-19',
      days: 30,
      ruleId: 'A2-INFORM',
    });
    expect(other('inform_client', plain())).toBeUndefined();
  });

  it('of the old regime whose sixtieth day falls in August: literal reading, the later one named', () => {
    const deadline = computeDeadline(telematic('2023-06-01', '2023-06-20'));
    expect(deadline).toMatchObject({ due: '2023-10-04', safe: '2023-10-04', confidence: 'to_check' });
    const later = deadline.warnings.find((warning) => warning.code === 'deadline.other_reading');
    expect(later?.message).toContain('23/10/2023');
  });

  it('of the new regime are certain unless the August pause was met', () => {
    expect(computeDeadline(telematic('2025-01-07', '2025-01-15')).confidence).toBe('certain');
    expect(codesOf(telematic('2025-05-05', '2025-05-16'))).toContain('deadline.rule_uncertain');
  });

  it('sent in August or December are looked at, without being less certain', () => {
    const december = telematic('2025-11-24', '2025-12-15');
    expect(codesOf(december)).toEqual(['deadline.transmission_in_pause']);
    expect(computeDeadline(december).confidence).toBe('certain');
  });
});

describe('the safe day', () => {
  it('is the printed term when that is shorter, the rule when it is longer', () => {
    expect(computeDeadline(plain({ printedTermDays: 30 }))).toMatchObject({
      due: '2026-04-03',
      safe: '2026-03-04',
    });
    expect(computeDeadline(plain({ printedTermDays: 90 }))).toMatchObject({
      due: '2026-04-03',
      safe: '2026-04-03',
    });
  });

  it('of clarifications leaves the August pause out', () => {
    const summer = factsOf('2025-06-23', '2025-07-14');
    expect(other('clarify', summer)).toMatchObject({
      due: '2025-10-17',
      safe: '2025-09-12',
      confidence: 'to_check',
    });
    expect(computeDeadline(summer).safe).toBe('2025-10-17');
  });

  it('of a redetermined old notice is the thirty-day one', () => {
    const facts = factsOf('2026-04-10', '2026-04-15');
    const of = (parent: string | null) =>
      computeDeadline({
        ...facts,
        redeterminationOf: { parentElaborated: parent === null ? null : day(parent) },
      });
    expect(of('2024-11-04')).toMatchObject({ due: '2026-06-15', safe: '2026-05-15', ruleId: 'A9' });
    expect(of(null).safe).toBe('2026-05-15');
    expect(of('2025-11-04').safe).toBe('2026-06-15');
  });

  it('of the 2022 window is that of the first instalment', () => {
    const deadline = computeDeadline(factsOf('2022-05-02', '2022-06-01'));
    expect(deadline).toMatchObject({ ruleId: 'A1-2022', days: 60, due: '2022-08-01', safe: '2022-07-01' });
    expect(computeDeadline(factsOf('2022-05-02', '2022-05-20')).ruleId).toBe('A1-OLD');
    expect(computeDeadline(factsOf('2022-05-02', '2022-06-01', { act: '36-ter' })).ruleId).toBe('A3-OLD');
  });

  it('of an appeal never meets the Covid pause and August at once', () => {
    for (let day0 = day('2020-01-02'); day0 <= '2020-12-31'; day0 = addDays(day0, 1)) {
      const counted = deadlineUnder({ days: 60, extraDays: 0, freeze: 'F5', roll: 'forward' }, day0);
      expect(counted.met.length, day0).toBeLessThan(2);
    }
  });
});

describe('a paper from the tax drawer', () => {
  const found = (evidence: 'folder' | 'user') =>
    computeDeadline(plain({ channel: 'cassetto', day0: { date: day('2026-03-10'), evidence } }));
  it('keeps a safe day from the elaboration unless a person typed the day', () => {
    expect(found('folder')).toMatchObject({ due: '2026-05-11', safe: '2026-03-13', confidence: 'to_check' });
    expect(found('user')).toMatchObject({ due: '2026-05-11', safe: '2026-05-11', confidence: 'to_check' });
  });
});

describe('windows of exception', () => {
  it('known ones warn, and leave the safe day alone', () => {
    const flood = factsOf('2023-03-06', '2023-04-17');
    expect(computeDeadline(flood)).toMatchObject({
      due: '2023-05-17',
      safe: '2023-05-17',
      confidence: 'to_check',
    });
    expect(codesOf(flood)).toEqual(['deadline.override_window']);
  });

  it("the office's own, when it holds, moves the due day only", () => {
    const overrideWindows = [
      {
        id: 'office-1',
        name: 'sisma',
        acts: ['36-bis'] as const,
        purposes: ['pay'] as const,
        territory: 'comune',
        applies: 'yes' as const,
        from: day('2026-03-01'),
        to: day('2026-03-31'),
        effect: { kind: 'freeze' as const },
        law: 'OCDPC',
        confidence: 'B' as const,
      },
    ];
    const deadline = computeDeadline(plain({ overrideWindows }));
    expect(deadline).toMatchObject({
      raw: '2026-05-04',
      due: '2026-05-04',
      safe: '2026-04-03',
      confidence: 'to_check',
    });
  });

  it('C1-COV1 and C1-COV2 move or lengthen old payments of cartelle', () => {
    const cartella = (day0: string) => computeDeadline(factsOf(null, day0, { act: 'cartella' }));
    expect(cartella('2020-02-03')).toMatchObject({
      due: '2021-09-30',
      safe: '2020-04-03',
      confidence: 'to_check',
    });
    expect(cartella('2021-10-04')).toMatchObject({ ruleId: 'C1-COV2', days: 180, due: '2022-04-04' });
    expect(cartella('2022-04-01')).toMatchObject({ ruleId: 'C1', days: 60 });
  });
});

describe('tolerance', () => {
  it('belongs to A1 to A4, A6 and A9, and only to payments', () => {
    const having = ACTS.filter((act) => computeDeadline(plain({ act })).tolerance !== null);
    expect(having).toEqual(['36-bis', '54-bis', 'lipe', 'tassazione-separata', '36-ter']);
    expect(computeDeadline(plain()).others.every((deadline) => deadline.tolerance === null)).toBe(true);
    expect(
      computeDeadline(plain({ redeterminationOf: { parentElaborated: null } })).tolerance,
    ).not.toBeNull();
  });

  it('did not exist before 22 October 2015', () => {
    expect(computeDeadline(factsOf('2013-10-01', '2013-11-12')).tolerance).toBeNull();
  });
});

describe('every act', () => {
  it('has a rule, a law and a deadline of the contract shape on every channel and evidence', () => {
    for (const act of ACTS) {
      expect(hasDeadlineRule(act)).toBe(true);
      for (const channel of CHANNELS) {
        for (const evidence of DAY0_EVIDENCES) {
          const facts = plain({ act, channel, day0: { date: day('2026-02-02'), evidence } });
          const deadline = computeDeadline(facts);
          expect(deadlineSchema.safeParse(deadline).success).toBe(true);
          expect(deadline.law).toBeTruthy();
        }
      }
    }
    expect(hasDeadlineRule('intimazione')).toBe(false);
    expect(hasDeadlineRule(null)).toBe(false);
  });

  it('outside the years of its rules is flagged', () => {
    expect(codesOf(factsOf('2025-12-01', '2025-12-15', { act: '54-bis.1' }))).toContain(
      'deadline.rule_out_of_range',
    );
  });
});
