// What of the printed pieces is a name: the label or title glued before it and the code or address after it cut off.
import { foldText } from './layout/folded.ts';
import { matchAt } from './layout/near-match.ts';
import { joinPieces, type Piece } from './layout/pieces.ts';
import { AFTER_NAME, NAME_LABELS, NOT_A_NAME, PERSON_TITLES } from './name-words.table.ts';

const MAX_NAME_LENGTH = 80;
const MIN_WORDS = 2;
// yes: MORETTI FRANCESCA, OFFICINE BETA S.P.A., D'ANGELO LUCA   no: Gentile cliente, VIA ROMA 12
const NAME = /^[A-ZÀ-Ý][A-ZÀ-Ý0-9'’.&\- ]{3,}$/;
const ADDRESS =
  /^(?:VIA|VIALE|PIAZZA|P\.ZZA|CORSO|C\.SO|LARGO|VICOLO|LOCALIT|FRAZIONE|STRADA|CONTRADA)(?![A-ZÀ-Ý])/;
// A codice fiscale printed before the name. yes: RSSMRA85T10A562S, 05065230582
const CODE = /^(?:[A-Z0-9]{16}|\d{11})[,;:-]?$/;

const LABELS = NAME_LABELS.map(foldText);
const TITLES = new Set(PERSON_TITLES.map(foldText));
const AFTER = new Set(AFTER_NAME.map(foldText));
const OTHERS = new Set(NOT_A_NAME.map(foldText));

/**
 * The pieces of the name alone; null when they hold none. @param isAddressed it stands in the address window: there a
 * surname may be a word of offices too (`MODELLO ISOTTA`), as long as half of the words are none.
 */
export function nameIn(pieces: readonly Piece[], isAddressed = false): readonly Piece[] | null {
  const held = beforeCode(withoutLead(pieces));
  const { text } = joinPieces(held);
  if (text.length > MAX_NAME_LENGTH || !NAME.test(text) || ADDRESS.test(text)) return null;
  const words = held.map((piece) => foldText(piece.text)).filter((word) => word !== '');
  const named = words.filter((word) => !OTHERS.has(word));
  const isNamed = named.length > words.length / 2 || (isAddressed && named.length === words.length / 2);
  return words.length >= MIN_WORDS && isNamed ? held : null;
}

/** The text opens with the word of a street: `VIA ROMA 12`. */
export function opensAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** How many pieces a label of the name takes at the start; 0 when none stands there. */
export function nameLabelLength(pieces: readonly Piece[]): number {
  const folded = pieces.map((piece) => foldText(piece.text));
  const ends = new Map<number, number>();
  folded.reduce((offset, word, at) => {
    ends.set(offset + word.length, at + 1);
    return offset + word.length;
  }, 0);
  for (const label of LABELS) {
    const match = matchAt(folded.join(''), 0, label, undefined, (end) => ends.has(end));
    if (match) return ends.get(match.end) ?? 0;
  }
  return 0;
}

/** Labels, titles, marks and a code may stand before the name, one after the other. */
function withoutLead(pieces: readonly Piece[]): readonly Piece[] {
  let rest = pieces;
  for (;;) {
    const first = rest[0];
    if (!first) return rest;
    const label = nameLabelLength(rest);
    const isLead = TITLES.has(foldText(first.text)) || CODE.test(first.text) || !/\p{L}/u.test(first.text);
    if (label === 0 && !isLead) return rest;
    rest = rest.slice(Math.max(1, label));
  }
}

function beforeCode(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(
    (piece, at) => at > 0 && (AFTER.has(foldText(piece.text)) || CODE.test(piece.text)),
  );
  return end < 0 ? pieces : pieces.slice(0, end);
}
