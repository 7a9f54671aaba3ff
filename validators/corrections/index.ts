// Public face of the corrections room: what people said of a notice, held against its form and put in its place.
export { isSettledBy, KEYED_FIELDS, type Keyed, type KeyingStage, keyedOf, keyingStage } from './keyings.ts';
export { saidFields } from './said-field.ts';
export { DIGIT_FIELDS, type DigitsSeen, digitsOf, seenDigits } from './seen-digits.ts';
export { isAbout, isAsked, isOfNotice, overlaps, type PaperPlace, standingWords } from './standing-words.ts';
export { type TypedField, typedField, valueDoubts } from './typed-field.ts';
