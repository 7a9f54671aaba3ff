// The columns of the statistics in their order: heading, kind, and what stands in the cell. (Table file.)
import { PRACTICE_OUTCOMES, type PracticeOutcome } from '../../../contract/practice.schema.ts';
import { SHEET_WORDS } from '../../messages/sheet-words.table.ts';
import type { Language } from '../../messages/warnings.table.ts';
import type { Dimension, StatisticsRow } from '../../office/statistics/statistics.ts';
import type { CellKind, CellValue } from '../register/register-columns.table.ts';

type Words = Readonly<Record<Language, string>>;

export interface StatisticsColumn {
  readonly it: string;
  readonly en: string;
  readonly kind: CellKind;
  /** Its heading in a table on a terminal; without one it is not in it. */
  readonly short?: Words;
  value(row: StatisticsRow, language: Language): CellValue;
}

export const DIMENSION_WORDS: Readonly<Record<Dimension, Words>> = {
  all: { it: 'in tutto', en: 'in all' },
  client: { it: 'cliente', en: 'client' },
  kind: { it: 'tipo di atto', en: 'kind of notice' },
  month: { it: 'mese di arrivo', en: 'month of arrival' },
  outcome: { it: 'esito della pratica', en: 'outcome of the practice' },
};

/** What stands for a value that is not known. */
const NO_VALUE: Readonly<Record<Dimension, Words>> = {
  all: { it: '', en: '' },
  client: { it: 'cliente non noto', en: 'client not known' },
  kind: { it: '', en: '' },
  month: { it: '', en: '' },
  outcome: { it: 'ancora nessun esito', en: 'no outcome yet' },
};

export const STATISTICS_COLUMNS: readonly StatisticsColumn[] = [
  {
    it: 'per',
    en: 'by',
    kind: 'text',
    value: ({ dimension }, language) => DIMENSION_WORDS[dimension][language],
  },
  { it: 'voce', en: 'value', kind: 'text', value: valueText },
  {
    it: 'atti',
    en: 'notices',
    kind: 'count',
    short: { it: 'atti', en: 'notices' },
    value: ({ notices }) => notices,
  },
  {
    it: 'per CIVIS',
    en: 'for CIVIS',
    kind: 'count',
    short: { it: 'per CIVIS', en: 'for CIVIS' },
    value: ({ forCivis }) => forCivis,
  },
  {
    it: 'da controllare',
    en: 'to be checked',
    kind: 'count',
    short: { it: 'da controllare', en: 'to check' },
    value: ({ needsReview }) => needsReview,
  },
  {
    it: 'non riusciti',
    en: 'failed',
    kind: 'count',
    short: { it: 'non riusciti', en: 'failed' },
    value: ({ failed }) => failed,
  },
  {
    it: 'giorni all’arrivo (mediana)',
    en: 'days left on arrival (median)',
    kind: 'count',
    short: { it: 'giorni', en: 'days' },
    value: ({ daysLeftMedian }) => daysLeftMedian,
  },
  {
    it: 'giorni all’arrivo (minimo)',
    en: 'days left on arrival (least)',
    kind: 'count',
    value: ({ daysLeftMin }) => daysLeftMin,
  },
  {
    it: 'arrivati a termine passato',
    en: 'arrived after the day',
    kind: 'count',
    short: { it: 'tardi', en: 'late' },
    value: ({ lateAtIntake }) => lateAtIntake,
  },
  {
    it: 'minuti alla bozza (mediana)',
    en: 'minutes to the draft (median)',
    kind: 'count',
    value: ({ minutesToDraftMedian }) =>
      minutesToDraftMedian === null ? null : Math.round(minutesToDraftMedian),
  },
  {
    it: 'richieste inviate',
    en: 'requests sent',
    kind: 'count',
    short: { it: 'inviate', en: 'sent' },
    value: ({ practicesSent }) => practicesSent,
  },
  {
    it: 'importo richiesto',
    en: 'amount claimed',
    kind: 'cents',
    short: { it: 'richiesto', en: 'claimed' },
    value: ({ claimedCents }) => claimedCents,
  },
  {
    it: 'atti con importo non sicuro',
    en: 'notices whose amount is not sure',
    kind: 'count',
    short: { it: 'non sicuri', en: 'not sure' },
    value: ({ claimedUnknown }) => claimedUnknown,
  },
  {
    it: 'importo annullato',
    en: 'amount annulled',
    kind: 'cents',
    short: { it: 'annullato', en: 'annulled' },
    value: ({ annulledCents }) => annulledCents,
  },
  {
    it: 'annullamenti di importo non noto',
    en: 'annulments of an unknown amount',
    kind: 'count',
    short: { it: 'non noti', en: 'unknown' },
    value: ({ annulledUnknown }) => annulledUnknown,
  },
];

function valueText({ dimension, value }: StatisticsRow, language: Language): string {
  if (value === null) return NO_VALUE[dimension][language];
  if (dimension === 'kind') return value.replaceAll('_', ' ');
  if (dimension !== 'outcome') return value;
  const outcome = PRACTICE_OUTCOMES.find((each): each is PracticeOutcome => each === value);
  return outcome ? SHEET_WORDS[`outcome.${outcome}`][language] : value;
}
