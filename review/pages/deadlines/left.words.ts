// Days left in words, so that no colour is needed to know them. (Table file.)
import type { Left } from './left.ts';

const giorni = (n: number) => (n === 1 ? '1 giorno' : `${n} giorni`);
const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

export const leftWords: { readonly it: (left: Left) => string; readonly en: (left: Left) => string } = {
  it: (left) => {
    switch (left.kind) {
      case 'unknown':
        return 'giorno non noto';
      case 'past':
        return `scaduta da ${giorni(left.days)}`;
      case 'today':
        return 'scade oggi';
      case 'floor':
        return left.days === 0 ? 'può essere già scaduta' : `non prima di ${giorni(left.days)}`;
      default:
        return left.days === 1 ? 'manca 1 giorno' : `mancano ${giorni(left.days)}`;
    }
  },
  en: (left) => {
    switch (left.kind) {
      case 'unknown':
        return 'day not known';
      case 'past':
        return `${days(left.days)} overdue`;
      case 'today':
        return 'due today';
      case 'floor':
        return left.days === 0 ? 'may be over already' : `not before ${days(left.days)}`;
      default:
        return `${days(left.days)} left`;
    }
  },
};
