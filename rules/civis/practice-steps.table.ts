// What to do next with a request that was sent, by where it stands, Italian with English beside; `{…}` is filled in.
// A request suspends no term: every text that waits for something says so with the day. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';

export interface PracticeStepRow {
  readonly isUrgent: boolean;
  readonly source: string;
  readonly confidence: RuleConfidence;
  readonly it: string;
  readonly en: string;
}

const GUIDE = 'Guida CIVIS 2026';

export const PRACTICE_STEPS = {
  'practice.look': {
    isUrgent: false,
    source: `${GUIDE}, §1 e §4`,
    confidence: 'V1',
    it: 'Inviata: dal {from} guardare in CIVIS, «Consultazione delle richieste», a quale ufficio è assegnata e in che stato è. La richiesta non sospende il termine: {deadline}.',
    en: 'Sent: from {from} look in CIVIS, “Consultazione delle richieste”, which office has it and where it stands. The request suspends no term: {deadline}.',
  },
  'practice.wait_office': {
    isUrgent: false,
    source: `${GUIDE}, §4`,
    confidence: 'V1',
    it: 'Assegnata a un ufficio: aspettare l’esito e tornare a guardare in CIVIS. Il termine intanto corre: {deadline}.',
    en: 'Assigned to an office: wait for the outcome and look in CIVIS again. The term runs on meanwhile: {deadline}.',
  },
  'practice.wait_check': {
    isUrgent: false,
    source: `${GUIDE}, §5`,
    confidence: 'V1',
    it: 'IN VERIFICA: CIVIS controlla gli allegati, e finché non ha finito la richiesta non è acquisita. Tornare a guardare domani; il termine intanto corre: {deadline}.',
    en: 'IN VERIFICA: CIVIS checks the attachments, and until it is done the request is not acquired. Look again tomorrow; the term runs on meanwhile: {deadline}.',
  },
  'practice.file_again': {
    isUrgent: true,
    source: `${GUIDE}, §5`,
    confidence: 'V1',
    it: 'URGENTE. SCARTATA: un allegato non ha superato i controlli e non è stato acquisito nulla, è come se la richiesta non fosse mai partita. Correggere o sostituire il file e presentarla di nuovo: {deadline}.',
    en: 'URGENT. SCARTATA: an attachment failed the checks and nothing was acquired, as if the request had never been sent. Correct or replace the file and file again: {deadline}.',
  },
  'practice.keep_outcome': {
    isUrgent: false,
    source: `${GUIDE}, §4; Ris. AE 72/E del 16.12.2021`,
    confidence: 'V2',
    it: 'CHIUSA, atto annullato: scaricare e conservare il riepilogo dell’esito; per questo atto non c’è nulla da pagare.',
    en: 'CHIUSA, notice annulled: download and keep the summary of the outcome; nothing is to be paid on this notice.',
  },
  'practice.get_updated': {
    isUrgent: false,
    source: `${GUIDE}, §4; Ris. AE 72/E del 16.12.2021; art. 2 c. 2 DLgs 462/1997`,
    confidence: 'V2',
    it: 'CHIUSA, somme rideterminate: scaricare subito il «Documento aggiornato» da CIVIS (poi può sparire) e consegnarlo qui. Il nuovo termine parte solo da quell’atto; fino ad allora vale quello di partenza: {deadline}.',
    en: 'CHIUSA, sums redetermined: download the “Documento aggiornato” from CIVIS at once (it may vanish later) and hand it in here. The new term starts from that notice only; until then the first one stands: {deadline}.',
  },
  'practice.work_on_updated': {
    isUrgent: false,
    source: 'Ris. AE 72/E del 16.12.2021; art. 2 c. 2 DLgs 462/1997',
    confidence: 'V2',
    it: 'CHIUSA, somme rideterminate: l’atto aggiornato è arrivato ({id}); scadenza e somme si leggono lì.',
    en: 'CHIUSA, sums redetermined: the updated notice is here ({id}); read term and sums there.',
  },
  'practice.decide': {
    isUrgent: true,
    source: `${GUIDE}, §2 e §4; Ris. AE 72/E del 16.12.2021`,
    confidence: 'D',
    it: 'CHIUSA, irregolarità confermate: l’atto di partenza conserva i suoi effetti e il suo termine, {deadline}. Decidere se pagare, presentare una seconda richiesta con i documenti, o valutare l’impugnazione.',
    en: 'CHIUSA, outcome confirmed: the first notice keeps its effects and its term, {deadline}. Decide whether to pay, to file a second request with documents, or to consider an appeal.',
  },
  'practice.decide_cartella': {
    isUrgent: true,
    source: `${GUIDE}, §2 e §4`,
    confidence: 'D',
    it: 'CHIUSA, richiesta respinta: la cartella resta com’è e così i suoi termini, {deadline}. Decidere se pagare o impugnare: per le cartelle la seconda richiesta CIVIS non c’è.',
    en: 'CHIUSA, request rejected: the cartella stands as it is, and so do its terms, {deadline}. Decide whether to pay or to appeal: there is no second CIVIS request for a cartella.',
  },
  'practice.keep_relief': {
    isUrgent: false,
    source: `${GUIDE}, §4`,
    confidence: 'V1',
    it: 'CHIUSA, sgravio totale: scaricare e conservare la comunicazione di sgravio; CIVIS la trasmette all’Agenzia delle entrate-Riscossione, verificare lì che la cartella risulti azzerata.',
    en: 'CHIUSA, full relief: download and keep the “comunicazione di sgravio”; CIVIS sends it to the collection agent, check there that the cartella shows nothing due.',
  },
  'practice.pay_rest': {
    isUrgent: false,
    source: `${GUIDE}, §4; DPR 602/1973, sospensioni non previste`,
    confidence: 'V2',
    it: 'CHIUSA, sgravio parziale: scaricare la comunicazione di sgravio e decidere sul resto. I termini della cartella non cambiano: {deadline}.',
    en: 'CHIUSA, partial relief: download the “comunicazione di sgravio” and decide about the rest. The terms of the cartella do not change: {deadline}.',
  },
  'practice.find_out': {
    isUrgent: true,
    source: `${GUIDE}, §4`,
    confidence: 'V1',
    it: 'CHIUSA, ma l’esito non è chiaro. Se «Documento aggiornato» è vuoto, di solito le irregolarità sono confermate (vale ancora l’atto di partenza), oppure l’atto è annullato o superato da una dichiarazione successiva; per le liquidazioni IVA ci sono casi a parte. Leggere il «Riepilogo esiti richiesta» e registrare l’esito; finché non è chiaro vale il termine di partenza: {deadline}.',
    en: 'CHIUSA, but how it ended is not clear. An empty “Documento aggiornato” mostly means that the outcome was confirmed (the first notice still stands), or that the notice was annulled or superseded by a later return; VAT settlements have cases of their own. Read “Riepilogo esiti richiesta” and record the outcome; until it is clear the first term stands: {deadline}.',
  },
  'practice.resolve': {
    isUrgent: true,
    source: 'registrazioni dello studio',
    confidence: 'B',
    it: 'Quello che è registrato su questa pratica si contraddice: guardare oggi in CIVIS in che stato è davvero e registrarlo. Fino ad allora vale il termine di partenza: {deadline}.',
    en: 'What is recorded about this practice contradicts itself: look in CIVIS today where it really stands and record it. Until then the first term stands: {deadline}.',
  },
} as const satisfies Record<string, PracticeStepRow>;

export type PracticeStepCode = keyof typeof PRACTICE_STEPS;

/** How the day stands in the texts. */
export const STEP_DEADLINES = {
  known: { it: 'scadenza {day}', en: 'due {day}' },
  unknown: {
    it: 'scadenza non nota, perché manca il giorno di ricevimento: registrarlo',
    en: 'due day not known, because the day of receipt is missing: record it',
  },
} as const;
