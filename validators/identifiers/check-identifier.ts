// The check that belongs to a field of the result; the fields that are no identifiers have none.
import type { CivilDate } from '../../contract/civil-date.ts';
import { yearOf } from '../../contract/civil-date.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkCartella } from './cartella.ts';
import { checkCodiceAtto } from './codice-atto.ts';
import { checkCodiceAvviso } from './codice-avviso.ts';
import { checkCodiceFiscale } from './codice-fiscale.ts';
import { checkComunicazione } from './comunicazione.ts';
import { checkPartitaRuolo } from './partita-ruolo.ts';
import { checkProtocolloTelematico } from './protocollo-telematico.ts';
import { checkRaccomandata } from './raccomandata.ts';
import type { IdentifierVerdict } from './verdict.ts';

type Check = (text: string, today: CivilDate) => IdentifierVerdict;

const cartella: Check = (text, today) => checkCartella(text, { latestYear: yearOf(today) });

const CHECKS: Readonly<Partial<Record<FieldName, Check>>> = {
  numeroComunicazione: (text, today) => checkComunicazione(text, { today }),
  codiceAtto: checkCodiceAtto,
  numeroCartella: cartella,
  numeroCartellaStampato: cartella,
  partitaRuolo: checkPartitaRuolo,
  codiceFiscale: checkCodiceFiscale,
  protocolloTelematico: checkProtocolloTelematico,
  codiceAvviso: checkCodiceAvviso,
  numeroRaccomandata: checkRaccomandata,
};

/** The verdict on a field's value, or null for a field without a check of its own. */
export function checkIdentifier(field: FieldName, text: string, today: CivilDate): IdentifierVerdict | null {
  return CHECKS[field]?.(text, today) ?? null;
}
