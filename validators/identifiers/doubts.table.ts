// (Table file.) What a number's own arithmetic and its neighbours say against it: stable code, weight, sentence in
// Italian and English. `fails`: it cannot be this number as read. `doubts`: look again. `informs`: worth knowing.

export interface DoubtEntry {
  readonly weight: 'fails' | 'doubts' | 'informs';
  readonly it: string;
  readonly en: string;
}

export const DOUBTS = {
  'cartella.digits': {
    weight: 'fails',
    it: 'Il numero di cartella contiene caratteri che non sono cifre.',
    en: 'The cartella number holds characters that are not digits.',
  },
  'cartella.length': {
    weight: 'fails',
    it: 'Il numero di cartella ha 17 cifre (20 come è stampato): qui sono di più o di meno.',
    en: 'A cartella number has 17 digits (20 as printed): here there are more or fewer.',
  },
  'cartella.year': {
    weight: 'fails',
    it: 'Le cifre da 4 a 7 del numero di cartella non sono un anno possibile: forse è un altro documento della riscossione.',
    en: 'Digits 4 to 7 of the cartella number are no possible year: it may be another paper of the collection agent.',
  },
  'cartella.check': {
    weight: 'fails',
    it: 'Le cifre di controllo del numero di cartella non tornano: rileggere il numero.',
    en: 'The check digits of the cartella number do not agree: read it again.',
  },
  'cartella.ambito_unknown': {
    weight: 'informs',
    it: 'Le prime tre cifre della cartella non sono un ambito noto al programma.',
    en: 'The first three digits of the cartella are no district known to the program.',
  },
  'cartella.maybe_inps': {
    weight: 'doubts',
    it: 'Il numero comincia per 3: può essere un avviso di addebito INPS e non una cartella.',
    en: 'The number starts with 3: it may be an INPS debit notice and not a cartella.',
  },
  'cartella.coobbligato': {
    weight: 'informs',
    it: 'La cartella è indirizzata a un coobbligato.',
    en: 'The cartella is addressed to a co-obligor.',
  },
  'codiceAtto.length': {
    weight: 'fails',
    it: 'Il codice atto ha 11 cifre.',
    en: 'A codice atto has 11 digits.',
  },
  'codiceAtto.luhn': {
    weight: 'doubts',
    it: 'L’ultima cifra del codice atto non torna con le altre: rileggere il codice.',
    en: 'The last digit of the codice atto does not agree with the others: read it again.',
  },
  'codiceAtto.shape': {
    weight: 'doubts',
    it: 'Il codice atto non ha la forma solita (anno del modello e 1 prima dell’ultima cifra).',
    en: 'The codice atto does not have the usual shape (model year and 1 before the last digit).',
  },
  'codiceAtto.maybe_partita_iva': {
    weight: 'doubts',
    it: 'Il numero può essere una partita IVA e non un codice atto.',
    en: 'The number may be a VAT number and not a codice atto.',
  },
  'number.agency': {
    weight: 'fails',
    it: 'È il codice fiscale dell’Agenzia, non un dato del contribuente.',
    en: 'This is the tax code of the agency itself, not of the taxpayer.',
  },
  'partitaIva.length': {
    weight: 'fails',
    it: 'La partita IVA ha 11 cifre.',
    en: 'A VAT number has 11 digits.',
  },
  'partitaIva.luhn': {
    weight: 'fails',
    it: 'La cifra di controllo della partita IVA (o del codice fiscale di 11 cifre) non torna: rileggere il numero.',
    en: 'The check digit of the VAT number (or 11-digit tax code) does not agree: read it again.',
  },
  'partitaIva.office': {
    weight: 'doubts',
    it: 'Le cifre da 8 a 10 non sono un codice di ufficio noto.',
    en: 'Digits 8 to 10 are no known office code.',
  },
  'partitaIva.maybe_codice_atto': {
    weight: 'doubts',
    it: 'Il numero ha la forma di un codice atto.',
    en: 'The number has the shape of a codice atto.',
  },
  'codiceFiscale.shape': {
    weight: 'fails',
    it: 'Il codice fiscale non ha la forma giusta (16 caratteri, o 11 cifre).',
    en: 'The tax code does not have the right shape (16 characters, or 11 digits).',
  },
  'codiceFiscale.check_letter': {
    weight: 'fails',
    it: 'La lettera di controllo del codice fiscale non torna: rileggerlo.',
    en: 'The check letter of the tax code does not agree: read it again.',
  },
  'codiceFiscale.birth_day': {
    weight: 'doubts',
    it: 'Il giorno di nascita nel codice fiscale non esiste in quel mese.',
    en: 'The birth day in the tax code does not exist in that month.',
  },
  'codiceFiscale.omocodia': {
    weight: 'informs',
    it: 'Codice fiscale con omocodia: alcune cifre sono sostituite da lettere.',
    en: 'Tax code with omocodia: some digits are replaced by letters.',
  },
  'comunicazione.length': {
    weight: 'fails',
    it: 'Il numero della comunicazione ha 13 cifre.',
    en: 'A communication number has 13 digits.',
  },
  'comunicazione.practice_number': {
    weight: 'fails',
    it: 'Il numero comincia con una data: sembra il numero di una pratica CIVIS, non della comunicazione.',
    en: 'The number starts with a date: it looks like a CIVIS practice number, not a communication number.',
  },
  'comunicazione.prefix': {
    weight: 'doubts',
    it: 'Il numero della comunicazione di solito comincia per 00.',
    en: 'A communication number usually starts with 00.',
  },
  'practice.shape': {
    weight: 'fails',
    it: 'Il numero di pratica CIVIS ha 13 cifre e le prime 8 sono una data (AAAAMMGG).',
    en: 'A CIVIS practice number has 13 digits and the first 8 are a date (YYYYMMDD).',
  },
  'practice.day': {
    weight: 'fails',
    it: 'La data nel numero di pratica è prima dell’avvio di CIVIS o nel futuro.',
    en: 'The date in the practice number is before CIVIS started or in the future.',
  },
  'protocollo.shape': {
    weight: 'fails',
    it: 'Il protocollo telematico ha 17 cifre, che cominciano con data e ora, e un progressivo.',
    en: 'A telematic protocol has 17 digits, starting with date and time, and a progressive.',
  },
  'protocollo.time': {
    weight: 'fails',
    it: 'Le prime 12 cifre del protocollo non sono una data e un’ora.',
    en: 'The first 12 digits of the protocol are no date and time.',
  },
  'protocollo.maybe_cartella': {
    weight: 'doubts',
    it: 'Le 17 cifre valgono anche come numero di cartella.',
    en: 'The 17 digits are also valid as a cartella number.',
  },
  'codiceAvviso.length': {
    weight: 'fails',
    it: 'Il codice avviso pagoPA ha 18 cifre.',
    en: 'A pagoPA notice code has 18 digits.',
  },
  'codiceAvviso.aux': {
    weight: 'fails',
    it: 'Il codice avviso pagoPA comincia con una cifra da 0 a 3.',
    en: 'A pagoPA notice code starts with a digit from 0 to 3.',
  },
  'codiceAvviso.check': {
    weight: 'fails',
    it: 'Le cifre di controllo del codice avviso non tornano: rileggerlo.',
    en: 'The check digits of the notice code do not agree: read it again.',
  },
  'codiceAvviso.no_check': {
    weight: 'informs',
    it: 'I codici avviso che cominciano per 1 non hanno cifre di controllo.',
    en: 'Notice codes that start with 1 carry no check digits.',
  },
  'partitaRuolo.shape': {
    weight: 'fails',
    it: 'L’identificativo della partita di ruolo ha lettere e cifre, da 6 a 30, e può chiudersi con una barra e una lettera.',
    en: 'The id of a roll item has letters and digits, 6 to 30 of them.',
  },
  'partitaRuolo.confirm': {
    weight: 'doubts',
    it: 'Il formato della partita di ruolo non è pubblico: confermarla sul documento.',
    en: 'The format of the roll item is not published: confirm it on the document.',
  },
  'raccomandata.shape': {
    weight: 'fails',
    it: 'Il numero di raccomandata ha 12 cifre, oppure due lettere, nove cifre e IT.',
    en: 'A registered-letter number has 12 digits, or two letters, nine digits and IT.',
  },
  'cross.model_year': {
    weight: 'doubts',
    it: 'L’anno nel numero della comunicazione non è quello nel codice atto: rileggere entrambi.',
    en: 'The year in the communication number is not the one in the codice atto: read both again.',
  },
  'cross.tax_year': {
    weight: 'doubts',
    it: 'L’anno nel numero della comunicazione non segue il periodo d’imposta letto.',
    en: 'The year in the communication number does not follow the tax year read.',
  },
  'cross.cartella_printed': {
    weight: 'doubts',
    it: 'Le 17 cifre della cartella non sono le prime 17 di quelle stampate.',
    en: 'The 17 digits of the cartella are not the first 17 of those printed.',
  },
  'cross.same_number': {
    weight: 'doubts',
    it: 'Il codice atto e il codice fiscale sono lo stesso numero: uno dei due è letto nel posto sbagliato.',
    en: 'Codice atto and tax code are the same number: one of them was read in the wrong place.',
  },
} as const satisfies Record<string, DoubtEntry>;

export type DoubtCode = keyof typeof DOUBTS;
