// The values of the form with their buttons, and the keys 1 to 9. What is not sure is asked for once more before it is copied.
import { useState } from 'preact/hooks';
import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import { usePageKeys } from '../../follow/page-keys.ts';
import { wordsOf } from '../../shell/language.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmCopy } from './confirm-copy.tsx';
import { copyText } from './copy-text.ts';
import { SHEET_PAGE_WORDS } from './sheet.words.ts';
import { labelOf, ValueRow } from './value-row.tsx';
import { type FormValue, formValues, isUnsure } from './values.ts';

const KEYS = 9;

export interface SheetValuesProps {
  readonly result: Result;
  readonly request: CivisRequest;
}

export function SheetValues({ result, request }: SheetValuesProps) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const values = formValues(result, request);
  // Only what can be copied has a number: the second key is the second value to copy.
  const keyed = values.filter(({ value }) => value !== null).slice(0, KEYS);
  const [copied, setCopied] = useState<FormValue['key'] | null>(null);
  const [asking, setAsking] = useState<FormValue | null>(null);

  async function copy(value: FormValue) {
    setAsking(null);
    if (value.value === null) return announce(words.empty(labelOf(value)));
    const how = await copyText(value.value, document.querySelector(`[data-value="${value.key}"] .value`));
    setCopied(how === 'copied' ? value.key : null);
    announce(how === 'copied' ? words.copied(labelOf(value)) : words.selected(labelOf(value)));
  }
  const wanted = (value: FormValue) => (isUnsure(value) ? setAsking(value) : void copy(value));

  usePageKeys(
    keyed.map((value, at) => ({
      ...{ key: String(at + 1), label: `${words.copy}: ${labelOf(value)}` },
      run: () => wanted(value),
    })),
  );
  return (
    <>
      <ol class="values">
        {values.map((value) => {
          const at = keyed.indexOf(value);
          return (
            <ValueRow
              key={value.key}
              {...{ value, digit: at < 0 ? null : at + 1, isCopied: copied === value.key, onCopy: wanted }}
            />
          );
        })}
        <NotifyRow notify={request.notify} />
      </ol>
      {asking && (
        <ConfirmCopy
          id={result.id}
          value={asking}
          onConfirm={() => void copy(asking)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

/** Boxes to tick: there is nothing to copy. */
function NotifyRow({ notify: { email, sms } }: Pick<CivisRequest, 'notify'>) {
  const words = wordsOf(SHEET_PAGE_WORDS);
  const wanted = [...(email ? ['e-mail'] : []), ...(sms ? ['SMS'] : [])];
  return (
    <li class="value-row">
      <p class="value-label">
        <span class="small">{words.step('6')} · </span>
        {words.notify}
      </p>
      <span>{wanted.join(', ') || words.notifyNone}</span>
    </li>
  );
}
