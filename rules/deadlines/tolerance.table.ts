// Lieve inadempimento: a lump sum or first instalment paid this many days late does not lose the reduced
// sanction. Shown, never used for alarms. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';

export interface ToleranceRow extends Validity {
  /** Days late, of the lump sum or the first instalment. */
  readonly days: number;
  /** Largest shortfall, in per cent of what was due … */
  readonly shortfallPercent: number;
  /** … and in any case no more than this, in cents. */
  readonly shortfallCents: number;
  readonly law: string;
  readonly confidence: RuleConfidence;
}

export const TOLERANCES: readonly ToleranceRow[] = [
  {
    days: 7,
    shortfallPercent: 3,
    shortfallCents: 1_000_000,
    validFrom: day('2015-10-22'),
    validTo: null,
    law: 'art. 15-ter DPR 602/1973',
    confidence: 'V2',
  },
];
