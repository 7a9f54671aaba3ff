// Tables and manifests of the benches.
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../bench/parts/csv.ts';
import { textTable } from '../../../bench/parts/text-table.ts';

describe('a table', () => {
  const columns = [
    { title: 'file', value: (row: { name: string; ms: number }) => row.name, maxChars: 8 },
    { title: 'ms', value: (row: { name: string; ms: number }) => row.ms, isNumber: true },
  ];

  it('puts numbers to the right and cuts long words', () => {
    expect(
      textTable(columns, [
        { name: 'a-very-long-name', ms: 5 },
        { name: 'b', ms: 1_234 },
      ]),
    ).toBe(['file        ms', 'a-very-…     5', 'b         1234'].join('\n'));
  });

  it('prints no sign that moves a cursor or turns the line', () => {
    expect(textTable(columns, [{ name: 'a\u001b[2J\u202efdp', ms: 1 }])).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('a manifest', () => {
  it('may quote commas, quotes and line ends', () => {
    expect(parseCsv('file,what\na.zip,"one, ""two"""\nb.zip,\n')).toEqual([
      ['file', 'what'],
      ['a.zip', 'one, "two"'],
      ['b.zip', ''],
    ]);
  });

  it('that is broken is an error', () => {
    expect(() => parseCsv('a,b"c\n')).toThrow('broken');
  });
});
