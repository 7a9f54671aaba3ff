// Warnings the pipeline itself adds to a result, Italian with English beside; `{…}` is filled in. Warnings of
// the deadline rules and doubts of the validators have tables of their own in their rooms. (Table file.)

export const WARNINGS = {
  'field.needs_review': {
    it: '{field}: da controllare sull’immagine prima di usarlo ({why}).',
    en: '{field}: check it against the picture before using it ({why}).',
  },
  'field.missing': {
    it: '{field}: non trovato sul documento; va scritto a mano.',
    en: '{field}: not found on the document; type it in.',
  },
  'notice.doubtful': {
    it: 'Il tipo di atto non è sicuro: guardare il documento e decidere se è per CIVIS.',
    en: 'The kind of notice is not certain: look at the document and decide whether it is for CIVIS.',
  },
  'notice.duplicate': {
    it: 'Lo stesso atto sembra già presente ({id}): controllare prima di inviare due volte la stessa richiesta.',
    en: 'The same notice seems to be there already ({id}): check before sending the same request twice.',
  },
  'document.duplicate': {
    it: 'Questo file è identico a uno già ricevuto: vale la stessa bozza, non una seconda.',
    en: 'This file is identical to one received before: the same draft stands, not a second one.',
  },
  'page.unreadable': {
    it: 'Pagina {page}: c’è scritto qualcosa che non si è potuto leggere; guardarla.',
    en: 'Page {page}: there is something on it that could not be read; look at it.',
  },
  'split.proposed': {
    it: 'La divisione della scansione in atti non è sicura: {pages} per ora a sé, ma potrebbe far parte dello stesso atto di {others}. Guardare le pagine e decidere.',
    en: 'The split of the scan into notices is not certain: {pages} kept apart for now, but possibly part of the same notice as {others}. Look at the pages and decide.',
  },
  'split.proposed_with_before': {
    it: 'La divisione della scansione in atti non è sicura: {pages} per ora con l’atto che precede, ma potrebbe far parte dell’atto di {others}. Guardare le pagine e decidere.',
    en: 'The split of the scan into notices is not certain: {pages} left with the notice before for now, but possibly part of the notice of {others}. Look at the pages and decide.',
  },
  'term.not_computed': {
    it: 'Atto con un termine proprio che il programma non calcola: leggere oggi.',
    en: 'A notice with a term of its own that the program does not compute: read it today.',
  },
  'ruolo.mixed': {
    it: 'La cartella contiene anche somme che non sono per CIVIS: la richiesta riguarda solo le partite da controllo automatizzato o tassazione separata.',
    en: 'The cartella also holds sums that are not for CIVIS: the request concerns only the items from automated control or separate taxation.',
  },
  'ruolo.linked': {
    it: 'Per lo stesso codice atto risulta già un atto collegato ({id}).',
    en: 'A linked notice with the same codice atto is already there ({id}).',
  },
  'intake.days_differ': {
    it: 'Sono state indicate date di ricevimento diverse: vale la più vicina alla scadenza (la prima); controllarle.',
    en: 'Different days of receipt were given: the earliest is used; check them.',
  },
  'intake.channels_differ': {
    it: 'Sono stati indicati canali di ricevimento diversi: controllare come è arrivato l’atto.',
    en: 'Different channels of receipt were given: check how the notice came in.',
  },
  'route.advice': { it: '{advice}', en: '{advice}' },
} as const;

export type WarningCode = keyof typeof WARNINGS;
export type Language = 'it' | 'en';

/** The warning with its sentence filled in. */
export function warning(
  code: WarningCode,
  facts: Readonly<Record<string, string>> = {},
  language: Language = 'it',
): { code: string; message: string } {
  const message = WARNINGS[code][language].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '');
  return { code, message };
}
