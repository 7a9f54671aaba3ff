// Codice atto: 11 digits. Its Luhn digit is a likely rule only, and a partita IVA passes it too: label first.
import { digitsReader } from './capture/collect-digits.ts';
import type { FieldDefinition } from './field-rule.ts';

export const codiceAtto: FieldDefinition = {
  field: 'codiceAtto',
  about: 'codice atto, 11 digits: header of the letter, F24 box, detail of the cartella',
  read: digitsReader({ lengths: [11], separators: ' .-' }),
  never: ['06363391001', '13756881002'],
  rules: [
    {
      id: 'codice-atto.label',
      showsUnread: true,
      where: 'right-or-below',
      labels: ['Codice atto #', 'Cod. atto #', 'Codice dell’atto #', 'Codice identificativo atto #'],
      why: 'printed in the header, in the F24 box beside codice ufficio, and in the detail of a cartella',
    },
  ],
};
