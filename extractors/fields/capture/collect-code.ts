// Reads codes that hold letters (protocollo, partita, S10 tracking) as printed, spaces taken out.
import type { Capture, CaptureReader } from '../field-rule.ts';
import { joinPieces } from '../layout/pieces.ts';

/** Marks that may stand before the code. */
const MAX_BEFORE = 4;

/** A reader for the first match of the pattern (anchored near the label); `toValue` null refuses it. */
export function codeReader(
  pattern: RegExp,
  toValue: (printed: string) => { value: string; marks: Capture['marks'] } | null,
): CaptureReader {
  return (pieces) => {
    const joined = joinPieces(pieces);
    const match = pattern.exec(joined.text);
    if (!match || match.index > MAX_BEFORE) return null;
    const made = toValue(match[0]);
    if (!made) return null;
    return {
      ...made,
      from: joined.pieceAt(match.index),
      to: joined.pieceAt(match.index + match[0].length - 1) + 1,
    };
  };
}
