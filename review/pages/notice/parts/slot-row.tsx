// One field of a notice: its name and state, the picture of its place, its value to be typed over, why it is in doubt, and
// what else may stand there. What it takes of the page follows from how the notice was opened, so that nothing moves while one works.
import { useRef } from 'preact/hooks';
import { SURE_STATES } from '../../../../contract/words.ts';
import type { ShownFieldReview } from '../../../../pipeline/server/notices/review.schema.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { anew } from '../../../ui/anew.ts';
import type { Desk } from '../data/desk.ts';
import { fieldPicture } from '../data/notice-api.ts';
import { placeCaret, slotId } from '../hooks/focus-slot.ts';
import { said, type Work } from '../hooks/use-work.ts';
import { LABELS } from '../labels.words.ts';
import { choicesOf } from '../logic/choices.ts';
import { isDoubtful, type Slot } from '../logic/slots.ts';
import { standingOf } from '../logic/standing.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import { ChoiceList } from './choice-list.tsx';
import { CopyButton } from './copy-button.tsx';
import { Strip } from './strip.tsx';

export interface SlotRowProps {
  readonly desk: Desk;
  readonly work: Work;
  readonly slot: Slot;
  /** The same slot as the notice was opened. */
  readonly opened: Slot;
  /** What was said of it when the notice was opened; null for entries. */
  readonly about: ShownFieldReview | null;
  readonly picked: readonly (string | number)[];
  readonly isReadOnly: boolean;
  readonly onShown?: (() => void) | undefined;
}

export function SlotRow(props: SlotRowProps) {
  const { desk, work, slot, opened, about, picked, isReadOnly, onShown } = props;
  const words = wordsOf(NOTICE_WORDS);
  const label = wordsOf(LABELS).fields[slot.field];
  const isByPointer = useRef(false);
  const id = slotId(slot.key);
  const text = work.textOf(slot);
  const isEdited = work.isEdited(slot);
  const mark = desk.marks.value.get(slot.key);
  const { icon, word, tone } = standingOf(slot, mark, isEdited);
  const refusal = work.refusalOf(slot);
  const armed = work.armed.value;
  const isArmed = armed?.key === slot.key && armed.text === text;
  const problem = mark?.phase === 'failed' && !refusal ? mark.problem : null;
  const isTall = isDoubtful(opened);
  const isActive = work.current.value === slot.key;
  const kind = opened.entry !== null ? 'entry' : isTall ? 'tall' : opened.hasPicture ? '' : 'bare';
  const doubts = about?.doubts.map((doubt) => doubt[language.value]) ?? [];
  const evidence = about?.evidence?.[language.value] ?? null;
  // What lets one believe a value is said where it is believed; an empty field that nobody misses says nothing.
  const why = [...(isTall || kind === 'bare' || evidence === null ? [] : [evidence]), ...doubts].join(' · ');
  const hasWhy = isTall || why !== '';
  const choices = choicesOf(slot, text, picked);
  return (
    <div class={`slot ${kind} ${isActive ? 'active' : ''}`} data-slot={slot.key}>
      <div class="slot-head">
        <label for={id}>{label}</label>
        <span class={`tag ${tone}`} id={`${id}-state`}>
          <span aria-hidden="true">{icon} </span>
          {wordsOf(LABELS).states[word]}
        </span>
        {isTall && evidence && <span class="small slot-evidence">{evidence}</span>}
      </div>
      <div class="slot-body">
        {opened.hasPicture && (
          <Strip
            src={anew(opened.picture ?? fieldPicture(desk.id, slot.field), desk.round)}
            of={desk.opened.etag}
            alt={fill(words.pictureOf, { label })}
            isFirst={isTall}
            isLazy={opened.entry !== null}
            {...(onShown ? { onShown } : {})}
          />
        )}
        {!opened.hasPicture && opened.entry !== null && (
          <p class="strip-words">
            {opened.page === null ? words.noPicture : fill(words.noPlace, { page: opened.page })}
          </p>
        )}
        {!opened.hasPicture && isTall && (
          <p class="strip-words">
            {opened.raw === null ? words.notFound : fill(words.printedText, { text: opened.raw })}
          </p>
        )}
        <div class="slot-line">
          <input
            id={id}
            class="slot-input"
            type="text"
            autocomplete="off"
            spellcheck={false}
            data-slot={slot.key}
            value={text}
            readOnly={isReadOnly}
            aria-invalid={refusal !== null || problem !== null}
            aria-describedby={`${id}-state ${hasWhy ? `${id}-why ` : ''}${id}-said`}
            onInput={({ currentTarget }) => work.type(slot, currentTarget.value)}
            onPointerDown={() => {
              isByPointer.current = true;
            }}
            onFocus={({ currentTarget }) => {
              work.current.value = slot.key;
              if (!isByPointer.current) placeCaret(currentTarget, slot);
              isByPointer.current = false;
            }}
          />
          <CopyButton text={text} label={label} isThere={SURE_STATES.has(slot.state ?? 'missing')} />
          {!isTall && <ChoiceList choices={choices} onChoose={(chosen) => work.type(slot, chosen)} />}
        </div>
        {hasWhy && (
          <p class="small slot-why" id={`${id}-why`}>
            {why}
          </p>
        )}
        {isTall && <ChoiceList choices={choices} onChoose={(chosen) => work.type(slot, chosen)} />}
        <div class="slot-said" id={`${id}-said`}>
          {refusal && (
            <div class={isArmed ? 'slot-refusal armed' : 'slot-refusal'}>
              <p>
                <span aria-hidden="true">⚠ </span>
                {said(refusal)}
              </p>
              {isArmed && (
                <p>
                  <strong>{words.insistWarning}</strong> {words.insist}
                </p>
              )}
            </div>
          )}
          {problem && (
            <div class="slot-refusal">
              <p>
                <span aria-hidden="true">⚠ </span>
                {problem.sentence(language.value)}
              </p>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
