// A practice number as it is typed: the page says what is wrong before it is sent, and never says good to what is refused.
import { describe, expect, it } from 'vitest';
import { typedNumber } from '../../../review/follow/practice-number.ts';
import { parsePracticeNumber } from '../../../validators/identifiers/index.ts';

describe('a typed practice number', () => {
  it.each([
    ['', { kind: 'empty' }],
    ['2026 1120 000', { kind: 'short', missing: 2 }],
    ['20261120000171', { kind: 'long', beyond: 1 }],
    ['2026112O00017', { kind: 'not_digits' }],
    ['2026133100017', { kind: 'no_day' }],
    ['2026022900017', { kind: 'no_day' }],
    ['0012345600021', { kind: 'of_notice' }],
    ['2026.1120-000 17', { kind: 'good', number: '2026112000017', day: '2026-11-20' }],
  ])('%s', (text, expected) => {
    expect(typedNumber(text, '0012345600021')).toEqual(expected);
  });

  it('is good only where the service takes it too', () => {
    for (const text of ['2026112000017', '20261120 00017', '2026133100017', '1999010100001', '12']) {
      const isGood = typedNumber(text, null).kind === 'good';
      // The service alone knows today and when CIVIS began: it may refuse more, never less.
      if (parsePracticeNumber(text) !== null) expect(isGood, text).toBe(true);
    }
  });
});
