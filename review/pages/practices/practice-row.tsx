// One request that was sent: its number, whose it is, where it stands, what is to be done next.
import { dayText } from '../../follow/days.ts';
import { PRACTICE_WORDS } from '../../follow/practice.words.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { leftOf } from '../deadlines/left.ts';
import { leftWords } from '../deadlines/left.words.ts';
import { saidOf } from '../sheet/value-row.tsx';
import { HistoryOf } from './history-of.tsx';
import { canAskAgain, type PracticeAction, type PracticeRow } from './practice-rules.ts';
import { PRACTICES_WORDS } from './practices.words.ts';

export interface PracticeRowProps {
  readonly row: PracticeRow;
  readonly isHistoryOpen: boolean;
  onAct(action: PracticeAction, row: PracticeRow): void;
}

export function PracticeEntry({ row, isHistoryOpen, onAct }: PracticeRowProps) {
  const words = wordsOf(PRACTICES_WORDS);
  const mayWrite = useMay('write');
  const { number, notice } = row;
  const button = (action: PracticeAction, label: string) => (
    <button type="button" aria-label={words.forWhom(label, number)} onClick={() => onAct(action, row)}>
      {label}
    </button>
  );
  return (
    <li class="entry practice" data-row={number}>
      <div class="entry-day">
        <strong class="digits">{number}</strong>
        <span class="small">
          {row.kind === 'first' ? words.first : words.after(row.previousNumber ?? '—')} ·{' '}
          {words.sentOn(dayText(row.sentOn))}
        </span>
      </div>
      <div class="entry-who">
        <a href={`/app/notices/${notice.id}`} data-main>
          {notice.denominazione ?? words.noName}
        </a>
        <span class="small">
          {notice.numeroCartella ?? notice.numeroComunicazione ?? notice.id}
          {notice.client && ` · ${notice.client.name} (${notice.client.shownId})`}
        </span>
        <NoticeDay row={row} />
      </div>
      <StateOf row={row} />
      <NextOf row={row} />
      <div class="entry-do">
        {mayWrite && button('update', words.update)}
        <button
          type="button"
          aria-expanded={isHistoryOpen}
          aria-label={words.forWhom(words.history, number)}
          onClick={() => onAct('history', row)}
        >
          {words.history}
        </button>
        {mayWrite && canAskAgain(row) && button('second', words.secondRequest)}
      </div>
      {isHistoryOpen && <HistoryOf row={row} onRetract={mayWrite ? () => onAct('retract', row) : null} />}
    </li>
  );
}

function StateOf({ row: { state, outcome, changedOn, isOpen } }: { readonly row: PracticeRow }) {
  const words = wordsOf(PRACTICES_WORDS);
  const { states, outcomes } = wordsOf(PRACTICE_WORDS);
  const tone = state === 'scartata' ? 'bad' : isOpen ? '' : 'good';
  return (
    <div class="entry-what">
      <span class={`tag ${tone}`}>
        <span aria-hidden="true">{state === 'scartata' ? '✖' : isOpen ? '○' : '✔'} </span>
        {states[state]}
      </span>
      {outcome && <span>{outcomes[outcome]}</span>}
      <span class="small">{words.since(dayText(changedOn))}</span>
    </div>
  );
}

function NextOf({ row: { nextStep, isOpen } }: { readonly row: PracticeRow }) {
  const words = wordsOf(PRACTICES_WORDS);
  if (nextStep === null) return <div class="small">{words.nothingToDo}</div>;
  const [tone, mark, word] = nextStep.isUrgent
    ? ['bad', '!', words.urgent]
    : isOpen
      ? ['warn', '○', words.open]
      : ['good', '✔', words.closed];
  return (
    <div>
      <span class={`tag ${tone}`}>
        <span aria-hidden="true">{mark} </span>
        {word}
      </span>{' '}
      {saidOf(nextStep)}
    </div>
  );
}

/** A request suspends no term: the day of its notice stands beside it. */
function NoticeDay({ row: { notice, isOpen } }: { readonly row: PracticeRow }) {
  const words = wordsOf(PRACTICES_WORDS);
  const left = leftOf(notice.daysLeft, false);
  if (notice.due === null || notice.safe === null) return <span class="small">{words.dueNone}</span>;
  return (
    <span class="small">
      {words.due(dayText(notice.safe))}
      {isOpen && (
        <>
          {' '}
          <span class={`tag ${left.tone}`}>
            <span aria-hidden="true">{left.mark} </span>
            {wordsOf(leftWords)(left)}
          </span>
        </>
      )}
    </span>
  );
}
