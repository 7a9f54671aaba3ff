// Does a letter say that it replaces an earlier one, and which: `annulla e sostituisce la comunicazione n. … del …`.
// Letters also explain in general that a notice may be redetermined: that says nothing of this one.
import type { PageReading } from '../../contract/page-reading.ts';
import { findPrintedDay } from '../../contract/printed-values.ts';
import type { Redetermination } from '../../contract/ruolo.schema.ts';
import { pageText } from './page-text.ts';

// yes: sostituisce la precedente comunicazione, annulla e sostituisce la comunicazione, in sostituzione della
//      comunicazione, rideterminazione degli esiti della comunicazione   no: può sostituire la comunicazione
const REPLACES =
  /\b(?:sostituisce|in sostituzione|rettifica|ridetermina(?:zione)?)\b.{0,60}?\b(?:comunicazione|avviso telematico)\b/gi;
/** Characters after it that still speak of the earlier letter. */
const REACH = 120;
const NUMBER = /(?<!\d)(\d{13})(?!\d)/;
const MADE = /\b(?:elaborat[ao]|emess[ao]|del(?:la data)?|datat[ao])\s+(?:il\s+|in data\s+)?(?=\d)/i;

/**
 * Null for a letter that quotes no earlier one by number or day. With several different numbers none is taken.
 * @param pages of one communication
 */
export function redeterminationIn(pages: readonly PageReading[]): Redetermination | null {
  const text = pages.flatMap((reading) => pageText(reading).rows.map((row) => row.text)).join(' ');
  const found = [...text.matchAll(REPLACES)].flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + REACH);
    const numero = NUMBER.exec(after)?.[1] ?? null;
    const elaborataIl = dayIn(after);
    return numero || elaborataIl ? [{ numero, elaborataIl }] : [];
  });
  const numbers = new Set(found.flatMap(({ numero }) => numero ?? []));
  const named = found.find(({ numero }) => numero !== null) ?? found[0] ?? null;
  return named && numbers.size > 1 ? { numero: null, elaborataIl: null } : named;
}

function dayIn(text: string): string | null {
  const match = MADE.exec(text);
  const start = match ? match.index + match[0].length : 0;
  const day = match ? findPrintedDay(text.slice(start, start + 18)) : null;
  return day && !day.repaired ? day.value : null;
}
