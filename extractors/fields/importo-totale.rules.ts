// The whole sum to pay, in cents: never a row of the table.
import { readCents, readLastCents } from './capture/collect-printed.ts';
import type { FieldDefinition } from './field-rule.ts';

export const importoTotale: FieldDefinition = {
  field: 'importoTotale',
  about: 'total to pay, cents',
  read: readCents,
  readRowEnd: readLastCents,
  rules: [
    {
      id: 'importo-totale.table',
      showsUnread: true,
      where: 'row-end',
      labels: [
        'Totale da versare',
        'Totale da pagare',
        'Totale da pagare entro le scadenze',
        'Totale da pagare entro 60 giorni dalla data di notifica euro',
        'Totale da pagare euro',
        'Totale dovuto',
        'Totale complessivo',
        'Totale generale',
        'Totale somme dovute',
        'Importo totale dovuto',
        'Importo complessivo dovuto',
        'Importo totale da versare',
      ],
      opensRow: true,
      why: 'closing row of the table of sums',
    },
    {
      id: 'importo-totale.sentence',
      where: 'right',
      labels: [
        'versando la somma di euro',
        'versando la somma di',
        'versando l’importo di euro',
        'pagando la somma di euro',
        'la somma complessiva di euro',
        'per un importo totale di euro',
        'Importo totale dovuto',
        'Totale da pagare',
        'Totale da versare',
      ],
      between: ['euro', 'pari', 'a'],
      why: 'sentence that offers to regularise',
    },
    {
      id: 'importo-totale.somme',
      where: 'right-or-below',
      labels: ['SOMME DA PAGARE', 'SOMMA DA PAGARE'],
      opensRow: true,
      why: 'frontispiece of a cartella',
    },
    {
      id: 'importo-totale.saldo-finale',
      where: 'right-or-below',
      labels: ['SALDO FINALE'],
      why: 'F24 enclosed with the letter',
    },
    {
      id: 'importo-totale.plain',
      where: 'row-end',
      labels: ['TOTALE'],
      opensRow: true,
      why: 'last row of older tables; also opens partial totals, so it comes last',
    },
  ],
};
