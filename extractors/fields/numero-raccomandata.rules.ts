// Tracking number of the raccomandata: 12 or 13 digits, or S10 (two letters, nine digits, IT).

import { codeReader } from './capture/collect-code.ts';
import { digitsReader } from './capture/collect-digits.ts';
import type { CaptureReader, FieldDefinition } from './field-rule.ts';

const readDigits = digitsReader({ lengths: [12, 13], separators: ' .-' });
// yes: RA123456789IT, RA 123456789 IT
const readS10 = codeReader(/[A-Z]{2} ?\d{9} ?IT(?![A-Z])/, (printed) => ({
  value: printed.replace(/ /g, ''),
  marks: [],
}));
const read: CaptureReader = (pieces) => readS10(pieces) ?? readDigits(pieces);

export const numeroRaccomandata: FieldDefinition = {
  field: 'numeroRaccomandata',
  about: 'tracking number of the raccomandata',
  read,
  rules: [
    {
      id: 'numero-raccomandata.label',
      where: 'right-or-below',
      labels: [
        'Raccomandata #',
        'Raccomandata A/R #',
        'Raccomandata A.R. #',
        'Racc. A/R #',
        'Racc. #',
        'Atto giudiziario #',
      ],
      why: 'header, envelope or covering letter',
    },
    {
      id: 'numero-raccomandata.margin',
      where: 'right',
      labels: ['R'],
      opensRow: true,
      why: 'line above the address window: R, eight digits, four digits, check digit',
    },
  ],
};
