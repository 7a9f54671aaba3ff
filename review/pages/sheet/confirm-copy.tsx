// Before a value that is not sure goes into the clipboard: the picture of where it was read, and what is wrong with it.
import { API } from '../../api/ask.ts';
import { Dialog } from '../../follow/dialog.tsx';
import { wordsOf } from '../../shell/language.ts';
import { SHEET_PAGE_WORDS } from './sheet.words.ts';
import { labelOf, saidOf } from './value-row.tsx';
import type { FormValue } from './values.ts';

export interface ConfirmCopyProps {
  readonly id: string;
  readonly value: FormValue;
  onConfirm(): void;
  onClose(): void;
}

export function ConfirmCopy({ id, value, onConfirm, onClose }: ConfirmCopyProps) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const label = labelOf(value);
  return (
    <Dialog title={words.confirmTitle(label)} onClose={onClose}>
      <p>{words.confirm}</p>
      {value.isText ? <pre class="value">{value.value}</pre> : <p class="value digits">{value.value}</p>}
      {value.pictureOf && (
        <img
          class="snippet"
          src={`${API}/notices/${id}/fields/${value.pictureOf}/picture`}
          alt={words.picture(label)}
        />
      )}
      <ul>
        {value.isToCheck && <li>{words.toCheck}</li>}
        {value.problems.map((each) => (
          <li key={each.code}>{saidOf(each)}</li>
        ))}
      </ul>
      <div class="ask-end">
        <button type="button" class="primary" onClick={onConfirm}>
          {words.copyAnyway}
        </button>
        <button type="button" onClick={onClose}>
          {words.leave}
        </button>
      </div>
    </Dialog>
  );
}
