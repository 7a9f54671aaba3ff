// What stays in sight below the fields: what would follow from what is typed, what may be done with the field one is on, and the
// way to the next notice. Its height never changes.

import type { Result } from '../../../../contract/result.schema.ts';
import type { NoticeStatus } from '../../../../contract/words.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { NEXT_ID } from '../hooks/focus-slot.ts';
import { told } from '../hooks/tell.ts';
import type { Looked } from '../hooks/use-preview.ts';
import { said } from '../hooks/use-work.ts';
import { LABELS } from '../labels.words.ts';
import { type Effect, effectsOf } from '../logic/effects.ts';
import type { Slot } from '../logic/slots.ts';
import { writtenDay } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

export interface PanelProps {
  readonly result: Result;
  readonly slot: Slot | null;
  readonly looked: Looked | null;
  readonly isReadOnly: boolean;
  onClear(): void;
  onRetract(): void;
  onPick(): void;
  onNext(): void;
}

export function Panel({ result, slot, looked, isReadOnly, onClear, onRetract, onPick, onNext }: PanelProps) {
  const words = wordsOf(NOTICE_WORDS);
  const label = slot ? wordsOf(LABELS).fields[slot.field] : '';
  const act = (key: string, name: string, title: string, run: () => void) => (
    <button
      type="button"
      disabled={slot === null || isReadOnly}
      aria-keyshortcuts={key}
      title={fill(title, { label })}
      onClick={run}
    >
      <kbd>{key}</kbd> {name}
      <span class="visually-hidden">: {label}</span>
    </button>
  );
  return (
    <div class="panel">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled to by keys */}
      <section class="panel-effects" aria-label={words.effects} tabIndex={0}>
        <Effects {...{ result, looked }} />
      </section>
      <div class="panel-acts">
        {act('Alt+V', words.clear, words.clearOf, onClear)}
        {act('Alt+Z', words.retract, words.retractOf, onRetract)}
        {act('Alt+P', words.pick, words.pickOf, onPick)}
        <button type="button" class="primary" id={NEXT_ID} aria-keyshortcuts="Control+Enter" onClick={onNext}>
          {words.next} →
        </button>
      </div>
      <p class="small panel-keys">
        <kbd>{words.enter}</kbd> {words.hintKeys}
      </p>
    </div>
  );
}

function Effects({ result, looked }: Pick<PanelProps, 'result' | 'looked'>) {
  const words = wordsOf(NOTICE_WORDS);
  if (looked === null) return <p class="small">{told.value || words.effects}</p>;
  if (looked.state === 'looking') return <p class="small">{words.looking}</p>;
  if (looked.state === 'no_amount') return <p>{words.money}</p>;
  if (looked.state === 'refused') return <p>⚠ {said(looked.refusal)}</p>;
  if (looked.state === 'failed') return <p>⚠ {looked.problem.sentence(language.value)}</p>;
  const effects = effectsOf(result, looked.preview, looked.key.replace(/^field /, ''));
  return (
    <>
      <p>
        <span class="tag good">
          <span aria-hidden="true">✓ </span>
          {words.formHolds}
        </span>{' '}
        {effects.length === 0 && words.noEffect}
      </p>
      <ul>
        {effects.map((effect) => (
          <li key={JSON.stringify(effect)}>{sentenceOf(effect)}</li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf(effect: Effect): string {
  const words = wordsOf(NOTICE_WORDS);
  const labels = wordsOf(LABELS);
  const day = (each: string | null) => (each === null ? words.nothing : writtenDay(each));
  const status = (each: NoticeStatus) => labels.statuses[each];
  switch (effect.of) {
    case 'safe':
      return fill(words.effectSafe, { before: day(effect.before), after: day(effect.after) });
    case 'due':
      return fill(words.effectDue, { before: day(effect.before), after: day(effect.after) });
    case 'status':
      return fill(words.effectStatus, { before: status(effect.before), after: status(effect.after) });
    case 'act':
      return fill(words.effectAct, {
        before: effect.before ?? words.nothing,
        after: effect.after ?? words.nothing,
      });
    case 'field':
      return fill(words.effectField, { label: labels.fields[effect.field] });
    case 'ruolo':
      return words.effectRuolo;
    default:
      return fill(effect.isNew ? words.effectNew : words.effectGone, { message: said(effect.warning) });
  }
}
