// Number of the comunicazione or avviso telematico: 13 digits, no check digit known, so only beside its label.
import { digitsReader } from './capture/collect-digits.ts';
import type { FieldDefinition } from './field-rule.ts';

/** Words before the label when another, earlier communication is meant. */
const ABOUT_ANOTHER = [
  'sostituisce',
  'annulla',
  'precedente',
  'pratica',
  'annullata',
  'rettifica',
  'sostituita',
];

export const numeroComunicazione: FieldDefinition = {
  field: 'numeroComunicazione',
  about: 'number of the comunicazione or avviso telematico, 13 digits',
  read: digitsReader({ lengths: [13], separators: ' .-' }),
  rules: [
    {
      id: 'numero-comunicazione.header',
      showsUnread: true,
      where: 'right-or-below',
      labels: [
        'Comunicazione #',
        'Comunicazione 54-bis #',
        'Comunicazione 36-bis #',
        'Comunicazione art. 36-bis #',
        'Comunicazione art. 54-bis #',
        'Comunicazione di irregolarità #',
        'Numero comunicazione',
        'Numero della comunicazione',
        'N. comunicazione',
        'N. della comunicazione',
        'Identificativo comunicazione',
        'Identificativo della comunicazione',
      ],
      notAfter: ABOUT_ANOTHER,
      why: 'header block of the letter; printed label in letters of 2025 on and on IVA letters',
    },
    {
      id: 'numero-comunicazione.avviso',
      showsUnread: true,
      where: 'right-or-below',
      labels: [
        'Avviso telematico #',
        'Numero dell’avviso telematico',
        'Numero avviso telematico',
        'Identificativo avviso telematico',
      ],
      notAfter: ABOUT_ANOTHER,
      why: 'same number under the name it has towards the intermediary',
    },
    {
      id: 'numero-comunicazione.short',
      where: 'right',
      labels: ['com. n.', 'comunic. n.'],
      notAfter: ABOUT_ANOTHER,
      why: 'running head of the detail pages',
    },
    {
      id: 'numero-comunicazione.mentioned',
      where: 'right',
      labels: ['Comunicazione #', 'Avviso telematico #'],
      why: 'another communication named in the text (redetermined, annulled, under a practice)',
    },
  ],
};
