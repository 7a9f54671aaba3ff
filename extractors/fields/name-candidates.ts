// Name of the taxpayer: in the address window, after the salutation or by the address under it, after DESTINATARIO, beside or under its own label,
// after the code of the Dichiarante, or under the fiscal code of an F24.
import type { Candidate } from '../../contract/candidate.ts';
import { addressWindows } from './address-window.ts';
import { foldText } from './layout/folded.ts';
import { boxOf, joinPieces, type Piece, piecesOf } from './layout/pieces.ts';
import type { Row } from './layout/rows.ts';
import { nameIn, nameLabelLength } from './name-print.ts';
import { SALUTATIONS } from './name-words.table.ts';
import { type PageText, piecesAt } from './page-text.ts';

const SALUTES = SALUTATIONS.map(foldText);
/** The address window stands in the upper part of the page. */
const ADDRESS_SHARE = 0.5;
/** Free room that ends a name, and how far left of the salutation it may start, in row heights. */
const COLUMN_GAP = 3.5;
const MAX_LEFT = 1.5;
const MAX_ROWS_DOWN = 2.5;

/** All places of the page where the name stands, top to bottom; the same place once. */
export function nameCandidates(page: PageText): Candidate[] {
  const bottom = Math.max(0, ...page.rows.map((row) => row.box[1] + row.box[3]));
  const found = page.rows.flatMap((row, index) => {
    const address = row.box[1] < Math.max(bottom * ADDRESS_SHARE, 1) ? underSalutation(page, index) : null;
    const found = [address, ...(address ? [] : besideLabels(page, index)), underFiscalCode(page, index)];
    return found.filter((candidate) => candidate !== null);
  });
  const windows = addressWindows(page.rows, bottom * ADDRESS_SHARE)
    .map((pieces) => candidateOf(page, 'denominazione.window', null, pieces))
    .filter((candidate) => !found.some((known) => isSamePlace(known, candidate)));
  return [...found, ...windows];
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  const isBeside = a.box[0] < b.box[0] + b.box[2] && b.box[0] < a.box[0] + a.box[2];
  return isBeside && a.box[1] < b.box[1] + b.box[3] && b.box[1] < a.box[1] + a.box[3];
}

function underSalutation(page: PageText, index: number): Candidate | null {
  const row = page.rows[index];
  const at = row?.words.findIndex((word) => SALUTES.includes(foldText(word.text))) ?? -1;
  const salutation = row?.words[at];
  if (!row || !salutation) return null;
  // The whole column is the salutation: `Gent.` alone, or `Gent. Sig.`; a sentence goes on in small letters.
  const inline = nameIn(columnFrom(row, at + 1, salutation.box[0]));
  if (inline) return candidateOf(page, 'denominazione.address', salutation.text, inline);
  const name = nameBelow(page, index, salutation.box[0], true);
  return name && candidateOf(page, 'denominazione.address', salutation.text, name);
}

/** `Denominazione: …`, `Cognome e nome …`, `Dichiarante : CODE NAME`, on the row or in the column under it. */
function besideLabels(page: PageText, index: number): (Candidate | null)[] {
  const row = page.rows[index];
  if (!row) return [];
  return columnStarts(row).map((start) => {
    const pieces = piecesOf(row, start);
    const label = nameLabelLength(pieces);
    const first = pieces[0];
    if (label === 0 || !first || !/^\p{Lu}/u.test(first.text)) return null;
    const printed = joinPieces(pieces.slice(0, label)).text;
    const inline = nameIn(columnOf(pieces.slice(label)));
    if (inline) return candidateOf(page, 'denominazione.label', printed, inline);
    // Only a head that ends its column has its value below.
    const next = pieces[label];
    if (next && next.gap <= COLUMN_GAP) return null;
    const name = nameBelow(page, index, first.box[0]);
    return name && candidateOf(page, 'denominazione.label', printed, name);
  });
}

function underFiscalCode(page: PageText, index: number): Candidate | null {
  const row = page.rows[index];
  const next = page.rows[index + 1];
  if (!row || !next || !foldText(row.text).startsWith(foldText('codice fiscale'))) return null;
  const isF24 = page.rows.slice(0, index).some((above) => foldText(above.text).includes(foldText('F24')));
  // A row that opens with its own label is read beside that label.
  if (!isF24 || nameLabelLength(piecesOf(next)) > 0) return null;
  const name = nameIn(columnFrom(next, 0, next.box[0]));
  return name && candidateOf(page, 'denominazione.f24', 'CODICE FISCALE', name);
}

/** The name in this column on the next row. */
function nameBelow(
  page: PageText,
  index: number,
  left: number,
  isAddressed = false,
): readonly Piece[] | null {
  const row = page.rows[index];
  const next = page.rows[index + 1];
  if (!row || !next || (next.box[1] - row.box[1] - row.box[3]) / row.heightPx > MAX_ROWS_DOWN) return null;
  const start = next.words.findIndex((word) => word.box[0] >= left - MAX_LEFT * row.heightPx);
  return start < 0 ? null : nameIn(columnFrom(next, start, left), isAddressed);
}

function columnFrom(row: Row, from: number, left: number): readonly Piece[] {
  return columnOf(piecesOf(row, from).filter((piece) => piece.box[0] >= left - MAX_LEFT * row.heightPx));
}

function columnOf(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex((piece, at) => at > 0 && piece.gap > COLUMN_GAP);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function columnStarts(row: Row): readonly number[] {
  return piecesOf(row).flatMap((piece, at) => (at === 0 || piece.gap > COLUMN_GAP ? [at] : []));
}

function candidateOf(
  page: PageText,
  ruleId: string,
  label: string | null,
  pieces: readonly Piece[],
): Candidate {
  const box = boxOf(pieces);
  const again = page.second ? joinPieces(piecesAt(page.second, box)).text : '';
  return {
    field: 'denominazione',
    value: joinPieces(pieces).text,
    raw: joinPieces(pieces).text,
    page: page.page,
    box,
    source: page.source,
    ruleId,
    label,
    engineConfidence: Math.min(...pieces.map((piece) => piece.confidence)),
    otherReading: again === '' ? null : again,
    rereads: [],
  };
}
