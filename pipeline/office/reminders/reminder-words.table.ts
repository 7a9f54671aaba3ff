// The words of reminders, Italian and English side by side; `{…}` is filled in. (Table file.)
import type { NoticeKind, Subtype } from '../../../contract/words.ts';
import type { ReminderKind } from './bundle.ts';
import type { Section } from './sections.ts';

export type Language = 'it' | 'en';
type Both = Readonly<Record<Language, string>>;

/** Heading of a section, and its count in a subject. */
export const SECTION_WORDS: Readonly<Record<Section, { readonly heading: Both; readonly count: Both }>> = {
  overdue: {
    heading: { it: 'Termine passato', en: 'Term over' },
    count: { it: '{count} con il termine passato', en: '{count} past the term' },
  },
  due: {
    heading: { it: 'Entro 15 giorni', en: 'Within 15 days' },
    count: { it: '{count} entro 15 giorni', en: '{count} within 15 days' },
  },
  discarded: {
    heading: {
      it: 'Richiesta CIVIS scartata: da rifare',
      en: 'CIVIS request discarded: to be sent again',
    },
    count: { it: '{count} con la richiesta scartata', en: '{count} with a discarded request' },
  },
  undated: {
    heading: {
      it: 'Senza data: il giorno da cui si conta non è noto',
      en: 'Undated: the day to count from is not known',
    },
    count: { it: '{count} senza data', en: '{count} undated' },
  },
  failed: {
    heading: { it: 'File non letti', en: 'Files not read' },
    count: { it: '{count} non letti', en: '{count} not read' },
  },
  tell: {
    heading: { it: 'Cliente non ancora informato', en: 'Client not told yet' },
    count: { it: '{count} da comunicare al cliente', en: '{count} to tell the client' },
  },
  review: {
    heading: { it: 'Fermi in revisione', en: 'Stuck in review' },
    count: { it: '{count} fermi in revisione', en: '{count} stuck in review' },
  },
  to_check: {
    heading: { it: 'Scadenza da controllare', en: 'Deadline to check' },
    count: { it: '{count} da controllare', en: '{count} to check' },
  },
};

export const MAIL_WORDS: Readonly<Record<ReminderKind, { readonly subject: Both; readonly opening: Both }>> =
  {
    digest: {
      subject: { it: 'Scadenze al {day}: {counts}', en: 'Deadlines on {day}: {counts}' },
      opening: {
        it: 'Che cosa guardare oggi, {day}. Ogni atto sta sotto il suo motivo più grave.',
        en: 'What to look at today, {day}. Each notice stands under its worst reason.',
      },
    },
    urgent: {
      subject: {
        it: 'URGENTE, arrivati con meno di 7 giorni: {counts}',
        en: 'URGENT, arrived with fewer than 7 days left: {counts}',
      },
      opening: {
        it: 'Sono arrivati questi atti, e alla loro scadenza mancano meno di 7 giorni (o è già passata).',
        en: 'These notices arrived with fewer than 7 days left, or with their term over.',
      },
    },
    import: {
      subject: {
        it: 'Caricamento di molti atti o di atti vecchi: {counts}',
        en: 'Many notices or old ones were taken in: {counts}',
      },
      opening: {
        it: 'Sono stati caricati insieme molti atti, o atti di vecchia data: un solo riepilogo. Guardare per primi quelli in alto.',
        en: 'Many notices came in together, or old ones: one summary. Look at the topmost first.',
      },
    },
  };

export const LINE_WORDS = {
  today: { it: 'scade OGGI', en: 'due TODAY' },
  tomorrow: { it: 'entro il {day}, DOMANI', en: 'by {day}, TOMORROW' },
  daysLeft: { it: 'entro il {day}, fra {days} giorni', en: 'by {day}, in {days} days' },
  overdue: { it: 'era entro il {day}, da {days} giorni', en: 'was due by {day}, {days} days ago' },
  notBefore: { it: 'non prima del {day}, da accertare', en: 'not before {day}, to be found out' },
  noDay: { it: 'termine non noto: leggere l’atto oggi', en: 'term not known: read the notice today' },
  tellBy: { it: 'cliente da informare entro il {day}', en: 'client to be told by {day}' },
  notTold: { it: 'cliente non ancora informato', en: 'client not told yet' },
  review: { it: 'in revisione dal {day}', en: 'in review since {day}' },
  toCheck: { it: 'data da controllare', en: 'day to check' },
  changed: {
    it: 'la scadenza è cambiata dopo la decisione: riguardarla',
    en: 'its deadline changed after the decision: look at it again',
  },
  discarded: {
    it: 'richiesta CIVIS SCARTATA, nulla è stato acquisito: rifarla',
    en: 'CIVIS request DISCARDED, nothing was acquired: send it again',
  },
  failed: { it: 'file non letto ({code})', en: 'file not read ({code})' },
  notice: { it: 'atto {id}', en: 'notice {id}' },
  inCharge: { it: 'in carico a {name}, senza indirizzo valido', en: 'in charge of {name}, no valid address' },
  more: { it: 'e altri {count}: vederli nel programma', en: 'and {count} more: see them in the program' },
  footer: {
    it: 'Le date sono quelle prudenti. Messaggio automatico: non rispondere. Gli atti si trovano nel programma con il loro identificativo.',
    en: 'Days are the safe ones. Automatic message: do not answer. Find the notices in the program by their id.',
  },
} as const satisfies Record<string, Both>;
export type LineWord = keyof typeof LINE_WORDS;

export const KIND_WORDS: Readonly<Record<NoticeKind, Both>> = {
  comunicazione: { it: 'comunicazione', en: 'communication' },
  avviso_telematico: { it: 'avviso telematico', en: 'telematic notice' },
  cartella: { it: 'cartella', en: 'cartella' },
  altro: { it: 'altro atto', en: 'other paper' },
};
export const SUBTYPE_WORDS: Readonly<Record<Subtype, Both>> = {
  '36-bis': { it: '36-bis', en: '36-bis' },
  '54-bis': { it: '54-bis', en: '54-bis' },
  lipe: { it: 'LIPE', en: 'LIPE' },
  'tassazione-separata': { it: 'tassazione separata', en: 'separate taxation' },
  '36-ter': { it: '36-ter', en: '36-ter' },
  '730-caf': { it: '730 CAF', en: '730 CAF' },
  '54-bis.1': { it: '54-bis.1', en: '54-bis.1' },
  bollo: { it: 'bollo', en: 'stamp duty' },
};

export function say(words: Both, language: Language, facts: Readonly<Record<string, string>> = {}): string {
  return words[language].replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '—');
}
