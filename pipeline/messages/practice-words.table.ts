// Words for what is recorded about requests: states, outcomes, what is strange, why a paper is not believed. (Table file.)
import type { PracticeOutcome, PracticeState } from '../../contract/practice.schema.ts';
import type { PaperDoubt, PracticeFindingCode } from '../../validators/practices/index.ts';

interface Words {
  readonly it: string;
  readonly en: string;
}

export const STATE_NAMES: Readonly<Record<PracticeState, Words>> = {
  sent: { it: 'inviata', en: 'sent' },
  assegnata: { it: 'assegnata a un ufficio', en: 'assigned to an office' },
  in_verifica: { it: 'IN VERIFICA', en: 'IN VERIFICA (attachments being checked)' },
  scartata: { it: 'SCARTATA', en: 'SCARTATA (discarded)' },
  chiusa: { it: 'CHIUSA', en: 'CHIUSA (closed)' },
};

export const OUTCOME_NAMES: Readonly<Record<PracticeOutcome, Words>> = {
  annullata: { it: 'atto annullato', en: 'notice annulled' },
  rideterminata: { it: 'somme rideterminate', en: 'sums redetermined' },
  confermata: { it: 'irregolarità confermate', en: 'outcome confirmed' },
  sgravio_totale: { it: 'sgravio totale', en: 'full relief' },
  sgravio_parziale: { it: 'sgravio parziale', en: 'partial relief' },
  unclear: { it: 'esito non chiaro', en: 'outcome not clear' },
};

/** `{…}`: number, state, on, by. */
export const FINDING_SENTENCES: Readonly<Record<PracticeFindingCode, Words>> = {
  after_discarded: {
    it: 'Pratica {number}: risulta {state} il {on} ({by}), ma era già SCARTATA; una richiesta scartata non può andare avanti. Controllare in CIVIS, forse il numero è di un’altra richiesta.',
    en: 'Practice {number}: {state} on {on} ({by}), though it was discarded; a discarded request cannot go on. Check in CIVIS, the number may be another request’s.',
  },
  after_closed: {
    it: 'Pratica {number}: risulta {state} il {on} ({by}), ma era già CHIUSA. Controllare in CIVIS.',
    en: 'Practice {number}: {state} on {on} ({by}), though it was closed. Check in CIVIS.',
  },
  before_sent: {
    it: 'Pratica {number}: risulta {state} il {on} ({by}), prima del giorno in cui è stata inviata. Controllare le due date.',
    en: 'Practice {number}: {state} on {on} ({by}), before the day it was sent. Check the two days.',
  },
  outcome_changed: {
    it: 'Pratica {number}: il {on} risulta chiusa con un esito diverso da quello già registrato ({state}; {by}). Leggere il «Riepilogo esiti richiesta».',
    en: 'Practice {number}: on {on} closed in another way than recorded before ({state}; {by}). Read “Riepilogo esiti richiesta”.',
  },
  proposed: {
    it: 'Pratica {number}: una carta ({by}) sembra dire {state} il {on}, ma non è sicura e non è stata registrata. Guardarla oggi e, se è così, registrarlo con «practice».',
    en: 'Practice {number}: a paper ({by}) seems to say {state} on {on}; it is not certain and was not recorded. Look at it today and record it with “practice” if so.',
  },
};

export const PAPER_DOUBT_WORDS: Readonly<Record<PaperDoubt, Words>> = {
  'paper.doubtful': { it: 'il tipo di carta non è sicuro', en: 'the kind of paper is not certain' },
  'number.missing': {
    it: 'non c’è un numero di pratica accanto a un’etichetta che lo indichi',
    en: 'no practice number stands beside a label that means one',
  },
  'number.several': { it: 'ci sono più numeri di pratica', en: 'there are several practice numbers' },
  'number.of_notice': {
    it: 'il numero letto è quello dell’atto, non della pratica',
    en: 'the number read is the notice’s, not the practice’s',
  },
  'number.day': {
    it: 'il numero letto non comincia con un giorno possibile',
    en: 'the number read does not begin with a possible day',
  },
  'number.glyphs': { it: 'il numero non si legge bene', en: 'the number does not read well' },
  'number.differs': { it: 'due letture del numero non coincidono', en: 'two readings of the number differ' },
  'number.once': { it: 'il numero è stato letto una volta sola', en: 'the number was read only once' },
  'state.differs': {
    it: 'lo «Stato richiesta» stampato dice un’altra cosa',
    en: 'the printed “Stato richiesta” says another thing',
  },
  'day.impossible': { it: 'la data stampata non è possibile', en: 'the printed day is not possible' },
  'outcome.unclear': { it: 'l’esito non è scritto in modo chiaro', en: 'the outcome is not stated clearly' },
};
