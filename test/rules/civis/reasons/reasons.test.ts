// Texts for the office: every fact in them was handed in, every gap is visible, and they fit the form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { informationLength, REASONS, reasonText } from '../../../../rules/civis/index.ts';

const ACT = 'Con riferimento alla comunicazione n. 0012345625401, si chiede il riesame degli esiti.';
const IDS = REASONS.map((reason) => [reason.id, reason] as const);

describe('the table of reasons', () => {
  it('has each reason of the guide once, with a title in both languages', () => {
    expect(new Set(REASONS.map(({ id }) => id)).size).toBe(REASONS.length);
    expect(REASONS.length).toBeGreaterThanOrEqual(17);
    for (const { title } of REASONS) expect(title.it).not.toBe(title.en);
  });

  it.each(IDS)('%s uses all its blanks and no other', (_, { outcome, why, ask, blanks }) => {
    const used = [...`${outcome} ${why.join(' ')} ${ask}`.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
    expect([...new Set(used)].sort()).toEqual(blanks.map(({ key }) => key).sort());
  });

  it.each(IDS)('%s states no figure of its own but those of the law it names', (_, { outcome, why, ask }) => {
    const text = `${outcome} ${why.join(' ')} ${ask}`.replace(/\bF24\b|art\. \d+(?:-\w+)? DPR \d+\/\d+/g, '');
    expect(text.replace(/dell’art\. \S+ DPR \d+\/\d+/g, '')).not.toMatch(/\d/);
  });
});

describe('reasonText', () => {
  it.each(IDS)('%s shows every fact nobody gave as a blank', (_, reason) => {
    const { text, open } = reasonText(reason, ACT, null, new Map());
    expect(open.map(({ key }) => key).sort()).toEqual(reason.blanks.map(({ key }) => key).sort());
    for (const { it: label } of reason.blanks) expect(text).toContain(`[${label}]`);
    expect(text.startsWith(ACT)).toBe(true);
  });

  it.each(IDS)('%s has no value in it that nobody handed in', (_, reason) => {
    const value = fc.stringMatching(/^[A-Z][A-Z0-9]{3,11}$/);
    fc.assert(
      fc.property(fc.array(value, { minLength: 12, maxLength: 12 }), fc.nat(), (values, taken) => {
        const given = reason.blanks.filter((__, at) => ((taken >> at) & 1) === 1);
        const typed = new Map(given.map(({ key }, at) => [key, values[at] ?? 'X']));
        const { text, open } = reasonText(reason, 'ATTO', 'CONTATTO', typed);
        // Take out the sentences of the table: what is left is what was handed in, and the open blanks.
        const literals = [reason.outcome, ...reason.why, reason.ask].flatMap((line) => line.split(/\{\w+\}/));
        let rest = text;
        for (const literal of literals) rest = rest.replace(literal, '\u0000');
        const left = rest.split(/[\u0000\n]+/).filter((piece) => piece !== '');
        const allowed = ['ATTO', 'CONTATTO', ...typed.values(), ...open.map(({ it: label }) => `[${label}]`)];
        for (const piece of left) expect(allowed).toContain(piece);
      }),
      { numRuns: 50 },
    );
  });

  it('takes what was typed as it is, also where it looks like a place or a replacement', () => {
    const reason = REASONS.find(({ id }) => id === 'altro');
    if (!reason) throw new Error('no reason altro');
    const { text } = reasonText(reason, ACT, null, new Map([['explanation', '{outcome} $& $1']]));
    expect(text).toContain('\n{outcome} $& $1.\n');
  });

  it('takes a blank of spaces for no answer', () => {
    const reason = REASONS.find(({ id }) => id === 'versamento-eseguito');
    if (!reason) throw new Error('no reason');
    expect(reasonText(reason, ACT, null, new Map([['paidOn', '  ']])).open.map(({ key }) => key)).toContain(
      'paidOn',
    );
  });
});

describe('length of the text', () => {
  it.each([
    ['à', 2_999, 'near_limit'],
    ['à', 3_000, 'near_limit'],
    ['à', 3_001, 'over_limit'],
    ['a', 2_899, 'ok'],
  ])('%s × %i is %s', (letter, count, state) => {
    expect(informationLength(letter.repeat(count)).state).toBe(state);
  });

  it('counts a line end as two and an emoji as two', () => {
    expect(informationLength(`${'a'.repeat(2_998)}\n`).chars).toBe(3_000);
    expect(informationLength(`${'a'.repeat(2_999)}\n`)).toEqual({ chars: 3_001, state: 'over_limit' });
    expect(informationLength('🙂'.repeat(1_500)).chars).toBe(3_000);
    expect(informationLength(`${'🙂'.repeat(1_500)}a`).state).toBe('over_limit');
  });
});
