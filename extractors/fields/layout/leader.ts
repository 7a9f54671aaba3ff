// Dot leaders between a label and its value (`Codice atto.............: 20845352320`), as telematic print-outs have them.
// OCR makes letters of the dots (`.. i`, `isimiienii`, `ii`); what is left of them is no part of the value and no word.
import type { Piece } from './pieces.ts';

/** Debris lies in so few pieces. */
const MAX_DEBRIS = 6;
/** At least this share of a piece's characters are what dots and colons are read as. */
const DOT_SHARE = 0.6;
const DOTLIKE = /[.,:;!|iIlsjrtf'·_…-]/g;
// A leader for sure. yes: `n....`, `isimiienii`, `i`, `:`   no: `il`, `relativo`
const LEADER = /[.…]{2}|ii|^[il|!:;.]$/;
// A value. yes: 20845352320, 29-12-2020, 2019, LNERNI69H42G659M   no: `n.`, `REDDITI`
const VALUE = /(?:\d\D{0,2}){4}|^[A-Z0-9]{15,17}$/i;

/** The pieces from the value on, where only a leader's debris stands before it; else the pieces as they are. */
export function withoutLeader(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex((piece) => /\d/.test(piece.text) || VALUE.test(piece.text));
  const value = pieces[at];
  if (!value || at === 0 || at > MAX_DEBRIS || !VALUE.test(value.text)) return pieces;
  const debris = pieces.slice(0, at).map((piece) => piece.text);
  return debris.some((text) => LEADER.test(text)) && debris.every(isDebris) ? pieces.slice(at) : pieces;
}

function isDebris(text: string): boolean {
  const letters = new Set(text.toLowerCase().replace(/[^\p{L}]/gu, ''));
  // `eee`, `È`, `o`: one letter, however often.
  if (letters.size <= 1) return true;
  return (text.match(DOTLIKE) ?? []).length / text.length >= DOT_SHARE;
}
