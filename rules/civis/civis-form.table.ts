// The CIVIS request form as the agency's guide of 2026 shows it: fields in their order, and the bounds of a second
// request and its documents. (Table file.)

export interface CivisFormField {
  readonly order: string;
  readonly key: string;
  readonly it: string;
  readonly en: string;
  /** `one_of`: one of the fields with the same order number is enough. */
  readonly need: 'mandatory' | 'optional' | 'one_of' | 'unless_prefilled';
}

export const CIVIS_FORM: readonly CivisFormField[] = [
  {
    order: '1',
    key: 'codiceFiscale',
    it: 'Codice fiscale del contribuente',
    en: 'Tax code of the taxpayer',
    need: 'unless_prefilled',
  },
  { order: '2', key: 'act.type', it: 'Tipologia di atto', en: 'Kind of act', need: 'mandatory' },
  {
    order: '3a',
    key: 'numeroComunicazione',
    it: 'Numero della comunicazione o dell’avviso telematico (13 cifre)',
    en: 'Number of the notice (13 digits)',
    need: 'mandatory',
  },
  {
    order: '3b',
    key: 'numeroCartella',
    it: 'Identificativo della cartella (17 cifre, senza spazi)',
    en: 'Id of the cartella (17 digits, no spaces)',
    need: 'one_of',
  },
  {
    order: '3b',
    key: 'codiceAtto',
    it: 'Codice atto (11 cifre)',
    en: 'Act code (11 digits)',
    need: 'one_of',
  },
  {
    order: '3b',
    key: 'partitaRuolo',
    it: 'Identificativo della partita di ruolo',
    en: 'Id of the roll item',
    need: 'one_of',
  },
  {
    order: '4',
    key: 'information',
    it: 'Informazioni relative alla richiesta di assistenza',
    en: 'Information on the request',
    need: 'mandatory',
  },
  { order: '5', key: 'contact.email', it: 'Indirizzo e-mail', en: 'E-mail address', need: 'mandatory' },
  {
    order: '5',
    key: 'contact.name',
    it: 'Nominativo di riferimento',
    en: 'Name of the contact',
    need: 'mandatory',
  },
  { order: '5', key: 'contact.phone', it: 'Telefono', en: 'Telephone', need: 'optional' },
  {
    order: '6',
    key: 'notify',
    it: 'Avviso di chiusura per e-mail o SMS',
    en: 'Notice of closure by e-mail or SMS',
    need: 'optional',
  },
];

export const CIVIS_LIMITS = {
  informationMaxChars: 3_000,
  /** How CIVIS counts is not published: warn before the limit. */
  informationWarnChars: 2_900,
  secondRequestMaxFiles: 10,
  secondRequestMaxFileBytes: 20 * 1024 * 1024,
  practiceNumberDigits: 13,
} as const;

/** How documents go to the office when the request itself carries none. */
export const CIVIS_DOCUMENTS = {
  service: 'Consegna documenti e istanze',
  category: 'CIVIS',
  object: 'Documentazione per riesame pratica CIVIS',
} as const;
