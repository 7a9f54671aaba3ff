// Words that stand on one baseline make one line, however far apart and in whatever order they come.
import { describe, expect, it } from 'vitest';
import type { Word } from '../../../contract/page-reading.ts';
import { joinLines, levelSegments } from '../../../extractors/pages/lines.ts';

const word = (text: string, x: number, y: number, width = text.length * 12, height = 24): Word => ({
  text,
  box: [x, y, width, height],
  confidence: 0.9,
});

describe('joinLines', () => {
  it('joins label and value across a wide gap', () => {
    const lines = joinLines([[word('Totale', 100, 500)], [word('1.234,56', 1_900, 503)]]);
    expect(lines.map((line) => line.text)).toEqual(['Totale 1.234,56']);
  });

  it('keeps neighbouring rows apart', () => {
    const lines = joinLines([
      [word('prima', 100, 500), word('riga', 200, 500)],
      [word('seconda', 100, 534), word('riga', 220, 534)],
    ]);
    expect(lines.map((line) => line.text)).toEqual(['prima riga', 'seconda riga']);
  });

  it('follows the lean of a long row across a gap', () => {
    const row = Array.from({ length: 8 }, (_, k) => word('parola', 100 + k * 90, 500 + k * 1.2));
    const lines = joinLines([row, [word('valore', 1_800, 523)], [word('sotto', 1_800, 550)]]);
    expect(lines.map((line) => line.text)).toEqual([`${'parola '.repeat(8)}valore`, 'sotto']);
  });

  it('does not put two columns of different heights into one line', () => {
    const lines = joinLines([[word('sinistra', 100, 500)], [word('destra', 900, 514)]]);
    expect(lines).toHaveLength(2);
  });

  it('sorts the words of a line from left to right', () => {
    const [line] = joinLines([[word('b', 300, 10)], [word('a', 100, 10)], [word('c', 500, 10)]]);
    expect(line?.text).toBe('a b c');
    expect(line?.box).toEqual([100, 10, 412, 24]);
  });
});

describe('levelSegments', () => {
  it('cuts where the next word starts another line', () => {
    const segments = levelSegments([word('a', 100, 10), word('b', 120, 10), word('c', 100, 50)]);
    expect(segments.map((words) => words.map((w) => w.text))).toEqual([['a', 'b'], ['c']]);
  });
});
