// Name of the taxpayer: the line after the salutation of the address window, after DESTINATARIO, or under the
// fiscal code of an F24.
import type { Candidate } from '../../contract/candidate.ts';
import { foldText } from './layout/folded.ts';
import { boxOf, joinPieces, type Piece, piecesOf } from './layout/pieces.ts';
import type { Row } from './layout/rows.ts';
import { type PageText, piecesAt } from './page-text.ts';

// The whole piece, marks aside. yes: Gent., Spett.le, Egr.   no: Gentile (it opens a sentence)
const SALUTATIONS = ['gent', 'spettle', 'spett', 'egr', 'preg', 'gentmo', 'gentma', 'destinatario'].map(
  foldText,
);
/** The address window stands in the upper part of the page. */
const ADDRESS_SHARE = 0.5;
const MAX_NAME_LENGTH = 80;
// yes: MORETTI FRANCESCA, OFFICINE BETA S.P.A., D'ANGELO LUCA   no: Gentile cliente, VIA ROMA 12
const NAME = /^[A-ZÀ-Ý][A-ZÀ-Ý0-9'’.&\- ]{3,}$/;
const ADDRESS = /^(?:VIA|VIALE|PIAZZA|P\.ZZA|CORSO|C\.SO|LARGO|VICOLO|LOCALIT|FRAZIONE|STRADA|CONTRADA)\b/;
/** Free room that ends a name, and how far left of the salutation it may start, in row heights. */
const COLUMN_GAP = 3.5;
const MAX_LEFT = 1.5;
const MAX_ROWS_DOWN = 2.5;

export function nameCandidates(page: PageText): Candidate[] {
  const bottom = Math.max(0, ...page.rows.map((row) => row.box[1] + row.box[3]));
  return page.rows.flatMap((row, index) => {
    const address = row.box[1] < Math.max(bottom * ADDRESS_SHARE, 1) ? underSalutation(page, index) : null;
    const payer = underFiscalCode(page, index);
    return [address, payer].filter((candidate) => candidate !== null);
  });
}

function underSalutation(page: PageText, index: number): Candidate | null {
  const row = page.rows[index];
  const at = row?.words.findIndex((word) => SALUTATIONS.includes(foldText(word.text))) ?? -1;
  const salutation = row?.words[at];
  if (!row || !salutation) return null;
  // The whole column is the salutation: `Gent.` alone, or `Gent. Sig.`; a sentence goes on in small letters.
  const sameRow = columnFrom(row, at + 1, salutation.box[0]);
  const inline = nameIn(sameRow);
  if (inline) return candidateOf(page, 'denominazione.address', salutation.text, inline);
  const next = page.rows[index + 1];
  if (!next || (next.box[1] - row.box[1] - row.box[3]) / row.heightPx > MAX_ROWS_DOWN) return null;
  const start = next.words.findIndex((word) => word.box[0] >= salutation.box[0] - MAX_LEFT * row.heightPx);
  const name = start < 0 ? null : nameIn(columnFrom(next, start, salutation.box[0]));
  return name && candidateOf(page, 'denominazione.address', salutation.text, name);
}

function underFiscalCode(page: PageText, index: number): Candidate | null {
  const row = page.rows[index];
  const next = page.rows[index + 1];
  if (!row || !next || !foldText(row.text).startsWith(foldText('codice fiscale'))) return null;
  const isF24 = page.rows.slice(0, index).some((above) => foldText(above.text).includes(foldText('F24')));
  const name = isF24 ? nameIn(columnFrom(next, 0, next.box[0])) : null;
  return name && candidateOf(page, 'denominazione.f24', 'CODICE FISCALE', name);
}

function columnFrom(row: Row, from: number, left: number): readonly Piece[] {
  const pieces = piecesOf(row, from).filter((piece) => piece.box[0] >= left - MAX_LEFT * row.heightPx);
  const end = pieces.findIndex((piece, at) => at > 0 && piece.gap > COLUMN_GAP);
  return end < 0 ? pieces : pieces.slice(0, end);
}

function nameIn(pieces: readonly Piece[]): readonly Piece[] | null {
  const { text } = joinPieces(pieces);
  if (text.length > MAX_NAME_LENGTH || !NAME.test(text) || ADDRESS.test(text)) return null;
  return /[A-ZÀ-Ý]{2}/.test(text) ? pieces : null;
}

function candidateOf(page: PageText, ruleId: string, label: string, pieces: readonly Piece[]): Candidate {
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
