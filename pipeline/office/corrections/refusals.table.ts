// Why a correction is not recorded, Italian with English beside; `{…}` is filled in. (Table file.)
import { type Facts, saySentence } from '../../../contract/sentence.ts';
import type { Refusal } from './change.ts';

export const CORRECTION_REFUSALS = {
  'correction.form': {
    it: '{what}: il valore non ha la forma giusta; serve {expected}.',
    en: '{what}: the value has not the right form; expected {expected}.',
  },
  'correction.check': {
    it: '{what}: il valore non torna ({why}); ricontrollarlo sul documento, oppure insistere per tenerlo com’è.',
    en: '{what}: the value does not check ({why}); look at the document again, or insist to keep it as it is.',
  },
  'correction.nothing_to_confirm': {
    it: '{what}: non c’è nessun valore da confermare; scriverlo.',
    en: '{what}: there is no value to confirm; type it.',
  },
  'correction.nothing_to_retract': {
    it: '{what}: nessuno l’ha corretto; vale già ciò che è stato letto.',
    en: '{what}: nobody corrected it; what was read holds already.',
  },
  'correction.no_entry': {
    it: '{what}: l’atto non ha questa partita di ruolo; ricaricarlo e indicarla di nuovo.',
    en: '{what}: the notice has no such entry of the roll; load it again and name it anew.',
  },
  'correction.not_clearable': {
    it: '{what}: non può restare vuoto; correggerlo o ritirare la correzione.',
    en: '{what}: it cannot be left empty; put it right or take the correction back.',
  },
  'correction.subtype': {
    it: '{what}: per questo tipo di atto serve il tipo di controllo, e solo per comunicazioni e avvisi telematici.',
    en: '{what}: this kind of notice needs its kind of control, and only communications and telematic notices have one.',
  },
  'correction.future_day': {
    it: '{what}: il giorno è nel futuro; controllarlo.',
    en: '{what}: the day is in the future; check it.',
  },
  'correction.not_dismissible': {
    it: '{what}: la segnalazione non c’è o non si chiude a mano; sistemare ciò che chiede.',
    en: '{what}: the warning is not there or cannot be closed by hand; put right what it asks for.',
  },
} as const;

export function refusal(
  code: keyof typeof CORRECTION_REFUSALS,
  of: string,
  facts: Facts,
  mayInsist = false,
): Refusal {
  return { of, code, mayInsist, ...saySentence(CORRECTION_REFUSALS[code], facts) };
}
