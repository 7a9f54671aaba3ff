// Communication on a yearly VAT return (art. 54-bis): numbers in one open line of two columns, statement by month.
import { type Charge, totalOf } from '../charges.ts';
import type { Face } from '../fonts.ts';
import type { Desk, Letter } from '../letter.ts';
import { actOf, type KeyOptions, keyTexts } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';
import { drawF24 } from './f24.page.ts';

export interface ComunicazioneIvaFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  readonly taxYear: number;
  readonly elaborated: string;
  readonly serial: number;
  readonly actSerial: number;
  readonly protocol: string;
  /** One per month or quarter; the title names it. */
  readonly charges: readonly Charge[];
  readonly termDays: 30 | 60;
  readonly withF24: boolean;
  readonly face?: Face;
  /** A ruled box around the numbers; free lines otherwise. */
  readonly boxedHeader?: boolean;
}

const LEFT = 64;
const RIGHT = 531;

export function comunicazioneIva(facts: ComunicazioneIvaFacts): Letter {
  return {
    kind: 'comunicazione',
    subtype: '54-bis',
    civis: true,
    face: facts.face ?? 'times',
    draw(desk) {
      const act = actOf(facts);
      drawLetterPage(desk.newPage(), facts);
      drawPeriods(desk.newPage(), facts);
      if (facts.withF24) drawPayment(desk, facts, act);
    },
  };
}

function drawLetterPage(sheet: Sheet, facts: ComunicazioneIvaFacts): void {
  const { taxpayer } = facts;
  sheet.text(297, 56, 'AGENZIA DELLE ENTRATE', { size: 15, weight: 'bold', align: 'center' });
  sheet.text(297, 72, 'Divisione Servizi – Ufficio Controllo dichiarazioni', { size: 10, align: 'center' });
  sheet.line(LEFT, 84, RIGHT, 84, 1.4);
  const { communication, act, code } = keyTexts(sheet, facts, 4);
  if (facts.boxedHeader) sheet.box(LEFT - 8, 92, RIGHT - LEFT + 16, 44, { border: 0.8 });
  sheet.text(LEFT, 108, communication, { size: 12 });
  sheet.text(340, 108, 'Progressivo n. 00', { size: 12 });
  sheet.text(LEFT, 126, act, { size: 12 });
  sheet.text(340, 126, code, { size: 12 });
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(300, 172, ['Spett.le', ...address], { size: 11.5 });
  drawBody(sheet, facts);
}

function drawBody(sheet: Sheet, facts: ComunicazioneIvaFacts): void {
  const total = euro(sheet.prints('importoTotale', totalOf(facts.charges)));
  const year = sheet.prints('annoImposta', facts.taxYear);
  const style = { size: 11.5 };
  const width = RIGHT - LEFT;
  let y = 274;
  sheet.text(LEFT, y, 'Gentile Contribuente,', style);
  const paragraphs = [
    `il controllo automatizzato del modello di dichiarazione IVA ${year + 1}, relativo al periodo d'imposta ${year}, ` +
      'ha messo in evidenza incongruenze tra gli importi dovuti in base alle liquidazioni periodiche e quelli versati.',
    `La posizione può essere regolarizzata versando la somma di euro ${total} entro ${facts.termDays} giorni dal ` +
      "ricevimento della presente. L'importo comprende l'imposta, le sanzioni ridotte a un terzo e gli interessi.",
    'Nella pagina che segue sono riportati, per ogni periodo, gli importi che risultano non versati. Eventuali dati non ' +
      'considerati, o valutati in modo errato, possono essere segnalati attraverso il canale CIVIS o a uno degli uffici ' +
      "dell'Agenzia.",
  ];
  y += 24;
  for (const text of paragraphs) y = sheet.paragraph(LEFT, y, width, text, style) + 9;
  const elaborated = sheet.prints('dataElaborazione', facts.elaborated);
  const label = facts.print?.elaborated ?? 'Comunicazione elaborata il';
  sheet.text(LEFT, y + 14, `${label} ${day(elaborated)}`, { ...style, weight: 'italic' });
  sheet.paragraph(
    LEFT,
    y + 44,
    width,
    'Normativa: art. 36-bis del d.P.R. 29 settembre 1973, n. 600, e art. 54-bis del d.P.R. 26 ottobre 1972, n. 633.',
    { size: 9.5 },
  );
}

function drawPeriods(sheet: Sheet, facts: ComunicazioneIvaFacts): void {
  const year = sheet.prints('annoImposta', facts.taxYear);
  sheet.paragraph(
    LEFT,
    62,
    RIGHT - LEFT,
    `IVA ${year} – Prospetto delle somme periodiche che risultano dovute`,
    { size: 13, weight: 'bold' },
  );
  sheet.text(LEFT, 92, `Periodo d'imposta ${year}`, { size: 11 });
  sheet.text(LEFT, 108, `Protocollo telematico: ${sheet.prints('protocolloTelematico', facts.protocol)}`, {
    size: 11,
  });
  const name = sheet.prints('denominazione', facts.taxpayer.name);
  const code = sheet.prints('codiceFiscale', facts.taxpayer.code);
  sheet.text(LEFT, 124, `Dichiarante : ${code} ${name}`, { size: 11 });
  let y = 158;
  for (const charge of facts.charges) {
    sheet.text(LEFT, y, charge.title, { size: 11, weight: 'bold' });
    sheet.line(LEFT, y + 4, RIGHT, y + 4, 0.4);
    const columns = [{ x: LEFT + 14 }, { x: LEFT + 200 }, { x: RIGHT, align: 'right' }] as const;
    sheet.row(y + 20, columns, ['Imposta da versare', '9035', euro(charge.rest)], { size: 11 });
    sheet.row(y + 36, columns, ['Sanzioni', '9034', euro(charge.sanction)], { size: 11 });
    sheet.row(y + 52, columns, ['Interessi', '9033', euro(charge.interest)], { size: 11 });
    y += 80;
  }
  sheet.line(LEFT, y - 6, RIGHT, y - 6, 1.4);
  sheet.text(LEFT, y + 12, 'TOTALE', { size: 12, weight: 'bold' });
  const total = sheet.prints('importoTotale', totalOf(facts.charges));
  sheet.text(RIGHT, y + 12, euro(total), { size: 12, weight: 'bold', align: 'right' });
}

function drawPayment(desk: Desk, facts: ComunicazioneIvaFacts, act: string): void {
  const rows = [{ code: '9001', year: facts.taxYear, cents: totalOf(facts.charges) }];
  drawF24(desk, { taxpayer: facts.taxpayer, office: 'TNL', actCode: act, rows });
}
