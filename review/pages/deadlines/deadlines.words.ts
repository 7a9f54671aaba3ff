// Texts of the page of deadlines. (Table file.)

import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import type { Words } from '../../shell/language.ts';
import type { Group } from './groups.ts';

type What = NonNullable<NoticeRow['next']['what']>;

export interface DeadlineWords {
  readonly title: string;
  readonly groups: Readonly<Record<Group, string>>;
  readonly groupHints: Partial<Readonly<Record<Group, string>>>;
  readonly whats: Readonly<Record<What, string>>;
  readonly whatUnknown: string;
  instalmentOf(number: number, of: number): string;
  readonly kinds: Readonly<Record<NoticeRow['kind'], string>>;
  readonly noName: string;
  readonly noClient: string;
  client(name: string, id: string): string;
  year(year: number): string;
  readonly notBefore: string;
  readonly floor: string;
  readonly toCheck: string;
  readonly ruleB: string;
  owner(person: string): string;
  readonly record: string;
  readonly sheet: string;
  forWhom(what: string, who: string): string;
  readonly views: { readonly label: string; readonly list: string; readonly calendar: string };
  readonly span: string;
  days(count: number): string;
  readonly clientFilter: string;
  readonly personFilter: string;
  readonly all: string;
  readonly withClosed: string;
  readonly exports: string;
  readonly calendarFile: string;
  readonly none: string;
  readonly noneOfDay: string;
  count(count: number): string;
  more(shown: number): string;
  readonly showMore: string;
  readonly urgentAbove: string;
  urgent(readToday: number, overdue: number): string;
  readonly showUrgent: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
  readonly todayButton: string;
  readonly todayWord: string;
  readonly weekdays: readonly { readonly short: string; readonly long: string }[];
  readonly months: readonly string[];
  dayTitle(weekday: string, day: number, month: string, year: number): string;
  others(count: number): string;
  readonly keys: Readonly<
    Record<
      | 'next'
      | 'previous'
      | 'open'
      | 'sheet'
      | 'record'
      | 'view'
      | 'today'
      | 'arrows'
      | 'months'
      | 'week'
      | 'toDay',
      string
    >
  >;
}

export const DEADLINE_WORDS: Words<DeadlineWords> = {
  it: {
    title: 'Scadenze',
    groups: {
      read_today: 'Da leggere oggi',
      overdue: 'Scadute',
      today: 'Scadono oggi',
      soon: 'Nei prossimi 7 giorni',
      later: 'Più avanti',
      closed: 'Chiuse',
    },
    groupHints: {
      read_today:
        'Il giorno non è noto, o è cambiato dopo che lo stato era stato registrato: il termine può correre già.',
    },
    whats: {
      pay: 'Pagamento (o prima rata)',
      clarify: 'Chiarimenti',
      appeal: 'Ricorso',
      inform_client: 'Informare il cliente',
      instalment: 'Rata',
    },
    whatUnknown: 'Da guardare: il termine non è noto',
    instalmentOf: (number, of) => `Rata ${number} di ${of}`,
    kinds: {
      comunicazione: 'Comunicazione',
      avviso_telematico: 'Avviso telematico',
      cartella: 'Cartella di pagamento',
      altro: 'Altro documento',
    },
    noName: 'senza nome',
    noClient: 'nessun cliente in anagrafica',
    client: (name, id) => `Cliente: ${name} (${id})`,
    year: (year) => `anno ${year}`,
    notBefore: 'non prima del',
    floor: 'giorno di ricevimento non noto',
    toCheck: 'scadenza da controllare',
    ruleB: 'regola di confidenza B',
    owner: (person) => `Affidata a ${person}`,
    record: 'Registra',
    sheet: 'Scheda',
    forWhom: (what, who) => `${what}: ${who}`,
    views: { label: 'Vista', list: 'Elenco', calendar: 'Calendario' },
    span: 'Periodo',
    days: (count) => `${count} giorni`,
    clientFilter: 'Cliente',
    personFilter: 'Persona',
    all: 'Tutti',
    withClosed: 'Anche le chiuse',
    exports: 'Esporta con questi filtri',
    calendarFile: 'Calendario (.ics)',
    none: 'Nessuna scadenza con questi filtri.',
    noneOfDay: 'Nessuna scadenza in questo giorno.',
    count: (count) => (count === 1 ? '1 scadenza' : `${count} scadenze`),
    more: (shown) => `Ce ne sono altre: qui stanno le prime ${shown}, le più urgenti.`,
    showMore: 'Mostra le altre',
    urgentAbove: 'Prima di tutto',
    urgent: (readToday, overdue) => `${readToday} da leggere oggi, ${overdue} scadute`,
    showUrgent: 'Vedile nell’elenco',
    previousMonth: 'Mese prima',
    nextMonth: 'Mese dopo',
    todayButton: 'Oggi',
    todayWord: 'oggi',
    weekdays: [
      { short: 'lun', long: 'lunedì' },
      { short: 'mar', long: 'martedì' },
      { short: 'mer', long: 'mercoledì' },
      { short: 'gio', long: 'giovedì' },
      { short: 'ven', long: 'venerdì' },
      { short: 'sab', long: 'sabato' },
      { short: 'dom', long: 'domenica' },
    ],
    months: [
      ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
      ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
    ],
    dayTitle: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
    others: (count) => (count === 1 ? 'e 1 altra' : `e altre ${count}`),
    keys: {
      next: 'Scadenza dopo',
      previous: 'Scadenza prima',
      open: 'Apri l’atto (o Invio)',
      sheet: 'Scheda con i valori da copiare',
      record: 'Registra che cosa è stato fatto',
      view: 'Elenco o calendario',
      today: 'Oggi',
      arrows: 'Nel calendario: giorno e settimana, prima e dopo',
      months: 'Nel calendario: mese prima e dopo',
      week: 'Nel calendario: inizio e fine della settimana',
      toDay: 'Nel calendario: alle scadenze del giorno',
    },
  },
  en: {
    title: 'Deadlines',
    groups: {
      read_today: 'To be read today',
      overdue: 'Overdue',
      today: 'Due today',
      soon: 'In the next 7 days',
      later: 'Later',
      closed: 'Closed',
    },
    groupHints: {
      read_today: 'The day is not known, or changed after the state was recorded: the term may be running.',
    },
    whats: {
      pay: 'Payment (or first instalment)',
      clarify: 'Clarifications',
      appeal: 'Appeal',
      inform_client: 'Inform the client',
      instalment: 'Instalment',
    },
    whatUnknown: 'To be looked at: the term is not known',
    instalmentOf: (number, of) => `Instalment ${number} of ${of}`,
    kinds: {
      comunicazione: 'Notice (comunicazione)',
      avviso_telematico: 'Telematic notice',
      cartella: 'Cartella di pagamento',
      altro: 'Another paper',
    },
    noName: 'no name',
    noClient: 'no client in the register',
    client: (name, id) => `Client: ${name} (${id})`,
    year: (year) => `year ${year}`,
    notBefore: 'not before',
    floor: 'day of receipt not known',
    toCheck: 'deadline to be checked',
    ruleB: 'rule of confidence B',
    owner: (person) => `With ${person}`,
    record: 'Record',
    sheet: 'Sheet',
    forWhom: (what, who) => `${what}: ${who}`,
    views: { label: 'View', list: 'List', calendar: 'Calendar' },
    span: 'Period',
    days: (count) => `${count} days`,
    clientFilter: 'Client',
    personFilter: 'Person',
    all: 'All',
    withClosed: 'Closed ones too',
    exports: 'Export with these filters',
    calendarFile: 'Calendar (.ics)',
    none: 'No deadline with these filters.',
    noneOfDay: 'No deadline on this day.',
    count: (count) => (count === 1 ? '1 deadline' : `${count} deadlines`),
    more: (shown) => `There are more: these are the first ${shown}, the most urgent.`,
    showMore: 'Show the others',
    urgentAbove: 'First of all',
    urgent: (readToday, overdue) => `${readToday} to be read today, ${overdue} overdue`,
    showUrgent: 'See them in the list',
    previousMonth: 'Month before',
    nextMonth: 'Month after',
    todayButton: 'Today',
    todayWord: 'today',
    weekdays: [
      { short: 'Mon', long: 'Monday' },
      { short: 'Tue', long: 'Tuesday' },
      { short: 'Wed', long: 'Wednesday' },
      { short: 'Thu', long: 'Thursday' },
      { short: 'Fri', long: 'Friday' },
      { short: 'Sat', long: 'Saturday' },
      { short: 'Sun', long: 'Sunday' },
    ],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    dayTitle: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
    others: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    keys: {
      next: 'Next deadline',
      previous: 'Deadline before',
      open: 'Open the notice (or Enter)',
      sheet: 'Sheet with the values to copy',
      record: 'Record what was done',
      view: 'List or calendar',
      today: 'Today',
      arrows: 'In the calendar: day and week, before and after',
      months: 'In the calendar: month before and after',
      week: 'In the calendar: begin and end of the week',
      toDay: 'In the calendar: to the deadlines of the day',
    },
  },
};
