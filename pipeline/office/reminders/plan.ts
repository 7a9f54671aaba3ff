// Which mails a look at the notices gives: the digest of the day for whoever has none yet, and at once what is new and
// urgent for whoever had it. Pure: what was seen and written before comes in, bundles come out.
import { type CivilDate, daysBetween } from '../../../contract/civil-date.ts';
import { type Bundle, bundlesOf, digestsFor, itemsOf } from './bundle.ts';
import type { ReminderItem } from './reminder-item.ts';
import { actDays } from './sections.ts';

/** Fewer days than these left when it arrives: not a matter for tomorrow's digest. */
export const URGENT_DAYS = 7;
/** More than these at once is somebody's archive, not a day's post. */
export const FLOOD = 20;
/** A term over for longer than this when the paper arrived is an old paper. */
export const OLD_DAYS = 30;

export interface PlanFacts {
  readonly items: readonly ReminderItem[];
  /** Notice → its {@link knownDay} at the last look. */
  readonly seen: ReadonlyMap<string, CivilDate | null>;
  readonly today: CivilDate;
  readonly fallback: string;
  /** Who has the digest of today, sent or waiting. */
  readonly haveDigest: ReadonlySet<string>;
  /** False: only what cannot wait. */
  readonly wantsDigest: boolean;
}

export function planReminders(facts: PlanFacts): readonly Bundle[] {
  const { items, today, fallback, haveDigest, wantsDigest } = facts;
  const digests = wantsDigest
    ? digestsFor(items, today, fallback).filter(({ to }) => !haveDigest.has(to))
    : [];
  // Who gets the digest now reads the news in it.
  const readers = new Set(digests.map(({ to }) => to));
  return [...digests, ...newsBundles(facts).filter(({ to }) => !readers.has(to))];
}

function newsBundles({ items, seen, today, fallback }: PlanFacts): readonly Bundle[] {
  const news = items.filter((item) => item.isOpen && isNews(item, seen));
  const sizes = new Map<string | null, number>();
  for (const { batchId } of news) sizes.set(batchId, (sizes.get(batchId) ?? 0) + 1);
  const isImport = (item: ReminderItem) =>
    isOldPaper(item) || (item.batchId !== null && (sizes.get(item.batchId) ?? 0) > FLOOD);
  const urgent = news.filter((item) => isUrgent(item, today) && !isImport(item));
  // A pile without anything urgent waits for the digest.
  const summaries = bundlesOf('import', news.filter(isImport), today, fallback).filter((bundle) =>
    itemsOf(bundle).some((item) => isUrgent(item, today)),
  );
  return [...bundlesOf('urgent', urgent, today, fallback), ...summaries];
}

/** The day that counts; a closed one has none until it is opened again, an undated one until somebody finds it. */
export function knownDay({ isOpen, isUndated, safeDay }: ReminderItem): CivilDate | null {
  return isOpen && !isUndated ? safeDay : null;
}

/** Never seen, or with a day that it did not have or that came nearer. */
function isNews(item: ReminderItem, seen: PlanFacts['seen']): boolean {
  const before = seen.get(item.noticeId);
  if (before === undefined) return true;
  const day = knownDay(item);
  return day !== null && (before === null || day < before);
}

/** Also by the day not before which an undated one ends, and by the term to tell the client. */
function isUrgent(item: ReminderItem, today: CivilDate): boolean {
  return actDays(item).some((day) => daysBetween(today, day) < URGENT_DAYS);
}

function isOldPaper({ safeDay, arrivedOn }: ReminderItem): boolean {
  return safeDay !== null && daysBetween(safeDay, arrivedOn) > OLD_DAYS;
}
