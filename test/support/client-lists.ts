// Client lists for tests: codes that are invented and hold, files as offices save them.

import type { StoredClient } from '../../pipeline/store/client-entry.ts';
import { codiceFiscaleLetter, luhn11CheckDigit } from '../../validators/identifiers/index.ts';
import { buildZip } from './zip-builder.ts';

/** An invented partita IVA: seven digits of number, office code of Milan. */
export function partitaIvaOf(number: number): string {
  const ten = `${String(number).padStart(7, '0')}015`;
  return ten + luhn11CheckDigit(ten);
}

/** An invented person: the letters count up with the number. */
export function codiceFiscaleOf(number: number): string {
  const letters = [0, 1, 2, 3, 4, 5].map((place) =>
    String.fromCharCode(65 + (Math.floor(number / 26 ** place) % 26)),
  );
  const first15 = `${letters.reverse().join('')}85T10A562`;
  return first15 + codiceFiscaleLetter(first15);
}

export function makeClient(over: Partial<StoredClient> = {}): StoredClient {
  return {
    id: 'c-1',
    officeId: 'principale',
    externalId: null,
    name: 'Ada Prova',
    codiceFiscale: null,
    partitaIva: null,
    otherCodes: [],
    inCharge: null,
    contactEmail: null,
    contactName: null,
    contactPhone: null,
    delegation: null,
    delegationExpiresOn: null,
    notes: null,
    isRemoved: false,
    ...over,
  };
}

/** `text` as a shared word; `raw` as the cell's own XML (formulas, errors, dates by style 1). */
export type SheetCell = string | number | null | { readonly raw: string };

/** A workbook as Excel writes it: one sheet, style 1 is a date. */
export function workbookOf(rows: readonly (readonly SheetCell[])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNs = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const cells = rows.map((row, r) => {
    const inner = row.map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`));
    return `<row r="${r + 1}">${inner.join('')}</row>`;
  });
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Clienti" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageNs}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  };
  return buildZip(
    Object.entries(parts).map(([name, xml]) => ({
      name,
      content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
    })),
  );
}

function cellXml(cell: SheetCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  return cell.raw.replace('<c', `<c r="${at}"`);
}
