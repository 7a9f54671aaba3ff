// Enti that make a ruolo of their own and never one from the agency's controls: towns, regions, prefectures, INPS …
import { foldText } from '../fields/layout/folded.ts';
import { matchAt } from '../fields/layout/near-match.ts';

/** How their names begin. `Provincia di`, not `Direzione Provinciale`: that is the agency's own office. */
const NAMES: readonly string[] = [
  'Comune di',
  'Comune',
  'Unione dei Comuni',
  'Città metropolitana',
  'Roma Capitale',
  'Provincia di',
  'Regione',
  'Prefettura',
  'Camera di Commercio',
  'INPS',
  'Istituto Nazionale della Previdenza Sociale',
  'INAIL',
  'Ministero della Giustizia',
  'Ministero dell’Interno',
  'Tribunale',
  'Corte di Appello',
  'Consorzio di bonifica',
  'Ordine degli',
  'Cassa Nazionale',
  'Polizia',
  'Automobile Club',
].map(foldText);

/** True when the ente's name begins as one of them; an ente that did not read is none. */
export function isForeignEnte(ente: string | null): boolean {
  if (ente === null) return false;
  const words = ente.split(/\s+/).map(foldText);
  const ends = new Set(words.map((_, at) => words.slice(0, at + 1).join('').length));
  const text = words.join('');
  return NAMES.some((name) => matchAt(text, 0, name, undefined, (end) => ends.has(end)) !== null);
}
