// Cells that a spreadsheet would calculate, and the ordinary ones that begin like them.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';

const look = (text: string, name = 'a.csv') => activeLook(text, { name });

describe('formulas in text tables', () => {
  it.each([
    [`a;=cmd|' /C calc'!A0`, 'csv.dde'],
    [`a;+cmd|' /C calc'!A0`, 'csv.dde'],
    [`a;@SUM(1+1)*cmd|' /C calc'!A0`, 'csv.formula'],
    ['a;=1+1', 'csv.formula'],
    ['a,=HYPERLINK("https://example.it")', 'csv.formula'],
    ['a\t=A1', 'csv.formula'],
    ['a|=A1', 'csv.formula'],
    ['sep=^\r\na^=A1', 'csv.formula'],
    ['"a;b";"=A1+1"', 'csv.formula'],
    ['a;" =A1"', 'csv.formula'],
    ['a;\t=A1', 'csv.formula'],
    ['a;"\r=A1"', 'csv.formula'],
    ['a;-SUM(A1:A9)', 'csv.formula'],
    ['a;+A1*2', 'csv.formula'],
    ['a;-Foglio2!B3', 'csv.formula'],
    ['a;＝A1', 'csv.formula'],
    // To a program that separates by commas the quote of the second cell is ordinary.
    ['a;5" largo;=A1', 'csv.formula'],
  ])('%j', async (text, code) => {
    const { codes, verdict } = await look(text);
    expect(codes).toContain(code);
    expect(verdict).toBe('warn');
  });

  it('in UTF-16, and under the ending of Excel', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\t=A1', 'utf16le')]);
    expect((await activeLook(wide, { name: 'a.csv' })).codes).toContain('csv.formula');
    expect((await look('a\t=A1', 'a.xls')).codes).toEqual(['csv.formula', 'file.name_disagrees']);
  });
});

describe('traps: ordinary cells', () => {
  it.each([
    ['Rossi;-12,50'],
    ['Rossi;+39 06 12345678'],
    ['Rossi;-1.234,56 €;+3%;-5E-3'],
    ['Rossi;- vedi nota;-'],
    ['----;====;'],
    ['mario@example.it;@mario;@'],
    ['a;b=c;1=1'],
    ['"a;=b";c'],
    ['a;-A4 orizzontale'],
    ['a;-rimborso (parziale)'],
  ])('%j', async (text) => {
    expect(await look(text)).toMatchObject({ codes: [], verdict: 'ok' });
  });

  it('a plain text is no table', async () => {
    expect(await look('=1+1', 'a.txt')).toMatchObject({ verdict: 'ok' });
  });
});
