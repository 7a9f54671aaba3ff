// Digits that people saw: bound to the value, none of it accepts, one odd holds back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HumanWord, Said } from '../../../contract/human-word.ts';
import type { FieldResults } from '../../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import { chooseFields, MISSING_FIELD } from '../../../validators/consistency/index.ts';
import { digitsOf, saidFields, seenDigits } from '../../../validators/corrections/index.ts';
import { candidate, reread, TODAY } from '../consistency/candidate-builder.ts';

const FIELD = 'numeroComunicazione';
const NUMBER = '0012345625401';
let place = 0;

function word(said: Said, kind: HumanWord['kind'] = 'look'): HumanWord {
  place += 1;
  return {
    ...{ place, noticeId: 'a-1', part: null, pages: [1], kind, said, isInsisted: false, machine: null },
    ...{ by: 'user:ada', at: new Date(0) },
  };
}
const seen = (position: number, verdict: 'same' | 'odd', value = NUMBER): HumanWord =>
  word({ of: 'digit', field: FIELD, value, position, figure: value[position] ?? '', seen: verdict });
const allSame = digitsOf(NUMBER).map(({ position }) => seen(position, 'same'));
const fieldsOf = (isSure: boolean): FieldResults =>
  chooseFields(
    [candidate({ field: FIELD, value: NUMBER, rereads: isSure ? [reread(NUMBER)] : [] })],
    { kind: 'comunicazione' },
    TODAY,
  );

describe('digitsOf', () => {
  it.each([
    ['T251/A', [1, 2, 3]],
    [2026, [0, 1, 2, 3]],
    ['ABC', []],
    [null, []],
  ] as const)('of %s', (value, places) => {
    expect(digitsOf(value).map(({ position }) => position)).toEqual(places);
  });
});

describe('seenDigits', () => {
  it('speaks of the value there is now alone', () => {
    const words = [seen(3, 'odd', '0012345625402'), seen(4, 'same')];
    expect(seenDigits(FIELD, NUMBER, words)).toEqual({ odd: [], same: [4], isAllSame: false });
    expect(seenDigits(FIELD, '0012345625402', words)).toEqual({ odd: [3], same: [], isAllSame: false });
    expect(seenDigits('codiceAtto', NUMBER, words).same).toEqual([]);
    expect(seenDigits(FIELD, null, words).isAllSame).toBe(false);
  });

  it('says that all were seen for exactly all of them', () => {
    fc.assert(
      fc.property(fc.subarray(allSame), (words) => {
        expect(seenDigits(FIELD, NUMBER, words).isAllSame).toBe(words.length === allSame.length);
      }),
    );
  });
});

describe('a field', () => {
  it.each([true, false])(
    'with an odd digit is for a person, whether it was accepted (%s) or not',
    (isSure) => {
      const before = fieldsOf(isSure);
      expect(before[FIELD].state).toBe(isSure ? 'accepted' : 'needs_review');
      const after = saidFields(before, [...allSame.slice(1), seen(0, 'odd')], TODAY)[FIELD];
      expect(after).toMatchObject({ value: NUMBER, state: 'needs_review', confidence: 0.1 });
      expect(after.doubts.at(-1)).toBe('digit.odd');
      expect(after.evidence.filter((each) => each.startsWith('class:'))).toEqual(['class:review.digit_odd']);
    },
  );

  it('all of whose digits were seen alike keeps its state and says so', () => {
    const before = fieldsOf(false);
    expect(saidFields(before, allSame, TODAY)[FIELD]).toEqual({
      ...before[FIELD],
      evidence: [...before[FIELD].evidence, 'user-digits'],
    });
  });

  it('that a person confirmed or corrected is theirs, whatever was seen of its digits', () => {
    const said = word({ of: 'field', field: FIELD, value: NUMBER }, 'confirm');
    const after = saidFields(fieldsOf(false), [seen(0, 'odd'), said], TODAY)[FIELD];
    expect(after).toMatchObject({ state: 'confirmed', doubts: [] });
  });

  it('is never accepted by any words about its digits or keyings', () => {
    const anyWord = fc.oneof(
      fc.constantFrom(...allSame),
      fc.nat(12).map((position) => seen(position, 'odd')),
      fc
        .tuple(fc.constantFrom('ada', 'bruno', 'carla'), fc.constantFrom(NUMBER, '0012345625402'))
        .map(([person, value]) => word({ of: 'keying', field: FIELD, person, value }, 'key')),
    );
    const missing = Object.fromEntries(FIELD_NAMES.map((name) => [name, MISSING_FIELD])) as FieldResults;
    fc.assert(
      fc.property(fc.array(anyWord, { maxLength: 20 }), (words) => {
        expect(saidFields(fieldsOf(false), words, TODAY)[FIELD].state).toBe('needs_review');
        expect(saidFields(missing, words, TODAY)[FIELD].state).toBe('missing');
      }),
    );
  });
});
