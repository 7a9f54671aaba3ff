// Where a value stands that did not read whole: the room beside its label that such a value takes in print, so that a
// targeted re-read sees all of it and not only the glyphs that came out.
import type { Box } from '../../contract/geometry.ts';
import type { FieldName } from '../../contract/words.ts';
import type { LabelHit } from './layout/find-label.ts';
import { boxOf, type Piece } from './layout/pieces.ts';
import type { Row } from './layout/rows.ts';

/**
 * Room that the value takes at least, in row heights (13 digits, 11, 20 in groups, 16 characters). Capitals of a wide
 * face take more than a row height each; the next column ends the place anyhow.
 */
const MIN_WIDTH: Readonly<Partial<Record<FieldName, number>>> = {
  numeroComunicazione: 12,
  codiceAtto: 12,
  numeroCartella: 22,
  numeroCartellaStampato: 22,
  codiceFiscale: 18,
};
const USUAL_WIDTH = 10;
/** Room between label and value, and how far left of what was read the value may begin, in row heights. */
const LABEL_GAP = 0.3;
const MAX_LOST_LEFT = 6;
/** Room kept free before the next column. */
const NEXT_GAP = 0.5;
/** Strokes make boxes tall; then the label says how high the row is. */
const MAX_HEIGHT = 1.8;
const ROW_MARGIN = 0.3;
// A label that announces a value. yes: Comunicazione n., Codice fiscale:   no: CARTELLA DI PAGAMENTO
const ANNOUNCES = /(?:\bn(?:[°º*'’"?]|r|um|umero)?[.:,;]*|:)\s*$/i;

// What may be left of a value beside a lost stretch. yes: S, 45, 2L   no: di, Roma, 2025, n.
const LONE_GLYPHS = /^[A-Z0-9]{1,2}[.,]?$/;

/** The box of a value of which only these pieces were read, beside its label. */
export function valuePlace(field: FieldName, row: Row, hit: LabelHit, held: readonly Piece[]): Box {
  const [x, y, width, height] = boxOf(held);
  const unit = row.heightPx;
  const labelEnd = endOfLabel(row, hit);
  const left =
    labelEnd === null || labelEnd > x ? x : Math.max(labelEnd + LABEL_GAP * unit, x - MAX_LOST_LEFT * unit);
  const wanted = Math.max(x + width, left + (MIN_WIDTH[field] ?? USUAL_WIDTH) * unit);
  const right = Math.max(x + width, Math.min(wanted, nextColumn(row, x + width) - NEXT_GAP * unit));
  const [top, tall] = height > MAX_HEIGHT * unit ? rowSpan(row, hit) : [y, height];
  return [Math.round(left), Math.round(top), Math.round(right - left), Math.round(tall)];
}

/** The label ends with a number mark or a colon: a value must follow. */
export function announcesValue(hit: LabelHit): boolean {
  return ANNOUNCES.test(hit.printed);
}

/** The place beside a label that announces a value and has nothing after it; null when the label announces none. */
export function emptyPlace(field: FieldName, row: Row, hit: LabelHit): Box | null {
  const labelEnd = endOfLabel(row, hit);
  if (labelEnd === null || !announcesValue(hit)) return null;
  const left = labelEnd + LABEL_GAP * row.heightPx;
  const [top, tall] = rowSpan(row, hit);
  const width = (MIN_WIDTH[field] ?? USUAL_WIDTH) * row.heightPx;
  return [Math.round(left), Math.round(top), Math.round(width), Math.round(tall)];
}

function endOfLabel(row: Row, hit: LabelHit): number | null {
  const last = row.words[hit.nextWord - 1];
  return hit.nextChar > 0 || !last ? null : last.box[0] + last.box[2];
}

function rowSpan(row: Row, hit: LabelHit): readonly [number, number] {
  const label = row.words[Math.max(0, hit.nextWord - 1)];
  const [, y, , height] = label?.box ?? row.box;
  const margin = ROW_MARGIN * row.heightPx;
  return [Math.max(0, y - margin), height + 2 * margin];
}

/** Where the next column begins. A glyph or two by themselves are what is left of the value's end. */
function nextColumn(row: Row, after: number): number {
  const next = row.words.find((word) => word.box[0] >= after && !LONE_GLYPHS.test(word.text));
  return next?.box[0] ?? Number.POSITIVE_INFINITY;
}
