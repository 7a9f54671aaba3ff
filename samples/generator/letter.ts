// A letter is one notice (or one paper that is none): it knows what it is and draws itself on a desk of pages.
import type { PDFDocument } from '@cantoo/pdf-lib';
import { grayscale } from '@cantoo/pdf-lib';
import type { PrintedEntry } from '../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, type NoticeKind, type Subtype } from '../../contract/words.ts';
import { embedFonts, type Face } from './fonts.ts';
import { PAGE_HEIGHT, PAGE_WIDTH, Sheet } from './sheet.ts';
import type { NoticeTruth } from './truth.ts';

const FOOTER = 'Documento di prova del progetto civis-intake: persone, numeri e importi sono inventati.';

export interface Letter {
  readonly kind: NoticeKind;
  readonly subtype: Subtype | null;
  readonly civis: boolean;
  readonly face: Face;
  draw(desk: Desk): void | Promise<void>;
}

export interface Desk {
  readonly document: PDFDocument;
  /** Entries of the roll, noted as they are printed. */
  readonly ruolo: PrintedEntry[];
  newPage(): Sheet;
}

export interface DrawnLetter {
  readonly letter: Letter;
  readonly sheets: readonly Sheet[];
  readonly ruolo: readonly PrintedEntry[];
}

export async function drawLetter(document: PDFDocument, letter: Letter): Promise<DrawnLetter> {
  const fonts = embedFonts(document);
  const sheets: Sheet[] = [];
  const ruolo: PrintedEntry[] = [];
  const newPage = () => {
    const sheet = new Sheet(document.addPage([PAGE_WIDTH, PAGE_HEIGHT]), fonts, letter.face);
    sheets.push(sheet);
    sheet.text(PAGE_WIDTH / 2, 830, FOOTER, {
      size: 5.5,
      align: 'center',
      color: grayscale(0.45),
      face: 'helvetica',
    });
    return sheet;
  };
  await letter.draw({ document, ruolo, newPage });
  return { letter, sheets, ruolo };
}

/** What the sheets of a letter say; `firstPage` is where the letter starts in its file (1-based). */
export function truthOf(drawn: DrawnLetter, firstPage: number): NoticeTruth {
  const { letter, ruolo, sheets } = drawn;
  const printed = sheets.flatMap((sheet) => sheet.fields);
  const printedAs = (name: FieldName) => printed.find((field) => field.name === name)?.value ?? null;
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, printedAs(name)]));
  return {
    pages: sheets.map((_, index) => firstPage + index),
    kind: letter.kind,
    subtype: letter.subtype,
    civis: letter.civis,
    fields,
    ruolo,
    lookAlikes: sheets.flatMap((sheet) => sheet.lookAlikes),
  };
}
