// The time left in words, so that no colour is needed to know it. (Table file.)
import type { Left } from './left.ts';

const giorni = (n: number) => (n === 1 ? '1 giorno' : `${n} giorni`);
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

export const LEFT_WORDS: {
  readonly it: (left: Left) => string;
  readonly en: (left: Left) => string;
} = {
  it: ({ kind, days: n }) =>
    ({
      changed: 'termine cambiato: guardare oggi',
      undated: 'senza termine: leggere oggi',
      overdue: `scaduto da ${giorni(n)}`,
      today: 'scade oggi',
      floor: n === 0 ? 'forse già scaduto: guardare oggi' : `non prima di ${giorni(n)}`,
      days: n === 1 ? 'manca 1 giorno' : `mancano ${giorni(n)}`,
      none: 'nessun termine',
    })[kind],
  en: ({ kind, days: n }) =>
    ({
      changed: 'term changed: look today',
      undated: 'no term: read today',
      overdue: `overdue by ${days(n)}`,
      today: 'due today',
      floor: n === 0 ? 'may be over: look today' : `not before ${days(n)}`,
      days: `${days(n)} left`,
      none: 'no term',
    })[kind],
};
