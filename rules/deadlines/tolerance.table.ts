// Lieve inadempimento: a lump sum or first instalment paid this many days late does not lose the reduced
// sanction. Shown, never used for alarms. (Table file.)
import { day, type Validity } from '../civil-day-literal.ts';

export const TOLERANCES: readonly (Validity & { readonly days: number; readonly law: string })[] = [
  { days: 7, validFrom: day('2015-10-22'), validTo: null, law: 'art. 15-ter DPR 602/1973' },
];
