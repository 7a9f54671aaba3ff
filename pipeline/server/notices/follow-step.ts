// A step of a deadline as it is sent, made into the event that is recorded.
import { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../contract/follow-up.schema.ts';
import { planByDays, planByRules } from '../../office/follow-up/plan-of-result.ts';
import type { EventMaker } from '../../office/follow-up/record-follow-up.ts';
import type { FollowBody } from './change.schema.ts';

/** @throws AppError arguments.invalid for a day to come, or a plan both by rules and by days */
export function followStep(
  body: FollowBody,
  said: Pick<FollowUpEvent, 'by' | 'at'>,
  today: CivilDate,
): EventMaker {
  const on = 'on' in body ? (body.on ?? today) : today;
  if (on > today) throw new AppError('arguments.invalid', 'a day to come');
  const common = { ...said, note: body.note };
  if (body.kind === 'plan_made') return planStep(body, { ...common, on });
  return (_, seen): FollowUpEvent => {
    switch (body.kind) {
      case 'state_set':
        return { ...common, kind: body.kind, state: body.state, on, seen };
      case 'instalment_paid':
        return { ...common, kind: body.kind, number: body.number, on };
      case 'instalment_undone':
        return { ...common, kind: body.kind, number: body.number };
      case 'informed':
        return { ...common, kind: body.kind, on, how: body.how };
      case 'assigned':
        return { ...common, kind: body.kind, person: body.person?.trim() || null };
      default:
        return { ...common, kind: body.kind };
    }
  };
}

function planStep(
  { count, days, amountCents }: Extract<FollowBody, { kind: 'plan_made' }>,
  common: Pick<FollowUpEvent, 'by' | 'at' | 'note'> & { readonly on: CivilDate },
): EventMaker {
  if ((count === undefined) === (days === undefined))
    throw new AppError('arguments.invalid', 'count or days');
  return (result, seen) => {
    const plan = days ? planByDays(days) : planByRules(result, count ?? 0, amountCents ?? null);
    const { instalments, rules } = plan;
    return { ...common, kind: 'plan_made', instalments: [...instalments], rules: [...rules], seen };
  };
}
