// What the fields of a notice are called. (Table file.)
import type { FieldName } from '../../contract/words.ts';
import type { Words } from '../shell/language.ts';

export const FIELD_WORDS: Words<Readonly<Record<FieldName, string>>> = {
  it: {
    numeroComunicazione: 'Numero della comunicazione',
    codiceAtto: 'Codice atto',
    numeroCartella: 'Numero della cartella',
    numeroCartellaStampato: 'Numero della cartella come stampato',
    partitaRuolo: 'Partita di ruolo',
    codiceFiscale: 'Codice fiscale',
    denominazione: 'Denominazione',
    annoImposta: 'Anno d’imposta',
    dataElaborazione: 'Data di elaborazione',
    dataTrasmissione: 'Data di trasmissione',
    importoTotale: 'Importo totale',
    protocolloTelematico: 'Protocollo telematico',
    codiceAvviso: 'Codice avviso',
    numeroRaccomandata: 'Numero della raccomandata',
  },
  en: {
    numeroComunicazione: 'Number of the communication',
    codiceAtto: 'Codice atto (act code)',
    numeroCartella: 'Number of the cartella',
    numeroCartellaStampato: 'Number of the cartella as printed',
    partitaRuolo: 'Partita di ruolo (roll item)',
    codiceFiscale: 'Codice fiscale (tax code)',
    denominazione: 'Name',
    annoImposta: 'Tax year',
    dataElaborazione: 'Day of elaboration',
    dataTrasmissione: 'Day of transmission',
    importoTotale: 'Total amount',
    protocolloTelematico: 'Telematic protocol',
    codiceAvviso: 'Notice code',
    numeroRaccomandata: 'Number of the registered letter',
  },
};
