// Sanctions in a notice as dated rows: the day of the violation decides (the payment that was missed), not the day of
// the notice, and the milder later law does not reach back. (Table file.)
import type { Act, RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import { type Fraction, fraction } from '../fraction.ts';

export interface SanctionBaseRow extends Validity {
  readonly id: string;
  /** Of the tax not paid. */
  readonly base: Fraction;
  /** Where the payment was at most {@link LATE_PAYMENT_DAYS} late. */
  readonly baseIfLate: Fraction;
  readonly law: string;
  readonly confidence: RuleConfidence;
}

export const LATE_PAYMENT_DAYS = 90;

export const SANCTION_BASES: readonly SanctionBaseRow[] = [
  {
    id: 'S-30',
    base: fraction(30, 100),
    baseIfLate: fraction(15, 100),
    validFrom: null,
    validTo: day('2024-08-31'),
    law: 'art. 13 DLgs 471/1997',
    confidence: 'V2',
  },
  {
    id: 'S-25',
    base: fraction(25, 100),
    baseIfLate: fraction(125, 1_000),
    validFrom: day('2024-09-01'),
    validTo: null,
    law: 'art. 13 DLgs 471/1997, come modificato dal DLgs 87/2024',
    confidence: 'V2',
  },
];

export interface ReductionRow {
  readonly id: string;
  readonly acts: readonly Act[];
  /** Of the base; 0 where nothing is due if the term is kept. */
  readonly reduction: Fraction;
  /** A base of its own, of the tax; null: that of the violation's day. */
  readonly ownBase: Fraction | null;
  readonly law: string;
  readonly confidence: RuleConfidence;
  readonly it: string;
  readonly en: string;
}

export const REDUCTIONS: readonly ReductionRow[] = [
  {
    id: 'R-AUTO',
    acts: ['36-bis', '54-bis', 'lipe'],
    reduction: fraction(1, 3),
    ownBase: null,
    law: 'art. 2 c. 2 DLgs 462/1997',
    confidence: 'V2',
    it: 'Controllo automatizzato: un terzo.',
    en: 'Automated control: one third.',
  },
  {
    id: 'R-FORMAL',
    acts: ['36-ter', '730-caf'],
    reduction: fraction(2, 3),
    ownBase: null,
    law: 'art. 3 c. 1 DLgs 462/1997',
    confidence: 'V2',
    it: 'Controllo formale e 730 con visto: due terzi.',
    en: 'Formal control and certified form 730: two thirds.',
  },
  {
    id: 'R-SEPARATE',
    acts: ['tassazione-separata'],
    reduction: fraction(0, 1),
    ownBase: null,
    law: 'art. 1 c. 412 L. 311/2004',
    confidence: 'V2',
    it: 'Tassazione separata: nessuna sanzione se si paga nel termine.',
    en: 'Separate taxation: no sanction if paid within the term.',
  },
  {
    id: 'R-OMITTED',
    acts: ['54-bis.1'],
    reduction: fraction(1, 3),
    ownBase: fraction(120, 100),
    law: 'art. 54-bis.1 DPR 633/1972',
    confidence: 'V2',
    it: 'IVA da dichiarazione omessa: un terzo del 120 %, cioè il 40 %.',
    en: 'VAT of an omitted return: one third of 120 %, that is 40 %.',
  },
  {
    id: 'R-STAMP',
    acts: ['bollo'],
    reduction: fraction(1, 3),
    ownBase: null,
    law: 'art. 12-novies DL 34/2019',
    confidence: 'V2',
    it: 'Bollo sulle fatture elettroniche: un terzo.',
    en: 'Stamp duty on e-invoices: one third.',
  },
];
