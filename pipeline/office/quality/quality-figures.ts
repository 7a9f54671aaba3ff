// How good the drafts are, of the notices that came in during a period: how many needed nobody, what people put right, how
// often an accepted value was wrong (by the sample alone), what waits, and why notices went to people, week by week. Counting
// reads a whole period, so it goes a stretch at a time, and an answer is kept for a while and says of when it is.
import { type CivilDate, daysBetween, romeDay } from '../../../contract/civil-date.ts';
import { type Interval, intervalOf } from '../../quality/clopper-pearson.ts';
import { isKindCorrected, saidFieldsOf } from '../../quality/said-of-fields.ts';
import type { Db } from '../../store/database.ts';
import { type QualityPeriod, type Waiting, waitingNow, wordsByNotice } from '../../store/quality-rows.ts';
import {
  countStretches,
  type DrawnNotice,
  type TriggerCount,
  type WeekCount,
} from '../../store/quality-stretches.ts';
import { type FieldTally, QualityTally, type ReliabilityRow } from './reliability.ts';

/** So many of so many, and where the rate lies with 95 % confidence; null where nothing was counted. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly interval: Interval | null;
}

export interface StillWaiting {
  readonly count: number;
  /** Day in Rome on which the oldest came in, and how many days ago. */
  readonly oldestOn: CivilDate | null;
  readonly oldestDays: number | null;
}

export interface TriggerTally {
  readonly trigger: string;
  readonly count: number;
}

export interface WeekFigures {
  /** Its Monday. */
  readonly from: string;
  readonly notices: number;
  readonly straightThrough: number;
  readonly toReview: number;
  readonly triggers: readonly TriggerTally[];
}

export interface QualityFigures {
  readonly asOf: string;
  /** Everything that came in. */
  readonly notices: number;
  /** Ready without anybody's word, of everything that came in. */
  readonly straightThrough: Share;
  /** The same of what is for CIVIS or might be: ready or in doubt, as the program alone left it. */
  readonly straightThroughForCivis: Share;
  readonly waiting: { readonly review: StillWaiting; readonly sample: StillWaiting };
  readonly sample: {
    readonly drawn: number;
    readonly lookedAt: number;
    /** Whole notices with a silent error, of those looked at. */
    readonly silentNotices: Share;
    /** Accepted values found wrong, of those spoken of in these notices. */
    readonly silentFields: Share;
    readonly wrongIds: readonly string[];
  };
  readonly fields: readonly FieldTally[];
  readonly reliability: readonly ReliabilityRow[];
  /** The commonest first. */
  readonly triggers: readonly TriggerTally[];
  readonly weeks: readonly WeekFigures[];
}

export async function qualityFigures(db: Db, period: QualityPeriod, now: Date): Promise<QualityFigures> {
  const weeks: WeekCount[] = [];
  const triggers: TriggerCount[] = [];
  const drawn: DrawnNotice[] = [];
  for await (const stretch of countStretches(db, period)) {
    weeks.push(...stretch.weeks);
    triggers.push(...stretch.triggers);
    drawn.push(...stretch.drawn);
  }
  const waiting = await waitingNow(db, period.seenClients);
  const lookedAt = new Set(drawn.filter((each) => each.isLookedAt).map(({ noticeId }) => noticeId));
  const tally = new QualityTally();
  for await (const { noticeId, words } of wordsByNotice(db, period)) {
    tally.add(noticeId, saidFieldsOf(words), lookedAt.has(noticeId), isKindCorrected(words));
  }
  const { wrongIds, ...sample } = tally.sampleTally();
  const notices = sumOf(weeks);
  const straight = sumOf(weeks.filter(isStraight));
  return {
    ...{ asOf: now.toISOString(), notices },
    straightThrough: share(straight, notices),
    straightThroughForCivis: share(straight, sumOf(weeks.filter(isForCivis))),
    waiting: { review: standing(waiting.review, now), sample: standing(waiting.sample, now) },
    sample: {
      ...{ drawn: drawn.length, lookedAt: lookedAt.size },
      silentNotices: share(sample.wrongNotices, sample.notices),
      silentFields: share(sample.wrongFields, sample.fields),
      wrongIds,
    },
    ...{ fields: tally.fieldTallies(), reliability: tally.reliability() },
    triggers: triggerTallies(triggers),
    weeks: weekFigures(weeks, triggers),
  };
}

const isStraight = ({ unaided }: WeekCount) => unaided === 'ready';
const isForCivis = ({ unaided, status }: WeekCount) => ['ready', 'needs_review'].includes(unaided ?? status);

function sumOf(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, row) => sum + row.count, 0);
}

function share(part: number, whole: number): Share {
  return { count: part, of: whole, interval: intervalOf(part, whole) };
}

function standing({ count, since }: Waiting, now: Date): StillWaiting {
  const oldestOn = since && romeDay(since);
  return { count, oldestOn, oldestDays: oldestOn && daysBetween(oldestOn, romeDay(now)) };
}

function triggerTallies(rows: readonly TriggerCount[]): readonly TriggerTally[] {
  const byTrigger = new Map<string, number>();
  for (const { trigger, count } of rows) byTrigger.set(trigger, (byTrigger.get(trigger) ?? 0) + count);
  return [...byTrigger]
    .map(([trigger, count]) => ({ trigger, count }))
    .sort((a, b) => b.count - a.count || (a.trigger < b.trigger ? -1 : 1));
}

function weekFigures(rows: readonly WeekCount[], triggers: readonly TriggerCount[]): readonly WeekFigures[] {
  return [...new Set(rows.map(({ week }) => week))].sort().map((week) => {
    const own = rows.filter((row) => row.week === week);
    return {
      ...{ from: week, notices: sumOf(own), straightThrough: sumOf(own.filter(isStraight)) },
      toReview: sumOf(own.filter(({ unaided, status }) => (unaided ?? status) === 'needs_review')),
      triggers: triggerTallies(triggers.filter((row) => row.week === week)),
    };
  });
}
