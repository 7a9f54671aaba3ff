// Cutting the words of a page into the characters of a value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../../contract/page-reading.ts';
import { symbolPlaces } from '../../../../pipeline/office/digits/symbol-places.ts';

const UNIT = 20;
const word = (text: string, x: number): Word => ({
  ...{ text, box: [x, 50, text.length * UNIT, 30], confidence: 1 },
});
const lefts = (value: string, words: readonly Word[]) =>
  symbolPlaces(value, words).map(({ position, box }) => [position, Math.round(box[0])]);

describe('symbolPlaces', () => {
  it('cuts a word of figures into equal parts', () => {
    expect(lefts('0417', [word('0417', 100)])).toEqual([
      [0, 100],
      [1, 120],
      [2, 140],
      [3, 160],
    ]);
  });

  it('goes over the gaps between groups, in whatever order the words come', () => {
    expect(lefts('041201', [word('201', 300), word('041', 100)])).toEqual([
      [0, 100],
      [1, 120],
      [2, 140],
      [3, 300],
      [4, 320],
      [5, 340],
    ]);
  });

  it('finds the value beside the rest of a label, and passes over signs that are none of it', () => {
    expect(lefts('417', [word('n', 60), word('4.1-7', 100)]).map(([position]) => position)).toEqual([
      0, 1, 2,
    ]);
    expect(lefts('417', [word('n', 60), word('417', 100)])[0]).toEqual([0, 100]);
    expect(lefts('4/1', [word('4/1', 100)]).map(([position]) => position)).toEqual([0, 2]);
  });

  it('keeps the places where a character was misread, and gives none where one was lost or doubled', () => {
    expect(lefts('00417', [word('0O4I7', 100)])).toEqual([]);
    expect(lefts('00417263', [word('0O417263', 100)])).toHaveLength(8);
    expect(lefts('61204772414', [word('6]2047@22414', 100)])).toEqual([]);
    expect(lefts('61204772414', [word('6120477241', 100)])).toEqual([]);
    expect(lefts('417', [])).toEqual([]);
  });

  it('cuts by the value where its reading took a narrow sign for a figure', () => {
    const places = (text: string) => lefts('4170', [{ ...word('0000', 100), text }]).map(([, left]) => left);
    expect(places('4l70')).toEqual(places('4170'));
  });

  it('puts each character inside its own word, from left to right, whatever the groups', () => {
    const groups = fc.array(fc.stringMatching(/^[0-9A-Z]{1,8}$/), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, (texts) => {
        let x = 0;
        const words = texts.map((text) => {
          const made = word(text, x);
          x += text.length * UNIT + 15;
          return made;
        });
        const value = texts.join('');
        const places = symbolPlaces(value, words);
        expect(places.map(({ position }) => position)).toEqual([...value].map((_, at) => at));
        let at = 0;
        for (const { text, box } of words) {
          for (const { box: own } of places.slice(at, at + text.length)) {
            expect(own[0]).toBeGreaterThanOrEqual(box[0] - 0.001);
            expect(own[0] + own[2]).toBeLessThanOrEqual(box[0] + box[2] + 0.001);
          }
          at += text.length;
        }
      }),
    );
  });
});
