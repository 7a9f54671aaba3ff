// Words of the papers that CIVIS gives about a request (table file). No specimen was seen: states and outcomes are the
// agency's own words (CIVIS guide 2026, §4 and §5, V1), labels and titles are assumed (B). So: only beside a label, and
// whatever is not exactly so goes to a person.
import type { PracticeOutcome, PracticeState } from '../../contract/practice.schema.ts';

/** Names of the 13-digit practice number; `#` is any number mark or none. */
export const PRACTICE_LABELS: readonly string[] = [
  'Pratica CIVIS #',
  'Numero pratica CIVIS',
  'Numero pratica',
  'Numero di pratica',
  'Numero della pratica',
  'N. pratica',
  'N. di pratica',
  'Identificativo pratica',
  'Identificativo della pratica',
  'Identificativo richiesta',
  'Identificativo della richiesta',
  'Numero richiesta',
  'Numero della richiesta',
  'Pratica #',
];
/** Right before the label: another request is meant. */
export const OTHER_PRACTICE_WORDS: readonly string[] = ['precedente', 'prima', 'altra', 'originaria'];
/** The request that a second one goes on from. */
export const PREVIOUS_LABELS: readonly string[] = [
  'Pratica precedente #',
  'Numero pratica precedente',
  'Precedente pratica #',
  'Precedente pratica CIVIS #',
  'Prima richiesta #',
];

export const STATE_WORDS: readonly (readonly [string, PracticeState])[] = [
  ['IN VERIFICA', 'in_verifica'],
  ['SCARTATA', 'scartata'],
  ['CHIUSA', 'chiusa'],
];

/** Longer phrases first: a phrase found takes its words away from the shorter ones in it. */
export const OUTCOME_PHRASES: readonly (readonly [string, PracticeOutcome])[] = [
  ['Esiti annullati per presenza di dichiarazione successiva', 'unclear'],
  ['Comunicazione invalidata per presenza di', 'unclear'],
  ['Comunicazione parzialmente regolarizzata', 'rideterminata'],
  ['Comunicazione con irregolarità confermate', 'confermata'],
  ['Comunicazione regolarizzata', 'annullata'],
  ['Sgravio totale', 'sgravio_totale'],
  ['Sgravio parziale', 'sgravio_parziale'],
];

export const SECOND_REQUEST_WORDS: readonly string[] = [
  'seconda richiesta di assistenza',
  'seconda richiesta',
];
