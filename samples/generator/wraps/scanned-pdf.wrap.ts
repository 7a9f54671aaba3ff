// A scanner's PDF: one picture a page; with `hiddenErrors` also its invisible text layer, wrong in places, as
// consumer scanners write it.
import { PDFDocument, StandardFonts, setTextRenderingMode, TextRenderingMode } from '@cantoo/pdf-lib';
import type { DrawnLetter } from '../letter.ts';
import { type Picture, sharpOf } from '../picture.ts';
import { PAGE_HEIGHT, PAGE_WIDTH } from '../sheet.ts';
import type { Wrap, WrapInput } from './wrap.ts';

const QUALITY = 62;

export type HiddenErrors = Readonly<Record<string, string>>;

export interface ScannedPdfOptions {
  readonly dpi: number;
  /**
   * Printed text → what the hidden layer says instead, or how to make that from the letters; null for no layer
   * at all.
   */
  readonly hiddenErrors: HiddenErrors | ((letters: readonly DrawnLetter[]) => HiddenErrors) | null;
  /** JPEG quality; `lossless` for black-and-white pictures, which scanners never put into JPEG. */
  readonly quality?: number | 'lossless';
}

export function scannedPdf({ dpi, hiddenErrors, quality = QUALITY }: ScannedPdfOptions): Wrap {
  return {
    extension: 'pdf',
    dpi,
    async make(input) {
      const document = await PDFDocument.create({ updateMetadata: false });
      for (const picture of input.pictures) {
        const image = await embedded(document, picture, quality);
        const [width, height] = [(picture.width * 72) / picture.dpi, (picture.height * 72) / picture.dpi];
        document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
      }
      const wrong = typeof hiddenErrors === 'function' ? hiddenErrors(input.letters) : hiddenErrors;
      if (wrong) await addHiddenText(document, input, wrong);
      const errors = Object.entries(wrong ?? {}).map(([printed, hidden]) => ({ printed, hidden }));
      return { bytes: await document.save({ useObjectStreams: false }), hiddenTextErrors: errors };
    },
  };
}

async function embedded(document: PDFDocument, picture: Picture, quality: number | 'lossless') {
  if (quality !== 'lossless') {
    return document.embedJpg(await sharpOf(picture).jpeg({ quality }).toBuffer());
  }
  return document.embedPng(await sharpOf(picture).png({ palette: true, colours: 2, dither: 0 }).toBuffer());
}

async function addHiddenText(
  document: PDFDocument,
  { letters }: WrapInput,
  errors: HiddenErrors,
): Promise<void> {
  const font = await document.embedFont(StandardFonts.Helvetica);
  const sheets = letters.flatMap((letter) => letter.sheets);
  for (const [index, page] of document.getPages().entries()) {
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    const scale = page.getWidth() / PAGE_WIDTH;
    for (const drawn of sheets[index]?.drawn ?? []) {
      const text = Object.entries(errors).reduce((said, [from, to]) => said.replaceAll(from, to), drawn.text);
      const y = (PAGE_HEIGHT - drawn.y) * scale;
      page.drawText(text, { x: drawn.x * scale, y, size: drawn.size * scale, font });
    }
  }
}
