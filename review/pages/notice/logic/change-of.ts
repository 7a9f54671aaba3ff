// What is sent for a slot. Pure.
import type { Change } from '../data/save.ts';
import type { Slot } from './slots.ts';
import { typedValue } from './written-value.ts';

export type Doing = 'confirm' | 'correct' | 'clear' | 'retract';

/** The body of a change of one slot, also for a look ahead. */
export function bodyOf({ field, entry }: Slot, doing: object): object {
  return entry === null
    ? { fields: { [field]: doing } }
    : { fields: {}, entries: [{ entry, fields: { [field]: doing } }] };
}

export function doingOf(slot: Slot, doing: Doing, text: string, insist: boolean): object {
  const extra = insist ? { insist: true } : {};
  if (doing === 'correct') return { do: doing, value: typedValue(slot.field, text) ?? text, ...extra };
  return doing === 'confirm' ? { do: doing, ...extra } : { do: doing };
}

export function changeOf(slot: Slot, doing: Doing, text: string, insist = false): Change {
  return {
    ...{ key: slot.key, method: 'PATCH', path: 'fields', text },
    json: bodyOf(slot, doingOf(slot, doing, text, insist)),
  };
}
