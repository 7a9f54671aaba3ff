// The dialog that is open over the register: what CIVIS shows, taking back, a second request, or a request newly sent.
import { useLocation } from 'preact-iso';
import { change } from '../../follow/notice-view.ts';
import type { Recorded } from '../../follow/recorded.ts';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { sheetPath } from '../sheet/sheet-path.ts';
import { ChangeForm } from './change-form.tsx';
import { EventForm } from './event-form.tsx';
import { FindNotice } from './find-notice.tsx';
import { PracticeDialog } from './practice-dialog.tsx';
import type { PracticeAction, PracticeRow } from './practice-rules.ts';
import { PRACTICES_WORDS } from './practices.words.ts';

export type Open =
  | { readonly action: 'new' }
  | { readonly action: PracticeAction; readonly row: PracticeRow };

export interface OpenDialogProps {
  readonly open: Open;
  onDone(recorded: Recorded): void;
  onClose(): void;
}

export function OpenDialog({ open, onDone, onClose }: OpenDialogProps) {
  const words = wordsOf(PRACTICES_WORDS);
  const { route } = useLocation();
  if (open.action === 'new') return <FindNotice onSent={onDone} onClose={onClose} />;
  const { number, notice } = open.row;
  const { id } = notice;
  if (open.action === 'update') {
    return (
      <PracticeDialog title={words.eventTitle(number)} {...{ id, onClose }}>
        {(held, onStale) => <EventForm row={open.row} onRecorded={onDone} {...{ held, onStale, onClose }} />}
      </PracticeDialog>
    );
  }
  if (open.action === 'retract') {
    return (
      <PracticeDialog title={words.retractTitle(number)} {...{ id, onClose }}>
        {(held, onStale) => (
          <ChangeForm
            {...{ label: words.retractDo, version: held.etag, onStale, onClose }}
            make={async () => {
              await change(`/practices/${number}/events`, held.etag, { kind: 'retract' });
              onDone({ id, at: Date.now(), sentence: words.retracted, undo: null });
            }}
          >
            <p>{words.retractText}</p>
          </ChangeForm>
        )}
      </PracticeDialog>
    );
  }
  return (
    <PracticeDialog title={words.secondTitle(number)} {...{ id, onClose }}>
      {(held, onStale) => (
        <ChangeForm
          {...{ label: words.secondDo, version: held.etag, onStale, onClose }}
          make={async () => {
            await change(`/notices/${id}/request`, held.etag, { second: { practice: number } }, 'PATCH');
            announce(words.secondReady);
            route(sheetPath(id));
          }}
        >
          <p>{words.secondText}</p>
        </ChangeForm>
      )}
    </PracticeDialog>
  );
}
