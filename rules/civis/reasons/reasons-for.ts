// Which reasons fit an act: those meant for its kind, and after a first request those that go on from it.
import type { NoticeKind } from '../../../contract/words.ts';
import type { Reason } from './reason.types.ts';
import { REASONS } from './reasons.table.ts';

/** In the order of the table; none for a paper that CIVIS does not take. */
export function reasonsFor(kind: NoticeKind, isSecond: boolean): readonly Reason[] {
  return REASONS.filter(
    ({ acts, isForSecond }) => acts.some((act) => act === kind) && (isSecond || isForSecond !== true),
  );
}

/** Null: nobody chose, or it is not meant for this act. */
export function reasonOf(id: string | null, kind: NoticeKind, isSecond: boolean): Reason | null {
  return reasonsFor(kind, isSecond).find((reason) => reason.id === id) ?? null;
}
