// A reading that is one character away from a value whose strong check holds, and is refused by that check itself.
// A check that catches every single wrong character leaves two ways only: the value is right and this reading has
// one mistake, or both readings share a mistake. The second is told by {@link isSharedConfusion} where it can be.
import type { CivilDate } from '../../contract/civil-date.ts';
import { glyphsToDigits } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkIdentifier } from '../identifiers/index.ts';

const PRINTED_EXTRA = 3;

/** @param value passes its strong check. @param text another reading of the same number, raw or normalised. */
export function isNearReading(field: FieldName, text: string, value: string, today: CivilDate): boolean {
  const near = comparable(field, text, value);
  if (near === '' || near === value || checkIdentifier(field, near, today)?.ok) return false;
  const folded = glyphsToDigits(near);
  const wanted = glyphsToDigits(value);
  if (editsApart(folded, wanted) > 1) return false;
  return !isSharedConfusion(field, near, value, today);
}

function comparable(field: FieldName, text: string, value: string): string {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (field !== 'numeroCartella') return compact;
  const isPrinted = compact.length >= value.length + PRINTED_EXTRA - 1;
  return isPrinted ? compact.slice(0, value.length) : compact;
}

/**
 * The same two glyphs confused once more would make another number that passes: then both readings may have taken
 * the one for the other (two zeros read as eights cancel out in a codice fiscale).
 */
function isSharedConfusion(field: FieldName, near: string, value: string, today: CivilDate): boolean {
  if (near.length !== value.length) return false;
  const at = [...value].findIndex((character, place) => character !== near[place]);
  const [taken, real] = [value[at] ?? '', near[at] ?? ''];
  return [...near].some((character, place) => {
    if (character !== taken || place === at) return false;
    const other = near.slice(0, place) + real + near.slice(place + 1);
    return checkIdentifier(field, other, today)?.ok ?? false;
  });
}

/** 0, 1 or 2; two stands for all more. */
export function editsApart(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 1) return 2;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const at = [...long].findIndex((character, place) => character !== short[place]);
  const restOfShort = short.slice(long.length === short.length ? at + 1 : at);
  return long.slice(at + 1) === restOfShort ? 1 : 2;
}
