// One printed place and all readings of it: the page pass, a second reading of the page, targeted re-reads.
import type { Candidate } from '../../contract/candidate.ts';
import { marksOf, type Standing, standingOf } from './rule-standing.table.ts';
import { type Comparison, compareReading } from './same-value.ts';

export interface Place {
  readonly candidate: Candidate;
  readonly standing: Standing;
  readonly isRepaired: boolean;
  readonly isWrongLength: boolean;
  /** The page pass read no value here; what stands in it came from a re-read. */
  readonly isUnread: boolean;
  /** No reading of this place says anything else. */
  readonly isStable: boolean;
  /** A reading says a whole other value. */
  readonly isContradicted: boolean;
  /** Independent readings of this place that say the value, by name. A repaired reading is none. */
  readonly witnesses: readonly string[];
  /** Other values read at this very place. */
  readonly otherTexts: readonly string[];
}

export function placeOf(candidate: Candidate): Place {
  const marks = marksOf(candidate.ruleId);
  const isRepaired = marks.includes('glyphs');
  const isWrongLength = marks.includes('length');
  const isUnread = marks.includes('unread');
  const others = otherReadings(candidate);
  const disagreeing = others.filter(({ says }) => says === 'differs' || says === 'unclear');
  const isStable = disagreeing.length === 0 && !isUnread;
  const agreeing = isStable ? others.filter(({ says }) => says === 'same').map(({ name }) => name) : [];
  const own = isStable && !isRepaired && !isWrongLength ? [ownWitness(candidate)] : [];
  return {
    candidate,
    standing: standingOf(candidate.ruleId),
    isRepaired,
    isWrongLength,
    isUnread,
    isStable,
    isContradicted: others.some(({ says }) => says === 'differs'),
    witnesses: [...own, ...agreeing],
    otherTexts: disagreeing.map(({ text }) => text),
  };
}

interface OtherReading {
  readonly name: string;
  readonly text: string;
  readonly says: Comparison;
}

function otherReadings(candidate: Candidate): readonly OtherReading[] {
  const { field, value } = candidate;
  const where = whereOf(candidate);
  const rereads = candidate.rereads.map((reread) => ({
    name: `reread:${reread.method}@${where}`,
    text: reread.text,
    says: compareReading(field, reread.text, value),
  }));
  if (candidate.otherReading === null) return rereads;
  const second = {
    name: `second-layer@${where}`,
    text: candidate.otherReading,
    says: compareReading(field, candidate.otherReading, value),
  };
  return [second, ...rereads];
}

/** A text layer is one reading, however often it prints the value: a wrong glyph map is wrong everywhere. */
function ownWitness(candidate: Candidate): string {
  return candidate.source === 'text' ? 'text-layer' : `${candidate.source}@${whereOf(candidate)}`;
}

function whereOf(candidate: Candidate): string {
  return `${candidate.page}:${candidate.box[0]},${candidate.box[1]}`;
}
