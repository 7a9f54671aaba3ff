// Every field that is found by labels, in the order the sheet shows them. A new number to read: a file and a line here.
import { annoImposta } from './anno-imposta.rules.ts';
import { codiceAtto } from './codice-atto.rules.ts';
import { codiceAvviso } from './codice-avviso.rules.ts';
import { codiceFiscale } from './codice-fiscale.rules.ts';
import { dataElaborazione } from './data-elaborazione.rules.ts';
import { dataTrasmissione } from './data-trasmissione.rules.ts';
import type { FieldDefinition } from './field-rule.ts';
import { importoTotale } from './importo-totale.rules.ts';
import { numeroCartella, numeroCartellaStampato } from './numero-cartella/numero-cartella.rules.ts';
import { numeroComunicazione } from './numero-comunicazione.rules.ts';
import { numeroRaccomandata } from './numero-raccomandata.rules.ts';
import { partitaRuolo } from './partita-ruolo.rules.ts';
import { protocolloTelematico } from './protocollo-telematico.rules.ts';

export const LABELLED_FIELDS: readonly FieldDefinition[] = [
  numeroComunicazione,
  codiceAtto,
  numeroCartella,
  numeroCartellaStampato,
  partitaRuolo,
  codiceFiscale,
  annoImposta,
  dataElaborazione,
  dataTrasmissione,
  importoTotale,
  protocolloTelematico,
  codiceAvviso,
  numeroRaccomandata,
];
