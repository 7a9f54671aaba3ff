// The words of calendar events, Italian with English beside; `{…}` is filled in. (Table file.)
import type { NoticeKind, Purpose } from '../../../contract/words.ts';
import type { Language } from '../../messages/warnings.table.ts';

type Words = Readonly<Record<Language, string>>;

export const PURPOSE_WORDS: Readonly<Record<Purpose, Words>> = {
  pay: { it: 'Scadenza', en: 'Deadline' },
  clarify: { it: 'Chiarimenti', en: 'Clarifications' },
  appeal: { it: 'Ricorso', en: 'Appeal' },
  inform_client: { it: 'Informare il cliente', en: 'Tell the client' },
};

export const KIND_WORDS: Readonly<Record<NoticeKind, Words>> = {
  comunicazione: { it: 'comunicazione', en: 'comunicazione' },
  avviso_telematico: { it: 'avviso telematico', en: 'avviso telematico' },
  cartella: { it: 'cartella', en: 'cartella' },
  altro: { it: 'altro documento', en: 'other paper' },
};

export const CALENDAR_WORDS = {
  calendarName: { it: 'Scadenze CIVIS', en: 'CIVIS deadlines' },
  /** In place of the purpose while the day of receipt is not known. */
  verify: { it: 'Verificare la scadenza', en: 'Check the deadline' },
  by: { it: 'Entro il {day}.', en: 'By {day}.' },
  notBefore: {
    it: '{what}. Data di ricevimento non nota: non prima del {day}.',
    en: '{what}. Day of receipt not known: not before {day}.',
  },
  certain: { it: 'Regola {rule}; certa.', en: 'Rule {rule}; certain.' },
  toCheck: { it: 'Regola {rule}; da controllare.', en: 'Rule {rule}; to be checked.' },
  /** In place of the purpose while a plan runs. */
  instalment: { it: 'Rata {number} di {of}', en: 'Instalment {number} of {of}' },
  plan: { it: 'Giorno del piano di rate registrato.', en: 'Day of the plan of instalments as recorded.' },
  notice: { it: 'Atto {id}.', en: 'Notice {id}.' },
  number: { it: 'Numero {number}.', en: 'Number {number}.' },
  numberDoubtful: { it: 'Numero {number} (da controllare).', en: 'Number {number} (to be checked).' },
  cancelled: { it: 'Scadenza non più in vigore', en: 'Deadline no longer in force' },
  cancelledWhy: {
    it: 'La scadenza dell’atto {id} non vale più in questa forma: guardare il registro.',
    en: 'The deadline of notice {id} no longer stands in this form: see the register.',
  },
} as const satisfies Record<string, Words>;
