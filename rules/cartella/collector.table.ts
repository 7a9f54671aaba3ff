// What the collection agent (AdER) charges and grants, as dated rows. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import { type Fraction, fraction } from '../fraction.ts';

export interface CollectorInstalmentsRow extends Validity {
  readonly id: string;
  /** Monthly instalments on a simple request, up to {@link SIMPLE_REQUEST_CENTS}. */
  readonly simple: number;
  /** With a documented difficulty, at any sum. */
  readonly documented: number;
  readonly law: string;
  readonly confidence: RuleConfidence;
}

export const SIMPLE_REQUEST_CENTS = 12_000_000;
export const MIN_INSTALMENT_CENTS = 5_000;

/** The day of the request decides. */
export const COLLECTOR_INSTALMENTS: readonly CollectorInstalmentsRow[] = [
  {
    id: 'K-72',
    simple: 72,
    documented: 120,
    validFrom: null,
    validTo: day('2024-12-31'),
    law: 'art. 19 DPR 602/1973',
    confidence: 'V2',
  },
  {
    id: 'K-84',
    simple: 84,
    documented: 120,
    validFrom: day('2025-01-01'),
    validTo: day('2026-12-31'),
    law: 'art. 19 DPR 602/1973; art. 13 DLgs 110/2024; DM 27.12.2024',
    confidence: 'V2',
  },
  {
    id: 'K-96',
    simple: 96,
    documented: 120,
    validFrom: day('2027-01-01'),
    validTo: day('2028-12-31'),
    law: 'art. 13 DLgs 110/2024; DM 27.12.2024',
    confidence: 'V2',
  },
  {
    id: 'K-108',
    simple: 108,
    documented: 120,
    validFrom: day('2029-01-01'),
    validTo: null,
    law: 'art. 13 DLgs 110/2024; DM 27.12.2024',
    confidence: 'V2',
  },
];

export interface CollectionChargeRow extends Validity {
  readonly id: string;
  /** Paid within sixty days of the notification, and later. */
  readonly inTime: Fraction;
  readonly late: Fraction;
  readonly confidence: RuleConfidence;
}

/** The day the load was handed over decides, even where the cartella came later. */
export const COLLECTION_CHARGES: readonly CollectionChargeRow[] = [
  {
    id: 'O-3-6',
    inTime: fraction(3, 100),
    late: fraction(6, 100),
    validFrom: day('2016-01-01'),
    validTo: day('2021-12-31'),
    confidence: 'V2',
  },
  {
    id: 'O-NONE',
    inTime: fraction(0, 100),
    late: fraction(0, 100),
    validFrom: day('2022-01-01'),
    validTo: null,
    confidence: 'V2',
  },
];
