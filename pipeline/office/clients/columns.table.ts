// The columns of a client list and how offices head them, Italian and English; compared in lower case, without accents
// and signs. (Table file.)

export const CLIENT_FIELDS = [
  'externalId',
  'name',
  'surname',
  'givenName',
  'codiceFiscale',
  'partitaIva',
  'anyCode',
  'otherCodes',
  'inCharge',
  'contactEmail',
  'contactName',
  'contactPhone',
  'delegation',
  'delegationExpiresOn',
  'office',
  'notes',
] as const;
export type ClientField = (typeof CLIENT_FIELDS)[number];

/** A list without one of these is no list of clients. */
export const CODE_FIELDS: readonly ClientField[] = ['codiceFiscale', 'partitaIva', 'anyCode'];

export interface ColumnEntry {
  /** As the export writes it. */
  readonly it: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

export const COLUMNS: Readonly<Record<ClientField, ColumnEntry>> = {
  externalId: {
    it: 'id cliente',
    en: 'client id',
    aliases: [
      ...['id', 'codice', 'codice cliente', 'cod cliente', 'cod', 'codice anagrafica', 'numero cliente'],
      ...['n cliente', 'codice ditta', 'cartella', 'client', 'external id', 'client code', 'code', 'folder'],
    ],
  },
  name: {
    it: 'denominazione',
    en: 'name',
    aliases: [
      ...['ragione sociale', 'cliente', 'nominativo', 'intestazione', 'cognome e nome', 'cognome nome'],
      ...['nome e cognome', 'denominazione o cognome e nome', 'ditta', 'azienda', 'company', 'company name'],
      ...['client name', 'full name', 'denominazione ragione sociale', 'ragione sociale denominazione'],
    ],
  },
  surname: { it: 'cognome', en: 'surname', aliases: ['last name', 'family name'] },
  givenName: { it: 'nome', en: 'given name', aliases: ['first name'] },
  codiceFiscale: {
    it: 'codice fiscale',
    en: 'tax code',
    aliases: ['cf', 'c f', 'cod fisc', 'cod fiscale', 'codfisc', 'codicefiscale', 'fiscal code', 'tax id'],
  },
  partitaIva: {
    it: 'partita iva',
    en: 'vat number',
    aliases: [
      'p iva',
      'piva',
      'partita i v a',
      'p i',
      'part iva',
      'partitaiva',
      'vat',
      'vat no',
      'vat id',
      'vat code',
    ],
  },
  anyCode: {
    it: 'codice fiscale o partita iva',
    en: 'tax code or vat number',
    aliases: [
      ...['codice fiscale partita iva', 'cf piva', 'cf p iva', 'c f p iva', 'codice fiscale p iva'],
      ...['partita iva codice fiscale', 'p iva cf', 'piva cf', 'p iva c f'],
    ],
  },
  otherCodes: {
    it: 'altri codici',
    en: 'other codes',
    aliases: [
      ...['altri codici fiscali', 'altro codice fiscale', 'codice fiscale titolare', 'cf titolare'],
      ...['altre partite iva', 'other tax codes', 'codice fiscale del titolare'],
    ],
  },
  inCharge: {
    it: 'responsabile',
    en: 'person in charge',
    aliases: [
      ...[
        'incaricato',
        'referente interno',
        'addetto',
        'seguito da',
        'operatore',
        'assegnato a',
        'professionista',
      ],
      ...['in charge', 'owner', 'assigned to', 'responsible', 'manager', 'responsabile pratica'],
    ],
  },
  contactEmail: {
    it: 'email',
    en: 'e-mail',
    aliases: [
      'e mail',
      'mail',
      'posta elettronica',
      'indirizzo email',
      'indirizzo e mail',
      'email contatto',
      'email referente',
      'contact email',
    ],
  },
  contactName: {
    it: 'referente',
    en: 'contact',
    aliases: [
      'contatto',
      'persona di riferimento',
      'nome referente',
      'nome contatto',
      'contact name',
      'contact person',
    ],
  },
  contactPhone: {
    it: 'telefono',
    en: 'phone',
    aliases: [
      'tel',
      'cellulare',
      'cell',
      'recapito',
      'recapito telefonico',
      'numero di telefono',
      'telephone',
      'phone number',
      'mobile',
      'contact phone',
    ],
  },
  delegation: {
    it: 'delega',
    en: 'delegation',
    aliases: ['tipo delega', 'tipo di delega', 'delega intermediario', 'delegation kind', 'mandate'],
  },
  delegationExpiresOn: {
    it: 'scadenza delega',
    en: 'delegation expiry',
    aliases: [
      'delega scadenza',
      'fine delega',
      'delega fino al',
      'data scadenza delega',
      'scad delega',
      'delegation expires',
      'delegation expires on',
      'delegation until',
    ],
  },
  office: {
    it: 'ufficio',
    en: 'office',
    aliases: ['sede', 'studio', 'ente', 'filiale', 'branch', 'entity'],
  },
  notes: {
    it: 'note',
    en: 'notes',
    aliases: ['annotazioni', 'osservazioni', 'commenti', 'remarks', 'comments'],
  },
};
