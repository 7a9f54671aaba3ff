// Which readings looked at the same ink. Two rules that find one print, or a page that lies in the file twice, are
// one witness, not two.
import type { Candidate, FieldCandidate } from '../../contract/candidate.ts';
import type { Box } from '../../contract/geometry.ts';

/** Share of the smaller box that must be covered for two boxes to hold the same print. */
const SAME_PRINT_SHARE = 0.5;

/** For each candidate the number of its ink, from 0; equal numbers are the same print. What is on no page is none's. */
export function inksOf(candidates: readonly FieldCandidate[]): readonly number[] {
  const firsts: FieldCandidate[] = [];
  return candidates.map((candidate) => {
    const known = firsts.findIndex((first) => isSameInk(first, candidate));
    return known >= 0 ? known : firsts.push(candidate) - 1;
  });
}

export function isSameInk(a: FieldCandidate, b: FieldCandidate): boolean {
  if (a.page === null || b.page === null) return false;
  if (a.page === b.page) return coveredShare(a.box, b.box) >= SAME_PRINT_SHARE;
  return isCopy(a, b);
}

/** Two scans of one print never agree to the pixel and to the last digit of the score: these are one picture. */
function isCopy(a: Candidate, b: Candidate): boolean {
  const isSameBox = a.box.every((side, index) => side === b.box[index]);
  return isSameBox && a.raw === b.raw && a.engineConfidence === b.engineConfidence;
}

function coveredShare(a: Box, b: Box): number {
  const width = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / Math.max(1, Math.min(a[2] * a[3], b[2] * b[3]));
}
