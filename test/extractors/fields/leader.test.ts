// What is left of a dot leader is dropped before a value, and nothing else is.
import { describe, expect, it } from 'vitest';
import { withoutLeader } from '../../../extractors/fields/layout/leader.ts';
import type { Piece } from '../../../extractors/fields/layout/pieces.ts';

const pieces = (text: string): Piece[] =>
  text.split(' ').map((each, index) => ({
    text: each,
    box: [index * 50, 0, 40, 20],
    confidence: 0.9,
    gap: 0.5,
  })) as unknown as Piece[];
const left = (text: string) =>
  withoutLeader(pieces(text))
    .map((piece) => piece.text)
    .join(' ');

describe('before a value', () => {
  it.each([
    ['i 0049664220301', '0049664220301'],
    [': 0049664220301', '0049664220301'],
    ['isimiienii : 25757861718', '25757861718'],
    ['.........isiiiiiiiiiii 34289342510', '34289342510'],
    ['ii : DNGPTR99M14F892V', 'DNGPTR99M14F892V'],
    ['.. i 29-12-2020', '29-12-2020'],
    ['................ 2019', '2019'],
  ])('%s is read as %s', (text, value) => {
    expect(left(text)).toBe(value);
  });
});

describe('nothing is dropped', () => {
  it.each(
    [
      '0049664220301',
      'relativo alla comunicazione 0049664220301',
      'il 29/12/2020',
      'REDDITI PERSONE FISICHE 2020',
      'n. 00496 64220 301',
      'I 0049 6642 2030 1 i',
      'i LEONE IRENE',
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(left(text)).toBe(text);
  });
});
