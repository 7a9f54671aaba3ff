// What the numbers of one notice say of each other. The year rules come from three samples: they only raise doubts.
import type { FieldName } from '../../contract/words.ts';
import { modelYearOfCodiceAtto } from './codice-atto.ts';
import { modelYearOfComunicazione } from './comunicazione.ts';
import type { DoubtCode } from './doubts.table.ts';

/** Values as chosen, normalised; null when missing. */
export interface NoticeNumbers {
  readonly numeroComunicazione: string | null;
  readonly codiceAtto: string | null;
  readonly numeroCartella: string | null;
  readonly numeroCartellaStampato: string | null;
  readonly codiceFiscale: string | null;
  readonly annoImposta: number | null;
}

export interface CrossDoubt {
  readonly code: DoubtCode;
  /** All of them are in doubt: which one is wrong is not known. */
  readonly fields: readonly FieldName[];
}

/** Only complete numbers are compared; a missing one raises nothing. */
export function crossCheckNumbers(numbers: NoticeNumbers): readonly CrossDoubt[] {
  const { numeroComunicazione: communication, codiceAtto: act, annoImposta: taxYear } = numbers;
  const modelYear = communication?.length === 13 ? modelYearOfComunicazione(communication) : null;
  const raised: CrossDoubt[] = [];
  if (modelYear !== null && act?.length === 11 && modelYearOfCodiceAtto(act) !== modelYear) {
    raised.push({ code: 'cross.model_year', fields: ['numeroComunicazione', 'codiceAtto'] });
  }
  if (modelYear !== null && taxYear !== null && Number(modelYear) !== (taxYear + 1) % 100) {
    raised.push({ code: 'cross.tax_year', fields: ['numeroComunicazione', 'annoImposta'] });
  }
  const { numeroCartella: cartella, numeroCartellaStampato: printed } = numbers;
  if (cartella !== null && printed !== null && !printed.startsWith(cartella)) {
    raised.push({ code: 'cross.cartella_printed', fields: ['numeroCartella', 'numeroCartellaStampato'] });
  }
  if (act !== null && act === numbers.codiceFiscale) {
    raised.push({ code: 'cross.same_number', fields: ['codiceAtto', 'codiceFiscale'] });
  }
  return raised;
}
