// Cartella numbers that a misread one may have been, for a person to choose from. Never applied by the program: even
// a single candidate does not prove itself.
import { type CartellaNumber, type CartellaOptions, parseCartella } from './cartella.ts';
import { DIGIT_CONFUSIONS } from './digit-confusions.table.ts';

/** More uncertain places would make chance hits of the check digits likely. */
const MAX_UNCERTAIN_PLACES = 2;

/**
 * @param raw17 17 characters as read, letters included. @param lowConfidencePlaces from 0; letters count as
 * uncertain by themselves. Gives nothing when more than two places are uncertain.
 */
export function plausibleRepairs(
  raw17: string,
  lowConfidencePlaces: readonly number[],
  options: CartellaOptions = {},
): readonly CartellaNumber[] {
  const letters = [...raw17].flatMap((character, place) => (/\d/.test(character) ? [] : [place]));
  const places = new Set([...letters, ...lowConfidencePlaces]);
  if (raw17.length !== 17 || places.size > MAX_UNCERTAIN_PLACES) return [];
  const choices = [...raw17].map((character, place) => (places.has(place) ? readAs(character) : character));
  const found = allOf(choices).flatMap((text) => {
    const parsed = parseCartella(text, options);
    return parsed.ok && text !== raw17 ? [parsed.cartella.civis17] : [];
  });
  return [...new Set(found)];
}

/** Digits that a glyph may be, itself first. */
function readAs(character: string): string {
  const others = DIGIT_CONFUSIONS[character.toUpperCase()] ?? '';
  return /\d/.test(character) ? character + others : others;
}

function allOf(choices: readonly string[]): readonly string[] {
  let texts = [''];
  for (const choice of choices)
    texts = texts.flatMap((text) => [...choice].map((character) => text + character));
  return texts;
}
