// All candidates of all fields on the pages of one notice. Choosing among them is validators/consistency.
import type { Candidate } from '../../contract/candidate.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import { barcodeCandidates } from './barcode-candidates.ts';
import { LABELLED_FIELDS } from './fields.registry.ts';
import { labelCandidates } from './label-candidates.ts';
import { nameCandidates } from './name-candidates.ts';
import { pageText } from './page-text.ts';
import { structuralCandidates } from './structural-candidates.ts';
import { tableCandidates } from './table-candidates.ts';

/** In page order, labelled fields first within a page; the same place appears once per field. */
export function extractCandidates(pages: readonly PageReading[]): readonly Candidate[] {
  return pages.flatMap((reading) => pageCandidates(reading));
}

const known = new WeakMap<PageReading, readonly Candidate[]>();

/** Candidates of one page; splitting, classifying and extracting all ask for them, so they are kept per reading. */
export function pageCandidates(reading: PageReading): readonly Candidate[] {
  const before = known.get(reading);
  if (before) return before;
  const page = pageText(reading);
  const labelled = LABELLED_FIELDS.flatMap((field) => labelCandidates(page, field));
  const structural = structuralCandidates(page).filter((found) => !isLabelledAlready(labelled, found));
  const found = [
    ...labelled,
    ...structural,
    ...nameCandidates(page),
    ...tableCandidates(page),
    ...barcodeCandidates(reading),
  ];
  known.set(reading, found);
  return found;
}

function isLabelledAlready(labelled: readonly Candidate[], found: Candidate): boolean {
  return labelled.some(
    (other) =>
      other.field === found.field &&
      other.value === found.value &&
      Math.abs(other.box[1] - found.box[1]) < found.box[3],
  );
}
