// By when a cartella must be notified (art. 25 DPR 602/1973), as rows by the year in which the return was filed. (Table
// file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day } from '../civil-day-literal.ts';

/** What the roll row comes from: 54-bis and LIPE count with 36-bis. */
export type Control = '36-bis' | '36-ter' | 'tassazione-separata';

export interface NotifyLimitRow {
  readonly id: string;
  readonly control: Control;
  /** Years in which the return was filed, both included; null is open. */
  readonly filedFrom: number | null;
  readonly filedTo: number | null;
  /** 31 December of the year of filing and so many more. */
  readonly years: number;
  readonly law: string;
  readonly confidence: RuleConfidence;
  readonly it: string;
  readonly en: string;
}

const ART_25 = 'art. 25 DPR 602/1973';

/** A row for certain years stands before the one for all years. */
export const NOTIFY_LIMITS: readonly NotifyLimitRow[] = [
  {
    id: 'L-36BIS-2020',
    control: '36-bis',
    filedFrom: 2020,
    filedTo: 2020,
    years: 4,
    law: `${ART_25}; art. 1 c. 158 L. 197/2022`,
    confidence: 'V2',
    it: 'Dichiarazioni presentate nel 2020 (redditi 2019): un anno in più.',
    en: 'Returns filed in 2020 (income of 2019): one year more.',
  },
  {
    id: 'L-36BIS',
    control: '36-bis',
    filedFrom: null,
    filedTo: null,
    years: 3,
    law: ART_25,
    confidence: 'V2',
    it: 'Controllo automatizzato (36-bis, 54-bis).',
    en: 'Automated control (36-bis, 54-bis).',
  },
  {
    id: 'L-36TER',
    control: '36-ter',
    filedFrom: null,
    filedTo: null,
    years: 4,
    law: ART_25,
    confidence: 'V2',
    it: 'Controllo formale (36-ter).',
    en: 'Formal control (36-ter).',
  },
  {
    id: 'L-SEPARATE',
    control: 'tassazione-separata',
    filedFrom: null,
    filedTo: null,
    years: 4,
    law: ART_25,
    confidence: 'B',
    it: 'Tassazione separata su TFR e pensioni: dalla dichiarazione del sostituto d’imposta. Per le altre somme vale come limite più lungo.',
    en: 'Separate taxation on severance pay and pensions: from the withholding agent’s return. For other sums it stands as the longer limit.',
  },
];

/** After a plan that lapsed: 31 December of so many years after the last instalment’s due date. */
export const LAPSED_PLAN_YEARS = 3;

/**
 * The extensions of 2020 (art. 157 DL 34/2020, art. 68 DL 18/2020): sources disagree on whom they reach, so the base
 * day is given and the extension named as possible.
 */
export const COVID_EXTENSION = {
  /** Limits that end in these years may have been moved. */
  limitsFrom: day('2020-03-08'),
  limitsTo: day('2022-12-31'),
  /** Loads handed to the collector in this time: twenty-four months more. */
  handedFrom: day('2020-03-08'),
  handedTo: day('2021-12-31'),
  law: 'art. 157 DL 34/2020; art. 68 c. 4-bis DL 18/2020',
} as const;
