// Runs the label rules of a field over a page: label → pieces beside or below it → value. All hits, no choice.
import type { Candidate } from '../../contract/candidate.ts';
import { holdsAnyOf } from './agency-codes.ts';
import type { Capture, CaptureReader, FieldDefinition, LabelRule } from './field-rule.ts';
import { belowLabel, wrappedFrom } from './layout/below-label.ts';
import { findLabel, type LabelHit, spellingsOf } from './layout/find-label.ts';
import { foldText } from './layout/folded.ts';
import { withoutLeader } from './layout/leader.ts';
import { boxOf, joinPieces, type Piece, piecesOf } from './layout/pieces.ts';
import { type PageText, piecesAt } from './page-text.ts';
import { unreadCandidate } from './unread-candidate.ts';
import { valuePlace } from './value-place.ts';

/** Pieces looked at after a label: no value is longer, comb cells included. */
const MAX_PIECES = 32;
/** Free room allowed between a label and its value on the row, in row heights; beyond it is another column. */
const MAX_VALUE_GAP = 24;
/** Unread places shown per field and page. */
const MAX_UNREAD = 2;
/** Folded words before a label that `notAfter` looks at. */
const CONTEXT_WORDS = 3;

const spellings = new WeakMap<LabelRule, readonly string[]>();

export function labelCandidates(page: PageText, definition: FieldDefinition): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of definition.rules) {
    for (const hit of findLabel(page.rows, page.folded, spellingsFor(rule), rule.maxEdits)) {
      if (!isRulesLabel(rule, hit)) continue;
      const candidate = candidateAt(page, definition, rule, hit);
      if (candidate && !isKnownPlace(found, candidate)) found.push(candidate);
    }
  }
  return isShown(definition, found) ? found : [...found, ...unreadCandidates(page, definition, found)];
}

/** The value was read whole beside a label that means it; another's number, or a part of it, is not enough. */
function isShown(definition: FieldDefinition, found: readonly Candidate[]): boolean {
  const own = definition.rules.filter((rule) => rule.showsUnread).map((rule) => rule.id);
  const isWhole = ({ ruleId }: Candidate) => !ruleId.includes('+length');
  // Fields whose labels never show an unread place have nothing to add.
  return (
    own.length === 0 || found.some((each) => isWhole(each) && own.includes(each.ruleId.split('+')[0] ?? ''))
  );
}

/** The label is there and its value is not readable: the place is kept for a targeted re-read or a person. */
function unreadCandidates(
  page: PageText,
  definition: FieldDefinition,
  known: readonly Candidate[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const rule of definition.rules.filter((each) => each.showsUnread)) {
    for (const hit of findLabel(page.rows, page.folded, spellingsFor(rule), rule.maxEdits, 1)) {
      if (found.length >= MAX_UNREAD) return found;
      if (!isRulesLabel(rule, hit)) continue;
      const after = rightOf(page, hit, rule);
      const right = after[0]?.gap === Number.POSITIVE_INFINITY ? [] : after;
      const candidate = unreadCandidate(page, definition.field, rule, hit, right, belowLabel(page.rows, hit));
      if (!candidate || holdsAnyOf(candidate.raw, definition.never ?? [])) continue;
      if (!isKnownPlace([...known, ...found], candidate)) found.push(candidate);
    }
  }
  return found;
}

function spellingsFor(rule: LabelRule): readonly string[] {
  const known = spellings.get(rule) ?? rule.labels.flatMap(spellingsOf);
  spellings.set(rule, known);
  return known;
}

function isRulesLabel(rule: LabelRule, hit: LabelHit): boolean {
  if (rule.opensRow && hit.startWord > 0) return false;
  const context = hit.before.slice(-CONTEXT_WORDS);
  return !(rule.notAfter ?? []).some((word) => context.includes(foldText(word)));
}

function candidateAt(
  page: PageText,
  definition: FieldDefinition,
  rule: LabelRule,
  hit: LabelHit,
): Candidate | null {
  const between = new Set(['', ...(rule.between ?? []).map(foldText)]);
  const right = dropWords(rightOf(page, hit, rule), between);
  const read = rule.where === 'row-end' ? (definition.readRowEnd ?? definition.read) : definition.read;
  return (
    made(page, definition, rule, hit, right, read) ??
    (rule.where === 'right-or-below' && !startsWithValue(right)
      ? made(page, definition, rule, hit, belowLabel(page.rows, hit), definition.read)
      : null)
  );
}

function rightOf(page: PageText, hit: LabelHit, rule: LabelRule): readonly Piece[] {
  const row = page.rows[hit.endRow];
  if (!row) return [];
  const label = row.words[hit.nextChar > 0 ? hit.nextWord : hit.nextWord - 1];
  const printed = piecesOf(row, hit.nextWord, hit.nextChar);
  const start = printed.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  const beside = start < 0 ? [] : printed.slice(start);
  const after = withoutLeader(beside);
  const first = after[0];
  if (first && label && rule.where !== 'row-end') {
    // A leader leads the eye across any distance: what counts is the room behind it.
    const isLed = first !== beside[0];
    const gap = isLed ? first.gap : (first.box[0] - label.box[0] - label.box[2]) / row.heightPx;
    if (gap > MAX_VALUE_GAP) return [];
  }
  if (first || rule.where === 'row-end') return after.slice(0, MAX_PIECES);
  return wrappedFrom(page.rows, hit).slice(0, MAX_PIECES);
}

/** Pieces on the label's own row: then nothing below it is its value. */
function startsWithValue(pieces: readonly Piece[]): boolean {
  const first = pieces[0];
  return first !== undefined && first.gap !== Number.POSITIVE_INFINITY && /\d/.test(first.text);
}

function dropWords(pieces: readonly Piece[], words: ReadonlySet<string>): readonly Piece[] {
  const start = pieces.findIndex((piece) => !words.has(foldText(piece.text)));
  return start < 0 ? [] : pieces.slice(start);
}

function made(
  page: PageText,
  definition: FieldDefinition,
  rule: LabelRule,
  hit: LabelHit,
  pieces: readonly Piece[],
  read: CaptureReader,
): Candidate | null {
  const capture = pieces.length > 0 ? read(pieces) : null;
  if (!capture || holdsAnyOf(capture.value, definition.never ?? [])) return null;
  if (rule.accepts && !rule.accepts(capture.value)) return null;
  const held = pieces.slice(capture.from, capture.to);
  if (held.length === 0) return null;
  const box = placeOf(page, definition, hit, held, capture);
  return {
    field: definition.field,
    value: capture.value,
    raw: joinPieces(held).text,
    page: page.page,
    box,
    source: page.source,
    ruleId: ruleIdOf(rule, capture),
    label: hit.printed,
    engineConfidence: Math.min(...held.map((piece) => piece.confidence)),
    otherReading: page.second ? readAgain(definition, piecesAt(page.second, box)) : null,
    rereads: [],
  };
}

/** The value's own box; where a part of it did not read, the room that the whole takes. */
function placeOf(
  page: PageText,
  definition: FieldDefinition,
  hit: LabelHit,
  held: readonly Piece[],
  capture: Capture,
): Candidate['box'] {
  const row = page.rows[hit.endRow];
  const isPart = capture.marks.includes('length') && held[0]?.gap !== Number.POSITIVE_INFINITY;
  return isPart && row ? valuePlace(definition.field, row, hit, held) : boxOf(held);
}

/** The rule's id with the capture's marks: `+glyphs`, `+length`. Validators never accept marked readings alone. */
function ruleIdOf(rule: LabelRule, capture: Capture): string {
  return [rule.id, ...capture.marks].join('+');
}

/** The same reader on the second reading; when it sees no such value there, its bare text. Null: no words there. */
function readAgain(definition: FieldDefinition, pieces: readonly Piece[]): string | null {
  if (pieces.length === 0) return null;
  const capture = definition.read(pieces);
  return capture ? capture.value : joinPieces(pieces).text.replace(/\s/g, '').toUpperCase();
}

function isKnownPlace(found: readonly Candidate[], candidate: Candidate): boolean {
  return found.some((other) => {
    const [x, y, width, height] = other.box;
    const [cx, cy, cw, ch] = candidate.box;
    return x < cx + cw && cx < x + width && y < cy + ch && cy < y + height;
  });
}
