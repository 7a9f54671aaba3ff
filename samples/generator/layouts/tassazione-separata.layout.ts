// Outcome of the settlement of income taxed separately (severance pay, arrears): no sanctions, no interest, 30 days.
import type { Face } from '../fonts.ts';
import type { Letter } from '../letter.ts';
import { actOf, type KeyOptions, keyTexts } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';
import { drawF24 } from './f24.page.ts';

export interface TassazioneSeparataFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  readonly taxYear: number;
  readonly elaborated: string;
  readonly serial: number;
  readonly actSerial: number;
  /** What was taxed, e.g. `trattamento di fine rapporto (TFR)`. */
  readonly income: string;
  readonly incomeCents: number;
  readonly alreadyWithheldCents: number;
  readonly taxCents: number;
  readonly paymentCode: '9526' | '9527';
  readonly face?: Face;
}

const LEFT = 60;
const WIDTH = 475;

export function tassazioneSeparata(facts: TassazioneSeparataFacts): Letter {
  return {
    kind: 'comunicazione',
    subtype: 'tassazione-separata',
    civis: true,
    face: facts.face ?? 'helvetica',
    draw(desk) {
      const act = actOf(facts);
      drawLetterPage(desk.newPage(), facts);
      const rows = [{ code: facts.paymentCode, year: facts.taxYear, cents: restOf(facts) }];
      drawF24(desk, { taxpayer: facts.taxpayer, office: 'TS7', actCode: act, rows });
    },
  };
}

function restOf(facts: TassazioneSeparataFacts): number {
  return facts.taxCents - facts.alreadyWithheldCents;
}

function drawLetterPage(sheet: Sheet, facts: TassazioneSeparataFacts): void {
  const { taxpayer } = facts;
  const { communication, act, code } = keyTexts(sheet, facts, 3);
  sheet.text(LEFT, 60, 'Agenzia delle Entrate', { size: 14, weight: 'bold' });
  sheet.text(LEFT, 76, 'Divisione Servizi – Ufficio Controllo dichiarazioni', { size: 9 });
  sheet.line(LEFT, 86, LEFT + WIDTH, 86);
  const right = { size: 11, align: 'right' } as const;
  sheet.text(LEFT + WIDTH, 112, communication, right);
  sheet.text(LEFT + WIDTH, 128, 'Progressivo n. 00', right);
  sheet.text(LEFT + WIDTH, 144, act, right);
  sheet.text(LEFT + WIDTH, 160, code, right);
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(LEFT, 130, address, { size: 11 });
  sheet.paragraph(
    LEFT,
    222,
    WIDTH,
    `Oggetto: redditi soggetti a tassazione separata – anno d'imposta ${sheet.prints('annoImposta', facts.taxYear)}`,
    { size: 11, weight: 'bold' },
  );
  drawBody(sheet, facts);
}

function drawBody(sheet: Sheet, facts: TassazioneSeparataFacts): void {
  const total = sheet.prints('importoTotale', restOf(facts));
  let y = 258;
  sheet.text(LEFT, y, 'Gentile Contribuente,', { size: 10.5 });
  y = sheet.paragraph(
    LEFT,
    y + 22,
    WIDTH,
    `abbiamo riliquidato l'imposta sul ${facts.income} che ha percepito, applicando l'aliquota media dei cinque anni ` +
      'precedenti. Il calcolo è riportato nella tabella. Sulla somma richiesta non sono dovuti importi ulteriori se ' +
      'il pagamento avviene nei termini.',
    { size: 10.5 },
  );
  const rows: [string, number][] = [
    ['Ammontare del reddito soggetto a tassazione separata', facts.incomeCents],
    ['Imposta ricalcolata', facts.taxCents],
    ["Ritenute già operate dal sostituto d'imposta", facts.alreadyWithheldCents],
    ['TOTALE da versare', total],
  ];
  for (const [index, [label, cents]] of rows.entries()) {
    const top = y + 10 + index * 24;
    const weight = index === rows.length - 1 ? 'bold' : 'plain';
    sheet.box(LEFT, top, WIDTH - 110, 24, { border: 0.5 });
    sheet.box(LEFT + WIDTH - 110, top, 110, 24, { border: 0.5 });
    sheet.text(LEFT + 8, top + 16, label, { weight });
    sheet.text(LEFT + WIDTH - 10, top + 16, euro(cents), { weight, align: 'right' });
  }
  drawClosing(sheet, facts, total, y + 10 + rows.length * 24);
}

function drawClosing(sheet: Sheet, facts: TassazioneSeparataFacts, total: number, top: number): void {
  let y = sheet.paragraph(
    LEFT,
    top + 30,
    WIDTH,
    `La somma di euro ${euro(total)} va versata entro 30 giorni dal ricevimento di questa comunicazione con il modello ` +
      `F24 allegato (codice tributo ${facts.paymentCode}). Oltre tale termine si procederà con l'iscrizione a ruolo.`,
    { size: 10.5 },
  );
  y = sheet.paragraph(
    LEFT,
    y + 8,
    WIDTH,
    'Se i dati della Certificazione Unica non sono corretti, può segnalarlo con il canale CIVIS o a un ufficio.',
    { size: 10.5 },
  );
  const elaborated = sheet.prints('dataElaborazione', facts.elaborated);
  const label = facts.print?.elaborated ?? 'Comunicazione elaborata il';
  sheet.text(LEFT, y + 26, `${label} ${day(elaborated)}`, { size: 10.5 });
  sheet.text(
    LEFT,
    y + 46,
    'Art. 1, comma 412, legge 30 dicembre 2004, n. 311; art. 36-bis d.P.R. 600/1973.',
    {
      size: 8.5,
    },
  );
}
