// What can be wrong with, or worth saying of, a row of a client list; `{…}` is filled in. (Table file.)

export const ROW_PROBLEMS = {
  'code.missing': {
    it: 'manca il codice o la partita IVA: serve almeno uno dei due',
    en: 'codice fiscale and partita IVA are both missing: one is needed',
  },
  'code.length': {
    it: 'non ha né 16 caratteri né 11 cifre',
    en: 'has neither 16 characters nor 11 digits',
  },
  'code.digits_lost': {
    it: 'ha meno di 11 cifre e, rimessi gli zeri iniziali, il controllo non torna: riscriverlo dal documento',
    en: 'has fewer than 11 digits and, with leading zeros put back, its check does not hold: copy it again from the document',
  },
  'code.check': {
    it: 'il carattere di controllo non torna: riscriverlo dal documento',
    en: 'its check character does not hold: copy it again from the document',
  },
  'code.agency': {
    it: 'è un numero dell’Agenzia, non di un cliente',
    en: 'is a number of the agency, not of a client',
  },
  'code.scientific': {
    it: 'Excel l’ha trasformato in un numero con esponente e le cifre sono perse: reimpostare la colonna come testo',
    en: 'Excel made it a number with an exponent and digits are lost: set the column to text again',
  },
  'code.other_client': {
    it: 'è già di un altro cliente ({other})',
    en: 'belongs to another client already ({other})',
  },
  'client.other_id': {
    it: 'lo stesso codice è già nell’anagrafica con un altro identificativo ({other})',
    en: 'the same code is in the register under another id already ({other})',
  },
  'client.other_office': {
    it: 'è già un cliente dell’ufficio {other}',
    en: 'is a client of office {other} already',
  },
  'row.repeated': {
    it: 'è lo stesso cliente della riga {row}: una riga per cliente, gli altri codici fiscali nella colonna «altri codici»',
    en: 'is the same client as row {row}: one row a client, further codes in the column “other codes”',
  },
  'name.missing': { it: 'manca la denominazione', en: 'the name is missing' },
  'email.invalid': { it: 'non è un indirizzo e-mail', en: 'is no e-mail address' },
  'phone.invalid': { it: 'non è un numero di telefono', en: 'is no telephone number' },
  'day.invalid': { it: 'non è una data', en: 'is no day' },
  'text.too_long': { it: 'supera i {max} caratteri', en: 'is longer than {max} characters' },
  'text.newline': {
    it: 'contiene un a capo: forse manca una virgoletta di chiusura in una riga vicina',
    en: 'holds a line break: perhaps a closing quote is missing in a row nearby',
  },
  'cell.error': { it: 'in Excel è un errore ({value})', en: 'is an error in Excel ({value})' },
  'code.zeros': {
    it: 'mancavano gli zeri iniziali, rimessi: con {code} la cifra di controllo torna. Verificarla',
    en: 'had lost its leading zeros, put back: with {code} the check digit holds. Verify it',
  },
  'code.changed': {
    it: 'per questo cliente era diverso, vale quello nuovo: controllare che sia lo stesso cliente',
    en: 'was another for this client, the new one stands: check that it is the same client',
  },
  'phone.zero': {
    it: 'è un numero senza zero iniziale: se era un telefono fisso, Excel l’ha tolto',
    en: 'is a number without a leading zero: of a landline Excel took it away',
  },
  'day.serial': { it: 'letto come data di Excel: {day}', en: 'read as a day of Excel: {day}' },
  'delegation.unknown_kind': {
    it: 'tipo di delega non previsto, tenuto come scritto',
    en: 'a kind of delegation not foreseen, kept as written',
  },
} as const;
export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** One cell, or a whole row (`column` null). For the screen of whoever imports, never for a log: `value` may be personal. */
export interface RowProblem {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  /** Head of the column, as written in the file. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RowProblemCode;
  readonly message: string;
}

/** A problem before its place is known. */
export interface CellProblem {
  readonly code: RowProblemCode;
  readonly facts?: Readonly<Record<string, string>>;
}

export function problemSentence({ code, facts = {} }: CellProblem, language: 'it' | 'en' = 'it'): string {
  return ROW_PROBLEMS[code][language].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '');
}
