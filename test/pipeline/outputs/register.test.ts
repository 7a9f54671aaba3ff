// The register read again by independent readers: nothing runs as a formula, no digit is lost, every row is there.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { csvCell, onOneLine } from '../../../pipeline/outputs/register/csv-cell.ts';
import { REGISTER_COLUMNS } from '../../../pipeline/outputs/register/register-columns.table.ts';
import { csvHead, csvRows } from '../../../pipeline/outputs/register/register-csv.ts';
import {
  inRegisterOrder,
  isOpen,
  type RegisterEntry,
} from '../../../pipeline/outputs/register/register-entry.ts';
import { xlsxFile, xlsxRows } from '../../../pipeline/outputs/register/register-xlsx.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';
import { readZip } from '../../support/read-zip.ts';
import { DEADLINE } from './support/deadline.ts';

const today = civilDate(2026, 5, 1) ?? '';
if (today === '') throw new Error('no such day');

const RESULT: Result = makeResult({
  notice: { kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
  source: {
    ...makeResult().source,
    channel: 'pec',
    receivedOn: '2026-03-11',
    receivedOnEvidence: 'pec-receipt',
  },
  fields: makeFields({
    numeroComunicazione: makeField('0012345625401'),
    codiceAtto: makeField('01234567890', { state: 'needs_review' }),
    numeroCartella: makeField('06820260041736535'),
    codiceFiscale: makeField('01234567897'),
    denominazione: makeField('PROVA ADA; "E FIGLI"'),
    annoImposta: makeField(2023),
    importoTotale: makeField(-5),
  }),
  deadline: DEADLINE,
  practices: [
    {
      number: '2026012312345',
      kind: 'first',
      previousNumber: null,
      sentOn: '2026-01-23',
      state: 'chiusa',
      outcome: 'confermata',
      changedOn: '2026-02-01',
      nextStep: { code: 'pay', message: 'Pagare entro la scadenza.', isUrgent: true },
    },
  ],
  warnings: [{ code: 'x', message: 'Guardare la pagina.' }],
});
const office = {
  ...{ clientName: '=PROVA ADA', owner: 'Bruno Finto', state: 'in_instalments' as const, isClosed: false },
  instalment: { number: 2, of: 8, due: civilDate(2026, 8, 10) ?? today },
  toldOn: civilDate(2026, 3, 12),
};
const entry = (over: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ result: RESULT, clients: ['007'], isWaiting: false, today },
  ...over,
});
const withName = (name: string) =>
  entry({
    result: { ...RESULT, fields: makeFields({ denominazione: makeField(name) }) },
  });

/** As any program reads it: BOM off, semicolons. */
function readCsv(text: string): Record<string, string>[] {
  return parse(text, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' });
}

describe('CSV', () => {
  it('begins with a BOM, uses semicolons, ends every line with CRLF', () => {
    const text = csvHead() + csvRows([entry(), entry()]);
    expect(text.startsWith('\uFEFFentro;giorni;scadenza;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says all that an office needs of a notice', () => {
    expect(readCsv(csvHead() + csvRows([entry({ office })]))).toEqual([
      {
        entro: '11/05/2026',
        giorni: '10',
        scadenza: '11/05/2026',
        certezza: 'da controllare',
        scopo: 'pagamento',
        stato: 'pronta',
        'che cosa fare': 'Pagare entro la scadenza.',
        'dati da controllare': 'Codice atto',
        atto: 'comunicazione',
        sottotipo: '36-bis',
        'numero comunicazione': "'0012345625401",
        'codice atto': "'01234567890",
        'numero cartella': "'06820260041736535",
        'codice fiscale': "'01234567897",
        denominazione: 'PROVA ADA; "E FIGLI"',
        'anno imposta': '2023',
        importo: '-0,05',
        'ricevuto il': '11/03/2026',
        'prova del ricevimento': 'ricevuta di consegna PEC',
        canale: 'PEC',
        cliente: "'007",
        'nome del cliente': "'=PROVA ADA",
        responsabile: 'Bruno Finto',
        'stato della scadenza': 'a rate: 2/8, 10/08/2026',
        'cliente informato il': '12/03/2026',
        pratica: "'2026012312345",
        'stato pratica': 'chiusa: confermata',
        regola: 'A1-NEW',
        errore: '',
        file: 'in/avviso.pdf',
        parte: '',
        id: 'abababababababab-1',
      },
    ]);
  });

  it('has English words in their place, and the same days and sums', () => {
    const [row] = readCsv(csvHead('en') + csvRows([entry()], 'en'));
    expect(Object.keys(row ?? {})).toEqual(REGISTER_COLUMNS.map(({ en }) => en));
    expect(row).toMatchObject({
      'act by': '11/05/2026',
      'days left': '10',
      certainty: 'to be checked',
      purpose: 'payment',
      status: 'ready',
      amount: '-0,05',
      'evidence of receipt': 'PEC delivery receipt',
      'practice state': 'closed: confirmed',
    });
  });

  it.each([
    '=1+1',
    '+393331234567',
    '-2+3',
    '@SUM(A1)',
    ' =1+1',
    '"=1+1"',
    ` '"=1+1`,
    '\t=1+1',
    '\r\n=1+1',
    '\u200B=1+1',
    '\uFEFF@x',
    '\u00A0-1',
    '＝1+1',
    '|calc',
    '%x',
  ])('%j runs no formula', (text) => {
    expect(csvCell(text, 'text')).toMatch(/^'/);
  });

  it.each([
    '0041520724301',
    '28156042419',
    '06820260041736535',
    '12E5',
    '1/2',
    '10:30',
    '3.14',
    '+39 333 1234567',
    '50%',
    '€ 5',
    '1 MAG',
    'MARZO 24',
    '3-set-90',
    "'già",
  ])('%j stays as it is in a spreadsheet', (text) => {
    expect(csvCell(text, 'identifier')).toBe(`'${text}`);
  });

  it.each([
    '36-bis',
    'PRVDAA80A41H501X',
    'a=b',
    'PROVA ADA',
    '1 MAGGIO SRL',
    'e',
    '—',
    'abab-1',
    'in/1-2.pdf',
  ])('%j needs no mark', (text) => {
    expect(csvCell(text, 'text')).toBe(text);
  });

  it('any name comes back when one apostrophe is taken off, and begins no formula', {
    timeout: 60_000,
  }, () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ';',
      '\t',
      '\r\n',
      ' ',
      '0',
      '12',
      'x',
      '\u0000',
    );
    const name = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 });
    fc.assert(
      fc.property(name, (pieces) => {
        const rows = readCsv(csvHead() + csvRows([withName(pieces.join('')), entry()]));
        expect(rows).toHaveLength(2);
        const cell = rows[0]?.['denominazione'] ?? '';
        expect(cell.replace(/^'/, '')).toBe(onOneLine(pieces.join('')));
        expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
        expect(rows[0]?.['id']).toBe('abababababababab-1');
      }),
      { numRuns: 120 },
    );
  });

  it('a long row of digits and a letter takes no time', () => {
    expect(csvCell(`${'1'.repeat(200_000)}x`, 'text')).toHaveLength(200_001);
  });
});

describe('rows', () => {
  const row = (over: Partial<RegisterEntry>) => readCsv(csvHead() + csvRows([entry(over)]))[0];

  it('a document on its way is in progress, whatever is known of it', () => {
    expect(row({ result: makeResult({ status: 'failed' }), isWaiting: true })).toMatchObject({
      stato: 'in lavorazione',
      atto: '',
      file: 'in/avviso.pdf',
      'che cosa fare': expect.stringContaining('ancora in lavorazione'),
    });
  });

  it('a failed file says why', () => {
    const error = { code: 'pdf.encrypted', message: 'Togliere la password.' };
    expect(row({ result: makeResult({ status: 'failed', error }) })).toMatchObject({
      stato: 'non riuscito',
      errore: 'pdf.encrypted',
      'che cosa fare': 'Togliere la password.',
    });
  });

  it('a day that is only the earliest possible is never overdue', () => {
    const deadline = { ...DEADLINE, day0: null, due: null, safe: '2026-04-17' };
    expect(row({ result: { ...RESULT, deadline } })).toMatchObject({
      entro: '17/04/2026',
      giorni: '',
      scadenza: '',
      certezza: 'non prima di questo giorno',
    });
    const past = { ...DEADLINE, safe: '2026-04-17' };
    expect(row({ result: { ...RESULT, deadline: past } })?.['giorni']).toBe('-14');
  });

  it('stand with no day first, then by the safe day, equal ones as they came', () => {
    const at = (id: string, safe: string | null) =>
      entry({ result: { ...RESULT, id, deadline: safe === null ? null : { ...DEADLINE, safe } } });
    const entries = [at('c', '2026-06-01'), at('u', null), at('a', '2026-05-01'), at('b', '2026-05-01')];
    expect(inRegisterOrder(entries).map(({ result }) => result.id)).toEqual(['u', 'a', 'b', 'c']);
  });

  const OTHER = {
    kind: 'altro',
    subtype: null,
    forCivis: false,
    why: null,
    redeterminationOf: null,
  } as const;
  it.each<[string, Partial<Result>, boolean]>([
    ['ready', {}, true],
    ['overdue', { deadline: { ...DEADLINE, safe: '2020-01-01' } }, true],
    ['failed', { status: 'failed', deadline: null }, true],
    ['not for CIVIS but with a term', { status: 'not_for_civis' }, true],
    ['an invoice', { status: 'not_for_civis', notice: OTHER, deadline: null }, false],
    [
      'a term that is not computed',
      { status: 'not_for_civis', deadline: null, warnings: [{ code: 'term.not_computed', message: '' }] },
      true,
    ],
  ])('%s: open is %s', (_name, over, isStill) => {
    expect(isOpen({ ...RESULT, practices: [], ...over })).toBe(isStill);
  });
});

describe('XLSX', () => {
  const readBack = async (entries: readonly RegisterEntry[], language: 'it' | 'en' = 'it') =>
    readSheet(Buffer.from(await xlsxFile(xlsxRows(entries, language), language)));
  const column = (name: string) => REGISTER_COLUMNS.findIndex(({ it }) => it === name);

  it('has real days and sums, and identifiers as text with every digit', async () => {
    const [head, row] = await readBack([entry()]);
    expect(head).toEqual(REGISTER_COLUMNS.map(({ it }) => it));
    expect(row?.[column('entro')]).toEqual(new Date('2026-05-11T00:00:00Z'));
    expect(row?.[column('importo')]).toBe(-0.05);
    expect(row?.[column('giorni')]).toBe(10);
    expect(row?.[column('numero cartella')]).toBe('06820260041736535');
    expect(row?.[column('cliente')]).toBe('007');
    expect(row?.[column('errore')]).toBeNull();
  });

  it('keeps hostile names as text', async () => {
    const names = [
      '=1+1',
      '+39',
      '<x>&amp;"\'',
      '\u0000a\u001bb',
      '😀',
      'a\r\nb',
      'x'.repeat(40_000),
      '_x0041_',
    ];
    const rows = await readBack(names.map(withName), 'en');
    const cells = rows.slice(1).map((row) => row[column('denominazione')]);
    expect(cells).toEqual(names.map((name) => onOneLine(name).slice(0, 32_767)));
  });

  it('is a sheet with its name, a frozen head and filters over all rows', async () => {
    const bytes = Buffer.from(await xlsxFile(xlsxRows([entry(), entry()])));
    const files = new Map((await readZip(bytes)).map(({ name, bytes: own }) => [name, own.toString('utf8')]));
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
    expect(files.get('xl/workbook.xml')).toContain('name="Scadenzario"');
    expect(sheet).toContain('<autoFilter ref="A1:AF3"/>');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet.indexOf('</sheetData>')).toBeLessThan(sheet.indexOf('<autoFilter'));
    expect(sheet).not.toContain('<f>');
  });

  it('without rows has its head', async () => {
    expect(await readBack([])).toHaveLength(1);
  });
});
