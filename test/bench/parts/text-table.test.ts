// Tables and manifests of the benches.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../../bench/parts/list-files.ts';
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
  const folder = mkdtempSync(join(tmpdir(), 'civis-manifest-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (text: string) => {
    writeFileSync(join(folder, 'manifest.csv'), text);
    return readManifest(folder, ['nothing', 'what']);
  };

  it('may quote commas, quotes and line ends', () =>
    expect([...read('file,what\na.zip,"one, ""two"""\nb.zip,\n')]).toEqual([
      ['a.zip', 'one, "two"'],
      ['b.zip', ''],
    ]));

  it('that is broken is an error', () => expect(() => read('a,b"c\n')).toThrow('Quote'));
});
