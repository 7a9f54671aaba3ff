// The dialog that is open over the queue, about one of its rows.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { QueueRow } from '../../api/queue-types.ts';
import { HeldDialog } from './held-dialog.tsx';
import { OpinionDialog } from './opinion-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';

export interface Asking {
  readonly as: 'held' | 'park' | 'opinion';
  readonly row: QueueRow;
}

export interface DialogsProps {
  readonly asking: Asking;
  readonly today: CivilDate;
  onOpen(): void;
  done(said: string): void;
  close(): void;
  backTo(): HTMLElement | null;
}

export function Dialogs({ asking: { as, row }, today, onOpen, done, close, backTo }: DialogsProps) {
  const common = { row, onClose: close, backTo };
  if (as === 'held') return <HeldDialog {...common} onOpen={onOpen} />;
  if (as === 'park') return <ParkDialog {...common} today={today} onDone={done} />;
  return <OpinionDialog {...common} onDone={done} />;
}
