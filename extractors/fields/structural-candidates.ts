// Values found without a label: only the cartella number, whose shape and check digits make chance hits about
// 1 in 100,000. A lower rule: it is shown and compared, and never accepted alone. A number under the name of another
// number is that other number.
import type { Candidate } from '../../contract/candidate.ts';
import type { FieldName } from '../../contract/words.ts';
import { boxOf, joinPieces, piecesOf } from './layout/pieces.ts';
import { CARTELLA_PRINT, isCartellaShape } from './numero-cartella/cartella-shape.ts';
import { isNamedOtherwise } from './other-number.ts';
import { type PageText, piecesAt } from './page-text.ts';

export function structuralCandidates(page: PageText): Candidate[] {
  return page.rows.flatMap((row, rowIndex) => {
    const pieces = piecesOf(row);
    const joined = joinPieces(pieces);
    return [...joined.text.matchAll(CARTELLA_PRINT)].flatMap((match) => {
      const digits = match.slice(1).join('');
      if (!isCartellaShape(digits)) return [];
      const from = joined.pieceAt(match.index);
      if (isNamedOtherwise(page.rows, rowIndex, from)) return [];
      const held = pieces.slice(from, joined.pieceAt(match.index + match[0].length - 1) + 1);
      const box = boxOf(held);
      const again = page.second
        ? piecesAt(page.second, box)
            .map((piece) => piece.text)
            .join('')
            .replace(/\D/g, '')
        : '';
      const shared = {
        raw: match[0],
        page: page.page,
        box,
        source: page.source,
        label: null,
        engineConfidence: Math.min(...held.map((piece) => piece.confidence)),
        rereads: [],
      };
      const of = (field: FieldName, ruleId: string, length: number): Candidate => ({
        ...shared,
        field,
        value: digits.slice(0, length),
        ruleId,
        otherReading: again === '' ? null : again.slice(0, length),
      });
      const civis = of('numeroCartella', 'numero-cartella.structure', 17);
      return digits.length === 20
        ? [civis, of('numeroCartellaStampato', 'numero-cartella-stampato.structure', 20)]
        : [civis];
    });
  });
}
