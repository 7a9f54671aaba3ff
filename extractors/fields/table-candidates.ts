// What the table of sums says: the rows added up (a check on the printed total) and the years in its Anno column.
// These are computed or repeated values: good as a second witness, never as the only one.
import type { Candidate } from '../../contract/candidate.ts';
import { findPrintedCents } from '../../contract/printed-values.ts';
import type { FieldName } from '../../contract/words.ts';
import { foldText } from './layout/folded.ts';
import { boxOf, type Piece, piecesOf } from './layout/pieces.ts';
import type { Row } from './layout/rows.ts';
import type { PageText } from './page-text.ts';

/** A row of sums: a tribute code and at least one amount. */
interface SumRow {
  readonly pieces: readonly Piece[];
  readonly amounts: readonly { readonly cents: number; readonly piece: Piece }[];
  readonly year: Piece | null;
}

// yes: 9034, 380A   no: 2023 is told from a code by its place: the code comes first
const TRIBUTO = /^[0-9][0-9A-Z]{3}$/;
const YEAR = /^(?:19|20)\d{2}$/;
/** Columns that add up to the last one: tax, sanctions, interest, total. */
const COLUMNS = 4;

export function tableCandidates(page: PageText): Candidate[] {
  const rows = page.rows.map(sumRow).filter((row) => row !== null);
  if (rows.length === 0) return [];
  return [...sumOfRows(page, rows), ...yearsOf(page, rows)];
}

function sumRow(row: Row): SumRow | null {
  const pieces = piecesOf(row);
  const codeAt = pieces.findIndex((piece) => TRIBUTO.test(piece.text.replace(/[|.,;]/g, '')));
  if (codeAt < 0 || codeAt > 1) return null;
  const rest = pieces.slice(codeAt + 1);
  const amounts = rest.flatMap((piece) => {
    const cents = findPrintedCents(piece.text);
    return cents && !cents.repaired ? [{ cents: cents.value, piece }] : [];
  });
  if (amounts.length === 0) return null;
  return { pieces, amounts, year: rest.find((piece) => YEAR.test(piece.text.replace(/[|]/g, ''))) ?? null };
}

function sumOfRows(page: PageText, rows: readonly SumRow[]): Candidate[] {
  const lasts = rows.map((row) => row.amounts.at(-1));
  const sum = lasts.reduce((total, last) => total + (last?.cents ?? 0), 0);
  const isCross = rows.every(
    (row) => row.amounts.length === COLUMNS && addsUp(row.amounts.map((a) => a.cents)),
  );
  const pieces = lasts.flatMap((last) => (last ? [last.piece] : []));
  const ruleId = isCross ? 'importo-totale.rows-across' : 'importo-totale.rows';
  return [candidateOf(page, 'importoTotale', String(sum), ruleId, pieces, ' + ')];
}

function addsUp(cents: readonly number[]): boolean {
  return cents.slice(0, -1).reduce((total, value) => total + value, 0) === cents.at(-1);
}

function yearsOf(page: PageText, rows: readonly SumRow[]): Candidate[] {
  const hasHead = page.rows.some((row) => row.words.some((word) => foldText(word.text) === foldText('Anno')));
  if (!hasHead) return [];
  const pieces = rows.flatMap((row) => (row.year ? [row.year] : []));
  const years = [...new Set(pieces.map((piece) => piece.text.replace(/[|]/g, '')))];
  return years.map((year) => {
    const held = pieces.filter((piece) => piece.text.includes(year)).slice(0, 1);
    return candidateOf(page, 'annoImposta', year, 'anno-imposta.rows', held, ' ');
  });
}

function candidateOf(
  page: PageText,
  field: FieldName,
  value: string,
  ruleId: string,
  pieces: readonly Piece[],
  joint: string,
): Candidate {
  return {
    field,
    value,
    raw: pieces.map((piece) => piece.text).join(joint),
    page: page.page,
    box: boxOf(pieces),
    source: page.source,
    ruleId,
    label: null,
    engineConfidence: Math.min(...pieces.map((piece) => piece.confidence)),
    otherReading: null,
    rereads: [],
  };
}
