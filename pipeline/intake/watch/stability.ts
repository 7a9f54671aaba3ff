// Is a file finished? A pure state machine over what was seen of it: still long enough, and an end that looks like
// one. Time is our own, counted from our own looks: the clock of a share or a scanner may be anything.

/** What one look at a file's entry shows. */
export interface FileSight {
  readonly sizeBytes: number;
  /** In ns as text: exact, and comparable on every file system. */
  readonly modified: string;
  /** Change of the entry (ctime); on some shares the same as `modified`. */
  readonly changed: string;
}

/** How long a file has looked the same to us. */
export interface Stillness {
  readonly size: number;
  readonly modified: string;
  readonly sinceMs: number;
  /** When its bytes or times first looked otherwise than now, or it was first seen. */
  readonly firstSeenMs: number;
}

export interface SettleRules {
  /** A file that looks whole must have been still so long. */
  readonly settleMs: number;
  /** One that does not look whole waits so long, then it is taken as it is: an unusual end is no reason to lose it. */
  readonly patienceMs: number;
}

/** What the first and last bytes say; `in_use`: somebody holds it; `denied`: it may not be opened. */
export type Ending = 'whole' | 'unfinished' | 'empty' | 'in_use' | 'denied';

export type Readiness =
  /** Look again later. */
  | 'wait'
  /** As `wait`, but already longer than is usual: worth a word to people. */
  | 'wait_long'
  | 'ready'
  /** It cannot be opened and waiting does not help. */
  | 'refuse';

/** Inode numbers and ctime do not count: some network shares invent them anew at every look. */
export function observe(before: Stillness | null, sight: FileSight, nowMs: number): Stillness {
  const { sizeBytes: size, modified } = sight;
  if (before && before.size === size && before.modified === modified) return before;
  return { size, modified, sinceMs: nowMs, firstSeenMs: before?.firstSeenMs ?? nowMs };
}

/** Has it been still long enough to be opened for a look at its end? */
export function isStill(stillness: Stillness, nowMs: number, rules: SettleRules): boolean {
  return nowMs - stillness.sinceMs >= rules.settleMs;
}

/** For a file that is still. */
export function readiness(
  stillness: Stillness,
  ending: Ending,
  nowMs: number,
  rules: SettleRules,
): Readiness {
  if (ending === 'whole') return 'ready';
  const isLong = nowMs - stillness.sinceMs >= Math.max(rules.patienceMs, rules.settleMs);
  if (ending === 'in_use') return isLong ? 'wait_long' : 'wait';
  if (!isLong) return 'wait';
  return ending === 'denied' ? 'refuse' : 'ready';
}

/** It never kept still, for longer than patience: someone should look at who writes it. */
export function isRestless(stillness: Stillness, nowMs: number, rules: SettleRules): boolean {
  const longest = Math.max(rules.patienceMs, rules.settleMs);
  return !isStill(stillness, nowMs, rules) && nowMs - stillness.firstSeenMs >= longest;
}
