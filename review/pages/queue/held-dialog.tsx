// Before one opens what somebody else has in hand: look only, take it, or leave it.
import { takeNotice } from '../../api/queue.ts';
import type { QueueRow } from '../../api/queue-types.ts';
import { wordsOf } from '../../shell/language.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { shownText } from '../../ui/shown-text.ts';
import { useAct } from './act.ts';
import { Dialog } from './dialog.tsx';
import { QUEUE_WORDS } from './queue.words.ts';

export interface HeldDialogProps {
  readonly row: QueueRow;
  onOpen(): void;
  onClose(): void;
  backTo(): HTMLElement | null;
}

export function HeldDialog({ row, onOpen, onClose, backTo }: HeldDialogProps) {
  const words = wordsOf(QUEUE_WORDS);
  const act = useAct();
  const name = shownText(row.inHand?.by ?? words.somebody);
  return (
    <Dialog title={words.held.title} onClose={onClose} backTo={backTo}>
      <p>{words.held.text(name)}</p>
      {act.problem && <ProblemBox problem={act.problem} />}
      <div class="dialog-end">
        <button type="button" class="primary" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" onClick={onOpen}>
          {words.held.look}
        </button>
        <button
          type="button"
          disabled={act.isBusy}
          onClick={() => act.run(() => takeNotice(row.id, true), onOpen)}
        >
          {words.held.take}
        </button>
      </div>
    </Dialog>
  );
}
