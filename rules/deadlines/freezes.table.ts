// Periods whose days are not counted, as dated data. A changed pause is a new row with the old one ended.
// (Table file.)
import { day } from '../civil-day-literal.ts';
import type { FreezeRow } from './rule.types.ts';

const AUGUST_FIRST = { month: 8, day: 1 };

export const FREEZES: readonly FreezeRow[] = [
  {
    id: 'F1',
    freeze: 'F1',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 9, day: 4 } },
    validFrom: day('2017-01-01'),
    validTo: null,
    law: 'art. 7-quater c. 17 DL 193/2016',
    confidence: 'V2',
  },
  {
    id: 'F5-OLD',
    freeze: 'F5',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 9, day: 15 } },
    validFrom: null,
    validTo: day('2014-12-31'),
    law: 'art. 1 L. 742/1969',
    confidence: 'V2',
  },
  {
    id: 'F5',
    freeze: 'F5',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 8, day: 31 } },
    validFrom: day('2015-01-01'),
    validTo: null,
    law: 'art. 1 L. 742/1969',
    confidence: 'V2',
  },
  // Sources dispute whether it adds up with August; an appeal of sixty days never meets both.
  {
    id: 'X5',
    freeze: 'F5',
    period: { kind: 'once', from: day('2020-03-09'), to: day('2020-05-11') },
    validFrom: null,
    validTo: null,
    law: 'art. 83 DL 18/2020; DL 23/2020',
    confidence: 'V2',
  },
];
