// How figures are said: with how many they rest on and how far they can be trusted, or that too few were seen. An upper end is
// rounded up and a lower end down, so that no sentence promises more than was counted.
import type { Language } from '../../../contract/sentence.ts';

/** Fewer than these, and no rate is said. */
export const FEWEST = 20;

export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isOneSided: boolean;
}

export interface Share {
  readonly count: number;
  readonly of: number;
  readonly interval: Interval | null;
}

type Rounding = 'near' | 'up' | 'down';

/** A share of 1 as `7,3 %`: one decimal below ten percent, two below one, none above. */
export function percent(share: number, language: Language, rounding: Rounding = 'near'): string {
  const value = share * 100;
  const decimals = value >= 10 || value === 0 ? 0 : value >= 1 ? 1 : 2;
  const factor = 10 ** decimals;
  // What stands exactly between two steps in binary is not pushed over the edge.
  const scaled = Number((value * factor).toFixed(9));
  const rounded = { near: Math.round, up: Math.ceil, down: Math.floor }[rounding](scaled) / factor;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(rounded);
  return language === 'it' ? `${number} %` : `${number}%`;
}

export function whole(count: number, language: Language): string {
  return new Intl.NumberFormat(language, { useGrouping: 'always' }).format(count);
}

/** `2026-11-16` as `16/11/2026`, in English `16 Nov 2026`. */
export function dayText(day: string, language: Language): string {
  const [year, month, date] = day.split('-');
  if (language === 'it') return `${date}/${month}/${year}`;
  const at = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}

export type RateSaid =
  /** Too few were seen to say a rate. */
  | { readonly kind: 'few' }
  /** None failed: only an upper end. */
  | { readonly kind: 'none'; readonly high: string }
  /** All failed: only a lower end. */
  | { readonly kind: 'all'; readonly low: string }
  | { readonly kind: 'between'; readonly rate: string; readonly low: string; readonly high: string };

export function rateSaid({ count, of, interval }: Share, language: Language): RateSaid {
  if (interval === null || of < FEWEST) return { kind: 'few' };
  const low = percent(interval.low, language, 'down');
  const high = percent(interval.high, language, 'up');
  if (count === 0) return { kind: 'none', high };
  if (count === of) return { kind: 'all', low };
  return { kind: 'between', rate: percent(count / of, language), low, high };
}

export type Verdict = 'few' | 'holds' | 'worse';

/**
 * What people found against what the program states of its values.
 * @param stated chance of being right; null where it states none
 */
export function verdictOn(wrong: Share, stated: number | null): Verdict | null {
  if (stated === null) return null;
  if (wrong.interval === null || wrong.of < FEWEST) return 'few';
  return wrong.interval.low > 1 - stated ? 'worse' : 'holds';
}

export interface WeekCount {
  readonly from: string;
  readonly triggers: readonly { readonly trigger: string; readonly count: number }[];
}

/** How often a cause came, week by week, the oldest first. */
export function trendOf(trigger: string, weeks: readonly WeekCount[]): readonly number[] {
  return weeks.map(({ triggers }) => triggers.find((each) => each.trigger === trigger)?.count ?? 0);
}
