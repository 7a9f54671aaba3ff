// Reads a number of known length from the pieces after its label. Spaces and dots are joined only here, inside
// a labelled capture; glyphs taken for digits are marked, a number of nearly the right length too.
import { glyphsToDigits } from '../../../contract/printed-values.ts';
import type { Capture, CaptureReader } from '../field-rule.ts';
import type { Piece } from '../layout/pieces.ts';

export interface DigitsShape {
  /** Accepted lengths. The longest that ends on a piece border wins. */
  readonly lengths: readonly number[];
  /** Characters that may separate groups inside the number besides spaces. */
  readonly separators: string;
}

/** Free room allowed between two groups of one number, in row heights (comb cells stand apart). */
const MAX_GROUP_GAP = 3.2;
/** At least this share of the glyphs must be real digits. */
const MIN_DIGIT_SHARE = 0.6;
/** A number this many digits short or long is still shown to a person. */
const LENGTH_SLACK = 2;
const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}|!\][]+$/gu;
// The line of a payment slip that machines read. yes: <097202400123456779>, 000012345678<   no: 0012345625401
const SLIP_LINE = /[<>]\d|\d[+<>]/;
const MAYBE_DIGITS = /^[\dOoQDIli|!\][ZzSsGbTBgq]+$/;

export function digitsReader(shape: DigitsShape): CaptureReader {
  return (pieces) => {
    const from = pieces.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece.text) && !isNumberMark(piece.text));
    if (from < 0) return null;
    const groups = groupsFrom(pieces.slice(from), shape);
    return best(groups, shape, from);
  };
}

function isNumberMark(text: string): boolean {
  return /^n(?:[°º.*'’"?]|r|um|umero)*[.:,;]*$/i.test(text);
}

/** A run of digits (or look-alikes) and the piece it stands in. */
interface Group {
  readonly text: string;
  readonly piece: number;
}

function groupsFrom(pieces: readonly Piece[], shape: DigitsShape): readonly Group[] {
  const longest = Math.max(...shape.lengths) + LENGTH_SLACK;
  const groups: Group[] = [];
  let total = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0 && piece.gap > MAX_GROUP_GAP) break;
    if (SLIP_LINE.test(piece.text)) break;
    const core = stripSeparators(piece.text.replace(EDGE_MARKS, ''), shape.separators);
    if (core === '' && /^[/-]$/.test(piece.text) && index > 0) continue;
    if (core === '' || !MAYBE_DIGITS.test(core) || !/\d/.test(glyphsToDigits(core))) break;
    if (total + core.length > longest) break;
    // A lone look-alike letter among words is a word, not a digit, unless digits stand on both sides.
    if (!/\d/.test(core) && (index === 0 || core.length > 2)) break;
    groups.push({ text: core, piece: index });
    total += core.length;
  }
  return groups;
}

function stripSeparators(text: string, separators: string): string {
  return [...text].filter((char) => !separators.includes(char)).join('');
}

function best(groups: readonly Group[], shape: DigitsShape, from: number): Capture | null {
  const prefixes = groups.map((_, index) =>
    groups
      .slice(0, index + 1)
      .map((group) => group.text)
      .join(''),
  );
  const fitting = prefixes.findLastIndex((text) => shape.lengths.includes(text.length));
  const chosen =
    fitting >= 0 ? fitting : prefixes.findLastIndex((text) => isNearly(text.length, shape.lengths));
  const text = prefixes[chosen];
  if (text === undefined) return null;
  const real = [...text].filter((char) => /\d/.test(char)).length;
  if (real / text.length < MIN_DIGIT_SHARE) return null;
  const value = glyphsToDigits(text);
  const marks: Capture['marks'][number][] = [];
  if (value !== text) marks.push('glyphs');
  if (fitting < 0) marks.push('length');
  return { value, from, to: from + (groups[chosen]?.piece ?? 0) + 1, marks };
}

function isNearly(length: number, lengths: readonly number[]): boolean {
  return lengths.some(
    (wanted) => Math.abs(wanted - length) <= Math.min(LENGTH_SLACK, Math.floor(wanted / 5)),
  );
}
