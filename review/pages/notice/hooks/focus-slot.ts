// Where the caret goes on the page of a notice.
import { doubtfulPlace } from '../logic/doubtful-place.ts';
import type { Slot } from '../logic/slots.ts';
import { writtenValue } from '../logic/written-value.ts';

export const NEXT_ID = 'notice-next';
export const KIND_ID = 'notice-kind-decided';
export const SUBTYPE_ID = 'notice-control';

export function slotId(key: string): string {
  return `slot-${key.replaceAll(' ', '-')}`;
}

export function focusSlot(key: string): void {
  document.getElementById(slotId(key))?.focus();
}

/** Where the kind itself is in doubt, there; false where it is not. */
export function focusKindDoubt(): boolean {
  const kind = document.getElementById(KIND_ID);
  if (!(kind instanceof HTMLButtonElement) || kind.disabled) return false;
  kind.focus();
  return true;
}

export function focusNext(): void {
  const next = document.getElementById(NEXT_ID);
  if (!next) return;
  // It stays in sight at the bottom: moving the fields for it would take the head out of sight.
  const { top, bottom } = next.getBoundingClientRect();
  next.focus({ preventScroll: top >= 0 && bottom <= window.innerHeight });
}

export function isAtNext(): boolean {
  return document.activeElement?.id === NEXT_ID || document.activeElement === document.body;
}

/** Onto the doubtful sign, else before the first. */
export function placeCaret(input: HTMLInputElement, slot: Slot): void {
  const alternatives = slot.alternatives.map((value) => writtenValue(slot.field, value));
  const readings = [...alternatives, ...(slot.raw === null ? [] : [slot.raw]), ...slot.readings];
  const { start, end } = doubtfulPlace(input.value, readings) ?? { start: 0, end: 0 };
  input.setSelectionRange(start, end);
}
