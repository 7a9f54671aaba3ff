// Client lists as offices save them: encodings, separators, heads, and what Excel does to numbers.
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../contract/app-error.ts';
import { matchColumns } from '../../../../pipeline/office/clients/match-columns.ts';
import { type ReadRow, readRows } from '../../../../pipeline/office/clients/read-row.ts';
import { tablesOfFile } from '../../../../pipeline/office/clients/table-file.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';
import { codiceFiscaleOf, partitaIvaOf, workbookOf } from '../../../support/client-lists.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

let files = 0;
async function read(
  content: string | Uint8Array,
): Promise<{ rows: readonly ReadRow[]; unknown: readonly string[] }> {
  files += 1;
  const path = folder.path(`list-${files}`);
  writeFileSync(path, content);
  const table = matchColumns(await tablesOfFile(path));
  return { rows: readRows(table), unknown: table.unknownColumns };
}
const refusal = async (content: string | Uint8Array) => {
  const error = await read(content).catch((caught: unknown) => caught);
  return error instanceof AppError ? error.code : error;
};

const CF = codiceFiscaleOf(1);
/** With a zero to lose. */
const IVA = partitaIvaOf(123_456);
const latin = (text: string) => Buffer.from(text, 'latin1');
const HEADS = 'Codice fiscale;Denominazione;Città';
const ROW = `${CF};Società Prova;Forlì`;

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from(`${HEADS}\n${ROW}\n`)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${HEADS}\n${ROW}\n`)],
    ['Windows-1252', latin(`${HEADS}\r\n${ROW}\r\n`)],
    ['UTF-16', Buffer.from(`\ufeff${HEADS}\n${ROW}\n`, 'utf16le')],
    ['commas', Buffer.from(`${HEADS}\n${ROW}`.replaceAll(';', ','))],
    ['tabs', Buffer.from(`${HEADS}\n${ROW}`.replaceAll(';', '\t'))],
    ['Excel’s line that names the separator', Buffer.from(`sep=|\r\n${HEADS}\n${ROW}`.replaceAll(';', '|'))],
    ['quotes', Buffer.from(`"Codice fiscale";"Denominazione";"Città"\n"${CF}";"Società Prova";"Forlì"\n`)],
  ])('is read: %s', async (_, bytes) => {
    const { rows, unknown } = await read(bytes);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ given: { codiceFiscale: CF, name: 'Società Prova' }, problems: [] });
    expect(unknown).toEqual(['Città']);
  });

  it('keeps a separator inside quotes, and empty rows do not move the numbers of others', async () => {
    const { rows } = await read(`Cliente;CF\n\n"Prova; Ada e C.";${CF}\n;;\nBruno Finto;X\n`);
    expect(rows.map(({ row, given }) => [row, given.name])).toEqual([
      [3, 'Prova; Ada e C.'],
      [5, 'Bruno Finto'],
    ]);
    expect(rows[1]?.problems).toMatchObject([{ row: 5, column: 'CF', value: 'X', code: 'code.length' }]);
  });

  it('finds the heads below a title', async () => {
    const { rows } = await read(`Elenco clienti;;\n;;\nCliente;P. IVA;\nProva;${IVA};\n`);
    expect(rows[0]).toMatchObject({ row: 4, given: { partitaIva: IVA } });
  });

  it('is refused where it is no list', async () => {
    expect(await refusal('a;b;c\n1;2;3\n')).toBe('clients.no_header');
    expect(await refusal('')).toBe('clients.no_header');
    expect(await refusal('Codice fiscale\nX\n')).toBe('clients.no_header');
    expect(await refusal(`Cliente;CF\n"Prova;${CF}\nBruno;${CF}\n`)).toBe('clients.file_damaged');
    expect(await refusal(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('clients.file_type');
    expect(await refusal(Buffer.from([1, 0, 2, 0, 3]))).toBe('clients.file_type');
    expect(await refusal(Buffer.from('PK\u0003\u0004 no zip'))).toBe('clients.file_damaged');
  });

  it('does not swallow the rows that a stray quote joins', async () => {
    const { rows } = await read(`Cliente;CF\n"Prova;${CF}\nBruno";${codiceFiscaleOf(2)}\n`);
    expect(rows[0]?.problems).toMatchObject([{ code: 'text.newline' }]);
  });
});

/** Its zero put back, the check digit does not hold. */
const ten = partitaIvaOf(1_234_567).slice(0, 10);
describe('a cell', () => {
  it.each([
    [
      'lower case and spaces',
      'Codice fiscale',
      ` ${CF.toLowerCase().slice(0, 6)} ${CF.slice(6)} `,
      { codiceFiscale: CF },
      [],
    ],
    ['a company’s code', 'Codice fiscale', IVA, { codiceFiscale: IVA }, []],
    ['IT before the digits', 'P.IVA', `IT${IVA}`, { partitaIva: IVA }, []],
    ['a decimal point of an export', 'P.IVA', `${IVA}.0`, { partitaIva: IVA }, []],
    ['zeros lost', 'P.IVA', IVA.replace(/^0+/, ''), { partitaIva: IVA }, ['code.zeros']],
    ['either code, a person', 'CF / P.IVA', CF, { codiceFiscale: CF }, []],
    ['either code, a number', 'CF / P.IVA', IVA, { partitaIva: IVA }, []],
    ['several', 'Altri codici', `${IVA}, ${CF}`, { otherCodes: [IVA, CF] }, []],
  ])('holds a code: %s', async (_, head, cell, given, says) => {
    const { rows } = await read(`Cliente;${head}${head === 'Altri codici' ? ';CF' : ''}\nProva;"${cell}"\n`);
    expect(rows[0]).toMatchObject({ given, problems: [] });
    expect(rows[0]?.says.map(({ code }) => code)).toEqual(says);
  });

  it.each([
    ['P.IVA', '1,23457E+10', 'code.scientific'],
    ['P.IVA', ten, 'code.digits_lost'],
    ['P.IVA', `${IVA.slice(0, 10)}${(Number(IVA[10]) + 1) % 10}`, 'code.check'],
    ['P.IVA', '123', 'code.length'],
    ['CF', `${CF.slice(0, 15)}${CF[15] === 'A' ? 'B' : 'A'}`, 'code.check'],
    ['CF', '06363391001', 'code.agency'],
    ['Email', 'ada.example.com', 'email.invalid'],
    ['Telefono', 'chiamare', 'phone.invalid'],
    ['Scadenza delega', '31/02/2027', 'day.invalid'],
    ['Scadenza delega', 'domani', 'day.invalid'],
    ['Responsabile', 'x'.repeat(201), 'text.too_long'],
    ['Responsabile', '#N/D', 'cell.error'],
  ])('is refused: %s «%s»', async (head, cell, code) => {
    const { rows } = await read(
      `Cliente;Partita IVA;${head}\nProva;${IVA};"${cell}"\n`.replace(/Partita IVA;P/, 'Cod;P'),
    );
    expect(rows[0]?.problems[0]).toMatchObject({ row: 2, column: head, value: cell.slice(0, 60), code });
  });

  it.each([
    ['31/12/2027', '2027-12-31', []],
    ['1.2.27', '2027-02-01', []],
    ['2027-12-31', '2027-12-31', []],
    ['2027-12-31 00:00:00', '2027-12-31', []],
    ['46752', '2027-12-31', ['day.serial']],
    ['illimitata', null, []],
  ])('is a day: %s', async (cell, day, says) => {
    const { rows } = await read(`Cliente;P.IVA;Scadenza delega\nProva;${IVA};${cell}\n`);
    expect(rows[0]).toMatchObject({ given: { delegationExpiresOn: day }, problems: [] });
    expect(rows[0]?.says.map(({ code }) => code)).toEqual(says);
  });

  it.each([
    ['Delega unica', 'unica', []],
    ['CASSETTO FISCALE', 'cassetto-fiscale', []],
    ['cassetto-fiscale', 'cassetto-fiscale', []],
    ['No', 'nessuna', []],
    ['Fatture', 'fatture', ['delegation.unknown_kind']],
  ])('is a delegation: %s', async (cell, delegation, says) => {
    const { rows } = await read(`Cliente;P.IVA;Delega\nProva;${IVA};${cell}\n`);
    expect(rows[0]?.given.delegation).toBe(delegation);
    expect(rows[0]?.says.map(({ code }) => code)).toEqual(says);
  });

  it('gives the apostrophe of an export back, and joins surname and name', async () => {
    const { rows } = await read(`Cognome;Nome;CF;Tel\nProva;Ada;${CF};'+39 06 1234567\n`);
    expect(rows[0]).toMatchObject({
      given: { name: 'Prova Ada', contactPhone: '+39 06 1234567' },
      problems: [],
    });
  });

  it('leaves out what is empty, and refuses a row without any code', async () => {
    const { rows } = await read(`Cliente;CF;P.IVA;Email\nProva;;;\n`);
    expect(rows[0]?.problems).toMatchObject([{ row: 2, column: null, code: 'code.missing' }]);
    expect(Object.keys(rows[0]?.given ?? {})).toEqual(['name']);
  });
});

describe('a workbook', () => {
  it('gives values: numbers, formulas by their result, dates', async () => {
    const { rows } = await read(
      workbookOf([
        ['Cliente', 'Partita IVA', 'Telefono', 'Scadenza delega', 'Note', 'Responsabile'],
        [
          'Prova',
          Number(IVA),
          612345678,
          { raw: '<c s="1"><v>46752</v></c>' },
          { raw: '<c t="str"><f>A1&amp;"x"</f><v>da formula</v></c>' },
          null,
        ],
        [],
        ['Finto', partitaIvaOf(2), 3331234567, null, null, { raw: '<c t="e"><v>#N/A</v></c>' }],
      ]),
    );
    expect(rows[0]).toMatchObject({
      row: 2,
      given: {
        partitaIva: IVA,
        delegationExpiresOn: '2027-12-31',
        notes: 'da formula',
        contactPhone: '612345678',
      },
      problems: [],
    });
    expect(rows[0]?.says.map(({ code }) => code)).toEqual(['code.zeros', 'phone.zero']);
    // A broken formula counts as an empty cell: what the register holds stays.
    expect(rows[1]).toMatchObject({ row: 4, given: { name: 'Finto' }, problems: [] });
    expect(rows[1]?.given).not.toHaveProperty('inCharge');
  });

  it('is refused where it is damaged', async () => {
    const whole = workbookOf([['Cliente', 'CF']]);
    expect(await refusal(whole.subarray(0, whole.length - 40))).toBe('clients.file_damaged');
  });
});
