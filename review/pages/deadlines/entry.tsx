// One deadline: by when and how much time is left, whose it is, what is to be done, where it stands, what is not sure of it.
import { euros } from '../../../contract/euros.ts';
import type { NoticeRow } from '../../../pipeline/server/notices/notice.schema.ts';
import { dayText } from '../../follow/days.ts';
import { FOLLOW_WORDS } from '../../follow/follow.words.ts';
import { wordsOf } from '../../shell/language.ts';
import { useMay } from '../../shell/me.ts';
import { sheetPath } from '../sheet/sheet-path.ts';
import { DEADLINE_WORDS } from './deadlines.words.ts';
import { dayOfRow } from './groups.ts';
import { leftOf } from './left.ts';
import { leftWords } from './left.words.ts';

export interface EntryProps {
  readonly row: NoticeRow;
  onRecord(row: NoticeRow): void;
}

export function Entry({ row, onRecord }: EntryProps) {
  const words = wordsOf(DEADLINE_WORDS);
  const mayWrite = useMay('write');
  const who = row.denominazione ?? words.noName;
  return (
    <li class="entry" data-row={row.id}>
      <div class="entry-day">
        {row.next.isFloor && row.next.day !== null && <span class="small">{words.notBefore}</span>}
        <strong class="day">{dayText(dayOfRow(row))}</strong>
        {row.isOpen && <LeftTag row={row} />}
      </div>
      <div class="entry-who">
        <a href={`/app/notices/${row.id}`} data-main>
          {who}
        </a>
        <span class="small">{paperOf(row)}</span>
        <span class="small">
          {row.client ? words.client(row.client.name, row.client.shownId) : words.noClient} ·{' '}
          {words.owner(row.owner)}
        </span>
      </div>
      <div class="entry-what">
        <span>{whatOf(row)}</span>
        <Amount row={row} />
      </div>
      <States row={row} />
      <div class="entry-do">
        {mayWrite && (
          <button type="button" aria-label={words.forWhom(words.record, who)} onClick={() => onRecord(row)}>
            {words.record}
          </button>
        )}
        <a href={sheetPath(row.id)} aria-label={words.forWhom(words.sheet, who)} class="button">
          {words.sheet}
        </a>
      </div>
    </li>
  );
}

function LeftTag({ row: { next } }: { readonly row: NoticeRow }) {
  const left = leftOf(next.daysLeft, next.isFloor);
  return (
    <span class={`tag ${left.tone}`}>
      <span aria-hidden="true">{left.mark} </span>
      {wordsOf(leftWords)(left)}
    </span>
  );
}

function Amount({ row: { next, importoTotaleCents } }: { readonly row: NoticeRow }) {
  const cents = next.instalment ? next.instalment.amountCents : importoTotaleCents;
  return cents === null ? null : <span class="amount">{euros(cents)}</span>;
}

function States({ row: { state, flags, next, isOpen } }: { readonly row: NoticeRow }) {
  const words = wordsOf(DEADLINE_WORDS);
  const follow = wordsOf(FOLLOW_WORDS);
  const isDoubtful = isOpen && next.isToCheck;
  const doubts = [
    ...(isOpen && next.isFloor && next.day !== null ? [words.floor] : []),
    ...(isDoubtful ? [words.toCheck] : []),
    ...(isOpen && next.ruleConfidence === 'B' ? [words.ruleB] : []),
    ...flags.map((flag) => follow.flags[flag] ?? flag),
  ];
  return (
    <ul class="entry-states">
      <li class={`tag ${isOpen ? '' : 'good'}`}>
        <span aria-hidden="true">{isOpen ? '○ ' : '✔ '}</span>
        {follow.states[state]}
      </li>
      {doubts.map((doubt) => (
        <li key={doubt} class="tag warn">
          <span aria-hidden="true">⚠ </span>
          {doubt}
        </li>
      ))}
    </ul>
  );
}

/** Which paper it is: kind, number, year. */
function paperOf({ kind, subtype, numeroComunicazione, numeroCartella, annoImposta }: NoticeRow): string {
  const words = wordsOf(DEADLINE_WORDS);
  const number = kind === 'cartella' ? numeroCartella : numeroComunicazione;
  const name = [words.kinds[kind], subtype].filter((part) => part !== null).join(' ');
  return [name, number, annoImposta === null ? null : words.year(annoImposta)]
    .filter((part) => part !== null)
    .join(' · ');
}

function whatOf({ next: { what, instalment }, isOpen }: NoticeRow): string {
  const words = wordsOf(DEADLINE_WORDS);
  if (instalment) return words.instalmentOf(instalment.number, instalment.of);
  if (what !== null) return words.whats[what];
  return isOpen ? words.whatUnknown : '';
}
