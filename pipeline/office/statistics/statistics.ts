// The figures an office asks for, by client, kind, month and outcome. Pure.
import { type CivilDate, daysBetween, parseCivilDate, romeDay } from '../../../contract/civil-date.ts';
import { annulledOf, claimedBy, outcomeOf, type Sum } from './claims.ts';
import type { NoticeRecord } from './notice-record.ts';

export const DIMENSIONS = ['all', 'client', 'kind', 'month', 'outcome'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface StatisticsRow {
  readonly dimension: Dimension;
  /** A client's name, `comunicazione 36-bis`, `2026-03`, an outcome; null: not known, or (outcome) none yet. */
  readonly value: string | null;
  readonly notices: number;
  readonly forCivis: number;
  readonly needsReview: number;
  readonly failed: number;
  /** Days from the file's coming in to the safe day; null where no notice has one. */
  readonly daysLeftMedian: number | null;
  readonly daysLeftMin: number | null;
  /** Notices that came in when the safe day was past. */
  readonly lateAtIntake: number;
  readonly minutesToDraftMedian: number | null;
  readonly practicesSent: number;
  readonly claimedCents: number;
  /** Notices whose sum nobody is sure of: in no sum. */
  readonly claimedUnknown: number;
  readonly annulledCents: number;
  readonly annulledUnknown: number;
}

const MS_PER_MINUTE = 60_000;

/**
 * In the order of the dimensions; within one by its value, unknown last.
 * @param all also those outside the period: a sum claimed or redetermined by one of them is no news within it
 */
export function statisticsOf(
  records: readonly NoticeRecord[],
  all: readonly NoticeRecord[] = records,
): readonly StatisticsRow[] {
  const byId = new Map(all.map(({ result }) => [result.id, result]));
  return DIMENSIONS.flatMap((dimension) => {
    const groups = new Map<string | null, NoticeRecord[]>();
    for (const record of records) {
      const value = VALUE_OF[dimension](record);
      const group = groups.get(value);
      if (group) group.push(record);
      else groups.set(value, [record]);
    }
    return [...groups]
      .sort(([a], [b]) => compare(a, b))
      .map(([value, group]) => rowOf(dimension, value, group, byId));
  });
}

const VALUE_OF: Readonly<Record<Dimension, (record: NoticeRecord) => string | null>> = {
  all: () => '',
  client: ({ client }) => client,
  kind: ({ result: { notice } }) => [notice.kind, notice.subtype].filter(Boolean).join(' '),
  month: ({ takenAt }) => romeDay(takenAt).slice(0, 'YYYY-MM'.length),
  outcome: ({ result }) => outcomeOf(result),
};

function rowOf(
  dimension: Dimension,
  value: string | null,
  group: readonly NoticeRecord[],
  byId: ReadonlyMap<string, NoticeRecord['result']>,
): StatisticsRow {
  const daysLeft = group.flatMap((record) => daysLeftAt(record) ?? []);
  const minutes = group.flatMap(({ takenAt, draftedAt }) =>
    draftedAt === null ? [] : [(draftedAt.getTime() - takenAt.getTime()) / MS_PER_MINUTE],
  );
  const claimed = group.map(({ result }) => claimedBy(result, (id) => byId.has(id)));
  const annulled = group.map(({ result }) => annulledOf(result, (id) => byId.get(id)));
  return {
    ...{ dimension, value, notices: group.length },
    forCivis: group.filter(({ result }) => result.notice.forCivis).length,
    needsReview: group.filter(({ result }) => result.status === 'needs_review').length,
    failed: group.filter(({ result }) => result.error !== null).length,
    daysLeftMedian: median(daysLeft),
    daysLeftMin: daysLeft.length === 0 ? null : Math.min(...daysLeft),
    lateAtIntake: daysLeft.filter((days) => days < 0).length,
    minutesToDraftMedian: median(minutes),
    practicesSent: group.reduce((total, { result }) => total + result.practices.length, 0),
    claimedCents: centsOf(claimed),
    claimedUnknown: claimed.filter((sum) => sum === 'unknown').length,
    annulledCents: centsOf(annulled),
    annulledUnknown: annulled.filter((sum) => sum === 'unknown').length,
  };
}

/** Null where the notice has no safe day, or only a floor because nobody knows when it was received. */
function daysLeftAt({ result, takenAt }: NoticeRecord): number | null {
  const { deadline } = result;
  const safe: CivilDate | null =
    deadline?.day0 && deadline.safe !== null ? parseCivilDate(deadline.safe) : null;
  return safe === null ? null : daysBetween(romeDay(takenAt), safe);
}

function centsOf(sums: readonly Sum[]): number {
  return sums.reduce((total, sum) => total + (typeof sum === 'string' ? 0 : sum.cents), 0);
}

/** Of an even number the lower of the two in the middle: a value that occurred. */
function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function compare(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : Number(a > b);
}
