// Identificativo della partita di ruolo: its format is not published, so it is copied as read, never repaired,
// and always confirmed by a person.
import { codeReader } from './capture/collect-code.ts';
import type { FieldDefinition } from './field-rule.ts';

// yes: T20672302475052743582446851/A, 84T55103075003597, 70IT01774665591848, T2067 2302 4750/B   no: words without digits
const PRINT = /[A-Z0-9][A-Z0-9]*(?: ?[A-Z0-9]*\d[A-Z0-9]*)*(?: ?\/ ?[A-Z0-9]{1,3})?(?![A-Za-z])/;
const MIN_LENGTH = 6;
const MAX_LENGTH = 34;

export const partitaRuolo: FieldDefinition = {
  field: 'partitaRuolo',
  about: 'identificativo della partita di ruolo, as printed',
  read: codeReader(PRINT, (printed) => {
    const value = printed.replace(/ /g, '');
    const isCode = value.length >= MIN_LENGTH && value.length <= MAX_LENGTH && /\d{4}/.test(value);
    return isCode ? { value, marks: [] } : null;
  }),
  rules: [
    {
      id: 'partita-ruolo.label',
      where: 'right-or-below',
      // `Identificativo cartella` is three misreads away.
      maxEdits: 2,
      labels: [
        'Partita di ruolo #',
        'Identificativo della partita di ruolo',
        'Identificativo partita di ruolo',
        'Identificativo partita',
        'Identificativo della partita',
        'Codice partita #',
        'Partita #',
        'N. partita',
        'Numero partita',
      ],
      why: 'detail section of the cartella; the CIVIS form calls it so',
    },
  ],
};
