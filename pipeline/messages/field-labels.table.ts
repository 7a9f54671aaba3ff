// How each field is called for a reader, Italian with English beside. (Table file.)
import type { Bilingual } from '../../contract/sentence.ts';
import type { FieldName } from '../../contract/words.ts';

export const FIELD_LABELS: Readonly<Record<FieldName, Bilingual>> = {
  numeroComunicazione: { it: 'Numero della comunicazione', en: 'Communication number' },
  codiceAtto: { it: 'Codice atto', en: 'Codice atto' },
  numeroCartella: { it: 'Identificativo della cartella (17 cifre)', en: 'Cartella number (17 digits)' },
  numeroCartellaStampato: { it: 'Numero della cartella come stampato', en: 'Cartella number as printed' },
  partitaRuolo: { it: 'Partita di ruolo', en: 'Partita di ruolo' },
  codiceFiscale: { it: 'Codice fiscale', en: 'Fiscal code' },
  denominazione: { it: 'Nome o denominazione', en: 'Name' },
  annoImposta: { it: "Anno d'imposta", en: 'Tax year' },
  dataElaborazione: { it: 'Data di elaborazione', en: 'Elaboration date' },
  dataTrasmissione: { it: 'Data di trasmissione', en: 'Transmission date' },
  importoTotale: { it: 'Importo totale', en: 'Total amount' },
  protocolloTelematico: { it: 'Protocollo telematico', en: 'Electronic filing number' },
  codiceAvviso: { it: 'Codice avviso pagoPA', en: 'pagoPA notice code' },
  numeroRaccomandata: { it: 'Numero della raccomandata', en: 'Registered mail number' },
};
