// Is another value on the paper a misreading of the chosen one? Asked only where two engines agree on the chosen
// value at one place; then the other place must look like the same number read badly, by its own readings.
import type { FieldName } from '../../contract/words.ts';
import type { Place } from './place-readings.ts';
import { ENGINE_OF } from './readers.table.ts';
import type { ValueGroup } from './value-groups.ts';

/** A misread number keeps its length and all but this many of its characters. */
const MAX_WRONG_CHARACTERS = 2;
/** A garbled second look must hold at least this share of the characters to speak for either value. */
const MIN_HELD_SHARE = 0.6;
/** Values that a misreading turns into a like one; words and days are not compared by character. */
const BY_CHARACTER: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'numeroCartellaStampato',
  'codiceFiscale',
  'importoTotale',
];

/**
 * True when the rival is the chosen value misread: one or two characters off, seen by the page pass alone with a
 * lower score than the chosen place, and the second look at it does not say the rival but leans to the chosen
 * value, or (with no such look, or one that fits both) the chosen value is read at two places. Scores only ever forbid here.
 */
export function isMisreadOf(field: FieldName, rival: ValueGroup, chosen: ValueGroup): boolean {
  if (!BY_CHARACTER.includes(field) || !isAlike(rival.value, chosen.value)) return false;
  const labelled = rival.places.filter((place) => place.standing !== 'elsewhere');
  const score = Math.max(...chosen.places.filter((place) => place.isStable).map(scoreOf));
  const inks = new Set(chosen.witnesses.filter(({ reader }) => reader !== 'mail').map(({ ink }) => ink)).size;
  if (new Set(rival.witnesses.map((witness) => witness.ink)).size > 1) return false;
  return labelled.every((place) => {
    if (place.isUnread || scoreOf(place) >= score) return false;
    const looks = place.others.filter(
      (other) => ENGINE_OF[other.reader] !== 'page' && other.says !== 'nothing',
    );
    const telling = looks.filter((look) => !isNeutral(chosen.value, rival.value, look.text));
    return telling.length > 0
      ? telling.every((look) => leansTo(chosen.value, rival.value, look.text))
      : inks >= 2;
  });
}

function scoreOf(place: Place): number {
  return place.candidate.engineConfidence;
}

function isAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  return [...a].filter((character, place) => character !== b[place]).length <= MAX_WRONG_CHARACTERS;
}

/** The text is the chosen value, or what is left of it with characters lost, and cannot be the rival so. */
function leansTo(chosen: string, rival: string, text: string): boolean {
  const held = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (held.length < chosen.length * MIN_HELD_SHARE) return false;
  return isLeftOf(held, chosen) && !isLeftOf(held, rival);
}

/** What is left of the number there may come from either. */
function isNeutral(chosen: string, rival: string, text: string): boolean {
  const held = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const isEnough = held.length >= chosen.length * MIN_HELD_SHARE && held.length < chosen.length;
  return isEnough && isLeftOf(held, chosen) && isLeftOf(held, rival);
}

/** All characters of `held` stand in `whole` in this order. */
function isLeftOf(held: string, whole: string): boolean {
  let from = 0;
  for (const character of held) {
    const at = whole.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
