// Protocol of the declaration: T + 24 digits on letters, 17 digits / 6 or 7 on receipts.
import { glyphsToDigits } from '../../contract/printed-values.ts';
import { codeReader } from './capture/collect-code.ts';
import type { FieldDefinition } from './field-rule.ts';

// yes: T231114162757131322131277, T 231114162757 131322131277, 23111416275713132/2131277   no: 17 digits alone
const PRINT = /T ?(?:[\dOoIlSB] ?){23}[\dOoIlSB](?![\dA-Za-z])|(?<!\d)\d{17} ?[/-] ?\d{6,7}(?!\d)/;

export const protocolloTelematico: FieldDefinition = {
  field: 'protocolloTelematico',
  about: 'protocollo telematico of the declaration',
  read: codeReader(PRINT, (printed) => {
    const compact = printed.replace(/ /g, '');
    const body = glyphsToDigits(compact.replace(/^T/, ''));
    const value = (compact.startsWith('T') ? 'T' : '') + body.replace('-', '/');
    return { value, marks: value === compact.replace('-', '/') ? [] : ['glyphs'] };
  }),
  rules: [
    {
      id: 'protocollo-telematico.label',
      where: 'right',
      labels: [
        'Protocollo telematico #',
        'Protocollo della dichiarazione',
        'Protocollo telematico della dichiarazione',
        'Identificativo dichiarazione',
        'Prot. telematico',
        'con protocollo',
      ],
      why: 'subject line and detail pages',
    },
  ],
};
