// Where the caret goes: onto the first sign in which another reading of the same place differs.
import { describe, expect, it } from 'vitest';
import { doubtfulPlace } from '../../../../review/pages/notice/logic/doubtful-place.ts';

describe('the doubtful place of a value', () => {
  it.each([
    ['one other digit', '0041520724301', ['0041526724301'], [6, 7]],
    ['a letter read otherwise', 'FTTRNG76B08D612Z', ['FITRNG76B08D612Z'], [1, 2]],
    ['what stands between counts for nothing', '29620260028814567', ['296 2026 00288145 87'], [15, 16]],
    ['days as printed', '25/11/2024', ['26-11-2024'], [1, 2]],
    ['amounts as printed', '1.640,20', ['1.840,20'], [2, 3]],
    ['a reading half lost', '61204772414', ['6]2047@22414 n.'], [1, 2]],
    ['a digit that may be missing', '123456789', ['1234056789'], [4, 4]],
    ['a digit too many', '12344567', ['1234567'], [4, 5]],
    ['one that may be missing at the end', '12345678', ['123456789'], [8, 8]],
    ['the first that tells something', '1234567', ['1234567', '1934567', '1204567'], [1, 2]],
  ] as const)('%s', (_what, shown, readings, [start, end]) => {
    expect(doubtfulPlace(shown, [...readings])).toEqual({ start, end });
  });

  it.each([
    ['no other reading', '0041520724301', []],
    ['the same with its label', '61204772414', ['n. 61204772414']],
    ['the same, printed in groups', '29620260028814567000', ['296 2026 00288145 67 000']],
    ['another thing altogether', 'ESEMPIO ORTENSIA', ['CODICE FISCALE S M P R N S 7 1 E 5 2 H 5 0 1 J']],
    ['a number of the same length that shares nothing', '111111', ['999999']],
    ['nothing to stand in', '', ['123']],
  ])('is nowhere for %s', (_what, shown, readings) => {
    expect(doubtfulPlace(shown, readings)).toBeNull();
  });
});
