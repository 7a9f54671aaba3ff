// Taking a value from the page: the viewer hands over a box, the service reads it, and what it reads stands in the field to be
// confirmed. It is offered, never kept by itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import { FIELD_NAMES } from '../../../../contract/words.ts';
import { asProblem } from '../../../api/problem.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import type { Desk } from '../data/desk.ts';
import { type Box, readBox } from '../data/notice-api.ts';
import { LABELS } from '../labels.words.ts';
import type { Slot } from '../logic/slots.ts';
import { writtenValue } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';
import { focusSlot } from './focus-slot.ts';
import { tell } from './tell.ts';
import type { Work } from './use-work.ts';

export interface PickingDesk {
  /** For which a place is being marked. */
  readonly slot: Slot | null;
  /** What was read from the page for a slot. */
  pickedFor(slot: Slot): readonly (string | number)[];
  begin(slot: Slot): void;
  take(page: number, box: Box): void;
  end(): void;
}

export function usePicking(desk: Desk, work: Work): PickingDesk {
  const [slot, setSlot] = useState<Slot | null>(null);
  const [picked, setPicked] = useState<ReadonlyMap<string, readonly (string | number)[]>>(new Map());
  /** A box that is taken ends the picking before its text is there. */
  const latest = useRef<Slot | null>(null);
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );

  const take = async (asked: Slot, page: number, box: Box) => {
    const words = wordsOf(NOTICE_WORDS);
    tell(words.reading);
    const field = FIELD_NAMES.find((name) => asked.entry === null && name === asked.field) ?? null;
    try {
      const { text, alternatives, values } = await readBox(desk.id, page, box, field);
      const found = [...new Set([...values, ...(text === null ? [] : [text]), ...alternatives])];
      const [best] = found;
      if (best === undefined) return tell(words.pickedNothing);
      setPicked((before) => new Map(before).set(asked.key, found));
      work.type(asked, writtenValue(asked.field, best));
      tell(fill(words.picked, { text: writtenValue(asked.field, best) }));
    } catch (error) {
      tell(asProblem(error).sentence(language.value));
    } finally {
      if (isHere.current) focusSlot(asked.key);
    }
  };
  return {
    slot,
    pickedFor: ({ key }) => picked.get(key) ?? [],
    begin(each) {
      latest.current = each;
      setSlot(each);
      tell(fill(wordsOf(NOTICE_WORDS).picking, { label: wordsOf(LABELS).fields[each.field] }));
    },
    take: (page, box) => void (latest.current && take(latest.current, page, box)),
    end: () => setSlot(null),
  };
}
