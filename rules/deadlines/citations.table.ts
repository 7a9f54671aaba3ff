// How the law is cited, by date of the act. The consolidated tax codes will re-number these articles: their rows
// stand here without text until someone has read them, and until then the older text is given as not verified.
// (Table file.)
import { day, type Validity } from '../civil-day-literal.ts';

export interface CitationRow extends Validity {
  /** null: a new numbering is expected from this date and not known yet. */
  readonly norm: string | null;
}

const OPEN: Validity = { validFrom: null, validTo: null };
/** Start of the consolidated codes as postponed by DL 200/2025; check again for a further delay before filling in. */
const CODES_FROM = day('2027-01-01');
const BEFORE_CODES = day('2026-12-31');
const notYetKnown: CitationRow = { norm: null, validFrom: CODES_FROM, validTo: null };
const untilCodes = (norm: string): CitationRow => ({ norm, validFrom: null, validTo: BEFORE_CODES });

export const CITATIONS = {
  'pay.automatic': [untilCodes('art. 2 c. 2 DLgs 462/1997'), notYetKnown],
  'pay.automatic.2022': [{ norm: 'art. 37-quater DL 21/2022; art. 2 c. 2 DLgs 462/1997', ...OPEN }],
  'pay.telematic': [
    {
      norm: 'art. 2-bis c. 3 DL 203/2005; art. 2 c. 2 DLgs 462/1997',
      validFrom: null,
      validTo: day('2024-12-31'),
    },
    {
      norm: 'art. 2-bis c. 3 DL 203/2005, come modificato dal DLgs 108/2024',
      validFrom: day('2025-01-01'),
      validTo: BEFORE_CODES,
    },
    notYetKnown,
  ],
  'pay.formal': [untilCodes('art. 3 c. 1 DLgs 462/1997'), notYetKnown],
  'pay.separate': [untilCodes('art. 1 c. 412 L. 311/2004'), notYetKnown],
  'pay.caf': [{ norm: 'art. 26 DM 164/1999', ...OPEN }],
  'pay.stamp': [{ norm: 'art. 12-novies DL 34/2019', ...OPEN }],
  'pay.vat-omitted': [untilCodes('art. 54-bis.1 DPR 633/1972'), notYetKnown],
  'pay.cartella': [untilCodes('art. 25 DPR 602/1973'), notYetKnown],
  'pay.cartella.covid': [{ norm: 'art. 2 DL 146/2021; art. 1 c. 913 L. 234/2021', ...OPEN }],
  'clarify.automatic': [
    {
      norm: 'art. 36-bis c. 3 DPR 600/1973; art. 54-bis c. 3 DPR 633/1972',
      validFrom: null,
      validTo: BEFORE_CODES,
    },
    notYetKnown,
  ],
  'clarify.formal': [untilCodes('art. 36-ter c. 4 DPR 600/1973'), notYetKnown],
  'appeal.cartella': [untilCodes('art. 21 DLgs 546/1992'), notYetKnown],
  'suspend.cartella': [{ norm: 'art. 1 c. 537 ss. L. 228/2012', ...OPEN }],
  'inform.client': [untilCodes('art. 2-bis DL 203/2005'), notYetKnown],
} as const satisfies Record<string, readonly CitationRow[]>;

export type CitationKey = keyof typeof CITATIONS;
