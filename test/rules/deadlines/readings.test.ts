// Where the law has two readings: the row gives `due`, the earliest gives `safe`, and both are named.
import { describe, expect, it } from 'vitest';
import { computeDeadline, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { day, factsOf, telematic } from './facts.ts';

const all = (facts: DeadlineFacts) => {
  const main = computeDeadline(facts);
  return [main, ...main.others];
};
const forPurpose = (purpose: string, facts: DeadlineFacts) => {
  const found = all(facts).find((one) => one.purpose === purpose);
  if (!found) throw new Error(`no ${purpose}`);
  return found;
};
const said = (code: string, one: ReturnType<typeof forPurpose>) =>
  one.warnings.filter((warning) => warning.code === code).map(({ message }) => message);

describe('two readings', () => {
  it('of the pause inside the ninety days', () => {
    const pay = forPurpose('pay', telematic('2025-05-05', '2025-05-16'));
    expect(pay).toMatchObject({ due: '2025-09-18', safe: '2025-08-14', confidence: 'to_check' });
    const [message] = said('deadline.earlier_reading', pay);
    expect(message).toContain('18/09/2025');
    expect(message).toContain('14/08/2025');
    expect(message).toContain('senza la pausa di agosto');
  });

  it('of ninety days that meet no pause are one', () => {
    const pay = forPurpose('pay', telematic('2025-01-07', '2025-01-15'));
    expect(pay).toMatchObject({ due: '2025-04-15', safe: '2025-04-15', confidence: 'certain' });
  });

  it('of an old telematic notice: A is due and safe, B is named', () => {
    const pay = forPurpose('pay', telematic('2023-06-01', '2023-06-20'));
    expect(pay).toMatchObject({ due: '2023-10-04', safe: '2023-10-04', confidence: 'to_check' });
    expect(said('deadline.other_reading', pay)[0]).toMatch(/04\/10\/2023.*tutti i 90 giorni.*23\/10\/2023/);
  });

  it('of the term to clarify: the pause is an analogy, ninety days are parity', () => {
    const letter = forPurpose('clarify', factsOf('2025-06-23', '2025-07-14'));
    expect(letter).toMatchObject({ due: '2025-10-17', safe: '2025-09-12', confidence: 'to_check' });
    const sent = forPurpose('clarify', telematic('2026-01-12', '2026-01-20'));
    expect(sent).toMatchObject({ due: '2026-04-20', safe: '2026-03-23', confidence: 'to_check', days: 90 });
    expect(said('deadline.earlier_reading', sent)[0]).toContain('60 giorni');
    const apart = forPurpose('clarify', factsOf('2026-01-12', '2026-02-02', { act: 'tassazione-separata' }));
    expect(apart).toMatchObject({ due: '2026-03-04', safe: '2026-03-04', confidence: 'to_check' });
    expect(said('deadline.other_reading', apart)[0]).toContain('03/04/2026');
  });

  it('of a redetermined notice of 2024', () => {
    const facts = factsOf('2026-04-10', '2026-04-15', {
      redeterminationOf: { parentElaborated: day('2024-11-04') },
    });
    const pay = forPurpose('pay', facts);
    expect(pay).toMatchObject({ due: '2026-06-15', safe: '2026-05-15', confidence: 'to_check' });
    expect(said('deadline.earlier_reading', pay)[0]).toMatch(/15\/06\/2026.*30 giorni.*15\/05\/2026/);
  });

  it('of a PEC delivered after nine in the evening', () => {
    const late = factsOf('2026-01-12', '2026-02-03', {
      channel: 'pec',
      day0: { date: day('2026-02-03'), evidence: 'pec-receipt' },
    });
    expect(forPurpose('pay', late).confidence).toBe('certain');
    const pay = forPurpose('pay', { ...late, laterDay0: day('2026-02-04') });
    expect(pay).toMatchObject({ due: '2026-04-07', safe: '2026-04-07', confidence: 'to_check' });
    expect(said('deadline.delivered_late', pay)[0]).toContain('07/04/2026');
    expect(pay.warnings[0]?.code).toBe('c');
  });
});

describe('windows', () => {
  it('X3: a notice in term on 1 January 2023 is told of the settlement, its term unmoved', () => {
    const running = forPurpose('pay', factsOf('2022-11-14', '2022-12-12'));
    expect(said('deadline.special_measure', running)[0]).toContain('L. 197/2022');
    expect(running.confidence).toBe('certain');
    const later = forPurpose('pay', factsOf('2022-11-14', '2023-01-02'));
    expect(said('deadline.special_measure', later)).toEqual([]);
  });

  it('X5: an appeal of spring 2020 is moved, with the safe day as if it were not', () => {
    const appeal = forPurpose('appeal', factsOf(null, '2020-02-12', { act: 'cartella', rowsAreTax: true }));
    expect(appeal).toMatchObject({ due: '2020-06-15', safe: '2020-04-14', confidence: 'to_check' });
    expect(appeal.warnings.map(({ code }) => code)).toContain('e');
  });

  it('X4 warns whoever it may concern, and nobody else', () => {
    const codes = (received: string) =>
      forPurpose('pay', factsOf('2023-03-06', received)).warnings.map(({ code }) => code);
    expect(codes('2023-04-17')).toContain('deadline.override_window');
    expect(codes('2023-03-20')).not.toContain('deadline.override_window');
  });

  it('X2 makes a transmission of 2020 unusual', () => {
    const sent = forPurpose('pay', telematic('2020-03-02', '2020-10-14'));
    expect(said('deadline.transmission_in_pause', sent)).toHaveLength(1);
    expect(
      said('deadline.transmission_in_pause', forPurpose('pay', telematic('2021-03-01', '2021-10-14'))),
    ).toEqual([]);
  });
});
