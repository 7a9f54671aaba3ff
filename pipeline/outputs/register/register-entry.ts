// One row of the register before it is written: a notice, or a document that has none yet.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { FollowState } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { isDeadlineGone } from '../calendar/gone-deadline.ts';

export interface RegisterEntry {
  readonly result: Result;
  /** As given with its files, each once. */
  readonly clients: readonly string[];
  /** Its document is on its way still: the result only says which file it is. */
  readonly isWaiting: boolean;
  /** By which days left are counted. */
  readonly today: CivilDate;
  /** What the office keeps about it; not there where nobody asked. */
  readonly office?: OfficeFacts;
}

/** Of the client register and the follow-up of deadlines. Null: not known, or nothing to follow. */
export interface OfficeFacts {
  readonly clientName: string | null;
  readonly owner: string | null;
  readonly state: FollowState | null;
  readonly instalment: { readonly number: number; readonly of: number; readonly due: CivilDate } | null;
  readonly toldOn: CivilDate | null;
  /** Closed by a person, and its deadline has not changed since. */
  readonly isClosed: boolean;
}

/** The register's order: what has no day first, then the earliest; equal days as they came. */
export function inRegisterOrder(entries: readonly RegisterEntry[]): RegisterEntry[] {
  const dayOf = ({ result }: RegisterEntry) => result.deadline?.safe ?? '';
  return entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/**
 * Something is left to do: not annulled or replaced beyond doubt, and not a paper that carries no term. A day that is past
 * stays open.
 */
export function isOpen(result: Result): boolean {
  if (isDeadlineGone(result)) return false;
  if (result.status !== 'not_for_civis' || result.deadline !== null) return true;
  return result.warnings.some(({ code }) => code === 'term.not_computed');
}
