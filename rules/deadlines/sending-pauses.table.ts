// Periods in which the agency does not send these notices but for urgency (art. 10 DLgs 1/2024). Not a rule on
// terms: a transmission date inside is only unusual and worth a look. (Table file.)
import type { Act } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import type { MonthDay } from '../month-day.ts';

export interface SendingPause extends Validity {
  readonly id: string;
  readonly law: string;
  readonly acts: readonly Act[];
  readonly from: MonthDay;
  readonly to: MonthDay;
}

const SENT_NOTICES: readonly Act[] = ['36-bis', '54-bis', 'lipe', '36-ter', 'tassazione-separata'];
const F4_LAW = 'art. 10 DLgs 1/2024';
const SINCE: Validity = { validFrom: day('2024-01-01'), validTo: null };

export const SENDING_PAUSES: readonly SendingPause[] = [
  {
    id: 'F4',
    acts: SENT_NOTICES,
    from: { month: 8, day: 1 },
    to: { month: 8, day: 31 },
    law: F4_LAW,
    ...SINCE,
  },
  {
    id: 'F4',
    acts: SENT_NOTICES,
    from: { month: 12, day: 1 },
    to: { month: 12, day: 31 },
    law: F4_LAW,
    ...SINCE,
  },
  // Outcomes elaborated by the end of 2020 were not sent in 2020 but from 2021 on.
  {
    id: 'X2',
    acts: ['36-bis', '54-bis', 'lipe', '36-ter'],
    from: { month: 3, day: 8 },
    to: { month: 12, day: 31 },
    validFrom: day('2020-03-08'),
    validTo: day('2020-12-31'),
    law: 'art. 157 c. 2 DL 34/2020',
  },
];
