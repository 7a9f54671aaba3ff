// How the fields of the CIVIS form are called: as on its screen, with English beside. (Table file; a test holds it to the
// form of rules/civis.)
import type { ValueKey } from './values.ts';

export interface FormLabel {
  readonly it: string;
  readonly en: string;
}

export const FORM_LABELS: Readonly<Record<ValueKey | 'notify', FormLabel>> = {
  previous: { it: 'Numero della prima pratica', en: 'Number of the first practice' },
  codiceFiscale: { it: 'Codice fiscale del contribuente', en: 'Tax code of the taxpayer' },
  'act.type': { it: 'Tipologia di atto', en: 'Kind of act' },
  numeroComunicazione: {
    it: 'Numero della comunicazione o dell’avviso telematico (13 cifre)',
    en: 'Number of the notice (13 digits)',
  },
  numeroCartella: {
    it: 'Identificativo della cartella (17 cifre, senza spazi)',
    en: 'Id of the cartella (17 digits, no spaces)',
  },
  codiceAtto: { it: 'Codice atto (11 cifre)', en: 'Act code (11 digits)' },
  partitaRuolo: { it: 'Identificativo della partita di ruolo', en: 'Id of the roll item' },
  information: {
    it: 'Informazioni relative alla richiesta di assistenza',
    en: 'Information on the request',
  },
  'contact.email': { it: 'Indirizzo e-mail', en: 'E-mail address' },
  'contact.name': { it: 'Nominativo di riferimento', en: 'Name of the contact' },
  'contact.phone': { it: 'Telefono', en: 'Telephone' },
  notify: { it: 'Avviso di chiusura per e-mail o SMS', en: 'Notice of closure by e-mail or SMS' },
};
