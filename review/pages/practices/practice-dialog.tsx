// A dialog over a practice's notice, held with its version: what is recorded is recorded on what is shown.
import type { JSX } from 'preact';
import { Dialog } from '../../follow/dialog.tsx';
import { type Held, holdNotice } from '../../follow/notice-view.ts';
import { wordsOf } from '../../shell/language.ts';
import { useAsked } from '../../ui/asked.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { PRACTICES_WORDS } from './practices.words.ts';

export interface PracticeDialogProps {
  readonly title: string;
  /** Of the notice. */
  readonly id: string;
  onClose(): void;
  /** @param onStale reads the notice again */
  children(held: Held, onStale: () => void): JSX.Element;
}

export function PracticeDialog({ title, id, onClose, children }: PracticeDialogProps) {
  const held = useAsked((signal) => holdNotice(id, signal), [id]);
  return (
    <Dialog title={title} onClose={onClose}>
      {held.state === 'asking' && <p>{wordsOf(PRACTICES_WORDS).loading}</p>}
      {held.state === 'failed' && <ProblemBox problem={held.problem} onRetry={held.again} />}
      {held.state === 'there' && children(held.body, held.again)}
    </Dialog>
  );
}
