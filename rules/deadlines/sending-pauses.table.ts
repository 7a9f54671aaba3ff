// Periods in which the agency does not send these notices but for urgency (art. 10 DLgs 1/2024). Not a rule on
// terms: a transmission date inside is only unusual and worth a look. (Table file.)
import type { Act } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import type { MonthDay } from '../month-day.ts';

export interface SendingPause extends Validity {
  readonly acts: readonly Act[];
  readonly from: MonthDay;
  readonly to: MonthDay;
}

const SENT_NOTICES: readonly Act[] = ['36-bis', '54-bis', 'lipe', '36-ter', 'tassazione-separata'];
const SINCE: Validity = { validFrom: day('2024-01-01'), validTo: null };

export const SENDING_PAUSES: readonly SendingPause[] = [
  { acts: SENT_NOTICES, from: { month: 8, day: 1 }, to: { month: 8, day: 31 }, ...SINCE },
  { acts: SENT_NOTICES, from: { month: 12, day: 1 }, to: { month: 12, day: 31 }, ...SINCE },
];
