// What separator sheets, envelopes and the inner pages of a cartella say of themselves (table file).
// Compared folded, with misreads.

/** A sheet put between two papers by whoever feeds the scanner. It says this and next to nothing else. */
export const SEPARATOR_TITLES: readonly string[] = [
  'SEPARATORE',
  'FOGLIO SEPARATORE',
  'FOGLIO DIVISORIO',
  'PAGINA DIVISORIA',
  'DIVISORIO',
  'PATCH T',
  'PATCH 2',
  'PATCH CODE',
  'SEPARATOR SHEET',
  'SEPARATOR PAGE',
  'INIZIO NUOVO DOCUMENTO',
];
/** A paper has more words than this; a separator sheet with its explanation has fewer. */
export const MAX_SEPARATOR_WORDS = 15;
// What scanners' separator barcodes hold. yes: PATCHT, PATCH 2, SEPARATORE, SEPARATOR   no: 697097202400123456
export const SEPARATOR_BARCODE = /^(?:PATCH[ -]?(?:CODE[ -]?)?[1-6T]|SEPARATORE?|DIVISORIO|DOC[ -]?SEP)$/i;

/** Words of envelopes, receipt cards and fax covers. */
export const COVER_CUES: readonly string[] = [
  'Poste Italiane',
  'Posta raccomandata',
  'Raccomandata',
  'RACC A.R.',
  'Avviso di ricevimento',
  'Atti giudiziari',
  'Mittente',
  'In caso di mancato recapito',
  'Affrancatura',
  'Copertina',
  'Posta Ordinaria',
];
export const MAX_COVER_WORDS = 60;
/** A sheet with an address and fewer words than this is the outside of something. */
export const MAX_ADDRESS_SHEET_WORDS = 22;

/** Heads of pages that only a cartella has. */
export const CARTELLA_PAGE_TITLES: readonly string[] = [
  'RUOLO EMESSO DA',
  'DETTAGLIO DEGLI ADDEBITI',
  'DETTAGLIO DEGLI IMPORTI DOVUTI',
  'SINTESI DELLE SOMME DOVUTE PER ENTE',
];
/** Heads of pages that only a communication has. */
export const COMMUNICATION_PAGE_TITLES: readonly string[] = ['Prospetto delle somme'];

/** How the letter speaks to its reader: only its first page does. */
export const SALUTATIONS: readonly string[] = ['Gentile Contribuente', 'Egregio Contribuente', 'Spettabile'];
