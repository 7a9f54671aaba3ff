// Public face of the fields room: candidates, ruolo sections, the printed term, and what deserves a second look.
export { extractCandidates } from './extract-candidates.ts';
export { LABELLED_FIELDS } from './fields.registry.ts';
export { type KeyRegion, keyRegions } from './key-regions.ts';
export { type LetterDetails, letterDetails } from './letter-details.ts';
export { mailCandidates } from './mail-candidates.ts';
export { printedAmounts } from './printed-amounts.ts';
export { printedTermDays } from './printed-term.ts';
export { redeterminationIn } from './redetermination.ts';
export { type EntryPlace, type EntryPlaces, entryPlaces } from './ruoli/entry-places.ts';
export { extractRuoli, type Roll, readRoll } from './ruoli/extract-ruoli.ts';
export { type ReceptionStamp, receptionStamp } from './stamp/reception-stamp.ts';
