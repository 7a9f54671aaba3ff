// Where the program is not sure what a notice is, or whether CIVIS takes it, a person decides here: the kind as it stands is
// right and CIVIS takes it, or does not; another kind is said in the form below.
import type { ComponentChildren } from 'preact';
import { wordsOf } from '../../../shell/language.ts';
import type { Desk } from '../data/desk.ts';
import { save } from '../data/save.ts';
import { focusNext, KIND_ID, SUBTYPE_ID } from '../hooks/focus-slot.ts';
import { tell } from '../hooks/tell.ts';
import { LABELS } from '../labels.words.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import { MarkLine } from './mark-line.tsx';
import type { MoreProps } from './part-props.ts';

export function KindDoubt({ desk, isReadOnly }: MoreProps) {
  const labels = wordsOf(LABELS);
  const words = wordsOf(NOTICE_WORDS);
  const { kind, subtype } = desk.seen.value.notice.result.notice;
  const name = [labels.kinds[kind], subtype && labels.subtypes[subtype]].filter(Boolean).join(' ');
  const button = (text: ComponentChildren, onClick: () => void, id?: string) => (
    <button type="button" {...(id ? { id } : {})} disabled={isReadOnly} onClick={onClick}>
      {text}
    </button>
  );
  // These are nothing to CIVIS before it is known which control they come from.
  const lacksControl = (kind === 'comunicazione' || kind === 'avviso_telematico') && subtype === null;
  if (lacksControl) {
    return button(words.chooseControl, () => document.getElementById(SUBTYPE_ID)?.focus(), KIND_ID);
  }
  const decide = (forCivis: boolean) => void say(desk, { kind, subtype, forCivis }, name);
  return (
    <>
      {kind !== 'altro' && button(fill(words.isForCivis, { kind: name }), () => decide(true), KIND_ID)}{' '}
      {button(words.isNotForCivis, () => decide(false), kind === 'altro' ? KIND_ID : undefined)}
      <MarkLine desk={desk} of="type" />
    </>
  );
}

interface Decided {
  readonly kind: string;
  readonly subtype: string | null;
  readonly forCivis: boolean;
}

/** What is refused stands beside the warning. */
async function say(desk: Desk, decided: Decided, name: string): Promise<void> {
  const words = wordsOf(NOTICE_WORDS);
  const json = { do: 'correct', ...decided };
  const kept = await save(desk, { key: 'type', method: 'PATCH', path: 'type', json, text: '' });
  if (kept !== 'kept') return;
  focusNext();
  tell(`${fill(words.savedOf, { label: name })} ${words.allSettled}`);
}
