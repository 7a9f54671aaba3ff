// Texts of the register of practices. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface PracticesWords {
  readonly title: string;
  readonly hint: string;
  readonly state: string;
  readonly all: string;
  readonly onlyOpen: string;
  readonly newSent: string;
  readonly none: string;
  readonly showMore: string;
  count(count: number): string;
  readonly first: string;
  after(number: string): string;
  sentOn(day: string): string;
  since(day: string): string;
  readonly noName: string;
  readonly urgent: string;
  readonly open: string;
  readonly closed: string;
  readonly nothingToDo: string;
  readonly update: string;
  readonly history: string;
  readonly secondRequest: string;
  readonly retract: string;
  forWhom(what: string, number: string): string;
  readonly byPerson: string;
  byPaper(id: string): string;
  readonly proposed: string;
  readonly withdrawn: string;
  readonly dueNone: string;
  due(day: string): string;
  eventTitle(number: string): string;
  readonly shows: string;
  readonly outcome: string;
  readonly outcomeUnknown: string;
  readonly on: string;
  readonly onHint: string;
  readonly note: string;
  readonly save: string;
  saved(state: string): string;
  retractTitle(number: string): string;
  readonly retractText: string;
  readonly retractDo: string;
  readonly retracted: string;
  secondTitle(number: string): string;
  readonly secondText: string;
  readonly secondDo: string;
  readonly secondReady: string;
  readonly findTitle: string;
  readonly find: string;
  readonly findHint: string;
  readonly search: string;
  readonly found: string;
  readonly notFound: string;
  readonly loading: string;
  readonly keys: Readonly<
    Record<
      'next' | 'previous' | 'open' | 'sheet' | 'update' | 'history' | 'second' | 'retract' | 'newSent',
      string
    >
  >;
}

export const PRACTICES_WORDS: Words<PracticesWords> = {
  it: {
    title: 'Pratiche CIVIS',
    hint: 'Le richieste inviate, l’ultima per prima. Il programma non guarda in CIVIS: qui c’è quello che è stato registrato, o letto sulle carte arrivate.',
    state: 'Stato',
    all: 'Tutti',
    onlyOpen: 'Solo quelle da seguire',
    newSent: 'Registra una richiesta inviata',
    none: 'Nessuna pratica con questi filtri.',
    showMore: 'Mostra le altre',
    count: (count) => (count === 1 ? '1 pratica' : `${count} pratiche`),
    first: 'prima richiesta',
    after: (number) => `seconda richiesta, dopo la ${number}`,
    sentOn: (day) => `inviata il ${day}`,
    since: (day) => `dal ${day}`,
    noName: 'senza nome',
    urgent: 'Urgente',
    open: 'Da fare',
    closed: 'Fatto',
    nothingToDo: 'Non resta nulla da fare.',
    update: 'Aggiorna',
    history: 'Storia',
    secondRequest: 'Seconda richiesta',
    retract: 'Togli l’ultima registrazione',
    forWhom: (what, number) => `${what}: pratica ${number}`,
    byPerson: 'registrato da una persona',
    byPaper: (id) => `da una carta arrivata (${id})`,
    proposed: 'proposto da una carta, da confermare',
    withdrawn: 'tolto',
    dueNone: 'scadenza dell’atto: giorno non noto',
    due: (day) => `scadenza dell’atto: ${day}`,
    eventTitle: (number) => `Che cosa mostra CIVIS della pratica ${number}`,
    shows: 'Stato in CIVIS',
    outcome: 'Esito',
    outcomeUnknown: 'non ancora noto',
    on: 'Giorno',
    onHint: 'gg/mm/aaaa; vuoto: oggi',
    note: 'Nota',
    save: 'Registra',
    saved: (state) => `Registrato: ${state}`,
    retractTitle: (number) => `Togliere l’ultima registrazione della pratica ${number}?`,
    retractText:
      'Nella storia resta scritta, ma non conta più. Se era l’invio, la pratica non è più di questo atto.',
    retractDo: 'Togli',
    retracted: 'L’ultima registrazione non conta più',
    secondTitle: (number) => `Seconda richiesta, dopo la pratica ${number}`,
    secondText:
      'La bozza dell’atto diventa quella di una seconda richiesta, con il numero di questa pratica: si apre la scheda con i valori da copiare. Gli allegati e il testo si scelgono nell’atto.',
    secondDo: 'Prepara la seconda richiesta',
    secondReady: 'La bozza è ora quella di una seconda richiesta',
    findTitle: 'Registrare una richiesta inviata',
    find: 'Atto: numero, codice fiscale o identificativo',
    findHint: 'basta l’inizio',
    search: 'Cerca',
    found: 'Di quale atto',
    notFound: 'Nessun atto comincia così.',
    loading: 'Caricamento…',
    keys: {
      next: 'Pratica dopo',
      previous: 'Pratica prima',
      open: 'Apri l’atto (o Invio)',
      sheet: 'Scheda con i valori da copiare',
      update: 'Registra che cosa mostra CIVIS',
      history: 'Storia della pratica',
      second: 'Seconda richiesta',
      retract: 'Togli l’ultima registrazione',
      newSent: 'Registra una richiesta inviata',
    },
  },
  en: {
    title: 'CIVIS practices',
    hint: 'Requests that were sent, the last first. The program does not look into CIVIS: here is what was recorded, or read on papers that came in.',
    state: 'State',
    all: 'All',
    onlyOpen: 'Only those to follow',
    newSent: 'Record a request that was sent',
    none: 'No practice with these filters.',
    showMore: 'Show the others',
    count: (count) => (count === 1 ? '1 practice' : `${count} practices`),
    first: 'first request',
    after: (number) => `second request, after ${number}`,
    sentOn: (day) => `sent on ${day}`,
    since: (day) => `since ${day}`,
    noName: 'no name',
    urgent: 'Urgent',
    open: 'To do',
    closed: 'Done',
    nothingToDo: 'Nothing is left to do.',
    update: 'Update',
    history: 'History',
    secondRequest: 'Second request',
    retract: 'Take back the last entry',
    forWhom: (what, number) => `${what}: practice ${number}`,
    byPerson: 'recorded by a person',
    byPaper: (id) => `from a paper that came in (${id})`,
    proposed: 'proposed by a paper, to be confirmed',
    withdrawn: 'taken back',
    dueNone: 'deadline of the notice: day not known',
    due: (day) => `deadline of the notice: ${day}`,
    eventTitle: (number) => `What CIVIS shows of practice ${number}`,
    shows: 'State in CIVIS',
    outcome: 'Outcome',
    outcomeUnknown: 'not known yet',
    on: 'Day',
    onHint: 'dd/mm/yyyy; empty: today',
    note: 'Note',
    save: 'Record',
    saved: (state) => `Recorded: ${state}`,
    retractTitle: (number) => `Take back the last entry of practice ${number}?`,
    retractText:
      'It stays written in the history and counts no more. If it was the sending, the practice is no longer of this notice.',
    retractDo: 'Take back',
    retracted: 'The last entry counts no more',
    secondTitle: (number) => `Second request, after practice ${number}`,
    secondText:
      'The draft of the notice becomes that of a second request, with the number of this practice: the sheet opens with the values to copy. Attachments and text are chosen in the notice.',
    secondDo: 'Prepare the second request',
    secondReady: 'The draft is now that of a second request',
    findTitle: 'Record a request that was sent',
    find: 'Notice: number, tax code or id',
    findHint: 'the beginning is enough',
    search: 'Search',
    found: 'Of which notice',
    notFound: 'No notice begins so.',
    loading: 'Loading…',
    keys: {
      next: 'Next practice',
      previous: 'Practice before',
      open: 'Open the notice (or Enter)',
      sheet: 'Sheet with the values to copy',
      update: 'Record what CIVIS shows',
      history: 'History of the practice',
      second: 'Second request',
      retract: 'Take back the last entry',
      newSent: 'Record a request that was sent',
    },
  },
};
