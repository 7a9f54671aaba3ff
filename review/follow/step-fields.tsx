// What a step needs besides its name: a day, an instalment, a plan, a person.
import type { JSX, TargetedInputEvent } from 'preact';
import { useId } from 'preact/hooks';
import { wordsOf } from '../shell/language.ts';
import { dayText } from './days.ts';
import { FOLLOW_WORDS } from './follow.words.ts';
import type { FollowUp } from './follow-up.ts';
import { hasDay, type StepForm } from './step-form.ts';

export interface StepFieldsProps {
  readonly form: StepForm;
  readonly followUp: FollowUp | null;
  onChange(part: Partial<StepForm>): void;
}

export function StepFields({ form, followUp, onChange }: StepFieldsProps) {
  const words = wordsOf(FOLLOW_WORDS);
  const { step } = form;
  const typed = (name: keyof StepForm) => ({
    value: form[name],
    onInput: ({ currentTarget }: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ [name]: currentTarget.value }),
  });
  return (
    <>
      {(step === 'instalment_paid' || step === 'instalment_undone') && (
        <InstalmentField {...{ form, followUp, onChange }} />
      )}
      {step === 'plan_made' && (
        <>
          <Field label={words.count}>
            {(id) => <input id={id} type="number" min={1} max={40} inputMode="numeric" {...typed('count')} />}
          </Field>
          <Field label={words.days} hint={words.daysHint}>
            {(id) => <textarea id={id} rows={3} {...typed('days')} />}
          </Field>
        </>
      )}
      {step === 'informed' && (
        <Field label={words.how}>{(id) => <input id={id} maxLength={200} {...typed('how')} />}</Field>
      )}
      {step === 'assigned' && (
        <Field label={words.person} hint={words.personHint}>
          {(id) => <input id={id} maxLength={200} {...typed('person')} />}
        </Field>
      )}
      {hasDay(step) && (
        <Field label={words.on} hint={words.onHint}>
          {(id) => <input id={id} size={12} autocomplete="off" {...typed('on')} />}
        </Field>
      )}
      <Field label={words.note}>{(id) => <input id={id} maxLength={1000} {...typed('note')} />}</Field>
    </>
  );
}

function InstalmentField({ form, followUp, onChange }: StepFieldsProps) {
  const words = wordsOf(FOLLOW_WORDS);
  const isPaying = form.step === 'instalment_paid';
  const fitting = followUp?.plan?.instalments.filter(({ paidOn }) => (paidOn === null) === isPaying) ?? [];
  return (
    <Field label={words.number}>
      {(id) => (
        <select
          id={id}
          value={form.number}
          onChange={({ currentTarget }) => onChange({ number: currentTarget.value })}
        >
          {fitting.map(({ number, due }) => (
            <option key={number} value={String(number)}>
              {words.instalment(number, dayText(due))}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  children(id: string): JSX.Element;
}

/** A label above its input, with what an empty one means. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div class="ask-field">
      <label for={id}>
        {label}
        {hint && <span class="small"> ({hint})</span>}
      </label>
      {children(id)}
    </div>
  );
}
