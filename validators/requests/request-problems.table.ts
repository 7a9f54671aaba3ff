// What keeps a request from being sent, or should be looked at before, Italian with English beside; `{…}` is filled in.
// (Table file.)

interface RequestProblemEntry {
  /** forbids: CIVIS would refuse it, or it would be wrong. sender_adds: only whoever sends it knows. warns: to be looked at. */
  readonly effect: 'forbids' | 'sender_adds' | 'warns';
  readonly it: string;
  readonly en: string;
}

export const REQUEST_PROBLEMS = {
  'request.codice_fiscale_missing': {
    effect: 'forbids',
    it: 'Manca il codice fiscale del contribuente.',
    en: 'The tax code of the taxpayer is missing.',
  },
  'request.codice_fiscale_wrong': {
    effect: 'forbids',
    it: 'Il codice fiscale non è valido: il carattere di controllo non torna.',
    en: 'The tax code is not valid: its check character does not hold.',
  },
  'request.act_missing': {
    effect: 'forbids',
    it: 'Manca il numero dell’atto ({key}).',
    en: 'The number of the act is missing ({key}).',
  },
  'request.act_wrong': {
    effect: 'forbids',
    it: 'Il numero dell’atto ({key}) non ha la forma che CIVIS accetta.',
    en: 'The number of the act ({key}) does not have the form that CIVIS takes.',
  },
  'request.act_mismatch': {
    effect: 'forbids',
    it: 'Per una comunicazione CIVIS chiede il numero di 13 cifre; per una cartella una delle sue tre chiavi.',
    en: 'For a notice CIVIS asks for the 13-digit number; for a cartella for one of its three keys.',
  },
  'request.text_missing': {
    effect: 'forbids',
    it: 'Mancano le informazioni relative alla richiesta.',
    en: 'The information on the request is missing.',
  },
  'request.text_too_long': {
    effect: 'forbids',
    it: 'Il testo ha {chars} caratteri: CIVIS ne accetta {max}.',
    en: 'The text has {chars} characters: CIVIS takes {max}.',
  },
  'request.text_near_limit': {
    effect: 'warns',
    it: 'Il testo ha {chars} caratteri su {max}: come CIVIS li conta non è noto, meglio accorciarlo.',
    en: 'The text has {chars} characters of {max}: how CIVIS counts is not known, better shorten it.',
  },
  'request.text_blanks': {
    effect: 'sender_adds',
    it: 'Nel testo restano spazi da riempire: {blanks}.',
    en: 'The text has blanks to fill: {blanks}.',
  },
  'request.email_missing': {
    effect: 'sender_adds',
    it: 'Manca l’indirizzo e-mail, obbligatorio.',
    en: 'The e-mail address is missing; it is mandatory.',
  },
  'request.email_wrong': {
    effect: 'forbids',
    it: 'L’indirizzo e-mail non è valido.',
    en: 'The e-mail address is not valid.',
  },
  'request.name_missing': {
    effect: 'sender_adds',
    it: 'Manca il nominativo di riferimento, obbligatorio.',
    en: 'The name of the contact is missing; it is mandatory.',
  },
  'request.previous_missing': {
    effect: 'forbids',
    it: 'La seconda richiesta chiede il numero della prima pratica.',
    en: 'A second request needs the number of the first practice.',
  },
  'request.previous_wrong': {
    effect: 'forbids',
    it: 'Il numero di pratica non è valido: 13 cifre, le prime otto la data (AAAAMMGG).',
    en: 'The practice number is not valid: 13 digits, the first eight the day (YYYYMMDD).',
  },
  'request.previous_is_notice_number': {
    effect: 'forbids',
    it: 'È stato indicato il numero della comunicazione al posto del numero di pratica.',
    en: 'The number of the notice was given in place of the practice number.',
  },
  'request.second_not_for_cartella': {
    effect: 'forbids',
    it: 'La seconda richiesta non è prevista per le cartelle.',
    en: 'There is no second request for a cartella.',
  },
  'request.practice_unknown': {
    effect: 'warns',
    it: 'La pratica {number} non è fra quelle registrate per questo atto: controllare il numero.',
    en: 'Practice {number} is not among those recorded for this notice: check the number.',
  },
  'request.practice_discarded': {
    effect: 'forbids',
    it: 'La pratica {number} risulta scartata: nulla è stato acquisito, si ripresenta la prima richiesta.',
    en: 'Practice {number} was discarded: nothing was acquired, the first request is to be sent again.',
  },
  'request.made_for_other': {
    effect: 'forbids',
    it: 'Motivo, testo e allegati sono stati scelti quando questo atto risultava il n. {was}; ora risulta il n. {now}: controllarli e registrarli di nuovo.',
    en: 'Reason, text and attachments were chosen when this notice was no. {was}; it is now no. {now}: check them and record them again.',
  },
  'request.key_not_offered': {
    effect: 'warns',
    it: 'La chiave preferita ({key}) non è fra quelle che CIVIS accetta per questa cartella: è indicata la più sicura.',
    en: 'The preferred key ({key}) is not among those that CIVIS takes for this cartella: the surest one is given.',
  },
  'request.reason_not_for_act': {
    effect: 'warns',
    it: 'Il motivo scelto ({reason}) non vale per questo atto o per questa richiesta: il testo è rimasto aperto.',
    en: 'The reason chosen ({reason}) is not meant for this act or request: the text was left open.',
  },
  'request.sms_without_phone': {
    effect: 'warns',
    it: 'È chiesto l’avviso di chiusura per SMS, ma non è indicato un telefono: serve un cellulare.',
    en: 'A notice of closure by SMS is asked for, but no telephone is given: a mobile number is needed.',
  },
} as const satisfies Record<string, RequestProblemEntry>;
export type RequestProblemCode = keyof typeof REQUEST_PROBLEMS;
