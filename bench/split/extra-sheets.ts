// Sheets that lie between letters in a pile: envelopes, separator sheets, blank backs, a page of general advice.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { embedFonts } from '../../samples/generator/fonts.ts';
import { PAGE_HEIGHT, PAGE_WIDTH, Sheet } from '../../samples/generator/sheet.ts';
import type { Dice } from './dice.ts';
import type { Taxpayer } from './random-letter.ts';

function newSheet(document: PDFDocument): Sheet {
  return new Sheet(document.addPage([PAGE_WIDTH, PAGE_HEIGHT]), embedFonts(document), 'helvetica');
}

/** @param taxpayer whose window address shows; null: the window is empty. */
export function drawEnvelope(document: PDFDocument, taxpayer: Taxpayer | null, dice: Dice): void {
  const sheet = newSheet(document);
  sheet.text(60, 70, 'Mittente: Agenzia delle Entrate', { size: 9 });
  sheet.text(400, 70, 'Poste Italiane', { size: 14, weight: 'bold' });
  if (dice.chance(0.5)) sheet.text(400, 90, `Raccomandata A.R. n. 6${dice.digits(11)}`, { size: 9 });
  if (taxpayer) sheet.lines(330, 300, [taxpayer.name, taxpayer.street, taxpayer.town], { size: 12 });
  sheet.text(60, 500, 'In caso di mancato recapito restituire al mittente', { size: 9 });
}

const SEPARATORS = ['SEPARATORE', 'FOGLIO DIVISORIO', 'PATCH T', 'FOGLIO SEPARATORE'];

export function drawSeparator(document: PDFDocument, dice: Dice): void {
  const sheet = newSheet(document);
  sheet.text(PAGE_WIDTH / 2, 400, dice.pick(SEPARATORS), { size: 36, weight: 'bold', align: 'center' });
  sheet.text(PAGE_WIDTH / 2, 440, "da inserire tra un documento e l'altro prima della scansione", {
    size: 11,
    align: 'center',
  });
}

export function drawBlank(document: PDFDocument): void {
  document.addPage([PAGE_WIDTH, PAGE_HEIGHT]);
}

/** General advice: nothing on it belongs to anybody. */
export function drawAdvice(document: PDFDocument): void {
  const sheet = newSheet(document);
  sheet.text(56, 60, 'Avvertenze', { size: 14, weight: 'bold' });
  sheet.paragraph(
    56,
    90,
    483,
    'Il pagamento può essere eseguito in banca, alla posta o per via telematica. Chi non condivide il contenuto può ' +
      'chiedere il riesame a qualsiasi ufficio. Gli interessi sono dovuti fino al mese che precede la stesura della ' +
      'lettera. Le informazioni sul trattamento dei dati sono pubblicate sul sito istituzionale.',
  );
}
