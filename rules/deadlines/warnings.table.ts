// What a deadline warns of: sentence in Italian with English beside, `{…}` filled in, and the letter of the
// condition that fails. A warning with a letter makes the deadline `to_check`; one without only informs.
//   a  day 0 is proved          b  act, channel and elaboration day are accepted    c  the rule is certain
//   d  the printed term agrees  e  no window of exception may apply                 (Table file.)

export interface DeadlineWarningEntry {
  readonly letter: 'a' | 'b' | 'c' | 'd' | 'e' | null;
  readonly it: string;
  readonly en: string;
}

export const DEADLINE_WARNINGS = {
  a: {
    letter: 'a',
    it: 'Scadenza da controllare, lettera (a): non è provato il giorno da cui si conta.',
    en: 'Deadline to check, letter (a): the day the count starts from is not proved.',
  },
  b: {
    letter: 'b',
    it: 'Scadenza da controllare, lettera (b): atto, canale o data di elaborazione non sono ancora accettati.',
    en: 'Deadline to check, letter (b): act, channel or elaboration day are not accepted yet.',
  },
  c: {
    letter: 'c',
    it: 'Scadenza da controllare, lettera (c): una regola usata non è certa o la norma ha più letture.',
    en: 'Deadline to check, letter (c): a rule used is not certain, or the law has more than one reading.',
  },
  d: {
    letter: 'd',
    it: 'Scadenza da controllare, lettera (d): il termine scritto sull’atto è un altro.',
    en: 'Deadline to check, letter (d): the term printed on the notice is another one.',
  },
  e: {
    letter: 'e',
    it: 'Scadenza da controllare, lettera (e): può valere un periodo speciale.',
    en: 'Deadline to check, letter (e): a special period may apply.',
  },
  'deadline.day0_not_proved': {
    letter: 'a',
    it: 'Il giorno da cui si conta non è provato: confermarlo con la ricevuta di consegna, l’avviso di ricevimento, la relata o la data di trasmissione.',
    en: 'The day the count starts from is not proved: confirm it with the delivery receipt, the return card, the relata or the transmission date.',
  },
  'deadline.channel_no_proof': {
    letter: 'a',
    it: 'Il canale «{channel}» non prova quando l’atto è stato ricevuto: cercare la ricevuta o la raccomandata.',
    en: 'The channel “{channel}” does not prove when the notice was received: look for the receipt or the registered letter.',
  },
  'deadline.not_before': {
    letter: 'a',
    it: 'Il giorno di ricevimento non è noto: la scadenza cade non prima del {date}, contando dalla data di elaborazione.',
    en: 'The day of receipt is not known: the term ends not before {date}, counted from the elaboration day.',
  },
  'deadline.no_start': {
    letter: 'a',
    it: 'Non è nota né la data di ricevimento né quella di elaborazione: la scadenza non si può calcolare, leggere l’atto oggi.',
    en: 'Neither the day of receipt nor the elaboration day is known: the deadline cannot be computed, read the notice today.',
  },
  'deadline.day0_conflict': {
    letter: 'a',
    it: 'Sono indicati giorni di ricevimento diversi: si conta dal primo, controllare quale è giusto.',
    en: 'Different days of receipt are given: the earlier one is used, check which is right.',
  },
  'deadline.day0_before_elaboration': {
    letter: 'a',
    it: 'Il giorno di ricevimento viene prima della data di elaborazione: una delle due date è sbagliata.',
    en: 'The day of receipt comes before the elaboration day: one of the two dates is wrong.',
  },
  'deadline.field_not_accepted': {
    letter: 'b',
    it: 'Da confermare prima di fidarsi della scadenza: {fields}.',
    en: 'To be confirmed before the deadline can be relied on: {fields}.',
  },
  'deadline.elaboration_unknown': {
    letter: 'b',
    it: 'La data di elaborazione manca: sono stati calcolati il termine vecchio e il nuovo, vale il più vicino.',
    en: 'The elaboration day is missing: the old and the new term were computed, the earlier one is given.',
  },
  'deadline.telematic_not_proved': {
    letter: 'b',
    it: 'I 90 giorni dell’avviso telematico valgono solo se è provato l’invio via Entratel con la sua data: qui si conta il termine più breve.',
    en: 'The 90 days of a telematic notice hold only with a proved Entratel transmission and its date: the shorter term is used here.',
  },
  'deadline.telematic_not_foreseen': {
    letter: 'c',
    it: 'Per questo tipo di atto la legge non prevede l’avviso telematico: si conta il termine ordinario, controllare l’atto.',
    en: 'The law does not foresee a telematic notice for this kind of act: the ordinary term is used, check the act.',
  },
  'deadline.rule_uncertain': {
    letter: 'c',
    it: 'La regola {rule} non è del tutto certa ({why}): considerare la data più vicina.',
    en: 'Rule {rule} is not fully certain ({why}): rely on the earlier day.',
  },
  'deadline.rule_out_of_range': {
    letter: 'c',
    it: 'Nessuna regola copre la data di questo atto: è stata usata la più vicina ({rule}), controllare.',
    en: 'No rule covers the date of this act: the nearest one was used ({rule}), check it.',
  },
  'deadline.law_renumbering': {
    letter: 'c',
    it: 'Dal 2027 la norma citata può essere stata trasferita in un testo unico: verificare che il termine sia ancora questo.',
    en: 'From 2027 the norm cited may have moved to a consolidated code: check that the term is still the same.',
  },
  'deadline.roll_uncertain': {
    letter: 'c',
    it: 'Il termine cade il {raw}, giorno non lavorativo: lo spostamento in avanti non è certo, farlo entro il {date}.',
    en: 'The term ends on {raw}, not a working day: the extension is not certain, act by {date}.',
  },
  'deadline.earlier_reading': {
    letter: 'c',
    it: 'Due letture: la tabella dà il {due}; un’altra ({reading}) dà il {date}: attenersi a questa, che viene prima.',
    en: 'Two readings: the table gives {due}; another ({reading}) gives {date}: keep to that one, it is earlier.',
  },
  'deadline.other_reading': {
    letter: null,
    it: 'Due letture: la tabella dà il {due}, ed è la data prudente; un’altra ({reading}) porta al {date}.',
    en: 'Two readings: the table gives {due}, the safe day; another ({reading}) gives {date}.',
  },
  'appeal.other_judge': {
    letter: 'c',
    it: 'La cartella contiene, o può contenere, somme non riconosciute come tributi: per quelle il giudice e il termine possono essere altri e più brevi.',
    en: 'The cartella holds, or may hold, sums not recognised as taxes: for those the judge and the term may be others, and shorter.',
  },
  'deadline.printed_term_differs': {
    letter: 'd',
    it: 'Sull’atto è scritto un termine di {printed} giorni, la regola ne dà {days}: vale il più vicino, controllare.',
    en: 'The notice prints a term of {printed} days, the rule gives {days}: the earlier one counts, check it.',
  },
  'deadline.delivered_late': {
    letter: 'c',
    it: 'PEC consegnata dopo le 21: si conta dal giorno della consegna ({due}); se la notifica valesse dal giorno dopo il termine sarebbe il {date}.',
    en: 'PEC delivered after 21:00: counted from the day of delivery ({due}); were the notification perfected the next day, the term would end on {date}.',
  },
  'deadline.special_measure': {
    letter: null,
    it: 'Il termine era in corso durante una misura speciale ({name}, {law}): controllare se vi si è aderito.',
    en: 'The term was running during a special measure ({name}, {law}): check whether it was made use of.',
  },
  'deadline.look_for': {
    letter: null,
    it: 'Per provare il giorno cercare: {what}.',
    en: 'To prove the day, look for: {what}.',
  },
  'civis.no_suspension.pay': {
    letter: null,
    it: 'Una richiesta CIVIS o di sgravio non sposta il termine per pagare ({date}): solo un nuovo avviso rideterminato ne apre un altro.',
    en: 'A CIVIS or relief request does not move the day to pay ({date}): only a new, redetermined notice opens another term.',
  },
  'civis.no_suspension.appeal': {
    letter: null,
    it: 'Una richiesta CIVIS o di sgravio non sposta il termine per il ricorso: senza sgravio notificato entro il {date} occorre il ricorso.',
    en: 'A CIVIS or relief request does not move the day to appeal: unless a relief is notified by {date}, the appeal is needed.',
  },
  'pay.ravvedimento_closed': {
    letter: null,
    it: 'Dal ricevimento di questo atto il ravvedimento operoso sulle somme richieste è chiuso.',
    en: 'From the receipt of this notice on, spontaneous regularisation (ravvedimento) of the sums asked for is closed.',
  },
  'pay.sanctions_only': {
    letter: null,
    it: 'Pagare le sole sanzioni non definisce l’atto: per la sanzione ridotta occorre versare tutto il dovuto.',
    en: 'Paying only the sanctions does not settle the notice: the reduced sanction needs the whole sum.',
  },
  'pay.partial_disputed': {
    letter: null,
    it: 'Se basti pagare solo una parte delle somme (quella non contestata) per definirla è controverso: non darlo per certo.',
    en: 'Whether paying a part of the sums (the one not contested) settles that part is disputed: do not rely on it.',
  },
  'inform_client.duty': {
    letter: null,
    it: 'L’intermediario informa il cliente entro 30 giorni dall’invio, termine che agosto non sospende; tenere la prova con la data e comunicare all’Agenzia gli impedimenti oggettivi: ne risponde l’abilitazione Entratel.',
    en: 'The intermediary informs the client within 30 days of the transmission, which August does not stop; keep proof with its date and report objective impediments to the agency: the Entratel authorisation is at stake.',
  },
  'appeal.limit_to_notify': {
    letter: null,
    it: 'Anno {year}, {control}: se la dichiarazione fu presentata nel {filed}, la cartella andava notificata entro il {limit} (art. 25 DPR 602/1973){also}. Risulta notificata il {notified}: far valutare la decadenza.',
    en: 'Year {year}, {control}: if the return was filed in {filed}, the cartella had to be notified by {limit} (art. 25 DPR 602/1973){also}. It was notified on {notified}: have the lapse assessed.',
  },
  'deadline.override_window': {
    letter: 'e',
    it: 'Può valere un periodo speciale ({name}): controllare se riguarda questo contribuente; la data prudente non ne tiene conto.',
    en: 'A special period may apply ({name}): check whether it concerns this taxpayer; the safe day leaves it out.',
  },
  'deadline.legal_suspension': {
    letter: null,
    it: 'Questo termine è per la dichiarazione all’Agente della riscossione (sospensione legale), non per CIVIS.',
    en: 'This term is for the declaration to the collection agent (legal suspension), not for CIVIS.',
  },
  'deadline.transmission_in_pause': {
    letter: null,
    it: 'La data di trasmissione cade in un periodo in cui l’Agenzia di norma non invia questi atti: controllarla.',
    en: 'The transmission date falls in a period in which the agency does not normally send these notices: check it.',
  },
} as const satisfies Record<string, DeadlineWarningEntry>;

export type DeadlineWarningCode = keyof typeof DEADLINE_WARNINGS;
