// What would follow from what is being typed, asked of the service a moment after the last key; the question before is given up.
import { useEffect, useState } from 'preact/hooks';
import type { Preview, Refused } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { signIns } from '../../../api/signed-out.ts';
import type { Desk } from '../data/desk.ts';
import { previewFields } from '../data/notice-api.ts';
import { refusalOf } from '../data/save.ts';
import { bodyOf, doingOf } from '../logic/change-of.ts';
import type { Slot } from '../logic/slots.ts';
import { isSameValue, typedValue } from '../logic/written-value.ts';

const QUIET_MS = 150;

/** Of which slot and which text it is, so that it is never taken for another's. */
export type Looked = { readonly key: string; readonly text: string } & (
  | { readonly state: 'looking' }
  | { readonly state: 'there'; readonly preview: Preview }
  | { readonly state: 'refused'; readonly refusal: Refused }
  /** An amount that is none: nothing was asked. */
  | { readonly state: 'no_amount' }
  | { readonly state: 'failed'; readonly problem: Problem }
);

/** @param slot the one that is worked on @returns null while it stands as it is kept */
export function usePreview(desk: Desk, slot: Slot | null, text: string): Looked | null {
  const [looked, setLooked] = useState<Looked | null>(null);
  const isAsked = slot !== null && text.trim() !== '' && !isSameValue(slot.field, text, slot.value);
  const key = slot?.key ?? '';
  useEffect(() => {
    if (!isAsked || slot === null) {
      setLooked(null);
      return undefined;
    }
    const about = { key, text };
    if (typedValue(slot.field, text) === null) {
      setLooked({ ...about, state: 'no_amount' });
      return undefined;
    }
    setLooked({ ...about, state: 'looking' });
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const body = bodyOf(slot, doingOf(slot, 'correct', text, false));
      previewFields(desk.id, body, leaving.signal).then(
        (preview) => setLooked({ ...about, state: 'there', preview }),
        (error: unknown) => {
          if (!leaving.signal.aborted) setLooked(failed(about, asProblem(error)));
        },
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [desk, key, text, isAsked, signIns.value]);
  return looked?.key === key && looked.text === text ? looked : null;
}

function failed(about: { readonly key: string; readonly text: string }, problem: Problem): Looked {
  const refusal = refusalOf(problem, about.key);
  return refusal ? { ...about, state: 'refused', refusal } : { ...about, state: 'failed', problem };
}
