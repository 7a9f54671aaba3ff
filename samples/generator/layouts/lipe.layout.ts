// Communication on the periodic VAT payments (LIPE): shaded band with the numbers, fiscal code in comb cells on page 2.
import { grayscale } from '@cantoo/pdf-lib';
import { type Charge, totalOf } from '../charges.ts';
import type { Face } from '../fonts.ts';
import type { Letter } from '../letter.ts';
import { type KeyOptions, keyTexts } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';

export interface LipeFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  readonly taxYear: number;
  /** `II trimestre 2024`. */
  readonly quarter: string;
  readonly elaborated: string;
  readonly serial: number;
  readonly actSerial: number;
  readonly charges: readonly Charge[];
  readonly earlierMessageDay: string;
  readonly face?: Face;
  /** No shade and no rule behind the numbers. */
  readonly plainHeader?: boolean;
}

const LEFT = 48;
const WIDTH = 499;

export function lipe(facts: LipeFacts): Letter {
  return {
    kind: 'comunicazione',
    subtype: 'lipe',
    civis: true,
    face: facts.face ?? 'helvetica',
    draw(desk) {
      drawLetterPage(desk.newPage(), facts);
      drawStatement(desk.newPage(), facts);
    },
  };
}

function drawLetterPage(sheet: Sheet, facts: LipeFacts): void {
  const { communication, act, code } = keyTexts(sheet, facts, 4, 'Comunicazione 54-bis n.');
  if (!facts.plainHeader) sheet.box(LEFT, 36, WIDTH, 62, { fill: grayscale(0.87) });
  sheet.lines(LEFT + 12, 56, [communication, 'Progressivo n. 00', act], { size: 11, weight: 'bold' });
  sheet.text(LEFT + WIDTH - 12, 56, 'Agenzia delle Entrate', { size: 11, align: 'right' });
  sheet.text(LEFT + WIDTH - 12, 71, 'Divisione Servizi', { size: 9, align: 'right' });
  sheet.text(LEFT + WIDTH - 12, 85, 'Ufficio Controllo dichiarazioni', { size: 9, align: 'right' });
  const { taxpayer } = facts;
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(LEFT, 132, [...address, code], { size: 10.5 });
  drawBody(sheet, facts);
}

function drawBody(sheet: Sheet, facts: LipeFacts): void {
  const total = euro(sheet.prints('importoTotale', totalOf(facts.charges)));
  const elaborated = sheet.prints('dataElaborazione', facts.elaborated);
  // The quarter names the year.
  sheet.prints('annoImposta', facts.taxYear);
  sheet.text(LEFT, 226, `Oggetto: versamenti IVA del ${facts.quarter}`, { weight: 'bold' });
  const paragraphs = [
    'Gentile Contribuente,',
    `con un precedente messaggio per l'adempimento spontaneo del ${day(facts.earlierMessageDay, '/')} Le avevamo ` +
      'segnalato alcune anomalie nei versamenti IVA. Alla data di elaborazione di questa lettera risulta ancora una ' +
      'differenza tra quanto indicato nella comunicazione dei dati delle liquidazioni periodiche IVA del ' +
      `${facts.quarter} e quanto versato con il modello F24.`,
    `Può regolarizzare versando la somma di euro ${total} entro 60 giorni dal ricevimento di questa comunicazione, ` +
      'con la sanzione ridotta a un terzo, in unica soluzione o a rate.',
    'Chi non condivide il contenuto della lettera può fornire chiarimenti con il servizio telematico CIVIS. La ' +
      'richiesta di assistenza non sospende il termine per il pagamento.',
  ];
  let y = 252;
  for (const text of paragraphs) y = sheet.paragraph(LEFT, y, WIDTH, text) + 9;
  const label = facts.print?.elaborated ?? 'Comunicazione 54-bis elaborata il';
  sheet.text(LEFT, y + 18, `${label} ${day(elaborated)}`, { weight: 'bold' });
  sheet.paragraph(
    LEFT,
    y + 40,
    WIDTH,
    'Riferimenti: art. 54-bis d.P.R. 633/1972; art. 36-bis d.P.R. 600/1973; art. 21-bis d.l. 78/2010, convertito ' +
      'dalla legge 122/2010.',
    { size: 8.5 },
  );
}

function drawStatement(sheet: Sheet, facts: LipeFacts): void {
  const title = `Liquidazioni periodiche IVA ${sheet.prints('annoImposta', facts.taxYear)}`;
  sheet.text(LEFT, 56, `${title} – Prospetto delle somme che risultano dovute`, {
    size: 12.5,
    weight: 'bold',
  });
  sheet.text(LEFT, 92, 'Codice fiscale', { size: 9 });
  sheet.comb(LEFT + 76, 92, sheet.prints('codiceFiscale', facts.taxpayer.code), 17, { size: 11 });
  sheet.text(LEFT, 120, sheet.prints('denominazione', facts.taxpayer.name));
  const columns = [
    { x: LEFT + 8 },
    ...[210, 300, 395, 491].map((x) => ({ x: LEFT + x, align: 'right' as const })),
  ];
  sheet.box(LEFT, 138, WIDTH, 26, { fill: grayscale(0.87), border: 0.5 });
  const heads = ['Periodo', 'Imposta 9035', 'Sanzioni 9034', 'Interessi 9033', 'Totale'];
  sheet.row(155, columns, heads, { size: 9, weight: 'bold' });
  let y = 184;
  for (const charge of facts.charges) {
    const amounts = [
      charge.rest,
      charge.sanction,
      charge.interest,
      charge.rest + charge.sanction + charge.interest,
    ];
    sheet.row(y, columns, [charge.title, ...amounts.map(euro)]);
    sheet.line(LEFT, y + 8, LEFT + WIDTH, y + 8, 0.3);
    y += 24;
  }
  const total = sheet.prints('importoTotale', totalOf(facts.charges));
  sheet.row(y + 4, columns, ['TOTALE', '', '', '', euro(total)], { weight: 'bold', size: 11 });
}
