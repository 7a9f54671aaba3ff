// What was done about a deadline, recorded on the state that is shown. Another's change meanwhile is shown, never overwritten.
import { useRef, useState } from 'preact/hooks';
import { asProblem, type Problem } from '../api/problem.ts';
import { wordsOf } from '../shell/language.ts';
import { announce } from '../ui/announce.tsx';
import { useAsked } from '../ui/asked.ts';
import { ProblemBox } from '../ui/problem-box.tsx';
import { Dialog } from './dialog.tsx';
import { useFirstFocus } from './first-focus.ts';
import { FOLLOW_WORDS } from './follow.words.ts';
import { type Held, holdNotice, recordSteps } from './notice-view.ts';
import type { Recorded } from './recorded.ts';
import { StepFields } from './step-fields.tsx';
import { bodyOf, type StepForm } from './step-form.ts';
import { type Step, stepsFor } from './steps.ts';
import { undoOf } from './undo.ts';

export interface FollowDialogProps {
  readonly id: string;
  /** Whose notice it is. */
  readonly who: string;
  onRecorded(recorded: Recorded): void;
  onClose(): void;
}

export function FollowDialog({ id, who, onRecorded, onClose }: FollowDialogProps) {
  const words = wordsOf(FOLLOW_WORDS);
  const held = useAsked((signal) => holdNotice(id, signal), [id]);
  return (
    <Dialog title={words.record(who)} onClose={onClose}>
      {held.state === 'asking' && <p>{words.loading}</p>}
      {held.state === 'failed' && <ProblemBox problem={held.problem} onRetry={held.again} />}
      {held.state === 'there' && (
        <FollowForm {...{ id, who, onRecorded, onClose }} held={held.body} onStale={held.again} />
      )}
      {held.state !== 'there' && (
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      )}
    </Dialog>
  );
}

interface FormProps extends FollowDialogProps {
  readonly held: Held;
  onStale(): void;
}

function FollowForm({ id, held, onRecorded, onClose, onStale }: FormProps) {
  const words = wordsOf(FOLLOW_WORDS);
  const { view, etag } = held;
  const { followUp, standing } = view;
  const steps = stepsFor({
    ...{ followUp, hasInformDuty: standing?.inform != null },
    isChanged: standing?.flags.includes('follow_up.deadline_changed') ?? false,
  });
  const [form, setForm] = useState<StepForm>(() => emptyForm(steps[0] ?? 'assigned', view));
  const element = useRef<HTMLFormElement>(null);
  useFirstFocus(element);
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const step = steps.includes(form.step) ? form.step : (steps[0] ?? 'assigned');

  async function save(event: Event) {
    event.preventDefault();
    if (isBusy) return;
    const body = bodyOf({ ...form, step }, followUp);
    setProblem(null);
    setWrong('missing' in body ? words.missing[body.missing] : null);
    if ('missing' in body) return;
    setBusy(true);
    try {
      const after = await recordSteps(id, etag, [body]);
      const undo = undoOf(body, followUp);
      onRecorded({
        ...{ id, at: Date.now(), sentence: words.done[step] },
        undo: undo && (() => recordSteps(id, after?.etag ?? null, undo)),
      });
    } catch (error) {
      const found = asProblem(error);
      if (found.code === 'request.precondition_failed') {
        setWrong(words.changed);
        announce(words.changed);
        onStale();
      } else setProblem(found);
      setBusy(false);
    }
  }

  return (
    <form ref={element} onSubmit={save} noValidate>
      <p>
        {words.now}: <strong>{words.states[followUp?.state ?? 'open']}</strong>
      </p>
      <fieldset class="choices">
        <legend>{words.what}</legend>
        {steps.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="step"
              value={each}
              checked={each === step}
              onChange={() =>
                setForm(({ number, ...rest }) => ({
                  ...rest,
                  step: each,
                  number: numberFor(each, view, number),
                }))
              }
            />
            {words.steps[each]}
          </label>
        ))}
      </fieldset>
      {step === 'request_sent' && <p class="small">{words.requestHint}</p>}
      {followUp?.plan != null && ['paid', 'appeal', 'not_due', 'reopened'].includes(step) && (
        <p class="small">{words.planLost}</p>
      )}
      <StepFields
        form={{ ...form, step }}
        {...{ followUp }}
        onChange={(part) => setForm((now) => ({ ...now, ...part }))}
      />
      {wrong && (
        <p class="said-bad" role="alert">
          <span aria-hidden="true">⚠ </span>
          {wrong}
        </p>
      )}
      {problem && <ProblemBox problem={problem} />}
      <div class="ask-end">
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function emptyForm(step: Step, view: Held['view']): StepForm {
  const number = numberFor(step, view, '');
  return {
    step,
    on: '',
    note: '',
    person: view.standing?.owner.person ?? '',
    how: '',
    number,
    count: '8',
    days: '',
  };
}

/** The instalment that is most likely meant: the next to pay, or the last that was. */
function numberFor(step: Step, { followUp }: Held['view'], before: string): string {
  const instalments = followUp?.plan?.instalments ?? [];
  if (step === 'instalment_paid')
    return String(instalments.find(({ paidOn }) => paidOn === null)?.number ?? before);
  if (step !== 'instalment_undone') return before;
  return String(instalments.findLast(({ paidOn }) => paidOn !== null)?.number ?? before);
}
