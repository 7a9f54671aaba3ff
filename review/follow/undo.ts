// What takes a recorded step back. Nothing is deleted: a history is only added to, so undoing is one more step, or two. Where
// no step leads back to what was, there is no undo, and the page says so before.
import type { SetState } from '../../contract/follow-up.schema.ts';
import type { FollowBody } from '../../pipeline/server/notices/change.schema.ts';
import { type FollowUp, NOTHING_RECORDED } from './follow-up.ts';
import { setStateOf } from './steps.ts';

/** @param before as it was when the step was recorded @returns null: it cannot be taken back whole */
export function undoOf(step: FollowBody, recorded: FollowUp | null): readonly FollowBody[] | null {
  const before = recorded ?? NOTHING_RECORDED;
  switch (step.kind) {
    case 'state_set':
    case 'plan_made':
      return undoState(step.kind === 'state_set' ? step.state : null, before);
    case 'instalment_paid':
      return [{ kind: 'instalment_undone', number: step.number, note: null }];
    case 'instalment_undone': {
      const paidOn = before.plan?.instalments.find(({ number }) => number === step.number)?.paidOn;
      return paidOn ? [{ kind: 'instalment_paid', number: step.number, on: paidOn, note: null }] : null;
    }
    case 'reopened':
      return before.plan === null ? backTo(before) : null;
    case 'informed':
      return before.informed === null
        ? [{ kind: 'informed_undone', note: null }]
        : [informedAsIn(before.informed)];
    case 'informed_undone':
      return before.informed === null ? null : [informedAsIn(before.informed)];
    case 'assigned':
      return [{ kind: 'assigned', person: before.assignedTo, note: null }];
  }
}

/** A plan that was ended is lost with its days; the same state once more only took note. */
function undoState(state: SetState | null, before: FollowUp): readonly FollowBody[] | null {
  if (before.plan !== null || before.state === state) return null;
  if (before.state === 'open') return [{ kind: 'reopened', note: null }];
  const back = backTo(before);
  return back && [{ kind: 'reopened', note: null }, ...back];
}

function backTo({ state, since }: FollowUp): readonly FollowBody[] | null {
  const was = setStateOf(state);
  if (was === null) return null;
  return [{ kind: 'state_set', state: was, ...(since ? { on: since.on } : {}), note: null }];
}

function informedAsIn({ on, how }: NonNullable<FollowUp['informed']>): FollowBody {
  return { kind: 'informed', on, how, note: null };
}
