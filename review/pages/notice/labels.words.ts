// What fields, kinds, ways and states are called on the page of a notice. (Table file.)
import type {
  Channel,
  Day0Evidence,
  FieldState,
  NoticeKind,
  NoticeStatus,
  Subtype,
} from '../../../contract/words.ts';
import type { Words } from '../../shell/language.ts';
import type { SlotField } from './logic/written-value.ts';

export interface Labels {
  readonly fields: Readonly<Record<SlotField, string>>;
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  readonly subtypes: Readonly<Record<Subtype, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly evidences: Readonly<Record<Day0Evidence, string>>;
  readonly statuses: Readonly<Record<NoticeStatus, string>>;
  readonly states: Readonly<
    Record<FieldState | 'lacking' | 'cleared' | 'saving' | 'failed' | 'edited' | 'as_read', string>
  >;
}

const SUBTYPES = { '36-bis': '36-bis', '54-bis': '54-bis', '36-ter': '36-ter', '54-bis.1': '54-bis.1' };

export const LABELS: Words<Labels> = {
  it: {
    fields: {
      numeroComunicazione: 'Numero della comunicazione',
      codiceAtto: 'Codice atto',
      numeroCartella: 'Numero della cartella (17 cifre)',
      numeroCartellaStampato: 'Numero della cartella come stampato',
      partitaRuolo: 'Partita di ruolo',
      codiceFiscale: 'Codice fiscale',
      denominazione: 'Nome o denominazione',
      annoImposta: 'Anno d’imposta',
      dataElaborazione: 'Data di elaborazione',
      dataTrasmissione: 'Data di trasmissione',
      importoTotale: 'Importo totale (€)',
      protocolloTelematico: 'Protocollo telematico',
      codiceAvviso: 'Codice avviso pagoPA',
      numeroRaccomandata: 'Numero della raccomandata',
      numero: 'Numero del ruolo',
      anno: 'Anno del ruolo',
      specie: 'Specie',
      ente: 'Ente creditore',
      causa: 'Causa',
      esecutivoDal: 'Esecutivo dal',
      consegnatoIl: 'Consegnato il',
      partita: 'Partita',
    },
    kinds: {
      comunicazione: 'Comunicazione di irregolarità',
      avviso_telematico: 'Avviso telematico',
      cartella: 'Cartella di pagamento',
      altro: 'Altro documento',
    },
    subtypes: {
      ...SUBTYPES,
      lipe: 'LIPE',
      'tassazione-separata': 'Tassazione separata',
      '730-caf': '730, al CAF',
      bollo: 'Bollo fatture elettroniche',
    },
    channels: {
      raccomandata: 'Raccomandata',
      posta: 'Posta ordinaria',
      pec: 'PEC',
      telematico: 'Telematico (Entratel)',
      messo: 'Messo notificatore',
      'a-mano': 'A mano',
      cassetto: 'Cassetto fiscale',
      send: 'SEND',
      unknown: 'Non si sa',
    },
    evidences: {
      'pec-receipt': 'ricevuta PEC',
      'pec-envelope': 'busta PEC',
      ar: 'avviso di ricevimento',
      giacenza: 'compiuta giacenza',
      relata: 'relata di notifica',
      transmission: 'trasmissione telematica',
      stamp: 'timbro',
      user: 'parola di chi controlla',
      folder: 'cartella d’arrivo',
      'file-name': 'nome del file',
      unknown: 'non provato',
    },
    statuses: {
      ready: 'Pronto',
      needs_review: 'Da controllare',
      not_for_civis: 'Non per CIVIS',
      rejected: 'Respinto',
      failed: 'Non riuscito',
    },
    states: {
      accepted: 'Accettato',
      needs_review: 'In dubbio',
      missing: 'Non c’è',
      confirmed: 'Confermato',
      corrected: 'Corretto',
      lacking: 'Manca',
      cleared: 'Non sul foglio',
      saving: 'Si salva',
      failed: 'Non salvato',
      edited: 'Da salvare',
      as_read: 'Come letto',
    },
  },
  en: {
    fields: {
      numeroComunicazione: 'Communication number',
      codiceAtto: 'Codice atto',
      numeroCartella: 'Cartella number (17 digits)',
      numeroCartellaStampato: 'Cartella number as printed',
      partitaRuolo: 'Partita di ruolo',
      codiceFiscale: 'Codice fiscale',
      denominazione: 'Name',
      annoImposta: 'Tax year',
      dataElaborazione: 'Elaboration day',
      dataTrasmissione: 'Transmission day',
      importoTotale: 'Total amount (€)',
      protocolloTelematico: 'Electronic filing number',
      codiceAvviso: 'pagoPA notice code',
      numeroRaccomandata: 'Registered mail number',
      numero: 'Number of the ruolo',
      anno: 'Year of the ruolo',
      specie: 'Sort',
      ente: 'Creditor',
      causa: 'Cause',
      esecutivoDal: 'Enforceable from',
      consegnatoIl: 'Handed over on',
      partita: 'Partita',
    },
    kinds: {
      comunicazione: 'Communication of irregularity',
      avviso_telematico: 'Telematic notice',
      cartella: 'Cartella',
      altro: 'Other paper',
    },
    subtypes: {
      ...SUBTYPES,
      lipe: 'LIPE',
      'tassazione-separata': 'Separate taxation',
      '730-caf': '730, to the CAF',
      bollo: 'Stamp duty of e-invoices',
    },
    channels: {
      raccomandata: 'Registered mail',
      posta: 'Ordinary mail',
      pec: 'PEC',
      telematico: 'Telematic (Entratel)',
      messo: 'Served by an officer',
      'a-mano': 'By hand',
      cassetto: 'Cassetto fiscale',
      send: 'SEND',
      unknown: 'Not known',
    },
    evidences: {
      'pec-receipt': 'PEC receipt',
      'pec-envelope': 'PEC envelope',
      ar: 'return card',
      giacenza: 'end of storage at the post office',
      relata: 'relata of service',
      transmission: 'telematic transmission',
      stamp: 'stamp',
      user: 'word of whoever checks',
      folder: 'folder it came in',
      'file-name': 'name of the file',
      unknown: 'not proved',
    },
    statuses: {
      ready: 'Ready',
      needs_review: 'To review',
      not_for_civis: 'Not for CIVIS',
      rejected: 'Rejected',
      failed: 'Failed',
    },
    states: {
      accepted: 'Accepted',
      needs_review: 'In doubt',
      missing: 'Not there',
      confirmed: 'Confirmed',
      corrected: 'Corrected',
      lacking: 'Lacking',
      cleared: 'Not on the paper',
      saving: 'Saving',
      failed: 'Not saved',
      edited: 'To be saved',
      as_read: 'As read',
    },
  },
};
