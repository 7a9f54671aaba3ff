// What a deadline says beside its days: the letters, the warnings that the law owes a reader, the explanation.
import { describe, expect, it } from 'vitest';
import { ACTS, CHANNELS } from '../../../contract/words.ts';
import { computeDeadline, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from './facts.ts';

const codesOf = (facts: DeadlineFacts, purpose = 'pay') => {
  const main = computeDeadline(facts);
  const found = [main, ...main.others].find((one) => one.purpose === purpose);
  return found?.warnings.map(({ code }) => code) ?? null;
};
const messageOf = (facts: DeadlineFacts, purpose: string, code: string) => {
  const main = computeDeadline(facts);
  const found = [main, ...main.others].find((one) => one.purpose === purpose);
  return found?.warnings.find((warning) => warning.code === code)?.message ?? '';
};
const letter = (changes: Partial<DeadlineFacts> = {}) => factsOf('2026-01-12', '2026-02-02', changes);
const cartella = (changes: Partial<DeadlineFacts> = {}) =>
  factsOf(null, '2026-02-02', { act: 'cartella', rowsAreTax: true, ...changes });

describe('warnings in words', () => {
  it('ravvedimento is closed from receipt, but not for separate taxation', () => {
    for (const act of ['36-bis', '54-bis', 'lipe', '36-ter'] as const)
      expect(codesOf(letter({ act }))).toContain('pay.ravvedimento_closed');
    for (const act of ['tassazione-separata', 'cartella'] as const)
      expect(codesOf(act === 'cartella' ? cartella() : letter({ act }))).not.toContain(
        'pay.ravvedimento_closed',
      );
  });

  it('sanctions alone do not define, and a part is disputed', () => {
    expect(codesOf(letter())).toEqual(expect.arrayContaining(['pay.sanctions_only', 'pay.partial_disputed']));
    expect(codesOf(cartella())).not.toContain('pay.sanctions_only');
  });

  it('a request moves neither payment nor appeal, and the day is named', () => {
    expect(messageOf(letter(), 'pay', 'civis.no_suspension.pay')).toContain('03/04/2026');
    expect(messageOf(cartella(), 'appeal', 'civis.no_suspension.appeal')).toMatch(
      /senza sgravio notificato entro il 03\/04\/2026 occorre il ricorso/,
    );
    // With two readings the day named is the safe one.
    const sent = telematic('2025-05-05', '2025-05-16');
    expect(messageOf(sent, 'pay', 'civis.no_suspension.pay')).toContain('14/08/2025');
    const unknown = factsOf('2026-01-12', null);
    expect(messageOf(unknown, 'pay', 'civis.no_suspension.pay')).toContain('13/03/2026, non prima');
  });

  it('the client must be told, within thirty days that August does not stop', () => {
    const sent = telematic('2025-07-01', '2025-07-15');
    expect(codesOf(sent, 'inform_client')).toContain('inform_client.duty');
    const inform = computeDeadline(sent).others.find(({ purpose }) => purpose === 'inform_client');
    expect(inform).toMatchObject({ due: '2025-08-14', tolerance: null });
    expect(codesOf(letter(), 'inform_client')).toBeNull();
  });

  it('rows that are not tax have other judges', () => {
    expect(codesOf(cartella(), 'appeal')).not.toContain('appeal.other_judge');
    expect(codesOf(cartella({ rowsAreTax: null }), 'appeal')).toContain('appeal.other_judge');
    expect(codesOf(cartella({ rowsAreTax: false }), 'appeal')).toContain('appeal.other_judge');
  });

  it('says where the proof of an unproved day is to be found, by channel', () => {
    for (const channel of CHANNELS) {
      const facts = letter({ channel, day0: { date: null, evidence: 'unknown' } });
      expect(messageOf(facts, 'pay', 'deadline.look_for').length, channel).toBeGreaterThan(40);
    }
    expect(codesOf(letter())).not.toContain('deadline.look_for');
    expect(messageOf(letter({ channel: 'cassetto' }), 'pay', 'deadline.look_for')).toBe('');
    const nothing = factsOf(null, null, { channel: 'pec' });
    expect(messageOf(nothing, 'pay', 'deadline.look_for')).toContain('ricevuta di avvenuta consegna');
  });
});

describe('the limit to notify', () => {
  const rolls = (taxYear: number, control: '36-bis' | '36-ter' = '36-bis') => [{ control, taxYear }];

  it('is said with the appeal of a cartella that came after it', () => {
    // Income of 2018, return of 2019: by 31 December 2022.
    const late = cartella({ rolls: rolls(2018) });
    const message = messageOf(late, 'appeal', 'appeal.limit_to_notify');
    expect(message).toContain('31/12/2022');
    expect(message).toContain('le fonti non concordano');
    expect(message).not.toContain('{');
  });

  it('is silent for a cartella in time, and counts formal controls a year longer', () => {
    expect(codesOf(cartella({ rolls: rolls(2022) }), 'appeal')).not.toContain('appeal.limit_to_notify');
    expect(codesOf(cartella({ rolls: rolls(2021) }), 'appeal')).toContain('appeal.limit_to_notify');
    expect(codesOf(cartella({ rolls: rolls(2021, '36-ter') }), 'appeal')).not.toContain(
      'appeal.limit_to_notify',
    );
  });

  it('is said once for each control and year', () => {
    const codes = codesOf(cartella({ rolls: [...rolls(2018), ...rolls(2018), ...rolls(2017)] }), 'appeal');
    expect(codes?.filter((code) => code === 'appeal.limit_to_notify')).toHaveLength(2);
  });
});

describe('the letters', () => {
  it.each<[string, Partial<DeadlineFacts>]>([
    ['a', { day0: { date: day('2026-02-02'), evidence: 'user' } }],
    ['a', { day0: { date: day('2026-02-02'), evidence: 'giacenza' } }],
    ['b', { channelIsAccepted: false }],
    ['c', { act: 'bollo' }],
    ['d', { printedTermDays: 30 }],
    [
      'e',
      {
        overrideWindows: [
          {
            ...{ id: 'o', name: 'prova', acts: ['36-bis'], purposes: ['pay'], territory: 'x', law: 'x' },
            ...{ applies: 'maybe', from: day('2026-03-01'), to: day('2026-03-31'), confidence: 'B' },
            effect: { kind: 'freeze' },
          },
        ],
      },
    ],
  ])('(%s) alone stands first among the warnings', (failing, changes) => {
    const { confidence, warnings } = computeDeadline(letter(changes));
    expect(confidence).toBe('to_check');
    expect(warnings.map(({ code }) => code).filter((code) => code.length === 1)).toEqual([failing]);
    expect(warnings[0]?.code).toBe(failing);
  });

  it('are none on a certain deadline, and only then', () => {
    for (const act of ACTS)
      for (const facts of [
        letter({ act }),
        letter({ act, channelIsAccepted: false }),
        telematic('2026-01-12', '2026-01-20', { act }),
      ])
        for (const one of [computeDeadline(facts), ...computeDeadline(facts).others])
          expect(one.warnings.some(({ code }) => /^[a-e]$/.test(code))).toBe(one.confidence === 'to_check');
  });
});

describe('the explanation', () => {
  it('names the days, the rule, the article and how well it is known', () => {
    const { explanation, ruleConfidence } = computeDeadline(letter());
    expect(explanation).toContain('60 giorni dal 02/02/2026');
    expect(explanation).toContain('03/04/2026');
    expect(explanation).toContain('A1-NEW, art. 2 c. 2 DLgs 462/1997');
    expect(ruleConfidence).toBe('V1');
  });

  it('tells of the pause, the roll and the safe day', () => {
    const paused = computeDeadline(factsOf('2025-07-21', '2025-07-31')).explanation;
    expect(paused).toContain('pausa estiva');
    expect(computeDeadline(factsOf('2026-01-12', '2026-02-05')).explanation).toMatch(
      /06\/04\/2026.*07\/04\/2026/,
    );
    expect(computeDeadline(telematic('2025-05-05', '2025-05-16')).explanation).toContain('14/08/2025');
  });

  it('does not pretend to a day that is not known', () => {
    const { explanation } = computeDeadline(factsOf('2026-01-12', null));
    expect(explanation).toContain('non si conosce il giorno');
    expect(explanation).toContain('non può scadere prima del 13/03/2026');
    expect(computeDeadline(factsOf(null, null)).explanation).toContain('non si conosce il giorno');
  });
});
