// What somebody filled in about a step, as the service takes it; or what is still missing.
import type { FollowBody } from '../../pipeline/server/notices/change.schema.ts';
import { typedDay, typedDays } from './days.ts';
import type { FollowUp } from './follow-up.ts';
import { type Step, setStateOf } from './steps.ts';

/** As typed; every part is there whatever the step. */
export interface StepForm {
  readonly step: Step;
  /** `gg/mm/aaaa`; empty: today. */
  readonly on: string;
  readonly note: string;
  readonly person: string;
  readonly how: string;
  /** Of an instalment. */
  readonly number: string;
  /** How many instalments, by the rules. */
  readonly count: string;
  /** Days as printed on a plan, instead of a count. */
  readonly days: string;
}

export type Missing = 'day' | 'count' | 'days' | 'number';

/** Whether the step has a day of its own. */
export function hasDay(step: Step): boolean {
  return !['reopened', 'informed_undone', 'instalment_undone', 'assigned'].includes(step);
}

export function bodyOf(
  form: StepForm,
  followUp: FollowUp | null,
): FollowBody | { readonly missing: Missing } {
  const on = form.on.trim() === '' ? undefined : typedDay(form.on);
  if (on === null && hasDay(form.step)) return { missing: 'day' };
  const note = form.note.trim() || null;
  const said = on ? { on, note } : { note };
  switch (form.step) {
    case 'noted': {
      const state = setStateOf(followUp?.state ?? 'open');
      return state === null ? { missing: 'day' } : { kind: 'state_set', state, ...said };
    }
    case 'plan_made':
      return planOf(form, said);
    case 'instalment_paid':
    case 'instalment_undone': {
      const number = Number(form.number);
      if (!Number.isInteger(number) || number < 1) return { missing: 'number' };
      return form.step === 'instalment_paid'
        ? { kind: form.step, number, ...said }
        : { kind: form.step, number, note };
    }
    case 'informed':
      return { kind: 'informed', how: form.how.trim() || null, ...said };
    case 'assigned':
      return { kind: 'assigned', person: form.person.trim() || null, note };
    case 'reopened':
    case 'informed_undone':
      return { kind: form.step, note };
    default:
      return { kind: 'state_set', state: form.step, ...said };
  }
}

function planOf(
  { count, days }: StepForm,
  said: { readonly note: string | null },
): FollowBody | { readonly missing: Missing } {
  if (days.trim() !== '') {
    const typed = typedDays(days);
    return typed === null ? { missing: 'days' } : { kind: 'plan_made', days: [...typed], ...said };
  }
  const many = Number(count);
  if (!Number.isInteger(many) || many < 1) return { missing: 'count' };
  return { kind: 'plan_made', count: many, ...said };
}
