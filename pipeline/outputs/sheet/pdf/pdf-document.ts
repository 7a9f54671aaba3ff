// The PDF document itself: tagged, titled, in its language, with its typefaces and no date but the one it is given.
// Border file: pdfkit's own types lag behind it.
import PDFDocument from 'pdfkit';
import { FONT_NAMES, type FontName, fontBytes } from './pdf-fonts.ts';

export const MARGIN_PT = 40;
/** From the edge of the paper to the line with the number of the page. */
export const FOOT_PT = 34;

export function openDocument(title: string, lang: string, made: Date): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN_PT, left: MARGIN_PT, right: MARGIN_PT, bottom: MARGIN_PT + FOOT_PT / 2 },
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang,
    displayTitle: true,
    // pdfkit takes the bytes of a font here too.
    font: fontBytes('text'),
    info: { Title: title, Creator: 'civis-intake', Producer: 'civis-intake', CreationDate: made },
  } as unknown as PDFKit.PDFDocumentOptions);
  for (const name of FONT_NAMES) doc.registerFont(name, fontBytes(name));
  return doc;
}

export async function documentBytes(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.end();
  return done;
}

/** Whether a typeface has a glyph is in fontkit's own font, which pdfkit wraps. */
export function glyphsOf(doc: PDFKit.PDFDocument): (codePoint: number, font: FontName) => boolean {
  const fonts = new Map(
    FONT_NAMES.map((name) => {
      doc.font(name);
      return [name, (doc as unknown as WithFont)._font.font] as const;
    }),
  );
  return (codePoint, name) => fonts.get(name)?.hasGlyphForCodePoint(codePoint) ?? false;
}

interface WithFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}
