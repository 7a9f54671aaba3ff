// What holds of a deadline after everything that was recorded about it.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FollowState, PlannedInstalment, SeenDeadline } from '../../contract/follow-up.schema.ts';

export interface TrackedInstalment extends PlannedInstalment {
  /** Null: still to pay. */
  readonly paidOn: CivilDate | null;
}

export interface FollowUp {
  readonly state: FollowState;
  /** Since when and by whom; null while nobody recorded a state. */
  readonly since: { readonly on: CivilDate; readonly by: string } | null;
  /** Null outside instalments; kept when the last one closes it. */
  readonly plan: {
    readonly instalments: readonly TrackedInstalment[];
    readonly rules: readonly string[];
  } | null;
  /** The client was told of the notice. */
  readonly informed: { readonly on: CivilDate; readonly by: string; readonly how: string | null } | null;
  /** A person for this very notice, before the client's. */
  readonly assignedTo: string | null;
  /** The deadline when its state was recorded; null for an open one. */
  readonly seen: SeenDeadline | null;
}

export const NOT_FOLLOWED: FollowUp = {
  state: 'open',
  since: null,
  plan: null,
  informed: null,
  assignedTo: null,
  seen: null,
};

const CLOSED: ReadonlySet<FollowState> = new Set<FollowState>(['paid', 'appeal', 'not_due']);

/** Nothing is left to do by a day. */
export function isClosed({ state }: Pick<FollowUp, 'state'>): boolean {
  return CLOSED.has(state);
}

/** The one that counts; null when all are paid or there is no plan. */
export function nextInstalment({ plan }: FollowUp): TrackedInstalment | null {
  return plan?.instalments.find(({ paidOn }) => paidOn === null) ?? null;
}
