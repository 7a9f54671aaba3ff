// Public face of the corrections room: what people said of a notice, held against its form and put in its place.
export { saidFields } from './said-field.ts';
export { isAbout, isOfNotice, overlaps, type PaperPlace, standingWords } from './standing-words.ts';
export { type TypedField, typedField, valueDoubts } from './typed-field.ts';
