// Instalments of avvisi bonari (art. 3-bis DLgs 462/1997) as dated rows. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import { type Fraction, fraction } from '../fraction.ts';

/** Quarters counted from the month of the first term, not those of the calendar. */
export const STEP_MONTHS = 3;

export interface MaxCountRow extends Validity {
  readonly id: string;
  /** Sums up to this, in cents; null for any sum. */
  readonly upToCents: number | null;
  readonly count: number;
  readonly law: string;
  readonly confidence: RuleConfidence;
}

/** The day of the first instalment's term decides; plans running at the change could be lengthened (L. 197/2022). */
export const MAX_COUNTS: readonly MaxCountRow[] = [
  {
    id: 'N-8',
    upToCents: 500_000,
    count: 8,
    validFrom: null,
    validTo: day('2022-12-31'),
    law: 'art. 3-bis DLgs 462/1997',
    confidence: 'V2',
  },
  {
    id: 'N-20-OLD',
    upToCents: null,
    count: 20,
    validFrom: null,
    validTo: day('2022-12-31'),
    law: 'art. 3-bis DLgs 462/1997',
    confidence: 'V2',
  },
  {
    id: 'N-20',
    upToCents: null,
    count: 20,
    validFrom: day('2023-01-01'),
    validTo: null,
    law: 'art. 3-bis DLgs 462/1997; art. 1 c. 159 L. 197/2022',
    confidence: 'V2',
  },
];

export interface InterestRow extends Validity {
  readonly id: string;
  /** A year, on a year of 365 days. */
  readonly rate: Fraction;
  /** It runs from the first day of this month, counted from that of elaboration. */
  readonly fromMonth: number;
  readonly law: string;
  readonly confidence: RuleConfidence;
}

/** The day of elaboration decides. */
export const INTERESTS: readonly InterestRow[] = [
  {
    id: 'I-3.5',
    rate: fraction(35, 1_000),
    fromMonth: 2,
    validFrom: day('2009-06-01'),
    validTo: null,
    law: 'DM 21.5.2009; art. 3-bis DLgs 462/1997',
    confidence: 'V2',
  },
];

export interface RavvedimentoBand {
  readonly id: string;
  /** Last day late of the band; null: until the next instalment. */
  readonly toDay: number | null;
  /** Of the base: that of a payment at most ninety days late, or the whole one. */
  readonly of: 'baseIfLate' | 'base';
  readonly reduction: Fraction;
  /** The base grows by a fifteenth a day. */
  readonly isPerDay: boolean;
}

/** Art. 13 DLgs 472/1997; the shares were not read in a primary source for this case. */
export const RAVVEDIMENTO_BANDS: readonly RavvedimentoBand[] = [
  { id: 'V-14', toDay: 14, of: 'baseIfLate', reduction: fraction(1, 150), isPerDay: true },
  { id: 'V-30', toDay: 30, of: 'baseIfLate', reduction: fraction(1, 10), isPerDay: false },
  { id: 'V-90', toDay: 90, of: 'baseIfLate', reduction: fraction(1, 9), isPerDay: false },
  { id: 'V-LATER', toDay: null, of: 'base', reduction: fraction(1, 8), isPerDay: false },
];
export const RAVVEDIMENTO_CONFIDENCE: RuleConfidence = 'B';

/** What every plan says about itself, and what only some do. */
export const PLAN_NOTES = {
  'plan.rounding': {
    it: 'Importi divisi in parti uguali al centesimo, il resto sulla prima rata; interessi arrotondati al centesimo (metà per eccesso), rata per rata.',
    en: 'Sums split evenly to the cent, the rest on the first instalment; interest rounded half up to the cent, instalment by instalment.',
  },
  'plan.interest_day': {
    it: 'Interessi contati fino alla fine del mese della rata, senza il primo giorno; contandolo, e fino al giorno lavorativo, si arriva al secondo importo: le fonti non lo precisano.',
    en: 'Interest counted to the end of the instalment’s month, without the first day; with it, and up to the working day, it is the second figure: the sources do not say which.',
  },
  'plan.never_frozen': {
    it: 'Le rate dalla seconda in poi non sono mai sospese in agosto: scadono a fine mese.',
    en: 'Instalments from the second on are never suspended in August: they are due at the end of a month.',
  },
  'plan.anchor_month': {
    it: 'Il termine della prima rata cade il {raw} e slitta al {due}, in un altro mese: le rate seguenti si contano dal mese di prima, che le anticipa.',
    en: 'The first term ends on {raw} and rolls to {due}, in another month: the next instalments are counted from the month before, which makes them earlier.',
  },
  'plan.last_instalment': {
    it: 'Per l’ultima rata nessuna fonte letta fissa il giorno della decadenza: pagarla alla scadenza.',
    en: 'For the last instalment no source read gives a day of forfeiture: pay it when due.',
  },
  'plan.ravvedimento': {
    it: 'Fasce di ravvedimento per una rata tardiva (art. 13 DLgs 472/1997), sulla quota di imposta e con gli interessi legali: misure da verificare.',
    en: 'Bands of late regularisation (art. 13 DLgs 472/1997), on the tax part and with legal interest: shares to be checked.',
  },
  'plan.first_term': {
    it: 'Per pagare a rate la prima va versata entro {days} giorni, non nel termine più lungo del pagamento in una volta.',
    en: 'To pay in instalments the first is due within {days} days, not in the longer term of a lump sum.',
  },
  'plan.first_not_certain': {
    it: 'Il termine della prima rata è da controllare: pagarla entro il {safe}.',
    en: 'The term of the first instalment is to be checked: pay it by {safe}.',
  },
} as const;
export type PlanNoteCode = keyof typeof PLAN_NOTES;
