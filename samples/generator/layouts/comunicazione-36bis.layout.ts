// Communication of the automated control of an income return (art. 36-bis): letter, statement of the sums, F24.
// The header stands in a ruled box or free, in any of the three faces.
import { grayscale } from '@cantoo/pdf-lib';
import { type Charge, totalOf } from '../charges.ts';
import type { Face } from '../fonts.ts';
import type { Desk, Letter } from '../letter.ts';
import { actOf, type KeyOptions, keyTexts } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import { AGENZIA_ENTRATE_CODE, type Taxpayer } from '../taxpayers.table.ts';
import { drawF24 } from './f24.page.ts';

export interface Comunicazione36bisFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  /** As the letter names it: `REDDITI PERSONE FISICHE 2024`. */
  readonly model: string;
  readonly taxYear: number;
  readonly elaborated: string;
  readonly serial: number;
  readonly actSerial: number;
  readonly protocol: string;
  readonly charges: readonly Charge[];
  /** Days printed as the term: 30 when elaborated to the end of 2024, then 60. */
  readonly termDays: 30 | 60;
  readonly boxedHeader: boolean;
  readonly face: Face;
  readonly raccomandata?: string;
}

const LEFT = 56;
const WIDTH = 483;

export function comunicazione36bis(facts: Comunicazione36bisFacts): Letter {
  return {
    kind: 'comunicazione',
    subtype: '36-bis',
    civis: true,
    face: facts.face,
    draw(desk) {
      const act = actOf(facts);
      drawLetterPage(desk.newPage(), facts);
      drawStatement(desk.newPage(), facts);
      drawPayment(desk, facts, act);
    },
  };
}

function drawLetterPage(sheet: Sheet, facts: Comunicazione36bisFacts): void {
  const { taxpayer } = facts;
  sheet.text(LEFT, 58, 'Agenzia delle Entrate', { size: 17, weight: 'bold' });
  sheet.lines(LEFT, 78, ['Divisione Servizi', 'Ufficio Controllo dichiarazioni'], { size: 9 });
  if (facts.raccomandata) {
    const number = sheet.prints('numeroRaccomandata', facts.raccomandata);
    sheet.text(539, 58, `Raccomandata A.R. n. ${number}`, { size: 8, align: 'right' });
  }
  sheet.lines(330, 128, [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town], {
    size: 11,
  });
  drawHeader(sheet, facts);
  drawBody(sheet, facts);
  const elaborated = sheet.prints('dataElaborazione', facts.elaborated);
  sheet.text(LEFT, 640, `${facts.print?.elaborated ?? 'Comunicazione elaborata il'} ${day(elaborated)}`, {
    weight: 'bold',
  });
  sheet.paragraph(
    LEFT,
    662,
    WIDTH,
    'Riferimenti normativi: articolo 36-bis del d.P.R. n. 600 del 1973; articolo 54-bis del d.P.R. n. 633 del 1972; ' +
      'decreto legislativo n. 462 del 1997.',
    { size: 8.5 },
  );
  const own = sheet.lookAlike('codice fiscale della Agenzia delle entrate', AGENZIA_ENTRATE_CODE);
  sheet.line(LEFT, 790, LEFT + WIDTH, 790, 0.4);
  sheet.text(LEFT, 802, `Agenzia delle Entrate - via Giorgione 106 - 00147 Roma - C.F. e P. IVA ${own}`, {
    size: 7,
  });
  sheet.text(LEFT + WIDTH, 802, 'pag. 1', { size: 7, align: 'right' });
}

function drawHeader(sheet: Sheet, facts: Comunicazione36bisFacts): void {
  const { communication, act, code } = keyTexts(sheet, facts, 3);
  const lines = [communication, 'Progressivo n. 00', act, code];
  if (facts.boxedHeader) {
    const style = { size: 11.5 };
    const widest = Math.max(...lines.map((line) => sheet.widthOf(line, style)));
    sheet.box(LEFT, 198, Math.max(250, widest + 20), 78, { border: 0.9 });
    sheet.lines(LEFT + 10, 215, lines, style);
  } else sheet.lines(LEFT, 212, lines, { size: 11 });
}

function drawBody(sheet: Sheet, facts: Comunicazione36bisFacts): void {
  const total = euro(sheet.prints('importoTotale', totalOf(facts.charges)));
  const year = sheet.prints('annoImposta', facts.taxYear);
  let y = 318;
  sheet.text(LEFT, y, 'Gentile Contribuente,');
  const paragraphs = [
    `abbiamo controllato con procedure automatizzate la Sua dichiarazione, modello ${facts.model}, presentata per ` +
      `l'anno d'imposta ${year}. Dal confronto tra i dati dichiarati e i versamenti che risultano ` +
      'in Anagrafe tributaria sono emerse le incongruenze descritte nel prospetto delle pagine che seguono.',
    `Può regolarizzare la Sua posizione versando la somma di euro ${total} entro ${facts.termDays} giorni dal ` +
      'ricevimento di questa comunicazione, con le sanzioni ridotte a un terzo. Trova allegato il modello F24 ' +
      'già compilato. La somma può essere pagata anche a rate trimestrali.',
    'Se ritiene che gli importi richiesti non siano dovuti, oppure vuole segnalare dati o elementi che non abbiamo ' +
      'considerato, può chiedere assistenza con il servizio CIVIS dalla Sua area riservata, tramite il numero verde o ' +
      "presso un qualsiasi ufficio territoriale dell'Agenzia, indicando il numero di questa comunicazione.",
    'Trascorso il termine senza pagamento né chiarimenti, le somme saranno iscritte a ruolo con la sanzione intera ' +
      'e con gli interessi maturati.',
  ];
  y += 22;
  for (const text of paragraphs) y = sheet.paragraph(LEFT, y, WIDTH, text) + 8;
  sheet.text(LEFT, y + 6, 'Cordiali saluti');
}

function drawStatement(sheet: Sheet, facts: Comunicazione36bisFacts): void {
  sheet.box(LEFT, 44, WIDTH, 24, { fill: grayscale(0.9), border: 0.6 });
  sheet.text(LEFT + WIDTH / 2, 60, 'PROSPETTO DELLE SOMME CHE RISULTANO DOVUTE', {
    weight: 'bold',
    align: 'center',
  });
  sheet.text(LEFT, 90, `Periodo d'imposta ${sheet.prints('annoImposta', facts.taxYear)}`);
  const protocol = sheet.prints('protocolloTelematico', facts.protocol);
  sheet.text(LEFT, 106, `Protocollo telematico: ${protocol}`, { size: 9 });
  const name = sheet.prints('denominazione', facts.taxpayer.name);
  sheet.text(LEFT, 122, `Dichiarante : ${sheet.prints('codiceFiscale', facts.taxpayer.code)} ${name}`);
  let y = 150;
  for (const charge of facts.charges) y = drawCharge(sheet, charge, y);
  sheet.line(LEFT, y - 8, LEFT + WIDTH, y - 8, 1.2);
  sheet.text(LEFT + 8, y + 10, 'TOTALE', { weight: 'bold', size: 12 });
  const total = sheet.prints('importoTotale', totalOf(facts.charges));
  sheet.text(LEFT + WIDTH - 8, y + 10, euro(total), { weight: 'bold', size: 12, align: 'right' });
  sheet.text(LEFT + WIDTH, 802, 'pag. 2', { size: 7, align: 'right' });
}

/** One tribute in its ruled box; gives the y of the next. */
function drawCharge(sheet: Sheet, charge: Charge, y: number): number {
  sheet.text(LEFT + 8, y + 4, `CODICE TRIBUTO ${charge.code}`, { weight: 'bold', size: 9.5 });
  sheet.text(LEFT + 130, y + 4, charge.title, { size: 9 });
  const rows: [string, number][] = [
    ['Imposta a debito', charge.due],
    ['Imposta versata', charge.paid],
    ['Imposta e minor credito da versare', charge.rest],
    ['Sanzioni', charge.sanction],
    ['Interessi', charge.interest],
  ];
  for (const [index, [label, cents]] of rows.entries()) {
    sheet.text(LEFT + 20, y + 22 + index * 15, label, { size: 9.5 });
    sheet.text(LEFT + WIDTH - 8, y + 22 + index * 15, euro(cents), { size: 9.5, align: 'right' });
  }
  sheet.box(LEFT, y - 10, WIDTH, 100, { border: 0.5 });
  return y + 118;
}

function drawPayment(desk: Desk, facts: Comunicazione36bisFacts, act: string): void {
  const rows = [{ code: '9001', year: facts.taxYear, cents: totalOf(facts.charges) }];
  drawF24(desk, { taxpayer: facts.taxpayer, office: 'T5X', actCode: act, rows });
}
