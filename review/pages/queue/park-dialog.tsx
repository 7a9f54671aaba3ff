// Puts a notice aside until a day, with the reason; or takes it up again.
import { useState } from 'preact/hooks';
import { addDays, type CivilDate } from '../../../contract/civil-date.ts';
import { parkNotice, resumeNotice } from '../../api/queue.ts';
import type { QueueRow } from '../../api/queue-types.ts';
import { dayText, typedDay } from '../../follow/days.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { shownText } from '../../ui/shown-text.ts';
import { useAct } from './act.ts';
import { shownDay } from './days.ts';
import { Dialog } from './dialog.tsx';
import { QUEUE_WORDS } from './queue.words.ts';

const OFFERED_DAYS = [1, 3, 7] as const;

export interface ParkDialogProps {
  readonly row: QueueRow;
  readonly today: CivilDate;
  /** @param said what to tell */
  onDone(said: string): void;
  onClose(): void;
  backTo(): HTMLElement | null;
}

export function ParkDialog({ row, today, onDone, onClose, backTo }: ParkDialogProps) {
  const words = wordsOf(QUEUE_WORDS);
  const [untilText, setUntilText] = useState(dayText(addDays(today, 1)));
  const until = typedDay(untilText);
  const [reason, setReason] = useState(row.parked?.reason ?? '');
  const act = useAct();
  const isFit = reason.trim() !== '' && until !== null && until > today;
  const [isTried, setTried] = useState(false);
  const shown = (day: string) => shownDay(day, language.value);
  const park = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isFit || until === null) return;
    act.run(
      () => parkNotice(row.id, until, reason.trim()),
      () => onDone(words.park.done(shown(until))),
    );
  };
  return (
    <Dialog title={words.park.title} onClose={onClose} backTo={backTo}>
      {row.parked && <IsParked row={row} />}
      <form onSubmit={park} noValidate>
        <label>
          {words.park.reason}
          <textarea
            rows={2}
            maxLength={2_000}
            placeholder={words.park.reasonHint}
            value={reason}
            aria-required="true"
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <label>
          {words.park.until}
          <input
            size={12}
            autocomplete="off"
            placeholder={words.park.dayForm}
            value={untilText}
            aria-required="true"
            aria-invalid={until === null}
            onInput={({ currentTarget }) => setUntilText(currentTarget.value)}
          />
        </label>
        <p class="offered">
          {OFFERED_DAYS.map((count) => (
            <button key={count} type="button" onClick={() => setUntilText(dayText(addDays(today, count)))}>
              {words.park.days(count)}
            </button>
          ))}
        </p>
        {until !== null && <ParkWarning row={row} until={until} />}
        {isTried && !isFit && (
          <p class="tag bad" role="alert">
            {words.park.needed}
          </p>
        )}
        {act.problem && <ProblemBox problem={act.problem} />}
        <div class="dialog-end">
          <button type="submit" class="primary" disabled={act.isBusy}>
            {words.park.do}
          </button>
          {row.parked && (
            <button
              type="button"
              disabled={act.isBusy}
              onClick={() =>
                act.run(
                  () => resumeNotice(row.id),
                  () => onDone(words.park.resumed),
                )
              }
            >
              {words.park.resume}
            </button>
          )}
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function IsParked({ row: { parked } }: Pick<ParkDialogProps, 'row'>) {
  const words = wordsOf(QUEUE_WORDS);
  if (!parked) return null;
  const by = shownText(parked.by ?? words.somebody);
  return (
    <p>{words.park.isParked(shownDay(parked.until, language.value), by, shownText(parked.reason ?? ''))}</p>
  );
}

/** Nothing keeps one from putting aside what is due meanwhile; but one is told. */
function ParkWarning({ row, until }: { readonly row: QueueRow; readonly until: string }) {
  const { park } = wordsOf(QUEUE_WORDS);
  if (row.isUndated) return <p class="tag warn wide">{park.noTerm}</p>;
  if (row.nextDay === null || until < row.nextDay) return null;
  return <p class="tag warn wide">{park.late(shownDay(row.nextDay, language.value))}</p>;
}
