// The pre-filled F24 that closes a communication: office and act code boxes, code rows, the taxpayer in a comb.
import { grayscale } from '@cantoo/pdf-lib';
import type { Desk } from '../letter.ts';
import { euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';

export interface F24Row {
  readonly code: string;
  readonly year: number;
  readonly cents: number;
}

export interface F24Facts {
  readonly taxpayer: Taxpayer;
  readonly office: string;
  readonly actCode: string;
  readonly rows: readonly F24Row[];
}

const LEFT = 40;
const WIDTH = 515;

export function drawF24(desk: Desk, facts: F24Facts): void {
  const sheet = desk.newPage();
  const total = facts.rows.reduce((sum, row) => sum + row.cents, 0);
  sheet.text(LEFT, 62, 'MODELLO DI PAGAMENTO UNIFICATO', { size: 14, weight: 'bold', face: 'helvetica' });
  sheet.text(LEFT + WIDTH, 62, 'Mod. F24', { size: 16, weight: 'bold', align: 'right', face: 'helvetica' });
  sheet.box(LEFT, 80, WIDTH, 96);
  sheet.text(LEFT + 8, 94, 'CONTRIBUENTE', { size: 7, weight: 'bold', face: 'helvetica' });
  sheet.text(LEFT + 8, 118, 'CODICE FISCALE', { size: 7, face: 'helvetica' });
  sheet.comb(LEFT + 90, 118, sheet.prints('codiceFiscale', facts.taxpayer.code), 16, { face: 'courier' });
  sheet.text(LEFT + 8, 142, 'DATI ANAGRAFICI', { size: 7, face: 'helvetica' });
  sheet.text(LEFT + 90, 142, sheet.prints('denominazione', facts.taxpayer.name), { face: 'courier' });
  sheet.text(LEFT + 8, 164, 'DOMICILIO FISCALE', { size: 7, face: 'helvetica' });
  sheet.text(LEFT + 90, 164, `${facts.taxpayer.street} ${facts.taxpayer.town}`, { face: 'courier', size: 9 });
  sheet.box(LEFT, 196, WIDTH, 190);
  sheet.box(LEFT, 196, WIDTH, 18, { fill: grayscale(0.88), border: 0.7 });
  sheet.text(LEFT + 8, 209, 'SEZIONE ERARIO', { weight: 'bold', size: 9, face: 'helvetica' });
  drawRows(sheet, facts.rows);
  sheet.text(LEFT + 8, 340, 'codice ufficio', { size: 7, face: 'helvetica' });
  sheet.text(LEFT + 88, 340, 'codice atto', { size: 7, face: 'helvetica' });
  sheet.comb(LEFT + 8, 360, facts.office, 15, { face: 'courier' });
  sheet.comb(LEFT + 88, 360, sheet.prints('codiceAtto', facts.actCode), 15, { face: 'courier' });
  sheet.text(LEFT + WIDTH - 10, 340, `TOTALE A  ${euro(total)}`, {
    align: 'right',
    face: 'courier',
    size: 9,
  });
  sheet.text(LEFT + WIDTH - 10, 372, `SALDO FINALE  EURO + ${euro(total)}`, {
    align: 'right',
    weight: 'bold',
    face: 'courier',
  });
  sheet.text(LEFT, 420, 'FIRMA', { size: 8, face: 'helvetica' });
  sheet.line(LEFT + 34, 422, LEFT + 230, 422);
  sheet.text(LEFT, 452, 'Copia per il soggetto che effettua il versamento', { size: 8, face: 'helvetica' });
}

function drawRows(sheet: Sheet, rows: readonly F24Row[]): void {
  const columns = [
    { x: LEFT + 60 },
    { x: LEFT + 170 },
    { x: LEFT + 250 },
    { x: LEFT + 400, align: 'right' },
  ] as const;
  const heads = ['codice tributo', 'rateazione', 'anno di riferimento', 'importi a debito versati'];
  sheet.row(230, columns, heads, { size: 7, face: 'helvetica' });
  for (const [index, row] of rows.entries()) {
    const cells = [row.code, '0101', String(row.year), euro(row.cents)];
    sheet.row(250 + index * 18, columns, cells, { face: 'courier' });
  }
}
