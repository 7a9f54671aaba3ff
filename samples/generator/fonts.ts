// The fonts every PDF reader carries: nothing to embed, nothing to license, the same widths everywhere.
import { type PDFDocument, type PDFFont, StandardFonts } from '@cantoo/pdf-lib';

export type Face = 'helvetica' | 'times' | 'courier';
export interface FaceFonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
}
export type Fonts = Readonly<Record<Face, FaceFonts>>;

export function embedFonts(document: PDFDocument): Fonts {
  const font = (name: StandardFonts) => document.embedStandardFont(name);
  return {
    helvetica: {
      plain: font(StandardFonts.Helvetica),
      bold: font(StandardFonts.HelveticaBold),
      italic: font(StandardFonts.HelveticaOblique),
    },
    times: {
      plain: font(StandardFonts.TimesRoman),
      bold: font(StandardFonts.TimesRomanBold),
      italic: font(StandardFonts.TimesRomanItalic),
    },
    courier: {
      plain: font(StandardFonts.Courier),
      bold: font(StandardFonts.CourierBold),
      italic: font(StandardFonts.CourierOblique),
    },
  };
}
