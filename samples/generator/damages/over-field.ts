// Ink that aims at a number: which one is drawn beforehand, so that the same seed hits the same place.
import { type FieldPlace, keyPlaces } from '../field-place.ts';
import type { Sheet } from '../sheet.ts';

/** @param aim 0–1, which of the sheet's key fields; null when the sheet has none (an invoice) */
export function aimedPlace(sheet: Sheet, aim: number): FieldPlace | null {
  const places = keyPlaces(sheet);
  return places[Math.floor(aim * places.length)] ?? null;
}
