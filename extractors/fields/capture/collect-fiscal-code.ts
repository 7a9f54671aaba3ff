// Reads a codice fiscale after its label: 16 characters of a person or 11 digits, compact, spaced or in comb
// cells. Glyphs are put right only by position and only with the mark.
import { glyphsToDigits } from '../../../contract/printed-values.ts';
import type { Capture, CaptureReader } from '../field-rule.ts';

const PERSON_LENGTH = 16;
const COMPANY_LENGTH = 11;
/** Of the nine letters at least this many are read as letters: words before another number are no code. */
const MIN_LETTERS = 6;
const MIN_LETTERS_WITHOUT_SHAPE = 7;
/** Free room allowed between comb cells or groups, in row heights. */
const MAX_CELL_GAP = 3.2;
/** L letter, D digit or omocodia letter, per position (DM 23/12/1976 n. 13813). */
const SHAPE = 'LLLLLLDDLDDLDDDL';
const DIGIT_OR_OMOCODIA = /[0-9LMNPQRSTUV]/;
const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
  '|': 'I',
};

export const readFiscalCode: CaptureReader = (pieces) => {
  const from = pieces.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  if (from < 0) return null;
  const prefixes: string[] = [];
  let text = '';
  for (const [index, piece] of pieces.slice(from).entries()) {
    if (index > 0 && piece.gap > MAX_CELL_GAP) break;
    text += piece.text.replace(/[^\p{L}\p{N}|]/gu, '');
    if (text.length > PERSON_LENGTH + 1) break;
    prefixes.push(text);
    if (COMPANY_LENGTH === text.length && /^\d+$/.test(text)) break;
  }
  return firstFit(prefixes, from);
};

function firstFit(prefixes: readonly string[], from: number): Capture | null {
  for (const [index, text] of prefixes.entries()) {
    const fit = asCompany(text) ?? asPerson(text);
    if (fit) return { ...fit, from, to: from + index + 1 };
  }
  return nearly(prefixes, from);
}

function asCompany(text: string): Pick<Capture, 'value' | 'marks'> | null {
  if (text.length !== COMPANY_LENGTH) return null;
  const value = glyphsToDigits(text);
  const real = text.replace(/\D/g, '').length;
  if (!/^\d{11}$/.test(value) || real < COMPANY_LENGTH - 2) return null;
  return { value, marks: value === text ? [] : ['glyphs'] };
}

function asPerson(text: string): Pick<Capture, 'value' | 'marks'> | null {
  if (text.length !== PERSON_LENGTH || lettersIn(text) < MIN_LETTERS) return null;
  const value = [...text].map((char, index) => fitGlyph(char, placeOf(text, index))).join('');
  if (
    !/^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/.test(value)
  ) {
    return null;
  }
  const repairs = [...value].filter((char, index) => char !== text[index]?.toUpperCase()).length;
  return repairs > 4 ? null : { value, marks: repairs > 0 ? ['glyphs'] : [] };
}

type PlaceKind = 'letter' | 'digit' | 'digit-or-omocodia';

/** Omocodia replaces digits from the right: left of a plain digit, a letter in a digit's place is a misread digit. */
function placeOf(text: string, index: number): PlaceKind {
  if (SHAPE[index] !== 'D') return 'letter';
  const isLeftOfDigit = [...text].some((char, at) => at > index && SHAPE[at] === 'D' && /[0-9]/.test(char));
  return isLeftOfDigit ? 'digit' : 'digit-or-omocodia';
}

/** Only the look-alike S is put right so: the other letters of omocodia are no digit to the eye. */
function fitGlyph(char: string, place: PlaceKind): string {
  const upper = char.toUpperCase();
  if (place === 'letter') return LETTER_FOR[char] ?? upper;
  if (place === 'digit' && upper === 'S') return glyphsToDigits(char);
  return DIGIT_OR_OMOCODIA.test(upper) && char !== 'l' ? upper : glyphsToDigits(char);
}

/** Not a code, but so near one that a person should see it. */
function nearly(prefixes: readonly string[], from: number): Capture | null {
  const index = prefixes.findIndex((text) => {
    const isPersonLike =
      text.length >= 15 &&
      text.length <= 17 &&
      /^[A-Z|]{4,}/.test(text) &&
      /\d{2}/.test(text) &&
      lettersIn(text) >= MIN_LETTERS_WITHOUT_SHAPE;
    const isCompanyLike = (text.length === 10 || text.length === 12) && /^\d+$/.test(text);
    return isPersonLike || isCompanyLike;
  });
  const text = prefixes[index];
  return text ? { value: text.toUpperCase(), from, to: from + index + 1, marks: ['length'] } : null;
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}
