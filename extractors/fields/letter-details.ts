// What a letter prints besides the fields of the result: the progressivo beside its number, and the model of the return.
// Both are as printed, for a person and for cross-checks; neither is ever joined to a number.
import type { PageReading } from '../../contract/page-reading.ts';
import { glyphsToDigits } from '../../contract/printed-values.ts';
import { pageText } from './page-text.ts';

/** A value with its place: page 1-based, raw as printed. */
export interface PrintedDetail {
  readonly value: string;
  readonly raw: string;
  readonly page: number;
}

export interface LetterDetails {
  /** Two digits; null when not printed, or printed in two ways. */
  readonly progressivo: PrintedDetail | null;
  /** `REDDITI PF 2024`, `730/2025`, `IVA 2023`: name and year of the model; null likewise. */
  readonly modello: PrintedDetail | null;
}

// yes: Progressivo n. 00, PROGRESSIVO N° O1, Progressivo: 00   no: numero progressivo di sede, Progressivo n. 001
const PROGRESSIVO = /\bProgressivo\s*(?:n(?:\.|°|r\.?|umero)?)?\s*[:.]?\s*([\dOoIl]{2})(?![\dOoIl])/gi;
// yes: modello REDDITI PF 2024, Mod. 730/2025, dichiarazione IVA 2023, modello UNICO SC 2016   no: modello F24
const MODELLO =
  /\b(?:modello|mod\.|dichiarazione|modelli)\s+((?:REDDITI|UNICO)\s*(?:PF|SP|SC|ENC)?|730|770|IRAP|IVA(?:\s+BASE)?|CNM)\s*[/ -]?\s*((?:19|20)\d{2})(?!\d)/gi;

/** @param pages of one notice, in order. */
export function letterDetails(pages: readonly PageReading[]): LetterDetails {
  return {
    progressivo: onlyOne(pages, PROGRESSIVO, ([, digits = '']) => glyphsToDigits(digits)),
    modello: onlyOne(pages, MODELLO, ([, name = '', year = '']) => {
      const model = name.toUpperCase().replace(/\s+/g, ' ').trim();
      return model === '730' || model === '770' ? `${model}/${year}` : `${model} ${year}`;
    }),
  };
}

/** The one value that the pages print; null with none or with several. */
function onlyOne(
  pages: readonly PageReading[],
  pattern: RegExp,
  toValue: (match: RegExpMatchArray) => string,
): PrintedDetail | null {
  const found = pages.flatMap((reading) => {
    const text = pageText(reading)
      .rows.map((row) => row.text)
      .join(' ');
    return [...text.matchAll(pattern)].map((match) => ({
      value: toValue(match),
      raw: match[0],
      page: reading.page,
    }));
  });
  const values = new Set(found.map((each) => each.value));
  return values.size === 1 ? (found[0] ?? null) : null;
}
