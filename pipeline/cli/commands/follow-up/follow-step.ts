// Which one step the flags of `follow` ask for.
import { AppError } from '../../../../contract/app-error.ts';
import type { CivilDate } from '../../../../contract/civil-date.ts';
import { type FollowUpEvent, SET_STATES, type SetState } from '../../../../contract/follow-up.schema.ts';
import { planByDays, planByRules } from '../../../office/follow-up/plan-of-result.ts';
import type { EventMaker } from '../../../office/follow-up/record-follow-up.ts';
import { dayArgument, oneOf } from '../deadline.command.ts';
import { cents } from '../deadline-beside.ts';

export interface FollowSteps {
  readonly state?: string;
  readonly on?: string;
  readonly note?: string;
  readonly instalments?: string;
  readonly amount?: string;
  readonly days?: string;
  readonly instalment?: string;
  readonly paid?: string;
  readonly undo?: boolean;
  readonly reopen?: boolean;
  readonly informed?: boolean;
  readonly notInformed?: boolean;
  readonly how?: string;
  readonly assign?: string;
  readonly unassign?: boolean;
}

type Said = Pick<FollowUpEvent, 'by' | 'at' | 'note'>;

/** Null where none is asked for. @throws AppError arguments.invalid for two steps at once, or a value that is none */
export function stepOf(steps: FollowSteps, said: Said, today: CivilDate): EventMaker | null {
  const asked = STEPS.filter(({ flags }) => flags.some((flag) => steps[flag] !== undefined));
  if (asked.length > 1) throw new AppError('arguments.invalid', 'one step at a time');
  const on = steps.on === undefined ? today : dayArgument('--on', steps.on);
  if (on > today) throw new AppError('arguments.invalid', `--on ${on} is in the future`);
  return asked[0]?.make({ steps, said, on, today }) ?? null;
}

interface Asked {
  readonly steps: FollowSteps;
  readonly said: Said;
  readonly on: CivilDate;
  readonly today: CivilDate;
}

const STEPS: readonly {
  readonly flags: readonly (keyof FollowSteps)[];
  make(asked: Asked): EventMaker;
}[] = [
  { flags: ['state'], make: stateStep },
  { flags: ['instalments', 'days'], make: planStep },
  { flags: ['instalment'], make: instalmentStep },
  {
    flags: ['reopen'],
    make:
      ({ said }) =>
      () => ({ ...said, kind: 'reopened' }),
  },
  { flags: ['informed'], make: informedStep },
  {
    flags: ['notInformed'],
    make:
      ({ said }) =>
      () => ({ ...said, kind: 'informed_undone' }),
  },
  { flags: ['assign', 'unassign'], make: assignStep },
];

function stateStep({ steps, said, on }: Asked): EventMaker {
  const state = oneOf<SetState>('--state', steps.state ?? '', SET_STATES);
  return (_, seen) => ({ ...said, kind: 'state_set', state, on, seen });
}

function planStep({ steps, said, on }: Asked): EventMaker {
  const days = steps.days?.split(',').map((day) => dayArgument('--days', day.trim()));
  const amount = steps.amount === undefined ? null : cents('--amount', steps.amount);
  return (result, seen) => {
    const plan = days ? planByDays(days) : planByRules(result, Number(steps.instalments), amount);
    const { instalments, rules } = plan;
    return { ...said, kind: 'plan_made', on, instalments: [...instalments], rules: [...rules], seen };
  };
}

function instalmentStep({ steps, said, today }: Asked): EventMaker {
  const number = Number(steps.instalment);
  if (steps.undo) return () => ({ ...said, kind: 'instalment_undone', number });
  if (steps.paid === undefined)
    throw new AppError('arguments.invalid', '--instalment needs --paid or --undo');
  const on = dayArgument('--paid', steps.paid);
  if (on > today) throw new AppError('arguments.invalid', `--paid ${on} is in the future`);
  return () => ({ ...said, kind: 'instalment_paid', number, on });
}

function informedStep({ steps, said, on }: Asked): EventMaker {
  return () => ({ ...said, kind: 'informed', on, how: steps.how ?? null });
}

function assignStep({ steps, said }: Asked): EventMaker {
  return () => ({ ...said, kind: 'assigned', person: steps.assign?.trim() || null });
}
