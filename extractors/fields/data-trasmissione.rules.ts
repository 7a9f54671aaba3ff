// Day the avviso telematico was sent to the intermediary: the 90 days count from it. Not the day the return was sent.
import { readDay } from './capture/collect-printed.ts';
import type { FieldDefinition } from './field-rule.ts';

const OF_THE_RETURN = ['dichiarazione', 'modello', 'presentata', 'presentato'];

export const dataTrasmissione: FieldDefinition = {
  field: 'dataTrasmissione',
  about: 'day the avviso telematico was transmitted to the intermediary',
  read: readDay,
  rules: [
    {
      id: 'data-trasmissione.sentence',
      showsUnread: true,
      where: 'right',
      labels: [
        'trasmesso all’intermediario in data',
        'trasmesso all’intermediario il',
        'trasmesso tramite Entratel in data',
        'trasmesso tramite il servizio Entratel in data',
        'AVVISO TELEMATICO trasmesso in data',
        'AVVISO TELEMATICO trasmesso il',
        'reso disponibile all’intermediario in data',
      ],
      notAfter: OF_THE_RETURN,
      why: 'heading of the avviso telematico',
    },
    {
      id: 'data-trasmissione.label',
      where: 'right-or-below',
      labels: [
        'Data di trasmissione dell’avviso',
        'Data trasmissione avviso',
        'Data di trasmissione all’intermediario',
      ],
      notAfter: OF_THE_RETURN,
      why: 'header block of boxed layouts',
    },
    {
      id: 'data-trasmissione.bare',
      where: 'right',
      labels: ['Data di trasmissione', 'Data trasmissione'],
      opensRow: true,
      notAfter: OF_THE_RETURN,
      why: 'row of its own in the header of the Entratel file, dotted up to the day',
    },
  ],
};
