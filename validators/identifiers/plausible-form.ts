// Which number was printed, when what was read fails its own arithmetic? One look-alike exchanged, and only where a
// single number comes out: for a person to confirm, never applied by itself.
import type { CivilDate } from '../../contract/civil-date.ts';
import { glyphsToDigits } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import { checkIdentifier } from './check-identifier.ts';
import { DIGIT_CONFUSIONS } from './digit-confusions.table.ts';
import { LETTER_CONFUSIONS } from './letter-confusions.table.ts';

const LENGTHS: Readonly<Partial<Record<FieldName, readonly number[]>>> = {
  codiceFiscale: [11, 16],
  numeroCartella: [17],
};
const COMPANY_LENGTH = 11;
const PERSON_LENGTH = 16;
/** L letter, D digit (DM 23/12/1976 n. 13813). */
const PERSON_SHAPE = 'LLLLLLDDLDDLDDDL';

/**
 * @param readings of one printed number, raw or normalised; those of another length are left aside.
 * @returns the one number that holds: first with letters in the places of digits put right (and a stroke at the
 * edge left out), then with any one look-alike exchanged. Null when none holds, or several do.
 */
export function plausibleForm(
  field: FieldName,
  readings: readonly string[],
  today: CivilDate,
): string | null {
  const lengths = LENGTHS[field] ?? [];
  const texts = readings
    .map((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .flatMap((text) => [text, ...oneLess(text)])
    .filter((text) => lengths.includes(text.length) && isNumberOrPerson(text));
  const holding = (forms: readonly string[]) => [
    ...new Set(forms.filter((form) => checkIdentifier(field, form, today)?.ok)),
  ];
  const fitted = holding(texts.map(byPlace));
  const found = fitted.length > 0 ? fitted : holding(texts.map(byPlace).flatMap(oneExchanged));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Eleven and seventeen characters are digits; letters among them are another thing than look-alikes. */
function isNumberOrPerson(text: string): boolean {
  return text.length === PERSON_LENGTH || /^\d+$/.test(glyphsToDigits(text));
}

/** A stroke beside the number read as one glyph more, or one glyph read as two that look alike. */
function oneLess(text: string): readonly string[] {
  const isTwin = (place: number) => isAlike(text[place] ?? '', text[place + 1] ?? '');
  const without = (place: number) => text.slice(0, place) + text.slice(place + 1);
  const twins = [...text].flatMap((_, place) => (isTwin(place) ? [without(place), without(place + 1)] : []));
  return [text.slice(1), text.slice(0, -1), ...twins];
}

function isAlike(a: string, b: string): boolean {
  return b !== '' && (glyphsToDigits(a) === glyphsToDigits(b) || (LETTER_CONFUSIONS[a] ?? '').includes(b));
}

/** Digits in the places of digits, as far as a look-alike stands there; omocodia letters with plain digits after them too. */
function byPlace(text: string): string {
  if (text.length !== PERSON_LENGTH) return glyphsToDigits(text);
  return [...text]
    .map((character, place) => {
      if (PERSON_SHAPE[place] === 'L') return /\d/.test(character) ? letterFor(character) : character;
      return glyphsToDigits(character);
    })
    .join('');
}

function letterFor(digit: string): string {
  return LETTER_CONFUSIONS[digit]?.[0] ?? digit;
}

/** A company's one check digit lets one in ten of these pass: too many to choose one. */
function oneExchanged(text: string): readonly string[] {
  if (text.length === COMPANY_LENGTH) return [];
  return [...text].flatMap((character, place) => {
    const isLetter = text.length === PERSON_LENGTH && PERSON_SHAPE[place] === 'L';
    const others = (isLetter ? LETTER_CONFUSIONS : DIGIT_CONFUSIONS)[character] ?? '';
    return [...others].map((other) => text.slice(0, place) + other + text.slice(place + 1));
  });
}
