// The term that the paper itself prints: `entro 60 giorni`, `entro sessanta giorni dal ricevimento`.
import type { PageReading } from '../../contract/page-reading.ts';
import { pageText } from './page-text.ts';

const WORDS: Readonly<Record<string, number>> = {
  quindici: 15,
  venti: 20,
  trenta: 30,
  quaranta: 40,
  quarantacinque: 45,
  sessanta: 60,
  novanta: 90,
  centoventi: 120,
};
// yes: entro 60 giorni, estro 60 gioni (misread), entro sessanta (60) giorni, entro il termine di 30 giorni   no: dopo 60 giorni
const TERM =
  /e[ns]tr[oc0]\s+(?:il\s+termine\s+di\s+)?(?:(\d{2,3})|([a-z]{5,15}))\s*(?:\(\d{1,3}\)|\([a-z]+\))?\s+gi[o0]?r?n[il1]\b/gi;
/** Letters around the term that say what it is for. */
const AROUND = 110;
const FOR_PAYING = /versa|paga|regolarizz|ricevimento|notifica/i;
const NOT_FOR_PAYING = /ricorso|impugna|opposizione|rateizz/i;

/** Days of the term to pay as printed; null when none is printed, or when the paper prints different ones. */
export function printedTermDays(pages: readonly PageReading[]): number | null {
  const text = pages.flatMap((reading) => pageText(reading).rows.map((row) => row.text)).join(' ');
  const terms = [...text.matchAll(TERM)].flatMap((match) => {
    const days = match[1] ? Number(match[1]) : WORDS[(match[2] ?? '').toLowerCase()];
    if (days === undefined) return [];
    const around = text.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND / 2);
    return [{ days, isForPaying: FOR_PAYING.test(around) && !NOT_FOR_PAYING.test(around) }];
  });
  const paying = terms.filter((term) => term.isForPaying);
  const days = new Set((paying.length > 0 ? paying : terms).map((term) => term.days));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}
