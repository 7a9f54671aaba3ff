// Day the notice was made: it starts rules of the deadline.
import { readDay } from './capture/collect-printed.ts';
import type { FieldDefinition } from './field-rule.ts';

export const dataElaborazione: FieldDefinition = {
  field: 'dataElaborazione',
  about: 'day the comunicazione was elaborated',
  read: readDay,
  rules: [
    {
      id: 'data-elaborazione.sentence',
      showsUnread: true,
      where: 'right',
      labels: [
        'Comunicazione elaborata il',
        'Comunicazione 54-bis elaborata il',
        'Comunicazione 36-bis elaborata il',
        'Comunicazione elaborata in data',
        'Avviso elaborato il',
        'elaborata il',
        'Comunicazione elaborata',
      ],
      why: 'closing sentence of the letter',
    },
    {
      id: 'data-elaborazione.label',
      showsUnread: true,
      where: 'right-or-below',
      labels: ['Data di elaborazione', 'Data elaborazione', 'Data di elaborazione della comunicazione'],
      why: 'header block of boxed layouts',
    },
  ],
};
