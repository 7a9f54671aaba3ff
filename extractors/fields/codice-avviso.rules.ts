// pagoPA codice avviso: 18 digits in groups on the payment slip.
import { digitsReader } from './capture/collect-digits.ts';
import type { FieldDefinition } from './field-rule.ts';

export const codiceAvviso: FieldDefinition = {
  field: 'codiceAvviso',
  about: 'pagoPA codice avviso, 18 digits',
  read: digitsReader({ lengths: [18], separators: ' .-' }),
  rules: [
    {
      id: 'codice-avviso.label',
      where: 'right-or-below',
      labels: [
        'Codice avviso #',
        'Codice avviso pagoPA',
        'Cod. avviso',
        'Numero avviso',
        'Codice modulo di pagamento',
      ],
      why: 'payment slip; older slips say codice modulo di pagamento',
    },
  ],
};
