// A place whose label is plain and whose value is not (a stamp over it, a torn corner): no value, but a box.

import type { Candidate } from '../../contract/candidate.ts';
import type { Box } from '../../contract/geometry.ts';
import type { FieldName } from '../../contract/words.ts';
import type { LabelRule } from './field-rule.ts';
import type { LabelHit } from './layout/find-label.ts';
import { boxOf, joinPieces, type Piece } from './layout/pieces.ts';
import type { PageText } from './page-text.ts';

/** Free room that ends the value, and the room a value takes at least and at most, in row heights. */
const MAX_GAP = 3.2;
const MIN_WIDTH = 10;
const MAX_WIDTH = 16;
const MAX_PIECES = 8;
/** With no value to prove it right, the label itself must be plain. */
const MAX_LABEL_EDITS = 1;

/** Null when the label stands in a sentence, or when nothing like a value stands beside it. */
export function unreadCandidate(
  page: PageText,
  field: FieldName,
  rule: LabelRule,
  hit: LabelHit,
  right: readonly Piece[],
): Candidate | null {
  const row = page.rows[hit.endRow];
  const first = right[0];
  if (
    !row ||
    !first ||
    hit.edits > MAX_LABEL_EDITS ||
    hit.startWord > 0 ||
    first.gap === Number.POSITIVE_INFINITY
  )
    return null;
  const held = heldPieces(right, row.heightPx);
  const raw = joinPieces(held).text;
  if (!/\d/.test(raw)) return null;
  return {
    field,
    value: raw.replace(/\s/g, ''),
    raw,
    page: page.page,
    box: roomy(boxOf(held), row.heightPx),
    source: page.source,
    ruleId: `${rule.id}+unread`,
    label: hit.printed,
    engineConfidence: Math.min(...held.map((piece) => piece.confidence)),
    otherReading: null,
    rereads: [],
  };
}

function heldPieces(pieces: readonly Piece[], heightPx: number): readonly Piece[] {
  const left = pieces[0]?.box[0] ?? 0;
  const end = pieces.findIndex(
    (piece, index) =>
      index > 0 && (piece.gap > MAX_GAP || piece.box[0] + piece.box[2] - left > MAX_WIDTH * heightPx),
  );
  return pieces.slice(0, Math.min(end < 0 ? pieces.length : end, MAX_PIECES));
}

function roomy([x, y, width, height]: Box, heightPx: number): Box {
  return [x, y, Math.max(width, Math.round(MIN_WIDTH * heightPx)), height];
}
